# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wireless settings of a network, and what hangs on an SSID.

An SSID's layer 3 rules read back with two rows of the server's; ``allowLanAccess`` is written beside the rules and read as the
policy of the first of them (quirks Y15-Y17). The rest of what hangs on SSIDs is in ssid_settings.py.
"""
from __future__ import annotations

from ..core.kinds import anything, choice, flag, number, table, text
from .checks import hidden
from .rules import ADDRESS, PORT, PROTOCOL, Rows, ending
from .special.ssids import SSIDS
from .tables import Settings

L3_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "ipVer": choice("ipv4", "ipv6", "both"),
            "protocol": PROTOCOL, "destPort": PORT, "destCidr": ADDRESS},
    needs=("policy", "protocol", "destCidr"),
    defaults={"comment": "", "ipVer": "ipv4", "destPort": "Any"},
)
ANYWHERE = {"ipVer": "ipv4", "protocol": "Any", "destPort": "Any"}
DEFAULT_ROW = {"comment": "Default rule", "policy": "allow", **ANYWHERE, "destCidr": "Any"}


def lan_row(stored: dict) -> dict:
    """The server's row about the LAN: a new SSID keeps its clients off it (quirk Y16)."""
    return {"comment": "Wireless clients accessing LAN", "policy": "allow" if stored["allowLanAccess"] else "deny", **ANYWHERE,
            "destCidr": "Local LAN"}


ROWS = (
    Settings(
        "/networks/{networkId}/wireless/settings", product="wireless", batch="update",
        fields={"meshingEnabled": flag(), "ipv6BridgeEnabled": flag(), "locationAnalyticsEnabled": flag(),
                "upgradeStrategy": choice("minimizeUpgradeTime", "minimizeClientDowntime"), "ledLightsOn": flag(),
                "namedVlans": table({"poolDhcpMonitoring": table({"enabled": flag(), "duration": number(1)}, deep=True)}, deep=True)},
        fresh={"meshingEnabled": True, "ipv6BridgeEnabled": False, "locationAnalyticsEnabled": False,
               "upgradeStrategy": "minimizeUpgradeTime", "ledLightsOn": True,
               "namedVlans": {"poolDhcpMonitoring": {"enabled": False, "duration": 5}},
               "regulatoryDomain": {"name": "FCC", "countryCode": "US", "permits6e": False}}),
    Settings(
        "/networks/{networkId}/wireless/ssids/{number}/firewall/l3FirewallRules", product="wireless", batch="update", parent=SSIDS,
        fields={"rules": anything(), "allowLanAccess": flag()}, fresh={"rules": [], "allowLanAccess": False},
        checks=(L3_ROWS.check("rules"),), shows=(ending(lan_row, lambda _stored: DEFAULT_ROW), hidden("allowLanAccess")),
        example={"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "destPort": 53, "destCidr": "10.0.0.0/8"}]}),
)
