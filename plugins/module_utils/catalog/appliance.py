# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security appliances (MX): VLANs, LAN ports, routes, firewall, site-to-site VPN, content filtering.

Callers may rely on RESOURCES: the Resources in the order in which they must be written. Every hook is pure.
"""
from __future__ import annotations

import ipaddress

from ansible_collections.sitecraft.meraki.plugins.module_utils.appended import taken_off
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import layer7
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import ADDRESS, VLAN
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource


def _with(**missing):
    """An `encode` hook for a list of objects the API wants complete: keys left out are filled in (quirk T15)."""
    return lambda items, item: [{**missing, **one} for one in items]


def _parsed(text, kind, path, sentences):
    """An address, a subnet (host bits do not count), or None with a sentence."""
    if not text:
        return None
    try:
        return kind(text, strict=False) if kind is ipaddress.ip_network else kind(text)
    except ValueError:
        wanted = "a subnet such as 10.1.10.0/24" if kind is ipaddress.ip_network else "an IP address"
        sentences.append(f"{path} {text!r} is not {wanted}")
        return None


def _range_sentences(item, subnet):
    """What is wrong with the reserved ranges of an object, by themselves and against its subnet."""
    sentences = []
    for place, reserved in enumerate(item.get("reserved_ip_ranges") or []):
        path = f"reserved_ip_ranges[{place}]"
        start = _parsed(reserved.get("start"), ipaddress.ip_address, f"{path}.start", sentences)
        end = _parsed(reserved.get("end"), ipaddress.ip_address, f"{path}.end", sentences)
        if start and end and start.version == end.version and start > end:
            sentences.append(f"{path}.start {start} comes after its end {end}")
        for name, edge in (("start", start), ("end", end)):
            if edge and subnet and edge not in subnet:
                sentences.append(f"{path}.{name} {edge} is not inside subnet {subnet}")
    return sentences


def _fixed_sentences(item, subnet):
    """What is wrong with the addresses kept for clients of an object, by themselves and against its subnet."""
    sentences = []
    for mac, client in (item.get("fixed_ip_assignments") or {}).items():
        path = f"fixed_ip_assignments[{mac}].ip"
        address = _parsed(client.get("ip"), ipaddress.ip_address, path, sentences)
        if address and subnet and address not in subnet:
            sentences.append(f"{path} {address} is not inside subnet {subnet}")
    return sentences


def _vlan_sentences(vlan):
    """What is wrong inside one VLAN: number, gateway and kept addresses against the subnet (quirk T19)."""
    sentences = []
    number = str(vlan.get("id", "1"))
    if not number.isdecimal() or not 1 <= int(number) <= 4094 or number != str(int(number)):
        sentences.append(f"id must be a number from 1 to 4094, not {number!r}")
    subnet = _parsed(vlan.get("subnet"), ipaddress.ip_network, "subnet", sentences)
    gateway = _parsed(vlan.get("appliance_ip"), ipaddress.ip_address, "appliance_ip", sentences)
    if subnet and gateway and gateway not in subnet:
        sentences.append(f"appliance_ip {gateway} is not inside subnet {subnet}")
    elif subnet and gateway in (subnet.network_address, subnet.broadcast_address) and subnet.num_addresses > 2:
        sentences.append(f"appliance_ip {gateway} is no address a device can have: it is the first or the last of {subnet}")
    codes = [str(one.get("code")) for one in vlan.get("dhcp_options") or []]
    sentences += [f"dhcp_options[{place}].code must be a number from 2 to 254, not {code!r}" for place, code in enumerate(codes)
                  if not code.isdecimal() or not 2 <= int(code) <= 254 or code != str(int(code))]
    return sentences + _range_sentences(vlan, subnet) + _fixed_sentences(vlan, subnet)


def _overlaps(vlans):
    """Subnets of one network must not overlap (quirk T19)."""
    subnets = [(vlan, _parsed(vlan.get("subnet"), ipaddress.ip_network, "", [])) for vlan in vlans]
    known = [(vlan, subnet) for vlan, subnet in subnets if subnet]
    return [(vlan, other, "subnet", f"{subnet} overlaps {there} of") for place, (other, there) in enumerate(known)
            for vlan, subnet in known[place + 1:] if subnet.overlaps(there)]


def _route_sentences(route):
    """What is wrong inside one static route."""
    sentences = []
    subnet = _parsed(route.get("subnet"), ipaddress.ip_network, "subnet", sentences)
    _parsed(route.get("gateway_ip"), ipaddress.ip_address, "gateway_ip", sentences)
    return sentences + _range_sentences(route, subnet) + _fixed_sentences(route, subnet)


def _lost_vlans(change):
    """Every VLAN goes when VLANs are turned off (quirk T2)."""
    place = change.want.place
    if place.new or (change.after or {}).get("vlans_enabled") is not False or (change.before or {}).get("vlans_enabled") is False:
        return []
    return [(f"/networks/{place.network}/appliance/vlans", place, lambda vlan: f"VLAN {vlan.get('id')} of {place.site}")]


APPLIANCE_VLANS_SETTINGS = Resource(
    "appliance_vlans_settings", "VLAN settings",
    ("Turn VLANs of an appliance network on or off",
     "A new network has a single LAN. Turning VLANs on makes VLAN 1 of it; turning them off removes every VLAN.",
     "O(state=deleted) turns VLANs off."),
    scope="network", path="/networks/{network}/appliance/vlans/settings", batch=("update",),
    loses=_lost_vlans,
    fields=(
        Field("vlans_enabled", "Whether the network has VLANs rather than a single LAN.", type="bool", default=False),
    ),
)

_SERVER, _RELAY = "Run a DHCP server", "Relay DHCP to another server"
_SILENT = "Do not respond to DHCP requests"
_SERVING = {"dhcp_handling": _SERVER}
_BOOTING = {"dhcp_handling": _SERVER, "dhcp_boot_options_enabled": True}


def _fixed_ips(text):
    """Addresses kept for clients; the Dashboard may fold the case of MAC addresses (quirk T12)."""
    return Field("fixed_ip_assignments", text, type="map", same="map:mac", default={}, put_only=True, fields=(
        Field("ip", "Address the client always gets."),
        Field("name", "Name of the client.", blank=True),
    ))


def _reserved_ranges(text):
    return Field("reserved_ip_ranges", text, type="list", same="by:start,end", default=[], put_only=True,
                 encode=_with(comment=""), fields=(
                     Field("start", "First address of the range.", required=True),
                     Field("end", "Last address of the range.", required=True),
                     Field("comment", "What the range is for.", default=""),
    ))


_IPV6 = Field("ipv6", "IPv6 on the VLAN.", type="dict", fields=(
    Field("enabled", "Whether the VLAN has IPv6.", type="bool"),
    Field("prefix_assignments", "Prefixes of the VLAN, in order. The list given replaces the present one.",
          type="list", encode=_with(disabled=False), fields=(
              Field("autonomous", "Whether the VLAN takes a /64 from the origin by itself.", type="bool"),
              Field("static_prefix", "A /64 prefix set by hand, as C(2001:db8:3c4d:15::/64).", same="text:cidr"),
              Field("static_appliance_ip6", "Address of the appliance in the prefix set by hand.", same="text:cidr"),
              Field("disabled", "Whether the prefix is switched off. False when left out.", type="bool",
                    write_only=True),
              Field("origin", "Where the prefix comes from.", type="dict", fields=(
                  Field("type", "Whether the prefix stands alone or is delegated by an internet uplink.",
                        choices=("independent", "internet"), required=True),
                  Field("interfaces", "Uplinks the prefix is delegated by, as C(wan1).", type="list"),
              )),
          )),
))

APPLIANCE_VLANS = Resource(
    "appliance_vlans", "VLAN",
    ("Manage VLANs of an appliance network",
     "Creates, changes and deletes VLANs with their subnets and DHCP. VLANs are turned on first where they are off.",
     "VLAN 1 exists from the moment VLANs are turned on. Subnets of one network must not overlap.",
     "O(state=overridden) deletes every VLAN not given, VLAN 1 included."),
    scope="network", kind="collection", path="/networks/{network}/appliance/vlans", key="id",
    batch=("create", "update", "destroy"), needs=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), unmet="VLANs are not enabled",
    born=({"id": "1", "subnet": "192.168.128.0/24"},), after=("network_group_policies",), checks=_vlan_sentences, together=_overlaps, in_turn=True,
    refuses_second="T3", occupies=("subnet",),
    fields=(
        Field("id", "Number of the VLAN, 1 to 4094.", required=True),
        Field("name", "Name of the VLAN. A new VLAN needs one.", needed=True),
        Field("subnet", "Subnet of the VLAN, as C(10.12.10.0/24). A new VLAN needs one.", same="text:cidr", needed="cidr"),
        Field("appliance_ip", "Address of the appliance in the VLAN: the gateway of its clients. A new VLAN needs one.", needed="cidr"),
        Field("group_policy_id", "Name or identifier of the group policy of the VLAN's clients; null takes it away.",
              ref="network_group_policies", clear=True, default=None),
        Field("template_vlan_type", "On configuration templates only: whether all bound networks share the subnet or "
              "each gets its own.", choices=("same", "unique"), faint=True),
        Field("cidr", "On configuration templates only: the pool each bound network's subnet is taken from.",
              same="text:cidr", faint=True),
        Field("mask", "On configuration templates only: the prefix length of each bound network's subnet.",
              type="int", faint=True, bounds=(1, 31)),
        Field("dhcp_handling", "What answers DHCP requests on the VLAN.", choices=(_SERVER, _RELAY, _SILENT),
              default=_SERVER, put_only=True),
        Field("dhcp_relay_server_ips", "Servers that DHCP requests are relayed to.", type="list", same="set",
              pattern=ADDRESS, put_only=True, when={"dhcp_handling": _RELAY}, must={"dhcp_handling": _RELAY}),
        Field("dhcp_lease_time", "How long a client keeps an address.",
              choices=("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"), default="1 day",
              put_only=True, when=_SERVING),
        Field("dhcp_boot_options_enabled", "Whether clients are told where to boot from.", type="bool", default=False,
              put_only=True, when=_SERVING),
        Field("dhcp_boot_next_server", "Server clients load their boot file from.", blank=True, put_only=True, when=_BOOTING),
        Field("dhcp_boot_filename", "Name of the file clients boot from.", blank=True, put_only=True, when=_BOOTING),
        Field("dhcp_options", "Further options of DHCP answers. The list given replaces the present one.",
              type="list", same="by:code,type,value", default=[], put_only=True, when=_SERVING, fields=(
                  Field("code", "Number of the option, 2 to 254.", required=True),
                  Field("type", "How the value is written.", choices=("text", "ip", "hex", "integer"), required=True),
                  Field("value", "Value of the option.", required=True),
              )),
        _fixed_ips("Addresses kept for single clients, keyed by MAC address. What is given replaces all of them."),
        _reserved_ranges("Addresses the DHCP server does not give out. The list given replaces the present one."),
        Field("dns_nameservers", "DNS servers clients are told: V(upstream_dns), V(google_dns), V(opendns), or "
              "addresses and names, one a line.", default="upstream_dns", put_only=True,
              pattern=(r"\s*([\w.:-]+(\s*\n\s*[\w.:-]+)*\s*)?", "upstream_dns, google_dns, opendns, or addresses and names, one a line")),
        Field("vpn_nat_subnet", "Subnet the VLAN is seen as in the VPN. Shown and used only while the site-to-site "
              "VPN translates subnets.", same="text:cidr", put_only=True, faint=True),
        Field("mandatory_dhcp", "Refusal of clients that chose their address themselves. Needs firmware MX 17 or "
              "newer.", type="dict", fields=(
                  Field("enabled", "Whether only clients with an address of the DHCP server may pass.", type="bool"),
              )),
        _IPV6,
        Field("sgt", "Security group tag of the VLAN, passed on as it is.", type="dict"),
        Field("vrf", "VRF of the VLAN, passed on as it is.", type="dict"),
        Field("uplinks", "Uplinks of the VLAN, passed on as they are.", type="list", elements="raw"),
    ),
)


APPLIANCE_PORTS = Resource(
    "appliance_ports", "LAN port",
    ("Manage the LAN ports of an appliance network",
     "Ports exist while VLANs are on and an appliance is in the network.",
     "O(state=deleted) makes a port an enabled trunk of all VLANs with native VLAN 1."),
    scope="network", kind="slots", path="/networks/{network}/appliance/ports", key="number", batch=("update",),
    needs=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), after=("appliance_vlans", "devices"),
    fields=(
        Field("number", "Number of the port.", type="int", required=True),
        Field("enabled", "Whether the port is on.", type="bool", default=True),
        Field("type", "Whether the port carries one VLAN or several.", choices=("access", "trunk"), default="trunk"),
        Field("drop_untagged_traffic", "Whether a trunk drops traffic without a tag.", type="bool", default=False,
              when={"type": "trunk"}),
        Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic. A trunk that drops untagged traffic "
              "has none.", type="int", default=1, bounds=(1, 4094), when={"drop_untagged_traffic": False}),
        Field("allowed_vlans", "VLANs of a trunk: V(all), or VLANs of the network joined by commas.",
              same="text:ranges", default="all", when={"type": "trunk"}, bounds=(1, 4094)),
        Field("access_policy", "How clients of an access port are let in. Most models know V(open) only.",
              choices=("open", "8021x-radius", "mac-radius", "hybris-radius"), default="open",
              when={"type": "access"}),
        Field("sgt", "Security group tag of the port, passed on as it is.", type="dict"),
    ),
)

APPLIANCE_STATIC_ROUTES = Resource(
    "appliance_static_routes", "static route",
    ("Manage static routes of an appliance network",
     "The gateway must lie in a VLAN or the single LAN of the network, so a VLAN is written before its routes."),
    scope="network", kind="collection", path="/networks/{network}/appliance/staticRoutes", key="name", id="id",
    after=("appliance_vlans",), checks=_route_sentences, occupies=("subnet",),
    fields=(
        Field("id", "Identifier of the route, needed only to rename it or when two share a name.", directive=True),
        Field("name", "Name of the route."),
        Field("subnet", "Subnet behind the gateway, as C(10.99.0.0/16). A new route needs one.", same="text:cidr",
              needed=True),
        Field("gateway_ip", "Address of the gateway, also called next hop. A new route needs one.", needed=True),
        Field("gateway_vlan_id", "VLAN the gateway is in, where the address alone does not say it.", pattern=VLAN),
        Field("enabled", "Whether the route is used.", type="bool", default=True, put_only=True),
        _fixed_ips("Addresses kept for single clients behind the route, keyed by MAC address. What is given replaces "
                   "all of them."),
        _reserved_ranges("Addresses behind the route that are not given out. The list given replaces the present "
                         "one."),
        Field("vrf", "VRF of the route, passed on as it is.", type="dict"),
    ),
)

_POSITION = Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with "
                  "C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a "
                  "new one goes last.", type="raw", directive=True)


def _without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U1, U2); its syslogEnabled is syslogDefaultRule (U4)."""
    rules, last = taken_off(answer.get("rules"), "Default rule")
    return {**answer, "rules": rules, "syslogDefaultRule": last.get("syslogEnabled") or False}


APPLIANCE_L3_FIREWALL_RULES = Resource(
    "appliance_l3_firewall_rules", "layer 3 firewall rules",
    ("Manage the outbound layer 3 firewall rules of an appliance network",
     "Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules "
     "and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "The default rule the Dashboard appends is neither shown nor sent; its logging is "
     "O(config.syslog_default_rule).",
     "O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/appliance/firewall/l3FirewallRules", reads=_without_default_rule, whole=True,
    after=("network_syslog_servers", "appliance_vlans"),
    fields=(
        Field("rules", "The rules; the first that matches counts.", type="list", same="rules", match=("comment",), appended={"Default rule": True},
              default=[], fields=(
                  _POSITION,
                  Field("comment", "Name of the rule, by which it is recognised; one without a name by all it says.", default=""),
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
                  Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"),
                        same="text:any", needed=True),
                  Field("src_cidr", "Source addresses and subnets joined by commas, or V(Any).", same="text:cidr",
                        default="Any"),
                  Field("src_port", "Source ports, as V(80,443) or V(1024-2048), or V(Any).", same="text:ranges",
                        default="Any"),
                  Field("dest_cidr", "Destination addresses, subnets and host names joined by commas, or V(Any).",
                        same="text:cidr", default="Any"),
                  Field("dest_port", "Destination ports, as V(80,443) or V(1024-2048), or V(Any).",
                        same="text:ranges", default="Any"),
                  Field("syslog_enabled", "Whether matches are logged. Needs a syslog server with the role Flows.",
                        type="bool", default=False),
        )),
        Field("syslog_default_rule", "Whether traffic no rule matches is logged. Needs a syslog server with the role "
              "Flows.", type="bool", default=False),
    ),
)


def _layer7_sentences(given):
    """Values whose shape does not fit the type of their rule."""
    return layer7.sentences(given.get("rules"), "rules")


APPLIANCE_L7_FIREWALL_RULES = Resource(
    "appliance_l7_firewall_rules", "layer 7 firewall rules",
    ("Manage the layer 7 firewall rules of an appliance network",
     "Rules deny traffic by application, category, host, port, range or country. They have no name and are recognised "
     "by type and value; O(config.rules[].position) names another rule by its type.",
     "O(state=merged) inserts rules that are missing and leaves the others. O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/appliance/firewall/l7FirewallRules", batch=("update",),
    checks=_layer7_sentences,
    fields=(
        Field("rules", "The rules.", type="list", same="rules", match=("type", "value"), default=[], fields=(
            _POSITION,
            Field("policy", "What happens to matching traffic; only V(deny) exists.", choices=("deny",),
                  default="deny"),
            Field("type", "Kind of traffic matched.", required=True,
                  choices=(*layer7.APPLICATIONS, "host", "port", "ipRange", *layer7.COUNTRIES)),
            Field("value", "What is matched: a host, a port, a subnet with or without a port, the identifier of an "
                  "application or category as C(meraki:layer7/application/171), or a list of two-letter country "
                  "codes.", type="raw", required=True, same="set:any", encode=layer7.encoded, decode=layer7.decoded),
        )),
    ),
)


def _vpn_sentences(vpn):
    """What one mode of the VPN does not allow (quirk V1)."""
    hubs = vpn.get("hubs")
    if vpn.get("mode") == "spoke" and hubs == []:
        return ["hubs must name at least one hub when mode is spoke"]
    if vpn.get("mode") != "hub":
        return []
    return [f"hubs[{place}].use_default_route is for spokes; here mode is hub"
            for place, hub in enumerate(hubs or []) if hub.get("use_default_route")]


_MESHED = {"mode": ("spoke", "hub")}

APPLIANCE_SITE_TO_SITE_VPN = Resource(
    "appliance_site_to_site_vpn", "site-to-site VPN",
    ("Manage the site-to-site VPN of an appliance network",
     "Makes a network a hub or a spoke and says which of its subnets take part.",
     "Every VLAN and static route is a subnet here by itself. With O(state=merged) subnets not named keep their "
     "setting; with O(state=replaced) they leave the VPN when O(config.subnets) is given.",
     "O(state=deleted) takes the network out of the VPN."),
    scope="network", path="/networks/{network}/appliance/vpn/siteToSiteVpn", batch=("update",),
    after=("appliance_vlans", "appliance_static_routes"), checks=_vpn_sentences,
    fields=(
        Field("mode", "Part of the network in the VPN. A spoke needs at least one hub.", required=True,
              choices=("none", "spoke", "hub"), default="none"),
        Field("hubs", "Hubs the network connects to, in order of preference. The list given replaces the present one.",
              type="list", default=[], when=_MESHED, must={"mode": "spoke"}, fields=(
                  Field("hub_id", "Name or identifier of the hub's network.", ref="networks", required=True),
                  Field("use_default_route", "Whether a spoke sends all its traffic through this hub.", type="bool",
                        default=False),
              )),
        Field("subnets", "Subnets of the network, each named by O(config.subnets[].local_subnet).", type="list",
              same="by:local_subnet", keep=True, when=_MESHED,
              mirrors={"appliance_vlans": "subnet", "appliance_static_routes": "subnet"}, fields=(
                  Field("local_subnet", "A subnet of the network: that of a VLAN, the single LAN or a static route.",
                        same="text:cidr", required=True),
                  Field("use_vpn", "Whether the subnet takes part in the VPN.", type="bool", default=False),
                  Field("nat", "Translation of the subnet in the VPN.", type="dict", fields=(
                      Field("enabled", "Whether the subnet is translated.", type="bool"),
                      Field("remote_subnet", "Subnet the other networks see instead.", same="text:cidr"),
                  )),
              )),
        Field("sgt", "Security group tags in the VPN, passed on as they are.", type="dict"),
        Field("subnet", "Settings of all subnets.", type="dict", fields=(
            Field("nat", "Translation of subnets in the VPN.", type="dict", fields=(
                Field("is_allowed", "Whether subnets of the network may be translated.", type="bool"),
            )),
        )),
        Field("host_translations", "Translations of single hosts, passed on as they are.", type="list",
              elements="raw"),
    ),
)


def _category_ids(value, item):
    """Reading gives categories as objects, writing takes their identifiers (quirk W1)."""
    return [one.get("id") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value


APPLIANCE_CONTENT_FILTERING = Resource(
    "appliance_content_filtering", "content filtering",
    ("Manage the content filtering of an appliance network",
     "Each list given becomes the whole list; lists not given are left alone by O(state=merged).",
     "O(state=deleted) empties all lists."),
    scope="network", path="/networks/{network}/appliance/contentFiltering",
    fields=(
        Field("allowed_url_patterns", "Addresses that are allowed even when a category or pattern blocks them.",
              type="list", same="set", default=[]),
        Field("blocked_url_patterns", "Addresses that are blocked; V(*) blocks everything not allowed.", type="list",
              same="set", default=[]),
        Field("blocked_url_categories", "Identifiers of blocked categories, as C(meraki:contentFiltering/category/7).",
              type="list", same="set", default=[], decode=_category_ids,
              pattern=(r"meraki:contentFiltering/category/\w+", "an identifier such as meraki:contentFiltering/category/7")),
        Field("url_category_list_size", "Whether categories are looked up among the top sites, which is faster, or in "
              "the full list. It is not always shown, so it is sent together with another change.",
              choices=("topSites", "fullList"), faint=True),
    ),
)

RESOURCES = (APPLIANCE_VLANS_SETTINGS, APPLIANCE_VLANS, APPLIANCE_PORTS, APPLIANCE_STATIC_ROUTES,
             APPLIANCE_L3_FIREWALL_RULES, APPLIANCE_L7_FIREWALL_RULES, APPLIANCE_SITE_TO_SITE_VPN,
             APPLIANCE_CONTENT_FILTERING)
