# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_login_security is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enforce_password_expiration": True, "password_expiration_days": 180, "enforce_different_passwords": True, "num_different_passwords": 5,
            "enforce_strong_passwords": True, "enforce_account_lockout": True, "account_lockout_attempts": 5, "enforce_idle_timeout": True,
            "idle_timeout_minutes": 20, "enforce_two_factor_auth": True, "enforce_login_ip_ranges": True, "login_ip_ranges": ["192.0.2.0/24", "198.51.100.7"],
            "api_authentication": {"ip_restrictions_for_keys": {"enabled": True, "ranges": ["192.0.2.0/24"]}}},
    change={"idle_timeout_minutes": 60, "enforce_two_factor_auth": False, "login_ip_ranges": ["192.0.2.0/24"],
            "api_authentication": {"ip_restrictions_for_keys": {"enabled": False}}},
    bad=[({"enforce_login_ip_ranges": True, "login_ip_ranges": []}, "nobody"), ({"idle_timeout_minutes": 0}, "1"),
         ({"api_authentication": {"ip_restrictions_for_keys": {"enabled": True, "ranges": []}}}, "nobody")])
