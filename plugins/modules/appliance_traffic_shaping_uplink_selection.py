#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_traffic_shaping_uplink_selection. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_traffic_shaping_uplink_selection
short_description: Manage which uplink traffic of an appliance network takes
version_added: 0.1.0
description:
  - Sets the first uplink, load balancing, and the uplink of single flows, to the internet and in the VPN.
  - O(state=deleted) turns load balancing off, prefers the first uplink and clears the preferences in the VPN; those to the
    internet are removed by M(sitecraft.meraki.appliance_sdwan_internet_policies).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The uplink selection wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      default_uplink:
        description:
          - Uplink that is preferred.
          - Resets to V(wan1).
        type: str
        choices:
          - wan1
          - wan2
      load_balancing_enabled:
        description:
          - Whether traffic is spread over both uplinks.
          - Resets to V(false).
        type: bool
      active_active_auto_vpn_enabled:
        description:
          - Whether the VPN uses both uplinks.
          - Resets to V(false).
        type: bool
      failover_and_failback:
        description:
          - What happens to flows when an uplink fails or returns.
        type: dict
        suboptions:
          immediate:
            description:
              - What happens to running flows.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether flows move at once, instead of when they end.
                  - Resets to V(false).
                type: bool
      wan_traffic_uplink_preferences:
        description:
          - Uplinks of single flows to the internet, in order. The list given is the whole list. Where it is not given no
            O(state) changes it, since M(sitecraft.meraki.appliance_sdwan_internet_policies) may say it.
        type: list
        elements: dict
        suboptions:
          traffic_filters:
            description:
              - Which traffic is meant.
            type: list
            elements: dict
            required: true
            suboptions:
              type:
                description:
                  - Kind of filter; only V(custom) exists.
                type: str
                required: true
                choices:
                  - custom
              value:
                description:
                  - The flow.
                type: dict
                required: true
                suboptions:
                  protocol:
                    description:
                      - Protocol of the flow.
                      - Resets to V(any).
                    type: str
                    choices:
                      - any
                      - tcp
                      - udp
                      - icmp6
                  source:
                    description:
                      - Where it comes from.
                    type: dict
                    suboptions:
                      port:
                        description:
                          - Ports, as C(1-1024), or V(any).
                          - Resets to V(any).
                        type: str
                      cidr:
                        description:
                          - Address or subnet, or V(any).
                        type: str
                      vlan:
                        description:
                          - VLAN it is in.
                          - From 1 to 4094.
                        type: int
                      host:
                        description:
                          - Last part of its address in that VLAN.
                          - From 0 to 255.
                        type: int
                  destination:
                    description:
                      - Where it goes.
                    type: dict
                    suboptions:
                      port:
                        description:
                          - Ports, as C(1-1024), or V(any).
                          - Resets to V(any).
                        type: str
                      cidr:
                        description:
                          - Address or subnet, or V(any).
                        type: str
          preferred_uplink:
            description:
              - Uplink it takes.
            type: str
            required: true
            choices:
              - wan1
              - wan2
      vpn_traffic_uplink_preferences:
        description:
          - Uplinks of single flows in the VPN, in order. The list given is the whole list.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          traffic_filters:
            description:
              - Which traffic is meant.
            type: list
            elements: dict
            required: true
            suboptions:
              type:
                description:
                  - Kind of filter.
                type: str
                required: true
                choices:
                  - application
                  - applicationCategory
                  - custom
              value:
                description:
                  - The flow, or the application.
                type: dict
                required: true
                suboptions:
                  id:
                    description:
                      - Identifier of the application or category, as C(meraki:layer7/category/1).
                    type: str
                  protocol:
                    description:
                      - Protocol of the flow.
                    type: str
                    choices:
                      - any
                      - tcp
                      - udp
                      - icmp
                      - icmp6
                  source:
                    description:
                      - Where it comes from.
                    type: dict
                    suboptions:
                      port:
                        description:
                          - Ports, as C(1-1024), or V(any).
                          - Resets to V(any).
                        type: str
                      cidr:
                        description:
                          - Address or subnet, or V(any).
                        type: str
                      network:
                        description:
                          - Name or identifier of the network it is in.
                        type: str
                      vlan:
                        description:
                          - VLAN it is in.
                          - From 1 to 4094.
                        type: int
                      host:
                        description:
                          - Last part of its address in that VLAN.
                          - From 0 to 255.
                        type: int
                  destination:
                    description:
                      - Where it goes.
                    type: dict
                    suboptions:
                      port:
                        description:
                          - Ports, as C(1-1024), or V(any).
                          - Resets to V(any).
                        type: str
                      cidr:
                        description:
                          - Address or subnet, or V(any).
                        type: str
                      network:
                        description:
                          - Name or identifier of the network it is in.
                        type: str
                      vlan:
                        description:
                          - VLAN it is in.
                          - From 1 to 4094.
                        type: int
                      host:
                        description:
                          - Last part of its address in that VLAN.
                          - From 0 to 255.
                        type: int
                      fqdn:
                        description:
                          - Name of the host.
                        type: str
          preferred_uplink:
            description:
              - Uplink it takes.
            type: str
            required: true
            choices:
              - wan1
              - wan2
              - bestForVoIP
              - loadBalancing
              - defaultUplink
          fail_over_criterion:
            description:
              - When it takes the other one.
            type: str
            choices:
              - poorPerformance
              - uplinkDown
          performance_class:
            description:
              - What poor performance is.
            type: dict
            suboptions:
              type:
                description:
                  - Whether it is a class of the Dashboard or a custom one.
                type: str
                required: true
                choices:
                  - builtin
                  - custom
              builtin_performance_class_name:
                description:
                  - Class of the Dashboard.
                  - Counts only while O(config.vpn_traffic_uplink_preferences[].performance_class.type) is V(builtin).
                type: str
                choices:
                  - VoIP
              custom_performance_class_id:
                description:
                  - Custom class, by name or identifier.
                  - Counts only while O(config.vpn_traffic_uplink_preferences[].performance_class.type) is V(custom).
                  - Required the first time O(config.vpn_traffic_uplink_preferences[].performance_class.type) is V(custom).
                type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(wan_traffic_uplink_preferences), C(vpn_traffic_uplink_preferences),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(wan_traffic_uplink_preferences),
            C(vpn_traffic_uplink_preferences), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Spread traffic over both lines, and let calls take the better one
  sitecraft.meraki.appliance_traffic_shaping_uplink_selection:
    organization: Acme
    network: Store 0012
    config:
      load_balancing_enabled: true
      vpn_traffic_uplink_preferences:
        - preferred_uplink: bestForVoIP
          traffic_filters:
            - {type: applicationCategory, value: {id: meraki:layer7/category/3}}

- name: Prefer the second line, with everything else as on a new network
  sitecraft.meraki.appliance_traffic_shaping_uplink_selection:
    organization: Acme
    network: Store 0012
    config:
      default_uplink: wan2
      vpn_traffic_uplink_preferences: []
    allow_empty: true
    state: replaced

- name: Prefer the first line for everything
  sitecraft.meraki.appliance_traffic_shaping_uplink_selection:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_traffic_shaping_uplink_selection:
    organization: Acme
    network: Store 0012
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
      sample: /networks/N_24329156/appliance/trafficShaping/uplinkSelection
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.uplinks import APPLIANCE_TRAFFIC_SHAPING_UPLINK_SELECTION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_TRAFFIC_SHAPING_UPLINK_SELECTION)


if __name__ == "__main__":
    main()
