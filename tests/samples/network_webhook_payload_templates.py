# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_webhook_payload_templates is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Pager", "body": "{\"text\": \"{{alertType}}\"}", "headers": [{"name": "Authorization", "template": "Bearer {{sharedSecret}}"}]}],
    change=[{"name": "Pager", "body": "{\"text\": \"{{networkName}}\"}"}],
    bad=[([{"name": "X"}], "body"), ([{"body": "{}"}], "name")])
