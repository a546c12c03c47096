# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of people's making, of whatever program: what is read of them, and what is said of every mistake in them."""
from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from ansible.errors import AnsibleError
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import lookup_loader
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import table_sheets
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import column_name
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_file


def workbook(*rows, sheet="Sites", formats=(), before=None, cached=None):
    """A workbook's bytes. `formats` are {cell: number format}; `cached` gives formulas the values a spreadsheet program left."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(row)
    for cell, form in dict(formats).items():
        page[cell].number_format = form
    if before:
        book.create_sheet(before, 0).sheet_state = "hidden"
    data = io.BytesIO()
    book.save(data)
    return with_values(data.getvalue(), cached) if cached else data.getvalue()


def with_values(data, cached):
    """The workbook with last values of its formulas, which openpyxl does not write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for formula, value in cached.items():
                text = text.replace(f"<f>{formula}</f><v></v>", f"<f>{formula}</f><v>{value}</v>").replace(
                    f"<f>{formula}</f><v />", f"<f>{formula}</f><v>{value}</v>")
            new.writestr(name, text)
    return out.getvalue()


def values(table):
    assert table.mistakes() == []
    return [row.values for row in table.rows]


@pytest.mark.parametrize(("name", "column"), [
    ("Name", "name"), (" MX serial ", "mx_serial"), ("E-Mail", "e_mail"), ("Wi-Fi (5 GHz)", "wi_fi_5_ghz"), ("2nd AP", "_2nd_ap"),
    ("Straße / Nr.", "straße_nr"),
    ("Cafe\u0301", "café"), ("a\nb", "a_b"), ("__x", "x"), ("!!", "")])
def test_columns_are_called_as_templates_can_call_them(name, column):
    assert column_name(name) == column and (not column or column.isidentifier())


def test_the_cells_of_a_workbook_are_what_people_see():
    data = workbook(
        ["Store no", "Opened", "At", "Staffed", "Rate", "Size", "Long", "Sum", "Since", "Empty", "Text", "Price", "Code"],
        [12, datetime.date(2026, 1, 31), datetime.time(8, 30), True, 0.5, 3.0, 4912345678901, "=1+1", datetime.datetime(2026, 1, 31, 8, 5),
         None, " 0123 ", 7.5, 4],
        formats={"A2": "0000", "E2": "0%", "L2": "0.00", "M2": '"S-"000'}, cached={"1+1": 2})
    assert values(from_file(data, "a/sites.xlsx")) == [{
        "store_no": "0012", "opened": "2026-01-31", "at": "08:30", "staffed": "TRUE", "rate": "50%", "size": "3", "long": "4912345678901", "sum": "2",
        "since": "2026-01-31 08:05", "empty": "", "text": "0123", "price": "7.50", "code": "S-004"}]


def test_a_workbook_is_read_from_the_sheet_and_the_row_that_people_mean():
    data = workbook([], [None, None], ["Name", "MX serial"], ["Store 1", "Q2"], [], ["Store 2", None], before="Notes")
    table = from_file(data, "sites.xlsx")
    assert values(table) == [{"name": "Store 1", "mx_serial": "Q2"}, {"name": "Store 2", "mx_serial": ""}]
    assert [row.place for row in table.rows] == ["sites.xlsx:4", "sites.xlsx:6"]
    assert table.rows[1].problem("mx_serial", "is odd") == "sites.xlsx:6: column 2 (mx_serial): is odd"
    assert from_file(data, "sites.xlsx", "sites ").columns == ["name", "mx_serial"]


@pytest.mark.parametrize(("data", "sheet", "words"), [
    (b"no workbook", "", "sites.xlsx: is no XLSX workbook that can be read (BadZipFile); save it again"),
    (workbook(["Name"], ["A"]), "Other", "sites.xlsx: has no sheet 'Other'; it has Sites"),
    (workbook(), "", "sites.xlsx: the sheet Sites is empty; its first row must name the columns"),
    (workbook(["Name"]), "", "sites.xlsx:1: nothing stands below the header"),
    (workbook(["Name", "name"], ["A", "B"]), "", "sites.xlsx:1: column 2 (name): the header names it twice, first as column 1"),
    (workbook(["Name", "Sum"], ["A", "=1+1"]), "", "sites.xlsx:2: column 2 (sum): the cell holds a formula without a value; open the workbook"),
    (workbook(["Name", "Sum"], ["A", "#N/A"]), "", "sites.xlsx:2: column 2 (sum): the cell shows #N/A"),
    (workbook(["Name"], ["A", "B"]), "", "sites.xlsx:2: column 2: 'B' stands under no name of the header"),
    (workbook(["Name"], ["A\u200bB"]), "", r"sites.xlsx:2: column 1 (name): 'A\u200bB' holds a character that cannot be seen"),
])
def test_what_is_wrong_with_a_workbook_is_said(data, sheet, words):
    assert [words in sentence for sentence in from_file(data, "sites.xlsx", sheet).mistakes()] == [True]


def test_without_openpyxl_a_workbook_is_answered_with_a_sentence(monkeypatch):
    def missing(name):
        raise ImportError(name)
    monkeypatch.setattr(table_sheets.importlib, "import_module", missing)
    assert from_file(workbook(["Name"], ["A"]), "sites.xlsx").problems == [
        "sites.xlsx: to read XLSX workbooks, install openpyxl (pip install openpyxl) where Ansible runs, or save the table as CSV UTF-8"]


YAML = """\
# people
- &base
  Name: Store 1
  state: NO
  post code: 0123
  firmware: 18.10
  mac: 11:22:33:44:55:10
  since: 2026-01-31
  code: 1e3
  vlan: 10
  open: true
  guests: ~
  note: "{{ lookup('pipe', 'x') }}"
  aps: [A, B]
- <<: *base
  name: Store 2
"""


def test_yaml_is_read_as_it_stands_and_every_value_knows_its_line():
    first, second = (table := from_file(YAML.encode(), "sites.yml")).rows
    assert table.mistakes() == []
    assert first.values == {"name": "Store 1", "state": "NO", "post_code": "0123", "firmware": "18.10", "mac": "11:22:33:44:55:10", "since": "2026-01-31",
                            "code": "1e3", "vlan": 10, "open": True, "guests": None, "note": "{{ lookup('pipe', 'x') }}", "aps": ["A", "B"]}
    assert second.values == {**first.values, "name": "Store 2"}
    assert first.problem("vlan", "is odd") == "sites.yml:10: vlan: is odd"
    assert (second.problem("name", "is odd"), second.problem("vlan", "is odd")) == ("sites.yml:16: name: is odd", "sites.yml:15: vlan: is odd")
    assert [row.values["name"] for row in from_file(b'{"sites": [{"name": "A"}, {"name": "B"}]}', "sites.json").rows] == ["A", "B"]


@pytest.mark.parametrize(("text", "words"), [
    ("", "sites.yml:1: must be a list of dicts, one a row, and is empty"),
    ("[]", "sites.yml:1: must be a list of dicts, one a row, and is empty"),
    ("a: 1\nb: 2", "sites.yml:1: must be a list of dicts, one a row, and is none"),
    ("- name: A\n- B", "sites.yml:2: must be a dict of columns and their values"),
    ("- name: A\n  Name: B", "sites.yml:1: name: stands in this entry twice, again in line 2"),
    ("- name: 'A", "sites.yml:1:"),
    ("- name: A\n  tags: [a", "in what begins in line 2"),
    ("- name: !vault A", "sites.yml:1:9: is no YAML that can be read: could not determine a constructor for the tag '!vault'"),
    ("- {? [a] : b}", "sites.yml:1: a column must have a name"),
    ("- name: A\n- &x {name: B, also: *x}", "sites.yml:2:"),
    ("- name: " + "[" * 60 + "]" * 60, "sites.yml:1: is nested more than 50 levels deep"),
    ("- name: A\n- name: R\udce9", "sites.yml:2: holds bytes that are no UTF-8"),
    ("- name: \"A\\u200bB\"", r"sites.yml:1: name: 'A\u200bB' holds a character that cannot be seen"),
])
def test_what_is_wrong_with_yaml_is_said_by_line(text, words):
    table = from_file(text.encode("utf-8", "surrogateescape"), "sites.yml")
    assert len(table.mistakes()) == 1 and words in table.mistakes()[0]


def test_a_file_of_another_kind_is_answered_with_what_to_do():
    assert from_file(b"x", "sites.ods").problems == ["sites.ods: files of this kind cannot be read; save the table as XLSX or CSV UTF-8"]
    assert from_file(b"name\nA", "sites.csv", "Two").problems == ["sites.csv: has no sheets, so none can be chosen; leave 'Two' out"]
    assert from_file(b"name;mail\nA;b", "sites.txt").columns == ["name", "mail"]


@pytest.fixture(name="look")
def _look(tmp_path):
    """The lookup, for files in a folder of the test."""
    loader = DataLoader()
    loader.set_basedir(str(tmp_path))

    def run(name, text, **options):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return lookup_loader.get("sitecraft.meraki.table", loader=loader).run([name], {}, **options)
    return run


def test_the_lookup_gives_rows_that_know_where_they_stand(look):
    rows = look("people.csv", "E-mail,Name\na@example.com,Ann\n,Bob\n", columns={"mail": ["Mail", "E-mail"]}, required=["name"])
    assert rows[0] == {"mail": "a@example.com", "name": "Ann", "where": "people.csv:2", "line": 2, "problems": [],
                       "places": {"mail": "people.csv:2: column 1 (e_mail)", "name": "people.csv:2: column 2 (name)"}}
    assert [row["name"] for row in look("people.yml", "- name: A\n  x: 1\n- name: B\n")] == ["A", "B"]
    assert look("people.yml", "- name: A\n  x: 1\n- name: B\n")[1]["x"] == ""


@pytest.mark.parametrize(("text", "options", "sentences"), [
    ("name,mial\nA,\nB,b\n", {"required": ["mail"]}, ["people.csv:1: the column mail is missing; did you mean mial? the header has name, mial"]),
    ("name,mail\nA,\n,b\n", {"required": ["mail", "name"]}, [
        "people.csv:2: column 2 (mail): the value is missing", "people.csv:3: column 1 (name): the value is missing"]),
    ("mail a,mail b\nA,b\n", {"columns": {"mail": ["Mail A", "Mail B"]}}, ["people.csv:1: both mail_a and mail_b could be the column mail"]),
    ("name,line\nA,1\n", {}, ["people.csv:1: a column cannot be called line"]),
    ("name,mail\nA\nB,\"b\n", {}, ["people.csv:3: a quote that begins in this line is never closed", "people.csv:2: column 2 (mail): is missing"]),
])
def test_the_lookup_fails_with_every_mistake_or_reports_it(look, text, options, sentences):
    with pytest.raises(AnsibleError) as said:
        look("people.csv", text, **options)
    assert all(sentence in str(said.value) for sentence in sentences)
    [report] = look("people.csv", text, mistakes="report", **options)
    found = report["problems"] + [one for row in report["rows"] for one in row["problems"]]
    assert len(found) == len(sentences) and all(any(sentence in one for one in found) for sentence in sentences)
    with pytest.raises(AnsibleError, match="there is no file 'gone.csv'"):
        lookup_loader.get("sitecraft.meraki.table", loader=DataLoader()).run(["gone.csv"], {})
    [report] = lookup_loader.get("sitecraft.meraki.table", loader=DataLoader()).run(["x/gone.csv"], {}, mistakes="report")
    assert "there is no file 'x/gone.csv'" in report["problems"][0] and report["rows"] == []
