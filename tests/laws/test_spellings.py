# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is compared in a form is sent in its one spelling; texts whose bytes count are compared and sent byte for byte."""
from __future__ import annotations

import json

import pytest

from tests.support.world import good

RULE = {"comment": "Web", "policy": "allow", "protocol": "TCP", "src_cidr": "10.1.0.0/16 10.2.0.9/16\n10.3.0.9", "dest_port": "80 - 443, 8080"}
VLANS = {"appliance_vlans_settings": {"vlans_enabled": True}}
ROWS = [
    ("appliance_l3_firewall_rules", {}, {"rules": [RULE]}, {"protocol": "tcp", "srcCidr": "10.1.0.0/16,10.2.0.0/16,10.3.0.9", "destPort": "80-443,8080"}),
    ("appliance_vlans", VLANS, [{"id": 12, "name": "A", "subnet": "10.12.20.1/24", "appliance_ip": "10.12.20.1",
                                 "fixed_ip_assignments": {"0011.22AA.3344": {"ip": "10.12.20.9"}}}], {"subnet": "10.12.20.0/24", "00:11:22:aa:33:44": {
                                     "ip": "10.12.20.9"}}),
    ("switch_ports", {}, [{"port_id": 3, "type": "access", "access_policy_type": "MAC allow list", "mac_allow_list": ["0011.22aa.3344"]}],
     {"macAllowList": ["00:11:22:aa:33:44"]}),
    ("switch_ports", {}, [{"port_id": 3, "type": "trunk", "allowed_vlans": "1, 5 - 7"}], {"allowedVlans": "1,5-7"}),
    ("switch_mtu", {}, {"default_mtu_size": 9198, "overrides": [{"switches": ["q2sw-aaaa-0012"], "mtu_size": 1600}]}, {"switches": ["Q2SW-AAAA-0012"]}),
    ("wireless_ssid_schedules", {}, [{"number": 1, "enabled": True, "ranges": [{"start_day": "FRIDAY", "start_time": "22:00", "end_day": "mon",
                                                                                "end_time": "5:00"}]}], {"startDay": "Friday", "endDay": "Mon"}),
    ("appliance_l7_firewall_rules", {}, {"rules": [{"type": "blockedCountries", "value": ["ir", "KP"]}]}, {"value": ["IR", "KP"]}),
]


@pytest.mark.parametrize(("name", "setup", "config", "sent"), ROWS, ids=[f"{row[0]} {next(iter(row[3]))}" for row in ROWS])
def test_one_spelling_is_sent(world, name, setup, config, sent):
    world.prepare(setup)
    check, real = (good(world.run(name, config, check=check)) for check in (True, False))
    assert check["requests"] == real["requests"] and check["after"] == real["after"]
    for api, value in sent.items():
        assert f'"{api}": {json.dumps(value)}' in json.dumps(real["requests"]), real["requests"]
    again = good(world.run(name, config))
    assert (again["changed"], again["requests"]) == (False, [])


def test_blanks_and_letters_of_names_on_air_and_of_anchors_count(world):
    good(world.run("wireless_ssids", [{"number": 1, "name": "Guest"}]))
    for name in ("Guest ", "guest", "Cafe\u0301", "Caf\u00e9"):
        for changed in (True, False):
            assert good(world.run("wireless_ssids", [{"number": 1, "name": name}]))["changed"] is changed
    assert world.call("GET", f"/networks/{world.network}/wireless/ssids/1")["name"] == "Caf\u00e9"
    rules = [{"comment": one, "policy": "deny", "protocol": "tcp"} for one in ("Web ", "Web")]
    good(world.run("appliance_l3_firewall_rules", {"rules": rules}))
    good(world.run("appliance_l3_firewall_rules", {"rules": [{**rules[0], "comment": "New", "position": {"before": "Web"}}]}))
    row = world.call("GET", f"/networks/{world.network}/appliance/firewall/l3FirewallRules")["rules"]
    assert [one["comment"] for one in row] == ["Web ", "New", "Web", "Default rule"]


def test_the_length_of_a_name_on_air_is_counted_in_bytes(world):
    good(world.run("wireless_ssids", [{"number": 1, "name": "\u00e9" * 16}]))
    result = world.run("wireless_ssids", [{"number": 1, "name": "\u00e9" * 17}])
    assert result["msg"] == "config[0].name must be at most 32 bytes long, not 34 bytes long\nNothing was changed."
