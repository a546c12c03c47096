# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites as people keep it: a CSV file from an editor or a spreadsheet program, or the variables of hosts. Pure.

Every value knows where it stands. What makes a whole table unreadable is in `Table.problems`, what is wrong with one line in
its `Row.problems`; nothing is guessed.
"""
from __future__ import annotations

import csv
import io
import re
import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import too_deep, words

DELIMITERS = ",;\t"
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\ud800-\udfff]")


@dataclass
class Row:
    """One site: its values, and where they were written. Of a torn row nobody can say which value is which."""

    values: dict[str, t.Any]
    where: str
    line: int = 0
    columns: t.Mapping[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    torn: bool = False

    @property
    def place(self) -> str:
        """`sites.csv:14` or `host store14`."""
        return f"{self.where}:{self.line}" if self.line else self.where

    def problem(self, column: str, sentence: str) -> str:
        """`sites.csv:14: column 4 (time_zone): sentence`, or `host store14: site.time_zone: sentence`."""
        if not self.line:
            return f"{self.place}: site.{column}: {sentence}"
        number = self.columns.get(column)
        return f"{self.place}: column {number} ({column}): {sentence}" if number else f"{self.place}: {sentence}"


@dataclass
class Table:
    """All rows, the names of their columns, and what makes the table as a whole unusable."""

    where: str
    rows: list[Row] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


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


def from_csv(text: str, where: str) -> Table:
    """The rows of a CSV text with a header line; separated by commas, semicolons or tabs, whichever the header uses."""
    table = Table(where)
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        table.problems.append(f"{where}:1: is no plain text; save the table as CSV UTF-8")
        return table
    records = _records(text, table)
    header = next(records, None)
    if header is None:
        if not table.problems:
            table.problems.append(f"{where}:1: is empty; the first line must name the columns")
        return table
    columns = _header(header, table)
    for line, record in records:
        if not table.problems and any(value.strip() for value in record):
            table.rows.append(_row(record, line, columns, table))
    if not table.rows and not table.problems:
        table.problems.append(f"{where}:{header[0]}: no site stands below the header")
    return table


def _records(text: str, table: Table) -> t.Iterator[tuple[int, list[str]]]:
    """(the line it begins in, its values) of every record that is not blank."""
    skipped, body, delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            record = next(reader, None)
        except csv.Error as error:
            open_quote = "unexpected end of data" in str(error)
            table.problems.append(f"{table.where}:{line}: " + ("a quote that begins in this line is never closed" if open_quote else
                                                               f"the quotes in this line do not match ({error}); a quote inside quotes is written twice"))
            return
        if record is None:
            return
        if record:
            yield line, record


def _delimiter(text: str) -> tuple[int, str, str]:
    """(lines skipped, the rest, the delimiter). A first line `sep=;` is a spreadsheet program's way to say it."""
    first, dummy, rest = text.partition("\n")
    said = re.fullmatch(r"\"?sep=(.)\"?\r?", first, re.IGNORECASE)
    if said:
        return 1, rest, said.group(1)
    lines = (line for line in text.splitlines() if line.strip())
    header = next(lines, "")
    return 0, text, max(DELIMITERS, key=header.count)


def _header(header: tuple[int, list[str]], table: Table) -> dict[int, str]:
    """{position: column}. Names are taken in lower case with underscores, so that `Time Zone` is time_zone."""
    line, names = header
    columns: dict[int, str] = {}
    for number, name in enumerate(names, 1):
        column = re.sub(r"[\s-]+", "_", name.strip().lower())
        if column in columns.values():
            first = next(at for at, other in columns.items() if other == column)
            table.problems.append(f"{table.where}:{line}: column {number} ({column}): the header names it twice, first as column {first}")
        if column:
            columns[number] = column
    table.columns = list(columns.values())
    return columns


def _row(record: list[str], line: int, columns: dict[int, str], table: Table) -> Row:
    numbers = {column: number for number, column in columns.items()}
    row = Row({}, table.where, line, numbers)
    last = max(columns)
    row.torn = len(record) < last or any(value.strip() for number, value in enumerate(record, 1) if number not in columns)
    if len(record) < last:
        row.problems.append(f"{row.place}: column {len(record) + 1} ({columns.get(len(record) + 1, '')}): is missing, the line has {len(record)} values "
                            f"and the header {last}")
    for number, value in enumerate(record, 1):
        value = value.strip().replace("\r\n", "\n").replace("\r", "\n")
        if number in columns:
            row.values[columns[number]] = value
            _characters(row, columns[number], value)
        elif value:
            row.problems.append(f"{row.place}: column {number}: {value!r} stands under no name of the header; a value that holds the separator needs quotes")
    return row


def _characters(row: Row, column: str, value: str) -> None:
    odd = _ODD.search(value)
    if odd and "\ud800" <= odd.group() <= "\udfff":
        row.problems.append(row.problem(column, "holds bytes that are no UTF-8; save the table as CSV UTF-8"))
    elif odd:
        row.problems.append(row.problem(column, f"{ascii(value)} holds a character that cannot be seen, {ascii(odd.group())}"))
