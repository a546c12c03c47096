# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole API: the rows of every table and the ROUTES of what is special, of the action batches and of the change log, joined."""
from __future__ import annotations

from ..core import batches, changelog
from ..core.router import Router
from . import adaptive_policy, appliance, appliance_uplinks, device, network, organization, radios, sign_in, ssid_settings, switch, switch_routing, wireless
from .special import (
    admins,
    alerts,
    appliance_ports,
    clients,
    commands,
    devices,
    events,
    firmware,
    inventory,
    live_tools,
    networks,
    organizations,
    policies,
    rf_profiles,
    ssids,
    stacks,
    static_routes,
    statuses,
    switch_groups,
    switch_ports,
    syslog,
    templates,
    uplinks,
    vlans,
    vpn,
)

MODULES = (
    organizations,
    admins,
    alerts,
    organization,
    sign_in,
    adaptive_policy,
    networks,
    templates,
    devices,
    statuses,
    inventory,
    device,
    batches,
    changelog,
    network,
    syslog,
    policies,
    appliance,
    appliance_ports,
    appliance_uplinks,
    vlans,
    static_routes,
    vpn,
    switch,
    switch_groups,
    switch_ports,
    stacks,
    switch_routing,
    wireless,
    ssid_settings,
    radios,
    ssids,
    rf_profiles,
    clients,
    events,
    uplinks,
    firmware,
    live_tools,
    commands,
)
ROWS = tuple(row for module in MODULES for row in getattr(module, "ROWS", ()))
ROUTER = Router([*(route for module in MODULES for route in getattr(module, "ROUTES", ())), *(route for row in ROWS for route in row.routes())])
