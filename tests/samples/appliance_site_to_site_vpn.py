# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_site_to_site_vpn is tried on."""
from __future__ import annotations

from tests.samples._shared import WITH_VLANS
from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"mode": "spoke", "hubs": [{"hub_id": "Hub East", "use_default_route": True}, {"hub_id": "Hub West"}],
            "subnets": [{"local_subnet": "10.12.10.0/24", "use_vpn": True, "nat": {"enabled": True, "remote_subnet": "10.112.10.0/24"}}],
            "subnet": {"nat": {"is_allowed": True}}},
    change={"mode": "spoke", "hubs": [{"hub_id": "Hub West"}, {"hub_id": "Hub East"}],
            "subnets": [{"local_subnet": "10.12.20.0/24", "use_vpn": True}]},
    setup={**WITH_VLANS, "networks": [{"name": "Hub East", "product_types": ["appliance"]},
                                      {"name": "Hub West", "product_types": ["appliance"]}]},
    bad=[({"hubs": []}, "config.mode is missing"),
         ({"mode": "spoke", "hubs": []}, "at least one hub"),
         ({"mode": "hub", "hubs": [{"hub_id": "Store 0012", "use_default_route": True}]}, "is for spokes"),
         ({"mode": "spoke", "hubs": [{"hub_id": "Hub Est"}]}, "Hub Est")],
    by_name=True)
