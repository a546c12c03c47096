# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which traffic of an appliance is slowed down, marked and preferred."""
from __future__ import annotations

from ...errors import WrongShape
from ...schema.field import Field
from ...schema.resource import Resource
from ..shaping import rule_problems, shaping_rules

APPLIANCE_TRAFFIC_SHAPING_RULES = Resource(
    "appliance_traffic_shaping_rules", "traffic shaping rules",
    ("Manage the traffic shaping rules of an appliance network",
     "A rule limits the bandwidth of its traffic for each client, or sets a priority or a DSCP tag. It has no name and is recognized by its "
     "definitions, in any order.",
     "O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "O(state=deleted) removes the rules named, or all where none is; the Dashboard's own ones stay as they are, since the API documentation does not say "
     "how they start."),
    scope="network", path="/networks/{network}/appliance/trafficShaping/rules", batch=("update",), validate=rule_problems,
    fields=shaping_rules(
        Field("priority", "Priority of the traffic when an uplink is full. The API documentation does not say which priority a rule has without it; the module "
              "takes it to be V(normal).", choices=("low", "normal", "high"), default="normal", not_always_returned=True)),
)


def _exclusions(answer):
    """What the organization's list, which is the only read, has of the one network that was asked for; nothing, where it has no row of it (quirks V8, BR5).
    An update answers the row itself."""
    rows = answer.get("items", [answer])
    if not isinstance(rows, list) or len(rows) > 1 or not all(isinstance(one, dict) for one in rows):
        raise WrongShape("not one network's row")
    return dict(*rows)


APPLIANCE_TRAFFIC_SHAPING_VPN_EXCLUSIONS = Resource(
    "appliance_traffic_shaping_vpn_exclusions", "VPN exclusions",
    ("Manage which traffic of an appliance network does not go through the VPN",
     "Where a site sends all its traffic to a hub, these destinations and applications leave it directly to the internet (local internet breakout).",
     "The Dashboard refuses them with old firmware, and in a network without a hub as its default route, see "
     "M(sitecraft.meraki.appliance_site_to_site_vpn).",
     "The lists given replace the present ones. O(state=deleted) empties both, so that all traffic goes through the VPN again.",
     "They are read from a list of the organization. The API documentation does not say whether configuration templates are in it; the module takes "
     "them to be."),
    scope="network", path="/organizations/{organization}/appliance/trafficShaping/vpnExclusions/byNetwork?networkIds[]={network}",
    update=("PUT", "/networks/{network}/appliance/trafficShaping/vpnExclusions"),
    batch=("update",), after=("appliance_site_to_site_vpn",), parse_response=_exclusions,
    fields=(
        Field("custom", "Traffic by destination, in order.", type="list", default=[], fields=(
            Field("protocol", "Protocol of the traffic; V(dns) is that to a host name.", choices=("any", "dns", "icmp", "tcp", "udp"), required=True),
            Field("destination", "IPv4 address or subnet; with V(dns) a host name.", compare="text:cidr"),
            Field("port", "Port or range of ports, or V(any).", compare="text:ranges"),
        )),
        Field("major_applications", "Traffic by application.", type="list", compare="by:id", default=[], fields=(
            Field("id", "Identifier of the application, as C(meraki:vpnExclusion/application/2).", required=True),
            Field("name", "Name that the Dashboard has for it. It may be left out.", not_always_returned=True, choices=(
                "AWS", "Box", "Office 365 Sharepoint", "Office 365 Suite", "Oracle", "SAP", "Salesforce", "Skype & Teams", "Slack", "Webex", "Webex Calling",
                "Webex Meetings", "Zoom")),
        )),
    ),
)

RESOURCES = (APPLIANCE_TRAFFIC_SHAPING_RULES, APPLIANCE_TRAFFIC_SHAPING_VPN_EXCLUSIONS)
