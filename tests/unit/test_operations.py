# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts about operations: what the tool writes is what is read back, and what may be done is none of what modules own."""
from __future__ import annotations

import re

import operations
import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.deeds import DEEDS, GRAVE, HARMLESS
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.index import FILES, TABLE
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.table import Operation, Parameter, parsed

from tests.support.rooms import UTILS

PING = {"operationId": "createPing", "requestBody": {"content": {"application/json": {"schema": {
    "properties": {"target": {"type": "string"}, "count": {"type": "integer"}, "callback": {"type": "object"}}, "required": ["target"]}}}}}
CLIENTS = {"operationId": "getClients", "x-paginated": True, "parameters": [
    {"name": "networkId", "in": "path", "schema": {"type": "string"}}, {"name": "perPage", "in": "query", "schema": {"type": "integer"}},
    {"name": "timespan", "in": "query", "schema": {"type": "number"}}, {"name": "ssid", "in": "query", "schema": {"type": "integer", "enum": [0, 1, 2]}},
    {"name": "statuses", "in": "query", "schema": {"type": "array", "items": {"enum": ["On line", "Offline"]}}, "required": True}]}


def test_a_line_of_the_table_says_what_the_description_says():
    read = parsed(operations.line("get", "/networks/{networkId}/clients", CLIENTS))["getClients"]
    assert (read.verb, read.paged, read.backwards, read.places) == ("GET", True, False, ["networkId"])
    assert list(read.parameters.values())[:3] == [
        Parameter("timespan", "float"), Parameter("ssid", "int", choices=("0", "1", "2")), Parameter("statuses", "list", True, ("On line", "Offline"))]
    assert {"perPage", "startingAfter", "endingBefore"} <= read.parameters.keys()
    job = parsed(operations.line("post", "/devices/{serial}/ping", PING, "/devices/{serial}/ping/{id}"))["createPing"]
    assert (job.verb, job.follow, job.paged) == ("POST", "/devices/{serial}/ping/{id}", False)
    assert list(job.parameters.values()) == [Parameter("target", required=True), Parameter("count", "int"), Parameter("callback", "dict")]


def test_a_long_line_goes_on_in_the_next():
    line = "getThings /things " + " ".join(f"parameter{number}[]" for number in range(40))
    assert len(operations.wrapped(line)) > 2 and max(map(len, operations.wrapped(line))) < 160
    assert parsed("\n".join(operations.wrapped(line))) == parsed(line)


def test_licence_keys_are_secret_though_their_name_does_not_tell():
    answer = {"200": {"content": {"application/json": {"schema": {"items": {"properties": {"key": {}, "mode": {}}}, "type": "array"}}}}}
    line = operations.line("get", "/organizations/{organizationId}/licensing/coterm/licenses", {"operationId": "getLicenses", "responses": answer})
    assert parsed(line)["getLicenses"].secrets == ("key",)
    assert "key" in TABLE.operations["getOrganizationLicensingCotermLicenses"].secrets


def test_no_operation_is_told_twice_and_every_word_of_the_tables_is_understood():
    lines = sum(len(parsed(file.OPERATIONS)) for file in FILES)
    assert lines == len(TABLE.operations) > 600
    assert all(re.fullmatch(r"(/[\w.-]+|/\{\w+\})+", one.path) for one in TABLE.operations.values())


def test_a_path_is_found_with_names_or_placeholders_in_it():
    assert TABLE.at("/networks/Store 0012/clients").id == "getNetworkClients"
    assert TABLE.at("/networks/{networkId}/clients/overview").id == "getNetworkClientsOverview"  # and not the client called overview
    assert TABLE.at("/devices/Q2AB-CDEF-0001/reboot") is None and TABLE.at("/devices/Q2AB-CDEF-0001/reboot", "POST").id == "rebootDevice"


def test_everything_that_is_done_is_known_by_one_name():
    assert len(set(DEEDS.values())) == len(DEEDS) == len(HARMLESS) + len(GRAVE)
    assert {TABLE.operations[one].verb for one in DEEDS.values()} == {"POST"}
    assert {"reboot", "cycle_ports", "swap_warm_spare", "sm_wipe", "vmx_token", "split_network"} <= GRAVE.keys()
    assert {"ping", "blink_leds", "cable_test", "camera_snapshot", "webhook_test"} <= HARMLESS.keys()


def shape(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path)


@pytest.mark.parametrize("name", RESOURCES)
def test_nothing_is_done_whose_state_a_module_owns(name):
    resource = RESOURCES[name]
    owned = {shape(step[1]) for step in (resource.create, resource.update, resource.delete) if step}
    assert not owned & {shape(TABLE.operations[one].path) for one in DEEDS.values()}


def test_batches_and_keys_are_not_done_by_hand():
    assert not [one for one in map(TABLE.operations.get, DEEDS.values()) if isinstance(one, Operation) and re.search("actionBatches|/api/keys", one.path)]


def test_only_questions_load_the_tables():
    users = {path.parent.name for path in UTILS.rglob("*.py") if re.search(r"^from \S*operations\b", path.read_text(), re.M)}
    assert users == {"questions"}
