#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_dhcp_server_policy_arp_inspection_trusted_servers. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_dhcp_server_policy_arp_inspection_trusted_servers
short_description: Manage the servers that ARP inspection trusts
version_added: 0.1.0
description:
  - 'A trusted server is a MAC address in a VLAN with its IP address: its ARP is let through though no DHCP server gave it
    the address.'
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each trusted server.
      - O(config[].mac) and O(config[].vlan) say which trusted server an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the trusted server, needed only to give it another C(mac) or when two have the same.
        type: str
      mac:
        description:
          - MAC address of the server.
        type: str
        required: true
      vlan:
        description:
          - VLAN it is in.
          - From 1 to 4094.
        type: int
        required: true
      ipv4:
        description:
          - Its address. A new server needs it.
        type: dict
        suboptions:
          address:
            description:
              - IPv4 address of the server.
            type: str
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
- name: Trust the printer that has its address by hand
  sitecraft.meraki.switch_dhcp_server_policy_arp_inspection_trusted_servers:
    organization: Acme
    network: Store 0012
    config:
      - mac: "00:11:22:33:44:55"
        vlan: 100
        ipv4: {address: 10.12.100.5}

- name: Trust it and nobody else
  sitecraft.meraki.switch_dhcp_server_policy_arp_inspection_trusted_servers:
    organization: Acme
    network: Store 0012
    config:
      - mac: "00:11:22:33:44:55"
        vlan: 100
        ipv4: {address: 10.12.100.6}
    state: overridden

- name: Trust it no longer
  sitecraft.meraki.switch_dhcp_server_policy_arp_inspection_trusted_servers:
    organization: Acme
    network: Store 0012
    config:
      - {mac: "00:11:22:33:44:55", vlan: 100}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_dhcp_server_policy_arp_inspection_trusted_servers:
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
      sample: /networks/N_24329156/switch/dhcpServerPolicy/arpInspection/trustedServers/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.access_policies import SWITCH_DHCP_SERVER_POLICY_ARP_INSPECTION_TRUSTED_SERVERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_DHCP_SERVER_POLICY_ARP_INSPECTION_TRUSTED_SERVERS)


if __name__ == "__main__":
    main()
