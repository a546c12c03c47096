# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_link_aggregations is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"switch_ports": [{"serial": "Q2SW-AAAA-0012", "port_id": "1"}, {"serial": "Q2SW-AAAA-0012", "port_id": "2"}]}],
    change=[{"switch_ports": [{"serial": "Q2SW-AAAA-0012", "port_id": "2"}, {"serial": "Q2SW-AAAA-0012", "port_id": "3"}]}],
    left_out={"switchProfilePorts": "aggregations of switch profiles have no port of a switch by which they are recognized"},
    bad=[([{"switch_ports": [{"serial": "Q2SW-AAAA-0012", "port_id": "1"}]}], "two to eight"), ([{"switch_ports": [{"port_id": "1"}]}], "serial")])
