#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_group_policies
short_description: Manage group policies of a network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - A group policy gives the clients it is assigned to other limits, rules and VLANs than the network's own.
  - Every section counts only while its C(settings) is V(custom); a section left out keeps following the network.
  - Deleting a policy that clients or VLANs use is refused by the Dashboard.
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
      - The objects, each named by its O(config[].name).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the group policy, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the group policy.
        type: str
      scheduling:
        description:
          - When the policy applies. Days left out are active all day.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the schedule counts.
            type: bool
          monday:
            description:
              - Schedule of Monday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          tuesday:
            description:
              - Schedule of Tuesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          wednesday:
            description:
              - Schedule of Wednesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          thursday:
            description:
              - Schedule of Thursday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          friday:
            description:
              - Schedule of Friday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          saturday:
            description:
              - Schedule of Saturday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
          sunday:
            description:
              - Schedule of Sunday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day.
                type: bool
              from:
                description:
                  - Start, as C(HH:MM) in steps of 30 minutes.
                type: str
              to:
                description:
                  - End, as C(HH:MM) in steps of 30 minutes.
                type: str
      bandwidth:
        description:
          - Bandwidth of each client.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's limit, the limit below, or none counts.
            type: str
            choices:
              - network default
              - custom
              - ignore
          bandwidth_limits:
            description:
              - Limits that count when settings is V(custom).
            type: dict
            suboptions:
              limit_up:
                description:
                  - Upload in kilobits a second; null means no limit.
                type: int
              limit_down:
                description:
                  - Download in kilobits a second; null means no limit.
                type: int
      firewall_and_traffic_shaping:
        description:
          - Firewall and traffic shaping of the clients.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's rules, the rules below, or none count.
            type: str
            choices:
              - network default
              - custom
              - ignore
          traffic_shaping_rules:
            description:
              - Traffic shaping rules, in order.
            type: list
            elements: dict
            suboptions:
              definitions:
                description:
                  - What traffic the rule is about.
                type: list
                elements: dict
                suboptions:
                  type:
                    description:
                      - Kind of definition.
                    type: str
                    choices:
                      - application
                      - applicationCategory
                      - host
                      - ipRange
                      - localNet
                      - port
                  value:
                    description:
                      - 'What is matched: a host, a port, a range, or the identifier of an application.'
                    type: raw
              per_client_bandwidth_limits:
                description:
                  - Limit for each client.
                type: dict
                suboptions:
                  settings:
                    description:
                      - Which limit counts.
                    type: str
                    choices:
                      - network default
                      - ignore
                      - custom
                  bandwidth_limits:
                    description:
                      - Limits that count when settings is V(custom).
                    type: dict
                    suboptions:
                      limit_up:
                        description:
                          - Upload in kilobits a second; null means no limit.
                        type: int
                      limit_down:
                        description:
                          - Download in kilobits a second; null means no limit.
                        type: int
              dscp_tag_value:
                description:
                  - DSCP tag of the traffic; null leaves it alone.
                type: int
              pcp_tag_value:
                description:
                  - PCP tag of the traffic; null leaves it alone.
                type: int
              priority:
                description:
                  - Priority of the traffic. Never returned.
                type: str
                choices:
                  - low
                  - normal
                  - high
          l3_firewall_rules:
            description:
              - Layer 3 rules, in order.
            type: list
            elements: dict
            suboptions:
              comment:
                description:
                  - Name of the rule.
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
              dest_port:
                description:
                  - Destination port or range.
                type: str
              dest_cidr:
                description:
                  - Destination address or subnet.
                type: str
          l7_firewall_rules:
            description:
              - Layer 7 rules, in order.
            type: list
            elements: dict
            suboptions:
              policy:
                description:
                  - What happens to matching traffic; only V(deny) exists.
                type: str
                choices:
                  - deny
              type:
                description:
                  - Kind of rule.
                type: str
                choices:
                  - application
                  - applicationCategory
                  - host
                  - ipRange
                  - port
              value:
                description:
                  - What is matched.
                type: raw
      content_filtering:
        description:
          - Content filtering of the clients.
        type: dict
        suboptions:
          allowed_url_patterns:
            description:
              - Addresses that are always allowed.
            type: dict
            suboptions:
              settings:
                description:
                  - 'How the list meets the network''s own: not at all, added to it, or instead of it.'
                type: str
                choices:
                  - network default
                  - append
                  - override
              patterns:
                description:
                  - Entries of the list.
                type: list
                elements: str
          blocked_url_patterns:
            description:
              - Addresses that are blocked.
            type: dict
            suboptions:
              settings:
                description:
                  - 'How the list meets the network''s own: not at all, added to it, or instead of it.'
                type: str
                choices:
                  - network default
                  - append
                  - override
              patterns:
                description:
                  - Entries of the list.
                type: list
                elements: str
          blocked_url_categories:
            description:
              - Categories that are blocked, by identifier.
            type: dict
            suboptions:
              settings:
                description:
                  - 'How the list meets the network''s own: not at all, added to it, or instead of it.'
                type: str
                choices:
                  - network default
                  - append
                  - override
              categories:
                description:
                  - Entries of the list.
                type: list
                elements: str
      splash_auth_settings:
        description:
          - Whether the clients see the splash page.
        type: str
        choices:
          - network default
          - bypass
      vlan_tagging:
        description:
          - VLAN of the clients.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's VLAN or the one below counts.
            type: str
            choices:
              - network default
              - custom
              - ignore
          vlan_id:
            description:
              - VLAN that counts when settings is V(custom).
            type: str
      bonjour_forwarding:
        description:
          - Bonjour services the clients reach.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's rules, the rules below, or none count.
            type: str
            choices:
              - network default
              - custom
              - ignore
          rules:
            description:
              - Forwarding rules.
            type: list
            elements: dict
            suboptions:
              description:
                description:
                  - What the rule is for.
                type: str
              vlan_id:
                description:
                  - VLAN the services are in.
                type: str
                required: true
              services:
                description:
                  - Services that are forwarded.
                type: list
                elements: str
                choices:
                  - AFP
                  - AirPlay
                  - All Services
                  - BitTorrent
                  - FTP
                  - Printers
                  - SSH
                  - Samba
                  - Scanners
                  - iChat
                  - iTunes
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.network_group_policies:
    organization: Acme
    network: Store 0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: list
  elements: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network import NETWORK_GROUP_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_GROUP_POLICIES)


if __name__ == "__main__":
    main()
