# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.teleworkers): a table of people and what the Dashboard holds become what is to be done."""
from __future__ import annotations

DOCUMENTATION = r"""
name: teleworkers
short_description: Turn a table of employees into who joins, stays and leaves
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Compares a table of people with the networks and devices of an organization, and says what is to be done and everything that is wrong.
  - The role C(sitecraft.meraki.teleworkers) uses it; the page of the role describes the table and the options.
options:
  _input:
    description: The table, as P(sitecraft.meraki.table#lookup) reports it with C(mistakes=report).
    type: dict
    required: true
  options:
    description: The variables of the role without their prefix.
    type: dict
    required: true
  found:
    description: What was read - C(networks) and C(inventory), rows of M(sitecraft.meraki.query); C(gathered), networks as M(sitecraft.meraki.blueprint)
      gathers them, once they were read; C(licensing), the model of the organization's licenses, and C(licenses), where they were read.
    type: dict
    required: true
  secrets:
    description: Secrets of people by their mail address.
    type: dict
  part:
    description: Whether the result is the plan, which holds no secret, the blueprint, which may hold some, or new secrets for those who need one.
    type: str
    choices: [plan, config, made]
    default: plan
"""

EXAMPLES = r"""
- name: Show who would join and who would leave
  ansible.builtin.debug:
    msg: "{{ (table | sitecraft.meraki.teleworkers({'tag': 'teleworker'}, found)).report }}"
  vars:
    table: "{{ lookup('sitecraft.meraki.table', 'people.csv', mistakes='report') }}"
    found:
      networks: "{{ query('sitecraft.meraki.query', '/organizations/{organization}/networks') }}"
      inventory: "{{ query('sitecraft.meraki.query', '/organizations/{organization}/inventory/devices') }}"
"""

RETURN = r"""
_value:
  description: By O(part) the plan, the config of a blueprint, or secrets by mail address.
  type: dict
  contains:
    problems:
      description: One sentence for everything wrong, with file and line where it stands in the table.
      type: list
      elements: str
    report:
      description: Who has what, one entry a person, then the networks that no row speaks of.
      type: list
      elements: dict
    questions:
      description: Networks that must be read before the plan is complete, as a blueprint gathers them.
      type: list
      elements: dict
    swapped:
      description: Devices that others take the place of.
      type: list
      elements: dict
    freed:
      description: Licenses that are taken from devices that go back.
      type: list
      elements: dict
    accounts:
      description: Networks that go, with the accounts in them.
      type: list
      elements: dict
    removed:
      description: Networks that go.
      type: list
      elements: dict
    released:
      description: Serial numbers that leave the organization.
      type: list
      elements: str
    brings_up:
      description: Whether there is anything to bring up.
      type: bool
    unsaid:
      description: Who needs a secret that was not given.
      type: list
      elements: str
    back:
      description: Serial numbers that go back to the inventory.
      type: list
      elements: str
"""

from dataclasses import fields

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers import wanted
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers.people import read
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers.plan import Options, Plan


def teleworkers(table, options, found, secrets=None, part="plan"):
    """See DOCUMENTATION."""
    if part not in ("plan", "config", "made"):
        raise AnsibleFilterError(f"teleworkers: part must be plan, config or made, not {part!r}")
    known = {str(key).strip().casefold(): str(value) for key, value in (secrets or {}).items() if value}
    people, problems = read(table, options.get("columns") or {}, options.get("states") or {}, options.get("key") or "mail")
    named = {one.name for one in fields(Options)}
    if problems:
        return wrap_var({"problems": problems} if part == "plan" else {})
    plan = Plan(people, Options(**{name: value for name, value in options.items() if name in named}),
                found.get("networks") or [], found.get("inventory") or [], found.get("gathered"))
    if part == "made":
        return wrap_var(wanted.made(wanted.unsaid(plan, known)))
    if part == "config":
        return wrap_var(wanted.brought_up(plan, known)[0])
    return wrap_var(_plan(plan, options, found, known))


def _plan(plan, options, found, known):
    """The plan as plain data. What it asks for must have been read before it is complete."""
    unsaid = wanted.unsaid(plan, known)
    config, wrong = wanted.brought_up(plan, {**known, **{case.key.casefold(): "secret-to-be" for case in unsaid}})
    if unsaid and not options.get("secrets_file"):
        wrong.append("teleworkers_network: uses {secret}, and there is none for " + ", ".join(case.told for case in unsaid) + "; give them in "
                     "teleworkers_secrets, or have them made and written into a file by teleworkers_secrets_file")
    asked = plan.questions(known) if not plan.problems else []
    complete = not asked or found.get("gathered") is not None
    return {"problems": plan.problems or (wrong if complete else []), "report": wanted.report(plan, found.get("licensing") or ""),
            "questions": asked, "swapped": wanted.swapped(plan), "freed": wanted.freed(plan, found.get("licenses") or []),
            "accounts": wanted.without_accounts(plan), "removed": wanted.removed(plan), "released": plan.released(),
            "brings_up": bool(config), "unsaid": [case.key for case in unsaid], "back": [serial for case in plan.cases for serial in case.back]}


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"teleworkers": teleworkers}
