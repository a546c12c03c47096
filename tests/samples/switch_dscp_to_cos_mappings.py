# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_dscp_to_cos_mappings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"mappings": [{"dscp": 46, "cos": 5, "title": "Voice"}, {"dscp": 34, "cos": 4, "title": "Video"}]},
    change={"mappings": [{"dscp": 46, "cos": 4, "title": "Voice"}]},
    bad=[({"mappings": [{"dscp": 64, "cos": 1}]}, "63"), ({"mappings": [{"cos": 1}]}, "mappings[0].dscp is missing")])
