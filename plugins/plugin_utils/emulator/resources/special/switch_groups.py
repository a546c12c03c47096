# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Link aggregations (quirks X11, X12), QoS rules and their order (quirk X23), access policies (quirks X20-X22) and rendezvous points."""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import anything, as_set, choice, flag, listing, nullable, number, table, text
from ..checks import STRANGERS, devices, refers, shown_if
from ..ids import base64_id, numbered
from ..row import Draft, Spot
from ..tables import BATCHED, Objects
from .switch_ports import PORTS

EQUAL = ("type", "vlan", "voiceVlan", "allowedVlans", "accessPolicyType", "rstpEnabled", "stpGuard")


def check_members(draft: Draft) -> None:
    """Two to eight ports, each in one aggregation, all with equal settings. Raises ApiError 400."""
    ports = [(one["serial"], str(one["portId"])) for one in draft.after["switchPorts"]]
    if not 2 <= len(set(ports)) <= 8:
        raise refused("A link aggregation must have between 2 and 8 ports")
    taken = {(one["serial"], str(one["portId"])) for other in draft.others for one in other["switchPorts"]}
    for serial, port in ports:
        if (serial, port) in taken:
            raise refused(f"Port {port} of {serial} is already in a link aggregation")
    settings = [PORTS.kept(Spot(draft.call, draft.call.org.devices[serial], PORTS.key), port) for serial, port in ports]
    if any(one.get(key) != settings[0].get(key) for one in settings for key in EQUAL):
        raise refused("Incompatible configuration for attribute: use_whitelist")


RULE = {"vlan": number(1, 4094, null=True), "protocol": choice("ANY", "TCP", "UDP"), "srcPort": nullable(number(1, 65535)), "srcPortRange": nullable(text()),
        "dstPort": nullable(number(1, 65535)), "dstPortRange": nullable(text()), "dscp": number(-1, 63)}
RULES = Objects(
    "/networks/{networkId}/switch/qosRules", item="qosRuleId", product="switch", batch=BATCHED, fields=RULE, needs=("vlan",),
    fresh={"protocol": "ANY", "srcPort": None, "srcPortRange": None, "dstPort": None, "dstPortRange": None, "dscp": 0})


def in_order(call: Call, writes: bool = False) -> list[str]:
    """The ids of the rules in the order in which they count: new ones come last."""
    spot = RULES.spot(call, writes)
    known, order = list(RULES.kept(spot)), spot.home.data.get("switch/qosRules/order", [])
    return [one for one in order if one in known] + [one for one in known if one not in order]


def get_order(call: Call) -> dict:
    return {"ruleIds": in_order(call)}


def put_order(call: Call) -> dict:
    """Put the rules in another order, which must name all of them. Raises ApiError 400."""
    there, asked = in_order(call, writes=True), call.body.get("ruleIds") if isinstance(call.body, dict) else None
    if not isinstance(asked, list) or sorted(map(str, asked)) != sorted(there):
        raise refused("'ruleIds' must name every QoS rule of the network")
    RULES.spot(call, writes=True).home.data["switch/qosRules/order"] = [str(one) for one in asked]
    return get_order(call)


SERVER = table({"host": text(1), "port": number(1, 65535), "secret": text(1, secret=True), "organizationRadiusServerId": text()},
               needs=("host", "port", "secret"))
VLAN = number(1, 4094, null=True)
POLICY = {
    "name": text(1), "radiusServers": listing(SERVER),
    "radius": table({"criticalAuth": table({"dataVlanId": VLAN, "voiceVlanId": VLAN, "suspendPortBounce": flag(), "dataGroupPolicyId": text(),
                                            "dataSgtId": number(),
                                            "voiceGroupPolicyId": text(), "voiceSgtId": number()}, deep=True),
                     "failedAuthVlanId": VLAN, "reAuthenticationInterval": number(0, null=True), "failedAuthGroupPolicyId": text(), "failedAuthSgtId": number(),
                     "preAuthenticationGroupPolicyId": text(), "authentication": table({"mode": choice("Closed", "Open")}),
                     "cache": table({"enabled": flag(), "timeout": number()})}, deep=True),
    "guestPortBouncing": flag(), "radiusTestingEnabled": flag(), "radiusCoaSupportEnabled": flag(), "radiusAccountingEnabled": flag(),
    "radiusAccountingServers": listing(SERVER), "radiusGroupAttribute": text(),
    "hostMode": choice("Multi-Auth", "Multi-Domain", "Multi-Host", "Single-Host"),
    "accessPolicyType": choice("802.1x", "Hybrid authentication", "MAC authentication bypass"), "increaseAccessSpeed": flag(), "guestVlanId": VLAN,
    "dot1x": table({"controlDirection": choice("both", "inbound")}), "voiceVlanClients": flag(), "urlRedirectWalledGardenEnabled": flag(),
    "urlRedirectWalledGardenRanges": listing(text(1), cast=as_set), "guestGroupPolicyId": text(), "guestSgtId": number(),
}
NEEDED = ("name", "radiusServers", "radiusTestingEnabled", "radiusCoaSupportEnabled", "radiusAccountingEnabled", "hostMode", "urlRedirectWalledGardenEnabled")


def fresh_policy(_spot: Spot) -> dict:
    """What a new policy has that nobody gave."""
    return {"accessPolicyType": "802.1x", "radius": {"criticalAuth": {"dataVlanId": None, "voiceVlanId": None, "suspendPortBounce": False},
                                                     "failedAuthVlanId": None, "reAuthenticationInterval": None},
            "guestPortBouncing": False, "radiusAccountingServers": [], "radiusGroupAttribute": "", "increaseAccessSpeed": False, "guestVlanId": None,
            "dot1x": {"controlDirection": "both"}, "voiceVlanClients": True, "urlRedirectWalledGardenRanges": []}


def bare(_spot: Spot, policy: dict) -> dict:
    """A policy as it reads back: nothing of the cache, and under Multi-Auth no VLAN of clients that failed (quirks X21, X22)."""
    radius = {key: value for key, value in policy["radius"].items() if key != "cache"}
    if policy["hostMode"] == "Multi-Auth":
        radius = {**radius, "failedAuthVlanId": None, "reAuthenticationInterval": None,
                  "criticalAuth": {**radius["criticalAuth"], "dataVlanId": None, "voiceVlanId": None}}
    return {**policy, "radius": radius, "counts": {"ports": {"withThisPolicy": 0}}}


ROWS = (
    Objects(
        "/networks/{networkId}/switch/linkAggregations", item="linkAggregationId", product="switch", batch=BATCHED, local=True, single=False, new_id=base64_id,
        fields={"switchPorts": listing(table({"serial": text(1), "portId": anything(cast=str)}, needs=("serial", "portId"))),
                "switchProfilePorts": listing(table({"profile": text(1), "portId": anything(cast=str)}, needs=("profile", "portId")))},
        needs=("switchPorts",), checks=(refers("switchPorts.serial", devices, STRANGERS), check_members),
        example=lambda number: {"switchPorts": [{"serial": "Q2SW-AAAA-0001", "portId": str(2 * number + 1)},
                                                {"serial": "Q2SW-AAAA-0001", "portId": str(2 * number + 2)}]}),
    RULES,
    Objects(
        "/networks/{networkId}/switch/accessPolicies", item="accessPolicyNumber", id_key="accessPolicyNumber", key="access_policies", product="switch",
        batch=BATCHED, new_id=numbered(1), fields=POLICY, needs=NEEDED, fresh=fresh_policy, unique=("name",),
        shows=(bare, shown_if("urlRedirectWalledGardenRanges", urlRedirectWalledGardenEnabled=True))),
    Objects(
        "/networks/{networkId}/switch/routing/multicast/rendezvousPoints", item="rendezvousPointId", id_key="rendezvousPointId", product="switch",
        batch=BATCHED, local=True, fields={"interfaceIp": text(1), "multicastGroup": text(1), "vrf": table({"name": text()})},
        needs=("interfaceIp", "multicastGroup"), update_needs=("interfaceIp", "multicastGroup")),
    Objects(
        "/networks/{networkId}/switch/dhcpServerPolicy/arpInspection/trustedServers", item="trustedServerId", id_key="trustedServerId", product="switch",
        batch=BATCHED, single=False, page=(1000, 1000, 3),
        fields={"mac": text(1), "vlan": number(1, 4094), "ipv4": table({"address": text(1)}, needs=("address",))}, needs=("mac", "vlan", "ipv4")),
)
ROUTES = [
    Route("GET", "/networks/{networkId}/switch/qosRules/order", get_order),
    Route("PUT", "/networks/{networkId}/switch/qosRules/order", put_order, batch="update_order"),
]
