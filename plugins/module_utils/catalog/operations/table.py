# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations of the API as facts: path, parameters, pages. The tables beside this file are written by tools/operations.py.

One line is one operation; a line that begins with blanks goes on with the one before::

    getNetworkClients /networks/{networkId}/clients * t0 timespan~ statuses[] ip

First its id and its path. Then `*` where the answer comes in pages, `<` where these lead back in time, `POST` where it is no read, `>/path` where the
job it starts is read, `^name` for a part of its answer that is secret though its name does not tell. The rest are parameters, of a POST those of its
body: `!` needed, `#` a whole number, `~` a number, `?` true or false, `[]` a list, `[s]` of texts, `[#]` of numbers, `{}` an object, and behind `=`
the words it takes, with a plus for a blank.
"""
from __future__ import annotations

import functools
import re
import typing as t
from dataclasses import dataclass, field

_KINDS = {"#": "int", "~": "float", "?": "bool", "[]": "list", "[s]": "list", "[#]": "list", "{}": "dict", "": "str"}
_ELEMENTS = {"[s]": "str", "[#]": "int"}
_PARAMETER = re.compile(r"(\w+)(!?)(#|~|\?|\[[s#]?\]|\{\}|)(?:=(.*))?")
#: Parameters that every operation with pages takes.
PAGING = ("perPage", "startingAfter", "endingBefore")


@dataclass(frozen=True)
class Parameter:
    """What an operation takes: `type` and `elements` as in an argument_spec, `choices` the words, where only these will do."""

    name: str
    type: str = "str"
    required: bool = False
    choices: tuple[str, ...] = ()
    elements: str = ""


@dataclass(frozen=True)
class Operation:
    """One operation.

    paged, backwards  whether the answer comes in pages, and whether these lead from the newest to what is older (quirk J1).
    follow            where the job it starts is read, with a placeholder for the job at its end.
    secrets           names of secret parts of its answer, where the names do not tell.
    """

    id: str
    path: str
    verb: str = "GET"
    paged: bool = False
    backwards: bool = False
    follow: str = ""
    secrets: tuple[str, ...] = ()
    parameters: dict[str, Parameter] = field(default_factory=dict)

    @property
    def places(self) -> list[str]:
        """The placeholders of the path, from left to right."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def endless(self) -> bool:
        """Whether the list is one of events, which grows on while it is read (quirk E5)."""
        return self.paged and self.path.endswith("/events")


def parsed(text: str) -> dict[str, Operation]:
    """The operations of one table by their ids."""
    lines = re.sub(r"\n +", " ", text.strip()).splitlines()
    return {one.id: one for one in map(_operation, lines)}


def _operation(line: str) -> Operation:
    number, path, *words = line.split()
    given: dict[str, t.Any] = {"secrets": tuple(one[1:] for one in words if one[0] == "^"), "follow": next((one[1:] for one in words if one[0] == ">"), "")}
    parameters = [_parameter(one) for one in words if one[0].isalpha() and one != "POST"]
    backwards, paged = "<" in words, "*" in words or "<" in words
    paging = [Parameter(name, "int" if name == "perPage" else "str") for name in (PAGING if paged else ())]
    return Operation(number, path, "POST" if "POST" in words else "GET", paged, backwards, **given,
                     parameters={one.name: one for one in [*parameters, *paging]})


def _parameter(word: str) -> Parameter:
    found = _PARAMETER.fullmatch(word)
    if not found:
        raise ValueError(f"no parameter: {word}")
    name, required, kind, choices = found.groups()
    span = re.fullmatch(r"(\d+)\.\.(\d+)", choices or "")
    words = tuple(map(str, range(int(span[1]), int(span[2]) + 1))) if span else tuple(choices.replace("+", " ").split("|")) if choices else ()
    return Parameter(name, _KINDS[kind], bool(required), words, _ELEMENTS.get(kind, ""))


class Table:
    """Operations by id and by path."""

    def __init__(self, operations: t.Mapping[str, Operation]):
        self.operations = dict(operations)
        self._by_shape: dict[tuple, list[Operation]] = {}
        for one in self.operations.values():
            self._by_shape.setdefault((one.verb, len(_segments(one.path)), _segments(one.path)[0]), []).append(one)

    def at(self, path: str, verb: str = "GET") -> Operation | None:
        """The operation of a path whose placeholders may be filled; of several, the one with the most literal words."""
        parts = _segments(path)
        fitting = [one for one in self._by_shape.get((verb, len(parts), parts[0]), ()) if _fits(_segments(one.path), parts)]
        return max(fitting, key=lambda one: -len(one.places), default=None)

    @functools.cached_property
    def reads(self) -> list[Operation]:
        """Those that only read."""
        return [one for one in self.operations.values() if one.verb == "GET"]


def _segments(path: str) -> list[str]:
    return path.strip("/").split("/")


def _fits(pattern: list[str], parts: list[str]) -> bool:
    return all(one == other or one.startswith("{") and other for one, other in zip(pattern, parts))
