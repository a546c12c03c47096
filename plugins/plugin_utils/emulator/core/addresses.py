# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ids in a path mean: the organization, the network or template, the device.

An id that does not exist, or whose organization the key cannot see, is a 404 with an empty body (quirks C6, EM1); so is
a device that is in no network.
"""
from __future__ import annotations

from .calls import Call
from .errors import missing
from .permissions import visible


def resolve(call: Call) -> None:
    """Set ``org``, ``network`` and ``device`` of the call from its ids. Raises ApiError 404."""
    ids = call.ids
    if "organizationId" in ids:
        call.org = call.store.orgs.get(ids["organizationId"])
    elif "networkId" in ids:
        call.org, call.network = call.store.find_network(ids["networkId"]) or (None, None)
    elif "serial" in ids:
        call.org, call.device = call.store.find_device(ids["serial"]) or (None, None)
    else:
        return
    if call.org is None or not visible(call, call.org):
        raise missing()
    _place(call)


def _place(call: Call) -> None:
    """Find the network of a device, or the device of a network's path."""
    if call.device is None and "serial" in call.ids:
        call.device = call.org.devices.get(call.ids["serial"])
        if call.device is None:
            raise missing()
    if call.device is not None and call.network is None:
        call.network = call.org.networks.get(call.device.network_id)
        if call.network is None:
            raise missing()


def awaken(call: Call) -> None:
    """Count a call to a freshly claimed device: for some calls it answers 404 (quirk I1)."""
    if call.device is not None and call.device.hidden_for > 0 and call.path.startswith("/devices/"):
        call.device.hidden_for -= 1
        raise missing()
