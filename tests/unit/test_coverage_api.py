# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `make coverage SPEC=...` says of a description: over a small one of its own, and over the API's, where that is at hand."""
from __future__ import annotations

import json
from pathlib import Path

import coverage_api
import openapi
import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

from tests.samples.sample import Sample

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "api" / "openapi-facts.json.gz"
LISTS, ONE, MTU = "/networks/{networkId}/switch/lists", "/networks/{networkId}/switch/lists/{listId}", "/networks/{networkId}/switch/mtu"
TEXT = {"type": "string"}
ROWS = {"type": "array", "items": {"type": "object", "properties": {"host": TEXT, "port": {"type": "integer"}, "newer": TEXT}}}


def call(number, **properties):
    return {"operationId": number, "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": properties}}}}}


SPEC = {"paths": {
    LISTS: {"parameters": [], "get": {"operationId": "getLists"}, "post": call("createList", name=TEXT, rows=ROWS, old=TEXT)},
    ONE: {"put": call("updateList", name=TEXT, rows=ROWS), "delete": {"operationId": "deleteList"}},
    f"{ONE}/move": {"post": call("moveList", to=TEXT)},
    MTU: {"get": {"operationId": "getNetworkSwitchMtu"}, "put": call("updateMtu", size=TEXT, inner={"type": "object", "properties": {"a": TEXT}})},
    "/networks/{networkId}/camera/roles": {"post": {**call("createRole"), "deprecated": True}},
    "/devices/{serial}/blinkLeds": {"post": call("blinkDeviceLeds")},
    "/devices/{serial}/unheardOf": {"get": {"operationId": "getDeviceUnheardOf"}}},
    "x-batchable-actions": [{"resource": path, "operation": operation} for path, operation in (
        (LISTS, "create"), (ONE, "update"), (ONE, "destroy"), (f"{ONE}/move", "move"), (MTU, "update"), ("/devices/{serial}/blinkLeds", "blink"))]}
RESOURCE = Resource(
    "switch_lists", "list", ("Manage lists", "Lists."), scope="network", kind="collection", path="/networks/{network}/switch/lists", key="name", id="id",
    batch=("create",),
    fields=(Field("name", "Name."), Field("rows", "Rows.", type="list", fields=(Field("host", "Host."), Field("port", "Port.", type="int")))))
SAMPLE = Sample(config=[], change=[], further=(("POST", "/networks/{network}/switch/lists/{id}/move", "move"),),
                left_out={"old": "says the same as name", "to": "the place says it", "batch destroy": "lists go one by one", "gone": "was there once"})


@pytest.fixture(name="coverage", scope="module")
def _coverage():
    return coverage_api.Coverage(SPEC, {"switch_lists": RESOURCE}, {"switch_lists": SAMPLE})


def found(coverage, kind, state):
    return {line.name: line.why for line in coverage.lines if (line.kind, line.state) == (kind, state)}


def test_operations_are_covered_by_resources_operations_and_reads(coverage):
    assert found(coverage, "operations", "covered") == {
        f"GET {LISTS}": "switch_lists", f"POST {LISTS}": "switch_lists", f"PUT {ONE}": "switch_lists", f"DELETE {ONE}": "switch_lists",
        f"POST {ONE}/move": "switch_lists", f"GET {MTU}": "query", "POST /devices/{serial}/blinkLeds": "operation blink_leds"}
    assert found(coverage, "operations", "left out") == {"POST /networks/{networkId}/camera/roles": "deprecated"}
    assert found(coverage, "operations", "unmanaged") == {f"PUT {MTU}": ""}
    assert found(coverage, "operations", "missing") == {"GET /devices/{serial}/unheardOf": ""}


def test_fields_count_at_every_depth(coverage):
    assert set(found(coverage, "fields", "covered")) == {f"switch_lists.{name}" for name in ("name", "rows", "rows.host", "rows.port")}
    assert found(coverage, "fields", "left out") == {"switch_lists.old": "says the same as name", "switch_lists.to": "the place says it"}
    assert set(found(coverage, "fields", "missing")) == {"switch_lists.rows.newer"}
    assert set(found(coverage, "fields", "unmanaged")) == {f"{MTU} size", f"{MTU} inner", f"{MTU} inner.a"}


def test_batch_actions_are_those_that_are_sent(coverage):
    assert set(found(coverage, "batch actions", "covered")) == {f"create {LISTS}", f"move {ONE}/move"}
    assert found(coverage, "batch actions", "left out") == {
        "switch_lists.batch destroy": "lists go one by one", "blink /devices/{serial}/blinkLeds": "operations are sent by themselves"}
    assert set(found(coverage, "batch actions", "missing")) == {f"update {ONE}"}
    assert set(found(coverage, "batch actions", "unmanaged")) == {f"update {MTU}"}


def test_a_reason_for_what_is_not_there_is_said(coverage):
    assert coverage.stale() == ["switch_lists.gone"]


def test_the_table_counts_for_each_product_and_in_all(coverage):
    rows = [line.split() for line in coverage_api.table(coverage.lines).splitlines()]
    assert ["operations", "described", "covered", "left", "out", "missing", "unmanaged"] in rows
    assert ["switch", "7", "6", "-", "-", "1"] in rows and ["camera", "1", "-", "1", "-", "-"] in rows
    assert [row for row in rows if row[:2] == ["in", "all"]] == [["in", "all", "10", "7", "1", "1", "1"], ["in", "all", "10", "4", "2", "1", "3"],
                                                                 ["in", "all", "6", "2", "2", "1", "1"]]


@pytest.mark.parametrize(("more", "paths", "end", "words"), [
    ((), {"/devices/{serial}/cameras": {"put": call("x", a=TEXT)}}, 1, "a reason for what is not there: switch_stacks.serial"),
    (("--list",), {"/devices/{serial}/cameras": {"put": call("x", a=TEXT)}}, 1, "unmanaged: operations: PUT /devices/{serial}/cameras\n"),
    (("--strict",), {"/devices/{serial}/cameras": {"put": call("x", a=TEXT)}}, 1, "unmanaged: fields: /devices/{serial}/cameras a\n"),
    ((), {MTU: {"put": call("x", never=TEXT)}}, 1, "missing: fields: switch_mtu.never\n"),
    ((), None, 2, "is no OpenAPI description: it has no paths")])
def test_it_ends_with_1_where_something_is_missing(tmp_path, capsys, more, paths, end, words):
    (tmp_path / "api.json").write_text(json.dumps({"paths": paths} if paths else {}))
    assert coverage_api.main([str(tmp_path / "api.json"), *more]) == end
    assert words in capsys.readouterr().out


def test_a_file_that_is_not_there_is_a_sentence(tmp_path, capsys):
    assert coverage_api.main([str(tmp_path / "none.json")]) == 2 and "none.json" in capsys.readouterr().out


@pytest.mark.skipif(not DESCRIPTION.exists(), reason="the description of the API is not at hand")
def test_of_what_is_managed_nothing_is_missing():
    coverage = coverage_api.Coverage(openapi.read(str(DESCRIPTION)))
    assert [line for line in coverage.lines if line.state == "missing"] == [] and coverage.stale() == []
