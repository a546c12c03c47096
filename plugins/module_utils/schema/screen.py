# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences as they may stand on a screen or in a log: without secrets, and without characters that steer a terminal. Pure.

Data is masked by the Fields it belongs to and stays what it is. Sentences are of no known shape: the Dashboard echoes bodies in the
errors of batches (quirk F11), and names may hold anything. So secrets are looked for in them as JSON, programs, addresses and pages
write them, also one in another: long ones anywhere, short ones and plain words only where they stand alone, so that C(radius) leaves
C(radius_servers) readable.
"""
from __future__ import annotations

import html.entities
import re
import typing as t
import unicodedata
from functools import lru_cache

from ..errors import CUT, FIXED
from .secret_names import name_suggests_secret
from .walk import each

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
#: A name in quotes or without, and a value in quotes, as JSON and programs write objects, also JSON in JSON; or a name in quotes and a number. A value
#: that was cut off goes to the text's end.
_SAID = re.compile(r"""(?<!\w)(\w{1,80})(\\{0,9}["'])?\s{0,9}(?:=>|[:=])\s{0,9}(?:(\\{0,9}["'])((?:(?!(?<!\\)\3)[\s\S])*)|(?(2)(-?\d[\d.]*)|(?!)))""")
#: Letters by which secrets are looked up.
_START = 3
#: Characters that nobody writes in another way, and the letters programs write for others.
_SIMPLE = re.compile(r"[A-Za-z0-9_]+")
_LETTERS = {"\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f", "\0": "0", "\x1b": "e"}


def scrubbed(value: t.Any, secrets: t.Iterable[str]) -> t.Any:
    """The value with every text in it free of the secrets."""
    return scrubber(secrets)(value)


def scrubber(secrets: t.Iterable[str]) -> t.Callable[[t.Any], t.Any]:
    """The same for many values; thousands of sites have thousands of secrets."""
    known = _Known(secrets)
    return lambda value: each(value, lambda one: _without(one, known) if isinstance(one, str) else one)


class _Known:
    """Secrets, by the first letters of what of each is written in one way only."""

    def __init__(self, secrets: t.Iterable[str]):
        self.every = sorted({form for one in secrets for form in (one, one.strip())} - {""}, key=len, reverse=True)
        self.starting: dict[str, list[tuple[int, str]]] = {}
        for number, one in enumerate(self.every):
            self.starting.setdefault(_simple(one)[:_START], []).append((number, _simple(one)))

    def near(self, text: str) -> list[str]:
        """Those a text may hold, the longest first."""
        starts = {text[at:at + size] for size in range(_START + 1) for at in range(len(text) - size + 1)}
        return [self.every[number] for number, simple in sorted(one for start in self.starting.keys() & starts for one in self.starting[start])
                if simple in text]


def _simple(secret: str) -> str:
    return max(_SIMPLE.findall(secret), key=len, default="")


@lru_cache(maxsize=1024)
def _spelled(char: str) -> str:
    """A pattern of one character however it is written: as it is or after backslashes, as \\u003c, \\x3c, %3C, &lt; or &#60;."""
    if _SIMPLE.fullmatch(char):
        return char
    units = char.encode("utf-16-be", "surrogatepass").hex()
    units = r"\\+".join(f"u{units[at:at + 4]}" for at in range(0, len(units), 4))
    bytes_ = "".join(f"%(?:25)*{one:02x}" for one in char.encode("utf-8", "surrogatepass"))
    names = "".join(f"|{name.rstrip(';')}" for name, text in html.entities.html5.items() if text == char)
    ways = [rf"\\*{re.escape(char)}", rf"(?i:\\+(?:{units}|x{ord(char):02x}|U{ord(char):08x}))", f"(?i:{bytes_})",
            f"&(?:amp;)*(?:#0*{ord(char)}|#[xX]0*(?i:{ord(char):x}){names});"]
    ways += [rf"\\+{_LETTERS[char]}"] if char in _LETTERS else ["[+]"] if char == " " else []
    return f"(?:{'|'.join(ways)})"


def _pattern(secret: str) -> str:
    text = "".join(map(_spelled, secret))
    if len(secret) < _SHORT:
        return rf"(?<=['\"]){text}(?=['\"])|{_BEGINS}{text}{_ENDS}"
    return rf"{_BEGINS}{text}{_ENDS}" if len(secret) < _LONG or _PLAIN.fullmatch(secret) else text


def _without(text: str, known: _Known) -> str:
    there = [_pattern(one) for one in known.near(text)]
    text = re.sub("|".join(f"(?:{one})" for one in there), _hider(text), text) if there else text
    text = _SAID.sub(_unsaid, text)
    return CUT.join([*(_without_begun(one, known.every) for one in text.split(CUT)[:-1]), text.rpartition(CUT)[2]]) if CUT in text else text


def _without_begun(text: str, secrets: t.Iterable[str]) -> str:
    """A text that was cut off, without the beginning of a secret at its end."""
    for secret in secrets:
        for size in range(len(secret) - 1, _SHORT - 1, -1):
            if begun := re.search("".join(map(_spelled, secret[:size])) + r"\Z", text[-20 * size:]):
                return text[:len(text) - len(begun.group())] + HIDDEN
    return text


def _unsaid(found: re.Match) -> str:
    """An object's value in a sentence: hidden where its name tells of a secret. The Dashboard may say one that nobody gave."""
    value = 4 if found.group(4) is not None else 5
    if not name_suggests_secret(found.group(1)) or not found.group(value):
        return found.group()
    return found.group()[:found.start(value) - found.start()] + HIDDEN


def _hider(text: str) -> t.Callable[[re.Match], str]:
    """What becomes of each secret found in a text: a word of a sentence that is ours, whatever was given, tells nothing and stays."""
    ours = [(at, at + len(one)) for one in FIXED for at in [text.find(one)] if at >= 0]
    return lambda found: found.group() if any(start <= found.start() and found.end() <= end for start, end in ours) else _hidden(found)


def _hidden(found: re.Match) -> str:
    """A found secret's place; a short one that is neither quoted nor named as one is another word."""
    text, start, end = found.string, found.start(), found.end()
    quoted = text[start - 1:start] in ("'", '"') and text[start - 1:start] == text[end:end + 1]
    named = _NAMED.search(text[max(0, start - 60):start])
    return HIDDEN if end - start >= _SHORT or quoted or named and name_suggests_secret(named.group(1)) else found.group()


def printable(value: t.Any) -> t.Any:
    """The value with every character in its texts written out that no screen shows: escapes, marks that turn the direction of
    writing, line ends of other alphabets. Line ends and tabs stay."""
    return each(value, lambda one: _printable(one) if isinstance(one, str) and not one.isprintable() else one)


def _printable(text: str) -> str:
    return "".join(one if one in "\n\t" or not _controls(one) else spelled_out(one) for one in text)


def one_line(text: str) -> str:
    """A name as it may stand in a sentence: its line ends and tabs are written out too."""
    return text if text.isprintable() else "".join(spelled_out(one) if _controls(one) else one for one in text)


def spelled_out(char: str) -> str:
    """A character as Python and JSON write it."""
    return repr(char)[1:-1] if ord(char) < 0x20 or ord(char) > 0xffff else f"\\u{ord(char):04x}"


def _controls(char: str) -> bool:
    """Whether a character does something else than stand there: controls, marks of direction, line ends, halves of characters."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in "\u200c\u200d"  # joiners, part of words and emoji
