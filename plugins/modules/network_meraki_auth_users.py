#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_meraki_auth_users. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_meraki_auth_users
short_description: Manage the Meraki accounts of a network
version_added: 0.1.0
description:
  - A Meraki account lets a person in by 802.1X, as a guest, or by client VPN, without a RADIUS server. It is recognized by
    its e-mail address.
  - Passwords are never returned, so they are sent on creation, with another change, or with O(secrets=always).
  - Authorizations name SSIDs that sign people in with Meraki accounts.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each Meraki account.
      - O(config[].email) says which Meraki account an entry means.
    type: list
    elements: dict
    suboptions:
      email:
        description:
          - E-mail address the person signs in with.
          - Can only be given on creation.
        type: str
        required: true
      name:
        description:
          - Name of the person.
        type: str
      password:
        description:
          - Password of the account. A new one needs it.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
      account_type:
        description:
          - What the account is for; V(802.1X) where a new one does not say.
          - Can only be given on creation.
        type: str
        choices:
          - 802.1X
          - Guest
          - Client VPN
      is_admin:
        description:
          - Whether the person may sign in to the Dashboard of the network.
          - Can only be given on creation.
        type: bool
      email_password_to_user:
        description:
          - Whether the password is sent to the person by e-mail.
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: bool
      delete:
        description:
          - With O(state=deleted), whether the account of a guest or client VPN user goes too where no other network uses
            it.
        type: bool
      authorizations:
        description:
          - Where the person is let in. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          ssid_number:
            description:
              - Number or name of the SSID.
              - From 0 to 14.
            type: raw
            required: true
          expires_at:
            description:
              - When the authorization ends, as C(2026-12-31T22:00:00Z), or V(Never).
              - Resets to V(Never).
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(authorizations), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(authorizations),
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
- name: Let a colleague in on the staff SSID until the end of January
  sitecraft.meraki.network_meraki_auth_users:
    organization: Acme
    network: Store 0012
    config:
      - email: miles@example.com
        name: Miles Davis
        password: "{{ lookup('ansible.builtin.env', 'MILES_PASSWORD', default='kind-of-blue') }}"
        authorizations:
          - {ssid_number: 1, expires_at: "2027-01-31T22:00:00Z"}

- name: Let nobody else in
  sitecraft.meraki.network_meraki_auth_users:
    organization: Acme
    network: Store 0012
    config:
      - email: miles@example.com
        name: Miles Davis
        authorizations:
          - {ssid_number: 1}
    state: overridden

- name: Let the colleague in no longer
  sitecraft.meraki.network_meraki_auth_users:
    organization: Acme
    network: Store 0012
    config:
      - {email: miles@example.com}
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_meraki_auth_users:
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
      sample: /networks/N_24329156/merakiAuthUsers/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.users import NETWORK_MERAKI_AUTH_USERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_MERAKI_AUTH_USERS)


if __name__ == "__main__":
    main()
