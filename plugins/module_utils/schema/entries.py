# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options `add` and `remove` of an object: dicts of its own options that hold lists, for entries that come and go while the others stay. Pure.

A list is also a text of ranges (VLANs of a port), a text of addresses, and a map, of which keys are removed.
"""
from __future__ import annotations

import typing as t
from dataclasses import replace

from .field import NOTHING, Field

#: The options' names, and what each is for.
WORDS = {"add": "Entries to put into lists while the others stay", "remove": "Entries to take out of lists, or keys out of maps, while the others stay"}
_FORMS = ("text:ranges", "text:cidr")


def entry_fields(fields: t.Sequence[Field], key: str) -> tuple[Field, ...]:
    """The Fields `add` and `remove` of objects that have these; none where no list is among them."""
    lists = [one for one in fields if one.name != key and _listed(one)]
    if not lists or any(one.name in WORDS for one in fields):
        return ()
    told = ", ".join(f"C({one.name})" for one in lists)
    return tuple(Field(word, f"{text}. A dict that takes {told}, with O(state=merged) only.", type="dict", control=True,
                       fields=tuple(_part(one, word) for one in lists)) for word, text in WORDS.items())


def _listed(field: Field) -> bool:
    if field.control or field.parent or field.create_only or field.keep_unlisted or field.write_only:
        return False
    if field.type == "dict":
        return any(map(_listed, field.fields))
    return field.type in ("list", "map") or field.type == "str" and field.compare in _FORMS


def _part(field: Field, word: str) -> Field:
    """A Field as `add` or `remove` takes it: of what is removed only the keys need be told."""
    free = replace(field, required=False, required_on_create=False, default=NOTHING, nullable=False, only_if=None, required_if=None, several=False,
                   not_always_returned=False)
    if field.type == "dict":
        return replace(free, fields=tuple(_part(one, word) for one in field.fields if _listed(one)))
    if field.type == "map" and word == "remove":
        return replace(free, type="list", elements="str", fields=(), compare=f"set:{field.argument}" if field.argument else "set", bounds=None)
    if field.type == "list" and word == "remove":
        free = replace(free, fields=tuple(replace(one, required=False, required_on_create=False) for one in field.fields))
    return free if field.type == "str" else replace(free, bounds=None)
