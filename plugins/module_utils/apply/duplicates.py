# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prevents that an object is made twice where the Dashboard accepts two of one name (quirk H16), or reports it.

For some kinds it is published that the API refuses a second one (`Resource.refuses_second`). For the others, an object that planning did not see
is looked for once more before it is made, since a list may lag behind or be cut; and once more after the writing, since two
runs that both found none make one each. Then the run that made the second one fails, since the next run could not tell
the two apart. One list is read for each place in which something is made; of the networks a run makes itself, in which
nobody else is expected, only so many that a big run costs no more than a few calls.
"""
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from ..errors import LookupFailure, MerakiError
from ..http.client import Client
from ..schema.change import Change, Step
from .verify import rows

PARALLEL = 10
MOST_NEW = 20
#: Seconds after which a list that does not show yet what was made is read again.
PAUSES = (2.0, 5.0, 10.0)


def overlooked(client: Client, changes: list[Change]) -> list[str]:
    """The lists that show, read once more, an object that is about to be made and was not there when that was planned."""
    groups = [group for place, group in _groups(changes).items() if not place[0]]

    def seen(group: list[Change]) -> str:
        try:
            there = rows(client, group[0].want.place.organization or None, _making(group[0]))
        except MerakiError:
            return ""  # no evidence; the look after the writing is another chance
        step = next((_making(one) for one in group if _new(one, there)), None)
        return step.proof.path.format(**group[0].want.place.ids()) if step and step.proof else ""

    with ThreadPoolExecutor(max_workers=PARALLEL) as pool:
        return [path for path in pool.map(seen, groups) if path]


def search(client: Client, changes: list[Change]) -> list[str]:
    """Mark creations as failed whose object is there twice. Returns warnings about lists that could not be read."""
    bound = {str(step.ids["id"]) for one in changes for step in one.steps if step.binds}  # to a template, whose objects its lists show from then on
    made = {place: some for place, some in _groups([one for one in changes if one.status == "applied"]).items() if place[2] not in bound}
    those = [group for place, group in made.items() if not place[0]] + [group for place, group in made.items() if place[0]][:MOST_NEW]
    return [sentence for group in those for sentence in _looked(client, group)]


def _groups(changes: list[Change]) -> dict[tuple, list[Change]]:
    """The creations of kinds that may come twice, by their place: {(whether it is new, kind, place): changes}."""
    found: dict[tuple, list[Change]] = {}
    for change in changes:
        resource, place = change.want.resource, change.want.place
        if change.operation == "create" and not resource.refuses_second and any(_makes(step) for step in change.steps):
            found.setdefault((place.fresh, resource.name, str(place.key(resource.scope))), []).append(change)
    return found


def _makes(step: Step) -> bool:
    return step.method == "POST" and step.creates is not None and step.proof is not None


def _making(change: Change) -> Step:
    return next(step for step in change.steps if _makes(step))


def _new(change: Change, there: list) -> list:
    """The objects of a creation's name that were not there when it was planned: what it takes the place of does not count. The name is the one it is
    made with and the one it is to have."""
    proof = _making(change).proof
    if proof is None:
        raise AssertionError
    found = [one for name in (proof.values[0], (change.after or {}).get(change.want.resource.key)) for one in proof.candidates(there, name)]
    return list({id(one): one for one in found}.values())


def _looked(client: Client, changes: list[Change]) -> list[str]:
    """Look until the list shows what was made: one that lags behind would not show another one either."""
    resource, organization = changes[0].want.resource, changes[0].want.place.organization or None
    try:
        there = rows(client, organization, _making(changes[0]))
        for pause in PAUSES:
            if all(_shows(change, there) for change in changes):
                break
            client.sleep(pause)
            there = rows(client, organization, _making(changes[0]))
    except MerakiError as error:
        return [f"Whether somebody else made another {resource.title} of the same name at the same time could not be seen: {error}"]
    for change in changes:
        same = [str(one.get(resource.id)) for one in _new(change, there)]
        if len(same) > 1:
            change.fail(LookupFailure(f"there are {len(same)} of that name now (ids {', '.join(same)}): one was made at the same time, or was not listed "
                                      "when this one was planned; delete one and run again"))
        elif not _shows(change, there):
            change.fail(LookupFailure("it was made, but the Dashboard does not list it yet, so that whether somebody else made one of that name at the "
                                      "same time cannot be seen; look before you run again, which might make a second one"))
    return []


def _shows(change: Change, there: list) -> bool:
    """Whether a list shows what a creation made: by its identifier, or where that is not known by its name alone."""
    step, resource = _making(change), change.want.resource
    if step.creates is None or step.creates.id is None:
        return bool(_new(change, there))
    return any(str(one.get(resource.id)) == step.creates.id for one in there)
