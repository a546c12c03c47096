# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites and one profile become a blueprint: every row checked, every site expanded. Pure, no Ansible.

A profile is one network of a blueprint in which texts hold placeholders in braces:

    {name} {city} {any column}    the site's own values
    {any value}                   values every site shares, such as passwords from a vault
    {subnet 24 1}                 the second /24 of the site's subnet, as 10.20.5.0/24
    {host 24 1 10}                the tenth address in it, as 10.20.5.10

and `devices` is a dict keyed by the column that holds the serial. In a list of ports, `ports: 1-16` stands for sixteen
entries. A row that is wrong is reported as "file:line:column: sentence".
"""
from __future__ import annotations

import csv
import io
import ipaddress
import re
import typing as t
import zoneinfo
from dataclasses import dataclass

REQUIRED = ("name", "time_zone", "subnet")
SERIAL = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)((?: \d+)*)\}")


@dataclass
class Row:
    """One site: its values, and where it was written."""

    values: dict[str, t.Any]
    where: str
    line: int = 0

    def problem(self, column: str, sentence: str) -> str:
        """`sites.csv:14:time_zone: sentence`."""
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}:{column}: {sentence}"


def from_csv(text: str, where: str) -> list[Row]:
    """The rows of a CSV text with a header line."""
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), skipinitialspace=True)
    return [Row({key: (value or "").strip() for key, value in record.items() if key}, where, reader.line_num)
            for record in reader]


def from_hosts(hosts: t.Mapping[str, t.Mapping]) -> list[Row]:
    """One row a host, from its variable `site`; the host's name is the site's name unless it says another."""
    return [Row({"name": host, **(site or {})}, f"host {host}")
            for host, site in hosts.items()]


def check(rows: list[Row], devices: t.Iterable[str]) -> tuple[list[Row], list[str]]:
    """(the good rows, the sentences about the others)."""
    checker = _Checker(tuple(devices))
    good = [row for row in rows if checker.good(row)]
    return good, checker.problems


class _Checker:
    """What was seen so far, so that names, serials and subnets can be compared."""

    def __init__(self, devices: tuple[str, ...]):
        self.devices = devices
        self.problems: list[str] = []
        self.names: dict[str, Row] = {}
        self.serials: dict[str, Row] = {}
        self.subnets: list[tuple[t.Any, Row]] = []

    def good(self, row: Row) -> bool:
        found = [*self._missing(row)] or [*self._name(row), *self._zone(row), *self._subnet(row), *self._serials(row)]
        self.problems.extend(found)
        if not found:
            self._keep(row)
        return not found

    def _missing(self, row: Row) -> t.Iterator[str]:
        for column in REQUIRED:
            if column not in row.values:
                yield row.problem(column, "the column is missing")
            elif not row.values[column]:
                yield row.problem(column, "the value is missing")

    def _name(self, row: Row) -> t.Iterator[str]:
        other = self.names.get(row.values["name"])
        if other:
            yield row.problem("name", f"{row.values['name']!r} is already the name of the site in line {other.line or other.where}")

    @staticmethod
    def _zone(row: Row) -> t.Iterator[str]:
        known = zoneinfo.available_timezones()
        if known and row.values["time_zone"] not in known:
            yield row.problem("time_zone", f"{row.values['time_zone']!r} is no time zone; write one like America/Chicago")

    def _subnet(self, row: Row) -> t.Iterator[str]:
        try:
            subnet = ipaddress.ip_network(row.values["subnet"])
        except ValueError:
            yield row.problem("subnet", f"{row.values['subnet']!r} is no subnet; write one like 10.20.4.0/22")
            return
        for other, owner in self.subnets:
            if subnet.version == other.version and subnet.overlaps(other):
                yield row.problem("subnet", f"{subnet} overlaps {other} of {owner.values['name']} (line {owner.line or owner.where})")
                return

    def _serials(self, row: Row) -> t.Iterator[str]:
        here: set[str] = set()
        for column in self.devices:
            serial = str(row.values.get(column) or "").upper()
            if not serial:
                continue
            if not SERIAL.fullmatch(serial):
                yield row.problem(column, f"{serial!r} is no serial number; write one like Q2AB-CDEF-0001")
            elif serial in self.serials or serial in here:
                owner = self.serials.get(serial, row)
                yield row.problem(column, f"serial {serial} is already used by {owner.values['name']}")
            here.add(serial)

    def _keep(self, row: Row) -> None:
        self.names[row.values["name"]] = row
        self.subnets.append((ipaddress.ip_network(row.values["subnet"]), row))
        for column in self.devices:
            if row.values.get(column):
                self.serials[str(row.values[column]).upper()] = row


def tree(rows: list[Row], profile: t.Mapping, values: t.Mapping | None = None) -> list[dict]:
    """The `networks` of a blueprint: the profile filled in for every row. `values` are shared by all rows."""
    return [_network(Row({**(values or {}), **row.values}, row.where, row.line), profile) for row in rows]


def _network(row: Row, profile: t.Mapping) -> dict:
    shape = {key: value for key, value in profile.items() if key != "devices"}
    network = {"name": row.values["name"], "time_zone": row.values["time_zone"], **_filled(shape, row)}
    devices = [{"serial": str(row.values[column]).upper(), **_filled(device, row)}
               for column, device in (profile.get("devices") or {}).items() if row.values.get(column)]
    return {**network, "devices": devices} if devices else network


def _filled(value: t.Any, row: Row) -> t.Any:
    if isinstance(value, str):
        return _text(value, row)
    if isinstance(value, dict):
        return {_text(str(key), row): _filled(one, row) for key, one in value.items()}
    if isinstance(value, list):
        return [entry for one in value for entry in _entries(one, row)]
    return value


def _entries(one: t.Any, row: Row) -> list:
    """A list's entry, or the several that `ports: 1-16` stands for."""
    if not isinstance(one, dict) or "ports" not in one:
        return [_filled(one, row)]
    rest = _filled({key: value for key, value in one.items() if key != "ports"}, row)
    return [{"port_id": str(number), **rest} for number in _numbers(str(one["ports"]))]


def _numbers(text: str) -> t.Iterator[int]:
    for part in text.split(","):
        low, dash, high = part.strip().partition("-")
        yield from range(int(low), int(high or low) + 1)


def _text(text: str, row: Row) -> str:
    return _PLACEHOLDER.sub(lambda found: _value(found.group(1), [int(one) for one in found.group(2).split()], row), text)


def _value(word: str, numbers: list[int], row: Row) -> str:
    if not numbers:
        if word not in row.values:
            raise ValueError(row.problem(word, f"the profile uses {{{word}}}, but there is no such column"))
        return str(row.values[word])
    site = ipaddress.ip_network(row.values["subnet"])
    length, number, *host = numbers
    size = 1 << (site.max_prefixlen - length)
    if length < site.prefixlen or (number + 1) * size > site.num_addresses or word not in ("subnet", "host"):
        raise ValueError(row.problem("subnet", f"the profile's {{{word} {length} {number}}} does not fit into {site}"))
    start = int(site.network_address) + number * size
    if word == "host":
        return str(ipaddress.ip_address(start + (host[0] if host else 1)))
    return f"{ipaddress.ip_address(start)}/{length}"
