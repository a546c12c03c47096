# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Systems Manager: groups of devices, told by their tags, that profiles and apps are for."""
from __future__ import annotations

import json
from dataclasses import replace

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier

_TAGGED = {"scope": ("withAny", "withAll", "withoutAny", "withoutAll")}


def _apart(answer):
    """Scope and tags apart: some Dashboards answer the tags as a text, or behind the scope, as they are written."""
    return [_tagged(one) for one in answer] if isinstance(answer, list) else _tagged(answer)


def _tagged(row):
    scope, *behind = [one.strip() for one in row.get("scope").split(",")] if isinstance(row.get("scope"), str) else [row.get("scope")]
    return {**row, "scope": scope or None, "tags": behind or _listed(row.get("tags"))}


def _listed(tags):
    if not isinstance(tags, str):
        return tags
    try:
        return json.loads(tags)
    except ValueError:
        return tags.split()


def _together(draft):
    """Scope and tags are one text when they are written."""
    if draft.operation != "delete" and {"scope", "tags"} & draft.body.keys():
        will = {"scope": "none", **draft.have, **draft.body}
        tags = sorted(will.get("tags") or []) if will["scope"] in _TAGGED["scope"] else []
        rest = {name: value for name, value in draft.body.items() if name != "tags"}
        draft = replace(draft, body={**rest, "scope": ",".join([will["scope"], *tags])})
    return draft.usual()


SM_TARGET_GROUPS = Resource(
    "sm_target_groups", "target group",
    ("Manage the target groups of Systems Manager",
     "A target group names, by tags, the enrolled devices that profiles and apps are for.",
     "The API documentation does not show how a group with tags is read. The module reads tags as a list, as a text, and behind the "
     "scope."),
    scope="network", kind="collection", path="/networks/{network}/sm/targetGroups", key="name", id="id", parse_response=_apart, build_requests=_together,
    facts=(IDENTIFIER, Field("type", "What it is made of, as C(devices).")),
    fields=(
        identifier("target group"),
        Field("name", "Name of the target group."),
        Field("scope", "Which devices belong to it: all, none, or those with or without any or all of O(config[].tags).", default="none",
              choices=("all", "none", *_TAGGED["scope"])),
        Field("tags", "Tags that O(config[].scope) is about.", type="list", compare="set", default=[], only_if=_TAGGED, required_if=_TAGGED,
              pattern=(r"[^,\s]+", "a tag without blanks and commas")),
    ),
)

RESOURCES = (SM_TARGET_GROUPS,)
