# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks, after the writing, whether somebody else made an object of the same name at the same time.

Where the Dashboard takes two objects of one name (quirk H16), two runs that both found none make one each. Neither may say
that all is well: the next run could not tell them apart. One list is read for each place in which something was made.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change
from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import plain
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import LookupFailure, MerakiError


def search(client: t.Any, changes: list[Change]) -> list[str]:
    """Let creations fail whose object is there twice; sentences about what could not be looked at."""
    made: dict[tuple, list[Change]] = {}
    for change in changes:
        resource, place = change.want.resource, change.want.place
        if resource.twins and change.operation == "create" and change.status == "applied" and not place.new:
            made.setdefault((resource.name, place.key(resource.scope)), []).append(change)
    return [sentence for those in made.values() for sentence in _looked(client, those)]


def _looked(client: t.Any, changes: list[Change]) -> list[str]:
    resource, place = changes[0].want.resource, changes[0].want.place
    key = resource.by_option[resource.key]
    try:
        rows = client.pages(resource.path.format(**place.ids()), org=place.organization or None)
    except MerakiError as error:
        return [f"Whether somebody else made a {resource.title} of the same name at the same time could not be seen: {error}"]
    for change in changes:
        ids = [str(one.get(resource.id)) for one in rows if plain(one.get(key.api), key) == plain(change.key, key)]
        if len(ids) > 1:
            change.fail(LookupFailure(f"there are {len(ids)} of that name now (ids {', '.join(ids)}), since somebody else made one at the same time; "
                                      "delete one and run again"))
    return []
