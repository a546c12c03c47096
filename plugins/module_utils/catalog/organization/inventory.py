# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an organization has claimed: devices, orders, licenses."""
from __future__ import annotations

from ...errors import WrongShape
from ...schema.field import Field
from ...schema.proofs import Proof
from ...schema.resource import Resource
from ..patterns import SERIAL

_DEVICES = "/organizations/{organization}/inventory/devices"
#: Licenses per device, and those of an organization whose licenses end together; an organization has one kind.
_LICENSES = ("/organizations/{organization}/licenses", "/organizations/{organization}/licensing/coterm/licenses")


def _objects(value, name):
    """A list of objects inside an answer. Raises WrongShape where it is something else."""
    if not isinstance(value or [], list) or not all(isinstance(one, dict) for one in value or []):
        raise WrongShape(name)
    return value or []


def _inventory(answers):
    """The lists of an inventory: serials of claimed devices, their orders and those of licenses, keys of licenses."""
    devices, claimed = answers[""], [*(answers.get("licenses") or []), *(answers.get("orders") or [])]
    queued = [one for license in claimed for one in _objects(license.get("permanentlyQueuedLicenses"), "permanentlyQueuedLicenses")]
    if not all(one.get("serial") for one in devices):
        raise WrongShape("an object has no serial")
    orders = dict.fromkeys(str(one["orderNumber"]) for one in [*devices, *claimed, *queued] if one.get("orderNumber"))
    keys = dict.fromkeys(str(one.get("licenseKey") or one.get("key") or "") for one in [*claimed, *queued])
    licenses = [{"key": key} for key in keys if key]
    return {"serials": [one["serial"] for one in devices], "orders": list(orders), "licenses": licenses}


def _claims(draft):
    """One claim for each kind, because the API takes one kind a request; a release for what is taken out. Of serials alone a source says
    that a second claim is refused (quirk O2)."""
    path = "/organizations/{organization}/inventory/"
    steps = [draft.step(("POST", path + "claim"), {kind: values}, None, proof=_claimed(kind, values), repeatable=kind == "serials")
             for kind, values in ((kind, _upper(kind, values)) for kind, values in draft.body.items())]
    if draft.want.get("serials"):
        steps.append(draft.step(("POST", path + "release"), {"serials": draft.want["serials"]}, None, is_removal=True,
                                removed_from=(_DEVICES, "serial", draft.want["serials"])))
    return steps


def _upper(kind, values):
    """Serial numbers as they are printed, whatever letters they were typed in."""
    return [value.upper() for value in values] if kind == "serials" else values


def _claimed(kind, values):
    """How to see that a claim whose answer was lost was carried out."""
    if kind == "licenses":
        return Proof(_LICENSES[0], Field("license_key", "", compare="text:nocase"), tuple(one["key"] for one in values))
    return Proof(_DEVICES, Field("serial", "", compare="text:nocase") if kind == "serials" else Field("order_number", "", compare="text:nocase"), tuple(values))


ORGANIZATION_INVENTORY = Resource(
    "organization_inventory", "inventory",
    ("Claim devices, orders and licenses into an organization",
     "Claims only what is not in the organization yet, so that a second run claims nothing.",
     "O(state=deleted) releases the serial numbers given. Orders and licenses cannot be given back."),
    scope="organization", path=_DEVICES, membership=True, parse_response=_inventory, build_requests=_claims,
    extra_lists={"licenses": _LICENSES, "orders": (_DEVICES, *_LICENSES)}, undeletable=("orders", "licenses"),
    fields=(
        Field("serials", "Serial numbers of devices.", type="list", compare="set", pattern=SERIAL),
        Field("orders", "Order numbers; every device and license of an order is claimed. An order counts as claimed as soon as one of these is "
              "there. Claim the rest of an order that was claimed in part by serial numbers.", type="list", compare="set"),
        Field("licenses", "Licenses to claim.", type="list", compare="by:key", fields=(
            Field("key", "License key.", required=True, secret=True, compare="text:nocase"),
            Field("mode", "V(addDevices) raises the number of devices, V(renew) extends the time.", choices=("addDevices", "renew"), write_only=True),
        )),
    ),
)

RESOURCES = (ORGANIZATION_INVENTORY,)
