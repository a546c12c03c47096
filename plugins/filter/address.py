# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.address): an address in a subnet."""
from __future__ import annotations

DOCUMENTATION = r"""
name: address
short_description: Address in a subnet
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Returns one of the addresses that hosts in a subnet can have. The network address and the broadcast address
    are not among them.
  - An address that is not in the subnet is an error.
positional: number
options:
  _input:
    description: The subnet, as V(10.20.1.0/24). IPv6 too.
    type: str
    required: true
  number:
    description: Which address, counted from 1; V(-1) is the last one.
    type: int
    required: true
"""

EXAMPLES = r"""
- name: Gateway first, printer last
  ansible.builtin.debug:
    msg: "{{ lan | sitecraft.meraki.address(1) }} and {{ lan | sitecraft.meraki.address(-1) }}"
  vars:
    lan: 10.12.10.0/24
"""

RETURN = r"""
_value:
  description: The address, as V(10.20.1.1).
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def address(value, number):
    """See DOCUMENTATION."""
    try:
        return numbers.address(value, number)
    except ValueError as error:
        raise AnsibleFilterError(f"address: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"address": address}
