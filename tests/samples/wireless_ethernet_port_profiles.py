# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ethernet_port_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Desk", "ports": [{"name": "port 1", "enabled": True, "ssid": 1, "psk_group_id": "100"}, {"name": "port 2", "enabled": False}],
             "usb_ports": [{"name": "usb port", "enabled": True, "ssid": 0}]}, {"name": "Wall", "ports": [{"name": "port 1", "enabled": True}]}],
    change=[{"name": "Desk", "ports": [{"name": "port 1", "enabled": True, "ssid": 2}], "usb_ports": []},
            {"name": "Wall", "ports": [{"name": "port 1", "enabled": False}]}],
    bad=[([{"name": "Lamp"}], "ports"), ([{"name": "Desk", "ports": [{"enabled": True}]}], "name"),
         ([{"name": "Desk", "ports": [{"name": "port 1", "ssid": 15}]}], "14")])
