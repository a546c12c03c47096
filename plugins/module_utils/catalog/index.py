# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All Resources of the catalog by name, in the order in which documentation shows them and a blueprint writes them."""
from __future__ import annotations

import difflib

from ..schema.resource import Resource
from .appliance import content_filtering, firewall, forwarding, lan, protection, static_routes, uplinks, vlans, vpn, vpn_peers, wan
from .appliance import ports as appliance_ports
from .appliance import radios as appliance_radios
from .appliance import traffic as appliance_traffic
from .camera import cameras
from .campus_gateway import clusters
from .cellular_gateway import gateways
from .device import cellular, devices, management_interface
from .network import alerts, clients, firmware, floor_plans, group_policies, monitoring, mqtt, networks, staged_upgrades, users, webhooks
from .network import settings as network_settings
from .network import traffic as network_traffic
from .organization import adaptive_policy, administrators, inventory, licenses, organizations, policy_objects, sign_in, snmp, switch_profiles, templates
from .sensor import sensors
from .sm import target_groups
from .switch import access_control, access_policies, interfaces, mtu, qos, routing, spanning_tree, stacks, traffic
from .switch import ports as switch_ports
from .switch import settings as switch_settings
from .wireless import access_points, radios, rf_profiles, ssid_clients, ssid_firewall, ssid_hotspot, ssid_splash, ssids
from .wireless import settings as wireless_settings

FAMILIES = (
    organizations,
    inventory,
    licenses,
    snmp,
    templates,
    switch_profiles,
    administrators,
    policy_objects,
    sign_in,
    adaptive_policy,
    networks,
    network_settings,
    monitoring,
    group_policies,
    webhooks,
    mqtt,
    alerts,
    network_traffic,
    firmware,
    staged_upgrades,
    users,
    clients,
    floor_plans,
    devices,
    management_interface,
    cellular,
    vlans,
    lan,
    wan,
    appliance_ports,
    static_routes,
    firewall,
    forwarding,
    vpn,
    vpn_peers,
    protection,
    content_filtering,
    uplinks,
    appliance_traffic,
    appliance_radios,
    gateways,
    switch_settings,
    access_control,
    switch_ports,
    mtu,
    stacks,
    spanning_tree,
    traffic,
    access_policies,
    qos,
    interfaces,
    routing,
    wireless_settings,
    ssids,
    ssid_firewall,
    ssid_splash,
    ssid_clients,
    ssid_hotspot,
    rf_profiles,
    radios,
    access_points,
    cameras,
    sensors,
    target_groups,
    clusters,
)

RESOURCES: dict[str, Resource] = {resource.name: resource for family in FAMILIES for resource in family.RESOURCES}


def find(name: str) -> Resource:
    """The Resource of that name. Raises KeyError with a sentence that names the nearest one."""
    if name in RESOURCES:
        return RESOURCES[name]
    near = difflib.get_close_matches(name, RESOURCES, 1)
    raise KeyError(f"the catalog has no {name}" + (f"; did you mean {near[0]}?" if near else ""))
