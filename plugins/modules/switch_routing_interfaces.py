#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_routing_interfaces. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_routing_interfaces
short_description: Manage the layer 3 interfaces of a switch
version_added: 0.1.0
description:
  - An interface is the address of the switch in a VLAN, which it then routes.
  - The first one of a switch or stack needs O(config[].default_gateway). One that a static route or the default gateway uses
    cannot be removed.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each interface.
      - O(config[].name) says which interface an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the interface, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the interface.
        type: str
      mode:
        description:
          - Whether the interface belongs to a VLAN or a routed port, or is a loopback or the management port.
          - Can only be given on creation.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
        choices:
          - vlan
          - routed
          - loopback
          - oob_management
      vlan_id:
        description:
          - VLAN of the interface; one interface a VLAN.
          - From 1 to 4094.
        type: int
      switch_port_id:
        description:
          - Port of the interface, where it is a routed one.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      subnet:
        description:
          - Subnet of the interface, as C(10.12.10.0/24).
        type: str
      interface_ip:
        description:
          - Address of the switch in the subnet; not that of its management interface.
        type: str
      default_gateway:
        description:
          - Next hop of what no route matches. The first interface of a switch or stack needs one.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      multicast_routing:
        description:
          - Multicast between subnets.
          - Resets to V(disabled).
        type: str
        choices:
          - disabled
          - enabled
          - IGMP snooping querier
      ospf_settings:
        description:
          - OSPF on the interface.
        type: dict
        suboptions:
          area:
            description:
              - Area the interface is in, by its identifier; V(disabled) for none.
              - Resets to V(disabled).
            type: str
          cost:
            description:
              - OSPF cost of the interface.
              - From 1 to 65535.
              - Resets to V(1).
            type: int
          is_passive_enabled:
            description:
              - Whether OSPF announces the subnet without looking for neighbors on it.
              - Resets to V(false).
            type: bool
          network_type:
            description:
              - How neighbors are found.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
            choices:
              - broadcast
              - point-to-point
      ipv6:
        description:
          - IPv6 of the interface.
        type: dict
        suboptions:
          assignment_mode:
            description:
              - How it gets its address, as C(static) or C(eui-64).
            type: str
          prefix:
            description:
              - Prefix of the subnet.
            type: str
          address:
            description:
              - Address of the switch.
            type: str
          gateway:
            description:
              - Next hop of IPv6.
            type: str
          candidate_uplink:
            description:
              - Whether it may become the uplink.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: bool
          is_switch_default_gateway:
            description:
              - Whether its gateway is that of the switch.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: bool
          static_v6_dns1:
            description:
              - First DNS server.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
          static_v6_dns2:
            description:
              - Second DNS server.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      mtu:
        description:
          - Bytes of the largest packet.
          - At least one.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      vrf:
        description:
          - VRF of the interface.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          name:
            description:
              - Name of the VRF.
            type: str
      loopback:
        description:
          - Loopback of the interface, passed on as it is.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
      bidirectional_forwarding_detection:
        description:
          - BFD of the interface, passed on as it is.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(subnet), C(ipv6), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(subnet), C(ipv6),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Route between two VLANs
  sitecraft.meraki.switch_routing_interfaces:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - {name: Tills, vlan_id: 110, subnet: 10.12.110.0/24, interface_ip: 10.12.110.2, default_gateway: 10.12.110.1}
      - name: Phones
        vlan_id: 120
        subnet: 10.12.120.0/24
        interface_ip: 10.12.120.2
        ospf_settings: {area: "0", cost: 5}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_routing_interfaces:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - {name: Tills, vlan_id: 110, subnet: 10.12.110.0/24, interface_ip: 10.12.110.2, default_gateway: 10.12.110.1}
      - name: Phones
        vlan_id: 120
        subnet: 10.12.120.0/24
        interface_ip: 10.12.120.2
        ospf_settings: {area: "0", cost: 5}
    state: overridden

- name: No longer route the phones
  sitecraft.meraki.switch_routing_interfaces:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - {name: Phones}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_routing_interfaces:
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
      sample: /devices/Q2AB-CDEF-0001/switch/routing/interfaces/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.interfaces import SWITCH_ROUTING_INTERFACES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ROUTING_INTERFACES)


if __name__ == "__main__":
    main()
