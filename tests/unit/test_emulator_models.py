# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A judge from outside: the typed models of meraki-client, made of the published description, accept every answer of the emulator that they
describe, of what nobody wrote and of what a write left."""
from __future__ import annotations

import functools
import inspect
import re
import types
import typing as t

import meraki_client
import pydantic
import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER, ROWS
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.row import Row
from meraki_client import schemas

from tests.support.rows import DEVICES, Stage, body_of

#: Answered as the Dashboard does where nothing is planned: empty texts in place of times, which the models do not know.
EMPTY_TIMES = "/networks/{networkId}/firmwareUpgrades"
#: Reads of the emulator that are no row's, with what must be asked for.
OTHERS = sorted({route.path for route in ROUTER.routes if route.method == "GET"}
                - {route.path for row in ROWS if isinstance(row, Row) for route in row.routes()})


@functools.cache
def models():
    """What each operation answers as a model, by verb and path, the ids in it as ``{}``."""
    found = {}
    client = meraki_client.MerakiClient(api_key="0" * 40)
    names = {**vars(schemas), "PaginatedResponse": meraki_client.PaginatedResponse, "Any": t.Any}
    for section in vars(client).values():
        for dummy, function in inspect.getmembers(section, inspect.ismethod):
            source = inspect.getsource(function)
            path, verb = re.search(r'path = f?"([^"]+)"', source), re.search(r"_session\.(get_pages|get|post|put|delete)", source)
            if path and verb:
                mark = re.sub(r"\{\w+\}", "{}", path[1])
                found["GET" if verb[1].startswith("get") else verb[1].upper(), mark] = _known(function, names)
    return found


def _known(function, names):
    """The type a function says it returns, which it names without importing it."""
    wanted = types.FunctionType((lambda: None).__code__, names)
    wanted.__annotations__ = {"return": function.__annotations__.get("return")}
    return t.get_type_hints(wanted, names)["return"]


def accepted(method, path, answer):
    """Whether the model takes the answer; raises pydantic's own sentence where it does not."""
    model = models().get((method, re.sub(r"\{\w+\}", "{}", path)))
    if model in (None, type(None)):
        return False
    if t.get_origin(model) is meraki_client.PaginatedResponse:
        model = list[t.get_args(model)[0]]
        answer = answer if isinstance(answer, list) else answer.get("items", answer.get("events"))
    pydantic.TypeAdapter(model).validate_python(answer)
    return True


@pytest.fixture(name="stage")
def _stage():
    return Stage(ROUTER)


@pytest.mark.parametrize("row", [row for row in ROWS if isinstance(row, Row) and row.path != EMPTY_TIMES], ids=lambda row: row.path)
def test_every_answer_of_a_row_is_as_described(stage, row):
    ids = stage.ids(row)
    place = row.path.format(**ids)
    routes = {(route.method, route.path) for route in row.routes()}
    if ("GET", row.path) in routes:
        accepted("GET", row.path, stage.ok("GET", place))
    one = stage.item(row, place) if hasattr(row, "item") else place
    path = f"{row.path}/{{{row.item}}}" if hasattr(row, "item") else row.path
    for method in ("PUT", "GET"):
        if (method, path) in routes:
            accepted(method, path, stage.ok(method, one, body_of(row) if method == "PUT" else None))
    if ("GET", row.path) in routes:
        accepted("GET", row.path, stage.ok("GET", place))


def test_the_models_describe_most_of_what_is_served():
    served = {(route.method, re.sub(r"\{\w+\}", "{}", route.path)) for route in ROUTER.routes if route.method == "GET"}
    assert len(served & models().keys()) > 0.9 * len(served)


@pytest.mark.parametrize("path", OTHERS)
def test_every_other_read_is_as_described(stage, path):
    """As far as it can be asked without more than the ids of an organization, a network and devices; what a device does not have is refused."""
    names, told = set(re.findall(r"\{(\w+)\}", path)), []
    query = {"/networks/{networkId}/events": "?productType=switch", "/devices/{serial}/lossAndLatencyHistory": "?ip=8.8.8.8"}.get(path, "")
    for serial in DEVICES.values() if names <= {"organizationId", "networkId", "serial"} else ():
        status, answer, dummy = stage.call("GET", path.format(organizationId="100", networkId=stage.network, serial=serial) + query)
        assert status == 200 or "support" in str(answer)
        told += [accepted("GET", path, answer)] if status == 200 else []
    assert all(told)


def test_what_is_made_and_changed_is_as_described(stage):
    made: dict[str, str] = {"networkId": stage.network, "serial": DEVICES["switch"], "organizationId": "100"}
    for method, path, body, key in (
            ("PUT", "/organizations/{organizationId}", {"name": "Acme 2"}, ""),
            ("POST", "/organizations", {"name": "Another"}, ""),
            ("POST", "/organizations/{organizationId}/networks", {"name": "East", "productTypes": ["switch"]}, "networkId"),
            ("PUT", "/networks/{networkId}", {"notes": "Here"}, ""),
            ("POST", "/organizations/{organizationId}/configTemplates", {"name": "Stores"}, "configTemplateId"),
            ("GET", "/organizations/{organizationId}/configTemplates/{configTemplateId}", None, ""),
            ("PUT", "/organizations/{organizationId}/configTemplates/{configTemplateId}", {"name": "Shops"}, ""),
            ("POST", "/networks/{networkId}/bind", {"configTemplateId": "configTemplateId"}, ""),
            ("POST", "/networks/{networkId}/unbind", {}, ""),
            ("POST", "/organizations/{organizationId}/admins", {"name": "Ann", "email": "ann@example.com", "orgAccess": "full"}, "adminId"),
            ("PUT", "/organizations/{organizationId}/admins/{adminId}", {"name": "Anna"}, ""),
            ("PUT", "/devices/{serial}", {"name": "Core", "tags": ["a"]}, ""),
            ("POST", "/organizations/{organizationId}/inventory/claim", {"serials": ["Q2SW-MODL-0001"]}, ""),
            ("POST", "/networks/{networkId}/devices/claim", {"serials": ["Q2SW-MODL-0001"]}, ""),
            ("POST", "/organizations/{organizationId}/actionBatches", {"confirmed": True, "synchronous": True, "actions": [
                {"resource": f"/devices/{DEVICES['switch']}", "operation": "update", "body": {"notes": "x"}}]}, "actionBatchId"),
            ("GET", "/organizations/{organizationId}/actionBatches/{actionBatchId}", None, ""),
            ("GET", "/organizations/{organizationId}/configurationChanges", None, ""),
            ("GET", "/organizations/{organizationId}/wireless/rfProfiles/assignments/byDevice", None, ""),
            ("GET", "/organizations/{organizationId}/switch/ports/bySwitch", None, "")):
        body = {name: made.get(value, value) if isinstance(value, str) else value for name, value in body.items()} if body is not None else None
        answer = stage.ok(method, path.format(**made), body)
        accepted(method, path, answer)
        if key:
            made[key] = answer["id"]
