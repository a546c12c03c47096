# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows as CSV text in which no cell is a formula. Pure."""
from __future__ import annotations

import csv
import io
import json
import re
import typing as t

#: What spreadsheet programs take as the begin of a formula, also behind blanks; the wide forms are those of East Asian keyboards.
_FORMULA = re.compile(r"[\s\x00]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def written(rows: t.Any, columns: t.Any = None, separator: str = ",", bom: bool = False) -> str:
    """The text of a CSV file with a header line.

    `rows` is a list of dicts. `columns` lists the keys to show, in their order, or is a dict of keys and what the header calls them; without it, all
    keys are shown in the order they are met. A key that a row lacks gives an empty cell. Raises ValueError for anything else.
    """
    if not isinstance(rows, (list, tuple)) or not all(isinstance(row, t.Mapping) for row in rows):
        raise ValueError("the rows must be a list of dicts")
    if columns is None:
        columns = list(dict.fromkeys(key for row in rows for key in row))
    if not isinstance(columns, (list, tuple, t.Mapping)):
        raise ValueError("columns must be a list of keys, or a dict of keys and headings")
    if not isinstance(separator, str) or separator not in (",", ";", "\t"):
        raise ValueError("separator must be a comma, a semicolon or a tab")
    headings = columns.values() if isinstance(columns, t.Mapping) else columns
    target = io.StringIO()
    writer = csv.writer(target, delimiter=separator, lineterminator="\n")
    writer.writerow([cell(one) for one in headings])
    writer.writerows([cell(row.get(key)) for key in columns] for row in rows)
    return ("\ufeff" if bom else "") + target.getvalue()


def cell(value: t.Any) -> str:
    """A value as a cell: a text that a spreadsheet program would execute gets an apostrophe before it."""
    if value is None or isinstance(value, (bool, int, float)):
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    text = _text(value).encode("utf-8", "replace").decode("utf-8")  # half a character cannot be written to a file
    safe = f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
    return safe.replace("\r\n", "\n").replace("\r", "\n")


def _text(value: t.Any) -> str:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (list, tuple)) and not any(isinstance(one, (list, tuple, t.Mapping)) for one in value):
        return ", ".join(_text(one) if isinstance(one, str) else cell(one) for one in value)
    return json.dumps(value, ensure_ascii=False, default=str)
