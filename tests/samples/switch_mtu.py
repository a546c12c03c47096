# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_mtu is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"default_mtu_size": 9198, "overrides": [{"switches": ["Q2SW-AAAA-0012"], "mtu_size": 1500}]},
    change={"default_mtu_size": 9000, "overrides": []},
    bad=[({"default_mtu_size": "big"}, "default_mtu_size"), ({"overrides": [{"switches": ["Q2SW-AAAA-0012"]}]}, "overrides[0].mtu_size is missing")])
