# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_snmp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"access": "community", "community_string": "canary-community"},
    change={"access": "users", "users": [{"username": "ops", "passphrase": "canary-passphrase"}]},
    secrets=("community_string", "users.passphrase"))
