# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.drift_accept): files that declare something else get what is there."""
from __future__ import annotations

DOCUMENTATION = r"""
name: drift_accept
short_description: Write what is there into the files that declare something else
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Changes the texts of YAML files only where a row of a report differs. Comments, order, quotes and anchors stay as they are.
  - What is made by a template, a vault or an anchor that others share, and secrets, are left and named with file and line.
  - The role C(sitecraft.meraki.drift) writes the files; this filter writes nothing.
options:
  _input:
    description: Rows of a report of P(sitecraft.meraki.drift#filter).
    type: list
    elements: dict
    required: true
  files:
    description: The texts of the files by their paths, in the order in which their trees were joined.
    type: dict
    required: true
  trees:
    description: Their trees as they were compared.
    type: list
    elements: dict
    required: true
  gathered:
    description: What nobody declared and is to be added, as M(sitecraft.meraki.blueprint) gathers it.
    type: dict
"""

EXAMPLES = r"""
- name: What would be written into a file
  ansible.builtin.debug:
    msg: "{{ (drift_json.rows | sitecraft.meraki.drift_accept({'acme.yml': lookup('file', 'acme.yml')}, [acme])).diff }}"
"""

RETURN = r"""
_value:
  description: What becomes of the files.
  type: dict
  contains:
    files:
      description: The new text of every file that changes, by its path.
      type: dict
    diff:
      description: The lines that change.
      type: list
      elements: str
    done:
      description: What is taken over, each with file and line.
      type: list
      elements: str
    left:
      description: What is not, each with the reason, and where it is known with file and line.
      type: list
      elements: str
"""

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.accept import Accepting
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.declared import plain


def drift_accept(rows, files, trees, gathered=None):
    """See DOCUMENTATION."""
    files = [(str(path), str(text)) for path, text in files.items()]
    accepting = Accepting(files, plain(trees), plain(gathered or {}))
    return wrap_var(accepting.run(plain(rows)))  # names of the Dashboard are no templates


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"drift_accept": drift_accept}
