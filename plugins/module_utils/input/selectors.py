# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options `networks` and `devices` of a task: which of the many it is about, or what is wrong with them. Pure.

They are C(all), a list of names and identifiers, or a dict: C({tags: [store]}) for those that have one of these tags, and of devices also
C({networks: ...}) for those in such networks. What came out empty means nobody, and is refused rather than taken for all or for none.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass

from ..errors import Problem
from .hints import option_hint
from .types import named

#: What a dict may hold, by the option.
KEYS = {"networks": ("tags",), "devices": ("tags", "networks")}
_FORMS = {"networks": "all, a list of names or ids, or a dict such as {tags: [store]}",
          "devices": "all, a list of names or serial numbers, or a dict such as {tags: [access]} or {networks: {tags: [store]}}"}


@dataclass(frozen=True)
class Selector:
    """Which are meant: those of these `names` or, where there are none, all that have one of the `tags` (if any) and are in such `networks` (if any)."""

    names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    networks: Selector | None = None

    def takes(self, row: t.Mapping) -> bool:
        """Whether the tags of a network or device are as they should be."""
        return not self.tags or bool(set(self.tags) & set(row.get("tags") or ()))

    def words(self) -> str:
        """The end of "there is no network", of which none was found."""
        tagged = f"with the tag {' or '.join(self.tags)}" if self.tags else ""
        inside = f"in a network {self.networks.words()}" if self.networks and self.networks.tags else ""
        return " ".join(one for one in (tagged, inside) if one) or "at all"


def selector(value: t.Any) -> Selector:
    """What was given and has nothing wrong with it."""
    if isinstance(value, (list, tuple)):
        return Selector(names=tuple(str(one).strip() for one in value))
    if not isinstance(value, dict):
        return Selector()
    return Selector(tags=tuple(_words(value.get("tags") or ())), networks=selector(value["networks"]) if "networks" in value else None)


def complaints(option: str, value: t.Any, path: str = "") -> list[Problem]:
    """What is wrong with the option as it was given."""
    path = path or option
    if isinstance(value, str) and value.strip() == "all":
        return []
    if value is None or value in ("", [], {}) or isinstance(value, str) and not value.strip():
        words = "null" if value is None else "empty"
        return [Problem(path, f"is {words}, and says of no {option[:-1]} that it is meant; give {_FORMS[option]}")]
    if isinstance(value, (list, tuple)):
        return [Problem(f"{path}[{number}]", f"must be the name or id of a {option[:-1]}, not {named(one) if str(one).strip() else 'empty'}")
                for number, one in enumerate(value) if isinstance(one, bool) or not isinstance(one, (str, int)) or not str(one).strip()]
    if isinstance(value, dict):
        return [problem for key, one in value.items() for problem in _keyed(option, str(key), one, f"{path}.{key}")]
    hint = f"; {option[:-1] if option == 'networks' else 'serial'} takes a single one" if isinstance(value, str) else ""
    return [Problem(path, f"must be {_FORMS[option]}, not {named(value)}{hint}")]


def _keyed(option: str, key: str, value: t.Any, path: str) -> list[Problem]:
    if key not in KEYS[option]:
        return [Problem(path, f"is not an option; {option_hint(key, KEYS[option])}")]
    if key == "networks":
        return complaints("networks", value, path)
    words = _words(value) if isinstance(value, (str, list, tuple)) else None
    if not words or any(not isinstance(one, str) or not one.strip() for one in words):
        return [Problem(path, f"must be a list of tags, not {'empty' if value in ('', [], ()) else named(value)}")]
    return []


def _words(value: t.Any) -> list:
    words = [one for one in value.split(",") if one.strip()] if isinstance(value, str) else value
    return [one.strip() if isinstance(one, str) else one for one in words]
