#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_site_to_site_vpn
short_description: Manage the site-to-site VPN of an appliance network
version_added: 0.1.0
description:
  - Makes a network a hub or a spoke and says which of its subnets take part.
  - Every VLAN and static route is a subnet here by itself. With O(state=merged) subnets not named keep their setting; with
    O(state=replaced) they leave the VPN when O(config.subnets) is given.
  - O(state=deleted) takes the network out of the VPN.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The site-to-site VPN wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      mode:
        description:
          - Part of the network in the VPN. A spoke needs at least one hub.
          - Resets to V(none).
        type: str
        required: true
        choices:
          - none
          - spoke
          - hub
      hubs:
        description:
          - Hubs the network connects to, in order of preference. The list given replaces the present one.
          - Counts only while O(config.mode) is V(spoke) or V(hub).
          - Required the first time O(config.mode) is V(spoke).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          hub_id:
            description:
              - Name or identifier of the hub's network.
            type: str
            required: true
          use_default_route:
            description:
              - Whether a spoke sends all its traffic through this hub.
              - Resets to V(false).
            type: bool
      subnets:
        description:
          - Subnets of the network, each named by O(config.subnets[].local_subnet).
          - Counts only while O(config.mode) is V(spoke) or V(hub).
        type: list
        elements: dict
        suboptions:
          local_subnet:
            description:
              - 'A subnet of the network: that of a VLAN, the single LAN or a static route.'
            type: str
            required: true
          use_vpn:
            description:
              - Whether the subnet takes part in the VPN.
              - Resets to V(false).
            type: bool
          nat:
            description:
              - Translation of the subnet in the VPN.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether the subnet is translated.
                type: bool
              remote_subnet:
                description:
                  - Subnet the other networks see instead.
                type: str
      sgt:
        description:
          - Security group tags in the VPN, passed on as they are.
        type: dict
      subnet:
        description:
          - Settings of all subnets.
        type: dict
        suboptions:
          nat:
            description:
              - Translation of subnets in the VPN.
            type: dict
            suboptions:
              is_allowed:
                description:
                  - Whether subnets of the network may be translated.
                type: bool
      host_translations:
        description:
          - Translations of single hosts, passed on as they are.
        type: list
        elements: raw
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(hubs), C(host_translations), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(hubs), C(host_translations),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_static_routes
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Make the store a hub and share one of its subnets
  sitecraft.meraki.appliance_site_to_site_vpn:
    organization: Acme
    network: Store 0012
    config:
      mode: hub
      subnets:
        - {local_subnet: 10.12.10.0/24, use_vpn: true}

- name: Share exactly this subnet and no other
  sitecraft.meraki.appliance_site_to_site_vpn:
    organization: Acme
    network: Store 0012
    config:
      mode: hub
      subnets:
        - {local_subnet: 10.12.10.0/24, use_vpn: true}
    state: replaced

- name: Take the store out of the VPN
  sitecraft.meraki.appliance_site_to_site_vpn:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_site_to_site_vpn:
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
      sample: /networks/N_24329156/appliance/vpn/siteToSiteVpn
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.vpn import APPLIANCE_SITE_TO_SITE_VPN
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SITE_TO_SITE_VPN)


if __name__ == "__main__":
    main()
