# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lookup sitecraft.meraki.query: module query inside templates."""
from __future__ import annotations

DOCUMENTATION = r"""
name: query
short_description: Read anything from the Dashboard inside a template
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Returns the rows that module M(sitecraft.meraki.query) would, for use in templates, loops and variables.
  - An error fails the template. Secrets in the answer are masked.
options:
  _terms:
    description: Paths such as C(/networks/{network}/clients), or names of operations such as C(getNetworkClients).
    type: list
    elements: str
    required: true
  organization:
    description: Name or identifier of the organization. May be left out when the key sees only one.
    type: str
    env: [{name: MERAKI_ORGANIZATION}]
    vars: [{name: meraki_organization}]
  network:
    description: Name or identifier of a network, or a list of them.
    type: raw
  serial:
    description: Serial number or name of a device, or a list of them.
    type: raw
  networks:
    description: "Several networks, in place of O(network). V(all), a list, or a dict such as C({tags: [store]})."
    type: raw
  devices:
    description: "Several devices, in place of O(serial). V(all), a list, or a dict such as C({tags: [access]})."
    type: raw
  params:
    description: Parameters by the names the API has for them, as in M(sitecraft.meraki.query).
    type: dict
  limit:
    description: How many rows to return at most for each network or device.
    type: int
  until:
    description: Ask again until this holds for every row, as in M(sitecraft.meraki.query).
    type: raw
  every:
    description: How long to wait before asking again.
    type: raw
    default: 5 seconds
  within:
    description: How long to wait in all.
    type: raw
    default: 10 minutes
  api_key:
    description: API key of the Dashboard.
    type: str
    env: [{name: MERAKI_DASHBOARD_API_KEY}]
    vars: [{name: meraki_api_key}]
  base_url:
    description: Address of the API.
    type: str
    default: https://api.meraki.com/api/v1
    env: [{name: MERAKI_BASE_URL}]
    vars: [{name: meraki_base_url}]
  timeout:
    description: Seconds one call may take.
    type: float
    default: 60.0
    env: [{name: MERAKI_TIMEOUT}]
  retries:
    description: How often a call that failed is repeated.
    type: int
    default: 5
    env: [{name: MERAKI_RETRIES}]
  requests_per_second:
    description: This controller's share of the organization's 10 calls a second.
    type: float
    default: 10.0
    env: [{name: MERAKI_REQUESTS_PER_SECOND}]
  ca_path:
    description: File or folder with the certificate authorities to trust.
    type: path
    env: [{name: MERAKI_CA_PATH}]
  validate_certs:
    description: Whether the Dashboard's certificate is checked.
    type: bool
    default: true
    env: [{name: MERAKI_VALIDATE_CERTS}]
  proxy:
    description: Address of an HTTP proxy.
    type: str
    env: [{name: MERAKI_PROXY}]
seealso:
  - module: sitecraft.meraki.query
requirements:
  - requests
"""

EXAMPLES = r"""
- name: Show the serial numbers of the switches of a store
  ansible.builtin.debug:
    msg: "{{ query('sitecraft.meraki.query', '/networks/{network}/devices', organization='Acme', network='Store 0012')
      | selectattr('product_type', 'equalto', 'switch') | map(attribute='serial') }}"

- name: Show the devices of a store that are not online
  ansible.builtin.debug:
    msg: "{{ query('sitecraft.meraki.query', 'getOrganizationDevicesAvailabilities', organization='Acme', network='Store 0012',
      params={'statuses': ['offline', 'alerting']}) }}"
"""

RETURN = r"""
_raw:
  description: The rows, in snake_case, with the names of their network and device.
  type: list
  elements: dict
"""

from ansible.errors import AnsibleError
from ansible.plugins.lookup import LookupBase
from ansible.utils.display import Display
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import meant
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import checked, perform

display = Display()


class LookupModule(LookupBase):
    """The rows of every term."""

    def run(self, terms, variables=None, **kwargs):
        """All rows. Raises AnsibleError."""
        self._refuse(terms, kwargs)
        self.set_options(var_options=variables, direct=kwargs)
        options = {name: value for name, value in self.get_options().items() if value is not None and not name.startswith("_")}
        rows = []
        for term in terms:
            given = {**options, "path" if "/" in str(term) else "operation": str(term)}
            result = checked(QUERY, given) or perform(QUERY, given, None, True)
            for warning in result.get("warnings", []):
                display.warning(f"sitecraft.meraki.query: {warning}")
            if result.get("failed"):
                raise AnsibleError(f"sitecraft.meraki.query: {result['msg'].removesuffix('Nothing was changed.').strip()}")
            rows += result["rows"]
        return rows

    def _refuse(self, terms, given):
        """Raises AnsibleError for what no option takes: Ansible would leave it out without a word."""
        known = [name for name in self.option_definitions if not name.startswith("_")]
        for name in given:
            hint = meant(name, known, ())
            if name not in known:
                raise AnsibleError(f"sitecraft.meraki.query: {name} is not an option of this lookup; "
                                   + ("module sitecraft.meraki.query has it" if name in QUERY.options else f"did you mean {hint}?" if hint else
                                      f"options are {', '.join(known)}"))
        if not terms:
            raise AnsibleError("sitecraft.meraki.query: needs a path or the name of a read, such as '/networks/{network}/clients'")
