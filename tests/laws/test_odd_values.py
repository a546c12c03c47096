# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was read is acceptable: a check of form never refuses a value that is there and unchanged, whatever its option takes, and refuses
another one of the kind. The law is tried over every option of every resource that has a check, and over what the hooks of the catalog see."""
from __future__ import annotations

import copy
import itertools
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply

from tests.samples import ALL, SAMPLES
from tests.support.world import Direct, good, in_process, listed


class Answers(Direct):
    """A Dashboard whose answers to reads are changed on their way. `change(answer)` changes those of one path, or of all."""

    def __init__(self, emulator, change):
        super().__init__(emulator)
        self.change = change

    def send(self, method, url, headers, data):
        reply = super().send(method, url, headers, data)
        if method != "GET" or reply.status_code != 200:
            return reply
        answer = json.loads(reply.text)
        self.change(url, answer)
        return Reply(200, json.dumps(answer), reply.headers, url)


def checked(fields, above=()):
    """The path of every option with a check of form whose value can be seen, as Fields from the outside in."""
    for field in fields:
        here = (*above, field)
        if field.secret or field.write_only or field.control or field.ref or field.create_only:
            continue
        if odd(field) is not None:
            yield here
        if field.decode is None:  # what it makes of the answer has another shape there
            yield from checked(field.fields, here)


def odd(field, other=False):
    """A value that the option does not take; `other` for a second one."""
    word = "odd-other" if other else "odd"
    if field.choices and field.type != "list":
        return (98765 + other) if field.type in ("int", "float") else word
    if field.type in ("int", "float") and field.bounds:
        low, high = field.bounds
        return int(high) + 7 + other if high is not None else int(low or 0) - 7 - other
    form = field.compare.rpartition(":")[2]
    made = {"cidr": "10.1.1.1/40" if other else "10.1.1.1/39", "ranges": "9-5" if other else "9-6", "mac": word}.get(form)
    if made is None and (field.choices or field.pattern):
        made = f"!! {word}"
    if made is None and field.type == "str" and field.bounds and field.bounds[1]:
        made = ("y" if other else "x") * (field.bounds[1] + 1)
    if made is None or field.fields or field.type in ("dict", "map", "raw"):
        return None
    return [made] if field.type == "list" else made


def placed(thing, fields, value, one=False, name="api"):
    """Put a value under the names of some Fields, wherever what is around it is there, or in `one` place. Returns in how many."""
    if isinstance(thing, list):
        counts = (placed(each, fields, value, one, name) for each in thing)
        return next((count for count in counts if count), 0) if one else sum(counts)
    if not isinstance(thing, dict):
        return 0
    first, *rest = fields
    if not rest:
        thing[getattr(first, name)] = value
        return 1
    inner = thing.get(getattr(first, name))
    return placed(list(inner.values()) if first.type == "map" and isinstance(inner, dict) else inner, rest, value, one, name)


def the_first(resource, fields, value):
    """A change of answers that puts a value into all objects of a Resource; of what tells them apart into the first alone."""
    lists = resource.path.partition("?")[0].rpartition("/")[2]
    telling = fields[0].name == resource.key or len(fields) > 1 and fields[-1].name in fields[-2].argument.split(",")

    def change(url, answer):
        if lists in url:
            answer = listed(answer) if resource.many or "?" in resource.path else answer
            placed(answer[:1] if isinstance(answer, list) and fields[0].name == resource.key else answer, fields, value, one=telling)
    return change


def seen(gathered, fields):
    """Whether the odd value is among what was read: modes may hide it."""
    return json.dumps(odd(fields[-1])).strip("[]") in json.dumps(gathered)


@pytest.mark.dear
@pytest.mark.parametrize("name", ALL)
def test_what_is_there_is_taken_back_whatever_the_option_takes(name):
    resource, sample = RESOURCES[name], SAMPLES[name]
    world = in_process()
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    options = [one for one in resource.fields if not (resource.listed_in and one.name == resource.key)]  # that one stands in the path
    for fields, state in zip(checked(options), itertools.cycle(("merged", "replaced"))):
        path = ".".join(one.name for one in fields)
        world.session = Answers(world.emulator, the_first(resource, fields, odd(fields[-1])))
        gathered = good(world.run(name, state="gathered"))["gathered"]
        back = world.run(name, copy.deepcopy(gathered), state=state, check=True)
        assert not back.get("failed"), (path, state, back["msg"])
        assert (back["changed"], back["requests"]) == (False, []), (path, state)
        another = copy.deepcopy(gathered)
        if placed(another, fields, odd(fields[-1], other=True), one=True, name="name") and seen(gathered, fields):
            assert world.run(name, another, check=True).get("failed"), path


def at(path, **values):
    """A change of one answer: of the first object of a list, or of the object itself."""
    def change(url, answer):
        if url.endswith(path) and answer:
            (answer[0] if isinstance(answer, list) else answer).update(copy.deepcopy(values))
    return change


def every(path, **values):
    """A change of all objects of one answer."""
    def change(url, answer):
        for one in answer if url.endswith(path) else ():
            one.update(copy.deepcopy(values))
    return change


RANGE = {"start": "192.168.128.5", "end": "192.168.128.9", "comment": ""}
#: What is odd about it, its resource, what the Dashboard answers, and what somebody else changes meanwhile: an option of the first object.
ODD = [
    ("a long name", "wireless_ssids", at("/ssids", name="Distribution Centre Rotterdam North WiFi"), "enabled"),
    ("a concentrator that is gone", "wireless_ssids",
     at("/ssids", ipAssignmentMode="VPN", concentratorNetworkId="N_9", secondaryConcentratorNetworkId="N_8", vlanId=5), "enabled"),
    ("no key", "wireless_ssids", at("/ssids", authMode="psk", encryptionMode="wpa-eap", psk="short"), "enabled"),
    ("no servers", "wireless_ssids", at("/ssids", authMode="8021x-radius", radiusServers=[]), "enabled"),
    ("no VLAN", "wireless_ssids", at("/ssids", ipAssignmentMode="Bridge mode", useVlanTagging=True), "enabled"),
    ("powers", "wireless_rf_profiles", at("/wireless/rfProfiles", fiveGhzSettings={"minPower": 8, "maxPower": 5}, perSsidSettings={"77": {"minBitrate": 3}}),
     "client_balancing_enabled"),
    ("two defaults", "wireless_rf_profiles", every("/wireless/rfProfiles", isIndoorDefault=True), "client_balancing_enabled"),
    ("an old time zone", "networks", at("/networks", timeZone="Israel"), ""),
    ("no time zone", "networks", at("/networks", timeZone="Mars/Olympus_Mons"), ""),
    ("a template that is gone", "networks", at("/networks", isBoundToConfigTemplate=True, configTemplateId="L_9"), ""),
    ("ranges outside", "appliance_static_routes", at("/staticRoutes", reservedIpRanges=[{**RANGE, "start": "1.1.1.1"}],
                                                     fixedIpAssignments={"00:11:22:33:44:55": {"ip": "9.9.9.9", "name": "x"}}), "enabled"),
    ("subnets that overlap", "appliance_vlans", every("/vlans", subnet="10.0.0.0/8", applianceIp="192.168.1.1"), ""),
    ("a policy that is gone", "appliance_vlans", at("/vlans", groupPolicyId="999", dhcpOptions=[{"code": "999", "type": "text", "value": "x"}]), ""),
    ("a range twice", "appliance_vlans", at("/vlans", reservedIpRanges=[RANGE, RANGE]), ""),
    ("a spoke without hubs", "appliance_site_to_site_vpn", at("/siteToSiteVpn", mode="spoke", hubs=[]), ""),
    ("a hub that is gone", "appliance_site_to_site_vpn", at("/siteToSiteVpn", mode="hub", hubs=[{"hubId": "N_9", "useDefaultRoute": True}]), ""),
    ("a subnet twice", "appliance_site_to_site_vpn", at("/siteToSiteVpn", mode="hub", subnets=[{"localSubnet": "10.0.0.0/8", "useVpn": True}] * 2), ""),
    ("no address", "device_management_interface", at("/managementInterface", wan1={"usingStaticIp": True}), ""),
    ("a gateway elsewhere", "device_management_interface", at("/managementInterface", wan1={
        "usingStaticIp": True, "staticIp": "10.0.0.1", "staticGatewayIp": "9.1.1.1", "staticSubnetMask": "255.255.255.0"}), ""),
    ("half a place", "devices", every("/devices", lng=None), ""),
    ("values of layer 7", "appliance_l7_firewall_rules", at("/l7FirewallRules", rules=[
        {"policy": "deny", "type": "port", "value": "99999"}, {"policy": "deny", "type": "blockedCountries", "value": ["XYZ"]},
        {"policy": "deny", "type": "application", "value": {"id": "odd", "name": "Odd"}}]), ""),
    ("an access port without VLAN", "switch_ports", at("/ports", type="access", vlan=None), "enabled"),
    ("no policy", "switch_ports", at("/ports", type="access", accessPolicyType="Custom access policy"), "enabled"),
    ("no VLAN", "network_group_policies", at("/groupPolicies", vlanTagging={"settings": "custom"},
                                             scheduling={"enabled": True, "monday": {"active": True, "from": "9:07", "to": "3:00"}}), ""),
    ("rights on what is gone", "organization_admins", at("/admins", networks=[{"id": "N_9", "access": "full"}],
                                                         tags=[{"tag": "a", "access": "full"}, {"tag": "a", "access": "read-only"}]), ""),
]


@pytest.mark.parametrize("name, change, option", [one[1:] for one in ODD], ids=[f"{name}: {words}" for words, name, *dummy in ODD])
def test_what_does_not_fit_together_is_taken_back_where_it_is_there(name, change, option):
    world = in_process()
    world.prepare(SAMPLES[name].setup)
    if RESOURCES[name].kind == "collection":
        good(world.run(name, SAMPLES[name].config))
    world.session = Answers(world.emulator, change)
    gathered = good(world.run(name, state="gathered"))["gathered"]
    for state in ("merged", "replaced", "overridden"):
        back = good(world.run(name, copy.deepcopy(gathered), state=state, check=True))
        assert (back["changed"], back["requests"], back["warnings"]) == (False, [], []), state
    if option:
        gathered[0][option] = not gathered[0][option]
        assert good(world.run(name, gathered, check=True))["changed"] is True


def test_odd_values_of_every_kind_stop_no_organization():
    world = in_process()
    alone = ("appliance_vlans", "appliance_static_routes")  # without VLANs there are none
    changes = [change for words, name, change, dummy in ODD if name not in alone and "template" not in words]
    world.session = Answers(world.emulator, lambda url, answer: [change(url, answer) for change in changes])
    gathered = good(world.run("blueprint", state="gathered"))["gathered"]
    back = good(world.run("blueprint", copy.deepcopy(gathered)))
    assert (back["changed"], back["requests"]) == (False, [])
    gathered["networks"][0]["wireless_ssids"][3]["name"] = "Kiosk"
    assert [one["path"].rpartition("/")[2] for one in good(world.run("blueprint", gathered, check=True))["requests"]] == ["3"]


def test_a_template_that_is_gone_stops_no_organization():
    world = in_process()
    world.session = Answers(world.emulator, at("/networks", isBoundToConfigTemplate=True, configTemplateId="L_9"))
    gathered = good(world.run("blueprint", state="gathered"))["gathered"]
    assert gathered["networks"][0]["config_template_id"] == "L_9"
    back = good(world.run("blueprint", gathered))
    assert (back["changed"], back["requests"]) == (False, [])


def test_what_is_odd_stays_refused_where_it_is_new():
    world = in_process()
    world.prepare(SAMPLES["appliance_vlans"].setup)
    good(world.run("appliance_vlans", SAMPLES["appliance_vlans"].config))
    world.session = Answers(world.emulator, at("/vlans", reservedIpRanges=[{**RANGE, "start": "1.1.1.1"}, RANGE, RANGE], groupPolicyId="999"))
    vlan = good(world.run("appliance_vlans", state="gathered"))["gathered"][0]
    for option, value, words in (("group_policy_id", "998", "there is no group policy '998'"),
                                 ("reserved_ip_ranges", [*vlan["reserved_ip_ranges"], {**RANGE, "start": "1.1.1.2"}], "1.1.1.2 is not inside"),
                                 ("reserved_ip_ranges", [*vlan["reserved_ip_ranges"], RANGE], "is given twice")):
        refused = world.run("appliance_vlans", [{**vlan, option: value}])
        assert refused["failed"] and words in refused["msg"], option
    shifted = good(world.run("appliance_vlans", [{**vlan, "reserved_ip_ranges": [{"start": "192.168.128.20", "end": "192.168.128.30"},
                                                                                 *vlan["reserved_ip_ranges"]]}], check=True))
    assert shifted["changed"] is True


#: Kinds whose objects may be there without the name that tells them apart.
NAMELESS = [name for name in ALL if (key := RESOURCES[name].by_option.get(RESOURCES[name].key)) and not key.required and "id" in RESOURCES[name].by_option
            and RESOURCES[name].by_option["id"].control and RESOURCES[name].home_of != "network" and name != "organizations"]


@pytest.mark.dear
@pytest.mark.parametrize("value", ["", None])
@pytest.mark.parametrize("name", NAMELESS)
def test_an_object_without_its_name_is_told_from_others_by_its_id(name, value):
    resource, sample = RESOURCES[name], SAMPLES[name]
    world, key = in_process(), RESOURCES[name].by_option[RESOURCES[name].key]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    if key.type == "list" and value == "":
        return  # another shape than was asked for is no answer
    lists = resource.path.partition("?")[0].rpartition("/")[2]
    world.session = Answers(world.emulator, lambda url, answer: placed(listed(answer), (key,), value)
                            if lists in url and isinstance(listed(answer), list) else None)
    gathered = good(world.run(name, state="gathered"))["gathered"]
    assert gathered and all(one["id"] and key.name not in one for one in gathered)
    for state in ("merged", "replaced", "overridden"):
        back = good(world.run(name, copy.deepcopy(gathered), state=state, check=True))
        assert (back["changed"], back["requests"]) == (False, []), state
    gone = good(world.run(name, gathered[:1], state="deleted", check=True))
    assert [one["path"].rpartition("/")[2] for one in gone["requests"]] == [gathered[0]["id"]]
