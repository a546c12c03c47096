# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The option `params` against what an operation takes: names, types and words, spans and times as people write them. Pure."""
from __future__ import annotations

import typing as t

from ..catalog.operations.table import Operation, Parameter
from ..errors import Problem
from ..input import moments
from ..input.hints import choice_hint, listed, near
from ..input.types import Wrong, free, named, scalar, wrong_container
from ..schema.answers import snake
from ..schema.field import Field
from ..schema.secret_names import name_suggests_secret

#: Parameters that are spans of time in seconds, and those that are moments.
SPANS = ("timespan", "interval", "resolution", "connectivityHistoryTimespan", "segmentDuration", "autoResolution")
MOMENTS = ("t0", "t1", "tsStart", "tsEnd", "startTimestamp", "endTimestamp", "startDate", "endDate", "timestamp", "configurationUpdatedAfter", "time")


def read(given: t.Any, operation: Operation, known: bool = True) -> tuple[dict[str, t.Any], list[Problem]]:
    """`params` by the API's names, as typed values, and what is wrong with them. Moments stay as they were written: what time it is the
    Dashboard knows. Of an operation that is not known nothing is checked."""
    if given in (None, {}):
        given = {}
    if not isinstance(given, dict):
        return {}, [Problem("params", wrong_container("dict", given))]
    fields = {**{snake(name): one for name, one in operation.parameters.items()}, **operation.parameters}
    values: dict[str, t.Any] = {}
    problems = []
    for name, value in given.items():
        path, one = f"params.{name}", fields.get(str(name)) or (Parameter(str(name), "raw") if not known or name in _placeholders(operation) else None)
        if one is None:
            problems.append(Problem(path, f"is no parameter of {operation.id}; {_hint(str(name), operation)}"))
        elif _place(one.name, operation) in values:
            problems.append(Problem(path, "is given twice, in two spellings"))
        elif value is not None:
            try:
                values[_place(one.name, operation)] = _value(value, one)
            except Wrong as wrong:
                problems.append(Problem(path, str(wrong)))
    return values, problems


def missing(values: t.Mapping, operation: Operation) -> list[Problem]:
    """Parameters without which the operation cannot be called."""
    return [Problem(f"params.{one.name}", f"is missing; {operation.id} needs it") for one in operation.parameters.values()
            if one.required and one.name not in values]


def _placeholders(operation: Operation) -> set[str]:
    return {name for one in operation.places for name in (one, snake(one))}


def _place(name: str, operation: Operation) -> str:
    """The placeholder of the path that a name means, or the name."""
    return next((one for one in operation.places if name in (one, snake(one))), name)


def _hint(name: str, operation: Operation) -> str:
    names = [*operation.parameters, *(one for one in operation.places if one not in ("organizationId", "networkId", "serial"))]
    found = near(snake(name), [snake(one) for one in names], 0.6)
    return f"did you mean {next(one for one in names if snake(one) == found)}?" if found else f"it takes {listed(names) or 'none'}"


def _value(value: t.Any, one: Parameter) -> t.Any:
    field = Field(snake(one.name), "", type="raw", secret=name_suggests_secret(one.name))
    if one.name in MOMENTS and one.type == "str":
        if isinstance(value, (bool, list, dict)):
            raise Wrong(f"must be a time, not {named(value)}")
        moments.moment(value, lambda: 0.0)
        return value
    if one.name in SPANS and one.type in ("int", "float"):
        return int(moments.seconds(value))
    if one.type == "list":
        items = value if isinstance(value, (list, tuple)) else [value]
        return [_word(scalar(one.elements, item, field) if one.elements else free(item, field), one) for item in items]
    if one.type == "dict" and not isinstance(value, dict):
        raise Wrong(wrong_container("dict", value, field))
    if one.type in ("dict", "raw"):
        return free(value, field)
    return _word(scalar(one.type, value, field), one)


def _word(value: t.Any, one: Parameter) -> t.Any:
    """A value that must be one of some words, in the API's casing."""
    if not one.choices or isinstance(value, (dict, list)):
        return value
    found = next((word for word in one.choices if word.lower() == str(value).lower()), None)
    if found is None:
        raise Wrong(f"must be one of {', '.join(map(repr, one.choices))}, not {value!r}{choice_hint(value, one.choices)}")
    return value if isinstance(value, int) else found


def timed(values: t.Mapping, now: t.Callable[[], float]) -> dict[str, t.Any]:
    """The parameters with moments as the API takes them."""
    return {name: moments.stamp(moments.moment(value, now)) if name in MOMENTS else value for name, value in values.items()}
