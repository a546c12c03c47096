# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_inventory is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"serials": ["Q2MX-INVT-0001", "Q2SW-INVT-0002"]}, change={"serials": ["Q2MX-INVT-0001", "Q2SW-INVT-0002", "Q2MR-INVT-0003"]},
    states=("merged", "deleted"), exactly=False, secrets=("licenses.key",), telling={"licenses": [{"key": "canary-license"}]},
    further=(("POST", "/organizations/{organization}/inventory/claim"), ("POST", "/organizations/{organization}/inventory/release")))
