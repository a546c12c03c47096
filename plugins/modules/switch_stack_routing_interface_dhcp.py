#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_stack_routing_interface_dhcp. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_stack_routing_interface_dhcp
short_description: Manage DHCP on the layer 3 interfaces of stacks
version_added: 0.1.0
description:
  - Each entry of O(config) is the DHCP of one interface. O(state=deleted) turns it off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each interface's DHCP to be set.
      - O(config[].interface) says which interface's DHCP an entry means.
    type: list
    elements: dict
    suboptions:
      stack:
        description:
          - Name or identifier of the stack.
        type: str
        required: true
      interface:
        description:
          - Name or identifier of the interface.
        type: str
        required: true
      dhcp_mode:
        description:
          - Whether the switch gives out addresses, passes requests on, or does neither.
          - Resets to V(dhcpDisabled).
        type: str
        choices:
          - dhcpDisabled
          - dhcpRelay
          - dhcpServer
      dhcp_relay_server_ips:
        description:
          - DHCP servers requests are passed on to.
          - Counts only while O(config[].dhcp_mode) is V(dhcpRelay).
          - Required the first time O(config[].dhcp_mode) is V(dhcpRelay).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      dhcp_lease_time:
        description:
          - How long a client keeps an address.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to V(1 day).
        type: str
        choices:
          - 30 minutes
          - 1 hour
          - 4 hours
          - 12 hours
          - 1 day
          - 1 week
      dns_nameservers_option:
        description:
          - DNS servers the clients get.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to V(googlePublicDns).
        type: str
        choices:
          - googlePublicDns
          - openDns
          - custom
      dns_custom_nameservers:
        description:
          - Addresses of the DNS servers, for V(custom).
          - Counts only while O(config[].dns_nameservers_option) is V(custom).
          - Required the first time O(config[].dns_nameservers_option) is V(custom).
          - Resets to empty.
        type: list
        elements: str
      boot_options_enabled:
        description:
          - Whether clients are told where to boot from.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to V(false).
        type: bool
      boot_next_server:
        description:
          - Server they boot from.
          - Counts only while O(config[].boot_options_enabled) is V(true).
          - Resets to empty.
        type: str
      boot_file_name:
        description:
          - File they boot.
          - Counts only while O(config[].boot_options_enabled) is V(true).
          - Resets to empty.
        type: str
      dhcp_options:
        description:
          - Further DHCP options. The list given replaces the present one.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          code:
            description:
              - Number of the option.
              - From 2 to 254 characters.
            type: str
            required: true
          type:
            description:
              - Type of its value.
            type: str
            choices:
              - text
              - ip
              - hex
              - integer
          value:
            description:
              - Its value.
            type: str
      reserved_ip_ranges:
        description:
          - Addresses that are not given out. The list given replaces the present one.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          start:
            description:
              - First address of the range.
            type: str
            required: true
          end:
            description:
              - Last address of the range.
            type: str
            required: true
          comment:
            description:
              - What the range is for.
              - Resets to empty.
            type: str
      fixed_ip_assignments:
        description:
          - Addresses kept for single clients. The list given replaces the present one.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          mac:
            description:
              - MAC address of the client.
            type: str
            required: true
          name:
            description:
              - Name of the client.
            type: str
          ip:
            description:
              - Address it always gets.
            type: str
      dhcp_default_router_ips:
        description:
          - Default gateways the clients get in place of the interface.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      dhcp_domain_name:
        description:
          - Domain name the clients get.
          - Counts only while O(config[].dhcp_mode) is V(dhcpServer).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(dhcp_relay_server_ips), C(dns_custom_nameservers),
            C(dhcp_options), C(reserved_ip_ranges), C(fixed_ip_assignments), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(dhcp_relay_server_ips),
            C(dns_custom_nameservers), C(dhcp_options), C(reserved_ip_ranges), C(fixed_ip_assignments), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.switch_stack_routing_interfaces
  - module: sitecraft.meraki.switch_stacks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Pass the requests of the tills on
  sitecraft.meraki.switch_stack_routing_interface_dhcp:
    organization: Acme
    network: Store 0012
    config:
      - stack: Core
        interface: Data
        dhcp_mode: dhcpRelay
        dhcp_relay_server_ips: [10.12.0.2]

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_stack_routing_interface_dhcp:
    organization: Acme
    network: Store 0012
    config:
      - stack: Core
        interface: Data
        dhcp_mode: dhcpRelay
        dhcp_relay_server_ips: [10.12.0.2]
    state: replaced

- name: Give out none, and pass nothing on
  sitecraft.meraki.switch_stack_routing_interface_dhcp:
    organization: Acme
    network: Store 0012
    config:
      - {stack: Core, interface: Data}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_stack_routing_interface_dhcp:
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
      sample: /networks/N_24329156/switch/stacks/1234/routing/interfaces/10/dhcp
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.interfaces import SWITCH_STACK_ROUTING_INTERFACE_DHCP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_STACK_ROUTING_INTERFACE_DHCP)


if __name__ == "__main__":
    main()
