#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_warm_spare. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_warm_spare
short_description: Manage the warm spare of the appliance of a network
version_added: 0.1.0
description:
  - A second appliance of the same model in the network takes over where the first one fails. To let them change places is
    an operation, see M(sitecraft.meraki.operation).
  - A network that is bound to a configuration template keeps its own. O(state=deleted) removes the spare; the device stays
    in the network.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The warm spare wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled:
        description:
          - Whether there is a spare.
          - Resets to V(false).
        type: bool
        required: true
      spare_serial:
        description:
          - Serial number or name of the spare.
          - Counts only while O(config.enabled) is V(true).
          - Required the first time O(config.enabled) is V(true).
        type: str
      uplink_mode:
        description:
          - Whether the two share virtual addresses on their uplinks, or have one each (V(public)).
          - Counts only while O(config.enabled) is V(true).
          - Resets to V(virtual).
        type: str
        choices:
          - virtual
          - public
      virtual_ip1:
        description:
          - Address they share on the first uplink.
          - Counts only while O(config.enabled) is V(true) and O(config.uplink_mode) is V(virtual).
        type: str
      virtual_ip2:
        description:
          - Address they share on the second uplink.
          - Counts only while O(config.enabled) is V(true) and O(config.uplink_mode) is V(virtual).
        type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The second appliance takes over where the first one fails
  sitecraft.meraki.appliance_warm_spare:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      spare_serial: Q2MX-AAAA-0013
      uplink_mode: virtual
      virtual_ip1: 203.0.113.4

- name: Each has an address of its own
  sitecraft.meraki.appliance_warm_spare:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      spare_serial: Q2MX-AAAA-0013
      uplink_mode: public
    state: replaced

- name: Do without a spare
  sitecraft.meraki.appliance_warm_spare:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_warm_spare:
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
      sample: /networks/N_24329156/appliance/warmSpare
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.lan import APPLIANCE_WARM_SPARE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_WARM_SPARE)


if __name__ == "__main__":
    main()
