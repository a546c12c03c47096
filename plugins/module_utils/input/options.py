# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of a task besides `config`: what is no option, of a wrong type, or cannot be used.

`unfit` looks at what was given, before Ansible's own check makes other values of it; `unusable` at what came out, with
defaults and environment variables in place. Values of secret options are in no Problem.
"""
from __future__ import annotations

import os
import re
import typing as t
from urllib.parse import urlsplit

from ..errors import Problem
from ..http.address import EXAMPLE, complaints
from ..schema.field import Field
from ..schema.protocols import Root
from ..schema.task_options import CONNECTION, ENVIRONMENT
from .hints import choice_hint, meant, task_hint
from .selectors import KEYS
from .selectors import complaints as complaints_of
from .types import Wrong, named, scalar

#: Options below which nothing works: (least, whether the least itself is allowed).
_LEAST = {"timeout": (0, False), "requests_per_second": (0, False), "retries": (0, True), "max_deletions": (0, True)}


def of_environment(given: t.Mapping) -> dict[str, str]:
    """Options of the connection that were not given and stand in the environment. An empty variable is none: CI systems set those."""
    return {name: os.environ[variable] for name, variable in ENVIRONMENT.items() if given.get(name) is None and os.environ.get(variable)}


def unfit(root: Root, given: t.Mapping, environment: t.Mapping) -> list[Problem]:
    """What is wrong with the options of a task as they were given, or stand in the environment."""
    spec = {**root.argument_spec(), **CONNECTION}
    inside = getattr(root, "fields", ())
    problems = []
    for name, value in given.items():
        if str(name).startswith("_ansible_") or name == "config" and "config" in spec:
            continue
        if name not in spec:
            problems.append(Problem(str(name), f"is not an option of the task; {task_hint(str(name), spec, inside)}"))
        elif name in KEYS:
            problems += complaints_of(name, value)
        elif value is not None:
            problems += unfit_value(name, value, spec[name])
    return problems + [one.adding(_source(name)) for name, value in environment.items() if name in spec for one in unfit_value(name, value, spec[name])]


def as_meant(root: Root, given: t.Mapping) -> dict:
    """What was given, with what stands under a misspelt name also under the one that is probably meant: it is not missing as well."""
    spec = {**root.argument_spec(), **CONNECTION}
    inside = [one.name for one in getattr(root, "fields", ())]
    slips = {meant(str(name), spec, inside): value for name, value in given.items() if name not in spec and not str(name).startswith("_ansible_")}
    return {**{name: value for name, value in slips.items() if name and spec[name].get("default") is None}, **given}


def unfit_value(name: str, value: t.Any, entry: t.Mapping) -> list[Problem]:
    """What is wrong with the value of one option that an argument_spec, or the documentation of a plugin, describes."""
    if entry["type"] in ("raw", "dict"):  # who reads it says what is wrong with it
        return []
    field = Field(name, "", type={"path": "str"}.get(entry["type"], entry["type"]), secret=bool(entry.get("no_log")))
    try:
        value = scalar(field.type, value, field)
    except Wrong as wrong:
        return [Problem(name, str(wrong))]
    choices = entry.get("choices")
    if choices and value not in choices:
        return [Problem(name, f"must be one of {', '.join(map(repr, choices))}, not {named(value, field)}{choice_hint(value, choices)}")]
    return []


def unusable(params: t.Mapping) -> list[Problem]:
    """What is wrong with the values a task would run with."""
    problems = _key(params.get("api_key")) + _address(params.get("base_url")) + _proxy(params.get("proxy"))
    for name, (least, allowed) in _LEAST.items():
        value = params.get(name)
        if value is not None and not (value > least or allowed and value == least):
            problems.append(Problem(name, f"must be {'at least' if allowed else 'more than'} {least}, not {value:g}{_source(name)}"))
        elif value == float("inf"):
            problems.append(Problem(name, f"must be a number, not {value!r}"))
    path = params.get("ca_path")
    if path and not os.path.exists(path):
        problems.append(Problem("ca_path", f"there is no file or folder {path!r}", apart=True))
    return problems


def _source(name: str) -> str:
    return f" (the option, or {ENVIRONMENT[name]})" if name in ENVIRONMENT else ""


def _key(value: t.Any) -> list[Problem]:
    if not value:
        return [Problem("api_key", "is missing; give it, or set MERAKI_DASHBOARD_API_KEY")]
    if re.search(r"\s", str(value)):
        return [Problem("api_key", "must be the key alone; it holds a blank or a line break, as a file read whole does at its end")]
    return [] if re.fullmatch(r"[!-~]+", str(value)) else [Problem("api_key", "must hold letters and digits; it holds characters no key has")]


def _address(value: str | None) -> list[Problem]:
    return [one.adding(_source("base_url")) for one in complaints(EXAMPLE if value is None else value)]


def _split(value: str) -> t.Any:
    try:
        parts = urlsplit(value)
        return None if re.search(r"\s", value) or parts.port == 0 else parts
    except ValueError:
        return None


def _proxy(value: str | None) -> list[Problem]:
    if not value:
        return []
    parts = _split(value)
    if parts is None or not parts.scheme or not parts.hostname:
        return [Problem("proxy", "must be an address such as http://proxy.example.com:3128")]
    return []
