#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_l3_firewall_rules
short_description: Manage the layer 3 firewall rules of SSIDs
version_added: 0.1.0
description:
  - Each entry of O(config) is one SSID with its ordered list of rules, recognized by their comment. O(state=merged) changes
    or inserts single rules and leaves the others.
  - The two rows the Dashboard appends are neither shown nor sent, also where a list that was read elsewhere has them; access
    to the LAN is O(config[].allow_lan_access).
  - O(state=deleted) removes the rules named of an SSID. Where none is, it removes them all and keeps the clients off the
    LAN, as on a new SSID.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID firewall to be set.
      - O(config[].number) says which SSID firewall an entry means.
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
          - The rules; the first that matches counts.
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
          comment:
            description:
              - Name of the rule, by which it is recognized; one without a name by all it says.
              - Resets to empty.
            type: str
          policy:
            description:
              - What happens to matching traffic.
            type: str
            choices:
              - allow
              - deny
          ip_ver:
            description:
              - IP version matched.
              - Resets to V(both).
            type: str
            choices:
              - ipv4
              - ipv6
              - both
          protocol:
            description:
              - Protocol matched.
            type: str
            choices:
              - any
              - icmp
              - icmp6
              - tcp
              - udp
          dest_port:
            description:
              - Destination ports, as V(80,443) or V(1024-2048), or V(Any).
              - Resets to V(Any).
            type: str
          dest_cidr:
            description:
              - Destination addresses, subnets and host names joined by commas, or V(Any). The LAN is not a destination, see
                O(config[].allow_lan_access).
              - Resets to V(Any).
            type: str
      allow_lan_access:
        description:
          - Whether clients reach the local network.
          - Resets to V(false).
        type: bool
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
- name: Keep guests away from the LAN, and from one network elsewhere
  sitecraft.meraki.wireless_ssid_l3_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        allow_lan_access: false
        rules:
          - {comment: No lab, policy: deny, protocol: any, dest_cidr: 192.0.2.0/24}

- name: Add a rule before it
  sitecraft.meraki.wireless_ssid_l3_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - {comment: DNS, policy: allow, protocol: udp, dest_port: "53", position: {before: No lab}}

- name: Make the rules of the SSID exactly these
  sitecraft.meraki.wireless_ssid_l3_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - {comment: Web, policy: allow, protocol: tcp, dest_port: "80,443"}
          - {comment: Nothing else, policy: deny, protocol: any}
    state: replaced

- name: Remove the rules of one SSID
  sitecraft.meraki.wireless_ssid_l3_firewall_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_l3_firewall_rules:
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
      sample: /networks/N_24329156/wireless/ssids/10/firewall/l3FirewallRules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_firewall import WIRELESS_SSID_L3_FIREWALL_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_L3_FIREWALL_RULES)


if __name__ == "__main__":
    main()
