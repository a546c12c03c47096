#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_netflow. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_netflow
short_description: Manage the NetFlow reporting of a network
version_added: 0.1.0
description:
  - Sends records of the flows through the appliances of a network to a collector. O(state=deleted) turns it off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The NetFlow settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      reporting_enabled:
        description:
          - Whether flows are reported.
          - Resets to V(false).
        type: bool
      collector_ip:
        description:
          - Address of the collector.
          - Counts only while O(config.reporting_enabled) is V(true).
          - Required the first time O(config.reporting_enabled) is V(true).
        type: str
      collector_port:
        description:
          - UDP port of the collector.
          - Counts only while O(config.reporting_enabled) is V(true).
          - From 1 to 65535.
          - Required the first time O(config.reporting_enabled) is V(true).
        type: int
      eta_enabled:
        description:
          - Whether encrypted traffic analytics are reported as well.
          - Counts only while O(config.reporting_enabled) is V(true).
          - Resets to V(false).
        type: bool
      eta_dst_port:
        description:
          - UDP port the collector takes them at.
          - Counts only while O(config.eta_enabled) is V(true).
          - From 1 to 65535.
          - Required the first time O(config.eta_enabled) is V(true).
        type: int
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
- name: Report flows to our collector
  sitecraft.meraki.network_netflow:
    organization: Acme
    network: Store 0012
    config: {reporting_enabled: true, collector_ip: 10.12.0.9, collector_port: 2055}

- name: Report to another one, and nothing of encrypted traffic
  sitecraft.meraki.network_netflow:
    organization: Acme
    network: Store 0012
    config: {reporting_enabled: true, collector_ip: 10.12.0.8, collector_port: 2055}
    state: replaced

- name: Report nothing
  sitecraft.meraki.network_netflow:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_netflow:
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
      sample: /networks/N_24329156/netflow
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.traffic import NETWORK_NETFLOW
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_NETFLOW)


if __name__ == "__main__":
    main()
