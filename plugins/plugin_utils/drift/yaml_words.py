# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A value as YAML, short and on one line, in the quotes somebody uses. Pure."""
from __future__ import annotations

import json
import re
import typing as t

import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import TAG, is_template

#: Letters after which a text without quotes is another one inside braces.
_FLOW = re.compile(r"[,\[\]{}]")


def written(value: t.Any, style: str = "", flow: bool = False, number: bool = False) -> str:
    """A value as YAML on one line, a text in quotes of this style where it can be; one that would be a template is tagged, so that nobody executes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(str(name), flow=True)}: {written(one, flow=True)}" for name, one in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(written(one, flow=True) for one in value) + "]"
    if not isinstance(value, str):
        return json.dumps(value)
    if is_template(value):
        return f"{TAG} {_quoted(value)}"
    if number and value.isdecimal():
        return value
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return value if style == "" and _is_plain(value, flow) else _quoted(value)


def _is_plain(text: str, flow: bool) -> bool:
    if not text.isprintable() or flow and _FLOW.search(text) or len(text) > 1000:
        return False
    try:
        return yaml.safe_load(f"[x: {text}]" if flow else f"x: {text}") in ({"x": text}, [{"x": text}])
    except yaml.YAMLError:
        return False


def _quoted(text: str) -> str:
    """In double quotes, all that YAML folds or does not print written out."""
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff]", lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))


def block(value: t.Any, column: int) -> str:
    """An entry of a block list: an object with an option a line."""
    if not isinstance(value, dict) or not value:
        return written(value)
    pad = "\n" + " " * column
    return pad.join(f"{written(str(name))}: {written(one)}" for name, one in value.items())
