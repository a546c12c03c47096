#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_ports
short_description: Manage the LAN ports of an appliance network
version_added: 0.1.0
description:
  - Ports exist while VLANs are on and an appliance is in the network.
  - O(state=deleted) makes a port an enabled trunk of all VLANs with native VLAN 1.
  - These objects exist only while C(vlans_enabled) is V(true) in M(sitecraft.meraki.appliance_vlans_settings); a task that
    creates or changes one sets that first where necessary.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each LAN port to be set.
      - O(config[].number) says which LAN port an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the port.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      enabled:
        description:
          - Whether the port is on.
          - Resets to V(true).
        type: bool
      type:
        description:
          - Whether the port carries one VLAN or several.
          - Resets to V(trunk).
        type: str
        choices:
          - access
          - trunk
      drop_untagged_traffic:
        description:
          - Whether a trunk drops traffic without a tag.
          - Counts only while O(config[].type) is V(trunk).
          - Resets to V(false).
        type: bool
      vlan:
        description:
          - VLAN of an access port, or of a trunk's untagged traffic. A trunk that drops untagged traffic has none.
          - Counts only while O(config[].drop_untagged_traffic) is V(false).
          - From 1 to 4094.
          - Resets to V(1).
        type: int
      allowed_vlans:
        description:
          - 'VLANs of a trunk: V(all), or VLANs of the network joined by commas.'
          - Counts only while O(config[].type) is V(trunk).
          - Numbers are 1 to 4094.
          - Resets to V(all).
        type: str
      access_policy:
        description:
          - How clients of an access port are let in. Most models know V(open) only.
          - Counts only while O(config[].type) is V(access).
          - Resets to V(open).
        type: str
        choices:
          - open
          - 8021x-radius
          - mac-radius
          - hybris-radius
      sgt:
        description:
          - Security group tag of the port, passed on as it is.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(allowed_vlans), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(allowed_vlans),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.appliance_vlans_settings
  - module: sitecraft.meraki.devices
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Put one port into a VLAN and make one a trunk of two
  sitecraft.meraki.appliance_ports:
    organization: Acme
    network: Store 0012
    config:
      - {number: 3, type: access, vlan: 10}
      - {number: 4, type: trunk, drop_untagged_traffic: false, vlan: 1, allowed_vlans: "1,10"}

- name: Turn a port off
  sitecraft.meraki.appliance_ports:
    organization: Acme
    network: Store 0012
    config:
      - {number: 5, enabled: false}

- name: Make two ports exactly this, and put what is left out back to its default
  sitecraft.meraki.appliance_ports:
    organization: Acme
    network: Store 0012
    config:
      - {number: 3, type: access, vlan: 10}
      - {number: 4, type: trunk, drop_untagged_traffic: true, allowed_vlans: all}
    state: replaced

- name: Back to the defaults
  sitecraft.meraki.appliance_ports:
    organization: Acme
    network: Store 0012
    config:
      - number: 3
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_ports:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
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
      sample: /networks/N_24329156/appliance/ports/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.ports import APPLIANCE_PORTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_PORTS)


if __name__ == "__main__":
    main()
