# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switch settings of a network (quirks X19, X25, X27).

The access control list reads back with the server's own last row, as firewall rules do (quirks U3, X19).
"""
from __future__ import annotations

import re
from typing import Any

from ..core.errors import refused
from ..core.kinds import anything, as_set, choice, flag, listing, number, table, text
from .checks import NO_STACKS, STRANGERS, devices, hidden, kept, refers, with_network
from .forms import SHORT_HALF_HOUR, days, fresh_days
from .row import Draft, Spot
from .rules import PROTOCOL, Rows, any_as, ending
from .tables import BATCHED, Objects, Settings


def numbered(value: Any) -> int | str:
    """A port or VLAN as the Dashboard answers it: a number, or ``any`` (quirk X19)."""
    text = str(value).strip().lower()
    return int(text) if text.isdecimal() else text


SMALL_PORT = anything(cast=numbered)
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
SERIALS = listing(text(1), cast=as_set)
PERCENT = number(0, 100)


def check_acl_vlans(draft: Draft) -> None:
    """Raises ApiError 400 unless every rule is for any VLAN or for one there can be."""
    for index, rule in enumerate(draft.after["rules"]):
        vlan = str(rule["vlan"])
        if vlan != "any" and not (re.fullmatch("[0-9]{1,4}", vlan) and 1 <= int(vlan) <= 4094):
            raise refused(f"'rules[{index}].vlan' must be 'any' or a VLAN from 1 to 4094")


def one_entry_each(_spot: Spot, stp: dict) -> dict:
    """Bridge priorities as a read answers them: an entry for each switch, stack and profile (quirk X24)."""
    entries = [{name: [one], "stpPriority": entry["stpPriority"]} for entry in stp["stpBridgePriority"]
               for name in ("switches", "stacks", "switchProfiles") for one in entry.get(name, ())]
    return {**stp, "stpBridgePriority": entries}


ROWS = (
    Settings(
        "/networks/{networkId}/switch/settings", product="switch", batch="update",
        fields={"vlan": number(1, 4094), "useCombinedPower": flag(),
                "powerExceptions": listing(table({"serial": text(1), "powerType": choice("combined", "redundant", "useNetworkSetting")},
                                                 needs=("serial", "powerType"))),
                "uplinkClientSampling": table({"enabled": flag()}), "macBlocklist": table({"enabled": flag()}), "portChannelFallback": flag(),
                "uplinkSelection": table({"candidates": choice("all", "designated"), "failback": table({"enabled": flag()})})},
        fresh={"vlan": 1, "useCombinedPower": False, "powerExceptions": [], "uplinkClientSampling": {"enabled": False},
               "macBlocklist": {"enabled": False}},
        checks=(refers("powerExceptions.serial", devices, STRANGERS),),
        example={"vlan": 20, "useCombinedPower": True, "macBlocklist": {"enabled": True}}),
    Settings(
        "/networks/{networkId}/switch/accessControlLists", product="switch",
        fields={"rules": anything()}, needs=("rules",), fresh={"rules": []},
        checks=(ACL_ROWS.check("rules"), check_acl_vlans), shows=(ending(lambda _acl: DEFAULT_ROW),),
        example={"rules": [{"policy": "deny", "protocol": "tcp", "srcCidr": "any", "dstCidr": "10.0.0.0/8", "dstPort": 23}]}),
    Settings(
        "/networks/{networkId}/switch/mtu", product="switch", batch="update",
        fields={"defaultMtuSize": number(1), "overrides": listing(table(
            {"switches": SERIALS, "switchProfiles": SERIALS, "mtuSize": number(1)}, needs=("mtuSize",)))},
        fresh={"defaultMtuSize": 9578, "overrides": []}, checks=(refers("overrides.switches", devices, STRANGERS),),
        example={"defaultMtuSize": 9000, "overrides": [{"switches": [], "mtuSize": 1600}]}),
    Settings(
        "/networks/{networkId}/switch/stormControl", product="switch", batch="update",
        fields={"broadcastThreshold": PERCENT, "multicastThreshold": PERCENT, "unknownUnicastThreshold": PERCENT,
                "treatTheseTrafficTypesAsOneThreshold": listing(text(1), cast=as_set)},
        fresh={"broadcastThreshold": 100, "multicastThreshold": 100, "unknownUnicastThreshold": 100}, shows=(hidden("treatTheseTrafficTypesAsOneThreshold"),),
        example={"broadcastThreshold": 30, "multicastThreshold": 30, "unknownUnicastThreshold": 30}),
    Settings(
        "/networks/{networkId}/switch/dscpToCosMappings", product="switch", batch="update", needs=("mappings",),
        fields={"mappings": listing(table({"dscp": number(0, 63), "cos": number(0, 5), "title": text()}, needs=("dscp", "cos"), defaults={"title": ""}))},
        fresh={"mappings": []}, example={"mappings": [{"dscp": 1, "cos": 1, "title": "Video"}]}),
    Settings(
        "/networks/{networkId}/switch/stp", product="switch", batch="update",
        fields={"rstpEnabled": flag(), "stpBridgePriority": listing(table(
            {"switches": SERIALS, "stacks": SERIALS, "switchProfiles": SERIALS, "stpPriority": number(0, 61440)}, needs=("stpPriority",)))},
        fresh={"rstpEnabled": True, "stpBridgePriority": []}, shows=(one_entry_each,),
        checks=(refers("stpBridgePriority.switches", devices, STRANGERS), refers("stpBridgePriority.stacks", kept("switch/stacks"), NO_STACKS)),
        example={"rstpEnabled": True, "stpBridgePriority": [{"switches": [], "stpPriority": 4096}]}),
    Objects(
        "/networks/{networkId}/switch/portSchedules", item="portScheduleId", product="switch", batch=BATCHED, single=False,
        fields={"name": text(1), "portSchedule": table(days(SHORT_HALF_HOUR))}, needs=("name",),
        fresh={"portSchedule": fresh_days()}, shows=(with_network,)),
)
