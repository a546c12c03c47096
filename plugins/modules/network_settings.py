#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_settings
short_description: Manage the general settings of a network
version_added: 0.1.0
description:
  - Turns the local and remote status pages on and off and sets the password of the local one.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      local_status_page_enabled:
        description:
          - Whether devices show their status page to clients (my.meraki.com).
          - Resets to V(true).
        type: bool
      remote_status_page_enabled:
        description:
          - Whether the status page is shown on the device's LAN address. Needs the local page.
          - Counts only while O(config.local_status_page_enabled) is V(true).
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
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
              password:
                description:
                  - Password of the page; null takes it away. Never returned.
                  - The Dashboard does not return it, so it is sent as O(secrets) says.
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
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Show the status page on the local network only
  sitecraft.meraki.network_settings:
    organization: Acme
    network: Store 0012
    config:
      local_status_page_enabled: true
      remote_status_page_enabled: false

- name: Show both status pages and leave nothing else changed
  sitecraft.meraki.network_settings:
    organization: Acme
    network: Store 0012
    config:
      local_status_page_enabled: true
      remote_status_page_enabled: true
    state: replaced

- name: Back to the defaults
  sitecraft.meraki.network_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_settings:
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
      sample: /networks/N_24329156/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.settings import NETWORK_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_SETTINGS)


if __name__ == "__main__":
    main()
