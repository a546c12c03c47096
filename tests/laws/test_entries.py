# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists by parts: what `add` and `remove` name comes and goes, everything else stays; and a rule put at a number."""
from __future__ import annotations

import pytest

from tests.harm.empty import branch
from tests.support.world import good

FILTER = {"blocked_url_patterns": ["a.example", "b.example"]}
L3 = {"rules": [{"comment": name, "policy": "deny", "protocol": "tcp", "dest_port": str(at + 1)} for at, name in enumerate("ABC")]}
SYSLOG = {"servers": [{"host": "192.0.2.1", "port": 514, "roles": ["Flows"]}, {"host": "192.0.2.2", "port": 514, "roles": ["Flows"]}]}
VLAN = {"id": 10, "name": "Data", "subnet": "10.1.10.0/24", "appliance_ip": "10.1.10.1",
        "dhcp_options": [{"code": 42, "type": "ip", "value": "10.1.10.9"}], "reserved_ip_ranges": [{"start": "10.1.10.2", "end": "10.1.10.9", "comment": "a"}],
        "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.1.10.20", "name": "printer"}}}
POLICY = {"name": "Staff", "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": [
    {"comment": "x", "policy": "deny", "protocol": "tcp", "dest_port": "1", "dest_cidr": "Any"}]}}
PORT = {"port_id": "1", "tags": ["till", "store"], "allowed_vlans": "10,20-22", "type": "trunk"}
#: (resource, what is there, what is given, the option, what it is then); of a list the object's key stands in both.
PARTS = [
    ("networks", [{"name": "Store 0012", "tags": ["store"]}], [{"name": "Store 0012", "add": {"tags": ["pilot"]}}], "tags", ["pilot", "store"]),
    ("networks", [{"name": "Store 0012", "tags": ["store", "x"]}], [{"name": "Store 0012", "remove": {"tags": "x"}, "notes": "n"}], "tags", ["store"]),
    ("switch_ports", [PORT], [{"port_id": 1, "add": {"tags": ["pilot"]}, "remove": {"tags": ["till"]}}], "tags", ["pilot", "store"]),
    ("switch_ports", [PORT], [{"port_id": 1, "remove": {"allowed_vlans": "21"}}], "allowed_vlans", "10,20,22"),
    ("switch_ports", [PORT], [{"port_id": 1, "add": {"allowed_vlans": "11-12"}, "remove": {"allowed_vlans": "20-22"}}], "allowed_vlans", "10-12"),
    ("switch_ports", [{**PORT, "allowed_vlans": "all"}], [{"port_id": 1, "remove": {"allowed_vlans": "50"}}], "allowed_vlans", "1-49,51-4094"),
    ("switch_ports", [{**PORT, "allowed_vlans": "1-49,51-4094"}], [{"port_id": 1, "add": {"allowed_vlans": 50}}], "allowed_vlans", "all"),
    ("appliance_content_filtering", FILTER, {"remove": {"blocked_url_patterns": ["a.example"]}}, "blocked_url_patterns", ["b.example"]),
    ("appliance_content_filtering", FILTER, {"add": {"blocked_url_patterns": ["c.example", "a.example"]}}, "blocked_url_patterns",
     ["a.example", "b.example", "c.example"]),
    ("appliance_l3_firewall_rules", L3, {"remove": {"rules": [{"comment": "B"}]}}, "rules", ["A", "C"]),
    ("appliance_l3_firewall_rules", L3, {"add": {"rules": [{"comment": "D", "policy": "deny", "protocol": "any", "position": 2}]},
                                         "remove": {"rules": [{"comment": "A"}]}}, "rules", ["B", "D", "C"]),
    ("network_syslog_servers", SYSLOG, {"remove": {"servers": [{"host": "192.0.2.1"}]}}, "servers", SYSLOG["servers"][1:]),
    ("appliance_vlans", [VLAN], [{"id": 10, "remove": {"dhcp_options": [{"code": 42}]}}], "dhcp_options", []),
    ("appliance_vlans", [VLAN], [{"id": 10, "add": {"dhcp_options": [{"code": 42, "type": "ip", "value": "10.1.10.8"}]},
                                  "remove": {"dhcp_options": [{"code": "42", "value": "10.1.10.9"}]}}], "dhcp_options",
     [{"code": "42", "type": "ip", "value": "10.1.10.8"}]),
    ("appliance_vlans", [VLAN], [{"id": 10, "remove": {"reserved_ip_ranges": [{"start": "10.1.10.2"}]}}], "reserved_ip_ranges", []),
    ("appliance_vlans", [VLAN], [{"id": 10, "remove": {"fixed_ip_assignments": ["00-11-22-33-44-55"]},
                                  "add": {"fixed_ip_assignments": {"00:11:22:33:44:66": {"ip": "10.1.10.21", "name": "till"}}}}],
     "fixed_ip_assignments", {"00:11:22:33:44:66": {"ip": "10.1.10.21", "name": "till"}}),
    ("network_group_policies", [POLICY], [{"name": "Staff", "add": {"firewall_and_traffic_shaping": {"l3_firewall_rules": [
        {"comment": "y", "policy": "deny", "protocol": "any", "dest_cidr": "Any"}]}}}], "firewall_and_traffic_shaping", ["x", "y"]),
    ("appliance_security_malware", {"mode": "enabled", "allowed_urls": [{"url": "a.example", "comment": "a"}]},
     {"add": {"allowed_urls": [{"url": "b.example", "comment": "b"}]}, "remove": {"allowed_urls": [{"url": "a.example"}]}}, "allowed_urls",
     [{"url": "b.example", "comment": "b"}]),
    ("appliance_security_malware", {"mode": "enabled", "allowed_urls": [{"url": "a.example", "comment": "a"}]},
     {"remove": {"allowed_urls": [{"url": "a.example"}]}}, "mode", "enabled"),
    ("organization_inventory", {"serials": ["Q2AB-AAAA-0001"]}, {"add": {"serials": ["Q2AB-AAAA-0002"]}}, "serials", None)]


@pytest.mark.parametrize(("name", "there", "given", "option", "becomes"), PARTS, ids=[f"{row[0]}-{number}" for number, row in enumerate(PARTS)])
@pytest.mark.parametrize("whole", [False, True], ids=["module", "blueprint"])
def test_entries_come_and_go_and_the_others_stay(world, name, there, given, option, becomes, whole):
    good(world.run(name, there))
    root, asked = (name, given) if not whole else ("blueprint", {"networks": given} if name == "networks" else branch(name, given))
    foretold, before = good(world.run(root, asked, check=True)), world.writes()
    done = good(world.run(root, asked))
    assert done["changed"] and all(foretold[part] == done[part] for part in ("changed", "before", "after", "requests"))
    assert world.writes() > before
    again = good(world.run(root, asked))
    assert (again["changed"], again["requests"]) == (False, [])
    read = good(world.run(name, [{key: value for key, value in given[0].items() if key in ("name", "id", "port_id")}] if isinstance(given, list) else None,
                          state="gathered"))["gathered"]
    held = (read[0] if isinstance(read, list) else read)[option]
    if option == "firewall_and_traffic_shaping":
        held = [rule["comment"] for rule in held["l3_firewall_rules"]]
    if becomes is None:
        assert {"Q2AB-AAAA-0001", "Q2AB-AAAA-0002"} <= set(held)
    else:
        assert ([rule["comment"] for rule in held] if option == "rules" else held if not (isinstance(held, list) and isinstance(held[:1], list)
                and held and isinstance(held[0], str)) else sorted(held)) == becomes


@pytest.mark.parametrize(("name", "given", "state", "words"), [
    ("networks", [{"name": "Store 0012", "tags": ["a"], "add": {"tags": ["b"]}}], "merged", "config[0].add.tags and config[0].tags exclude each other"),
    ("networks", [{"name": "Store 0012", "add": {"tags": ["b"]}}], "replaced", "config[0].add counts with state merged only"),
    ("networks", [{"name": "Store 0012", "remove": {"tags": ["b"]}}], "deleted", "config[0].remove counts with state merged only"),
    ("networks", [{"name": "Store 0012", "add": {"tag": ["b"]}}], "merged", "config[0].add.tag is not an option; did you mean tags?"),
    ("networks", [{"name": "Store 0012", "add": ["b"]}], "merged", "config[0].add must be a dict"),
    ("networks", [{"name": "Store 0012", "add": {"notes": "b"}}], "merged", "config[0].add.notes is not an option"),
    ("switch_ports", [{"port_id": 1, "remove": {"allowed_vlans": "all"}}], "merged", "config[0].remove.allowed_vlans would leave nothing of 'all'"),
    ("appliance_l3_firewall_rules", {"rules": [{"comment": "A", "policy": "deny", "protocol": "any", "position": 0}]}, "merged",
     "config.rules[0].position must be first, last, a number from 1")])
def test_what_cannot_be_meant_is_said(world, name, given, state, words):
    before = world.writes()
    result = world.run(name, given, state=state)
    assert result["msg"].startswith(words) and result["msg"].endswith("Nothing was changed.") and world.writes() == before, result["msg"]


def test_entries_that_are_taken_out_are_counted(world):
    good(world.run("appliance_l3_firewall_rules", L3))
    result = world.run("appliance_l3_firewall_rules", {"remove": {"rules": [{"comment": "A"}, {"comment": "B"}]}}, max_deletions=1)
    assert "take 2 entries out of lists" in result["msg"] and not result["changed"]


def test_entries_of_a_new_object_are_its_list(world):
    network = {"name": "New", "product_types": ["switch"], "add": {"tags": ["a"]}, "remove": {"tags": ["b"]}}
    assert good(world.run("networks", [network]))["requests"][0]["body"]["tags"] == ["a"]
    assert not good(world.run("networks", [network]))["changed"]


@pytest.mark.parametrize(("positions", "order"), [([1], "DABC"), ([2], "ADBC"), (["3"], "ABDC"), ([9], "ABCD"), ([2, 2], "ADEBC"), ([2, 4], "ADBEC"),
                                                  ([4, 2], "AEBDC"), ([2, {"after": "D"}], "ADEBC"), ([3, "first"], "EADBC")])
def test_a_rule_goes_to_its_number(world, positions, order):
    good(world.run("appliance_l3_firewall_rules", L3))
    new = {"rules": [{"comment": name, "policy": "deny", "protocol": "any", "position": at} for name, at in zip("DE", positions)]}
    good(world.run("appliance_l3_firewall_rules", new))
    read = good(world.run("appliance_l3_firewall_rules", state="gathered"))["gathered"]["rules"]
    assert "".join(rule["comment"] for rule in read) == order
    assert not good(world.run("appliance_l3_firewall_rules", new))["changed"]
