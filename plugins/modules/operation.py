#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: operation
short_description: Have the Dashboard or a device do something
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Reboots, blinks, cycles ports, pings, tests cables, reads ARP and MAC tables, swaps a warm spare, splits networks, locks and wipes devices, and more.
    C(docs/operations.md) lists all operations and their parameters.
  - Names may be given for identifiers. One task may name many devices or networks; several are called at a time within O(requests_per_second).
    When one fails, the task goes on with the others and fails at its end.
  - An operation that interrupts, changes, moves or spends something needs O(confirm) and is sent once. If its answer is lost it may have
    been carried out. It is not sent again, and RV(unsure) says where.
  - It does not write settings that a module of this collection manages, and does not handle action batches or API keys.
options:
  name:
    description: Name of the operation, such as V(ping), V(reboot) or V(cycle_ports), or its name in the API.
    type: str
    required: true
  params:
    description:
      - Its parameters, by the names the API has for them. They are checked. Names may be given for the identifiers of networks, devices, organizations,
        templates and group policies; moments such as C(timestamp) may be written as V(2 hours ago).
    type: dict
  confirm:
    description: Allows an operation that interrupts, changes, moves or spends something. Harmless operations do not need it.
    type: bool
    default: false
  wait:
    description: Whether to wait for the end of the job that the Dashboard starts, and to return its result. Operations without a job end at once.
    type: bool
    default: true
  every:
    description: How long to wait at most before asking for the job again; at first it is asked for sooner.
    type: raw
    default: 5 seconds
  within:
    description: How long to wait for the job in all before the task fails. The job itself goes on.
    type: raw
    default: 10 minutes
  show_secrets:
    description:
      - Whether secrets in the answer, such as the token of a vMX, are returned as they are instead of masked.
      - The result is then not logged, as with C(no_log). API keys stay masked.
    type: bool
    default: false
notes:
  - In check mode nothing is sent. RV(requests) says what would be sent, and RV(refused) what would stop the task.
seealso:
  - module: sitecraft.meraki.query
extends_documentation_fragment:
  - sitecraft.meraki.place.places
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes.question
"""

EXAMPLES = r"""
- name: Ping an address from two devices
  sitecraft.meraki.operation:
    organization: Acme
    name: ping
    serial: [Q2MX-AAAA-0012, Q2SW-AAAA-0012]
    params:
      target: 8.8.8.8
      count: 3
  register: pings

- name: See whether the cables of two ports are sound
  sitecraft.meraki.operation:
    organization: Acme
    name: cable_test
    serial: Q2SW-AAAA-0012
    params:
      ports: ["1", "2"]

- name: Let an access point blink, so that somebody finds it
  sitecraft.meraki.operation:
    organization: Acme
    name: blink_leds
    serial: Q2MR-AAAA-0012
    params:
      duration: 60

- name: Switch a port off and on again
  sitecraft.meraki.operation:
    organization: Acme
    name: cycle_ports
    serial: Q2SW-AAAA-0012
    params:
      ports: ["7"]
    confirm: true

- name: Reboot an access point
  sitecraft.meraki.operation:
    organization: Acme
    name: reboot
    serial: Q2MR-AAAA-0012
    confirm: true
"""

RETURN = r"""
result:
  description:
    - What the Dashboard answered, in snake_case, or with O(wait) what the job found; with the names of its network and device.
    - A list where a list of networks or devices was given.
  returned: success
  type: raw
  sample: {serial: Q2MX-AAAA-0012, status: complete, results: {sent: 3, received: 3}}
requests:
  description:
    - The requests that were sent, with secrets masked.
    - In check mode, those that would be sent.
  returned: always
  type: list
  elements: dict
refused:
  description: What would stop the task, a sentence each that begins with the option that says yes to it.
  returned: check mode
  type: list
  elements: str
applied:
  description: Networks and devices for which it was done although the task failed.
  returned: failure
  type: list
  elements: str
unsure:
  description: Networks and devices for which it may have been done, because the answer was lost.
  returned: failure
  type: list
  elements: str
not_attempted:
  description: Networks and devices whose turn did not come, because the task ended before or the API key was refused.
  returned: failure
  type: list
  elements: str
failures:
  description: One entry for every network or device for which it did not go well, with what the Dashboard said.
  returned: when it did not go well somewhere
  type: list
  elements: dict
calls:
  description: HTTP calls made, retries included.
  returned: always
  type: int
  sample: 4
failure:
  description: Why the task failed, the first reason of several.
  returned: failure
  type: dict
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(OPERATION)


if __name__ == "__main__":
    main()
