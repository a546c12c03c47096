# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields that many Resources have in common."""
from __future__ import annotations

import typing as t

from ..schema.field import Field
from .patterns import HALF_HOUR, VLAN

#: Where a rule stands in its list.
POSITION = Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), its number in the list, from 1, or a dict with "
                 "C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a new one goes last.", type="raw", control=True)


#: The fact that every object the Dashboard numbers has.
IDENTIFIER = Field("id", "The identifier.")


#: What stands between the brackets of addresses in firewall rules: policy objects and groups of them (quirk M1).
POLICY_OBJECTS = {"OBJ": "organization_policy_objects", "GRP": "organization_policy_object_groups"}


def identifier(noun: str, key: str = "name") -> Field:
    """The identifier of an object that is usually found by its `key`."""
    need = "rename it or when two share a name" if key == "name" else f"give it another C({key}) or when two have the same"
    return Field("id", f"Identifier of the {noun}, needed only to {need}.", control=True)


def alternate_management(option: str, device: str, traffic: tuple[str, ...], where: str, *more: Field) -> tuple[Field, ...]:
    """Management traffic that leaves devices in a VLAN of its own (quirk X29), and, in `option`, the addresses of single ones."""
    on = {"enabled": True}
    return (
        Field("enabled", "Whether it is on.", type="bool", default=False),
        Field("vlan_id", "VLAN of the addresses.", type="int", bounds=(1, 4094), only_if=on, required_if=on, not_always_returned=True),
        Field("protocols", "Traffic that leaves by it.", type="list", compare="set", only_if=on, required_if=on, not_always_returned=True, choices=traffic),
        Field(option, f"Addresses of single {option.replace('_', ' ')}. The list given replaces the present one{where}.", type="list", compare="by:serial",
              default=[], only_if=on, fields=(
                  Field("serial", f"Serial number or name of the {device}.", required=True, compare="text:nocase", ref="devices"),
                  Field("alternate_management_ip", "Its address; an empty text takes it away.", required_on_create=True, empty_ok=True),
                  Field("subnet_mask", "Mask of its subnet.", empty_ok=True),
                  Field("gateway", "Gateway of its subnet.", empty_ok=True),
                  *more)),
    )


def week(what: str) -> tuple[Field, ...]:
    """The days of a schedule, each on all day where nothing else is said (quirks S2, X27)."""
    return tuple(_day(name, what) for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


def _day(name: str, what: str) -> Field:
    return Field(name, f"When {what} on {name.capitalize()}.", type="dict", default={"active": True, "from": "00:00", "to": "24:00"}, fields=(
        Field("active", f"Whether {what} on this day at all.", type="bool", default=True),
        Field("from", "Start, as C('HH:MM') in quotes and in steps of 30 minutes.", default="00:00", pattern=HALF_HOUR, compare="text:time"),
        Field("to", "End, as C('HH:MM') in quotes and in steps of 30 minutes.", default="24:00", pattern=HALF_HOUR, compare="text:time"),
    ))


def toggle(name: str, text: str, *more: Field, on: str = "Whether it is on.", **options: t.Any) -> Field:
    """A dict with a switch, and perhaps more Fields."""
    return Field(name, text, type="dict", fields=(Field("enabled", on, type="bool"), *more), **options)


def bonjour_rules(text: str, **options: t.Any) -> Field:
    """Services that are passed on between VLANs."""
    return Field("rules", text, type="list", compare="by:vlan_id,services", default=[], fields=(
        Field("description", "What the rule is for.", empty_ok=True),
        Field("vlan_id", "VLAN the services are in.", required=True, pattern=VLAN),
        Field("services", "Services that are forwarded, such as V(All Services), V(AirPlay), V(Chromecast), V(Printers), V(AFP), V(BitTorrent), "
              "V(FTP), V(SSH), V(Samba), V(Scanners), V(iChat) or V(iTunes).", type="list", compare="set", required=True, bounds=(1, None)),
    ), **options)
