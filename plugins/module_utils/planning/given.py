# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a task gave what a Change is about, and what is there although no task gave it. Pure."""
from __future__ import annotations

import typing as t

from ..schema.change import Change
from ..schema.protocols import Planner
from ..schema.values import accepting_present, to_api
from . import rules


def given(change: Change) -> tuple[str, t.Mapping]:
    """The entry of `config` that is about the object and its path; ("config", {}) where the object was left out."""
    want = change.want
    for number, item in enumerate(want.config or [] if want.resource.many else []):
        if want.resource.called(item).casefold() == change.key.casefold():
            return want.entry(number), item
    return want.path, {} if want.resource.many else want.config or {}


def note_others(planner: Planner, named: t.Container[int] = ()) -> None:
    """Put what is there of a list into the `others` of a Plan that asks for them: objects whose number is not among the `named`, and rules nobody gave.
    What always exists, or the Dashboard made and will not delete, needs nobody to give it."""
    plan, resource, want, have = planner.plan, planner.resource, planner.want, planner.have.objects
    if plan.others is None or want.config is None or want.state not in ("merged", "replaced") or not planner.have.known:
        return
    if resource.kind == "collection":
        keys = [resource.by_option[name].api for name in (resource.key, *resource.key_with)]
        plan.others += [("", planner.key(one), planner.shown({api: one[api] for api in keys if api in one}))
                        for number, one in enumerate(have) if number not in named and not resource.stays(one)]
    one = resource.rules
    if resource.many or one is None or not (want.config or {}).get(one.name) or not (have or {}).get(one.api):
        return
    there = have[one.api]
    said = to_api({one.name: want.config[one.name]}, [one], accepting_present(planner.identify, have, [one]))[one.api]
    left = rules.others(said, there, one)
    shown = planner.shown({**have, one.api: [there[number] for number in left]})[one.name]
    plan.others += [(one.name, str(rule.get(one.match[0]) or ""), rule) for rule in shown]
