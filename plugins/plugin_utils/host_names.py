# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the hosts of an inventory and their groups are called. Pure.

Names come from the Dashboard, so they may hold anything and stand for several things. A host has a name of its own, whatever happens: two
devices of one name stay two. No name holds a template, a path, or what steers a terminal.
"""
from __future__ import annotations

import re
import typing as t
from collections import Counter

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import listed
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import one_line

from .inventory import Host, spelled

#: The group of everything, and those of devices and of networks.
GROUP = "meraki"
#: What hosts may be grouped by: {word: (prefix of the group's name, the values of a host, each with an identifier or none)}.
GROUPINGS: dict[str, tuple[str, t.Callable[[Host], list[tuple[str, str]]]]] = {
    "product_type": ("", lambda host: [(spelled(str(host.meraki.get("product_type") or "unknown")), "")] if host.is_device else []),
    "organization": ("organization_", lambda host: [(host.meraki["organization"]["name"], host.meraki["organization"]["id"])]),
    "network": ("network_", lambda host: [(host.meraki["network"]["name"], host.meraki["network"]["id"])]),
    "model": ("model_", lambda host: [(str(host.meraki["model"]), "")] if host.is_device and host.meraki.get("model") else []),
    "tag": ("tag_", lambda host: [(one, "") for one in host.tags]),
    "network_tag": ("network_tag_", lambda host: [(str(one), "") for one in host.meraki["network"]["tags"]]),
    "status": ("status_", lambda host: [(str(host.meraki["status"]), "")] if host.meraki.get("status") else []),
}
#: Groups and hosts a warning lists.
SAID = 5


def clean(name: str) -> str:
    """A name that is no template, leads to no other folder, and is one line."""
    return re.sub(r"\{(?=[{%#])", "(", one_line(name.strip()).replace("/", "_").replace("\\", "_"))


def names(hosts: t.Sequence[Host], called: t.Sequence[str], is_taken: t.Callable[[str, Host], bool]) -> tuple[list[str], list[str]]:
    """A name for each host, and what is to be said about them.

    called    what each would be called; one that would be called nothing is called by its serial or id.
    is_taken  whether somebody else has a name already; several with one name all get their serial or id behind it.
    """
    wanted = [clean(name) or host.number for host, name in zip(hosts, called)]
    often = Counter(wanted)
    given: dict[int, str] = {at: name for at, name in enumerate(wanted) if often[name] == 1 and not is_taken(name, hosts[at])}
    used, apart = set(given.values()), {}
    for at, name in enumerate(wanted):
        if at in given:
            continue
        full = f"{name}_{hosts[at].number}"
        while full in used:
            full += f"_{hosts[at].number}"
        used.add(full)
        given[at] = full
        apart.setdefault(name, []).append(full)
    said = [f"{len(full)} of its hosts would be called {name!r}, as something else is too, so they are called {listed(full, SAID)}"
            for name, full in list(apart.items())[:SAID]]
    more = [f"names of hosts: {len(apart) - SAID} more names would have stood for several things"] if len(apart) > SAID else []
    return [given[at] for at in range(len(wanted))], said + more


def groups(hosts: t.Sequence[Host], by: t.Iterable[str]) -> tuple[list[list[str]], list[str]]:
    """The groups of each host, and what is to be said about them: networks and organizations whose names make one group stay two; other
    values do not."""
    found = [[(word, *one) for word in by for one in GROUPINGS[word][1](host)] for host in hosts]
    owners: dict[str, set[tuple[str, str]]] = {}
    for word, value, number in (one for some in found for one in some):
        owners.setdefault(_group(word, value), set()).add((number, "" if number else value))
    said = [f"group {name} is of several values: {listed(sorted(value for dummy, value in some), SAID)}" for name, some in sorted(owners.items())
            if len(some) > 1 and not any(number for number, dummy in some)]

    def final(word: str, value: str, number: str) -> str:
        name = _group(word, value)
        return f"{name}_{_word(number)}" if number and len(owners[name]) > 1 else name
    return [[f"{GROUP}_devices" if host.is_device else f"{GROUP}_networks", *dict.fromkeys(final(*one) for one in some)]
            for host, some in zip(hosts, found)], said


def _group(word: str, value: str) -> str:
    return f"{GROUP}_{GROUPINGS[word][0]}{_word(value)}"


def _word(value: str) -> str:
    return re.sub(r"[^\w]", "_", value)
