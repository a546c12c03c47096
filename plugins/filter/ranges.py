# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.ranges): numbers as ranges."""
from __future__ import annotations

DOCUMENTATION = r"""
name: ranges
short_description: Numbers as a list of ranges
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Writes numbers as short as possible, such as V(1-4,7). The order and repetitions do not matter.
options:
  _input:
    description: Numbers, or texts of numbers and ranges.
    type: list
    elements: raw
    required: true
"""

EXAMPLES = r"""
- name: A trunk of the VLANs there are
  sitecraft.meraki.switch_ports:
    organization: Acme
    serial: Q2SW-AAAA-0012
    config:
      - port_id: "24"
        type: trunk
        allowed_vlans: "{{ [30, 10, 11, 12] | sitecraft.meraki.ranges }}"
"""

RETURN = r"""
_value:
  description: The text, as V(10-12,30).
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def ranges(value):
    """See DOCUMENTATION."""
    try:
        return numbers.ranges(value if isinstance(value, (list, tuple)) else [value])
    except ValueError as error:
        raise AnsibleFilterError(f"ranges: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"ranges": ranges}
