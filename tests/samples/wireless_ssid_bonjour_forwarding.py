# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_bonjour_forwarding is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "enabled": True, "exception": {"enabled": True}, "rules": [
        {"description": "Print", "vlan_id": "20", "services": ["Printers", "Scanners"]}, {"vlan_id": "30", "services": ["All Services"]}]},
        {"number": 14, "enabled": False}],
    change=[{"number": 0, "exception": {"enabled": False}, "rules": [{"description": "Screens", "vlan_id": "40", "services": ["AirPlay"]}]},
            {"number": 14, "rules": []}],
    bad=[([{"number": 0, "rules": [{"vlan_id": "5000", "services": ["SSH"]}]}], "4094"), ([{"number": 0, "rules": [{"vlan_id": "20"}]}], "services")])
