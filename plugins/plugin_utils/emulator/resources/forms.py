# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How values look besides their type, and shapes that several rows share."""
from __future__ import annotations

import re
from typing import Any

from ..core.errors import refused
from ..core.kinds import Form, Kind, flag, table, text
from . import rules
from .checks import values
from .row import Check, Draft

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HALF_HOUR = Form(re.compile(r"([01]\d|2[0-3]):(00|30)|24:00").fullmatch, "a time in 30 minute steps, '00:00' to '24:00'", "08:30")
SHORT_HALF_HOUR = Form(re.compile(r"([01]?\d|2[0-3]):(00|30)|24:00").fullmatch, HALF_HOUR.words, "8:30")
CLOCK = Form(re.compile(r"([01]?\d|2[0-3]):[0-5]\d|24:00").fullmatch, "a time, '00:00' to '24:00'", "08:30")
SUBNET = Form(rules.is_subnet, "an IP address or a subnet in CIDR form", "10.20.0.0/16")
IP_ADDRESS = Form(lambda value: rules.is_subnet(value) and "/" not in value, "an IP address", "192.168.128.22")
DOMAIN = Form(rules.DOMAIN.fullmatch, "a domain name", "www.example.com")
ALLOWED_IP = text(form=Form(lambda value: value.lower() == "any" or rules.is_subnet(value), "an IP address, a subnet in CIDR form or 'any'", "10.0.0.0/8"),
                  cast=rules.any_as("any"))
PORTS = re.compile(r"[0-9]{1,5}(-[0-9]{1,5})?")
PLAIN_NAME = Form(re.compile("[A-Za-z0-9 _-]+").fullmatch, "letters, digits, spaces, dashes and underscores", "Plain name-1")


def days(time: Form) -> dict[str, Kind]:
    """The days of a schedule; what a day leaves out is that of a full day (quirks S2, X27)."""
    one = table({"active": flag(), "from": text(form=time), "to": text(form=time)}, defaults=full_day())
    return {name: one for name in DAYS}


def full_day() -> dict[str, Any]:
    return {"active": True, "from": "00:00", "to": "24:00"}


def fresh_days() -> dict[str, Any]:
    """A schedule that is always on."""
    return {name: full_day() for name in DAYS}


def ports(*paths: str) -> Check:
    """Every port under these names is a port or a range of ports. Raises ApiError 400."""
    def check(draft: Draft) -> None:
        for path in paths:
            for port in values(draft.after, path):
                if not _fits(str(port)):
                    raise refused(f"'{path}' must be a port or a range of ports from 1 to 65535: '{port}'")
    return check


def _fits(port: str) -> bool:
    return port.lower() == "any" or bool(PORTS.fullmatch(port)) and all(1 <= int(end) <= 65535 for end in port.split("-"))
