# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the emulated Dashboard observes: clients, events, uplinks, neighbors; its live tools; and what it answers from a description alone."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.exchange import Request
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

NOON = 1_800_000_000.0
MX, MS, MR, MV = "Q2MX-AAAA-0001", "Q2SW-AAAA-0001", "Q2MR-AAAA-0001", "Q2MV-AAAA-0001"
SEED = {"organizations": [{"name": "Acme", "id": "100", "devices": [{"serial": one} for one in (MX, MS, MR, MV, "Q2VX-AAAA-0001")], "networks": [
    {"name": "Store", "productTypes": ["appliance", "switch", "wireless"], "devices": [MX, MS, MR, "Q2VX-AAAA-0001"]},
    {"name": "Yard", "productTypes": ["camera"], "devices": [MV]}]}]}


class Dashboard:
    """The emulator without a socket, at noon of some day."""

    def __init__(self, **options):
        self.emulator = Emulator(unlimited=True, clock=Clock(lambda: NOON, lambda: NOON), **options)
        made = self.emulator.app.seed(self.emulator.store, json.loads(json.dumps(SEED)))
        self.store, self.yard = (made["organizations"][0]["networks"][name] for name in ("Store", "Yard"))
        self.links = ""

    def call(self, method, path, body=None):
        path, _mark, query = path.partition("?")
        headers = {"authorization": f"Bearer {self.emulator.key}"}
        answer = self.emulator.app.handle(Request(method, "/api/v1" + path, query, headers, json.dumps(body).encode() if body is not None else b""))
        self.links = answer.headers.get("Link", "")
        return answer.status, json.loads(answer.body or b"null")

    def get(self, path):
        status, body = self.call("GET", path)
        assert status == 200, body
        return body

    def off(self, serial):
        self.emulator.store.find_device(serial)[1].turn("offline", NOON)

    def pass_time(self, seconds):
        self.emulator.store.clock.advance(seconds)


@pytest.fixture(name="dashboard")
def _dashboard():
    return Dashboard()


def test_two_runs_observe_the_same(dashboard):
    other = Dashboard()
    for path in (f"/networks/{dashboard.store}/clients", f"/networks/{dashboard.store}/events?productType=switch", "/organizations/100/uplinks/statuses",
                 f"/devices/{MX}/lossAndLatencyHistory?ip=8.8.8.8&timespan=600", "/organizations/100/firmware/upgrades", f"/devices/{MS}/lldpCdp"):
        assert dashboard.get(path) == other.get(path) != []


def test_clients_come_and_go_with_the_hours(dashboard):
    path = f"/networks/{dashboard.store}/clients"
    seen = []
    for _hour in range(6):
        seen.append({one["id"]: one["status"] for one in dashboard.get(path + "?perPage=100&timespan=604800")})
        dashboard.pass_time(3600)
    assert len({json.dumps(one) for one in seen}) > 1 and {"Online", "Offline"} <= {status for one in seen for status in one.values()}
    everyone = dashboard.get(path + "?perPage=1000")
    assert [one["id"] for one in dashboard.get(path + "?perPage=1000&statuses[]=Online")] == [one["id"] for one in everyone if one["status"] == "Online"]
    assert {one["recentDeviceSerial"] for one in everyone} == {MS, MR}
    one = everyone[0]
    assert dashboard.get(f"{path}/{one['id']}")["mac"] == one["mac"] == dashboard.get(f"{path}/{one['mac']}")["mac"]
    assert one["id"] in {row["id"] for row in dashboard.get(f"/devices/{one['recentDeviceSerial']}/clients")}
    assert dashboard.call("GET", f"{path}/k0")[0] == 404 and dashboard.call("GET", path + "?timespan=9999999")[0] == 400


def test_behind_a_device_that_is_off_nobody_is_online(dashboard):
    dashboard.off(MR)
    found = dashboard.get(f"/networks/{dashboard.store}/clients?perPage=1000")
    assert not [one for one in found if one["recentDeviceSerial"] == MR and one["status"] == "Online"]


def test_events_have_no_end_in_either_direction(dashboard):
    path = f"/networks/{dashboard.store}/events?productType=wireless&perPage=5"
    page = dashboard.get(path)
    times = [one["occurredAt"] for one in page["events"]]
    assert len(times) == 5 and times == sorted(times, reverse=True) and (page["pageEndAt"], page["pageStartAt"]) == (times[0], times[-1])
    assert "rel=next" in dashboard.links and "rel=prev" in dashboard.links
    older = dashboard.get(f"{path}&endingBefore={times[-1]}")["events"]
    assert older[0]["occurredAt"] < times[-1]
    assert [one["occurredAt"] for one in dashboard.get(f"{path}&startingAfter={older[0]['occurredAt']}")["events"]] == times
    assert dashboard.get(f"{path}&startingAfter={times[0]}")["events"] == [] and "rel=next" in dashboard.links
    dashboard.pass_time(3600)
    assert dashboard.get(f"{path}&startingAfter={times[0]}")["events"]
    assert {one["type"] for one in dashboard.get(path + "&includedEventTypes[]=association")["events"]} == {"association"}
    assert dashboard.call("GET", f"/networks/{dashboard.store}/events")[0] == 400


def test_uplinks_follow_their_device(dashboard):
    path = f"/organizations/100/uplinks/statuses?serials[]={MX}"
    assert dashboard.get(path)[0]["uplinks"][0]["status"] == "active"
    assert dashboard.get("/organizations/100/devices/uplinksLossAndLatency")[0]["timeSeries"][0]["lossPercent"] < 5
    dashboard.off(MX)
    assert dashboard.get(path)[0]["uplinks"][0]["status"] == "not connected"
    rows = [row for row in dashboard.get("/organizations/100/devices/uplinksLossAndLatency") if row["serial"] == MX]
    assert {one["lossPercent"] for row in rows for one in row["timeSeries"]} == {100.0}
    assert {one["serial"] for one in dashboard.get("/organizations/100/devices/uplinks/addresses/byDevice")} == {MX, MS, MR, MV, "Q2VX-AAAA-0001"}


def test_neighbors_see_each_other(dashboard):
    assert f"Meraki MR46 - {MR}" in json.dumps(dashboard.get(f"/devices/{MS}/lldpCdp")) and MS in json.dumps(dashboard.get(f"/devices/{MR}/lldpCdp"))
    dashboard.off(MS)
    assert dashboard.get(f"/devices/{MS}/lldpCdp") == {}


def test_firmware_and_licenses(dashboard):
    assert {one["productTypes"] for one in dashboard.get("/organizations/100/firmware/upgrades")} == {"appliance", "switch", "wireless", "camera"}
    assert dashboard.get(f"/organizations/100/firmware/upgrades/byDevice?serials[]={MS}")[0]["upgrade"]["toVersion"]["shortName"] == "MS 16.7"
    products = dashboard.get(f"/networks/{dashboard.store}/firmwareUpgrades")["products"]
    assert {name: one["currentVersion"]["shortName"] for name, one in products.items()} == {
        "appliance": "MX 18.1.7", "switch": "MS 16.7", "wireless": "MR 30.6"}
    assert dashboard.get("/organizations/100/licenses/overview")["licenseCount"] == 0


@pytest.mark.parametrize(("serial", "tool", "body", "part"), [
    (MX, "ping", {"target": "8.8.8.8"}, "results"), (MR, "pingDevice", {"count": 2}, "results"), (MS, "arpTable", {}, "entries"),
    (MS, "macTable", {}, "entries"), (MS, "cableTest", {"ports": ["1", "99"]}, "results"), (MS, "leds/blink", {"duration": 10}, "status"),
    (MS, "ports/cycle", {"ports": ["1"]}, "status"),
    (MS, "ports/status", {}, "ports"), (MS, "power/usage", {}, "results"), (MX, "routingTable/summaries", {}, "entries"), (MX, "throughputTest", {}, "result"),
    (MX, "wakeOnLan", {"vlanId": 1, "mac": "00:11:22:33:44:55"}, "status"), (MS, "multicastRouting", {}, "routes"),
    (MX, "routingTable/lookups", {}, "entries")])
def test_a_live_tool_takes_its_time(dashboard, serial, tool, body, part):
    status, job = dashboard.call("POST", f"/devices/{serial}/liveTools/{tool}", body)
    assert status == 201 and job["status"] == "new" and job["request"] == {"serial": serial, **body}
    dashboard.pass_time(2)
    assert dashboard.get(job["url"])["status"] == "running"
    dashboard.pass_time(30)
    done = dashboard.get(job["url"])
    assert done["status"] == "complete" and part in done and dashboard.get(job["url"]) == done


def test_a_live_tool_of_a_device_that_is_off_fails(dashboard):
    dashboard.off(MX)
    job = dashboard.call("POST", f"/devices/{MX}/liveTools/ping", {"target": "8.8.8.8"})[1]
    dashboard.pass_time(30)
    assert dashboard.get(job["url"])["status"] == "failed" and dashboard.get(job["url"])["error"] == "The device is unreachable."
    assert dashboard.call("POST", f"/devices/{MX}/liveTools/ping", {})[0] == 400 == dashboard.call("POST", f"/devices/{MR}/liveTools/macTable", {})[0]
    assert dashboard.call("GET", f"/devices/{MX}/liveTools/ping/1")[0] == 404


def test_what_is_done_and_leaves_nothing_behind(dashboard):
    assert dashboard.call("POST", f"/devices/{MX}/reboot") == (202, {"success": True})
    assert dashboard.call("POST", f"/devices/{MS}/blinkLeds", {"duration": 30})[1]["duration"] == 30
    assert dashboard.call("POST", f"/devices/{MS}/switch/ports/cycle", {"ports": ["1"]}) == (200, {"ports": ["1"]})
    assert dashboard.call("POST", f"/devices/{MS}/switch/ports/cycle", {"ports": ["99"]})[0] == 400
    assert dashboard.call("POST", "/devices/Q2VX-AAAA-0001/appliance/vmx/authenticationToken")[0] == 201
    job = dashboard.call("POST", f"/networks/{dashboard.store}/webhooks/webhookTests", {"url": "https://example.com"})[1]
    dashboard.pass_time(5)
    assert (job["status"], dashboard.get(f"/networks/{dashboard.store}/webhooks/webhookTests/{job['id']}")["status"]) == ("enqueued", "delivered")


def test_a_snapshot_of_a_camera(dashboard):
    status, picture = dashboard.call("POST", f"/devices/{MV}/camera/generateSnapshot", {})
    assert status == 202 and "/snapshot/" in picture["url"] and "2027-01-16T08:00:00Z" in picture["expiry"]
    assert dashboard.call("POST", f"/devices/{MV}/camera/generateSnapshot", {"timestamp": "2020-01-01T00:00:00Z"})[0] == 400
    assert dashboard.call("POST", f"/devices/{MS}/camera/generateSnapshot", {})[0] == 400
    assert "vision.meraki.com" in dashboard.get(f"/devices/{MV}/camera/videoLink")["visionUrl"]


def test_a_network_is_split_by_its_products(dashboard):
    status, made = dashboard.call("POST", f"/networks/{dashboard.store}/split")
    assert status == 200 and sorted(one["name"] for one in made["resultingNetworks"]) == ["Store - appliance", "Store - switch", "Store - wireless"]
    switches = next(one["id"] for one in made["resultingNetworks"] if one["productTypes"] == ["switch"])
    assert [one["serial"] for one in dashboard.get(f"/networks/{switches}/devices")] == [MS] and dashboard.call("GET", f"/networks/{dashboard.store}")[0] == 404
    assert dashboard.call("POST", f"/networks/{switches}/split")[0] == 400


WIDGETS = "/networks/{networkId}/widgets"
WIDGET = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Widget"}}}}
DESCRIPTION = {"paths": {
    WIDGETS: {"get": {"operationId": "getNetworkWidgets", "x-paginated": True, "responses": {"200": {"content": {"application/json": {"schema": {
        "type": "array", "items": {"$ref": "#/components/schemas/Widget"}}}}}}},
        "post": {"operationId": "createNetworkWidget", "responses": {"201": WIDGET}}},
    WIDGETS + "/{widgetId}": {"get": {"responses": {"200": WIDGET}},
                              "delete": {"responses": {"204": {}}}},
    "/organizations/{organizationId}/gadgets": {"get": {"x-paginated": True, "responses": {"200": {"content": {"application/json": {
        "example": {"items": [{"id": "7", "name": "x"}], "meta": {}}}}}}}},
    "/networks/{networkId}": {"get": {"responses": {"200": {"content": {"application/json": {"example": {"id": "never"}}}}}}}},
    "components": {"schemas": {"Widget": {"type": "object", "properties": {
        "id": {"type": "string"}, "widgetId": {"type": "string"}, "networkId": {"type": "string"}, "state": {"type": "string", "enum": ["on", "off"]},
        "count": {"type": "integer"}, "open": {"type": "boolean"}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
        "Part": {"type": "object", "properties": {"ratio": {"type": "number"}, "inside": {"$ref": "#/components/schemas/Part"}}}}}}


def test_what_nobody_modeled_is_answered_from_a_description(tmp_path):
    (tmp_path / "spec.json").write_text(json.dumps(DESCRIPTION))
    dashboard = Dashboard(description=str(tmp_path / "spec.json"))
    path = WIDGETS.format(networkId=dashboard.store)
    rows = dashboard.get(path)
    assert len(rows) == 3 == len({one["id"] for one in rows}) and "rel=first" in dashboard.links and dashboard.get(path) == rows
    assert rows[0].keys() == DESCRIPTION["components"]["schemas"]["Widget"]["properties"].keys()
    assert rows[0]["networkId"] == dashboard.store and rows[0]["state"] in ("on", "off") and isinstance(rows[0]["count"], int)
    assert isinstance(rows[0]["open"], bool) and isinstance(rows[0]["parts"][0]["ratio"], float)
    assert len(dashboard.get(path + "?perPage=3")) == 3
    assert dashboard.get(path + "/77")["widgetId"] == "77"
    assert dashboard.call("POST", path, {"state": "off"})[1]["state"] == "off" and dashboard.call("DELETE", path + "/77") == (204, None)
    assert dashboard.get("/organizations/100/gadgets")["items"][0]["name"] == "x"
    assert dashboard.get(f"/networks/{dashboard.store}")["name"] == "Store"  # what is modeled stays as it is
    assert dashboard.call("GET", "/networks/N_0/widgets")[0] == 404


@pytest.mark.parametrize(("content", "words"), [("{}", "it has no paths"), ("x", "is no OpenAPI description"), ("[]", "it has no paths")])
def test_a_file_that_is_no_description_is_told(tmp_path, content, words):
    (tmp_path / "spec.json").write_text(content)
    with pytest.raises(ValueError, match=words):
        Emulator(description=str(tmp_path / "spec.json"))
