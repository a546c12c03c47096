# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a write whose answer was lost was carried out, as far as what is there now can tell."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils import readback
from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import proven
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import NotFound


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
        if step.leaves:
            return readback.gone(client, organization, step)
        return readback.seen(client, organization, step) if readback.visible(step) else None
    except NotFound:
        return None
