# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a table of employees as people: which column says what, and every mistake in it. Pure."""
from __future__ import annotations

import difflib
import re
import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import SERIAL
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import BESIDE, column_name

#: What a person's columns are called here, and what exports call them, the likeliest first.
GUESSES = {
    "name": ("full_name", "display_name", "employee", "employee_name", "person", "mitarbeiter", "nom"),
    "mail": ("e_mail", "email", "mail_address", "email_address", "e_mail_address", "work_email", "business_email", "company_email",
             "user_principal_name", "upn"),
    "serial": ("serials", "serial_number", "serial_numbers", "serial_no", "device_serial", "device", "gateway", "seriennummer"),
    "address": ("home_address", "street_address", "postal_address", "adresse", "anschrift"),
    "manager": ("manager_email", "line_manager", "supervisor", "reports_to", "vorgesetzter"),
    "state": ("employment_status", "employee_status", "employment_state", "status"),
    "previous_mail": ("previous_email", "old_mail", "old_email", "former_mail", "former_email"),
}
#: What can be made of two columns where there is none of its own.
JOINED = {"name": (("first_name", "last_name"), ("given_name", "surname"), ("given_name", "family_name"), ("vorname", "nachname"))}
#: What a state can mean.
KEEP, REMOVE, IGNORE = "keep", "remove", "ignore"
MEANINGS = (KEEP, REMOVE, IGNORE)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_SERIAL = re.compile(SERIAL[0])


@dataclass
class Person:
    """One row: what is known of a person, and where it stands."""

    key: str
    name: str
    place: str
    #: keep, remove or ignore, and the word of the row that says so.
    state: str = KEEP
    word: str = ""
    serials: list[str] = field(default_factory=list)
    previous: str = ""
    #: Every column of the row by its name, beside those of GUESSES.
    values: dict[str, str] = field(default_factory=dict)
    places: t.Mapping[str, str] = field(default_factory=dict)

    def problem(self, column: str, sentence: str) -> str:
        """`people.csv:14: column 3 (serial): sentence`."""
        return f"{self.places.get(column, self.place)}: {sentence}"


def read(table: t.Mapping, columns: t.Mapping[str, t.Any], states: t.Mapping[str, str], key: str = "mail") -> tuple[list[Person], list[str]]:
    """(people, everything wrong) of what lookup sitecraft.meraki.table reports. `columns` says {what: column, or several that are joined}."""
    problems = list(table.get("problems") or [])
    rows = list(table.get("rows") or [])
    if problems:
        return [], problems
    where, key = table.get("where") or "the table", column_name(key)
    if not rows:
        return [], [f"{where}: names nobody; an empty table is taken for a broken export"]
    named = {column_name(one): one for one in table.get("columns") or rows[0] if one not in BESIDE}
    sources, problems = _sources(named, columns, f"{where}:{table['header']}" if table.get("header") else where)
    problems += [f"{where}: no column says the {one} of a person; there are {', '.join(named)}. Say which it is in teleworkers_columns: "
                 f"{{{one}: ...}}" for one in dict.fromkeys((key, "name", "serial")) if one not in sources and one not in named]
    words = {str(word).strip().casefold(): meaning for word, meaning in states.items()}
    problems += [f"teleworkers_states: {word!r} means {meaning!r}; a state means {', '.join(MEANINGS)}" for word, meaning in words.items()
                 if meaning not in MEANINGS]
    if problems:
        return [], problems
    people = []
    for row in rows:
        problems += row.get("problems") or []
        values, places = _values(row, named, sources)
        person = Person(values.get(key, ""), values["name"], str(row.get("where") or where), values=values, places=places)
        problems += _person(person, key, words)
        people.append(person)
    return people, [*problems, *_unknown(people, words), *_twice(people, key)]


def _sources(named: t.Mapping[str, t.Any], columns: t.Mapping[str, t.Any], where: str) -> tuple[dict[str, list[str]], list[str]]:
    """{what: the columns that say it}. What the user says comes first, then a column of that name, then a guess, of which there must be one."""
    sources: dict[str, list[str]] = {}
    problems = []
    for what, said in columns.items():
        wanted = [column_name(one) for one in (said if isinstance(said, (list, tuple)) else [said])]
        sources[column_name(what)] = wanted
        for one in wanted:
            near = difflib.get_close_matches(one, named, 1)
            if one not in named:
                hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(named)}"
                problems.append(f"teleworkers_columns.{what}: {where} has no column {one}; {hint}")
    for what, guesses in GUESSES.items():
        if what in sources:
            continue
        found = [what] if what in named else [one for one in guesses if one in named]
        pairs = [list(pair) for pair in JOINED.get(what, ()) if not found and all(one in named for one in pair)]
        if len(found) > 1:
            problems.append(f"{where}: both {found[0]} and {found[1]} could be the column {what}; say which it is in teleworkers_columns: {{{what}: ...}}")
        if found or pairs:
            sources[what] = found[:1] or pairs[0]
    return sources, problems


def _values(row: t.Mapping, named: t.Mapping[str, t.Any], sources: t.Mapping[str, list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """What a row says, and where each value stands."""
    texts = {name: "" if row.get(one) is None else _text(row[one]) for name, one in named.items()}
    between = {"address": ", "}
    given = {what: between.get(what, " ").join(texts[one] for one in from_ if texts.get(one)) for what, from_ in sources.items()}
    stands = {column_name(column): place for column, place in (row.get("places") or {}).items()}
    return {**dict.fromkeys(GUESSES, ""), **texts, **given}, {**stands, **{what: stands[from_[0]] for what, from_ in sources.items() if from_[0] in stands}}


def _text(value: t.Any) -> str:
    return " ".join(str(one) for one in value).strip() if isinstance(value, (list, tuple)) else str(value).strip()


def _person(person: Person, key: str, words: t.Mapping[str, str]) -> t.Iterator[str]:
    """Fill in what needs to be read, and say what is wrong with it."""
    person.word, person.previous = person.values["state"], person.values["previous_mail"]
    for column in dict.fromkeys((key, "name")):
        if not person.values.get(column):
            yield person.problem(column, f"the {column} is missing")
        elif "\n" in person.values[column]:
            yield person.problem(column, f"{person.values[column]!r} holds a line break")
    for column in ("mail", "previous_mail") if key == "mail" else ():
        if person.values[column] and not _MAIL.fullmatch(person.values[column]):
            yield person.problem(column, f"{person.values[column]!r} is no mail address")
    person.state = words.get(person.word.casefold(), KEEP)
    yield from _serials(person)


def _unknown(people: t.Iterable[Person], words: t.Mapping[str, str]) -> t.Iterator[str]:
    """Every word that is no state once, since a column that means something else has such a word in each row."""
    found: dict[str, list[Person]] = {}
    for person in people:
        if person.word and person.word.casefold() not in words:
            found.setdefault(person.word.casefold(), []).append(person)
    for word, those in found.items():
        near = difflib.get_close_matches(word, words, 1)
        more = f" (and {len(those) - 1} more rows)" if those[1:] else ""
        yield those[0].problem("state", f"{those[0].word!r} is no state{more}; " + (f"did you mean {near[0]}? " if near else "")
                               + f"teleworkers_states knows {', '.join(words)}. If the column means something else, say so in teleworkers_columns")


def _serials(person: Person) -> t.Iterator[str]:
    for serial in re.split(r"[\s,;/]+", person.values["serial"].upper()):
        if serial and not _SERIAL.fullmatch(serial):
            yield person.problem("serial", f"{serial!r} is no serial number; write one like Q2AB-CDEF-0001")
        elif serial in person.serials:
            yield person.problem("serial", f"{serial} stands in this row twice")
        elif serial:
            person.serials.append(serial)


def _twice(people: t.Iterable[Person], key: str) -> t.Iterator[str]:
    """Two rows of one person, and one device for two people. A device may go from somebody who leaves to somebody else."""
    keys: dict[str, Person] = {}
    serials: dict[str, Person] = {}
    for person in people:
        first = keys.setdefault(person.key.casefold(), person)
        if first is not person and person.key:
            yield person.problem(key, f"{person.key} stands there twice, first at {first.place}")
        for serial in person.serials if person.state != REMOVE else ():
            owner = serials.setdefault(serial, person)
            if owner is not person:
                yield person.problem("serial", f"{serial} is already the device of {owner.name} at {owner.place}")
