# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who joins, stays and leaves: the table, the subnets, the devices, and every mistake, without Ansible and without a Dashboard."""
from __future__ import annotations

import ipaddress
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.filter.teleworkers import teleworkers
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_file
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers import ownership, people, placeholders, pool

STATES = {"active": "keep", "on leave": "ignore", "left": "remove"}
VLAN = {"appliance_vlans": [{"id": 1, "name": "Work", "subnet": "{subnet}", "appliance_ip": "{gateway}"}]}
WIFI = {"wireless_ssids": [{"number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "{secret}"}]}
HEAD = "name,mail,serial,state\n"
ANNA = "Anna,anna@example.com,Q2MX-ANNA-0001,active\n"
BEN = "Ben,ben@example.com,Q2MX-BENO-0001,active\n"


def told(text):
    return from_file(text.encode(), "people.csv", "").told()


def net(owner, number="N_1", name=None, tags=("teleworker",), subnet="", products=("appliance", "wireless")):
    """A network as a query shows it."""
    notes = f"Teleworker: {owner}\n" if owner else ""
    return {"id": number, "name": name or f"Teleworker {owner.partition('@')[0].title()}", "tags": list(tags), "product_types": list(products),
            "notes": notes + (f"Subnet: {subnet}" if subnet else "")}


def device(serial, network=None, tags=("teleworker",)):
    return {"serial": serial, "network_id": network, "tags": list(tags)}


def plan(text, networks=(), inventory=(), gathered=(), secrets=None, part="plan", **options):
    found = {"networks": list(networks), "inventory": list(inventory), "gathered": None if gathered is None else list(gathered)}
    return teleworkers(told(text), {"states": STATES, "network": VLAN, "pool": "10.200.0.0/16", **options}, found, secrets, part)


def statuses(found):
    return [(one["mail"], one["status"]) for one in found["report"]]


def only(found):
    """The one sentence there is."""
    assert len(found["problems"]) == 1, found["problems"]
    return found["problems"][0]


# -- the table

@pytest.mark.parametrize("header", ["Employee;E-Mail;Serial number;Status", "full name;EMAIL;Device;employment-status", "Name;Mail address;SERIAL NO;State"])
def test_columns_are_called_as_people_call_them(header):
    found = plan(header + "\nAnna;anna@example.com;q2mx-anna-0001;Active\n")
    assert (found["problems"], statuses(found)) == ([], [("anna@example.com", "joins")])


def test_columns_are_joined_and_named():
    table = told("First name;Last name;Work;Serial;Street;City\nAnna;Smith;anna@example.com;;1 Oak;Salem\n")
    found, problems = people.read(table, {"mail": "Work", "address": ["Street", "City"]}, STATES)
    assert problems == [] and (found[0].name, found[0].key, found[0].values["address"]) == ("Anna Smith", "anna@example.com", "1 Oak, Salem")


@pytest.mark.parametrize(("text", "options", "sentence"), [
    ("", {}, "is empty"),
    (HEAD, {}, "nothing stands below the header"),
    ("name,serial\nAnna,Q2MX-ANNA-0001\n", {}, "no column says the mail of a person"),
    ("name,e-mail,email,serial\nA,a@b.c,a@b.c,\n", {}, "both e_mail and email could be the column mail"),
    (HEAD + ANNA, {"columns": {"mail": "Mial"}}, "has no column mial; did you mean mail?"),
    (HEAD + ANNA, {"states": {"active": "stay"}}, "teleworkers_states: 'active' means 'stay'"),
    (HEAD + ANNA.replace("active", "gone"), {}, "people.csv:2: column 4 (state): 'gone' is no state; teleworkers_states knows active, on leave, left"),
    (HEAD + ANNA.replace("active", "AL") + BEN.replace("active", "al"), {}, "people.csv:2: column 4 (state): 'AL' is no state (and 1 more rows); "),
    (HEAD + ANNA + BEN.replace("ben@", "Anna@"), {}, "people.csv:3: column 2 (mail): Anna@example.com stands there twice, first at people.csv:2"),
    (HEAD + ANNA + BEN.replace("BENO", "ANNA"), {}, "people.csv:3: column 3 (serial): Q2MX-ANNA-0001 is already the device of Anna at people.csv:2"),
    (HEAD + ANNA.replace("Q2MX-ANNA-0001", "Q2MX"), {}, "'Q2MX' is no serial number"),
    (HEAD + ANNA.replace("Q2MX-ANNA-0001", "Q2MX-ANNA-0001 q2mx-anna-0001"), {}, "Q2MX-ANNA-0001 stands in this row twice"),
    (HEAD + ANNA.replace("anna@example.com", ""), {}, "people.csv:2: column 2 (mail): the mail is missing"),
    (HEAD + ANNA.replace("anna@", "anna "), {}, "is no mail address"),
])
def test_a_table_that_cannot_be_meant_is_refused(text, options, sentence):
    networks = [net("zoe@example.com")]
    found = plan(text, networks, remove_missing=True, **options)
    assert sentence in only(found) and not found.get("removed") and plan(text, networks, remove_missing=True, part="config", **options) == {}


def test_all_mistakes_are_said_at_once():
    found = plan(HEAD + "Anna,anna,x,gone\n,ben@example.com,,active\n")
    assert [one.partition(": ")[0] for one in found["problems"]] == ["people.csv:2"] * 2 + ["people.csv:3", "people.csv:2"]


# -- subnets

def test_a_subnet_is_never_given_out_twice():
    found = plan(HEAD + ANNA + BEN, [net("zoe@example.com", "N_9", subnet="10.200.0.0/28"), net("", "N_2", "Store", tags=())], gathered=[
        {"facts": {"id": "N_2"}, "appliance_vlans": [{"subnet": "10.200.0.16/30"}], "appliance_static_routes": [{"subnet": "10.200.0.48/28"}],
         "appliance_site_to_site_vpn": {"subnets": [{"local_subnet": "10.200.0.64/27", "nat": {"remote_subnet": "10.200.0.96/28"}}]}}])
    assert [one["subnet"] for one in found["report"]] == ["10.200.0.32/28", "10.200.0.112/28", "10.200.0.0/28"]


def test_the_subnet_of_one_who_leaves_is_not_free_in_the_same_run():
    text, home = HEAD + ANNA.replace("active", "left") + BEN, net("anna@example.com", subnet="10.200.0.0/28")
    assert [one["subnet"] for one in plan(text, [home])["report"]] == ["10.200.0.0/28", "10.200.0.16/28"]
    assert plan(text, [])["report"][1]["subnet"] == "10.200.0.0/28"


def test_a_subnet_stays_whatever_else_is_in_the_table():
    home = net("ben@example.com", subnet="10.200.0.0/28")
    assert [one["subnet"] for one in plan(HEAD + ANNA + BEN, [home])["report"]] == ["10.200.0.16/28", "10.200.0.0/28"]
    assert plan(HEAD + BEN, [home], gathered=None)["questions"] == []


def test_notes_without_a_subnet_take_that_of_the_network():
    gathered = [{"facts": {"id": "N_1"}, "appliance_vlans": [{"subnet": "192.168.128.0/24"}, {"subnet": "10.200.7.0/28"}]}]
    assert plan(HEAD + ANNA, [net("anna@example.com")], gathered=gathered)["report"][0]["subnet"] == "10.200.7.0/28"


def test_a_full_pool_names_who_is_short():
    said = only(plan(HEAD + ANNA + BEN, pool="10.200.0.0/28"))
    assert "has no room for 1 of 2 people who need a /28: Ben <ben@example.com>" in said


def test_what_is_wrong_with_a_pool_is_said():
    assert "10.200.0.0/29 is smaller than a /28" in only(plan(HEAD + ANNA, pool="10.200.0.0/29"))
    assert "'10.200.0.1/16' is no IPv4 subnet" in only(plan(HEAD + ANNA, pool=["10.200.0.1/16"]))
    assert "teleworkers_pool names no subnets" in only(plan(HEAD + ANNA, pool=[]))
    assert "nothing in teleworkers_network uses {subnet}" in only(plan(HEAD + ANNA, network={}))
    overlap = [net("anna@example.com", subnet="10.200.0.0/27"), net("ben@example.com", "N_2", subnet="10.200.0.16/28")]
    assert "which overlap" in only(plan(HEAD + ANNA + BEN, overlap))
    assert "which is no IPv4 subnet" in only(plan(HEAD + ANNA, [net("anna@example.com", subnet="10.200.0.1/28")]))


@pytest.mark.parametrize("length", [26, 28, 30, 32])
def test_free_subnets_are_those_that_overlap_nothing(length):
    whole = [ipaddress.IPv4Network("10.0.0.0/24"), ipaddress.IPv4Network("10.0.0.128/25"), ipaddress.IPv4Network("10.9.0.0/26")]
    taken = [ipaddress.IPv4Network(one) for one in ("10.0.0.4/30", "10.0.0.64/26", "10.0.0.200/32", "10.9.0.0/27", "172.16.0.0/12")]
    plainly = [part for one in (whole[0], whole[2]) for part in one.subnets(new_prefix=length) if not any(part.overlaps(other) for other in taken)]
    assert list(pool.free(whole, length, taken)) == plainly


def test_a_large_pool_is_stepped_through_quickly():
    taken = [ipaddress.IPv4Network((one * 65536 + (10 << 24), 16)) for one in range(255)]
    assert str(next(pool.free([ipaddress.IPv4Network("10.0.0.0/8")], 30, taken))) == "10.255.0.0/30"


# -- who is who

def test_a_renamed_person_keeps_their_network():
    home, text = net("anna@example.com", subnet="10.200.0.0/28"), HEAD + ANNA.replace("Anna", "Anna Miller", 1)
    network = plan(text, [home], [device("Q2MX-ANNA-0001", "N_1")], part="config")["networks"][0]
    assert (network["id"], network["name"], network["devices"][0]["name"]) == ("N_1", "Teleworker Anna Miller", "Anna Miller")
    married = "name,mail,serial,previous mail\nAnna Miller,anna.miller@example.com,Q2MX-ANNA-0001,anna@example.com\n"
    network = plan(married, [home], [device("Q2MX-ANNA-0001", "N_1")], part="config")["networks"][0]
    assert network["id"] == "N_1" and network["notes"] == "Teleworker: anna.miller@example.com\nSubnet: 10.200.0.0/28"


def test_two_people_of_one_name_do_not_collide():
    twins = HEAD + ANNA + BEN.replace("Ben", "anna")
    names = [one["network"] for one in plan(twins)["report"]]
    assert names == ["Teleworker Anna", "Teleworker anna (ben@example.com)"]
    homes = [net("ben@example.com", "N_1", names[1], subnet="10.200.0.0/28"), net("anna@example.com", "N_2", names[0], subnet="10.200.0.16/28")]
    assert [one["network"] for one in plan(twins, homes)["report"]] == names
    assert [one["network"] for one in plan(HEAD + BEN.replace("Ben", "anna"), homes[:1])["report"]] == names[1:]
    stranger = net("", "N_7", "teleworker ANNA", tags=())
    assert plan(HEAD + ANNA, [stranger])["report"][0]["network"] == "Teleworker Anna (anna@example.com)"


def test_notes_of_people_stay_below_the_roles_lines():
    present = "call first\nTeleworker: ANNA@example.com\nsubnet: 10.0.0.0/28\n\nthird floor"
    written = ownership.notes(present, "anna@example.com", "10.1.0.0/28", "boss\nSubnet: x")
    assert written == "Teleworker: ANNA@example.com\nSubnet: 10.1.0.0/28\nManager: boss Subnet: x\ncall first\n\nthird floor"
    assert ownership.notes(written, "anna@example.com", "10.1.0.0/28", "boss Subnet: x") == written


def test_who_is_in_no_row_is_reported_and_goes_only_if_asked():
    others = [net("zoe@example.com", "N_2"), net("", "N_3", "Ours, of nobody"), net("yan@example.com", "N_4", tags=("store",))]
    found = plan(HEAD + ANNA, others)
    assert statuses(found) == [("anna@example.com", "joins"), ("zoe@example.com", "missing"), ("", "left alone")] and found["removed"] == []
    assert plan(HEAD + ANNA, others, remove_missing=True)["removed"] == [{"id": "N_2", "name": "Teleworker Zoe"}]


def test_states_leave_stay_and_are_left_alone():
    homes = [net("anna@example.com", "N_1", subnet="10.200.0.0/28"), net("ben@example.com", "N_2", subnet="10.200.0.16/28")]
    found = plan(HEAD + ANNA.replace("active", "LEFT") + BEN.replace("active", "On leave"), homes, [device("Q2MX-ANNA-0001", "N_1")])
    assert statuses(found) == [("anna@example.com", "leaves"), ("ben@example.com", "left alone")]
    assert (found["removed"], found["back"], found["brings_up"]) == ([{"id": "N_1", "name": "Teleworker Anna"}], ["Q2MX-ANNA-0001"], False)
    assert statuses(plan(HEAD + ANNA.replace("active", "left")))[0][1] == "gone"


def test_many_who_leave_are_asked_for():
    homes = [net(f"p{one}@example.com", f"N_{one}") for one in range(3)]
    said = only(plan(HEAD + ANNA, homes, remove_missing=True, max_removals=2))
    assert "3 people would lose their networks, and teleworkers_max_removals is 2: p0@example.com (Teleworker P0), p1" in said
    assert len(plan(HEAD + ANNA, homes, remove_missing=True, max_removals=3)["removed"]) == 3


def test_two_networks_of_one_person_are_refused():
    homes = [net("Anna@example.com"), net("anna@example.com", "N_2")]
    assert "both say in their notes that they are those of anna@example.com" in only(plan(HEAD + ANNA, homes))


# -- devices

@pytest.mark.parametrize(("home", "text", "sentence"), [
    (net("", name="Store 1", tags=()), HEAD + ANNA, "is in network 'Store 1', which is no teleworker's"),
    (net("zoe@example.com"), HEAD + ANNA, "that of zoe@example.com, who is in no row. If that is the same person, say so in a column previous_mail"),
    (net("", name="Hers"), HEAD + ANNA, "whose notes do not say whose it is"),
    (net("ben@example.com", subnet="10.200.0.0/28"), HEAD + ANNA + "Ben,ben@example.com,,\n", "whose row does not give it away"),
])
def test_a_device_of_somebody_else_is_not_taken(home, text, sentence):
    assert sentence in only(plan(text, [home], [device("Q2MX-ANNA-0001", "N_1")]))


def test_a_device_goes_on_from_one_who_leaves():
    text, home = HEAD + ANNA.replace("active", "left") + BEN.replace("BENO", "ANNA"), net("anna@example.com", subnet="10.200.0.0/28")
    options = {"networks": [home], "inventory": [device("Q2MX-ANNA-0001", "N_1")], "release": True}
    found = plan(text, **options)
    assert (found["problems"], found["back"], found["released"]) == ([], [], [])
    assert plan(text, part="config", **options)["networks"][0]["devices"][0]["move"] is True


def test_a_replaced_device_goes_back_and_a_strange_one_stays():
    here = [device("Q2MX-OLDE-0001", "N_1"), device("Q2SW-HERS-0001", "N_1", ()), device("Q2MX-ANNA-0001")]
    found = plan(HEAD + ANNA, [net("anna@example.com", subnet="10.200.0.0/28")], here)
    assert found["swapped"] == [{"serial": "Q2MX-OLDE-0001"}] and "not of this role: Q2SW-HERS-0001" in found["report"][0]["note"]
    assert plan(HEAD + ANNA.replace("Q2MX-ANNA-0001", ""), [net("anna@example.com", subnet="10.200.0.0/28")], here)["swapped"] == []


def test_two_people_swap_their_devices():
    homes = [net("anna@example.com", "N_1", subnet="10.200.0.0/28"), net("ben@example.com", "N_2", subnet="10.200.0.16/28")]
    here = [device("Q2MX-BENO-0001", "N_1"), device("Q2MX-ANNA-0001", "N_2")]
    found = plan(HEAD + ANNA + BEN, homes, here)
    assert (found["problems"], found["swapped"]) == ([], [])
    assert [one["devices"][0]["move"] for one in plan(HEAD + ANNA + BEN, homes, here, part="config")["networks"]] == [True, True]


def test_devices_that_nobody_claimed_are_claimed_if_that_is_meant():
    assert plan(HEAD + ANNA, part="config")["organization_inventory"] == {"serials": ["Q2MX-ANNA-0001"]}
    assert "is not in the inventory" in only(plan(HEAD + ANNA, claim=False))
    assert "organization_inventory" not in plan(HEAD + ANNA, inventory=[device("Q2MX-ANNA-0001")], part="config")


def test_what_an_interrupted_run_left_is_still_released():
    text = HEAD + ANNA.replace("active", "left")
    assert plan(text, inventory=[device("Q2MX-ANNA-0001")], release=True)["released"] == ["Q2MX-ANNA-0001"]
    assert plan(text, inventory=[device("Q2MX-ANNA-0001", "N_5")], release=True)["released"] == []


# -- what everybody gets

def test_placeholders_that_nothing_fills_are_said_with_the_nearest():
    assert only(plan(HEAD + ANNA, network={**VLAN, "time_zone": "{zone}"})).startswith("teleworkers_network.time_zone: uses {zone}")
    assert "did you mean {mail}?" in only(plan(HEAD + ANNA, network_name="Home of {mial}"))
    assert "{subnet 29} is not understood" in only(plan(HEAD + ANNA, network={"notes_": "x", "appliance_vlans": [{"id": 1, "subnet": "{subnet 29}"}]}))
    assert "is set by the role" in only(plan(HEAD + ANNA, network={**VLAN, "devices": []}))


def test_values_are_filled_in_and_never_executed():
    evil = "{{ lookup('pipe', 'id') }} {subnet}"
    values = {"name": evil, "subnet": "10.200.0.0/28", "floor": ""}
    assert placeholders.filled(["{name}", "of {name}", "{subnet 29 1}", "{host 29 1 1}", "{floor}", {"a": "{floor}", "b": '{"x": 1}', "c": 7}], values) == [
        evil, f"of {evil}", "10.200.0.8/29", "10.200.0.9", {"b": '{"x": 1}', "c": 7}]
    with pytest.raises(placeholders.Missing):
        placeholders.filled("on {floor}", values)


def test_what_a_blueprint_would_refuse_is_said_before():
    said = only(plan(HEAD + ANNA, network={**VLAN, "wireless_ssids": [{"number": 0, "nmae": "x"}]}))
    assert said.startswith("people.csv:2: filled in for Anna <anna@example.com>: teleworkers_network.wireless_ssids[0].nmae")


# -- secrets

def test_secrets_are_made_for_those_who_join_and_have_none():
    options = {"network": {**VLAN, **WIFI}, "networks": [net("ben@example.com", subnet="10.200.0.0/28")]}
    assert "there is none for Anna <anna@example.com>; give them" in only(plan(HEAD + ANNA + BEN, **options))
    found = plan(HEAD + ANNA + BEN, secrets_file="x.yml", **options)
    assert (found["problems"], found["unsaid"]) == ([], ["anna@example.com"])
    made = plan(HEAD + ANNA + BEN, part="made", secrets_file="x.yml", **options)
    assert list(made) == ["anna@example.com"] and len(made["anna@example.com"]) == 16
    config = plan(HEAD + ANNA + BEN, secrets=made, part="config", **options)["networks"]
    assert [one["wireless_ssids"][0].get("psk") for one in config] == [made["anna@example.com"], None]
    assert made["anna@example.com"] not in json.dumps(plan(HEAD + ANNA + BEN, secrets=made, **options))


def test_the_password_of_an_account_that_is_there_is_not_sent():
    accounts = {"network_meraki_auth_users": [{"email": "{mail}", "name": "{name}", "password": "{secret}", "authorizations": []}]}
    options = {"network": {**VLAN, **accounts}, "networks": [net("anna@example.com", subnet="10.200.0.0/28")], "secrets": {"Anna@example.com": "known-1234"}}
    assert plan(HEAD + ANNA, gathered=None, **options)["questions"] == [{"name": "Teleworker Anna", "network_meraki_auth_users": []}]
    there = [{"facts": {"id": "N_1"}, "network_meraki_auth_users": [{"email": "anna@example.com"}]}]
    entries = [plan(HEAD + ANNA, gathered=gathered, part="config", **options)["networks"][0]["network_meraki_auth_users"][0] for gathered in (there, [])]
    assert [one.get("password") for one in entries] == [None, "known-1234"]


def test_licenses_of_devices_that_go_back_are_freed():
    text, options = HEAD + ANNA.replace("active", "left"), {"states": STATES, "network": VLAN, "pool": "10.200.0.0/16"}
    found = {"networks": [net("anna@example.com")], "inventory": [device("Q2MX-ANNA-0001", "N_1")], "gathered": [], "licensing": "per-device",
             "licenses": [{"license": "7", "device_serial": "Q2MX-ANNA-0001"}, {"license": "8", "device_serial": "Q2MX-BENO-0001"}]}
    assert teleworkers(told(text), options, found)["freed"] == [{"license": "7", "device_serial": None}]
    noted = teleworkers(told(text), options, {**found, "licensing": "co-term", "licenses": []})["report"][0]["note"]
    assert "licensed by co-term" in noted
