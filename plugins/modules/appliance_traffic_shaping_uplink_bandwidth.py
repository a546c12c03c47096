#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_traffic_shaping_uplink_bandwidth. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_traffic_shaping_uplink_bandwidth
short_description: Manage the bandwidth of the uplinks of an appliance network
version_added: 0.1.0
description:
  - Says how much each uplink takes, which load balancing and traffic shaping go by. Uplinks that the appliance does not have
    are not shown.
  - O(state=deleted) takes all limits away.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The uplink bandwidth wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      bandwidth_limits:
        description:
          - Limits by uplink.
        type: dict
        suboptions:
          wan1:
            description:
              - Limits of the first uplink.
            type: dict
            suboptions:
              limit_up:
                description:
                  - Upload in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
              limit_down:
                description:
                  - Download in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
          wan2:
            description:
              - Limits of the second uplink.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              limit_up:
                description:
                  - Upload in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
              limit_down:
                description:
                  - Download in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
          cellular:
            description:
              - Limits of the cellular uplink.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              limit_up:
                description:
                  - Upload in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
              limit_down:
                description:
                  - Download in kilobits a second; null for no limit.
                  - At least 0.
                  - Resets to V(null).
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
- name: Say what the lines of the store take
  sitecraft.meraki.appliance_traffic_shaping_uplink_bandwidth:
    organization: Acme
    network: Store 0012
    config:
      bandwidth_limits:
        wan1: {limit_up: 50000, limit_down: 100000}
        cellular: {limit_up: 5000, limit_down: 10000}

- name: One line, and no other limit
  sitecraft.meraki.appliance_traffic_shaping_uplink_bandwidth:
    organization: Acme
    network: Store 0012
    config:
      bandwidth_limits:
        wan1: {limit_up: 40000, limit_down: 100000}
    state: replaced

- name: Take all limits away
  sitecraft.meraki.appliance_traffic_shaping_uplink_bandwidth:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_traffic_shaping_uplink_bandwidth:
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
      sample: /networks/N_24329156/appliance/trafficShaping/uplinkBandwidth
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.uplinks import APPLIANCE_TRAFFIC_SHAPING_UPLINK_BANDWIDTH
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_TRAFFIC_SHAPING_UPLINK_BANDWIDTH)


if __name__ == "__main__":
    main()
