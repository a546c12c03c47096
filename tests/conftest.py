# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What many tests begin with."""
from __future__ import annotations

import pytest


@pytest.fixture(name="world")
def _world(request):
    """A small organization on an emulator of its own, without limits. Its network has the PRODUCTS of the test's module, or else all there are."""
    # here, so that the collection is found on whatever path pytest-ansible, or the conftest above, has put it by then
    from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

    from tests.support.world import PRODUCTS, World

    with Emulator(unlimited=True) as emulator:
        yield World(emulator, products=getattr(request.module, "PRODUCTS", PRODUCTS))
