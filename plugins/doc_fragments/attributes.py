# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every module of the collection can do, said once."""
from __future__ import annotations


class ModuleDocFragment:
    """Fragments C(sitecraft.meraki.attributes), of resources, and C(.question), of what is none."""

    DOCUMENTATION = r"""
attributes:
  check_mode:
    description: Writes nothing and predicts exactly the requests the real run sends.
    support: full
  diff_mode:
    description: Shows what changes as YAML, without secrets.
    support: full
  idempotent:
    description: A second run with the same options writes nothing.
    support: full
  action_group:
    description: Connection options can be set once with C(module_defaults) for the group C(sitecraft.meraki.dashboard).
    support: full
    membership: [sitecraft.meraki.dashboard]
options: {}
"""

    QUESTION = r"""
attributes:
  check_mode:
    description: Reads only, and writes nothing.
    support: full
  diff_mode:
    description: Shows what changes as YAML, without secrets.
    support: none
  action_group:
    description: Connection options can be set once with C(module_defaults) for the group C(sitecraft.meraki.dashboard).
    support: full
    membership: [sitecraft.meraki.dashboard]
options: {}
"""
