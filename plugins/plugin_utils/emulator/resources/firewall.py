# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Appliance firewall: layer 3 and layer 7 rules of a network.

Layer 3 rules read back with the server's own last row; a write must not contain it, or it is there twice (quirks U1,
H7). ``syslogDefaultRule`` is written beside the rules and read as ``syslogEnabled`` of that row (quirk U4). Layer 7
rules have no such row.
"""
from __future__ import annotations

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.kinds import anything, choice, flag, text
from ..core.store import Network
from ..core.writes import update
from . import layer7
from .places import reading, writing
from .rules import ADDRESS, PORT, PROTOCOL, Rows
from .special.syslog import collects_flows

L3_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "protocol": PROTOCOL, "srcPort": PORT,
            "srcCidr": ADDRESS, "destPort": PORT, "destCidr": ADDRESS, "syslogEnabled": flag()},
    needs=("policy", "protocol", "srcCidr", "destCidr"),
    defaults={"comment": "", "srcPort": "Any", "destPort": "Any", "syslogEnabled": False},
    named=("destCidr",),
)
L3 = {"rules": anything(), "syslogDefaultRule": flag()}
DEFAULT_ROW = {"comment": "Default rule", "policy": "allow", "protocol": "Any", "srcPort": "Any", "srcCidr": "Any",
               "destPort": "Any", "destCidr": "Any"}


def fresh_l3() -> dict:
    """The layer 3 rules of a new network, without the server's row."""
    return {"rules": [], "syslogDefaultRule": False}


def _l3(network: Network) -> dict:
    return network.data.get("l3_firewall") or fresh_l3()


def get_l3(call: Call) -> dict:
    stored = _l3(reading(call, "appliance"))
    return {"rules": [*stored["rules"], {**DEFAULT_ROW, "syslogEnabled": stored["syslogDefaultRule"]}]}


def put_l3(call: Call) -> dict:
    network = writing(call, "appliance")
    after = update(call, _l3(network), L3)
    after["rules"] = L3_ROWS.take(call.org, after["rules"])
    logs = after["syslogDefaultRule"] or any(rule["syslogEnabled"] for rule in after["rules"])
    if logs and not collects_flows(network):
        raise refused("Syslog cannot be enabled for firewall rules without a syslog server with the 'Flows' role")
    network.data["l3_firewall"] = after
    return get_l3(call)


def get_l7(call: Call) -> dict:
    return {"rules": reading(call, "appliance").data.get("l7_firewall", [])}


def put_l7(call: Call) -> dict:
    network = writing(call, "appliance")
    after = update(call, {"rules": network.data.get("l7_firewall", [])}, {"rules": anything()})
    network.data["l7_firewall"] = layer7.rows(after["rules"], "rules", layer7.TYPES + layer7.COUNTRIES)
    return get_l7(call)


def get_l7_categories(call: Call) -> dict:
    reading(call, "appliance")
    return {"applicationCategories": layer7.categories()}


L3_PATH = "/networks/{networkId}/appliance/firewall/l3FirewallRules"
L7_PATH = "/networks/{networkId}/appliance/firewall/l7FirewallRules"
ROUTES = [
    Route("GET", L3_PATH, get_l3),
    Route("PUT", L3_PATH, put_l3),
    Route("GET", L7_PATH, get_l7),
    Route("PUT", L7_PATH, put_l7, batch="update"),
    Route("GET", L7_PATH + "/applicationCategories", get_l7_categories),
]
