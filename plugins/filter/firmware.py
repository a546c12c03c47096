# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.firmware): what rings of networks get, whether they are done and well, and what can go back."""
from __future__ import annotations

DOCUMENTATION = r"""
name: firmware
short_description: Plan firmware upgrades in rings, and see how they went
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Computes what the role C(sitecraft.meraki.firmware) does; the page of the role describes rings, versions and times.
  - It reads and writes nothing by itself.
options:
  _input:
    description: The rings, or the one ring of a plan that V(progress) and V(health) are about.
    type: raw
    required: true
  part:
    description:
      - V(rings) checks what was given, and says which networks are in which ring.
      - V(plan) says what every ring is to get.
      - V(progress) says whether the upgrades of a ring are over, V(health) whether its devices are well.
      - V(rollback) says what goes back.
    type: str
    choices: [rings, plan, progress, health, rollback]
    default: rings
  versions:
    description: The wanted versions by product.
    type: dict
  start:
    description: When upgrades begin.
    type: str
    default: window
  wait:
    description: How many minutes a ring may take.
    type: int
    default: 60
  wanted:
    description: What health is, or what is to go back.
    type: dict
  networks:
    description: The networks, as M(sitecraft.meraki.networks) gathers them.
    type: list
    elements: dict
  rows:
    description: Rows of getNetworkFirmwareUpgrades, for V(progress) of getOrganizationFirmwareUpgrades.
    type: list
    elements: dict
  upgrades:
    description: Rows of getOrganizationFirmwareUpgrades, for V(plan).
    type: list
    elements: dict
  before:
    description: Rows of devices, uplinks and alerts before the ring.
    type: dict
  after:
    description: The same after it; for V(plan), now.
    type: dict
  now:
    description: The moment, as V(2026-11-28T16:00:00Z). Without it, now.
    type: str
"""

EXAMPLES = r"""
- name: Check rings, as a pull request's job would
  ansible.builtin.assert:
    that: not checked.problems
    fail_msg: "{{ checked.problems }}"
  vars:
    checked: "{{ firmware_rings | sitecraft.meraki.firmware('rings', versions=firmware_versions, networks=found.gathered) }}"
"""

RETURN = r"""
_value:
  description: What O(part) says.
  type: dict
  contains:
    problems:
      description: A sentence for everything wrong.
      type: list
      elements: str
    lines:
      description: The plan as text.
      type: list
      elements: str
    turn:
      description: Of the plan, the rings that this run begins.
      type: list
      elements: dict
    end:
      description: Of the plan, what is true once these rings went well; RV(_value.dry_end) is what a dry run says.
      type: str
    dry_end:
      description: Of the plan, what a dry run says at its end.
      type: str
    rings:
      description: Of the plan, every ring with its state, the config of a blueprint, and its networks.
      type: list
      elements: dict
    networks:
      description: Of the rings, the identifiers of all their networks.
      type: list
      elements: str
    unwell:
      description: Of the plan, what is wrong with rings that are done, while others are to follow.
      type: list
      elements: str
    over:
      description: Of the progress, whether nothing is to come any more.
      type: bool
    well:
      description: Of the health, whether all is well.
      type: bool
    bad:
      description: What went wrong.
      type: list
      elements: str
    steps:
      description: Of the rollback, the networks by product.
      type: list
      elements: dict
"""

import datetime
from collections.abc import Mapping

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import rings as of_rings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import rollbacks as of_rollbacks
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import upgrades as of_upgrades
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.ring_health import health, health_faults


def _plain(value):
    """Python's own containers in place of Ansible's, which copy themselves with every look into them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def _rings(given, versions, start, wanted, networks, now):
    """(the rings, the start, what is wrong, what should be known)."""
    found, problems, notes = of_rings.rings(given, networks)
    problems = of_rings.version_faults(versions) + health_faults(wanted or {}) + problems
    try:
        begin = of_rings.Start(start, now)
    except ValueError as error:
        return found, None, [*problems, str(error)], notes
    return found, begin, problems, notes


def _planned(given, versions, start, wait, wanted, networks, rows, upgrades, after, now):
    found, begin, problems, notes = _rings(given, versions, start, wanted, networks, now)
    if problems:
        return {"problems": problems, "lines": [], "rings": [], "unwell": [], "turn": [], "end": "", "dry_end": ""}
    plan = of_upgrades.rollout(found, versions, rows, begin, wait)
    plan.notes += notes
    steps = of_upgrades.steps(plan, begin, wait, networks)
    following = next((at for at, one in enumerate(steps) if one["state"] != of_upgrades.DONE), 0)
    unwell = [f"ring {one['name']}, which is done: {words}" for one in steps[:following] for words in health(one["networks"], wanted or {}, {}, after)["bad"]]
    whose = of_upgrades.turn(steps, begin)
    problems = plan.problems + of_upgrades.passed(plan, whose["turn"], begin)
    return {"problems": problems, "lines": of_upgrades.lines(plan, upgrades), "rings": steps, "unwell": unwell, **whose}


def firmware(data, part="rings", versions=None, start="window", wait=60, wanted=None, networks=None, rows=None, upgrades=None, before=None, after=None,
             now=None):
    """See DOCUMENTATION."""
    data, versions, wanted, networks, rows = (_plain(one) for one in (data, versions, wanted, networks or [], rows or []))
    upgrades, before, after, wait = _plain(upgrades or []), _plain(before or {}), _plain(after or {}), int(wait)
    moment = of_rings.parsed(now) if now else datetime.datetime.now(datetime.UTC)
    if part == "rings":
        found, dummy, problems, notes = _rings(data, versions, start, wanted, networks, moment)
        return wrap_var({"problems": problems, "lines": notes, "networks": [of_rings.network_id(one) for ring in found for one in ring.networks]})
    if part == "plan":
        return wrap_var(_planned(data, versions, start, wait, wanted, networks, rows, upgrades, after, moment))
    if part == "progress":
        return wrap_var(of_upgrades.progress(data, rows))
    if part == "health":
        return wrap_var(health(data["networks"], wanted or {}, before, after))
    found, problems, dummy = of_rings.rings(data, networks)
    chosen = [one for ring in found for one in ring.networks]
    back = of_rollbacks.rollback(chosen, rows, wanted or {})
    return wrap_var({**back, "problems": problems + back["problems"], "networks": [of_rings.network_id(one) for one in chosen]})


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"firmware": firmware}
