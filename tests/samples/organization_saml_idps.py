# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_saml_idps is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"x509cert_sha1_fingerprint": "00:11:22:33:44:55:66:77:88:99:00:11:22:33:44:55:66:77:88:99", "slo_logout_url": "https://sso.example.com/bye"}],
    change=[{"x509cert_sha1_fingerprint": "0011223344556677889900112233445566778899", "slo_logout_url": "https://sso.example.com/logout"}],
    setup={"organization_saml": {"enabled": True}},
    bad=[([{"x509cert_sha1_fingerprint": "00:11"}], "SHA1")])
