# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of the Dashboard that steer the terminal they are shown on: escapes, marks that turn the direction of writing, odd line ends."""
from __future__ import annotations

import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import screen
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World

KIND = "a name steers the terminal"
PROMISE = "Sentences, progress and diffs write such characters out; data keeps them."

#: What clears a screen, sets a title, returns to the line's begin, turns the writing around, ends a line in other alphabets.
STEERING = {"escape": "\x1b[2J", "title": "\x1b]0;x\x07", "return": "\rok", "C1": "\x9b2J", "delete": "\x7f", "bidi": "\u202eretsam\u202c",
            "isolate": "\u2066x\u2069",
            "lines": "\u2028\x85", "zero": "\u200b\ufeff", "nul": "\x00"}


def _steering(value: t.Any) -> list[str]:
    """Texts anywhere in a value that hold such a character."""
    if isinstance(value, dict):
        return [one for inner in value.values() for one in _steering(inner)]
    if isinstance(value, (list, tuple)):
        return [one for inner in value for one in _steering(inner)]
    return [value] if isinstance(value, str) and screen.printable(value) != value else []


def _faults(results: list[dict], name: str) -> list[str]:
    shown = [{key: one.get(key) for key in ("msg", "warnings", "failure", "failures", "refused", "applied", "not_attempted", "diff")} for one in results]
    kept = any(name in one for one in _texts(results))
    return [f"shown raw: {one!r}" for one in _steering(shown)] + ([] if kept else ["the data lost the name"])


def _texts(value: t.Any) -> t.Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _trial(mark: str) -> list[str]:
    """A network of such a name, planned, refused, failing and gathered."""
    name = f"Store {mark} 1"
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.call("POST", f"/organizations/{world.organization}/networks", {"name": name, "productTypes": ["switch"], "timeZone": "America/Chicago"})
        rule = {"comment": name, "policy": "allow", "protocol": "tcp"}
        results = [world.run("networks", state="gathered"),
                   world.run("networks", [{"name": "Store 0012", "notes": name}], diff=True),
                   world.run("appliance_l3_firewall_rules", {"rules": [rule]}, diff=True),
                   world.run("networks", [{"name": f"{name}x"}], state="deleted"),
                   world.run("networks", [{"name": name, "product_types": ["switch"], "tags": ["a"]}, {"name": name.upper()}]),
                   world.run("networks", [{"name": "Store 0012"}], state="overridden", check=True, diff=True, max_deletions=0)]
        world.faults({"status": 400, "body": {"errors": [f"{name} is odd"]}, "method": "PUT"})
        results += [world.run("networks", [{"name": name, "notes": "odd"}]),
                    world.run("blueprint", {"networks": [{"name": name, "notes": "odd", "network_settings": {"secure_port": {"enabled": True}}}]}, diff=True)]
    return _faults(results, name)


def _sentences() -> list[str]:
    faults = []
    for label, mark in STEERING.items():
        said = screen.printable(f"a{mark}b\nc\td")
        fine = screen.printable(said) == said and said.endswith("b\nc\td") and "\\n" in json.dumps(said, ensure_ascii=False)
        faults += [] if fine else [f"{label}: {said!r}"]
    ordinary = "Zürich – 東京 – مرحبا – 👩‍👩‍👧 – a\nb"
    return faults + ([] if screen.printable(ordinary) == ordinary else ["ordinary letters were written out"])


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every kind of such a character, as a network's name, a rule's, and in an error."""
    for label in ("escape", "return", "C1", "bidi"):
        yield f"a name with {label}", lambda label=label: _trial(STEERING[label])
    yield "sentences", _sentences
