# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One value that is no list and no dict: what was written becomes what was meant, or the sentence why it cannot.

YAML reads bare words its own way: C(off) is false, C(0123) is 83, C(11:22:33) is 40953, C(1.10) is 1.1. What was written
is lost by then, so a value that must be a text and may have been another one is refused rather than guessed.
"""
from __future__ import annotations

import datetime
import math
import re
import typing as t

from ..schema.field import Field
from ..schema.secrecy import text_holds_secret

_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
KINDS = {"str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false", "list": "a list",
         "dict": "a dict", "map": "a dict", "branches": "a dict whose keys are names of resources"}
#: Larger numbers are no numbers of the Dashboard, and other programs would read them as something else.
_LARGEST = 2 ** 53
#: How several of them stand in one text.
_JOINED = {"ranges": "10,20", "cidr": "10.1.0.0/16,10.2.0.0/16"}
#: Ways of comparing whose texts YAML reads as numbers when they stand without quotes.
_OFTEN_MISREAD = ("text:mac", "set:mac", "map:mac")

#: How a list or a dict begins, or goes on, that was written as text.
_WRITTEN = re.compile(r"\s*([\[{]|-\s)|[\s\S]*:(\s|$)")


class Wrong(Exception):
    """The rest of a sentence that begins with the option's path."""


def scalar(kind: str, value: t.Any, field: Field) -> t.Any:
    """The value as `kind`. Raises Wrong."""
    if value is None:
        raise Wrong(f"must be {KINDS[kind]}, not null")
    return _READERS[kind](value, field)


def is_all(value: t.Any) -> bool:
    """Whether a key means every object there is."""
    return isinstance(value, str) and value.strip().lower() == "all"


def named(value: t.Any, field: Field | None = None) -> str:
    """How sentences call a value; a secret is never shown."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return f"the boolean {str(value).lower()}"
    if isinstance(value, (list, dict, tuple)):
        return "a dict" if isinstance(value, dict) else "a list"
    if field is not None and field.secret:
        return "a number" if isinstance(value, (int, float)) else "what was given"
    if isinstance(value, str) and text_holds_secret(value):
        return "a text that holds a secret"
    text = value if isinstance(value, (int, float)) else str(value)
    return repr(text if len(str(text)) < 60 else str(text)[:57] + "...")


def wrong_container(kind: str, value: t.Any, field: Field | None = None) -> str:
    """The rest of a sentence about a value that is no list or no dict; one that was written as text is not shown, since it may hold anything."""
    if isinstance(value, str) and _WRITTEN.match(value):
        return f"must be {KINDS[kind]}, not text; put `| from_yaml` behind it, so that it is read"
    hint = "; put it into one, with a dash before it" if isinstance(value, dict) else ""
    keyed = " keyed by MAC address" if field is not None and field.type == "map" and field.argument == "mac" else ""
    return f"must be {KINDS[kind]}{keyed}, not {named(value, field)}{hint}"


def _wrong(kind: str, value: t.Any, field: Field) -> Wrong:
    return Wrong(f"must be {KINDS[kind]}, not {named(value, field)}")


def _text(value: t.Any, field: Field) -> str:
    if isinstance(value, bool):
        raise Wrong(f"must be a text, not the boolean {str(value).lower()}; "
                    "YAML reads bare words such as off, no and yes so: put quotes around it")
    if isinstance(value, (list, tuple)) and field.compare in ("text:ranges", "text:cidr"):
        raise Wrong(f"must be a text, joined by commas as {_JOINED[field.argument]!r}, not a list")
    if isinstance(value, (list, dict, tuple)):
        raise _wrong("str", value, field)
    if isinstance(value, float) or isinstance(value, int) and (field.secret or field.compare in _OFTEN_MISREAD):
        raise Wrong(f"must be a text, not {'a number' if field.secret else 'the number ' + repr(value)}; YAML reads bare "
                    "1.10, 0123, 1e3 and 11:22:33 as other numbers than are written: put quotes around it")
    text = value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)
    return _clean(text)


def _clean(text: str) -> str:
    """A text the Dashboard can be sent and a terminal can show."""
    if "\x00" in text:
        raise Wrong("must not hold a NUL character")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Wrong("must be a text, but holds half a character (an unpaired surrogate)") from None
    return text


def _whole(value: t.Any, field: Field) -> t.Any:
    if field.several and is_all(value):
        return value
    if field.ref and isinstance(value, str) and not re.fullmatch(r"\s*[-+]?[0-9]+\s*", value):
        return _text(value, field)  # the name of what is numbered
    if isinstance(value, str) and re.fullmatch(r"\s*[-+]?[0-9]{1,18}\s*", value) or isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong("int", value, field)
    if abs(value) > _LARGEST:
        raise Wrong(f"must be a number of the Dashboard, and {named(value)} is too large for one")
    return value


def _number(value: t.Any, field: Field) -> float:
    if isinstance(value, str) and re.fullmatch(r"\s*[-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?\s*", value):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value) or abs(value) > _LARGEST:
        raise _wrong("float", value, field)
    return value


def _truth(value: t.Any, field: Field) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if isinstance(value, (list, dict, tuple)) or word not in _TRUE + _FALSE:
        raise _wrong("bool", value, field)
    return word in _TRUE


def _free(value: t.Any, field: Field) -> t.Any:
    """A value passed on as it is: whatever JSON can say, texts clean and numbers finite."""
    if isinstance(value, dict):
        return {_clean(str(key)): _free(one, field) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_free(one, field) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise Wrong(f"must hold numbers that JSON knows, not {value!r}")
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _text(value, field)


free = _free
_READERS: dict[str, t.Callable] = {"str": _text, "int": _whole, "float": _number, "bool": _truth}
