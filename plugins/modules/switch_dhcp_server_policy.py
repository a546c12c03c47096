#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_dhcp_server_policy. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_dhcp_server_policy
short_description: Manage which DHCP servers the switches of a network let through
version_added: 0.1.0
description:
  - Servers are told apart by MAC address. O(state=deleted) lets all of them through.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The DHCP server policy wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      alerts:
        description:
          - Alerts about DHCP servers.
        type: dict
        suboptions:
          email:
            description:
              - Alerts by e-mail.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether e-mails are sent.
                type: bool
      default_policy:
        description:
          - What happens to servers that are in no list.
          - Resets to V(allow).
        type: str
        choices:
          - allow
          - block
      allowed_servers:
        description:
          - MAC addresses of servers that are let through while the others are blocked.
          - Counts only while O(config.default_policy) is V(block).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      blocked_servers:
        description:
          - MAC addresses of servers that are blocked while the others are let through.
          - Counts only while O(config.default_policy) is V(allow).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      arp_inspection:
        description:
          - Inspection of ARP.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether ARP that contradicts DHCP is dropped.
            type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(allowed_servers), C(blocked_servers), with
            O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(allowed_servers),
            C(blocked_servers), with O(state=merged) only.
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
- name: Let only our own DHCP servers through
  sitecraft.meraki.switch_dhcp_server_policy:
    organization: Acme
    network: Store 0012
    config:
      default_policy: block
      allowed_servers: ["00:50:56:00:00:01", "00:50:56:00:00:02"]
      alerts:
        email: {enabled: true}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_dhcp_server_policy:
    organization: Acme
    network: Store 0012
    config:
      default_policy: block
      allowed_servers: ["00:50:56:00:00:01", "00:50:56:00:00:02"]
      alerts:
        email: {enabled: true}
    state: replaced

- name: Let all of them through
  sitecraft.meraki.switch_dhcp_server_policy:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_dhcp_server_policy:
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
      sample: /networks/N_24329156/switch/dhcpServerPolicy
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.routing import SWITCH_DHCP_SERVER_POLICY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_DHCP_SERVER_POLICY)


if __name__ == "__main__":
    main()
