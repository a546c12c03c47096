# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VLANs of an appliance, and the switch that turns them on (quirks T2-T19).

Ids come back as integers (quirk G5). Creation knows a few fields only, DHCP and the like are for PUT (quirk T8).
Which DHCP fields a VLAN shows depends on what answers DHCP requests on it (quirk T10).
"""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import anything, choice, flag, listing, nullable, number, table, text
from ...core.merge import apply, check
from ...core.store import Network
from ...core.writes import update
from ..places import reading, writing
from . import subnets
from .policies import policies
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
CREATED = {"id": number(1, 4094), **COMMON}
UPDATED = {
    **COMMON,
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


def fresh_vlan(vlan_id: int, interface_id: str) -> dict:
    """What a new VLAN is before its body is merged in."""
    return {"id": vlan_id, "interfaceId": interface_id, "name": "Default", "groupPolicyId": None,
            "dhcpHandling": SERVER, "dhcpRelayServerIps": [], "dhcpLeaseTime": "1 day",
            "dhcpBootOptionsEnabled": False, "dhcpBootNextServer": None, "dhcpBootFilename": None,
            "dhcpOptions": [], "fixedIpAssignments": {}, "reservedIpRanges": [], "dnsNameservers": "upstream_dns",
            "ipv6": {"enabled": False, "prefixAssignments": []}, "mandatoryDhcp": {"enabled": False}}


def _shown(call: Call, network: Network, vlan: dict) -> dict:
    """The VLAN as a read shows it."""
    hidden = {key for mode, keys in ONLY_IN.items() if mode != vlan["dhcpHandling"] for key in keys}
    hidden |= {"groupPolicyId"} if vlan["groupPolicyId"] is None else set()
    if not network.data.get("site_to_site_vpn", {}).get("subnet", {}).get("nat", {}).get("isAllowed"):
        hidden.add("vpnNatSubnet")
    hidden |= set() if network is call.network and network.is_template else set(ON_TEMPLATES)
    shown = {key: value for key, value in vlan.items() if key not in hidden}
    if network is not call.network:
        shown.update(subnets.allotted(network, call.network.id, vlan))
    return {"id": vlan["id"], "networkId": call.network.id, **shown}


def check_fixed_ips(assignments: dict) -> None:
    """Raises ApiError 400 unless every entry is an object with an address."""
    for mac, one in assignments.items():
        check(one, FIXED_IP, f"fixedIpAssignments.{mac}")


def _enabled(network: Network) -> Network:
    """Raises ApiError 400 while VLANs are off (quirk T2)."""
    if not vlans_enabled(network):
        raise refused("VLANs are not enabled for this network")
    return network


def _readable(call: Call) -> Network:
    return _enabled(reading(call, "appliance"))


def _writable(call: Call) -> Network:
    return _enabled(writing(call, "appliance"))


def _found(call: Call, network: Network) -> dict:
    vlan = vlans(network).get(call.ids["vlanId"])
    if vlan is None:
        raise missing()
    return vlan


def _keep(call: Call, network: Network, vlan: dict) -> dict:
    """Check the VLAN beside the others and keep it. Raises ApiError 400."""
    others = {name: one for name, one in subnets.local(network).items() if name != f"VLAN {vlan['id']}"}
    if vlan.get("subnet") or not network.is_template:
        _need(vlan, "subnet", "applianceIp")
        subnets.check_lan(vlan["subnet"], vlan["applianceIp"], others)
    if vlan.get("cidr") and subnets.parsed(vlan["cidr"], "cidr").prefixlen > (vlan.get("mask") or 32):
        raise refused(f"'mask' {vlan['mask']} must leave subnets in the pool {vlan['cidr']}")
    check_fixed_ips(vlan["fixedIpAssignments"])
    if vlan["dhcpHandling"] == RELAY:
        _need(vlan, "dhcpRelayServerIps")
    vlan["groupPolicyId"] = vlan["groupPolicyId"] or None
    if vlan["groupPolicyId"] and vlan["groupPolicyId"] not in policies(network):
        raise refused(f"'groupPolicyId' names no group policy of this network: '{vlan['groupPolicyId']}'")
    network.data["appliance_vlans"] = {**vlans(network), str(vlan["id"]): vlan}
    return _shown(call, network, vlan)


def _need(vlan: dict, *keys: str) -> None:
    absent = [key for key in keys if not vlan.get(key)]
    if absent:
        raise refused(*(f"Missing required parameter: '{key}'" for key in absent))


def _fields(network: Network, fields: dict) -> dict:
    """The fields known on this network: some are for templates only (quirk P6)."""
    return {**fields, **ON_TEMPLATES} if network.is_template else fields


def get_settings(call: Call) -> dict:
    return {"vlansEnabled": vlans_enabled(reading(call, "appliance"))}


def put_settings(call: Call) -> dict:
    """Turning VLANs on makes VLAN 1 of the single LAN (quirk T3), turning them off gives the LAN the first VLAN."""
    network = writing(call, "appliance")
    before = vlans_enabled(network)
    after = update(call, {"vlansEnabled": before}, {"vlansEnabled": flag()})["vlansEnabled"]
    if after and not before:
        lan = subnets.single_lan(network)
        network.data["appliance_vlans"] = {"1": {**fresh_vlan(1, call.store.new_id()), **lan}}
    if before and not after:
        first = min(vlans(network).values(), key=lambda vlan: vlan["id"], default={})
        lan = {key: first.get(key, value) for key, value in subnets.fresh_single_lan().items()}
        network.data.update(single_lan=lan, appliance_vlans={})
        network.data.pop("appliance_ports", None)
    network.data["vlans_enabled"] = after
    return {"vlansEnabled": after}


def get_vlans(call: Call) -> list[dict]:
    network = _readable(call)
    return [_shown(call, network, vlan) for vlan in sorted(vlans(network).values(), key=lambda vlan: vlan["id"])]


def get_vlan(call: Call) -> dict:
    network = _readable(call)
    return _shown(call, network, _found(call, network))


def create_vlan(call: Call) -> dict:
    network = _writable(call)
    wanted = apply({}, call.body, _fields(network, CREATED), needs=("id", "name"))
    if str(wanted["id"]) in vlans(network):
        raise refused("Vlan has already been taken")
    kind = {"templateVlanType": "same"} if network.is_template else {}
    return _keep(call, network, {**fresh_vlan(wanted["id"], call.store.new_id()), **kind, **wanted})


def put_vlan(call: Call) -> dict:
    network = _writable(call)
    return _keep(call, network, update(call, _found(call, network), _fields(network, UPDATED)))


def delete_vlan(call: Call) -> None:
    network = _writable(call)
    del vlans(network)[str(_found(call, network)["id"])]


COLLECTION = "/networks/{networkId}/appliance/vlans"
ROUTES = [
    Route("GET", COLLECTION + "/settings", get_settings),
    Route("PUT", COLLECTION + "/settings", put_settings, batch="update"),
    Route("GET", COLLECTION, get_vlans),
    Route("POST", COLLECTION, create_vlan, success=201, batch="create"),
    Route("GET", COLLECTION + "/{vlanId}", get_vlan),
    Route("PUT", COLLECTION + "/{vlanId}", put_vlan, batch="update"),
    Route("DELETE", COLLECTION + "/{vlanId}", delete_vlan, batch="destroy"),
]
