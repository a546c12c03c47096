#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_l3_firewall_rules
short_description: Manage the outbound layer 3 firewall rules of an appliance network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules
    and leaves the others.
  - The default rule the Dashboard appends is neither shown nor sent. O(state=deleted) removes all rules.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The settings.
      - Only what is given is looked at, except where O(state) says otherwise.
    type: dict
    suboptions:
      rules:
        description:
          - The rules.
        type: list
        elements: dict
        suboptions:
          position:
            description:
              - 'Where a rule that is new, or should move, goes: V(first), V(last), or a dict with C(before) or
                C(after) and the name of another rule. Without it a rule stays where it is, and a new one goes last.'
            type: raw
          comment:
            description:
              - Name of the rule, by which it is recognised.
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
              - Source subnets joined by commas, or V(Any).
            type: str
          src_port:
            description:
              - Source ports, or V(Any).
            type: str
          dest_cidr:
            description:
              - Destination subnets or host names joined by commas, or V(Any).
            type: str
          dest_port:
            description:
              - Destination ports, or V(Any).
            type: str
          syslog_enabled:
            description:
              - Whether matches are logged. Needs a syslog server with the role Flows.
            type: bool
      syslog_default_rule:
        description:
          - Whether matches of the default rule are logged.
        type: bool
seealso:
  - module: sitecraft.meraki.network_syslog_servers
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.appliance_l3_firewall_rules:
    organization: Acme
    network: Store 0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
  contains:
    method:
      description: Verb.
      type: str
      returned: always
    path:
      description: Path; what this task creates stands as its name in parentheses.
      type: str
      returned: always
    body:
      description: Body, or null.
      type: dict
      returned: always
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failure:
  description: What the Dashboard said, for playbooks to test.
  returned: on failure
  type: dict
  contains:
    status:
      description: HTTP status, null where no answer came.
      type: int
      returned: always
    errors:
      description: The Dashboard's sentences.
      type: list
      elements: str
      returned: always
    method:
      description: Verb of the request.
      type: str
      returned: always
    path:
      description: Path of the request.
      type: str
      returned: always
    request_id:
      description: Identifier Meraki support searches by.
      type: str
      returned: always
    hint:
      description: What can be done about it.
      type: str
      returned: always
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance import APPLIANCE_L3_FIREWALL_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_L3_FIREWALL_RULES)


if __name__ == "__main__":
    main()
