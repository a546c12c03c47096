# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports of a switch: per device, and all switches of an organization page by page (quirks X1-X8).

``device.data["switch_ports"]`` keeps only the ports that were written; how many a switch has follows from its model.
What does not fit the port's type is refused (voice VLAN, access policy) or ignored (allowed VLANs, SGT).
"""
from __future__ import annotations

import re

from ...core.calls import Call, Route
from ...core.clock import seconds
from ...core.errors import refused
from ...core.filters import among, candidates, containing, moment, passing
from ...core.kinds import as_set, choice, flag, listing, nullable, number, table, text
from ...core.store import Device
from ..checks import without
from ..row import Draft, Spot
from ..tables import Slots

CUSTOM, MAC_LIST, STICKY = "Custom access policy", "MAC allow list", "Sticky MAC allow list"
NEGOTIATIONS = ["Auto negotiate", "1 Gigabit full duplex (auto)", "100 Megabit full duplex (auto)",
                "100 Megabit full duplex (forced)", "10 Megabit full duplex (auto)",
                "10 Megabit full duplex (forced)"]
UPLINK_NEGOTIATIONS = [*NEGOTIATIONS[:2], "1 Gigabit full duplex (forced)", *NEGOTIATIONS[2:]]
ALLOWED_VLANS = re.compile(r"all|\d+(-\d+)?(,\s*\d+(-\d+)?)*")


def lower_macs(macs: list[str]) -> list[str]:
    """MACs in lower case, in the order given, each once."""
    return list(dict.fromkeys(mac.lower() for mac in macs))


MACS = listing(text(1), high=20, cast=lower_macs)
SWITCHED = table({"enabled": flag()})
PORT = {
    "name": text(), "tags": listing(text(1), cast=as_set), "enabled": flag(), "poeEnabled": flag(),
    "type": choice("access", "trunk", "stack", "routed", "svl", "dad"),
    "vlan": number(1, 4094, null=True), "voiceVlan": number(1, 4094, null=True), "allowedVlans": text(1),
    "isolationEnabled": flag(), "rstpEnabled": flag(),
    "stpGuard": choice("disabled", "root guard", "bpdu guard", "loop guard"),
    "linkNegotiation": choice(*UPLINK_NEGOTIATIONS), "portScheduleId": nullable(text()),
    "udld": choice("Alert only", "Enforce"), "accessPolicyType": choice("Open", CUSTOM, MAC_LIST, STICKY),
    "accessPolicyNumber": number(1), "macAllowList": MACS, "stickyMacAllowList": MACS,
    "stickyMacAllowListLimit": number(1, 20), "stormControlEnabled": flag(),
    "adaptivePolicyGroupId": nullable(text()), "peerSgtCapable": flag(), "flexibleStackingEnabled": flag(),
    "daiTrusted": flag(), "profile": table({"enabled": flag(), "id": nullable(text()), "iname": nullable(text())}),
    "perpetualPoe": SWITCHED, "fastPoe": SWITCHED, "stpPortFastTrunk": flag(), "macWhitelistLimit": number(1),
    "dot3az": SWITCHED, "highSpeed": SWITCHED,
}
POLICY_FIELDS = {CUSTOM: ("accessPolicyNumber",), MAC_LIST: ("macAllowList",),
                 STICKY: ("stickyMacAllowList", "stickyMacAllowListLimit")}
ACCESS_ONLY = ("voiceVlan", "accessPolicyNumber", "macAllowList", "stickyMacAllowList", "stickyMacAllowListLimit")
TRUNK_ONLY = {"allowedVlans": "all", "peerSgtCapable": False}
BY_SWITCH = ("portId", "name", "tags", "enabled", "poeEnabled", "type", "vlan", "voiceVlan", "allowedVlans",
             "rstpEnabled", "stpGuard", "linkNegotiation", "accessPolicyType", "stickyMacAllowList",
             "stickyMacAllowListLimit", "perpetualPoe", "fastPoe")


def port_count(model: str) -> int:
    """Ports of a model, uplinks included: MS120-8LP has 8 + 2, MS225-24P 24 + 4, MS225-48 48 + 4."""
    return downlinks(model) + (2 if downlinks(model) <= 16 else 4)


def downlinks(model: str) -> int:
    """Ports of a model for its clients; those after them are its uplinks."""
    known = re.search(r"-(\d+)", model)
    return int(known[1]) if known else 24


def fresh_port(port_id: str, speeds: list[str]) -> dict:
    """A port as it leaves the factory (quirk X3)."""
    return {
        "portId": port_id, "name": None, "tags": [], "enabled": True, "poeEnabled": True, "type": "trunk",
        "vlan": 1, "voiceVlan": None, "allowedVlans": "all", "isolationEnabled": False, "rstpEnabled": True,
        "stpGuard": "disabled", "linkNegotiation": "Auto negotiate", "linkNegotiationCapabilities": speeds,
        "portScheduleId": None, "udld": "Alert only", "accessPolicyType": "Open", "stormControlEnabled": False,
        "adaptivePolicyGroupId": None, "peerSgtCapable": False, "flexibleStackingEnabled": False,
        "daiTrusted": False, "profile": {"enabled": False, "id": "", "iname": ""}, "module": {"model": None},
        "mirror": {"mode": "Not mirroring traffic"}, "perpetualPoe": {"enabled": False}, "fastPoe": {"enabled": False},
    }


def fresh(spot: Spot, port_id: str) -> dict:
    """A port nobody wrote; only uplinks can be forced to a gigabit."""
    return fresh_port(port_id, UPLINK_NEGOTIATIONS if int(port_id) > downlinks(spot.home.model) else NEGOTIATIONS)


def need_switch(spot: Spot) -> None:
    """Raises ApiError 400 for another kind of device (quirk C15)."""
    if spot.home.product_type != "switch":
        raise refused(f"Switch ports are not supported for this device: {spot.home.model}")


def port_ids(spot: Spot) -> list[str]:
    """The ids of all ports of a switch."""
    return [str(number_) for number_ in range(1, port_count(spot.home.model) + 1)]


def shown(_spot: Spot, port: dict) -> dict:
    """Fields of an access policy show only under that policy (quirk X6), SGT only on a trunk."""
    hidden = {key for policy, keys in POLICY_FIELDS.items() if policy != port["accessPolicyType"] for key in keys}
    return without(port, hidden | {"peerSgtCapable"} if port["type"] == "access" else hidden)


def settle(draft: Draft) -> None:
    """Make the port fit for its type. Raises ApiError 400 (quirks X1, X2, X6, N6)."""
    port, body = draft.after, draft.body
    enabled = draft.call.org.data.get("adaptivePolicy/settings", {}).get("enabledNetworks", ())
    if body.get("adaptivePolicyGroupId") and draft.home.network_id not in enabled:
        raise refused("Adaptive Policy is not enabled in this network")
    if not ALLOWED_VLANS.fullmatch(port["allowedVlans"]):
        raise refused("'allowedVlans' must be 'all' or VLANs and ranges joined by commas: '1,3,5-10'")
    if port["linkNegotiation"] not in port["linkNegotiationCapabilities"]:
        raise refused(f"'linkNegotiation' must be one of: {', '.join(repr(one) for one in port['linkNegotiationCapabilities'])}")
    if len(port.get("stickyMacAllowList") or []) > (port.get("stickyMacAllowListLimit") or 20):
        raise refused("'stickyMacAllowList' holds more addresses than 'stickyMacAllowListLimit'")
    draft.after = _access(port, body) if port["type"] == "access" else _trunk(port, body)


def _access(port: dict, body: dict) -> dict:
    if "vlan" in body and body["vlan"] is None:
        raise refused("'vlan' must be an integer on an access port")
    for key in POLICY_FIELDS.get(port["accessPolicyType"], ()):
        if port.get(key) is None:
            raise refused(f"'{key}' is required when 'accessPolicyType' is '{port['accessPolicyType']}'")
    return {**port, **TRUNK_ONLY, "vlan": port["vlan"] or 1}


def _trunk(port: dict, body: dict) -> dict:
    asked = [key for key in ACCESS_ONLY if body.get(key)]
    asked += ["accessPolicyType"] if body.get("accessPolicyType", "Open") != "Open" else []
    if asked:
        raise refused(*(f"'{key}' is only valid on an access port" for key in asked))
    kept = {key: value for key, value in port.items() if key not in ACCESS_ONLY}
    return {**kept, "voiceVlan": None, "accessPolicyType": "Open"}


def note_change(draft: Draft) -> None:
    """Remember when ports of the switch were last written (quirk J7)."""
    draft.home.data["switch_ports_changed"] = draft.call.stamp()


PORTS = Slots(
    "/devices/{serial}/switch/ports", item="portId", id_key="portId", key="switch_ports", batch="update", fields=PORT, ids=port_ids,
    slot=fresh, requires=(need_switch,), checks=(settle,), effects=(note_change,), shows=(shown,),
    example={"name": "Till", "enabled": False, "type": "access", "vlan": 20, "tags": ["till"]})
ROWS = (PORTS,)


def _row(call: Call, device: Device) -> dict:
    """A switch with the subset of port fields that this read knows."""
    spot = Spot(call, device, PORTS.key)
    ports = [PORTS.show(spot, PORTS.kept(spot, one)) for one in port_ids(spot)]
    ports = [{key: port[key] for key in BY_SWITCH if key in port} for port in ports]
    return {"name": device.name or device.mac, "serial": device.serial, "mac": device.mac,
            "network": {"id": device.network_id, "name": call.org.networks[device.network_id].name},
            "model": device.model, "ports": ports}


def get_by_switch(call: Call) -> list[Device]:
    """The switches that are in networks; also only those whose ports changed since a moment (quirk J7)."""
    checks = [lambda device: device.product_type == "switch" and device.network_id in call.org.networks,
              *among(call, {"networkIds": "network_id", "serials": "serial", "macs": "mac"}),
              *containing(call, ("serial", "mac", "name"))]
    since = moment(call, "configurationUpdatedAfter")
    if since is not None:
        checks.append(lambda device: _changed(device) >= since)
    return passing(candidates(call), checks, "serial")


def _changed(device: Device) -> float:
    """When the ports of a switch were last written, or the switch claimed."""
    return seconds(device.data.get("switch_ports_changed") or device.claimed_at or "0")


ROUTES = [
    Route("GET", "/organizations/{organizationId}/switch/ports/bySwitch", get_by_switch, page=50, max_page=50,
          page_key="serial", shape=_row),
]
