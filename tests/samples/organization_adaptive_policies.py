# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_adaptive_policies is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"source_group": "Employees", "destination_group": "Cameras", "acls": ["Web only", "No peers"], "last_entry_rule": "deny"},
            {"source_group": "Cameras", "destination_group": "Employees", "last_entry_rule": "deny"}],
    change=[{"source_group": "Employees", "destination_group": "Cameras", "acls": ["No peers"]},
            {"source_group": "Cameras", "destination_group": "Employees", "last_entry_rule": "allow"}],
    setup={"organization_adaptive_policy_groups": [{"name": "Employees", "sgt": 1000}, {"name": "Cameras", "sgt": 1001}],
           "organization_adaptive_policy_acls": [{"name": "Web only", "ip_version": "any",
                                                  "rules": [{"policy": "allow", "protocol": "tcp", "dst_port": "443"}]},
                                                 {"name": "No peers", "ip_version": "any", "rules": [{"policy": "deny", "protocol": "icmp"}]}]},
    bad=[([{"source_group": "Employees"}], "destination_group"), ([{"source_group": "Employes", "destination_group": "Cameras"}], "Employees")])
