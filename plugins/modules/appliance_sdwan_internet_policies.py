#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_sdwan_internet_policies. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_sdwan_internet_policies
short_description: Manage which uplink traffic of an appliance network to the internet takes, by flow and application
version_added: 0.1.0
description:
  - They are the preferences to the internet of M(sitecraft.meraki.appliance_traffic_shaping_uplink_selection), which know
    flows alone, and are read there. A task that gives both must not let them contradict each other.
  - Here an uplink can also be chosen by application and by how well it performs. The API documentation does not say how these
    read back; the module takes them to be shown as they were written.
  - O(state=deleted) removes them all.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The internet policies wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      wan_traffic_uplink_preferences:
        description:
          - Uplinks of traffic to the internet, in order. The list given is the whole list.
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
                  - custom
                  - majorApplication
              value:
                description:
                  - The traffic.
                type: dict
                required: true
                suboptions:
                  protocol:
                    description:
                      - Protocol of the flow.
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
                        type: str
                      cidr:
                        description:
                          - Address or subnet, or V(any).
                        type: str
                      applications:
                        description:
                          - Applications it belongs to.
                        type: list
                        elements: dict
                        suboptions:
                          id:
                            description:
                              - Identifier of the application.
                            type: str
                            required: true
                          name:
                            description:
                              - Name of the application.
                              - The Dashboard does not always return it. Where it does not, it is sent only together with
                                another change.
                            type: str
                          type:
                            description:
                              - Kind of application, as C(major) or C(nbar).
                              - The Dashboard does not always return it. Where it does not, it is sent only together with
                                another change.
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
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
            choices:
              - poorPerformance
              - uplinkDown
          performance_class:
            description:
              - What poor performance is.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
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
                  - Counts only while O(config.wan_traffic_uplink_preferences[].performance_class.type) is V(builtin).
                type: str
                choices:
                  - VoIP
              custom_performance_class_id:
                description:
                  - Custom class, by name or identifier.
                  - Counts only while O(config.wan_traffic_uplink_preferences[].performance_class.type) is V(custom).
                  - Required the first time O(config.wan_traffic_uplink_preferences[].performance_class.type) is V(custom).
                type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(wan_traffic_uplink_preferences), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(wan_traffic_uplink_preferences),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes
  - module: sitecraft.meraki.appliance_traffic_shaping_uplink_selection
  - module: sitecraft.meraki.appliance_vlans
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Backups leave by the second uplink, and everything of the lab by the first
  sitecraft.meraki.appliance_sdwan_internet_policies:
    organization: Acme
    network: Store 0012
    config:
      wan_traffic_uplink_preferences:
        - preferred_uplink: wan2
          fail_over_criterion: uplinkDown
          traffic_filters:
            - type: custom
              value:
                protocol: tcp
                source: {port: any, cidr: any}
                destination: {port: "443", cidr: 198.51.100.0/24}
        - preferred_uplink: wan1
          traffic_filters:
            - type: custom
              value:
                protocol: any
                source: {port: any, cidr: 10.12.99.0/24}
                destination: {port: any, cidr: any}

- name: Exactly this policy, by the uplink that is better for calls
  sitecraft.meraki.appliance_sdwan_internet_policies:
    organization: Acme
    network: Store 0012
    config:
      wan_traffic_uplink_preferences:
        - preferred_uplink: bestForVoIP
          fail_over_criterion: poorPerformance
          performance_class: {type: builtin, builtin_performance_class_name: VoIP}
          traffic_filters:
            - type: custom
              value:
                protocol: udp
                source: {port: any, cidr: any}
                destination: {port: "5060", cidr: any}
    state: replaced

- name: Remove all policies
  sitecraft.meraki.appliance_sdwan_internet_policies:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_sdwan_internet_policies:
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
      sample: /networks/N_24329156/appliance/sdwan/internetPolicies
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.uplinks import APPLIANCE_SDWAN_INTERNET_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SDWAN_INTERNET_POLICIES)


if __name__ == "__main__":
    main()
