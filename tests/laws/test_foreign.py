# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws 1 to 3 over every resource before Dashboards that answer in another accent: nothing is written twice for a matter of spelling."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support.foreign import ACCENTS, Foreign
from tests.support.trees import TREE
from tests.support.world import World, good


@pytest.fixture(name="foreign", params=sorted(ACCENTS))
def _foreign(request):
    with Emulator(unlimited=True) as emulator, Foreign(emulator, ACCENTS[request.param]) as server:
        yield World(emulator), server


@pytest.mark.dear
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


def test_a_value_of_tomorrow_is_shown_and_taken_back_as_it_is():
    def tomorrow(path, answer, rng):
        if path.endswith("/wireless/ssids"):
            answer[0].update(authMode="9021x", bandSelection="Six bands")
        return answer
    with Emulator(unlimited=True) as emulator, Foreign(emulator, tomorrow) as server:
        world = World(emulator)
        result = good(world.run("wireless_ssids", state="gathered", base_url=server.url))
        assert result["gathered"][0]["auth_mode"] == "9021x" and result["gathered"][1]["auth_mode"] == "open" and not result["warnings"]
        for state in ("merged", "replaced", "overridden"):
            back = good(world.run("wireless_ssids", result["gathered"], state=state, base_url=server.url))
            assert (back["changed"], back["requests"]) == (False, []), state
        kept = good(world.run("wireless_ssids", [{"number": 0, "name": "Lobby"}], state="replaced", base_url=server.url))
        assert "authMode" not in kept["requests"][0]["body"] and "bandSelection" not in kept["requests"][0]["body"]
        assert "config[0].auth_mode is '9021x', which this version does not know; it was kept as it is" in kept["warnings"]


def test_a_value_of_tomorrow_inside_a_list_is_taken_back_as_it_is(world):
    def tomorrow(path, answer, rng):
        if path.endswith("/admins"):
            answer[1]["networks"][0]["access"] = "night-watch"
        if path.endswith("/appliance/firewall/l3FirewallRules"):
            answer["rules"][1]["policy"] = "slow down"
        if path.endswith("/wireless/ssids"):
            answer[1].update(apTagsAndVlanIds=[{"tags": ["a"], "vlanId": 5000}], perClientBandwidthLimitUp=-1)
        return answer

    def shown(name):
        result = good(world.run(name, state="gathered", base_url=server.url))
        back = good(world.run(name, result["gathered"], base_url=server.url))
        assert (result["warnings"], back["changed"], back["requests"]) == ([], False, [])
        return result["gathered"]

    good(world.run("organization_admins", [{"email": "ann@example.com", "name": "Ann", "org_access": "none",
                                            "networks": [{"id": "Store 0012", "access": "full"}]}]))
    good(world.run("appliance_l3_firewall_rules", {"rules": [{"comment": one, "policy": "deny", "protocol": "tcp"} for one in "AB"]}))
    good(world.run("wireless_ssids", [{"number": 1, "name": "x", "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "default_vlan_id": 2}]))
    with Foreign(world.emulator, tomorrow) as server:
        assert shown("organization_admins")[1]["networks"][0]["access"] == "night-watch"
        assert [one["policy"] for one in shown("appliance_l3_firewall_rules")["rules"]] == ["deny", "slow down"]
        ssid = shown("wireless_ssids")[1]
        assert (ssid["ap_tags_and_vlan_ids"][0]["vlan_id"], ssid["per_client_bandwidth_limit_up"]) == (5000, -1)
