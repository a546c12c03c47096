# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping_vpn_exclusions is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"custom": [{"protocol": "dns", "destination": "video.example.com"}, {"protocol": "tcp", "destination": "198.51.100.0/24", "port": "443"}],
            "major_applications": [{"id": "meraki:vpnExclusion/application/2", "name": "Office 365 Sharepoint"}, {"id": "meraki:vpnExclusion/application/12"}]},
    change={"custom": [{"protocol": "any", "destination": "198.51.100.0/24"}], "major_applications": [{"id": "meraki:vpnExclusion/application/12"}]},
    bad=[({"custom": [{"destination": "198.51.100.0/24"}]}, "protocol is missing"), ({"major_applications": [{"name": "Zoom"}]}, "id is missing"),
         ({"custom": [{"protocol": "gre"}]}, "icmp")])
