# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in braces inside the texts of an option, and what they become for one person. Pure; nothing is executed, whatever the values hold."""
from __future__ import annotations

import difflib
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers

_PLACEHOLDER = re.compile(r"\{([a-z_]\w*)((?: -?\d{1,9})*)\}")
#: What may have numbers, and how many: {subnet 29 1} is the second /29, {host 29 1 1} the first address in it.
_NUMBERS = {"subnet": (0, 2), "host": (3,)}
LEFT_OUT = object()


class Missing(ValueError):
    """A text of several parts uses a value that is empty: (the name of it)."""


def names(value: t.Any) -> set[str]:
    """The names that the texts of an option use."""
    if isinstance(value, t.Mapping):
        return set().union(*map(names, value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*map(names, value))
    return {found.group(1) for found in _PLACEHOLDER.finditer(value)} if isinstance(value, str) else set()


def mistakes(value: t.Any, option: str, known: t.Collection[str]) -> list[str]:
    """A sentence for every placeholder of an option that nothing fills."""
    if isinstance(value, t.Mapping):
        return [one for key, each in value.items() for one in mistakes(each, f"{option}.{key}", known)]
    if isinstance(value, (list, tuple)):
        return [one for place, each in enumerate(value) for one in mistakes(each, f"{option}[{place}]", known)]
    found = []
    for placeholder in _PLACEHOLDER.finditer(value) if isinstance(value, str) else ():
        name, given = placeholder.group(1), placeholder.group(2).split()
        near = difflib.get_close_matches(name, known, 1)
        if name not in known:
            found.append(f"{option}: uses {placeholder.group()}, but there is no such column or value; "
                         + (f"did you mean {{{near[0]}}}?" if near else f"there are {', '.join(sorted(known))}"))
        elif len(given) not in _NUMBERS.get(name, (0,)):
            found.append(f"{option}: {placeholder.group()} is not understood; write {{subnet 29 1}} for the second /29 of the subnet, and {{host 29 1 1}} "
                         "for the first address in it")
    return found


def filled(value: t.Any, values: t.Mapping[str, t.Any]) -> t.Any:
    """An option with its placeholders filled in. What is nothing but a placeholder whose value is empty is left out. Raises Missing, and ValueError with a
    sentence where a subnet has no such part."""
    if isinstance(value, t.Mapping):
        found = {key: filled(each, values) for key, each in value.items()}
        return {key: each for key, each in found.items() if each is not LEFT_OUT}
    if isinstance(value, (list, tuple)):
        return [each for each in (filled(one, values) for one in value) if each is not LEFT_OUT]
    if not isinstance(value, str):
        return value
    whole = _PLACEHOLDER.fullmatch(value)
    if whole:
        return _one(whole, values) or LEFT_OUT
    return _PLACEHOLDER.sub(lambda found: _text(found, values), value)


def _text(found: re.Match, values: t.Mapping[str, t.Any]) -> str:
    text = _one(found, values)
    if not text:
        raise Missing(found.group(1))
    return text


def _one(found: re.Match, values: t.Mapping[str, t.Any]) -> str:
    name, given = found.group(1), [int(one) for one in found.group(2).split()]
    if not given:
        return str(values.get(name) or "")
    if not values.get("subnet"):
        return ""
    part = numbers.part(values["subnet"], *given[:2])
    return str(part) if name == "subnet" else numbers.address(part, given[2])
