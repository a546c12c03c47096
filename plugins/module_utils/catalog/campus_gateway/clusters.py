# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Campus gateways: clusters that access points tunnel their clients to."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier

_PROTOCOL = Field("protocol", "Version of IP.", choices=("ipv4", "ipv6"), default="ipv4")
_SUBNET = (Field("gateway", "Gateway of the subnet."), Field("subnet_mask", "Mask of the subnet."))


def _addresses(text: str, *fields: Field) -> Field:
    return Field("addresses", text, type="list", compare="by:protocol", fields=(*fields, _PROTOCOL), required_on_create=True)


def _own(name: str, what: str) -> Field:
    """Addresses that one gateway of the cluster has on its own."""
    return Field(name, f"Addresses of its {what}.", type="list", compare="by:interface", fields=(
        Field("interface", f"The {what[:-1]}.", required=True), _addresses("The addresses.", Field("address", "The address.", required=True))))


CAMPUS_GATEWAY_CLUSTERS = Resource(
    "campus_gateway_clusters", "campus gateway cluster",
    ("Manage the clusters of campus gateways",
     "A cluster is a pair of campus gateways that access points tunnel the traffic of their clients to.",
     "Uplinks, tunnels, port channels and gateways are told apart by interface, name and serial number; a list given replaces the present one.",
     "The API documentation does not say how clusters behave beyond the shape of their answers."),
    scope="network", kind="collection", path="/organizations/{organization}/campusGateway/clusters?networkIds[]={network}",
    item="/networks/{network}/campusGateway/clusters/{id}", create=("POST", "/networks/{network}/campusGateway/clusters"), key="name", id="clusterId",
    batch=("create", "update", "destroy"), facts=(Field("id", IDENTIFIER.help, api="clusterId"), Field("url", "Where the Dashboard shows it.")),
    fields=(
        identifier("cluster"),
        Field("name", "Name of the cluster."),
        Field("uplinks", "Uplinks of the cluster. A new one needs them.", type="list", compare="by:interface", required_on_create=True, fields=(
            Field("interface", "The interface, as C(man1).", required=True),
            Field("vlan", "VLAN of the uplink.", type="int", required_on_create=True, bounds=(1, 4094)),
            _addresses("How the gateways get their addresses.", Field("assignment_mode", "By V(static) settings or V(dynamic).", required_on_create=True),
                       *_SUBNET))),
        Field("tunnels", "Interfaces that tunnels of access points end at. A new cluster needs them.", type="list", compare="by:interface",
              required_on_create=True, fields=(
                  Field("interface", "The interface, as C(tun1).", required=True),
                  Field("uplink", "The uplink that is used as the tunnel too.", type="dict", fields=(Field("interface", "Its interface, as C(man1).",
                                                                                                           required=True),)),
                  Field("vlan", "VLAN of the tunnels.", type="int", bounds=(1, 4094)),
                  Field("addresses", "Their subnets.", type="list", compare="by:protocol", fields=(*_SUBNET, _PROTOCOL)))),
        Field("nameservers", "DNS servers of the gateways. A new cluster needs them.", type="dict", required_on_create=True, fields=(
            Field("addresses", "Their addresses, the first asked first.", type="list"),)),
        Field("port_channels", "Port channels of the cluster. A new one needs them.", type="list", compare="by:name", required_on_create=True,
              read_only=("id",), fields=(
                  Field("name", "Name of the port channel.", required=True),
                  Field("vlan", "Native VLAN.", type="int", required_on_create=True, bounds=(1, 4094)),
                  Field("allowed_vlans", "VLANs that may pass, as C(10-20,30).", required_on_create=True, compare="text:ranges"))),
        Field("devices", "The gateways that are members, which must be in the network. Not given they stay, in exact states too.", type="list",
              compare="by:serial", read_only=("memberId",), fields=(
                  Field("serial", "Serial number or name of the gateway.", required=True, compare="text:nocase", ref="devices"),
                  _own("uplinks", "uplinks"), _own("tunnels", "tunnels"))),
        Field("notes", "Notes on the cluster, at most 511 characters.", default="", bounds=(0, 511)),
    ),
)

RESOURCES = (CAMPUS_GATEWAY_CLUSTERS,)
