# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"client_tracking_method": "IP address", "deployment_mode": "passthrough", "dynamic_dns": {"enabled": True, "prefix": "store-0012"}},
    change={"client_tracking_method": "MAC address", "deployment_mode": "routed", "dynamic_dns": {"enabled": False}},
    bad=[({"client_tracking_method": "MAC"}, "'MAC address'"), ({"deployment_mode": "bridge"}, "'routed', 'passthrough'")])
