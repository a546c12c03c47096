# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be written so that what is fetched becomes what is wanted. Pure: no I/O, no Ansible.

`fill` completes the Plan of a Want, the same in check mode as for a real run, or raises BadInput with a Problem for every contradiction.
"""
from __future__ import annotations

import typing as t
from types import MappingProxyType

from ..blueprint.network_copies import looked_up
from ..current.names import Names
from ..errors import BadInput, Problem, together
from ..input.hints import nothing_to_remove
from ..input.limits import by_itself_first, wrong_unless_there
from ..schema.change import Change, Have, Plan, Step
from ..schema.compare import asks_nothing, differing
from ..schema.own_faults import hook
from ..schema.place import PendingId
from ..schema.values import sent, shown, to_api, with_masks
from ..schema.write_context import WriteContext
from . import bound, membership, rules
from .desired import needed, wanted
from .entries import whole
from .given import note_others
from .matching import called, conflict_sentences, find, fixed_key, made_anew, named_whole, order_conflicting, without_mirrored
from .payload import body, overlaid
from .replacement import as_given, free_identifiers, held_by_replaced, in_place_of, successors
from .unshown_secrets import mentioned, not_comparable, refuse_lost_secrets, unsent


def fill(plan: Plan, have: Have, names: Names, secrets: str = "on_create", beside: t.Sequence[Plan] = ()) -> None:
    """Plan one Want. `beside`: the Plans made before it, of Wants that are planned with it."""
    have.objects = mentioned(have.objects, plan.want.resource.fields) if plan.want.resource.many else without_mirrored(have.objects, plan.want, beside)
    _Planner(plan, have, names, secrets).run()


class _Planner:
    """One Want on its way to its Plan. `there` are the identifiers of what is there; in a copy of a network these are others."""

    def __init__(self, plan: Plan, have: Have, names: Names, secrets: str):
        self.plan, self.have, self.names, self.secrets, want = plan, have, names, secrets, plan.want
        self.want, self.resource, self.place, self.fields = want, want.resource, want.place, want.resource.fields
        self.exact = want.state in ("replaced", "overridden")
        self.above = {one.name: names.name_of(str(one.ref), want.place.parents[one.name], want.place) for one in want.resource.parents}
        self.there = frozenset(str(one.get(self.resource.id)) for one in (have.objects if self.resource.kind == "collection" and not self.place.source else ()))

    def run(self) -> None:
        if self.resource.many:
            self._many()
        elif self.resource.membership:
            membership.plan(self)
        else:
            self._single()

    def _single(self) -> None:
        have = self.have.objects or {}
        given, deleted = self.want.config or {}, self.want.state == "deleted"
        item, exact = self._left(have, given, self.want.path) if deleted else (given, self.exact)
        if deleted and exact:
            named_whole(given, have, self.want, self.identify)
        item = self.check_given(item, have, self.want.path)
        after = self._update(item, have, "", self.want.path, exact)
        for change in self.plan.changes:
            change.resets = exact and (deleted or not given)
        self.plan.before, self.plan.after = self.shown(have) if self.have.known else {}, self.shown(after)
        self.plan.objects = after if self.place.is_template else None
        note_others(self)

    # -- collections and slots

    def _many(self) -> None:
        present = list(self.have.objects)
        results: list[dict | None] = list(present)
        given = dict[int, str]()
        self._each(self.want.config or [], present, results, given)
        for at in range(len(present)) if self.want.state == "overridden" else ():
            if at not in given and not self.resource.stays(present[at]):
                self._remove(at, results, f"{self.want.path} ({self.want.named(self.key(present[at]))})")
        self._take(results)
        note_others(self, given)
        before = [self.shown(item) for item in present]
        self.plan.before = before if self.have.known else []
        self.plan.after = [before[at] if at < len(present) and item is present[at] else self.shown(item)
                           for at, item in enumerate(results) if item is not None]
        self.plan.objects = [item for item in results if item is not None] if self.place.is_template else None
        paths = {self.resource.called(item): self.want.entry(number) for number, item in enumerate(self.want.config or [])}
        problems = conflict_sentences(self.plan, paths) or order_conflicting(self.plan, paths) or held_by_replaced(self.plan, paths)
        free_identifiers(self.plan, present)
        if problems:
            raise BadInput(*problems)

    def _take(self, results: list) -> None:
        """What one object asks for and only one can have, the others have no more."""
        for one in [one for one in self.fields if one.mode == "exclusive"]:
            asking = {str(item[name]) for item in self.want.config or [] if item.get(one.name) for name in ("id", self.resource.key) if item.get(name)}
            for at, item in enumerate(results):
                if asking and item and item.get(one.api) and not asking & {self.key(item), str(item.get(self.resource.id))}:
                    results[at] = {**item, one.api: False}

    def _each(self, items: list[dict], present: list[dict], results: list, given: dict[int, str]) -> None:
        """Plan every object given; what is wrong with any of them is said at once."""
        problems: list[BadInput] = []
        for number, item in enumerate(items):
            path, before = self.want.entry(number), len(self.plan.changes)
            try:
                with by_itself_first(self.want.doubts, path):
                    at = find(item, present, self.plan, path, self.identify)
                item, at = self._resumed(item, at, present, results, given, path)
                if at in given:
                    problems.append(BadInput(Problem(path, f"means the same {self.resource.title} as", given[at],
                                                     f": {self.key(present[at])!r} is given twice")))
                    continue
                if at is not None:
                    given[at] = path
                self._one(item, at, results, path)
            except BadInput as problem:
                if self.plan.alone:
                    self.plan.refused.append((number, problem))
                    del self.plan.changes[before:]
                else:
                    problems.append(problem)
        if problems:
            raise together(problems)

    def _resumed(self, item: dict, at: int | None, present: list[dict], results: list, given: dict[int, str], path: str) -> tuple[dict, int | None]:
        """The item and what it means, where an interrupted run has made an object in place of that one: the old one goes, and the other stays;
        with state deleted both go."""
        came = successors(at, present, self.resource) if at is not None and at not in given else {}
        deleted = self.want.state == "deleted"
        done = [one for one in came if deleted or as_given(present[one], item, self.resource)]
        if came and not done and self.want.state != "overridden":
            option = next(one.name for one in self.fields if one.recreate)
            self.plan.warnings.append(f"{path}: an interrupted run has made {self.want.named(self.key(present[min(came)]))} in place of this one; give its "
                                      f"{option} to finish that, or remove it by its name")
        for one in done if deleted else [at] if done and at is not None else ():
            given[one] = path
            self._remove(one, results, path)
        if deleted or not done:
            return item, at
        return {self.resource.key: came[done[0]], **{name: value for name, value in item.items() if name != "id"}}, done[0]

    def _one(self, item: dict, at: int | None, results: list, path: str) -> None:
        item = self.check_given(item, results[at] if at is not None else {}, path)
        if self.want.state == "deleted":
            if at is not None:
                self._remove(at, results, path, item)
            elif self.resource.kind == "slots" and self.have.objects:
                self._slot(item, path)
            else:
                self.plan.warnings += nothing_to_remove(item, self.have.objects, self.resource, path)
        elif at is not None:
            before = len(self.plan.changes)
            results[at] = self._update(item, results[at], self.key(results[at]), path, exact=self.exact)
            for change in self.plan.changes[before:] if self.resource.kind == "slots" and not item.keys() - {self.resource.key} else ():
                change.resets = True
        elif self.resource.kind == "slots":
            results.append(self._slot(item, path))
        else:
            results.append(self._create(item, path))

    def key(self, item: dict) -> str:
        return called(item, self.resource, lambda kind, value: self.names.name_of(kind, value, self.place))

    def _known(self, item: t.Mapping) -> bool:
        """Whether an object was read: what hangs on one this run makes could not be."""
        return self.have.known and not isinstance(item.get(self.resource.id), PendingId)

    def _slot(self, item: dict, path: str) -> dict:
        there = to_api(item, [self.resource.by_option[self.resource.key]], self.identify, path)
        if self._known(there):
            raise BadInput(Problem(f"{path}.{self.resource.key}", f"there is no {self.resource.title} {item.get(self.resource.key)}; "
                                   f"there are {', '.join(self.key(one) for one in self.have.objects)}", apart=True))
        return self._update(item, there, self.key(there), path, exact=self.exact)

    def _remove(self, at: int, results: list, path: str, given: t.Mapping = MappingProxyType({})) -> None:
        item, key = results[at], self.key(results[at])
        if self.resource.kind == "slots":
            left, exact = self._left(item, given, path)
            before = len(self.plan.changes)
            results[at] = self._update({**left, self.resource.key: item.get(self.resource.by_option[self.resource.key].api)}, item, key, path, exact)
            for change in self.plan.changes[before:]:
                change.resets = exact
            return
        draft = WriteContext(self.resource, self.place, "delete", key, item, {}, {}, [], self._directives(given), self._ids(item),
                             elsewhere=self.names.elsewhere(self.resource, self.place, key))
        self.add("delete", key, self.steps(draft), item, None)
        self.names.register_removal(self.resource, self.place, item.get(self.resource.id))
        results[at] = None

    def _left(self, have: dict, given: t.Mapping, path: str) -> tuple[dict, bool]:
        """(what `deleted` leaves, whether all else is reset): the rules not named where rules are given, otherwise the defaults of everything."""
        one = self.resource.rules
        if one is None or given.get(one.name) is None:
            return {}, True
        named = to_api({one.name: given[one.name]}, [one], self.identify)[one.api]
        with rules.said_at(f"{path}.{one.name}"):
            stay = rules.others(named, have.get(one.api) or [], one)
        self.plan.warnings += [f"{path}.{one.name}{words}" for words in rules.unknown(named, have.get(one.api) or [], one)]
        return {one.name: [self.shown(have)[one.name][at] for at in stay]}, False

    # -- one object

    def identify(self, resource: str, value: t.Any, option: str = "") -> t.Any:
        return self.names.identify(resource, value, self.place, option)

    def shown(self, item: dict) -> dict:
        return {**self.above, **shown(item, self.fields, lambda resource, value: self.names.name_of(resource, value, self.place))}

    def check_given(self, item: dict, have: dict, path: str) -> dict:
        """A given object with its lists whole. Raises BadInput for what is wrong and not there as well; of what is to be removed only the name counts."""
        item = whole(item, lambda: self.shown(have), self.fields, self.identify, path)
        if self.want.doubts and (said := wrong_unless_there(item, self.shown(have), self.resource, path)):
            raise BadInput(*said)
        return item

    def _ids(self, item: dict) -> dict:
        return {**self.place.ids(), "id": item.get(self.resource.id)}

    def _no_twin(self, item: dict, path: str) -> None:
        """Raise BadInput where what looks like a network to be completed is a template: that would make a twin of it."""
        name, lacks = item.get(self.resource.key), any(one.required_on_create is True and one.name not in item for one in self.fields)
        if lacks and self.resource.home_of == "network" and name and self.names.known("organization_config_templates", name, self.place):
            raise BadInput(Problem(f"{path}.{self.resource.key}", f"{name!r} is a configuration template, not a network", apart=True))

    def _create(self, item: dict, path: str) -> dict:
        exact = self.exact and self.resource.takes_in
        self._no_twin(item, path)
        api = {**needed(self.resource, item, path), **wanted(self, item, {}, self.resource.called(item), path, exact=exact, new=True)}
        key = self.key(api)
        made = self.names.register_new(self.resource, self.place, key, api)
        asked = {one.api: api[one.api] for one in self.fields if one.api in api and not asks_nothing(api[one.api], one)}
        refuse_lost_secrets(asked, {}, self.fields, path)
        draft = WriteContext(self.resource, self.place, "create", key, {}, api, sent(asked, self.fields),
                             [one.name for one in self.fields if one.api in api], self._directives(item),
                             {**self.place.ids(), "id": made if made is not None else api.get(self.resource.id)},
                             elsewhere=self.names.elsewhere(self.resource, self.place, key), there=self.there)
        self.add("create", key, self.steps(draft), None, api)
        return api

    def _directives(self, item: t.Mapping) -> dict:
        return {one.name: item[one.name] for one in self.fields if one.control and one.name in item}

    def _update(self, item: dict, have: dict, key: str, path: str, exact: bool) -> dict:
        api = wanted(self, item, have, key, path, exact)
        if exact:  # what a nested object leaves out goes to its default as well
            api = {one.api: overlaid(api[one.api], have.get(one.api), one, True) for one in self.fields if one.api in api}
        again = made_anew(self.resource, api, have, path)
        usual = [one for one in self.fields if not one.create_only and one.name != fixed_key(self.resource)]
        changed = differing(api, have, usual, self._known(have))
        if self.secrets == "always":
            changed += [one.name for one in usual if one.name not in changed and one.api in api and not_comparable(api[one.api], have, one)]
        if again:
            return self._anew(item, have, key, path)
        said = body(self.resource, usual, item, api, have, changed, exact) if changed else {}
        self.plan.unsent += unsent(api, have, said, self.fields, self.want.named(key))
        if not changed:
            return have
        self.names.register_rename(self.resource, self.place, api, have.get(self.resource.id), changed)
        refuse_lost_secrets(said, have, self.fields, path)
        draft = WriteContext(self.resource, self.place, "update", key, have, api, sent(said, self.fields), changed,
                             self._directives(item), self._ids(have), known=self._known(have))
        after = {**have, **said}
        self.add("update", key, self.steps(draft), have, after)
        return after

    def _anew(self, item: dict, have: dict, key: str, path: str) -> dict:
        """Create, delete, and name, with what is there and was not given. Raises BadInput where a secret that cannot be read would be lost by that."""
        lost = [one.name for one in self.fields if one.secret and one.write_only and item.get(one.name) is None]
        if lost:
            new = next(one.name for one in self.fields if one.recreate and one.name in item)
            raise BadInput(*[Problem(f"{path}.{name}", f"is missing: another {new} makes the {self.resource.title} anew, and the {name} it has cannot be read; "
                                     "give it, or remove the old one with state deleted first") for name in lost])
        api = self._create(item if self.exact else {**self.shown(have), **item}, path)
        draft = WriteContext(self.resource, self.place, "delete", key, have, {}, {}, [], {}, self._ids(have))
        self.add("delete", key, in_place_of(draft, self.steps(draft), self.plan.changes[-1], api), have, None)
        self.plan.changes[-1].after_replacement = True
        return api

    # -- requests

    def steps(self, draft: WriteContext) -> list[Step]:
        bound.fit(draft, self.want, self.names)
        looks = looked_up(draft, lambda kind, number: self.names.name_of(kind, number, self.place))
        try:
            return looks + (hook(self.resource, "build_requests", draft) if self.resource.build_requests else draft.usual())
        except BadInput as problem:
            raise BadInput(*[Problem(self.want.path, sentence, apart=True) for sentence in problem.sentences]) from problem

    def add(self, operation: str, key: str, steps: list[Step], before: dict | None, after: dict | None) -> None:
        if not steps:
            return
        was = self.shown(before) if before is not None else None
        seen, words, known = None, None, self._known(before or {})
        if after is not None:
            seen, said = self.shown(after), with_masks(after, before if known else None, self.fields)
            words = seen if said == after else self.shown(said)
        self.plan.changes.append(Change(self.want, operation, key, steps, was if known else None, seen, words, was))
