# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a network reports about its traffic."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import ADDRESS

_ON = {"reporting_enabled": True}

NETWORK_TRAFFIC_ANALYSIS = Resource(
    "network_traffic_analysis", "traffic analysis",
    ("Manage the traffic analysis of a network",
     "Sets how much of the clients' traffic the Dashboard records, and which traffic it counts separately.",
     "O(config.custom_pie_chart_items) lists hosts, addresses and ports that are counted separately. O(state=deleted) turns the analysis off."),
    scope="network", path="/networks/{network}/trafficAnalysis",
    fields=(
        Field("mode", "V(disabled) for none, V(basic) for kinds of traffic, V(detailed) for the hosts as well.", choices=("disabled", "basic", "detailed"),
              default="disabled"),
        Field("custom_pie_chart_items", "Traffic that is counted separately. The list given replaces the present one.", type="list", compare="by:name",
              default=[],
              fields=(
                  Field("name", "Name of the traffic in the chart.", required=True),
                  Field("type", "How the traffic is recognized.", choices=("host", "port", "ipRange"), required_on_create=True),
                  Field("value", "A host name, a port, or an address, subnet or either with a port, as C(192.3.0.0/16:80).", required_on_create=True),
              )),
    ),
)

NETWORK_NETFLOW = Resource(
    "network_netflow", "NetFlow settings",
    ("Manage the NetFlow reporting of a network",
     "Sends records of the flows through the appliances of a network to a collector. O(state=deleted) turns it off."),
    scope="network", path="/networks/{network}/netflow",
    fields=(
        Field("reporting_enabled", "Whether flows are reported.", type="bool", default=False),
        Field("collector_ip", "Address of the collector.", only_if=_ON, required_if=_ON, pattern=ADDRESS),
        Field("collector_port", "UDP port of the collector.", type="int", only_if=_ON, required_if=_ON, bounds=(1, 65535)),
        Field("eta_enabled", "Whether encrypted traffic analytics are reported as well.", type="bool", default=False, only_if=_ON),
        Field("eta_dst_port", "UDP port the collector takes them at.", type="int", only_if={"eta_enabled": True}, required_if={"eta_enabled": True},
              bounds=(1, 65535)),
    ),
)

RESOURCES = (NETWORK_TRAFFIC_ANALYSIS, NETWORK_NETFLOW)
