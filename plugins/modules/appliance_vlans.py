#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_vlans
short_description: Manage VLANs of an appliance network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Creates, changes and deletes VLANs with their subnets and DHCP. VLANs are turned on first where they are off.
  - VLAN 1 exists from the moment VLANs are turned on, and the Dashboard keeps at least one VLAN.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The objects, each named by its O(config[].id).
      - Only what is given is looked at, except where O(state) says otherwise.
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
          - Name of the VLAN.
        type: str
      subnet:
        description:
          - Subnet of the VLAN, as C(10.12.10.0/24).
        type: str
      appliance_ip:
        description:
          - Address of the appliance in the VLAN.
        type: str
      group_policy_id:
        description:
          - Name or identifier of the group policy of the VLAN's clients; null takes it away.
          - A name is looked up; an identifier is taken as it is.
        type: str
      template_vlan_type:
        description:
          - 'On templates only: whether all bound networks share the subnet or each gets its own.'
        type: str
        choices:
          - same
          - unique
      cidr:
        description:
          - 'On templates only: the pool the bound networks'' subnets are taken from.'
        type: str
      mask:
        description:
          - 'On templates only: the prefix length of the bound networks'' subnets.'
        type: int
      dhcp_handling:
        description:
          - What answers DHCP requests on the VLAN.
        type: str
        choices:
          - Run a DHCP server
          - Relay DHCP to another server
          - Do not respond to DHCP requests
      dhcp_relay_server_ips:
        description:
          - Servers that requests are relayed to.
          - Counts only while C(dhcp_handling) is V(Relay DHCP to another server).
        type: list
        elements: str
      dhcp_lease_time:
        description:
          - How long an address is lent.
          - Counts only while C(dhcp_handling) is V(Run a DHCP server).
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
          - Counts only while C(dhcp_handling) is V(Run a DHCP server).
        type: bool
      dhcp_boot_next_server:
        description:
          - Server clients boot from.
          - Counts only while C(dhcp_handling) is V(Run a DHCP server) and C(dhcp_boot_options_enabled) is V(True).
        type: str
      dhcp_boot_filename:
        description:
          - File clients boot from.
          - Counts only while C(dhcp_handling) is V(Run a DHCP server) and C(dhcp_boot_options_enabled) is V(True).
        type: str
      dhcp_options:
        description:
          - Further DHCP options.
          - Counts only while C(dhcp_handling) is V(Run a DHCP server).
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
              - Type of the value.
            type: str
            choices:
              - text
              - ip
              - hex
              - integer
          value:
            description:
              - Value of the option.
            type: str
      fixed_ip_assignments:
        description:
          - Addresses kept for clients, by MAC address.
          - Values are dicts with C(ip), C(name).
        type: dict
      reserved_ip_ranges:
        description:
          - Addresses the DHCP server does not give out.
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
            type: str
      dns_nameservers:
        description:
          - 'DNS servers clients are told: V(upstream_dns), V(google_dns), V(opendns), or addresses, one a line.'
        type: str
      vpn_nat_subnet:
        description:
          - Subnet the VLAN is translated to in the VPN.
        type: str
      mandatory_dhcp:
        description:
          - Whether clients must use DHCP. Needs firmware 17 or newer.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether clients with static addresses are refused.
            type: bool
      ipv6:
        description:
          - IPv6 of the VLAN.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the VLAN has IPv6.
            type: bool
          prefix_assignments:
            description:
              - Prefixes of the VLAN, in order.
            type: list
            elements: dict
            suboptions:
              autonomous:
                description:
                  - Whether clients make their own addresses.
                type: bool
              static_prefix:
                description:
                  - Prefix, as C(2001:db8:3c4d:15::/64).
                type: str
              static_appliance_ip6:
                description:
                  - Address of the appliance in the prefix.
                type: str
              disabled:
                description:
                  - Whether the prefix is switched off.
                type: bool
              origin:
                description:
                  - Where the prefix comes from.
                type: dict
                suboptions:
                  type:
                    description:
                      - Kind of origin.
                    type: str
                    choices:
                      - independent
                      - internet
                  interfaces:
                    description:
                      - Uplinks of the prefix.
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
seealso:
  - module: sitecraft.meraki.appliance_vlans_settings
  - module: sitecraft.meraki.network_group_policies
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance import APPLIANCE_VLANS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_VLANS)


if __name__ == "__main__":
    main()
