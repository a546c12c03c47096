# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the samples of several resources have in common."""
from __future__ import annotations

VLANS_ON = {"appliance_vlans_settings": {"vlans_enabled": True}}
DATA = {"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}
VOICE = {"id": "20", "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}
WITH_VLANS = {**VLANS_ON, "appliance_vlans": [DATA, VOICE]}
GATEWAY = "Q2MG-AAAA-0012"
WITH_GATEWAY = {"organization_inventory": {"serials": [GATEWAY]}, "devices": [{"serial": GATEWAY}]}
