#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_site_to_site_vpn
short_description: Manage the site-to-site VPN of an appliance network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Makes a network a hub or a spoke and says which of its subnets take part. Subnets not named keep their setting.
  - O(state=deleted) takes the network out of the VPN.
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
      mode:
        description:
          - Part of the network in the VPN.
        type: str
        choices:
          - none
          - spoke
          - hub
      hubs:
        description:
          - Hubs of a spoke, in order of preference.
          - Counts only while C(mode) is V(spoke) or V(hub).
        type: list
        elements: dict
        suboptions:
          hub_id:
            description:
              - Name or identifier of the hub's network.
              - A name is looked up; an identifier is taken as it is.
            type: str
            required: true
          use_default_route:
            description:
              - Whether all traffic goes through this hub.
            type: bool
      subnets:
        description:
          - Subnets of the network.
          - Counts only while C(mode) is V(spoke) or V(hub).
        type: list
        elements: dict
        suboptions:
          local_subnet:
            description:
              - A subnet of the network.
            type: str
            required: true
          use_vpn:
            description:
              - Whether the subnet takes part in the VPN.
            type: bool
          nat:
            description:
              - Translation of the subnet in the VPN.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether the subnet is translated.
                type: bool
              remote_subnet:
                description:
                  - Subnet others see instead.
                type: str
      sgt:
        description:
          - Security group tags in the VPN, passed on as they are.
        type: dict
      subnet:
        description:
          - Translation of subnets in general.
        type: dict
        suboptions:
          nat:
            description:
              - Translation.
            type: dict
            suboptions:
              is_allowed:
                description:
                  - Whether subnets may be translated.
                type: bool
      host_translations:
        description:
          - Translations of single hosts, passed on as they are.
        type: list
        elements: raw
seealso:
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.appliance_static_routes
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.appliance_site_to_site_vpn:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance import APPLIANCE_SITE_TO_SITE_VPN
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SITE_TO_SITE_VPN)


if __name__ == "__main__":
    main()
