# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The action of module appliance_sdwan_internet_policies. Written by tools/docs.py."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.plugin_utils import dashboard


class ActionModule(dashboard.ActionModule):
    """The action every module has."""
