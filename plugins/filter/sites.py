# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.sites): a table of sites and a profile become the config of a blueprint."""
from __future__ import annotations

DOCUMENTATION = r"""
name: sites
short_description: Turn a table of sites and a profile into a blueprint
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Checks the table and the profile, reports all mistakes in them, and renders the profile for each good row.
  - Rows come from a table, or from the variable C(site) of Ansible hosts.
  - The role C(sitecraft.meraki.sites) uses it; the page of the role describes the table and the profile.
options:
  _input:
    description: What P(sitecraft.meraki.table#lookup) gives with C(mistakes=report), the text of a CSV file, or a dict of hosts and their C(site) variables.
    type: raw
    required: true
  profile:
    description: What every site gets, one network of a blueprint as YAML with Jinja. The text of a file, or a dict whose texts hold templates.
    type: raw
  values:
    description: Values every site shares, such as passwords from a vault.
    type: dict
  where:
    description: What messages call the source of the rows, where it is a text.
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
  profile_file:
    description: What messages call the profile.
    type: str
    default: sites_profile
  profiles:
    description: Several profiles by name, chosen for each site by O(column).
    type: dict
  profile_files:
    description: What messages call them, by the same names.
    type: dict
  column:
    description: The column that says which of O(profiles) a site has. A site that says none has O(profile), where that is given.
    type: str
    default: type
  columns:
    description: What people call columns, as in P(sitecraft.meraki.table#lookup).
    type: dict
"""

EXAMPLES = r"""
- name: Show what the table means
  ansible.builtin.debug:
    msg: "{{ lookup('sitecraft.meraki.table', 'sites.csv', mistakes='report') | sitecraft.meraki.sites(profile, site_values) }}"
  vars:
    profile: "{{ lookup('ansible.builtin.file', 'site_profile.yml.j2') }}"

- name: Check the table, as a pull request's job would
  ansible.builtin.assert:
    that: not (report.fatal + report.problems)
    fail_msg: "{{ report.fatal + report.problems }}"
  vars:
    profile: "{{ lookup('ansible.builtin.file', 'site_profile.yml.j2') }}"
    report: "{{ lookup('sitecraft.meraki.table', 'sites.csv', mistakes='report')
      | sitecraft.meraki.sites(profile, site_values, part='report', profile_file='site_profile.yml.j2') }}"
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
    places:
      description: Where each of them stands, by name, as V(sites.csv:14).
      type: dict
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

from pathlib import PurePath

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import too_deep
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profile, Profiles
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.sites import NAMES, read
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import from_hosts, from_told
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_csv
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.template_safety import plain


def sites(source, profile=None, values=None, where="sites", others=None, part="all", profile_file="sites_profile", profiles=None, profile_files=None,
          column="type", columns=None):
    """See DOCUMENTATION."""
    table, beside = _table(source, where), from_hosts(_hosts(others)) if others else None
    for one in (table, beside):
        if one:
            one.rename({**NAMES, **(columns or {})})
    shared, files = _plain(values or {}), profile_files or {}
    chosen = Profiles(Profile(_plain(profile), shared, PurePath(profile_file).name) if profile else None,
                      {str(name): Profile(_plain(text), shared, PurePath(str(files.get(name, f"sites_profiles.{name}"))).name)
                       for name, text in (profiles or {}).items()}, column)
    result = read(table, chosen, beside)
    config = {"config": {**result.organization, "networks": result.networks}}
    report = {"names": [network["name"] for network in result.networks], "places": result.places, "skipped": result.skipped,
              "serials": [device["serial"] for network in result.networks for device in network.get("devices") or [] if "serial" in device],
              "problems": result.problems, "fatal": result.fatal}
    return wrap_var(config if part == "config" else report if part == "report" else {**config, **report})  # a cell of the table is no template


def _table(source, where):
    """The table of whatever was given."""
    if not isinstance(source, dict):
        return from_csv(str.__str__(source), where)
    return from_told(_plain(source)) if set(source) == {"where", "columns", "problems", "header", "rows"} else from_hosts(_hosts(source))


def _hosts(hosts):
    """The variable of each host as plain values."""
    return {host: _plain(site) for host, site in hosts.items()}


def _plain(value):
    """The value with the texts of vaults as the texts they are; what is nested too deep as it is, so that it is answered with a sentence."""
    return value if too_deep(value) else plain(value)


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"sites": sites}
