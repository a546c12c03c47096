# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws 1 to 3 over every resource before Dashboards that answer in another accent: nothing is written twice for a matter of spelling."""
from __future__ import annotations

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.laws.foreign import ACCENTS, Foreign
from tests.laws.test_blueprint import TREE
from tests.samples import SAMPLES
from tests.laws.world import good, World


@pytest.fixture(name="foreign", params=sorted(ACCENTS))
def _foreign(request):
    with Emulator(unlimited=True) as emulator, Foreign(emulator, ACCENTS[request.param]) as server:
        yield World(emulator), server


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_the_second_run_is_silent_in_every_accent(foreign, name):
    world, server = foreign
    sample = SAMPLES[name]
    world.prepare(sample.setup)

    def run(config, **options):
        return good(world.run(name, config, base_url=server.url, **options))

    for wanted, state in ((sample.config, "merged"), (sample.change, "merged"), (sample.exact or sample.change, "replaced")):
        predicted = run(wanted, state=state, check=True)
        real = run(wanted, state=state)
        assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"])
        again = run(wanted, state=state)
        assert (again["changed"], again["requests"]) == (False, []), state
    gathered = run(None, state="gathered")["gathered"]
    back = run(gathered)
    assert (back["changed"], back["requests"]) == (False, []), "gathered"


def test_a_whole_organization_is_silent_the_second_time_in_every_accent(foreign):
    world, server = foreign
    for state in ("merged", "replaced"):
        predicted = good(world.run("blueprint", TREE, state=state, check=True, base_url=server.url))
        real = good(world.run("blueprint", TREE, state=state, base_url=server.url))
        assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"])
        again = good(world.run("blueprint", TREE, state=state, base_url=server.url))
        assert (again["changed"], again["requests"]) == (False, []), state
    gathered = good(world.run("blueprint", state="gathered", base_url=server.url))["gathered"]
    back = good(world.run("blueprint", gathered, base_url=server.url))
    assert (back["changed"], back["requests"]) == (False, [])


def test_a_value_of_tomorrow_is_left_out_of_what_is_gathered_and_said():
    def tomorrow(path, answer, dice):
        if path.endswith("/wireless/ssids"):
            answer[0].update(authMode="9021x", bandSelection="Six bands")
        return answer
    with Emulator(unlimited=True) as emulator, Foreign(emulator, tomorrow) as server:
        world = World(emulator)
        result = good(world.run("wireless_ssids", state="gathered", base_url=server.url))
        assert "auth_mode" not in result["gathered"][0] and result["gathered"][1]["auth_mode"] == "open"
        assert [one for one in result["warnings"] if "config[0].auth_mode is '9021x', which this version does not know" in one]
        back = good(world.run("wireless_ssids", result["gathered"], base_url=server.url))
        assert (back["changed"], back["requests"]) == (False, [])


def test_a_value_of_tomorrow_inside_a_list_leaves_the_list_out(world):
    def tomorrow(path, answer, dice):
        if path.endswith("/admins"):
            answer[1]["networks"][0]["access"] = "night-watch"
        if path.endswith("/appliance/firewall/l3FirewallRules"):
            answer["rules"][1]["policy"] = "slow down"
        if path.endswith("/wireless/ssids"):
            answer[1].update(apTagsAndVlanIds=[{"tags": ["a"], "vlanId": 5000}], perClientBandwidthLimitUp=-1)
        return answer

    def left_out(name, *sentences):
        result = good(world.run(name, state="gathered", base_url=server.url))
        assert all(any(one.startswith(sentence) for one in result["warnings"]) for sentence in sentences), result["warnings"]
        assert len(result["warnings"]) == len(sentences)
        back = good(world.run(name, result["gathered"], base_url=server.url))
        assert (back["changed"], back["requests"]) == (False, [])
        return result["gathered"]

    good(world.run("organization_admins", [{"email": "ann@example.com", "name": "Ann", "org_access": "none",
                                            "networks": [{"id": "Store 0012", "access": "full"}]}]))
    good(world.run("appliance_l3_firewall_rules", {"rules": [{"comment": one, "policy": "deny", "protocol": "tcp"} for one in "AB"]}))
    good(world.run("wireless_ssids", [{"number": 1, "name": "x", "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "default_vlan_id": 2}]))
    with Foreign(world.emulator, tomorrow) as server:
        admins = left_out("organization_admins", "config[1].networks[0].access is 'night-watch', which this version does not know; config[1].networks was left")
        assert "networks" not in admins[1] and admins[1]["org_access"] == "none"
        rules = left_out("appliance_l3_firewall_rules", "config.rules[1].policy is 'slow down', which this version does not know; config.rules was left out")
        assert rules == {"syslog_default_rule": False}
        left_out("wireless_ssids", "config[1].ap_tags_and_vlan_ids[0].vlan_id is 5000", "config[1].per_client_bandwidth_limit_up is -1, which this version "
                 "does not know; it was left out")
