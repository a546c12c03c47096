# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security appliances (MX): VLANs, LAN ports, routes, firewall, site-to-site VPN, content filtering."""
from __future__ import annotations

import ipaddress

from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

APPLIANCE_VLANS_SETTINGS = Resource(
    "appliance_vlans_settings", "VLAN settings",
    ("Turn VLANs of an appliance network on or off",
     "A new network has a single LAN. Turning VLANs on makes VLAN 1 of it; turning them off removes every VLAN."),
    scope="network", path="/networks/{network}/appliance/vlans/settings", batch=("update",),
    fields=(Field("vlans_enabled", "Whether the network has VLANs rather than a single LAN.", type="bool", default=False),),
)

_SERVER, _RELAY, _SILENT = "Run a DHCP server", "Relay DHCP to another server", "Do not respond to DHCP requests"
_SERVING = {"dhcp_handling": _SERVER}
_BOOTING = {"dhcp_handling": _SERVER, "dhcp_boot_options_enabled": True}


def _vlan_sentences(vlan):
    """What is wrong inside one VLAN: number, gateway and reserved ranges against the subnet (quirk T19)."""
    sentences = []
    number = str(vlan.get("id", "1"))
    if not number.isdigit() or not 1 <= int(number) <= 4094:
        sentences.append(f"id must be a number from 1 to 4094, not {number!r}")
    subnet = _parsed(vlan.get("subnet"), ipaddress.ip_network, "subnet", sentences)
    gateway = _parsed(vlan.get("appliance_ip"), ipaddress.ip_address, "appliance_ip", sentences)
    if subnet and gateway and gateway not in subnet:
        sentences.append(f"appliance_ip {gateway} is not inside subnet {subnet}")
    for place, reserved in enumerate(vlan.get("reserved_ip_ranges") or []):
        sentences.extend(_range_sentences(reserved, subnet, f"reserved_ip_ranges[{place}]"))
    return sentences


def _range_sentences(reserved, subnet, path):
    sentences = []
    start = _parsed(reserved.get("start"), ipaddress.ip_address, f"{path}.start", sentences)
    end = _parsed(reserved.get("end"), ipaddress.ip_address, f"{path}.end", sentences)
    if start and end and start > end:
        sentences.append(f"{path}.start {start} comes after its end {end}")
    for name, edge in (("start", start), ("end", end)):
        if edge and subnet and edge not in subnet:
            sentences.append(f"{path}.{name} {edge} is not inside subnet {subnet}")
    return sentences


def _parsed(text, kind, path, sentences):
    """An address or subnet, or None with a sentence."""
    if not text:
        return None
    try:
        return kind(text)
    except ValueError:
        sentences.append(f"{path} {text!r} is not {'a subnet such as 10.1.10.0/24' if kind is ipaddress.ip_network else 'an IP address'}")
        return None


APPLIANCE_VLANS = Resource(
    "appliance_vlans", "VLAN",
    ("Manage VLANs of an appliance network",
     "Creates, changes and deletes VLANs with their subnets and DHCP. VLANs are turned on first where they are off.",
     "VLAN 1 exists from the moment VLANs are turned on, and the Dashboard keeps at least one VLAN."),
    scope="network", kind="collection", path="/networks/{network}/appliance/vlans", key="id",
    batch=("create", "update", "destroy"), needs=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), born=({"id": "1"},),
    after=("network_group_policies",), checks=_vlan_sentences,
    fields=(
        Field("id", "Number of the VLAN, 1 to 4094.", required=True),
        Field("name", "Name of the VLAN.", needed=True),
        Field("subnet", "Subnet of the VLAN, as C(10.12.10.0/24).", same="text:cidr"),
        Field("appliance_ip", "Address of the appliance in the VLAN."),
        Field("group_policy_id", "Name or identifier of the group policy of the VLAN's clients; null takes it away.",
              ref="network_group_policies", clear=True),
        Field("template_vlan_type", "On templates only: whether all bound networks share the subnet or each gets its own.", choices=("same", "unique")),
        Field("cidr", "On templates only: the pool the bound networks' subnets are taken from.", same="text:cidr"),
        Field("mask", "On templates only: the prefix length of the bound networks' subnets.", type="int"),
        Field("dhcp_handling", "What answers DHCP requests on the VLAN.", choices=(_SERVER, _RELAY, _SILENT), default=_SERVER, put_only=True),
        Field("dhcp_relay_server_ips", "Servers that requests are relayed to.", type="list", same="set", put_only=True, when={"dhcp_handling": _RELAY}),
        Field("dhcp_lease_time", "How long an address is lent.", choices=("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"),
              default="1 day", put_only=True, when=_SERVING),
        Field("dhcp_boot_options_enabled", "Whether clients are told where to boot from.", type="bool", default=False, put_only=True, when=_SERVING),
        Field("dhcp_boot_next_server", "Server clients boot from.", put_only=True, when=_BOOTING),
        Field("dhcp_boot_filename", "File clients boot from.", put_only=True, when=_BOOTING),
        Field("dhcp_options", "Further DHCP options.", type="list", same="by:code", default=[], put_only=True, when=_SERVING, fields=(
            Field("code", "Number of the option, 2 to 254.", required=True),
            Field("type", "Type of the value.", choices=("text", "ip", "hex", "integer")),
            Field("value", "Value of the option."),
        )),
        Field("fixed_ip_assignments", "Addresses kept for clients, by MAC address.", type="map", same="map:mac", default={}, put_only=True, fields=(
            Field("ip", "Address of the client."),
            Field("name", "Name of the client."),
        )),
        Field("reserved_ip_ranges", "Addresses the DHCP server does not give out.", type="list", same="by:start,end", default=[], put_only=True, fields=(
            Field("start", "First address of the range.", required=True),
            Field("end", "Last address of the range.", required=True),
            Field("comment", "What the range is for.", default=""),
        )),
        Field("dns_nameservers", "DNS servers clients are told: V(upstream_dns), V(google_dns), V(opendns), or addresses, one a line.",
              default="upstream_dns", put_only=True),
        Field("vpn_nat_subnet", "Subnet the VLAN is translated to in the VPN.", same="text:cidr", put_only=True),
        Field("mandatory_dhcp", "Whether clients must use DHCP. Needs firmware 17 or newer.", type="dict", fields=(
            Field("enabled", "Whether clients with static addresses are refused.", type="bool"),
        )),
        Field("ipv6", "IPv6 of the VLAN.", type="dict", fields=(
            Field("enabled", "Whether the VLAN has IPv6.", type="bool"),
            Field("prefix_assignments", "Prefixes of the VLAN, in order.", type="list", fields=(
                Field("autonomous", "Whether clients make their own addresses.", type="bool"),
                Field("static_prefix", "Prefix, as C(2001:db8:3c4d:15::/64).", same="text:cidr"),
                Field("static_appliance_ip6", "Address of the appliance in the prefix.", same="text:cidr"),
                Field("disabled", "Whether the prefix is switched off.", type="bool", write_only=True),
                Field("origin", "Where the prefix comes from.", type="dict", fields=(
                    Field("type", "Kind of origin.", choices=("independent", "internet")),
                    Field("interfaces", "Uplinks of the prefix.", type="list"),
                )),
            )),
        )),
        Field("sgt", "Security group tag of the VLAN, passed on as it is.", type="dict"),
        Field("vrf", "VRF of the VLAN, passed on as it is.", type="dict"),
        Field("uplinks", "Uplinks of the VLAN, passed on as they are.", type="list", elements="raw"),
    ),
)

APPLIANCE_PORTS = Resource(
    "appliance_ports", "LAN port",
    ("Manage the LAN ports of an appliance network",
     "Ports exist while VLANs are on and an appliance is in the network. O(state=deleted) sets a port back to its defaults."),
    scope="network", kind="slots", path="/networks/{network}/appliance/ports", key="number", batch=("update",),
    needs=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), after=("appliance_vlans", "devices"),
    fields=(
        Field("number", "Number of the port.", type="int", required=True),
        Field("enabled", "Whether the port is on.", type="bool", default=True),
        Field("type", "Whether the port carries one VLAN or several.", choices=("access", "trunk"), default="trunk"),
        Field("drop_untagged_traffic", "Whether a trunk drops traffic without a tag.", type="bool", default=False, when={"type": "trunk"}),
        Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic.", type="int", default=1,
              when={"drop_untagged_traffic": False}),
        Field("allowed_vlans", "VLANs of a trunk: V(all) or numbers and ranges.", same="text:ranges", default="all", when={"type": "trunk"}),
        Field("access_policy", "Access policy of an access port.", choices=("open", "8021x-radius", "mac-radius", "hybris-radius"), default="open",
              when={"type": "access"}),
        Field("sgt", "Security group tag of the port, passed on as it is.", type="dict"),
    ),
)

APPLIANCE_STATIC_ROUTES = Resource(
    "appliance_static_routes", "static route",
    ("Manage static routes of an appliance network",
     "The gateway must lie in a subnet of the network, so its VLAN comes first."),
    scope="network", kind="collection", path="/networks/{network}/appliance/staticRoutes", key="name", id="id",
    after=("appliance_vlans",),
    fields=(
        Field("id", "Identifier of the route, needed only to rename it or when two share a name.", directive=True),
        Field("name", "Name of the route."),
        Field("subnet", "Subnet behind the gateway.", same="text:cidr", needed=True),
        Field("gateway_ip", "Address of the gateway.", needed=True),
        Field("gateway_vlan_id", "VLAN the gateway is in, where the address alone does not say it."),
        Field("enabled", "Whether the route is used.", type="bool", default=True, put_only=True),
        Field("fixed_ip_assignments", "Addresses kept for clients behind the route, by MAC address.", type="map", same="map:mac", default={},
              put_only=True, fields=(Field("ip", "Address of the client."), Field("name", "Name of the client."))),
        Field("reserved_ip_ranges", "Addresses behind the route that are not given out.", type="list", same="by:start,end", default=[], put_only=True,
              fields=(Field("start", "First address of the range.", required=True), Field("end", "Last address of the range.", required=True),
                      Field("comment", "What the range is for.", default=""))),
        Field("vrf", "VRF of the route, passed on as it is.", type="dict"),
    ),
)

POSITION = Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with C(before) or C(after) and the "
                 "name of another rule. Without it a rule stays where it is, and a new one goes last.", type="raw", directive=True)


def without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U1, U2), whose syslogEnabled is syslogDefaultRule (U4)."""
    rules = list(answer.get("rules") or [])
    last = rules.pop() if rules and rules[-1].get("comment") == "Default rule" else {}
    return {**answer, "rules": rules, "syslogDefaultRule": bool(last.get("syslogEnabled"))}


APPLIANCE_L3_FIREWALL_RULES = Resource(
    "appliance_l3_firewall_rules", "layer 3 firewall rules",
    ("Manage the outbound layer 3 firewall rules of an appliance network",
     "Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules and leaves the others.",
     "The default rule the Dashboard appends is neither shown nor sent. O(state=deleted) removes all rules."),
    scope="network", path="/networks/{network}/appliance/firewall/l3FirewallRules", reads=without_default_rule,
    after=("network_syslog_servers", "appliance_vlans"),
    fields=(
        Field("rules", "The rules.", type="list", same="rules", match=("comment",), default=[], fields=(
            POSITION,
            Field("comment", "Name of the rule, by which it is recognised.", default=""),
            Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
            Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"), same="text:any", needed=True),
            Field("src_cidr", "Source subnets joined by commas, or V(Any).", same="text:cidr", default="Any"),
            Field("src_port", "Source ports, or V(Any).", same="text:ranges", default="Any"),
            Field("dest_cidr", "Destination subnets or host names joined by commas, or V(Any).", same="text:cidr", default="Any"),
            Field("dest_port", "Destination ports, or V(Any).", same="text:ranges", default="Any"),
            Field("syslog_enabled", "Whether matches are logged. Needs a syslog server with the role Flows.", type="bool", default=False),
        )),
        Field("syslog_default_rule", "Whether matches of the default rule are logged.", type="bool", default=False),
    ),
)


def _layer7(value, item):
    """Applications and their categories are objects on the wire, everything else is not (quirk U11)."""
    return {"id": value} if item.get("type") in ("application", "applicationCategory") else value


def _layer7_id(value, item):
    return value.get("id") if isinstance(value, dict) else value


APPLIANCE_L7_FIREWALL_RULES = Resource(
    "appliance_l7_firewall_rules", "layer 7 firewall rules",
    ("Manage the layer 7 firewall rules of an appliance network",
     "Rules deny traffic by application, category, host, port, range or country, and are recognised by type and value.",
     "O(state=deleted) removes all rules."),
    scope="network", path="/networks/{network}/appliance/firewall/l7FirewallRules", batch=("update",),
    fields=(
        Field("rules", "The rules.", type="list", same="rules", match=("type", "value"), default=[], fields=(
            POSITION,
            Field("policy", "What happens to matching traffic; only V(deny) exists.", choices=("deny",), default="deny"),
            Field("type", "Kind of rule.", choices=("application", "applicationCategory", "host", "port", "ipRange", "allowedCountries", "blockedCountries")),
            Field("value", "What is matched: a host, a port, a range, the identifier of an application or category, or a list of country codes.",
                  type="raw", encode=_layer7, decode=_layer7_id),
        )),
    ),
)

APPLIANCE_SITE_TO_SITE_VPN = Resource(
    "appliance_site_to_site_vpn", "site-to-site VPN",
    ("Manage the site-to-site VPN of an appliance network",
     "Makes a network a hub or a spoke and says which of its subnets take part. Subnets not named keep their setting.",
     "O(state=deleted) takes the network out of the VPN."),
    scope="network", path="/networks/{network}/appliance/vpn/siteToSiteVpn", batch=("update",),
    after=("appliance_vlans", "appliance_static_routes"),
    fields=(
        Field("mode", "Part of the network in the VPN.", choices=("none", "spoke", "hub"), default="none"),
        Field("hubs", "Hubs of a spoke, in order of preference.", type="list", when={"mode": ("spoke", "hub")}, fields=(
            Field("hub_id", "Name or identifier of the hub's network.", ref="networks", required=True),
            Field("use_default_route", "Whether all traffic goes through this hub.", type="bool", default=False),
        )),
        Field("subnets", "Subnets of the network.", type="list", same="by:local_subnet", keep=True, when={"mode": ("spoke", "hub")}, fields=(
            Field("local_subnet", "A subnet of the network.", same="text:cidr", required=True),
            Field("use_vpn", "Whether the subnet takes part in the VPN.", type="bool", default=False),
            Field("nat", "Translation of the subnet in the VPN.", type="dict", fields=(
                Field("enabled", "Whether the subnet is translated.", type="bool"),
                Field("remote_subnet", "Subnet others see instead.", same="text:cidr"),
            )),
        )),
        Field("sgt", "Security group tags in the VPN, passed on as they are.", type="dict"),
        Field("subnet", "Translation of subnets in general.", type="dict", fields=(
            Field("nat", "Translation.", type="dict", fields=(Field("is_allowed", "Whether subnets may be translated.", type="bool"),)),
        )),
        Field("host_translations", "Translations of single hosts, passed on as they are.", type="list", elements="raw"),
    ),
)


def _category_ids(value, item):
    """GET lists categories as objects, PUT takes their identifiers (quirk W1)."""
    return [one.get("id") if isinstance(one, dict) else one for one in value]


APPLIANCE_CONTENT_FILTERING = Resource(
    "appliance_content_filtering", "content filtering",
    ("Manage the content filtering of an appliance network",
     "Each list given becomes the whole list. O(state=deleted) empties them."),
    scope="network", path="/networks/{network}/appliance/contentFiltering",
    fields=(
        Field("allowed_url_patterns", "Addresses that are always allowed.", type="list", same="set", default=[]),
        Field("blocked_url_patterns", "Addresses that are blocked.", type="list", same="set", default=[]),
        Field("blocked_url_categories", "Identifiers of blocked categories, as C(meraki:contentFiltering/category/7).", type="list", same="set",
              default=[], decode=_category_ids),
        Field("url_category_list_size", "Whether categories are looked up in the list of top sites or in the full list.",
              choices=("topSites", "fullList"), write_only=True),
    ),
)

RESOURCES = (APPLIANCE_VLANS_SETTINGS, APPLIANCE_VLANS, APPLIANCE_PORTS, APPLIANCE_STATIC_ROUTES, APPLIANCE_L3_FIREWALL_RULES,
             APPLIANCE_L7_FIREWALL_RULES, APPLIANCE_SITE_TO_SITE_VPN, APPLIANCE_CONTENT_FILTERING)
