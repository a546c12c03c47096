# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a write whose answer was lost was carried out, as far as what is there now can tell."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import differing, proven
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import NotFound
from ansible_collections.sitecraft.meraki.plugins.module_utils.values import decoded


def proof(client: t.Any, organization: str | None, step: Step) -> t.Any:
    """The object a creation made, when it is there, else None. Raises ApiError where that cannot be read."""
    path, marks = step.proof
    ids = {name: getattr(value, "id", value) for name, value in step.ids.items()}
    found = client.pages(path.format(**ids), org=organization) if "{id}" not in path else [client.get(path.format(**ids), org=organization)]
    return proven(found, {name: getattr(value, "id", value) for name, value in marks.items()})


def carried_out(client: t.Any, organization: str | None, step: Step) -> bool | None:
    """Whether a planned write shows; None where what it writes cannot be seen. Raises ApiError where that cannot be read."""
    try:
        if step.proof:
            return proof(client, organization, step) is not None
        if step.method == "POST":
            return None
        there = client.get(step.target(), org=organization, expect_missing=True)
    except NotFound:
        return step.method == "DELETE"
    if step.method == "DELETE":
        return False
    if not isinstance(there, dict):
        return None
    wanted = step.payload() or {}
    if differing(wanted, decoded(there, step.fields), step.fields):
        return False
    seen = {field.api for field in step.fields if not field.secret} & there.keys()
    return True if wanted.keys() <= seen else None
