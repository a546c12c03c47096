#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_bonjour_forwarding. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_bonjour_forwarding
short_description: Manage which Bonjour services clients of SSIDs find in other VLANs
version_added: 0.1.0
description:
  - Without it clients find printers and screens in their own VLAN alone. An SSID in bridge mode has it.
  - O(state=deleted) turns it off and removes the rules.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each Bonjour forwarding to be set.
      - O(config[].number) says which Bonjour forwarding an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      enabled:
        description:
          - Whether services are passed on.
          - Resets to V(false).
        type: bool
      rules:
        description:
          - Services, and the VLANs they are in. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          description:
            description:
              - What the rule is for.
            type: str
          vlan_id:
            description:
              - VLAN the services are in.
            type: str
            required: true
          services:
            description:
              - Services that are forwarded, such as V(All Services), V(AirPlay), V(Chromecast), V(Printers), V(AFP), V(BitTorrent),
                V(FTP), V(SSH), V(Samba), V(Scanners), V(iChat) or V(iTunes).
              - At least one entry.
              - The order does not matter.
            type: list
            elements: str
            required: true
      exception:
        description:
          - Clients that are on the same access point.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether they find each other's services all the same.
            type: bool
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
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Staff find the printers of VLAN 20 and the screens of VLAN 30
  sitecraft.meraki.wireless_ssid_bonjour_forwarding:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
        enabled: true
        rules:
          - {description: Print, vlan_id: "20", services: [Printers, Scanners]}
          - {description: Screens, vlan_id: "30", services: [AirPlay]}

- name: Printers only
  sitecraft.meraki.wireless_ssid_bonjour_forwarding:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
        enabled: true
        rules:
          - {description: Print, vlan_id: "20", services: [Printers]}
    state: replaced

- name: Turn it off
  sitecraft.meraki.wireless_ssid_bonjour_forwarding:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_bonjour_forwarding:
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
      sample: /networks/N_24329156/wireless/ssids/10/bonjourForwarding
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_clients import WIRELESS_SSID_BONJOUR_FORWARDING
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_BONJOUR_FORWARDING)


if __name__ == "__main__":
    main()
