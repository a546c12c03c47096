# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_connectivity_monitoring_destinations is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"destinations": [{"ip": "9.9.9.9", "description": "Resolver", "default": True},
                             {"ip": "192.0.2.7", "description": "Headquarters", "default": False}]},
    change={"destinations": [{"ip": "192.0.2.7", "default": True}]},
    bad=[({"destinations": [{"description": "nowhere"}]}, "ip is missing"), ({"destinations": []}, "destinations"),
         ({"destinations": [{"ip": "9.9.9.9", "default": True}, {"ip": "1.1.1.1", "default": True}]}, "one is the default")])
