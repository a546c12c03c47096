# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_access_policies is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Office", "access_policy_type": "Hybrid authentication", "host_mode": "Multi-Domain",
             "radius_servers": [{"host": "10.12.0.8", "port": 1812, "secret": "canary-policy-1"}], "radius_accounting_enabled": True,
             "radius_accounting_servers": [{"host": "10.12.0.8", "port": 1813, "secret": "canary-policy-2"}], "radius_group_attribute": "11",
             "radius": {"failed_auth_vlan_id": 90, "re_authentication_interval": 3600, "critical_auth": {"data_vlan_id": 91, "suspend_port_bounce": True}},
             "guest_vlan_id": 92, "increase_access_speed": True, "dot1x": {"control_direction": "inbound"}, "voice_vlan_clients": False,
             "url_redirect_walled_garden_enabled": True, "url_redirect_walled_garden_ranges": ["192.168.1.0/24"]}],
    change=[{"name": "Office", "host_mode": "Single-Host", "guest_vlan_id": None, "radius_testing_enabled": False, "radius": {"failed_auth_vlan_id": 95},
             "radius_servers": [{"host": "10.12.0.9", "port": 1812, "secret": "canary-policy-3"}]}],
    secrets=("radius_servers.secret", "radius_accounting_servers.secret"),
    nullable=("guestVlanId", "dataVlanId", "voiceVlanId", "failedAuthVlanId", "reAuthenticationInterval"),
    bad=[([{"name": "X", "radius_servers": []}], "host_mode"), ([{"name": "X", "host_mode": "Anybody"}], "Multi-Auth"),
         ([{"name": "Office", "guest_vlan_id": 5000}], "4094")])
