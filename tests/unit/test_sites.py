# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites and a profile: what becomes of them, and what is said of every mistake people make in them."""
from __future__ import annotations

import copy
import csv
import zoneinfo
from pathlib import Path

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.filter.sites import sites
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs

FILES = Path(__file__).resolve().parents[2] / "playbooks" / "files"
PROFILE = yaml.safe_load((FILES / "site_profile.yml").read_text())
VALUES = {"staff_psk": "canary-staff", "guest_psk": "canary-guest", "snmp_passphrase": "canary-snmp"}
HEADER = "name,city,state,time_zone,address,subnet,manager,manager_email,guest_lease,mx,sw,ap"
ONE = ('Store 1,Austin,TX,America/Chicago,"1 Main St, Austin, TX",10.1.0.0/22,Ann Lee,ann@example.com,4 hours,'
       "Q2MX-SHOP-0001,Q2SW-SHOP-0001,Q2MR-SHOP-0001")
TWO = ONE.replace("Store 1", "Store 2").replace("10.1.0.", "10.1.4.").replace("-0001", "-0002").replace("ann@", "bob@").replace("Ann", "Bob")


def read(text, profile=None, values=None, **more):
    return sites(text, PROFILE if profile is None else profile, VALUES if values is None else values, "sites.csv", **more)


def table(*rows, header=HEADER):
    return "\n".join([header, *rows]) + "\n"


def changed(path, value):
    """The profile with one value changed."""
    profile = copy.deepcopy(PROFILE)
    *steps, last = path
    inner = profile
    for step in steps:
        inner = inner[step]
    inner[last] = value
    return profile


def test_the_sites_of_the_story_are_good_and_look_like_sites():
    result = read((FILES / "sites.csv").read_text())
    assert (result["problems"], result["fatal"], len(result["names"]), len(result["serials"])) == ([], [], 100, 300)
    with (FILES / "sites.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["subnet"] for row in rows}) == 100 and all(row["subnet"].endswith("/22") for row in rows)
    assert len({row["state"] for row in rows}) > 40 and len({row["time_zone"] for row in rows}) > 8


def test_a_site_gets_what_the_profile_says():
    config = read(table(ONE, TWO))["config"]
    site = config["networks"][1]
    assert (site["name"], site["time_zone"], site["tags"]) == ("Store 2", "America/Chicago", ["store", "state-TX", "store-2"])
    assert [vlan["subnet"] for vlan in site["appliance_vlans"]] == [f"10.1.{number}.0/24" for number in (4, 5, 6, 7)]
    serving = [vlan for vlan in site["appliance_vlans"] if vlan["dhcp_handling"] == "Run a DHCP server"]
    assert len(serving) == 2 and all(vlan["reserved_ip_ranges"] for vlan in serving)
    assert serving[0]["reserved_ip_ranges"][0]["start"] == "10.1.4.2"
    assert [ssid["psk"] for ssid in site["wireless_ssids"]] == ["canary-staff", "canary-guest"]
    ports = next(one for one in site["devices"] if "switch_ports" in one)["switch_ports"]
    assert [port["port_id"] for port in ports] == [str(number) for number in range(1, 25)]
    assert len({port["name"] for port in ports}) == 3


def test_every_site_has_its_admin_and_who_runs_two_sites_has_both_tags():
    third = TWO.replace("Store 2", "Store 3").replace("10.1.4.", "10.1.8.").replace("-0002", "-0003")
    admins = {one["email"]: one for one in read(table(ONE, TWO, third))["config"]["organization_admins"]}
    assert [one["tag"] for one in admins["ann@example.com"]["tags"]] == ["store-1"]
    assert [one["tag"] for one in admins["bob@example.com"]["tags"]] == ["store-2", "store-3"]
    assert {one["org_access"] for one in admins.values()} == {"none"}


def test_an_admin_whose_other_site_is_skipped_keeps_every_right():
    bad = TWO.replace("bob@", "ann@").replace("Bob", "Ann").replace("America/Chicago", "America/Nowhere")
    result = read(table(ONE, bad))
    assert result["names"] == ["Store 1"] and result["skipped"] == ["Store 2"]
    assert result["config"]["organization_admins"] == []


def test_one_admin_with_two_names_is_a_mistake():
    other = TWO.replace("bob@", "ann@")
    assert "sites.csv:3: organization_admins: 'ann@example.com' is given name 'Bob Lee' here and 'Ann Lee'" in read(table(ONE, other))["problems"][0]


@pytest.mark.parametrize("text", [
    "\ufeff" + table(ONE).replace("\n", "\r\n"),
    "\ufeffsep=;\r\n" + table(ONE).replace(", ", "/").replace(",", ";").replace("\n", "\r\n"),
    table(ONE).replace(", ", "/").replace(",", "\t"),
    table(ONE).replace("\n", "\r"),
    table(ONE) + "\n\n,,,,,,,,,,,\n",
    table(ONE, header=HEADER.replace("time_zone", " Time Zone ").replace("name,", "Name,")),
    table(ONE + ",,,", header=HEADER + ",,,"),
    table(ONE.replace("Q2MX-SHOP-0001", " q2mx-shop-0001 ")),
], ids=["bom", "semicolons", "tabs", "old line ends", "blank lines", "header", "empty columns", "case"])
def test_what_spreadsheet_programs_write_is_read(text):
    result = read(text)
    assert (result["problems"], result["fatal"], result["names"]) == ([], [], ["Store 1"])
    assert result["serials"][0] == "Q2MX-SHOP-0001"


def test_line_numbers_are_those_of_the_file():
    text = "sep=,\n" + table(ONE.replace("1 Main St, ", "1 Main St\nBack door\n"), "", TWO.replace("America/Chicago", "America/Chicgo"))
    assert read(text)["problems"] == ["sites.csv:7: column 4 (time_zone): 'America/Chicgo' is no time zone; did you mean America/Chicago?"]


@pytest.mark.parametrize(("old", "new", "words"), [
    ("America/Chicago", "Mars/Base", ["column 4 (time_zone): 'Mars/Base' is no time zone; write one like"]),
    ("America/Chicago", "america/chicago", ["did you mean America/Chicago?"]),
    ("America/Chicago", "", ["column 4 (time_zone): the value is missing"]),
    ("10.1.4.0/22", "10.1.2.0/23", ["column 6 (subnet): 10.1.2.0/23 is too small for the profile's {subnet 24 3}; it takes a /22",
                                    "column 6 (subnet): 10.1.2.0/23 overlaps 10.1.0.0/22 of 'Store 1' in line 2"]),
    ("10.1.4.0/22", "10.1.5.0/22", ["is an address, not a subnet; the subnet around it is 10.1.4.0/22"]),
    ("10.1.4.0/22", "10.1.4.0", ["is an address, not a subnet; add its length"]),
    ("10.1.4.0/22", "10.1.4/22", ["'10.1.4/22' is no IPv4 subnet"]),
    ("10.1.4.0/22", "2001:db8::/32", ["is no IPv4 subnet"]),
    ("Q2MX-SHOP-0002", "Q2MX-SHOP-0001", ["column 10 (mx): serial Q2MX-SHOP-0001 is already used by 'Store 1' in line 2"]),
    ("Q2MX-SHOP-0002", "q2sw-shop-0001", ["column 10 (mx): serial Q2SW-SHOP-0001 is already used by 'Store 1' in line 2"]),
    ("Q2MX-SHOP-0002", "Q2MX_SHOP_0002", ["column 10 (mx): 'Q2MX_SHOP_0002' is no serial number; write one like"]),
    ("Q2MX-SHOP-0002", "Q2MX\u2011SHOP\u20110002", [r"'Q2MX\u2011SHOP\u20110002' is no serial number"]),
    ("Q2SW-SHOP-0002", "Q2MX-SHOP-0002", ["column 11 (sw): serial Q2MX-SHOP-0002 stands in this row twice, first as mx"]),
    ("Store 2", "store 1", ["column 1 (name): 'store 1' is already the name of the site in line 2"]),
    ("Store 2", "Store-1", ["column 1 (name): 'Store-1' has the same tag as 'Store 1' in line 2: store-1"]),
    ("Store 2", "", ["column 1 (name): the value is missing"]),
    ("Store 2", "Store\u200b2", [r"column 1 (name): 'Store\u200b2' holds a character that cannot be seen"]),
    ("Bob Lee", "Ren\udce9", ["column 7 (manager): holds bytes that are no UTF-8; save the table as CSV UTF-8"]),
    ("bob@example.com", "bob", ["the profile filled in: organization_admins[0].email must be an e-mail address"]),
    ("4 hours", "4 weeks", ["the profile filled in: appliance_vlans[2].dhcp_lease_time must be one of"]),
    ('"1 Main St, Austin, TX"', "1 Main St, Austin, TX", ["column 13: 'Q2SW-SHOP-0002' stands under no name of the header", "column 14"]),
    (",Q2SW-SHOP-0002,Q2MR-SHOP-0002", "", ["column 11 (sw): is missing, the line has 10 values and the header 12"]),
])
def test_a_bad_value_is_named_by_line_and_column_and_the_other_sites_are_good(old, new, words):
    result = read(table(ONE, TWO.replace(old, new)))
    assert result["names"] == ["Store 1"] and not result["fatal"]
    assert len(result["problems"]) == len(words)
    for problem, word in zip(result["problems"], words):
        assert problem.startswith("sites.csv:3: ") and word in problem


def test_everything_wrong_is_said_at_once():
    bad = TWO.replace("Store 2", "").replace("America/Chicago", "Mars").replace("10.1.4.0/22", "10.1.0.0/24").replace("Q2MX-SHOP-0002", "x")
    problems = read(table(ONE, bad, TWO.replace("-0002", "-0001")))["problems"]
    assert len(problems) == 5 + 3
    assert {problem.split(":")[1] for problem in problems} == {"3", "4"}


@pytest.mark.parametrize(("text", "words"), [
    ("", "sites.csv:1: is empty"),
    (HEADER + "\n\n", "sites.csv:1: nothing stands below the header"),
    (table(ONE, header=HEADER.replace("time_zone", "zone")), "sites.csv:1: the column time_zone is missing; the header has name, city, state, zone"),
    (table(ONE, header=HEADER.replace("city", "state")), "sites.csv:1: column 3 (state): the header names it twice, first as column 2"),
    (table(ONE, TWO.replace('Austin, TX"', "Austin, TX")), "sites.csv:3: a quote that begins in this line is never closed"),
    (table(ONE, TWO.replace('"1 Main', '"1" Main')), "sites.csv:3: the quotes in this line do not match"),
    (table(ONE).encode("utf-16").decode("latin-1"), "sites.csv:1: is no plain text"),
])
def test_what_makes_a_table_unreadable_is_said_and_no_row_goes_through(text, words):
    result = read(text)
    assert any(words in sentence for sentence in result["fatal"]) and result["names"] == []


@pytest.mark.parametrize(("path", "value", "words"), [
    (["notes"], "{adress}", "sites_profile.notes: uses {adress}, but there is no such column or value; did you mean {address}?"),
    (["notes"], "{ address }", "sites_profile.notes: uses { address }, but there is no such column or value; did you mean {address}?"),
    (["appliance_vlans", 0, "subnet"], "{subnet 24}", "sites_profile.appliance_vlans[0].subnet: uses {subnet 24}; write {subnet LENGTH NUMBER}"),
    (["appliance_vlans", 0, "subnet"], "{net 24 0}", "sites_profile.appliance_vlans[0].subnet: uses {net 24 0}; write"),
    (["appliance_vlans", 0, "subnet"], "{subnet 33 0}", "uses {subnet 33 0}; write"),
    (["appliance_vlans", 0, "appliance_ip"], "{host 24 0 255}", "a /24 has only the addresses 1 to 254"),
    (["devices", "switch"], {}, "sites_profile.devices.switch: there is no column switch"),
    (["devices"], [], None),
    (["devices"], ["mx"], "sites_profile.devices: must be a dict whose keys are the columns"),
    (["devices", "sw", "switch_ports", 0, "ports"], "12-1", "sites_profile.devices.sw.switch_ports[0].ports: '12-1' is no list of ports"),
    (["appliance_vlan"], [], "sites_profile.appliance_vlan is not an option; did you mean appliance_vlans?"),
    (["appliance_vlans", 0, "dhcp_handlin"], "x", "sites_profile.appliance_vlans[0].dhcp_handlin is not an option; did you mean dhcp_handling?"),
    (["organization_admin"], [], "sites_profile.organization_admin is not an option"),
])
def test_a_mistake_in_the_profile_is_named_by_its_path_once(path, value, words):
    result = read(table(ONE, TWO), changed(path, value))
    assert [words in sentence for sentence in result["fatal"]] == ([True] if words else [])
    assert result["problems"] == [] and bool(result["config"]["networks"]) == (words is None)


def test_a_mistake_of_twelve_ports_is_one_sentence():
    result = read(table(ONE), changed(["devices", "sw", "switch_ports", 0, "vlan"], 5000))
    assert result["problems"] == ["sites.csv:2: the profile filled in: devices.sw.switch_ports[0].vlan must be at most 4094, not 5000 "
                                  "(and 11 more like it)"]


def test_a_profile_that_is_no_dict_and_a_value_nobody_gave_are_named():
    assert read(table(ONE), "site_profile.yml")["fatal"] == ["sites_profile: must be a dict, one network of a blueprint"]
    assert "wireless_ssids[0].psk: uses {staff_psk}, but there is no such column or value" in read(table(ONE), values={})["fatal"][1]
    unset = read(table(ONE, TWO), values={**VALUES, "staff_psk": None, "unused": None})
    assert (unset["fatal"], unset["problems"]) == (["sites_values.staff_psk: the value is missing, and the profile uses it"], [])


def test_a_table_is_checked_without_its_secrets():
    report = read(table(ONE, TWO.replace("America/Chicago", "Mars")), part="report")
    assert "config" not in report and "canary" not in str(report)
    assert set(read(table(ONE), part="config")) == {"config"}


def host(number, **more):
    return {"time_zone": "Etc/UTC", "subnet": f"10.2.{4 * number}.0/22", "manager": "Ann", "manager_email": "ann@example.com", **more}


SMALL = {"product_types": ["switch"], "tags": ["{tag}"], "organization_admins": [
    {"email": "{manager_email}", "name": "{manager}", "org_access": "none", "tags": [{"tag": "{tag}", "access": "full"}]}]}


def test_hosts_are_sites_and_what_is_wrong_with_one_names_it():
    result = sites({"store1": host(1), "store2": None, "store3": host(3, time_zone=None)}, SMALL)
    assert result["names"] == ["store1"]
    assert result["problems"] == ["host store2: its variable site must be a dict of the site's values, but is not set",
                                  "host store3: site.time_zone: the value is missing"]


def test_a_value_that_is_no_text_stays_what_it_is():
    profile = {**SMALL, "switch_settings": {"vlan": "{vlan}"}, "tags": "{tags}"}
    network = sites({"store1": host(1, vlan=7, tags=["a", "b"])}, profile)["config"]["networks"][0]
    assert (network["switch_settings"]["vlan"], network["tags"]) == (7, ["a", "b"])


def test_hosts_left_out_keep_their_admin():
    everybody = sites({"store1": host(1), "store2": host(2)}, SMALL)["config"]["organization_admins"]
    assert [len(one["tags"]) for one in everybody] == [2]
    limited = sites({"store1": host(1), "store2": host(2, manager_email="bob@example.com")}, SMALL, others={"store3": host(3), "router": None})
    assert [one["email"] for one in limited["config"]["organization_admins"]] == ["bob@example.com"]


def test_older_names_of_time_zones_are_known_to_the_dashboard_where_the_host_lacks_them(monkeypatch):
    """Debian and others ship them in a package of their own."""
    modern = {name for name in zoneinfo.available_timezones() if not name.startswith("US/")}

    def load(name):
        if name not in modern:
            raise zoneinfo.ZoneInfoNotFoundError(name)

    def said(zone):
        inputs = Inputs()
        inputs.config([{"name": "A", "product_types": ["switch"], "time_zone": zone}], RESOURCES["networks"], "config", "merged")
        return [str(one) for one in inputs.problems] + read(table(ONE.replace("America/Chicago", zone)))["problems"]

    assert said("US/Pacific") == [] and len(said("America/Chicgo")) == 2
    monkeypatch.setattr(zoneinfo, "available_timezones", lambda: modern)
    monkeypatch.setattr(zoneinfo, "ZoneInfo", load)
    assert said("US/Pacific") == said("America/Chicago") == []
    assert "did you mean 'America/Chicago'?" in said("Chicago")[0] and len(said("us/pacific")) == 2
