# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.mac): a hardware address in another form."""
from __future__ import annotations

DOCUMENTATION = r"""
name: mac
short_description: MAC address in one form
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Writes a MAC address in one form, whatever form it comes in, so that addresses from the Dashboard, from switches and from tables compare.
positional: style, upper
options:
  _input:
    description: The address, as V(00-11-22-AA-BB-CC), V(0011.22aa.bbcc), V(001122aabbcc) or V(00:11:22:aa:bb:cc).
    type: str
    required: true
  style:
    description: V(colon) is C(00:11:22:aa:bb:cc) as the Dashboard writes it, V(hyphen) C(00-11-22-aa-bb-cc), V(dot) C(0011.22aa.bbcc), V(bare) C(001122aabbcc).
    type: str
    choices: [colon, hyphen, dot, bare]
    default: colon
  upper:
    description: Whether letters are upper case.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: The host in an inventory that has an address out of a table
  ansible.builtin.debug:
    msg: "{{ groups['meraki_devices'] | map('extract', hostvars) | selectattr('meraki.mac', '==', '0011.22AA.BBCC' | sitecraft.meraki.mac) }}"
"""

RETURN = r"""
_value:
  description: The address.
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def mac(value, style="colon", upper=False):
    """See DOCUMENTATION."""
    try:
        return numbers.mac(value, style, upper)
    except ValueError as error:
        raise AnsibleFilterError(f"mac: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"mac": mac}
