# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a template left that had nothing to say, in every shape and at every level, removes and resets nothing."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.samples import SAMPLES
from tests.support.world import Direct, World, good

KIND = "an empty value that says everything"
PROMISE = "Null and empty values given to `deleted`, `replaced` or `overridden` reset and empty nothing without `allow_empty`."

CAREFUL = {"allow_empty": False, "max_deletions": 1000, "confirm_delete": True}


def trials() -> list[tuple[str, Trial]]:
    """Every resource, filled by its sample, is given every empty shape of its config, as a task and as a branch of a blueprint."""
    return [(name, lambda name=name: _tried(name)) for name in RESOURCES]


def shapes(name: str, held: t.Any) -> t.Iterator[tuple[str, t.Any, tuple[str, ...]]]:
    """(words, config, states that refuse it). `held`: what was gathered."""
    resource, exact = RESOURCES[name], ("replaced", "overridden")
    yield "null", None, ("deleted",) if resource.many else ("deleted", *exact)
    if not resource.many:
        yield "{}", {}, ("deleted", *(exact if any(held.get(one.name) for one in resource.fields if one.type == "list" and not resource.membership) else ()))
    key = {resource.key: held[0][resource.key]} if resource.kind == "slots" else {}
    fields = () if resource.membership or resource.kind == "collection" else resource.fields
    for field in (one for one in fields if one.type in ("list", "dict", "map")):
        states = ("deleted", *(exact if field.type == "list" and (not key or field is resource.rules) and (held[0] if key else held).get(field.name) else ()))
        for word, value in (("null", None), ("empty", [] if field.type == "list" else {})):
            yield f"{field.name} {word}", [{**key, field.name: value}] if key else {field.name: value}, states
        for text in (",", " , ", "[]", "{}") if field.type == "list" else ():  # what is left of a template that joins texts, or writes out a list
            yield f"{field.name} {text!r}", [{**key, field.name: text}] if key else {field.name: text}, ("merged", *exact, "deleted")


def branch(name: str, config: t.Any) -> dict | None:
    """A blueprint with this branch alone; None where a blueprint has none such."""
    scope = RESOURCES[name].scope
    if scope == "dashboard":
        return None
    if scope == "organization":
        return {name: config}
    return {"networks": [{"name": "Store 0012", **(
        {"devices": [{"serial": World.device(name), name: config}]} if scope == "device" else {name: config})}]}


def _tried(name: str) -> list[str]:
    wrong = []
    with Emulator(unlimited=True) as emulator:
        world, sample = World(emulator), SAMPLES[name]
        world.session = Direct(emulator)
        world.prepare(sample.setup)
        world.call("PUT", f"/devices/{World.device(name)}", {"tags": []})  # a blueprint with state replaced takes the Dashboard's own tag off
        good(world.run(name, sample.config))
        before, held = world.writes(), good(world.run(name, state="gathered"))["gathered"]
        roots = [(name, lambda config: config)] + [("blueprint", lambda config: branch(name, config))] * (branch(name, None) is not None)
        for root, shaped in roots:
            for words, config, states in shapes(name, held):
                if not sample.resets and words.endswith(("null", "{}")):
                    continue  # nothing is lost by it
                wrong += [f"{words}, {state} ({root}) went through" for state in states
                          if not world.run(root, shaped(config), state=state, **CAREFUL).get("failed")]
            for state in ("deleted", "replaced") if RESOURCES[name].many and sample.emptied else ():
                wrong += [f"[], {state} ({root}): {result['msg']}" for result in [world.run(root, shaped([]), state=state, **CAREFUL)] if result.get("failed")]
        return wrong + ["something was written"] * (world.writes() != before)
