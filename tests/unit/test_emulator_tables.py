# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the emulator can say, told with rows that are not served: parents, ids, defaults, relations, other views."""
from __future__ import annotations

import base64
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.calls import Call
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.kinds import as_set, choice, flag, listing, number, table, text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.router import Router
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.checks import devices, kept, networks, permanent, refers, shown_if
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.ids import base64_id, named, numbered, renumbered
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special.ssids import SSIDS
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.tables import BATCHED, Objects, Settings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.views import ByNetwork, Order

from tests.support.rows import DEVICES, ORG, Stage

SWITCH = DEVICES["switch"]
STACKS = Objects("/networks/{networkId}/switch/piles", item="switchStackId", product="switch", local=True, needs=("name", "serials"),
                 fields={"name": text(1), "serials": listing(text(1), 1, cast=as_set)}, checks=(refers("serials", devices, "no members"),))
INTERFACES = Objects(STACKS.path + "/{switchStackId}/routing/interfaces", item="interfaceId", id_key="interfaceId", product="switch", local=True,
                     parent=STACKS, batch=BATCHED, fields={"name": text(1), "vlanId": number(1, 4094)}, needs=("name",), unique=("vlanId",))
DHCP = Settings(INTERFACES.path + "/{interfaceId}/dhcp", product="switch", local=True, parent=INTERFACES, batch="update",
                fields={"dhcpMode": choice("dhcpDisabled", "dhcpServer", "dhcpRelay"), "dhcpRelayServerIps": listing(text(1), cast=as_set)},
                fresh={"dhcpMode": "dhcpDisabled"}, shows=(shown_if("dhcpRelayServerIps", dhcpMode="dhcpRelay"),))
SSID_VPN = Settings(SSIDS.path + "/{number}/vpn", product="wireless", parent=SSIDS, batch="update",
                    fields={"enabled": flag(), "operator": table({"name": text(1)})})
NAT = Settings("/networks/{networkId}/appliance/firewall/oneToManyThings", product="appliance", needs=("rules",), fresh={"rules": []},
               fields={"rules": listing(table({"publicIp": text(1), "uplink": choice("internet1", "internet2"), "portRules": listing(table(
                   {"name": text(), "publicPort": text(1), "allowedIps": listing(text(1))}, defaults={"name": "", "allowedIps": ["any"]}))},
                   needs=("publicIp", "uplink", "portRules")))})
POLICIES = Objects("/networks/{networkId}/switch/thingPolicies", item="accessPolicyNumber", id_key="accessPolicyNumber", new_id=numbered(),
                   product="switch", batch=BATCHED, needs=("name",), most=2,
                   fields={"name": text(1), "radiusServers": listing(table({"host": text(1), "secret": text(1, secret=True)}))})
BUNDLES = Objects("/networks/{networkId}/switch/linkThings", item="linkThingId", new_id=base64_id, product="switch", single=False,
                  local=True, batch=BATCHED, fields={"switchPorts": listing(table({"serial": text(1), "portId": text(1)}), 2, 8)})
PROFILES = Objects("/networks/{networkId}/vlanThings", item="iname", id_key="iname", new_id=named("iname"), unique=("iname",), success=200,
                   batch={"DELETE": "destroy"}, fields={"name": text(1)}, create_only={"iname": text(1)}, needs=("name", "iname"),
                   update_needs=("name",), fresh={"isDefault": False},
                   born=lambda _spot: {"Default": {"iname": "Default", "name": "Default Profile", "isDefault": True}},
                   removal=(permanent("The default profile cannot be deleted", isDefault=True),))
QOS = Objects("/networks/{networkId}/switch/qosThings", item="qosRuleId", product="switch", batch=BATCHED,
              fields={"vlan": number(1, 4094, null=True), "dscp": number(-1, 63)}, needs=("vlan",), fresh={"dscp": 0})
ORDER = Order(QOS.path + "/order", product="switch", of=QOS, batch="update_order", fields={"ruleIds": listing(text(1))}, needs=("ruleIds",))
EXCLUSIONS = Settings("/networks/{networkId}/appliance/trafficShaping/vpnThings", product="appliance", reads=False, batch="update",
                      fields={"custom": listing(table({"protocol": text(1)}))}, fresh={"custom": []})
MARSHAL = Objects("/networks/{networkId}/wireless/airMarshal/rules", item="ruleId", id_key="ruleId", product="wireless", listed=False, single=False,
                  batch=BATCHED, fields={"type": choice("alert", "allow", "block")}, needs=("type",))
GROUPS = Objects("/organizations/{organizationId}/adaptivePolicy/things", item="id", id_key="groupId", key="adaptive_groups", batch=BATCHED,
                 fields={"name": text(1), "sgt": number(0, 65519)}, needs=("name", "sgt"), unique=("name", "sgt"), stamps=("createdAt", "updatedAt"))
ROLES = Settings("/organizations/{organizationId}/adaptivePolicy/default",
                 fields={"groupId": text(1), "networks": listing(table({"id": text(1)}, needs=("id",)))},
                 checks=(refers("groupId", kept("adaptive_groups"), "no group"), refers("networks.id", networks, "no networks")))
VIEWS = (
    ByNetwork("/organizations/{organizationId}/appliance/trafficShaping/vpnThings/byNetwork", of=EXCLUSIONS,
              answer=lambda network, thing: {"networkId": network.id, "networkName": network.name, **thing}),
    ByNetwork("/organizations/{organizationId}/wireless/airMarshal/rules", of=MARSHAL,
              answer=lambda network, rule: {**rule, "network": {"id": network.id, "name": network.name}}),
)
ROWS = (STACKS, INTERFACES, DHCP, SSID_VPN, NAT, POLICIES, BUNDLES, PROFILES, QOS, ORDER, EXCLUSIONS, MARSHAL, GROUPS, ROLES, *VIEWS)
MINE = Router([*ROUTER.routes, *(route for row in ROWS for route in row.routes())])


@pytest.fixture
def stage():
    return Stage(MINE)


@pytest.fixture
def site(stage):
    return f"/networks/{stage.network}"


def test_what_hangs_on_an_object_is_found_through_it_and_goes_with_it(stage, site):
    stack = stage.ok("POST", f"{site}/switch/piles", {"name": "Core", "serials": [SWITCH]})["id"]
    interfaces = f"{site}/switch/piles/{stack}/routing/interfaces"
    one = stage.ok("POST", interfaces, {"name": "Data", "vlanId": 10})["interfaceId"]
    assert stage.refusal("POST", interfaces, {"name": "Twin", "vlanId": 10}) == "VlanId has already been taken"
    dhcp = f"{interfaces}/{one}/dhcp"
    assert stage.ok("PUT", dhcp, {"dhcpRelayServerIps": ["10.0.0.2", "10.0.0.1"]}) == {"dhcpMode": "dhcpDisabled"}
    assert stage.ok("PUT", dhcp, {"dhcpMode": "dhcpRelay"})["dhcpRelayServerIps"] == ["10.0.0.1", "10.0.0.2"]
    assert stage.call("GET", f"{interfaces}/77/dhcp")[:2] == stage.call("GET", dhcp.replace(stack, "77"))[:2] == (404, None)
    assert stage.batch("update", dhcp, {"dhcpMode": "dhcpServer"})[1]["status"]["completed"]
    stage.ok("DELETE", f"{site}/switch/piles/{stack}")
    assert stage.call("GET", dhcp)[0] == stage.call("GET", interfaces)[0] == 404
    assert "dhcp" not in json.dumps(stage.store.orgs["100"].networks[stage.network].data)


def test_a_reference_must_be_there_when_it_is_written(stage, site):
    assert stage.refusal("POST", f"{site}/switch/piles", {"name": "x", "serials": ["Q2XX-AAAA-0001"]}) == "'serials' names no members: Q2XX-AAAA-0001"
    stack = stage.ok("POST", f"{site}/switch/piles", {"name": "Core", "serials": [SWITCH]})["id"]
    stage.ok("POST", f"{site}/devices/remove", {"serial": SWITCH})
    assert stage.ok("PUT", f"{site}/switch/piles/{stack}", {"name": "Edge"})["serials"] == [SWITCH]
    group = stage.ok("POST", f"{ORG}/adaptivePolicy/things", {"name": "Staff", "sgt": 7})["groupId"]
    assert "no group" in stage.refusal("PUT", f"{ORG}/adaptivePolicy/default", {"groupId": "7"})
    assert stage.ok("PUT", f"{ORG}/adaptivePolicy/default", {"groupId": group}) == {"groupId": group}
    refused = stage.refusal("PUT", f"{ORG}/adaptivePolicy/default", {"networks": [{"id": stage.network}, {"id": "N_1"}]})
    assert refused == "'networks' names no networks: N_1"


def test_settings_of_an_ssid_start_empty_and_are_its_own(stage, site):
    assert stage.ok("GET", f"{site}/wireless/ssids/3/vpn") == {}
    assert stage.ok("PUT", f"{site}/wireless/ssids/3/vpn", {"enabled": True}) == {"enabled": True}
    assert stage.ok("GET", f"{site}/wireless/ssids/4/vpn") == {}
    assert "between 0 and 14" in stage.refusal("GET", f"{site}/wireless/ssids/15/vpn")


def test_what_an_entry_of_a_list_leaves_out_is_filled_in(stage, site):
    rule = {"publicIp": "192.0.2.1", "uplink": "internet1", "portRules": [{"publicPort": "443"}]}
    [read] = stage.ok("PUT", f"{site}/appliance/firewall/oneToManyThings", {"rules": [rule]})["rules"]
    assert read["portRules"] == [{"name": "", "publicPort": "443", "allowedIps": ["any"]}]
    assert "[0].portRules[0].publicPort' must be" in stage.refusal(
        "PUT", f"{site}/appliance/firewall/oneToManyThings", {"rules": [{**rule, "portRules": [{"publicPort": 443}]}]})


def test_numbers_are_given_once_and_there_may_be_a_most(stage, site):
    policies = f"{site}/switch/thingPolicies"
    made = [stage.ok("POST", policies, {"name": name, "radiusServers": [{"host": "r", "secret": "canary"}]}) for name in "ab"]
    assert [one["accessPolicyNumber"] for one in made] == ["1", "2"] and "canary" not in json.dumps(stage.ok("GET", policies))
    assert stage.refusal("POST", policies, {"name": "c"}) == "There can be at most 2 of these"
    stage.ok("DELETE", f"{policies}/2")
    assert stage.ok("POST", policies, {"name": "c"})["accessPolicyNumber"] == "3"


def test_an_id_may_be_base64_and_read_from_the_list_alone(stage, site):
    bundles, ports = f"{site}/switch/linkThings", [{"serial": SWITCH, "portId": str(port)} for port in (1, 2)]
    one = stage.ok("POST", bundles, {"switchPorts": ports})["id"]
    assert base64.b64decode(one).isdigit() and stage.ok("GET", bundles) == [{"id": one, "switchPorts": ports}]
    assert stage.call("GET", f"{bundles}/{one}")[0] == 404
    assert "at least 2 and at most 8 entries" in stage.refusal("PUT", f"{bundles}/{one}", {"switchPorts": ports[:1]})


def test_one_that_is_there_from_the_start_may_have_to_stay(stage, site):
    profiles = f"{site}/vlanThings"
    assert [one["iname"] for one in stage.ok("GET", profiles)] == ["Default"]
    assert stage.refusal("POST", profiles, {"name": "Mine", "iname": "Default"}) == "Iname has already been taken"
    assert stage.refusal("DELETE", f"{profiles}/Default") == "The default profile cannot be deleted"
    assert stage.call("POST", profiles, {"name": "Mine", "iname": "mine"})[0] == 200
    assert "Missing required parameter: 'name'" in stage.refusal("PUT", f"{profiles}/mine", {})
    assert "nsupported" in stage.batch("update", f"{profiles}/mine", {"name": "x"})[1]["errors"][0]
    assert stage.batch("destroy", f"{profiles}/mine", None)[1]["status"]["completed"]


def test_the_order_of_objects_is_written_by_their_ids(stage, site):
    rules = [stage.ok("POST", f"{site}/switch/qosThings", {"vlan": vlan})["id"] for vlan in (10, 20, None)]
    order = f"{site}/switch/qosThings/order"
    assert stage.ok("GET", order) == {"ruleIds": rules}
    assert stage.batch("update_order", order, {"ruleIds": rules[::-1]})[1]["status"]["completed"]
    assert [one["vlan"] for one in stage.ok("GET", f"{site}/switch/qosThings")] == [None, 20, 10]
    assert "must name each of these once" in stage.refusal("PUT", order, {"ruleIds": rules[:2]})


def test_some_things_are_read_for_all_networks_alone(stage, site):
    other = stage.ok("POST", f"{ORG}/networks", {"name": "Other", "productTypes": ["appliance"], "timeZone": "UTC"})["id"]
    exclusions, listed = f"{site}/appliance/trafficShaping/vpnThings", f"{ORG}/appliance/trafficShaping/vpnThings/byNetwork"
    assert stage.call("GET", exclusions)[0] == 404
    stage.ok("PUT", exclusions, {"custom": [{"protocol": "dns"}]})
    rows = stage.ok("GET", listed)
    assert {row["networkId"]: row["custom"] for row in rows["items"]} == {stage.network: [{"protocol": "dns"}], other: []}
    assert rows["meta"]["counts"]["items"] == {"total": 2, "remaining": 0}
    assert [row["networkId"] for row in stage.ok("GET", f"{listed}?networkIds[]={other}")["items"]] == [other]
    made = [stage.ok("POST", f"{site}/wireless/airMarshal/rules", {"type": "alert"})["ruleId"] for dummy in range(4)]
    _status, page, headers = stage.call("GET", f"{ORG}/wireless/airMarshal/rules?perPage=3")
    assert [row["ruleId"] for row in page["items"]] == made[:3] and page["items"][0]["network"]["id"] == stage.network
    following = headers["Link"].partition("<")[2].partition(">; rel=next")[0].rpartition("<")[2].partition("/api/v1")[2]
    assert [row["ruleId"] for row in stage.ok("GET", following)["items"]] == made[3:]


def test_the_id_in_the_path_may_have_another_name_in_the_object(stage):
    done = stage.batch("create", f"{ORG}/adaptivePolicy/things", {"name": "Staff", "sgt": 7})[1]
    [made], [group] = done["status"]["createdResources"], stage.ok("GET", f"{ORG}/adaptivePolicy/things")
    assert made == {"id": group["groupId"], "uri": f"{ORG}/adaptivePolicy/things/{group['groupId']}"}
    assert group["createdAt"] == group["updatedAt"] == "2027-01-15T08:00:00Z"
    assert stage.refusal("POST", f"{ORG}/adaptivePolicy/things", {"name": "Other", "sgt": 7}) == "SGT has already been taken"


def test_what_a_bound_network_keeps_is_its_own(stage, site):
    template = stage.ok("POST", f"{ORG}/configTemplates", {"name": "Golden"})["id"]
    bound = "/networks/" + stage.ok("POST", f"{ORG}/networks", {"name": "Bound", "productTypes": ["switch"], "timeZone": "UTC"})["id"]
    stage.ok("POST", f"{bound}/bind", {"configTemplateId": template})
    made = stage.ok("POST", f"{bound}/switch/linkThings", {})
    assert stage.ok("GET", f"{bound}/switch/linkThings") == [made] and stage.ok("GET", f"/networks/{template}/switch/linkThings") == []
    assert "on a template network" in stage.refusal("POST", f"{bound}/switch/qosThings", {"vlan": 1})


def test_a_copy_names_its_own_objects_wherever_it_names_them(stage, site):
    stack = stage.ok("POST", f"{site}/switch/piles", {"name": "Core", "serials": [SWITCH]})["id"]
    stage.ok("POST", f"{site}/switch/piles/{stack}/routing/interfaces", {"name": "Data"})
    settings = dict(stage.store.orgs["100"].networks[stage.network].data)
    settings["switch/stp"] = {"stpBridgePriority": [{"stacks": [stack], "stpPriority": 4096}]}
    copy = renumbered(Call(stage.store, org=stage.store.orgs["100"]), settings)
    [other] = copy["switch/piles"]
    assert other != stack and stack not in json.dumps(copy)
    assert copy["switch/piles"][other]["id"] == copy["switch/stp"]["stpBridgePriority"][0]["stacks"][0] == other
    assert len(copy[f"switch/piles/{other}/routing/interfaces"]) == 1


def test_two_sides_of_one_relation_change_together(stage):
    objects, groups = f"{ORG}/policyObjects", f"{ORG}/policyObjects/groups"
    one, two = (stage.ok("POST", objects, {"name": name, "category": "network", "type": "cidr", "cidr": "10.0.0.0/24"})["id"] for name in "ab")
    group = stage.ok("POST", groups, {"name": "Both", "objectIds": [int(two), one]})
    assert group["objectIds"] == sorted([one, two]) and group["category"] == "NetworkObjectGroup"
    assert stage.ok("GET", f"{objects}/{one}")["groupIds"] == [group["id"]]
    assert stage.ok("PUT", f"{objects}/{one}", {"groupIds": []})["groupIds"] == []
    assert stage.ok("GET", f"{groups}/{group['id']}")["objectIds"] == [two]
    assert stage.refusal("DELETE", f"{objects}/{two}") == "Cannot delete a policy object that is in use by groups: Both"
    assert "no policy objects of this organization: 7" in stage.refusal("PUT", f"{groups}/{group['id']}", {"objectIds": [7]})
    stage.ok("DELETE", f"{groups}/{group['id']}")
    assert stage.ok("GET", f"{objects}/{two}")["groupIds"] == []


def test_what_firewall_rules_name_cannot_be_deleted(stage, site):
    one = stage.ok("POST", f"{ORG}/policyObjects", {"name": "Web", "category": "network", "type": "fqdn", "fqdn": "www.example.com"})["id"]
    rule = {"policy": "deny", "protocol": "any", "srcCidr": "Any", "destCidr": f"OBJ({one})"}
    stage.ok("PUT", f"{site}/appliance/firewall/l3FirewallRules", {"rules": [rule]})
    assert "in use by firewall rules of Store" in stage.refusal("DELETE", f"{ORG}/policyObjects/{one}")
    stage.ok("PUT", f"{site}/appliance/firewall/l3FirewallRules", {"rules": []})
    stage.ok("DELETE", f"{ORG}/policyObjects/{one}")


def test_a_day_nobody_names_is_a_full_one(stage, site):
    schedules = f"{site}/switch/portSchedules"
    made = stage.ok("POST", schedules, {"name": "Weekdays", "portSchedule": {"monday": {"from": "9:00", "to": "17:00"}}})
    full = {"active": True, "from": "00:00", "to": "24:00"}
    assert (made["portSchedule"]["monday"], made["portSchedule"]["sunday"]) == ({"active": True, "from": "9:00", "to": "17:00"}, full)
    assert stage.ok("PUT", f"{schedules}/{made['id']}", {"portSchedule": {"sunday": {"active": False}}})["portSchedule"]["monday"] == full
    assert "30 minute steps" in stage.refusal("POST", schedules, {"name": "x", "portSchedule": {"monday": {"from": "9:10"}}})
