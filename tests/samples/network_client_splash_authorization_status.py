# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_client_splash_authorization_status is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"mac": "22:33:44:55:66:77", "ssids": [{"number": "Guests", "is_authorized": True}]}],
    change=[{"mac": "2233.4455.6677", "ssids": [{"number": 2, "is_authorized": False}]}],
    setup={"wireless_ssids": [{"number": 2, "name": "Guests", "enabled": True, "splash_page": "Click-through splash page"}],
           "network_client_policy": [{"mac": "22:33:44:55:66:77", "device_policy": "Allowed"}]},
    undescribed=("ssids",),
    bad=[([{"mac": "22:33:44:55:66:99", "ssids": [{"number": 2, "is_authorized": True}]}], "knows no client"),
         ([{"mac": "22:33:44:55:66:77", "ssids": [{"number": 15, "is_authorized": True}]}], "14"),
         ([{"mac": "till", "ssids": []}], "MAC address")])
