# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that reading does not show: when they are sent, when they are kept, and what exact states do beside them."""
from __future__ import annotations

import pytest

from tests.support.world import good

RADIUS = {"host": "10.12.0.7", "port": 1812, "secret": "canary-radius"}
SECURE = {"number": 1, "name": "Secure", "auth_mode": "8021x-radius", "radius_servers": [RADIUS]}


def bodies(result):
    return [one["body"] for one in good(result)["requests"]]


def test_a_list_of_servers_is_sent_again_only_when_that_is_asked(world):
    good(world.run("wireless_ssids", [SECURE]))
    assert bodies(world.run("wireless_ssids", [SECURE])) == []
    again = bodies(world.run("wireless_ssids", [SECURE], secrets="always"))
    assert [one["radiusServers"][0]["secret"] for one in again] == ["(hidden)"]
    unsaid = {**SECURE, "radius_servers": [{"host": "10.12.0.7", "port": 1812}]}
    assert bodies(world.run("wireless_ssids", [unsaid], secrets="always")) == []


def test_what_was_gathered_does_not_take_the_secrets_away(world):
    good(world.run("wireless_ssids", [SECURE]))
    gathered = good(world.run("wireless_ssids", [{"number": 1}], state="gathered"))["gathered"]
    assert gathered[0]["radius_servers"] == [{"host": "10.12.0.7", "port": 1812}]
    (body,) = bodies(world.run("wireless_ssids", [{**gathered[0], "visible": False}]))
    assert body["visible"] is False and "radiusServers" not in body


def test_users_keep_their_passphrase_and_new_ones_need_one(world):
    good(world.run("network_snmp", {"access": "users", "users": [{"username": "ops", "passphrase": "canary-phrase"}]}))
    assert bodies(world.run("network_snmp", {"access": "users", "users": [{"username": "ops"}]})) == []
    refused = world.run("network_snmp", {"access": "users", "users": [{"username": "ops"}, {"username": "new"}]})
    assert refused["failed"] and "config.users[1].passphrase is missing: a new entry needs it" in refused["msg"]
    (body,) = bodies(world.run("network_snmp", {"access": "users", "users": [{"username": "ops"}, {"username": "new", "passphrase": "canary-two"}]}))
    assert [one["passphrase"] for one in body["users"]] == ["(hidden)", "(hidden)"]


@pytest.mark.parametrize("state", ["merged", "replaced"])
def test_a_secret_that_is_echoed_stays_with_its_entry_in_exact_states_too(world, state):
    users = [{"username": one, "passphrase": f"canary-{one}"} for one in ("ops", "lab")]
    good(world.run("network_snmp", {"access": "users", "users": users}))
    good(world.run("network_snmp", {"access": "users", "users": [{"username": "ops"}]}, state=state))
    assert world.call("GET", f"/networks/{world.network}/snmp")["users"] == users[:1]


def test_exact_states_reset_what_a_nested_object_leaves_out(world):
    vlan = {"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}
    ranges = [{"start": "10.12.10.2", "end": "10.12.10.9", "comment": "Printers"}]
    good(world.run("appliance_vlans", [{**vlan, "reserved_ip_ranges": ranges}]))
    bare = {**vlan, "reserved_ip_ranges": [{"start": "10.12.10.2", "end": "10.12.10.9"}]}
    assert bodies(world.run("appliance_vlans", [bare])) == []
    (body,) = bodies(world.run("appliance_vlans", [bare], state="replaced"))
    assert body["reservedIpRanges"] == [{"start": "10.12.10.2", "end": "10.12.10.9", "comment": ""}]
    assert bodies(world.run("appliance_vlans", [bare], state="replaced")) == []


def test_a_rule_without_a_port_is_about_all_ports(world):
    def policy(rule):
        return [{"name": "Guests", "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": [
            {"policy": "deny", "protocol": "tcp", "dest_cidr": "10.0.0.0/8", **rule}]}}]
    good(world.run("network_group_policies", policy({"comment": "Web", "dest_port": "80"})))
    assert good(world.run("network_group_policies", policy({})))["changed"]
    (left,) = good(world.run("network_group_policies", state="gathered"))["gathered"]
    assert left["firewall_and_traffic_shaping"]["l3_firewall_rules"][0].get("dest_port", "Any").lower() == "any"
    assert not good(world.run("network_group_policies", policy({})))["changed"]
