# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pool of subnets, and those of it that nobody uses. Pure; what cannot be meant raises ValueError with a sentence."""
from __future__ import annotations

import ipaddress
import typing as t


def subnets(values: t.Any, option: str) -> list[ipaddress.IPv4Network]:
    """The subnets of an option: one, or a list of them."""
    found = []
    for one in values if isinstance(values, (list, tuple)) else [values] if values else []:
        try:
            found.append(ipaddress.IPv4Network(str(one).strip()))
        except ValueError:
            raise ValueError(f"{option}: {str(one)!r} is no IPv4 subnet; write one such as 10.200.0.0/16, without bits behind its length") from None
    return found


def used(networks: t.Iterable[t.Mapping]) -> list[ipaddress.IPv4Network]:
    """Every IPv4 subnet that networks use, in the shape a blueprint gathers them: of VLANs, single LANs and static routes, and what the VPN makes of them."""
    found = []
    for network in networks:
        written = [one.get("subnet") for name in ("appliance_vlans", "appliance_static_routes") for one in network.get(name) or []]
        written += [one.get("vpn_nat_subnet") for one in network.get("appliance_vlans") or []]
        written.append((network.get("appliance_single_lan") or {}).get("subnet"))
        for one in (network.get("appliance_site_to_site_vpn") or {}).get("subnets") or []:
            written += [one.get("local_subnet"), (one.get("nat") or {}).get("remote_subnet")]
        found += [one for one in map(read, written) if one]
    return found


def read(text: t.Any) -> ipaddress.IPv4Network | None:
    """A subnet as the Dashboard writes it, or None where it is something else, such as one of IPv6."""
    try:
        return ipaddress.IPv4Network(str(text).strip(), strict=False)
    except ValueError:
        return None


def free(pool: t.Iterable[ipaddress.IPv4Network], length: int, taken: t.Iterable[ipaddress.IPv4Network]) -> t.Iterator[ipaddress.IPv4Network]:
    """The subnets of this length in a pool that overlap nothing that is taken, each once: by the order of the pool, then by address."""
    whole = list(pool)
    for one in whole:
        if one.prefixlen > length:
            raise ValueError(f"teleworkers_pool: {one} is smaller than a /{length}, which teleworkers_prefix says a person gets")
    spans = [(int(one.network_address), int(one.broadcast_address)) for one in ipaddress.collapse_addresses(taken)]
    size = 1 << (32 - length)
    for number, one in enumerate(whole):
        earlier = [(int(other.network_address), int(other.broadcast_address)) for other in whole[:number]]
        yield from (ipaddress.IPv4Network((start, length)) for start in _starts(one, size, sorted([*spans, *earlier])))


def _starts(pool: ipaddress.IPv4Network, size: int, spans: list[tuple[int, int]]) -> t.Iterator[int]:
    """Where a free subnet begins. A span that is taken is stepped over as a whole, so that a large pool costs no more than a small one."""
    at, end, place = int(pool.network_address), int(pool.broadcast_address), 0
    while at + size - 1 <= end:
        while place < len(spans) and spans[place][1] < at:
            place += 1
        if place < len(spans) and spans[place][0] <= at + size - 1:
            at = -(-(spans[place][1] + 1) // size) * size
            continue
        yield at
        at += size
