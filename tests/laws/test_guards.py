# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that cannot be undone happens without an explicit yes, nobody locks himself out, and check mode says so before."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING

from tests.samples import REMOVABLE, SAMPLES
from tests.support.world import good

CAREFUL = {"confirm_delete": False, "allow_empty": False, "max_deletions": 10}
VLANS = [{"id": number, "name": f"VLAN {number}", "subnet": f"10.12.{number}.0/24", "appliance_ip": f"10.12.{number}.1"} for number in range(2, 14)]


def stopped(world, words, name, config, state, **options):
    """The task fails with these words and writes nothing; check mode says so in `refused` and writes nothing either."""
    before, options = world.writes(), {**CAREFUL, **options}
    result = world.run(name, config, state=state, **options)
    assert result["failed"] and result["changed"] is False and words in result["msg"] and "Nothing was changed" in result["msg"], result["msg"]
    checked = good(world.run(name, config, state=state, check=True, **options))
    assert len(checked["refused"]) == 1 and words in checked["refused"][0] and any(words in one for one in checked["warnings"])
    assert world.writes() == before
    return checked["refused"][0]


def allowed(world, name, config, state, **options):
    """With the explicit yes nothing refuses, in check mode and out of it."""
    options = {**CAREFUL, **options}
    assert good(world.run(name, config, state=state, check=True, **options))["refused"] == []
    return good(world.run(name, config, state=state, **options))


def test_an_organization_goes_only_with_a_yes(world):
    world.call("POST", "/organizations", {"name": "Old"})
    stopped(world, "confirm_delete: deleting organization Old cannot be undone", "organizations", [{"name": "Old"}], "deleted")
    assert allowed(world, "organizations", [{"name": "Old"}], "deleted", confirm_delete=True)["changed"]


@pytest.mark.parametrize(("name", "config", "state"), [
    ("networks", [{"name": "Store 0012"}], "deleted"), ("networks", [{"name": "Empty"}], "overridden"),
    ("blueprint", {"networks": [{"name": "Store 0012"}]}, "deleted"), ("blueprint", {"networks": [{"name": "Empty"}]}, "overridden")])
def test_a_network_with_devices_goes_only_with_a_yes(world, name, config, state):
    good(world.run("networks", [{"name": "Empty", "product_types": ["switch"]}]))
    said = stopped(world, "confirm_delete: network Store 0012 has 3 devices in it", name, config, state)
    assert "Q2MX-AAAA-0012" in said or "Q2SW-AAAA-0012" in said
    allowed(world, name, config, state, confirm_delete=True)
    assert [one["name"] for one in good(world.run("networks", state="gathered"))["gathered"]] == ["Empty"]


def test_a_network_without_devices_goes_unasked(world):
    good(world.run("networks", [{"name": "Empty", "product_types": ["switch"]}]))
    assert allowed(world, "networks", [{"name": "Empty"}], "deleted")["changed"]


def test_devices_taken_elsewhere_by_the_same_task_do_not_count(world):
    serials = ["Q2MX-AAAA-0012", "Q2SW-AAAA-0012", "Q2MR-AAAA-0012"]
    tree = {"networks": [{"name": "New home", "product_types": ["appliance", "switch", "wireless"], "time_zone": "America/Chicago",
                          "devices": [{"serial": one, "move": True} for one in serials]}]}
    allowed(world, "blueprint", tree, "overridden")
    assert [one["name"] for one in good(world.run("networks", state="gathered"))["gathered"]] == ["New home"]


def test_more_than_max_deletions_are_asked_for_by_name(world):
    good(world.run("appliance_vlans", VLANS))
    said = stopped(world, "max_deletions: this task would remove 12 objects", "appliance_vlans", VLANS, "deleted")
    assert "VLAN 2 of Store 0012" in said and "and 7 more" in said and "at least 12" in said
    stopped(world, "max_deletions", "appliance_vlans", VLANS[:2], "overridden")
    stopped(world, "max_deletions: this task would remove 1 object (", "appliance_vlans", VLANS[:1], "deleted", max_deletions=0)
    assert allowed(world, "appliance_vlans", VLANS, "deleted", max_deletions=12)["changed"]


def test_turning_vlans_off_counts_every_vlan(world):
    good(world.run("appliance_vlans", VLANS))
    for config, state in (({"vlans_enabled": False}, "merged"), (NOTHING, "deleted")):
        said = stopped(world, "max_deletions: this task would remove 13 objects", "appliance_vlans_settings", config, state)
        assert "VLAN 1 of Store 0012" in said
    tree = {"networks": [{"name": "Store 0012", "appliance_vlans_settings": {"vlans_enabled": False}}]}
    stopped(world, "max_deletions", "blueprint", tree, "merged")
    allowed(world, "blueprint", tree, "merged", max_deletions=13)


def test_releasing_serials_counts_each(world):
    serials = [f"Q2SW-RLSE-{number:04d}" for number in range(12)]
    good(world.run("organization_inventory", {"serials": serials}))
    stopped(world, "max_deletions: this task would remove 12 objects", "organization_inventory", {"serials": serials}, "deleted")


@pytest.mark.parametrize("name", REMOVABLE)
def test_an_empty_list_overrides_only_with_a_yes(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    stopped(world, "config: state overridden with an empty list would remove every", name, [], "overridden")
    assert allowed(world, name, [], "overridden", allow_empty=True)["changed"]


@pytest.mark.parametrize("name", sorted(name for name, one in RESOURCES.items() if one.rules and one.kind != "collection"))
def test_an_empty_list_of_rules_overrides_only_with_a_yes(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    empty = {option(name): []} if not RESOURCES[name].many else [{"number": 0, option(name): []}]
    stopped(world, "set allow_empty: true", name, empty, "overridden")
    assert good(world.run(name, empty, state="merged", **CAREFUL))["changed"] is False


def option(name):
    """What a resource calls its list of rules."""
    return RESOURCES[name].rules.name


def rules_of(world, name, number=0):
    read = good(world.run(name, state="gathered"))["gathered"]
    return (next(one for one in read if one["number"] == number) if RESOURCES[name].many else read)[option(name)]


WITH_RULES = sorted(name for name, one in RESOURCES.items() if one.rules and one.kind != "collection")


def filled(world, name):
    """Rules in place, and the same resource given with an empty list of them and without one."""
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    config = sample.config[0] if RESOURCES[name].many else sample.config
    without = {key: value for key, value in config.items() if key != option(name)}
    return [[one] if RESOURCES[name].many else one for one in ({**without, option(name): []}, {**without, option(name): None}, without)]


@pytest.mark.parametrize("name", WITH_RULES)
def test_rules_that_were_left_out_or_came_out_empty_stay_unless_that_is_said(world, name):
    empty, null, without = filled(world, name)
    path = f"config{'[0]' * RESOURCES[name].many}.{option(name)}"
    for state, config in (("overridden", empty), ("replaced", empty), ("overridden", null), ("overridden", without)):
        if config in (without, null) and not RESOURCES[name].many and without == {}:
            stopped(world, "config: state overridden with an empty list", name, config, state)
        else:
            assert stopped(world, f"{path}: state {state} would empty this list", name, config, state).endswith("set allow_empty: true if that is meant")
    said = without[0] if RESOURCES[name].many else without
    if said.keys() - {"number"}:
        assert good(world.run(name, without, state="replaced", check=True, **CAREFUL))["refused"] == []  # back to the default is what that says
    else:
        stopped(world, f"{path}: state replaced would empty this list", name, without, "replaced")  # what a template leaves that had nothing to say
    assert rules_of(world, name)
    assert allowed(world, name, empty, "replaced", allow_empty=True)["changed"] and rules_of(world, name) == []


@pytest.mark.parametrize("name", WITH_RULES)
def test_to_remove_none_of_the_rules_is_not_to_remove_them_all(world, name):
    empty, dummy, without = filled(world, name)
    tree, place = {
        "organization": ({name: empty}, ""), "network": ({"networks": [{"name": "Store 0012", name: empty}]}, ".networks[0]"),
        "device": ({"networks": [{"name": "Store 0012", "devices": [{"serial": SAMPLES[name].serial, name: empty}]}]}, ".networks[0].devices[0]"),
    }[RESOURCES[name].scope]
    for root, config, path in ((name, empty, ""), ("blueprint", tree, f"{place}.{name}")):
        result = world.run(root, config, state="deleted", **CAREFUL)
        assert result["failed"] and f"config{path}{'[0]' * RESOURCES[name].many}.{option(name)} is empty, and state deleted needs the entries" in result["msg"]
        assert good(world.run(root, config, state="deleted", **{**CAREFUL, "allow_empty": True}))["requests"] == []
    assert rules_of(world, name)
    named = without if RESOURCES[name].many else NOTHING
    assert good(world.run(name, named, state="deleted", **CAREFUL))["changed"] and rules_of(world, name) == []


LISTS = [("network_syslog_servers", "servers", {"servers": [{"host": "192.0.2.1", "port": 514, "roles": ["Flows"]}]}),
         ("appliance_content_filtering", "blocked_url_patterns", {"blocked_url_patterns": ["example.com"]}),
         ("organization_snmp", "peer_ips", {"peer_ips": ["192.0.2.1"]})]


@pytest.mark.parametrize(("name", "option", "config"), LISTS)
def test_a_list_of_settings_becomes_empty_only_with_a_yes(world, name, option, config):
    good(world.run(name, config))
    for state in ("overridden", "replaced"):
        stopped(world, f"config.{option}: state {state} would empty this list, which holds 1", name, {option: []}, state)
    assert allowed(world, name, {option: []}, "overridden", allow_empty=True)["changed"]
    assert allowed(world, name, {option: []}, "overridden")["changed"] is False


def test_lists_inside_objects_are_theirs_to_change(world):
    """Nor does a slot that was not given, and goes back to its defaults, ask for its rules."""
    vlan = {**VLANS[0], "dhcp_options": [{"code": "42", "type": "text", "value": "x"}]}
    good(world.run("appliance_vlans", [vlan]))
    for state in ("replaced", "overridden"):
        good(world.run("appliance_vlans", [vlan]))
        assert allowed(world, "appliance_vlans", [{**vlan, "dhcp_options": []}], state)["changed"]
    rule = [{"comment": "a", "policy": "deny", "protocol": "any"}]
    good(world.run("wireless_ssid_l3_firewall_rules", [{"number": 0, "rules": rule}, {"number": 1, "rules": rule}]))
    allowed(world, "wireless_ssid_l3_firewall_rules", [{"number": 1, "rules": rule}], "overridden")
    assert rules_of(world, "wireless_ssid_l3_firewall_rules") == [] and rules_of(world, "wireless_ssid_l3_firewall_rules", 1)


def test_an_empty_branch_of_a_blueprint_is_named(world):
    good(world.run("appliance_vlans", VLANS[:2]))
    tree = {"networks": [{"name": "Store 0012", "appliance_vlans": []}]}
    stopped(world, "config.networks[0].appliance_vlans: state overridden with an empty list would remove every VLAN", "blueprint", tree, "overridden")


OTHER = {"email": "ann@example.com", "name": "Ann", "org_access": "full"}


@pytest.fixture(name="me")
def _me(world):
    return world.call("GET", "/administered/identities/me")["email"]


def admins(world):
    return {one["email"]: one["org_access"] for one in good(world.run("organization_admins", state="gathered"))["gathered"]}


def test_nobody_removes_himself_or_takes_his_own_rights(world, me):
    good(world.run("organization_admins", [OTHER]))
    for config, state in (([{"email": me}], "deleted"), ([OTHER], "overridden"), ([{"email": me.upper()}], "deleted")):
        stopped(world, f"this would remove {me}, whose API key this task uses", "organization_admins", config, state)
    for access in ("read-only", "none", "enterprise"):
        said = stopped(world, f"take rights from {me}", "organization_admins", [OTHER, {"email": me, "org_access": access}], "merged")
        assert said.startswith("config[1]:")
    stopped(world, f"this would remove {me}", "blueprint", {"organization_admins": [OTHER]}, "overridden")
    assert allowed(world, "organization_admins", [{"email": me, "name": "Renamed"}], "merged")["changed"]
    assert admins(world) == {me: "full", OTHER["email"]: "full"}


def test_no_yes_takes_the_last_full_administrator_away(world, me):
    for state, config in (("deleted", [{"email": me}]), ("overridden", []), ("overridden", [{**OTHER, "org_access": "read-only"}])):
        result = world.run("organization_admins", config, state=state, allow_empty=True, confirm_delete=True, max_deletions=100)
        assert result["failed"] and "no administrator with full access" in result["msg"] and "whose API key this task uses" in result["msg"]
    assert admins(world) == {me: "full"}


def test_the_last_full_administrator_stays_whoever_asks(world, me):
    """The key's own identity is no administrator of the organization here, as with a service provider."""
    own = world.emulator.store.orgs[world.organization].admins[0]
    own["email"] = "founder@example.com"
    said = stopped(world, "this would leave no administrator with full access", "organization_admins",
                   [{"email": "founder@example.com", "org_access": "read-only"}], "merged")
    assert said.startswith("config:")
    good(world.run("organization_admins", [OTHER]))
    assert allowed(world, "organization_admins", [{"email": "founder@example.com", "org_access": "read-only"}], "merged")["changed"]


def test_who_owns_the_key_must_be_known_before_an_administrator_goes(world):
    good(world.run("organization_admins", [OTHER]))
    world.faults({"method": "GET", "path": "identities/me", "status": 403, "times": 5, "body": {"errors": ["no"]}})
    before = world.writes()
    result = world.run("organization_admins", [{"email": OTHER["email"]}], state="deleted")
    assert result["failed"] and "/administered/identities/me" in result["msg"] and world.writes() == before


@pytest.mark.parametrize("email", [None, ""])
def test_an_owner_of_the_key_without_an_address_is_not_known(world, me, email):
    good(world.run("organization_admins", [OTHER]))
    acting_as(world, email)
    for who in (me, OTHER["email"]):
        said = stopped(world, "does not say whose API key this task uses", "organization_admins", [{"email": who}], "deleted")
        assert said.startswith(f"config[0]: this would remove {who}, and")
    stopped(world, f"take rights from {OTHER['email']}", "organization_admins", [{"email": OTHER["email"], "org_access": "read-only"}], "merged")
    assert allowed(world, "organization_admins", [{**OTHER, "name": "Renamed"}], "merged")["changed"]


def acting_as(world, email):
    """Let the Dashboard say that the key is somebody else's."""
    world.faults({"kind": "shape", "method": "GET", "path": "identities/me", "times": 99, "body": {"name": "Somebody", "email": email}})


NETWORK, TAG = {"id": "Store 0012", "access": "full"}, {"tag": "store", "access": "read-only"}


@pytest.mark.parametrize(("before", "after"), [
    ({"org_access": "none", "networks": [NETWORK]}, {"org_access": "read-only", "networks": []}),
    ({"org_access": "none", "networks": [NETWORK]}, {"networks": [{**NETWORK, "access": "read-only"}]}),
    ({"org_access": "none", "tags": [TAG]}, {"tags": []}),
    ({"org_access": "none", "tags": [TAG]}, {"tags": [{**TAG, "access": "monitor-only"}]}),
    ({"org_access": "read-only", "networks": [NETWORK]}, {"org_access": "enterprise", "networks": []})])
def test_rights_on_a_single_network_are_rights_too(world, before, after):
    who = {"email": OTHER["email"], "name": "Ann"}
    good(world.run("organization_admins", [{**who, **before}]))
    acting_as(world, OTHER["email"])
    stopped(world, f"take rights from {OTHER['email']}", "organization_admins", [{**who, **after}], "merged")


@pytest.mark.parametrize(("before", "after"), [
    ({"org_access": "none", "networks": [NETWORK]}, {"org_access": "full", "networks": []}),
    ({"org_access": "none", "tags": [TAG]}, {"org_access": "read-only", "tags": []}),
    ({"org_access": "none", "tags": [TAG]}, {"networks": [NETWORK]}),
    ({"org_access": "read-only"}, {"networks": [NETWORK], "tags": [TAG]}),
    ({"org_access": "none", "tags": [TAG]}, {"tags": [{**TAG, "access": "full"}]})])
def test_who_gains_rights_loses_none(world, before, after):
    who = {"email": OTHER["email"], "name": "Ann"}
    good(world.run("organization_admins", [{**who, **before}]))
    acting_as(world, OTHER["email"])
    assert allowed(world, "organization_admins", [{**who, **after}], "merged")["changed"]


def test_several_guards_speak_at_once(world):
    good(world.run("appliance_vlans", VLANS))
    result = world.run("blueprint", {"networks": [], "organization_admins": []}, state="overridden", **{**CAREFUL, "max_deletions": 0})
    for words in ("max_deletions", "confirm_delete", "allow_empty", "whose API key"):
        assert words in result["msg"]


MOVED = {"networks": [{"name": "New home", "product_types": ["appliance", "switch", "wireless"], "time_zone": "America/Chicago",
                       "devices": [{"serial": "Q2SW-AAAA-0012", "move": True}]}]}


def networks(world):
    return {one["name"] for one in good(world.run("networks", state="gathered"))["gathered"]}


NO_BATCHES = {"method": "POST", "path": "actionBatches", "status": 403, "times": 50, "body": {"errors": ["no batches"]}}


@pytest.mark.parametrize("faults", [[{"path": "/organizations/[0-9]+/networks"}], [{"path": "actionBatches", "kind": "batch_fail"}],
                                    [NO_BATCHES, {"path": "devices/remove"}], [NO_BATCHES, {"path": "devices/claim"}]])
def test_a_network_stays_when_the_devices_that_were_to_leave_it_did_not(world, faults):
    for serial in ("Q2MX-AAAA-0012", "Q2MR-AAAA-0012"):
        world.call("POST", f"/networks/{world.network}/devices/remove", {"serial": serial})
    world.faults(*({"method": "POST", "times": 50, **({} if "kind" in one else {"status": 400, "body": {"errors": ["no"]}}), **one} for one in faults))
    result = world.run("blueprint", MOVED, state="overridden", **CAREFUL)
    assert result["failed"] and "network Store 0012 of Acme" in result["not_attempted"] and "Store 0012" in networks(world)
    world.faults()
    good(world.run("blueprint", MOVED, state="overridden", **CAREFUL))
    assert networks(world) == {"New home"}
    assert world.call("GET", f"/organizations/{world.organization}/devices")[0]["serial"] == "Q2SW-AAAA-0012"
    assert good(world.run("blueprint", MOVED, state="overridden", **CAREFUL))["changed"] is False


@pytest.mark.parametrize(("name", "old", "new"), [
    ("networks", [{"name": "Old", "product_types": ["switch"]}, {"name": "Store 0012"}],
     [{"name": "Store 0012"}, {"name": "New", "product_types": ["switch"]}]),
    ("organization_admins", [OTHER], [{"email": "bob@example.com", "name": "Bob", "org_access": "full"}]),
    ("organization_config_templates", [{"name": "Old"}], [{"name": "New"}])])
def test_nothing_of_an_organization_goes_when_what_was_to_take_its_place_did_not_come(world, me, name, old, new):
    old, new = ([{"email": me, "name": "Me", "org_access": "full"}, *one] if name == "organization_admins" else one for one in (old, new))
    good(world.run(name, old))
    before = good(world.run(name, state="gathered"))["gathered"]
    world.faults({"method": "POST", "path": "/organizations/[0-9]+/[a-zA-Z]+", "status": 400, "times": 50, "body": {"errors": ["no"]}})
    result = world.run(name, new, state="overridden", **CAREFUL)
    assert result["failed"] and len(result["not_attempted"]) == 1 and result["applied"] == []
    assert good(world.run(name, state="gathered"))["gathered"] == before
    world.faults()
    good(world.run(name, new, state="overridden", **CAREFUL))
    assert good(world.run(name, new, state="overridden", **CAREFUL))["changed"] is False
    assert len(good(world.run(name, state="gathered"))["gathered"]) == len(new)


def test_an_entry_that_says_nothing_of_an_option_is_not_reset_where_nothing_is_set(world):
    name = "network_alerts_settings"
    good(world.run(name, {"alerts": [{"type": "gatewayDown", "enabled": True}]}))
    exact = {"default_destinations": {"emails": ["noc@example.com"]}, "alerts": [{"type": "settingsChanged", "enabled": True}]}
    result = world.run(name, exact, state="replaced", max_deletions=0)
    assert result["failed"] and "this task would reset 1 object to its defaults (alerts gatewayDown of alerts settings of Store 0012)" in result["msg"]
