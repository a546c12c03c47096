# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in XLSX workbooks: the text that people see in the cells. Pure. Needs openpyxl, and says so where it is missing."""
from __future__ import annotations

import datetime
import importlib
import io
import re
import typing as t
import zipfile

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row, Table

#: Formats of numbers whose digits are seen as they are written there: `0000`, `0.00`, `0%`, `"Store "0000`.
_FORMAT = re.compile(r'(?:"([^"]*)")?(0+)(?:\.(0+))?(%?)(?:"([^"]*)")?')
#: A formula in the XML of a sheet.
_FORMULA = re.compile(rb"<f[ >/]")


def from_workbook(data: bytes, where: str, sheet: str = "") -> Table:
    """The rows of a sheet, by default the first that is not hidden. The first row with anything in it names the columns."""
    table = Table(where)
    try:
        library = importlib.import_module("openpyxl")
    except ImportError:
        table.problems.append(f"{where}: to read XLSX workbooks, install openpyxl (pip install openpyxl) where Ansible runs, or save the table as CSV UTF-8")
        return table
    try:
        seen = _sheet(library, data, sheet, True, table)
        formulas = _sheet(library, data, sheet, False, table) if seen and _has_formulas(data) else None
        if seen:
            _read(seen, formulas, table)
    except Exception as error:  # what is damaged fails in any way, in openpyxl and in what it uses
        table.problems, table.rows = [f"{where}: is no XLSX workbook that can be read ({type(error).__name__}); save it again as XLSX, without a password"], []
    return table


def _sheet(library: t.Any, data: bytes, sheet: str, values: bool, table: Table) -> t.Any:
    """The sheet, its formulas as their last values or as they are; None where there is none of that name."""
    book = library.load_workbook(io.BytesIO(data), read_only=True, data_only=values)
    titles = [one.title for one in book.worksheets]
    if not sheet:
        return next((one for one in book.worksheets if one.sheet_state == "visible"), book.worksheets[0])
    found = [one for one in book.worksheets if one.title.strip().casefold() == sheet.strip().casefold()]
    if not found and not table.problems:
        table.problems.append(f"{table.where}: has no sheet {sheet!r}; it has {', '.join(titles)}")
    return found[0] if found else None


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return any(_FORMULA.search(file.read(name)) for name in file.namelist() if name.startswith("xl/worksheets/"))


def _read(sheet: t.Any, formulas: t.Any, table: Table) -> None:
    for one in (sheet, formulas):
        if one:
            one.reset_dimensions()  # some programs write them wrongly
    behind = formulas.iter_rows() if formulas else None
    columns: dict[int, str] = {}
    for line, cells in enumerate(sheet.iter_rows(), 1):
        written = next(behind, ()) if behind else ()
        shown = [_seen(cell) for cell in cells]
        if not any(text.strip() for text in shown) and not any(_formula(cell) for cell in written):
            continue
        if not columns:
            columns = table.name_columns(shown, line)
            if table.problems:
                return
        else:
            table.rows.append(_row(shown, cells, written, line, columns, table))
    if not table.rows:
        table.problems.append(f"{table.where}:{table.header}: nothing stands below the header" if columns else
                              f"{table.where}: the sheet {sheet.title} is empty; its first row must name the columns")


def _row(shown: list[str], cells: tuple, written: tuple, line: int, columns: dict[int, str], table: Table) -> Row:
    row = Row(dict.fromkeys(columns.values(), ""), table.where, line)
    row.places = {column: f"{row.place}: column {number} ({column})" for number, column in columns.items()}
    for number, text in enumerate(shown, 1):
        formula = number <= len(written) and _formula(written[number - 1])
        if number not in columns:
            if text.strip():
                row.torn = True
                row.problems.append(f"{row.place}: column {number}: {text.strip()!r} stands under no name of the header")
            continue
        column = columns[number]
        row.values[column] = text.strip().replace("\r\n", "\n").replace("\r", "\n")
        row.characters(column)
        if getattr(cells[number - 1], "data_type", "") == "e":
            row.problems.append(row.problem(column, f"the cell shows {text}"))
        elif formula and cells[number - 1].value is None:
            row.problems.append(row.problem(column, "the cell holds a formula without a value; open the workbook in a spreadsheet program and save it"))
    return row


def _formula(cell: t.Any) -> bool:
    return getattr(cell, "data_type", "") == "f"


def _seen(cell: t.Any) -> str:
    """What people see in a cell. Dates and times in one form, whatever the country; long numbers in full."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return _number(value, str(cell.number_format or ""))
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M:%S" if value.second else "%Y-%m-%d %H:%M")
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    return str(value)


def _number(value: float, form: str) -> str:
    said = _FORMAT.fullmatch(form.partition(";")[0])
    if not said:
        return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else format(value, ".15g")
    before, digits, decimals, percent, after = said.groups("")
    shown = f"{value * (100 if percent else 1):.{len(decimals)}f}"
    sign, whole = ("-", shown[1:]) if shown.startswith("-") else ("", shown)
    width = len(digits) + (len(decimals) + 1 if decimals else 0)
    return f"{sign}{before}{whole.zfill(width)}{percent}{after}"
