# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_snmp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"v2c_enabled": True, "peer_ips": ["10.0.0.1", "10.0.0.2"]},
    change={"v2c_enabled": False, "v3_enabled": True, "v3_auth_mode": "SHA", "v3_auth_pass": "canary-auth-pass", "v3_priv_mode": "AES128",
            "v3_priv_pass": "canary-priv-pass", "peer_ips": []},
    bad=[({"v2c_enabled": "maybe"}, "true or false"), ({"v3_auth_pass": "short"}, "8")],
    secrets=("v3_auth_pass", "v3_priv_pass"))
