# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a call must satisfy before its body counts: the product is there, no template governs the setting.

``reading`` and ``writing`` return the network whose ``data`` holds the settings: the network itself, or its template
while it is bound to one (quirk P3).
"""
from __future__ import annotations

from ..core.calls import Call
from ..core.errors import refused
from ..core.store import Device, Network, Org


def reading(call: Call, product: str | None = None) -> Network:
    """The network to read settings from. Raises ApiError 400 when it lacks the product (quirk C15)."""
    network = call.network
    if product and network.product_types and product not in network.product_types:
        raise refused(f"{product.capitalize()} configuration is not supported for this network")
    return call.org.templates.get(network.template_id) or network


def writing(call: Call, product: str | None = None) -> Network:
    """The network to write settings to. Raises ApiError 400 as ``reading``, or when a template governs (quirk C17)."""
    reading(call, product)
    refuse_if_bound(call)
    return call.network


def refuse_if_bound(call: Call) -> None:
    """Refuse a write to a setting that the network's template governs. Raises ApiError 400 (quirks C17, P3)."""
    if call.network and call.network.template_id:
        raise refused("This setting is governed by the configuration template and cannot be changed on a template "
                      "network")


def home_of(call: Call, path: str, product: str = "", writes: bool = False, local: bool = False) -> Org | Network | Device:
    """Whose ``data`` holds what a path is about: the organization, network or device that the path begins with.

    ``local`` is for what stays with a network that is bound to a template (quirk P4). Raises ApiError 400.
    """
    if path.startswith("/organizations/"):
        return call.org
    if path.startswith("/devices/"):
        if product and call.device.product_type != product:
            raise refused(f"{product.capitalize()} configuration is not supported for this device: {call.device.model}")
        return call.device
    home = reading(call, product)
    if writes and not local:
        refuse_if_bound(call)
    return call.network if writes or local else home
