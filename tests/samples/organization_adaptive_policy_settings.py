# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_adaptive_policy_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled_networks": ["Store 0012"]}, change={"enabled_networks": []}, exact={},
    bad=[({"enabled_networks": ["Store 0013"]}, "Store 0012")])
