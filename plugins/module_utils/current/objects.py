# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an answer holds, as objects of a Resource: whatever answers, it is judged and read here."""
from __future__ import annotations

import typing as t

from ..errors import OwnFault, ServerFault, WrongShape
from ..schema import appended_rows
from ..schema.field import Field
from ..schema.own_faults import hook
from ..schema.place import Place
from ..schema.resource import Resource
from ..schema.values import decoded, shape_error


def clean(resource: Resource, answer: t.Any, path: str) -> t.Any:
    """What the Resource's own reader makes of an answer. Raises ServerFault where the answer has another shape: what is
    missing from an answer that was cut or made up by somebody else must not look like "absent".

    The shape is judged before the hook sees it, so that what breaks in the hook is a fault of ours: OwnFault."""
    found = _wrong_shape(resource, answer)
    try:
        rows = hook(resource, "parse_response", answer) if resource.parse_response and not found else answer
    except WrongShape as error:
        found = str(error)
    if found:
        raise ServerFault.of_shape(path, f" ({found})")
    wrong = _unfit(resource, rows, resource.listed) if resource.parse_response else ""
    if wrong:
        raise OwnFault(f"another shape ({wrong})", "its end", resource.name, "parse_response")
    return rows


def _wrong_shape(resource: Resource, answer: t.Any) -> str:
    """What of an answer, as it came, is not of the shape the catalog declares; empty where all of it is."""
    if resource.membership:
        return next((name or resource.path for name, rows in answer.items() if _unfit(resource, rows, True, ())), "")
    found = _unfit(resource, answer, resource.listed)
    if found or resource.rules is None:
        return found
    objects = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(one.get(resource.rules.api), list) for one in objects):
        return resource.rules.api
    missing = next(filter(None, (appended_rows.cut(one, resource.rules, certain=True) for one in objects)), "")
    return f"its row {missing!r}, which always comes last, is missing" if missing else ""


def _unfit(resource: Resource, value: t.Any, many: bool, fields: tuple[Field, ...] | None = None) -> str:
    """The first thing about an object, or a list of them, that has another shape than declared; empty where there is none."""
    if many != isinstance(value, list) or not all(isinstance(one, dict) for one in (value if many else [value])):
        return f"no {'list of objects' if many else 'object'}"
    return next(filter(None, (shape_error(one, resource.fields if fields is None else fields) for one in (value if many else [value]))), "")


def with_id(raw: dict, resource: Resource) -> dict:
    return {**decoded(raw, resource.fields), resource.id: raw.get(resource.id)}


def made_with_place(resource: Resource, place: Place) -> t.Any:
    """What the Dashboard makes with a new parent, as far as the catalog says (quirk I6)."""
    born = hook(resource, "created_with_parent", place) if callable(resource.created_with_parent) else resource.created_with_parent
    return [dict(one) for one in born] if resource.many else dict(*born)
