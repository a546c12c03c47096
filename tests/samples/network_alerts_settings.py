# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_alerts_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"default_destinations": {"emails": ["noc@example.com"], "http_server_ids": ["Pager"]},
            "alerts": [{"type": "gatewayDown", "enabled": True, "alert_destinations": {"emails": ["wifi@example.com"], "all_admins": True},
                        "filters": {"timeout": 30}}, {"type": "settingsChanged", "enabled": True}]},
    change={"alerts": [{"type": "settingsChanged", "enabled": False}, {"type": "portDown", "enabled": True, "filters": {"timeout": 15}}],
            "default_destinations": {"snmp": True}},
    setup={"network_webhook_http_servers": [{"name": "Pager", "url": "https://pager.example.com/hook", "shared_secret": "canary-pager"}]},
    bad=[({"alerts": [{"enabled": True}]}, "type"), ({"default_destinations": {"http_server_ids": ["Pagr"]}}, "Pager")])
