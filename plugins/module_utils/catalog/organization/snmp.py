# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SNMP of the Dashboard itself."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import ADDRESS

_V3 = {"v3_enabled": True}

ORGANIZATION_SNMP = Resource(
    "organization_snmp", "SNMP settings",
    ("Manage SNMP polling of an organization",
     "Sets how monitoring systems may poll the Dashboard by SNMP for all devices of the organization.",
     "The v3 passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always)."),
    scope="organization", path="/organizations/{organization}/snmp", batch=("update",),
    fields=(
        Field("v2c_enabled", "Whether SNMP version 2c is answered. Its community string is made by the Dashboard.", type="bool", default=False),
        Field("v3_enabled", "Whether SNMP version 3 is answered. Needs both passwords the first time.", type="bool", default=False),
        Field("v3_auth_mode", "Authentication of SNMP version 3.", choices=("MD5", "SHA", "SHA256", "SHA384", "SHA512"),
              not_always_returned=_V3),
        Field("v3_auth_pass", "Authentication password of SNMP version 3, at least 8 characters.", secret=True, write_only=True, bounds=(8, None),
              required_if={"v3_enabled": True}),
        Field("v3_priv_mode", "Encryption of SNMP version 3.", choices=("AES128", "DES"), not_always_returned=_V3),
        Field("v3_priv_pass", "Encryption password of SNMP version 3, at least 8 characters.", secret=True, write_only=True, bounds=(8, None),
              required_if={"v3_enabled": True}),
        Field("peer_ips", "Addresses that may poll. An empty list lets every address poll.", type="list", compare="set", default=[],
              pattern=ADDRESS),
    ),
)

RESOURCES = (ORGANIZATION_SNMP,)
