#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.camera_wireless_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: camera_wireless_profiles
short_description: Manage the wireless profiles of a camera network
version_added: 0.1.0
description:
  - A profile is an SSID that cameras without a cable join. Cameras name it in M(sitecraft.meraki.camera_device_wireless_profiles).
  - The API documentation does not say whether key and password can be read. Where the Dashboard does not show them they are
    sent on creation, together with another change, or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each camera wireless profile.
      - O(config[].name) says which camera wireless profile an entry means.
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
      ssid:
        description:
          - The SSID. A new profile needs it.
        type: dict
        suboptions:
          name:
            description:
              - Name of the SSID.
              - From 1 to 32 characters.
            type: str
            required: true
          auth_mode:
            description:
              - 'How the camera signs in: by a key that all share, or as a user by 802.1X.'
            type: str
            required: true
            choices:
              - psk
              - 8021x-radius
          encryption_mode:
            description:
              - Encryption of the SSID, V(wpa) or V(wpa-eap). It follows from O(config[].ssid.auth_mode) and need not be given.
            type: str
          psk:
            description:
              - Key of the SSID, 8 to 63 characters.
              - Counts only while O(config[].ssid.auth_mode) is V(psk).
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      identity:
        description:
          - User that the camera signs in as; with V(8021x-radius) a new profile needs one.
        type: dict
        suboptions:
          username:
            description:
              - Name of the user.
            type: str
          password:
            description:
              - Password of the user.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(applied_device_count). It may be given back
            and is ignored.'
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
- name: Cameras in the yard have no cable
  sitecraft.meraki.camera_wireless_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Yard
        ssid:
          name: acme-cameras
          auth_mode: psk
          psk: yard-cameras-0012
      - name: Office
        ssid: {name: acme-things, auth_mode: 8021x-radius}
        identity: {username: camera-0012, password: office-cameras-0012}

- name: This profile and no other
  sitecraft.meraki.camera_wireless_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Yard
        ssid: {name: acme-cameras, auth_mode: psk, psk: yard-cameras-0013}
    state: overridden

- name: Remove the profile
  sitecraft.meraki.camera_wireless_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Yard
    state: deleted

- name: Read the profiles
  sitecraft.meraki.camera_wireless_profiles:
    organization: Acme
    network: Store 0012
    state: gathered
  register: profiles
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
      sample: /networks/N_24329156/camera/wirelessProfiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.camera.cameras import CAMERA_WIRELESS_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMERA_WIRELESS_PROFILES)


if __name__ == "__main__":
    main()
