# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which parts of a task are secret, and the task without them. Pure.

Secrets are known by their Fields. Where no Field is known (an option that is misspelt, a branch that does not exist, an object passed
on as it is) what stands under a name that tells of a secret, or that stands beside a secret option and is near no other, counts as
secret too. What `invocation` shows of an option nobody knows is nothing at all.
"""
from __future__ import annotations

import difflib
import json
import re
import typing as t
from urllib.parse import unquote

from ..http.depth import too_deep
from .field import Field
from .protocols import Levels, Question
from .resource import Resource
from .screen import HIDDEN
from .secret_names import name_suggests_secret, words
from .task_options import CONNECTION, PLACES, STATE
from .walk import Fields, by_name, each

#: A name and its value as YAML, JSON and lists of options write them.
_PAIR = re.compile(r"""(\w+)["']?\s*[:=]\s*["']?([^"',}\]\n]*)""")
#: An address with somebody in it: all that stands before the last @ of it, since a password may hold slashes too.
_SOMEBODY = re.compile(r"^(\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]*)(.*)@", re.DOTALL)
#: Options beside `config` that are no secrets and hold none.
_USUAL = {*CONNECTION, *STATE, *(name for place in PLACES.values() for name in place), "config"}
_ADDRESSES = ("proxy", "base_url")
#: How much of a text sentences say (types.py).
_CUT = 57


def of_task(root: Resource | Levels | Question, given: t.Mapping) -> set[str]:
    """Every secret of a task's options and of its `config`, also those Ansible's no_log cannot see."""
    found: set[str] = set()
    _SecretSearch(found).task(root, given)
    return found


def masked(root: Resource | Levels | Question, given: t.Mapping) -> tuple[dict, set[str]]:
    """(the options of a task as they may be shown, its secrets): what is secret is a word, and so is what nobody knows."""
    found: set[str] = set()
    return _SecretSearch(found).task(root, given), found


def of_steps(steps: t.Iterable) -> set[str]:
    """Secrets in the bodies of writes: those given, and those that were there and are sent along."""
    found: set[str] = set()
    for step in steps:
        _SecretSearch(found, guess=False).objects(step.body, step.fields, lambda field: field.api)
    return found


def text_holds_secret(text: str) -> bool:
    """Whether a text holds the name of a secret and something after it."""
    return any(name_suggests_secret(name) and value.strip() for name, value in _PAIR.findall(text))


def scalars_in(value: t.Any) -> set[str]:
    """Every text and number in a value."""
    found: set[str] = set()
    each(value, lambda one: None if one is None or isinstance(one, bool) else found.add(str(one)))
    return found - {""}


class _SecretSearch:
    """One look at what was given: gives it back without secrets and puts each of them into `found`.

    guess   whether an undeclared name may be a slip for a secret; what the Dashboard itself calls so is none.
    """

    def __init__(self, found: set[str], guess: bool = True):
        self.found, self.guess = found, guess
        self.more: t.Collection[str] = ()  # names that hold a secret in this task, and do not tell so

    def task(self, root: Resource | Levels | Question, given: t.Mapping) -> dict:
        """The options of a task."""
        known = _USUAL | root.argument_spec().keys()
        seen = {}
        self.more = t.cast(Question, root).secrets(given) if hasattr(root, "complaints") else ()
        for name, value in given.items():
            if str(name).startswith("_ansible"):
                continue
            if too_deep(value):
                seen[name] = HIDDEN  # the task is refused, and nobody walks through it
            elif name == "api_key":
                seen[name] = self.hidden(value)
            elif name in _ADDRESSES:
                seen[name] = self.address(value)
            elif name == "config":
                seen[name] = self.config(root, value)
            else:
                seen[self.name(name)] = self.free(value) if name in known else self.undeclared(name, value, ["api_key"], known)
        return seen

    def name(self, name: t.Any) -> t.Any:
        """A name, without the secret that has become a part of it: C({psk:word}) lacks a blank, and to YAML all of that is a name."""
        told = {one.strip() for word, one in _PAIR.findall(name) if name_suggests_secret(word)} - {""} if isinstance(name, str) else set()
        self.found |= told
        return HIDDEN if told else name

    def hidden(self, value: t.Any) -> t.Any:
        """A secret of any shape."""
        self.found |= scalars_in(value)
        return value if value is None or isinstance(value, bool) else HIDDEN

    def address(self, value: t.Any) -> t.Any:
        """An address without the name and the password in it."""
        somebody = _SOMEBODY.match(value) if isinstance(value, str) else None
        if somebody is None:
            return value if value is None or isinstance(value, str) else self.hidden(value)
        name, colon, password = somebody.group(2).partition(":")
        self.found |= {one for one in (password if colon else name, unquote(password if colon else name)) if one}
        return f"{somebody.group(1)}{HIDDEN}@{value[somebody.end():]}"

    def config(self, root: Resource | Levels | Question, config: t.Any) -> t.Any:
        """A `config` in option form, whatever its shape."""
        if isinstance(root, Resource):
            return self.objects(config, root.fields, _option)
        return self.level(config, t.cast(Levels, root), {}) if hasattr(root, "resources") else self.free(config)

    def level(self, value: t.Any, root: Levels, fields: t.Mapping[str, Field]) -> t.Any:
        """One level of a blueprint, or a list of them: branches beside the options of the network or device itself."""
        if isinstance(value, (list, tuple)):
            return [self.level(one, root, fields) for one in value]
        if not isinstance(value, dict):
            return self.text(value, lambda read: self.level(read, root, fields))
        return {self.name(name): self.branch(name, one, root, fields) for name, one in value.items()}

    def branch(self, name: t.Any, value: t.Any, root: Levels, fields: t.Mapping[str, Field]) -> t.Any:
        """One key of a level."""
        if name in root.resources and root.resources[name].home_of in ("network", "device"):
            return self.level(value, root, root.resources[name].by_option)
        if name in root.resources:
            return self.objects(value, root.resources[name].fields, _option)
        if name in fields:
            return self.option(value, fields[name], _option)
        return self.undeclared(name, value, [], {*root.resources, *fields})

    def objects(self, value: t.Any, fields: Fields, name_of: t.Callable[[Field], str]) -> t.Any:
        """An object or a list of objects."""
        if isinstance(value, (list, tuple)):
            return [self.objects(one, fields, name_of) for one in value]
        if not isinstance(value, dict):
            shown = self.text(value, lambda read: self.objects(read, fields, name_of))
            if shown == HIDDEN or not _hold_secrets(fields):
                return shown
            self.found |= {value[:_CUT]} if isinstance(value, str) and value else set()
            return self.hidden(value)  # what stands where an object with a secret belongs may be the secret
        known = {name_of(field): field for field in fields}
        secret = [name for name, field in known.items() if field.secret]
        return {self.name(name): self.option(one, known[name], name_of) if name in known else self.undeclared(name, one, secret, known)
                for name, one in value.items()}

    def option(self, value: t.Any, field: Field, name_of: t.Callable[[Field], str]) -> t.Any:
        """The value of a declared option."""
        if field.secret:
            return self.hidden(value)
        if not field.fields:
            return self.text(value, self.free) if field.type in ("list", "dict", "map") and isinstance(value, str) else self.free(value)
        if field.type == "map" and isinstance(value, dict):
            return {key: self.objects(one, field.fields, name_of) for key, one in value.items()}
        return self.objects(value, field.fields, name_of)

    def undeclared(self, name: t.Any, value: t.Any, secret: t.Sequence[str], known: t.Iterable[str]) -> t.Any:
        """The value of an option nobody declared: out of sight, and secret where its name tells so or stands beside a secret and near nothing else."""
        near = difflib.get_close_matches("_".join(words(name)), ["_".join(words(one)) for one in known], n=1)
        meant = not near or near[0] in ["_".join(words(one)) for one in secret]
        if name_suggests_secret(name) or self.guess and meant and secret:
            return self.hidden(value)
        self.text(value, self.free) if isinstance(value, str) else self.free(value)
        return value if value is None or isinstance(value, bool) else HIDDEN

    def free(self, value: t.Any) -> t.Any:
        """An object of which nothing is known: what stands under a telling name is secret."""
        return by_name(value, self.hidden, self.name, self.more)

    def text(self, value: t.Any, look: t.Callable[[t.Any], t.Any]) -> t.Any:
        """A text where objects belong, such as YAML nobody read: secret, with what is written in it, where it names a secret."""
        if not isinstance(value, str):
            return value
        told = {one.strip() for name, one in _PAIR.findall(value) if name_suggests_secret(name)} - {""}
        elsewhere, self.found = self.found, told
        try:
            look(json.loads(value))  # as Ansible reads it
        except (ValueError, RecursionError):
            pass
        told, self.found = self.found, elsewhere
        self.found |= told | {value} if told else set()
        return HIDDEN if told else value


def _option(field: Field) -> str:
    return field.name


def _hold_secrets(fields: Fields) -> bool:
    """Whether objects of these fields hold a secret."""
    return any(field.secret or _hold_secrets(field.fields) for field in fields)
