# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of a task that are no part of a Resource: where, how, and the connection."""
from __future__ import annotations

STATES = ("merged", "replaced", "overridden", "deleted", "gathered")
_ORGANIZATION = {"organization": {"type": "str"}}
#: Options that say where the objects of each scope live.
PLACES: dict[str, dict] = {
    "dashboard": _ORGANIZATION,
    "organization": _ORGANIZATION,
    "network": {**_ORGANIZATION, "network": {"type": "str"}, "networks": {"type": "raw"}},
    "device": {**_ORGANIZATION, "serial": {"type": "str"}, "devices": {"type": "raw"}},
}
#: Options of doc fragment `reading`.
READING: dict[str, dict] = {"only": {"type": "raw"}}
#: Options of doc fragment `state`.
STATE: dict[str, dict] = {
    "state": {"type": "str", "choices": list(STATES), "default": "merged"},
    "secrets": {"type": "str", "choices": ["on_create", "always"], "default": "on_create", "no_log": False},
    "max_deletions": {"type": "int", "default": 10},
    "allow_empty": {"type": "bool", "default": False},
}
#: Options of doc fragment `connection`; each falls back to its environment variable.
CONNECTION: dict[str, dict] = {
    "api_key": {"type": "str", "no_log": True},
    "base_url": {"type": "str", "default": "https://api.meraki.com/api/v1"},
    "timeout": {"type": "float", "default": 60.0},
    "retries": {"type": "int", "default": 5},
    "requests_per_second": {"type": "float", "default": 10.0},
    "ca_path": {"type": "path"},
    "validate_certs": {"type": "bool", "default": True},
    "proxy": {"type": "str"},
    "progress": {"type": "bool", "default": True},
    "run_on": {"type": "str", "choices": ["controller", "host"], "default": "controller"},
}
#: Environment variable of each option that has one.
ENVIRONMENT: dict[str, str] = {
    "api_key": "MERAKI_DASHBOARD_API_KEY",
    "organization": "MERAKI_ORGANIZATION",
    **{name: "MERAKI_" + name.upper() for name in CONNECTION if name != "api_key"},
}
