# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_vpn_bgp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_ROUTER = {"ip": "10.10.10.22", "remote_as_number": 64343, "ebgp_hold_timer": 180, "ebgp_multihop": 2}
SAMPLE = Sample(
    config={"enabled": True, "as_number": 64515, "ibgp_hold_timer": 120, "neighbors": [
        {**_ROUTER, "allow_transit": True, "receive_limit": 120, "authentication": {"password": "canary-bgp-password"}},
        {"ipv6": {"address": "2001:db8::22"}, "remote_as_number": 64344, "ebgp_hold_timer": 60, "ebgp_multihop": 1}]},
    change={"enabled": True, "ibgp_hold_timer": 60, "neighbors": [
        {**_ROUTER, "receive_limit": 10, "path_prepend": [64343, 64343], "authentication": {"password": "canary-bgp-password"}}]},
    setup={"appliance_site_to_site_vpn": {"mode": "hub"}},
    bad=[({"enabled": True, "neighbors": [{"ip": "10.10.10.22", "ebgp_hold_timer": 60, "ebgp_multihop": 1}]}, "remote_as_number"),
         ({"as_number": 64515}, "config.enabled is missing"), ({"enabled": True, "ibgp_hold_timer": 300}, "240")],
    secrets=("neighbors.authentication.password",),
    left_out={"batch settings/update": "documentation and description call the action differently (quirk F21)"})
