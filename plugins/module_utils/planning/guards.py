# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reasons to refuse a plan: what cannot be undone needs an explicit yes, and nobody locks himself out.

Changes in, sentences out. What a plan does not know (devices of a network that goes, whose key this is) is read only
where a Change makes it matter. Nothing is written while there is a sentence.
"""
from __future__ import annotations

import typing as t

from ..current.names import Names, identified
from ..current.response_cache import ResponseCache
from ..input.hints import listed
from ..schema.change import Change, Plan, Want
from ..schema.field import Field
from ..schema.own_faults import called
from ..schema.place import Place
from ..schema.protocols import Task
from ..schema.resource import Resource
from .given import given
from .losses import Losses, seen


class GuardContext:
    """What the guards a Resource declares may ask. `plans` are those of the Resource."""

    def __init__(self, reader: ResponseCache, plans: list[Plan]):
        self.reader, self.plans = reader, plans

    def owner(self) -> str:
        """The e-mail address of the key's owner, in small letters; empty where the Dashboard does not say it."""
        return str(self.reader.get("/administered/identities/me", Place()).get("email") or "").casefold()

    def rows(self, path: str, place: Place, key: str) -> list[dict]:
        """A list of the organization, of objects that are told by a key. Raises ServerFault for one without."""
        return identified(self.reader.pages(path, place), key, path)

    @staticmethod
    def path(change: Change) -> str:
        """The full path of the entry of `config` a Change is about."""
        return given(change)[0]


class Guards:
    """The guards of one task. `names` and `reader` are those of the run."""

    def __init__(self, task: Task, names: Names, reader: ResponseCache):
        self.options, self.names, self.reader = task.options, names, reader

    def refusals(self, changes: list[Change], plans: list[Plan]) -> list[str]:
        """A sentence for every guard that stands against the plan; those with a yes begin with the option that says it."""
        removed = [change for change in changes if change.operation == "delete"]
        sentences = self._too_many(changes)
        if not self.options.get("confirm_delete"):
            sentences += self._organizations(removed) + self._networks(removed, changes)
        if not self.options.get("allow_empty"):
            sentences += [f"{sentence}; set allow_empty: true if that is meant" for plan in plans for sentence in _emptied(plan)]
        return sentences + self._declared(changes, plans)

    def _too_many(self, changes: list[Change]) -> list[str]:
        most = self.options.get("max_deletions")
        if most is None:
            return []
        lost = Losses(changes, seen(self.reader))
        return [] if lost.count <= most else [
            f"max_deletions: this task would {lost.words()}, more than the {most} it may lose; set max_deletions to at least {lost.count} if that is meant"]

    def _declared(self, changes: list[Change], plans: list[Plan]) -> list[str]:
        """What the guards of the Resources say."""
        kinds: dict[str, tuple[Resource, list[Change]]] = {}
        for change in changes:
            if change.want.resource.guards:
                kinds.setdefault(change.want.resource.name, (change.want.resource, []))[1].append(change)
        return [sentence for resource, some in kinds.values() for guard in resource.guards
                for sentence in called(resource, "guards", guard, some, GuardContext(self.reader, [one for one in plans if one.want.resource is resource]))]

    # -- what cannot be undone

    @staticmethod
    def _organizations(removed: list[Change]) -> list[str]:
        return [f"confirm_delete: deleting organization {change.key} cannot be undone; set confirm_delete: true if that is meant"
                for change in removed if change.want.resource.name == "organizations"]

    def _networks(self, removed: list[Change], changes: list[Change]) -> list[str]:
        """Networks that would go with devices in them. Devices this task takes elsewhere do not count."""
        sentences = []
        leaving = {(str(step.ids.get("home")), one.key.upper()) for one in changes if one.want.resource.name == "devices" for step in one.steps}
        for change in (one for one in removed if one.want.resource.name == "networks"):
            number = str(change.steps[0].ids["id"])
            inside = [str(one.get("name") or one["serial"]) for one in self.names.objects("devices", change.want.place)
                      if one.get("networkId") == number and (number, str(one["serial"]).upper()) not in leaving]
            if inside:
                sentences.append(f"confirm_delete: network {change.key} has {len(inside)} device{'s' * (len(inside) > 1)} in it ({listed(inside, 5)}), "
                                 "which would stop working; set confirm_delete: true if that is meant")
        return sentences


def _noun(want: Want) -> str:
    return want.resource.title if want.resource.many else f"entry of the {want.resource.title}"


def _emptied(plan: Plan) -> list[str]:
    """A sentence for every list of which an exact state leaves nothing: of objects, of rules, of entries among settings.

    Left out, a list of `overridden` goes as one that came out empty does, and so it does with `replaced` where nothing else is given: `{}`
    is what a template leaves that had nothing to say. Lists inside objects of which there are several are part of those, and theirs to change.
    """
    want = plan.want
    if want.state not in ("replaced", "overridden") or not plan.changes:
        return []
    if want.state == "overridden" and not want.config:
        return [f"{want.path}: state overridden with an empty list would remove every {_noun(want)}"]
    rules = want.resource.rules
    lists = [rules] if rules else [] if want.resource.many else [field for field in want.resource.fields if field.type == "list"]
    return [f"{path}.{one.name}: state {want.state} would empty this list, which holds {len(change.before[one.name])}"
            for change in plan.changes if change.before and change.after for path, item in [given(change)] if item or not want.resource.many
            for one in lists if change.before.get(one.name) and _is_emptied(one, change, item)
            and (want.state == "overridden" or item.get(one.name) == [] or not item.keys() - {want.resource.key})]


def _is_emptied(field: Field, change: Change, item: t.Mapping) -> bool:
    """Whether nothing of a list is left, or all entries of one that is never empty go back to what they were."""
    before, after = (change.before or {}).get(field.name), (change.after or {}).get(field.name)
    never = field.keep_unlisted or isinstance(field.default, list) and bool(field.default)
    return not after or never and not item.get(field.name) and before != after
