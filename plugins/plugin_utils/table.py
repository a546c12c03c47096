# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table as people keep it: rows, columns, and where each value stands. Pure. `table_files.py` reads one from a file.

What makes a whole table unreadable is in `Table.problems`, what is wrong with one row in its `Row.problems`; nothing is guessed.
"""
from __future__ import annotations

import difflib
import re
import typing as t
import unicodedata
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import too_deep, words

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\ud800-\udfff]")
#: What a row handed to a template has beside its columns.
BESIDE = ("where", "line", "places", "problems")


@dataclass
class Row:
    """One row: its values, and where they were written. Of a torn row nobody can say which value is which."""

    values: dict[str, t.Any]
    where: str
    line: int = 0
    #: Where a column's value stands, as messages call it: `sites.csv:14: column 4 (time_zone)`.
    places: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    torn: bool = False

    @property
    def place(self) -> str:
        """`sites.csv:14` or `host store14`."""
        return f"{self.where}:{self.line}" if self.line else self.where

    def problem(self, column: str, sentence: str) -> str:
        """`sites.csv:14: column 4 (time_zone): sentence`, or `host store14: site.time_zone: sentence`."""
        other = f"{self.place}: {column}" if self.line else f"{self.place}: site.{column}"
        return f"{self.places.get(column, other)}: {sentence}"

    def empty(self, column: str) -> bool:
        """Whether the row says nothing there."""
        value = self.values.get(column)
        return value is None or isinstance(value, str) and not value.strip()

    def characters(self, column: str) -> None:
        """Note what nobody can see in a text."""
        value = self.values[column]
        odd = _ODD.search(value) if isinstance(value, str) else None
        if odd and "\ud800" <= odd.group() <= "\udfff":
            self.problems.append(self.problem(column, "holds bytes that are no UTF-8; save the table as CSV UTF-8"))
        elif odd:
            self.problems.append(self.problem(column, f"{ascii(value)} holds a character that cannot be seen, {ascii(odd.group())}"))


@dataclass
class Table:
    """All rows, the names of their columns, and what makes the table as a whole unusable."""

    where: str
    rows: list[Row] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    #: Line of the header; 0 where every row names its columns itself.
    header: int = 0

    def name_columns(self, names: t.Iterable[str], line: int) -> dict[int, str]:
        """{position: column} of a header, also noted here."""
        columns: dict[int, str] = {}
        for number, name in enumerate(names, 1):
            column = column_name(name)
            if column and column in columns.values():
                first = next(at for at, other in columns.items() if other == column)
                self.problems.append(f"{self.where}:{line}: column {number} ({column}): the header names it twice, first as column {first}")
            elif column:
                columns[number] = column
            elif name.strip():
                self.problems.append(f"{self.where}:{line}: column {number}: {name.strip()!r} is no name of a column; give it letters")
        self.columns, self.header = list(columns.values()), line
        return columns

    def rename(self, names: t.Mapping[str, t.Any]) -> None:
        """Call columns by the names a reader knows: {`name`: what people call it, one or several}. A column of that name comes first."""
        for name, others in names.items():
            spelt = [column_name(one) for one in (others if isinstance(others, (list, tuple)) else [others])]
            found = [column for column in dict.fromkeys(spelt) if column in self.columns and column != name]
            if name in self.columns or not found:
                continue
            if len(found) > 1:
                self.problems.append(f"{self.top}: both {found[0]} and {found[1]} could be the column {name}; call one of them {name}")
                continue
            self.columns = [name if column == found[0] else column for column in self.columns]
            for row in self.rows:
                row.values = {name if column == found[0] else column: value for column, value in row.values.items()}
                row.places = {name if column == found[0] else column: place for column, place in row.places.items()}

    def require(self, names: t.Iterable[str]) -> None:
        """Note where a column is missing, or a row says nothing in it."""
        for name in names if not self.problems else ():
            if name not in self.columns:
                near = difflib.get_close_matches(name, self.columns, 1)
                self.problems.append(f"{self.top}: the column {name} is missing; " + (f"did you mean {near[0]}? " if near else "")
                                     + f"{'the header has' if self.header else 'the entries have'} {', '.join(self.columns)}")
                continue
            for row in self.rows:
                if row.empty(name) and not row.torn:
                    row.problems.append(row.problem(name, "the value is missing"))

    @property
    def top(self) -> str:
        """Where the columns are named, as messages call it."""
        return f"{self.where}:{self.header}" if self.header else self.where

    def mistakes(self) -> list[str]:
        """Everything wrong with it and its rows."""
        return [*self.problems, *(problem for row in self.rows for problem in row.problems)]

    # -- as plain data, for templates

    def told(self) -> dict[str, t.Any]:
        """The table as plain data."""
        return {"where": self.where, "columns": self.columns, "problems": self.problems, "header": self.header,
                "rows": [self._told(row) for row in self.rows]}

    def _told(self, row: Row) -> dict[str, t.Any]:
        values = {} if row.torn else {**dict.fromkeys(self.columns, ""), **row.values}
        return {**values, "where": row.place, "line": row.line, "places": row.places, "problems": row.problems}

    def clashes(self) -> list[str]:
        """Columns that a template could not tell from what a row has beside them."""
        return [f"{self.top}: a column cannot be called {column}, since that is where a row says where it stands; give it another name by option columns"
                for column in self.columns if column in BESIDE]


def from_hosts(hosts: t.Mapping[str, t.Any]) -> Table:
    """One row a host, from its variable `site`; the host's name is the site's name unless it says another."""
    table = Table("hosts", problems=[] if hosts else ["hosts: no host of the play has a variable site, a dict of the site's values"])
    for host, site in hosts.items():
        row = Row({"name": str(host)}, f"host {host}")
        if too_deep(site):
            row.torn = True
            row.problems.append(f"{row.place}: its variable site {words()}")
        elif isinstance(site, t.Mapping):
            row.values.update({str(key): value for key, value in site.items()})
        else:
            row.torn = True
            row.problems.append(f"{row.place}: its variable site must be a dict of the site's values"
                                + (", but is not set" if site is None else ""))
        table.rows.append(row)
    table.columns = list(dict.fromkeys(column for row in table.rows for column in row.values))
    return table


def from_told(told: t.Mapping[str, t.Any]) -> Table:
    """The table that was told as plain data."""
    table = Table(told["where"], [], list(told["columns"]), list(told["problems"]), told["header"])
    for one in told["rows"]:
        values = {name: value for name, value in one.items() if name not in BESIDE}
        table.rows.append(Row(values, table.where, one["line"], dict(one["places"]), list(one["problems"]), torn=not values))
    return table


def column_name(name: t.Any) -> str:
    """A column as templates can call it: lower case, and an underscore for what is no letter and no digit. `MX serial` is mx_serial."""
    found = re.sub(r"\W+", "_", unicodedata.normalize("NFC", str(name)).strip().lower()).strip("_")
    return f"_{found}" if found[:1].isdigit() else found


def nearest(word: str, known: t.Iterable[str]) -> str:
    """The end of a sentence about a name that is none: `; did you mean address?`, or nothing."""
    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
