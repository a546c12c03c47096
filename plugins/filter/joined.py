# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.joined): blueprints of several files as one."""
from __future__ import annotations

DOCUMENTATION = r"""
name: joined
short_description: Join blueprints of several files
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Lists, such as C(networks), are put after one another, dicts into one another, and of anything else the last counts.
options:
  _input:
    description: The trees, in their order.
    type: list
    elements: dict
    required: true
"""

EXAMPLES = r"""
- name: Apply the files of two regions as one blueprint
  sitecraft.meraki.blueprint:
    organization: Acme
    config: "{{ [east, west] | sitecraft.meraki.joined }}"
"""

RETURN = r"""
_value:
  description: One tree.
  type: dict
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift import declared


def joined(trees):
    """See DOCUMENTATION."""
    trees = declared.plain(trees)
    if not all(isinstance(one, dict) for one in trees):
        raise AnsibleFilterError("sitecraft.meraki.joined: takes a list of dicts, each the config of a blueprint")
    return wrap_var(declared.joined(trees))  # what was a template is rendered by now


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"joined": joined}
