# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filters that lists of networks, devices and inventory rows share."""
from __future__ import annotations

from typing import Any

from .routes_table import Call


def tagged(call: Call, tags: list[str]) -> bool:
    """Whether ``tags[]`` lets a thing with these tags through: any of them, or all with ``withAllTags``."""
    if "tags" not in call.query:
        return True
    wanted, present = set(call.wanted("tags")), set(tags)
    return wanted <= present if call.query.get("tagsFilterType") == "withAllTags" else bool(wanted & present)


def among(call: Call, thing: Any, attributes: dict[str, str]) -> bool:
    """Whether each array parameter given, ``{parameter: attribute}``, holds the thing's value of the attribute."""
    given = [name for name in attributes if name in call.query]
    return all(getattr(thing, attributes[name]) in call.wanted(name) for name in given)
