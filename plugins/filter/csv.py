# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.csv): rows as the text of a CSV file."""
from __future__ import annotations

DOCUMENTATION = r"""
name: csv
short_description: Rows as a CSV file that spreadsheet programs open safely
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Writes a list of dicts as CSV, with a header line. Quotes, separators and line breaks inside cells are quoted.
  - Spreadsheet programs execute a text that begins with C(=), C(+), C(-) or C(@), or with a tab or a line break. It gets an apostrophe before it. Numbers
    such as V(-5) stay as they are.
  - An empty value is an empty cell, V(true) and V(false) are written so, the entries of a list are joined by commas, other values are JSON.
options:
  _input:
    description: The rows.
    type: list
    elements: dict
    required: true
  columns:
    description: The keys to show, in this order, or a dict of keys and what the header line calls them. Without it, all keys, in the order they are met.
    type: raw
  separator:
    description: What stands between two cells. Some spreadsheet programs want a semicolon where numbers have a decimal comma.
    type: str
    choices: [",", ";", "\t"]
    default: ","
  bom:
    description: Whether the text begins with a byte order mark, by which Excel recognizes UTF-8.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Read the devices
  sitecraft.meraki.query:
    path: /organizations/{organization}/devices
    organization: Acme
  register: devices

- name: Write them down
  ansible.builtin.copy:
    content: "{{ devices.rows | sitecraft.meraki.csv({'serial': 'Serial', 'name': 'Name', 'network_name': 'Network'}) }}"
    dest: devices.csv
    mode: "0644"
"""

RETURN = r"""
_value:
  description: The text. Every line ends in a line feed.
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import csv_text


def csv(rows, columns=None, separator=",", bom=False):
    """See DOCUMENTATION."""
    try:
        return wrap_var(csv_text.written(rows, columns, separator, bom))  # a cell is no template
    except ValueError as error:
        raise AnsibleFilterError(f"csv: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"csv": csv}
