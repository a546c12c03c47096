#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_vlan_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_vlan_profiles
short_description: Manage the VLAN profiles of a network
version_added: 0.1.0
description:
  - A VLAN profile gives VLANs names, so that a RADIUS server can name them. The profile V(Default) always exists.
  - Names and groups are sent together, since the Dashboard takes a profile as a whole.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each VLAN profile.
      - O(config[].iname) says which VLAN profile an entry means.
    type: list
    elements: dict
    suboptions:
      iname:
        description:
          - Identifier of the profile, which RADIUS servers name; it cannot be changed.
          - Can only be given on creation.
        type: str
        required: true
      name:
        description:
          - Name of the profile.
        type: str
      vlan_names:
        description:
          - VLANs by name; every profile has one called V(default). The list given replaces the present one.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the VLAN.
            type: str
            required: true
          vlan_id:
            description:
              - Number of the VLAN.
            type: str
          adaptive_policy_group:
            description:
              - Adaptive policy group of its traffic.
            type: dict
            suboptions:
              id:
                description:
                  - Name or identifier of the group.
                type: str
      vlan_groups:
        description:
          - Groups of VLANs by name. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the group.
            type: str
            required: true
          vlan_ids:
            description:
              - VLANs of the group, as C(2,5-7).
              - Numbers are 1 to 4094.
            type: str
      active_vlans:
        description:
          - VLANs that are in use, as C(1-10,20).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(vlan_names), C(vlan_groups), C(active_vlans),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(vlan_names), C(vlan_groups),
            C(active_vlans), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_adaptive_policy_groups
  - module: sitecraft.meraki.organization_adaptive_policy_settings
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let RADIUS servers say till in place of a number
  sitecraft.meraki.network_vlan_profiles:
    organization: Acme
    network: Store 0012
    config:
      - iname: Stores
        name: Profile of stores
        vlan_names:
          - {name: default, vlan_id: 1}
          - {name: till, vlan_id: 20}
        vlan_groups:
          - {name: machines, vlan_ids: "2,5-7"}

- name: Tills are in another VLAN now, and there are no groups
  sitecraft.meraki.network_vlan_profiles:
    organization: Acme
    network: Store 0012
    config:
      - iname: Stores
        name: Profile of stores
        vlan_names:
          - {name: default, vlan_id: 1}
          - {name: till, vlan_id: 21}
    allow_empty: true
    state: replaced

- name: Remove the profile
  sitecraft.meraki.network_vlan_profiles:
    organization: Acme
    network: Store 0012
    config:
      - {iname: Stores}
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_vlan_profiles:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
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
      sample: /networks/N_24329156/vlanProfiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.users import NETWORK_VLAN_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_VLAN_PROFILES)


if __name__ == "__main__":
    main()
