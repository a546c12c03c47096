# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_content_filtering is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"allowed_url_patterns": ["good.example.com"], "blocked_url_patterns": ["worse.example.com", "bad.example.com"],
            "blocked_url_categories": ["meraki:contentFiltering/category/7", "meraki:contentFiltering/category/11"],
            "url_category_list_size": "topSites"},
    change={"allowed_url_patterns": ["good.example.com", "better.example.com"], "blocked_url_patterns": [],
            "blocked_url_categories": [], "url_category_list_size": "fullList"},
    bad=[({"blocked_url_category": ["x"]}, "did you mean blocked_url_categories"), ({"url_category_list_size": "all"}, "topSites")])
