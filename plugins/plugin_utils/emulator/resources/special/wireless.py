# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wireless settings of a network: general settings, the fifteen SSID slots and their layer 3 rules.

An SSID's psk is echoed, secrets and passwords never (quirk Y5). Its layer 3 rules read back with two rows of the
server's; ``allowLanAccess`` is written beside the rules and read as the policy of the first of them (quirks Y15-Y17).
"""
from __future__ import annotations

import re
from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import anything, choice, flag, number, table, text
from ...core.merge import filled
from ...core.store import Network
from ...core.writes import update
from ..places import reading, writing
from ..rules import ADDRESS, PORT, PROTOCOL, Rows
from .ssid_fields import BITRATES, SSID, encryption, fresh_name, fresh_ssid, hidden, uses_radius

SLOTS = 15
SECRETS = ("secret", "password")
SETTINGS = {
    "meshingEnabled": flag(), "ipv6BridgeEnabled": flag(), "locationAnalyticsEnabled": flag(),
    "upgradeStrategy": choice("minimizeUpgradeTime", "minimizeClientDowntime"), "ledLightsOn": flag(),
    "namedVlans": table({"poolDhcpMonitoring": table({"enabled": flag(), "duration": number(1)}, deep=True)},
                        deep=True),
}
L3_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "ipVer": choice("ipv4", "ipv6", "both"),
            "protocol": PROTOCOL, "destPort": PORT, "destCidr": ADDRESS},
    needs=("policy", "protocol", "destCidr"),
    defaults={"comment": "", "ipVer": "ipv4", "destPort": "Any"},
)
ANYWHERE = {"protocol": "Any", "destPort": "Any"}


def fresh_settings() -> dict:
    """The wireless settings of a new network."""
    return {"meshingEnabled": True, "ipv6BridgeEnabled": False, "locationAnalyticsEnabled": False,
            "upgradeStrategy": "minimizeUpgradeTime", "ledLightsOn": True,
            "namedVlans": {"poolDhcpMonitoring": {"enabled": False, "duration": 5}},
            "regulatoryDomain": {"name": "FCC", "countryCode": "US", "permits6e": False}}


def _settings(network: Network) -> dict:
    return network.data.get("wireless_settings") or fresh_settings()


def get_settings(call: Call) -> dict:
    return _settings(reading(call, "wireless"))


def put_settings(call: Call) -> dict:
    network = writing(call, "wireless")
    network.data["wireless_settings"] = update(call, _settings(network), SETTINGS)
    return get_settings(call)


def ssid_of(network: Network, slot: int) -> dict:
    """A slot of a network as stored, secrets included; ``network.data["ssids"]`` keeps only those that were written."""
    return network.data.get("ssids", {}).get(str(slot)) or fresh_ssid(network, slot)


def ssid_name(network: Network, slot: int) -> str:
    """The name of a slot."""
    written = network.data.get("ssids", {}).get(str(slot))
    return written["name"] if written else fresh_name(network, slot)


def _slot(call: Call) -> int:
    """The SSID number of the path. Raises ApiError 400 for one that cannot be."""
    number_ = call.ids["number"]
    if not (re.fullmatch("[0-9]{1,2}", number_) and int(number_) < SLOTS):
        raise refused(f"SSID number must be between 0 and {SLOTS - 1}: '{number_}'")
    return int(number_)


def _shown(ssid: dict) -> dict:
    """The SSID as a read shows it."""
    left_out = hidden(ssid) | {"encryptionMode"}
    shown = {key: without_secrets(value) for key, value in ssid.items() if key not in left_out}
    if encryption(ssid):
        shown["encryptionMode"] = encryption(ssid)
    if ssid["availableOnAllAps"]:
        shown["availabilityTags"] = []
    return shown


def without_secrets(value: Any) -> Any:
    """A value with every secret and password inside it left out."""
    if isinstance(value, dict):
        return {key: without_secrets(inner) for key, inner in value.items() if key not in SECRETS}
    return [without_secrets(inner) for inner in value] if isinstance(value, list) else value


def _check_modes(ssid: dict, body: dict) -> None:
    """Raises ApiError 400 when what is given does not fit the SSID's modes (quirks Y7, Y10)."""
    if ssid["authMode"] == "psk":
        for key in ("psk", "encryptionMode"):
            if not ssid.get(key):
                raise refused(f"'{key}' is required when 'authMode' is 'psk'")
    elif "psk" in body:
        raise refused("'psk' is only valid when 'authMode' is 'psk'")
    if uses_radius(ssid) and not ssid["radiusServers"]:
        raise refused(f"'radiusServers' is required when 'authMode' is '{ssid['authMode']}' and 'splashPage' is "
                      f"'{ssid['splashPage']}'")
    if not uses_radius(ssid) and body.get("radiusServers"):
        raise refused("'radiusServers' is only valid with RADIUS authentication")
    if ssid["minBitrate"] not in BITRATES:
        raise refused(f"'minBitrate' must be one of: {', '.join(str(rate) for rate in BITRATES)}")


def get_ssids(call: Call) -> list[dict]:
    network = reading(call, "wireless")
    return [_shown(ssid_of(network, slot)) for slot in range(SLOTS)]


def get_ssid(call: Call) -> dict:
    return _shown(ssid_of(reading(call, "wireless"), _slot(call)))


def put_ssid(call: Call) -> dict:
    network, slot = writing(call, "wireless"), _slot(call)
    ssid = update(call, ssid_of(network, slot), SSID)
    _check_modes(ssid, call.body)
    for key, port in (("radiusServers", 1812), ("radiusAccountingServers", 1813)):
        ssid[key] = [filled(server, {"host": "", "port": port, "openRoamingCertificateId": None,
                                     "caCertificate": None}) for server in ssid[key]]
    network.data["ssids"] = {**network.data.get("ssids", {}), str(slot): ssid}
    return _shown(ssid)


def _l3(network: Network, slot: int) -> dict:
    """A slot's rules as stored: a new SSID keeps its clients off the LAN (quirk Y16)."""
    return network.data.get("ssid_l3_firewall", {}).get(str(slot)) or {"rules": [], "allowLanAccess": False}


def _l3_shown(network: Network, slot: int) -> dict:
    stored = _l3(network, slot)
    lan = {"comment": "Wireless clients accessing LAN", "policy": "allow" if stored["allowLanAccess"] else "deny",
           **ANYWHERE, "destCidr": "Local LAN"}
    rest = {"comment": "Default rule", "policy": "allow", **ANYWHERE, "destCidr": "Any"}
    return {"rules": [*stored["rules"], lan, rest]}


def get_l3(call: Call) -> dict:
    return _l3_shown(reading(call, "wireless"), _slot(call))


def put_l3(call: Call) -> dict:
    network, slot = writing(call, "wireless"), _slot(call)
    after = update(call, _l3(network, slot), {"rules": anything(), "allowLanAccess": flag()})
    after["rules"] = L3_ROWS.take(call.org, after["rules"])
    network.data["ssid_l3_firewall"] = {**network.data.get("ssid_l3_firewall", {}), str(slot): after}
    return _l3_shown(network, slot)


SSID_PATH = "/networks/{networkId}/wireless/ssids/{number}"
ROUTES = [
    Route("GET", "/networks/{networkId}/wireless/settings", get_settings),
    Route("PUT", "/networks/{networkId}/wireless/settings", put_settings, batch="update"),
    Route("GET", "/networks/{networkId}/wireless/ssids", get_ssids),
    Route("GET", SSID_PATH, get_ssid),
    Route("PUT", SSID_PATH, put_ssid, batch="update"),
    Route("GET", SSID_PATH + "/firewall/l3FirewallRules", get_l3),
    Route("PUT", SSID_PATH + "/firewall/l3FirewallRules", put_l3, batch="update"),
]
