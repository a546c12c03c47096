# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The three forms of an object: option form (what users write and see) <-> API form (what is compared) <-> what is sent.

API form carries the API's names, ids instead of names, and values decoded from their odd shapes; it is the form in
which compare.py compares. `sent` encodes it for the wire. Everything is pure; `names` turns names to ids and back.
"""
from __future__ import annotations

import re
import typing as t

from ..errors import BadInput, NotThere, Problem
from .compare import concealed, differing
from .field import NOTHING, Field
from .inner_references import referred, replaced
from .modes import holds
from .normalize import arranged, spelled
from .own_faults import hook
from .screen import HIDDEN
from .secret_digest import seal
from .walk import Fields, by_name, inside, pairs, visit


class MaskedText(str):
    """What a diff shows in place of a secret that is sent: a word, and nothing made of the secret."""


#: A secret of a new object, one that is another than before, and one of which only the Dashboard knows whether it is.
_NEW, _CHANGED, _SENT = MaskedText(HIDDEN), MaskedText("(hidden, changed)"), MaskedText("(hidden, sent)")
_SCALAR = (str, int, float)
_SHAPES: dict[str, t.Any] = {"list": list, "dict": dict, "map": dict}


def to_api(item: t.Mapping, fields: Fields, identify: t.Callable[[str, t.Any, str], t.Any], path: str = "") -> dict:
    """An object in option form as API form, without directives. `identify(resource name, name or id, full path) -> id`."""
    return {field.api: _to_api(item[field.name], field.within(item), identify, f"{path}.{field.name}" if path else field.name)
            for field in fields if field.name in item and not field.control}


def _to_api(value: t.Any, field: Field, identify: t.Callable, path: str) -> t.Any:
    if field.ref and isinstance(value, dict):
        return _keyed(value, field, identify, path)
    if field.ref:
        return _identified(value, field, identify, path)
    if field.refs_inside:
        return replaced(value, field, lambda kind, name: identify(kind, name, path))
    if field.type == "list" and field.fields and isinstance(value, list):
        return [to_api(item, field.fields, identify, f"{path}[{number}]") if isinstance(item, dict) else item
                for number, item in enumerate(value)]
    return inside(value, field, lambda item, fields: to_api(item, fields, identify, path))


def _identified(value: t.Any, field: Field, identify: t.Callable, path: str) -> t.Any:
    """A reference by its identifier; of a list every item. Two that mean the same object are one in a set."""
    if not isinstance(value, list):
        found = identify(field.ref, value, path) if _refers(value, field) else value
        return int(found) if field.type == "int" and isinstance(found, str) and found.isdecimal() else found
    items = [identify(field.ref, one, f"{path}[{number}]") if _refers(one, field) else one for number, one in enumerate(value)]
    return list(dict.fromkeys(items)) if field.mode == "set" else items


def keys_named(names: t.Iterable[str], field: Field, identify: t.Callable, path: str) -> dict[str, str]:
    """The names that stand as keys in a map, each with what is the key: of references the identifier. A number is one already."""
    return {name: str(identify(field.ref, name, f"{path}[{name}]")) if field.ref and not str(name).isdecimal() else name for name in names}


def _keyed(value: dict, field: Field, identify: t.Callable, path: str) -> dict:
    """A map whose keys refer to objects, by their identifiers. Raises BadInput where two mean the same one."""
    keys, first = keys_named(value, field, identify, path), dict[str, str]()
    for name, key in keys.items():
        if first.setdefault(key, name) != name:
            raise BadInput(Problem(f"{path}[{name}]", "means the same as", f"{path}[{first[key]}]"))
    return {keys[name]: to_api(one, field.fields, identify, f"{path}[{name}]") for name, one in value.items()}


def accepting_present(identify: t.Callable, have: t.Mapping, fields: Fields) -> t.Callable:
    """`identify` that takes the identifier an object refers to already although what it means is gone: what was read can be given back."""
    def identified(kind: str, value: t.Any, path: str = "") -> t.Any:
        try:
            return identify(kind, value, path)
        except NotThere:
            stops = [stop for field in fields for stop in visit(have.get(field.api), field)]
            referring = [stop for stop in stops if kind in (stop.field.ref, *(stop.field.ref_by or ("", {}))[1].values())]
            held = [one for stop in referring for one in (stop.value if isinstance(stop.value, list) else [stop.value])]
            held += [one for stop in stops for other, one in referred(stop.value, stop.field) if other == kind]
            if str(value).casefold() not in (str(one).casefold() for one in held):
                raise
            return value
    return identified


def _refers(value: t.Any, field: Field) -> bool:
    """Whether the value of a reference names an object, rather than none. A number where numbers are expected is an identifier already."""
    if field.id_form and re.fullmatch(field.id_form, str(value)):
        return False
    return value not in (None, "", field.default) and not (field.type == "int" and isinstance(value, int))


def decoded(raw: t.Any, fields: Fields, unknown: bool = False) -> dict:
    """What the Dashboard answered in API form: the declared fields, odd shapes undone, in the catalog's spelling.

    unknown  keep what is not declared as well. So it always is inside lists and nested objects, which are replaced whole (quirk H3).
    """
    raw = raw if isinstance(raw, dict) else {}
    read = {field.api: _decoded(raw[field.api], field, raw) for field in fields if field.api in raw}
    unsaid = {field.api: None for field in fields if field.nullable and field.default not in (None, NOTHING) and field.api not in raw}
    unsaid.update((field.offered, raw[field.offered]) for field in fields if field.offered and field.offered in raw)
    undeclared = {name: raw[name] for name in raw.keys() - {field.api for field in fields} if raw[name] is not None} if unknown else {}
    return {**undeclared, **read, **unsaid}  # a null that means something is null too where nulls are not mentioned (quirks H6, H8)


def shape_error(raw: t.Mapping, fields: Fields) -> str:
    """The first declared field of an answer that has another JSON shape than declared; "" where all fit."""
    for field in fields:
        value = raw.get(field.api)
        if value is None or field.control or field.type == "raw":
            continue
        value = hook(field, "decode", value, raw) if field.decode else value
        words = field.elements == "str" and isinstance(value, str)  # tags as one text (quirk O15)
        if not words and not isinstance(value, _SHAPES.get(field.type, _SCALAR)):
            return field.api
        if field.fields and any(not isinstance(one, dict) or shape_error(one, field.fields) for one in _nested(value, field)):
            return field.api
    return ""


def _nested(value: t.Any, field: Field) -> t.Iterable:
    """The objects inside a value of a field that declares what they hold, and what else stands in their place."""
    return value if field.type == "list" else value.values() if field.type == "map" else (value,)


def _decoded(value: t.Any, field: Field, item: t.Mapping) -> t.Any:
    value = hook(field, "decode", value, item) if field.decode and value is not None else value
    if field.fields:
        value = inside(value, field, lambda inner, fields: decoded(
            {name: one for name, one in inner.items() if name not in field.read_only}, fields, unknown=True))
    return spelled(value, field)


def sent(body: t.Mapping, fields: Fields) -> dict:
    """An API form as it goes over the wire."""
    by_api = {field.api: field for field in fields}
    return {name: _sent(value, by_api[name], body) if name in by_api else value for name, value in body.items()}


def _sent(value: t.Any, field: Field, item: t.Mapping) -> t.Any:
    value = inside(value, field, sent)
    return hook(field, "encode", value, item) if field.encode and value is not None else value


def shown(item: t.Mapping, fields: Fields, name_of: t.Callable[[str, t.Any], t.Any]) -> dict:
    """API form as option form for users: set fields only, names for ids, no secrets, nothing a mode switches off."""
    fields = tuple(fields)
    by_option = {field.name: field for field in fields}
    result = {}
    for field in fields:
        value = item.get(field.api)
        null_counts = value is None and field.nullable and field.default not in (None, NOTHING) and field.api in item  # null is no default here
        unseen = (field.secret or field.write_only) and not isinstance(value, MaskedText)
        twice = field.instead_of and item.get(by_option[field.instead_of].api) is not None
        if value is None and not null_counts or unseen or twice or field.control or not holds(field, item, by_option):
            continue
        result[field.name] = _shown(value, field, name_of)
    return result


def _shown(value: t.Any, field: Field, name_of: t.Callable) -> t.Any:
    if value is None:
        return None
    if field.ref and isinstance(value, list):
        return arranged([name_of(field.ref, one) if _refers(one, field) else one for one in value], field)
    if field.ref and field.type != "map":
        return name_of(field.ref, value) if _refers(value, field) else value
    if field.type == "str" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, (dict, list)):
        return str(replaced(value, field, name_of)) if field.refs_inside else value
    value = arranged(value, field) if isinstance(value, list) else value
    if not field.fields:
        return by_name(value, lambda dummy: NOTHING)
    value = inside(value, field, lambda item, fields: shown(item, fields, name_of))
    return [one for one in value if one != {}] if field.mode == "by" else value  # of license keys nothing can be shown


def with_masks(item: t.Mapping, have: t.Mapping | None, fields: Fields) -> dict:
    """API form in which a Veil stands for every secret that is new or not known to be the one in `have`; `shown` shows those alone."""
    return {**item, **{field.api: _with_mask(item[field.api], field, have) for field in fields if item.get(field.api) is not None}}


def _with_mask(value: t.Any, field: Field, have: t.Mapping | None) -> t.Any:
    if field.secret:
        if have is None:
            return _NEW
        if differing({field.api: value}, have, [field]):
            return _CHANGED
        return _SENT if concealed(have.get(field.api)) and not concealed(value) else value
    beside = iter(pairs(value, (have or {}).get(field.api), field))
    return inside(value, field, lambda item, fields: with_masks(item, next(beside)[1], fields))


def masked(value: t.Any, fields: Fields) -> t.Any:
    """A body with its secrets hidden, for `requests`."""
    known = {field.api: field for field in fields}
    if not isinstance(value, dict):
        return value
    unknown = by_name({name: one for name, one in value.items() if name not in known}, lambda dummy: HIDDEN)
    return {name: _masked(one, known[name]) if name in known else unknown[name] for name, one in value.items()}


def _masked(value: t.Any, field: Field) -> t.Any:
    if value is None:
        return value
    return HIDDEN if field.secret else inside(value, field, masked) if field.fields else by_name(value, lambda dummy: HIDDEN)


def kept(raw: t.Any, resource: t.Any, key: bytes) -> t.Any:
    """An answer about a Resource as it may lie in a file, secrets sealed: those declared and, of what is not (as all of a further read, which is about
    no Resource), what has the name of one. `gathered` shows that too."""
    if isinstance(raw, list):
        return [kept(one, resource, key) for one in raw]
    if resource is None or not isinstance(raw, dict):
        return by_name(raw, lambda one: seal(one, key))
    return {**_kept(raw, (*resource.fields, *resource.facts), key), **({resource.id: raw[resource.id]} if resource.id in raw else {})}


def _kept_inside(value: t.Any, field: Field, key: bytes) -> t.Any:
    """What lies in a field, with what the Dashboard adds to it."""
    added = {name: value[name] for name in field.read_only if name in value} if field.type == "dict" and isinstance(value, dict) else {}
    return {**added, **one} if isinstance(one := inside(value, field, lambda item, inner: _kept(item, inner, key)), dict) else one


def _kept(raw: t.Mapping, fields: Fields, key: bytes) -> dict:
    known = {name for field in fields for name in (field.api, field.offered)}
    return by_name({name: value for name, value in raw.items() if name not in known}, lambda one: seal(one, key)) | {
        field.api: seal(raw[field.api], key) if field.secret and raw[field.api] is not None
        else _kept_inside(raw[field.api], field, key) if field.fields
        else raw[field.api] if field.secret else by_name(raw[field.api], lambda one: seal(one, key))
        for field in fields if field.api in raw} | {field.offered: raw[field.offered] for field in fields if field.offered in raw}
