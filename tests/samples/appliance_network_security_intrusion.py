# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_network_security_intrusion is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"mode": "prevention", "ids_rulesets": "security",
            "protected_networks": {"use_default": False, "included_cidr": ["10.0.0.0/8", "172.16.0.0/12"], "excluded_cidr": ["10.99.0.0/16"]}},
    change={"mode": "detection", "ids_rulesets": "connectivity", "protected_networks": {"use_default": True}},
    bad=[({"mode": "prevent"}, "did you mean 'prevention'"), ({"protected_networks": {"use_default": False}}, "included_cidr")])
