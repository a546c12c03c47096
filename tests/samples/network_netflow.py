# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_netflow is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"reporting_enabled": True, "collector_ip": "10.12.0.9", "collector_port": 2055, "eta_enabled": True, "eta_dst_port": 2056},
    change={"reporting_enabled": True, "collector_ip": "10.12.0.8", "collector_port": 2055, "eta_enabled": False},
    bad=[({"reporting_enabled": True, "collector_ip": "here", "collector_port": 1}, "IP address"), ({"reporting_enabled": True}, "collector_ip")])
