# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.compliance): rules held against what was read of an organization."""
from __future__ import annotations

DOCUMENTATION = r"""
name: compliance
short_description: Hold rules against what was read of an organization
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Checks rules against the catalog, says what must be read for them, and reports what is not as they say.
  - The role C(sitecraft.meraki.compliance) uses it; the page of the role describes the rules.
  - Nothing in a rule, and nothing that was read, is ever executed.
options:
  _input:
    description: The rules, a list of dicts.
    type: list
    elements: dict
    required: true
  part:
    description:
      - V(plan) checks the rules and says what is to be asked.
      - V(reads) gives the O(ignore:config) and O(ignore:only) of a blueprint that reads what the rules name.
      - V(report) gives the findings, and the config of the blueprint that sets them right.
    type: str
    choices: [plan, reads, report]
    default: plan
  exceptions:
    description: What rules let pass, a list of dicts.
    type: list
    elements: dict
  networks:
    description: The networks, as M(sitecraft.meraki.networks) gathers them.
    type: list
    elements: dict
  devices:
    description: The devices, as M(sitecraft.meraki.query) reads them with getOrganizationDevices.
    type: list
    elements: dict
  found:
    description: The result of the blueprint.
    type: dict
  answers:
    description: The result of a loop of M(sitecraft.meraki.query) over the questions of the plan.
    type: dict
  about:
    description: What stands at the head of the report, such as the organization's name.
    type: dict
  today:
    description: The day by which exceptions end, as V(2027-01-31). Without it, today.
    type: str
  show:
    description: How many findings the text has.
    type: int
    default: 100
  shipped:
    description: How many of the rules, at the start, come with the role. Sentences count those behind them.
    type: int
    default: 0
"""

EXAMPLES = r"""
- name: Check rules, as a pull request's job would
  ansible.builtin.assert:
    that: not plan.problems
    fail_msg: "{{ plan.problems }}"
  vars:
    plan: "{{ lookup('ansible.builtin.file', 'rules.yml') | from_yaml | sitecraft.meraki.compliance }}"
"""

RETURN = r"""
_value:
  description: What O(part) says.
  type: dict
  contains:
    problems:
      description: A sentence for everything wrong with the rules.
      type: list
      elements: str
    questions:
      description: Of the plan, the queries to make.
      type: list
      elements: dict
    devices:
      description: Of the plan, whether the devices must be known.
      type: bool
    config:
      description: Of the reads, the config of a blueprint in state gathered.
      type: dict
    only:
      description: Of the reads, which options to read of each resource.
      type: dict
    report:
      description: Counts, sites, rules, findings, what is let pass and what is not known.
      type: dict
    lines:
      description: The report as text.
      type: list
      elements: str
    fix:
      description: The config of the blueprint that sets the findings right.
      type: dict
"""

import datetime
from collections.abc import Mapping

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.compliance import Audit, report
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.repairs import Repairs, lines
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rules import read
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.scopes import astray, needed


def _plain(value):
    """Python's own containers in place of Ansible's, which copy themselves with every look into them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def compliance(rules, part="plan", exceptions=None, networks=None, devices=None, found=None, answers=None, about=None, today=None, show=100, shipped=0):
    """See DOCUMENTATION."""
    rules, exceptions, found, answers = _plain(rules), _plain(exceptions), _plain(found or {}), _plain(answers or {})
    known, problems = read(rules, exceptions, shipped=int(shipped))
    networks, devices = _plain(networks or []), _plain(devices or [])
    if part == "plan":
        asked = {one.query: {"operation": one.query, "params": dict(one.params), "scope": one.scope} for one in known if one.query}
        return wrap_var({"problems": problems, "questions": [*asked.values()], "devices": any(one.resource and one.scope == "device" for one in known)})
    if part == "reads":
        return wrap_var({**needed(known, networks, devices), "problems": problems + astray(known, networks)})
    replies = {one["item"]["operation"]: one for one in answers.get("results") or [] if "item" in one}
    audit = Audit(known, networks, devices, found, replies, datetime.date.fromisoformat(str(today)) if today else datetime.date.today())
    repairs = Repairs(audit)
    told = report(audit, about or {})
    return wrap_var({"problems": problems + audit.problems + repairs.problems, "report": told, "lines": lines(told, int(show)), "fix": repairs.config})


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"compliance": compliance}
