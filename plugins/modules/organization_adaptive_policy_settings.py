#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_adaptive_policy_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_adaptive_policy_settings
short_description: Manage the networks in which adaptive policy is enabled
version_added: 0.1.0
description:
  - The list given is the whole of it; O(config.add) and O(config.remove) enable and disable single networks.
  - O(state=deleted) disables adaptive policy everywhere.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The adaptive policy settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled_networks:
        description:
          - Networks, by name or identifier, in which adaptive policy is enabled.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(enabled_networks), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(enabled_networks),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Enable adaptive policy in one more network
  sitecraft.meraki.organization_adaptive_policy_settings:
    organization: Acme
    config:
      add:
        enabled_networks: [Store 0012]

- name: Exactly these networks have it
  sitecraft.meraki.organization_adaptive_policy_settings:
    organization: Acme
    config:
      enabled_networks: [Store 0012]
    state: replaced

- name: Disable it everywhere
  sitecraft.meraki.organization_adaptive_policy_settings:
    organization: Acme
    state: deleted

- name: Read where it is enabled
  sitecraft.meraki.organization_adaptive_policy_settings:
    organization: Acme
    state: gathered
"""

RETURN = r"""
before:
  description: The settings concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: dict
after:
  description:
    - The settings concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: dict
requests:
  description:
    - The writes that were sent, in order.
    - In check mode, those that would be sent.
  returned: state is not gathered
  type: list
  elements: dict
  contains:
    method:
      description: Method of the request.
      returned: always
      type: str
      sample: PUT
    path:
      description: Path of the request, below the address of the API.
      returned: always
      type: str
      sample: /organizations/549236/adaptivePolicy/settings
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes, one dict.
  returned: state is gathered
  type: dict
refused:
  description:
    - What would stop the task, one sentence each.
    - A sentence begins with the option that would allow it, or with the path of what no option allows.
  returned: check mode
  type: list
  elements: str
calls:
  description: How many requests were made, reads included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed.
  returned: failure
  type: dict
  contains:
    status:
      description: Status of the answer.
      returned: when one came
      type: int
      sample: 400
    errors:
      description: What the Dashboard said.
      returned: always
      type: list
      elements: str
      sample:
        - VLANs are not enabled for this network
    method:
      description: Method of the request that failed.
      returned: when one failed
      type: str
      sample: POST
    path:
      description: Path of the request that failed.
      returned: when one failed
      type: str
      sample: /networks/N_24329156/appliance/vlans
    request_id:
      description: Identifier by which Meraki support finds the request.
      returned: when the answer has one
      type: str
    hint:
      description: What can be done about it.
      returned: when that is known
      type: str
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.adaptive_policy import ORGANIZATION_ADAPTIVE_POLICY_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADAPTIVE_POLICY_SETTINGS)


if __name__ == "__main__":
    main()
