# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses a VLAN or a static route keeps: ranges nobody is given, and addresses of single clients."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field


def filled(**missing):
    """An `encode` hook for a list of objects the API wants complete: keys left out are filled in (quirk T15)."""
    return lambda items, item: [{**missing, **one} for one in items]


def parsed(text, kind, path, problems):
    """An address, a subnet (host bits do not count), or None with a Problem."""
    if not text:
        return None
    try:
        return kind(text, strict=False) if kind is ipaddress.ip_network else kind(text)
    except ValueError:
        wanted = "a subnet such as 10.1.10.0/24" if kind is ipaddress.ip_network else "an IP address"
        problems.append(Problem(path, f"{text!r} is not {wanted}"))
        return None


def range_problems(item, subnet):
    """What is wrong with the reserved ranges of an object, by themselves and against its subnet."""
    problems: list[Problem] = []
    for place, reserved in enumerate(item.get("reserved_ip_ranges") or []):
        path = f"reserved_ip_ranges[{place}]"
        start = parsed(reserved.get("start"), ipaddress.ip_address, f"{path}.start", problems)
        end = parsed(reserved.get("end"), ipaddress.ip_address, f"{path}.end", problems)
        if start and end and start.version == end.version and start > end:
            problems.append(Problem(f"{path}.start", f"{start} comes after its end {end}"))
        for name, edge in (("start", start), ("end", end)):
            if edge and subnet and edge not in subnet:
                problems.append(Problem(f"{path}.{name}", f"{edge} is not inside subnet {subnet}"))
    return problems


def fixed_problems(item, subnet):
    """What is wrong with the addresses kept for clients of an object, by themselves and against its subnet."""
    problems: list[Problem] = []
    for mac, client in (item.get("fixed_ip_assignments") or {}).items():
        path = f"fixed_ip_assignments[{mac}].ip"
        address = parsed(client.get("ip"), ipaddress.ip_address, path, problems)
        if address and subnet and address not in subnet:
            problems.append(Problem(path, f"{address} is not inside subnet {subnet}"))
    return problems


def fixed_ips(text):
    """Addresses kept for clients; the Dashboard may fold the case of MAC addresses (quirk T12)."""
    return Field("fixed_ip_assignments", text, type="map", compare="map:mac", default={}, update_only=True, fields=(
        Field("ip", "Address the client always gets."),
        Field("name", "Name of the client.", empty_ok=True),
    ))


def reserved_ranges(text):
    return Field("reserved_ip_ranges", text, type="list", compare="by:start,end", default=[], update_only=True,
                 encode=filled(comment=""), fields=(
                     Field("start", "First address of the range.", required=True),
                     Field("end", "Last address of the range.", required=True),
                     Field("comment", "What the range is for.", default=""),
    ))
