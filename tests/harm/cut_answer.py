# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists that were cut on the way: no content (204), pages that say that more follows and not where."""
from __future__ import annotations

import functools
import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import Direct, World

KIND = "a cut list is believed"
PROMISE = "What a list does not show is absent only where the list is whole; else nothing is removed, reset or made."

#: Resources of every way in which lists are read: one of a network, of an organization, shared names, memberships.
LISTS = {
    "appliance_vlans": ("/appliance/vlans", [{"id": 10, "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}]),
    "network_group_policies": ("/groupPolicies", [{"name": "Guests"}]),
    "network_webhook_http_servers": ("/webhooks/httpServers", [{"name": "Hook", "url": "https://hook.example.com/x"}]),
    "organization_config_templates": ("/configTemplates", [{"name": "Plan"}]),
    "appliance_static_routes": ("/staticRoutes", [{"name": "Old", "subnet": "10.99.0.0/24", "gateway_ip": "10.12.10.9"}]),
    "switch_ports": ("/switch/ports", [{"port_id": "1", "name": "Till"}]),
    "networks": ("/networks", [{"name": "Store 0012", "product_types": ["appliance", "switch", "wireless"]}]),
}


class Cut(Direct):
    """The emulator, whose answers to some reads are changed on the way."""

    def __init__(self, emulator: t.Any, end: str, change: t.Callable[[Reply], Reply]):
        super().__init__(emulator)
        self.end, self.change, self.reads = end, change, 0

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply:
        answer = super().send(method, url, headers, data)
        if method == "GET" and url.partition("?")[0].endswith(self.end) and answer.status_code == 200:
            self.reads += 1
            return self.change(answer)
        return answer


def _without_content(answer: Reply) -> Reply:
    return Reply(204, "", {}, answer.url)


def _unfinished(answer: Reply) -> Reply:
    rows = json.loads(answer.text)
    counts = {"items": {"total": len(rows) + 2, "remaining": 2}}
    return Reply(200, json.dumps({"items": rows, "meta": {"counts": counts}}), {}, answer.url)


def _tried(name: str, state: str, change: t.Callable[[Reply], Reply], refused: bool) -> list[str]:
    end, config = LISTS[name]
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        if name != "networks":
            vlans = {"appliance_vlans_settings": {"vlans_enabled": True}, "appliance_vlans": LISTS["appliance_vlans"][1]}
            world.prepare({**(vlans if name.startswith("appliance") else {}), name: config})
        world.session = cut = Cut(emulator, end, change)
        given = [] if state == "overridden" else config if state != "gathered" else None
        result = world.run(name, given, state=state)
    wrong = [f"written: {one}" for one in cut.done()]
    if not cut.reads:
        wrong.append("the list was not read")
    if bool(result.get("failed")) is not refused:
        wrong.append(f"failed is {result.get('failed')}: {result.get('msg')}")
    if refused and result["changed"]:
        wrong.append("changed is true")
    return wrong


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every kind of list, by every state that concludes from what is not there."""
    for name in LISTS:
        for state in ("overridden", "replaced", "deleted"):
            yield f"{state} {name}, no content", functools.partial(_tried, name, state, _without_content, True)
        for state in ("overridden", "replaced", "deleted", "gathered", "merged"):
            yield f"{state} {name}, more follows and not where", functools.partial(_tried, name, state, _unfinished, True)
        if not RESOURCES[name].refuses_second and RESOURCES[name].many:
            yield f"merged {name}, no content", functools.partial(_tried, name, "merged", _without_content, True)
        if name != "networks":
            yield f"gathered {name}, no content", functools.partial(_tried, name, "gathered", _without_content, False)
