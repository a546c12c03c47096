# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers of the Dashboard, or bodies for it, that no Field describes: their secrets are masked by names, and their keys put in snake_case. Pure."""
from __future__ import annotations

import json
import re
import typing as t

from .screen import HIDDEN, scrubbed
from .secret_names import answer_holds_secret, label_tells_secret, words

#: Where the API returns API keys; these are never shown.
_KEYS = ("api_key", "api_keys")
#: Names that hold a secret inside an object of this name, and elsewhere none.
_INSIDE = {"license": ("key",), "licenses": ("key",)}
#: What says the name of a value that stands beside it, as in the change log, and how such values are called.
_LABELS, _LABELED = ("label", "name", "key"), ("value", "old_value", "new_value")
#: A name and a value without quotes, as YAML, addresses and settings write them, and a password in an address.
_SAID, _VALUE = re.compile(r"(?<![\w-])([\w-]{1,80})\s{0,3}(?:=>|[:=])\s{0,3}(?![\s\"'{\[(])"), re.compile(r"[^\n,;&]*")
#: What of a text is not looked into any further: times, MAC addresses and most addresses hold neither.
_TELLING = re.compile("pass|pwd|pw|secret|psk|cred|token|communit|key|pin|otp|redemption", re.IGNORECASE)
_ADDRESS = re.compile(r"(://[^/\s:@]{0,200}:)[^/\s@]{1,400}@")


def snake(name: t.Any) -> str:
    """A name of the API as results say it: C(lanIp) is C(lan_ip), C(usageInKb) is C(usage_in_kb)."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", str(name)).lower() if re.fullmatch(r"\w+", str(name)) else str(name)


def spelled(value: t.Any) -> t.Any:
    """An answer with its names in snake_case. What is no word, such as a MAC address that is a key, stays as it is, and so does a name whose
    spelling another one has already."""
    if isinstance(value, list):
        return [spelled(one) for one in value]
    if not isinstance(value, dict):
        return value
    said: dict[str, t.Any] = {}
    for name, one in value.items():
        said[name if snake(name) in said else snake(name)] = spelled(one)
    return said


def masked(value: t.Any, extra: t.Collection[str] = (), show: bool = False) -> t.Any:
    """The value with a word in the place of every secret. `extra` are names that tell of none and hold one here; with `show` only keys of an
    API are hidden. Texts of JSON, as in the change log, are looked into."""
    if isinstance(value, list):
        return [masked(one, extra, show) for one in value]
    if isinstance(value, str):
        return value if show else _masked_text(value, extra)
    if not isinstance(value, dict):
        return value
    labeled = not show and any(label_tells_secret(value.get(one)) for one in _LABELS)
    return {name: _hidden(one) if _is_secret(name, extra, show) or labeled and snake(name) in _LABELED
            else masked(one, (*extra, *_INSIDE.get(snake(name), ())), show) for name, one in value.items()}


def _is_secret(name: t.Any, extra: t.Collection[str], show: bool) -> bool:
    key = "_".join(words(name)) in _KEYS
    return key or not show and (name in extra or snake(name) in extra or answer_holds_secret(name))


def _hidden(value: t.Any) -> t.Any:
    """A secret of any shape; what is empty, true or false says nothing."""
    if isinstance(value, dict):
        return {name: _hidden(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_hidden(one) for one in value]
    return value if value is None or isinstance(value, bool) or value == "" else HIDDEN


def _masked_text(text: str, extra: t.Collection[str]) -> str:
    if text.lstrip().startswith(("{", "[", '"')):
        try:
            value = json.loads(text)
            safe = masked(value, extra)
            return text if safe == value else json.dumps(safe)
        except (ValueError, RecursionError):
            pass
    text = _ADDRESS.sub(rf"\1{HIDDEN}@", text) if "://" in text and "@" in text else text
    return _without_said(scrubbed(text, ())) if (":" in text or "=" in text) and _TELLING.search(text) else text


def _without_said(text: str) -> str:
    """A text without the values whose names tell that they are secrets, up to the end of each."""
    parts, at = [], 0
    for found in _SAID.finditer(text):
        if found.start() < at or not answer_holds_secret(found[1]):
            continue
        value = t.cast(re.Match, _VALUE.match(text, found.end()))
        parts += [text[at:found.end()], HIDDEN if value[0].strip() else value[0]]
        at = value.end()
    return "".join([*parts, text[at:]])
