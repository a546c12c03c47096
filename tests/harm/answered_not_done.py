# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every resource's updates and removals before something that answers for the Dashboard: nothing, something else, the old values, a 404.

What counts is the emulator's own state: the task fails exactly when what was wanted is not there, and says `changed` exactly when something
is another than before. Batches are refused, so that every write is a call of its own.
"""
from __future__ import annotations

import functools
import json
import typing as t
from collections import Counter

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support import rotation
from tests.support.matrix import Stage, canonical
from tests.support.world import Direct, World

KIND = "a write that is answered and not done"
PROMISE = "An update whose answer does not show it is read back, a 404 on a removal is looked into, and what is as before is a failure and no change."

_LIST = "[{\"id\": \"1\", \"name\": \"Somebody's\"}]"
#: What is answered in place of the object: (status, text); OLD stands for the object as it is before the write.
OLD = "old"
ANSWERS: dict[str, tuple[int, str]] = {
    "200 without a body": (200, ""), "200 {}": (200, "{}"), "200 []": (200, "[]"), "200 null": (200, "null"), "204": (204, ""), "202": (202, ""),
    "200 {ok: false}": (200, '{"ok": false}'), "200 true": (200, "true"), "200 a word": (200, '"done"'), "200 a list": (200, _LIST),
    "200 another object": (200, '{"id": "9", "number": 9, "portId": "9", "serial": "Q2XX-XXXX-XXXX", "name": "Somebody\'s"}'),
    "200 other shapes": (200, '{"name": [], "rules": {}, "servers": 7, "enabled": "perhaps"}'), "200 only errors": (200, '{"errors": ["Sorry"]}'),
    "200 a web page": (200, "<html>Sign in</html>"), "200 the old values": (200, OLD)}
#: Those that are tried on updates that were carried out, too.
DONE = ("200 without a body", "200 {}", "200 {ok: false}", "200 a list", "200 a web page", "200 the old values")
#: Those that are answers of a POST to the client: others are as good as lost, and looked for.
BINDING = ("200 {}", "200 []", "202", "200 {ok: false}", "200 a list", "200 another object", "200 the old values")
#: What a claim is answered in place of what was claimed.
CLAIMED = {**{label: ANSWERS[label] for label in ("200 {}", "200 {ok: false}", "200 a list", "204")},
           "200 another serial": (200, '{"serials": ["Q2XX-XXXX-XXXX"], "orders": ["4COTHER"], "licenses": [{"key": "Z2XX"}], "errors": []}'),
           "200 only refusals": (200, '{"serials": [], "errors": [{"serial": "Q2SW-FREE-0001", "errors": ["Not today"]}]}')}
#: {what is claimed: (resource, config)}
CLAIMS = {"a device into a network": ("devices", [{"serial": "Q2SW-FREE-0001"}]), "a serial": ("organization_inventory", {"serials": ["Q2SW-FREE-0001"]}),
          "an order": ("organization_inventory", {"orders": ["4CORDER01"]}), "a license": ("organization_inventory", {"licenses": [{"key": "Z2XL-AAAA-BBBB"}]})}
#: What a removal is answered: None is a connection that breaks.
REMOVALS: dict[str, tuple[tuple[int, str] | None, ...]] = {
    "404 without a body": ((404, ""),), "404 in JSON": ((404, '{"errors": ["Not found"]}'),), "404 web page": ((404, "<html>nginx</html>"),),
    "200 {}": ((200, "{}"),), "200 []": ((200, "[]"),), "200 {ok: false}": ((200, '{"ok": false}'),), "200 other lists": ((200, '{"serials": []}'),),
    "404 after a lost try": (None, (404, "")), "200 without a body": ((200, ""),), "200 a web page": ((200, "<html>Sign in</html>"),)}


class Between(Direct):
    """A proxy that answers some verbs itself, after passing the request on or without: each address gets one of `answers` after the other, and
    the last for ever."""

    def __init__(self, emulator: Emulator):
        super().__init__(emulator)
        self.answers: list[tuple[int, str] | None] = []
        self.verbs: tuple[str, ...] = ()
        self.extra: tuple[str, ...] = ()
        self.alters: dict | None = None
        self.passes, self.struck = False, Counter()

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer."""
        if method == "POST" and url.endswith("/actionBatches"):
            return Reply(404, "", {}, url)
        posts = (*self.extra, *(("/remove", "/release") if "DELETE" in self.verbs else ()))
        if method not in self.verbs and not (method == "POST" and url.endswith(posts)):
            return super().send(method, url, headers, data)
        self.struck[url] += 1
        before = super().send("GET", url, headers, None)
        if self.passes or self.alters:
            super().send(method, url, headers, json.dumps(self.alters) if self.alters else data)
        status, text = self.answers[min(self.struck[url], len(self.answers)) - 1] or (504, "")
        return Reply(status, text if text is not OLD else before.text if before.status_code == 200 else "{}", {}, url)


@functools.cache
def _scene() -> tuple[Stage, Between]:
    emulator = Emulator(unlimited=True).__enter__()  # a thread that ends with the process
    stage = Stage(emulator)
    stage.world.session = Between(emulator)
    return stage, stage.world.session


def _played(name: str, verb: str, answers: t.Sequence, passes: bool, verbs: tuple[str, ...]) -> list[str]:
    """What is wrong with one verb of a resource behind the proxy."""
    stage, between = _scene()
    between.verbs = ()
    stage.begin(name, verb)
    between.answers, between.passes, between.verbs, between.struck = list(answers), passes, verbs, Counter()
    result = stage.play(name, verb)
    struck, between.verbs = between.struck, ()
    now, before, (plain, wanted) = canonical(stage.emulator.store.dump()), canonical(json.loads(stage.starts[name, verb])), stage.undisturbed[name, verb]
    problems = []
    if bool(result.get("failed")) == (now == wanted):
        problems.append(f"failed is {result.get('failed')} although what was wanted is{' ' if now == wanted else ' not '}there: {result.get('msg')}")
    if result["changed"] != (now != before):
        problems.append(f"changed is {result['changed']}, {result.get('msg')}")
    sent = [one for one in result["requests"] if one in plain["requests"]]  # of a task that failed, those that were sent
    if sent != result["requests"] or not result.get("failed") and result["requests"] != plain["requests"]:
        problems.append("the requests are others")
    if not result["changed"] and result["after"] != result["before"]:
        problems.append(f"after is {result['after']}, before {result['before']}")
    if result.get("failed") and result["changed"] is False and not (result["failure"]["hint"] and result["failure"]["errors"]):
        problems.append(f"it does not say what to do: {result['failure']}")
    return [f"{name}, {verb}: {one}" for one in problems] if struck else []


def _bound(answers: t.Sequence, passes: bool) -> list[str]:
    """What is wrong with binding a network to a template, and taking it off again, behind the proxy. Both are a POST."""
    problems = []
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.templates("Stores")
        world.session = between = Between(emulator)
        for wanted in ("Stores", None):
            between.answers, between.passes, between.struck, between.extra = list(answers), passes, Counter(), ("/bind", "/unbind")
            result = world.run("networks", [{"name": "Store 0012", "config_template_id": wanted}])
            now = world.call("GET", f"/networks/{world.network}").get("isBoundToConfigTemplate")
            told = (bool(result.get("failed")), result["changed"], between.struck.total())
            if told != ((now is not bool(wanted)), now is bool(wanted), 1):
                problems.append(f"{wanted}: failed, changed, calls are {told}: {result.get('msg')}")
            between.extra = ()
            world.run("networks", [{"name": "Store 0012", "config_template_id": wanted}])
    return problems


def _claimed(what: str, answer: tuple[int, str], passes: bool) -> list[str]:
    """What is wrong with a claim behind the proxy: it fails where nothing was claimed, and never says that nothing changed, since a list may lag behind."""
    name, config = CLAIMS[what]
    with Emulator(unlimited=True) as emulator:
        emulator.store.pool["Q2MX-ORDR-0001"] = {"serial": "Q2MX-ORDR-0001", "model": "MX68", "order": "4CORDER01"}
        world = World(emulator)
        world.session = between = Between(emulator)
        between.answers, between.passes, between.extra = [answer], passes, ("/claim",)
        result = world.run(name, config)
        between.extra = ()
        again = world.run(name, config)
        told = bool(result.get("failed")), result["changed"], bool(again.get("failed")), again["changed"]
        return [] if told == (not passes, True, False, not passes) else [f"{told}: {result.get('msg')}"]


def _partly(kept: bool) -> list[str]:
    """A secret that is sent again beside a name that stays as it was is no change; a name that came while a number stayed is one."""
    servers = [{"host": "10.0.0.1", "port": 1812, "secret": "radius-secret"}]
    ssid = {"number": 1, "name": "Staff", "auth_mode": "8021x-radius", "radius_servers": servers}
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        made = world.run("wireless_ssids", [ssid])
        world.session = between = Between(emulator)
        between.answers, between.verbs, between.alters = [(200, "{}")], ("PUT",), None if kept else {"name": "Crew"}
        result = world.run("wireless_ssids", [{**ssid, "name": "Crew", "per_client_bandwidth_limit_up": 512}], secrets="always")
        told = (made.get("failed"), result.get("failed"), result["changed"], "name" in result["msg"].split("old values")[-1])
        return [] if told == (None, True, not kept, kept) else [f"{told}: {result['msg']}"]


def _every(verbs: t.Sequence[str], answers: t.Sequence, passes: bool, methods: tuple[str, ...]) -> list[str]:
    return [problem for name in rotation.some(sorted(RESOURCES)) for verb in verbs for problem in _played(name, verb, answers, passes, methods)]


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Updates, claims and removals of the resources whose turn it is, under every answer, carried out and not."""
    for label, answer in ANSWERS.items():
        for passes in (False, True) if label in DONE else (False,):
            what = "carried out" if passes else "not done"
            if label in BINDING:
                yield f"binding, {label}, {what}", functools.partial(_bound, [answer], passes)
            yield f"updates, {label}, {what}", functools.partial(_every, ("change", "delete"), [answer], passes, ("PUT",))
    for what in CLAIMS:
        for label, answer in CLAIMED.items():
            for passes in (False, True):
                yield f"claiming {what}, {label}, {'carried out' if passes else 'not done'}", functools.partial(_claimed, what, answer, passes)
    for kept in (True, False):
        yield f"updates, {'secrets sent again' if kept else 'half of it'}, {'not done' if kept else 'carried out'}", functools.partial(_partly, kept)
    for label, answers in REMOVALS.items():
        yield f"removals, {label}, not done", functools.partial(_every, ("delete",), answers, False, ("DELETE",))
        if "404" not in label or "lost" in label:
            yield f"removals, {label}, carried out", functools.partial(_every, ("delete",), answers, True, ("DELETE",))
