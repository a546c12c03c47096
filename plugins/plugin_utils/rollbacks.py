# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firmware that goes back to the version before: what can, what does, and what was wrong with asking for it. Pure."""
from __future__ import annotations

import re
import typing as t
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import name_hint
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rings import PRODUCTS, network_id

CATEGORIES = ("broke old features", "other", "performance", "stability", "testing", "unifying networks versions")


def number(name: t.Any) -> list[int]:
    """The numbers of a version's name, by which versions are older or newer."""
    return [int(part) for part in re.findall(r"\d+", str(name))]


def taken_back(there: Mapping, wanted: Mapping) -> str:
    """What was, or is to be, taken back of a product: the next run of a rollout must not undo that."""
    current, coming, last = (there.get(name) or {} for name in ("current_version", "next_upgrade", "last_upgrade"))
    to, left = coming.get("to_version") or {}, last.get("from_version") or {}
    if str(to.get("id") or "0") != "0" and number(to.get("short_name")) < number(current.get("short_name")):
        return f"goes back from {current.get('short_name')} to {to.get('short_name')}, {coming.get('time')}"
    if left.get("id") and str(left["id"]) == str(wanted.get("id")) and number(left.get("short_name")) > number(current.get("short_name")):
        return f"was taken back from {left.get('short_name')} to {current.get('short_name')}, {last.get('time')}"
    return ""


def rollback(networks: t.Sequence[Mapping], rows: t.Sequence[Mapping], wanted: Mapping) -> dict[str, t.Any]:
    """Which products of which networks go back to the version before. `wanted` has the products (all without it) and the reasons."""
    problems = rollback_faults(wanted)
    by_id = {str(row.get("network_id")): row for row in rows}
    back: dict[str, list[str]] = {}
    told = []
    for network in networks if not problems else ():
        row, name = by_id.get(network_id(network)), str(network["name"])
        if network.get("config_template_id"):
            problems.append(f"network {name!r} is bound to the template {str(network['config_template_id'])!r}, which says its firmware; roll that back")
        elif row is None:
            problems.append(f"the firmware of network {name!r} could not be read")
        for product, there in ((row or {}).get("products") or {}).items():
            if not wanted.get("products") or product in wanted["products"]:
                words = _backwards(there)
                told.append(f"{name}: {product}: {words[1]}")
                if words[0]:
                    back.setdefault(product, []).append(network_id(network))
    return {"problems": problems, "lines": told, "steps": [{"product": product, "networks": ids} for product, ids in back.items()]}


def _backwards(there: Mapping) -> tuple[bool, str]:
    """Whether a product goes back, and what is said of it."""
    last, current, coming = (there.get(name) or {} for name in ("last_upgrade", "current_version", "next_upgrade"))
    before, after = last.get("from_version") or {}, last.get("to_version") or {}
    to = coming.get("to_version") or {}
    if str(to.get("id") or "0") != "0" and number(to.get("short_name")) < number(current.get("short_name")):
        return False, f"goes back to {to.get('short_name')} already, {coming.get('time')}"
    if not before.get("id") or str(after.get("id")) != str(current.get("id")) or number(before.get("short_name")) >= number(after.get("short_name")):
        return False, f"runs {current.get('short_name')}, and the last upgrade was none to a newer version"
    return True, f"{current.get('short_name')} -> {before.get('short_name')}, upgraded {last.get('time')}"


def rollback_faults(wanted: Mapping) -> list[str]:
    """What is wrong with what was asked for."""
    reasons = wanted.get("reasons")
    found = [f"firmware_rollback.products: {one!r} is no product with firmware{name_hint(str(one), PRODUCTS)}" for one in wanted.get("products") or ()
             if one not in PRODUCTS]
    if not isinstance(reasons, (list, tuple)) or not reasons:
        return [*found, "firmware_rollback.reasons: is missing; the Dashboard wants to know why, as [{category: stability, comment: access points reboot}]"]
    for at, one in enumerate(reasons):
        category = one.get("category") if isinstance(one, Mapping) else None
        if category not in CATEGORIES:
            found.append(f"firmware_rollback.reasons[{at}].category: must be one of {', '.join(CATEGORIES)}{name_hint(str(category), CATEGORIES)}")
        if not isinstance(one, Mapping) or not str(one.get("comment") or "").strip():
            found.append(f"firmware_rollback.reasons[{at}].comment: is missing")
    return found
