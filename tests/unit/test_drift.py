# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drift as data: rows of what differs, who did it, and the three ways to say so."""
from __future__ import annotations

import html
import json
import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift import declared
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.history import History
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.report import markdown, report, text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.rows import chosen, rows

ABOUT = {"organization": "Acme", "declared": "acme.yml", "span": "31 days", "fail_on": ["changed", "missing"]}


def difference(kind="changed", resource="appliance_vlans", obj="20", given=None, present=None, network="Store 0012", **more):
    """One entry as a blueprint in check mode tells it."""
    return {"kind": kind, "network": network, "template": False, "serial": None, "device": None, "resource": resource, "object": obj,
            "path": f"config.networks[0].{resource}[1]", "key": {"id": obj} if obj else {}, "declared": given, "present": present, **more}


def entry(**more):
    """One row of the change log."""
    return {"time": "2026-02-11T08:00:00Z", "admin": "Ann Lee", "admin_email": "ann@example.com", "via": "API", "network_name": "Store 0012",
            "resource": "appliance_vlans", "object": "20", "action": "changed", "option": "name", "before": "Voice", "after": "Voices",
            "page": "via API", "label": "PUT /api/v1/networks/N_1/appliance/vlans/20", **more}


def by_hand(**more):
    """One change that was made in the Dashboard."""
    return entry(**{"resource": None, "object": None, "via": "Dashboard", "option": None, "page": "Addressing & VLANs", "label": "VLAN name", **more})


def of_options(*entries):
    return [(one["kind"], one["option"], one["declared"], one["present"]) for one in rows(entries)]


# -- rows


def test_a_row_for_each_option_that_differs():
    assert of_options(difference(given={"name": "Voice", "subnet": "a"}, present={"name": "Voices", "subnet": "b"})) == [
        ("changed", "name", "Voice", "Voices"), ("changed", "subnet", "a", "b")]


def test_what_is_missing_or_nobody_declared_is_one_row():
    assert [one[:2] for one in of_options(difference("missing", given={"id": "20"}), difference("undeclared", present={"id": "99"}))] == [
        ("missing", ""), ("undeclared", "")]


def test_options_of_nested_objects_have_their_path():
    given, there = ({"bandwidth": {"settings": "custom", "bandwidth_limits": {"limit_up": up, "limit_down": 2}}} for up in (1, 3))
    assert of_options(difference(resource="network_group_policies", obj="Guests", given=given, present=there)) == [
        ("changed", "bandwidth.bandwidth_limits.limit_up", 1, 3)]


RULES = [{"comment": "A", "policy": "deny"}, {"comment": "B", "policy": "deny"}]


@pytest.mark.parametrize(("there", "expected"), [
    ([{"comment": "A", "policy": "allow"}, RULES[1]], [("changed", "rules[A].policy", "deny", "allow")]),
    ([RULES[1]], [("missing", "rules[A]", RULES[0], None)]),
    ([*RULES, {"comment": "C"}], [("undeclared", "rules[C]", None, {"comment": "C"})]),
    (RULES[::-1], [("changed", "rules (their order)", ["A", "B"], ["B", "A"])]),
    ([{"policy": "deny"}, *RULES], [("changed", "rules", RULES, [{"policy": "deny"}, *RULES])]),
    ([*RULES, RULES[0]], [("changed", "rules", RULES, [*RULES, RULES[0]])])],
    ids=["changed", "missing", "added", "order", "without a name", "twice"])
def test_rules_are_told_one_by_one_where_they_have_names(there, expected):
    assert of_options(difference(resource="appliance_l3_firewall_rules", obj="", given={"rules": RULES}, present={"rules": there})) == expected


def test_rules_nobody_declared_are_rows_of_their_own():
    assert of_options(difference("undeclared", "appliance_l3_firewall_rules", "", present={"rules": [{"comment": "Mine ]["}, {"policy": "deny"}]})) == [
        ("undeclared", "rules[Mine ][]", None, {"comment": "Mine ]["}), ("undeclared", "rules[without a name]", None, {"policy": "deny"})]


def test_a_secret_that_nobody_can_compare_is_no_row():
    servers = [{"host": "10.0.0.1", "secret": "(hidden, sent)", "port": 1812}], [{"host": "10.0.0.1", "port": 1812}]
    assert of_options(difference(resource="wireless_ssids", obj="0", given={"psk": "(hidden, sent)"}, present={"psk": None})) == []
    assert of_options(difference(resource="wireless_ssids", given={"radius_servers": servers[0]}, present={"radius_servers": servers[1]})) == []
    assert of_options(difference(resource="wireless_ssids", given={"unknown_list": servers[0]}, present={"unknown_list": servers[1]})) == []


def test_a_device_and_a_network_belong_to_their_network():
    found = rows([difference(resource="networks", obj="Store 0002", network=None, key={"name": "Store 0002"}, kind="missing", given={}),
                  difference(resource="organization_snmp", obj="", network=None, given={"v2c_enabled": False}, present={"v2c_enabled": True})])
    assert [one["network"] for one in found] == [None, "Store 0002"]


def test_choosing_rows():
    some = [{**one, "admin": who, "admin_email": f"{who}@example.com"} for one, who in zip(
        rows([difference(given={"name": "a"}, present={"name": "b"}), difference("missing", network="Store 2", given={})]), ("Ann", "Bob"))]
    assert chosen(some, networks=["Store 2"]) == chosen(some, admins=["bob"]) == chosen(some, admins=["BOB@example.com"]) == chosen(some, kinds=["missing"])
    assert chosen(some) == some and chosen(some, resources=["networks"]) == []


def test_a_row_has_the_steps_to_what_differs():
    there = [{"comment": "A", "policy": "allow"}, RULES[1]]
    found = rows([difference(resource="appliance_l3_firewall_rules", obj="", given={"rules": RULES}, present={"rules": there})])
    assert found[0]["steps"] == ["rules", {"comment": "A"}, "policy"]


# -- who did it


CHANGED = difference(given={"name": "Voice"}, present={"name": "Voices"})


def told(row, *entries):
    found = History(entries).told(rows([row])[0])
    return found["known"], found["since"], found["admin"]


def test_a_write_by_the_api_is_known():
    assert told(CHANGED, entry()) == ("known", "2026-02-11T08:00:00Z", "Ann Lee")


def test_the_newest_counts_in_whatever_order_they_come():
    newer = entry(time="2026-02-12T08:00:00Z", admin="Bob")
    assert told(CHANGED, entry(), newer)[2] == told(CHANGED, newer, entry())[2] == "Bob"


@pytest.mark.parametrize("other", [{"object": "10"}, {"network_name": "Store 0001"}, {"resource": "appliance_ports"}])
def test_a_write_to_something_else_tells_nothing(other):
    assert told(CHANGED, entry(**{"after": "x", **other})) == ("before", None, None)


def test_a_write_to_another_option_of_the_object_is_probable():
    assert told(CHANGED, entry(option="subnet", after="x")) == ("probable", "2026-02-11T08:00:00Z", "Ann Lee")


def test_what_was_removed_and_what_was_made():
    gone = entry(time="2026-01-01", action="removed", option=None)
    assert told(difference("missing", given={}), entry(option="dhcp"), gone)[:2] == ("known", "2026-01-01")
    assert told(difference("undeclared", present={}), entry(action="created", option="id", after="20", object=None))[0] == "known"
    network = difference("undeclared", "networks", "Pirate", network=None, present={}, key={"name": "Pirate"})
    assert told(network, entry(resource="networks", network_name=None, action="created", object=None, option="name", after="Pirate"))[0] == "known"


def test_a_change_by_hand_is_found_by_its_words_and_probable():
    other = by_hand(time="2026-03-01", page="Alerts", label="Recipients", after="x")
    assert told(CHANGED, by_hand(), other) == ("probable", "2026-02-11T08:00:00Z", "Ann Lee")
    assert told(CHANGED, by_hand(page="Alerts", label="Recipients", after="x", option="recipients")) == ("before", None, None)


def test_a_write_to_a_device_is_told_by_its_serial():
    row = difference(resource="switch_ports", obj="2", serial="Q2SW-AAAA-0012", key={"port_id": "2"}, given={"name": "a"}, present={"name": "b"})
    label = "PUT /api/v1/devices/Q2SW-AAAA-0012/switch/ports/2"
    assert told(row, entry(resource="switch_ports", object="2", label=label, network_name=None))[0] == "known"
    assert told(row, entry(resource="switch_ports", object="2", label=label.replace("0012", "0013"), network_name=None))[0] == "before"


@pytest.mark.parametrize("failed", [True, False])
def test_a_log_that_cannot_be_read_is_said_and_stops_nothing(failed):
    found = report({"differences": [CHANGED]}, {"failed": failed, "msg": "403: no {{ rights }}"}, ABOUT)
    assert found["rows"][0]["known"] == "unread" and found["log"].startswith("403")
    assert "could not be read: 403" in text(found)[-1] and "since when is not known" in text(found)[2]


# -- reports


def full(*differences, **more):
    return report({"differences": differences, **more}, {"rows": [entry()]}, ABOUT)


def test_nothing_differs():
    found = full()
    assert (found["differs"], found["counts"]) == (False, {"changed": 0, "missing": 0, "undeclared": 0})
    assert text(found) == ["Nothing differs: the Dashboard is as acme.yml says."] and markdown(found).startswith("### Configuration drift: none")


def test_what_nobody_declared_counts_where_it_is_asked_for():
    found = {"differences": [difference("undeclared", present={})]}
    assert [report(found, {}, {**ABOUT, "fail_on": kinds})["differs"] for kinds in (["changed"], ["undeclared"])] == [False, True]


def test_the_text():
    assert text(full(CHANGED, difference("missing", given={}, network="Store 2"))) == [
        "1 changed, 1 missing in 2 networks", "Store 0012",
        '  appliance_vlans 20 name: declared "Voice", is "Voices"; since 2026-02-11 08:00 UTC by Ann Lee (API)', "Store 2",
        "  appliance_vlans 20: is declared and is not there; since before the last 31 days, or not in the change log"]


def test_what_could_not_be_compared_is_said_and_differs():
    found = full(msg="x", failures=[{"object": "VLANs of Store 2", "site": "Store 2", "errors": ["no rights"]}],
                 not_compared=[{"option": "wireless_ssids.radius_servers.secret", "objects": ["SSID 0 of Store 1", "SSID 0 of Store 2"]}])
    assert found["differs"] and text(found) == [
        "Nothing differs; 1 could not be compared", "Could not be compared: VLANs of Store 2: no rights",
        "Not comparable, since the Dashboard does not show it: wireless_ssids.radius_servers.secret of SSID 0 of Store 1 and 1 more"]


NASTY = ["a|b", "a\nb", "<script>alert(1)</script>", "`x`", "[a](http://b)", "@team", "#1", "**b**", "{{ 1 }}",
         "\x1b[31m", "x" * 10000, "\u202e", "&lt;", "~~s~~", "\\|"]


@pytest.mark.parametrize("nasty", NASTY)
def test_names_and_values_are_text_in_a_table(nasty):
    found = full(difference(network=nasty, given={"name": nasty}, present={"name": "b"}))
    table = [line for line in markdown(found).splitlines() if line.startswith("|")]
    assert len(table) == 3 and len(re.findall(r"(?<!\\)\|", table[2])) == 7 and not re.search(r"[<>`*\[\]@~\\]|#(?!\d+;)", table[2].replace("&#", "&"))
    assert (nasty if nasty.isprintable() else "")[:50].replace("\\", "") in html.unescape(table[2]).replace("\\", "")
    assert all(one.isprintable() and len(one) < 600 for one in text(found))


def test_a_secret_is_named_and_not_shown():
    found = full(difference(resource="wireless_ssids", obj="0", given={"psk": "(hidden, changed)"}, present={"psk": None}))
    assert "is another secret than declared" in text(found)[2] and "another secret | another secret" in markdown(found)


def test_a_thousand_differences_are_cut_on_the_screen_collapsed_in_a_pull_request_and_whole_as_data():
    found = full(*(difference(network=f"Store {number}", given={"name": "a"}, present={"name": "b"}) for number in range(1000)))
    assert len(found["rows"]) == 1000 == json.loads(json.dumps(found))["counts"]["changed"]
    assert len(text(found, 100)) == 202 and text(found, 100)[-1] == "... and 900 more"
    assert "<details>" in markdown(found) and "<details>" not in markdown(found, 1000)


# -- several files


PARTS = [{"organization_snmp": {"v2c_enabled": False}, "networks": [{"name": "A"}, {"name": "B", "appliance_vlans": [{"id": 1}]}]},
         {"networks": [{"name": "C"}], "organization_snmp": {"v3_enabled": True}}]


def test_files_become_one_tree_and_every_path_is_found_in_its_file():
    tree = declared.joined(PARTS)
    assert [one["name"] for one in tree["networks"]] == ["A", "B", "C"] and tree["organization_snmp"] == {"v2c_enabled": False, "v3_enabled": True}
    for path, part, inside in (("config.networks[2]", 1, ["networks", 0]), ("config.networks[1].appliance_vlans[0]", 0, ["networks", 1, "appliance_vlans", 0]),
                               ("config.organization_snmp", 0, ["organization_snmp"])):
        assert declared.origin(PARTS, declared.tokens(path)) == (part, inside)
        assert declared.at(tree, declared.tokens(path)) == declared.at(PARTS[part], inside) or path.endswith("snmp")
    assert PARTS[0]["organization_snmp"] == {"v2c_enabled": False}


@pytest.mark.parametrize("path", ["config.networks[0].appliance_vlans (its appliance_vlans_settings)", "config.a-b", "config.networks[x]"])
def test_a_path_of_what_nobody_wrote_down_is_no_path(path):
    with pytest.raises(ValueError):
        declared.tokens(path)


def test_what_no_file_says_has_no_origin():
    for path in ([], ["networks", 9], ["wireless_ssids"]):
        with pytest.raises(KeyError):
            declared.origin(PARTS, path)


def test_of_a_table_and_a_profile_file_and_line_are_said():
    profile, row = "tags: [x]\nappliance_vlans:\n  - id: 20\n", rows([difference(given={"name": "a"}, present={"name": "b"})])[0]
    assert declared.table_place(row, {"Store 0012": "sites.csv:14"}, profile, "profile.yml") == "sites.csv:14, profile.yml:2: "
    assert declared.table_place(row, {}, "", "") == "" and declared.table_place(row, {"Store 0012": "sites.csv:14"}, "", "") == "sites.csv:14: "
