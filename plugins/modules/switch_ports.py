#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_ports
short_description: Manage the ports of a switch
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - 'Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also
    all ports not named.'
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  serial:
    description:
      - Serial number or name of the device. The device must be in a network.
    type: str
  config:
    description:
      - The objects, each named by its O(config[].port_id).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      port_id:
        description:
          - Number of the port.
        type: str
        required: true
      name:
        description:
          - Name of the port.
        type: str
      tags:
        description:
          - Tags of the port. The list given replaces the present one.
        type: list
        elements: str
      enabled:
        description:
          - Whether the port is on.
        type: bool
      poe_enabled:
        description:
          - Whether the port gives power.
        type: bool
      type:
        description:
          - Kind of port.
        type: str
        choices:
          - trunk
          - access
          - stack
          - routed
          - svl
          - dad
      vlan:
        description:
          - VLAN of an access port, or of a trunk's untagged traffic; null drops untagged traffic of a trunk.
        type: int
      voice_vlan:
        description:
          - VLAN of phones on an access port; null for none.
          - Counts only while C(type) is V(access).
        type: int
      allowed_vlans:
        description:
          - 'VLANs of a trunk: V(all), or numbers and ranges such as V(1,3,5-10).'
          - Counts only while C(type) is V(trunk).
        type: str
      isolation_enabled:
        description:
          - Whether the port reaches only ports that are not isolated.
        type: bool
      rstp_enabled:
        description:
          - Whether the port takes part in the spanning tree.
        type: bool
      stp_guard:
        description:
          - Protection of the spanning tree.
        type: str
        choices:
          - disabled
          - root guard
          - bpdu guard
          - loop guard
      link_negotiation:
        description:
          - Speed and duplex, V(Auto negotiate) or one of those the port offers.
        type: str
      port_schedule_id:
        description:
          - Identifier of the port schedule; null for none.
        type: str
      udld:
        description:
          - What happens when the link works one way only.
        type: str
        choices:
          - Alert only
          - Enforce
      access_policy_type:
        description:
          - Who may use an access port.
          - Counts only while C(type) is V(access).
        type: str
        choices:
          - Open
          - Custom access policy
          - MAC allow list
          - Sticky MAC allow list
      access_policy_number:
        description:
          - Number of the access policy.
          - Counts only while C(access_policy_type) is V(Custom access policy).
        type: int
      mac_allow_list:
        description:
          - MAC addresses that may use the port, 20 at most.
          - Counts only while C(access_policy_type) is V(MAC allow list).
        type: list
        elements: str
      sticky_mac_allow_list:
        description:
          - MAC addresses the port starts with.
          - Counts only while C(access_policy_type) is V(Sticky MAC allow list).
        type: list
        elements: str
      sticky_mac_allow_list_limit:
        description:
          - How many MAC addresses the port learns.
          - Counts only while C(access_policy_type) is V(Sticky MAC allow list).
        type: int
      storm_control_enabled:
        description:
          - Whether storm control counts on the port.
        type: bool
      adaptive_policy_group_id:
        description:
          - Identifier of the adaptive policy group; null for none.
        type: str
      peer_sgt_capable:
        description:
          - Whether a trunk's other end sends security group tags.
          - Counts only while C(type) is V(trunk).
        type: bool
      flexible_stacking_enabled:
        description:
          - Whether the port may be used for stacking.
        type: bool
      dai_trusted:
        description:
          - Whether the port is trusted by dynamic ARP inspection.
        type: bool
      profile:
        description:
          - Port profile.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the profile counts.
            type: bool
          id:
            description:
              - Identifier of the profile.
            type: str
          iname:
            description:
              - Name of the profile.
            type: str
      perpetual_poe:
        description:
          - Power during a restart of the switch, passed on as it is.
        type: dict
      fast_poe:
        description:
          - Power early in the start of the switch, passed on as it is.
        type: dict
      stp_port_fast_trunk:
        description:
          - Whether a trunk forwards at once.
        type: bool
      mac_whitelist_limit:
        description:
          - How many MAC addresses may use the port.
        type: int
      dot3az:
        description:
          - Energy efficient Ethernet.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      high_speed:
        description:
          - High speed mode.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: list
  elements: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
  contains:
    method:
      description: Verb.
      type: str
      returned: always
    path:
      description: Path; what this task creates stands as its name in parentheses.
      type: str
      returned: always
    body:
      description: Body, or null.
      type: dict
      returned: always
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failure:
  description: What the Dashboard said, for playbooks to test.
  returned: on failure
  type: dict
  contains:
    status:
      description: HTTP status, null where no answer came.
      type: int
      returned: always
    errors:
      description: The Dashboard's sentences.
      type: list
      elements: str
      returned: always
    method:
      description: Verb of the request.
      type: str
      returned: always
    path:
      description: Path of the request.
      type: str
      returned: always
    request_id:
      description: Identifier Meraki support searches by.
      type: str
      returned: always
    hint:
      description: What can be done about it.
      type: str
      returned: always
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch import SWITCH_PORTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_PORTS)


if __name__ == "__main__":
    main()
