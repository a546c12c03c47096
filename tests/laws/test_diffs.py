# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `--diff` shows: which site a line belongs to."""
from __future__ import annotations

import difflib

from tests.support.trees import TREE, site
from tests.support.world import good


def shown(pair):
    """The lines that Ansible prints of one diff, without its headers and what stays as it is."""
    lines = difflib.unified_diff(pair["before"].splitlines(), pair["after"].splitlines(), n=0, lineterm="")
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def by_header(result):
    """What each diff of a blueprint shows, in their order."""
    assert all(pair["before_header"] == pair["after_header"] for pair in result["diff"])
    return {pair["before_header"]: shown(pair) for pair in result["diff"]}


def test_a_blueprint_shows_every_object_under_its_name_site_by_site_and_the_organization_before_them(world):
    for check in (True, False):
        result = good(world.run("blueprint", TREE, check=check, diff=True))
        diffs = by_header(result)
        headers = list(diffs)
        assert headers.index("administrator ann@example.com of Acme") < headers.index("network Store 7 of Acme")
        assert "+v2c_enabled: true" in diffs["SNMP settings of Acme"]
        for number in (7, 8):
            assert f"+name: Store {number}" in diffs[f"network Store {number} of Acme"]
            assert f"+subnet: 10.{number}.10.0/24" in diffs[f"VLAN 10 of Store {number}"]
            assert f"+serial: Q2SW-BLUE-{number:04d}" in diffs[f"device Q2SW-BLUE-{number:04d} of Store {number}"]
            assert "+vlan: 10" in diffs[f"port 1 of sw-{number} in Store {number}"]
        sites = [header[-1] for header in headers if header.endswith((" 7", " 8"))]
        assert sites == sorted(sites), "what belongs to one site stands together"


def test_one_change_in_one_site_is_one_diff(world):
    good(world.run("blueprint", TREE))
    wanted = {"networks": [site(7), site(8)]}
    wanted["networks"][1]["appliance_vlans"][1]["dhcp_lease_time"] = "1 day"
    assert by_header(good(world.run("blueprint", wanted, diff=True))) == {"VLAN 10 of Store 8": ["-dhcp_lease_time: 12 hours", "+dhcp_lease_time: 1 day"]}
    assert good(world.run("blueprint", wanted, diff=True))["diff"] == []


def test_one_port_among_many_says_which_it_is(world):
    wanted = [{"port_id": number, "name": "desk"} for number in range(1, 25)]
    good(world.run("switch_ports", wanted))
    wanted[6]["name"] = "printer"
    for check in (True, False):
        diffs = by_header(good(world.run("switch_ports", wanted, check=check, diff=True)))
        assert diffs == {"port 7 of Q2SW-AAAA-0012": ["-name: desk", "+name: printer"]}


def test_a_network_that_is_renamed_stands_beside_what_is_in_it(world):
    wanted = {"networks": [{"id": world.network, "name": "Store New", "network_settings": {"remote_status_page_enabled": False}}]}
    diffs = by_header(good(world.run("blueprint", wanted, diff=True)))
    assert diffs == {"network Store 0012 of Acme": ["-name: Store 0012", "+name: Store New"],
                     "settings of Store 0012": ["-remote_status_page_enabled: true", "+remote_status_page_enabled: false"]}


def test_what_is_created_removed_or_made_anew_is_one_diff_each(world):
    hook = {"name": "Ops", "url": "https://example.com/hook", "shared_secret": "s"}
    made = by_header(good(world.run("network_webhook_http_servers", [hook], diff=True)))
    assert list(made) == ["webhook receiver Ops of Store 0012"] and all(line.startswith("+") for line in made["webhook receiver Ops of Store 0012"])
    anew = by_header(good(world.run("network_webhook_http_servers", [{**hook, "url": "https://example.com/other"}], diff=True)))
    assert list(anew) == ["webhook receiver Ops of Store 0012"] and "+url: https://example.com/other" in anew["webhook receiver Ops of Store 0012"]
    gone = by_header(good(world.run("network_webhook_http_servers", [{"name": "Ops"}], state="deleted", diff=True)))
    assert list(gone) == ["webhook receiver Ops of Store 0012"] and all(line.startswith("-") for line in gone["webhook receiver Ops of Store 0012"])


def psk(value, **more):
    return [{"number": 1, "name": "Staff", "auth_mode": "psk", "encryption_mode": "wpa", "psk": value, **more}]


def test_a_secret_that_changes_is_told_and_not_shown(world):
    first = good(world.run("wireless_ssids", psk("first-secret"), diff=True))
    for check in (True, False):
        result = good(world.run("wireless_ssids", psk("other-secret"), check=check, diff=True))
        assert result["changed"] and by_header(result) == {"SSID 1 of Store 0012": ["+psk: (hidden, changed)"]}
        assert "(hidden" not in str([result["before"], result["after"]])
    tree = {"networks": [{"name": "Store 0012", "wireless_ssids": psk("third-secret", name="Crew")}]}
    diffs = by_header(good(world.run("blueprint", tree, diff=True)))
    assert diffs == {"SSID 1 of Store 0012": ["-name: Staff", "+name: Crew", "+psk: (hidden, changed)"]}
    named = good(world.run("wireless_ssids", psk("third-secret", name="Staff"), diff=True))
    assert shown(named["diff"][0]) == ["-name: Crew", "+name: Staff"], "the secret is sent along, and is what it was"
    assert "secret" not in str([first["diff"], diffs, named["diff"]])


def test_a_secret_that_cannot_be_read_is_told_when_it_is_sent(world):
    hook = [{"name": "Ops", "url": "https://example.com/hook", "shared_secret": "first-secret"}]
    assert "+shared_secret: (hidden)" in shown(good(world.run("network_webhook_http_servers", hook, diff=True))["diff"][0])
    assert not good(world.run("network_webhook_http_servers", hook, diff=True))["changed"]
    again = good(world.run("network_webhook_http_servers", hook, diff=True, secrets="always"))
    assert again["changed"] and shown(again["diff"][0]) == ["+shared_secret: (hidden, sent)"]


def test_a_secret_inside_a_list_is_told_of_its_own_entry(world):
    def users(**phrases):
        return {"access": "users", "users": [{"username": name, "passphrase": phrase} for name, phrase in phrases.items()]}
    good(world.run("network_snmp", users(ann="first-secret", bob="other-secret")))
    result = good(world.run("network_snmp", users(cyd="third-secret", bob="new-secret", ann="first-secret"), diff=True))
    lines = [line.strip() for line in result["diff"][0]["after"].splitlines()]
    assert lines[lines.index("- username: bob") + 1] == "passphrase: (hidden, changed)"
    assert lines[lines.index("- username: cyd") + 1] == "passphrase: (hidden)"
    assert lines.count("passphrase: (hidden)") == 1 and "first" not in result["diff"][0]["after"] and "(hidden" not in result["diff"][0]["before"]
