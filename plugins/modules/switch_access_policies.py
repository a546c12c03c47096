#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_access_policies. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_access_policies
short_description: Manage the access policies of the switches of a network
version_added: 0.1.0
description:
  - An access policy says how clients of a port authenticate. Ports name it as O(sitecraft.meraki.switch_ports#module:config[].access_policy_number).
  - Secrets of servers are never returned, so they are sent on creation, with another change of the servers, or with O(secrets=always).
  - Policies that sign clients in with Meraki accounts are not in the list the Dashboard returns, so the module does not see
    them.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each access policy.
      - O(config[].name) says which access policy an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the access policy, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the policy.
        type: str
      access_policy_type:
        description:
          - How clients authenticate.
          - Resets to V(802.1x).
        type: str
        choices:
          - Hybrid authentication
          - 802.1x
          - MAC authentication bypass
      host_mode:
        description:
          - How many clients a port lets in.
        type: str
        choices:
          - Single-Host
          - Multi-Domain
          - Multi-Host
          - Multi-Auth
      radius_servers:
        description:
          - RADIUS servers, in order. A new policy needs them.
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address or name of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
            required: true
          secret:
            description:
              - Secret shared with the server.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          organization_radius_server_id:
            description:
              - Identifier of the server among those of the organization.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      radius_testing_enabled:
        description:
          - Whether switches try the servers from time to time.
          - Resets to V(true).
        type: bool
      radius_coa_support_enabled:
        description:
          - Whether servers may change the authorization of a client later on.
          - Resets to V(false).
        type: bool
      radius_accounting_enabled:
        description:
          - Whether sessions are reported to accounting servers.
          - Resets to V(false).
        type: bool
      radius_accounting_servers:
        description:
          - Servers that sessions are reported to, in order.
          - Counts only while O(config[].radius_accounting_enabled) is V(true).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address or name of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
            required: true
          secret:
            description:
              - Secret shared with the server.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          organization_radius_server_id:
            description:
              - Identifier of the server among those of the organization.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
      radius_group_attribute:
        description:
          - 'Attribute that holds the group policy of a client: V(11) for Filter-Id, or an empty text for none.'
          - Resets to empty.
        type: str
      radius:
        description:
          - What happens when no server answers, or a client fails to authenticate.
        type: dict
        suboptions:
          critical_auth:
            description:
              - Clients while no server answers.
            type: dict
            suboptions:
              data_vlan_id:
                description:
                  - VLAN they get.
                  - From 1 to 4094.
                  - Null clears it.
                type: int
              voice_vlan_id:
                description:
                  - VLAN phones get.
                  - From 1 to 4094.
                  - Null clears it.
                type: int
              suspend_port_bounce:
                description:
                  - Whether ports stay up when a server answers again.
                type: bool
              data_group_policy_id:
                description:
                  - Group policy they get, by name or identifier.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: str
              data_sgt_id:
                description:
                  - Security group tag they get.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: int
              voice_group_policy_id:
                description:
                  - Group policy phones get, by name or identifier.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: str
              voice_sgt_id:
                description:
                  - Security group tag phones get.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: int
          failed_auth_vlan_id:
            description:
              - VLAN of clients that fail to authenticate.
              - From 1 to 4094.
              - Null clears it.
            type: int
          re_authentication_interval:
            description:
              - Seconds after which clients authenticate again; null for never.
            type: int
          failed_auth_group_policy_id:
            description:
              - Group policy of clients that fail to authenticate, by name or identifier.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
          failed_auth_sgt_id:
            description:
              - Security group tag of clients that fail to authenticate.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: int
          pre_authentication_group_policy_id:
            description:
              - Group policy of clients before they authenticate, by name or identifier.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
          authentication:
            description:
              - Whether traffic passes before a client authenticates.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              mode:
                description:
                  - Closed or open.
                type: str
                choices:
                  - Closed
                  - Open
          cache:
            description:
              - Cache of the servers' answers.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether answers are cached.
                type: bool
              timeout:
                description:
                  - Hours that answers are cached.
                type: int
      guest_port_bouncing:
        description:
          - Whether the port goes down and up when a guest is let in.
          - Resets to V(false).
        type: bool
      guest_vlan_id:
        description:
          - VLAN of clients without 802.1X; null for none.
        type: int
      guest_group_policy_id:
        description:
          - Group policy of those clients, by name or identifier.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      guest_sgt_id:
        description:
          - Security group tag of those clients.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      increase_access_speed:
        description:
          - Whether MAC addresses are tried beside 802.1X at once. Needs O(config[].access_policy_type=Hybrid authentication).
          - Counts only while O(config[].access_policy_type) is V(Hybrid authentication).
          - Resets to V(false).
        type: bool
      dot1x:
        description:
          - How 802.1X is used.
        type: dict
        suboptions:
          control_direction:
            description:
              - Direction in which the port blocks clients that have not authenticated.
              - Resets to V(both).
            type: str
            choices:
              - both
              - inbound
      voice_vlan_clients:
        description:
          - Whether phones use the voice VLAN without authentication.
        type: bool
      url_redirect_walled_garden_enabled:
        description:
          - Whether clients reach some addresses before they authenticate.
          - Resets to V(false).
        type: bool
      url_redirect_walled_garden_ranges:
        description:
          - Subnets that clients reach before they authenticate.
          - Counts only while O(config[].url_redirect_walled_garden_enabled) is V(true).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(radius_servers), C(radius_accounting_servers),
            C(url_redirect_walled_garden_ranges), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(radius_servers),
            C(radius_accounting_servers), C(url_redirect_walled_garden_ranges), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_group_policies
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let in who knows 802.1X, and tills by their MAC address
  sitecraft.meraki.switch_access_policies:
    organization: Acme
    network: Store 0012
    config:
      - name: Office
        access_policy_type: Hybrid authentication
        host_mode: Multi-Domain
        radius_servers:
          - {host: 10.12.0.8, port: 1812, secret: "{{ lookup('ansible.builtin.env', 'RADIUS_SECRET', default='between-us-only') }}"}
        radius_accounting_enabled: false
        guest_vlan_id: 92

- name: No guests any more, and everything not said as on a new policy
  sitecraft.meraki.switch_access_policies:
    organization: Acme
    network: Store 0012
    config:
      - name: Office
        host_mode: Multi-Domain
        radius_servers:
          - {host: 10.12.0.8, port: 1812, secret: "{{ lookup('ansible.builtin.env', 'RADIUS_SECRET', default='between-us-only') }}"}
    state: replaced

- name: Remove the policy
  sitecraft.meraki.switch_access_policies:
    organization: Acme
    network: Store 0012
    config:
      - {name: Office}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_access_policies:
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
      sample: /networks/N_24329156/switch/accessPolicies/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.access_policies import SWITCH_ACCESS_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ACCESS_POLICIES)


if __name__ == "__main__":
    main()
