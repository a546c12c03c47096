# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_warm_spare is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled": True, "spare_serial": "Q2MX-AAAA-0013", "uplink_mode": "virtual", "virtual_ip1": "203.0.113.4"},
    change={"enabled": True, "spare_serial": "Q2MX-AAAA-0013", "uplink_mode": "public"},
    setup={"organization_inventory": {"serials": ["Q2MX-AAAA-0013"]}, "devices": [{"serial": "Q2MX-AAAA-0013"}]},
    bad=[({"enabled": True}, "spare_serial"), ({"spare_serial": "Q2MX-AAAA-0013"}, "enabled is missing"),
         ({"enabled": True, "spare_serial": "Q2MX-AAAA-0013", "uplink_mode": "both"}, "'virtual', 'public'")])
