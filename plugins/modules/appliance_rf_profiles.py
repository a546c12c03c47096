#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_rf_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_rf_profiles
short_description: Manage RF profiles of the radios of appliances
version_added: 0.1.0
description:
  - An RF profile sets bands and lowest bitrates of the appliances it is assigned to, see M(sitecraft.meraki.appliance_radio_settings).
    Names are unique.
  - The API documentation does not say what a new profile has that sets none of this; the module takes it to have both radios
    on with 802.11ax, with lowest bitrates of 11 and 12 Mbit/s, as one of access points.
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
          - Identifier of the profile, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the profile.
        type: str
      two_four_ghz_settings:
        description:
          - Radio of the 2.4 GHz band.
        type: dict
        suboptions:
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
              - Resets to V(11).
            type: float
            choices:
              - 1
              - 2
              - 5.5
              - 6
              - 9
              - 11
              - 12
              - 18
              - 24
              - 36
              - 48
              - 54
          ax_enabled:
            description:
              - Whether 802.11ax (Wi-Fi 6) is on.
              - Resets to V(true).
            type: bool
      five_ghz_settings:
        description:
          - Radio of the 5 GHz band.
        type: dict
        suboptions:
          min_bitrate:
            description:
              - Lowest bitrate in Mbit/s.
              - Resets to V(12).
            type: int
            choices:
              - 6
              - 9
              - 12
              - 18
              - 24
              - 36
              - 48
              - 54
          ax_enabled:
            description:
              - Whether 802.11ax (Wi-Fi 6) is on.
              - Resets to V(true).
            type: bool
      per_ssid_settings:
        description:
          - Bands of single SSIDs, keyed by number as text, V(1) to V(4), or by name. SSIDs not given are left alone.
          - A dict; its values are dicts of C(band_operation_mode) (Bands that are used. V(dual) is 2.4 and 5 GHz), C(band_steering_enabled)
            (Whether clients are steered to the band with more room).
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(per_ssid_settings), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(per_ssid_settings),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A profile for small shops, and one for the warehouse with its old scanners
  sitecraft.meraki.appliance_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Shop
        two_four_ghz_settings: {min_bitrate: 12}
        five_ghz_settings: {min_bitrate: 24}
        per_ssid_settings:
          "1": {band_operation_mode: 5ghz, band_steering_enabled: false}
      - name: Warehouse
        two_four_ghz_settings: {min_bitrate: 5.5, ax_enabled: false}

- name: The profile for shops has exactly this
  sitecraft.meraki.appliance_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Shop
        five_ghz_settings: {min_bitrate: 12}
    state: replaced

- name: Delete the profile for the warehouse
  sitecraft.meraki.appliance_rf_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Warehouse
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_rf_profiles:
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
      sample: /networks/N_24329156/appliance/rfProfiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.radios import APPLIANCE_RF_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_RF_PROFILES)


if __name__ == "__main__":
    main()
