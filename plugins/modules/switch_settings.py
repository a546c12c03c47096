#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_settings
short_description: Manage the switch settings of a network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Sets the management VLAN and the power supplies of all switches of a network.
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
      vlan:
        description:
          - Management VLAN.
        type: int
      use_combined_power:
        description:
          - Whether two power supplies are used together rather than as reserve.
        type: bool
      power_exceptions:
        description:
          - Switches that differ.
        type: list
        elements: dict
        suboptions:
          serial:
            description:
              - Serial number of the switch.
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
          - Whether a port channel falls back to single ports.
        type: bool
      uplink_selection:
        description:
          - Choice of the uplink.
        type: dict
        suboptions:
          candidates:
            description:
              - Ports that may become uplink.
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
                  - Whether switches return.
                type: bool
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.switch_settings:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch import SWITCH_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_SETTINGS)


if __name__ == "__main__":
    main()
