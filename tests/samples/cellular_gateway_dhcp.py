# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_dhcp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"dhcp_lease_time": "1 hour", "dns_nameservers": "custom", "dns_custom_nameservers": ["9.9.9.9", "1.1.1.1"]},
    change={"dhcp_lease_time": "4 hours", "dns_nameservers": "google_dns"},
    bad=[({"dhcp_lease_time": "2 hours"}, "4 hours"), ({"dns_nameservers": "custom"}, "dns_custom_nameservers"),
         ({"dns_nameservers": "custom", "dns_custom_nameservers": ["nine"]}, "IP address")])
