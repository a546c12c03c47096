#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.camera_device_wireless_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: camera_device_wireless_profiles
short_description: Manage which wireless profiles a camera has
version_added: 0.1.0
description:
  - The camera joins the first one that is in reach. The Dashboard takes all three places at once; those not given stay as
    they are.
  - The API documentation does not say how a profile is taken from a camera. The module sends null, and O(state=deleted) sends
    it for all of them.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The wireless profiles of a camera wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      ids:
        description:
          - The profiles, by name or identifier; null for none.
        type: dict
        suboptions:
          primary:
            description:
              - The first profile.
              - Null clears it.
              - Resets to V(null).
            type: str
          secondary:
            description:
              - The second profile.
              - Null clears it.
              - Resets to V(null).
            type: str
          backup:
            description:
              - The third profile.
              - Null clears it.
              - Resets to V(null).
            type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.camera_wireless_profiles
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The camera joins the yard's SSID, and where that is out of reach the gate's
  sitecraft.meraki.camera_device_wireless_profiles:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      ids: {primary: Yard, secondary: Gate}

- name: The gate's and no other
  sitecraft.meraki.camera_device_wireless_profiles:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      ids: {primary: Gate}
    state: replaced

- name: It has a cable now
  sitecraft.meraki.camera_device_wireless_profiles:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: deleted

- name: Read which profiles it has
  sitecraft.meraki.camera_device_wireless_profiles:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: gathered
  register: joined
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
      sample: /devices/Q2AB-CDEF-0001/camera/wirelessProfiles
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.camera.cameras import CAMERA_DEVICE_WIRELESS_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMERA_DEVICE_WIRELESS_PROFILES)


if __name__ == "__main__":
    main()
