# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that come with a network which this run makes as a copy of another one.

What they are is read from the source. Which identifiers the Dashboard gives them is said nowhere, and those of the source
may be another object's, so an object is looked up in the copy by its name before anything is written about it. Pure.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Made, Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.draft import Draft
from ansible_collections.sitecraft.meraki.plugins.module_utils.lookup import REFERABLE


def looked_up(draft: Draft, name_of: t.Callable[[str, t.Any], t.Any]) -> list[Step]:
    """The GETs that must stand before a Draft's steps; the source's identifiers in the Draft become what they find."""
    resource, looks = draft.resource, []

    def look(path: str, number: str, key: str, name: t.Any) -> Made:
        found = Made(str(name))
        looks.append(Step("GET", path, draft.place.ids(), makes=found, made_key=number, proof=(path, {key: name})))
        return found

    key = resource.by_option[resource.key].api if resource.many else ""
    if draft.operation != "create" and resource.many and resource.id != key:
        draft.ids["id"] = look(resource.path, resource.id, key, draft.have[key])
    for field in resource.fields:
        path, number, name, scope = REFERABLE[field.ref][:4] if field.ref else ("", "", "", "")
        value = draft.body.get(field.api)
        if scope == "network" and isinstance(value, str) and value:
            draft.body[field.api] = look(path, number, name, name_of(field.ref, value))
    return looks
