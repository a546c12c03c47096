#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_settings
short_description: Manage the switch settings of a network
version_added: 0.1.0
description:
  - Sets the management VLAN and the power supplies of all switches of a network.
  - O(state=deleted) and O(state=replaced) put back the management VLAN and the power supplies; what has no known default
    is left alone.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The switch settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      vlan:
        description:
          - Management VLAN of the switches.
          - From 1 to 4094.
          - Resets to V(1).
        type: int
      use_combined_power:
        description:
          - Whether a switch uses two power supplies together rather than one as reserve.
          - Resets to V(false).
        type: bool
      power_exceptions:
        description:
          - Switches that differ. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          serial:
            description:
              - Serial number or name of the switch.
            type: str
            required: true
          power_type:
            description:
              - How its power supplies are used.
            type: str
            choices:
              - combined
              - redundant
              - useNetworkSetting
      uplink_client_sampling:
        description:
          - Sampling of clients behind uplinks.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether clients are sampled.
            type: bool
      mac_blocklist:
        description:
          - Blocking of MAC addresses.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the blocklist counts.
            type: bool
      port_channel_fallback:
        description:
          - Whether a port channel falls back to a single port while the other end does not form one.
        type: bool
      uplink_selection:
        description:
          - Choice of the uplink.
        type: dict
        suboptions:
          candidates:
            description:
              - Ports that may become the uplink.
            type: str
            choices:
              - all
              - designated
          failback:
            description:
              - Return to a better uplink.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether a switch returns once it is there again.
                type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(power_exceptions), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(power_exceptions),
            with O(state=merged) only.
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
- name: Manage switches in VLAN 10, one of them with its own use of power supplies
  sitecraft.meraki.switch_settings:
    organization: Acme
    network: Store 0012
    config:
      vlan: 10
      power_exceptions:
        - {serial: Q2SW-AAAA-0012, power_type: redundant}

- name: Manage switches in VLAN 20 and have no exceptions
  sitecraft.meraki.switch_settings:
    organization: Acme
    network: Store 0012
    config:
      vlan: 20
    state: replaced

- name: Back to VLAN 1 and no exceptions
  sitecraft.meraki.switch_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_settings:
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
      sample: /networks/N_24329156/switch/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.settings import SWITCH_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_SETTINGS)


if __name__ == "__main__":
    main()
