# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks of random tasks over every resource, seeded: parts of the samples in any state, one after another, in a random accent.

After every task that was taken: check mode had predicted it, the same task again is silent, and what is gathered then can be given back,
merged and exactly, without a write. A task may be refused; then the walk goes on from where it is.
"""
from __future__ import annotations

import copy
import random

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support.foreign import ACCENTS, Foreign
from tests.support.world import World, good

pytestmark = pytest.mark.dear

STEPS = 6
#: What hangs on these is not theirs to take away in a walk, and claims are never taken back by giving them again.


def plain(path, answer, rng):
    """No accent."""
    return answer


def part(name: str, rng: random.Random):
    """A part of one of a resource's samples: some of its objects, some of their options."""
    resource, sample = RESOURCES[name], SAMPLES[name]
    whole = copy.deepcopy(rng.choice([sample.config, sample.change, sample.exact or sample.change]))
    kept = {field.name for field in resource.fields if field.required} | {resource.key, "id"}

    def some(item):
        return {option: value for option, value in item.items() if option in kept or rng.random() < 0.6}
    return [some(item) for item in whole if rng.random() < 0.8] or whole[:1] if resource.many else some(whole)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_step_of_a_walk_keeps_the_laws(name, seed):
    rng, states = random.Random(f"{name} {seed}"), ("merged", *SAMPLES[name].states)
    accent = rng.choice([plain, plain, *(ACCENTS[one] for one in sorted(ACCENTS))])
    with Emulator(unlimited=True) as emulator, Foreign(emulator, accent) as server:
        world = World(emulator)
        world.prepare(SAMPLES[name].setup)
        for step in range(STEPS):
            wanted, state = (part(name, rng), rng.choice(states)) if step else (SAMPLES[name].config, "merged")
            predicted = world.run(name, wanted, state=state, check=True, base_url=server.url)
            real = world.run(name, wanted, state=state, base_url=server.url)
            assert step or not real.get("failed"), real["msg"]
            if not real.get("failed"):
                assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"])
                again = good(world.run(name, wanted, state=state, base_url=server.url))
                assert (again["changed"], again["requests"]) == (False, []), (state, wanted)
            gathered = good(world.run(name, state="gathered", base_url=server.url))["gathered"]
            for exactly in ("merged", "replaced"):
                back = good(world.run(name, gathered, state=exactly, check=True, base_url=server.url))
                assert (back["changed"], back["requests"]) == (False, []), (exactly, state, wanted)
