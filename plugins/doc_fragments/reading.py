# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that say what is read, said once."""
from __future__ import annotations


class ModuleDocFragment:
    """Fragment C(sitecraft.meraki.reading)."""

    DOCUMENTATION = r"""
options:
  only:
    description:
      - With O(state=gathered), the options to read, as a list or as a text with commas between them. The options that name the objects are always
        read. Without O(only) all options are read.
      - They are read with as few calls as possible. Where a list of the organization has all of them, many networks or devices cost few calls.
    type: raw
"""
