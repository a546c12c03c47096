# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole API: the rows of the tables and the ROUTES of what is special, of the action batches and of the change log, joined."""
from __future__ import annotations

from ..core import batches, changelog
from ..core.router import Router
from . import appliance, filtering, firewall, organization, settings, switch, webhooks
from .special import (
    admins, devices, inventory, management, networks, organization_snmp, organizations, policies, rf_profiles, switch_ports, templates, vpn,
    wireless,
)

TABLES = (organization, switch)
SPECIAL = (organizations, admins, organization_snmp, networks, templates, devices, inventory, management, batches, changelog,
           settings, policies, webhooks, appliance, firewall, vpn, filtering, switch_ports, wireless, rf_profiles)
ROWS = tuple(row for module in TABLES for row in module.ROWS)
ROUTER = Router([*(route for module in SPECIAL for route in module.ROUTES), *(route for row in ROWS for route in row.routes())])
