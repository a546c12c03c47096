# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What sensor_alerts_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Cold room", "conditions": [
        {"metric": "temperature", "threshold": {"temperature": {"celsius": 7.5}}, "direction": "above", "duration": 300},
        {"metric": "door", "threshold": {"door": {"open": True}}, "duration": 120}],
        "schedule": {"id": "5"}, "recipients": {"emails": ["ops@example.com"], "sms_numbers": ["+15555555555"], "http_server_ids": ["Pager"]},
        "serials": ["Q2MT-AAAA-0012"], "include_sensor_url": False, "custom_message": "Look at the cold room"},
        {"name": "Server room", "conditions": [{"metric": "water", "threshold": {"water": {"present": True}}}]}],
    change=[{"name": "Cold room", "conditions": [{"metric": "temperature", "threshold": {"temperature": {"fahrenheit": 48}}, "direction": "above"}],
             "recipients": {"emails": [], "sms_numbers": ["+15555555556"]}, "serials": []},
            {"name": "Server room", "conditions": [{"metric": "humidity", "threshold": {"humidity": {"relative_percentage": 65}}, "direction": "below"}]}],
    bad=[([{"name": "X"}], "conditions"), ([{"name": "Cold room", "conditions": [{"metric": "smell", "threshold": {}}]}], "tvoc")],
    setup={"organization_inventory": {"serials": ["Q2MT-AAAA-0012"]}, "devices": [{"serial": "Q2MT-AAAA-0012"}],
           "network_webhook_http_servers": [{"name": "Pager", "url": "https://pager.example.com/hook"}]})
