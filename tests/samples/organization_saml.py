# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_saml is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled": True}, change={"enabled": False}, exact={"enabled": True},
    bad=[({"enabled": "perhaps"}, "true or false"), ({"sp_initiated": {"idp_id": "AA"}}, "identity provider")])
