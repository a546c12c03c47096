#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_eap_override. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_eap_override
short_description: Manage the EAP timers of SSIDs
version_added: 0.1.0
description:
  - 'How long, and how often, an access point asks clients that sign in by 802.1X: longer for scanners that are slow to answer.'
  - The API documentation does not say which timers access points have by themselves, or how an SSID goes back to them. So
    O(state=deleted) changes nothing and says so, and O(state=replaced) leaves alone what is not given.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each EAP timers to be set.
      - O(config[].number) says which EAP timers an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      timeout:
        description:
          - Seconds that EAP as a whole waits for an answer.
          - At least 0.
        type: int
      max_retries:
        description:
          - How often EAP as a whole asks again.
          - At least 0.
        type: int
      identity:
        description:
          - The question who the client is.
        type: dict
        suboptions:
          retries:
            description:
              - How often it is asked again.
              - At least 0.
            type: int
          timeout:
            description:
              - Seconds that it waits for an answer.
              - At least 0.
            type: int
      eapol_key:
        description:
          - The exchange of keys.
        type: dict
        suboptions:
          retries:
            description:
              - How often it is asked again.
              - At least 0.
            type: int
          timeout_in_ms:
            description:
              - Milliseconds that it waits for an answer.
              - At least 0.
            type: int
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
- name: Give slow scanners more time to sign in
  sitecraft.meraki.wireless_ssid_eap_override:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
        timeout: 10
        max_retries: 5
        identity: {retries: 5, timeout: 10}
        eapol_key: {retries: 4, timeout_in_ms: 1000}

- name: A shorter time, and all else as it is
  sitecraft.meraki.wireless_ssid_eap_override:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
        timeout: 8
    state: replaced

- name: Nothing is known to go back to, so this changes nothing and says so
  sitecraft.meraki.wireless_ssid_eap_override:
    organization: Acme
    network: Store 0012
    config:
      - number: 2
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_eap_override:
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
      sample: /networks/N_24329156/wireless/ssids/10/eapOverride
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_clients import WIRELESS_SSID_EAP_OVERRIDE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_EAP_OVERRIDE)


if __name__ == "__main__":
    main()
