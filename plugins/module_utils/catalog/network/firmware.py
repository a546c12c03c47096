# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which firmware a network runs, and when it gets another."""
from __future__ import annotations

import re
from dataclasses import replace

from ...schema.compare import differing
from ...schema.field import Field
from ...schema.resource import Resource
from ..firmware import FIRMWARE, TOLD, scheduled, version
from ..patterns import MOMENT

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _answer(raw):
    """Of every product the version it is to run, scheduled or running already; what the Dashboard alone knows stands beside it."""
    products = raw.get("products")
    if not isinstance(products, dict):
        return raw
    told = {re.sub(r"[A-Z]", lambda letter: "_" + letter[0].lower(), name): _told(one) for name, one in products.items() if isinstance(one, dict)}
    return {**raw, "products": {name: _product(one) if isinstance(one, dict) else one for name, one in products.items()}, "versions": told}


def _product(one):
    if scheduled(one) or not version(one.get("currentVersion")):
        return one
    unsaid = {name: value for name, value in (one.get("nextUpgrade") or {}).items() if value != ""}
    return {**one, "nextUpgrade": {**unsaid, "toVersion": one["currentVersion"]}}


def _told(one):
    coming = scheduled(one)
    return {"current": (one.get("currentVersion") or {}).get("shortName"), "scheduled": coming and coming.get("shortName"),
            "scheduledFor": coming and one["nextUpgrade"].get("time"), "lastUpgrade": (one.get("lastUpgrade") or {}).get("time"),
            "available": [row.get("shortName") for row in one.get("availableVersions") or []]}


def _steps(draft):
    """Only products that get another version are named: naming one that runs it would schedule it again. A time comes with its version. Of a network
    that is made in the same run nothing is known, so all is named."""
    body, there, products = draft.body.get("products"), draft.have.get("products") or {}, draft.resource.by_option["products"].fields
    known = bool(there)
    if not body:
        return draft.usual()
    wanted, sent = draft.want["products"], {}
    for one in [one for one in products if one.name in differing(wanted, there, products, known)]:
        other = differing(wanted[one.api], there.get(one.api) or {}, one.fields, known)
        alike = {part.api for part in one.fields if part.name not in other}
        sent[one.api] = {name: value for name, value in body[one.api].items() if name not in alike}
    return replace(draft, body={**draft.body, "products": sent}).usual()


def _product_field(product):
    option = re.sub(r"[A-Z]", lambda letter: "_" + letter[0].lower(), product)
    return Field(option, f"The {FIRMWARE[product]} of the network.", type="dict", read_only=TOLD, not_always_returned=True, fields=(
        Field("next_upgrade", "The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled again.",
              type="dict", fields=(
                  Field("to_version", "The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate) or "
                        "C(latest beta) for the highest version of those the network is offered; state gathered shows these. Naming the version that runs "
                        "asks for that one in place of what is scheduled; the API documentation does not say how the Dashboard reacts.",
                        ref=f"firmware_{product}", encode=lambda value, dummy: {"id": value},
                        decode=lambda value, dummy: value.get("id") if isinstance(value, dict) else value),
                  Field("time", "When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard takes the next "
                        "upgrade window. It has no effect once the version runs.", compare="text:moment", pattern=MOMENT, not_always_returned=True),
              )),
        Field("participate_in_next_beta_release", "Whether it gets the next beta release.", type="bool", default=False),
    ))


NETWORK_FIRMWARE_UPGRADES = Resource(
    "network_firmware_upgrades", "firmware upgrades",
    ("Manage the firmware of a network, and when it is upgraded",
     "Sets for each product the version that is to run, and when it is upgraded. An upgrade interrupts the devices: plan it in a window.",
     "State gathered shows as facts which versions run, are scheduled and are offered. "
     "O(state=deleted) takes products out of the next beta release; versions and the window stay, and so does what is scheduled."),
    scope="network", path="/networks/{network}/firmwareUpgrades", batch=("update",), parse_response=_answer, build_requests=_steps,
    facts=(
        Field("timezone", "The time zone of the network, which the upgrade window is in."),
        Field("versions", "Of each product its versions.", type="map", fields=(
            Field("current", "What runs."), Field("scheduled", "What is scheduled."), Field("scheduled_for", "When that comes."),
            Field("last_upgrade", "When it was upgraded last."), Field("available", "What there is.", type="list"))),
    ),
    fields=(
        Field("upgrade_window", "When upgrades without a time of their own happen, in the time zone of the network.", type="dict", fields=(
            Field("day_of_week", "The day.", choices=(*_DAYS, *(day[:3] for day in _DAYS)), compare="text:day"),
            Field("hour_of_day", "The hour it starts, in quotes, as C('4:00').", choices=tuple(f"{hour}:00" for hour in range(24))),
        )),
        Field("products", "The firmware of each product the network has.", type="dict",
              default={one: {"participateInNextBetaRelease": False} for one in FIRMWARE}, fields=tuple(_product_field(one) for one in FIRMWARE)),
        Field("feature_loss_acknowledgements", "Features that may be lost, by the names the Dashboard gives when it refuses an upgrade because of them. "
              "The API documentation does not say how they are written; they are sent with a change.", type="list", elements="raw", write_only=True),
    ),
)

RESOURCES = (NETWORK_FIRMWARE_UPGRADES,)
