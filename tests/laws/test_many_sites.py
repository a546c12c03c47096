# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What many sites cost to look at: each path is asked once, and one list of the organization stands for many of them where it says enough."""
from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import w9, w36
from tests.support.world import Direct, World, good

#: What a run of a blueprint asks of the organization before anything else: itself, its batches, its networks; with devices and people, theirs too.
FIRST = {w9: 3, w36: 6}


class Counting(Direct):
    """The emulator, which counts what it is asked."""

    def __init__(self, emulator):
        super().__init__(emulator)
        self.asked = Counter()

    def send(self, method, url, headers, data):
        parts = urlsplit(url)
        self.asked[method, parts.path.removeprefix("/api/v1"), parts.query] += 1
        return super().send(method, url, headers, data)


@pytest.fixture(name="many", scope="module")
def _many():
    """Sites that are as a tree says, and a run that looks at them again: (its result, what it asked)."""
    worlds = {}

    def again(load, count, **options):
        if (load, count) not in worlds:
            worlds[load, count] = World(Emulator(unlimited=True), sockets=False)
            good(worlds[load, count].run("blueprint", load(count)))
        world = worlds[load, count]
        world.session = Counting(world.emulator)
        return good(world.run("blueprint", load(count), **options)), world.session.asked
    return again


@pytest.mark.parametrize("load", [w9, w36])
def test_nothing_is_asked_twice(many, load):
    result, asked = many(load, 12)
    assert (result["changed"], result["warnings"]) == (False, [])
    assert [path for path, times in asked.items() if times > 1] == []
