# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_sense is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"sense_enabled": True, "mqtt_broker_id": "Factory", "audio_detection": {"enabled": True}, "detection_model_id": "Model B"},
    change={"mqtt_broker_id": None, "audio_detection": {"enabled": False}},
    bad=[({"sense_enabled": "maybe"}, "sense_enabled"), ({"detection_model_id": "Model C"}, "Model B")], nullable=("mqttBrokerId",), by_name=True,
    setup={"organization_inventory": {"serials": ["Q2MV-AAAA-0012"]}, "devices": [{"serial": "Q2MV-AAAA-0012"}],
           "network_mqtt_brokers": [{"name": "Factory", "host": "10.12.0.9", "port": 1883}]},
    serial="Q2MV-AAAA-0012")
