# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_connectivity_monitoring_destinations is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"destinations": [{"ip": "1.1.1.1", "description": "Resolver", "default": True}, {"ip": "203.0.113.9"}]},
    change={"destinations": [{"ip": "1.1.1.1", "description": "DNS", "default": True}]},
    bad=[({"destinations": [{"ip": "1.1.1.1", "default": True}, {"ip": "8.8.8.8", "default": True}]}, "one is the default"),
         ({"destinations": [{"ip": "dns.google", "default": True}]}, "an IP address")])
