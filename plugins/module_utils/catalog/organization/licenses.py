# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licenses of an organization: which device each is for."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER
from ..patterns import SERIAL

_OTHER = ("licenses are assigned to devices only where an organization is licensed per device; where licenses end together (co-termination) "
          "organization_inventory claims and renews them and the operation license_move_coterm moves them, and of subscriptions the operations "
          "claim_subscription and bind_subscription do that")

ORGANIZATION_LICENSES = Resource(
    "organization_licenses", "license",
    ("Manage which devices the licenses of an organization are for",
     "Assigns a license to a device, or takes it from one. It is for organizations that are licensed per device; in others there is nothing to assign, and a "
     "task says what does their work.",
     "Licenses are claimed by M(sitecraft.meraki.organization_inventory), in a task before. M(sitecraft.meraki.operation) moves them to other organizations "
     "(C(license_move)), and assigns, moves and renews the seats of Systems Manager (C(license_assign_seats), C(license_move_seats), "
     "C(license_renew_seats)).",
     "A device that has an active license gets the next one after it. O(state=deleted) takes the licenses named from their devices; "
     "O(state=overridden) also all that are not named. Nothing is lost by it but the license of a running device."),
    scope="organization", kind="slots", path="/organizations/{organization}/licenses", key="license", id="id", batch=("update",),
    after=("organization_inventory",), refusals={"does not support per-device licensing": _OTHER},
    facts=(IDENTIFIER, Field("license_type", "What it is for."), Field("order_number", "The order it came with."),
           Field("network", "The network of the device.", api="networkId", ref="networks"), Field("state", "Whether it is in use."),
           Field("seat_count", "Seats of Systems Manager."), Field("duration_in_days", "Its own days."),
           Field("total_duration_in_days", "Its days and those of what is queued behind it."), Field("claim_date", "When it was claimed."),
           Field("activation_date", "When it became active."), Field("expiration_date", "When it ends."),
           Field("head_license_id", "The license it is queued behind.")),
    fields=(
        Field("license", "Identifier of the license, which O(state=gathered) shows, or its key, where the key is that of one license alone.", api="id",
              ref="licenses", required=True),
        Field("device_serial", "Serial number or name of the device; null for none.", ref="devices", id_form=SERIAL[0], compare="text:nocase", nullable=True,
              default=None, encode=lambda value, dummy: str(value).upper()),
    ),
)

RESOURCES = (ORGANIZATION_LICENSES,)
