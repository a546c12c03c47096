#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_floor_plans. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_floor_plans
short_description: Manage the floor plans of a network
version_added: 0.1.0
description:
  - A floor plan is the picture of a floor, placed on the map; devices stand on it (O(sitecraft.meraki.devices#module:config[].floor_plan_id)).
  - 'The Dashboard returns a digest of the picture, by which it is compared and which O(state=gathered) shows. It saves every
    picture as PNG: only PNG files can be compared; another kind of file is sent when the plan is made, and not again.'
  - Where it lies follows from the center or from two corners beside each other; the others follow from those. O(state=deleted)
    takes the devices off the plan; they stay in the network.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each floor plan.
      - O(config[].name) says which floor plan an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the floor plan, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the plan.
        type: str
      image_contents:
        description:
          - The picture in base64, as M(ansible.builtin.slurp) reads a file. A new plan needs it.
        type: str
      center:
        description:
          - Where the middle of the plan lies; the plan is not turned then, in degrees.
        type: dict
        suboptions:
          lat:
            description:
              - Latitude.
              - From -90 to 90.
            type: float
          lng:
            description:
              - Longitude.
              - From -180 to 180.
            type: float
      top_left_corner:
        description:
          - Where the top left corner lies, in degrees.
        type: dict
        suboptions:
          lat:
            description:
              - Latitude.
              - From -90 to 90.
            type: float
          lng:
            description:
              - Longitude.
              - From -180 to 180.
            type: float
      top_right_corner:
        description:
          - Where the top right corner lies, in degrees.
        type: dict
        suboptions:
          lat:
            description:
              - Latitude.
              - From -90 to 90.
            type: float
          lng:
            description:
              - Longitude.
              - From -180 to 180.
            type: float
      bottom_right_corner:
        description:
          - Where the bottom right corner lies, in degrees.
        type: dict
        suboptions:
          lat:
            description:
              - Latitude.
              - From -90 to 90.
            type: float
          lng:
            description:
              - Longitude.
              - From -180 to 180.
            type: float
      bottom_left_corner:
        description:
          - Where the bottom left corner lies, in degrees.
        type: dict
        suboptions:
          lat:
            description:
              - Latitude.
              - From -90 to 90.
            type: float
          lng:
            description:
              - Longitude.
              - From -180 to 180.
            type: float
      floor_number:
        description:
          - Number of the floor.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: float
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(width), C(height), C(image_extension), C(image_url).
            It may be given back and is ignored.'
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
- name: The ground floor lies here; ansible.builtin.slurp reads pictures that are files
  sitecraft.meraki.network_floor_plans:
    organization: Acme
    network: Store 0012
    config:
      - name: Ground floor
        image_contents: iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
        center: {lat: 41.8827, lng: -87.6233}

- name: There is this plan alone, turned along the street
  sitecraft.meraki.network_floor_plans:
    organization: Acme
    network: Store 0012
    state: overridden
    config:
      - name: Ground floor
        top_left_corner: {lat: 41.8831, lng: -87.6241}
        top_right_corner: {lat: 41.8829, lng: -87.6229}

- name: The floor was given up
  sitecraft.meraki.network_floor_plans:
    organization: Acme
    network: Store 0012
    state: deleted
    config:
      - name: Ground floor

- name: Read the floor plans
  sitecraft.meraki.network_floor_plans:
    organization: Acme
    network: Store 0012
    state: gathered
  register: plans
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
      sample: /networks/N_24329156/floorPlans/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.floor_plans import NETWORK_FLOOR_PLANS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_FLOOR_PLANS)


if __name__ == "__main__":
    main()
