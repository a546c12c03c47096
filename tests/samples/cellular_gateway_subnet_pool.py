# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_subnet_pool is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"cidr": "172.31.128.0/19", "mask": 24}, change={"mask": 26}, resets=False,
    bad=[({"cidr": "10.112.0.0/16", "mask": 8}, "larger than the pool"), ({"mask": 33}, "31"), ({"cidr": "here"}, "subnet such as")])
