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
  - Checks the table and the profile, reports all mistakes in them, and fills the profile in for each good row.
  - Rows come from a CSV text, or from the variable C(site) of Ansible hosts.
  - The role C(sitecraft.meraki.sites) uses it; the page of the role describes the table and the profile.
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
  others:
    description: Other sites, by name, that must not change. An administrator who runs one of them and a site given is not changed either.
    type: dict
  part:
    description: Whether the result holds the blueprint, which may hold secrets, the report about the rows, or both.
    type: str
    choices: [all, config, report]
    default: all
"""

EXAMPLES = r"""
- name: Show what the table means
  ansible.builtin.debug:
    msg: "{{ lookup('ansible.builtin.file', 'sites.csv') | sitecraft.meraki.sites(site_profile, where='sites.csv') }}"

- name: Check the table, as a pull request's job would
  ansible.builtin.assert:
    that: not (report.fatal + report.problems)
    fail_msg: "{{ report.fatal + report.problems }}"
  vars:
    report: "{{ lookup('ansible.builtin.file', 'sites.csv') | sitecraft.meraki.sites(site_profile, where='sites.csv', part='report') }}"
"""

RETURN = r"""
_value:
  description: The blueprint's branches and the report, as O(part) says.
  type: dict
  contains:
    config:
      description: The config of a blueprint, C(networks) and what the sites ask of the organization.
      type: dict
    names:
      description: Names of the good sites.
      type: list
      elements: str
    serials:
      description: Serial numbers of the good sites.
      type: list
      elements: str
    skipped:
      description: Names of the sites that have something wrong, or where they stand.
      type: list
      elements: str
    problems:
      description: One sentence for everything wrong with a row, each with file, line and column.
      type: list
      elements: str
    fatal:
      description: One sentence for everything wrong with the table as a whole or with the profile. There is no config while there is one.
      type: list
      elements: str
"""

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profile
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.sites import read
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import from_hosts
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_csv


def sites(source, profile, values=None, where="sites", others=None, part="all"):
    """See DOCUMENTATION."""
    hosts = isinstance(source, dict)
    table = from_hosts(source) if hosts else from_csv(str(source), where)
    result = read(table, Profile(profile, values), from_hosts(others or {}) if hosts else None)
    config = {"config": {**result.organization, "networks": result.networks}}
    report = {"names": [network["name"] for network in result.networks], "skipped": result.skipped,
              "serials": [device["serial"] for network in result.networks for device in network.get("devices", [])],
              "problems": result.problems, "fatal": result.fatal}
    return wrap_var(config if part == "config" else report if part == "report" else {**config, **report})  # a cell of the table is no template


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"sites": sites}
