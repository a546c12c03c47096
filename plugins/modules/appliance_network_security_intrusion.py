#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_network_security_intrusion. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_network_security_intrusion
short_description: Manage the intrusion detection and prevention of an appliance network
version_added: 0.1.0
description:
  - The appliance compares traffic with known attacks, and reports or stops them. It needs the Advanced Security license.
  - Rules that raise false alarms are allowed for the whole organization (M(sitecraft.meraki.appliance_organization_security_intrusion)).
  - O(state=deleted) turns it off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The intrusion detection wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      mode:
        description:
          - 'What happens to traffic that looks like an attack: V(detection) reports it, V(prevention) stops it as well.'
          - Resets to V(disabled).
        type: str
        choices:
          - disabled
          - detection
          - prevention
      ids_rulesets:
        description:
          - 'Rules it is compared with: only the surest ones (V(connectivity)), the usual ones, or as many as there are (V(security)).'
          - Resets to V(balanced).
        type: str
        choices:
          - connectivity
          - balanced
          - security
      protected_networks:
        description:
          - Networks that count as inside.
        type: dict
        suboptions:
          use_default:
            description:
              - Whether all private addresses count as inside.
              - Resets to V(true).
            type: bool
          included_cidr:
            description:
              - Addresses and subnets inside.
              - Counts only while O(config.protected_networks.use_default) is V(false).
              - Required the first time O(config.protected_networks.use_default) is V(false).
              - The order does not matter.
            type: list
            elements: str
          excluded_cidr:
            description:
              - Addresses and subnets in those that are not inside.
              - Counts only while O(config.protected_networks.use_default) is V(false).
              - Required the first time O(config.protected_networks.use_default) is V(false).
              - The order does not matter.
            type: list
            elements: str
      policy:
        description:
          - Intrusion policy of the organization, passed on as it is.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(protected_networks), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(protected_networks),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Watch for attacks, and stop nothing yet
  sitecraft.meraki.appliance_network_security_intrusion:
    organization: Acme
    network: Store 0012
    config:
      mode: detection

- name: Stop them, with the usual rules, wherever they come from inside
  sitecraft.meraki.appliance_network_security_intrusion:
    organization: Acme
    network: Store 0012
    config:
      mode: prevention
      protected_networks:
        use_default: false
        included_cidr: [10.0.0.0/8, 172.16.0.0/12]
        excluded_cidr: [10.99.0.0/16]
    state: replaced

- name: Turn it off
  sitecraft.meraki.appliance_network_security_intrusion:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_network_security_intrusion:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
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
      sample: /networks/N_24329156/appliance/security/intrusion
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.protection import APPLIANCE_NETWORK_SECURITY_INTRUSION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_NETWORK_SECURITY_INTRUSION)


if __name__ == "__main__":
    main()
