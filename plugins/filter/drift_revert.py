# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.drift_revert): the blueprint that puts back what differs, and nothing else."""
from __future__ import annotations

DOCUMENTATION = r"""
name: drift_revert
short_description: Make the blueprint that puts back what differs
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Takes out of what is declared exactly what the rows of a report are about. An option is put back as a whole, a rule by itself.
  - Of what nobody declared it makes a blueprint of names, for state V(deleted) or V(gathered).
options:
  _input:
    description: Rows of a report of P(sitecraft.meraki.drift#filter).
    type: list
    elements: dict
    required: true
  config:
    description: What is declared.
    type: dict
    required: true
  choice:
    description: Which of the rows count, by C(networks), C(resources), C(admins) and C(kinds), each a list. An empty list is no choice.
    type: dict
  sources:
    description: Where each network is declared, by its name, where a table does it, such as V(sites.csv:14).
    type: dict
  profile:
    description: The text of the profile of such a table.
    type: str
    default: ""
  profile_name:
    description: What sentences call it.
    type: str
    default: ""
"""

EXAMPLES = r"""
- name: Put back what Bob changed
  sitecraft.meraki.blueprint:
    organization: Acme
    config: "{{ (drift_json.rows | sitecraft.meraki.drift_revert(declared, {'admins': ['Bob']})).config }}"
"""

RETURN = r"""
_value:
  description: Three blueprints.
  type: dict
  contains:
    config:
      description: What was changed or is missing, as it is declared.
      type: dict
    removed:
      description: What nobody declared, by name, for state V(deleted).
      type: dict
    asked:
      description: The same for state V(gathered), without rules.
      type: dict
    rows:
      description: The rows that count.
      type: list
      elements: dict
    lines:
      description: The same in words.
      type: list
      elements: str
"""

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.declared import plain, table_place
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.report import becomes, place, what
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.rows import chosen
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.stand_in import unsent
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.trees import putting_back, undeclared


def drift_revert(rows, config, choice=None, sources=None, profile="", profile_name=""):
    """See DOCUMENTATION."""
    rows, config = chosen(plain(rows), **plain(choice or {})), plain(config)
    return wrap_var({"config": unsent(putting_back(rows, config)), "removed": undeclared(rows, config),
                     "asked": undeclared(rows, config, whole=True), "rows": rows,
                     "lines": [f"{table_place(row, sources or {}, str(profile), str(profile_name))}{place(row)}: {what(row)}: {becomes(row)}" for row in rows]})


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"drift_revert": drift_revert}
