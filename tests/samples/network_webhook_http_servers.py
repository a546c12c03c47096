# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_webhook_http_servers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Ops", "url": "https://hooks.example.com/a", "shared_secret": "canary-hook"}, {"name": "Audit", "url": "https://hooks.example.com/b"}],
    change=[{"name": "Ops", "url": "https://hooks.example.com/c", "shared_secret": "canary-hook"},
            {"name": "Audit", "payload_template": {"payload_template_id": "wpt_00002"}}],
    bad=[([{"name": "X", "url": "http://hooks.example.com/a"}], "https://"), ([{"url": "https://hooks.example.com/a"}], "name is missing")],
    secrets=("shared_secret",),
    twin=lambda one: {"url": one["url"] + "/theirs"})
