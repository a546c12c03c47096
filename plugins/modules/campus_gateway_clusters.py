#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.campus_gateway_clusters. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: campus_gateway_clusters
short_description: Manage the clusters of campus gateways
version_added: 0.1.0
description:
  - A cluster is a pair of campus gateways that access points tunnel the traffic of their clients to.
  - Uplinks, tunnels, port channels and gateways are told apart by interface, name and serial number; a list given replaces
    the present one.
  - The API documentation does not say how clusters behave beyond the shape of their answers.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each campus gateway cluster.
      - O(config[].name) says which campus gateway cluster an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the cluster, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the cluster.
        type: str
      uplinks:
        description:
          - Uplinks of the cluster. A new one needs them.
        type: list
        elements: dict
        suboptions:
          interface:
            description:
              - The interface, as C(man1).
            type: str
            required: true
          vlan:
            description:
              - VLAN of the uplink.
              - From 1 to 4094.
            type: int
          addresses:
            description:
              - How the gateways get their addresses.
            type: list
            elements: dict
            suboptions:
              assignment_mode:
                description:
                  - By V(static) settings or V(dynamic).
                type: str
              gateway:
                description:
                  - Gateway of the subnet.
                type: str
              subnet_mask:
                description:
                  - Mask of the subnet.
                type: str
              protocol:
                description:
                  - Version of IP.
                  - Resets to V(ipv4).
                type: str
                choices:
                  - ipv4
                  - ipv6
      tunnels:
        description:
          - Interfaces that tunnels of access points end at. A new cluster needs them.
        type: list
        elements: dict
        suboptions:
          interface:
            description:
              - The interface, as C(tun1).
            type: str
            required: true
          uplink:
            description:
              - The uplink that is used as the tunnel too.
            type: dict
            suboptions:
              interface:
                description:
                  - Its interface, as C(man1).
                type: str
                required: true
          vlan:
            description:
              - VLAN of the tunnels.
              - From 1 to 4094.
            type: int
          addresses:
            description:
              - Their subnets.
            type: list
            elements: dict
            suboptions:
              gateway:
                description:
                  - Gateway of the subnet.
                type: str
              subnet_mask:
                description:
                  - Mask of the subnet.
                type: str
              protocol:
                description:
                  - Version of IP.
                  - Resets to V(ipv4).
                type: str
                choices:
                  - ipv4
                  - ipv6
      nameservers:
        description:
          - DNS servers of the gateways. A new cluster needs them.
        type: dict
        suboptions:
          addresses:
            description:
              - Their addresses, the first asked first.
            type: list
            elements: str
      port_channels:
        description:
          - Port channels of the cluster. A new one needs them.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the port channel.
            type: str
            required: true
          vlan:
            description:
              - Native VLAN.
              - From 1 to 4094.
            type: int
          allowed_vlans:
            description:
              - VLANs that may pass, as C(10-20,30).
            type: str
      devices:
        description:
          - The gateways that are members, which must be in the network. Not given they stay, in exact states too.
        type: list
        elements: dict
        suboptions:
          serial:
            description:
              - Serial number or name of the gateway.
            type: str
            required: true
          uplinks:
            description:
              - Addresses of its uplinks.
            type: list
            elements: dict
            suboptions:
              interface:
                description:
                  - The uplink.
                type: str
                required: true
              addresses:
                description:
                  - The addresses.
                type: list
                elements: dict
                suboptions:
                  address:
                    description:
                      - The address.
                    type: str
                    required: true
                  protocol:
                    description:
                      - Version of IP.
                      - Resets to V(ipv4).
                    type: str
                    choices:
                      - ipv4
                      - ipv6
          tunnels:
            description:
              - Addresses of its tunnels.
            type: list
            elements: dict
            suboptions:
              interface:
                description:
                  - The tunnel.
                type: str
                required: true
              addresses:
                description:
                  - The addresses.
                type: list
                elements: dict
                suboptions:
                  address:
                    description:
                      - The address.
                    type: str
                    required: true
                  protocol:
                    description:
                      - Version of IP.
                      - Resets to V(ipv4).
                    type: str
                    choices:
                      - ipv4
                      - ipv6
      notes:
        description:
          - Notes on the cluster, at most 511 characters.
          - Resets to empty.
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(url). It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(uplinks), C(tunnels), C(nameservers), C(port_channels),
            C(devices), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(uplinks), C(tunnels),
            C(nameservers), C(port_channels), C(devices), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The cluster of a campus, with one gateway to begin with
  sitecraft.meraki.campus_gateway_clusters:
    organization: Acme
    network: Store 0012
    config:
      - name: North Campus
        uplinks:
          - interface: man1
            vlan: 5
            addresses:
              - {assignment_mode: static, gateway: 10.12.5.1, subnet_mask: 255.255.255.0}
        tunnels:
          - interface: tun1
            vlan: 6
            addresses:
              - {gateway: 10.12.6.1, subnet_mask: 255.255.255.0}
        nameservers: {addresses: [10.12.0.53, 10.12.0.54]}
        port_channels:
          - {name: Port-channel1, vlan: 25, allowed_vlans: 10-20}
        devices:
          - serial: Q5CG-AAAA-0012
            uplinks:
              - interface: man1
                addresses: [{address: 10.12.5.2}]
            tunnels:
              - interface: tun1
                addresses: [{address: 10.12.6.2}]

- name: Let one more VLAN pass, and say what else there is
  sitecraft.meraki.campus_gateway_clusters:
    organization: Acme
    network: Store 0012
    config:
      - name: North Campus
        port_channels:
          - {name: Port-channel1, vlan: 25, allowed_vlans: 10-21}
        notes: The old town
    state: replaced

- name: Remove the cluster
  sitecraft.meraki.campus_gateway_clusters:
    organization: Acme
    network: Store 0012
    config:
      - name: North Campus
    state: deleted

- name: Read the clusters
  sitecraft.meraki.campus_gateway_clusters:
    organization: Acme
    network: Store 0012
    state: gathered
  register: clusters
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
      sample: /networks/N_24329156/campusGateway/clusters/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.campus_gateway.clusters import CAMPUS_GATEWAY_CLUSTERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMPUS_GATEWAY_CLUSTERS)


if __name__ == "__main__":
    main()
