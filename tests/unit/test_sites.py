# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites and a profile: what becomes of them, and what is said of every mistake people make in them."""
from __future__ import annotations

import csv
import zoneinfo
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.filter.sites import sites
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs

FILES = Path(__file__).resolve().parents[2] / "playbooks" / "files"
PROFILE = (FILES / "site_profile.yml.j2").read_text()
VALUES = {"staff_psk": "canary-staff", "guest_psk": "canary-guest", "snmp_passphrase": "canary-snmp"}
HEADER = "name,city,state,time_zone,address,subnet,manager,manager_email,guest_lease,mx,sw,ap"
ONE = ('Store 1,Austin,TX,America/Chicago,"1 Main St, Austin, TX",10.1.0.0/22,Ann Lee,ann@example.com,4 hours,'
       "Q2MX-SHOP-0001,Q2SW-SHOP-0001,Q2MR-SHOP-0001")
TWO = ONE.replace("Store 1", "Store 2").replace("10.1.0.", "10.1.4.").replace("-0001", "-0002").replace("ann@", "bob@").replace("Ann", "Bob")


def read(text, profile=None, values=None, **more):
    return sites(text, PROFILE if profile is None else profile, VALUES if values is None else values, "sites.csv",
                 **{"profile_file": "files/site_profile.yml.j2", **more})


def table(*rows, header=HEADER):
    return "\n".join([header, *rows]) + "\n"


def changed(old, new):
    """The profile with a text in it changed."""
    assert PROFILE.count(old) >= 1
    return PROFILE.replace(old, new, 1)


def line(text):
    """The line of the profile in which a text stands first."""
    return PROFILE[:PROFILE.index(text)].count("\n") + 1


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
    assert [(port["port_id"], port["name"]) for port in ports] == [("1-12", "Till"), ("13-20", "Staff"), ("21-24", "Access point")]


def test_every_site_has_its_admin_and_who_runs_two_sites_has_both_tags():
    third = TWO.replace("Store 2", "Store 3").replace("10.1.4.", "10.1.8.").replace("-0002", "-0003")
    admins = {one["email"]: one for one in read(table(ONE, TWO, third))["config"]["organization_admins"]}
    assert read(table(ONE, TWO))["places"] == {"Store 1": "sites.csv:2", "Store 2": "sites.csv:3"}
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
    assert read(text)["problems"] == ["sites.csv:7: column 4 (time_zone): time_zone 'America/Chicgo' is no time zone; did you mean 'America/Chicago'? "
                                      f"(site_profile.yml.j2:{line('time_zone:')}:1)"]


@pytest.mark.parametrize(("old", "new", "words"), [
    ("America/Chicago", "Mars/Base", ["column 4 (time_zone): time_zone 'Mars/Base' is no time zone such as 'America/Chicago'"]),
    ("America/Chicago", "america/chicago", ["did you mean 'America/Chicago'?"]),
    ("America/Chicago", "", ["column 4 (time_zone): the value is missing, and the profile uses it (site_profile.yml.j2:"]),
    ("10.1.4.0/22", "10.1.2.0/23", ["column 6 (subnet): 10.1.2.0/23 has 2 times a /24 in it, numbers 0 to 1, not 2 (site_profile.yml.j2:",
                                    "column 6 (subnet): 10.1.2.0/23 overlaps 10.1.0.0/22 of 'Store 1' in line 2"]),
    ("10.1.4.0/22", "10.1.5.0/22", ["is an address, not a subnet; the subnet around it is 10.1.4.0/22"]),
    ("10.1.4.0/22", "10.1.4.0", ["is an address, not a subnet; add its length"]),
    ("10.1.4.0/22", "10.1.4/22", ["'10.1.4/22' is no subnet"]),
    ("10.1.4.0/22", "2001:db8::/32", ["2001:db8::/32 has no /24 in it"]),
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
    ("bob@example.com", "bob", ["column 8 (manager_email): organization_admins[0].email must be an e-mail address"]),
    ("4 hours", "4 weeks", ["column 9 (guest_lease): appliance_vlans[2].dhcp_lease_time must be one of"]),
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
    (table(ONE, header=HEADER.replace("time_zone", "zone")),
     f"site_profile.yml.j2:{line('time_zone:')}:16: uses time_zone, but there is no such column or value; did you mean zone?"),
    (table(ONE, header=HEADER.replace("city", "state")), "sites.csv:1: column 3 (state): the header names it twice, first as column 2"),
    (table(ONE, TWO.replace('Austin, TX"', "Austin, TX")), "sites.csv:3: a quote that begins in this line is never closed"),
    (table(ONE, TWO.replace('"1 Main', '"1" Main')), "sites.csv:3: the quotes in this line do not match"),
    (table(ONE).encode("utf-16").decode("latin-1"), "sites.csv:1: is no plain text"),
])
def test_what_makes_a_table_unreadable_is_said_and_no_row_goes_through(text, words):
    result = read(text)
    assert any(words in sentence for sentence in result["fatal"]) and result["names"] == []


@pytest.mark.parametrize(("old", "new", "words"), [
    ("notes: \"{{ address", "notes: \"{{ adress", "LINE:12: uses adress, but there is no such column or value; did you mean address?"),
    ("meraki.subnet(24, 0)", "meraki.subnet(40, 0)", "LINE:25)"),
    ("meraki.subnet(24, 0)", "meraki.subnett(24, 0)", "LINE:1: there is no filter sitecraft.meraki.subnett; did you mean sitecraft.meraki.subnet?"),
    ("{{ tag }}\"]", "{{ tag }\"]", "LINE:"),
    ("notes: ", "notes: [", "site_profile.yml.j2:14:1: is no YAML that can be read: did not find expected ',' or ']', in what begins in line 11"),
    ("notes: ", " notes: ", "LINE:"),
    ("notes: ", "tags: ", "LINE:1: tags stands here twice, first in line 10"),
    ("appliance_vlans:", "appliance_vlan:", "LINE:1: appliance_vlan is not an option; did you mean appliance_vlans?"),
    ("appliance_ip: ", "appliance_i: ", "LINE:5: appliance_vlans[0].appliance_i is not an option; did you mean appliance_ip?"),
    ("organization_admins:", "organization_admin:", "LINE:1: organization_admin is not an option"),
    ("notes: \"{{ address", "notes: \"{{ lookup('pipe', 'x')", "LINE:12: uses lookup, but there is no such column or value"),
    ("notes: \"{{ address }}\"", "{% include 'x.yml' %}", "LINE:4: uses {% include %}, which a profile cannot"),
    ("{% set staff", "{% for x in [1] %}\n{% set staff", "cannot be read as Jinja: Unexpected end of template"),
])
def test_a_mistake_in_the_profile_is_named_by_line_and_column_once(old, new, words):
    at = PROFILE[:PROFILE.index(old)].count("\n") + 1
    result = read(table(ONE, TWO), changed(old, new))
    said = [one for one in result["fatal"] + result["problems"] if words.replace("LINE:", f"site_profile.yml.j2:{at}:") in one]
    assert 1 <= len(said) <= 1 + ("/40" in "".join(said)), result["fatal"] + result["problems"]
    assert result["config"]["networks"] == [] and len(result["fatal"] + result["problems"]) <= 2


def test_a_profile_that_is_a_dict_is_rendered_the_same_way():
    given = {"product_types": ["switch"], "time_zone": "{{ time_zone }}", "{{ key }}": {"vlan": "{{ vlan | int }}"},
             "notes": "{{ a }}{% if b %} and {{ b }}{% endif %}",
             "tags": ["{{ nothing | default(omit) }}", "x"]}
    network = read("name,time_zone,vlan,key,a,b\nA,Etc/UTC,7,switch_settings,'1,2\n", given)["config"]["networks"][0]
    assert network == {"name": "A", "product_types": ["switch"], "time_zone": "Etc/UTC", "switch_settings": {"vlan": 7}, "notes": "'1 and 2", "tags": ["x"]}
    assert read("name\nA\n", {"product_types": ["switch"], "notes": {"a": "{{ x }}"}}, profile_file="sites_profile")["fatal"] == [
        "sites_profile.notes.a: uses x, but there is no such column or value; there are guest_psk, name, snmp_passphrase, staff_psk, tag"]
    assert "sites_profile.notes must be" in read("name\nA\nB\n", {"product_types": ["switch"], "notes": []}, profile_file="sites_profile")["fatal"][0]


def test_a_profile_that_is_no_dict_and_a_value_nobody_gave_are_named():
    assert read(table(ONE), "- a")["fatal"] == ["site_profile.yml.j2:1:1: must be a dict, one network of a blueprint"]
    assert read(table(ONE), 7)["fatal"] == ["site_profile.yml.j2: must be a file, or a dict, one network of a blueprint"]
    assert read(table(ONE), "")["fatal"] == ["sites_profile: the value is missing; give the file of a profile, or several in sites_profiles"]
    assert "uses staff_psk, but there is no such column or value" in "".join(read(table(ONE), values={})["fatal"])
    unset = read(table(ONE, TWO), values={**VALUES, "staff_psk": None, "unused": None})
    assert (unset["fatal"], unset["problems"]) == (["sites_values.staff_psk: the value is missing, and the profile uses it"], [])


def test_a_table_is_checked_without_its_secrets():
    report = read(table(ONE, TWO.replace("America/Chicago", "Mars")), part="report")
    assert "config" not in report and "canary" not in str(report)
    assert set(read(table(ONE), part="config")) == {"config"}


def host(number, **more):
    return {"time_zone": "Etc/UTC", "subnet": f"10.2.{4 * number}.0/22", "manager": "Ann", "manager_email": "ann@example.com", **more}


SMALL = """
product_types: [switch]
time_zone: {{ time_zone }}
tags: ["{{ tag }}"]
organization_admins:
  - {email: "{{ manager_email }}", name: "{{ manager }}", org_access: none, tags: [{tag: "{{ tag }}", access: full}]}
"""


def test_hosts_are_sites_and_what_is_wrong_with_one_names_it():
    result = sites({"store1": host(1), "store2": None, "store3": host(3, time_zone=None)}, SMALL, profile_file="site_profile.yml.j2")
    assert result["names"] == ["store1"]
    assert result["problems"] == ["host store2: its variable site must be a dict of the site's values, but is not set",
                                  "host store3: site.time_zone: the value is missing, and the profile uses it (site_profile.yml.j2:3:15)"]


def test_a_value_that_is_no_text_stays_what_it_is():
    profile = SMALL.replace('["{{ tag }}"]', "{{ tags }}") + "switch_settings: {vlan: {{ vlan }}}\n"
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


SMALL_ONE = "product_types: [switch]\ntime_zone: Etc/UTC\nnotes: small\n"
LARGE_ONE = "product_types: [switch, wireless]\ntime_zone: Etc/UTC\nnotes: {{ notes }}\n"


def test_a_column_chooses_among_profiles():
    both = {"profiles": {"small": SMALL_ONE, "Large": LARGE_ONE}, "profile_files": {"small": "a/small.yml", "Large": "large.yml"}}
    result = read("name,type,notes\nA,small,\nB,LARGE,x\n", "", {}, **both)
    assert [(one["name"], one["notes"]) for one in result["config"]["networks"]] == [("A", "small"), ("B", "x")] and not result["fatal"] + result["problems"]
    wrong = read("name,size,notes\nA,smal,\nB,,\nC,large,\n", "", {}, column="size", **both)
    assert wrong["problems"] == ["sites.csv:2: column 2 (size): 'smal' is no profile; did you mean small?",
                                 "sites.csv:3: column 2 (size): the value is missing, and it chooses the profile",
                                 "sites.csv:4: column 3 (notes): the value is missing, and the profile uses it (large.yml:3:11)"]
    assert [one["notes"] for one in read("name,type\nA,\nB,small\n", "product_types: [switch]\nnotes: common", {}, **both)["config"]["networks"]] == [
        "common", "small"]
    assert read("name\nA\n", "", {}, **both)["fatal"] == [
        "sites.csv:1: the column type is missing, by which a site's profile is chosen; there are small, Large"]


def test_columns_follow_from_the_profile_and_are_called_as_people_call_them():
    profile = "product_types: [switch]\nnotes: '{{ floor_area }} {{ comment | default(0) }}'\n"
    result = read("Site name,Floor area (m2),x\nA,12,\n", profile, {}, columns={"floor_area": "Floor area (m2)"})
    assert result["config"]["networks"] == [{"name": "A", "product_types": ["switch"], "notes": "12 0"}]
    assert read("Branch,floor area\nA,12\n", profile, {})["fatal"] == ["sites.csv:1: the column name is missing; the header has branch, floor_area"]
    assert read("Branch,floor area\nA,\n", profile, {}, columns={"name": ["Office", "Branch"]})["problems"] == [
        "sites.csv:2: column 2 (floor_area): the value is missing, and the profile uses it (site_profile.yml.j2:2:12)"]


def test_subnets_of_any_column_of_which_parts_are_taken_may_not_overlap():
    profile = "product_types: [appliance]\nnotes: \"{{ lan | sitecraft.meraki.subnet(24) }} " \
        "{{ guests | default('10.9.0.0/24') | sitecraft.meraki.subnet(26) }}\"\n"
    result = read("name,lan,guests,dns\nA,10.0.0.0/16,10.1.0.0/24,10.2.0.0/24\n"
                  "B,10.3.0.0/16,10.0.4.0/24,10.2.0.0/24\nC,10.5.0.0/16,,10.2.0.0/24\n", profile, {})
    assert result["problems"] == ["sites.csv:3: column 3 (guests): 10.0.4.0/24 overlaps 10.0.0.0/16 of 'A' in line 2"] and result["names"] == ["A", "C"]


def test_a_cell_holds_several_serial_numbers():
    profile = "product_types: [switch]\ndevices:\n{% for one in sw | sitecraft.meraki.serials %}\n  - {serial: '{{ one }}'}\n{% endfor %}\n"
    text = "name;sw\nA;\"Q2SW-AAAA-0001, q2sw-aaaa-0002\nQ2SW-AAAA-0003\"\nB;\nC;Q2SW-AAAA-0002 Q2SW\nD;Q2SW-AAAA-0003\n"
    result = read(text, profile, {})
    assert result["serials"] == ["Q2SW-AAAA-0001", "Q2SW-AAAA-0002", "Q2SW-AAAA-0003"] and "devices" not in result["config"]["networks"][1]
    assert result["problems"] == [
        "sites.csv:5: column 2 (sw): 'Q2SW' is no serial number; write one like Q2AB-CDEF-0001 (site_profile.yml.j2:3:20)",
        "sites.csv:6: column 2 (sw): serial Q2SW-AAAA-0003 is already used by 'A' in line 2"]
