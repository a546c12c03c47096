#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_vpn_bgp. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_vpn_bgp
short_description: Manage BGP of an appliance that is a hub of the site-to-site VPN
version_added: 0.1.0
description:
  - A hub, usually a concentrator in a data center, tells its routers the subnets of the VPN and learns theirs. It must be
    a hub first (M(sitecraft.meraki.appliance_site_to_site_vpn)).
  - O(config.as_number) counts for the whole VPN of the organization, whichever hub it is set on.
  - The API documentation does not say whether passwords of neighbors are returned; here they are never compared, and sent
    on creation, together with another change, or with O(secrets=always).
  - O(state=deleted) turns BGP off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The VPN BGP wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled:
        description:
          - Whether the hub speaks BGP.
          - Resets to V(false).
        type: bool
        required: true
      as_number:
        description:
          - AS number of the VPN.
          - Counts only while O(config.enabled) is V(true).
          - From 1 to 4294967295.
          - Resets to V(64512).
        type: int
      ibgp_hold_timer:
        description:
          - Seconds without a message after which another hub counts as down.
          - Counts only while O(config.enabled) is V(true).
          - From 12 to 240.
          - Resets to V(240).
        type: int
      neighbors:
        description:
          - Routers the hub speaks with. The list given replaces the present one.
          - Counts only while O(config.enabled) is V(true).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          ip:
            description:
              - IPv4 address of the router.
            type: str
          ipv6:
            description:
              - IPv6 of the router, where that is how it is reached.
            type: dict
            suboptions:
              address:
                description:
                  - Address of the router.
                type: str
                required: true
          remote_as_number:
            description:
              - AS number of the router. A new neighbor needs it.
              - From 1 to 4294967295.
            type: int
          receive_limit:
            description:
              - How many routes are taken from the router at most; V(0) is no limit.
              - From 0 to 2147483647.
              - Resets to V(0).
            type: int
          allow_transit:
            description:
              - Whether routes of other AS are passed on to it.
              - Resets to V(false).
            type: bool
          ebgp_hold_timer:
            description:
              - Seconds without a message after which the router counts as down. A new neighbor needs it.
              - From 12 to 240.
            type: int
          ebgp_multihop:
            description:
              - Hops to the router. A new neighbor needs it.
              - From 1 to 255.
            type: int
          source_interface:
            description:
              - Interface the hub speaks by, as C(wired0).
            type: str
          next_hop_ip:
            description:
              - Next hop of what is announced to it.
            type: str
          ttl_security:
            description:
              - Refusal of packets that come from further away than the router.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
          authentication:
            description:
              - Authentication of the router.
            type: dict
            suboptions:
              password:
                description:
                  - Password of the session (MD5).
                  - The Dashboard does not return it, so it is sent as O(secrets) says.
                type: str
          multi_exit_discriminator:
            description:
              - Multi-exit discriminator of what is announced.
              - From 0 to 4294967295.
            type: int
          weight:
            description:
              - Weight of what is learned.
              - At least 0.
            type: int
          path_prepend:
            description:
              - AS numbers put before the path of what is announced.
            type: list
            elements: int
      ipv6:
        description:
          - BGP of IPv6, passed on as it is.
        type: dict
      tunnel_down_termination:
        description:
          - What happens to routes when a tunnel goes down, passed on as it is.
        type: dict
      local_as_number:
        description:
          - AS number of this hub alone.
          - From 1 to 4294967295.
        type: int
      priority_route:
        description:
          - Which routes are preferred.
        type: str
        choices:
          - Auto VPN
          - eBGP
      router_id:
        description:
          - Router identifier of the hub.
        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(neighbors), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(neighbors), with
            O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_site_to_site_vpn
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The hub tells the router of the data center the subnets of the stores
  sitecraft.meraki.appliance_vpn_bgp:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      as_number: 64515
      neighbors:
        - {ip: 10.10.10.22, remote_as_number: 64343, ebgp_hold_timer: 180, ebgp_multihop: 2, allow_transit: true}

- name: A second router, and the first as it is
  sitecraft.meraki.appliance_vpn_bgp:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      add:
        neighbors:
          - {ip: 10.10.10.23, remote_as_number: 64343, ebgp_hold_timer: 180, ebgp_multihop: 2}

- name: Everything exactly so
  sitecraft.meraki.appliance_vpn_bgp:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      as_number: 64515
      ibgp_hold_timer: 120
      neighbors:
        - {ip: 10.10.10.22, remote_as_number: 64343, ebgp_hold_timer: 180, ebgp_multihop: 2}
    state: replaced

- name: Turn BGP off
  sitecraft.meraki.appliance_vpn_bgp:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_vpn_bgp:
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
      sample: /networks/N_24329156/appliance/vpn/bgp
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.vpn_peers import APPLIANCE_VPN_BGP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_VPN_BGP)


if __name__ == "__main__":
    main()
