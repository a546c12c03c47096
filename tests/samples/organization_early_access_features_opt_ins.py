# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_early_access_features_opt_ins is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"short_name": "has_new_feature", "limit_scope_to_networks": ["Store 0012"]}, {"short_name": "has_magic_dashboard"}],
    change=[{"short_name": "has_new_feature", "limit_scope_to_networks": []}],
    bad=[([{"short_name": "has_new_feature", "limit_scope_to_networks": ["Store 12"]}], "Store 0012")])
