# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_organization_security_intrusion is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_RULE = "meraki:intrusion/snort/GID/01/SID/"
SAMPLE = Sample(
    config={"allowed_rules": [{"rule_id": f"{_RULE}688", "rule_message": "SQL sa login failed"}, {"rule_id": f"{_RULE}5805"}]},
    change={"allowed_rules": [{"rule_id": f"{_RULE}1411"}]},
    bad=[({"allowed_rules": [{"rule_message": "SQL sa login failed"}]}, "rule_id")])
