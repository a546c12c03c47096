# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One given object as it is to be: in API form, its rules merged, completed for exact states, without what its modes switch off."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..input.limits import contradictions
from ..schema import appended_rows
from ..schema.field import NOTHING, Field
from ..schema.modes import named
from ..schema.own_faults import hook
from ..schema.protocols import Planner
from ..schema.resource import Resource
from ..schema.unused import resets
from ..schema.values import accepting_present, to_api
from . import rules
from .bound import governed
from .carried import Carried
from .conditions import Modes
from .entries import without
from .payload import lacking, overlaid


def wanted(planner: Planner, item: dict, have: dict, key: str, path: str, exact: bool, new: bool = False) -> dict:
    """The object `item` (option form) of a planner's Want, over what is there; raises BadInput for every contradiction.

    exact  what was not given goes to its default; new  there is nothing yet.
    """
    want, fields, one = planner.want, planner.fields, planner.resource.rules
    carried = Carried(exact)
    item, places = appended_rows.given(item, have, one, path, exact) if one and item.get(one.name) is not None else (item, None)
    api = carried.over(to_api(item, fields, accepting_present(planner.identify, have, fields), path), have, fields, path)
    if carried.problems:
        raise BadInput(*carried.problems)
    if one and one.api in api:
        there = None if exact or want.state == "deleted" else have.get(one.api) or []
        with rules.said_at(f"{path}.remove.{one.name}"):
            there = there and without(there, item, one, planner.identify, path)
        api[one.api] = rules.with_secrets(api[one.api], have.get(one.api) or [], one) if there is None else api[one.api]
        with rules.said_at(f"{path}.{one.name}", places):
            api[one.api] = rules.merged(api[one.api], [rule.get("position") for rule in item[one.name]], there, one)
    missing = [name for field in fields if field.api in api for name in lacking(api[field.api], have.get(field.api), field)]
    if missing:
        raise BadInput(*[Problem(f"{path}.{name}", "is missing: a new entry needs it") for name in missing])
    if exact and not (governed(want) and item.keys() - {planner.resource.key}):  # what was not given is the template's to say
        defaults = {name: value for name, value in _defaults(planner.resource, item, key).items() if name not in api}
        if want.state != "deleted":
            defaults = carried.over(carried.defaults(defaults, have, fields, path), have, fields, path)
        elif not defaults:
            carried.notes.append(f"{path}: nothing of the {planner.resource.title} is known to have a value to go back to, so state deleted changes nothing")
        api = {**defaults, **api}
        planner.plan.warnings += carried.notes
    modes = Modes()
    kept = modes.fitting(api, item, have, fields, path, new=new, exact=exact)
    planner.plan.warnings += modes.warnings
    amiss = modes.problems + _contradictions(planner, item, kept, have, path, exact) + _offered(kept, have, fields, path)
    if amiss:
        raise BadInput(*amiss)
    return kept


def needed(resource: Resource, item: t.Mapping, path: str) -> dict:
    """What a new object cannot be without: the defaults of that. Raises BadInput for what has none and is not given."""
    must = [one for one in resource.fields if one.required_on_create]
    if missing := [one.name for one in must if one.default is NOTHING and one.name not in item and one.required_on_create not in item]:
        raise BadInput(*[Problem(f"{path}.{name}", f"is missing: a new {resource.title} needs it") for name in missing])
    return {one.api: one.default for one in must if one.default is not NOTHING}


def _contradictions(planner: Planner, item: t.Mapping, kept: dict, have: dict, path: str, exact: bool) -> list[Problem]:
    """What is wrong with an object as it will be, entries of its lists over those that are there, and is not so already."""
    resource = planner.resource
    checked = planner.fields if resource.validate or resource.validate_api else ()
    changed = {one.name for one in checked if one.api in kept and kept[one.api] != have.get(one.api)}
    if not changed:
        return []
    will = {**have, **{one.api: overlaid(kept[one.api], have.get(one.api), one, exact) for one in planner.fields if one.api in kept}}
    if said := _misfits(planner, item, changed, have, will, path):
        return said
    there, then = (hook(resource, "validate_api", one, planner.place.ids()) if resource.validate_api else [] for one in (have, will))
    return [one.below(path) for one in then if one not in there]


def _misfits(planner: Planner, item: t.Mapping, changed: set[str], have: dict, will: dict, path: str) -> list[Problem]:
    """What does not fit together any more: an address and its subnet, one of them given. Of what was not given single values alone count, for lists may
    be put right after; and where a mode changes nothing of it does: what stays behind of another mode does not show."""
    said = contradictions(planner.shown(will), planner.shown(have), planner.resource, path)
    turned = said and any(changed.intersection(named(condition)) for one in planner.fields for condition in (one.only_if, one.required_if))
    single = [one.name for one in planner.fields if one.type not in ("list", "map", "dict") and not turned]
    return [one for one in said if any(one.within(f"{path}.{name}") for name in (*item, *single))]


def _offered(item: dict, have: dict, fields: t.Iterable[Field], path: str) -> list[Problem]:
    """Values this very object does not take, as far as it says which it takes."""
    return [Problem(f"{path}.{one.name}", f"must be one of {', '.join(map(repr, have[one.offered]))}, which is what it offers, not {item[one.api]!r}")
            for one in fields if one.offered and isinstance(have.get(one.offered), list) and item.get(one.api) is not None
            and item[one.api] not in have[one.offered] and item[one.api] != have.get(one.api)]


def _defaults(resource: Resource, item: dict, key: str) -> dict:
    defaults = resets(resource, key)
    if "id" in item and not resource.slot_defaults:
        defaults.pop(resource.by_option[resource.key].api, None)
    return defaults
