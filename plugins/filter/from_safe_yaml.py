# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.from_safe_yaml): YAML as data, in which nothing is a template."""
from __future__ import annotations

DOCUMENTATION = r"""
name: from_safe_yaml
short_description: Read YAML in which nothing is a template
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Reads YAML such as P(sitecraft.meraki.to_safe_yaml#filter) writes. Every text in it is meant as it stands, tagged with C(!unsafe) or not.
options:
  _input:
    description: The YAML.
    type: str
    required: true
"""

EXAMPLES = r"""
- name: Apply what was written down
  sitecraft.meraki.blueprint:
    organization: Acme
    config: "{{ lookup('ansible.builtin.file', 'acme.yml') | sitecraft.meraki.from_safe_yaml }}"
"""

RETURN = r"""
_value:
  description: What the YAML says.
  type: raw
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read


def from_safe_yaml(text):
    """See DOCUMENTATION."""
    try:
        return wrap_var(read(text))
    except ValueError as error:
        raise AnsibleFilterError(f"from_safe_yaml: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"from_safe_yaml": from_safe_yaml}
