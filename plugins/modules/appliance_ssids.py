#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_ssids. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_ssids
short_description: Manage the SSIDs of an appliance
version_added: 0.1.0
description:
  - An appliance with radios of its own has four SSIDs, numbered 1 to 4; nothing is created or deleted. Those of access points
    are M(sitecraft.meraki.wireless_ssids).
  - O(state=deleted) turns the SSIDs named off and makes them open, O(state=overridden) also all SSIDs not named. The API
    documentation does not say which name and VLAN a new SSID has, so these stay as they are.
  - Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID to be set.
      - O(config[].number) says which SSID an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 1 to 4, or the name it has now.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      name:
        description:
          - 'Name clients see, at most 32 bytes: letters with accents take two.'
        type: str
      enabled:
        description:
          - Whether the SSID is on.
          - Resets to V(false).
        type: bool
      default_vlan_id:
        description:
          - VLAN of the clients. Exists only while the appliance routes (see O(sitecraft.meraki.appliance_settings#module:config.deployment_mode)).
          - From 1 to 4094.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      auth_mode:
        description:
          - How clients are let in.
          - Resets to V(open).
        type: str
        choices:
          - open
          - psk
          - 8021x-meraki
          - 8021x-nac
          - 8021x-radius
      encryption_mode:
        description:
          - Encryption of an SSID with a key.
          - Counts only while O(config[].auth_mode) is V(psk).
          - Resets to V(wpa).
        type: str
        choices:
          - wpa
          - wep
      psk:
        description:
          - Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).
          - Counts only while O(config[].auth_mode) is V(psk).
          - Required the first time O(config[].auth_mode) is V(psk).
        type: str
      wpa_encryption_mode:
        description:
          - Version of WPA.
          - Counts only while O(config[].auth_mode) is not V(open).
        type: str
        choices:
          - WPA1 and WPA2
          - WPA2 only
          - WPA3 Transition Mode
          - WPA3 only
      radius_servers:
        description:
          - 'RADIUS servers, the first is asked first. Give the secrets whenever the list changes: it is replaced as a whole.'
          - Counts only while O(config[].auth_mode) is V(8021x-radius).
          - Required the first time O(config[].auth_mode) is V(8021x-radius).
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
          secret:
            description:
              - Secret shared with the server.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
      visible:
        description:
          - Whether the name is announced.
          - Resets to V(true).
        type: bool
      dhcp_enforced_deauthentication:
        description:
          - Refusal of clients that chose their address themselves. Needs mandatory DHCP in the VLAN, and firmware MX 17 or
            later.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      dot11w:
        description:
          - Protection of management frames (802.11w).
          - Counts only while O(config[].auth_mode) is not V(open).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
          required:
            description:
              - Whether clients must support it.
            type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(radius_servers), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(radius_servers),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vlans
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Wi-Fi of a branch whose appliance is the only device
  sitecraft.meraki.appliance_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        name: Acme
        enabled: true
        auth_mode: 8021x-radius
        wpa_encryption_mode: WPA2 only
        radius_servers:
          - {host: 10.12.10.7, port: 1812, secret: lemon-curd-tea}
        default_vlan_id: 10
      - number: 2
        name: Acme Guest
        enabled: true
        auth_mode: psk
        encryption_mode: wpa
        psk: welcome-to-acme
        default_vlan_id: 20

- name: Give the guests another key; the SSID is called by its name
  sitecraft.meraki.appliance_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: Acme Guest
        auth_mode: psk
        encryption_mode: wpa
        psk: summer-at-acme

- name: Leave one SSID on, and turn all others off
  sitecraft.meraki.appliance_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
        name: Acme Guest
        enabled: true
    state: overridden

- name: Turn the SSID for guests off
  sitecraft.meraki.appliance_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_ssids:
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
      sample: /networks/N_24329156/appliance/ssids/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.radios import APPLIANCE_SSIDS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SSIDS)


if __name__ == "__main__":
    main()
