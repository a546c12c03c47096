#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_rf_profiles
short_description: Manage RF profiles of a wireless network
version_added: 0.1.0
description:
  - An RF profile sets bands, power, bitrates and channels of the access points it is assigned to. Names are unique.
  - Every network starts with two basic profiles the Dashboard made; O(state=overridden) leaves them.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each RF profile.
      - O(config[].name) says which RF profile an entry means.
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
          - Resets to V(true).
        type: bool
      min_bitrate_type:
        description:
          - Whether lowest bitrates are set by band or by SSID.
          - Resets to V(band).
        type: str
        choices:
          - band
          - ssid
      band_selection_type:
        description:
          - Whether bands are chosen for the access point or for each SSID. A new profile needs it.
        type: str
        choices:
          - ap
          - ssid
      ap_band_settings:
        description:
          - Bands when they are chosen for the access point.
        type: dict
        suboptions:
          band_operation_mode:
            description:
              - Bands that are used. V(dual) is 2.4 and 5 GHz, V(multi) those of C(bands).
            type: str
            choices:
              - 2.4ghz
              - 5ghz
              - 6ghz
              - dual
              - multi
          bands:
            description:
              - Bands that are used, by name.
            type: dict
            suboptions:
              enabled:
                description:
                  - The bands in GHz.
                  - The order does not matter.
                type: list
                elements: str
                choices:
                  - '2.4'
                  - '5'
                  - '6'
                  - disabled
          band_steering_enabled:
            description:
              - Whether clients are steered to the band with more room.
            type: bool
      two_four_ghz_settings:
        description:
          - Radio of the 2.4 GHz band.
        type: dict
        suboptions:
          max_power:
            description:
              - Highest power in dBm, 2 to 30.
              - Resets to V(30).
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
              - Resets to V(5).
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
              - Resets to V(11).
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose from.
              - The order does not matter.
            type: list
            elements: int
          rxsop:
            description:
              - Signal below which packets are ignored, in dBm, -95 to -65; null for none.
              - Resets to V(null).
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
              - Resets to V(30).
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
              - Resets to V(8).
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
              - Resets to V(12).
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose from.
              - The order does not matter.
            type: list
            elements: int
          rxsop:
            description:
              - Signal below which packets are ignored, in dBm, -95 to -65; null for none.
              - Resets to V(null).
            type: int
          channel_width:
            description:
              - Width of channels in MHz, or V(auto).
              - Resets to V(auto).
            type: str
      six_ghz_settings:
        description:
          - Radio of the 6 GHz band.
        type: dict
        suboptions:
          max_power:
            description:
              - Highest power in dBm, 2 to 30.
              - Resets to V(30).
            type: int
          min_power:
            description:
              - Lowest power in dBm, 2 to 30.
              - Resets to V(8).
            type: int
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
              - Resets to V(12).
            type: float
          valid_auto_channels:
            description:
              - Channels the Dashboard may choose from.
              - The order does not matter.
            type: list
            elements: int
          rxsop:
            description:
              - Signal below which packets are ignored, in dBm, -95 to -65; null for none.
              - Resets to V(null).
            type: int
          channel_width:
            description:
              - Width of channels in MHz, or V(auto).
              - Resets to V(auto).
            type: str
      transmission:
        description:
          - Transmission of the radios.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether access points transmit.
            type: bool
      per_ssid_settings:
        description:
          - Bands and bitrate of single SSIDs, keyed by number as text, V(0) to V(14), or by name. SSIDs not given are left
            alone.
          - 'A dict; its values are dicts of C(min_bitrate) (Lowest bitrate in Mbit/s: 1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36,
            48 or 54), C(band_operation_mode) (Bands that are used. V(dual) is 2.4 and 5 GHz, V(multi) those of C(bands)),
            C(bands) (Bands that are used, by name), C(band_steering_enabled) (Whether clients are steered to the band with
            more room).'
        type: dict
      flex_radios:
        description:
          - Radios that can change their band.
        type: dict
        suboptions:
          by_model:
            description:
              - Bands by model of the access point.
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
                  - Bands of its flexible radios.
                  - The order does not matter.
                type: list
                elements: str
                choices:
                  - '2.4'
                  - '5'
                  - '6'
                  - disabled
      dot11be:
        description:
          - 802.11be (Wi-Fi 7), passed on as it is.
        type: dict
      is_indoor_default:
        description:
          - Whether indoor access points get this profile. Takes the place of the present one; false has no effect while no
            other profile is.
        type: bool
      is_outdoor_default:
        description:
          - Whether outdoor access points get this profile. Takes the place of the present one; false has no effect while
            no other profile is.
        type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(ap_band_settings), C(two_four_ghz_settings),
            C(five_ghz_settings), C(six_ghz_settings), C(per_ssid_settings), C(flex_radios), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(ap_band_settings),
            C(two_four_ghz_settings), C(five_ghz_settings), C(six_ghz_settings), C(per_ssid_settings), C(flex_radios), with
            O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have a profile for crowded rooms
  sitecraft.meraki.wireless_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Crowded
        band_selection_type: ap
        client_balancing_enabled: true
        five_ghz_settings: {channel_width: "20", min_power: 8, max_power: 17}

- name: Lower only the power of one band
  sitecraft.meraki.wireless_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Crowded
        two_four_ghz_settings: {max_power: 10}

- name: Have exactly this profile beside the basic ones
  sitecraft.meraki.wireless_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Crowded
        band_selection_type: ap
        min_bitrate_type: band
        two_four_ghz_settings: {max_power: 12, min_power: 5, valid_auto_channels: [1, 6, 11]}
    state: overridden

- name: Delete the profile
  sitecraft.meraki.wireless_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Crowded
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_rf_profiles:
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
      sample: /networks/N_24329156/wireless/rfProfiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.rf_profiles import WIRELESS_RF_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_RF_PROFILES)


if __name__ == "__main__":
    main()
