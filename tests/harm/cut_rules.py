# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of rules that arrives without its end: what the Dashboard always says last is missing, so more may be (quirks U1, U3, Y15)."""
from __future__ import annotations

import functools
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.harm.unknown import subject
from tests.samples import SAMPLES

KIND = "a list of rules that was cut"
PROMISE = ("A list without a row the Dashboard always appends is a failed read; where only one source tells of the row, it is shown and nothing is "
           "written over it.")
RULES = sorted(name for name, one in RESOURCES.items() if one.rules and one.rules.appended)


def cut(name: str, keep: int) -> list[str]:
    """What goes wrong when only so many rows of the list arrive."""
    one = subject(name)
    certain = all(row.sure for row in (one.resource.rules.appended or {}).values())
    writes = one.world.writes()

    def change(row: dict) -> None:
        del row[one.resource.rules.api][keep:]
    one.plant(change)
    given = SAMPLES[name].change
    wrong = []
    for state in ("gathered", "merged", "replaced", "overridden"):
        for check in (False, True):
            result = one.run(None if state == "gathered" else given, state, check)
            failed = bool(result.get("failed")) and result["changed"] is False and "missing" in result["msg"]
            if failed is not (certain or state != "gathered"):
                wrong.append(f"{state}: {result.get('msg') or result}")
    return wrong + ["something was written"] * (one.world.writes() != writes)


def whole(name: str) -> list[str]:
    """The whole list is believed, in whatever letters its last rows come."""
    one = subject(name)

    def change(row: dict) -> None:
        for rule in row[one.resource.rules.api]:
            rule["comment"] = rule["comment"].upper() if rule["comment"] in one.resource.rules.appended else rule["comment"]
    one.plant(change)
    result = one.run(SAMPLES[name].change)
    return [result["msg"]] if result.get("failed") else []


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every list of rules that has rows of the Dashboard's own, cut everywhere."""
    for name in RULES:
        yield f"{name} is whole", functools.partial(whole, name)
        for keep in range(3):
            yield f"{name} has {keep} rows", functools.partial(cut, name, keep)
