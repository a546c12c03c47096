# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""CSV files that people open in a spreadsheet program: nothing in them is executed, and they are read back as they were."""
from __future__ import annotations

import csv
import io

import pytest
from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.filter.csv import csv as the_filter
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.csv_text import cell, written


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\x00=1", "\u00a0=1", "\uff1d1", "=", "-", "+49 30 1",
                                  "\tx", "-\u0661", "-5\n", "+cmd|' /C calc'!A0", "--5", "-1,5,=1"])
def test_what_a_spreadsheet_program_would_execute_is_a_text(text):
    assert cell(text)[0] == "'" and cell(text)[1:] == text.replace("\r", "\n")


@pytest.mark.parametrize(("value", "shown"), [
    ("-5", "-5"), ("+5", "+5"), ("-5.25", "-5.25"), ("-1,5", "-1,5"), (-5, "-5"), (-0.5, "-0.5"), (0, "0"), (True, "true"), (False, "false"), (None, ""),
    ("", ""), ("a=b", "a=b"), ("ann@example.com", "ann@example.com"), ("{{ 1 }}", "{{ 1 }}"), (["a", 1, True], "a, 1, true"), ([], ""), (["=1", "b"], "'=1, b"),
    ({"a": [1]}, '{"a": [1]}'), ([{"a": 1}], '[{"a": 1}]'), ("a\r\nb\rc", "a\nb\nc"), ("\ud800", "?"), ("\U0001f600", "\U0001f600")])
def test_everything_else_stays_what_it_is(value, shown):
    assert cell(value) == shown


def test_it_is_read_back_as_it_was():
    rows = [{"name": 'A "b", c;\td', "notes": "two\nlines|'"}, {"name": "x" * 10000, "notes": "\U0001f600<script>"}]
    for separator in (",", ";", "\t"):
        assert list(csv.DictReader(io.StringIO(written(rows, separator=separator), newline=""), delimiter=separator)) == rows


def test_columns_choose_order_and_call():
    rows = [{"a": 1, "b": 2}, {"c": 3}]
    assert written(rows) == "a,b,c\n1,2,\n,,3\n"
    assert written(rows, ["c", "a"]) == "c,a\n,1\n3,\n"
    assert written(rows, {"b": "Bee", "a": "=A"}) == "Bee,'=A\n2,1\n,\n"
    assert written([], ["a"]) == "a\n" and written([], ["a"], bom=True) == "\ufeffa\n"


@pytest.mark.parametrize(("rows", "more", "sentence"), [
    ("a", {}, "the rows must be a list of dicts"), (["a"], {}, "the rows must be a list of dicts"), ({"a": 1}, {}, "the rows must be a list of dicts"),
    ([], {"columns": "a"}, "columns must be"), ([], {"separator": "|"}, "separator must be"), ([], {"separator": None}, "separator must be")])
def test_anything_else_is_a_sentence(rows, more, sentence):
    with pytest.raises(AnsibleFilterError, match=f"csv: {sentence}"):
        the_filter(rows, **more)
