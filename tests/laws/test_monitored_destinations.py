# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What uplinks are measured by (quirk W10): of several destinations one is the default, also after another one was it."""
from __future__ import annotations

import pytest

from tests.support.world import good

NAMES = ("appliance_connectivity_monitoring_destinations", "cellular_gateway_connectivity_monitoring_destinations")


@pytest.mark.parametrize("name", NAMES)
def test_a_default_that_is_no_more_has_to_be_said(world, name):
    first, second = {"ip": "9.9.9.9", "default": True}, {"ip": "192.0.2.7", "default": True}
    good(world.run(name, {"destinations": [second]}))
    result = world.run(name, {"destinations": [first, {"ip": "192.0.2.7"}]})
    assert result["failed"] and "9.9.9.9 and 192.0.2.7 would be: say default: false" in result["msg"] and "Nothing was changed" in result["msg"]
    good(world.run(name, {"destinations": [first, {**second, "default": False}]}))
    assert {one["ip"]: one["default"] for one in good(world.run(name, state="gathered"))["gathered"]["destinations"]} == {"9.9.9.9": True, "192.0.2.7": False}
    assert not good(world.run(name, {"destinations": [first, {"ip": "192.0.2.7"}]}))["changed"]
    good(world.run(name, {"destinations": [{"ip": "9.9.9.9", "description": "Resolver"}]}))  # it is the default already
