# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an update or a removal was carried out: by its answer, or else by one read of where the Resource is read.

A success alone is no proof: a proxy, a captive portal or a Dashboard in trouble may answer so and do nothing. The answer of an update shows
it when it holds the visible options that were to change, as they were to be; of several, those that are unset now may be left out (quirk H6).
One that does not is read back: as long as any of these options still has its old value, the update was not carried out. What is never
shown, or not always, counts by the status.
A removal is done when the list its object stood in is answered and does not hold the object any more.
"""
from __future__ import annotations

import typing as t

from ..errors import ApiError, NotCarriedOut, NotFound, ServerFault, WrongShape
from ..http.client import Client
from ..schema.change import Step
from ..schema.compare import concealed, differing, present, same
from ..schema.field import Field
from ..schema.own_faults import hook
from ..schema.resource import Resource
from ..schema.values import decoded, shape_error

#: Seconds before an update that was answered with nothing at all and does not show is sent again.
PAUSE = 1.0
_HINT = "The Dashboard, or a proxy before it, said yes and did nothing; run again, and look at what stands in between if it goes on"


def update(client: Client, organization: str | None, step: Step) -> None:
    """Send an update and see that it was carried out. Raises NotCarriedOut where it was not.

    One that was answered with nothing at all is as good as lost, and sent again as long as it does not show.
    """
    tries = 0
    while True:
        answer, tries = _answer(client, organization, step), tries + 1
        if shows(step, answer):
            return
        try:
            return _confirmed(client, organization, step)
        except NotCarriedOut as error:
            if answer is not None or error.unsure or tries > client.settings.retries:
                raise
        client.sleep(PAUSE)


def _answer(client: Client, organization: str | None, step: Step) -> t.Any:
    """The answer of an update; where it was a success that nobody can read, or a 404 after a try whose answer was lost and which may have given the
    object another identifier (quirk I7), and what it wrote can be seen, that error."""
    try:
        return client.put(step.target(), step.payload(), org=organization)
    except (ServerFault, NotFound) as error:
        moved = isinstance(error, NotFound) and error.unsure
        if not moved and (error.status is None or error.status >= 300) or not visible(step):
            raise
        return error


def visible(step: Step) -> list[Field]:
    """The fields an update changes that can be seen afterwards."""
    hidden = {field.api for field in step.fields if field.secret and concealed((step.old or {}).get(field.api))}
    return [field for field in step.fields if field.name in step.changed and field.api in (step.body or {}) and field.api not in hidden
            and not (field.write_only or field.not_always_returned is True or field.control or field.mode == "never")]


def shows(step: Step, answer: t.Any) -> bool:
    """Whether an answer is the object of an update as it was to become."""
    fields = visible(step)
    if not fields:
        return True
    there = _object(step, answer)
    return there is not None and any(field.api in there for field in fields) and not differing(_wanted(step), there, fields)


def seen(client: Client, organization: str | None, step: Step) -> bool:
    """Whether what an update was to bring about is there. Raises ApiError where that cannot be read."""
    there = _there(client, organization, step)
    return there is not None and not differing(_wanted(step), there, visible(step))


def gone(client: Client, organization: str | None, step: Step) -> bool:
    """Whether what a removal takes away is listed no more. Raises ApiError where that cannot be read."""
    if step.removed_from is None:
        raise AssertionError
    path, key, values = step.removed_from
    return not _names(values) & _names(row.get(key) for row in client.pages(_at(step, path), org=organization))


def removed(client: Client, organization: str | None, step: Step, answer: t.Any) -> None:
    """See that a removal was carried out where its answer is neither the usual nothing (quirk C3) nor names what was taken away. Raises NotCarriedOut."""
    named = answer.values() if isinstance(answer, dict) else ()
    if answer is None or not step.removed_from or any(isinstance(one, list) and _names(step.removed_from[2]) <= _names(one) for one in named):
        return
    try:
        done = gone(client, organization, step)
    except ApiError as error:
        raise undone(step, f"the answer is not that of a removal, and whether it is gone could not be read ({error})", True) from error
    if not done:
        raise undone(step, "it was answered as done, and it is still there", False)


def _names(values: t.Iterable) -> set[str]:
    return {str(getattr(value, "id", value)).casefold() for value in values}


def _confirmed(client: Client, organization: str | None, step: Step) -> None:
    try:
        there = _there(client, organization, step)
    except ApiError as error:
        raise undone(step, f"the answer does not show what was written, and reading it back failed ({error})", True) from error
    if there is None:
        raise undone(step, "the answer does not show what was written, and where it is read nothing is found", True)
    wanted, old, fields = _wanted(step), step.known_before(), visible(step)
    kept = [field.name for field in fields if _kept(wanted[field.api], (old or {}).get(field.api), there, field, old is not None)]
    if kept:
        moved = old is None or not all(same(present(old, field), present(there, field), field) for field in fields)
        raise undone(step, f"it was answered as done, but read back, these still have their old values: {', '.join(kept)}", moved)


def undone(step: Step, words: str, unsure: bool) -> NotCarriedOut:
    """The error of a write that was answered as done and does not show."""
    error = NotCarriedOut(step.method, step.target(), None, [words], hint="" if unsure else _HINT)
    error.unsure = unsure
    return error


def _kept(want: t.Any, old: t.Any, there: t.Mapping, field: Field, known: bool) -> bool:
    """Whether a field, or one inside it, was to change and did not. Where it is not `known` what was there, whether it is not as wanted."""
    if not differing({field.api: want}, there, [field]):
        return False
    have = there.get(field.api)
    if not known or field.mode != "partial" or not isinstance(have, dict) or not isinstance(old, dict) or not isinstance(want, dict):
        return not known or same(present({field.api: old}, field), present(there, field), field)
    return any(_kept(want[sub.api], old.get(sub.api), have, sub, known) for sub in field.fields if sub.api in want)


def _wanted(step: Step) -> dict:
    return decoded(step.payload(), step.fields)


def _there(client: Client, organization: str | None, step: Step) -> dict | None:
    """The object of an update as it is now, in API form; None where there is no such object."""
    resource = written(step)
    if not resource.many or resource.read_path:
        return _object(step, client.get(_at(step, resource.read_path or resource.path), org=organization))
    rows = client.pages(_at(step, resource.path), org=organization)
    return next((_object(step, row) for row in rows if str(row.get(resource.id)) == _id(step)), None)


def same_object(step: Step, raw: t.Any) -> bool:
    """Whether an answer can be the object a step writes: it does not say that it is another one."""
    return isinstance(raw, dict) and (not written(step).many or str(raw.get(written(step).id, _id(step))) == _id(step))


def written(step: Step) -> Resource:
    """What a step writes."""
    if step.resource is None:
        raise AssertionError
    return step.resource


def _object(step: Step, answer: t.Any) -> dict | None:
    """An answer in API form, if it is the object of this update."""
    resource = written(step)
    if resource.answers and isinstance(answer, list):
        answer = {resource.by_option[resource.answers].api: answer}
    if not isinstance(answer, dict) or shape_error(answer, resource.fields) or resource.rules and not isinstance(answer.get(resource.rules.api), list):
        return None
    try:
        raw = _parsed(resource, answer) if resource.parse_response else answer
    except WrongShape:
        return None
    return decoded(raw, resource.fields) if same_object(step, raw) and not shape_error(raw, resource.fields) else None


def _parsed(resource: Resource, answer: dict) -> t.Any:
    """One object as the Resource's own reader makes it; a reader of lists gets a list, and leaves nothing of what is not for it."""
    if not resource.listed:
        return hook(resource, "parse_response", answer)
    return next(iter(hook(resource, "parse_response", [answer])), None)


def _id(step: Step) -> str:
    return str(getattr(step.ids["id"], "id", step.ids["id"]))


def _at(step: Step, path: str) -> str:
    return Step("GET", path, step.ids).target()
