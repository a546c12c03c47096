# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_saml_roles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"role": "operators", "org_access": "none", "tags": [{"tag": "west", "access": "read-only"}],
             "networks": [{"id": "Store 0012", "access": "full"}]}],
    change=[{"role": "operators", "org_access": "read-only", "tags": [], "networks": [{"id": "Store 0012", "access": "ssid-admin"}]}],
    bad=[([{"role": "guests"}], "org_access"),
         ([{"role": "guests", "org_access": "none", "networks": [{"id": "Store 0021", "access": "full"}]}], "Store 0012")])
