#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_radio_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_radio_settings
short_description: Manage the RF profile, channels and power of an appliance
version_added: 0.1.0
description:
  - An appliance follows its RF profile; what is set here takes precedence.
  - Another RF profile clears what was set by hand, so what is to stay is written again after it.
  - O(state=deleted) goes back to the basic RF profile, and leaves channels and power to the Dashboard.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The radio settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      rf_profile_id:
        description:
          - Name or identifier of the RF profile; null for the basic one. The API documentation does not say how that one
            reads back; it is taken to be null.
          - Resets to V(null).
        type: str
      two_four_ghz_settings:
        description:
          - Radio of the 2.4 GHz band, where it is set by hand.
        type: dict
        suboptions:
          channel:
            description:
              - Channel; null leaves it to the Dashboard.
              - Resets to V(null).
            type: int
            choices:
              - 1
              - 2
              - 3
              - 4
              - 5
              - 6
              - 7
              - 8
              - 9
              - 10
              - 11
              - 12
              - 13
              - 14
          target_power:
            description:
              - Power in dBm; null leaves it to the Dashboard.
              - From 0 to 36.
              - Resets to V(null).
            type: int
      five_ghz_settings:
        description:
          - Radio of the 5 GHz band, where it is set by hand.
        type: dict
        suboptions:
          channel:
            description:
              - Channel; null leaves it to the Dashboard.
              - Resets to V(null).
            type: int
            choices:
              - 36
              - 40
              - 44
              - 48
              - 52
              - 56
              - 60
              - 64
              - 100
              - 104
              - 108
              - 112
              - 116
              - 120
              - 124
              - 128
              - 132
              - 136
              - 140
              - 144
              - 149
              - 153
              - 157
              - 161
              - 165
              - 169
              - 173
              - 177
          channel_width:
            description:
              - Width of the channel in MHz; null leaves it to the Dashboard.
              - Resets to V(null).
            type: int
            choices:
              - 0
              - 20
              - 40
              - 80
              - 160
          target_power:
            description:
              - Power in dBm; null leaves it to the Dashboard.
              - From 0 to 36.
              - Resets to V(null).
            type: int
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_rf_profiles
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Follow the RF profile for lobbies, on a channel of its own
  sitecraft.meraki.appliance_radio_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      rf_profile_id: Lobby
      five_ghz_settings: {channel: 149, channel_width: 20}

- name: Exactly this, everything else being left to the Dashboard
  sitecraft.meraki.appliance_radio_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      rf_profile_id: Lobby
      two_four_ghz_settings: {channel: 6, target_power: 12}
    state: replaced

- name: Go back to the basic RF profile
  sitecraft.meraki.appliance_radio_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_radio_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
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
      sample: /devices/Q2AB-CDEF-0001/appliance/radio/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.radios import APPLIANCE_RADIO_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_RADIO_SETTINGS)


if __name__ == "__main__":
    main()
