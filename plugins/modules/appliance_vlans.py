#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_vlans
short_description: Manage VLANs of an appliance network
version_added: 0.1.0
description:
  - Creates, changes and deletes VLANs with their subnets and DHCP. VLANs are turned on first where they are off.
  - VLAN 1 exists from the moment VLANs are turned on. Subnets of one network must not overlap.
  - O(state=overridden) deletes every VLAN not given, VLAN 1 included.
  - A network that is bound to a configuration template has the template's VLANs; of each, only O(config[].subnet) and O(config[].appliance_ip)
    may be its own.
  - These objects exist only while C(vlans_enabled) is V(true) in M(sitecraft.meraki.appliance_vlans_settings); a task that
    creates or changes one sets that first where necessary.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each VLAN.
      - O(config[].id) says which VLAN an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Number of the VLAN, 1 to 4094.
        type: str
        required: true
      name:
        description:
          - Name of the VLAN. A new VLAN needs one.
        type: str
      subnet:
        description:
          - Subnet of the VLAN, as C(10.12.10.0/24). A new VLAN needs one.
        type: str
      appliance_ip:
        description:
          - 'Address of the appliance in the VLAN: the gateway of its clients. A new VLAN needs one.'
        type: str
      group_policy_id:
        description:
          - Name or identifier of the group policy of the VLAN's clients; null takes it away.
          - Resets to V(null).
        type: str
      template_vlan_type:
        description:
          - 'On configuration templates only: whether all bound networks share the subnet or each gets its own.'
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
        choices:
          - same
          - unique
      cidr:
        description:
          - 'On configuration templates only: the pool each bound network''s subnet is taken from.'
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      mask:
        description:
          - 'On configuration templates only: the prefix length of each bound network''s subnet.'
          - From 1 to 31.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      dhcp_handling:
        description:
          - What answers DHCP requests on the VLAN.
          - Resets to V(Run a DHCP server).
        type: str
        choices:
          - Run a DHCP server
          - Relay DHCP to another server
          - Do not respond to DHCP requests
      dhcp_relay_server_ips:
        description:
          - Servers that DHCP requests are relayed to.
          - Counts only while O(config[].dhcp_handling) is V(Relay DHCP to another server).
          - Required the first time O(config[].dhcp_handling) is V(Relay DHCP to another server).
          - The order does not matter.
        type: list
        elements: str
      dhcp_lease_time:
        description:
          - How long a client keeps an address.
          - Counts only while O(config[].dhcp_handling) is V(Run a DHCP server).
          - Resets to V(1 day).
        type: str
        choices:
          - 30 minutes
          - 1 hour
          - 4 hours
          - 12 hours
          - 1 day
          - 1 week
      dhcp_boot_options_enabled:
        description:
          - Whether clients are told where to boot from.
          - Counts only while O(config[].dhcp_handling) is V(Run a DHCP server).
          - Resets to V(false).
        type: bool
      dhcp_boot_next_server:
        description:
          - Server clients load their boot file from.
          - Counts only while O(config[].dhcp_handling) is V(Run a DHCP server) and O(config[].dhcp_boot_options_enabled)
            is V(true).
        type: str
      dhcp_boot_filename:
        description:
          - Name of the file clients boot from.
          - Counts only while O(config[].dhcp_handling) is V(Run a DHCP server) and O(config[].dhcp_boot_options_enabled)
            is V(true).
        type: str
      dhcp_options:
        description:
          - Further options of DHCP answers. The list given replaces the present one.
          - Counts only while O(config[].dhcp_handling) is V(Run a DHCP server).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          code:
            description:
              - Number of the option, 2 to 254.
            type: str
            required: true
          type:
            description:
              - How the value is written.
            type: str
            required: true
            choices:
              - text
              - ip
              - hex
              - integer
          value:
            description:
              - Value of the option.
            type: str
            required: true
      fixed_ip_assignments:
        description:
          - Addresses kept for single clients, keyed by MAC address. What is given replaces all of them.
          - A dict; its values are dicts of C(ip) (Address the client always gets), C(name) (Name of the client).
          - Resets to empty.
        type: dict
      reserved_ip_ranges:
        description:
          - Addresses the DHCP server does not give out. The list given replaces the present one.
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
      dns_nameservers:
        description:
          - 'DNS servers clients are told: V(upstream_dns), V(google_dns), V(opendns), or addresses and names, one a line.'
          - Resets to V(upstream_dns).
        type: str
      vpn_nat_subnet:
        description:
          - Subnet the VLAN is seen as in the VPN. Shown and used only while the site-to-site VPN translates subnets.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      mandatory_dhcp:
        description:
          - Refusal of clients that chose their address themselves. Needs firmware MX 17 or newer.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether only clients with an address of the DHCP server may pass.
            type: bool
      ipv6:
        description:
          - IPv6 on it.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it has IPv6.
            type: bool
          prefix_assignments:
            description:
              - Its prefixes, in order. The list given replaces the present one.
            type: list
            elements: dict
            suboptions:
              autonomous:
                description:
                  - Whether it takes a /64 from the origin by itself.
                type: bool
              static_prefix:
                description:
                  - A /64 prefix set by hand, as C(2001:db8:3c4d:15::/64).
                type: str
              static_appliance_ip6:
                description:
                  - Address of the appliance in the prefix set by hand.
                type: str
              disabled:
                description:
                  - Whether the prefix is switched off. False when left out.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: bool
              origin:
                description:
                  - Where the prefix comes from.
                type: dict
                suboptions:
                  type:
                    description:
                      - Whether the prefix stands alone or is delegated by an internet uplink.
                    type: str
                    required: true
                    choices:
                      - independent
                      - internet
                  interfaces:
                    description:
                      - Uplinks the prefix is delegated by, as C(wan1).
                    type: list
                    elements: str
      sgt:
        description:
          - Security group tag of the VLAN, passed on as it is.
        type: dict
      vrf:
        description:
          - VRF of the VLAN, passed on as it is.
        type: dict
      uplinks:
        description:
          - Uplinks of the VLAN, passed on as they are.
        type: list
        elements: raw
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(subnet), C(cidr), C(dhcp_relay_server_ips),
            C(dhcp_options), C(fixed_ip_assignments), C(reserved_ip_ranges), C(vpn_nat_subnet), C(ipv6), C(uplinks), with
            O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(subnet), C(cidr),
            C(dhcp_relay_server_ips), C(dhcp_options), C(fixed_ip_assignments), C(reserved_ip_ranges), C(vpn_nat_subnet),
            C(ipv6), C(uplinks), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vlans_settings
  - module: sitecraft.meraki.network_group_policies
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have a VLAN for data and one for phones
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
    config:
      - id: 10
        name: Data
        subnet: 10.12.10.0/24
        appliance_ip: 10.12.10.1
        dhcp_handling: Run a DHCP server
        dhcp_lease_time: 12 hours
        fixed_ip_assignments:
          "00:11:22:33:44:55": {ip: 10.12.10.40, name: Label printer}
        reserved_ip_ranges:
          - {start: 10.12.10.2, end: 10.12.10.30, comment: Printers}
      - id: 20
        name: Phones
        subnet: 10.12.20.0/24
        appliance_ip: 10.12.20.1
        dhcp_handling: Relay DHCP to another server
        dhcp_relay_server_ips: [10.12.10.5]

- name: Change only the lease time of one VLAN
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
    config:
      - {id: 10, dhcp_lease_time: 1 week}

- name: Remove the VLAN for phones
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
    config:
      - id: 20
    state: deleted

- name: Have exactly these two VLANs, with the default DHCP server on both
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
    config:
      - {id: 1, name: Management, subnet: 10.12.1.0/24, appliance_ip: 10.12.1.1}
      - {id: 10, name: Data, subnet: 10.12.10.0/24, appliance_ip: 10.12.10.1}
    state: overridden

- name: Read what is there
  sitecraft.meraki.appliance_vlans:
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
      sample: /networks/N_24329156/appliance/vlans/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.vlans import APPLIANCE_VLANS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_VLANS)


if __name__ == "__main__":
    main()
