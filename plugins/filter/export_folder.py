# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.export_folder): what is to be written so that a folder holds what was gathered."""
from __future__ import annotations

DOCUMENTATION = r"""
name: export_folder
short_description: What to write so that a folder holds an organization
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Makes the files of an export of what M(sitecraft.meraki.blueprint) gathered, and compares them with those in the folder. Role
    P(sitecraft.meraki.export#role) writes them.
options:
  _input:
    description: The C(gathered) of the result.
    type: dict
    required: true
  folder:
    description: The folder.
    type: path
    required: true
  organization:
    description: Name of the organization.
    type: str
    required: true
  warnings:
    description: The C(warnings) of the result, which say what could not be read.
    type: list
    elements: str
    default: []
"""

EXAMPLES = r"""
- ansible.builtin.set_fact:
    due: "{{ found.gathered | sitecraft.meraki.export_folder('/srv/acme', 'Acme', found.warnings) }}"
"""

RETURN = r"""
_value:
  description: What is to be done.
  type: dict
  contains:
    write:
      description: Files that differ, each with C(path) and C(text).
      type: list
      elements: dict
    remove:
      description: Paths of files of networks that are gone. Only files that an export wrote are among them.
      type: list
      elements: str
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports import folder as folders


def export_folder(gathered, folder, organization, warnings=None):
    """See DOCUMENTATION."""
    try:
        return wrap_var(folders.changes(str(folder), folders.files(gathered, str(organization), [str(one) for one in warnings or ()])))
    except (ValueError, OSError) as error:
        raise AnsibleFilterError(f"export_folder: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"export_folder": export_folder}
