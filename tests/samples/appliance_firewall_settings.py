# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_firewall_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"spoofing_protection": {"ip_source_guard": {"mode": "log"}}}, change={"spoofing_protection": {"ip_source_guard": {"mode": "block"}}},
    bad=[({"spoofing_protection": {"ip_source_guard": {"mode": "off"}}}, "'block', 'log'")])
