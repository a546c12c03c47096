# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A creation is lost, comes late, or is answered wrongly; lists lag behind or come in part; two runs make the same at once.

What is judged is the Dashboard's own state. No check of the emulator stands between: of kinds for which no source says that the API refuses
a second object, it takes two.
"""
from __future__ import annotations

import functools
import json
import threading
import typing as t
from unittest import mock
from urllib.parse import urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import NoReply, Reply
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special import subnets
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.matrix import LATE, SAMPLES, Stage, canonical
from tests.support.world import Direct

KIND = "a creation taken for another, or made twice"
PROMISE = ("What a lost creation made is known by the finder's own equality and an identifier that is new; nothing is made twice, nobody else's object "
           "is written to, and what is not known is said.")
CLAIMS = {"orders": {"orders": ["4CORDER01"]}, "licenses": {"licenses": [{"key": "Z2XL-AAAA-BBBB", "mode": "addDevices"}]}}


class Liar(Direct):
    """A transport of which the first creation meets a fate.

    at     which creation it is; the others are left alone.
    late   after so many further requests the creation arrives, although it seemed lost; None: it does not arrive at all, 0: it did at once.
    sent   whether the creation was sent, as far as the client can know.
    lags   so many times each list is shown as it was before the creation.
    empty  so many times the list of what is created is empty before the creation.
    said   what becomes of the answers about action batches.
    """

    def __init__(self, emulator: t.Any, late: int | None = 0, sent: bool = True, lags: int = 0, empty: int = 0, lost: bool = True, at: int = 1,
                 meddle: t.Callable[[], None] | None = None, said: t.Callable[[dict], None] | None = None):
        super().__init__(emulator)
        self.late, self.sent, self.lags, self.empty, self.lost, self.meddle, self.said = late, sent, lags, empty, lost, meddle, said
        self.at, self.lock = at, threading.RLock()
        self.met: tuple | None = None
        self.waiting = False
        self.old: dict[str, Reply] = {}
        self.stale: dict[str, int] = {}
        self.posts: list[str] = []

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer, as far as it comes."""
        with self.lock:
            making = method == "POST" and not url.endswith(("/remove", "/release"))
            self.posts += [url] if making else []
            self.at -= making
            if self.met is None and making and self.at == 0:
                return self._told(self._first(method, url, headers, data))
            self._arrive()
            return self._told(self._read(url, headers) if method == "GET" else super().send(method, url, headers, data))

    def _first(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        self.met = method, url, headers, data
        self._read(url, headers)
        if self.meddle:
            self.meddle()
        self.waiting = self.lost
        if not self.lost:
            return super().send(method, url, headers, data)
        if self.late == 0:
            self.flush()
        return NoReply("the connection broke", self.sent)

    def _arrive(self) -> None:
        if self.late and self.waiting:
            self.late -= 1
            if self.late == 0:
                self.flush()

    def flush(self) -> None:
        """What is late arrives now, if it ever does."""
        if self.waiting and self.late is not None:
            self.waiting = False
            super().send(*self.met)

    def _read(self, url: str, headers: dict) -> t.Any:
        path = urlsplit(url).path
        reply = super().send("GET", url, headers, None)
        if self.met is None or path not in self.old:
            self.old[path] = reply
        if self.met is not None and path in self.old and self.stale.setdefault(path, 0) < self.lags:
            self.stale[path] += 1
            return self.old[path]
        if self.met is None and self.empty and reply.text.startswith("[{") and path.endswith(self.ending):
            self.empty -= 1
            return Reply(200, "[]", {}, url)
        return reply

    ending = "/nothing"

    def _told(self, reply: t.Any) -> t.Any:
        if not self.said or isinstance(reply, NoReply) or "/actionBatches" not in reply.url or reply.status_code >= 300:
            return reply
        answer = json.loads(reply.text)
        for batch in answer if isinstance(answer, list) else [answer]:
            self.said(batch.get("status") or {})
        return Reply(reply.status_code, json.dumps(answer), reply.headers, reply.url)


@functools.cache
def _stage() -> Stage:
    """One emulator for all trials, which start from states that are kept."""
    emulator = Emulator(unlimited=True)
    emulator.__enter__()
    stage = Stage(emulator)
    stage.world.session = Direct(emulator)
    return stage


def _lenient() -> t.Any:
    """No source says that two routes of one name or subnet are refused."""
    return mock.patch.object(subnets, "check_overlap", lambda *dummy: None)


def _vouched(name: str) -> bool:
    return bool(RESOURCES[name].kind != "collection" or RESOURCES[name].refuses_second)


def _now(stage: Stage) -> str:
    stage.emulator.store.clock.advance(LATE)
    stage.world.call("GET", "/organizations")
    return canonical(stage.emulator.store.dump())


def _run(stage: Stage, name: str, liar: Liar, verb: str = "create") -> dict:
    stage.world.session = liar
    try:
        return stage.play(name, verb)
    finally:
        stage.world.session = Direct(stage.emulator)


def _begun(name: str, verb: str = "create") -> tuple[Stage, str]:
    """The stage before a verb, and the state it should end in."""
    stage = _stage()
    stage.begin(name, verb)
    return stage, stage.undisturbed[name, verb][1]


def _lost(name: str, verb: str = "create", **fate: t.Any) -> list[str]:
    """One creation is lost: the run ends as it would have, or says that it is unsure; then the next one ends it."""
    with _lenient():
        stage, end = _begun(name, verb)
        liar = Liar(stage.emulator, **fate)
        result, wrong = _run(stage, name, liar, verb), []
        failed, came = bool(result.get("failed")), not liar.waiting
        if failed and liar.sent and not result["changed"]:
            wrong.append("a creation may have been carried out, and the run says that nothing changed")
        if failed and not liar.sent:
            wrong.append(f"nothing was sent, and the run fails: {result['msg']}")
        if not failed and (not result["changed"] or canonical(stage.emulator.store.dump()) != end):
            wrong.append(f"the run says it did all (changed: {result['changed']}), and did not")
        if failed and came and not fate.get("lags") and _vouched(name):
            wrong.append(f"what came late is not known as this run's: {result['msg']}")
        liar.flush()
        return wrong + _ended(stage, name, stage.play(name, verb), end, verb)


def _claimed(kind: str, **fate: t.Any) -> list[str]:
    """A claim of an order or of a license is lost."""
    stage = _stage()
    stage._load(stage.empty)
    stage.emulator.store.pool["Q2MX-ORDR-0001"] = {"serial": "Q2MX-ORDR-0001", "model": "MX68", "order": "4CORDER01"}
    liar = Liar(stage.emulator, **fate)
    stage.world.session = liar
    result = stage.world.run("organization_inventory", CLAIMS[kind])
    stage.world.session = Direct(stage.emulator)
    there = not liar.waiting or not liar.sent
    liar.flush()
    wrong = []
    if result.get("failed") and liar.sent and not result["changed"]:
        wrong.append("it may have been claimed, and the run says that nothing changed")
    if not result.get("failed") and not (there and result["changed"]):
        wrong.append(f"the run says that it claimed it (changed: {result['changed']}), and it did not")
    again = stage.world.run("organization_inventory", CLAIMS[kind])
    wrong += [f"the next run fails: {again['msg']}"] if again.get("failed") else []
    silent = stage.world.run("organization_inventory", CLAIMS[kind])
    return wrong + ([] if not silent["changed"] and not silent.get("failed") else ["the third run is not silent"])


def _ended(stage: Stage, name: str, again: dict, end: str, verb: str = "create") -> list[str]:
    """What is wrong after a second run that nothing disturbs."""
    wrong = [f"the next run fails: {again['msg']}"] if again.get("failed") else []
    wrong += [] if _now(stage) == end else ["the end state is another one"]
    silent = stage.play(name, verb)
    return wrong + ([] if again.get("failed") or not silent["changed"] and not silent["requests"] else ["the third run is not silent"])


def _lagging(name: str, lags: int) -> list[str]:
    """A creation is answered, and the lists lag behind."""
    with _lenient():
        stage, end = _begun(name)
        result = _run(stage, name, Liar(stage.emulator, lost=False, lags=lags))
        wrong = [] if result["changed"] else ["the run says that nothing changed"]
        return wrong + _ended(stage, name, stage.play(name, "create"), end)


def _partial(name: str, times: int) -> list[str]:
    """All is there, and the list is read as empty: nothing is made twice without a word."""
    with _lenient():
        stage, end = _begun(name)
        stage.play(name, "create")
        liar = Liar(stage.emulator, lost=False, empty=times)
        liar.ending = RESOURCES[name].path.rpartition("/")[2]
        result = _run(stage, name, liar)
        if _now(stage) == end:
            return []
        told = result.get("failed") and result["changed"] and "of that name now" in result["msg"]
        return [] if told and times > 1 else [f"made twice: {result.get('msg', 'without a word')}"]


def _both(name: str) -> list[str]:
    """Another run does the same between this one's reads and its first write."""
    with _lenient():
        stage, end = _begun(name)
        others: list[dict] = []
        liar = Liar(stage.emulator, lost=False)

        def meddle() -> None:
            others.append(_run(stage, name, Liar(stage.emulator, lost=False)))
            stage.world.session = liar

        liar.meddle = meddle
        result = _run(stage, name, liar)
        wrong = [f"the first to write fails: {others[0]['msg']}"] if others[0].get("failed") else []
        if not result.get("failed"):
            wrong.append("the second to write says that all is well")
        if _now(stage) != end and "of that name now" not in str(result.get("msg")):
            wrong.append(f"made twice: {result.get('msg', 'without a word')}")
        return wrong


def _alike(name: str, **fate: t.Any) -> list[str]:
    """Somebody else's object is called the same in other letters, and our creation does not arrive: it is left alone."""
    with _lenient():
        stage, dummy = _begun(name)
        twin = SAMPLES[name].twin or {}
        theirs = [{**one, "name": one["name"].swapcase(), **(twin(one) if callable(twin) else twin)} for one in SAMPLES[name].config]
        made = stage.world.run(name, theirs)
        if made.get("failed"):
            return [f"the stage is not set: {made['msg']}"]
        before = json.dumps(stage.emulator.store.dump())
        good = stage.play(name, "create")
        end = _now(stage)
        stage._load(before)
        liar = Liar(stage.emulator, **fate)
        result = _run(stage, name, liar)
        wrong = [f"the stage is not set: {good['msg']}"] if good.get("failed") else []
        if result.get("failed") and not result["changed"]:
            wrong.append("a creation may have been carried out, and the run says that nothing changed")
        if not result.get("failed") and canonical(stage.emulator.store.dump()) != end:
            wrong.append("the run says it did all, and did not")
        liar.flush()
        return wrong + _ended(stage, name, stage.play(name, "create"), end)


def _site(number: int) -> dict:
    return {"name": f"Site {number}", "product_types": ["appliance"], "time_zone": "America/Chicago",
            "network_group_policies": [{"name": f"{kind} {number}", "splash_auth_settings": "bypass"} for kind in ("Guests", "Kiosks")],
            "appliance_vlans": [{"id": 10 + at, "name": kind, "subnet": f"10.{number}.{at}.0/24", "appliance_ip": f"10.{number}.{at}.1",
                                 "group_policy_id": f"{kind} {number}"} for at, kind in enumerate(("Guests", "Kiosks"))],
            "appliance_l3_firewall_rules": {"rules": [{"comment": f"Of site {number}", "policy": "deny", "protocol": "tcp", "dest_port": str(number)}]}}


def _theirs() -> list[str]:
    """Networks of somebody else."""
    return [number for org in _stage().emulator.store.orgs.values() for number, one in org.networks.items() if one.name.isupper()]


class Stranger(Direct):
    """A proxy that answers the first creation of a network with somebody else's network, whether or not it passed it on. There are no batches."""

    def __init__(self, emulator: t.Any, theirs: dict, passes: bool):
        super().__init__(emulator)
        self.theirs, self.passes = theirs, passes

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer."""
        if method == "POST" and url.endswith("/actionBatches"):
            return Reply(404, "", {}, url)
        if method != "POST" or not url.endswith("/networks") or not self.theirs:
            return super().send(method, url, headers, data)
        theirs, self.theirs = self.theirs, {}
        if self.passes:
            super().send(method, url, headers, data)
        return Reply(201, json.dumps(theirs), {}, url)


def _answered(passes: bool, **more: t.Any) -> list[str]:
    """An answer that names an identifier, and not the object that was made, is no proof: nothing is written there."""
    stage = _stage()
    stage._load(stage.empty)
    other = stage.world.call("POST", "/organizations", {"name": "Other"})["id"]
    theirs = stage.world.call("POST", f"/organizations/{other}/networks", {"name": "Theirs", "productTypes": ["appliance"], "timeZone": "Etc/UTC"})["id"]
    for session in (Stranger(stage.emulator, {"id": theirs, **more}, passes), Direct(stage.emulator)):
        stage.world.session = session
        result = stage.world.run("blueprint", {"networks": [_site(9)]})
    wrong = [f"the next run fails: {result['msg']}"] if result.get("failed") else []
    return wrong + ["somebody else's network was written to"] * bool(stage.world.call("GET", f"/networks/{theirs}/groupPolicies"))


SITES = {"networks": [_site(number) for number in range(1, 7)]}
#: What a completed batch may say of what it created: nothing, in another order, in part, of somebody else.
SAID: dict[str, t.Callable[[dict], None]] = {
    "absent": lambda status: status.pop("createdResources", None),
    "null": lambda status: status.update(createdResources=None),
    "empty": lambda status: status.update(createdResources=[]),
    "reversed": lambda status: status.update(createdResources=(status.get("createdResources") or [])[::-1]),
    "first only": lambda status: status.update(createdResources=(status.get("createdResources") or [])[:1]),
    "without the first": lambda status: status.update(createdResources=(status.get("createdResources") or [])[1:]),
    "without addresses": lambda status: status.update(createdResources=[{"id": one["id"]} for one in (status.get("createdResources") or [])[::-1]]),
    "identifiers in another order": lambda status: status.update(createdResources=[
        {**one, "id": other["id"]} for one, other in zip(status.get("createdResources") or [], (status.get("createdResources") or [])[::-1])]),
    "somebody else": lambda status: status.update(createdResources=[
        {"id": number, "uri": f"/networks/{number}"} for dummy, number in zip(status.get("createdResources") or [], _theirs())]),
    "texts": lambda status: status.update(createdResources=["made"] * len(status.get("createdResources") or [])),
}
#: What a batch may say of itself that cannot be so.
AMISS: dict[str, t.Callable[[dict], None]] = {
    "both": lambda status: status.update(completed=True, failed=True),
    "failed is a text": lambda status: status.update(failed="false"),
    "completed is a text": lambda status: status.update(completed="false"),
    "failed is a list": lambda status: status.update(failed=[{"no": False}]),
}


@functools.cache
def _sites() -> tuple[str, str]:
    """(the state before, with sites of somebody else that are called alike; the state all sites made end in)."""
    stage = _stage()
    stage._load(stage.empty)
    for site in SITES["networks"]:
        made = stage.world.run("networks", [{"name": site["name"].upper(), "product_types": ["appliance"], "time_zone": "America/Chicago"}])
        assert not made.get("failed"), made["msg"]
    stage.world.run("blueprint", {"networks": [{"name": "SITE 1", "network_group_policies": [{"name": "GUESTS 1"}]}]})
    before = json.dumps(stage.emulator.store.dump())
    result = stage.world.run("blueprint", SITES)
    assert not result.get("failed"), result["msg"]
    return before, _now(stage)


def _batched(**fate: t.Any) -> list[str]:
    """Sites are made by action batches, whose answers are lost, late or wrong."""
    before, end = _sites()
    stage = _stage()
    stage._load(before)
    liar, wrong = Liar(stage.emulator, **fate), []
    stage.world.session = liar
    result = stage.world.run("blueprint", SITES)
    stage.world.session = Direct(stage.emulator)
    if result.get("failed") and not result["changed"]:
        wrong.append(f"something was made, and the run says that nothing changed: {result['msg']}")
    if not result.get("failed") and _now(stage) != end:
        wrong.append("the run says that all is well, and it is not")
    if fate.get("said") in AMISS.values() and not (result.get("failed") and "(status)" in result["msg"]):
        wrong.append(f"what the batch says cannot be so, and the run believes it: {result.get('msg')}")
    if result.get("failed") and fate.get("said") in SAID.values():
        wrong.append(f"what a list can tell was not looked up: {result['msg']}")
    liar.flush()
    _now(stage)
    again = stage.world.run("blueprint", SITES)
    wrong += [f"the next run fails: {again['msg']}"] if again.get("failed") else []
    wrong += [] if _now(stage) == end else ["the end state is another one"]
    silent = stage.world.run("blueprint", SITES)
    return wrong + ([] if not silent["changed"] else ["the third run is not silent"])


#: {label: fate of the first creation}
FATES: dict[str, dict] = {
    "was never sent": {"late": None, "sent": False},
    "never arrives": {"late": None},
    "arrives, unheard of": {"late": 0},
    **{f"arrives {number} requests late": {"late": number} for number in (1, 2, 3, 6)},
    **{f"arrives, and {number} reads do not show it": {"late": 0, "lags": number} for number in (1, 2, 6)},
}


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every kind of creation, and every fate of its first one."""
    made = [name for name, resource in RESOURCES.items() if resource.kind == "collection"]
    for name in [*made, *(name for name, resource in RESOURCES.items() if resource.membership)]:
        for label, fate in FATES.items():
            yield f"{name} {label}", functools.partial(_lost, name, **fate)
        for label in ("never arrives", "arrives 3 requests late"):
            yield f"a second of {name} {label}", functools.partial(_lost, name, at=2, **FATES[label])
    for kind in CLAIMS:
        for label, fate in FATES.items():
            yield f"a claim of {kind} {label}", functools.partial(_claimed, kind, **fate)
    for label, fate in FATES.items():
        yield f"a receiver that is made anew {label}", functools.partial(_lost, "network_webhook_http_servers", "change", **fate)
        yield f"a further claim {label}", functools.partial(_lost, "organization_inventory", "change", **fate)
    for name in made:
        for number in (1, 2, 6):
            yield f"{name}, and {number} reads do not show it", functools.partial(_lagging, name, number)
        for times in (1, 2):
            yield f"{name}, there and read as none {times} times", functools.partial(_partial, name, times)
        yield f"{name} by two runs at once", functools.partial(_both, name)
        resource = RESOURCES[name]
        if resource.key == "name":
            for label in ("never arrives", "arrives 3 requests late"):
                yield f"{name} {label}, beside one called alike", functools.partial(_alike, name, **FATES[label])
    for label, said in SAID.items():
        yield f"an action batch says of what it made: {label}", functools.partial(_batched, lost=False, said=said)
    for passes in (True, False):
        for label, more in (("an identifier alone", {}), ("no name", {"name": None}), ("other keys", {"productTypes": ["appliance"]})):
            yield f"a creation{'' if passes else ' that was not done'} is answered with {label}", functools.partial(_answered, passes, **more)
    for label, said in AMISS.items():
        yield f"an action batch says of itself: {label}", functools.partial(_batched, lost=False, said=said)
    for label, fate in FATES.items():
        yield f"an action batch {label}", functools.partial(_batched, **fate)
        yield f"a second action batch {label}", functools.partial(_batched, at=2, **fate)
