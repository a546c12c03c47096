#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_snmp
short_description: Manage SNMP polling of an organization
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Sets how monitoring systems may poll the Dashboard by SNMP for all devices of the organization.
  - The v3 passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always).
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  config:
    description:
      - The settings.
      - Only what is given is looked at, except where O(state) says otherwise.
    type: dict
    suboptions:
      v2c_enabled:
        description:
          - Whether SNMP version 2c is answered. Its community string is made by the Dashboard.
        type: bool
      v3_enabled:
        description:
          - Whether SNMP version 3 is answered. Needs both passwords the first time.
        type: bool
      v3_auth_mode:
        description:
          - Authentication of SNMP version 3.
        type: str
        choices:
          - MD5
          - SHA
          - SHA256
          - SHA384
          - SHA512
      v3_auth_pass:
        description:
          - Authentication password of SNMP version 3, at least 8 characters.
          - Never returned by the Dashboard, so it cannot be compared; see O(secrets).
        type: str
      v3_priv_mode:
        description:
          - Encryption of SNMP version 3.
        type: str
        choices:
          - AES128
          - DES
      v3_priv_pass:
        description:
          - Encryption password of SNMP version 3, at least 8 characters.
          - Never returned by the Dashboard, so it cannot be compared; see O(secrets).
        type: str
      peer_ips:
        description:
          - Addresses that may poll. An empty list lets every address poll.
        type: list
        elements: str
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.organization_snmp:
    organization: Acme
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization import ORGANIZATION_SNMP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_SNMP)


if __name__ == "__main__":
    main()
