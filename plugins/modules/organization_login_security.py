#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_login_security. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_login_security
short_description: Manage the login security of an organization
version_added: 0.1.0
description:
  - Sets the rules for passwords, two-factor authentication and idle sessions, and the addresses that people and API keys
    may come from.
  - Addresses that API keys may come from must include that of the controller a task runs on, or the next task cannot read
    anything.
  - O(state=deleted) turns everything off and leaves numbers as they are. The API documentation does not say what a new organization
    has.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The login security wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enforce_password_expiration:
        description:
          - Whether passwords expire.
          - Resets to V(false).
        type: bool
      password_expiration_days:
        description:
          - Days after which a password expires.
          - At least one.
        type: int
      enforce_different_passwords:
        description:
          - Whether a new password must differ from the last ones.
          - Resets to V(false).
        type: bool
      num_different_passwords:
        description:
          - How many of the last passwords a new one must differ from.
          - At least one.
        type: int
      enforce_strong_passwords:
        description:
          - Whether passwords must be strong.
        type: bool
      enforce_account_lockout:
        description:
          - Whether an account is locked after too many wrong passwords.
          - Resets to V(false).
        type: bool
      account_lockout_attempts:
        description:
          - Wrong passwords after which an account is locked.
          - At least one.
        type: int
      enforce_idle_timeout:
        description:
          - Whether people are signed out when they are idle.
          - Resets to V(false).
        type: bool
      idle_timeout_minutes:
        description:
          - Idle minutes after which people are signed out.
          - At least one.
        type: int
      enforce_two_factor_auth:
        description:
          - Whether everybody must use two-factor authentication.
          - Resets to V(false).
        type: bool
      enforce_login_ip_ranges:
        description:
          - Whether people can sign in only from O(config.login_ip_ranges).
          - Resets to V(false).
        type: bool
      login_ip_ranges:
        description:
          - Addresses and subnets that people may sign in from.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      api_authentication:
        description:
          - Limits on API keys.
        type: dict
        suboptions:
          ip_restrictions_for_keys:
            description:
              - Addresses that API keys may be used from.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether API keys work only from the C(ranges).
                  - Resets to V(false).
                type: bool
              ranges:
                description:
                  - Addresses and subnets that API keys may be used from.
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
      minimum_password_length:
        description:
          - Fewest characters of a password.
          - At least 8.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      enforce_locked_ip_sessions:
        description:
          - Whether a session ends when its address changes.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(login_ip_ranges), C(api_authentication),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(login_ip_ranges),
            C(api_authentication), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Ask for a second factor and sign idle people out
  sitecraft.meraki.organization_login_security:
    organization: Acme
    config:
      enforce_two_factor_auth: true
      enforce_idle_timeout: true
      idle_timeout_minutes: 30

- name: API keys are taken from the automation network only
  sitecraft.meraki.organization_login_security:
    organization: Acme
    config:
      api_authentication:
        ip_restrictions_for_keys:
          enabled: true
          ranges: [192.0.2.0/24]

- name: Nothing but locked accounts after five wrong passwords
  sitecraft.meraki.organization_login_security:
    organization: Acme
    config:
      enforce_account_lockout: true
      account_lockout_attempts: 5
    state: replaced

- name: Turn all of it off
  sitecraft.meraki.organization_login_security:
    organization: Acme
    state: deleted

- name: Read what signing in takes
  sitecraft.meraki.organization_login_security:
    organization: Acme
    state: gathered
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
      sample: /organizations/549236/loginSecurity
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.sign_in import ORGANIZATION_LOGIN_SECURITY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_LOGIN_SECURITY)


if __name__ == "__main__":
    main()
