# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks of the emulator: members come and go one a call, and what hangs on a stack goes with it (quirks X14-X17)."""
from __future__ import annotations

import pytest

from tests.support.world import World, in_process

SWITCH, APPLIANCE = "Q2SW-AAAA-0012", "Q2MX-AAAA-0012"


@pytest.fixture(name="stage")
def _stage():
    return in_process()


def refusal(stage: World, method: str, path: str, body: dict | None = None) -> str:
    with pytest.raises(AssertionError) as refused:
        stage.call(method, path, body)
    return str(refused.value)


def test_members_come_and_go_one_a_call(stage):
    stacks = f"/networks/{stage.network}/switch/stacks"
    stack = stage.call("POST", stacks, {"name": "Core", "serials": []})["id"]
    assert stage.call("POST", f"{stacks}/{stack}/add", {"serial": SWITCH})["serials"] == [SWITCH]
    assert "already in this stack" in refusal(stage, "POST", f"{stacks}/{stack}/add", {"serial": SWITCH})
    assert "already in a stack" in refusal(stage, "POST", stacks, {"name": "Edge", "serials": [SWITCH]})
    assert stage.call("POST", f"{stacks}/{stack}/remove", {"serial": SWITCH})["serials"] == []
    assert "not in this stack" in refusal(stage, "POST", f"{stacks}/{stack}/remove", {"serial": SWITCH})
    assert "'serial' is required" in refusal(stage, "POST", f"{stacks}/{stack}/add", {})
    assert "is not a switch" in refusal(stage, "POST", f"{stacks}/{stack}/add", {"serial": APPLIANCE})


def test_the_first_interface_leads_on_and_goes_last(stage):
    stacks = f"/networks/{stage.network}/switch/stacks"
    stack = stage.call("POST", stacks, {"name": "Core", "serials": [SWITCH]})["id"]
    routing = f"{stacks}/{stack}/routing"
    voice = {"name": "Voice", "vlanId": 20, "subnet": "10.12.20.0/24", "interfaceIp": "10.12.20.1"}
    assert "'defaultGateway' is required" in refusal(stage, "POST", f"{routing}/interfaces", voice)
    data = {"name": "Data", "vlanId": 10, "subnet": "10.12.10.0/24", "interfaceIp": "10.12.10.1", "defaultGateway": "10.12.10.254"}
    uplink = stage.call("POST", f"{routing}/interfaces", data)["interfaceId"]
    other = stage.call("POST", f"{routing}/interfaces", voice)["interfaceId"]
    assert "already has a layer 3 interface" in refusal(stage, "PUT", f"{routing}/interfaces/{other}", {"vlanId": 10})
    route = stage.call("POST", f"{routing}/staticRoutes", {"subnet": "10.99.0.0/16", "nextHopIp": "10.12.20.9"})["staticRouteId"]
    assert "used by static route 10.99.0.0/16" in refusal(stage, "DELETE", f"{routing}/interfaces/{other}")
    assert "while there are others" in refusal(stage, "DELETE", f"{routing}/interfaces/{uplink}")
    for path in (f"{routing}/staticRoutes/{route}", f"{routing}/interfaces/{other}", f"{routing}/interfaces/{uplink}"):
        stage.call("DELETE", path)
    assert stage.call("GET", f"{routing}/interfaces") == []
