#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_dhcp. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_dhcp
short_description: Manage DHCP of the cellular gateways of a network
version_added: 0.1.0
description:
  - Sets how long clients keep an address, and which DNS servers they get. It applies to all cellular gateways of the network.
  - O(state=deleted) goes back to one day and the DNS servers of the provider. The API documentation does not say what a new
    network has; the module takes it to be this.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The DHCP settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      dhcp_lease_time:
        description:
          - How long a client keeps an address.
          - Resets to V(1 day).
        type: str
        choices:
          - 30 minutes
          - 1 hour
          - 4 hours
          - 12 hours
          - 1 day
          - 1 week
      dns_nameservers:
        description:
          - 'DNS servers that clients get: those of the provider (V(upstream_dns)), public ones, or those of O(config.dns_custom_nameservers).'
          - Resets to V(upstream_dns).
        type: str
        choices:
          - upstream_dns
          - google_dns
          - opendns
          - custom
      dns_custom_nameservers:
        description:
          - Addresses of the DNS servers, in order.
          - Counts only while O(config.dns_nameservers) is V(custom).
          - Required the first time O(config.dns_nameservers) is V(custom).
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(dns_custom_nameservers), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(dns_custom_nameservers),
            with O(state=merged) only.
        type: dict
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
- name: Short leases, and the resolvers of the company
  sitecraft.meraki.cellular_gateway_dhcp:
    organization: Acme
    network: Store 0012
    config:
      dhcp_lease_time: 4 hours
      dns_nameservers: custom
      dns_custom_nameservers: [9.9.9.9, 149.112.112.112]

- name: Everything as it is on a new network, but the DNS servers
  sitecraft.meraki.cellular_gateway_dhcp:
    organization: Acme
    network: Store 0012
    config:
      dns_nameservers: google_dns
    state: replaced

- name: Go back to how it begins
  sitecraft.meraki.cellular_gateway_dhcp:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.cellular_gateway_dhcp:
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
      sample: /networks/N_24329156/cellularGateway/dhcp
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_DHCP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_DHCP)


if __name__ == "__main__":
    main()
