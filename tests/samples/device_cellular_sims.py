# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What device_cellular_sims is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"sims": [{"slot": "sim1", "is_primary": True, "apns": [
        {"name": "internet.example", "allowed_ip_types": ["ipv4", "ipv6"],
         "authentication": {"type": "pap", "username": "store", "password": "canary-apn-1"}}]}],
        "sim_failover": {"enabled": True, "timeout": 60}},
    change={"sims": [{"slot": "sim1", "apns": [{"name": "m2m.example", "allowed_ip_types": ["ipv4"], "authentication": {"type": "none"}}]}]},
    secrets=("sims.apns.authentication.password",), serial="Q2MX-AAAA-0012",
    bad=[({"sims": [{"slot": "sim3"}]}, "sim1"), ({"sims": [{"slot": "sim1", "apns": [{"name": "x"}]}]}, "allowed_ip_types"),
         ({"sims": [{"slot": "sim1", "is_primary": True}, {"slot": "sim2", "is_primary": True}]}, "two SIMs")])
