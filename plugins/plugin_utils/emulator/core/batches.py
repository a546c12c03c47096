# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Action batches: previews, submission, and the list of what was submitted (quirks F1-F21).

What is wrong with a batch itself answers 400 at once; what an action does wrong shows in the batch's status, also when
it ran synchronously (quirks F12, F14). Asynchronous batches run after ``batch_delay`` seconds, in the order of their
confirmation: ``run_due`` is called before every request. Callbacks are kept, not delivered (quirk F17).
"""
from __future__ import annotations

import base64
import json
import zlib
from math import inf
from typing import Any

from .actions import Found, find, run
from .calls import Call, Route
from .errors import missing, refused
from .kinds import flag, listing, table, text
from .merge import apply
from .store import Org, Store

MOST_ACTIONS, MOST_SYNCHRONOUS, MOST_UNFINISHED, WEEK = 100, 20, 5, 7 * 86400.0
BUSY = "Too many concurrently executing batches. Maximum is 5 confirmed but not yet executed batches."
ACTION = table({"resource": text(1), "operation": text(1), "body": table(null=True)}, needs=("resource", "operation"))
BATCH = {"confirmed": flag(), "synchronous": flag(), "actions": listing(ACTION, 1), "callback": table(null=True)}


def batch_shape(batch: dict) -> dict[str, Any]:
    """The batch object of the API."""
    keys = ("id", "organizationId", "confirmed", "synchronous", "status", "actions", "callback")
    return {key: actions_of(batch) if key == "actions" else batch[key] for key in keys if key in batch}


def actions_of(batch: dict) -> list[dict]:
    """The actions of a batch, whether it waits or is over."""
    kept = batch["actions"]
    return json.loads(zlib.decompress(base64.b64decode(kept))) if isinstance(kept, str) else kept


def _finish(call: Call, batch: dict, found: list[Found]) -> None:
    """Run a batch. What is over is only ever read again, if that, so its actions are kept packed."""
    run(call, batch, found)
    batch["actions"] = base64.b64encode(zlib.compress(json.dumps(batch["actions"]).encode(), 1)).decode()


def submit(call: Call) -> dict:
    """Take a batch: run it now, queue it, or keep it as a preview (quirks F1, F2, F7)."""
    wanted = apply({"confirmed": False, "synchronous": False}, call.body, BATCH, needs=("actions",))
    actions = wanted["actions"]
    if len(actions) > MOST_ACTIONS:
        raise refused(f"Too many actions. Maximum is {MOST_ACTIONS} actions per batch.")
    _check_size(wanted["synchronous"], actions)
    found = find(call, actions)
    batch = {
        "id": call.store.new_id(), "organizationId": call.org.id, "confirmed": False, "synchronous": False,
        "status": {"completed": False, "failed": False, "errors": [], "createdResources": []}, "actions": actions,
        "identity": {key: call.admin[key] for key in ("email", "name", "organizations")}, "host": call.host,
        "made": call.now(), **call.store.fate}
    if wanted.get("callback"):
        batch["callback"] = {"id": call.store.new_id(), "url": wanted["callback"].get("url"), "status": "new"}
    _confirm(call, batch, wanted, found)
    if state_of(batch) == "pending":
        call.org.open_batches().append(batch)
    call.org.batches.append(batch)
    call.store.next_due = min(call.store.next_due, call.now() + WEEK)
    return batch_shape(batch)


def _check_size(synchronous: bool, actions: list) -> None:
    if synchronous and len(actions) > MOST_SYNCHRONOUS:
        raise refused(f"Too many actions. Maximum is {MOST_SYNCHRONOUS} actions per synchronous batch.")


def _confirm(call: Call, batch: dict, wanted: dict, found: list[Found]) -> None:
    """Apply ``confirmed`` and ``synchronous``; a confirmed batch starts."""
    if wanted["confirmed"] and len(_unfinished(call)) >= MOST_UNFINISHED:
        raise refused(BUSY)
    batch["confirmed"], batch["synchronous"] = wanted["confirmed"], wanted["synchronous"] and "held" not in batch
    if not batch["confirmed"]:
        return
    if batch["synchronous"]:
        _finish(call, batch, found)
    else:
        batch["due"] = call.now() + call.store.knobs.batch_delay + batch.get("held", 0.0)
        call.store.next_due = min(call.store.next_due, batch["due"])


def _unfinished(call: Call) -> list[dict]:
    return [batch for batch in call.org.open_batches() if batch["confirmed"]]


def state_of(batch: dict) -> str:
    """``pending``, ``completed`` or ``failed`` (quirk F16)."""
    status = batch["status"]
    return "completed" if status["completed"] else "failed" if status["failed"] else "pending"


def run_due(store: Store, router: Any) -> None:
    """Run every confirmed batch whose time has come, and drop previews a week old (quirk F7)."""
    if store.clock.time() < store.next_due:
        return
    for org in list(store.orgs.values()):
        _run_waiting(store, org, router)
    pending = (batch for org in store.orgs.values() for batch in org.open_batches())
    store.next_due = min((_deadline(batch) for batch in pending), default=inf)


def _run_waiting(store: Store, org: Org, router: Any) -> None:
    now = store.clock.time()
    for batch in sorted((one for one in org.open_batches() if _deadline(one) <= now), key=_deadline):
        org.open_batches().remove(batch)
        if batch["confirmed"]:
            call = Call(store, org=org, admin=batch["identity"], host=batch["host"], router=router)
            _finish(call, batch, find(call, batch["actions"], strict=False))
        else:
            org.batches.remove(batch)


def _deadline(batch: dict) -> float:
    """When a pending batch runs, or vanishes if it was never confirmed."""
    return batch["due"] if batch["confirmed"] else batch["made"] + WEEK


def list_batches(call: Call) -> list[dict]:
    wanted = call.one_of("status", "pending", "completed", "failed")
    return [batch_shape(batch) for batch in call.org.batches if wanted in (None, state_of(batch))]


def get_batch(call: Call) -> dict:
    return batch_shape(_batch(call))


def update_batch(call: Call) -> dict:
    """Confirm a preview; nothing else of a batch can be changed (quirks F7, F8)."""
    batch = _batch(call)
    wanted = apply({key: batch[key] for key in ("confirmed", "synchronous")}, call.body,
                   {key: BATCH[key] for key in ("confirmed", "synchronous")})
    if batch["confirmed"]:
        if not wanted["confirmed"]:
            raise refused("A confirmed action batch cannot be unconfirmed")
        return batch_shape(batch)
    _check_size(wanted["synchronous"], batch["actions"])
    _confirm(call, batch, wanted, find(call, batch["actions"]))
    if state_of(batch) != "pending":
        call.org.open_batches().remove(batch)
    return batch_shape(batch)


def delete_batch(call: Call) -> None:
    batch = _batch(call)
    if batch["confirmed"]:
        raise refused("A confirmed action batch cannot be deleted")
    call.org.batches.remove(batch)
    call.org.open_batches().remove(batch)


def _batch(call: Call) -> dict:
    """The batch of the path; the newest are asked for most."""
    found = next((batch for batch in reversed(call.org.batches) if batch["id"] == call.ids["actionBatchId"]), None)
    if found is None:
        raise missing()
    return found


ALL = "/organizations/{organizationId}/actionBatches"
ROUTES = [
    Route("GET", ALL, list_batches),
    Route("POST", ALL, submit, 201, writes=False),
    Route("GET", ALL + "/{actionBatchId}", get_batch),
    Route("PUT", ALL + "/{actionBatchId}", update_batch, writes=False),
    Route("DELETE", ALL + "/{actionBatchId}", delete_batch, writes=False),
]
