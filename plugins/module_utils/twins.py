# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks, after the writing, whether somebody else made an object of the same name at the same time.

Where the Dashboard takes two objects of one name (quirk H16), two runs that both found none make one each. Neither may say
that all is well: the next run could not tell them apart. One list is read for each place in which something was made; of the
networks a run makes itself, in which nobody else is expected, only so many that a big run costs no more than a few calls.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change
from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import plain
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import LookupFailure, MerakiError


MOST_NEW = 20


def search(client: t.Any, changes: list[Change]) -> list[str]:
    """Let creations fail whose object is there twice; sentences about what could not be looked at."""
    made: dict[tuple, list[Change]] = {}
    for change in changes:
        resource, place = change.want.resource, change.want.place
        if resource.twins and change.operation == "create" and change.status == "applied":
            made.setdefault((place.new, resource.name, str(place.key(resource.scope))), []).append(change)
    those = [group for slot, group in made.items() if not slot[0]] + [group for slot, group in made.items() if slot[0]][:MOST_NEW]
    return [sentence for group in those for sentence in _looked(client, group)]


def _looked(client: t.Any, changes: list[Change]) -> list[str]:
    resource, place = changes[0].want.resource, changes[0].want.place
    key = resource.by_option[resource.key]
    try:
        ids = {name: getattr(value, "id", value) for name, value in place.ids().items()}
        rows = client.pages(resource.path.format(**ids), org=place.organization or None)
    except MerakiError as error:
        return [f"Whether somebody else made a {resource.title} of the same name at the same time could not be seen: {error}"]
    for change in changes:
        same = [str(one.get(resource.id)) for one in rows if plain(one.get(key.api), key) == plain(change.key, key)]
        if len(same) > 1:
            change.fail(LookupFailure(f"there are {len(same)} of that name now (ids {', '.join(same)}), since somebody else made one at the same time; "
                                      "delete one and run again"))
    return []
