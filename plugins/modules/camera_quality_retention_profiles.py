#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.camera_quality_retention_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: camera_quality_retention_profiles
short_description: Manage the quality and retention profiles of a camera network
version_added: 0.1.0
description:
  - A profile says what cameras record, how well, and how long it is kept. Cameras name it in M(sitecraft.meraki.camera_quality_retention).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each quality and retention profile.
      - O(config[].name) says which quality and retention profile an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the profile, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the profile. No two have the same.
        type: str
      motion_based_retention_enabled:
        description:
          - Whether footage older than three days in which nothing moved is deleted, so that the rest is kept longer.
          - Resets to V(false).
        type: bool
      audio_recording_enabled:
        description:
          - Whether sound is recorded.
          - Resets to V(false).
        type: bool
      restricted_bandwidth_mode_enabled:
        description:
          - Whether the camera goes without what costs bandwidth, such as Motion Recap.
          - Resets to V(false).
        type: bool
      motion_detector_version:
        description:
          - Which motion detector a camera of the second generation uses.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
        choices:
          - 1
          - 2
      cloud_archive_enabled:
        description:
          - Whether footage is kept in the cloud too.
          - Resets to V(false).
        type: bool
      max_retention_days:
        description:
          - Days after which footage is deleted, at most 90; null keeps it until the storage is full.
          - At least one.
          - Resets to V(null).
        type: int
      schedule_id:
        description:
          - Name or identifier of the schedule by which is recorded; null records at any time. Schedules are made in the Dashboard.
          - Resets to V(null).
        type: str
      smart_retention:
        description:
          - Smart retention, which keeps footage in better quality where people, vehicles or motion were seen.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      video_settings:
        description:
          - 'Quality and resolution by model, keyed as the API names models: C(MV12/MV22/MV72), C(MV32), C(MV63X). Models
            that are not given stay as they are.'
          - A dict; its values are dicts of C(quality) (Quality of the footage), C(resolution) (Resolution, as C(1920x1080).
            Which there are depends on the model).
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(video_settings), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(video_settings),
            with O(state=merged) only.
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
- name: Two weeks of the shop, and of the yard only what moved
  sitecraft.meraki.camera_quality_retention_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Shop
        max_retention_days: 14
        audio_recording_enabled: false
        schedule_id: Weekday schedule
        video_settings:
          MV32: {quality: Enhanced, resolution: 1080x1080}
          MV12/MV22/MV72: {quality: High, resolution: 1920x1080}
      - name: Yard
        motion_based_retention_enabled: true

- name: One profile and no other, without what is not said here
  sitecraft.meraki.camera_quality_retention_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Shop
        max_retention_days: 30
    state: overridden

- name: Remove the profile
  sitecraft.meraki.camera_quality_retention_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Shop
    state: deleted

- name: Read the profiles
  sitecraft.meraki.camera_quality_retention_profiles:
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
      sample: /networks/N_24329156/camera/qualityRetentionProfiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.camera.cameras import CAMERA_QUALITY_RETENTION_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMERA_QUALITY_RETENTION_PROFILES)


if __name__ == "__main__":
    main()
