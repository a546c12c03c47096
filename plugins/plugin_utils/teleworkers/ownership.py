# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose network is whose: the lines in a network's notes that say it, and the networks of a tag by their owners. Pure.

The Dashboard is the only register: `Teleworker: anna@example.com` and `Subnet: 10.200.0.16/28` stand in the notes, beside whatever people write there.
"""
from __future__ import annotations

import re
import typing as t
from dataclasses import dataclass, field

_LINE = r"(?im)^[ \t]*{}[ \t]*:[ \t]*(.*?)[ \t]*$"
_OWNER, _SUBNET, _MANAGER = "Teleworker", "Subnet", "Manager"
_OURS = re.compile(rf"(?im)^[ \t]*(?:{_OWNER}|{_SUBNET}|{_MANAGER})[ \t]*:.*(?:\n|\Z)")


@dataclass
class Home:
    """The network of a person, as it is."""

    id: str
    name: str
    tags: list[str]
    notes: str
    owner: str
    subnet: str
    products: list[str] = field(default_factory=list)


def said(notes: str, word: str) -> str:
    """What a line of the notes says, the first of its kind."""
    found = re.search(_LINE.format(word), notes)
    return found.group(1) if found else ""


def notes(present: str, owner: str, subnet: t.Any, manager: str) -> str:
    """The notes of a network with the role's lines in front, and all others as they are. An owner who is written otherwise is the same one."""
    if said(present, _OWNER).casefold() == owner.casefold():
        owner = said(present, _OWNER)
    ours = [f"{word}: {value}" for word, value in ((_OWNER, owner), (_SUBNET, subnet), (_MANAGER, " ".join(manager.split()))) if value]
    rest = _OURS.sub("", present.replace("\r\n", "\n")).strip("\n")
    return "\n".join([*ours, rest] if rest else ours)


def homes(networks: t.Iterable[t.Mapping], tag: str) -> list[Home]:
    """The networks that bear the tag."""
    return [Home(str(one["id"]), str(one.get("name") or ""), list(one.get("tags") or []), str(one.get("notes") or ""),
                 said(str(one.get("notes") or ""), _OWNER), said(str(one.get("notes") or ""), _SUBNET), list(one.get("product_types") or []))
            for one in networks if tag.casefold() in {str(each).casefold() for each in one.get("tags") or []}]
