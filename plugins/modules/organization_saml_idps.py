#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_saml_idps. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_saml_idps
short_description: Manage the SAML identity providers of an organization
version_added: 0.1.0
description:
  - A provider is recognized by the SHA1 fingerprint of its certificate. To replace the certificate, give the C(id) of the
    provider with the new fingerprint. People can sign in all the time.
  - With O(state=gathered), C(facts) show the address that the provider must send people to.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each identity provider.
      - O(config[].x509cert_sha1_fingerprint) says which identity provider an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the identity provider, needed only to give it another C(x509cert_sha1_fingerprint) or when two have
            the same.
        type: str
      x509cert_sha1_fingerprint:
        description:
          - Fingerprint of the provider's certificate.
        type: str
      slo_logout_url:
        description:
          - Address at the provider that people are sent to after they sign out.
          - Resets to empty.
        type: str
      sso_login_url:
        description:
          - Address at the provider where people sign in. It is not always shown, so it is sent together with another change.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(consumer_url). It may be given back and is
            ignored.'
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_saml
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Trust the company's identity provider
  sitecraft.meraki.organization_saml_idps:
    organization: Acme
    config:
      - x509cert_sha1_fingerprint: "00:11:22:33:44:55:66:77:88:99:00:11:22:33:44:55:66:77:88:99"
        slo_logout_url: https://sso.example.com/logout

- name: Trust no other
  sitecraft.meraki.organization_saml_idps:
    organization: Acme
    config:
      - x509cert_sha1_fingerprint: "00:11:22:33:44:55:66:77:88:99:00:11:22:33:44:55:66:77:88:99"
        slo_logout_url: https://sso.example.com/logout
    state: overridden

- name: Read the providers, and where they send people
  sitecraft.meraki.organization_saml_idps:
    organization: Acme
    state: gathered

- name: Trust it no more
  sitecraft.meraki.organization_saml_idps:
    organization: Acme
    config:
      - x509cert_sha1_fingerprint: "00:11:22:33:44:55:66:77:88:99:00:11:22:33:44:55:66:77:88:99"
    state: deleted
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
      sample: /organizations/549236/saml/idps/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.sign_in import ORGANIZATION_SAML_IDPS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_SAML_IDPS)


if __name__ == "__main__":
    main()
