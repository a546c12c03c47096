# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every site gets: one network of a blueprint in which texts hold placeholders in braces. Pure.

    {name} {city} {any column}    the site's own values
    {any value}                   values every site shares, such as passwords from a vault
    {tag}                         the site's name as a network tag: `Store 12` becomes store-12
    {subnet 24 1}                 the second /24 of the site's subnet, as 10.20.5.0/24
    {host 24 1 10}                the tenth address in it, as 10.20.5.10

`devices` is a dict keyed by the column that holds the serial. In `switch_ports`, `ports: 1-16` stands for sixteen entries.
Keys that begin with `organization_` belong to the organization: what all sites ask for there is put together.
"""
from __future__ import annotations

import difflib
import ipaddress
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.http import depth
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_WORDS = re.compile(r"([a-z_][a-z0-9_]*)((?: \d+)*)")
#: Lists in which `ports` stands for several entries, and the option that names each.
_NUMBERED = {"switch_ports": "port_id", "appliance_ports": "number"}
_SHAPE = "write {subnet LENGTH NUMBER} such as {subnet 24 1}, or {host LENGTH NUMBER ADDRESS} such as {host 24 1 10}"


class Profile:
    """One profile and the values all sites share. `name` is what messages call it."""

    def __init__(self, tree: t.Any, values: t.Mapping | None = None, name: str = "sites_profile"):
        deep = [f"{one}: {depth.words()}" for one, value in ((name, tree), ("sites_values", values)) if depth.too_deep(value)]
        self.tree, self.values, self.name = tree if isinstance(tree, t.Mapping) and not deep else {}, dict(values or {}), name
        self.used: set[str] = set()
        self.sizes: set[tuple[int, int, str]] = set()
        self._problems: list[str] = deep
        if not isinstance(tree, t.Mapping):
            self._problems.append(f"{name}: must be a dict, one network of a blueprint")

    @property
    def devices(self) -> t.Mapping:
        """What the devices get, by the column of their serials."""
        devices = self.tree.get("devices") or {}
        return devices if isinstance(devices, t.Mapping) else {}

    def problems(self, columns: t.Collection[str], elsewhere: t.Collection[str] | None = None) -> list[str]:
        """Every mistake in the profile itself, with the path of where it is. `elsewhere` are columns that hosts beside those read have."""
        if not isinstance(self.tree.get("devices") or {}, t.Mapping):
            self._problems.append(f"{self.name}.devices: must be a dict whose keys are the columns that hold serial numbers")
        for column in self.devices:
            if column not in columns and elsewhere is None:
                self._problems.append(f"{self.name}.devices.{column}: there is no column {column}{_near(str(column), columns, '')}")
        self._look(self.tree, self.name, {*columns, *(elsewhere or ()), *self.values, "name", "tag"})
        self._problems += [f"sites_values.{name}: the value is missing, and the profile uses it" for name, value in self.values.items()
                           if value is None and name in self.used and name not in {*columns, *(elsewhere or ())}]
        return self._problems

    def _look(self, value: t.Any, path: str, known: set[str]) -> None:
        if isinstance(value, str):
            self._problems += [f"{path}: {sentence}" for sentence in self._faults(value, known)]
        elif isinstance(value, t.Mapping):
            for key, one in value.items():
                self._look(str(key), path, known)
                self._look(one, f"{path}.{key}", known)
        elif isinstance(value, list):
            for number, one in enumerate(value):
                self._look(one, f"{path}[{number}]", known)
                if isinstance(one, t.Mapping) and "ports" in one and path.rpartition(".")[2] in _NUMBERED and not _numbers(one["ports"]):
                    self._problems.append(f"{path}[{number}].ports: {one['ports']!r} is no list of ports; write one such as 1-12,15")

    def _faults(self, text: str, known: set[str]) -> t.Iterator[str]:
        for inner in _PLACEHOLDER.findall(text):
            found = _WORDS.fullmatch(inner)
            word, numbers = (found.group(1), [int(one) for one in found.group(2).split()]) if found else (inner, [])
            if found and numbers:
                yield from self._size(inner, word, numbers)
            elif not found or word not in known:
                yield f"uses {{{inner}}}, but there is no such column or value{_near(inner.strip().lower(), known, '{}')}"
            else:
                self.used.add(word)

    def _size(self, inner: str, word: str, numbers: list[int]) -> t.Iterator[str]:
        """Whether a computed subnet or address can exist at all, and how much of a site it needs."""
        if word not in ("subnet", "host") or len(numbers) != (2 if word == "subnet" else 3) or not 1 <= numbers[0] <= 32:
            yield f"uses {{{inner}}}; {_SHAPE}"
        elif word == "host" and not 1 <= numbers[2] <= (1 << (32 - numbers[0])) - 2:
            yield f"uses {{{inner}}}, but a /{numbers[0]} has only the addresses 1 to {max((1 << (32 - numbers[0])) - 2, 0)}"
        else:
            self.sizes.add((numbers[0], numbers[1], f"{{{inner}}}"))

    def too_small(self, subnet: ipaddress.IPv4Network) -> str | None:
        """The placeholder that fits into the subnet least, and the sentence about it; None where all fit."""
        ends = {text: (number + 1) << (32 - length) for length, number, text in self.sizes}
        text = max(ends, key=lambda one: (ends[one], one), default=None)
        if text is None or ends[text] <= subnet.num_addresses:
            return None
        return f"{subnet} is too small for the profile's {text}; it takes a /{32 - (ends[text] - 1).bit_length()}"

    # -- filling in

    def network(self, row: Row) -> dict:
        """The network of a good row, its devices inside."""
        values = self._known(row)
        shape = {key: value for key, value in self.tree.items() if key != "devices" and not _of_organization(key)}
        network = {"name": str(values["name"]), "time_zone": str(values["time_zone"]), **_filled(shape, values)}
        devices = [{"serial": str(values[column]).strip().upper(), **_filled(device or {}, values)}
                   for column, device in self.devices.items() if column in self.columns(row)]
        return {**network, "devices": devices} if devices else network

    def columns(self, row: Row) -> list[str]:
        """The columns in which a row has a device."""
        return [column for column in self.devices if row.values.get(column)]

    def organization(self, row: Row) -> dict:
        """What the site asks of the organization."""
        return _filled({key: value for key, value in self.tree.items() if _of_organization(key)}, self._known(row))

    def _known(self, row: Row) -> dict:
        return {"tag": tag(str(row.values.get("name"))), **self.values, **row.values}


def tag(name: str) -> str:
    """A name as a network tag, which holds no blanks."""
    return re.sub(r"[^\w.]+", "-", name.strip().lower()).strip("-")


def _of_organization(key: str) -> bool:
    return str(key).startswith("organization_")


def _near(word: str, known: t.Iterable[str], braces: str) -> str:
    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"; did you mean {near[0].join(braces) if braces else near[0]}?" if near else f"; there are {', '.join(sorted(known))}"


def _filled(value: t.Any, values: t.Mapping, key: str = "") -> t.Any:
    if isinstance(value, str):
        return _text(value, values)
    if isinstance(value, t.Mapping):
        return {str(_text(str(name), values)): _filled(one, values, str(name)) for name, one in value.items()}
    if isinstance(value, list):
        return [entry for one in value for entry in _entries(one, values, _NUMBERED.get(key))]
    return value


def _entries(one: t.Any, values: t.Mapping, option: str | None) -> list:
    """A list's entry, or the several that `ports: 1-16` stands for."""
    if not option or not isinstance(one, t.Mapping) or "ports" not in one:
        return [_filled(one, values)]
    rest = _filled({key: value for key, value in one.items() if key != "ports"}, values)
    return [{option: str(number), **rest} for number in _numbers(one["ports"])]


def _numbers(ports: t.Any) -> list[int]:
    """The numbers of C(1-12,15); none where it is no such list."""
    try:
        return numbers.expanded(ports)
    except ValueError:
        return []


def _text(text: str, values: t.Mapping) -> t.Any:
    """The text with its placeholders filled in; a text that is one placeholder takes the value as it is."""
    alone = re.fullmatch(r"\{([a-z_][a-z0-9_]*)\}", text)
    if alone:
        return values[alone.group(1)]
    return _PLACEHOLDER.sub(lambda found: _value(found.group(1), values), text)


def _value(inner: str, values: t.Mapping) -> str:
    word, *given = inner.split()
    if not given:
        return str(values[word])
    length, number, *host = map(int, given)
    found = numbers.part(values["subnet"], length, number)
    return numbers.address(found, host[0]) if host else str(found)
