#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_organization_security_intrusion. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_organization_security_intrusion
short_description: Manage which intrusion rules are allowed in an organization
version_added: 0.1.0
description:
  - 'Traffic that an allowed rule matches is let through by every appliance of the organization: use it for false alarms.'
  - The list given replaces the present one; O(config.add) and O(config.remove) change single entries. O(state=deleted) allows
    no rule.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The allowed intrusion rules wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      allowed_rules:
        description:
          - The rules.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          rule_id:
            description:
              - Identifier of the rule, as C(meraki:intrusion/snort/GID/01/SID/688).
            type: str
            required: true
          rule_message:
            description:
              - What the rule is about. The Dashboard has its own words for it and takes no others, so it is only shown.
              - The API calls it C(message).
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(allowed_rules), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(allowed_rules),
            with O(state=merged) only.
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
- name: One more rule that raises false alarms
  sitecraft.meraki.appliance_organization_security_intrusion:
    organization: Acme
    config:
      add:
        allowed_rules:
          - rule_id: meraki:intrusion/snort/GID/01/SID/688

- name: Allow exactly these
  sitecraft.meraki.appliance_organization_security_intrusion:
    organization: Acme
    config:
      allowed_rules:
        - rule_id: meraki:intrusion/snort/GID/01/SID/5805
    state: replaced

- name: Allow none
  sitecraft.meraki.appliance_organization_security_intrusion:
    organization: Acme
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_organization_security_intrusion:
    organization: Acme
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
      sample: /organizations/549236/appliance/security/intrusion
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.protection import APPLIANCE_ORGANIZATION_SECURITY_INTRUSION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_ORGANIZATION_SECURITY_INTRUSION)


if __name__ == "__main__":
    main()
