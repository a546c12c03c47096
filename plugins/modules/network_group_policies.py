#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_group_policies
short_description: Manage group policies of a network
version_added: 0.1.0
description:
  - A group policy gives the clients it is assigned to other limits, rules and VLANs than the network's own.
  - Every section counts only while its C(settings) is V(custom); with O(state=replaced) a section left out follows the network
    again.
  - The Dashboard refuses to delete a policy that clients or VLANs use, unless O(config[].force=true).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each group policy.
      - O(config[].name) says which group policy an entry means.
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
      force:
        description:
          - With O(state=deleted), whether the policy is removed even while clients or VLANs use it.
        type: bool
      scheduling:
        description:
          - When the policy applies. Days left out are active all day.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the schedule counts.
              - Resets to V(false).
            type: bool
          monday:
            description:
              - When the policy applies on Monday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          tuesday:
            description:
              - When the policy applies on Tuesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          wednesday:
            description:
              - When the policy applies on Wednesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          thursday:
            description:
              - When the policy applies on Thursday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          friday:
            description:
              - When the policy applies on Friday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          saturday:
            description:
              - When the policy applies on Saturday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          sunday:
            description:
              - When the policy applies on Sunday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether the policy applies on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
      bandwidth:
        description:
          - Bandwidth of each client.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's limit, the limit below, or none counts.
              - Resets to V(network default).
            type: str
            choices:
              - network default
              - custom
              - ignore
          bandwidth_limits:
            description:
              - Limits of each client.
              - Counts only while O(config[].bandwidth.settings) is V(custom).
            type: dict
            suboptions:
              limit_up:
                description:
                  - Upload in kilobits a second; null means no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
              limit_down:
                description:
                  - Download in kilobits a second; null means no limit.
                  - At least 0.
                  - Resets to V(null).
                type: int
      firewall_and_traffic_shaping:
        description:
          - Firewall and traffic shaping of the clients.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's rules, the rules below, or none count.
              - Resets to V(network default).
            type: str
            choices:
              - network default
              - custom
              - ignore
          traffic_shaping_rules:
            description:
              - Traffic shaping rules, in order.
              - Counts only while O(config[].firewall_and_traffic_shaping.settings) is V(custom).
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              definitions:
                description:
                  - What traffic the rule is about.
                type: list
                elements: dict
                required: true
                suboptions:
                  type:
                    description:
                      - Kind of definition.
                    type: str
                    required: true
                    choices:
                      - application
                      - applicationCategory
                      - host
                      - ipRange
                      - localNet
                      - port
                  value:
                    description:
                      - 'What is matched: a host, a port, a range, or the name or identifier of an application.'
                    type: raw
                    required: true
              per_client_bandwidth_limits:
                description:
                  - Limit for each client.
                type: dict
                suboptions:
                  settings:
                    description:
                      - Which limit counts.
                      - Resets to V(network default).
                    type: str
                    choices:
                      - network default
                      - ignore
                      - custom
                  bandwidth_limits:
                    description:
                      - Limits of the traffic.
                      - Counts only while O(config[].firewall_and_traffic_shaping.traffic_shaping_rules[].per_client_bandwidth_limits.settings)
                        is V(custom).
                    type: dict
                    suboptions:
                      limit_up:
                        description:
                          - Upload in kilobits a second; null means no limit.
                          - At least 0.
                          - Resets to V(null).
                        type: int
                      limit_down:
                        description:
                          - Download in kilobits a second; null means no limit.
                          - At least 0.
                          - Resets to V(null).
                        type: int
              dscp_tag_value:
                description:
                  - DSCP tag of the traffic; null leaves it alone.
                  - From 0 to 63.
                  - Resets to V(null).
                type: int
              pcp_tag_value:
                description:
                  - PCP tag of the traffic; null leaves it alone.
                  - From 0 to 7.
                  - Resets to V(null).
                type: int
              priority:
                description:
                  - Priority of the traffic. Not always returned.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: str
                choices:
                  - low
                  - normal
                  - high
          l3_firewall_rules:
            description:
              - Layer 3 rules, in order. The list given is the whole list.
              - Counts only while O(config[].firewall_and_traffic_shaping.settings) is V(custom).
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              comment:
                description:
                  - Name of the rule.
                  - Resets to empty.
                type: str
              policy:
                description:
                  - What happens to matching traffic.
                type: str
                required: true
                choices:
                  - allow
                  - deny
              protocol:
                description:
                  - Protocol matched.
                type: str
                required: true
                choices:
                  - any
                  - icmp
                  - icmp6
                  - tcp
                  - udp
              dest_port:
                description:
                  - Destination port or range.
                  - Resets to V(Any).
                type: str
              dest_cidr:
                description:
                  - Destination address or subnet.
                type: str
                required: true
          l7_firewall_rules:
            description:
              - Layer 7 rules, in order. The list given is the whole list.
              - Counts only while O(config[].firewall_and_traffic_shaping.settings) is V(custom).
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              policy:
                description:
                  - What happens to matching traffic; only V(deny) exists.
                  - Resets to V(deny).
                type: str
                choices:
                  - deny
              type:
                description:
                  - Kind of rule.
                type: str
                required: true
                choices:
                  - application
                  - applicationCategory
                  - host
                  - ipRange
                  - port
              value:
                description:
                  - 'What is matched: a host, a port, a range, or the name or identifier of an application.'
                type: raw
                required: true
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
                  - Whether the network's own list counts, this list is added to it, or this list takes its place.
                  - Resets to V(network default).
                type: str
                choices:
                  - network default
                  - append
                  - override
              patterns:
                description:
                  - Entries of the list.
                  - Counts only while O(config[].content_filtering.allowed_url_patterns.settings) is V(append) or V(override).
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
          blocked_url_patterns:
            description:
              - Addresses that are blocked.
            type: dict
            suboptions:
              settings:
                description:
                  - Whether the network's own list counts, this list is added to it, or this list takes its place.
                  - Resets to V(network default).
                type: str
                choices:
                  - network default
                  - append
                  - override
              patterns:
                description:
                  - Entries of the list.
                  - Counts only while O(config[].content_filtering.blocked_url_patterns.settings) is V(append) or V(override).
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
          blocked_url_categories:
            description:
              - Categories that are blocked, by name or identifier.
            type: dict
            suboptions:
              settings:
                description:
                  - Whether the network's own list counts, this list is added to it, or this list takes its place.
                  - Resets to V(network default).
                type: str
                choices:
                  - network default
                  - append
                  - override
              categories:
                description:
                  - Entries of the list.
                  - Counts only while O(config[].content_filtering.blocked_url_categories.settings) is V(append) or V(override).
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
      splash_auth_settings:
        description:
          - Whether the clients see the splash page.
          - Resets to V(network default).
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
              - Resets to V(network default).
            type: str
            choices:
              - network default
              - custom
              - ignore
          vlan_id:
            description:
              - VLAN the clients are put in.
              - Counts only while O(config[].vlan_tagging.settings) is V(custom).
              - Required the first time O(config[].vlan_tagging.settings) is V(custom).
            type: str
      bonjour_forwarding:
        description:
          - Bonjour services the clients reach.
        type: dict
        suboptions:
          settings:
            description:
              - Whether the network's rules, the rules below, or none count.
              - Resets to V(network default).
            type: str
            choices:
              - network default
              - custom
              - ignore
          rules:
            description:
              - Forwarding rules.
              - Counts only while O(config[].bonjour_forwarding.settings) is V(custom).
              - Resets to empty.
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
                  - Services that are forwarded, such as V(All Services), V(AirPlay), V(Chromecast), V(Printers), V(AFP),
                    V(BitTorrent), V(FTP), V(SSH), V(Samba), V(Scanners), V(iChat) or V(iTunes).
                  - At least one entry.
                  - The order does not matter.
                type: list
                elements: str
                required: true
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(firewall_and_traffic_shaping), C(content_filtering),
            C(bonjour_forwarding), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(firewall_and_traffic_shaping),
            C(content_filtering), C(bonjour_forwarding), with O(state=merged) only.
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
- name: Slow guests down
  sitecraft.meraki.network_group_policies:
    organization: Acme
    network: Store 0012
    config:
      - name: Guests
        bandwidth:
          settings: custom
          bandwidth_limits: {limit_up: 2000, limit_down: 10000}
        splash_auth_settings: bypass

- name: Exactly this policy, in opening hours and away from the private networks
  sitecraft.meraki.network_group_policies:
    organization: Acme
    network: Store 0012
    state: replaced
    config:
      - name: Guests
        scheduling:
          enabled: true
          sunday: {active: true, from: '10:00', to: '16:00'}
        firewall_and_traffic_shaping:
          settings: custom
          l3_firewall_rules:
            - {comment: No private networks, policy: deny, protocol: any, dest_cidr: 10.0.0.0/8}
          l7_firewall_rules:
            - {type: application, value: meraki:layer7/application/171}

- name: Delete the policy
  sitecraft.meraki.network_group_policies:
    organization: Acme
    network: Store 0012
    config:
      - name: Guests
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_group_policies:
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
      sample: /networks/N_24329156/groupPolicies/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.group_policies import NETWORK_GROUP_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_GROUP_POLICIES)


if __name__ == "__main__":
    main()
