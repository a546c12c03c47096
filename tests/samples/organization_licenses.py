# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_licenses is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"license": "Z2AA-BBBB-CCC1", "device_serial": "Q2MR-AAAA-0012"}, {"license": "Z2AA-BBBB-CCC2", "device_serial": "q2sw-aaaa-0012"}],
    change=[{"license": "z2aa-bbbb-ccc1", "device_serial": "Q2SW-AAAA-0012"}, {"license": "Z2AA-BBBB-CCC2", "device_serial": None}],
    setup={"organization_inventory": {"licenses": [{"key": "Z2AA-BBBB-CCC1"}, {"key": "Z2AA-BBBB-CCC2"}]}}, nullable=("deviceSerial",),
    bad=[([{"license": "Z2AA-BBBB-CCC9", "device_serial": "Q2MR-AAAA-0012"}], "there is no license"),
         ([{"license": "Z2AA-BBBB-CCC1", "device_serial": "AP of nobody"}], "there is no device"),
         ([{"device_serial": "Q2MR-AAAA-0012"}], "license")])
