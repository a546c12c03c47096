# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard takes is taken, and what it would refuse, as far as what is given and read tells, is refused by a sentence of ours in
check mode too, before anything is sent."""
from __future__ import annotations

import copy

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.planning.conditions import Modes
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import ways

from tests.samples import SAMPLES
from tests.support.world import good, in_process

SERVER = {"host": "10.0.0.1", "port": 1812, "secret": "canary-radius"}
SPLASH_RADIUS = {"splash_page": "Password-protected with custom RADIUS", "radius_servers": [SERVER]}
SPEED = "1 Gigabit full duplex (forced)"
DAY = {"active": True, "from": "9:00", "to": "17:30"}
MACS = [f"00:11:22:33:44:{number:02x}" for number in range(21)]
VLANS = SAMPLES["appliance_vlans"].setup


@pytest.fixture(name="world")
def _world():
    return in_process()


#: Resource, what is there, what is given.
TAKEN = {
    "status pages off": ("network_settings", None, {"local_status_page_enabled": False, "remote_status_page_enabled": False}),
    "isolation off in NAT": ("wireless_ssids", None, [{"number": 1, "ip_assignment_mode": "NAT mode", "lan_isolation_enabled": False}]),
    "802.11w off on open": ("wireless_ssids", None, [{"number": 1, "auth_mode": "open", "dot11w": {"enabled": False, "required": False},
                                                      "dot11r": {"enabled": False}, "radius_accounting_enabled": False, "walled_garden_enabled": False,
                                                      "availability_tags": [], "use_vlan_tagging": False, "named_vlans": {"tagging": {"enabled": False}}}]),
    "walled garden off": ("wireless_ssids", None, [{"number": 1, "splash_page": "Click-through splash page", "walled_garden_enabled": False,
                                                    "walled_garden_ranges": ["192.0.2.0/24"]}]),
    "VPN off": ("appliance_site_to_site_vpn", {"mode": "hub"}, {"mode": "none", "hubs": [], "subnets": [
        {"local_subnet": "192.168.128.0/24", "use_vpn": False, "nat": {"enabled": False}}]}),
    "VPN off, subnets and all": ("appliance_site_to_site_vpn", {"mode": "hub"}, {"mode": "none", "subnets": [
        {"local_subnet": "192.168.128.0/24", "use_vpn": True}]}),
    "SNMP off": ("network_snmp", {"access": "users", "users": [{"username": "a", "passphrase": "canary-users"}]},
                 {"access": "none", "users": [{"username": "a", "passphrase": "canary-users"}]}),
    "TLS off, and what it would check": ("network_mqtt_brokers", None, [{"name": "B", "host": "a.example.com", "port": 1883, "security": {
        "mode": "none", "tls": {"verify_hostnames": False}}}]),
    "TLS turned off": ("network_mqtt_brokers", [{"name": "B", "host": "a.example.com", "port": 8883, "security": {"mode": "tls", "tls": {
        "verify_hostnames": True}}}], [{"name": "B", "security": {"mode": "none", "tls": {"verify_hostnames": False}}}]),
    "the encryption of an open SSID of an appliance": ("appliance_ssids", None, [{"number": 1, "auth_mode": "open", "encryption_mode": "open"}]),
    "the encryption it answers once it is open": ("appliance_ssids", [{"number": 1, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "12345678"}], [
        {"number": 1, "auth_mode": "open", "encryption_mode": "open"}]),
    "no RF profile, as an empty text": ("wireless_radio_settings", {"rf_profile_id": "Basic Indoor Profile"}, {"rf_profile_id": ""}),
    "no template, as an empty text": ("networks", None, [{"name": "Store 0012", "config_template_id": "", "notes": "n"}]),
    "voice off on a trunk": ("switch_ports", None, [{"port_id": "1", "type": "trunk", "voice_vlan": None, "name": "Trunk"}]),
    "a section that follows": ("network_group_policies", None, [{"name": "A", "bandwidth": {"settings": "network default", "bandwidth_limits": {
        "limit_up": None, "limit_down": None}}, "vlan_tagging": {"settings": "ignore"}}]),
    "the encryption of 802.1X": ("wireless_ssids", None, [{"number": 1, "auth_mode": "8021x-meraki", "encryption_mode": "wpa-eap"}]),
    "the encryption of 802.1X with RADIUS": ("wireless_ssids", None, [
        {"number": 1, "auth_mode": "8021x-radius", "encryption_mode": "wpa-eap", "radius_servers": [SERVER]}]),
    "the encryption of open": ("wireless_ssids", None, [{"number": 1, "auth_mode": "open", "encryption_mode": "open", "name": "Open"}]),
    "RADIUS of a splash page": ("wireless_ssids", None, [
        {"number": 1, "name": "Guests", "auth_mode": "open", **SPLASH_RADIUS, "radius_proxy_enabled": True, "radius_testing_enabled": True,
         "radius_accounting_enabled": True, "radius_accounting_servers": [{**SERVER, "port": 1813}], "radius_coa_enabled": False,
         "walled_garden_enabled": True, "walled_garden_ranges": ["*.example.com", "192.0.2.0/24"]}]),
    "Chromecast": ("network_group_policies", None, [{"name": "A", "bonjour_forwarding": {"settings": "custom", "rules": [
        {"description": "TV", "vlan_id": "7", "services": ["Chromecast", "AirPlay", "Spotify"]}]}}]),
    "nine o'clock": ("network_group_policies", None, [{"name": "A", "scheduling": {"enabled": True, "monday": DAY, "tuesday": {**DAY, "from": "09:00"}}}]),
    "an empty sticky list": ("switch_ports", None, [{"port_id": "1", "type": "access", "access_policy_type": "Sticky MAC allow list",
                                                     "sticky_mac_allow_list_limit": 3}]),
    "a forced speed of an uplink": ("switch_ports", None, [{"port_id": "25", "link_negotiation": SPEED}]),
    "VLANs by name": ("wireless_ssids", None, [{"number": 1, "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "default_vlan_id": 5}]),
}


@pytest.mark.parametrize("name, there, given", TAKEN.values(), ids=TAKEN)
def test_what_is_off_or_what_the_dashboard_takes_is_taken(world, name, there, given):
    if there is not None:
        good(world.run(name, there))
    predicted = good(world.run(name, copy.deepcopy(given), check=True))
    real = good(world.run(name, copy.deepcopy(given)))
    assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"])
    again = good(world.run(name, copy.deepcopy(given)))
    assert (again["changed"], again["requests"]) == (False, [])


def test_what_is_off_is_taken_without_a_word(world):
    for label in ("status pages off", "isolation off in NAT", "802.11w off on open", "VPN off", "the encryption of 802.1X"):
        name, there, given = TAKEN[label]
        assert good(world.run(name, given, check=True))["warnings"] == [], label


def test_the_encryption_that_no_mode_has_stays_refused(world):
    for given in ({"auth_mode": "open", "encryption_mode": "wep"}, {"auth_mode": "psk", "psk": "12345678", "encryption_mode": "wpa-eap"}):
        assert world.run("wireless_ssids", [{"number": 1, **given}], check=True)["failed"], given
        assert "encryption_mode" in world.run("appliance_ssids", [{"number": 1, **given}], check=True)["msg"], given
    refused = world.run("network_settings", {"local_status_page_enabled": False, "remote_status_page_enabled": True}, check=True)
    assert "exists only when local_status_page_enabled is True" in refused["msg"]


def ssid(**options):
    return [{"number": 1, **options}]


def rule(**options):
    return {"policy": "deny", "protocol": "tcp", "comment": "A", **options}


#: Resource, what is there, what is given, and a word of the sentence.
REFUSED = {
    "a profile without a port": ("wireless_ethernet_port_profiles", {"wireless_ethernet_port_profiles": [{"name": "Desk", "ports": [
        {"name": "port 1", "enabled": True, "ssid": 1}]}]}, [{"name": "Desk", "ports": []}], "config[0].ports must be at least 1 items long, not 0 items long"),
    "OSPF without an area": ("switch_routing_ospf", {"switch_routing_ospf": {"enabled": True, "areas": [
        {"area_id": "0", "area_name": "Core", "area_type": "normal"}]}}, {"enabled": True, "areas": []}, "config.areas is missing: enabled True needs it"),
    "the tag of unknown traffic": ("organization_adaptive_policy_groups", {}, [{"name": "Unknown", "sgt": 7}],
                                   "config[0].sgt of the Dashboard's own group Unknown cannot be changed"),
    "what a built-in group is for": ("organization_adaptive_policy_groups", {}, [{"name": "Infrastructure", "description": "Mine"}],
                                     "config[0].description of the Dashboard's own group Infrastructure cannot be changed"),
    "e-mail addresses in one text": ("network_alerts_settings", {}, {"default_destinations": {"emails": "a@example.com b@example.com"}},
                                     "config.default_destinations.emails[0] must be one entry, not 2 in one text; give [a@example.com, b@example.com]"),
    "networks in one text": ("organization_login_security", {}, {"login_ip_ranges": ["127.0.0.0/8 10.0.0.0/8"]},
                             "config.login_ip_ranges[0] must be one entry, not 2 in one text; give [127.0.0.0/8, 10.0.0.0/8]"),
    "domains in one text": ("wireless_ssid_hotspot20", {}, [{"number": 0, "domains": "a.example\nb.example"}], "give [a.example, b.example]"),
    "an alert that is none": ("network_alerts_settings", {}, {"alerts": [{"type": "applianceDwn", "enabled": True}]},
                              "config.alerts[0].type: there is no applianceDwn in Store 0012; did you mean 'applianceDown'?"),
    "alerts of nothing there is": ("network_alerts_settings", {}, {"alerts": [{"type": "q", "enabled": True}]}, "there is no q in Store 0012; there are "),
    "tagging without a VLAN": ("wireless_ssids", {}, ssid(ip_assignment_mode="Bridge mode", use_vlan_tagging=True), "config[0].default_vlan_id is missing"),
    "no servers": ("wireless_ssids", {}, ssid(auth_mode="8021x-radius", radius_servers=[]), "config[0].radius_servers is missing"),
    "servers taken away": ("wireless_ssids", {"wireless_ssids": ssid(auth_mode="8021x-radius", radius_servers=[SERVER])}, ssid(radius_servers=[]),
                           "config[0].radius_servers is missing"),
    "a splash page without servers": ("wireless_ssids", {}, ssid(splash_page=SPLASH_RADIUS["splash_page"]), "config[0].radius_servers is missing"),
    "guests without sponsors": ("wireless_ssids", {}, ssid(splash_page="Sponsored guest"), "config[0].splash_guest_sponsor_domains is missing"),
    "the LAN as destination": ("wireless_ssid_l3_firewall_rules", {}, [{"number": 1, "rules": [rule(dest_cidr="Local LAN")]}], "allow_lan_access"),
    "the LAN among others": ("wireless_ssid_l3_firewall_rules", {}, [{"number": 1, "rules": [rule(dest_cidr="10.0.0.0/8, local lan")]}], "allow_lan_access"),
    "the LAN of an appliance": ("appliance_l3_firewall_rules", {}, {"rules": [rule(dest_cidr="Local LAN")]}, "rules[0].dest_cidr must be"),
    "a host as source": ("appliance_l3_firewall_rules", {}, {"rules": [rule(src_cidr="www.example.com")]}, "rules[0].src_cidr must be"),
    "a list without a limit": ("switch_ports", {}, [{"port_id": "1", "type": "access", "access_policy_type": "Sticky MAC allow list",
                                                     "sticky_mac_allow_list": MACS[:2]}], "config[0].sticky_mac_allow_list_limit is missing"),
    "more than the limit": ("switch_ports", {}, [{"port_id": "1", "type": "access", "access_policy_type": "Sticky MAC allow list",
                                                  "sticky_mac_allow_list": MACS[:3], "sticky_mac_allow_list_limit": 2}], "more than its limit of 2"),
    "more than any limit": ("switch_ports", {}, [{"port_id": "1", "type": "access", "access_policy_type": "MAC allow list", "mac_allow_list": MACS}],
                            "at most 20"),
    "a limit too high": ("switch_ports", {}, [{"port_id": "1", "type": "access", "access_policy_type": "Sticky MAC allow list",
                                               "sticky_mac_allow_list": [], "sticky_mac_allow_list_limit": 21}], "at most 20"),
    "a speed of other ports": ("switch_ports", {}, [{"port_id": "1", "link_negotiation": SPEED}], "config[0].link_negotiation must be one of 'Auto negotiate'"),
    "its own hub": ("appliance_site_to_site_vpn", {}, {"mode": "hub", "hubs": [{"hub_id": "Store 0012"}]}, "its own hub"),
    "a hub twice": ("appliance_site_to_site_vpn", {"networks": [{"name": "East", "product_types": ["appliance"]}]},
                    {"mode": "spoke", "hubs": [{"hub_id": "East"}, {"hub_id": " East"}]}, "hubs[1].hub_id means the same network as hubs[0]"),
    "a name that is taken": ("networks", {"networks": [{"name": "East", "product_types": ["appliance"]}]}, [{"id": "ID", "name": "East"}],
                             "config[0].name 'East' is already that of another network"),
    "an address that is taken": ("network_webhook_http_servers", {"network_webhook_http_servers": [{"name": "Pager", "url": "https://a.example.com/"}]},
                                 [{"name": "Second", "url": "https://a.example.com/"}], "is already that of webhook receiver Pager"),
    "a subnet that is taken": ("appliance_vlans", {"appliance_vlans": [{"id": 10, "name": "A", "subnet": "10.1.0.0/24", "appliance_ip": "10.1.0.1"}]},
                               [{"id": 20, "name": "B", "subnet": "10.1.0.0/25", "appliance_ip": "10.1.0.2"}], "overlaps 10.1.0.0/24 of VLAN 10"),
}


@pytest.mark.parametrize("name, setup, given, words", REFUSED.values(), ids=REFUSED)
def test_what_the_dashboard_would_refuse_is_refused_before_anything_is_sent(world, name, setup, given, words):
    world.prepare(setup)
    given = [{**one, "id": world.network} if one.get("id") == "ID" else one for one in given] if isinstance(given, list) else given
    writes = world.writes()
    for check in (True, False):
        result = world.run(name, copy.deepcopy(given), check=check)
        assert result.get("failed") and words in result["msg"], result.get("msg")
    assert world.writes() == writes


def test_a_default_profile_is_not_deleted(world):
    mine = {"name": "Hall", "band_selection_type": "ap", "is_indoor_default": True}
    good(world.run("wireless_rf_profiles", [mine]))
    words = "RF profile Hall is the default indoors, which cannot be deleted; give another one is_indoor_default: true first"
    assert any(words in one for one in world.run("wireless_rf_profiles", [{"name": "Hall"}], state="deleted", check=True)["refused"])
    assert words in world.run("wireless_rf_profiles", [{"name": "Hall"}], state="deleted")["msg"]
    good(world.run("wireless_rf_profiles", [{**mine, "name": "Yard"}], state="overridden"))
    assert "Hall" not in [one["name"] for one in good(world.run("wireless_rf_profiles", state="gathered"))["gathered"]]


def test_the_emulator_refuses_the_same(world):
    ssid_path, port_path = f"/networks/{world.network}/wireless/ssids/1", "/devices/Q2SW-AAAA-0012/switch/ports/1"
    sticky = {"type": "access", "accessPolicyType": "Sticky MAC allow list", "stickyMacAllowList": MACS[:3]}
    for path, body, words in (
            (ssid_path, {"ipAssignmentMode": "Bridge mode", "useVlanTagging": True}, "'defaultVlanId' is required"),
            (ssid_path, {"splashPage": "Sponsored guest"}, "'splashGuestSponsorDomains' is required"),
            (port_path, {"linkNegotiation": SPEED}, "'linkNegotiation' must be one of"),
            (port_path, sticky, "'stickyMacAllowListLimit' is required"),
            (port_path, {**sticky, "stickyMacAllowListLimit": 2}, "holds more addresses")):
        with pytest.raises(AssertionError, match=words):
            world.call("PUT", path, body)
    assert world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/25", {"linkNegotiation": SPEED})["linkNegotiation"] == SPEED


def optional(fields, above=()):
    """Every option that exists in a mode alone and can be off, with the siblings it stands beside."""
    for field in fields:
        if field.only_if and (field.type in ("bool", "list") or any(sub.name == "enabled" for sub in field.fields)):
            yield fields, field
        yield from optional(field.fields)


OFF = [(name, fields, field) for name in sorted(RESOURCES) for fields, field in optional(RESOURCES[name].fields)]


@pytest.mark.parametrize("name, fields, field", OFF, ids=[f"{name} {field.name}" for name, dummy, field in OFF])
def test_what_is_off_is_acceptable_beside_every_mode(name, fields, field):
    by_option = {one.name: one for one in fields}
    value = {"bool": False, "list": [], "dict": {"enabled": False}}[field.type]
    for option, values in next(iter(ways(field.only_if))).items():
        mode, wanted = by_option[option], values if isinstance(values, tuple) else (values,)
        for other in [one for one in mode.choices or (True, False) if one not in wanted]:
            item = {option: other, field.name: value}
            seen = Modes()
            seen.fitting({by_option[key].api: one for key, one in item.items()}, item, {}, fields, "config", new=False)
            assert [str(one) for one in (*seen.problems, *seen.warnings) if f"config.{field.name} " in str(one)] == [], (option, other)
