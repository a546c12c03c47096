# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uplinks of an appliance: how much they take, and which traffic goes by which."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier

_SHAPING = "/networks/{network}/appliance/trafficShaping"
_POLICIES = "/networks/{network}/appliance/sdwan/internetPolicies"
_UNLIMITED = {"limitUp": None, "limitDown": None}


def _limit(name, what):
    return Field(name, f"{what} in kilobits a second; null for no limit.", type="int", nullable=True, default=None, bounds=(0, None))


def _uplink(name, what, **more):
    return Field(name, f"Limits of {what}.", type="dict", fields=(_limit("limit_up", "Upload"), _limit("limit_down", "Download")), **more)


APPLIANCE_TRAFFIC_SHAPING_UPLINK_BANDWIDTH = Resource(
    "appliance_traffic_shaping_uplink_bandwidth", "uplink bandwidth",
    ("Manage the bandwidth of the uplinks of an appliance network",
     "Says how much each uplink takes, which load balancing and traffic shaping go by. Uplinks that the appliance does not have are not shown.",
     "O(state=deleted) takes all limits away."),
    scope="network", path=f"{_SHAPING}/uplinkBandwidth", batch=("update",),
    fields=(
        Field("bandwidth_limits", "Limits by uplink.", type="dict", default={name: _UNLIMITED for name in ("wan1", "wan2", "cellular")}, fields=(
            _uplink("wan1", "the first uplink"), _uplink("wan2", "the second uplink", not_always_returned=True),
            _uplink("cellular", "the cellular uplink", not_always_returned=True))),
    ),
)


def _flow(name, what, *more):
    return Field(name, what, type="dict", fields=(
        Field("port", "Ports, as C(1-1024), or V(any).", compare="text:ranges", default="any"),
        Field("cidr", "Address or subnet, or V(any).", compare="text:cidr"),
        *more))


_VLAN = Field("vlan", "VLAN it is in.", type="int", bounds=(1, 4094))
_HOST = Field("host", "Last part of its address in that VLAN.", type="int", bounds=(0, 255))
_NETWORK = Field("network", "Name or identifier of the network it is in.", ref="networks")
_CLASS = {"type": "custom"}
_ENDS = (Field("port", "Ports, as C(1-1024), or V(any).", compare="text:ranges"), Field("cidr", "Address or subnet, or V(any).", compare="text:cidr"))


_UPLINKS = ("wan1", "wan2", "bestForVoIP", "loadBalancing", "defaultUplink")


def _quality(**more):
    """When a flow leaves its uplink."""
    return (
        Field("fail_over_criterion", "When it takes the other one.", choices=("poorPerformance", "uplinkDown"), **more),
        Field("performance_class", "What poor performance is.", type="dict", fields=(
            Field("type", "Whether it is a class of the Dashboard or a custom one.", choices=("builtin", "custom"), required=True),
            Field("builtin_performance_class_name", "Class of the Dashboard.", choices=("VoIP",), only_if={"type": "builtin"}),
            Field("custom_performance_class_id", "Custom class, by name or identifier.", only_if=_CLASS, required_if=_CLASS,
                  ref="appliance_traffic_shaping_custom_performance_classes")), **more))


def _preferences(name, what, filters, uplinks, *more, **options):
    return Field(name, what, type="list", **options, fields=(
        Field("traffic_filters", "Which traffic is meant.", type="list", required=True, fields=filters),
        Field("preferred_uplink", "Uplink it takes.", choices=uplinks, required=True), *more))


def _selection_steps(draft):
    """An empty list of preferences to the internet is ignored here, and taken by the call for internet policies (quirk W7)."""
    body = dict(draft.body)
    if body.get("wanTrafficUplinkPreferences") != [] or not draft.have.get("wanTrafficUplinkPreferences"):
        return draft.usual()
    empty = {"wanTrafficUplinkPreferences": body.pop("wanTrafficUplinkPreferences")}
    draft.body, draft.changed = body, [one for one in draft.changed if one != "wan_traffic_uplink_preferences"]
    return [*(draft.usual() if body else ()), draft.step(("PUT", _POLICIES), empty, "update", changed=("wan_traffic_uplink_preferences",), old=draft.have)]


APPLIANCE_TRAFFIC_SHAPING_UPLINK_SELECTION = Resource(
    "appliance_traffic_shaping_uplink_selection", "uplink selection",
    ("Manage which uplink traffic of an appliance network takes",
     "Sets the first uplink, load balancing, and the uplink of single flows, to the internet and in the VPN.",
     "O(state=deleted) turns load balancing off, prefers the first uplink and clears the preferences in the VPN; those to the internet are "
     "removed by M(sitecraft.meraki.appliance_sdwan_internet_policies)."),
    scope="network", path=f"{_SHAPING}/uplinkSelection", batch=("update",), after=("appliance_vlans",), build_requests=_selection_steps,
    fields=(
        Field("default_uplink", "Uplink that is preferred.", choices=("wan1", "wan2"), default="wan1"),
        Field("load_balancing_enabled", "Whether traffic is spread over both uplinks.", type="bool", default=False),
        Field("active_active_auto_vpn_enabled", "Whether the VPN uses both uplinks.", type="bool", default=False),
        Field("failover_and_failback", "What happens to flows when an uplink fails or returns.", type="dict",
              default={"immediate": {"enabled": False}}, fields=(
                  Field("immediate", "What happens to running flows.", type="dict", fields=(
                      Field("enabled", "Whether flows move at once, instead of when they end.", type="bool", default=False),)),)),
        _preferences("wan_traffic_uplink_preferences", "Uplinks of single flows to the internet, in order. The list given is the whole list. Where it is not "
                     "given no O(state) changes it, since M(sitecraft.meraki.appliance_sdwan_internet_policies) may say it.", (
                         Field("type", "Kind of filter; only V(custom) exists.", choices=("custom",), required=True),
                         Field("value", "The flow.", type="dict", required=True, fields=(
                             Field("protocol", "Protocol of the flow.", choices=("any", "tcp", "udp", "icmp6"), default="any", compare="text:nocase"),
                             _flow("source", "Where it comes from.", _VLAN, _HOST), _flow("destination", "Where it goes.")))), ("wan1", "wan2")),
        _preferences("vpn_traffic_uplink_preferences", "Uplinks of single flows in the VPN, in order. The list given is the whole list.", (
            Field("type", "Kind of filter.", choices=("application", "applicationCategory", "custom"), required=True),
            Field("value", "The flow, or the application.", type="dict", required=True, fields=(
                Field("id", "Identifier of the application or category, as C(meraki:layer7/category/1)."),
                Field("protocol", "Protocol of the flow.", choices=("any", "tcp", "udp", "icmp", "icmp6"), compare="text:nocase"),
                _flow("source", "Where it comes from.", _NETWORK, _VLAN, _HOST),
                _flow("destination", "Where it goes.", _NETWORK, _VLAN, _HOST, Field("fqdn", "Name of the host."))))),
            _UPLINKS, *_quality(), default=[]),
    ),
)

APPLIANCE_SDWAN_INTERNET_POLICIES = Resource(
    "appliance_sdwan_internet_policies", "internet policies",
    ("Manage which uplink traffic of an appliance network to the internet takes, by flow and application",
     "They are the preferences to the internet of M(sitecraft.meraki.appliance_traffic_shaping_uplink_selection), which know flows alone, and are read "
     "there. A task that gives both must not let them contradict each other.",
     "Here an uplink can also be chosen by application and by how well it performs. The API documentation does not say how these read back; the module takes "
     "them to be shown as they were written.",
     "O(state=deleted) removes them all."),
    scope="network", path=f"{_SHAPING}/uplinkSelection", update=("PUT", _POLICIES), batch=("update",),
    after=("appliance_vlans", "appliance_traffic_shaping_uplink_selection"),
    fields=(
        _preferences("wan_traffic_uplink_preferences", "Uplinks of traffic to the internet, in order. The list given is the whole list.", (
            Field("type", "Kind of filter.", choices=("application", "custom", "majorApplication"), required=True),
            Field("value", "The traffic.", type="dict", required=True, fields=(
                Field("protocol", "Protocol of the flow.", choices=("any", "tcp", "udp", "icmp6"), compare="text:nocase"),
                Field("source", "Where it comes from.", type="dict", fields=(*_ENDS, _VLAN, _HOST)),
                Field("destination", "Where it goes.", type="dict", fields=(
                    *_ENDS,
                    Field("applications", "Applications it belongs to.", type="list", compare="by:id", fields=(
                        Field("id", "Identifier of the application.", required=True),
                        Field("name", "Name of the application.", not_always_returned=True),
                        Field("type", "Kind of application, as C(major) or C(nbar).", not_always_returned=True))))),
            ))), _UPLINKS, *_quality(not_always_returned=True), default=[],
            said_in="appliance_traffic_shaping_uplink_selection.wan_traffic_uplink_preferences"),
    ),
)

APPLIANCE_TRAFFIC_SHAPING_CUSTOM_PERFORMANCE_CLASSES = Resource(
    "appliance_traffic_shaping_custom_performance_classes", "performance class",
    ("Manage the performance classes of an appliance network",
     "A performance class says when an uplink is too bad for a flow. M(sitecraft.meraki.appliance_traffic_shaping_uplink_selection) names it."),
    scope="network", kind="collection", path=f"{_SHAPING}/customPerformanceClasses", key="name", id="customPerformanceClassId", referred_by="name",
    occupies=("name",), batch=("create", "update", "destroy"),
    fields=(
        identifier("performance class"),
        Field("name", "Name of the class."),
        Field("max_latency", "Highest latency, in milliseconds.", type="int", bounds=(0, None)),
        Field("max_jitter", "Highest jitter, in milliseconds.", type="int", bounds=(0, None)),
        Field("max_loss_percentage", "Highest loss, in percent.", type="int", bounds=(0, 100)),
    ),
)

APPLIANCE_TRAFFIC_SHAPING = Resource(
    "appliance_traffic_shaping", "bandwidth limits of clients",
    ("Manage how much bandwidth each client of an appliance network gets",
     "Every client gets the limits. Zero is no limit. O(state=deleted) removes them."),
    scope="network", path=_SHAPING,
    fields=(
        Field("global_bandwidth_limits", "Limits of each client.", type="dict", default={"limitUp": 0, "limitDown": 0}, fields=(
            Field("limit_up", "Upload in kilobits a second; V(0) for no limit.", type="int", default=0, bounds=(0, None)),
            Field("limit_down", "Download in kilobits a second; V(0) for no limit.", type="int", default=0, bounds=(0, None)))),
    ),
)

RESOURCES = (
    APPLIANCE_TRAFFIC_SHAPING, APPLIANCE_TRAFFIC_SHAPING_UPLINK_BANDWIDTH, APPLIANCE_TRAFFIC_SHAPING_CUSTOM_PERFORMANCE_CLASSES,
    APPLIANCE_TRAFFIC_SHAPING_UPLINK_SELECTION, APPLIANCE_SDWAN_INTERNET_POLICIES,
)
