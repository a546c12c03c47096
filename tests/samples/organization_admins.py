# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_admins is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"email": "ann@example.com", "name": "Ann", "org_access": "read-only"},
            {"email": "Bob@example.com", "name": "Bob", "org_access": "none", "tags": [{"tag": "store", "access": "full"}],
             "networks": [{"id": "Store 0012", "access": "monitor-only"}]}],
    change=[{"email": "ann@example.com", "name": "Ann B", "org_access": "full"},
            {"email": "bob@example.com", "org_access": "read-only", "tags": [], "networks": []}],
    bad=[([{"email": "nobody"}], "e-mail"), ([{"email": "a@b.c", "org_access": "ful"}], "full"),
         ([{"email": "a@b.c", "tags": [{"tag": "store"}]}], "tags[0].access is missing")],
    states=("merged", "replaced", "deleted"))
