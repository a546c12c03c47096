#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.sensor_alerts_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: sensor_alerts_profiles
short_description: Manage the alert profiles of the sensors of a network
version_added: 0.1.0
description:
  - A profile says for which sensors an alarm is raised, when, and who gets it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each sensor alert profile.
      - O(config[].name) says which sensor alert profile an entry means.
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
      conditions:
        description:
          - What raises an alarm; any of them is enough. They are told apart by metric and direction. The list given replaces
            the present one. A new profile needs it.
          - At least one entry.
        type: list
        elements: dict
        suboptions:
          metric:
            description:
              - What is measured.
            type: str
            required: true
            choices:
              - apparentPower
              - co2
              - current
              - door
              - frequency
              - humidity
              - indoorAirQuality
              - noise
              - pm25
              - powerFactor
              - realPower
              - temperature
              - tvoc
              - upstreamPower
              - voltage
              - water
          threshold:
            description:
              - Threshold, under the name of the metric.
            type: dict
            suboptions:
              temperature:
                description:
                  - Threshold of the temperature.
                type: dict
                suboptions:
                  celsius:
                    description:
                      - In degrees Celsius.
                    type: float
                  fahrenheit:
                    description:
                      - In degrees Fahrenheit, in place of Celsius.
                    type: float
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              humidity:
                description:
                  - Threshold of the humidity.
                type: dict
                suboptions:
                  relative_percentage:
                    description:
                      - In percent.
                    type: int
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              water:
                description:
                  - Threshold of water.
                type: dict
                suboptions:
                  present:
                    description:
                      - Whether water is there.
                    type: bool
                    required: true
              door:
                description:
                  - Threshold of a door.
                type: dict
                suboptions:
                  open:
                    description:
                      - Whether it is open.
                    type: bool
                    required: true
              tvoc:
                description:
                  - Threshold of volatile organic compounds.
                type: dict
                suboptions:
                  concentration:
                    description:
                      - In micrograms per cubic meter.
                    type: int
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              co2:
                description:
                  - Threshold of carbon dioxide.
                type: dict
                suboptions:
                  concentration:
                    description:
                      - In parts per million.
                    type: int
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              pm25:
                description:
                  - Threshold of fine dust.
                type: dict
                suboptions:
                  concentration:
                    description:
                      - In micrograms per cubic meter.
                    type: int
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              noise:
                description:
                  - Threshold of noise.
                type: dict
                suboptions:
                  ambient:
                    description:
                      - Threshold of the noise around.
                    type: dict
                    suboptions:
                      level:
                        description:
                          - In decibels.
                        type: int
                      quality:
                        description:
                          - A grade in place of the number.
                        type: str
                        choices:
                          - good
                          - fair
                          - inadequate
                          - poor
              indoor_air_quality:
                description:
                  - Threshold of the score of the air.
                type: dict
                suboptions:
                  score:
                    description:
                      - From 0, very bad, to 100.
                    type: int
                  quality:
                    description:
                      - A grade in place of the number.
                    type: str
                    choices:
                      - good
                      - fair
                      - inadequate
                      - poor
              real_power:
                description:
                  - Threshold of real power.
                type: dict
                suboptions:
                  draw:
                    description:
                      - In watts.
                    type: float
                    required: true
              apparent_power:
                description:
                  - Threshold of apparent power.
                type: dict
                suboptions:
                  draw:
                    description:
                      - In volt-amperes.
                    type: float
                    required: true
              power_factor:
                description:
                  - Threshold of the power factor.
                type: dict
                suboptions:
                  percentage:
                    description:
                      - In percent.
                    type: int
                    required: true
              current:
                description:
                  - Threshold of current.
                type: dict
                suboptions:
                  draw:
                    description:
                      - In amperes.
                    type: float
                    required: true
              voltage:
                description:
                  - Threshold of voltage.
                type: dict
                suboptions:
                  level:
                    description:
                      - In volts.
                    type: float
                    required: true
              frequency:
                description:
                  - Threshold of frequency.
                type: dict
                suboptions:
                  level:
                    description:
                      - In hertz.
                    type: float
                    required: true
              upstream_power:
                description:
                  - Threshold of power from upstream.
                type: dict
                suboptions:
                  outage_detected:
                    description:
                      - Whether the power is gone.
                    type: bool
                    required: true
          direction:
            description:
              - Which side of the threshold is bad. Doors, water and power that is gone have none.
            type: str
            choices:
              - above
              - below
          duration:
            description:
              - Seconds that it must last.
              - Resets to V(0).
            type: int
            choices:
              - 0
              - 60
              - 120
              - 180
              - 240
              - 300
              - 600
              - 900
              - 1800
              - 3600
              - 7200
              - 14400
              - 28800
      schedule:
        description:
          - When alarms are raised; at any time without one. Schedules are made in the Dashboard, and the API does not list
            them.
        type: dict
        suboptions:
          id:
            description:
              - Identifier of the schedule.
            type: str
      recipients:
        description:
          - Who gets the alert.
        type: dict
        suboptions:
          emails:
            description:
              - E-mail addresses.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          sms_numbers:
            description:
              - Telephone numbers, as C('+15555555555') in quotes.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          http_server_ids:
            description:
              - Names or identifiers of webhook receivers.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
      serials:
        description:
          - Serial numbers or names of the sensors it is for.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      include_sensor_url:
        description:
          - Whether messages link to the sensor in the Dashboard.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
          - Resets to V(true).
        type: bool
      custom_message:
        description:
          - Text that is added to e-mails and text messages.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
          - The API calls it C(message).
        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(conditions), C(recipients), C(serials), with
            O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(conditions), C(recipients),
            C(serials), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.network_webhook_http_servers
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The cold room is too warm, or its door stands open
  sitecraft.meraki.sensor_alerts_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Cold room
        conditions:
          - {metric: temperature, direction: above, duration: 300, threshold: {temperature: {celsius: 7.5}}}
          - {metric: door, duration: 120, threshold: {door: {open: true}}}
        recipients:
          emails: [ops@example.com]
          sms_numbers: ['+15555555555']
          http_server_ids: [Pager]
        serials: [Q2MT-AAAA-0012]
        custom_message: Look at the cold room

- name: One profile and no other
  sitecraft.meraki.sensor_alerts_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Server room
        conditions:
          - {metric: water, threshold: {water: {present: true}}}
          - {metric: humidity, direction: above, threshold: {humidity: {quality: poor}}}
        recipients: {emails: [ops@example.com]}
    state: overridden

- name: Remove the profile
  sitecraft.meraki.sensor_alerts_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Server room
    state: deleted

- name: Read the profiles
  sitecraft.meraki.sensor_alerts_profiles:
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
      sample: /networks/N_24329156/sensor/alerts/profiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.sensor.sensors import SENSOR_ALERTS_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SENSOR_ALERTS_PROFILES)


if __name__ == "__main__":
    main()
