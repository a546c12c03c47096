# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VLANs of an appliance."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import ADDRESS
from .kept_addresses import filled, fixed_ips, fixed_problems, parsed, range_problems, reserved_ranges


def _vlan_problems(vlan):
    """What is wrong inside one VLAN: number, gateway and kept addresses against the subnet (quirk T19)."""
    problems: list[Problem] = []
    number = str(vlan.get("id", "1"))
    if not number.isdecimal() or not 1 <= int(number) <= 4094 or number != str(int(number)):
        problems.append(Problem("id", f"must be a number from 1 to 4094, not {number!r}"))
    subnet = parsed(vlan.get("subnet"), ipaddress.ip_network, "subnet", problems)
    gateway = parsed(vlan.get("appliance_ip"), ipaddress.ip_address, "appliance_ip", problems)
    if subnet and gateway and gateway not in subnet:
        problems.append(Problem("appliance_ip", f"{gateway} is not inside subnet {subnet}"))
    elif subnet and gateway in (subnet.network_address, subnet.broadcast_address) and subnet.num_addresses > 2:
        problems.append(Problem("appliance_ip", f"{gateway} is no address a device can have: it is the first or the last of {subnet}"))
    codes = [str(one.get("code")) for one in vlan.get("dhcp_options") or []]
    problems += [Problem(f"dhcp_options[{place}].code", f"must be a number from 2 to 254, not {code!r}") for place, code in enumerate(codes)
                 if not code.isdecimal() or not 2 <= int(code) <= 254 or code != str(int(code))]
    return problems + range_problems(vlan, subnet) + fixed_problems(vlan, subnet)


def _overlaps(vlans):
    """Subnets of one network must not overlap (quirk T19)."""
    subnets = [(vlan, parsed(vlan.get("subnet"), ipaddress.ip_network, "", [])) for vlan in vlans]
    known = [(vlan, subnet) for vlan, subnet in subnets if subnet]
    return [(vlan, other, "subnet", f"{subnet} overlaps {there} of") for place, (other, there) in enumerate(known)
            for vlan, subnet in known[place + 1:] if subnet.overlaps(there)]


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

#: IPv6 of a VLAN or of the single LAN.
IPV6 = Field("ipv6", "IPv6 on it.", type="dict", fields=(
    Field("enabled", "Whether it has IPv6.", type="bool"),
    Field("prefix_assignments", "Its prefixes, in order. The list given replaces the present one.",
          type="list", encode=filled(disabled=False), fields=(
              Field("autonomous", "Whether it takes a /64 from the origin by itself.", type="bool"),
              Field("static_prefix", "A /64 prefix set by hand, as C(2001:db8:3c4d:15::/64).", compare="text:cidr"),
              Field("static_appliance_ip6", "Address of the appliance in the prefix set by hand.", compare="text:interface"),
              Field("disabled", "Whether the prefix is switched off. False when left out.", type="bool",
                    not_always_returned=True),
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
     "O(state=overridden) deletes every VLAN not given, VLAN 1 included.",
     "A network that is bound to a configuration template has the template's VLANs; of each, only O(config[].subnet) and "
     "O(config[].appliance_ip) may be its own."),
    scope="network", kind="collection", path="/networks/{network}/appliance/vlans", key="id",
    batch=("create", "update", "destroy"), requires=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), disabled_error="VLANs are not enabled",
    created_with_parent=({"id": "1", "subnet": "192.168.128.0/24"},), validate=_vlan_problems, conflicts=_overlaps,
    conflicts_each_step=True,
    refuses_second="T3", occupies=("subnet",),
    fields=(
        Field("id", "Number of the VLAN, 1 to 4094.", required=True),
        Field("name", "Name of the VLAN. A new VLAN needs one.", required_on_create=True),
        Field("subnet", "Subnet of the VLAN, as C(10.12.10.0/24). A new VLAN needs one.", compare="text:cidr", required_on_create="cidr",
              overrides=True),
        Field("appliance_ip", "Address of the appliance in the VLAN: the gateway of its clients. A new VLAN needs one.", required_on_create="cidr",
              overrides=True),
        Field("group_policy_id", "Name or identifier of the group policy of the VLAN's clients; null takes it away.",
              ref="network_group_policies", nullable=True, default=None),
        Field("template_vlan_type", "On configuration templates only: whether all bound networks share the subnet or "
              "each gets its own.", choices=("same", "unique"), not_always_returned=True),
        Field("cidr", "On configuration templates only: the pool each bound network's subnet is taken from.",
              compare="text:cidr", not_always_returned=True),
        Field("mask", "On configuration templates only: the prefix length of each bound network's subnet.",
              type="int", not_always_returned=True, bounds=(1, 31)),
        Field("dhcp_handling", "What answers DHCP requests on the VLAN.", choices=(_SERVER, _RELAY, _SILENT),
              default=_SERVER, update_only=True),
        Field("dhcp_relay_server_ips", "Servers that DHCP requests are relayed to.", type="list", compare="set",
              pattern=ADDRESS, update_only=True, only_if={"dhcp_handling": _RELAY}, required_if={"dhcp_handling": _RELAY}),
        Field("dhcp_lease_time", "How long a client keeps an address.",
              choices=("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"), default="1 day",
              update_only=True, only_if=_SERVING),
        Field("dhcp_boot_options_enabled", "Whether clients are told where to boot from.", type="bool", default=False,
              update_only=True, only_if=_SERVING),
        Field("dhcp_boot_next_server", "Server clients load their boot file from.", empty_ok=True, update_only=True, only_if=_BOOTING),
        Field("dhcp_boot_filename", "Name of the file clients boot from.", empty_ok=True, update_only=True, only_if=_BOOTING),
        Field("dhcp_options", "Further options of DHCP answers. The list given replaces the present one.",
              type="list", compare="by:code,type,value", default=[], update_only=True, only_if=_SERVING, fields=(
                  Field("code", "Number of the option, 2 to 254.", required=True),
                  Field("type", "How the value is written.", choices=("text", "ip", "hex", "integer"), required=True),
                  Field("value", "Value of the option.", required=True),
              )),
        fixed_ips("Addresses kept for single clients, keyed by MAC address. What is given replaces all of them."),
        reserved_ranges("Addresses the DHCP server does not give out. The list given replaces the present one."),
        Field("dns_nameservers", "DNS servers clients are told: V(upstream_dns), V(google_dns), V(opendns), or "
              "addresses and names, one a line.", default="upstream_dns", update_only=True,
              pattern=(r"\s*([\w.:-]+(\s*\n\s*[\w.:-]+)*\s*)?", "upstream_dns, google_dns, opendns, or addresses and names, one a line")),
        Field("vpn_nat_subnet", "Subnet the VLAN is seen as in the VPN. Shown and used only while the site-to-site "
              "VPN translates subnets.", compare="text:cidr", update_only=True, not_always_returned=True),
        Field("mandatory_dhcp", "Refusal of clients that chose their address themselves. Needs firmware MX 17 or "
              "newer.", type="dict", fields=(
                  Field("enabled", "Whether only clients with an address of the DHCP server may pass.", type="bool"),
              )),
        IPV6,
        Field("sgt", "Security group tag of the VLAN, passed on as it is.", type="dict"),
        Field("vrf", "VRF of the VLAN, passed on as it is.", type="dict"),
        Field("uplinks", "Uplinks of the VLAN, passed on as they are.", type="list", elements="raw"),
    ),
)

RESOURCES = (APPLIANCE_VLANS_SETTINGS, APPLIANCE_VLANS,)
