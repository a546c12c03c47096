# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.sites): a table of sites and a profile become the config of a blueprint."""
from __future__ import annotations

DOCUMENTATION = r"""
name: sites
short_description: Turn a table of sites and one profile into a blueprint
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Checks every row and fills the profile in for each good one.
  - Rows come from a CSV text, or from the variable C(site) of Ansible hosts.
options:
  _input:
    description: The text of a CSV file with a header line, or a dict of host names and their C(site) variables.
    type: raw
    required: true
  profile:
    description: What every site gets, one network of a blueprint whose texts hold placeholders in braces.
    type: dict
    required: true
  values:
    description: Values every site shares, such as passwords from a vault.
    type: dict
  where:
    description: What messages call the source of the rows, usually the file's name.
    type: str
    default: sites
"""

EXAMPLES = r"""
- name: Show what the table means
  ansible.builtin.debug:
    msg: "{{ lookup('ansible.builtin.file', 'sites.csv') | sitecraft.meraki.sites(site_profile, where='sites.csv') }}"
"""

RETURN = r"""
_value:
  description:
    - C(networks) is the list for a blueprint's config, C(names) the names of the good sites, C(serials) their serial numbers.
    - C(problems) holds one sentence for every bad value, each with file, line and column.
  type: dict
"""

from ansible.errors import AnsibleFilterError

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.sites import check, from_csv, from_hosts, tree


def sites(source, profile, where="sites", values=None):
    """See DOCUMENTATION."""
    rows = from_hosts(source) if isinstance(source, dict) else from_csv(str(source), where)
    good, problems = check(rows, (profile.get("devices") or {}).keys())
    try:
        networks = tree(good, profile, values)
    except ValueError as error:
        raise AnsibleFilterError(str(error)) from error
    serials = [device["serial"] for network in networks for device in network.get("devices", [])]
    return {"networks": networks, "problems": problems, "names": [row.values["name"] for row in good], "serials": serials}


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"sites": sites}
