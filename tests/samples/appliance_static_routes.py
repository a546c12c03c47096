# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_static_routes is tried on."""
from __future__ import annotations

from tests.samples._shared import WITH_VLANS
from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.9", "gateway_vlan_id": "10",
             "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.99.0.5", "name": "Server"}},
             "reserved_ip_ranges": [{"start": "10.99.1.1", "end": "10.99.1.9", "comment": "Hosts"}]},
            {"name": "Lab", "subnet": "10.98.0.0/16", "gateway_ip": "10.12.20.9"}],
    change=[{"name": "Core", "gateway_ip": "10.12.10.8", "fixed_ip_assignments": {}, "reserved_ip_ranges": []},
            {"name": "Lab", "subnet": "10.97.0.0/16", "enabled": False}],
    setup=WITH_VLANS,
    bad=[([{"name": "X", "subnet": "10.96.0.0/16"}], "config[0].gateway_ip is missing"),
         ([{"name": "X", "subnet": "ten", "gateway_ip": "10.12.10.9"}], "not a subnet"),
         ([{"name": "X", "subnet": "10.96.0.0/16", "gateway_ip": "core"}], "not an IP address"),
         ([{"subnet": "10.96.0.0/16"}], "config[0].name is missing"),
         ([{"id": "none", "name": "X"}], "there is no static route with id")],
    twin=lambda one: {"subnet": one["subnet"].replace("10.", "172.", 1), "reserved_ip_ranges": [], "fixed_ip_assignments": {}})
