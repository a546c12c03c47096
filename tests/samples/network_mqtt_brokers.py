# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_mqtt_brokers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Factory", "host": "10.12.0.9", "port": 8883, "security": {"mode": "tls", "tls": {
        "ca_certificate": "-----BEGIN CERTIFICATE-----", "verify_hostnames": True}}, "authentication": {"username": "meraki", "password": "canary-mqtt-1"}},
        {"name": "Lab", "host": "mqtt.example.com", "port": 1883}],
    change=[{"name": "Factory", "port": 8884, "security": {"mode": "none"}, "authentication": {"username": "other", "password": "canary-mqtt-2"}},
            {"name": "Lab", "host": "10.12.0.10"}],
    bad=[([{"name": "X", "host": "10.12.0.9"}], "port"), ([{"name": "Factory", "security": {"mode": "ssl"}}], "tls")],
    secrets=("authentication.password",),
    left_out={"security.security": "the same as tls, once more"})
