# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switch settings of a network: general settings and the access control list; ports are joined here.

The access control list reads back with the server's own last row, as firewall rules do (quirks U3, X19).
"""
from __future__ import annotations

import re

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.merge import anything, choice, flag, listing, number, table, text
from ..core.store import Network
from ..core.writes import update
from .places import reading, writing
from .rules import PROTOCOL, Rows, any_as
from .special import switch_ports

SETTINGS = {
    "vlan": number(1, 4094),
    "useCombinedPower": flag(),
    "powerExceptions": listing(table({"serial": text(1), "powerType": choice(
        "combined", "redundant", "useNetworkSetting")}, needs=("serial", "powerType"))),
    "uplinkClientSampling": table({"enabled": flag()}),
    "macBlocklist": table({"enabled": flag()}),
    "portChannelFallback": flag(),
    "uplinkSelection": table({"candidates": choice("all", "designated"), "failback": table({"enabled": flag()})}),
}
SMALL_PORT = anything(cast=any_as("any"))
SMALL_ADDRESS = text(1, cast=any_as("any"))
ACL_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "ipVersion": choice("any", "ipv4", "ipv6"),
            "protocol": PROTOCOL, "srcCidr": SMALL_ADDRESS, "srcPort": SMALL_PORT, "dstCidr": SMALL_ADDRESS,
            "dstPort": SMALL_PORT, "vlan": SMALL_PORT},
    needs=("policy", "protocol", "srcCidr", "dstCidr"),
    defaults={"comment": "", "ipVersion": "ipv4", "srcPort": "any", "dstPort": "any", "vlan": "any"},
    protocols=("any", "tcp", "udp"),
)
DEFAULT_ROW = {"comment": "Default rule", "policy": "allow", "ipVersion": "any", "protocol": "any", "srcCidr": "any",
               "srcPort": "any", "dstCidr": "any", "dstPort": "any", "vlan": "any"}


def fresh_settings() -> dict:
    """The switch settings of a new network."""
    return {"vlan": 1, "useCombinedPower": False, "powerExceptions": [], "uplinkClientSampling": {"enabled": False},
            "macBlocklist": {"enabled": False}}


def _settings(network: Network) -> dict:
    return network.data.get("switch_settings") or fresh_settings()


def get_settings(call: Call) -> dict:
    return _settings(reading(call, "switch"))


def put_settings(call: Call) -> dict:
    network = writing(call, "switch")
    after = update(call, _settings(network), SETTINGS)
    members = {device.serial for device in call.org.devices_in(call.network.id)}
    strangers = [one["serial"] for one in after["powerExceptions"] if one["serial"] not in members]
    if "powerExceptions" in call.body and strangers:
        raise refused(f"'powerExceptions' names devices that are not in this network: {', '.join(strangers)}")
    network.data["switch_settings"] = after
    return after


def get_acl(call: Call) -> dict:
    return {"rules": [*reading(call, "switch").data.get("switch_acl", []), dict(DEFAULT_ROW)]}


def put_acl(call: Call) -> dict:
    network = writing(call, "switch")
    before = {"rules": network.data.get("switch_acl", [])}
    rules = ACL_ROWS.take(call.org, update(call, before, {"rules": anything()}, needs=("rules",))["rules"])
    for index, rule in enumerate(rules):
        vlan = str(rule["vlan"])
        if vlan != "any" and not (re.fullmatch("[0-9]{1,4}", vlan) and 1 <= int(vlan) <= 4094):
            raise refused(f"'rules[{index}].vlan' must be 'any' or a VLAN from 1 to 4094")
    network.data["switch_acl"] = rules
    return get_acl(call)


ACL_PATH = "/networks/{networkId}/switch/accessControlLists"
ROUTES = [
    Route("GET", "/networks/{networkId}/switch/settings", get_settings),
    Route("PUT", "/networks/{networkId}/switch/settings", put_settings, batch="update"),
    Route("GET", ACL_PATH, get_acl),
    Route("PUT", ACL_PATH, put_acl),
    *switch_ports.ROUTES,
]
