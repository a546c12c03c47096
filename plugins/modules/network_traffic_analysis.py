#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_traffic_analysis. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_traffic_analysis
short_description: Manage the traffic analysis of a network
version_added: 0.1.0
description:
  - Sets how much of the clients' traffic the Dashboard records, and which traffic it counts separately.
  - O(config.custom_pie_chart_items) lists hosts, addresses and ports that are counted separately. O(state=deleted) turns
    the analysis off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The traffic analysis wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      mode:
        description:
          - V(disabled) for none, V(basic) for kinds of traffic, V(detailed) for the hosts as well.
          - Resets to V(disabled).
        type: str
        choices:
          - disabled
          - basic
          - detailed
      custom_pie_chart_items:
        description:
          - Traffic that is counted separately. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the traffic in the chart.
            type: str
            required: true
          type:
            description:
              - How the traffic is recognized.
            type: str
            choices:
              - host
              - port
              - ipRange
          value:
            description:
              - A host name, a port, or an address, subnet or either with a port, as C(192.3.0.0/16:80).
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(custom_pie_chart_items), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(custom_pie_chart_items),
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
- name: Remember hosts, and count the traffic of tills by itself
  sitecraft.meraki.network_traffic_analysis:
    organization: Acme
    network: Store 0012
    config:
      mode: detailed
      custom_pie_chart_items:
        - {name: Tills, type: ipRange, value: 10.12.20.0/24}

- name: Remember kinds of traffic only
  sitecraft.meraki.network_traffic_analysis:
    organization: Acme
    network: Store 0012
    config:
      mode: basic
      custom_pie_chart_items: []
    allow_empty: true
    state: replaced

- name: Remember nothing
  sitecraft.meraki.network_traffic_analysis:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_traffic_analysis:
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
      sample: /networks/N_24329156/trafficAnalysis
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.traffic import NETWORK_TRAFFIC_ANALYSIS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_TRAFFIC_ANALYSIS)


if __name__ == "__main__":
    main()
