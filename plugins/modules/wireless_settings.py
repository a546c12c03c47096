#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_settings
short_description: Manage the wireless settings of a network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Sets meshing, IPv6 bridging, location analytics, lights and the way access points are upgraded.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The settings.
      - Only what is given is looked at, except where O(state) says otherwise.
    type: dict
    suboptions:
      meshing_enabled:
        description:
          - Whether access points mesh.
        type: bool
      ipv6_bridge_enabled:
        description:
          - Whether IPv6 is bridged.
        type: bool
      location_analytics_enabled:
        description:
          - Whether locations of clients are analysed.
        type: bool
      upgrade_strategy:
        description:
          - What upgrades keep short.
        type: str
        choices:
          - minimizeUpgradeTime
          - minimizeClientDowntime
      led_lights_on:
        description:
          - Whether the lights of access points are on.
        type: bool
      named_vlans:
        description:
          - Named VLANs.
        type: dict
        suboptions:
          pool_dhcp_monitoring:
            description:
              - Watching of DHCP in VLAN pools.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
              duration:
                description:
                  - Minutes a VLAN stays out of the pool.
                type: int
      upgrade:
        description:
          - Further upgrade settings, passed on as they are.
        type: dict
      multicast_to_unicast_conversion:
        description:
          - Conversion of multicast, passed on as it is.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.wireless_settings:
    organization: Acme
    network: Store 0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
  contains:
    method:
      description: Verb.
      type: str
      returned: always
    path:
      description: Path; what this task creates stands as its name in parentheses.
      type: str
      returned: always
    body:
      description: Body, or null.
      type: dict
      returned: always
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failure:
  description: What the Dashboard said, for playbooks to test.
  returned: on failure
  type: dict
  contains:
    status:
      description: HTTP status, null where no answer came.
      type: int
      returned: always
    errors:
      description: The Dashboard's sentences.
      type: list
      elements: str
      returned: always
    method:
      description: Verb of the request.
      type: str
      returned: always
    path:
      description: Path of the request.
      type: str
      returned: always
    request_id:
      description: Identifier Meraki support searches by.
      type: str
      returned: always
    hint:
      description: What can be done about it.
      type: str
      returned: always
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless import WIRELESS_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SETTINGS)


if __name__ == "__main__":
    main()
