#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_ports
short_description: Manage the ports of a switch
version_added: 0.1.0
description:
  - 'Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also all ports
    not named. The port that leads to the Dashboard is no exception.'
  - A port of factory defaults is an enabled trunk of all VLANs with PoE, RSTP and native VLAN 1.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each port to be set.
      - O(config[].port_id) says which port an entry means.
    type: list
    elements: dict
    suboptions:
      port_id:
        description:
          - Number of the port, as V(7). Ports of modules have longer names.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: str
        required: true
      name:
        description:
          - Name of the port.
          - Resets to empty.
        type: str
      tags:
        description:
          - Tags of the port. The list given replaces the present one.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      enabled:
        description:
          - Whether the port is on.
          - Resets to V(true).
        type: bool
      poe_enabled:
        description:
          - Whether the port supplies power (PoE).
          - Resets to V(true).
        type: bool
      type:
        description:
          - Kind of port.
          - Resets to V(trunk).
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
          - VLAN of an access port, or of a trunk's untagged traffic. On a trunk, null drops untagged traffic.
          - From 1 to 4094.
          - Resets to V(1).
        type: int
      voice_vlan:
        description:
          - VLAN of phones on an access port; null for none.
          - Counts only while O(config[].type) is V(access).
          - From 1 to 4094.
          - Resets to V(null).
        type: int
      allowed_vlans:
        description:
          - 'VLANs of a trunk: V(all), or numbers and ranges such as V(1,3,5-10).'
          - Counts only while O(config[].type) is V(trunk).
          - Resets to V(all).
        type: str
      isolation_enabled:
        description:
          - Whether the port reaches only ports that are not isolated.
          - Resets to V(false).
        type: bool
      rstp_enabled:
        description:
          - Whether the port takes part in the rapid spanning tree.
          - Resets to V(true).
        type: bool
      stp_guard:
        description:
          - Protection of the spanning tree.
          - Resets to V(disabled).
        type: str
        choices:
          - disabled
          - root guard
          - bpdu guard
          - loop guard
      link_negotiation:
        description:
          - 'Speed and duplex: V(Auto negotiate), or one of those the port offers.'
          - Resets to V(Auto negotiate).
        type: str
      port_schedule_id:
        description:
          - Name or identifier of the port schedule; null for none.
          - Resets to V(null).
        type: str
      udld:
        description:
          - What happens when the link works one way only.
          - Resets to V(Alert only).
        type: str
        choices:
          - Alert only
          - Enforce
      access_policy_type:
        description:
          - Who may use an access port.
          - Counts only while O(config[].type) is V(access).
          - Resets to V(Open).
        type: str
        choices:
          - Open
          - Custom access policy
          - MAC allow list
          - Sticky MAC allow list
      access_policy_number:
        description:
          - Number or name of the access policy.
          - Counts only while O(config[].access_policy_type) is V(Custom access policy).
          - At least one.
          - Required the first time O(config[].access_policy_type) is V(Custom access policy).
        type: raw
      mac_allow_list:
        description:
          - MAC addresses that may use the port, 20 at most. The list given replaces the present one.
          - Counts only while O(config[].access_policy_type) is V(MAC allow list).
          - Required the first time O(config[].access_policy_type) is V(MAC allow list).
          - The order does not matter.
        type: list
        elements: str
      mac_whitelist_limit:
        description:
          - How many MAC addresses the allow list may hold. Needs firmware MS 18 or newer.
          - Counts only while O(config[].access_policy_type) is V(MAC allow list).
          - At least 0.
        type: int
      sticky_mac_allow_list:
        description:
          - MAC addresses the port starts with, 20 at most; it may be empty.
          - Counts only while O(config[].access_policy_type) is V(Sticky MAC allow list).
          - Required the first time O(config[].access_policy_type) is V(Sticky MAC allow list).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      sticky_mac_allow_list_limit:
        description:
          - How many MAC addresses the port learns, 1 to 20. A sticky list needs it.
          - Counts only while O(config[].access_policy_type) is V(Sticky MAC allow list).
          - Required the first time O(config[].access_policy_type) is V(Sticky MAC allow list).
        type: int
      storm_control_enabled:
        description:
          - Whether storm control counts on the port.
        type: bool
      adaptive_policy_group_id:
        description:
          - Adaptive policy group, by name or identifier, whose tag the port's traffic gets; null for none. Needs adaptive
            policy enabled in the network.
          - Resets to V(null).
        type: str
      peer_sgt_capable:
        description:
          - Whether the other end of a trunk sends security group tags.
          - Counts only while O(config[].type) is V(trunk).
        type: bool
      flexible_stacking_enabled:
        description:
          - Whether the port may be used for stacking, on models that can.
        type: bool
      dai_trusted:
        description:
          - Whether dynamic ARP inspection trusts the port.
        type: bool
      profile:
        description:
          - Port profile, which takes the place of the port's own settings.
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
          - Whether a trunk forwards at once instead of listening and learning first.
        type: bool
      dot3az:
        description:
          - Energy efficient Ethernet (802.3az).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the link sleeps while it is idle.
            type: bool
      high_speed:
        description:
          - High speed mode, on ports that have one.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the port uses it.
            type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(tags), C(allowed_vlans), C(mac_allow_list),
            C(sticky_mac_allow_list), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(tags), C(allowed_vlans),
            C(mac_allow_list), C(sticky_mac_allow_list), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_adaptive_policy_groups
  - module: sitecraft.meraki.organization_adaptive_policy_settings
  - module: sitecraft.meraki.switch_access_policies
  - module: sitecraft.meraki.switch_port_schedules
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Give a till and a phone their VLANs
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - {port_id: 1, name: Till, type: access, vlan: 10, voice_vlan: 20}
      - {port_id: 24, name: Uplink, type: trunk, vlan: 1, allowed_vlans: "1,10-20"}

- name: Let two known machines use a port, and set everything else of it to its default
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - port_id: 2
        type: access
        vlan: 10
        access_policy_type: MAC allow list
        mac_allow_list: ["00:11:22:33:44:55", "00:11:22:33:44:66"]
    state: replaced

- name: Set a port back to its defaults
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - port_id: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
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
      sample: /devices/Q2AB-CDEF-0001/switch/ports/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.ports import SWITCH_PORTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_PORTS)


if __name__ == "__main__":
    main()
