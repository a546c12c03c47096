# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who and what is let into the network by a switch port: access policies, port schedules, trusted servers."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier, week
from ..patterns import ADDRESS

_ALL = ("create", "update", "destroy")
_HYBRID = ("Hybrid authentication", "802.1x", "MAC authentication bypass")


def _servers(name, text, **options):
    """RADIUS servers, the first being asked first. Secrets are never returned (quirk X21), and the list is replaced as a whole."""
    return Field(name, text, type="list", fields=(
        Field("host", "Address or name of the server.", required=True),
        Field("port", "UDP port of the server.", type="int", required=True, bounds=(1, 65535)),
        Field("secret", "Secret shared with the server.", secret=True, write_only=True),
        Field("organization_radius_server_id", "Identifier of the server among those of the organization.", not_always_returned=True),
    ), **options)


def _vlan(name, text, **options):
    return Field(name, text, type="int", nullable=True, bounds=(1, 4094), **options)


def _odd(name, text, **options):
    return Field(name, text, not_always_returned=True, **options)


SWITCH_ACCESS_POLICIES = Resource(
    "switch_access_policies", "access policy",
    ("Manage the access policies of the switches of a network",
     "An access policy says how clients of a port authenticate. Ports name it as O(sitecraft.meraki.switch_ports#module:config[].access_policy_number).",
     "Secrets of servers are never returned, so they are sent on creation, with another change of the servers, or with O(secrets=always).",
     "Policies that sign clients in with Meraki accounts are not in the list the Dashboard returns, so the module does not see them."),
    scope="network", kind="collection", path="/networks/{network}/switch/accessPolicies", key="name", id="accessPolicyNumber", referred_by="name", batch=_ALL,
    occupies=("name",),
    fields=(
        identifier("access policy"),
        Field("name", "Name of the policy."),
        Field("access_policy_type", "How clients authenticate.", choices=_HYBRID, default="802.1x"),
        Field("host_mode", "How many clients a port lets in.", choices=("Single-Host", "Multi-Domain", "Multi-Host", "Multi-Auth"), required_on_create=True),
        _servers("radius_servers", "RADIUS servers, in order. A new policy needs them.", required_on_create=True),
        Field("radius_testing_enabled", "Whether switches try the servers from time to time.", type="bool", required_on_create=True, default=True),
        Field("radius_coa_support_enabled", "Whether servers may change the authorization of a client later on.", type="bool",
              required_on_create=True, default=False),
        Field("radius_accounting_enabled", "Whether sessions are reported to accounting servers.", type="bool", required_on_create=True, default=False),
        _servers("radius_accounting_servers", "Servers that sessions are reported to, in order.", default=[], only_if={"radius_accounting_enabled": True}),
        Field("radius_group_attribute", "Attribute that holds the group policy of a client: V(11) for Filter-Id, or an empty text for none.", default=""),
        Field("radius", "What happens when no server answers, or a client fails to authenticate.", type="dict", fields=(
            Field("critical_auth", "Clients while no server answers.", type="dict", fields=(
                _vlan("data_vlan_id", "VLAN they get."),
                _vlan("voice_vlan_id", "VLAN phones get."),
                Field("suspend_port_bounce", "Whether ports stay up when a server answers again.", type="bool"),
                _odd("data_group_policy_id", "Group policy they get, by name or identifier.", ref="network_group_policies"),
                _odd("data_sgt_id", "Security group tag they get.", type="int"),
                _odd("voice_group_policy_id", "Group policy phones get, by name or identifier.", ref="network_group_policies"),
                _odd("voice_sgt_id", "Security group tag phones get.", type="int"),
            )),
            _vlan("failed_auth_vlan_id", "VLAN of clients that fail to authenticate."),
            Field("re_authentication_interval", "Seconds after which clients authenticate again; null for never.", type="int", nullable=True),
            _odd("failed_auth_group_policy_id", "Group policy of clients that fail to authenticate, by name or identifier.", ref="network_group_policies"),
            _odd("failed_auth_sgt_id", "Security group tag of clients that fail to authenticate.", type="int"),
            _odd("pre_authentication_group_policy_id", "Group policy of clients before they authenticate, by name or "
                                                       "identifier.", ref="network_group_policies"),
            _odd("authentication", "Whether traffic passes before a client authenticates.", type="dict", fields=(
                Field("mode", "Closed or open.", choices=("Closed", "Open")),)),
            _odd("cache", "Cache of the servers' answers.", type="dict", fields=(
                Field("enabled", "Whether answers are cached.", type="bool"), Field("timeout", "Hours that answers are cached.", type="int"))),
        )),
        Field("guest_port_bouncing", "Whether the port goes down and up when a guest is let in.", type="bool", default=False),
        _vlan("guest_vlan_id", "VLAN of clients without 802.1X; null for none."),
        _odd("guest_group_policy_id", "Group policy of those clients, by name or identifier.", ref="network_group_policies"),
        _odd("guest_sgt_id", "Security group tag of those clients.", type="int"),
        Field("increase_access_speed", "Whether MAC addresses are tried beside 802.1X at once. Needs O(config[].access_policy_type=Hybrid authentication).",
              type="bool", default=False, only_if={"access_policy_type": "Hybrid authentication"}),
        Field("dot1x", "How 802.1X is used.", type="dict", fields=(
            Field("control_direction", "Direction in which the port blocks clients that have not "
                                       "authenticated.", choices=("both", "inbound"), default="both"),)),
        Field("voice_vlan_clients", "Whether phones use the voice VLAN without authentication.", type="bool"),
        Field("url_redirect_walled_garden_enabled", "Whether clients reach some addresses before they authenticate.", type="bool",
              required_on_create=True, default=False),
        Field("url_redirect_walled_garden_ranges", "Subnets that clients reach before they authenticate.", type="list", compare="set", default=[],
              only_if={"url_redirect_walled_garden_enabled": True}),
    ),
)

SWITCH_PORT_SCHEDULES = Resource(
    "switch_port_schedules", "port schedule",
    ("Manage the port schedules of a network",
     "A port schedule says when a port is on. Ports name it as O(sitecraft.meraki.switch_ports#module:config[].port_schedule_id).",
     "Days that are not given are active all day. A change says the whole week."),
    scope="network", kind="collection", path="/networks/{network}/switch/portSchedules", key="name", id="id", referred_by="name", batch=_ALL,
    fields=(
        identifier("port schedule"),
        Field("name", "Name of the schedule."),
        Field("port_schedule", "The week.", type="dict", fields=week("ports are active")),
    ),
)

SWITCH_DHCP_SERVER_POLICY_ARP_INSPECTION_TRUSTED_SERVERS = Resource(
    "switch_dhcp_server_policy_arp_inspection_trusted_servers", "trusted server",
    ("Manage the servers that ARP inspection trusts",
     "A trusted server is a MAC address in a VLAN with its IP address: its ARP is let through though no DHCP server gave it the address."),
    scope="network", kind="collection", path="/networks/{network}/switch/dhcpServerPolicy/arpInspection/trustedServers", key="mac", key_with=("vlan",),
    id="trustedServerId", batch=_ALL,
    fields=(
        identifier("trusted server", key="mac"),
        Field("mac", "MAC address of the server.", compare="text:mac", required=True),
        Field("vlan", "VLAN it is in.", type="int", required=True, bounds=(1, 4094)),
        Field("ipv4", "Its address. A new server needs it.", type="dict", required_on_create=True, fields=(
            Field("address", "IPv4 address of the server.", pattern=ADDRESS),)),
    ),
)

RESOURCES = (SWITCH_ACCESS_POLICIES, SWITCH_PORT_SCHEDULES, SWITCH_DHCP_SERVER_POLICY_ARP_INSPECTION_TRUSTED_SERVERS)
