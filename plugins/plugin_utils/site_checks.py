# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with the rows of a table of sites, by themselves and beside each other. Pure."""
from __future__ import annotations

import bisect
import ipaddress
import typing as t

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.numbers import SERIAL
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profiles, Site, tag
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row


class Checker:
    """What was seen so far, so that names, tags, serials and subnets can be compared."""

    def __init__(self, profiles: Profiles, known: set[str]):
        self.profiles, self.known = profiles, known
        self.names: dict[str, Row] = {}
        self.tags: dict[str, Row] = {}
        self.serials: dict[str, Row] = {}
        self.subnets: dict[int, list[tuple[t.Any, Row]]] = {4: [], 6: []}

    def site(self, row: Row) -> tuple[Site | None, list[str]]:
        """The row filled in, and everything wrong with it. Also a bad row keeps its name, subnets and serials from others."""
        if row.torn:
            return None, row.problems
        profile, found = self.profiles.of(row), list(row.problems)
        name = str(row.values.get("name") or "").strip()
        found += self._name(row, name) if name else []
        if isinstance(profile, str):
            return None, [*found, profile]
        if name and "tag" in profile.names:
            found += self._tag(row, name)
        site = profile.site(row, self.known)
        malformed = {column: sentence for column, text in site.subnets.items() if (sentence := _malformed(text.strip()))}
        wrong = [*malformed.items(), *site.problems({*malformed, *([] if name else ["name", "tag"])})]
        for column, text in site.subnets.items():
            wrong += [(column, one) for one in self._overlap(row, text.strip())] if column not in malformed else []
        wrong += self._serials(site, {column for column, dummy in wrong})
        site.said = {column for column, dummy in wrong} | {column for column in row.values for one in found if one.startswith(row.problem(column, ""))}
        return site, found + [row.problem(column, one) if column else f"{row.place}: {one}" for column, one in wrong]

    def other(self, row: Row) -> Site | None:
        """A site that is left alone, as far as its values go."""
        profile = self.profiles.of(row)
        return None if row.torn or isinstance(profile, str) else profile.site(row, self.known)

    def _name(self, row: Row, name: str) -> t.Iterator[str]:
        if "\n" in name:
            yield row.problem("name", f"{name!r} holds a line break")
        other = self.names.setdefault(name.casefold(), row)
        if other is not row:
            yield row.problem("name", f"{name!r} is already the name of the site in {_where(other)}")

    def _tag(self, row: Row, name: str) -> t.Iterator[str]:
        own = str(row.values.get("tag") or tag(name))
        twin = self.tags.setdefault(own, row)
        if twin is not row and self.names.get(name.casefold()) is row:
            yield row.problem("name", f"{name!r} has the same tag as {twin.values['name']!r} in {_where(twin)}: {own}")

    def _overlap(self, row: Row, text: str) -> t.Iterator[str]:
        subnet = ipaddress.ip_network(text)
        held = self.subnets[subnet.version]
        at = bisect.bisect(held, subnet.network_address, key=lambda entry: entry[0].network_address)
        for other, owner in held[max(at - 1, 0):at + 1]:  # none of them overlap, so only neighbors can be hit
            if subnet.overlaps(other) and owner is not row:
                yield f"{subnet} overlaps {other} of {owner.values.get('name')!r} in {_where(owner)}"
            if subnet.overlaps(other):
                return
        held.insert(at, (subnet, row))

    def _serials(self, site: Site, leave: set[str]) -> t.Iterator[tuple[str, str]]:
        """(column, sentence) of serial numbers that are none, or that another site or device has. Those of the site become as the Dashboard writes them."""
        row, seen = site.row, {}  # type: tuple[Row, dict[str, str]]
        devices = site.network.get("devices")
        for device in devices if isinstance(devices, list) else ():
            if not isinstance(device, dict) or not isinstance(device.get("serial"), str):
                continue
            serial = device["serial"] = device["serial"].strip().upper()
            held = [one for one, value in row.values.items() if isinstance(value, (str, list)) and serial and serial in str(value).upper()]
            column = next((one for one in held if seen.get(serial) != one), held[0] if held else "")
            owner = self.serials.setdefault(serial, row)
            if column and column in leave:
                continue
            if not SERIAL.fullmatch(serial):
                yield column, f"{ascii(serial)} is no serial number; write one like Q2AB-CDEF-0001"
            elif owner is not row:
                yield column, f"serial {serial} is already used by {owner.values.get('name')!r} in {_where(owner)}"
            elif serial in seen:
                yield column, f"serial {serial} stands in this row twice" + (f", first as {seen[serial]}" if seen[serial] != column else "")
            seen[serial] = column


def _malformed(text: str) -> str:
    """Why a text is no subnet; nothing where it is one."""
    try:
        interface = ipaddress.ip_interface(text)
    except ValueError:
        return f"{ascii(text)} is no subnet; write one like 10.20.4.0/22"
    if "/" not in text:
        return f"{text} is an address, not a subnet; add its length, as /22"
    return "" if interface.ip == interface.network.network_address else f"{text} is an address, not a subnet; the subnet around it is {interface.network}"


def _where(row: Row) -> str:
    return f"line {row.line}" if row.line else row.where
