# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_traffic_analysis is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"mode": "detailed", "custom_pie_chart_items": [{"name": "Tills", "type": "ipRange", "value": "10.12.20.0/24"},
                                                           {"name": "Intranet", "type": "host", "value": "intranet.example.com"}]},
    change={"mode": "basic", "custom_pie_chart_items": [{"name": "Tills", "type": "port", "value": "9100"}]},
    bad=[({"mode": "some"}, "detailed"), ({"custom_pie_chart_items": [{"type": "host", "value": "x"}]}, "name")])
