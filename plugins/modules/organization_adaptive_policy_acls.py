#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_adaptive_policy_acls. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_adaptive_policy_acls
short_description: Manage the access lists of adaptive policy
version_added: 0.1.0
description:
  - An access list says which protocols and ports are let through. M(sitecraft.meraki.organization_adaptive_policies) applies
    it between two groups.
  - Rules are recognized by all that they match. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced)
    makes the list exactly what is given.
  - Policies lose an access list that is removed.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each adaptive policy ACL.
      - O(config[].name) says which adaptive policy ACL an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the access list, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the access list.
        type: str
      description:
        description:
          - What it is for.
          - Resets to empty.
        type: str
      ip_version:
        description:
          - IP version of the traffic. A new access list needs it.
        type: str
        choices:
          - any
          - ipv4
          - ipv6
      rules:
        description:
          - The rules; the first that matches counts. A new access list needs them.
        type: list
        elements: dict
        suboptions:
          position:
            description:
              - 'Where a rule that is new, or should move, goes: V(first), V(last), its number in the list, from 1, or a dict
                with C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a new one
                goes last.'
            type: raw
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
            required: true
            choices:
              - any
              - icmp
              - tcp
              - udp
          src_port:
            description:
              - Source ports, as V(80,443) or V(1024-2048), or V(any).
              - Resets to V(any).
            type: str
          dst_port:
            description:
              - Destination ports, as V(80,443) or V(1024-2048), or V(any).
              - Resets to V(any).
            type: str
          log:
            description:
              - Whether matches are logged.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: bool
          tcp_established:
            description:
              - Whether only connections that are there already match. Needs protocol V(tcp).
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: bool
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(created_at), C(updated_at). It may be given
            back and is ignored.'
        type: dict
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
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let browsers through and nothing else
  sitecraft.meraki.organization_adaptive_policy_acls:
    organization: Acme
    config:
      - name: Web only
        ip_version: ipv4
        rules:
          - {policy: allow, protocol: tcp, dst_port: "80,443"}
          - {policy: deny, protocol: any}

- name: Names are resolved too; the other rules stay
  sitecraft.meraki.organization_adaptive_policy_acls:
    organization: Acme
    config:
      - name: Web only
        rules:
          - {policy: allow, protocol: udp, dst_port: "53", position: first}

- name: Exactly this rule
  sitecraft.meraki.organization_adaptive_policy_acls:
    organization: Acme
    config:
      - name: Web only
        ip_version: any
        rules:
          - {policy: allow, protocol: tcp, dst_port: "443"}
    state: replaced

- name: Remove an access list
  sitecraft.meraki.organization_adaptive_policy_acls:
    organization: Acme
    config:
      - name: Web only
    state: deleted

- name: Read all access lists
  sitecraft.meraki.organization_adaptive_policy_acls:
    organization: Acme
    state: gathered
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
      sample: /organizations/549236/adaptivePolicy/acls/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.adaptive_policy import ORGANIZATION_ADAPTIVE_POLICY_ACLS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADAPTIVE_POLICY_ACLS)


if __name__ == "__main__":
    main()
