# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the present objects a given one means, what several objects of one place forbid each other, and what goes with them. Pure."""
from __future__ import annotations

import typing as t
from collections import Counter

from ..errors import BadInput, NotThere, Problem
from ..input.hints import slip_hint
from ..input.limits import by_itself_first
from ..schema.change import Change, Plan, Want
from ..schema.compare import differing, identity, keys_of, named, plain, same
from ..schema.field import NOTHING, Field
from ..schema.modes import holds, modes_of
from ..schema.own_faults import hook
from ..schema.place import PendingId
from ..schema.resource import Resource, in_words
from ..schema.values import accepting_present, to_api
from .replacement import as_given, unnamed


def find(item: dict, present: list[dict], plan: Plan, path: str, identify: t.Callable) -> int | None:
    """The index of the object an item names, by its id or by its key. Two with one name are an error."""
    want, resource = plan.want, plan.want.resource
    if "id" in resource.by_option and resource.by_option["id"].control and item.get("id"):
        found = [at for at, one in enumerate(present) if str(one.get(resource.id)) == str(item["id"])]
        if not found and want.state != "deleted":
            where = want.place.site or "this organization"
            raise NotThere(Problem(f"{path}.id", f"there is no {resource.title} with id {item['id']!r} in {where}", apart=True))
        return found[0] if found else None
    key = resource.by_option[resource.key]
    name = to_api(item, [key], identify, path).get(key.api)
    same = named(present, name, key)
    found = [at for at, one in enumerate(present) if any(one is other for other in same)] or unnamed(name, present, resource)
    found = _together(found, item, present, resource, identify, path)
    found = _meant(found, item, present, plan, path) if len(found) > 1 else found
    if len(found) > 1:
        ids = ", ".join(str(present[at].get(resource.id)) for at in found)
        raise BadInput(Problem(f"{path}.{key.name}", f"{len(found)} objects are called {item.get(key.name)!r} (ids {ids}); "
                               "say which one is meant by adding its id", apart=True))
    return found[0] if found else None


def _together(found: list[int], item: dict, present: list[dict], resource: Resource, identify: t.Callable, path: str) -> list[int]:
    """Those of the objects of a key that have in common with the item what it takes besides to mean one."""
    beside = [resource.by_option[name] for name in resource.key_with]
    asked = to_api(item, beside, identify, path)
    return [at for at in found if all(plain(present[at].get(one.api), one) == plain(asked.get(one.api), one) for one in beside)]


def _meant(found: list[int], item: dict, present: list[dict], plan: Plan, path: str) -> list[int]:
    """Of several objects of a name the one that is as given in what only creation takes."""
    resource = plan.want.resource
    same = [at for at in found if as_given(present[at], item, resource)]
    if len(same) != 1:
        return found
    others = ", ".join(str(present[at].get(resource.id)) for at in found if at not in same)
    plan.warnings.append(f"{path}: another {resource.title} has this name too (id {others}), and is left as it is; remove it by its id if nobody needs it")
    return same


def unknown(item: dict, present: list[dict], resource: Resource, path: str) -> list[str]:
    """What to say of an object to be removed that is not there, where one of nearly that name is."""
    key = resource.by_option[resource.key]
    name = str(item.get(key.name) or "")
    hint = slip_hint(name, [str(one[key.api]) for one in present if one.get(key.api)])
    return [f"{path}.{key.name}: there is no {resource.title} {name!r} to remove{hint}"] if hint else []


def called(item: t.Mapping, resource: Resource, name_of: t.Callable) -> str:
    """How users call an object in API form."""
    keys = [resource.by_option[name] for name in (resource.key, *resource.key_with)]

    def said(value: t.Any, field: Field) -> t.Any:
        if isinstance(value, PendingId):
            return value.name
        return name_of(field.ref, value) if field.ref and len(keys) > 1 else value

    return " / ".join(in_words(said(item.get(one.api), one)) for one in keys)


def distinguishing_ids(plan: Plan, found: list[dict], there: list[dict]) -> list[dict]:
    """What stands before an object so that it can be told from others: its id, where others have its name, or it has none."""
    by_option = plan.want.resource.by_option
    if "id" not in by_option or not by_option["id"].control:
        return [{} for dummy in found]
    key = by_option[plan.want.resource.key]
    keys = [key, *(by_option[name] for name in plan.want.resource.key_with)]

    def name(item: t.Mapping) -> tuple:
        return tuple(plain(item.get(one.api), one) for one in keys)

    named = Counter(map(name, there))
    return [{"id": number} if named[name(item)] > 1 or item.get(key.api) in (None, "") else {} for item, number in zip(found, plan.ids)]


def named_whole(given: t.Mapping, have: t.Mapping, want: Want, identify: t.Callable) -> None:
    """Settings go back to their defaults as a whole. Raises BadInput where some are given with state deleted, and their lists hold more than that, and are
    no default."""
    lists = [one for one in want.resource.fields if given and one.type == "list" and have.get(one.api) and not one.keep_unlisted]
    for field in [one for one in lists if one.default is NOTHING or not same(one.default, have[one.api], one)]:
        there, named_ones = have[field.api], to_api({field.name: given.get(field.name)}, [field], accepting_present(identify, have, [field]))[field.api] or []
        found = [one for one in there if any(_is(item, one, field) for item in named_ones)]
        if len(found) < len(there):
            raise BadInput(Problem(f"{want.path}.{field.name}", f"names {len(found)} of the {len(there)} entries that are there, and state deleted "
                                   f"resets the {want.resource.title} as a whole; leave config out if that is meant (in a blueprint give {{}} and "
                                   f"allow_empty: true), or give "
                                   "what is to stay with state replaced"))


def _is(item: t.Any, there: t.Any, field: Field) -> bool:
    if isinstance(item, dict) and isinstance(there, dict) and field.fields:
        return not differing(item, there, field.fields)
    return plain([item], field) == plain([there], field)


def without_mirrored(have: t.Any, want: Want, beside: t.Iterable[Plan]) -> t.Any:
    """What is there of a singleton when its turn comes: items that mirror objects which the Plans beside it take away are gone by then.

    Raises BadInput for an item of always-present ones that is neither there nor comes with such a Plan: written, it would not show.
    """
    for field in want.resource.fields:
        if field.keep_unlisted and not field.mirrors and have.get(field.api) and want.state not in ("deleted", "gathered"):
            _all_there(want, have[field.api], field, ())
        if field.mirrors and have.get(field.api):
            changes = [(change, field.mirrors[one.want.resource.name]) for one in beside if one.want.resource.name in field.mirrors
                       and one.want.place.home() == want.place.home() for change in one.changes]
            was, will = ({keys_of({field.argument: side[option]}, field, [field.argument]) for side, option in sides if side and side.get(option)}
                         for sides in ([(one.assumed_before, option) for one, option in changes], [(one.after, option) for one, option in changes]))
            have = {**have, field.api: [item for item in have[field.api] if identity(item, field, [field.argument]) not in was - will]}
            if want.state not in ("deleted", "gathered") and _exists(field, want, have):
                _all_there(want, have[field.api], field, will)
    return have


def _exists(field: Field, want: Want, have: t.Mapping) -> bool:
    """Whether a list exists in the modes there will be."""
    by_option = want.resource.by_option
    given = {by_option[name].api: (want.config or {})[name] for name in modes_of(field, by_option) if name in (want.config or {})}
    return holds(field, {**have, **given}, by_option)


def _all_there(want: Want, have: list[dict], field: Field, coming: t.Container[tuple]) -> None:
    """Raise NotThere for the given items of a list of always-present ones that are not among those; for what is wrong with such an item by itself first."""
    there = {identity(item, field, [field.argument]): item[next(sub.api for sub in field.fields if sub.name == field.argument)] for item in have}
    missing = {f"{want.path}.{field.name}[{number}]": item[field.argument] for number, item in enumerate((want.config or {}).get(field.name) or [])
               if (mark := keys_of(item, field, [field.argument])) not in there and mark not in coming}
    with by_itself_first(want.doubts, *missing):
        if missing:
            names = [str(one) for one in there.values()]
            raise NotThere(*[Problem(f"{one}.{field.argument}", f"there is no {name} in {want.place.site or 'this place'}"
                             f"{slip_hint(str(name), names) or '; there are ' + ', '.join(names)}", apart=True) for one, name in missing.items()])


def order_conflicting(plan: Plan, given: t.Mapping[str, str]) -> list[Problem]:
    """Put Changes in an order in which nobody comes where somebody still is; what is wrong with those who would change places."""
    resource, waiting = plan.want.resource, [change for change in plan.changes if change.operation != "delete"]
    if not resource.conflicts_each_step or len(waiting) < 2:
        return []
    owner = {id(side): change for change in waiting for side in (change.assumed_before, change.after) if side}
    ahead: dict[int, list[tuple[Change, str]]] = {id(change): [] for change in waiting}
    pairs = hook(resource, "conflicts", [side for change in waiting for side in (change.assumed_before, change.after) if side])
    long = {frozenset((id(owner[id(one)]), id(owner[id(other)]))) for one, other, dummy, dummy in pairs
            if owner[id(one)].assumed_before is one and owner[id(other)].assumed_before is other}
    for one, other, option, dummy in pairs:
        if frozenset((id(owner[id(one)]), id(owner[id(other)]))) in long:
            continue  # they are there together already
        for comes, there in ((one, other), (other, one)):
            if owner[id(comes)].after is comes and owner[id(there)].assumed_before is there and owner[id(comes)] is not owner[id(there)]:
                ahead[id(owner[id(comes)])].append((owner[id(there)], option))
    turns: list[Change] = []
    while waiting:
        free = next((change for change in waiting if not any(other in waiting for other, dummy in ahead[id(change)])), None)
        if free is None:
            return [_cycle_message(waiting, ahead, given)]
        turns.append(free)
        waiting.remove(free)
    plan.changes[:] = [change for change in plan.changes if change.operation == "delete"] + turns
    return []


def _cycle_message(waiting: list[Change], ahead: t.Mapping[int, list[tuple[Change, str]]], given: t.Mapping[str, str]) -> Problem:
    seen, option = [waiting[0]], ""
    while len(seen) == len(set(map(id, seen))):
        after, option = next(pair for pair in ahead[id(seen[-1])] if pair[0] in waiting)
        seen.append(after)
    names = [f"{given.get(one.key, one.key)}.{option}" for one in seen[seen.index(seen[-1]):-1]]
    return Problem(names[0], "would change places with", " and ".join(names[1:]), ", and each is refused while the other is there; "
                   "give one of them a value of its own first")


def conflict_sentences(plan: Plan, given: t.Mapping[str, str]) -> list[Problem]:
    """What is wrong with given objects that cannot be in one place with others, as all of it will be. `given`: {key: path}. Two that are there
    together already are no matter of this task."""
    resource = plan.want.resource
    if plan.want.state in ("deleted", "gathered") or not plan.changes:
        return []
    found, before = (_pairs(resource, sorted(side or [], key=lambda one: resource.called(one) in given)) for side in (plan.after, plan.before))
    there = [words for dummy, *words in before]
    return [Problem(f"{given[key]}.{option}", words) for key, option, words in found if key in given and [option, words] not in there]


def _pairs(resource: Resource, objects: t.Sequence[dict]) -> list[tuple[str, str, str]]:
    """Pairs of objects that exclude each other: the key of the later one, its option, and what is wrong with that in words."""
    said = [(resource.called(one), option, f"{words} {resource.title} {resource.called(other)}")
            for one, other, option, words in (hook(resource, "conflicts", list(objects)) if resource.conflicts else ())]
    known = {(key, option) for key, option, dummy in said}
    for option in dict.fromkeys((*resource.occupies, *([resource.key] if resource.refuses_second and not resource.key_with else []))):
        holder: dict[t.Any, dict] = {}
        for one in objects:
            value, key = plain(one.get(option), resource.by_option[option]), resource.called(one)
            if value not in (None, "") and value in holder and (key, option) not in known:
                other = f"another {resource.title}" if option == resource.key else f"{resource.title} {resource.called(holder[value])}"
                said.append((key, option, f"{one[option]!r} is already that of {other}"))
            holder.setdefault(value, one)
    return said


def fixed_key(resource: Resource) -> str | None:
    """The key option where it is the identity itself and stands in the path, not in the body."""
    key = resource.by_option.get(resource.key)
    return key.name if key is not None and (resource.id == key.api or "id" not in resource.by_option) else None


def made_anew(resource: Resource, api: dict, have: dict, path: str) -> bool:
    """Whether a field that only creation accepts differs, so that the object must be made anew. Raises BadInput where it cannot be."""
    for name in differing(api, have, [one for one in resource.fields if one.create_only and have.get(one.api) is not None]):
        one = resource.by_option[name]
        if not one.recreate:
            raise BadInput(Problem(f"{path}.{name}", f"of an existing {resource.title} cannot be changed "
                                   f"(it is {have.get(one.api)!r}, {api[one.api]!r} was given)"))
        return True
    return False
