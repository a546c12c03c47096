# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences as they may stand on a screen or in a log: without secrets, and without characters that steer a terminal. Pure.

Data is masked by the Fields it belongs to and stays what it is. Sentences are of no known shape: the Dashboard echoes bodies in the
errors of batches (quirk F11), and names may hold anything. So secrets are looked for in them as JSON, programs and addresses write
them: long ones anywhere, short ones and plain words only where they stand alone, so that C(radius) leaves C(radius_servers) readable.
"""
from __future__ import annotations

import json
import re
import typing as t
import unicodedata
from urllib.parse import quote

from .secret_names import telling

HIDDEN = "(hidden)"
#: Shorter secrets are looked for between quotes and after a telling name only: elsewhere they are numbers and short words.
_SHORT = 4
#: Shorter ones, plain words and plain numbers are looked for only where they stand alone.
_LONG = 8
_PLAIN = re.compile(r"[A-Za-z]+([ ._-][A-Za-z]+)*|\d+")
#: Where a word begins: also after what addresses and JSON write for a blank or a line end.
_BEGINS, _ENDS = r"(?:(?<![\w-])|(?<=%[0-9A-Fa-f]{2})|(?<=\\[nrt]))", r"(?![\w-])"
#: A name and what stands after it, as YAML, JSON and lists of options write them.
_NAMED = re.compile(r"(\w+)(['\"]?\s*[:=]\s*)$")


def forms(secrets: t.Iterable[str]) -> set[str]:
    """The secrets as they are, and as JSON, programs and addresses write them."""
    found: set[str] = set()
    for one in secrets:
        found |= {one, json.dumps(one)[1:-1], json.dumps(one, ensure_ascii=False)[1:-1], repr(one)[1:-1], quote(one, safe="", errors="replace"), one.strip()}
    return found - {""}


def scrubbed(value: t.Any, secrets: t.Iterable[str]) -> t.Any:
    """The value with every text in it free of the secrets."""
    return scrubber(secrets)(value)


def scrubber(secrets: t.Iterable[str]) -> t.Callable[[t.Any], t.Any]:
    """The same for many values; thousands of sites have thousands of secrets."""
    every = sorted(forms(secrets), key=len, reverse=True)
    return lambda value: _each(value, every)


def _pattern(secret: str) -> str:
    text = re.escape(secret)
    if len(secret) < _SHORT:
        return rf"(?<=['\"]){text}(?=['\"])|{_BEGINS}{text}{_ENDS}"
    return rf"{_BEGINS}{text}{_ENDS}" if len(secret) < _LONG or _PLAIN.fullmatch(secret) else text


def _each(value: t.Any, every: list[str]) -> t.Any:
    if isinstance(value, dict):
        return {name: _each(one, every) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_each(one, every) for one in value]
    there = [one for one in every if one in value] if isinstance(value, str) else []
    return re.sub("|".join(f"(?:{_pattern(one)})" for one in there), _hidden, value) if there else value


def _hidden(found: re.Match) -> str:
    """A found secret's place; a short one that is neither quoted nor named as one is another word."""
    text, start, end = found.string, found.start(), found.end()
    quoted = text[start - 1:start] in ("'", '"') and text[start - 1:start] == text[end:end + 1]
    named = _NAMED.search(text[max(0, start - 60):start])
    return HIDDEN if end - start >= _SHORT or quoted or named and telling(named.group(1)) else found.group()


def harmless(value: t.Any) -> t.Any:
    """The value with every character in its texts written out that no screen shows: escapes, marks that turn the direction of
    writing, line ends of other alphabets. Line ends and tabs stay."""
    if isinstance(value, dict):
        return {name: harmless(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [harmless(one) for one in value]
    if not isinstance(value, str) or value.isprintable():
        return value
    return "".join(one if one in "\n\t" or not _steers(one) else spelled_out(one) for one in value)


def one_line(text: str) -> str:
    """A name as it may stand in a sentence: its line ends and tabs are written out too."""
    return text if text.isprintable() else "".join(spelled_out(one) if _steers(one) else one for one in text)


def spelled_out(char: str) -> str:
    """A character as Python and JSON write it."""
    return repr(char)[1:-1] if ord(char) < 0x20 or ord(char) > 0xffff else f"\\u{ord(char):04x}"


def _steers(char: str) -> bool:
    """Whether a character does something else than stand there: controls, marks of direction, line ends, halves of characters."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in "\u200c\u200d"  # joiners, part of words and emoji
