#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.camera_quality_retention. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: camera_quality_retention
short_description: Manage what a camera records, and how well
version_added: 0.1.0
description:
  - A profile overrides all settings of the camera itself, so set these only for a camera without a profile.
  - O(state=deleted) takes the profile away and turns motion-based retention, sound and restricted bandwidth off. Quality,
    resolution and motion detector stay, since the API documentation does not say how they start.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The quality and retention wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      profile_id:
        description:
          - Name or identifier of the profile of the camera; null for none.
          - Resets to V(null).
        type: str
      motion_based_retention_enabled:
        description:
          - Whether footage older than three days in which nothing moved is deleted, so that the rest is kept longer.
          - Counts only while O(config.profile_id) is V(null).
          - Resets to V(false).
        type: bool
      audio_recording_enabled:
        description:
          - Whether sound is recorded.
          - Counts only while O(config.profile_id) is V(null).
          - Resets to V(false).
        type: bool
      restricted_bandwidth_mode_enabled:
        description:
          - Whether the camera goes without what costs bandwidth, such as Motion Recap.
          - Counts only while O(config.profile_id) is V(null).
          - Resets to V(false).
        type: bool
      motion_detector_version:
        description:
          - Which motion detector a camera of the second generation uses.
          - Counts only while O(config.profile_id) is V(null).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
        choices:
          - 1
          - 2
      quality:
        description:
          - Quality of the footage. Not every model has all.
          - Counts only while O(config.profile_id) is V(null).
        type: str
        choices:
          - Standard
          - Enhanced
          - High
          - Ultra
      resolution:
        description:
          - Resolution of the footage. Not every model has all.
          - Counts only while O(config.profile_id) is V(null).
        type: str
        choices:
          - 1080x1080
          - 1280x720
          - 1920x1080
          - 2112x2112
          - 2688x1512
          - 2880x2880
          - 3840x2160
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.camera_quality_retention_profiles
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The camera over the till records what its profile says
  sitecraft.meraki.camera_quality_retention:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      profile_id: Shop

- name: It records by itself, in full HD and without sound
  sitecraft.meraki.camera_quality_retention:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      profile_id: null
      quality: High
      resolution: 1920x1080
    state: replaced

- name: Back to no profile, video alone
  sitecraft.meraki.camera_quality_retention:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: deleted

- name: Read what it records
  sitecraft.meraki.camera_quality_retention:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: gathered
  register: recording
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
      sample: /devices/Q2AB-CDEF-0001/camera/qualityAndRetention
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.camera.cameras import CAMERA_QUALITY_RETENTION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMERA_QUALITY_RETENTION)


if __name__ == "__main__":
    main()
