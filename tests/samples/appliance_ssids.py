# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_ssids is tried on."""
from __future__ import annotations

from tests.samples._shared import WITH_VLANS
from tests.samples.sample import Sample

RADIUS = {"host": "10.12.10.7", "port": 1812, "secret": "canary-radius"}
SAMPLE = Sample(
    config=[{"number": 1, "name": "Acme", "enabled": True, "default_vlan_id": 10, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-psk-0001",
             "wpa_encryption_mode": "WPA2 only"},
            {"number": 2, "name": "Acme Secure", "enabled": True, "auth_mode": "8021x-radius", "wpa_encryption_mode": "WPA3 Transition Mode",
             "radius_servers": [RADIUS, {**RADIUS, "host": "10.12.10.8"}], "default_vlan_id": 20},
            {"number": 4, "name": "Acme Guest", "auth_mode": "open", "visible": False}],
    change=[{"number": 1, "psk": "canary-psk-0002", "auth_mode": "psk", "encryption_mode": "wpa", "visible": False, "wpa_encryption_mode": "WPA3 only"},
            {"number": 2, "auth_mode": "open", "default_vlan_id": 10},
            {"number": 4, "name": "Acme Lobby", "enabled": True, "auth_mode": "8021x-radius", "radius_servers": [{**RADIUS, "port": 1645}]}],
    setup=WITH_VLANS,
    bad=[([{"number": 5}], "4"), ([{"number": 1, "auth_mode": "open", "psk": "12345678"}], "psk exists only when auth_mode is 'psk'"),
         ([{"number": 2, "auth_mode": "8021x-radius", "radius_servers": [{"port": 1812}]}], "radius_servers[0].host is missing"),
         ([{"number": 1, "auth_mode": "8021x-radiu"}], "8021x-radius"), ([{"number": 1, "name": "x" * 33}], "32")],
    secrets=("psk", "radius_servers.secret"))
