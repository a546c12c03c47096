# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All operations: reads, and what the Dashboard does that is no state. Only modules that ask for any operation load this."""
from __future__ import annotations

from . import (
    actions,
    administered,
    appliance,
    camera,
    campus_gateway,
    cellular_gateway,
    devices,
    networks,
    organizations,
    sensor,
    sm,
    switch,
    wireless,
    wireless_controller,
)
from .table import Table, parsed

FILES = (actions, administered, appliance, camera, campus_gateway, cellular_gateway, devices, networks, organizations, sensor, sm, switch, wireless,
         wireless_controller)
TABLE = Table({name: one for file in FILES for name, one in parsed(file.OPERATIONS).items()})
