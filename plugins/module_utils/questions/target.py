# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task asks for: from a path or the name of an operation to an Operation and the values of its placeholders. Pure."""
from __future__ import annotations

import difflib
import re
import typing as t
from dataclasses import dataclass
from urllib.parse import quote, unquote

from ..catalog.operations.deeds import DEEDS
from ..catalog.operations.index import TABLE
from ..catalog.operations.table import Operation
from ..errors import Problem
from ..input.hints import near
from ..schema.answers import snake

#: How tasks call the places that the API's paths begin with.
PLACES = {"organization": "organizationId", "network": "networkId", "serial": "serial"}
_ALIKE = {**PLACES, "organization_id": "organizationId", "network_id": "networkId", "device": "serial"}
_OPTION = {api: option for option, api in PLACES.items()}


@dataclass(frozen=True)
class Target:
    """An operation, and of its placeholders what the path itself said: texts by the placeholder's name. `known` is False where this version
    does not know the path, which is asked as it is then; `nearest` is a path it knows."""

    operation: Operation
    values: t.Mapping[str, str]
    known: bool = True
    nearest: str = ""

    def path(self, ids: t.Mapping[str, str]) -> str:
        """The path with these ids, and with what it said itself."""
        return re.sub(r"{(\w+)}", lambda found: quote(str(ids[found[1]]), safe=""), self.operation.path)


def shown(path: str) -> str:
    """A path of the API as tasks write it, with {network} for {networkId}."""
    return re.sub(r"{(\w+)}", lambda found: "{" + _OPTION.get(found[1], found[1]) + "}", path)


def of(options: t.Mapping) -> Target | list[Problem]:
    """What the options `path` and `operation` ask for, or what is wrong with them."""
    path, name = (str(options.get(one) or "").strip() for one in ("path", "operation"))
    if bool(path) == bool(name):
        return [Problem("path", "and", "operation", " are both given; give one of them") if path else
                Problem("path", "is missing; give a path such as /networks/{network}/clients, or operation, such as getNetworkClients")]
    return _named(name) if name else _at(path)


def left_open(options: t.Mapping) -> list[str]:
    """The options that say where what is asked for is, and that the path does not say itself; the narrowest last."""
    asked = of(options)
    return [] if isinstance(asked, list) or asked.values else options_of(asked.operation)


def options_of(operation: Operation) -> list[str]:
    """The options that say where an operation is carried out, the narrowest last: names are found in an organization, whatever the path says."""
    return ["organization", *(option for option, name in PLACES.items() if option != "organization" and name in operation.places)]


def _named(name: str) -> Target | list[Problem]:
    known = {one.id: one for one in TABLE.reads}
    by_snake = {snake(one): one for one in known}
    found = known.get(name) or known.get(by_snake.get(name, ""))
    if found:
        return Target(found, {})
    deed = next((deed for deed, one in DEEDS.items() if name in (deed, one)), None)
    if deed:
        return [Problem("operation", f"{name} is no read; use sitecraft.meraki.operation with name: {deed}", apart=True)]
    hint = near(name, known) or by_snake.get(near(name, by_snake) or "") or _by_words(name)
    return [Problem("operation", f"there is no read called {name!r}" + (f"; did you mean {hint}?" if hint else ""), apart=True)]


def _by_words(name: str) -> str:
    """The shortest operation whose name has all words of this one."""
    words = set(re.findall(r"[a-z0-9]+", snake(name)))
    return min((one.id for one in TABLE.reads if words <= set(snake(one.id).split("_"))), key=len, default="")


def _at(path: str) -> Target | list[Problem]:
    wrong = _unsafe(path)
    if wrong:
        return [Problem("path", wrong)]
    parts = [unquote(one) for one in path.removeprefix("/api/v1").strip("/").split("/")]
    found = TABLE.at("/".join(parts))
    if found is None:
        return _unknown(parts)
    problems, values = [], {}
    for name, part in zip(found.path.strip("/").split("/"), parts):
        inner = re.fullmatch(r"{(\w+)}", part)
        if name.startswith("{") and not inner:
            values[name[1:-1]] = part
        elif inner and _meant(inner[1]) not in (name[1:-1], snake(name[1:-1])):
            problems.append(Problem("path", f"{{{inner[1]}}} does not fit there; it is {shown(found.path)}", apart=True))
    return problems or Target(found, values)


def _meant(name: str) -> str:
    return _ALIKE.get(name, name)


def _unsafe(path: str) -> str:
    """The rest of a sentence about a path that is none below the API's base."""
    if re.match(r"[a-z]+:|//", path, re.IGNORECASE):
        return "must begin with a slash, as /networks/{network}/clients; the address before it is base_url"
    if "?" in path or "#" in path:
        return "must be a path alone; what stands behind the question mark belongs into params"
    if re.match(r"/api(?!/v1(/|$))", path):
        return "is of another version of the API; this one is /api/v1"
    text = path
    while unquote(text) != text:
        text = unquote(text)
    parts = text.strip("/").split("/")
    if "\\" in text or not text.isprintable() or any(one in (".", "..") for one in parts):
        return "must not lead out of the API: it holds .., a backslash or a character that cannot be seen"
    if not text.startswith("/") or "" in parts or path.count("/") != text.count("/"):
        return "must begin with a slash and have a word between every two, as /networks/{network}/clients"
    return ""


def _unknown(parts: list[str]) -> Target | list[Problem]:
    """A path that this version does not know: what can be filled is filled, and it is asked."""
    path, values = "", {}
    deed = TABLE.at("/".join(parts), "POST")
    if deed:
        name = next(name for name, one in DEEDS.items() if one == deed.id)
        return [Problem("path", f"{shown(deed.path)} is no read; use sitecraft.meraki.operation with name: {name}", apart=True)]
    for number, part in enumerate(parts):
        inner = re.fullmatch(r"{(\w+)}", part)
        home = {"organizations": "organizationId", "networks": "networkId", "devices": "serial"}.get(parts[0]) if number == 1 else None
        if inner:
            path += "/{" + _meant(inner[1]) + "}"
        elif home:
            path, values[home] = path + "/{" + home + "}", part
        else:
            path += "/" + quote(part, safe="")
    return Target(Operation("", path), values, known=False, nearest=nearest(path))


def nearest(path: str) -> str:
    """The known read whose path is the most like this one."""
    paths = {one.path: one for one in TABLE.reads}
    same = [one for one in paths if one.split("/")[1:2] == path.split("/")[1:2]]
    found = difflib.get_close_matches(path, same or paths, 1, 0.6)
    return shown(found[0]) if found else ""
