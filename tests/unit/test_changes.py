# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module changes: the change log in our words."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions import log
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.changes import CHANGES

from tests.support.asking import Misleading
from tests.support.world import good, in_process


@pytest.fixture(name="world")
def _world():
    """Acme, whose log begins now."""
    world = in_process()
    world.emulator.store.orgs[world.organization].changes.clear()
    return world


def rows(world, **options):
    return good(world.ask(CHANGES, **options))["rows"]


def told(world, **options):
    return [(one["resource"], one["option"], one["before"], one["after"]) for one in rows(world, **options)]


def test_a_change_is_told_by_resource_and_option(world):
    good(world.run("network_settings", {"local_status_page_enabled": False}))
    row = rows(world)[0]
    assert (row["resource"], row["option"], row["before"], row["after"]) == ("network_settings", "local_status_page_enabled", True, False)
    assert (row["admin"], row["admin_email"], row["via"], row["action"]) == ("Owner", "owner@example.com", "API", "changed")
    assert (row["network_name"], row["network_id"], row["object"]) == ("Store 0012", world.network, None)
    assert row["label"] == f"PUT /api/v1/networks/{world.network}/settings" and row["time"].endswith("Z")


def test_what_was_made_and_removed(world):
    good(world.run("network_group_policies", [{"name": "Guests"}]))
    good(world.run("network_group_policies", [{"name": "Guests"}], "deleted"))
    gone, *made = rows(world)
    assert (gone["action"], gone["option"], gone["after"]) == ("removed", None, None) and gone["object"]
    assert {(one["resource"], one["action"]) for one in made} == {("network_group_policies", "created")}
    assert ("name", None, "Guests") in [(one["option"], one["before"], one["after"]) for one in made]


def test_an_object_is_named_by_its_identifier_and_the_newest_comes_first(world):
    for name in ("a", "b"):
        world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/3", {"name": name})
    assert [(one["resource"], one["object"], one["option"], one["before"], one["after"]) for one in rows(world)] == [
        ("switch_ports", "3", "name", "a", "b"), ("switch_ports", "3", "name", None, "a")]


def test_a_write_that_changed_nothing_is_no_change(world):
    for _time in range(2):
        world.call("PUT", f"/networks/{world.network}/switch/mtu", {"defaultMtuSize": 9000})
    assert told(world) == [("switch_mtu", "default_mtu_size", 9578, 9000)]


def test_what_no_module_manages_has_the_name_it_would_have(world):
    world.call("POST", f"/organizations/{world.organization}/policyObjects", {"name": "P", "category": "network", "type": "cidr", "cidr": "10.0.0.0/8"})
    assert {one["resource"] for one in rows(world)} <= {"organization_policy_objects"}
    assert log.name_of("/networks/N_1/appliance/warmSpare") == "appliance_warm_spare"
    assert log.name_of("/networks/N_1/brandNew/N_2/thing") == "network_brand_new_thing"


def test_secrets_are_hidden(world):
    world.call("PUT", f"/networks/{world.network}/wireless/ssids/1", {"authMode": "psk", "encryptionMode": "wpa", "psk": "canary-one"})
    world.call("PUT", f"/networks/{world.network}/wireless/ssids/1", {"psk": "canary-two"})
    world.call("PUT", f"/networks/{world.network}/snmp", {"access": "users", "users": [{"username": "ann", "passphrase": "canary-six"}]})
    found = rows(world)
    assert "canary" not in json.dumps(found)
    assert ("psk", "(hidden)", "(hidden)") in [(one["option"], one["before"], one["after"]) for one in found]
    assert next(one["ssid_number"] for one in found if one["option"] == "psk") == 1


def entry(world, **more):
    return {"ts": world.emulator.store.clock.stamp(), "adminName": "Ann Lee", "adminEmail": "ann@example.com", "adminId": "7", "networkName": "Store 0012",
            "networkId": world.network, "ssidName": None, "ssidNumber": None, "page": "via API", "label": "", "oldValue": None, "newValue": None, **more}


@pytest.mark.parametrize(("more", "row"), [
    ({"page": "Wireless SSIDs", "label": "Name", "oldValue": "Guests", "newValue": "Visitors"},
     {"via": "Dashboard", "resource": None, "option": "name", "before": "Guests", "after": "Visitors", "page": "Wireless SSIDs"}),
    ({"page": "Wireless access control", "label": "WPA PSK", "oldValue": "canary-1", "newValue": "canary-2"},
     {"via": "Dashboard", "option": "wpa_psk", "before": "(hidden)", "after": "(hidden)"}),
    ({"page": "Site-to-site VPN", "label": "Peers", "oldValue": '[{"secret"=>"canary-1"}]', "newValue": "a, secret: canary-2"},
     {"after": "a, secret: (hidden)"}),
    ({"page": "Addressing", "label": "VLAN 10",
      "oldValue": '{"subnet": "10.0.0.0/24", "name": "Data"}', "newValue": '{"subnet": "10.1.0.0/24", "name": "Data"}'},
     {"via": "Dashboard", "option": "subnet", "before": "10.0.0.0/24", "after": "10.1.0.0/24"}),
    ({"label": "PUT /api/v1/devices/Q2SW-AAAA-0012", "oldValue": '{"tags": ["a"], "lat": 1}', "newValue": '{"tags": ["b"], "lat": 1}'},
     {"via": "API", "resource": "devices", "object": "Q2SW-AAAA-0012", "option": "tags", "before": ["a"], "after": ["b"]}),
    ({"label": "put /api/v1/networks/N_9/brandNew", "oldValue": "torn {", "newValue": '{"someThing": [{"anyThing": 1}]}'},
     {"resource": "network_brand_new", "after": {"some_thing": [{"any_thing": 1}]}, "before": "torn {"}),
    ({"label": None, "page": None}, {"via": "Dashboard", "option": None, "before": None, "after": None})])
def test_entries_of_all_kinds(world, more, row):
    Misleading(world, configurationChanges=lambda url, time: (200, [entry(world, **more)], {}))
    found = rows(world)
    assert {name: found[0][name] for name in row} == row and "canary" not in json.dumps(found)


def test_names_stand_for_identifiers(world):
    policy = world.call("POST", f"/networks/{world.network}/groupPolicies", {"name": "Guests"})["groupPolicyId"]
    world.call("PUT", f"/networks/{world.network}/appliance/vlans/settings", {"vlansEnabled": True})
    world.call("PUT", f"/networks/{world.network}/appliance/vlans/1", {"groupPolicyId": policy})
    row = next(one for one in rows(world) if one["resource"] == "appliance_vlans")
    assert row["after"] == "Guests" and row["option"].startswith("group_policy")


# -- which


def test_since_counts_from_the_dashboards_clock(world):
    world.call("PUT", f"/networks/{world.network}/switch/mtu", {"defaultMtuSize": 9000})
    world.emulator.store.clock.advance(3 * 86400)
    world.call("PUT", f"/networks/{world.network}/switch/mtu", {"defaultMtuSize": 9001})
    assert [one["after"] for one in rows(world)] == [9001] == [one["after"] for one in rows(world, since="2 days")]
    assert [one["after"] for one in rows(world, since="1 week")] == [9001, 9000]
    assert [one["after"] for one in rows(world, since="1 week", before="1 day ago")] == [9000]
    assert "must be at most 365 days back" in world.ask(CHANGES, since="2 years")["msg"]


def test_filters_by_network_admin_and_resource(world):
    other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Yard", "productTypes": ["switch"]})["id"]
    for network in (world.network, other):
        world.call("PUT", f"/networks/{network}/switch/mtu", {"defaultMtuSize": 9000})
    good(world.run("network_settings", {"local_status_page_enabled": False}))
    assert {one["network_name"] for one in rows(world, network="Yard")} == {"Yard"} == {one["network_name"] for one in rows(world, network=[other])}
    assert {one["resource"] for one in rows(world, resource="switch_mtu")} == {"switch_mtu"}
    assert {one["resource"] for one in rows(world, resource=["switch_mtu", "network_settings"])} == {"switch_mtu", "network_settings"}
    assert len(rows(world, admin="owner@example.com")) == len(rows(world, admin=["Owner"])) == len(rows(world)) > 3
    assert len(rows(world, limit=2)) == 2
    world.call("DELETE", f"/networks/{other}")
    assert {one["network_name"] for one in rows(world, network="Yard", resource="switch_mtu")} == {"Yard"}  # which is gone


@pytest.mark.parametrize(("options", "words"), [
    ({"network": "Yrad"}, "there is no network 'Yrad'"), ({"admin": "Ownre"}, "there is no administrator 'Ownre'; did you mean 'Owner'?"),
    ({"resource": "switch_mut"}, "resource: there is none called 'switch_mut'; did you mean switch_mtu?"), ({"since": "soon"}, "since must be a time, such as"),
    ({"network": []}, "network is empty"), ({"admin": [""]}, "admin is empty"), ({"resource": []}, "resource is empty"),
    ({"limit": 0}, "limit must be at least 1"), ({"sinse": "1 day"}, "sinse is not an option of the task; did you mean since?")])
def test_a_slip_is_answered_with_what_is_right(world, options, words):
    result = world.ask(CHANGES, **options)
    assert result["failed"] and not result["changed"] and words in result["msg"]


def test_our_own_writes_are_left_out_on_wish(world):
    good(world.run("network_settings", {"local_status_page_enabled": False}))
    mtu = {"label": "PUT /api/v1/networks/N_1/switch/mtu", "oldValue": '{"defaultMtuSize": 1}', "newValue": '{"defaultMtuSize": 2}'}
    seen = [entry(world, **{**mtu, **who}) for who in (
        {}, {"adminEmail": "Owner@example.com"}, {"adminEmail": "owner@example.com", "page": "Switch settings", "label": "MTU"})]
    assert rows(world) and rows(world, own=False) == []
    Misleading(world, configurationChanges=lambda url, time: (200, seen, {}))
    assert [(one["admin_email"], one["via"]) for one in rows(world, own=False)] == [("ann@example.com", "API"), ("owner@example.com", "Dashboard")]


def test_nothing_is_written_and_check_mode_tells_the_same(world):
    good(world.run("network_settings", {"local_status_page_enabled": False}))
    before = world.writes()
    assert good(world.ask(CHANGES, check=True))["rows"] == rows(world) and world.writes() == before
