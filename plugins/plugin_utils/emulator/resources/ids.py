# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of ids that the server makes (quirks G1, G8, G9): each function takes the Draft of a new object and returns its id."""
from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable
from typing import Any

from ..core.calls import Call
from .row import Draft

Maker = Callable[[Draft], str]
# Rows whose ids are unique everywhere, by their key in ``data``: in a copy of a network they get others.
EVERYWHERE: dict[re.Pattern, Maker] = {}


def long_id(draft: Draft) -> str:
    """A long decimal number."""
    return draft.call.store.new_id()


def uuid_id(draft: Draft) -> str:
    """A UUID."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, draft.call.store.new_id()))


def base64_id(draft: Draft) -> str:
    """A number in base64."""
    return base64.b64encode(draft.call.store.new_id().encode()).decode()


def encoded(key: str) -> Maker:
    """The base64 of a field: what has the same value has the same id, in another network too (quirk R12)."""
    return lambda draft: base64.b64encode(str(draft.after[key]).encode()).decode()


def named(key: str) -> Maker:
    """A field is the id."""
    return lambda draft: str(draft.after[key])


def numbered(first: int = 1, counter: str = "") -> Maker:
    """Short numbers from ``first`` on in each network, never used again. ``counter`` is the name of the last one in ``data``."""
    def make(draft: Draft) -> str:
        name, data = counter or f"{draft.key} numbered", draft.home.data
        data[name] = data.get(name, first - 1) + 1
        return str(data[name])
    return make


def everywhere(key: str, maker: Maker) -> None:
    """Remember a row whose ids no two networks may share."""
    if maker in (long_id, uuid_id, base64_id):
        EVERYWHERE[re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(key)))] = maker


def renumbered(call: Call, settings: dict[str, Any]) -> dict[str, Any]:
    """The settings of a network for another one: ids that are unique everywhere are others there, wherever they are named."""
    fresh = {one: maker(Draft(call, call.org, key, {}, {})) for pattern, maker in EVERYWHERE.items()
             for key, kept in settings.items() if pattern.fullmatch(key) for one in kept}
    return _replaced(settings, fresh) if fresh else settings


def _replaced(thing: Any, fresh: dict[str, str]) -> Any:
    """A thing with every identifier replaced, also those in the keys of what hangs on objects."""
    if isinstance(thing, dict):
        return {"/".join(fresh.get(part, part) for part in key.split("/")): _replaced(one, fresh) for key, one in thing.items()}
    if isinstance(thing, list):
        return [_replaced(one, fresh) for one in thing]
    return fresh.get(thing, thing) if isinstance(thing, str) else thing
