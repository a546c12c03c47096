# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.html): data and a Jinja template file become a page that a browser shows and a printer prints."""
from __future__ import annotations

DOCUMENTATION = r"""
name: html
short_description: Make a page of HTML from data
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Renders a Jinja template file with the data. Everything in the data is text. Markup in it is escaped, and what looks like a template is shown as it
    stands and never executed, whoever wrote it into the Dashboard.
  - A template that says C({% extends "page.html.j2" %}) becomes a whole page with one style sheet inside. It is light and dark, prints well, fits a phone,
    and loads nothing from anywhere. It has no script.
  - The page's blocks are C(lede) (below the heading), C(main) and C(foot); it needs a C(title), and shows C(subtitle) and C(as_of) where they are given.
  - With C({% import "parts.html.j2" as parts %}) a template has the macros C(parts.badge(kind, text)), where the kind is C(good), C(warn), C(bad), C(note),
    C(idle) or C(unknown), C(parts.keys(pairs)), C(parts.table(caption, columns, rows, empty)), C(parts.section(id, title)), C(parts.tiles(pairs)) and
    C(parts.empty(text)).
  - C(parts.table) takes rows that are lists of cells. Called with C({% call(row) parts.table(...) %}), it takes any rows, and the block between writes the
    cells of each with C(parts.cell(label, text)), the first with C(parts.head(label, text)). C(wide=true) scrolls on a phone; other tables stack there.
  - A name that nobody gave is an error that says file and line. Jinja's own filters can be used in the template, Ansible's cannot.
options:
  _input:
    description: The data. The keys of a dict are names in the template; C(data) is all of it.
    type: raw
    required: true
  template:
    description: Path of the template. Other templates are looked for beside it, and among those of this collection.
    type: path
    required: true
notes:
  - Any further keyword, such as C(title), is a name in the template.
"""

EXAMPLES = r"""
- name: Write a page about the networks
  ansible.builtin.copy:
    content: "{{ {'networks': found.gathered} | sitecraft.meraki.html(playbook_dir ~ '/networks.html.j2', title='Our networks') }}"
    dest: networks.html
    mode: "0644"

# networks.html.j2:
#   {% extends "page.html.j2" %}
#   {% import "parts.html.j2" as parts %}
#   {% block main %}
#   {% call(one) parts.table("Networks", ["Name", "Tags"], networks, empty="There is no network.") %}
#     {{ parts.head("Name", one.name) }}
#     {{ parts.cell("Tags", one.tags | join(", ")) }}
#   {% endcall %}
#   {% endblock %}
"""

RETURN = r"""
_value:
  description: The page.
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.html.rendering import rendered


def html(data, template, **more):
    """See DOCUMENTATION."""
    try:
        return wrap_var(rendered(data, str(template), **more))  # a name on the page is no template
    except ValueError as error:
        raise AnsibleFilterError(f"sitecraft.meraki.html: {error}") from error


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"html": html}
