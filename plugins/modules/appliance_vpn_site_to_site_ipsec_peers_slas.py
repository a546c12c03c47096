#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_vpn_site_to_site_ipsec_peers_slas
short_description: Manage the SLA policies by which tunnels to third-party VPN peers are watched
version_added: 0.1.0
description:
  - A policy says which address is asked through a tunnel to see that the tunnel works. Policies are recognized by their name;
    O(state=merged) changes or adds single ones.
  - O(state=deleted) removes the policies named, or all where none is.
  - The API documentation does not say how policies behave.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The SLA policies of VPN peers wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      items:
        description:
          - The policies.
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
              - Name of the policy.
            type: str
            required: true
          uri:
            description:
              - Address that is asked, as C(http://checkthisendpoint.com). A new policy needs it.
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(items), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(items), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A tunnel to the cloud works while this page answers through it
  sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas:
    organization: Acme
    config:
      items:
        - {name: Cloud, uri: "http://health.example.com"}

- name: Have exactly these policies
  sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas:
    organization: Acme
    config:
      items:
        - {name: Partner, uri: "http://partner.example.com/up"}
    state: overridden

- name: Remove one policy
  sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas:
    organization: Acme
    config:
      items:
        - name: Partner
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas:
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
      sample: /organizations/549236/appliance/vpn/siteToSite/ipsec/peers/slas
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.vpn_peers import APPLIANCE_VPN_SITE_TO_SITE_IPSEC_PEERS_SLAS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_VPN_SITE_TO_SITE_IPSEC_PEERS_SLAS)


if __name__ == "__main__":
    main()
