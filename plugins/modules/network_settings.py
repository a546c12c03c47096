#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_settings
short_description: Manage the general settings of a network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Turns the local and remote status pages on and off and sets the password of the local one.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The settings.
      - Only what is given is looked at, except where O(state) says otherwise.
    type: dict
    suboptions:
      local_status_page_enabled:
        description:
          - Whether devices show their status page to clients (my.meraki.com).
        type: bool
      remote_status_page_enabled:
        description:
          - Whether the status page is shown on the device's LAN address. Needs the local page.
        type: bool
      local_status_page:
        description:
          - Protection of the local status page.
        type: dict
        suboptions:
          authentication:
            description:
              - Sign-in of the local status page.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether a password is asked for.
                type: bool
              username:
                description:
                  - User name; the Dashboard makes it.
                type: str
              password:
                description:
                  - Password of the page. Never returned.
                  - Never returned by the Dashboard, so it cannot be compared; see O(secrets).
                type: str
      secure_port:
        description:
          - SecurePort, which connects access points to switches safely.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether SecurePort is on.
            type: bool
      named_vlans:
        description:
          - Named VLANs of the network.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether VLANs are given by name.
            type: bool
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.network_settings:
    organization: Acme
    network: Store 0012
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network import NETWORK_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_SETTINGS)


if __name__ == "__main__":
    main()
