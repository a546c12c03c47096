#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: operation
short_description: Have the Dashboard do what is no state
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Reboots, blinks, cycles ports, pings, tests cables, reads ARP and MAC tables, swaps a warm spare, splits networks, locks and wipes devices, and more.
    What there is, and what each takes, is listed in C(docs/operations.md).
  - Names stand for identifiers. Many devices or networks are dealt with in one task, several at a time within O(requests_per_second); where it
    does not go well for one, it goes on for the others, and the task fails at its end.
  - What is not harmless needs O(confirm) and is sent once. Where its answer was lost it may have been carried out; it is not sent again, and
    RV(unsure) says where.
  - What a module of this collection manages is not done here, nor are action batches or API keys.
options:
  name:
    description: What is to be done, such as V(ping), V(reboot) or V(cycle_ports), or the name the API has for it.
    type: str
    required: true
  params:
    description:
      - What it takes, by the names the API has for it. It is checked; names stand for the identifiers of networks, devices, organizations, templates
        and group policies; moments such as C(timestamp) may be written as V(2 hours ago).
    type: dict
  confirm:
    description: Says that something that interrupts, changes, moves or spends something is meant. What is harmless does not need it.
    type: bool
    default: false
  wait:
    description: Whether to wait for the end of the job that the Dashboard starts, and to return what it found. What starts no job ends at once.
    type: bool
    default: true
  every:
    description: How long to wait at most between two looks at the job; the first ones come sooner.
    type: raw
    default: 5 seconds
  within:
    description: How long to wait for the job in all before the task fails. The job goes on.
    type: raw
    default: 10 minutes
  show_secrets:
    description:
      - Whether secrets in the answer, such as the token of a vMX, are returned as they are rather than hidden.
      - The result is then not logged, as with C(no_log). Keys of an API stay hidden.
    type: bool
    default: false
notes:
  - In check mode nothing is sent. RV(requests) tells what would be, and RV(refused) what would stop the task.
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
