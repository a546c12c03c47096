# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a text has the form its Field compares by: MAC addresses, addresses and subnets, ranges of numbers. Pure.

Only what is certainly wrong is refused. Words are accepted: host names, objects such as OBJ(1), and the variables of templates
have forms of their own, which the Dashboard knows better.
"""
from __future__ import annotations

import re
import typing as t

from ..schema.field import Field
from ..schema.forms import addresses, network

_PORTS = (1, 65535)


def wrong_form(value: t.Any, field: Field) -> str:
    """The end of a sentence about a text that is not of its Field's form; empty where it is."""
    form = field.compare.rpartition(":")[2] if field.mode in ("text", "set", "map") else ""
    if not isinstance(value, str) or not value or form not in _FORMS:
        return ""
    return _FORMS[form](value, field)


def _mac(value: str, field: Field) -> str:
    if re.fullmatch(r"[0-9a-fA-F]{12}", re.sub(r"[-:.\s]", "", value)):
        return ""
    hint = "; YAML reads 11:22:33:44:55:06 as a number: put quotes around it" if value.isdecimal() else ""
    return f"must be a MAC address such as 00:11:22:33:44:55, not {value!r}{hint}"


def _cidr(value: str, field: Field) -> str:
    for text in addresses(value):
        if re.fullmatch(r"[0-9./\s]+|[0-9a-fA-F:]*:[0-9a-fA-F:./]*", text) and not network(text):
            return f"must hold addresses or subnets such as 10.1.10.0/24, and {text!r} is none"
    return ""


def _ranges(value: str, field: Field) -> str:
    (low, high), word = (field.bounds, "all") if field.bounds else (_PORTS, "any")
    for part in value.split(","):
        text = part.strip()
        found = re.fullmatch(r"(-?[0-9]+)\s*(?:-\s*([0-9]+))?", text)
        if not found:
            if text.lower() != word:
                return f"must be {word}, or numbers and ranges such as 1,3,5-10, and {text!r} is none"
            continue
        first, last = int(found.group(1)), int(found.group(2) or found.group(1))
        if first > last:
            return f"must hold ranges that go up, and {text!r} goes down"
        if low is not None and high is not None and (first < low or last > high):
            return f"must hold numbers from {low:g} to {high:g}, and {text!r} is outside"
    return ""


_FORMS: dict[str, t.Callable[[str, Field], str]] = {"mac": _mac, "cidr": _cidr, "interface": _cidr, "ranges": _ranges}
