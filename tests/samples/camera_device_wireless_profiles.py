# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_device_wireless_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"ids": {"primary": "Yard", "secondary": "Gate"}},
    change={"ids": {"primary": "Gate", "secondary": None, "backup": "Yard"}},
    bad=[({"ids": {"third": "Yard"}}, "third"), ({"ids": {"primary": "Attic"}}, "Attic")], by_name=True, nullable=("primary", "secondary", "backup"),
    setup={"organization_inventory": {"serials": ["Q2MV-AAAA-0012"]}, "devices": [{"serial": "Q2MV-AAAA-0012"}],
           "camera_wireless_profiles": [
        {"name": name, "ssid": {"name": name, "auth_mode": "psk", "psk": "shared-by-all"}} for name in ("Yard", "Gate")]},
    serial="Q2MV-AAAA-0012")
