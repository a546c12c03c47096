# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions of a batch: finding their handlers, and running them in order, all or nothing (quirk F4).

An action runs the handler of the single call with the same meaning. The first failure puts back what the actions before
it did and leaves one sentence, which echoes the action's body (quirk F11).
"""
from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from . import changelog
from .addresses import resolve
from .calls import Call, Route
from .errors import ApiError, refused
from .exchange import grouped
from .permissions import permit

Found = tuple[Route, dict[str, str]]


def find(call: Call, actions: list[dict], strict: bool = True) -> list[Found]:
    """The route and ids of every action.

    With ``strict`` (at submission) an unknown resource, an operation it does not have or a network that is not there
    raises ApiError 400 (quirk F12); without it, a missing network is left for the run to find.
    """
    found = [_route(call, action) for action in actions]
    networks = {ids["networkId"] for _route_, ids in found if "networkId" in ids}
    lost = [one for one in networks if call.org.network(one) is None]
    foreign = [ids["organizationId"] for _route_, ids in found if ids.get("organizationId", call.org.id) != call.org.id]
    if strict and (lost or foreign):
        raise refused(*[f"Network with ID {one} not found" for one in sorted(lost)],
                      *[f"Organization with ID {one} not found" for one in foreign])
    return found


def _parts(action: dict) -> tuple[str, str]:
    """The path and the query of an action's resource: the official SDK writes parameters there, such as force."""
    path, _mark, query = action["resource"].partition("?")
    return path, query


def _route(call: Call, action: dict) -> Found:
    path = _parts(action)[0]
    found = call.router.action(path, action["operation"])
    if found:
        return found
    if call.router.knows(path):
        raise refused(f"{action['operation']} operation is unsupported for {action['resource']}.")
    raise refused(f"Unsupported operation: {action['operation']} {action['resource']}")


def run(call: Call, batch: dict, found: list[Found]) -> None:
    """Run a batch's actions and write its status. ``call`` says on whose behalf."""
    store = call.store
    store.batches_run += 1
    if batch.get("doomed"):  # a fault of the Dashboard's own, which comes after the checks (quirk F14)
        batch["status"].update(failed=True, errors=[_sentence(batch["actions"][0], refused("Internal server error"))])
        return
    restore, pool = call.org.snapshot(_touched(call, batch["actions"], found)), dict(store.pool)
    try:
        entries, created = _run_all(call, batch["actions"], found)
    except _Failed as failure:
        restore()
        store.pool = pool
        batch["status"].update(failed=True, errors=[str(failure)])
        return
    changelog.record(call, entries)
    batch["status"].update(completed=True, createdResources=created)


class _Failed(Exception):
    """The sentence about the action that stopped a batch."""


def _run_all(call: Call, actions: list[dict], found: list[Found]) -> tuple[list[list], list[dict]]:
    """Run the actions in their order; their entries for the change log, and what they created. Raises _Failed."""
    entries, created = [], []
    for action, (route, ids) in zip(actions, found):
        one = _call(call, action, route, ids)
        try:
            resolve(one)
            permit(one, route.path)
            payload = route.handler(one)
        except ApiError as error:
            raise _Failed(_sentence(action, error)) from error
        except Exception as error:  # as in a single call: the cause on stderr, and for the client a failure
            traceback.print_exc()
            raise _Failed(_sentence(action, refused("Internal server error"))) from error
        call.store.actions_run += 1
        entries.append(changelog.entry(one, payload))
        created += _created(call, action, route, payload)
    return entries, created


def _touched(call: Call, actions: list[dict], found: list[Found]) -> Iterator[str]:
    """The ids and serials of everything the actions may change."""
    for action, (_route_, ids) in zip(actions, found):
        yield from ids.values()
        device = call.org.devices.get(ids.get("serial", ""))
        if device and device.network_id:
            yield device.network_id
        body = action.get("body") or {}
        serials = body.get("serials")
        named = [body.get("serial"), *(serials if isinstance(serials, list) else [])]
        yield from (one for one in named if isinstance(one, str))


def _call(call: Call, action: dict, route: Route, ids: dict[str, str]) -> Call:
    path = route.path.format(**{name: quote(value, safe="") for name, value in ids.items()})
    return Call(call.store, ids, grouped(_parts(action)[1]), action.get("body") or {}, admin=call.admin, method=route.method, path=path,
                host=call.host, batched=True, router=call.router)


def _sentence(action: dict, error: ApiError) -> str:
    reason = f"Validation failed: {', '.join(error.texts)}" if error.texts else "Not found"
    body = json.dumps(action.get("body") or {})
    return f"Error occurred while executing {action['operation']} {action['resource']} with {body}: {reason}"


def _created(call: Call, action: dict, route: Route, payload: Any) -> list[dict[str, str]]:
    """The id and path of what a create action made (quirk F10)."""
    if action["operation"] != "create" or not isinstance(payload, dict):
        return []
    name = call.router.item_of(route)
    made = str(payload.get(name) or payload.get(route.id_key) or "")
    home = _parts(action)[0].rstrip("/") if name else "/" + route.path.rsplit("/", 1)[1]
    return [{"id": made, "uri": f"{home}/{quote(made, safe='')}"}]
