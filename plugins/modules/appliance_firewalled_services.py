#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_firewalled_services. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_firewalled_services
short_description: Manage who on the internet reaches the services of an appliance itself
version_added: 0.1.0
description:
  - 'Each entry of O(config) is one of its three services: pings (V(ICMP)), V(SNMP), and its status page (V(web)).'
  - O(state=deleted) lets everybody ping and nobody else in. The API documentation does not say what a new network has; this
    is what the Dashboard shows for one.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each service of the appliance to be set.
      - O(config[].service) says which service of the appliance an entry means.
    type: list
    elements: dict
    suboptions:
      service:
        description:
          - The service.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: str
        required: true
        choices:
          - ICMP
          - SNMP
          - web
      access:
        description:
          - 'Who reaches it: everybody, nobody, or O(config[].allowed_ips).'
        type: str
        required: true
        choices:
          - unrestricted
          - restricted
          - blocked
      allowed_ips:
        description:
          - Addresses and subnets that reach it.
          - Counts only while O(config[].access) is V(restricted).
          - Required the first time O(config[].access) is V(restricted).
          - The order does not matter.
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(allowed_ips), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(allowed_ips), with
            O(state=merged) only.
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
- name: The operations center may ping and see the status page
  sitecraft.meraki.appliance_firewalled_services:
    organization: Acme
    network: Store 0012
    config:
      - {service: ICMP, access: restricted, allowed_ips: [198.51.100.0/24]}
      - {service: web, access: restricted, allowed_ips: [198.51.100.0/24]}

- name: Nobody reaches anything
  sitecraft.meraki.appliance_firewalled_services:
    organization: Acme
    network: Store 0012
    config:
      - {service: ICMP, access: blocked}
      - {service: SNMP, access: blocked}
      - {service: web, access: blocked}
    state: overridden

- name: The status page as on a new network
  sitecraft.meraki.appliance_firewalled_services:
    organization: Acme
    network: Store 0012
    config:
      - service: web
        access: blocked
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_firewalled_services:
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
      sample: /networks/N_24329156/appliance/firewall/firewalledServices/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.protection import APPLIANCE_FIREWALLED_SERVICES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_FIREWALLED_SERVICES)


if __name__ == "__main__":
    main()
