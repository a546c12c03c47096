# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Ansible makes of a template that had nothing to say resets nothing, by either path; an option that was omitted was left out."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import play, written
from tests.support.world import World, good

RULES = {"rules": [{"comment": str(number), "policy": "deny", "protocol": "any"} for number in range(3)]}
#: What is given as `config` with state deleted.
EMPTY = {"null": None, "a null variable": "{{ nothing }}", "a dict of it": {"rules": "{{ nothing }}"}, "no rules": {"rules": "{{ no_rules }}"},
         "an empty text": "{{ '' }}"}
PLACE = {"organization": "Acme", "network": "Store 0012", "state": "deleted"}


@pytest.mark.parametrize("way", [{}, {"environment": {"MERAKI_RUN_ON": "host"}}], ids=["action", "module"])
def test_only_what_was_omitted_was_left_out(tmp_path, way):
    plain = [{"name": label, "sitecraft.meraki.appliance_l3_firewall_rules": {**PLACE, "config": config}} for label, config in EMPTY.items()]
    trees = [{"name": f"{label} in a blueprint", "sitecraft.meraki.blueprint": {"organization": "Acme", "state": "deleted", "config": {
        "networks": [{"name": "Store 0012", "appliance_l3_firewall_rules": config}]}}} for label, config in [*EMPTY.items()][:2]]
    omitted = {"name": "omitted", "sitecraft.meraki.appliance_l3_firewall_rules": {**PLACE, "config": "{{ missing | default(omit) }}"}}
    steps = [{**one, "ignore_errors": True, "vars": {"nothing": None, "no_rules": []}, **way} for one in [*plain, *trees, omitted]]
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("appliance_l3_firewall_rules", RULES))
        run = play(emulator, tmp_path, written(tmp_path / "empty.yml", steps))
        results = {row["task"]: row for row in run.results}
        assert len(results) == len(steps), run.output[-1500:]
        for label in (one["name"] for one in [*plain, *trees]):
            said = str(results[label].get("msg"))
            assert "Nothing was changed." in said and ("allow_empty" in said or "must be" in said) and not results[label]["changed"], (label, said)
        assert results["omitted"]["changed"] and len(results["omitted"]["before"]["rules"]) == 3 and results["omitted"]["after"]["rules"] == []
