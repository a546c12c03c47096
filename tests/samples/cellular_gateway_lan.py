# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_lan is tried on."""
from __future__ import annotations

from tests.samples._shared import GATEWAY, WITH_GATEWAY
from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"fixed_ip_assignments": [{"mac": "0b:00:00:00:00:ac", "ip": "172.31.128.9", "name": "Till"}, {"mac": "0b:00:00:00:00:ad", "ip": "172.31.128.10"}],
            "reserved_ip_ranges": [{"start": "172.31.128.20", "end": "172.31.128.22", "comment": "Cameras"}]},
    change={"fixed_ip_assignments": [{"mac": "0B:00:00:00:00:AC", "ip": "172.31.128.11", "name": "Till"}], "reserved_ip_ranges": []},
    setup=WITH_GATEWAY, serial=GATEWAY,
    bad=[({"fixed_ip_assignments": [{"mac": "0b:00:00:00:00:ac"}]}, "ip is missing"),
         ({"reserved_ip_ranges": [{"start": "172.31.128.9", "end": "172.31.128.3"}]}, "comes after its end"),
         ({"reserved_ip_ranges": [{"start": "here", "end": "172.31.128.3"}]}, "is not an IP address")])
