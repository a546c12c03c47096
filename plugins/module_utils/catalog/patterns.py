# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of texts that several products have: (regular expression, the words for it)."""
from __future__ import annotations

_OCTET = r"(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_NUMBER = r"[1-9]\d{0,2}|[123]\d{3}|40[0-8]\d|409[0-4]"
VLAN = (_NUMBER, "the number of a VLAN, 1 to 4094")
ANY_VLAN = (rf"(?i:any)|{_NUMBER}", "any, or the number of a VLAN, 1 to 4094")
ADDRESS = (rf"{_OCTET}(\.{_OCTET}){{3}}|[0-9a-fA-F]{{0,4}}(:[0-9a-fA-F]{{0,4}}){{2,7}}", "an IP address")
SERIAL = (r"[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}", "a serial number such as Q2AB-CDEF-0001")

#: Words of a rule that are no address: a host's name, and the row of the Dashboard's own.
_HOST = r"(\*\.)?([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\.)+[A-Za-z][A-Za-z0-9-]*"
_LAN = r"(?i:(.*,)?\s*local\s+lan\s*(,.*)?)"
DESTINATION = (rf"(?!{_LAN}$)[\s\S]*", "addresses, subnets or host names (the LAN is none of them: allow_lan_access of an SSID lets clients in)")
SOURCE = (rf"(?!(.*,)?\s*{_HOST}\s*(,.*)?$)(?!{_LAN}$)[\s\S]*", "addresses or subnets (a host name can only be a destination)")
HALF_HOUR = (r"([01]?\d|2[0-3]):(00|30)|24:00", "a time such as '17:30', in quotes and in steps of 30 minutes")
MOMENT = (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|z|[+-]\d\d:\d\d)", "a moment with its time zone, such as '2026-12-06T04:00:00Z'")
