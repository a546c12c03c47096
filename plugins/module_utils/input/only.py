# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options that state gathered is asked for: `only`. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..errors import Problem
from ..schema.field import NOTHING
from ..schema.resource import Resource
from .hints import name_hint, option_hint
from .types import named


def selected(value: t.Any, resource: Resource, state: str) -> tuple[tuple[str, ...], list[Problem]]:
    """(the options named, a Problem for everything wrong). None is named where `only` was not given; a text names several with commas between them."""
    if value is None or value is NOTHING:
        return (), []
    names = [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
    if not isinstance(names, (list, tuple)) or not all(isinstance(one, str) for one in names):
        return (), [Problem("only", f"must be a list of options of the {resource.title}, not {named(value)}")]
    if state != "gathered":
        return (), [Problem("only", f"says which options state gathered reads; leave it out with state {state}")]
    if not names:
        return (), [Problem("only", "is empty; name the options to read, or leave it out to read all of them")]
    unknown = [Problem(f"only[{at}]", f"{name!r} is not an option of the {resource.title}; {option_hint(name, resource.fields)}")
               for at, name in enumerate(names) if name not in resource.by_option]
    return tuple(dict.fromkeys(names)), unknown


def by_resource(value: t.Any, resources: t.Mapping[str, Resource], state: str) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """The same of a blueprint, where `only` is a dict of resources."""
    if value is None or value is NOTHING:
        return {}, []
    if not isinstance(value, dict):
        return {}, [Problem("only", f"must be a dict of resources, each with a list of its options, not {named(value)}")]
    found: dict[str, tuple[str, ...]] = {}
    problems = [Problem(f"only.{name}", f"is not a resource{name_hint(str(name), resources)}") for name in value if name not in resources]
    for name in [name for name in value if name in resources]:
        found[name], wrong = selected(value[name], resources[name], state)
        problems += [replace(one, path=one.path.replace("only", f"only.{name}", 1)) for one in wrong]
    return found, problems
