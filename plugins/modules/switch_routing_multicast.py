#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_routing_multicast. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_routing_multicast
short_description: Manage how the switches of a network pass multicast on
version_added: 0.1.0
description:
  - Sets IGMP snooping and flooding for all of a network and for those named. O(state=deleted) turns both on for all.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The multicast settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      default_settings:
        description:
          - What counts for every switch that is not named.
        type: dict
        suboptions:
          igmp_snooping_enabled:
            description:
              - Whether multicast goes only where it was asked for.
              - Resets to V(true).
            type: bool
          flood_unknown_multicast_traffic_enabled:
            description:
              - Whether multicast nobody asked for goes everywhere.
              - Resets to V(true).
            type: bool
      overrides:
        description:
          - Switches that differ. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          switches:
            description:
              - Serial numbers or names of switches.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          stacks:
            description:
              - Names or identifiers of stacks.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          switch_profiles:
            description:
              - Names, models or identifiers of switch profiles, in a template.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          igmp_snooping_enabled:
            description:
              - Whether multicast goes only where it was asked for.
            type: bool
            required: true
          flood_unknown_multicast_traffic_enabled:
            description:
              - Whether multicast nobody asked for goes everywhere.
            type: bool
            required: true
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(overrides), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(overrides), with
            O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.switch_stacks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Flood no multicast, but where an old camera needs it
  sitecraft.meraki.switch_routing_multicast:
    organization: Acme
    network: Store 0012
    config:
      default_settings: {igmp_snooping_enabled: true, flood_unknown_multicast_traffic_enabled: false}
      overrides:
        - switches: [Q2SW-AAAA-0012]
          igmp_snooping_enabled: false
          flood_unknown_multicast_traffic_enabled: true

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_routing_multicast:
    organization: Acme
    network: Store 0012
    config:
      default_settings: {igmp_snooping_enabled: true, flood_unknown_multicast_traffic_enabled: false}
      overrides:
        - switches: [Q2SW-AAAA-0012]
          igmp_snooping_enabled: false
          flood_unknown_multicast_traffic_enabled: true
    state: replaced

- name: Back to what switches come with
  sitecraft.meraki.switch_routing_multicast:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_routing_multicast:
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
      sample: /networks/N_24329156/switch/routing/multicast
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.routing import SWITCH_ROUTING_MULTICAST
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ROUTING_MULTICAST)


if __name__ == "__main__":
    main()
