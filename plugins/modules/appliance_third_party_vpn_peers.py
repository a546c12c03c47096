#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_third_party_vpn_peers. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_third_party_vpn_peers
short_description: Manage the IPsec tunnels of an organization to firewalls and clouds that are not Meraki
version_added: 0.1.0
description:
  - 'One list for the whole organization: O(config.peers[].network_tags) say which networks have a tunnel to a peer.'
  - Peers are recognized by their name. O(state=merged) changes or adds single peers and leaves the others; O(state=replaced)
    and O(state=overridden) make the list exactly what is given.
  - The list is written as a whole, with the secrets of all peers as they are. O(state=deleted) removes the peers named, or
    all where none is.
  - The API documentation does not say how the newer options of tunnels by route behave (groups, BGP, SLA policies).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The third-party VPN peers wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      peers:
        description:
          - The peers.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          position:
            description:
              - 'Where a rule that is new, or should move, goes: V(first), V(last), its number in the list, from 1, or a dict
                with C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a new one
                goes last.'
            type: raw
          name:
            description:
              - Name of the peer.
            type: str
            required: true
          public_ip:
            description:
              - Public address of the peer. A new peer needs it or O(config.peers[].public_hostname).
            type: str
          public_hostname:
            description:
              - Public host name of the peer.
            type: str
          private_subnets:
            description:
              - Subnets behind the peer. A new peer needs them.
              - The order does not matter.
            type: list
            elements: str
          secret:
            description:
              - Shared secret of the tunnel. A new peer needs one.
            type: str
          local_id:
            description:
              - 'How the appliance calls itself: an address, a host name or a user at one; empty for its address.'
              - Resets to empty.
            type: str
          remote_id:
            description:
              - How the peer calls itself; empty for its address.
              - Resets to empty.
            type: str
          ike_version:
            description:
              - Version of IKE.
              - Resets to V(1).
            type: str
            choices:
              - '1'
              - '2'
          ipsec_policies_preset:
            description:
              - 'Set of policies: V(default), V(aws), V(azure), V(umbrella) and others, or V(custom) for those of O(config.peers[].ipsec_policies).'
              - Resets to V(default).
            type: str
          ipsec_policies:
            description:
              - Custom policies; what is left out stays.
              - Counts only while O(config.peers[].ipsec_policies_preset) is V(custom).
            type: dict
            suboptions:
              ike_cipher_algo:
                description:
                  - Ciphers of phase 1; several are tried in order.
                type: list
                elements: str
                choices:
                  - aes256
                  - aes192
                  - aes128
                  - tripledes
                  - des
              ike_auth_algo:
                description:
                  - Hashes of phase 1; several are tried in order.
                type: list
                elements: str
                choices:
                  - sha256
                  - sha1
                  - md5
              ike_prf_algo:
                description:
                  - Pseudo-random functions of IKE version 2; several are tried in order.
                  - At least one entry.
                type: list
                elements: str
                choices:
                  - prfsha256
                  - prfsha1
                  - prfmd5
                  - default
              ike_diffie_hellman_group:
                description:
                  - Diffie-Hellman groups of phase 1, as V(group14); several are tried in order.
                type: list
                elements: str
              ike_lifetime:
                description:
                  - Lifetime of phase 1, in seconds.
                type: int
              child_cipher_algo:
                description:
                  - Ciphers of phase 2; several are tried in order.
                  - At least one entry.
                type: list
                elements: str
                choices:
                  - aes256
                  - aes192
                  - aes128
                  - tripledes
                  - des
                  - 'null'
              child_auth_algo:
                description:
                  - Hashes of phase 2; several are tried in order.
                  - At least one entry.
                type: list
                elements: str
                choices:
                  - sha256
                  - sha1
                  - md5
              child_pfs_group:
                description:
                  - Diffie-Hellman groups of perfect forward secrecy, as V(group14), or V(disabled); several are tried in
                    order.
                type: list
                elements: str
              child_lifetime:
                description:
                  - Lifetime of phase 2, in seconds.
                  - At least one.
                type: int
          network_tags:
            description:
              - Tags of the networks that have a tunnel to the peer; V(all) for every network, V(none) for none.
              - The order does not matter.
            type: list
            elements: str
          ip_version:
            description:
              - Version of the tunnel's addresses, 4 or 6.
            type: int
          is_route_based:
            description:
              - Whether routes say what goes through the tunnel, rather than subnets.
            type: bool
          priority_in_group:
            description:
              - Place of the peer in its group; the lowest is used first.
            type: int
          ebgp_neighbor:
            description:
              - BGP with the peer, of a tunnel that routes are exchanged through.
            type: dict
            suboptions:
              neighbor_ip:
                description:
                  - Address of the neighbor.
                type: str
              source_ip:
                description:
                  - Address the appliance speaks from.
                type: str
              ip_version:
                description:
                  - Version of these addresses, 4 or 6.
                type: int
              remote_as_number:
                description:
                  - AS number of the neighbor.
                  - From 1 to 4294967295.
                type: int
              ebgp_hold_timer:
                description:
                  - Seconds without a message after which the neighbor counts as down.
                type: int
              ebgp_multihop:
                description:
                  - Hops to the neighbor.
                type: int
              multi_exit_discriminator:
                description:
                  - Multi-exit discriminator of what is announced.
                type: int
              weight:
                description:
                  - Weight of what is learned.
                type: int
              path_prepend:
                description:
                  - AS numbers put before the path of what is announced.
                type: list
                elements: int
          group:
            description:
              - Peers that stand in for each other.
            type: dict
            suboptions:
              number:
                description:
                  - Number of the group.
                type: int
              active_active_tunnel:
                description:
                  - Whether all of them are in use at a time.
                type: bool
              failover:
                description:
                  - What happens when none of them answers.
                type: dict
                suboptions:
                  direct_to_internet:
                    description:
                      - Whether traffic goes to the internet then.
                    type: bool
          network:
            description:
              - Networks that have a tunnel to the peer, one by one.
            type: dict
            suboptions:
              ids:
                description:
                  - Names or identifiers of the networks.
                  - The order does not matter.
                type: list
                elements: str
          sla_policy:
            description:
              - SLA policy of the tunnel.
            type: dict
            suboptions:
              id:
                description:
                  - Identifier of the policy, see M(sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas).
                type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(peers), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(peers), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A tunnel to the cloud for the stores in the west, whatever other peers there are
  sitecraft.meraki.appliance_third_party_vpn_peers:
    organization: Acme
    config:
      peers:
        - name: Cloud
          public_ip: 203.0.113.9
          private_subnets: [172.20.0.0/16]
          secret: "{{ vault_cloud_secret | default('correct horse battery staple') }}"
          ike_version: "2"
          network_tags: [west]
          ipsec_policies_preset: custom
          ipsec_policies:
            ike_cipher_algo: [aes256]
            ike_auth_algo: [sha256]
            ike_diffie_hellman_group: [group14]

- name: One more subnet behind it
  sitecraft.meraki.appliance_third_party_vpn_peers:
    organization: Acme
    config:
      peers:
        - {name: Cloud, private_subnets: [172.20.0.0/16, 172.21.0.0/16]}

- name: Have exactly this peer
  sitecraft.meraki.appliance_third_party_vpn_peers:
    organization: Acme
    config:
      peers:
        - name: Partner
          public_hostname: vpn.partner.example
          private_subnets: [192.168.77.0/24]
          secret: "{{ vault_partner_secret | default('correct horse battery staple') }}"
    state: overridden

- name: Take one tunnel down
  sitecraft.meraki.appliance_third_party_vpn_peers:
    organization: Acme
    config:
      peers:
        - name: Partner
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_third_party_vpn_peers:
    organization: Acme
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
      sample: /organizations/549236/appliance/vpn/thirdPartyVPNPeers
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.vpn_peers import APPLIANCE_THIRD_PARTY_VPN_PEERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_THIRD_PARTY_VPN_PEERS)


if __name__ == "__main__":
    main()
