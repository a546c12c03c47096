#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_traffic_shaping_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_traffic_shaping_rules
short_description: Manage the traffic shaping rules of SSIDs
version_added: 0.1.0
description:
  - A rule limits the bandwidth of its traffic for each client, or sets DSCP and PCP tags. It has no name and is recognized
    by its definitions, in any order.
  - O(state=merged) changes or inserts single rules and leaves the others.
  - O(state=deleted) removes the rules named of an SSID, or all where none is; C(traffic_shaping_enabled) and C(default_rules_enabled)
    stay as they are, since the API documentation does not say how they start.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID traffic shaping to be set.
      - O(config[].number) says which SSID traffic shaping an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      traffic_shaping_enabled:
        description:
          - Whether traffic is shaped on the SSID at all.
        type: bool
      default_rules_enabled:
        description:
          - Whether the four rules of the Dashboard's own (for voice, video, updates and social media) count too. They count
            towards the eight that there may be.
        type: bool
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
                  - Counts only while O(config[].rules[].per_client_bandwidth_limits.settings) is V(custom).
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
- name: Slow video down for guests, and mark calls
  sitecraft.meraki.wireless_ssid_traffic_shaping_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        traffic_shaping_enabled: true
        rules:
          - definitions:
              - {type: host, value: video.example.com}
            per_client_bandwidth_limits:
              settings: custom
              bandwidth_limits: {limit_up: 1000, limit_down: 2000}
          - definitions:
              - {type: port, value: "5060"}
            dscp_tag_value: 46

- name: Give calls another mark; the rule is recognized by its definitions
  sitecraft.meraki.wireless_ssid_traffic_shaping_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        rules:
          - definitions:
              - {type: port, value: "5060"}
            dscp_tag_value: 40
            position: first

- name: Make the rules exactly these, without those of the Dashboard
  sitecraft.meraki.wireless_ssid_traffic_shaping_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        default_rules_enabled: false
        rules:
          - definitions:
              - {type: ipRange, value: 10.12.20.0/24}
            pcp_tag_value: 5
    state: replaced

- name: Remove the rules of the SSID
  sitecraft.meraki.wireless_ssid_traffic_shaping_rules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_traffic_shaping_rules:
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
      sample: /networks/N_24329156/wireless/ssids/10/trafficShaping/rules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_firewall import WIRELESS_SSID_TRAFFIC_SHAPING_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_TRAFFIC_SHAPING_RULES)


if __name__ == "__main__":
    main()
