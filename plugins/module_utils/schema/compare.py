# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The only equality of the project: are a wanted value and the Dashboard's value the same, as their Field says.

Both sides are in API form. Which comparison applies is `Field.compare`:

    value       scalars; numbers and their texts are one value (quirks G5, G10), booleans are not numbers; blanks and line
                ends around a text and the form of its letters (open question OQ3) do not count, except in secrets;
                of a dict without declared fields only the keys given count, at any depth
    list        the same items in the same order, what an object leaves out counting as its default
    set         the same items in any order, however often
    by:KEYS     the same objects, told apart by KEYS, in any order; of each only the keys given are compared
    partial     every key given is the same
    map[:FORM]  the same keys (in text form FORM), the value of each compared as `partial`
    subset      of a map only the keys given (quirk Y26: every key comes back)
    rules       the same rules in the same order, what a rule leaves out counting as its default
    text:FORM   the same text in a form: nocase, upper, words, mac, cidr, interface, ranges, day, time, moment, content,
                bytes (see forms.py)
    exclusive   as value, but false asks nothing: what one object has, only another one takes from it
    never       always: a value that cannot be read back is no difference by itself

The Dashboard shows what is unset as null, as empty, or not at all (quirk H6), so these three are one value on reading,
and where a default is known that value too; whether a value is *wanted* is decided before, by whether it was given.
"""
from __future__ import annotations

import typing as t

from .declared import ways
from .field import NOTHING, Field
from .forms import folded, mark, scalar
from .secret_digest import SecretDigest


def same(want: t.Any, have: t.Any, field: Field) -> bool:
    """Whether the Dashboard's value `have` already is what is wanted. Both in API form."""
    if field.mode == "never" or asks_nothing(want, field):
        return True
    if isinstance(have, SecretDigest):
        return have.fits(want)
    if field.mode == "partial" and isinstance(want, dict):
        return _same_part(want, have or {}, field)
    if empty(want) or empty(have):
        return empty(want) and empty(have)
    return _WAYS[field.mode](want, have, field)


def asks_nothing(want: t.Any, field: Field) -> bool:
    """Whether a value that was given names nothing: a dict without a key, no item of a list whose other items stay, or nobody who takes."""
    return want == {} and field.mode in ("partial", "subset", "value") or want == [] and field.keep_unlisted or want is False and field.mode == "exclusive"


def empty(value: t.Any) -> bool:
    """Whether a value is null, an empty text, an empty list, or a dict with nothing but such values."""
    if isinstance(value, dict):
        return all(empty(one) for one in value.values())
    return value is None or (isinstance(value, (str, list)) and not value)


def differing(want: t.Mapping, have: t.Mapping, fields: t.Iterable[Field], known: bool = True) -> list[str]:
    """The options among `fields` that are given in `want` and not the same in `have`.

    `known` says that `have` was read: then what it does not mention has its default, and a secret or faint field it
    does not show is taken to be right, because that can only be settled by sending it.
    """
    fields = list(fields)
    return [field.name for field in fields if field.api in want and not field.control and not (known and _unseen(have, field, fields))
            and not same(want[field.api], present(have, field) if known else have.get(field.api), field)]


def present(have: t.Mapping, field: Field) -> t.Any:
    """What an object that was read holds of a field: its default where it is not mentioned and null does not mean anything."""
    value = have.get(field.api)
    return _default(field) if value is None and not field.nullable else value


def _unseen(have: t.Mapping, field: Field, fields: t.Iterable[Field]) -> bool:
    if field.secret or field.not_always_returned in (True, False, None):
        return field.secret and concealed(have.get(field.api)) or bool(field.not_always_returned) and field.api not in have
    by_option = {one.name: one for one in fields}
    shows = any(all(plain(present(have, by_option[option])) in map(plain, values if isinstance(values, tuple) else (values,))
                    for option, values in way.items() if option in by_option) for way in ways(field.not_always_returned))
    return not shows and have.get(field.api) is None


def concealed(secret: t.Any) -> bool:
    """Whether a secret was not shown: left out, null, or all stars."""
    return secret is None or isinstance(secret, str) and set(secret) <= set("*\u2022")


def identity(item: t.Mapping, field: Field, options: t.Iterable[str]) -> tuple:
    """What tells one object of a list from the others: the plain forms of its key options."""
    subs = {sub.name: sub for sub in field.fields}
    return tuple(plain(present(item, subs[name]), subs[name]) for name in options)


def keys_of(item: t.Mapping, field: Field, options: t.Iterable[str]) -> tuple:
    """As `identity`, of an object in option form."""
    subs = {sub.name: sub for sub in field.fields}
    return tuple(plain(item.get(name), subs[name]) for name in options)


def key_of(key: t.Any, field: Field) -> t.Any:
    """The key of a map in the form in which keys are compared."""
    return mark(key, field.argument) if field.argument else str(key)


def plain(value: t.Any, field: Field | None = None) -> t.Any:
    """A hashable form of a value in which two values of the field are equal exactly when they are the same."""
    if field is not None and field.mode == "text":
        return mark(value, field.argument)
    if field is not None and field.mode == "set":
        return frozenset(_members([] if value is None else value, field))
    if field is not None and field.mode == "by" and isinstance(value, (list, tuple)):
        return frozenset(identity(one, field, field.argument.split(",")) for one in value if isinstance(one, dict))
    if value is None or isinstance(value, (dict, list, tuple)):
        return _frozen(value)
    if field is not None and field.type in ("int", "float"):
        return _number(value)
    return scalar(value) if field is not None and field.secret else folded(scalar(value))


def _frozen(value: t.Any) -> tuple | None:
    if isinstance(value, dict):
        return tuple(sorted((str(key), plain(one)) for key, one in value.items()))
    return None if value is None else tuple(plain(one) for one in value)


def _number(value: t.Any) -> t.Any:
    try:
        return str(value) if isinstance(value, bool) else round(float(value), 6)  # a tenth of a metre on the map
    except (TypeError, ValueError, OverflowError):
        return str(value)


def _default(field: Field) -> t.Any:
    return None if field.default is NOTHING else field.default


def _same_value(want: t.Any, have: t.Any, field: Field) -> bool:
    return _within(want, have) if isinstance(want, dict) else plain(want, field) == plain(have, field)


def _within(want: t.Any, have: t.Any) -> bool:
    """Whether everything given is there: objects the catalog knows nothing about may hold more than was given."""
    if empty(want) or empty(have):
        return empty(want) and empty(have)
    if isinstance(want, dict) and isinstance(have, dict):
        return all(_within(value, have.get(key)) for key, value in want.items())
    if isinstance(want, list) and isinstance(have, list):
        return len(want) == len(have) and all(map(_within, want, have))
    return plain(want) == plain(have)


def _same_list(want: t.Any, have: t.Any, field: Field) -> bool:
    if not isinstance(want, list) or not isinstance(have, list):
        return plain(want) == plain(have)
    return len(want) == len(have) and all(_same_item(one, other, field) for one, other in zip(want, have))


def _same_item(want: t.Any, have: t.Any, field: Field) -> bool:
    if field.fields and isinstance(want, dict) and isinstance(have, dict):
        return not differing(_whole(want, field.fields), have, field.fields)
    return _within(want, have)


def _whole(item: t.Mapping, fields: t.Iterable[Field]) -> dict:
    """An object of a list as the API makes it, which replaces lists whole: with the defaults of what it leaves out, at any depth."""
    result = completed(item, fields)
    for field in fields:
        if field.type == "dict" and field.fields and isinstance(result.get(field.api), dict):
            result[field.api] = _whole(result[field.api], field.fields)
    return result


def _same_set(want: t.Any, have: t.Any, field: Field) -> bool:
    return _members(want, field) == _members(have, field)


def _members(values: t.Any, field: Field) -> set:
    return {mark(value, field.argument) if field.argument and not isinstance(value, dict) else plain(value)
            for value in (values if isinstance(values, list) else [values])}


def _same_by(want: t.Any, have: t.Any, field: Field) -> bool:
    options = field.argument.split(",")
    there: dict[tuple, list] = {}
    for item in have:
        there.setdefault(identity(item, field, options), []).append(item)
    for item in sorted(want, key=len, reverse=True):  # a Dashboard may hold two of one key: each stands for one, who says most chooses first
        twins = there.get(identity(item, field, options), [])
        found = next((at for at, one in enumerate(twins) if _same_part(item, one, field)), None)
        if found is None:
            return False
        del twins[found]
    return field.keep_unlisted or not any(there.values())


def _same_part(want: t.Any, have: t.Any, field: Field) -> bool:
    if not isinstance(have, dict) or not isinstance(want, dict):
        return False
    return not differing(want, have, field.fields)


def _same_map(want: t.Any, have: t.Any, field: Field) -> bool:
    wanted = {key_of(key, field): value for key, value in want.items()}
    there = {key_of(key, field): value for key, value in have.items()}
    return wanted.keys() == there.keys() and all(_same_item(wanted[key], there[key], field) for key in wanted)


def _same_some(want: t.Any, have: t.Any, field: Field) -> bool:
    return all(key in have and _same_part(value, have[key], field) for key, value in want.items())


def _same_rules(want: t.Any, have: t.Any, field: Field) -> bool:
    return len(want) == len(have) and all(
        not differing(completed(one, field.fields), other, field.fields) for one, other in zip(want, have))


def completed(item: t.Mapping, fields: t.Iterable[Field]) -> dict:
    """An object with the default of every field it leaves out, where one is known. In API form."""
    defaults = {field.api: field.default for field in fields if field.default is not NOTHING and not field.control and not field.write_only}
    other = said_otherwise(item, fields) if item else ()
    return {**{name: value for name, value in defaults.items() if name not in other}, **item}


def said_otherwise(item: t.Mapping, fields: t.Iterable[Field]) -> set[str]:
    """API names of the fields an object, in API form, does not hold because it says the same in another way (`instead_of`)."""
    by_option = {field.name: field for field in fields}
    pairs = [(field.api, by_option[field.instead_of].api) for field in by_option.values() if field.instead_of]
    return {other for pair in pairs for one, other in (pair, pair[::-1]) if one in item and other not in item}


def _same_text(want: t.Any, have: t.Any, field: Field) -> bool:
    return mark(want, field.argument) == mark(have, field.argument)


_WAYS: dict[str, t.Callable] = {
    "value": _same_value, "exclusive": _same_value, "list": _same_list, "set": _same_set, "by": _same_by, "partial": _same_part,
    "map": _same_map, "subset": _same_some, "rules": _same_rules, "text": _same_text,
}


def _shared(have: t.Any, want: list, field: Field) -> bool:
    """Whether two lists have an item in common."""
    options = field.argument.split(",")
    return bool({identity(one, field, options) for one in have} & {identity(one, field, options) for one in want})


def named(rows: t.Iterable[t.Mapping], value: t.Any, field: Field) -> list:
    """The objects among `rows` that a value of their key field means, both in API form: those that hold it as it stands, or else its equals;
    of a list those that share an item with it."""
    if field.mode == "by" and isinstance(value, list):
        return [one for one in rows if _shared(one.get(field.api) or [], value, field)]
    wanted = plain(value, field)
    found = [one for one in rows if plain(one.get(field.api), field) == wanted]
    return [one for one in found if one.get(field.api) == value] or found
