# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.expand): the numbers of a range."""
from __future__ import annotations

DOCUMENTATION = r"""
name: expand
short_description: Numbers of a list of ranges
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Returns every number of a text such as V(1-4,7), each once, in the order given.
options:
  _input:
    description: The text, or a list of such texts and numbers.
    type: raw
    required: true
"""

EXAMPLES = r"""
- name: Whether a trunk carries a VLAN
  ansible.builtin.debug:
    msg: "{{ 110 in ('1,100-119' | sitecraft.meraki.expand) }}"

- name: How many VLANs a trunk carries
  ansible.builtin.debug:
    msg: "{{ '1,100-119' | sitecraft.meraki.expand | length }}"
"""

RETURN = r"""
_value:
  description: The numbers.
  type: list
  elements: int
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def expand(value):
    """See DOCUMENTATION."""
    try:
        return numbers.expanded(value)
    except ValueError as error:
        raise AnsibleFilterError(f"expand: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"expand": expand}
