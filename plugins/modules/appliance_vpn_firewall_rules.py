#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_vpn_firewall_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_vpn_firewall_rules
short_description: Manage the firewall rules of the site-to-site VPN of an organization
version_added: 0.1.0
description:
  - 'One list for all networks of the organization: it decides what sites may send each other through the VPN.'
  - Rules are an ordered list and are recognized by their comment. O(state=merged) changes or inserts single rules and leaves
    the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.
  - The default rule the Dashboard appends is neither shown nor sent, also where a list that was read elsewhere has it; its
    logging is O(config.syslog_default_rule).
  - O(state=deleted) removes the rules named, or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The VPN firewall rules wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
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
          src_cidr:
            description:
              - Source addresses and subnets joined by commas, or V(Any). Policy objects and groups stand between them as
                C(OBJ(Printers)) and C(GRP(Servers)), by name or identifier.
              - Resets to V(Any).
            type: str
          src_port:
            description:
              - Source ports, as V(80,443) or V(1024-2048), or V(Any).
              - Resets to V(Any).
            type: str
          dest_cidr:
            description:
              - Destination addresses, subnets and host names joined by commas, or V(Any). Policy objects and groups stand
                between them as C(OBJ(Printers)) and C(GRP(Servers)), by name or identifier.
              - Resets to V(Any).
            type: str
          dest_port:
            description:
              - Destination ports, as V(80,443) or V(1024-2048), or V(Any).
              - Resets to V(Any).
            type: str
          syslog_enabled:
            description:
              - Whether matches are logged. Needs a syslog server with the role Flows.
              - Resets to V(false).
            type: bool
      syslog_default_rule:
        description:
          - Whether traffic no rule matches is logged. Needs a syslog server with the role Flows.
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
  - module: sitecraft.meraki.organization_policy_object_groups
  - module: sitecraft.meraki.organization_policy_objects
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Stores reach the data center, not each other
  sitecraft.meraki.appliance_vpn_firewall_rules:
    organization: Acme
    config:
      rules:
        - {comment: To the data center, policy: allow, protocol: any, src_cidr: 10.0.0.0/8, dest_cidr: 172.16.0.0/16}
        - {comment: No store to store, policy: deny, protocol: any, src_cidr: 10.0.0.0/8, dest_cidr: 10.0.0.0/8}
    state: overridden

- name: Let voice pass between stores
  sitecraft.meraki.appliance_vpn_firewall_rules:
    organization: Acme
    config:
      rules:
        - comment: Voice
          policy: allow
          protocol: udp
          src_cidr: 10.0.0.0/8
          dest_cidr: 10.0.0.0/8
          dest_port: 16384-32767
          position:
            before: No store to store

- name: Remove one rule
  sitecraft.meraki.appliance_vpn_firewall_rules:
    organization: Acme
    config:
      rules:
        - comment: Voice
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_vpn_firewall_rules:
    organization: Acme
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The settings concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: dict
after:
  description:
    - The settings concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: dict
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
      sample: /organizations/549236/appliance/vpn/vpnFirewallRules
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes, one dict.
  returned: state is gathered
  type: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.firewall import APPLIANCE_VPN_FIREWALL_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_VPN_FIREWALL_RULES)


if __name__ == "__main__":
    main()
