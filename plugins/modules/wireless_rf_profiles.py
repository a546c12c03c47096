#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_rf_profiles
short_description: Manage RF profiles of a wireless network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - An RF profile sets bands, power, bitrates and channels of the access points it is assigned to.
  - Every network starts with basic profiles the Dashboard made; names are unique.
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
      - The objects, each named by its O(config[].name).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the profile, needed only to rename it.
        type: str
      name:
        description:
          - Name of the profile.
        type: str
      client_balancing_enabled:
        description:
          - Whether clients are spread over access points.
        type: bool
      min_bitrate_type:
        description:
          - Whether bitrates are set by band or by SSID.
        type: str
        choices:
          - band
          - ssid
      band_selection_type:
        description:
          - Whether bands are chosen by access point or by SSID. Needed at creation.
        type: str
        choices:
          - ap
          - ssid
      ap_band_settings:
        description:
          - Bands when they are chosen by access point.
        type: dict
        suboptions:
          band_operation_mode:
            description:
              - Bands that are used.
            type: str
            choices:
              - 2.4ghz
              - 5ghz
              - 6ghz
              - dual
              - multi
          bands:
            description:
              - Bands that are used.
            type: dict
            suboptions:
              enabled:
                description:
                  - The bands.
                type: list
                elements: str
                choices:
                  - '2.4'
                  - '5'
                  - '6'
                  - disabled
          band_steering_enabled:
            description:
              - Whether clients are steered to the better band.
            type: bool
      two_four_ghz_settings:
        description:
          - Radio of the 2.4 GHz band.
        type: dict
        suboptions:
          max_power:
            description:
              - Highest power in dBm, 2 to 30.
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose.
            type: list
            elements: int
          rxsop:
            description:
              - Receive threshold in dBm, -95 to -65; null for none.
            type: int
          ax_enabled:
            description:
              - Whether 802.11ax is on.
            type: bool
      five_ghz_settings:
        description:
          - Radio of the 5 GHz band.
        type: dict
        suboptions:
          max_power:
            description:
              - Highest power in dBm, 2 to 30.
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose.
            type: list
            elements: int
          rxsop:
            description:
              - Receive threshold in dBm, -95 to -65; null for none.
            type: int
          channel_width:
            description:
              - Width of channels in MHz, or V(auto).
            type: str
      six_ghz_settings:
        description:
          - Radio of the 6 GHz band.
        type: dict
        suboptions:
          max_power:
            description:
              - Highest power in dBm, 2 to 30.
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose.
            type: list
            elements: int
          rxsop:
            description:
              - Receive threshold in dBm, -95 to -65; null for none.
            type: int
          channel_width:
            description:
              - Width of channels in MHz, or V(auto).
            type: str
      transmission:
        description:
          - Transmission of the radios.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      per_ssid_settings:
        description:
          - Bands by SSID, keyed by its number as text, V(0) to V(14).
          - Values are dicts with C(min_bitrate), C(band_operation_mode), C(bands), C(band_steering_enabled).
        type: dict
      flex_radios:
        description:
          - Radios that can change their band.
        type: dict
        suboptions:
          by_model:
            description:
              - Bands by model.
            type: list
            elements: dict
            suboptions:
              model:
                description:
                  - Model of the access point.
                type: str
                required: true
              bands:
                description:
                  - Bands.
                type: list
                elements: str
                choices:
                  - '2.4'
                  - '5'
                  - '6'
                  - disabled
      dot11be:
        description:
          - 802.11be, passed on as it is.
        type: dict
      is_indoor_default:
        description:
          - Whether indoor access points get this profile.
        type: bool
      is_outdoor_default:
        description:
          - Whether outdoor access points get this profile.
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
  sitecraft.meraki.wireless_rf_profiles:
    organization: Acme
    network: Store 0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: list
  elements: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless import WIRELESS_RF_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_RF_PROFILES)


if __name__ == "__main__":
    main()
