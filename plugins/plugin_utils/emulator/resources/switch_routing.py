# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routing of switches and of stacks (quirks X15-X18): interfaces, the DHCP on them, static routes; OSPF, multicast and who may serve DHCP."""
from __future__ import annotations

import ipaddress

from ..core.errors import refused
from ..core.kinds import anything, as_set, choice, flag, listing, number, table, text
from .checks import NO_STACKS, STRANGERS, devices, kept, refers, required_if, shown_if
from .forms import SUBNET
from .row import Draft
from .special.stacks import STACKS
from .tables import BATCHED, Objects, Row, Settings

SERIALS = listing(text(1), cast=as_set)
AREA = table({"areaId": text(1), "areaName": text(1), "areaType": choice("normal", "nssa", "stub")}, needs=("areaId", "areaName", "areaType"))
OSPF = {"enabled": flag(), "helloTimerInSeconds": number(1, 65535), "deadTimerInSeconds": number(1, 65535), "areas": listing(AREA)}
OSPF_FRESH = {"enabled": False, "helloTimerInSeconds": 10, "deadTimerInSeconds": 40, "areas": []}
INTERFACE = {
    "name": text(1), "subnet": text(form=SUBNET), "interfaceIp": text(1), "multicastRouting": choice("IGMP snooping querier", "disabled", "enabled"),
    "vlanId": number(1, 4094), "defaultGateway": text(),
    "ospfSettings": table({"area": text(1), "cost": number(1, 65535), "isPassiveEnabled": flag(), "networkType": choice("broadcast", "point-to-point")},
                          deep=True),
    "ipv6": table({"assignmentMode": text(), "prefix": text(), "address": text(), "gateway": text(), "candidateUplink": flag(),
                   "isSwitchDefaultGateway": flag(), "staticV6Dns1": text(), "staticV6Dns2": text()}, deep=True),
    "switchPortId": text(), "mtu": number(1), "vrf": table({"name": text()}), "loopback": table(), "bidirectionalForwardingDetection": table(),
}
DHCP = {
    "dhcpMode": choice("dhcpDisabled", "dhcpRelay", "dhcpServer"), "dhcpRelayServerIps": listing(text(1), cast=as_set),
    "dhcpLeaseTime": choice("1 day", "1 hour", "1 week", "12 hours", "30 minutes", "4 hours"),
    "dnsNameserversOption": choice("custom", "googlePublicDns", "openDns"), "dnsCustomNameservers": listing(text(1)), "bootOptionsEnabled": flag(),
    "bootNextServer": text(), "bootFileName": text(), "dhcpDefaultRouterIps": text(), "dhcpDomainName": text(),
    "dhcpOptions": listing(table({"code": anything(cast=str), "type": choice("hex", "integer", "ip", "text"), "value": anything(cast=str)},
                                 needs=("code", "type", "value"))),
    "reservedIpRanges": listing(table({"start": text(1), "end": text(1), "comment": text()}, needs=("start", "end"), defaults={"comment": ""})),
    "fixedIpAssignments": listing(table({"name": text(1), "mac": text(1), "ip": text(1)}, needs=("name", "mac", "ip"))),
}
DHCP_FRESH = {"dhcpMode": "dhcpDisabled", "dhcpLeaseTime": "1 day", "dnsNameserversOption": "googlePublicDns", "dnsCustomNameservers": [],
              "bootOptionsEnabled": False, "bootNextServer": "", "bootFileName": "", "dhcpOptions": [], "reservedIpRanges": [], "fixedIpAssignments": []}
SERVED = tuple(name for name in DHCP if name not in ("dhcpMode", "dhcpRelayServerIps"))
ROUTE = {"name": text(), "subnet": text(form=SUBNET), "nextHopIp": text(1), "advertiseViaOspfEnabled": flag(), "preferOverOspfRoutesEnabled": flag(),
         "vrf": table({"leakRouteToDefaultVrf": flag(), "name": text()})}


def check_interface(draft: Draft) -> None:
    """One interface a VLAN, and the first one leads on (quirk X16). Raises ApiError 400."""
    mine = draft.after
    if draft.call.method == "POST" and not draft.others and not mine.get("defaultGateway"):
        raise refused("'defaultGateway' is required for the first layer 3 interface")
    if mine.get("vlanId") is not None and any(other.get("vlanId") == mine["vlanId"] for other in draft.others):
        raise refused(f"VLAN {mine['vlanId']} already has a layer 3 interface")


def _inside(address: str, interface: dict) -> bool:
    return bool(interface.get("subnet")) and ipaddress.ip_address(address) in ipaddress.ip_network(interface["subnet"], strict=False)


def routes_of(interfaces: str) -> str:
    return interfaces.removesuffix("interfaces") + "staticRoutes"


def check_users(draft: Draft) -> None:
    """A removal: refused while a static route leads over the interface, or others are left without a gateway (quirk X17)."""
    users = [route for route in draft.home.data.get(routes_of(draft.key), {}).values() if _inside(route["nextHopIp"], draft.before)]
    if users:
        raise refused(f"Cannot delete an interface that is used by static route {users[0]['subnet']}")
    if draft.before.get("defaultGateway") and draft.others and not any(other.get("defaultGateway") for other in draft.others):
        raise refused("Cannot delete the interface of the default gateway while there are others")


def one_per_subnet(draft: Draft) -> None:
    """Raises ApiError 400 where another route leads to the subnet."""
    if any(other["subnet"] == draft.after["subnet"] for other in draft.others):
        raise refused(f"There is a static route to {draft.after['subnet']} already")


def rows(path: str, parent: Row | None) -> tuple[Row, ...]:
    """The routing of a switch, or of a stack."""
    interfaces = Objects(
        f"{path}/interfaces", item="interfaceId", id_key="interfaceId", product="switch", batch=BATCHED, local=True, parent=parent, fields=INTERFACE,
        create_only={"mode": choice("loopback", "oob_management", "routed", "vlan")}, needs=("name",), checks=(check_interface,), removal=(check_users,),
        fresh={"multicastRouting": "disabled", "ospfSettings": {"area": "disabled", "cost": 1, "isPassiveEnabled": False}},
        example=lambda number: {"name": f"Data {number}", "vlanId": 100 + number, "subnet": f"10.50.{number}.0/24", "interfaceIp": f"10.50.{number}.1",
                                "defaultGateway": f"10.50.{number}.254"})
    dhcp = Settings(
        interfaces.path + "/{interfaceId}/dhcp", product="switch", batch="update", local=True, parent=interfaces, fields=DHCP, fresh=DHCP_FRESH,
        checks=(required_if("dhcpRelayServerIps", dhcpMode="dhcpRelay"), required_if("dnsCustomNameservers", dhcpMode="dhcpServer",
                                                                                     dnsNameserversOption="custom")),
        shows=(shown_if("dhcpRelayServerIps", dhcpMode="dhcpRelay"), shown_if(*SERVED, dhcpMode="dhcpServer")))
    routes = Objects(
        f"{path}/staticRoutes", item="staticRouteId", id_key="staticRouteId", product="switch", batch=BATCHED, local=True, parent=parent, fields=ROUTE,
        update_only={"managementNextHop": text()}, needs=("subnet", "nextHopIp"), checks=(one_per_subnet,),
        fresh={"name": "", "advertiseViaOspfEnabled": False, "preferOverOspfRoutesEnabled": False},
        example=lambda number: {"name": f"Depot {number}", "subnet": f"10.{60 + number}.0.0/16", "nextHopIp": "10.50.1.9"})
    return interfaces, dhcp, routes


ROWS = (
    *rows("/devices/{serial}/switch/routing", None),
    *rows(STACKS.path + "/{switchStackId}/routing", STACKS),
    Settings(
        "/networks/{networkId}/switch/routing/ospf", product="switch", batch="update",
        fields={**OSPF, "v3": table(OSPF, deep=True), "md5AuthenticationEnabled": flag(),
                "md5AuthenticationKey": table({"id": number(1, 255), "passphrase": text(1)})},
        fresh={**OSPF_FRESH, "v3": OSPF_FRESH, "md5AuthenticationEnabled": False},
        checks=(required_if("areas", enabled=True), required_if("md5AuthenticationKey", md5AuthenticationEnabled=True)),
        example={"enabled": True, "areas": [{"areaId": "0", "areaName": "Backbone", "areaType": "normal"}]}),
    Settings(
        "/networks/{networkId}/switch/routing/multicast", product="switch", batch="update",
        fields={"defaultSettings": table({"igmpSnoopingEnabled": flag(), "floodUnknownMulticastTrafficEnabled": flag()}, deep=True),
                "overrides": listing(table({"switches": SERIALS, "stacks": SERIALS, "switchProfiles": SERIALS, "igmpSnoopingEnabled": flag(),
                                            "floodUnknownMulticastTrafficEnabled": flag()},
                                           needs=("igmpSnoopingEnabled", "floodUnknownMulticastTrafficEnabled")))},
        fresh={"defaultSettings": {"igmpSnoopingEnabled": True, "floodUnknownMulticastTrafficEnabled": True}, "overrides": []},
        checks=(refers("overrides.switches", devices, STRANGERS), refers("overrides.stacks", kept("switch/stacks"), NO_STACKS)),
        example={"defaultSettings": {"igmpSnoopingEnabled": False}}),
    Settings(
        "/networks/{networkId}/switch/alternateManagementInterface", product="switch", batch="update", local=True,
        fields={"enabled": flag(), "vlanId": number(1, 4094), "protocols": listing(choice("radius", "snmp", "syslog"), cast=as_set),
                "switches": listing(table({"serial": text(1), "alternateManagementIp": text(), "subnetMask": text(), "gateway": text()},
                                          needs=("serial", "alternateManagementIp")))},
        fresh={"enabled": False, "switches": []},
        checks=(required_if("vlanId", "protocols", enabled=True), refers("switches.serial", devices, STRANGERS)),
        example={"enabled": True, "vlanId": 100, "protocols": ["snmp"]}),
    Settings(
        "/networks/{networkId}/switch/dhcpServerPolicy", product="switch", batch="update",
        fields={"alerts": table({"email": table({"enabled": flag()})}), "defaultPolicy": choice("allow", "block"),
                "allowedServers": listing(text(1), cast=as_set), "blockedServers": listing(text(1), cast=as_set),
                "arpInspection": table({"enabled": flag()})},
        fresh={"alerts": {"email": {"enabled": False}}, "defaultPolicy": "allow", "allowedServers": [], "blockedServers": [],
               "arpInspection": {"enabled": False}},
        example={"defaultPolicy": "block", "allowedServers": ["00:50:56:00:00:01"]}),
)
