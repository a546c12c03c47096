#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.sensor_mqtt_brokers. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: sensor_mqtt_brokers
short_description: Manage which MQTT brokers the sensors of a network publish to
version_added: 0.1.0
description:
  - The broker itself is one of M(sitecraft.meraki.network_mqtt_brokers). O(state=deleted) makes sensors stop publishing to
    it; the broker stays.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each broker of sensors to be set.
      - O(config[].broker) says which broker of sensors an entry means.
    type: list
    elements: dict
    suboptions:
      broker:
        description:
          - Name or identifier of the broker.
          - The API calls it C(mqttBrokerId).
        type: str
        required: true
      enabled:
        description:
          - Whether sensors publish to it.
          - Resets to V(false).
        type: bool
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_mqtt_brokers
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Sensors publish to the broker of the factory
  sitecraft.meraki.sensor_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - broker: Factory
        enabled: true

- name: To this broker and no other
  sitecraft.meraki.sensor_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - broker: Factory
        enabled: true
    state: overridden

- name: Read where they publish
  sitecraft.meraki.sensor_mqtt_brokers:
    organization: Acme
    network: Store 0012
    state: gathered
  register: brokers

- name: They publish there no more
  sitecraft.meraki.sensor_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - broker: Factory
    state: deleted
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
      sample: /networks/N_24329156/sensor/mqttBrokers/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.sensor.sensors import SENSOR_MQTT_BROKERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SENSOR_MQTT_BROKERS)


if __name__ == "__main__":
    main()
