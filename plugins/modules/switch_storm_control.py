#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_storm_control. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_storm_control
short_description: Manage the storm control of the switches of a network
version_added: 0.1.0
description:
  - Broadcast, multicast and unknown unicast traffic above a share of a port's bandwidth is dropped, on ports whose storm
    control is on (M(sitecraft.meraki.switch_ports)).
  - O(state=deleted) lifts all limits.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The storm control wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      broadcast_threshold:
        description:
          - Most broadcast traffic that passes, in percent of a port's bandwidth; V(100) is no limit.
          - Resets to V(100).
        type: int
      multicast_threshold:
        description:
          - Most multicast traffic that passes, in percent of a port's bandwidth; V(100) is no limit.
          - Resets to V(100).
        type: int
      unknown_unicast_threshold:
        description:
          - Most unknown unicast traffic that passes, in percent of a port's bandwidth; V(100) is no limit.
          - Resets to V(100).
        type: int
      treat_these_traffic_types_as_one_threshold:
        description:
          - Kinds of traffic that share one limit. Not every Dashboard returns them.
          - The order does not matter.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(treat_these_traffic_types_as_one_threshold),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(treat_these_traffic_types_as_one_threshold),
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
- name: Let broadcasts take a fifth of a port at most
  sitecraft.meraki.switch_storm_control:
    organization: Acme
    network: Store 0012
    config:
      broadcast_threshold: 20
      multicast_threshold: 30
      unknown_unicast_threshold: 30

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_storm_control:
    organization: Acme
    network: Store 0012
    config:
      broadcast_threshold: 20
      multicast_threshold: 30
      unknown_unicast_threshold: 30
    state: replaced

- name: Lift all limits
  sitecraft.meraki.switch_storm_control:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_storm_control:
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
      sample: /networks/N_24329156/switch/stormControl
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.traffic import SWITCH_STORM_CONTROL
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_STORM_CONTROL)


if __name__ == "__main__":
    main()
