#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_uplinks_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_uplinks_settings
short_description: Manage the uplinks of an appliance
version_added: 0.1.0
description:
  - 'Sets how the two wired uplinks of an appliance reach the internet: by DHCP, with a static address, or by PPPoE. A wrong
    address cuts the device off.'
  - Passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always).
  - O(state=deleted) puts the first uplink back to DHCP without a VLAN and leaves the second alone.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The uplink settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      interfaces:
        description:
          - The uplinks.
        type: dict
        required: true
        suboptions:
          wan1:
            description:
              - First uplink.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether the uplink is used.
                  - Resets to V(true).
                type: bool
              vlan_tagging:
                description:
                  - VLAN tag of the traffic on the uplink.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether it is tagged.
                      - Resets to V(false).
                    type: bool
                  vlan_id:
                    description:
                      - The VLAN.
                      - Counts only while O(config.interfaces.wan1.vlan_tagging.enabled) is V(true).
                      - From 1 to 4094.
                      - Required the first time O(config.interfaces.wan1.vlan_tagging.enabled) is V(true).
                    type: int
              svis:
                description:
                  - Addresses of the uplink.
                type: dict
                suboptions:
                  ipv4:
                    description:
                      - IPv4 of the uplink.
                    type: dict
                    suboptions:
                      assignment_mode:
                        description:
                          - Whether its address is given by the provider or set here.
                          - Resets to V(dynamic).
                        type: str
                        choices:
                          - dynamic
                          - static
                      address:
                        description:
                          - Address with the length of its prefix, as C(203.0.113.2/29).
                          - Counts only while O(config.interfaces.wan1.svis.ipv4.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan1.svis.ipv4.assignment_mode) is V(static).
                        type: str
                      gateway:
                        description:
                          - Address of the gateway.
                          - Counts only while O(config.interfaces.wan1.svis.ipv4.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan1.svis.ipv4.assignment_mode) is V(static).
                        type: str
                      nameservers:
                        description:
                          - DNS servers.
                          - Counts only while O(config.interfaces.wan1.svis.ipv4.assignment_mode) is V(static).
                        type: dict
                        suboptions:
                          addresses:
                            description:
                              - Up to two addresses, in order.
                              - At most 2 entries.
                            type: list
                            elements: str
                  ipv6:
                    description:
                      - IPv6 of the uplink.
                    type: dict
                    suboptions:
                      assignment_mode:
                        description:
                          - Whether its address is given by the provider or set here.
                          - Resets to V(dynamic).
                        type: str
                        choices:
                          - dynamic
                          - static
                      address:
                        description:
                          - Address with the length of its prefix, as C(2001:db8::2/64).
                          - Counts only while O(config.interfaces.wan1.svis.ipv6.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan1.svis.ipv6.assignment_mode) is V(static).
                        type: str
                      gateway:
                        description:
                          - Address of the gateway.
                          - Counts only while O(config.interfaces.wan1.svis.ipv6.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan1.svis.ipv6.assignment_mode) is V(static).
                        type: str
                      nameservers:
                        description:
                          - DNS servers.
                          - Counts only while O(config.interfaces.wan1.svis.ipv6.assignment_mode) is V(static).
                        type: dict
                        suboptions:
                          addresses:
                            description:
                              - Up to two addresses, in order.
                              - At most 2 entries.
                            type: list
                            elements: str
              pppoe:
                description:
                  - PPPoE on the uplink.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether the uplink uses PPPoE.
                      - Resets to V(false).
                    type: bool
                  authentication:
                    description:
                      - How the appliance authenticates itself to the provider.
                      - Counts only while O(config.interfaces.wan1.pppoe.enabled) is V(true).
                    type: dict
                    suboptions:
                      enabled:
                        description:
                          - Whether the appliance authenticates itself.
                          - Resets to V(false).
                        type: bool
                      username:
                        description:
                          - Name of the account.
                          - Counts only while O(config.interfaces.wan1.pppoe.authentication.enabled) is V(true).
                        type: str
                      password:
                        description:
                          - Password of the account. It is never returned.
                          - Counts only while O(config.interfaces.wan1.pppoe.authentication.enabled) is V(true).
                          - The Dashboard does not return it, so it is sent as O(secrets) says.
                        type: str
          wan2:
            description:
              - Second uplink, where the appliance has one.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether the uplink is used.
                  - Resets to V(true).
                type: bool
              vlan_tagging:
                description:
                  - VLAN tag of the traffic on the uplink.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether it is tagged.
                      - Resets to V(false).
                    type: bool
                  vlan_id:
                    description:
                      - The VLAN.
                      - Counts only while O(config.interfaces.wan2.vlan_tagging.enabled) is V(true).
                      - From 1 to 4094.
                      - Required the first time O(config.interfaces.wan2.vlan_tagging.enabled) is V(true).
                    type: int
              svis:
                description:
                  - Addresses of the uplink.
                type: dict
                suboptions:
                  ipv4:
                    description:
                      - IPv4 of the uplink.
                    type: dict
                    suboptions:
                      assignment_mode:
                        description:
                          - Whether its address is given by the provider or set here.
                          - Resets to V(dynamic).
                        type: str
                        choices:
                          - dynamic
                          - static
                      address:
                        description:
                          - Address with the length of its prefix, as C(203.0.113.2/29).
                          - Counts only while O(config.interfaces.wan2.svis.ipv4.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan2.svis.ipv4.assignment_mode) is V(static).
                        type: str
                      gateway:
                        description:
                          - Address of the gateway.
                          - Counts only while O(config.interfaces.wan2.svis.ipv4.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan2.svis.ipv4.assignment_mode) is V(static).
                        type: str
                      nameservers:
                        description:
                          - DNS servers.
                          - Counts only while O(config.interfaces.wan2.svis.ipv4.assignment_mode) is V(static).
                        type: dict
                        suboptions:
                          addresses:
                            description:
                              - Up to two addresses, in order.
                              - At most 2 entries.
                            type: list
                            elements: str
                  ipv6:
                    description:
                      - IPv6 of the uplink.
                    type: dict
                    suboptions:
                      assignment_mode:
                        description:
                          - Whether its address is given by the provider or set here.
                          - Resets to V(dynamic).
                        type: str
                        choices:
                          - dynamic
                          - static
                      address:
                        description:
                          - Address with the length of its prefix, as C(2001:db8::2/64).
                          - Counts only while O(config.interfaces.wan2.svis.ipv6.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan2.svis.ipv6.assignment_mode) is V(static).
                        type: str
                      gateway:
                        description:
                          - Address of the gateway.
                          - Counts only while O(config.interfaces.wan2.svis.ipv6.assignment_mode) is V(static).
                          - Required the first time O(config.interfaces.wan2.svis.ipv6.assignment_mode) is V(static).
                        type: str
                      nameservers:
                        description:
                          - DNS servers.
                          - Counts only while O(config.interfaces.wan2.svis.ipv6.assignment_mode) is V(static).
                        type: dict
                        suboptions:
                          addresses:
                            description:
                              - Up to two addresses, in order.
                              - At most 2 entries.
                            type: list
                            elements: str
              pppoe:
                description:
                  - PPPoE on the uplink.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether the uplink uses PPPoE.
                      - Resets to V(false).
                    type: bool
                  authentication:
                    description:
                      - How the appliance authenticates itself to the provider.
                      - Counts only while O(config.interfaces.wan2.pppoe.enabled) is V(true).
                    type: dict
                    suboptions:
                      enabled:
                        description:
                          - Whether the appliance authenticates itself.
                          - Resets to V(false).
                        type: bool
                      username:
                        description:
                          - Name of the account.
                          - Counts only while O(config.interfaces.wan2.pppoe.authentication.enabled) is V(true).
                        type: str
                      password:
                        description:
                          - Password of the account. It is never returned.
                          - Counts only while O(config.interfaces.wan2.pppoe.authentication.enabled) is V(true).
                          - The Dashboard does not return it, so it is sent as O(secrets) says.
                        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(interfaces), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(interfaces), with
            O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A static address on the first uplink, in the provider's VLAN
  sitecraft.meraki.appliance_uplinks_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      interfaces:
        wan1:
          enabled: true
          vlan_tagging: {enabled: true, vlan_id: 7}
          svis:
            ipv4:
              assignment_mode: static
              address: 203.0.113.2/29
              gateway: 203.0.113.1
              nameservers: {addresses: [9.9.9.9, 1.1.1.1]}

- name: DSL on the second one, and the first by DHCP
  sitecraft.meraki.appliance_uplinks_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      interfaces:
        wan1:
          svis:
            ipv4: {assignment_mode: dynamic}
        wan2:
          enabled: true
          pppoe:
            enabled: true
            authentication:
              enabled: true
              username: acme
              password: "{{ vault_dsl_password | default('correct horse') }}"
    state: replaced

- name: The first uplink by DHCP, and no VLAN
  sitecraft.meraki.appliance_uplinks_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_uplinks_settings:
    organization: Acme
    serial: Q2MX-AAAA-0012
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
      sample: /devices/Q2AB-CDEF-0001/appliance/uplinks/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.wan import APPLIANCE_UPLINKS_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_UPLINKS_SETTINGS)


if __name__ == "__main__":
    main()
