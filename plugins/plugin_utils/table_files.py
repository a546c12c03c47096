# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in files: CSV of an editor or a spreadsheet program, YAML, and XLSX workbooks (`table_sheets.py`). Pure: what goes in are the bytes."""
from __future__ import annotations

import csv
import io
import re
import typing as t
from pathlib import PurePath

import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import too_deep, words
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row, Table, column_name
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_sheets import from_workbook

DELIMITERS = ",;\t"
_INT = "tag:yaml.org,2002:int"
_OLD = {".xls": "XLSX", ".xlsb": "XLSX", ".ods": "XLSX", ".numbers": "XLSX"}


def from_file(data: bytes, name: str, sheet: str = "") -> Table:
    """The table of a file, by the end of its name: .xlsx and .xlsm, .yml, .yaml and .json, else CSV."""
    where, kind = PurePath(name).name, PurePath(name).suffix.lower()
    if kind in _OLD:
        return Table(where, problems=[f"{where}: files of this kind cannot be read; save the table as {_OLD[kind]} or CSV UTF-8"])
    if kind in (".xlsx", ".xlsm"):
        return from_workbook(data, where, sheet)
    if sheet:
        return Table(where, problems=[f"{where}: has no sheets, so none can be chosen; leave {sheet!r} out"])
    text = data.decode("utf-8", "surrogateescape")
    return from_yaml(text, where) if kind in (".yml", ".yaml", ".json") else from_csv(text, where)


# -- CSV

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
    columns = table.name_columns(header[1], header[0])
    for line, record in records:
        if not table.problems and any(value.strip() for value in record):
            table.rows.append(_row(record, line, columns, table))
    if not table.rows and not table.problems:
        table.problems.append(f"{where}:{header[0]}: nothing stands below the header")
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


def _row(record: list[str], line: int, columns: dict[int, str], table: Table) -> Row:
    row = Row({}, table.where, line)
    row.places = {column: f"{row.place}: column {number} ({column})" for number, column in columns.items()}
    last = max(columns)
    row.torn = len(record) < last or any(value.strip() for number, value in enumerate(record, 1) if number not in columns)
    if len(record) < last:
        row.problems.append(f"{row.place}: column {len(record) + 1} ({columns.get(len(record) + 1, '')}): is missing, the line has {len(record)} values "
                            f"and the header {last}")
    for number, value in enumerate(record, 1):
        value = value.strip().replace("\r\n", "\n").replace("\r", "\n")
        if number in columns:
            row.values[columns[number]] = value
            row.characters(columns[number])
        elif value:
            row.problems.append(f"{row.place}: column {number}: {value!r} stands under no name of the header; a value that holds the separator needs quotes")
    return row


# -- YAML

class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads true, false, null and whole numbers as such and all else as the text that stands there: 0123, no, 18.10, 1e3, 2026-01-31, 11:22:33."""

    yaml_implicit_resolvers: t.ClassVar[dict] = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"), list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)\Z"), ["~", "n", "N", ""])
_Loader.add_implicit_resolver(_INT, re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z"), list("-0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"<<\Z"), ["<"])
_Loader.add_constructor("!unsafe", lambda loader, node: loader.construct_scalar(node))


def from_yaml(text: str, where: str) -> Table:
    """The rows of a list of dicts, or of such a list under a single key. Every dict names its columns."""
    table = Table(where)
    odd = re.search("[\ud800-\udfff]", text)
    if odd:
        table.problems.append(f"{where}:{text.count(chr(10), 0, odd.start()) + 1}: holds bytes that are no UTF-8; save the file as UTF-8")
        return table
    try:
        loader = _Loader(text)
        try:
            _entries(loader, table)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        table.problems, table.rows = [f"{where}{yaml_fault(error)}"], []
    except RecursionError:
        table.problems, table.rows = [f"{where}: {words()}"], []
    return table


def yaml_fault(error: yaml.YAMLError) -> str:
    """Where and why a text is no YAML: `:3:1: is no YAML ...`."""
    mark, around = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
    begun = f", in what begins in line {around.line + 1}" if mark and around and around.line < mark.line else ""
    return f"{at}: is no YAML that can be read: {getattr(error, 'problem', None) or getattr(error, 'reason', 'it ends early')}{begun}"


def _entries(loader: t.Any, table: Table) -> None:
    root = loader.get_single_node()
    if isinstance(root, yaml.MappingNode) and len(root.value) == 1 and isinstance(root.value[0][1], yaml.SequenceNode):
        root = root.value[0][1]
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        at = f":{root.start_mark.line + 1}" if root else ":1"
        table.problems.append(f"{table.where}{at}: must be a list of dicts, one a row, and " + ("is empty" if not root or not root.value else "is none"))
        return
    for node in root.value:
        table.rows.append(_entry(loader, node, table))
    table.columns = list(dict.fromkeys(column for row in table.rows for column in row.values))


def _entry(loader: t.Any, node: yaml.Node, table: Table) -> Row:
    row = Row({}, table.where, node.start_mark.line + 1)
    if not isinstance(node, yaml.MappingNode):
        row.torn = True
        row.problems.append(f"{row.place}: must be a dict of columns and their values")
        return row
    own: dict[str, str] = {}
    for key, dummy in node.value:
        column, at = column_name(key.value if isinstance(key, yaml.ScalarNode) else ""), f"{table.where}:{key.start_mark.line + 1}"
        if column in own:
            row.problems.append(f"{own[column]}: stands in this entry twice, again in line {key.start_mark.line + 1}")
        elif column:
            own[column] = f"{at}: {column}"
        elif getattr(key, "value", "") != "<<":
            row.problems.append(f"{at}: a column must have a name")
    loader.flatten_mapping(node)
    for key, value in node.value:
        column = column_name(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if column:
            row.places[column], row.values[column] = own.get(column, f"{row.place}: {column}"), loader.construct_object(value, deep=True)
            row.characters(column)
    if too_deep(row.values):
        row.torn, row.values = True, {}
        row.problems.append(f"{row.place}: {words()}")
    return row
