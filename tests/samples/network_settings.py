# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"local_status_page_enabled": False, "local_status_page": {"authentication": {"enabled": True, "password": "canary-page"}}},
    change={"local_status_page_enabled": True, "remote_status_page_enabled": True},
    secrets=("local_status_page.authentication.password",))
