# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/operations.md: what module operation does, as a table. Pure: nothing is read or written here."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.deeds import GRAVE, HARMLESS
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.index import TABLE

_WHERE = {"serial": "a device", "networkId": "a network", "organizationId": "the organization"}


def page() -> str:
    """The page."""
    lines = ["# Operations", "", "<!-- Written by tools/docs.py. -->", "",
             "What module `sitecraft.meraki.operation` does: its `name`, where it is done, and what `params` takes; what is in bold is needed. "
             "Where it is a job, the module waits for its end.", "", "## Harmless", "",
             "These ask something and change nothing. They report no change, and may be sent again where an answer was lost.", "", *_deeds(HARMLESS),
             "", "## With `confirm: true`", "", "These interrupt, change, move or spend something. They are sent once.", "", *_deeds(GRAVE), ""]
    return "\n".join(lines)


def _deeds(names: t.Mapping[str, str]) -> list[str]:
    return ["| name | of | takes | job | in the API |", "|---|---|---|---|---|", *(_deed(name, TABLE.operations[names[name]]) for name in sorted(names))]


def _deed(name: str, one: t.Any) -> str:
    where = next((words for place, words in _WHERE.items() if place in one.places), "the Dashboard")
    inner = [f"**`{place}`**" for place in one.places if place not in _WHERE]
    takes = [f"**`{given.name}`**" if given.required else f"`{given.name}`" for given in one.parameters.values() if given.name != "callback"]
    return f"| `{name}` | {where} | {', '.join(inner + takes) or '-'} | {'yes' if one.follow else '-'} | `{one.id}` |"
