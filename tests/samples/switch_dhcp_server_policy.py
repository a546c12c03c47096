# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_dhcp_server_policy is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"alerts": {"email": {"enabled": True}}, "default_policy": "block", "allowed_servers": ["00:50:56:00:00:01", "00:50:56:00:00:02"],
            "arp_inspection": {"enabled": True}},
    change={"default_policy": "allow", "blocked_servers": ["00:50:56:00:00:03"], "arp_inspection": {"enabled": False}},
    bad=[({"default_policy": "deny"}, "block"), ({"arp_inspection": {"enabled": "perhaps"}}, "enabled")])
