# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every resource's create, change, delete and gather, undisturbed and then under a fault, through real HTTP.

What counts is the emulator's own state, not what the tasks say of it: two states are one when they differ in nothing but
identifiers, times and logs, so that a lost, a doubled and a half-written object all show.
"""
from __future__ import annotations

import json
import re
import typing as t
from collections import Counter
from dataclasses import dataclass, field, replace

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests import samples
from tests.samples.sample import Sample
from tests.support.world import World


def _site(number: int, lease: str) -> dict:
    """A new store with a policy its VLAN refers to, a switch, and rules."""
    return {"name": f"Store {number}", "product_types": ["appliance", "switch", "wireless"], "time_zone": "America/Chicago",
            "network_group_policies": [{"name": "Guests", "splash_auth_settings": "bypass"}],
            "appliance_vlans": [{"id": 10, "name": "Data", "subnet": f"10.{number}.10.0/24", "appliance_ip": f"10.{number}.10.1",
                                 "group_policy_id": "Guests", "dhcp_lease_time": lease}],
            "appliance_l3_firewall_rules": {"rules": [{"comment": "No SMB", "policy": "deny", "protocol": "tcp", "dest_port": "445"}]},
            "wireless_ssids": [{"number": 0, "name": f"Acme {lease}", "enabled": True}],
            "devices": [{"serial": f"Q2SW-BLUE-{number:04d}", "name": f"sw-{number}", "switch_ports": [
                {"port_id": 1, "name": "Till", "type": "access", "vlan": 10}, {"port_id": 2, "enabled": lease == "1 day"}]}]}


#: Every resource's, and several sites at once; what is deleted is what the sites hold.
SAMPLES = {**samples.SAMPLES, "blueprint": Sample(*({"organization_snmp": {"v2c_enabled": True}, "networks": [_site(7, lease), _site(8, lease)]}
                                                    for lease in ("12 hours", "1 day")))}
VERBS = ("create", "change", "delete", "gather")
#: A timeout in real seconds. Shorter ones would be met by a busy machine too.
SHORT = 0.3
RETRIES = 4
#: Seconds after which every action batch has been run.
LATE = 20000.0
_ID = re.compile(r"(?:[LN]_)?6468\d{14}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                 r"|\d{4}-\d\d-\d\dT[0-9:.]+Z")
_VOLATILE = ("changes", "batches", "counters", "claimed_at", "claimDate", "updated", "hidden_for", "syslog_reads", "deleting_until", "organization_claims",
             "network_claims", "asked")
_UNORDERED = ("orgs", "admins", "licenses")


@dataclass(frozen=True)
class Fault:
    """One column of the matrix.

    rules     what the emulator is told; `disturb` is what is done to its state besides.
    survived  whether the task must succeed all the same; False: it must refuse cleanly; None: one or the other. Where a creation was
              lost before it was carried out, and no source says that the API refuses a second one, it may refuse in any case.
    timeout   the client's, where the fault is one of time.
    reading   rules for what only reads, where they are others.
    brief     the verbs that are played when time is short.
    """

    name: str
    rules: tuple[dict, ...] = ()
    survived: bool | None = True
    timeout: float = 20.0
    disturb: t.Callable[[Emulator], None] | None = None
    reading: tuple[dict, ...] = ()
    brief: tuple[str, ...] = VERBS

    def patient(self) -> Fault:
        """The same with ten times the time, for one that costs time: a machine that is busy may meet a short timeout by itself."""
        longer = {key: tuple({**rule, "seconds": max(rule["seconds"], min(30, rule["seconds"] * 10))} for rule in getattr(self, key))
                  for key in ("rules", "reading")}
        return replace(self, timeout=SHORT * 10, **longer)


@dataclass
class Outcome:
    """What became of one verb under one fault."""

    struck: int
    failed: bool
    problems: list[str] = field(default_factory=list)

    @property
    def end(self) -> str:
        """In one word."""
        return "wrong" if self.problems else "refused" if self.failed else "survived"


def _often(name: str, every: int = 3, **rule: t.Any) -> Fault:
    """A fault that strikes every call the first time, and every n-th time from there."""
    return Fault(name, ({"every": every, "each": True, **rule},))


def _for_ever(name: str, **rule: t.Any) -> Fault:
    return Fault(name, (rule,), survived=False)


def _batch(name: str, **rule: t.Any) -> Fault:
    return Fault(name, ({"path": "/actionBatches$", "method": "POST", **rule},), survived=None)


def _in_time(name: str, verb: str, **rule: t.Any) -> Fault:
    """A fault that costs real time, so that it strikes one write of each verb, and the last read of what only reads."""
    return Fault(name, tuple({"times": 1, **rule, "method": method} for method in ("POST", "PUT", "DELETE")), timeout=SHORT,
                 reading=({"times": 1, "method": "GET", "after": 1, **rule},), brief=(verb, "gather"))


def _busy(emulator: Emulator) -> None:
    """Another network is being deleted (quirks I3, I4)."""
    for org in emulator.store.orgs.values():
        org.data["deleting_until"] = emulator.store.clock.time() + 40


def _hidden(emulator: Emulator) -> None:
    """Every device was claimed a moment ago (quirk I1)."""
    emulator.store.knobs.claim_delay_polls = 3
    for org in emulator.store.orgs.values():
        for device in org.devices.values():
            device.hidden_for = 3


FAULTS = (
    _often("429, Retry-After", every=2, status=429, headers={"Retry-After": "2"}),
    _often("429, none", every=2, status=429, body={"errors": ["API rate limit exceeded for organization"]}),
    _often("429, zero", every=2, status=429, headers={"Retry-After": "0"}),
    _often("429, nonsense", every=2, status=429, headers={"Retry-After": "Mon, soon"}),
    Fault("429 storm", ({"status": 429, "times": 8},)),
    _often("500 JSON", status=500, body={"errors": ["Internal server error"]}),
    _often("502 HTML", kind="html"),
    _often("503 empty", kind="empty", status=503, headers={"Retry-After": "3"}),
    _often("504 after commit", kind="html", status=504, after_commit=True),
    _often("reset before", kind="reset"),
    _often("reset after commit", kind="reset_after"),
    _often("truncated", kind="truncate"),
    _often("chunks cut", kind="chunked"),
    _often("not JSON", kind="malformed"),
    _often("not JSON, committed", kind="malformed", after_commit=True),
    _often("200 empty", kind="empty"),
    _often("200 null", kind="shape", method="GET"),
    _often("200 other shape", kind="shape", body={"errors": []}, method="GET"),
    _often("200 HTML", kind="html", status=200),
    _often("broken gzip", kind="gzip"),
    Fault("any, at random", tuple({"kind": kind, "probability": 0.03, "seed": seed} for seed, kind in enumerate(
        ("reset", "reset_after", "html", "malformed", "truncate", "empty", "status")))),
    _in_time("slow", "create", kind="slow", seconds=SHORT * 2),
    _in_time("hanging", "change", kind="hang", seconds=30),
    _in_time("never-ending", "delete", kind="drip", seconds=SHORT / 10),
    Fault("shard", disturb=lambda emulator: emulator.store.knobs.turn({"shard_redirects": True})),
    Fault("claim delay", disturb=_hidden),
    Fault("deletion underway", disturb=_busy),
    _batch("batch fails", kind="batch_fail", times=1),
    _batch("batch pending", kind="batch_hold", seconds=90),
    _batch("batch done too late", kind="batch_hold", seconds=1500),
    _batch("batch lost", kind="reset_after", every=2),
    _for_ever("foreign host", kind="foreign"),
    _for_ever("plain http", kind="http"),
    _for_ever("redirect loop", kind="loop"),
    _for_ever("500 for ever", status=500),
    _for_ever("reset for ever", kind="reset"),
    _for_ever("429 for ever", status=429),
    Fault("writes lost for ever", tuple({"kind": "reset_after", "method": method} for method in ("PUT", "POST", "DELETE")), survived=None),
    Fault("writes refused", tuple({"status": 400, "method": method, "body": {"errors": ["No"]}} for method in ("PUT", "POST", "DELETE")),
          survived=False),
    Fault("second write fails", tuple({"status": 400, "method": method, "after": 1} for method in ("PUT", "POST", "DELETE")), survived=False),
)
BY_NAME = {one.name: one for one in FAULTS}


def canonical(dump: dict) -> str:
    """A state of the emulator without what differs between two runs that did the same."""
    return json.dumps(_plain(dump), sort_keys=True)


def _plain(value: t.Any) -> t.Any:
    if isinstance(value, dict):
        kept = {name: _listed(name, _plain(one)) for name, one in value.items() if name not in _VOLATILE}
        if any(_ID.search(name) for name in kept):
            return sorted((json.dumps([_ID.sub("#", name), one], sort_keys=True) for name, one in kept.items()))
        return kept
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return _ID.sub("#", value) if isinstance(value, str) else value


def _listed(name: str, value: t.Any) -> t.Any:
    return sorted(value, key=lambda one: json.dumps(one, sort_keys=True)) if name in _UNORDERED else value


class Stage:
    """An emulator on which one resource after the other is played, each time from the same start."""

    def __init__(self, emulator: Emulator):
        self.emulator = emulator
        self.world = World(emulator)
        self.empty = self._dump()
        self.starts: dict[tuple[str, str], str] = {}
        self.undisturbed: dict[tuple[str, str], tuple[dict, str]] = {}

    def begin(self, name: str, verb: str, *rules: dict) -> None:
        """Back to where a verb of a resource starts, with these faults ahead."""
        self.prepare(name)
        self._load(self.starts[name, verb])
        self.emulator.app.faults.add([dict(rule) for rule in rules])

    def fail(self, *rules: dict) -> None:
        """Other faults from here on."""
        self.emulator.app.faults.rules.clear()
        self.emulator.app.faults.add([dict(rule) for rule in rules])

    def done(self) -> list[str]:
        """The writes that were carried out since the start."""
        return [f"{row['method']} {row['path']}" for row in self.emulator.stats()["log"]
                if row["method"] != "GET" and 200 <= row.get("done", row["status"]) < 300]

    def _dump(self) -> str:
        return json.dumps(self.emulator.store.dump())

    def _load(self, dump: str) -> None:
        self.emulator.store.load(json.loads(dump))
        faults = self.emulator.app.faults
        for kept in (faults.rules, faults.struck, faults.in_a_row):
            kept.clear()
        self.emulator.store.knobs.turn({"claim_delay_polls": 0, "shard_redirects": False})
        self.emulator.app.stats.reset(self.emulator.store)

    def play(self, name: str, verb: str, **options: t.Any) -> dict:
        """One verb of a resource as a task."""
        sample = SAMPLES[name]
        config = {"create": sample.config, "change": sample.change, "delete": sample.config, "gather": None}[verb]
        state = {"delete": "deleted", "gather": "gathered"}.get(verb, "merged")
        return self.world.run(name, config, state=state, **{"retries": RETRIES, **options})

    def prepare(self, name: str) -> None:
        """Play a resource undisturbed, once, and keep the states on the way and the results."""
        if (name, "create") in self.starts:
            return
        self._load(self.empty)
        self.world.prepare(SAMPLES[name].setup)
        self.play(name, "gather")  # some of the emulator's defaults come into being when they are first read
        self.starts[name, "create"] = self._dump()
        result = self._kept(name, "create")
        self.play(name, "gather")
        for verb in ("change", "delete", "gather"):
            self.starts[name, verb] = self._dump()
        assert not result.get("failed"), result
        for verb in ("change", "delete", "gather"):
            self._load(self.starts[name, verb])
            self._kept(name, verb)

    def _kept(self, name: str, verb: str) -> dict:
        result = self.play(name, verb)
        self.undisturbed[name, verb] = result, canonical(self.emulator.store.dump())
        return result

    def disturbed(self, name: str, verb: str, fault: Fault) -> Outcome:
        """One verb under one fault, and what is wrong with what became of it."""
        self.begin(name, verb, *(verb == "gather" and fault.reading or fault.rules))
        if fault.disturb:
            fault.disturb(self.emulator)
        result = self.play(name, verb, timeout=fault.timeout)
        outcome = Outcome(sum(self.emulator.app.faults.struck.values()) + bool(fault.disturb), bool(result.get("failed")))
        outcome.problems = [*self._doubled(), *(self._refused(name, verb, result) if outcome.failed else self._done(name, verb, result))]
        if outcome.failed and fault.survived and not self._may_double(name):
            outcome.problems.append(f"the task failed: {result['msg']}")
        if outcome.failed and fault.survived and not result["changed"]:
            outcome.problems.append("a creation may have been carried out, and the task says that nothing changed")
        if outcome.struck and not outcome.failed and fault.survived is False:
            outcome.problems.append("the task says it succeeded")
        return outcome

    def _may_double(self, name: str) -> bool:
        """Whether a POST was lost before it was carried out which nobody may repeat, since it might make a second object."""
        vouched = name in RESOURCES and RESOURCES[name].refuses_second
        return not vouched and any(row["method"] == "POST" and not row.get("done", row["status"]) and not 300 <= row["status"] < 500
                                   for row in self.emulator.stats()["log"])

    def _done(self, name: str, verb: str, result: dict) -> list[str]:
        """What is wrong with a task that says it succeeded."""
        wanted, state = self.undisturbed[name, verb]
        keys = ("gathered",) if verb == "gather" else ("changed", "before", "after", "requests")
        problems = [f"{key} is {result.get(key)!r} instead of {wanted.get(key)!r}" for key in keys if result.get(key) != wanted.get(key)]
        if canonical(self.emulator.store.dump()) != state:
            problems.append("the end state is another one")
        return problems

    def _refused(self, name: str, verb: str, result: dict) -> list[str]:
        """What is wrong with a task that says it failed; afterwards it is run again undisturbed."""
        failure = result.get("failure") or {}
        problems = [f"failure has no {key}" for key in ("method", "path") if not failure.get(key)]
        problems += [] if failure.get("status") or failure.get("errors") else ["failure has neither status nor errors"]
        if "gathered" in result:
            problems.append("something was gathered")
        if self.emulator.key in str(result):
            problems.append("the API key shows")
        now, before = canonical(self.emulator.store.dump()), canonical(json.loads(self.starts[name, verb]))
        if now != before and not result["changed"]:
            problems.append("the task changed something and says it did not")
        self.fail()
        again = self.play(name, verb)
        self.emulator.store.clock.advance(LATE)
        self.world.call("GET", "/organizations")  # what is late is done before the next call
        if again.get("failed"):
            problems.append(f"running it again failed: {again['msg']}")
        elif canonical(self.emulator.store.dump()) != self.undisturbed[name, verb][1]:
            problems.append("running it again led to another end state")
        return problems

    def _doubled(self) -> list[str]:
        """Writes carried out twice that were not safe to repeat."""
        done = Counter((row["path"], json.dumps(row.get("body"), sort_keys=True)) for row in self.emulator.stats()["log"]
                       if row["method"] == "POST" and 200 <= row.get("done", row["status"]) < 300)
        return [f"POST {path} was carried out {times} times" for (path, dummy), times in done.items() if times > 1]


def names() -> list[str]:
    """Every resource, and all of them together."""
    return ["blueprint", *sorted(RESOURCES)]


def writing() -> list[tuple[str, str]]:
    """Every resource, and all of them together, with each verb that changes something."""
    return [(name, verb) for name in names() for verb in VERBS[:-1] if verb != "delete" or SAMPLES[name].resets]
