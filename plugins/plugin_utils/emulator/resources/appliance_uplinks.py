# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shaping of an appliance's uplinks (quirks H8, H9, W4-W7): limits, rules, performance classes, which flow takes which uplink."""
from __future__ import annotations

from ..core.errors import refused
from ..core.kinds import choice, flag, listing, number, table, text
from .checks import kept, values
from .row import Draft, Spot
from .special.policies import APPLIANCE_DEFAULT, APPLIANCE_RULE, shaped_rules
from .tables import BATCHED, Objects, Settings
from .views import ByNetwork

SHAPING = "/networks/{networkId}/appliance/trafficShaping"
CLASSES = "appliance/trafficShaping/customPerformanceClasses"
LIMITS = table({"limitUp": number(0, null=True), "limitDown": number(0, null=True)}, deep=True)
SIDE = {"port": text(), "cidr": text(), "vlan": number(1, 4094), "host": number(0, 255)}
FLOW = table({"protocol": choice("any", "icmp6", "tcp", "udp"), "source": table(SIDE), "destination": table({"port": text(), "cidr": text()})},
             needs=("source", "destination"))
VPN_SIDE = {**SIDE, "network": text()}
VPN_FLOW = table({"id": text(), "protocol": choice("any", "icmp", "icmp6", "tcp", "udp"), "source": table(VPN_SIDE),
                  "destination": table({**VPN_SIDE, "fqdn": text()})})

WAN = listing(table({"trafficFilters": listing(table({"type": choice("custom"), "value": FLOW}, needs=("type", "value"))),
                     "preferredUplink": choice("wan1", "wan2")}, needs=("trafficFilters", "preferredUplink")))
UPLINK = choice("bestForVoIP", "defaultUplink", "loadBalancing", "wan1", "wan2")
QUALITY = {"failOverCriterion": choice("poorPerformance", "uplinkDown"),
           "performanceClass": table({"type": choice("builtin", "custom"), "builtinPerformanceClassName": choice("VoIP"), "customPerformanceClassId": text()},
                                     needs=("type",))}
APPLICATIONS = listing(table({"id": text(), "name": text(), "type": text()}))
TRAFFIC = table({"protocol": choice("any", "icmp6", "tcp", "udp"), "source": table(SIDE),
                 "destination": table({"port": text(), "cidr": text(), "applications": APPLICATIONS})})
FILTER = table({"type": choice("application", "custom", "majorApplication"), "value": TRAFFIC}, needs=("type",))
POLICY = listing(table({"trafficFilters": listing(FILTER), "preferredUplink": UPLINK, **QUALITY}, needs=("trafficFilters", "preferredUplink")))
SELECTION = {"activeActiveAutoVpnEnabled": False, "defaultUplink": "wan1", "loadBalancingEnabled": False,
             "failoverAndFailback": {"immediate": {"enabled": False}}, "wanTrafficUplinkPreferences": [], "vpnTrafficUplinkPreferences": []}


def keep_wan(draft: Draft) -> None:
    """An empty list of preferences to the internet does nothing (quirk W7)."""
    if draft.body.get("wanTrafficUplinkPreferences") == []:
        draft.after["wanTrafficUplinkPreferences"] = draft.before["wanTrafficUplinkPreferences"]


def known_classes(draft: Draft) -> None:
    """Raises ApiError 400 where a preference names a performance class that is not there."""
    known = kept(CLASSES)(draft)
    for name in ("vpnTrafficUplinkPreferences", "wanTrafficUplinkPreferences"):
        for one in values(draft.after, f"{name}.performanceClass.customPerformanceClassId"):
            if one is not None and one not in known:
                raise refused(f"'customPerformanceClassId' names no performance class of this network: {one}")


def policies(_spot: Spot, selection: dict) -> dict:
    """What the call for internet policies answers of the selection it is part of (quirk W7)."""
    return {"wanTrafficUplinkPreferences": selection["wanTrafficUplinkPreferences"]}


EXCLUDED = ("AWS", "Box", "Office 365 Sharepoint", "Office 365 Suite", "Oracle", "SAP", "Salesforce", "Skype & Teams", "Slack", "Webex", "Webex Calling",
            "Webex Meetings", "Zoom")
EXCLUSION = "meraki:vpnExclusion/application/"


def named_applications(draft: Draft) -> None:
    """Applications by the names that the server has for them; of their numbers one is published. Raises ApiError 400 for one that it does not know."""
    for one in draft.after["majorApplications"]:
        number = one["id"].removeprefix(EXCLUSION)
        if not number.isdecimal() or int(number) >= len(EXCLUDED):
            raise refused(f"'majorApplications' has an unknown application: {one['id']}")
        one["name"] = EXCLUDED[int(number)]


def of_network(spot: Spot, exclusions: dict) -> dict:
    return {"networkId": spot.call.network.id, "networkName": spot.call.network.name, **exclusions}


EXCLUSIONS = Settings(
    f"{SHAPING}/vpnExclusions", product="appliance", batch="update", reads=False, key="appliance/trafficShaping/vpnExclusions",
    fields={"custom": listing(table({"protocol": choice("any", "dns", "icmp", "tcp", "udp"), "destination": text(), "port": text()}, needs=("protocol",),
                                    defaults={"destination": "any", "port": "any"})),
            "majorApplications": listing(table({"id": text(1), "name": choice(*EXCLUDED)}, needs=("id",)))},
    fresh={"custom": [], "majorApplications": []}, checks=(named_applications,), shows=(of_network,),
    example={"custom": [{"protocol": "tcp", "destination": "192.168.3.0/24", "port": "8000"}]})

ROWS = (
    EXCLUSIONS,
    ByNetwork("/organizations/{organizationId}/appliance/trafficShaping/vpnExclusions/byNetwork", of=EXCLUSIONS, page=(50, 1000, 3), templates=True,
              answer=lambda _network, exclusions: exclusions),
    Settings(SHAPING, product="appliance",
             fields={"globalBandwidthLimits": table({"limitUp": number(0), "limitDown": number(0)}, needs=("limitUp", "limitDown"))},
             fresh={"globalBandwidthLimits": {"limitUp": 0, "limitDown": 0}}, needs=("globalBandwidthLimits",)),
    Settings(f"{SHAPING}/uplinkBandwidth", product="appliance", batch="update",
             fields={"bandwidthLimits": table({"wan1": LIMITS, "wan2": LIMITS, "cellular": LIMITS}, deep=True)},
             fresh={"bandwidthLimits": {name: {"limitUp": None, "limitDown": None} for name in ("wan1", "wan2", "cellular")}}),
    Settings(f"{SHAPING}/rules", product="appliance", batch="update",
             fields={"defaultRulesEnabled": flag(), "rules": listing(APPLIANCE_RULE)}, fresh={"defaultRulesEnabled": True, "rules": []},
             checks=(shaped_rules(APPLIANCE_DEFAULT),),
             example={"rules": [{"definitions": [{"type": "host", "value": "example.com"}], "priority": "high"}]}),
    Objects(f"{SHAPING}/customPerformanceClasses", item="customPerformanceClassId", id_key="customPerformanceClassId", product="appliance", batch=BATCHED,
            key=CLASSES, unique=("name",), needs=("name",),
            fields={"name": text(1), "maxLatency": number(0), "maxJitter": number(0), "maxLossPercentage": number(0, 100)}),
    Settings(f"{SHAPING}/uplinkSelection", product="appliance", batch="update",
             fields={"activeActiveAutoVpnEnabled": flag(), "defaultUplink": choice("wan1", "wan2"), "loadBalancingEnabled": flag(),
                     "failoverAndFailback": table({"immediate": table({"enabled": flag()}, needs=("enabled",))}),
                     "wanTrafficUplinkPreferences": WAN,
                     "vpnTrafficUplinkPreferences": listing(table(
                         {"trafficFilters": listing(table({"type": choice("application", "applicationCategory", "custom"), "value": VPN_FLOW},
                                                          needs=("type", "value"))),
                          "preferredUplink": UPLINK, **QUALITY}, needs=("trafficFilters", "preferredUplink")))},
             fresh=SELECTION, checks=(keep_wan, known_classes), example={"defaultUplink": "wan2", "loadBalancingEnabled": True}),
    Settings("/networks/{networkId}/appliance/sdwan/internetPolicies", product="appliance", batch="update", reads=False,
             key="appliance/trafficShaping/uplinkSelection", fields={"wanTrafficUplinkPreferences": POLICY}, fresh=SELECTION, checks=(known_classes,),
             shows=(policies,), example={"wanTrafficUplinkPreferences": [{"preferredUplink": "wan2", "trafficFilters": [
                 {"type": "custom", "value": {"protocol": "tcp", "source": {"cidr": "10.12.0.0/24"}, "destination": {"port": "443", "cidr": "any"}}}]}]}),
)
