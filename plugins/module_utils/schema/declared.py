# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every declaration of the catalog when it is made, so that a slip fails on import and names its place."""
from __future__ import annotations

import difflib
import re
import typing as t

TYPES = ("str", "int", "float", "bool", "list", "dict", "raw", "map")
ELEMENTS = ("str", "int", "float", "bool", "dict", "raw")
KINDS = ("collection", "slots", "singleton")
BATCHABLE = ("create", "update", "destroy")
OPERATIONS = ("create", "update", "delete")
HOMES = ("", "organization", "network", "device")
#: Ways of comparing, and what each may have as its argument; see compare.py.
COMPARED = {"value": "", "list": "", "set": "(nocase|upper|mac|words)?", "by": "[a-z0-9_,]+", "partial": "",
            "text": "nocase|upper|words|mac|cidr|interface|ranges|day|time|moment|content|bytes",
            "map": "(mac)?", "subset": "", "rules": "", "exclusive": "", "never": ""}
PLACEHOLDERS = {"dashboard": (), "organization": ("organization",), "network": ("organization", "network"), "device": ("organization", "network", "serial")}


class WrongDeclaration(TypeError):
    """A Field or Resource that says something the vocabulary does not have. The text names resource and field."""


class Declared(type):
    """The type of Field and Resource: a word that does not exist is told with the name of what was declared."""

    def __call__(cls, *args: t.Any, **words: t.Any) -> t.Any:
        try:
            return super().__call__(*args, **words)
        except WrongDeclaration:
            raise
        except TypeError as error:
            name = args[0] if args else words.get("name", "without a name")
            raise WrongDeclaration(f"{cls.__name__.lower()} {name}: {error}") from error


def ways(condition: t.Any) -> tuple:
    """The alternatives of a condition (`only_if`, `required_if`); none where there is no condition."""
    return condition if isinstance(condition, tuple) else (condition,) if condition else ()


def check(resource: t.Any) -> None:
    """Raises WrongDeclaration where a Resource, or a Field at any depth of it, says what cannot be."""
    where = f"resource {resource.name}"
    _one_of(resource.kind, KINDS, where, "kind")
    _one_of(resource.scope, PLACEHOLDERS, where, "scope")
    for word in resource.batch:
        _one_of(word, BATCHABLE, where, "batch")
    for word in resource.one_by_one:
        _one_of(word, OPERATIONS, where, "one_by_one")
    _one_of(resource.home_of, HOMES, where, "home_of")
    _known([resource.answers] if resource.answers else [], resource.by_option, where, "answers")
    _known([resource.leader] if resource.leader else [], resource.by_option, where, "leader")
    _known(resource.bulk.options if resource.bulk else [], resource.by_option, where, "bulk")
    if resource.bulk and (resource.kind == "collection" or resource.referred_by or resource.rules or resource.requires):
        raise WrongDeclaration(f"{where}: bulk= is for what always exists and nothing refers to; objects and lists of rules are known by their own path alone")
    parents = [field.name for field in resource.parents]
    known = {*PLACEHOLDERS[resource.scope], *parents, "id"}
    for path in (resource.path, resource.item, resource.read_path):
        _known(re.findall(r"{(\w+)}", path), known, where, f"path {path}")
    _known(parents, re.findall(r"{(\w+)}", resource.path), where, "path (for its parents)")
    if parents and resource.kind == "singleton":
        raise WrongDeclaration(f"{where}: kind='singleton' cannot have parents; what each {parents[-1]} has one of are slots with key={parents[-1]!r}")
    if resource.kind != "singleton":
        _known([resource.key, *resource.key_with], resource.by_option, where, "key")
    if resource.referred_by:
        _known([resource.referred_by], resource.by_option if resource.kind != "singleton" else (), where, "referred_by")
    _fields(resource.fields, where)


def _fields(fields: t.Sequence[t.Any], where: str) -> None:
    names = [field.name for field in fields]
    if len(names) != len(set(names)):
        raise WrongDeclaration(f"{where}: {', '.join(sorted(one for one in names if names.count(one) > 1))} is declared twice")
    for field in fields:
        if field.parent and (not field.ref or ", field " in where):
            raise WrongDeclaration(f"{where}, field {field.name}: parent=True is for an option of the object itself, with ref=")
        _field(field, fields, f"{where}, field {field.name}")
        _fields(field.fields, f"{where}, field {field.name}")


def _field(field: t.Any, siblings: t.Sequence[t.Any], where: str) -> None:
    beside = [one.name for one in siblings]
    inside = [one.name for one in field.fields]
    _one_of(field.type, TYPES, where, "type")
    if field.type == "list":
        _one_of(field.elements, ELEMENTS, where, "elements")
    _one_of(field.mode, COMPARED, where, "compare")
    if not re.fullmatch(COMPARED[field.mode], field.argument):
        raise WrongDeclaration(f"{where}: compare={field.compare!r} is no way of comparing; {field.mode} takes {COMPARED[field.mode] or 'no argument'}")
    if field.mode == "by" and inside:
        _known(field.argument.split(","), inside, where, "compare")
    by_option = {one.name: one for one in siblings}
    if (field.existing or field.other_side) and not field.ref:
        raise WrongDeclaration(f"{where}: existing= and other_side= say something of a reference, so ref= is missing")
    if field.refs_inside and field.type != "str":
        raise WrongDeclaration(f"{where}: refs_inside= says what the words of a text refer to, and this is no text")
    for word in ("only_if", "required_if", "not_always_returned"):
        _condition(None if isinstance(getattr(field, word), bool) else getattr(field, word), by_option, where, word)
    for when in (field.answered or {}).values():
        _condition(when, by_option, where, "answered")
    _circle(field.name, field.only_if, by_option, where)
    if isinstance(field.required_on_create, str):
        _known([field.required_on_create], beside, where, "required_on_create")
    _known([field.instead_of] if field.instead_of else [], beside, where, "instead_of")
    _known(field.match, inside, where, "match")
    _known(field.single or (), field.match, where, "single")
    if field.choices and isinstance(field.default, (str, int)) and not isinstance(field.default, bool) and field.default != "":
        _known([field.default], field.choices, where, "default")


def _condition(condition: t.Any, by_option: t.Mapping[str, t.Any], where: str, word: str) -> None:
    """What a condition names is there, and takes the values it names."""
    for way in ways(condition):
        if not isinstance(way, dict) or not way:
            raise WrongDeclaration(f"{where}: {word}={condition!r} is no dict of options and their values, and no tuple of such")
        _known(way, by_option, where, word)
        for option, values in way.items():
            values = values if isinstance(values, tuple) else (values,)
            _known(values, by_option[option].choices or values, where, f"{word} of {option}")


def _circle(name: str, condition: t.Any, by_option: t.Mapping[str, t.Any], where: str, seen: tuple[str, ...] = ()) -> None:
    """No field exists only when it has a value itself."""
    for option in (option for way in ways(condition) for option in way):
        if option == name:
            raise WrongDeclaration(f"{where}: only_if leads back to {name}{' by ' * bool(seen)}{', '.join(seen)}")
        if option in by_option and option not in seen:
            _circle(name, by_option[option].only_if, by_option, where, (*seen, option))


def _one_of(word: t.Any, words: t.Iterable, where: str, what: str) -> None:
    if word not in words:
        raise WrongDeclaration(f"{where}: {what}={word!r} does not exist; {_hint(word, words)}")


def _known(names: t.Iterable, words: t.Iterable, where: str, what: str) -> None:
    for name in names:
        if name not in words:
            raise WrongDeclaration(f"{where}: {what} names {name!r}, which is not there; {_hint(name, words)}")


def _hint(word: t.Any, words: t.Iterable) -> str:
    near = difflib.get_close_matches(str(word), map(str, words), 1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(map(str, words))}"
