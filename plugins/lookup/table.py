# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lookup sitecraft.meraki.table: the rows of a CSV, XLSX or YAML file."""
from __future__ import annotations

DOCUMENTATION = r"""
name: table
short_description: Rows of a CSV, XLSX or YAML file
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Reads a table as people keep it, and names every mistake in it by file, line and column.
  - The end of the file's name says what it is, C(.xlsx) or C(.xlsm), C(.yml), C(.yaml) or C(.json), else CSV. CSV files from spreadsheet programs
    need no changes - UTF-8 with or without a byte order mark, commas, semicolons or tabs, any line ends, line breaks inside quotes.
  - Columns are called in lower case with underscores, so that C(MX serial) is C(mx_serial).
  - Values of CSV files and workbooks are texts. In a workbook they are what people see in the cell - C(0012) for a number shown so, C(TRUE), C(2026-01-31),
    the last value of a formula.
  - In YAML there is a list of dicts, also below a single key. Whole numbers, V(true), V(false), lists and dicts keep their type. All else is the text that
    stands there, also V(no), V(0123) and V(18.10).
  - Texts of a table are never executed as templates.
options:
  _terms:
    description: The file, also one that is encrypted by a vault. A relative path is looked for as by P(ansible.builtin.file#lookup).
    type: list
    elements: str
    required: true
  sheet:
    description: Name of the sheet of a workbook. Without it, the first that is not hidden.
    type: str
    default: ""
  required:
    description: Columns that the table must have, and that must hold something in every row.
    type: list
    elements: str
    default: []
  columns:
    description: "What people call columns: C({mail: [E-mail, Mail address]}) takes a column C(E-mail) as C(mail) where there is no column C(mail)."
    type: dict
    default: {}
  mistakes:
    description:
      - With V(fail), any mistake fails the template, and all of them are named.
      - With V(report), the result is one dict of C(where), C(columns), C(header) (the header's line, or 0), C(problems) (sentences about the table as a
        whole) and C(rows), each of which has its own C(problems). A table that has C(problems) must not be used.
    type: str
    choices: [fail, report]
    default: fail
seealso:
  - plugin: ansible.builtin.file
    plugin_type: lookup
requirements:
  - openpyxl, for XLSX workbooks alone
"""

EXAMPLES = r"""
- name: Show who is in a table
  ansible.builtin.debug:
    msg: "{{ item.name }} ({{ item.where }})"
  loop: "{{ query('sitecraft.meraki.table', 'people.xlsx', required=['name', 'mail'], columns={'mail': 'E-mail'}) }}"
  loop_control:
    label: "{{ item.where }}"

- name: Name mistakes of one's own as the table's are named
  ansible.builtin.debug:
    msg: "{{ item.places.mail }}: {{ item.mail }} is no address of ours"
  loop: "{{ query('sitecraft.meraki.table', 'people.csv', required=['mail']) | rejectattr('mail', 'search', '@example[.]com$') }}"
  loop_control:
    label: "{{ item.where }}"
"""

RETURN = r"""
_raw:
  description:
    - The rows, each a dict of its columns. An empty cell is an empty text, and so is a column that an entry of a YAML file leaves out.
    - "Beside the columns a row has C(where) (V(people.csv:14)), C(line) (V(14)), C(places), by column where its value stands, as the start of
      a sentence, and C(problems), a list of sentences. No column can have these names."
    - With O(mistakes=report), a single dict instead.
  type: list
  elements: dict
"""

from pathlib import Path, PurePath

from ansible.errors import AnsibleError
from ansible.plugins.lookup import LookupBase
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Table
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_file


class LookupModule(LookupBase):
    """The rows of a file."""

    def run(self, terms, variables=None, **kwargs):
        """The rows. Raises AnsibleError."""
        self.set_options(var_options=variables, direct=kwargs)
        if len(terms) != 1:
            raise AnsibleError(f"sitecraft.meraki.table: reads one file at a time, not {len(terms)}")
        table = self._table(variables, str(terms[0]))
        table.rename(self.get_option("columns"))
        table.problems += table.clashes() if not table.problems else []
        table.require(self.get_option("required"))
        if self.get_option("mistakes") == "report":
            return [table.told()]
        if table.mistakes():
            raise AnsibleError("sitecraft.meraki.table: " + "\n".join(table.mistakes()))
        return table.told()["rows"]

    def _table(self, variables, name):
        """The table of a file, decrypted where a vault encrypted it."""
        path = self.find_file_in_search_path(variables, "files", name, ignore_missing=True)
        if not path:
            where = PurePath(name).name
            return Table(where, problems=[f"{where}: there is no file {name!r}; a relative name counts from the playbook's folder, or from its folder files"])
        plain = self._loader.get_real_file(path)
        try:
            return from_file(Path(plain).read_bytes(), name, self.get_option("sheet"))
        except OSError as error:
            raise AnsibleError(f"sitecraft.meraki.table: {name!r} cannot be read: {error.strerror}") from None
        finally:
            self._loader.cleanup_tmp_file(plain)
