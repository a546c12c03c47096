# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole API: the ROUTES of every resource, of the action batches and of the change log, joined."""
from __future__ import annotations

from ..core import batches, changelog
from ..core.router import Router
from . import appliance, filtering, firewall, settings, switch, webhooks
from .special import (
    admins, devices, inventory, management, networks, organization_snmp, organizations, policies, rf_profiles, templates, vpn, wireless,
)

MODULES = (
    organizations, admins, organization_snmp, networks, templates, devices, inventory, management, batches, changelog,
    settings, policies, webhooks, appliance, firewall, vpn, filtering, switch, wireless, rf_profiles,
)
ROUTER = Router(route for module in MODULES for route in module.ROUTES)
