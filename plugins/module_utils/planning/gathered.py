# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is there, as state gathered shows it: in the shape `config` takes, with what the Dashboard alone knows beside it. Pure."""
from __future__ import annotations

import typing as t

from ..current.names import Names
from ..schema.change import Have, Plan
from ..schema.values import shown
from ..schema.walk import Fields
from .matching import distinguishing_ids, find


def gather(plan: Plan, have: Have, names: Names) -> None:
    """Put what is there into `plan.after`: all of it, or the objects that were named; of these what was asked for."""
    want, resource, place = plan.want, plan.want.resource, plan.want.place
    plan.absent = have.absent
    if have.absent:
        plan.after = [] if resource.many else {}
        return
    above = {one.name: names.name_of(str(one.ref), place.parents[one.name], place) for one in resource.parents}

    def seen(item: dict, fields: Fields) -> dict:
        return shown(item, fields, lambda kind, value: names.name_of(kind, value, place))

    def told(item: dict, twin: t.Mapping) -> dict:
        facts = {"facts": seen(item["facts"], resource.facts)} if "facts" in item else {}
        found = {**seen(item, resource.fields), **facts}
        found = {name: value for name, value in found.items() if name in (resource.key, *resource.key_with, *want.only)} if want.only else found
        return {**twin, **above, **found}

    if not resource.many:
        plan.after = told(have.objects or {}, {})
        return
    found = list(have.objects)
    if want.config:
        places = [find(item, found, plan, want.entry(number), lambda kind, value, option="": names.identify(kind, value, place, option))
                  for number, item in enumerate(want.config)]
        found = [found[at] for at in places if at is not None]
    plan.ids = [str(item.get(resource.id)) for item in found]
    plan.after = [told(item, twin) for twin, item in zip(distinguishing_ids(plan, found, have.objects), found)]
