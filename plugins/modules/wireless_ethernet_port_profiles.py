#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ethernet_port_profiles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ethernet_port_profiles
short_description: Manage profiles of the Ethernet ports of access points
version_added: 0.1.0
description:
  - A profile puts the ports of access points for walls and desks into an SSID each.
  - 'Which profile is the default and which access points have which are operations: C(setNetworkWirelessEthernetPortsProfilesDefault)
    and C(assignNetworkWirelessEthernetPortsProfiles) of M(sitecraft.meraki.operation).'
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each Ethernet port profile.
      - O(config[].name) says which Ethernet port profile an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the profile, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the profile.
        type: str
      ports:
        description:
          - Ethernet ports. A new profile needs them. The list given replaces the present one.
          - At least one entry.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the port.
            type: str
            required: true
          enabled:
            description:
              - Whether the port is on.
            type: bool
          ssid:
            description:
              - Number or name of the SSID whose settings its clients get.
              - From 0 to 14.
            type: raw
          psk_group_id:
            description:
              - Identifier of the PSK group of its clients.
            type: str
      usb_ports:
        description:
          - USB ports. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the port.
            type: str
            required: true
          enabled:
            description:
              - Whether the port is on.
            type: bool
          ssid:
            description:
              - Number or name of the SSID whose settings its clients get.
              - From 0 to 14.
            type: raw
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(is_default). It may be given back and is
            ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(ports), C(usb_ports), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(ports), C(usb_ports),
            with O(state=merged) only.
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
- name: The first port on a desk is in the SSID of the staff, the second one is off
  sitecraft.meraki.wireless_ethernet_port_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Desk
        ports:
          - {name: port 1, enabled: true, ssid: 2}
          - {name: port 2, enabled: false}

- name: This profile and no other
  sitecraft.meraki.wireless_ethernet_port_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Desk
        ports:
          - {name: port 1, enabled: true, ssid: 2}
    state: overridden

- name: Remove the profile
  sitecraft.meraki.wireless_ethernet_port_profiles:
    organization: Acme
    network: Store 0012
    config:
      - name: Desk
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ethernet_port_profiles:
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
      sample: /networks/N_24329156/wireless/ethernet/ports/profiles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.access_points import WIRELESS_ETHERNET_PORT_PROFILES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_ETHERNET_PORT_PROFILES)


if __name__ == "__main__":
    main()
