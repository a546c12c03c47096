#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_settings
short_description: Manage the wireless settings of a network
version_added: 0.1.0
description:
  - Sets meshing, IPv6 bridging, location analytics, lights and the way access points are upgraded.
  - O(state=deleted) and O(state=replaced) put back the settings whose default is known; meshing and the way of upgrading
    are left alone.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The wireless settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      meshing_enabled:
        description:
          - Whether access points without a cable join others over the air.
        type: bool
      ipv6_bridge_enabled:
        description:
          - Whether IPv6 of clients is bridged to the LAN.
          - Resets to V(false).
        type: bool
      location_analytics_enabled:
        description:
          - Whether locations of clients are analyzed.
          - Resets to V(false).
        type: bool
      upgrade_strategy:
        description:
          - 'What upgrades keep short: the upgrade itself, or the time clients are without access.'
        type: str
        choices:
          - minimizeUpgradeTime
          - minimizeClientDowntime
      led_lights_on:
        description:
          - Whether the lights of access points are on.
          - Resets to V(true).
        type: bool
      named_vlans:
        description:
          - Named VLANs.
        type: dict
        suboptions:
          pool_dhcp_monitoring:
            description:
              - Watching of DHCP in pools of VLANs.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
              duration:
                description:
                  - Minutes a VLAN without DHCP answers stays out of its pool.
                  - At least 0.
                type: int
      upgrade:
        description:
          - Further settings of upgrades, passed on as they are.
        type: dict
      multicast_to_unicast_conversion:
        description:
          - Conversion of multicast, passed on as it is.
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
- name: Turn the lights off
  sitecraft.meraki.wireless_settings:
    organization: Acme
    network: Store 0012
    config:
      led_lights_on: false

- name: Keep clients connected during upgrades
  sitecraft.meraki.wireless_settings:
    organization: Acme
    network: Store 0012
    config:
      upgrade_strategy: minimizeClientDowntime

- name: Analyze locations, and put what is left out back to its default
  sitecraft.meraki.wireless_settings:
    organization: Acme
    network: Store 0012
    config:
      location_analytics_enabled: true
    state: replaced

- name: Back to the defaults, where they are known
  sitecraft.meraki.wireless_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_settings:
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
      sample: /networks/N_24329156/wireless/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.settings import WIRELESS_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SETTINGS)


if __name__ == "__main__":
    main()
