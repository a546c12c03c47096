#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_mqtt_brokers. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_mqtt_brokers
short_description: Manage the MQTT brokers of a network
version_added: 0.1.0
description:
  - Cameras and sensors publish what they see and measure to a broker; the settings of each say which one it uses.
  - Password and certificate are never returned, so they are sent on creation, together with another change, or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each MQTT broker.
      - O(config[].name) says which MQTT broker an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the broker, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the broker.
        type: str
      host:
        description:
          - Name or address of the broker. A new one needs it.
        type: str
      port:
        description:
          - TCP port of the broker, usually 1883, or 8883 with TLS. A new one needs it.
        type: int
      security:
        description:
          - How the connection is protected.
        type: dict
        suboptions:
          mode:
            description:
              - Whether the connection uses TLS.
              - Resets to V(none).
            type: str
            choices:
              - none
              - tls
          tls:
            description:
              - TLS of the connection.
              - Counts only while O(config[].security.mode) is V(tls).
            type: dict
            suboptions:
              ca_certificate:
                description:
                  - Certificate of the authority of the broker, as PEM text.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
              verify_hostnames:
                description:
                  - Whether the certificate must name the host.
                type: bool
      authentication:
        description:
          - Account at the broker.
        type: dict
        suboptions:
          username:
            description:
              - Name of the user.
            type: str
          password:
            description:
              - Password of the user.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
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
- name: The broker of the factory, over TLS
  sitecraft.meraki.network_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - name: Factory
        host: 10.12.0.9
        port: 8883
        security:
          mode: tls
          tls: {verify_hostnames: true}
        authentication: {username: meraki, password: "mqtt-secret-1"}

- name: This broker and no other
  sitecraft.meraki.network_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - name: Factory
        host: mqtt.example.com
        port: 8883
    state: overridden

- name: Remove the broker
  sitecraft.meraki.network_mqtt_brokers:
    organization: Acme
    network: Store 0012
    config:
      - name: Factory
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_mqtt_brokers:
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
      sample: /networks/N_24329156/mqttBrokers/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.mqtt import NETWORK_MQTT_BROKERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_MQTT_BROKERS)


if __name__ == "__main__":
    main()
