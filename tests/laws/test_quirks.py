# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Single facts about single resources, each a short story."""
from __future__ import annotations

import pytest

from tests.support.world import good

DATA = {"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}


def bodies(result):
    return [one["body"] for one in good(result)["requests"]]


def silent(world, name, config, **options):
    result = good(world.run(name, config, **options))
    assert (result["changed"], result["requests"]) == (False, [])
    return result


# -- inventory

@pytest.mark.parametrize("model", ["per-device", "co-term"])
def test_a_license_is_claimed_once_however_the_organization_is_licensed(world, model):
    world.emulator.store.orgs[world.organization].data["licensing"] = model
    wanted = {"licenses": [{"key": "Z2AA-BBBB-CCCC", "mode": "addDevices"}]}
    assert bodies(world.run("organization_inventory", wanted)) == [{"licenses": [{"key": "(hidden)", "mode": "addDevices"}]}]
    silent(world, "organization_inventory", wanted)
    silent(world, "organization_inventory", {"licenses": [{"key": "z2aa-bbbb-cccc"}]})
    gathered = good(world.run("organization_inventory", {"licenses": []}, state="gathered"))["gathered"]
    silent(world, "organization_inventory", gathered)


def test_serials_are_claimed_in_any_letters_and_orders_cannot_be_given_back(world):
    assert bodies(world.run("organization_inventory", {"serials": ["q2sw-invt-0001"]})) == [{"serials": ["Q2SW-INVT-0001"]}]
    silent(world, "organization_inventory", {"serials": ["Q2SW-INVT-0001", "q2sw-invt-0001"]})
    assert bodies(world.run("organization_inventory", {"serials": ["q2sw-invt-0001"]}, state="deleted")) == [{"serials": ["Q2SW-INVT-0001"]}]
    world.run("organization_inventory", {"licenses": [{"key": "Z2AA-BBBB-DDDD"}]})
    refused = world.run("organization_inventory", {"licenses": [{"key": "Z2AA-BBBB-DDDD"}]}, state="deleted")
    assert refused["failed"] and "licenses cannot be given back" in refused["msg"]


def test_releasing_many_devices_needs_a_yes(world):
    serials = [f"Q2SW-MANY-{number:04d}" for number in range(12)]
    good(world.run("organization_inventory", {"serials": serials}))
    refused = world.run("organization_inventory", {"serials": serials}, state="deleted", max_deletions=10)
    assert refused["failed"] and "would remove 12 objects" in refused["msg"]
    assert good(world.run("organization_inventory", {"serials": serials}, state="deleted", max_deletions=12))["changed"]


# -- devices

def test_the_map_marker_moves_with_the_address_alone(world):
    device = {"serial": "Q2MX-AAAA-0012", "address": "1 Main St, Springfield", "move_map_marker": True}
    assert bodies(world.run("devices", [device]))[0]["moveMapMarker"] is True
    assert "moveMapMarker" not in bodies(world.run("devices", [{**device, "name": "mx"}]))[0]
    silent(world, "devices", [{**device, "name": "mx"}])


def test_a_serial_in_small_letters_is_claimed_once(world):
    good(world.run("organization_inventory", {"serials": ["Q2SW-NEWW-0007"]}))
    first = good(world.run("devices", [{"serial": "q2sw-neww-0007", "name": "sw7"}]))
    assert first["requests"][0]["body"] == {"serials": ["Q2SW-NEWW-0007"]}
    silent(world, "devices", [{"serial": "q2sw-neww-0007", "name": "sw7"}])


# -- group policies

def test_a_policy_in_use_is_removed_only_by_force(world):
    good(world.run("network_group_policies", [{"name": "Staff"}]))
    good(world.run("appliance_vlans", [{**DATA, "group_policy_id": "Staff"}]))
    refused = world.run("network_group_policies", [{"name": "Staff"}], state="deleted")
    assert refused["failed"] and "force" in refused["msg"]
    forced = good(world.run("network_group_policies", [{"name": "Staff", "force": True}], state="deleted"))
    assert [one["path"].rpartition("/")[2].partition("?")[2] for one in forced["requests"]] == ["force=true"]
    assert good(world.run("network_group_policies", state="gathered"))["gathered"] == []


def test_a_day_left_out_of_an_exact_schedule_is_a_whole_day_again(world):
    closed = {"active": True, "from": "09:00", "to": "17:00"}
    good(world.run("network_group_policies", [{"name": "Staff", "scheduling": {"enabled": True, "monday": closed, "friday": closed}}]))
    monday = [{"name": "Staff", "scheduling": {"enabled": True, "monday": closed}}]
    silent(world, "network_group_policies", monday)
    (body,) = bodies(world.run("network_group_policies", monday, state="replaced"))
    assert body["scheduling"]["friday"] == {"active": True, "from": "00:00", "to": "24:00"} and body["scheduling"]["monday"] == closed
    silent(world, "network_group_policies", monday, state="replaced")


def test_a_limit_left_out_of_an_exact_policy_is_no_limit(world):
    def policy(**limits):
        return [{"name": "Staff", "bandwidth": {"settings": "custom", "bandwidth_limits": limits}, "firewall_and_traffic_shaping": {
            "settings": "custom", "traffic_shaping_rules": [{"definitions": [{"type": "host", "value": "example.com"}], "priority": "low",
                                                             "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": limits}}]}}]
    good(world.run("network_group_policies", policy(limit_up=500, limit_down=900)))
    (body,) = bodies(world.run("network_group_policies", policy(limit_up=500)))  # a list is replaced as a whole
    assert "bandwidth" not in body or body["bandwidth"]["bandwidthLimits"]["limitDown"] == 900
    silent(world, "network_group_policies", policy(limit_up=500))
    (body,) = bodies(world.run("network_group_policies", policy(limit_up=500), state="replaced"))
    assert body["bandwidth"]["bandwidthLimits"] == {"limitUp": 500, "limitDown": None}
    silent(world, "network_group_policies", policy(limit_up=500), state="replaced")


# -- syslog

def test_roles_are_known_in_either_way_of_writing_them(world):
    servers = {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["wirelessEventLog", "flows"]}]}
    (body,) = bodies(world.run("network_syslog_servers", servers))
    assert body["servers"][0]["roles"] == ["Wireless event log", "Flows"]
    silent(world, "network_syslog_servers", {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows", "wireless EVENT log"]}]})


# -- rules

def test_what_stands_beside_rules_is_said_again(world):
    good(world.run("network_syslog_servers", {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["flows"]}]}))
    rules = {"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": "53"}]}
    good(world.run("appliance_l3_firewall_rules", {**rules, "syslog_default_rule": True}))
    (body,) = bodies(world.run("appliance_l3_firewall_rules", {"rules": [{"comment": "DNS", "policy": "deny"}]}))
    assert body["syslogDefaultRule"] is True
    (body,) = bodies(world.run("appliance_l3_firewall_rules", {"syslog_default_rule": False}))
    assert [rule["comment"] for rule in body["rules"]] == ["DNS"]


def test_countries_are_a_set_and_ports_are_texts(world):
    good(world.run("appliance_l7_firewall_rules", {"rules": [{"type": "blockedCountries", "value": ["IR", "KP"]}]}))
    silent(world, "appliance_l7_firewall_rules", {"rules": [{"type": "blockedCountries", "value": ["kp", "IR"]}]})
    (body,) = bodies(world.run("appliance_l7_firewall_rules", {"rules": [{"type": "port", "value": 23}]}))
    assert body["rules"][-1] == {"policy": "deny", "type": "port", "value": "23"}


# -- names

def test_names_are_found_but_for_blanks_and_the_form_of_their_letters(world):
    good(world.run("networks", [{"name": "Café", "product_types": ["switch"], "time_zone": "Etc/UTC"}]))
    silent(world, "networks", [{"name": "Cafe\u0301 "}])
    assert good(world.run("network_settings", {"local_status_page_enabled": False}, network=" Cafe\u0301"))["changed"]
    silent(world, "network_settings", {"local_status_page_enabled": False}, network="Café")


def test_a_name_that_is_also_an_id_is_shown_as_the_id_it_stands_for(world):
    good(world.run("network_group_policies", [{"name": "Staff"}, {"name": "Guests"}]))
    ids = [one["groupPolicyId"] for one in world.call("GET", f"/networks/{world.network}/groupPolicies")]
    good(world.run("network_group_policies", [{"name": "Staff"}, {"id": ids[1], "name": ids[0]}]))
    good(world.run("appliance_vlans", [{**DATA, "group_policy_id": ids[1]}]))
    gathered = good(world.run("appliance_vlans", [{"id": "10"}], state="gathered"))["gathered"]
    assert gathered[0]["group_policy_id"] == ids[1]
    silent(world, "appliance_vlans", gathered)


def test_a_template_stands_where_a_network_may(world):
    good(world.run("organization_config_templates", [{"name": "Stores", "time_zone": "Etc/UTC"}]))
    template = world.call("GET", f"/organizations/{world.organization}/configTemplates")[0]["id"]
    for name in ("Stores", template):
        assert good(world.run("network_settings", {"local_status_page_enabled": name != "Stores"}, network=name))["changed"]
    made = good(world.run("organization_config_templates", [{"name": "Copies", "copy_from_network_id": "Stores"}]))
    assert made["requests"][0]["body"]["copyFromNetworkId"] == template


def test_objects_of_one_name_are_gathered_with_their_ids(world):
    for number in (1, 2):
        world.call("POST", f"/networks/{world.network}/webhooks/httpServers", {"name": "Ops", "url": f"https://a.example.com/{number}"})
    gathered = good(world.run("network_webhook_http_servers", state="gathered"))["gathered"]
    assert [bool(one["id"]) for one in gathered] == [True, True]
    silent(world, "network_webhook_http_servers", gathered)
    first, second = gathered
    silent(world, "network_webhook_http_servers", [second], state="merged")
    (body,) = bodies(world.run("network_webhook_http_servers", [first, {**second, "name": "Audit"}]))
    assert body["name"] == "Audit"
    refused = world.run("network_webhook_http_servers", [first, {"name": "Ops", "url": "https://a.example.com/1"}])
    assert refused["failed"] and "given twice" in refused["msg"]


def test_an_organization_with_two_networks_of_one_name_can_be_exported_and_applied(world):
    twin = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Twin", "productTypes": ["switch"], "timeZone": "Etc/UTC"})["id"]
    world.emulator.store.orgs[world.organization].networks[twin].name = "Store 0012"
    export = good(world.run("blueprint", state="gathered"))["gathered"]
    assert {one["id"]: "wireless_ssids" in one for one in export["networks"]} == {world.network: True, twin: False}
    silent(world, "blueprint", export)


def test_the_second_concentrator_is_named_or_none(world):
    good(world.run("networks", [{"name": name, "product_types": ["appliance"], "time_zone": "Etc/UTC"} for name in ("DC 1", "DC 2")]))
    ssid = {"number": 3, "name": "Home", "ip_assignment_mode": "VPN", "concentrator_network_id": "DC 1", "secondary_concentrator_network_id": "DC 2"}
    (body,) = bodies(world.run("wireless_ssids", [ssid]))
    assert body["secondaryConcentratorNetworkId"].startswith(("N_", "L_"))
    silent(world, "wireless_ssids", [ssid])
    (body,) = bodies(world.run("wireless_ssids", [{**ssid, "secondary_concentrator_network_id": "disabled"}]))
    assert body["secondaryConcentratorNetworkId"] == "disabled"
    silent(world, "wireless_ssids", [{**ssid, "secondary_concentrator_network_id": "disabled"}])


# -- VLANs

def paths(result):
    return [(one["method"], one["path"].rpartition("/")[2]) for one in good(result)["requests"]]


def test_the_last_vlan_leaves_when_the_others_are_there(world):
    good(world.run("appliance_vlans", [DATA]))
    voice = {"id": "20", "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}
    assert paths(world.run("appliance_vlans", [voice], state="overridden")) == [("POST", "vlans"), ("DELETE", "1"), ("DELETE", "10")]
    bigger = {"id": "30", "name": "All", "subnet": "10.12.0.0/16", "appliance_ip": "10.12.0.1"}  # it takes the place of VLAN 20
    assert paths(world.run("appliance_vlans", [bigger], state="overridden")) == [("DELETE", "20"), ("POST", "vlans")]


def test_vlan_1_of_a_new_network_leaves_last(world):
    site = {"name": "Store 7", "product_types": ["appliance"], "time_zone": "Etc/UTC", "appliance_vlans": [DATA]}
    sent = paths(world.run("blueprint", {"networks": [site, {"name": "Store 0012"}]}, state="overridden"))
    assert sent.index(("DELETE", "1")) > sent.index(("POST", "vlans"))


# -- modes

@pytest.mark.parametrize("state", ["replaced", "overridden"])
def test_what_a_mode_needs_is_not_left_out_of_an_exact_state(world, state):
    good(world.run("networks", [{"name": "Hub", "product_types": ["appliance"], "time_zone": "Etc/UTC"}]))
    good(world.run("appliance_site_to_site_vpn", {"mode": "spoke", "hubs": [{"hub_id": "Hub"}]}))
    silent(world, "appliance_site_to_site_vpn", {"mode": "spoke"})
    refused = world.run("appliance_site_to_site_vpn", {"mode": "spoke"}, state=state)
    assert refused["failed"] and refused["msg"].startswith("config.hubs is missing: mode 'spoke' needs it")
    ssid = {"number": 1, "name": "x", "available_on_all_aps": False}
    good(world.run("wireless_ssids", [{**ssid, "availability_tags": ["sales"]}]))
    silent(world, "wireless_ssids", [ssid])
    refused = world.run("wireless_ssids", [ssid], state=state)
    assert refused["failed"] and refused["msg"].startswith("config[0].availability_tags is missing")
    good(world.run("wireless_ssids", [{"number": 1, "name": "x"}], state=state))


# -- ports

def test_a_trunk_that_drops_untagged_traffic_stays_so_when_it_is_given_back(world):
    good(world.run("switch_ports", [{"port_id": "2", "type": "trunk", "vlan": None}]))
    gathered = good(world.run("switch_ports", [{"port_id": "2"}], state="gathered"))["gathered"]
    assert gathered[0]["vlan"] is None
    silent(world, "switch_ports", gathered, state="replaced")
    assert bodies(world.run("switch_ports", [{"port_id": "2"}], state="deleted"))[0]["vlan"] == 1


# -- exports

@pytest.mark.parametrize("state", ["merged", "replaced", "overridden"])
def test_an_export_can_be_applied_in_every_state(world, state):
    """One network has VLANs and hardware, one neither, one is switched off what the others have."""
    good(world.run("blueprint", {"networks": [
        {"name": "Store 0012", "appliance_vlans": [DATA]},
        {"name": "Bare", "product_types": ["appliance", "switch", "wireless"], "time_zone": "Etc/UTC"},
        {"name": "Planned", "product_types": ["appliance"], "time_zone": "Etc/UTC", "appliance_vlans": [DATA]}]}))
    export = good(world.run("blueprint", state="gathered"))["gathered"]
    sites = {one["name"]: one for one in export["networks"]}
    assert sites["Bare"]["appliance_vlans"] == [] and "appliance_ports" not in sites["Planned"]
    silent(world, "blueprint", export, state=state)


# -- receivers

OPS = {"name": "Ops", "url": "https://a.example.com", "payload_template": {"payload_template_id": "wpt_00005"}}


def test_a_receiver_with_another_address_keeps_what_was_not_given(world):
    good(world.run("network_webhook_http_servers", [{**OPS, "shared_secret": "canary-hook"}]))
    refused = world.run("network_webhook_http_servers", [{"name": "Ops", "url": "https://b.example.com"}])
    assert refused["failed"] and refused["msg"].startswith("config[0].shared_secret is missing: another url makes the webhook receiver anew")
    moved = good(world.run("network_webhook_http_servers", [{"name": "Ops", "url": "https://b.example.com", "shared_secret": "canary-hook"}]))
    assert [one["method"] for one in moved["requests"]] == ["POST", "DELETE", "PUT"]
    interim = moved["requests"][0]["body"]["name"]
    assert interim.startswith("Ops (in place of ") and moved["requests"][2]["body"] == {"name": "Ops"}
    assert moved["requests"][0]["body"] == {"name": interim, "url": "https://b.example.com", "sharedSecret": "(hidden)",
                                            "payloadTemplate": {"payloadTemplateId": "wpt_00005"}}
    silent(world, "network_webhook_http_servers", [{"name": "Ops", "url": "https://b.example.com"}])
    number = world.call("GET", f"/networks/{world.network}/webhooks/httpServers")[0]["id"]
    moved = good(world.run("network_webhook_http_servers", [{"id": number, "url": "https://c.example.com", "shared_secret": "canary-hook"}]))
    assert moved["after"][0]["name"] == "Ops" and moved["warnings"] == []
    gathered = good(world.run("network_webhook_http_servers", state="gathered"))["gathered"]
    assert gathered == [{**OPS, "url": "https://c.example.com"}]


def test_a_receiver_with_another_address_is_exactly_what_was_given_where_that_is_asked(world):
    good(world.run("network_webhook_http_servers", [OPS]))
    moved = [{"name": "Ops", "url": "https://b.example.com", "shared_secret": "canary-hook"}]
    good(world.run("network_webhook_http_servers", moved, state="replaced"))
    assert good(world.run("network_webhook_http_servers", state="gathered"))["gathered"][0]["payload_template"] == {"payload_template_id": "wpt_00001"}
    silent(world, "network_webhook_http_servers", moved, state="replaced")


# -- RF profiles

PROFILE = {"band_selection_type": "ap"}


def indoors(world):
    return [one["name"] for one in good(world.run("wireless_rf_profiles", state="gathered"))["gathered"] if one["is_indoor_default"]]


def test_a_default_profile_stays_one_until_another_takes_its_place(world):
    good(world.run("wireless_rf_profiles", [{**PROFILE, "name": "P", "is_indoor_default": True}]))
    for wanted in ([{"name": "P", "is_indoor_default": False}], [{"name": "P", "is_indoor_default": False}, {"name": "Basic Indoor Profile"}]):
        silent(world, "wireless_rf_profiles", wanted)
    (body,) = bodies(world.run("wireless_rf_profiles", [{"name": "P", "is_indoor_default": False, "min_bitrate_type": "ssid"}]))
    assert "isIndoorDefault" not in body
    both = [{"name": "P", "is_indoor_default": False}, {**PROFILE, "name": "Q", "is_indoor_default": True}]
    result = good(world.run("wireless_rf_profiles", both))
    assert [one["name"] for one in result["after"] if one["is_indoor_default"]] == indoors(world) == ["Q"]
    silent(world, "wireless_rf_profiles", both)


def test_a_default_profile_that_is_given_without_saying_so_gives_way(world):
    good(world.run("wireless_rf_profiles", [{**PROFILE, "name": name, "is_indoor_default": name == "P"} for name in ("P", "Q")]))
    wanted = [{"name": "P", "min_bitrate_type": "ssid"}, {"name": "Q", "is_indoor_default": True}]
    good(world.run("wireless_rf_profiles", wanted))
    assert indoors(world) == ["Q"]
    silent(world, "wireless_rf_profiles", wanted)


def test_a_radio_left_out_of_an_exact_profile_is_as_in_a_new_one(world):
    fresh = {**PROFILE, "name": "Fresh"}
    radios = {"two_four_ghz_settings": {"max_power": 20, "min_power": 10, "rxsop": -80}, "five_ghz_settings": {"channel_width": "40", "min_bitrate": 24},
              "six_ghz_settings": {"max_power": 15}}
    good(world.run("wireless_rf_profiles", [fresh, {**PROFILE, "name": "P", **radios}]))
    good(world.run("wireless_rf_profiles", [{**PROFILE, "name": "P"}], state="replaced"))
    one, other = good(world.run("wireless_rf_profiles", [fresh, {"name": "P"}], state="gathered"))["gathered"]
    assert {name: one[name] for name in radios} == {name: other[name] for name in radios}
    silent(world, "wireless_rf_profiles", [{**PROFILE, "name": "P"}], state="replaced")
