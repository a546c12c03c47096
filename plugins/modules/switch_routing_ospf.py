#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_routing_ospf. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_routing_ospf
short_description: Manage OSPF of the switches of a network
version_added: 0.1.0
description:
  - Sets timers, areas and authentication of OSPF. M(sitecraft.meraki.switch_routing_interfaces) sets the area of an interface.
  - While OSPF is off, its settings are neither shown nor sent. O(state=deleted) turns it off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The OSPF settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled:
        description:
          - Whether OSPF is on.
          - Resets to V(false).
        type: bool
      hello_timer_in_seconds:
        description:
          - Seconds between two hello packets.
          - Counts only while O(config.enabled) is V(true).
          - From 1 to 65535.
          - Resets to V(10).
        type: int
      dead_timer_in_seconds:
        description:
          - Seconds after which a silent neighbor counts as down.
          - Counts only while O(config.enabled) is V(true).
          - From 1 to 65535.
          - Resets to V(40).
        type: int
      areas:
        description:
          - Areas of OSPF. The list given replaces the present one.
          - Counts only while O(config.enabled) is V(true).
          - Required the first time O(config.enabled) is V(true).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          area_id:
            description:
              - Identifier of the area, as C(0).
            type: str
            required: true
          area_name:
            description:
              - Name of the area.
            type: str
          area_type:
            description:
              - Kind of area.
            type: str
            choices:
              - normal
              - stub
              - nssa
      v3:
        description:
          - OSPF for IPv6.
          - Counts only while O(config.enabled) is V(true).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether OSPF for IPv6 is on.
              - Resets to V(false).
            type: bool
          hello_timer_in_seconds:
            description:
              - Seconds between two hello packets.
              - Counts only while O(config.v3.enabled) is V(true).
              - From 1 to 65535.
              - Resets to V(10).
            type: int
          dead_timer_in_seconds:
            description:
              - Seconds after which a silent neighbor counts as down.
              - Counts only while O(config.v3.enabled) is V(true).
              - From 1 to 65535.
              - Resets to V(40).
            type: int
          areas:
            description:
              - Areas of OSPF for IPv6. The list given replaces the present one.
              - Counts only while O(config.v3.enabled) is V(true).
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              area_id:
                description:
                  - Identifier of the area, as C(0).
                type: str
                required: true
              area_name:
                description:
                  - Name of the area.
                type: str
              area_type:
                description:
                  - Kind of area.
                type: str
                choices:
                  - normal
                  - stub
                  - nssa
      md5_authentication_enabled:
        description:
          - Whether neighbors authenticate with MD5.
          - Counts only while O(config.enabled) is V(true).
          - Resets to V(false).
        type: bool
      md5_authentication_key:
        description:
          - Key neighbors share.
          - Counts only while O(config.md5_authentication_enabled) is V(true).
        type: dict
        suboptions:
          id:
            description:
              - Number of the key.
              - From 1 to 255.
            type: int
          passphrase:
            description:
              - The key itself.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(areas), C(v3), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(areas), C(v3), with
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
- name: Speak OSPF in one area
  sitecraft.meraki.switch_routing_ospf:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      areas:
        - {area_id: "0", area_name: Backbone, area_type: normal}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_routing_ospf:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      areas:
        - {area_id: "0", area_name: Backbone, area_type: normal}
    state: replaced

- name: Turn OSPF off
  sitecraft.meraki.switch_routing_ospf:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_routing_ospf:
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
      sample: /networks/N_24329156/switch/routing/ospf
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.routing import SWITCH_ROUTING_OSPF
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ROUTING_OSPF)


if __name__ == "__main__":
    main()
