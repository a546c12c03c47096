#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_connectivity_monitoring_destinations. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_connectivity_monitoring_destinations
short_description: Manage the addresses that a cellular gateway network tests its uplinks with
version_added: 0.1.0
description:
  - Each cellular gateway measures loss and latency of its uplinks to these addresses. The list given replaces the present
    one.
  - O(state=deleted) brings back 8.8.8.8 alone.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The connectivity monitoring destinations wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      destinations:
        description:
          - The addresses. One of them is the default.
          - At least one entry.
        type: list
        elements: dict
        suboptions:
          ip:
            description:
              - The address.
            type: str
            required: true
          description:
            description:
              - What is there.
              - Resets to empty.
            type: str
          default:
            description:
              - Whether this is the one that is shown first.
              - Resets to V(false).
            type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(destinations), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(destinations), with
            O(state=merged) only.
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
- name: Measure the cellular uplink by headquarters and a public resolver
  sitecraft.meraki.cellular_gateway_connectivity_monitoring_destinations:
    organization: Acme
    network: Store 0012
    config:
      destinations:
        - {ip: 9.9.9.9, description: Quad9, default: true}
        - {ip: 198.51.100.1, description: Headquarters}

- name: One address is enough
  sitecraft.meraki.cellular_gateway_connectivity_monitoring_destinations:
    organization: Acme
    network: Store 0012
    config:
      destinations:
        - {ip: 198.51.100.1, description: Headquarters, default: true}
    state: replaced

- name: Go back to how it begins
  sitecraft.meraki.cellular_gateway_connectivity_monitoring_destinations:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.cellular_gateway_connectivity_monitoring_destinations:
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
      sample: /networks/N_24329156/cellularGateway/connectivityMonitoringDestinations
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_CONNECTIVITY_MONITORING_DESTINATIONS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_CONNECTIVITY_MONITORING_DESTINATIONS)


if __name__ == "__main__":
    main()
