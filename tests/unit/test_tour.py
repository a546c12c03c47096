# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour for newcomers is true: a real run calls the functions it names, in the order in which it names them."""
from __future__ import annotations

import ast
import re
import sys
import threading

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.rooms import ROOMS, ROOT, UTILS
from tests.support.world import World

TOUR = (ROOT / "docs" / "tour.md").read_text()
STOPS = re.findall(r"^\d+\. `plugins/module_utils/(\S+)`, `([\w.]+)`:", TOUR, re.M)
VLAN = {"id": 10, "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}


@pytest.fixture(scope="module", name="called")
def _called():
    """Every function of the rooms that one run calls, in order, and the run's result."""
    calls = []

    def note(frame, event, dummy):
        room = frame.f_code.co_filename.partition("/plugins/module_utils/")[2]
        if event == "call" and room:
            calls.append((room, frame.f_code.co_qualname))

    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        assert not world.run("appliance_vlans", [VLAN]).get("failed")
        threading.setprofile(note)
        sys.setprofile(note)
        try:
            result = world.run("appliance_vlans", [{"id": 10, "dhcp_handling": "Do not respond to DHCP requests"}])
        finally:
            sys.setprofile(None)
            threading.setprofile(None)
    return calls, result


def test_a_run_passes_every_stop_in_order(called):
    calls, result = called
    assert len(STOPS) == len(re.findall(r"^\d+\. ", TOUR, re.M)) == len(set(STOPS)) <= 16
    at = 0
    for stop in STOPS:
        assert stop in calls[at:], f"{stop[1]} of {stop[0]} is not called after the stop before it"
        at = calls.index(stop, at) + 1
    assert result["requests"][0]["body"] == {"dhcpHandling": "Do not respond to DHCP requests"}


def test_the_way_never_leads_back():
    folders = [stop[0].rpartition("/")[0] or stop[0] for stop in STOPS]
    assert len(set(folders)) == sum(one != other for one, other in zip(folders, [None, *folders]))


def test_every_file_and_name_in_the_tour_exists():
    for path in re.findall(r"`(plugins/\S+\.py)`", TOUR):
        assert (ROOT / path).exists(), path
    catalog = ast.parse((ROOT / "plugins" / "module_utils" / "catalog" / "appliance" / "vlans.py").read_text())
    assert "APPLIANCE_VLANS" in {node.targets[0].id for node in catalog.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}


def test_contributing_names_every_room():
    table = (ROOT / "CONTRIBUTING.md").read_text().partition("## The house")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)(?:/|\.py)` \|", table, re.M) == ROOMS
    named = set(re.findall(r"`(\w+)`", table))
    files = {path.stem for path in UTILS.rglob("*.py") if path.parent != UTILS and path.stem != "__init__" and "catalog" not in path.parts}
    assert files - named == set(), "say in CONTRIBUTING.md what these files do"
