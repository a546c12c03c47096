# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.pages): what the role pages has read becomes its pages."""
from __future__ import annotations

DOCUMENTATION = r"""
name: pages
short_description: Make the pages of the role pages
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Makes an overview, a page for every site and a page for its switch ports of rows of organization-wide reads. The role C(sitecraft.meraki.pages) uses it.
  - Every row is looked at once, so that a thousand sites take ten times as long as a hundred.
options:
  _input:
    description: Results of M(sitecraft.meraki.query) and M(sitecraft.meraki.changes) by the names the role has for them. What failed is said to be not known.
    type: dict
    required: true
  templates:
    description: The folder of C(overview.html.j2), C(sites.html.j2) and C(ports.html.j2).
    type: path
    required: true
  word:
    description: What a site is called on its pages.
    type: str
    default: store
  title:
    description: What the overview is called.
    type: str
    default: Network
  since:
    description: How far back changes and outages were read, as the pages say it.
    type: str
    default: 7 days
"""

EXAMPLES = r"""
- name: Make the pages
  ansible.builtin.set_fact:
    made: "{{ {'networks': networks, 'devices': devices} | sitecraft.meraki.pages(role_path ~ '/templates') }}"
"""

RETURN = r"""
_value:
  description: The pages, and what could not be read.
  type: dict
  contains:
    bundle:
      description: All pages as one text, for the role's own script.
      type: str
    files:
      description: The names of the files.
      type: list
      elements: str
    unread:
      description: One sentence for every read that failed.
      type: list
      elements: str
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.html.rendering import fit
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.page_files import bundle, made


def pages(results, templates, word="store", title="Network", since="7 days"):
    """See DOCUMENTATION."""
    given = fit(results)
    failed = {name: str(one.get("msg") or "not read") for name, one in given.items() if "rows" not in one or "failure" in one}
    if "networks" not in given or "networks" in failed:
        raise AnsibleFilterError(f"sitecraft.meraki.pages: without networks there are no pages: {failed.get('networks', 'not given')}")
    read = {name: None if name in failed else one["rows"] for name, one in given.items()}
    now = max(str(one.get("time") or "") for one in given.values())
    try:
        found = made(read, now, str(templates), str(word), str(title), str(since))
    except ValueError as error:
        raise AnsibleFilterError(f"sitecraft.meraki.pages: {error}") from error
    return wrap_var({"bundle": bundle(found), "files": list(found), "unread": [f"{name}: {said}" for name, said in failed.items()]})


class FilterModule:
    """The filters of this file."""

    def filters(self):
        """Name to function."""
        return {"pages": pages}
