#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.camera_sense. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: camera_sense
short_description: 'Manage MV Sense: what a camera detects, and where it publishes that'
version_added: 0.1.0
description:
  - With MV Sense, which needs a license, a camera publishes to a broker which people and vehicles it sees. State gathered
    shows the topics as a fact.
  - O(state=deleted) turns it off; the model that recognizes objects stays.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The MV Sense wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      sense_enabled:
        description:
          - Whether MV Sense is on.
          - Resets to V(false).
        type: bool
      mqtt_broker_id:
        description:
          - Name or identifier of the broker the camera publishes to; null for none.
          - Resets to V(null).
        type: str
      audio_detection:
        description:
          - Detection by sound.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      detection_model_id:
        description:
          - The model that recognizes objects, by its description or its identifier.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(mqtt_topics). It may be given back and is ignored.'
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_mqtt_brokers
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The camera at the door counts people for the broker of the building
  sitecraft.meraki.camera_sense:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      sense_enabled: true
      mqtt_broker_id: Factory
      detection_model_id: Model A

- name: It listens too, and publishes nowhere
  sitecraft.meraki.camera_sense:
    organization: Acme
    serial: Q2MV-AAAA-0012
    config:
      sense_enabled: true
      audio_detection: {enabled: true}
    state: replaced

- name: Turn it off
  sitecraft.meraki.camera_sense:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: deleted

- name: Read what it detects, and the topics
  sitecraft.meraki.camera_sense:
    organization: Acme
    serial: Q2MV-AAAA-0012
    state: gathered
  register: sense
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
      sample: /devices/Q2AB-CDEF-0001/camera/sense
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.camera.cameras import CAMERA_SENSE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CAMERA_SENSE)


if __name__ == "__main__":
    main()
