# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_meraki_auth_users is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"email": "miles@example.com", "name": "Miles", "password": "canary-miles", "authorizations": [{"ssid_number": 1}]}],
    change=[{"email": "Miles@example.com", "name": "Miles Davis", "authorizations": [{"ssid_number": 1, "expires_at": "2027-01-31T22:00:00Z"}]}],
    exact=[{"email": "miles@example.com", "name": "Miles", "password": "canary-miles", "authorizations": []}],
    setup={"wireless_ssids": [{"number": 1, "name": "Staff", "enabled": True, "auth_mode": "8021x-meraki"}]}, secrets=("password",),
    bad=[([{"email": "miles", "name": "M"}], "mail"), ([{"email": "m@example.com", "name": "M", "authorizations": []}], "password")])
