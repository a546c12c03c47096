# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.subnet): a part of a subnet."""
from __future__ import annotations

DOCUMENTATION = r"""
name: subnet
short_description: Part of a subnet
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Returns one of the subnets of a length that are in a subnet, such as the second /24 of a site's /16.
  - A part that does not exist is an error.
positional: length, number
options:
  _input:
    description: The subnet, as V(10.20.0.0/16). IPv6 too.
    type: str
    required: true
  length:
    description: Length of the part.
    type: int
    required: true
  number:
    description: Which of them, counted from 0; V(-1) is the last one.
    type: int
    default: 0
"""

EXAMPLES = r"""
- name: The VLANs of a site, each the next /24 of its subnet
  sitecraft.meraki.appliance_vlans:
    organization: Acme
    network: Store 0012
    config:
      - id: 10
        name: Data
        subnet: "{{ site | sitecraft.meraki.subnet(24, 1) }}"
        appliance_ip: "{{ site | sitecraft.meraki.subnet(24, 1) | sitecraft.meraki.address(1) }}"
  vars:
    site: 10.12.0.0/16
"""

RETURN = r"""
_value:
  description: The part, as V(10.20.1.0/24).
  type: str
"""

from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers


def subnet(value, length, number=0):
    """See DOCUMENTATION."""
    try:
        return str(numbers.part(value, length, number))
    except ValueError as error:
        raise AnsibleFilterError(f"subnet: {error}") from None


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"subnet": subnet}
