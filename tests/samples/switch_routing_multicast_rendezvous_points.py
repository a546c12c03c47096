# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_multicast_rendezvous_points is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"multicast_group": "239.0.0.0/24", "interface_ip": "10.12.10.2"}, {"multicast_group": "239.0.0.0/24", "interface_ip": "10.12.20.2"}],
    change=[{"multicast_group": "239.0.0.0/24", "interface_ip": "10.12.20.2", "vrf": {"name": "Voice"}},
            {"multicast_group": "Any", "interface_ip": "10.12.10.2"}],
    bad=[([{"multicast_group": "Any"}], "interface_ip"), ([{"interface_ip": "10.12.10.2"}], "multicast_group")])
