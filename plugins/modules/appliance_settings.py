#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_settings
short_description: Manage how the appliance of a network is deployed and tells clients apart
version_added: 0.1.0
description:
  - An appliance routes between its networks and the internet, or stands in the path of another router (passthrough), as a
    VPN concentrator does.
  - O(state=deleted) makes it a router that tells clients apart by MAC address. Dynamic DNS stays as it is, since the API
    documentation does not say how it starts.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The appliance settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      client_tracking_method:
        description:
          - What clients are told apart by.
          - Resets to V(MAC address).
        type: str
        choices:
          - MAC address
          - IP address
          - Unique client identifier
      deployment_mode:
        description:
          - Whether it routes or passes traffic through.
          - Resets to V(routed).
        type: str
        choices:
          - routed
          - passthrough
      dynamic_dns:
        description:
          - A host name that follows the public address of the appliance.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
          prefix:
            description:
              - Start of the host name; the Dashboard adds the rest.
            type: str
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
- name: The appliance of the data center is a VPN concentrator
  sitecraft.meraki.appliance_settings:
    organization: Acme
    network: Store 0012
    config:
      deployment_mode: passthrough

- name: It routes, and has a host name of its own
  sitecraft.meraki.appliance_settings:
    organization: Acme
    network: Store 0012
    config:
      deployment_mode: routed
      dynamic_dns: {enabled: true, prefix: store-0012}
    state: replaced

- name: As on a new network
  sitecraft.meraki.appliance_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_settings:
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
      sample: /networks/N_24329156/appliance/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.lan import APPLIANCE_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SETTINGS)


if __name__ == "__main__":
    main()
