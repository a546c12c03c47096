#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: query
short_description: Read anything from the Dashboard
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Reads anything the Dashboard API can read, such as clients, events, statuses, uplinks, licenses or firmware, and returns its rows.
  - Names may be given for identifiers, all pages are read, and every row carries the names of its network and device.
  - Many networks or devices are asked in one task, several at a time within O(requests_per_second). One that cannot be read does not stop the
    others. The task fails at its end, and RV(rows) holds what was read.
  - It never writes. To read what a module of this collection manages, use O(ignore:state=gathered) of that module.
options:
  path:
    description:
      - Path of the read below O(base_url), with C({organization}), C({network}) or C({serial}) for the places, such as
        C(/networks/{network}/clients). A name or an identifier may also stand in the path itself.
      - Other placeholders, such as C({vlanId}), are given in O(params), by name or identifier.
      - A path that this version does not know is asked all the same, with a warning that names the nearest one.
      - Exactly one of O(path) and O(operation) is given.
    type: str
  operation:
    description: The same by the name of the operation in the API's documentation, such as C(getNetworkClients).
    type: str
  params:
    description:
      - Parameters by the names the API has for them. They are checked. Names may be given for the identifiers of networks, devices, organizations,
        templates and group policies.
      - Spans of time such as C(timespan) may be written as V(2 days) or V(90 minutes), moments such as C(t0) as V(2026-02-11 08:00) or V(2 days ago).
    type: dict
  limit:
    description:
      - How many rows to return at most for each network or device, the first of the list. Without it all pages are read.
      - Lists of events have no end and need it; their newest rows are returned.
    type: int
  until:
    description:
      - Ask again until there is a row and this holds for every row, such as V(status == complete), V(status.completed) or V(count > 0).
      - A condition compares with C(==), C(!=), C(<), C(<=), C(>), C(>=), C(in [a, b]) or C(not in [a, b]); dots lead to values
        inside; C(count) is the number of rows.
      - Give several conditions as a list, with C(and) between them, or as a dict of names and values. All of them must hold.
      - Each network or device is asked until it holds there. When a job has failed, the task stops waiting.
    type: raw
  every:
    description: How long to wait before asking again.
    type: raw
    default: 5 seconds
  within:
    description: How long to wait in all before the task fails.
    type: raw
    default: 10 minutes
  show_secrets:
    description:
      - Whether secrets in the answer, such as passphrases, are returned as they are instead of masked.
      - The result is then not logged, as with C(no_log). API keys stay masked.
    type: bool
    default: false
seealso:
  - module: sitecraft.meraki.blueprint
  - plugin: sitecraft.meraki.query
    plugin_type: lookup
extends_documentation_fragment:
  - sitecraft.meraki.place.places
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes.question
"""

EXAMPLES = r"""
- name: All devices of an organization that are switches
  sitecraft.meraki.query:
    organization: Acme
    path: /organizations/{organization}/devices
    params:
      productTypes: [switch]
  register: switches

- name: Who changed something in the last two days
  sitecraft.meraki.query:
    organization: Acme
    operation: getOrganizationConfigurationChanges
    params:
      timespan: 2 days
    limit: 100

- name: The wireless network of a store by its name
  sitecraft.meraki.query:
    organization: Acme
    network: [Store 0012]
    path: /networks/{network}/wireless/ssids/{number}
    params:
      number: Store 0012 WiFi

- name: Wait until a device has been added to its network
  sitecraft.meraki.query:
    organization: Acme
    network: Store 0012
    path: /networks/{network}/devices
    until: count > 0
    within: 5 minutes
"""

RETURN = r"""
rows:
  description:
    - The rows of the answers, in snake_case; one for an answer that is no list. Those of many networks or devices follow each other in their order.
    - Each has the C(network_id), C(network_name), C(serial) and C(device_name) it belongs to, as far as it belongs to any.
  returned: always
  type: list
  elements: dict
time:
  description: When it was read, by the Dashboard's clock.
  returned: always
  type: str
  sample: "2026-02-11T08:00:00Z"
failures:
  description: One entry for every network or device that could not be read, with what the Dashboard said.
  returned: when something could not be read
  type: list
  elements: dict
calls:
  description: HTTP calls made, retries included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed, the first reason of several.
  returned: failure
  type: dict
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(QUERY)


if __name__ == "__main__":
    main()
