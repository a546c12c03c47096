# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_identity_psks is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"ssid": 3, "name": "Flat 12", "group_policy_id": "Tenants", "passphrase": "canary-is-quiet", "expires_at": "2027-01-31T23:59:59Z"},
            {"ssid": 3, "name": "Lobby", "group_policy_id": "Guests"}],
    change=[{"ssid": 3, "name": "Flat 12", "group_policy_id": "Guests", "passphrase": "thirteen-is-not", "expires_at": None},
            {"ssid": 3, "name": "Lobby", "expires_at": "2027-02-28 12:00:00"}],
    setup={"wireless_ssids": [{"number": 3, "name": "Tenants", "auth_mode": "ipsk-without-radius"}],
           "network_group_policies": [{"name": "Tenants"}, {"name": "Guests"}]},
    bad=[([{"ssid": 3, "name": "X"}], "group_policy_id"), ([{"ssid": 3, "name": "Flat 12", "passphrase": "short"}], "8"),
         ([{"name": "X", "group_policy_id": "Tenants"}], "ssid")],
    secrets=("passphrase",), nullable=("expiresAt",), by_name=True)
