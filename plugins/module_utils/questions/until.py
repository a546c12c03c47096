# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Conditions on rows: C(status == complete), C(status.completed), C(count > 0), C(status in [complete, failed]), C({status: complete}). Pure."""
from __future__ import annotations

import json
import operator
import re
import typing as t

from ..errors import Problem
from ..schema.answers import snake

_CONDITION = re.compile(r"\s*(not\s+)?([\w.\[\]]+)\s*(?:(==|!=|<=|>=|<|>|\bnot in\b|\bin\b|\bis not\b|\bis\b|=)\s*(.+?))?\s*")
_ORDERS: dict[str, t.Callable[[t.Any, t.Any], t.Any]] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
EXAMPLE = "status == complete"
#: Words and flags by which the Dashboard says that a job has ended otherwise.
FAILED = ("failed", "error", "failure", "abandoned", "cancelled", "canceled", "timed out")


class Condition(t.NamedTuple):
    """One: a name, in which dots lead inside; how it is compared; with what."""

    name: str
    how: str
    value: t.Any

    def holds(self, rows: list[dict]) -> bool:
        """Whether it holds for every row, of which there must be one; C(count) is how many there are."""
        if self.name == "count":
            return _compared(len(rows), self.how, self.value)
        return bool(rows) and all(_compared(_inside(row, self.name), self.how, self.value) for row in rows)


def conditions(given: t.Any) -> list[Condition] | list[Problem]:
    """What the option `until` says: a text, a list of texts of which all must hold, or a dict of names and values."""
    if given in (None, "", [], {}):
        return []
    if isinstance(given, dict):
        return [Condition(_name(str(name)), "in" if isinstance(value, list) else "==", value) for name, value in given.items()]
    texts = [part for one in (given if isinstance(given, list) else [given]) for part in re.split(r"\s+and\s+", str(one))]
    found = [_CONDITION.fullmatch(one) for one in texts]
    wrong = [one for one, match in zip(texts, found) if match is None]
    if wrong:
        return [Problem("until", f"must be conditions such as {EXAMPLE!r}, with 'and' between them, not {wrong[0]!r}")]
    return [_condition(one) for one in found if one]


def _condition(found: re.Match) -> Condition:
    negated, name, how, value = found.groups()
    if how is None:
        return Condition(_name(name), "==", not negated)
    return Condition(_name(name), {"=": "==", "is": "==", "is not": "!="}.get(how, how), _value(value))


def _name(text: str) -> str:
    return ".".join(snake(one) for one in re.sub(r"^(rows?(\[\d+\]|\.\d+)?|item|result)\.", "", text).split("."))


def _value(text: str) -> t.Any:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_value(one) for one in text[1:-1].split(",") if one.strip()]
    if text[:1] in "'\"" and text[-1:] == text[:1]:
        return text[1:-1]
    try:
        return json.loads({"none": "null", "yes": "true", "no": "false"}.get(text.lower(), text.lower()))
    except ValueError:
        return text


def _inside(row: t.Any, name: str) -> t.Any:
    for part in name.split("."):
        row = row[int(part)] if isinstance(row, list) and part.isdigit() and int(part) < len(row) else row.get(part) if isinstance(row, dict) else None
    return row


def _compared(value: t.Any, how: str, wanted: t.Any) -> bool:
    if how in _ORDERS:
        try:
            return bool(_ORDERS[how](float(value), float(wanted)))
        except (TypeError, ValueError):
            return False
    alike = any(_alike(value, one) for one in (wanted if isinstance(wanted, list) and how in ("in", "not in") else [wanted]))
    return alike if how in ("==", "in") else not alike


def _alike(value: t.Any, wanted: t.Any) -> bool:
    if isinstance(wanted, bool) or wanted is None:
        return value is wanted or isinstance(value, str) and value.lower() == str(wanted).lower()
    return value == wanted or str(value).lower() == str(wanted).lower() and not isinstance(value, (dict, list))


def failure(rows: t.Iterable[dict]) -> str:
    """What says that a job has failed, so that no condition will come true any more; "" where nothing does."""
    for row in rows:
        status = row.get("status")
        if isinstance(status, dict) and status.get("failed") is True:
            return "; ".join(map(str, status.get("errors") or [])) or "status.failed is true"
        if isinstance(status, str) and status.lower() in FAILED:
            return "; ".join(map(str, row.get("errors") or [])) or str(row.get("error") or f"its status is {status}")
    return ""
