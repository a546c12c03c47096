# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_eap_override is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "timeout": 5, "max_retries": 3, "identity": {"retries": 4, "timeout": 6}, "eapol_key": {"retries": 2, "timeout_in_ms": 500}},
            {"number": 14, "timeout": 7}],
    change=[{"number": 0, "timeout": 8, "identity": {"timeout": 9}}, {"number": 14, "eapol_key": {"retries": 5}}],
    bad=[([{"number": 0, "timeout": -1}], "timeout"), ([{"number": 15}], "14")], resets=False)
