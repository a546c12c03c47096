# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run's Plans look like to the user: both sides of the changes, or the tree that was read."""
from __future__ import annotations

import re
import typing as t
from collections import Counter
from dataclasses import replace

from ..errors import BadInput, MerakiError, as_failure
from ..schema.change import Change, Plan, Want
from ..schema.lost import Lost
from ..schema.protocols import Task
from ..schema.resource import Resource

#: The path of a site in a blueprint.
_SITE = re.compile(r"^config\.(networks|organization_config_templates)\[\d+\]\.?")
#: Places that are named one by one.
FEW = 3


def sides(task: Task, plans: list[Plan]) -> tuple[t.Any, t.Any]:
    """`before` and `after` of a result: all objects of a resource; of a blueprint, or of many places, the objects that change."""
    if task.several:
        changed = [plan for plan in _of_root(task, plans) if plan.changes]
        before, after = ([value(plan.want.resource, plan.changes, side) for plan in changed] for side in ("before", "after"))
        return _at_places(changed, before), _at_places(changed, after)
    if isinstance(task.root, Resource):
        plan = main(task, plans)
        return plan.before, as_it_is(plan)
    return _changed(plans, "before"), _changed(plans, "after")


def main(task: Task, plans: list[Plan]) -> Plan:
    """The Plan of the task's own resource, beside those it needs."""
    return _of_root(task, plans)[0]


def _of_root(task: Task, plans: list[Plan]) -> list[Plan]:
    return [plan for plan in plans if plan.want.resource is task.root]


def _at_places(plans: list[Plan], configs: list) -> list[dict]:
    """What many places have, each under the name of its network, or its id where another one has that name; a device with its serial."""
    places = [plan.want.place for plan in plans]
    names = dict.fromkeys((place.home_name(), str(place.network)) for place in places)
    twins = {name for name, count in Counter(name for name, dummy in names).items() if count > 1}
    return [{"network": str(place.network) if place.home_name() in twins else place.home_name(),
             **({"serial": place.serial, "name": place.site} if place.serial else {}), "config": config} for place, config in zip(places, configs)]


def as_it_is(plan: Plan) -> t.Any:
    """`after` of a Plan, in which what was not carried out is as it was before."""
    undone = [change for change in plan.changes if change.status not in ("planned", "applied", "already gone")]
    if not undone or all(change.undone for change in plan.changes):
        return plan.before if undone else plan.after
    if not plan.want.resource.many:
        return next(change.reached() for change in reversed(plan.changes) if not change.undone)
    after = list(plan.after)
    for change in undone:
        at, reached = after.index(change.after) if change.after in after else len(after), change.reached()
        after[at:at + 1] = [reached] if reached is not None else []
    return after


def _changed(plans: list[Plan], side: str) -> dict:
    tree: dict = {}
    for plan in plans:
        if plan.changes:
            _branch(tree, plan.want)[plan.want.resource.name] = value(plan.want.resource, plan.changes, side)
    return tree


def value(resource: Resource, changes: list[Change], side: str) -> t.Any:
    """One side of some Changes of a Resource at one place, as it stands in a tree; what was not carried out is as it was."""
    sides = [change.before if side == "before" else change.reached() for change in changes]
    objects = [one for one in sides if one is not None]
    return objects if resource.many else (objects[0 if side == "before" else -1] if objects else None)


def _branch(tree: dict, want: Want) -> dict:
    if want.resource.scope in ("organization", "dashboard"):
        return tree
    site = tree.setdefault("sites", {}).setdefault(want.place.home_name(), {})
    return site.setdefault(want.place.serial, {}) if want.resource.scope == "device" else site


def gathered(task: Task, plans: list[Plan], lost: t.Sequence[Lost] = ()) -> t.Any:
    """What was read in the shape `config` takes, of many places a list of such. What could not be read is left out, not shown as empty."""
    missed = {(one.want.resource.name, one.want.place.network, one.want.place.serial) for one in lost}
    plans = [plan for plan in plans if (plan.want.resource.name, plan.want.place.network, plan.want.place.serial) not in missed]
    if task.several:
        read = [plan for plan in _of_root(task, plans) if not plan.absent]
        return _at_places(read, [plan.after for plan in read])
    return main(task, plans).after if isinstance(task.root, Resource) else _tree(plans)


def _tree(plans: list[Plan]) -> dict:
    tree: dict = {}
    networks: dict[str, dict] = {}
    devices: dict[str, dict] = {}
    found = [(plan, plan.want) for plan in plans if not plan.absent]  # given back as empty, it would be asked for again
    for plan, want in found:
        if want.resource.scope == "organization":
            tree[want.resource.name] = plan.after
        if want.resource.home_of == "network":
            networks.update(zip(plan.ids, plan.after))
    for plan, want in found:
        if want.resource.scope == "network":
            networks[str(want.place.network)][want.resource.name] = plan.after
            if want.resource.name == "devices":
                devices.update({one["serial"]: one for one in plan.after})
    for plan, want in found:
        if want.resource.scope == "device":
            devices.setdefault(str(want.place.serial), {})[want.resource.name] = plan.after
    return tree


def unread(lost: t.Sequence[Lost]) -> dict:
    """What state gathered adds where something could not be read: the task fails, and tells what it read."""
    told = failed([], [*lost], True)
    return {name: told[name] for name in ("failed", "msg", "failure", "failures") if name in told}


def once(warnings: t.Iterable[str]) -> list[str]:
    """Warnings, of those that differ only in the numbers of entries, as those of the ports of a switch, one."""
    alike: dict[str, list[str]] = {}
    for one in warnings:
        alike.setdefault(re.sub(r"\[\d+\]", "[]", one), []).append(one)
    return [same[0] + (f" (and {len(same) - 1} more like it)" if len(same) > 1 else "") for same in alike.values()]


def left_out(plans: list[Plan]) -> list[str]:
    """A sentence for every resource that some places cannot have: hundreds of sites without such hardware are nothing unusual."""
    found: dict[str, list[Plan]] = {}
    for plan in plans:
        if plan.absent:
            found.setdefault(plan.want.resource.name, []).append(plan)
    return [f"{name}: left out of {_counted([one.want.place.site for one in some], some[0].want.resource.scope)}: {some[0].absent}"
            for name, some in found.items()]


def _counted(names: list[str], scope: str) -> str:
    """Some places by their names; many by their number and the first names."""
    return ", ".join(names) if len(names) <= FEW else f"{len(names)} {scope}s, such as {', '.join(names[:FEW])}"


def failed(changes: list[Change], lost: list[Lost], whole: bool, broken: MerakiError | None = None, check: bool = False) -> dict:
    """What failures add to a result: nothing that was applied is lost, nothing left out unnamed. Empty without a failure.

    broken  what ended the run itself after it had begun to write.
    check   nothing is to be written: what is planned is what would be.
    """
    faults = [_fault(change.label, change.want, change.error) for change in changes if change.status == "failed" and change.error is not None]
    faults += [_fault(one.label, one.want, _in_site(one.error), one.site) for one in lost]
    became = outcome([one for one in changes if not check or one.status != "planned"])
    undone = [one.label for one in changes if one.status in ("partly applied", "not attempted")]
    if not faults and not undone and broken is None:
        return {}
    words = [f"{_brief(one['object'])}: {one.pop('words')}" for one in faults]
    words = [str(broken), *words] if broken else words or [f"{label}: was not carried out, though nothing failed" for label in undone]
    left = became["not_attempted"] if faults or broken else []
    result = {"failed": True, "msg": "; ".join(words[:5]) + (f" and {len(words) - 5} more" if len(words) > 5 else "") + _not_attempted(left),
              "failure": as_failure(broken) if broken else
              {name: value for one in faults[:1] for name, value in one.items() if name not in ("object", "site", "option")}, "failures": faults, **became}
    places = [site_of(one) for one in changes if _elsewhere(one.want)]
    places += [one["site"] for one, want in zip(faults, _wants(changes, lost)) if _elsewhere(want)]
    return {**result, **_with_sites(result["msg"], _sites(changes, faults), set(places))} if whole else result


def _brief(label: str) -> str:
    """What a sentence calls an object; a name of thousands of characters would hide the sentence."""
    return label if len(label) <= 300 else label[:297] + "..."


def _not_attempted(labels: list[str]) -> str:
    """The end of a message: what was not attempted."""
    return f". Not attempted: {', '.join(map(_brief, labels[:5]))}{f' and {len(labels) - 5} more' if len(labels) > 5 else ''}" if labels else ""


def outcome(changes: list[Change]) -> dict[str, t.Any]:
    """What was applied, at least in part; what may have been; what was not attempted, and because of what."""
    return {"applied": [one.label for one in changes if one.status in ("applied", "partly applied")],
            "unsure": [one.label for one in changes if one.status == "failed" and getattr(one.error, "unsure", False)],
            "not_attempted": [one.label for one in changes if one.status in ("planned", "not attempted")],
            "because": {one.label: one.because for one in changes if one.status in ("planned", "not attempted") and one.because}}


def _wants(changes: list[Change], lost: list[Lost]) -> list[Want]:
    """What failed was wanted by these."""
    return [one.want for one in changes if one.status == "failed" and one.error is not None] + [one.want for one in lost]


def _elsewhere(want: Want) -> bool:
    """Whether it is about a network or a template, and not about the organization itself."""
    return want.resource.home_of == "network" or bool(want.place.home() or want.place.inside)


def _with_sites(words: str, sites: dict[str, dict], places: set[str]) -> dict:
    """The message with the number of sites that went well, and what became of each. The organization's own objects are no site."""
    well = sum(not one["failed"] and not one["not_attempted"] for name, one in sites.items() if name in places)
    return {"msg": words + (f" ({well} of {len(places)} sites went well)" if places else ""), "sites": sites}


def _in_site(error: MerakiError) -> MerakiError:
    """What is wrong with options, by their paths inside the site, which is called by its name."""
    if not isinstance(error, BadInput):
        return error
    return BadInput(*[replace(one, path=_SITE.sub("", one.path), other=_SITE.sub("", one.other)) for one in error.problems])


def _fault(label: str, want: Want, error: MerakiError, site: str = "") -> dict:
    option = _option(want.resource, error)
    return {"object": label, "site": site or want.place.home_name(), **({"option": option} if option else {}), **as_failure(error), "words": str(error)}


def _option(resource: Resource, error: MerakiError) -> str | None:
    """The option a sentence of the API is about, where it names one."""
    text = " ".join(getattr(error, "errors", ())).lower()
    named = [field for field in resource.fields if field.api.lower() in text.replace("'", " ").replace('"', " ").split()]
    return max(named, key=lambda field: len(field.api)).name if named else None


def _sites(changes: list[Change], faults: list[dict]) -> dict:
    """What became of every site that was to be changed: numbers of applied Changes, what failed, as the faults call it, what was not attempted."""
    sites: dict[str, dict] = {}
    for change in changes:
        site = sites.setdefault(site_of(change), {"applied": 0, "failed": [], "not_attempted": []})
        if change.status == "not attempted":
            site["not_attempted"].append(change.label)
        elif change.status != "failed":
            site["applied"] += 1
    for one in faults:
        site = sites.setdefault(one["site"], {"applied": 0, "failed": [], "not_attempted": []})
        site["failed"].append(one["object"])
    return sites


def site_of(change: Change) -> str:
    """The name of the network or template a Change belongs to, or of the organization."""
    return change.key if change.want.resource.home_of == "network" else change.want.place.home_name()
