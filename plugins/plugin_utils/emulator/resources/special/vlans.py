# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VLANs of an appliance, and the switch that turns them on (quirks T2-T19).

Ids come back as integers (quirk G5). Creation knows a few fields only, DHCP and the like are for PUT (quirk T8).
Which DHCP fields a VLAN shows depends on what answers DHCP requests on it (quirk T10).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import Kind, anything, choice, flag, listing, nullable, number, table, text
from ...core.merge import apply, check
from ...core.writes import update
from ..places import reading, writing
from ..row import Draft, Spot
from ..tables import BATCHED, Objects
from . import subnets
from .subnets import vlans, vlans_enabled

SERVER, RELAY, SILENT = "Run a DHCP server", "Relay DHCP to another server", "Do not respond to DHCP requests"
IPV6 = table({"enabled": flag(), "prefixAssignments": listing(table({
    "autonomous": flag(), "staticPrefix": nullable(text()), "staticApplianceIp6": nullable(text()),
    "origin": table({"type": choice("independent", "internet"), "interfaces": listing(text())}, needs=("type",)),
    "disabled": flag(),
}, needs=("disabled",)))})


def lower_macs(assignments: dict) -> dict:
    """Fixed assignments with their MACs in lower case (quirk T12)."""
    return {mac.lower(): one for mac, one in assignments.items()}


FIXED_IPS = table(cast=lower_macs)
FIXED_IP = table({"ip": text(1), "name": nullable(text())}, needs=("ip",))
RESERVED = listing(table({"start": text(1), "end": text(1), "comment": text()}, needs=("start", "end", "comment")))
ON_TEMPLATES = {"templateVlanType": choice("same", "unique"), "cidr": text(), "mask": number(1, 31)}
COMMON = {"name": text(1), "subnet": text(1), "applianceIp": text(1), "groupPolicyId": nullable(text()),
          "ipv6": IPV6, "mandatoryDhcp": table({"enabled": flag()})}
UPDATED = {
    "vpnNatSubnet": text(),
    "dhcpHandling": choice(SERVER, RELAY, SILENT),
    "dhcpRelayServerIps": listing(text(1)),
    "dhcpLeaseTime": choice("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"),
    "dhcpBootOptionsEnabled": flag(),
    "dhcpBootNextServer": nullable(text()),
    "dhcpBootFilename": nullable(text()),
    "fixedIpAssignments": FIXED_IPS,
    "reservedIpRanges": RESERVED,
    "dnsNameservers": text(1),
    "dhcpOptions": listing(table({"code": number(2, 254, cast=str), "type": choice("text", "ip", "hex", "integer"),
                                  "value": anything(cast=str)}, needs=("code", "type", "value"))),
}
ONLY_IN = {RELAY: ("dhcpRelayServerIps",),
           SERVER: ("dhcpLeaseTime", "dhcpBootOptionsEnabled", "dhcpBootNextServer", "dhcpBootFilename",
                    "dhcpOptions")}


def fresh_vlan(network: Any) -> dict[str, Any]:
    """What a new VLAN is before its body is merged in."""
    return {"name": "Default", "groupPolicyId": None, "dhcpHandling": SERVER, "dhcpRelayServerIps": [], "dhcpLeaseTime": "1 day",
            "dhcpBootOptionsEnabled": False, "dhcpBootNextServer": None, "dhcpBootFilename": None,
            "dhcpOptions": [], "fixedIpAssignments": {}, "reservedIpRanges": [], "dnsNameservers": "upstream_dns",
            "ipv6": {"enabled": False, "prefixAssignments": []}, "mandatoryDhcp": {"enabled": False},
            **({"templateVlanType": "same"} if network.is_template else {})}


def shown(spot: Spot, vlan: dict) -> dict[str, Any]:
    """The VLAN as a read shows it."""
    network, mine = spot.home, spot.call.network
    hidden = {key for mode, keys in ONLY_IN.items() if mode != vlan["dhcpHandling"] for key in keys}
    hidden |= {"groupPolicyId"} if vlan["groupPolicyId"] is None else set()
    if not network.data.get("site_to_site_vpn", {}).get("subnet", {}).get("nat", {}).get("isAllowed"):
        hidden.add("vpnNatSubnet")
    hidden |= set() if network is mine and network.is_template else set(ON_TEMPLATES)
    result = {key: value for key, value in vlan.items() if key not in hidden}
    if network is not mine:
        result.update({**subnets.allotted(network, mine.id, vlan), **mine.data.get(subnets.PLACES, {}).get(str(vlan["id"]), {})})
    return {"id": vlan["id"], "networkId": mine.id, **result}


def check_fixed_ips(draft: Draft) -> None:
    """Raises ApiError 400 unless every entry is an object with an address."""
    for mac, one in draft.after["fixedIpAssignments"].items():
        check(one, FIXED_IP, f"fixedIpAssignments.{mac}")


def check_id(draft: Draft) -> None:
    """The id is the VLAN's number, and the server numbers its interface too (quirks G5, G6). Raises ApiError 400."""
    if any(one["id"] == draft.after["id"] for one in draft.others):
        raise refused("Vlan has already been taken")
    draft.after.setdefault("interfaceId", draft.call.store.new_id())


def check_place(draft: Draft) -> None:
    """Check the VLAN beside the other subnets. Raises ApiError 400."""
    network, vlan = draft.home, draft.after
    others = {name: one for name, one in subnets.local(network).items() if name != f"VLAN {vlan['id']}"}
    if vlan.get("subnet") or not network.is_template:
        _need(vlan, "subnet", "applianceIp")
        subnets.check_lan(vlan["subnet"], vlan["applianceIp"], others)
    if vlan.get("cidr") and subnets.parsed(vlan["cidr"], "cidr").prefixlen > (vlan.get("mask") or 32):
        raise refused(f"'mask' {vlan['mask']} must leave subnets in the pool {vlan['cidr']}")


def check_references(draft: Draft) -> None:
    """Raises ApiError 400 for a relay without servers and for a group policy that is not there."""
    vlan = draft.after
    if vlan["dhcpHandling"] == RELAY:
        _need(vlan, "dhcpRelayServerIps")
    vlan["groupPolicyId"] = vlan["groupPolicyId"] or None
    if vlan["groupPolicyId"] and vlan["groupPolicyId"] not in draft.home.data.get("group_policies", {}):
        raise refused(f"'groupPolicyId' names no group policy of this network: '{vlan['groupPolicyId']}'")


def _need(vlan: dict, *keys: str) -> None:
    absent = [key for key in keys if not vlan.get(key)]
    if absent:
        raise refused(*(f"Missing required parameter: '{key}'" for key in absent))


class Vlans(Objects):
    """Some fields are known on templates only (quirk P6)."""

    def takes(self, spot: Spot) -> dict[str, Kind]:
        fields = super().takes(spot)
        return {**fields, **ON_TEMPLATES} if spot.home.is_template else fields

    def put(self, call: Call) -> dict:
        """In a bound network only a VLAN's place may be its own (quirk P10); of anything else no source says that it is taken (quirk P11)."""
        if not call.network.template_id or set(call.body) - set(subnets.OWN):
            return super().put(call)
        spot = self.spot(call)
        before = self.show(spot, self.found(spot))
        wanted = apply({}, call.body, {key: COMMON[key] for key in subnets.OWN})
        call.old = {key: before[key] for key in wanted}
        others = {f"VLAN {one['id']}": one["subnet"] for one in self.every(call) if one["id"] != before["id"] and one.get("subnet")}
        subnets.check_lan(**{"subnet": before["subnet"], "appliance_ip": before["applianceIp"], "others": others,
                             **{"appliance_ip" if key == "applianceIp" else key: value for key, value in wanted.items()}})
        own = call.network.data.setdefault(subnets.PLACES, {})
        own[str(before["id"])] = {**own.get(str(before["id"]), {}), **wanted}
        return self.get(call)


VLANS = Vlans(
    "/networks/{networkId}/appliance/vlans", item="vlanId", product="appliance", key="appliance_vlans", batch=BATCHED,
    new_id=lambda draft: draft.after["id"], order=lambda vlan: vlan["id"], fields=COMMON, create_only={"id": number(1, 4094)},
    update_only=UPDATED, needs=("id", "name"), fresh=lambda spot: fresh_vlan(spot.home), requires=(subnets.need_vlans,),
    checks=(check_id, check_place, check_fixed_ips, check_references), shows=(shown,),
    example=lambda nth: {"id": 10 + nth, "name": "Data", "subnet": f"10.1.{nth}.0/24", "applianceIp": f"10.1.{nth}.1"})
ROWS = (VLANS,)


def get_settings(call: Call) -> dict:
    return {"vlansEnabled": vlans_enabled(reading(call, "appliance"))}


def put_settings(call: Call) -> dict:
    """Turning VLANs on makes VLAN 1 of the single LAN (quirk T3), turning them off gives the LAN the first VLAN."""
    network = writing(call, "appliance")
    before = vlans_enabled(network)
    after = update(call, {"vlansEnabled": before}, {"vlansEnabled": flag()})["vlansEnabled"]
    if after and not before:
        first = {"id": 1, "interfaceId": call.store.new_id(), **fresh_vlan(network), **subnets.single_lan(network)}
        network.data["appliance_vlans"] = {"1": first}
    if before and not after:
        first = min(vlans(network).values(), key=lambda vlan: vlan["id"], default={})
        lan = {key: first.get(key, value) for key, value in subnets.fresh_single_lan().items()}
        network.data.update(single_lan=lan, appliance_vlans={})
        network.data.pop("appliance_ports", None)
    network.data["vlans_enabled"] = after
    return {"vlansEnabled": after}


SETTINGS = VLANS.path + "/settings"
ROUTES = [Route("GET", SETTINGS, get_settings), Route("PUT", SETTINGS, put_settings, batch="update")]
