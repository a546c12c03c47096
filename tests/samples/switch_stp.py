# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_stp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rstp_enabled": True, "stp_bridge_priority": [{"stp_priority": 4096, "switches": ["Q2SW-AAAA-0012"]}]},
    change={"rstp_enabled": False, "stp_bridge_priority": [{"stp_priority": 8192, "switches": ["Q2SW-AAAA-0012"]}]},
    bad=[({"stp_bridge_priority": [{"stp_priority": 4097, "switches": []}]}, "4096"), ({"rstp_enabled": "perhaps"}, "rstp_enabled")])
