# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a write whose answer was lost was carried out, as far as what is there now can tell."""
from __future__ import annotations

import typing as t

from ..errors import ApiError, NotFound
from ..http.client import Client
from ..schema.change import Step
from ..schema.place import own_rows
from . import readback


def proof(client: Client, organization: str | None, step: Step) -> t.Any:
    """What a creation or a claim made, when it is there, else None. Raises ApiError where that cannot be read, LookupFailure where several
    objects could be it."""
    if step.proof is None:
        raise AssertionError
    return step.proof.shown(rows(client, organization, step))


def rows(client: Client, organization: str | None, step: Step) -> list:
    """What is where a step's proof would be; nothing where the object that it would change is not known yet. Raises ApiError."""
    if step.proof is None:
        raise AssertionError
    path, ids = step.proof.path, {name: getattr(value, "id", value) for name, value in step.ids.items()}
    if "{id}" not in path:
        return own_rows(client.pages(path.format(**ids), org=organization), path, ids)
    try:
        return [client.get(path.format(**ids), org=organization, expect_missing=True)]
    except NotFound:
        return []


def confirmed(client: Client, organization: str | None, step: Step, answer: t.Any) -> None:
    """See that a POST that changes an object, such as a binding, did so: by its answer, or else by one read. Raises NotCarriedOut."""
    if step.proof is None or step.proof.id or "{id}" not in step.proof.path or readback.same_object(step, answer) and step.proof.shown([answer]):
        return
    try:
        there = proof(client, organization, step)
    except ApiError as error:
        raise readback.undone(step, f"the answer does not show what was written, and reading it back failed ({error})", True) from error
    if there is None:
        raise readback.undone(step, f"it was answered as done, but read back, {step.proof.field.name} still has its old value", False)


def carried_out(client: Client, organization: str | None, step: Step) -> bool | None:
    """Whether a planned write shows; None where what it writes cannot be seen. Raises ApiError where that cannot be read."""
    try:
        if step.proof:
            return proof(client, organization, step) is not None
        if step.removed_from:
            return readback.gone(client, organization, step)
        return readback.seen(client, organization, step) if readback.visible(step) else None
    except NotFound:
        return None
