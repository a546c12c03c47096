# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report of what differs: the data that pipelines read, sentences for a screen, and a summary for a pull request. Pure."""
from __future__ import annotations

import json
import typing as t
from collections import Counter

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import one_line

from .history import BEFORE, KNOWN, PROBABLE, UNREAD, History
from .rows import KINDS, MISSING, SECRET, UNDECLARED, rows

#: The shape of the data. It gets another number when something in it changes its meaning.
FORMAT = 1
#: Letters of a value, and of a name, that texts show.
LONG, NAME = 60, 120
#: What Markdown, and the sites that show it, read as something else than a letter: marks, markup, mentions and references.
_MARKS = {ord(one): f"&#{ord(one)};" for one in "&<>|`*_[]()#@~\\!$"}


def report(result: t.Mapping, log: t.Mapping | None, about: t.Mapping) -> dict:
    """What a check-mode run of a blueprint (`result`) and the change log (`log`, a result of module changes; None where nothing was asked) say together.

    about  `organization`, `declared` (what was compared, in words), `span` (how far back the log was read), and `fail_on`, the kinds that count.
    """
    unread = str(log.get("msg") or "it says nothing") if log and "rows" not in log else ""  # a failure may be one that the task lets pass
    history = History(None if unread else (log or {}).get("rows") or ())
    found = [{**row, **history.told(row)} for row in rows(result.get("differences") or ())]
    counts = Counter(row["kind"] for row in found)
    failed = [{"network": one.get("site"), "object": one.get("object"), "why": "; ".join(map(str, one.get("errors") or ())) or str(result.get("msg") or "")}
              for one in result.get("failures") or ()]
    return {"format": FORMAT, "organization": str(about.get("organization") or ""), "declared": str(about.get("declared") or ""),
            "span": str(about.get("span") or ""), "differs": bool(failed) or any(counts[kind] for kind in about.get("fail_on") or KINDS),
            "counts": {kind: counts[kind] for kind in KINDS}, "networks": len({row["network"] for row in found if row["network"]}),
            "log": unread, "not_read": failed, "not_compared": list(result.get("not_compared") or ()), "rows": found}


# -- sentences


def text(told: t.Mapping, most: int = 100) -> list[str]:
    """Lines for a screen, grouped by network; of more than `most` rows the first."""
    if not told["rows"] and not told["not_read"]:
        return [f"Nothing differs: the Dashboard is as {one_line(told['declared']) or 'declared'} says.", *_beside(told)]
    lines, network = [headline(told)], object()
    for row in told["rows"][:most]:
        if row["network"] != network:
            network = row["network"]
            lines.append(place(row))
        lines.append(f"  {what(row)}: {becomes(row)}; {when(row, told['span'])}")
    if len(told["rows"]) > most:
        lines.append(f"... and {len(told['rows']) - most} more")
    return lines + _beside(told)


def headline(told: t.Mapping) -> str:
    """How much differs, in one sentence."""
    counts = ", ".join(f"{told['counts'][kind]} {kind}" for kind in KINDS if told["counts"][kind])
    where = f" in {told['networks']} network{'s' * (told['networks'] != 1)}" if told["networks"] else ""
    return f"{counts or 'Nothing differs'}{where}" + (f"; {len(told['not_read'])} could not be compared" if told["not_read"] else "")


def _beside(told: t.Mapping) -> list[str]:
    """What else is to be known."""
    lines = [f"Could not be compared: {_cut(one['object'], NAME)}: {_cut(one['why'], 300)}" for one in told["not_read"][:10]]
    lines += [f"Not comparable, since the Dashboard does not show it: {one['option']} of {_cut(one['objects'][0], NAME)}"
              + (f" and {len(one['objects']) - 1} more" if len(one["objects"]) > 1 else "") for one in told["not_compared"]]
    return lines + ([f"Who changed what is not known, since the change log could not be read: {_cut(told['log'], 300)}"] if told["log"] else [])


def place(row: t.Mapping) -> str:
    """The network of a row, or the organization."""
    return "The organization" if not row["network"] else f"Template {_cut(row['network'], NAME)}" if row["template"] else _cut(row["network"], NAME)


def what(row: t.Mapping) -> str:
    """What of the network a row is about, by the names of a blueprint."""
    device = _cut(row["device"] or row["serial"], NAME) + " " if row["serial"] and row["object"] != row["serial"] else ""
    itself = row["resource"] in ("networks", "organization_config_templates")
    if itself:
        return _cut(row["option"], NAME) if row["option"] else f"the {'template' if row['template'] else 'network'} itself"
    return " ".join(one for one in (f"{device}{row['resource']}", _cut(row["object"], NAME), _cut(row["option"], NAME)) if one)


def becomes(row: t.Mapping) -> str:
    """What was declared and what is there, in words."""
    if row["kind"] == MISSING:
        return "is declared and is not there"
    if row["kind"] == UNDECLARED:
        return "is there and nobody declared it"
    if row["declared"] == SECRET:
        return "is another secret than declared"
    return f"declared {value(row['declared'])}, is {value(row['present'])}"


def value(one: t.Any) -> str:
    """A value on one line, cut where it is long."""
    return _cut(json.dumps(one, ensure_ascii=False, default=str) if not isinstance(one, str) else json.dumps(one, ensure_ascii=False), LONG)


def when(row: t.Mapping, span: str) -> str:
    """Since when, and by whom."""
    if row["known"] == UNREAD:
        return "since when is not known"
    if row["known"] == BEFORE:
        return f"since before the last {span}, or not in the change log"
    moment = str(row["since"] or "")[:16].replace("T", " ")
    return f"{'probably ' * (row['known'] == PROBABLE)}since {moment} UTC by {_cut(row['admin'] or row['admin_email'] or 'nobody named', NAME)} ({row['via']})"


def _cut(one: t.Any, most: int) -> str:
    line = one_line(str(one or ""))
    return line if len(line) <= most else line[:most - 3] + "..."


# -- Markdown


def markdown(told: t.Mapping, most: int = 20) -> str:
    """A summary for a pull request: a table, collapsed where it has more than `most` rows. Nothing in a name is read as markup, a mention or a reference."""
    if not told["rows"] and not told["not_read"]:
        return "\n\n".join(["### Configuration drift: none", *(_plain(line) for line in text(told))]) + "\n"
    table = ["| Where | What | Declared | Present | Since | Who |", "|---|---|---|---|---|---|", *(_line(row, told["span"]) for row in told["rows"])]
    parts = [f"### Configuration drift: {_plain(headline(told))}", f"{_plain(told['organization'])} compared with {_plain(told['declared'])}."]
    if told["rows"]:
        whole = "\n".join(table)
        parts.append(whole if len(told["rows"]) <= most else f"<details><summary>All {len(told['rows'])} differences</summary>\n\n{whole}\n\n</details>")
    return "\n\n".join([*parts, *(_plain(line) for line in _beside(told))]) + "\n"


def _line(row: t.Mapping, span: str) -> str:
    sides = ("another secret",) * 2 if row["declared"] == SECRET else tuple(
        "" if one is None else "there" if isinstance(one, dict) and not row["option"] else value(one) for one in (row["declared"], row["present"]))
    since = {UNREAD: "unknown", BEFORE: f"before the last {span}"}.get(row["known"], str(row["since"] or "")[:16].replace("T", " "))
    who = f"{'probably ' * (row['known'] == PROBABLE)}{row['admin'] or row['admin_email'] or ''} ({row['via']})" if row["known"] in (KNOWN, PROBABLE) else ""
    cells = [place(row), f"{what(row)} ({row['kind']})", *sides, since, _cut(who, NAME)]
    return f"| {' | '.join(map(_plain, cells))} |"


def _plain(line: str) -> str:
    return one_line(line).translate(_MARKS)
