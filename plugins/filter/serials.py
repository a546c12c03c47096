# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.serials): the serial numbers in a text."""
from __future__ import annotations

DOCUMENTATION = r"""
name: serials
short_description: Serial numbers of a text
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Returns the serial numbers of a text that may hold several, as a cell of a table does, each once and in upper case.
  - They may be separated by blanks, commas, semicolons and line breaks. What is no serial number is an error; an empty text has none.
options:
  _input:
    description: The text, or a list of such texts.
    type: raw
    required: true
"""

EXAMPLES = r"""
- name: Claim what stands in a cell
  sitecraft.meraki.organization_inventory:
    organization: Acme
    config:
      serials: "{{ 'Q2SW-AAAA-0012, q2sw-aaaa-0013' | sitecraft.meraki.serials }}"
"""

RETURN = r"""
_value:
  description: The serial numbers, as V(Q2SW-AAAA-0012).
  type: list
  elements: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def serials(value):
    """See DOCUMENTATION."""
    try:
        return numbers.serials(value)
    except ValueError as error:
        raise AnsibleFilterError(f"serials: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"serials": serials}
