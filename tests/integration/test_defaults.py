# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""module_defaults reach every module, by the group and by its own name, whichever way it runs."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import ansible, written
from tests.support.world import World


def test_defaults_of_the_group_and_of_a_module_are_used_and_give_way_to_the_task(tmp_path):
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        gathered = {"network": "{{ store }}", "state": "gathered"}
        tasks = []
        for extra in ({}, {"environment": {"MERAKI_RUN_ON": "host"}}):
            tasks += [{"sitecraft.meraki.network_settings": gathered, **extra}, {"sitecraft.meraki.organizations": {"state": "gathered"}, **extra},
                      {"sitecraft.meraki.network_snmp": {}, "register": "own", **extra},
                      {"ansible.builtin.assert": {"that": ["own.gathered.access == 'none'"], "quiet": True}},
                      {"sitecraft.meraki.network_snmp": {"network": "Nowhere"}, "register": "given", "failed_when": "'Nowhere' not in given.msg", **extra},
                      {"sitecraft.meraki.network_settings": {**gathered, "organization": "Nobody"}, "register": "given",
                       "failed_when": "'Nobody' not in given.msg", **extra}]
        defaults = {"group/sitecraft.meraki.dashboard": {"organization": "{{ company }}", "timeout": 20, "proxy": "{{ none_such | default(omit) }}"},
                    "sitecraft.meraki.network_snmp": {"network": "{{ store }}", "state": "gathered"}}
        play = written(tmp_path / "play.yml", tasks, module_defaults=defaults, vars={"store": "Store 0012", "company": "Acme"})
        code, output = ansible(emulator, play)
        assert code == 0, output[-3000:]
