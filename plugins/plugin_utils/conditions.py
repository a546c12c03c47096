# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rules ask of objects, as data: {option: test}. Pure; nothing in a rule or an object is ever executed.

A test is a value, a list of values (one of them will do), a dict of options inside, or a dict of the words in `WORDS`:

    is, one_of, not, matches, at_least, at_most, covers, set           of values
    has (with before), none, every, at_least, at_most, set, is, not    of lists; at_least and at_most count their entries

Objects are in option form, as state gathered shows them. What an object does not mention has its default, where the catalog knows one.
"""
from __future__ import annotations

import json
import re
import typing as t
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import choice_hint, near, option_hint
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.types import Wrong, scalar
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.compare import plain
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING, Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import HIDDEN

WORDS = ("is", "one_of", "not", "matches", "at_least", "at_most", "covers", "set", "has", "before", "none", "every")
_OF_LISTS = ("has", "before", "none", "every")
#: How much of a value sentences and reports show.
SHOWN = 160
#: Of rows whose shape nobody declares, every option is taken.
ANYTHING = Field("anything", "", type="raw")


def list_like(value: t.Any) -> bool:
    """Whether a value is a list as YAML or Ansible make one."""
    return isinstance(value, (list, tuple))


def fields_of(field: Field) -> tuple[Field, ...]:
    """The Fields inside, without directives."""
    return tuple(one for one in field.fields if not one.control)


# -- what is wrong with a condition


def faults(condition: t.Any, fields: t.Sequence[Field] | None, path: str) -> list[str]:
    """A sentence for everything wrong with a condition on objects with these Fields; None where nobody declares them."""
    if not isinstance(condition, Mapping) or not condition:
        return [f"{path}: must be a dict of options and what is asked of them, such as {{enabled: true}}"]
    found: list[str] = []
    for name, test in condition.items():
        field = ANYTHING if fields is None else next((one for one in fields if one.name == name), None)
        if field is None:
            found.append(f"{path}.{name}: there is no such option; {option_hint(str(name), list(fields or ()))}")
        else:
            found += _test_faults(test, field, f"{path}.{name}")
    return found


def _worded(test: t.Any, field: Field) -> bool:
    """Whether a dict is one of words rather than of options inside."""
    inside = {one.name for one in field.fields} if field.type == "dict" else set()
    return isinstance(test, Mapping) and not ({*map(str, test)} & inside) and (bool({*map(str, test)} & {*WORDS}) or not inside)


def _test_faults(test: t.Any, field: Field, path: str) -> list[str]:
    if field.secret or field.write_only:
        known = isinstance(test, Mapping) and {*test} == {"set"} and not field.write_only
        return [] if known else [f"{path}: {'is never shown, so nothing can be asked of it' if field.write_only else 'is a secret; ask {set: true}'}"]
    if not isinstance(test, Mapping):
        if field.type == "list":
            return [f"{path}: is a list; ask {{has: ...}}, {{none: ...}}, {{every: ...}}, {{is: [...]}} or {{set: true}} of it"]
        values = test if list_like(test) else [test]
        return [one for value in values for one in _value_faults(value, field, path)] or ([] if values else [f"{path}: is an empty list"])
    if not _worded(test, field):
        return faults(test, fields_of(field), path)
    return ([] if test else [f"{path}: is an empty dict"]) + [one for word, value in test.items() for one in _word_faults(str(word), value, test, field, path)]


def _word_faults(word: str, value: t.Any, test: Mapping, field: Field, path: str) -> list[str]:
    where, many = f"{path}.{word}", field.type in ("list", "raw")
    if word not in WORDS:
        hint = near(word, WORDS)
        return [f"{where}: is no test; " + (f"did you mean {hint}?" if hint else f"tests are {', '.join(WORDS)}")]
    if word in _OF_LISTS:
        alone = word == "before" and "has" not in test
        return [f"{where}: is for lists, and {field.name} is none"] if not many else (
            [f"{where}: needs has beside it: the entry that must stand in front"] if alone else []) + _entry_faults(value, field, where)
    if word == "not":
        return _test_faults(value, field, where)
    if word in ("is", "one_of"):
        values = value if word == "one_of" and list_like(value) else [value]
        return [one for part in values for one in _value_faults(part, field, where)] if word == "is" or list_like(value) and value else \
            [f"{where}: must be a list of values"]
    return _pattern_faults(value, where) if word == "matches" else _number_faults(word, value, where)


def _number_faults(word: str, value: t.Any, where: str) -> list[str]:
    if word == "set":
        return [] if isinstance(value, bool) else [f"{where}: must be true or false"]
    return [] if isinstance(value, (int, float)) and not isinstance(value, bool) else [f"{where}: must be a number"]


def _pattern_faults(value: t.Any, where: str) -> list[str]:
    try:
        re.compile(str(value))
    except re.error as error:
        return [f"{where}: {str(value)!r} is no regular expression: {error}"]
    return [] if isinstance(value, str) and value else [f"{where}: must be a text, a regular expression of the whole value"]


def _entry_faults(value: t.Any, field: Field, where: str) -> list[str]:
    entry = entry_of(field)
    if entry.type == "raw":
        return faults(value, None, where) if isinstance(value, Mapping) and not _worded(value, entry) else _test_faults(value, entry, where)
    return faults(value, fields_of(entry), where) if entry.fields else _test_faults(value, entry, where)


def entry_of(field: Field) -> Field:
    """The Field of one entry of a list."""
    if field.type == "raw":
        return ANYTHING
    return Field(field.name, "", type="dict" if field.fields else field.elements or "str", fields=field.fields, choices=field.choices, ref=field.ref,
                 compare=f"text:{field.argument}" if field.mode == "set" and field.argument and not field.fields else "")


def _value_faults(value: t.Any, field: Field, path: str) -> list[str]:
    if value is None or field.type in ("raw", "map", "list") or field.type == "dict":
        return [] if field.type != "dict" or not field.fields or value is None else [f"{path}: is a dict; ask something of its options"]
    try:
        value = scalar(field.type, value, field)
    except Wrong as wrong:
        return [f"{path}: {wrong}"]
    if field.choices and value not in field.choices:
        return [f"{path}: is never {value!r}{choice_hint(value, field.choices) or '; choices are ' + ', '.join(map(str, field.choices))}"]
    return []


# -- whether it holds


def valued(item: Mapping, field: Field) -> t.Any:
    """What an object holds of a Field: its default where it says nothing, if that is a plain value."""
    value = item.get(field.name)
    default = None if field.default is NOTHING or isinstance(field.default, (dict, list)) else field.default
    return default if value is None and not field.nullable else value


def broken(condition: Mapping, item: Mapping, fields: t.Sequence[Field] | None) -> list[tuple[str, t.Any, t.Any, Field]]:
    """(option, what is there, the test, its Field) of everything that does not hold; of options inside the path with dots."""
    found: list[tuple[str, t.Any, t.Any, Field]] = []
    for name, test in condition.items():
        field = ANYTHING if fields is None else next(one for one in fields if one.name == name)
        value = item.get(name) if fields is None else valued(item, field)
        if isinstance(test, Mapping) and not _worded(test, field):
            inside = broken(test, value if isinstance(value, Mapping) else {}, None if field is ANYTHING else fields_of(field))
            found += [(f"{name}.{option}", *rest) for option, *rest in inside]  # type: ignore[misc]
        elif not holds(test, value, field):
            found.append((str(name), value, test, field))
    return found


def fits(condition: t.Any, item: t.Any, field: Field) -> bool:
    """Whether an entry of a list is as a condition, or a test of values, says."""
    if isinstance(item, Mapping) and isinstance(condition, Mapping):
        return not broken(condition, item, fields_of(field) if field.fields else None)
    return holds(condition, item, field)


def holds(test: t.Any, value: t.Any, field: Field) -> bool:
    """Whether a value is as a test says."""
    if isinstance(test, Mapping):
        if not _worded(test, field):
            return not broken(test, value if isinstance(value, Mapping) else {}, fields_of(field) or None)
        return all(_word_holds(str(word), one, value, field, test) for word, one in test.items())
    return any(_same(one, value, field) for one in (test if list_like(test) else [test]))


def _same(one: t.Any, value: t.Any, field: Field) -> bool:
    if isinstance(one, bool) or isinstance(value, bool):
        return str(one).lower() == str(value).lower()
    return plain(one, field) == plain(value, field)


def _empty(value: t.Any) -> bool:
    return value is None or isinstance(value, (str, list, tuple, dict)) and not value or isinstance(value, str) and not value.strip()


def _word_holds(word: str, want: t.Any, value: t.Any, field: Field, test: Mapping) -> bool:
    ways: dict[str, t.Callable[[], bool]] = {
        "is": lambda: _same(want, value, field),
        "one_of": lambda: any(_same(one, value, field) for one in want),
        "not": lambda: not holds(want, value, field),
        "set": lambda: _empty(value) is not want,
        "matches": lambda: re.fullmatch(str(want), "" if value is None else str(value), re.DOTALL) is not None,
        "covers": lambda: _covers(value, want),
        "at_least": lambda: (_number(value) if _number(value) is not None else float("-inf")) >= want,
        "at_most": lambda: (_number(value) if _number(value) is not None else float("inf")) <= want}
    return ways[word]() if word in ways else _list_holds(word, want, list(value) if list_like(value) else [], entry_of(field), test)


def _list_holds(word: str, want: t.Any, entries: list, entry: Field, test: Mapping) -> bool:
    if word == "before":
        first, other = _first(test["has"], entries, entry), _first(want, entries, entry)
        return first is not None and (other is None or first < other)
    fitting = [one for one in entries if fits(want, one, entry)]
    return bool(fitting) if word == "has" else not fitting if word == "none" else len(fitting) == len(entries)


def _first(condition: t.Any, entries: list, field: Field) -> int | None:
    return next((at for at, one in enumerate(entries) if fits(condition, one, field)), None)


def _number(value: t.Any) -> t.Any:
    """A value as a number, a list as the number of its entries; None where it is neither."""
    try:
        return len(value) if list_like(value) else None if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        return None


def _covers(value: t.Any, number: float) -> bool:
    """Whether a text of ports or VLANs, such as C(20-25,80), has this number in it."""
    if str(value).strip().lower() in ("any", "all"):
        return True
    ranges = (re.fullmatch(r"\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*", part) for part in str(value).split(","))
    return any(int(one[1]) <= number <= int(one[2] or one[1]) for one in ranges if one)


# -- in words


def shown(value: t.Any, field: Field = ANYTHING) -> str:
    """A value as a report shows it, on one line and not too long."""
    if value is None or value == "":
        return "not set"
    if field.secret:
        return HIDDEN
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = re.sub(r"\s+", " ", str(text))
    return text if len(text) <= SHOWN else f"{text[:SHOWN - 3]}..."


def there(value: t.Any, test: t.Any, field: Field) -> str:
    """What is there, as it concerns a test: of long lists which entry is at fault."""
    if not list_like(value) or not isinstance(test, Mapping):
        return shown(value, field)
    entry, entries = entry_of(field), list(value)
    if "has" in test:
        first = _first(test["has"], entries, entry)
        if first is None:
            return f"no such entry among {len(entries)}" if entries else "no entry"
        other = _first(test["before"], entries, entry) if "before" in test else None
        return shown(value, field) if other is None else f"entry {other + 1} stands before it: {shown(entries[other])}"
    bad = [one for one in entries if "none" in test and fits(test["none"], one, entry) or "every" in test and not fits(test["every"], one, entry)]
    return shown(bad[0] if len(bad) == 1 else bad or value, field)


def words(test: t.Any) -> str:
    """A test as a report shows it."""
    if isinstance(test, Mapping):
        return ", ".join(_phrase(str(word), value) for word, value in test.items())
    if list_like(test) and len(test) > 1:
        return f"one of {', '.join(shown(one) for one in test)}"
    return shown(test[0] if list_like(test) and test else test)


def _phrase(word: str, value: t.Any) -> str:
    if word == "set":
        return "set" if value else "not set"
    if word in ("is", "one_of"):
        return words(value)
    texts = {"not": f"not {words(value)}", "at_least": f"at least {value}", "at_most": f"at most {value}", "covers": f"with {value} in it",
             "matches": f"like {value}", "has": f"an entry with {words(value)}", "before": f"in front of any with {words(value)}",
             "none": f"no entry with {words(value)}", "every": f"every entry with {words(value)}"}
    return texts.get(word, f"{word} {words(value)}")
