# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.to_safe_yaml): what was read of the Dashboard as YAML that is safe to load."""
from __future__ import annotations

DOCUMENTATION = r"""
name: to_safe_yaml
short_description: Write what was gathered as YAML that is safe to load
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Writes data as YAML, and tags every text that Ansible would take for a template with C(!unsafe), such as the comment of a rule that holds two braces.
  - A file written so can be loaded by C(vars_files) and C(include_vars), or read with P(sitecraft.meraki.from_safe_yaml#filter), and nothing in it
    is executed. What M(ansible.builtin.copy) and P(ansible.builtin.to_nice_yaml#filter) write of the Dashboard is not safe to load.
options:
  _input:
    description: The data, usually C(gathered) of a result.
    type: raw
    required: true
"""

EXAMPLES = r"""
- name: Write an organization down
  ansible.builtin.copy:
    content: "{{ export.gathered | sitecraft.meraki.to_safe_yaml }}"
    dest: acme.yml
    mode: "0600"
"""

RETURN = r"""
_value:
  description: The YAML.
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import written


def to_safe_yaml(data):
    """See DOCUMENTATION."""
    try:
        return written(data)
    except ValueError as error:
        raise AnsibleFilterError(f"to_safe_yaml: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"to_safe_yaml": to_safe_yaml}
