#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_identity_psks. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_identity_psks
short_description: Manage identity PSKs of SSIDs
version_added: 0.1.0
description:
  - An identity PSK is a key of one user, tenant or kind of device, with a group policy of its own; all share one SSID.
  - The SSID needs O(sitecraft.meraki.wireless_ssids#module:config[].auth_mode) V(ipsk-without-radius), and is written before.
  - Keys can be read. Without O(config[].passphrase) the Dashboard makes one for a new identity PSK and keeps the present
    one of another.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each identity PSK.
      - O(config[].name) says which identity PSK an entry means.
    type: list
    elements: dict
    suboptions:
      ssid:
        description:
          - Number or name of the SSID.
        type: raw
        required: true
      id:
        description:
          - Identifier of the identity PSK, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the identity PSK.
        type: str
      group_policy_id:
        description:
          - Name or identifier of the group policy its clients get. A new one needs it.
        type: str
      passphrase:
        description:
          - The key, 8 to 63 characters.
        type: str
      expires_at:
        description:
          - When the key stops working, as C(2027-01-31T23:59:59Z); null for never.
          - Resets to V(null).
        type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_group_policies
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A key for each tenant, and one that ends with the fair
  sitecraft.meraki.wireless_ssid_identity_psks:
    organization: Acme
    network: Store 0012
    config:
      - {ssid: Tenants, name: Flat 12, group_policy_id: Tenants, passphrase: "twelve-is-quiet"}
      - {ssid: Tenants, name: Fair stand, group_policy_id: Guests, passphrase: "see-you-there", expires_at: "2027-01-31T23:59:59Z"}

- name: Exactly these keys on the SSID
  sitecraft.meraki.wireless_ssid_identity_psks:
    organization: Acme
    network: Store 0012
    config:
      - {ssid: Tenants, name: Flat 12, group_policy_id: Guests}
    state: overridden

- name: A tenant moves out
  sitecraft.meraki.wireless_ssid_identity_psks:
    organization: Acme
    network: Store 0012
    config:
      - {ssid: Tenants, name: Flat 12}
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_identity_psks:
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
      sample: /networks/N_24329156/wireless/ssids/1234/identityPsks/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_clients import WIRELESS_SSID_IDENTITY_PSKS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_IDENTITY_PSKS)


if __name__ == "__main__":
    main()
