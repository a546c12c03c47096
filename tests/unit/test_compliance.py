# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules as data, held against what is there: mistakes said before anything is read, findings, what is not known, and the blueprint that sets them right."""
from __future__ import annotations

import datetime
import json

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.filter.compliance import compliance
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.compliance import Audit, report
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.conditions import ANYTHING, holds
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.repairs import Repairs, lines
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rules import read
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.scopes import needed

from tests.support.play import ROOT
from tests.support.world import good, in_process

SHIPPED = yaml.safe_load((ROOT / "roles/compliance/files/rules.yml").read_text())
TODAY = datetime.date(2026, 11, 28)
WPA = {"name": "WPA2", "resource": "wireless_ssids", "where": {"auth_mode": "psk", "enabled": True}, "severity": "high",
       "must": {"wpa_encryption_mode": ["WPA2 only", "WPA3 only"]}, "fix": {"wpa_encryption_mode": "WPA2 only"}}
PORTS = {"name": "Described", "resource": "switch_ports", "must": {"name": {"set": True}}}


def rule(**changed):
    return {name: value for name, value in {**WPA, **changed}.items() if value is not None}


def good_rules(*given, exceptions=()):
    rules, problems = read([*given], exceptions)
    assert problems == []
    return rules


@pytest.mark.parametrize(("given", "sentences"), [
    (rule(resource="wireless_ssid"), ["compliance_rules[0] (WPA2).resource: there is no resource 'wireless_ssid' for a rule; did you mean wireless_ssids?"]),
    (rule(where={"authMode": "psk"}), [".where.authMode: there is no such option; did you mean auth_mode?"]),
    (rule(must={"wpa_encryption_mode": "WPA2-only"}, fix=None), [".must.wpa_encryption_mode: is never 'WPA2-only'; did you mean 'WPA2 only'?"]),
    (rule(must={"wpa_encryption_mode": {"oneof": ["WPA2 only"]}}, fix=None), [".must.wpa_encryption_mode.oneof: is no test; did you mean one_of?"]),
    (rule(must={"psk": "secret"}, fix=None), [".must.psk: is a secret; ask {set: true}"]),
    (rule(must={"enabled": "maybe"}, fix=None), [".must.enabled: must be true or false"]),
    (rule(fix={"wpa_encryption_mode": "WPA1 only"}), [".fix.wpa_encryption_mode: 'WPA1 only' is not what the rule asks for, one of WPA2 only, WPA3 only"]),
    (rule(fix={"psk": "secret-1"}), [".fix.psk: is a secret, and rules are shown"]),
    (rule(fix={"wpa_mode": "x"}), [".fix.wpa_mode: there is no such option to set; did you mean"]),
    (rule(severity="critical", name=None), ["compliance_rules[0]: name is missing", "severity: must be one of high, medium, low, not 'critical'"]),
    (rule(networks={"tag": ["store"]}), [".networks.tag is not an option; did you mean tags?"]),
    (rule(query="getOrganizationAdmins"), ["needs either resource, such as wireless_ssids, or query"]),
    (rule(resource=None, query="getOrganizationAdmin", where=None, fix=None), [".query: there is no read called 'getOrganizationAdmin'; did you mean getOrg"]),
    (rule(wherever={}), [".wherever: is not a part of a rule; did you mean where?"]),
    (rule(resource="organization_snmp", where=None, must={"v2c_enabled": False}, fix=None, networks=["A"]), ["belongs to the organization, not to networks"]),
    (rule(**{"except": [{"network": "A", "until": "soon"}]}), [".except[0].reason: is missing", ".except[0].until: 'soon' is no day; write one like"]),
    (rule(must={"name": {"matches": "("}}, fix=None), [".must.name.matches: '(' is no regular expression"]),
    (rule(must={"name": {"has": "x"}}, fix=None), [".must.name.has: is for lists, and name is none"]),
    (rule(resource="appliance_l3_firewall_rules", where=None, fix=None, must={"rules": {"has": {"polic": "deny"}}}),
     [".must.rules.has.polic: there is no such option; did you mean policy?"]),
    (rule(resource="appliance_l3_firewall_rules", where=None, fix=None, must={"rules": "deny"}), [".must.rules: is a list; ask {has: ...}"]),
    ("WPA2", ["compliance_rules[0]: must be a dict"]),
])
def test_everything_wrong_with_a_rule_is_said_before_anything_is_read(given, sentences):
    rules, problems = read([given])
    assert rules == [] and len(problems) == len(sentences), problems
    for problem, words in zip(problems, sentences):
        assert words in problem


def test_all_mistakes_are_said_at_once_and_an_exception_names_a_rule():
    dummy, problems = read([rule(name="A", resource="x"), rule(name="B", where={"y": 1})], [{"rule": "C", "reason": "r", "until": "2027-01-31"}])
    assert [one.split(":")[0].split(" ")[0] for one in problems] == ["compliance_rules[0]", "compliance_rules[1]", "compliance_exceptions[0].rule"]


def test_the_shipped_rules_are_rules_and_a_rule_of_the_same_name_takes_their_place():
    rules = good_rules(*SHIPPED, {**SHIPPED[0], "severity": "low"})
    assert len(rules) == len(SHIPPED) and rules[-1].severity == "low"


@pytest.mark.parametrize(("test", "value", "expected"), [
    ("a", "a", True), (["a", "b"], "b", True), ("a", None, False), ({"not": "a"}, "b", True), ({"not": ["a", "b"]}, "b", False),
    ({"matches": "a+"}, "aaa", True), ({"matches": "a+"}, "aab", False), ({"at_least": 3}, 3, True), ({"at_most": 3}, "4", False),
    ({"at_most": 3}, None, False),
    ({"set": True}, " ", False), ({"set": False}, [], True), ({"set": True}, False, True), ({"covers": 23}, "20-25,80", True), ({"covers": 23}, "Any", True),
    ({"covers": 23}, "80", False), ({"covers": 23}, "1-65535", True), ({"has": {"x": 1}}, [{"x": 2}, {"x": 1}], True), ({"none": {"x": 1}}, [{"x": 1}], False),
    ({"every": {"x": 1}}, [{"x": 1}, {"x": 2}], False), ({"every": {"x": 1}}, [], True), ({"has": "a"}, ["a"], True), ({"at_least": 2}, ["a"], False),
    ({"has": {"x": 1}, "before": {"x": 2}}, [{"x": 1}, {"x": 2}], True), ({"has": {"x": 1}, "before": {"x": 2}}, [{"x": 2}, {"x": 1}], False),
    ({"has": {"x": 1}, "before": {"x": 2}}, [{"x": 1}], True), (True, "true", True), (True, False, False), (1, True, False),
])
def test_what_a_test_takes(test, value, expected):
    assert holds(test, value, ANYTHING) is expected


def audited(world, *given, exceptions=(), **faults):
    """The report and the fix, of a world read as the role reads it."""
    rules = good_rules(*given, exceptions=exceptions)
    networks = good(world.run("networks", state="gathered", network=None))["gathered"]
    devices = [{**one, "network_id": one["networkId"], "product_type": one["productType"]} for one in
               world.call("GET", f"/organizations/{world.organization}/devices")]
    reads = needed(rules, networks, devices)
    if faults:
        world.faults(faults)
    found = world.run("blueprint", reads["config"], state="gathered", network=None, serial=None, only=reads["only"])
    world.faults()
    audit = Audit(rules, networks, devices, found, {}, TODAY)
    repairs = Repairs(audit)
    return report(audit, {}), repairs


def weak(world, network=None, **more):
    body = {"name": "Tills", "enabled": True, "authMode": "psk", "encryptionMode": "wpa", "psk": "canary-psk-1", "wpaEncryptionMode": "WPA1 and WPA2"}
    world.call("PUT", f"/networks/{network or world.network}/wireless/ssids/1", {**body, **more})


def verdicts(told):
    return {one["site"]: one["verdict"] for one in told["sites"]}


def test_what_is_found_is_set_right_and_gone_afterwards():
    world = in_process()
    weak(world)
    telnet = next(one for one in SHIPPED if one["name"] == "Telnet is denied")
    world.call("PUT", f"/networks/{world.network}/appliance/firewall/l3FirewallRules", {"rules": [
        {"comment": "all", "policy": "allow", "protocol": "any", "srcCidr": "Any", "destCidr": "Any", "srcPort": "Any", "destPort": "Any"},
        {"comment": "mine", "policy": "deny", "protocol": "tcp", "srcCidr": "Any", "destCidr": "Any", "srcPort": "Any", "destPort": "20-25"}]})
    told, repairs = audited(world, WPA, telnet, PORTS)
    found = {one["rule"]: one for one in told["findings"]}
    assert [found["WPA2"][part] for part in ("object", "option", "there", "fix")] == ["SSID 1 (Tills)", "wpa_encryption_mode", "WPA1 and WPA2", "blueprint"]
    assert found["Telnet is denied"]["there"].startswith("entry 1 stands before it") and found["Described"]["fix"] == "by hand"
    ports = [one["object"] for one in told["findings"] if one["rule"] == "Described"]
    assert ports[:2] == ["port 1", "port 2"] and ports[-1] == "port 28"
    before = world.writes()
    foretold = world.run("blueprint", repairs.config, network=None, serial=None, check=True)
    done = good(world.run("blueprint", repairs.config, network=None, serial=None))
    assert done["changed"] and foretold["requests"] == done["requests"] and world.writes() - before == len(done["requests"]) == 2
    again, left = audited(world, WPA, telnet, PORTS)
    assert left.config == {} and {one["rule"] for one in again["findings"]} == {"Described"}
    assert "canary" not in json.dumps([told, again, repairs.config])


def test_a_fix_that_the_mode_of_an_object_switches_off_is_none():
    world = in_process()
    weak(world, ipAssignmentMode="NAT mode")
    apart = rule(name="Apart", where={"number": 1}, must={"lan_isolation_enabled": True}, fix={"lan_isolation_enabled": True})
    told, repairs = audited(world, apart)
    assert repairs.config == {} and [(one["fix"], one["note"]) for one in told["findings"]] == [
        ("by hand", "lan_isolation_enabled exists only when ip_assignment_mode is 'Bridge mode'; here ip_assignment_mode is 'NAT mode'")]
    assert audited(world, {**apart, "fix": {"ip_assignment_mode": "Bridge mode", **apart["fix"]}})[0]["findings"][0]["fix"] == "blueprint"
    weak(world, ipAssignmentMode="Bridge mode")
    assert audited(world, apart)[0]["findings"][0]["fix"] == "blueprint"


def test_mistakes_count_the_rules_that_people_gave():
    told = compliance([*SHIPPED, rule(name="A"), rule(name="B", resource="x")], shipped=len(SHIPPED))
    assert [one.split(".")[0] for one in told["problems"]] == ["compliance_rules[1] (B)"]


def test_no_rule_at_all_is_a_mistake_and_no_compliance():
    assert read([])[1] == ["compliance_rules: there is no rule; give some, or name some of those that come with the role in compliance_shipped"]


def test_mistakes_of_a_fix_are_said_beside_those_of_the_rule():
    dummy, problems = read([rule(must={"wpa_encryption_mode": "WPA2-only"}, fix={"wpa_mode": "x"})])
    assert [one.split(": ")[0].rsplit(".", 2)[1:] for one in problems] == [["must", "wpa_encryption_mode"], ["fix", "wpa_mode"]]


def test_what_cannot_be_read_is_not_known_and_the_others_are_judged():
    world = in_process()
    other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Kiosk", "productTypes": ["wireless"], "timeZone": "UTC"})["id"]
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Cameras", "productTypes": ["camera"], "timeZone": "UTC"})
    weak(world, other)
    told, dummy = audited(world, WPA, path=f"/networks/{world.network}/wireless/ssids", status=400, body={"errors": ["out of order"]})
    assert verdicts(told) == {"Store 0012": "not known", "Kiosk": "findings", "Cameras": "nothing to check"}
    assert "out of order" in told["unknown"][0]["because"]


def test_a_bound_network_is_set_right_at_its_template_unless_that_serves_others():
    world = in_process()
    world.templates("Stores")
    template = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/configTemplates") if one["name"] == "Stores")
    weak(world, template)
    world.call("POST", f"/networks/{world.network}/bind", {"configTemplateId": template})
    told, repairs = audited(world, WPA)
    assert [one["fix"] for one in told["findings"]] == ["template Stores"]
    assert good(world.run("blueprint", repairs.config, network=None, serial=None))["changed"]
    assert audited(world, WPA)[0]["findings"] == []
    weak(world, template)
    world.call("PUT", f"/networks/{world.network}", {"tags": ["store"]})
    products = ["appliance", "switch", "wireless", "camera", "sensor", "cellularGateway"]
    other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Lab", "productTypes": products, "timeZone": "UTC"})["id"]
    world.call("POST", f"/networks/{other}/bind", {"configTemplateId": template})
    told, repairs = audited(world, rule(networks={"tags": ["store"]}))
    assert repairs.config == {} and [one["fix"] for one in told["findings"]] == ["by hand"]
    assert "serves networks this rule is not about" in told["findings"][0]["note"]


def test_networks_of_one_name_are_told_apart_by_their_identifiers():
    world = in_process()
    twins = [world.call("POST", f"/organizations/{world.organization}/networks", {"name": name, "productTypes": ["wireless"], "timeZone": "UTC"})["id"]
             for name in ("Twin", "Other")]
    world.emulator.store.orgs[world.organization].networks[twins[1]].name = "Twin"
    weak(world, twins[1])
    told, repairs = audited(world, WPA)
    assert [one["site"] for one in told["findings"]] == ["Twin"] and [one["id"] for one in repairs.config["networks"]] == [twins[1]]
    assert good(world.run("blueprint", repairs.config, network=None, serial=None))["changed"] and audited(world, WPA)[0]["findings"] == []


def test_a_rule_of_networks_and_of_devices_reads_their_own_options():
    world = in_process()
    rules = [{"name": "Tagged", "resource": "networks", "must": {"tags": {"has": "store"}}, "fix": {"tags": ["store"]}},
             {"name": "Placed", "resource": "devices", "where": {"facts": {"product_type": "switch"}}, "must": {"address": {"set": True}}}]
    told, repairs = audited(world, *rules)
    assert sorted((one["rule"], one["device"], one["option"]) for one in told["findings"]) == [
        ("Placed", "Q2SW-AAAA-0012", "address"), ("Tagged", "", "tags")]
    assert repairs.config == {"networks": [{"name": "Store 0012", "tags": ["store"]}]}


def test_an_exception_holds_until_its_day_and_is_shown():
    world = in_process()
    weak(world)
    for until, findings, excepted in (("2026-11-28", 0, 1), ("2026-11-27", 1, 0)):
        told, repairs = audited(world, WPA, exceptions=[{"rule": "WPA2", "network": "Store 0012", "object": "Tills", "reason": "old tills", "until": until}])
        assert (len(told["findings"]), len(told["excepted"])) == (findings, excepted) and bool(repairs.config) is bool(findings)
    assert told["findings"][0]["note"] == "the exception ended on 2026-11-27: old tills"
    told, dummy = audited(world, WPA, exceptions=[{"rule": "WPA2", "network": "Lab", "reason": "r", "until": "2027-01-01"}])
    assert "meets nothing any more" in told["notes"][0]


def test_two_fixes_of_one_option_that_differ_are_refused():
    world = in_process()
    weak(world)
    other = rule(name="WPA3", must={"wpa_encryption_mode": "WPA3 only"}, fix={"wpa_encryption_mode": "WPA3 only"})
    assert "rules 'WPA2' and 'WPA3' set wpa_encryption_mode" in audited(world, WPA, other)[1].problems[0]


NAMES = ["{{ lookup('pipe', 'false') }}", "a|b<script>", "line\nbreak", "x" * 10000]


@pytest.mark.parametrize("name", NAMES, ids=["template", "markup", "lines", "long"])
def test_names_are_data(name):
    networks = [{"name": name, "product_types": ["wireless"], "facts": {"id": "N_1"}}]
    found = {"gathered": {"networks": [{**networks[0], "wireless_ssids": [{"number": 0, "name": name, "enabled": True, "auth_mode": "psk"}]}]}}
    told = compliance([WPA], "report", networks=networks, found=found, today="2026-11-28")
    assert told["report"]["findings"][0]["site"] == name and len(told["lines"]) == 3
    assert all("\n" not in line and len(line) < 1000 for line in told["lines"])


def test_rows_of_a_query_and_an_option_no_row_has():
    admins = {"name": "Second factor", "severity": "high", "query": "getOrganizationAdmins", "must": {"two_factor_auth_enabled": True}}
    rows = [{"email": "ann@example.com", "two_factor_auth_enabled": True}, {"email": "bob@example.com", "two_factor_auth_enabled": False}]
    answers = {"results": [{"item": {"operation": "getOrganizationAdmins"}, "rows": rows}]}
    told = compliance([admins], "report", answers=answers)
    assert [one["object"] for one in told["report"]["findings"]] == ["bob@example.com"]
    told = compliance([{**admins, "must": {"two_factor": True}}], "report", answers=answers)
    assert "no row of getOrganizationAdmins has 'two_factor'; rows have email" in told["problems"][0]
    failed = {"results": [{"item": {"operation": "getOrganizationAdmins"}, "failed": True, "msg": "no"}]}
    assert compliance([admins], "report", answers=failed)["report"]["counts"]["unknown"] == 1


def test_only_what_rules_name_is_read():
    networks = [{"name": "A", "product_types": ["wireless"], "tags": ["store"], "facts": {"id": "N_1"}},
                {"name": "B", "product_types": ["switch"], "tags": [], "facts": {"id": "N_2"}}]
    devices = [{"serial": "Q2SW-1", "network_id": "N_2", "product_type": "switch"}, {"serial": "Q2MR-1", "network_id": "N_1", "product_type": "wireless"}]
    reads = needed(good_rules(WPA, PORTS), networks, devices)
    assert reads["config"] == {"networks": [{"name": "A", "wireless_ssids": []}, {"name": "B", "devices": [{"serial": "Q2SW-1", "switch_ports": []}]}]}
    assert reads["only"]["wireless_ssids"] == ["auth_mode", "enabled", "name", "wpa_encryption_mode"]
    assert lines(report(Audit([], [], [], {}, {}, TODAY), {}))[0].startswith("0 rules")
