# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_video_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"external_rtsp_enabled": True},
    change={"external_rtsp_enabled": False},
    bad=[({"external_rtsp_enabled": "maybe"}, "external_rtsp_enabled")],
    setup={"organization_inventory": {"serials": ["Q2MV-AAAA-0012"]}, "devices": [{"serial": "Q2MV-AAAA-0012"}]},
    serial="Q2MV-AAAA-0012")
