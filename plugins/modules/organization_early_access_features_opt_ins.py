#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_early_access_features_opt_ins. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_early_access_features_opt_ins
short_description: Opt in to early access features of an organization
version_added: 0.1.0
description:
  - An opt-in turns a feature on before everybody gets it, in the whole organization or in some networks. Removing the opt-in
    opts out.
  - M(sitecraft.meraki.query) reads from C(/organizations/{organizationId}/earlyAccess/features) which features there are.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each opt-in.
      - O(config[].short_name) says which opt-in an entry means.
    type: list
    elements: dict
    suboptions:
      short_name:
        description:
          - Short name of the feature.
          - Can only be given on creation.
        type: str
        required: true
      limit_scope_to_networks:
        description:
          - Networks, by name or identifier, it is limited to; an empty list is the whole organization.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(created_at). It may be given back and is
            ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(limit_scope_to_networks), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(limit_scope_to_networks),
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
- name: Try a feature in one store
  sitecraft.meraki.organization_early_access_features_opt_ins:
    organization: Acme
    config:
      - short_name: has_new_feature
        limit_scope_to_networks: [Store 0012]

- name: Try this feature everywhere and no other
  sitecraft.meraki.organization_early_access_features_opt_ins:
    organization: Acme
    config:
      - short_name: has_new_feature
    state: overridden

- name: Wait for it like everybody else
  sitecraft.meraki.organization_early_access_features_opt_ins:
    organization: Acme
    config:
      - short_name: has_new_feature
    state: deleted

- name: Read the opt-ins
  sitecraft.meraki.organization_early_access_features_opt_ins:
    organization: Acme
    state: gathered
"""

RETURN = r"""
before:
  description: The objects concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: list
  elements: dict
after:
  description:
    - The objects concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: list
  elements: dict
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
      sample: /organizations/549236/earlyAccess/features/optIns/10
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes.
  returned: state is gathered
  type: list
  elements: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.sign_in import ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS)


if __name__ == "__main__":
    main()
