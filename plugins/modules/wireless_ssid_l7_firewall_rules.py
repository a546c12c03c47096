#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_l7_firewall_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_l7_firewall_rules
short_description: Manage the layer 7 firewall rules of SSIDs
version_added: 0.1.0
description:
  - Rules deny traffic of clients by application, category, host, port or range. They have no name and are recognized by type
    and value; O(config[].rules[].position) names another rule by its type.
  - O(state=merged) inserts rules that are missing and leaves the others. O(state=deleted) removes the rules named of an SSID,
    or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID layer 7 firewall to be set.
      - O(config[].number) says which SSID layer 7 firewall an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      rules:
        description:
          - The rules.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          position:
            description:
              - 'Where a rule that is new, or should move, goes: V(first), V(last), its number in the list, from 1, or a dict
                with C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a new one
                goes last.'
            type: raw
          policy:
            description:
              - What happens to matching traffic; only V(deny) exists.
              - Resets to V(deny).
            type: str
            choices:
              - deny
          type:
            description:
              - Kind of traffic matched.
            type: str
            required: true
            choices:
              - application
              - applicationCategory
              - host
              - port
              - ipRange
          value:
            description:
              - 'What is matched: a host, a port, a subnet with or without a port, or the name or identifier of an application
                or category as C(meraki:layer7/application/171).'
            type: raw
            required: true
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(rules), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(rules), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Keep file sharing off the guest SSID, and off that of the staff
  sitecraft.meraki.wireless_ssid_l7_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - {type: applicationCategory, value: "meraki:layer7/category/10"}
          - {type: host, value: torrent.example.com}
      - number: 2
        rules:
          - {type: applicationCategory, value: "meraki:layer7/category/10"}

- name: Deny Telnet as well, before all others
  sitecraft.meraki.wireless_ssid_l7_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - {type: port, value: "23", position: first}

- name: Make the rules of the SSID exactly these
  sitecraft.meraki.wireless_ssid_l7_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - {type: port, value: "23"}
          - {type: ipRange, value: "192.0.2.0/24:8080"}
    state: replaced

- name: Remove the rules of one SSID
  sitecraft.meraki.wireless_ssid_l7_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_l7_firewall_rules:
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
      sample: /networks/N_24329156/wireless/ssids/10/firewall/l7FirewallRules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_firewall import WIRELESS_SSID_L7_FIREWALL_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_L7_FIREWALL_RULES)


if __name__ == "__main__":
    main()
