#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_client_splash_authorization_status. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_client_splash_authorization_status
short_description: Manage whether single clients are past the splash pages of a network
version_added: 0.1.0
description:
  - Lets a client in without the splash page of an SSID, or makes it see the page
    again. After O(sitecraft.meraki.wireless_ssid_splash_settings#module:config[].splash_timeout)
    the client must sign in again, and a run lets it in again.
  - The network must know the client. O(state=deleted) makes the clients named sign
    in again. Without names, O(state=gathered) and O(state=overridden) are about every
    client of the last month, with one call for each. A blueprint that gathers everything
    leaves it out.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each client's splash authorization to be set.
      - O(config[].mac) says which client's splash authorization an entry means.
    type: list
    elements: dict
    suboptions:
      mac:
        description:
          - MAC address of the client that is let in.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: str
        required: true
      ssids:
        description:
          - SSIDs with a splash page. Those not named stay as they are with O(state=merged).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          number:
            description:
              - Number of the SSID, 0 to 14, or its name.
            type: raw
            required: true
          is_authorized:
            description:
              - Whether the client is let in.
              - Resets to V(false).
            type: bool
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_client_policy
  - module: sitecraft.meraki.wireless_ssid_splash_settings
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The price scanner never sees the splash page of the guests
  sitecraft.meraki.network_client_splash_authorization_status:
    organization: Acme
    network: Store 0012
    config:
      - mac: "22:33:44:55:66:77"
        ssids:
          - {number: Guests, is_authorized: true}

- name: It is past the page of the guests, and of no other SSID
  sitecraft.meraki.network_client_splash_authorization_status:
    organization: Acme
    network: Store 0012
    state: replaced
    config:
      - mac: "22:33:44:55:66:77"
        ssids:
          - {number: Guests, is_authorized: true}

- name: It signs in again everywhere
  sitecraft.meraki.network_client_splash_authorization_status:
    organization: Acme
    network: Store 0012
    state: deleted
    config:
      - mac: "22:33:44:55:66:77"

- name: Read where it is past the page
  sitecraft.meraki.network_client_splash_authorization_status:
    organization: Acme
    network: Store 0012
    state: gathered
    config:
      - mac: "22:33:44:55:66:77"
  register: client
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
      sample: /networks/N_24329156/clients/10/splashAuthorizationStatus
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.clients import NETWORK_CLIENT_SPLASH_AUTHORIZATION_STATUS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_CLIENT_SPLASH_AUTHORIZATION_STATUS)


if __name__ == "__main__":
    main()
