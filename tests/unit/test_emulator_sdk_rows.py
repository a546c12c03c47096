# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row of the emulator through the official ``meraki`` SDK: its operations are found by verb and path, not named here."""
from __future__ import annotations

import inspect
import re
from urllib.parse import unquote

import meraki
import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER, ROWS
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.row import Row
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.rows import Stage, body_of

VERBS = {"get_pages": "GET", "get": "GET", "post": "POST", "put": "PUT", "delete": "DELETE"}
#: A read of everything comes before what makes, changes and deletes; one object is read while it is there.
ORDER = ("GET", "POST", "PUT", "DELETE")


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True) as running:
        yield running


@pytest.fixture(scope="module")
def operations(emulator):
    """The SDK's functions by verb and path, the ids in it as ``{}``."""
    session = meraki.DashboardAPI(emulator.key, base_url="http://api.meraki.com/api/v1", requests_proxy=emulator.proxy,
                                  suppress_logging=True, smart_flow_enabled=False, maximum_retries=2)
    found = {}
    for section in vars(session).values():
        for dummy, function in inspect.getmembers(section, inspect.ismethod) if type(section).__module__.startswith("meraki.api") else ():
            source = inspect.getsource(function)
            path, verb = re.search(r'resource = f?"([^"]+)"', source), re.search(r"_session\.(get_pages|get|post|put|delete)\(", source)
            if path and verb:
                found[VERBS[verb[1]], re.sub(r"\{\w+\}", "{}", path[1])] = function
    return found


@pytest.mark.parametrize("row", [row for row in ROWS if isinstance(row, Row)], ids=lambda row: row.path)
def test_the_sdk_comes_past_every_operation(emulator, operations, row):
    emulator.app.reset()
    stage = Stage(ROUTER, emulator.app)
    ids, made = stage.ids(row), {}
    for route in sorted(row.routes(), key=lambda route: ORDER.index(route.method)):
        call = operations[route.method, re.sub(r"\{\w+\}", "{}", route.path)]
        names = re.findall(r"\{(\w+)\}", route.path)
        if names[-1:] == [getattr(row, "item", None)] and not made:
            made = {names[-1]: stage.item(row, stage.place(row, **ids)).rpartition("/")[2]}
        body = body_of(row, 7 if route.method == "POST" else 0) if route.method in ("POST", "PUT") else {}
        body = {key: value for key, value in body.items() if route.method == "POST" or key not in names}
        call(*(unquote(str(made.get(name, ids.get(name)))) for name in names), **body)
    assert {f"{route.method} {route.path}" for route in row.routes()} <= set(emulator.stats()["by_path"])
