# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What sensor_mqtt_brokers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"broker": "Factory", "enabled": True}],
    change=[{"broker": "Factory", "enabled": False}],
    setup={"network_mqtt_brokers": [{"name": "Factory", "host": "10.12.0.9", "port": 1883}]},
    bad=[([{"enabled": True}], "broker"), ([{"broker": "Factory", "enabled": "maybe"}], "enabled")],
    by_name=True)
