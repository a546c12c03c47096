# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_vpn_site_to_site_ipsec_peers_slas is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"items": [{"name": "Cloud", "uri": "http://health.example.com"}, {"name": "Partner", "uri": "http://partner.example.com/up"}]},
    change={"items": [{"name": "Partner", "uri": "http://partner.example.com/ready", "position": "first"}, {"name": "Lab", "uri": "http://lab.example.com"}]},
    exact={"items": [{"name": "Lab", "uri": "http://lab.example.com"}]},
    bad=[({"items": [{"name": "Cloud"}]}, "items[0].uri is missing"), ({"items": [{"uri": "http://lab.example.com"}]}, "name")],
    left_out={"items.id": "the Dashboard's own number of a policy; what is there goes along when the list is written"})
