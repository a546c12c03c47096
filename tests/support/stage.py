# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where drawn wanted states are tried."""
from __future__ import annotations

import copy

from tests.samples import SAMPLES
from tests.support.world import Direct, World


class Stage:
    """One prepared organization that every example begins with."""

    def __init__(self, emulator, name, *others):
        self.world, self.name = World(emulator), name
        self.world.session = Direct(emulator)
        for one in (name, *others):
            self.world.prepare(SAMPLES[one].setup)
        self.saved = copy.deepcopy(emulator.store.orgs)

    def again(self):
        """The organization as it was prepared."""
        self.world.emulator.store.orgs = copy.deepcopy(self.saved)
        return self

    def run(self, config, state="merged", check=False):
        """A task's result, and how many writes it sent."""
        before = self.world.writes()
        return self.world.run(self.name, config, state=state, check=check), self.world.writes() - before
