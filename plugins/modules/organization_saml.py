#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_saml. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_saml
short_description: Manage SAML sign-in of an organization
version_added: 0.1.0
description:
  - Turns sign-in by an identity provider on or off.
  - The providers are managed by M(sitecraft.meraki.organization_saml_idps), what people may do by M(sitecraft.meraki.organization_saml_roles).
  - Administrators with a password still sign in with it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The SAML settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled:
        description:
          - Whether people can sign in by SAML.
          - Resets to V(false).
        type: bool
      sp_initiated:
        description:
          - Sign-in that starts at the Dashboard. It is not shown, so it is sent together with another change.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          idp_id:
            description:
              - Identity provider that is asked, by the fingerprint of its certificate or its identifier. It must be there
                already.
            type: str
          subdomain:
            description:
              - Subdomain of the Dashboard at which people start.
            type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_saml_idps
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let people sign in by the company's identity provider
  sitecraft.meraki.organization_saml:
    organization: Acme
    config:
      enabled: true

- name: Exactly that
  sitecraft.meraki.organization_saml:
    organization: Acme
    config:
      enabled: true
    state: replaced

- name: Passwords only
  sitecraft.meraki.organization_saml:
    organization: Acme
    state: deleted

- name: Read whether SAML is on
  sitecraft.meraki.organization_saml:
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
      sample: /organizations/549236/saml
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.sign_in import ORGANIZATION_SAML
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_SAML)


if __name__ == "__main__":
    main()
