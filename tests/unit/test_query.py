# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module query: any read, by path or operation, at many places, as rows."""
from __future__ import annotations

import json

import pytest
import yaml
from ansible.errors import AnsibleError
from ansible.plugins.loader import lookup_loader
from ansible_collections.sitecraft.meraki.plugins.lookup import query as lookup
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions import until
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.answers import masked
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import perform

from tests.support.asking import Misleading
from tests.support.world import good, in_process

ORG = "/organizations/{organization}"
SSIDS, SSID = "/networks/{network}/wireless/ssids", "/networks/{network}/wireless/ssids/{number}"


@pytest.fixture(name="world")
def _world():
    """Acme with a second store beside the first."""
    world = in_process()
    for name in ("Store 0013", "Store 1, Austin"):
        world.call("POST", f"/organizations/{world.organization}/networks", {"name": name, "productTypes": ["wireless"]})
    return world


def ask(world, **options):
    return world.ask(QUERY, **options)


def rows(world, **options):
    return good(ask(world, **options))["rows"]


# -- what is asked


@pytest.mark.parametrize(("terms", "options", "words"), [
    ((), {"organization": "Acme"}, "needs a path or the name of a read"),
    (("/organizations",), {"netwrok": "x"}, "netwrok is not an option of this lookup; did you mean network?"),
    (("/organizations",), {"show_secrets": True}, "show_secrets is not an option of this lookup; module sitecraft.meraki.query has it")])
def test_a_lookup_leaves_nothing_unsaid(terms, options, words):
    with pytest.raises(AnsibleError, match=words):
        lookup_loader.get("sitecraft.meraki.query").run(list(terms), {}, **options)


def test_a_lookup_takes_what_the_module_takes():
    given = set(yaml.safe_load(lookup.DOCUMENTATION)["options"])
    assert set(QUERY.options) - given == {"path", "operation", "show_secrets"}


def test_a_path_and_an_operation_ask_the_same(world):
    by_path = rows(world, path=f"{ORG}/devices")
    assert [one["serial"] for one in by_path] == ["Q2MR-AAAA-0012", "Q2MX-AAAA-0012", "Q2SW-AAAA-0012"]
    assert rows(world, operation="getOrganizationDevices") == by_path == rows(world, path="/organizations/Acme/devices")
    assert rows(world, path="/organizations/{organizationId}/devices") == by_path == rows(world, operation="get_organization_devices")


def test_rows_are_in_snake_case_and_carry_the_names_of_their_network_and_device(world):
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "core"})
    row = rows(world, path=f"{ORG}/devices", params={"serials": ["core"]})[0]
    assert (row["network_name"], row["network_id"], row["device_name"], row["serial"]) == ("Store 0012", world.network, "core", "Q2SW-AAAA-0012")
    assert row["product_type"] == "switch" and "productType" not in row
    port = rows(world, path="/devices/{serial}/switch/ports", serial="core", limit=1)[0]
    assert (port["device_name"], port["serial"], port["port_id"], port["network_name"]) == ("core", "Q2SW-AAAA-0012", "1", "Store 0012")


@pytest.mark.parametrize("named", ["Store 0012", "Store 0012 ", lambda world: world.network])
def test_names_stand_for_identifiers_in_options_and_in_the_path(world, named):
    value = named(world) if callable(named) else named
    assert len(rows(world, path=SSIDS, network=value)) == 15
    assert len(rows(world, path=f"/networks/{value}/wireless/ssids")) == 15


@pytest.mark.parametrize("number", ["Store 0012 WiFi", 0, "0"])
def test_other_placeholders_are_parameters_by_name_or_identifier(world, number):
    assert [one["name"] for one in rows(world, path=SSID, network="Store 0012", params={"number": number})] == ["Store 0012 WiFi"]


def test_a_placeholder_of_what_is_no_resource_is_found_by_name_in_the_list_above_it(world):
    body = {"name": "Printers", "category": "network", "type": "cidr", "cidr": "10.0.0.0/8"}
    made = world.call("POST", f"/organizations/{world.organization}/policyObjects", body)
    found = rows(world, path=f"{ORG}/policyObjects/{{policyObjectId}}", params={"policyObjectId": "Printers"})
    assert [one["id"] for one in found] == [made["id"]]
    assert "did you mean 'Printers'?" in ask(world, path=f"{ORG}/policyObjects/{{policy_object_id}}", params={"policy_object_id": "Printer"})["msg"]


def test_a_device_of_the_inventory_is_found_though_it_is_in_no_network(world):
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": ["Q2MS-AAAA-0099"]})
    assert [one["serial"] for one in rows(world, operation="getOrganizationInventoryDevice", serial="Q2MS-AAAA-0099")] == ["Q2MS-AAAA-0099"]


def test_the_networks_of_a_task_narrow_what_is_asked_of_the_organization(world):
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "core"})
    assert len(rows(world, path=f"{ORG}/devices", network="Store 0012")) == 3
    assert rows(world, path=f"{ORG}/devices", network=["Store 0013"]) == []
    assert [one["serial"] for one in rows(world, path=f"{ORG}/devices", serial="core")] == ["Q2SW-AAAA-0012"]


def test_the_many_of_a_task_narrow_it_as_well(world):
    number = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 0013")
    world.call("PUT", f"/networks/{number}", {"tags": ["west"]})
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"tags": ["core"]})
    for options, count in (({"networks": ["Store 0012"]}, 3), ({"networks": "all"}, 3), ({"networks": {"tags": ["west"]}}, 0),
                           ({"devices": {"tags": ["core"]}}, 1), ({"devices": {"networks": ["Store 0012"]}}, 3)):
        assert len(rows(world, path=f"{ORG}/devices", **options)) == count
    assert "there is no network with the tag east" in ask(world, path=f"{ORG}/devices", networks={"tags": ["east"]})["msg"]


@pytest.mark.parametrize(("options", "words"), [
    ({}, "path is missing; give a path such as /networks/{network}/clients, or operation"),
    ({"path": SSIDS, "operation": "getNetworkClients"}, "path and operation are both given"),
    ({"operation": "getNetworkCleints", "network": "x"}, "there is no read called 'getNetworkCleints'; did you mean getNetworkClients?"),
    ({"operation": "rebootDevice"}, "rebootDevice is no read; use sitecraft.meraki.operation with name: reboot"),
    ({"path": "/devices/{serial}/reboot"}, "is no read; use sitecraft.meraki.operation with name: reboot"),
    ({"path": SSIDS}, "network is missing; getNetworkWirelessSsids needs it"),
    ({"path": SSIDS, "network": "Store 12"}, "there is no network 'Store 12'; did you mean 'Store 0012'?"),
    ({"path": SSID, "network": "Store 0012"}, "params.number is missing"),
    ({"path": "/networks/{serial}/clients"}, "{serial} does not fit there; it is /networks/{network}/clients"),
    ({"path": f"{ORG}/devices", "params": {"productType": ["switch"]}},
     "params.productType is no parameter of getOrganizationDevices; did you mean productTypes?"),
    ({"operation": "getNetworkClients", "params": {"timespan": "soon"}}, "params.timespan must be a span of time, such as 2 days"),
    ({"operation": "getNetworkClients", "params": {"t0": "soon"}}, "params.t0 must be a time, such as"),
    ({"operation": "getNetworkEvents", "limit": 5, "params": {"productType": "wirless"}}, "did you mean 'wireless'?"),
    ({"operation": "getDeviceLossAndLatencyHistory", "serial": "x"}, "params.ip is missing; getDeviceLossAndLatencyHistory needs it"),
    ({"path": "/organizations", "limit": 0}, "limit must be at least 1, not 0"),
    ({"path": "/organizations", "until": "???"}, "until must be conditions such as 'status == complete'"),
    ({"path": "/organizations", "every": "often"}, "every must be a span of time"),
    ({"path": "/organizations", "parms": {}}, "parms is not an option of the task; did you mean params?"),
    ({"path": "/organizations", "params": "x"}, "params must be a dict"),
    ({"operation": "getNetworkEvents", "network": "Store 0012"}, "limit is missing; getNetworkEvents lists events, which have no end"),
    ({"operation": "getOrganizationDevices", "network": []}, "network is empty, and says of none that it is meant"),
    ({"operation": "getOrganizationDevices", "serial": [""]}, "serial is empty, and says of none that it is meant"),
    ({"operation": "getOrganizationDevices", "params": {"networkIds": []}}, "params.networkIds is empty, which the Dashboard takes for all"),
    ({"path": "/api/v0/organizations"}, "path is of another version of the API; this one is /api/v1")])
def test_a_slip_is_answered_with_what_is_right(world, options, words):
    result = ask(world, **options)
    assert result["failed"] and not result["changed"] and words in result["msg"]


@pytest.mark.parametrize("path", [
    "https://evil.example/api/v1/organizations", "//evil.example/x", "/networks/../organizations", "/networks/%2e%2e/organizations",
    "/networks/%252e%252e/organizations", "/networks/.%2e/x", "/networks/a%2fb/clients", "/networks/a\\..\\b", "/networks/N\n/x", "/networks/./clients",
    "/organizations?x=1", "/organizations#x", "organizations", "/networks//clients"])
def test_only_paths_below_the_base_are_asked(world, path):
    spy = Misleading(world)
    result = ask(world, path=path)
    assert result["failed"] and "path must" in result["msg"] and not spy.asked


@pytest.mark.parametrize("value", ["..", ".", "../../organizations", "a/b", "a%2fb", "?x=1"])
def test_a_value_leads_no_further_than_its_place(world, value):
    spy = Misleading(world)
    ask(world, operation="getNetworkClient", network="Store 0012", params={"clientId": value})
    assert not [one for one in spy.asked if one.count("/") > 4 or "/.." in one or "x=1" in one.replace("%3Fx%3D1", "")]


def test_a_path_that_is_not_known_is_asked_with_a_warning(world):
    Misleading(world, brandNew=lambda url, time: (200, [{"newField": 1}], {}))
    result = good(ask(world, path="/networks/{network}/brandNew", network="Store 0012", params={"anyThing": 1}))
    assert result["rows"] == [{"network_id": world.network, "network_name": "Store 0012", "new_field": 1}]
    assert "this version knows no read /networks/{networkId}/brandNew" in result["warnings"][0]
    missing = ask(world, path="/networks/{network}/client", network="Store 0012")
    assert missing["failed"] and missing["failure"]["status"] == 404 and "did you mean /networks/{network}/clients?" in missing["msg"]


# -- pages and limits


def test_all_pages_are_read_or_as_many_as_the_limit_asks_for(world):
    for number in range(4):
        world.call("POST", f"/organizations/{world.organization}/networks", {"name": f"More {number}", "productTypes": ["switch"]})
    path = f"{ORG}/networks"
    assert len(rows(world, path=path, params={"perPage": 3})) == 7
    spy = Misleading(world)
    assert len(rows(world, path=path, params={"perPage": 3}, limit=4)) == 4
    assert len([one for one in spy.asked if "perPage=3" in one]) == 2


def test_a_list_that_refuses_large_pages_is_asked_for_its_own(world):
    spy = Misleading(world, clients=lambda url, time: (400, {"errors": ["'perPage' must be an integer between 3 and 50"]}, {}) if "perPage" in url
                     else (200, [{"id": "k1"}], {}))
    assert [one["id"] for one in rows(world, operation="getNetworkClients", network=["Store 0012", "Store 0013"])] == ["k1", "k1"]
    assert 3 <= len([one for one in spy.asked if "/clients" in one]) <= 4


def test_an_answer_without_content_is_no_row_and_told(world):
    Misleading(world, clients=lambda url, time: (204, None, {}))
    result = good(ask(world, operation="getNetworkClients", network="Store 0012"))
    assert result["rows"] == [] and "ended without content (204)" in result["warnings"][0]


def test_the_change_log_is_read_from_its_newest_back(world):
    stamps = [one["ts"] for one in rows(world, path=f"{ORG}/configurationChanges", params={"perPage": 3})]
    assert len(stamps) > 4 and stamps == sorted(stamps, reverse=True)


@pytest.mark.parametrize("end", ["empty", "same"])
def test_events_have_an_end_though_they_always_offer_another_page(world, end):
    def events(url, time):
        here, token = url.split("?")[0], min(time, 3) if end == "same" else time
        link = {"Link": f"<{here}?endingBefore={token}>; rel=prev, <{here}?startingAfter=9>; rel=next"}
        return 200, {"message": None, "pageStartAt": "", "pageEndAt": "", "events": [{"type": f"event {time}"}] if end == "same" or time < 4 else []}, link
    spy = Misleading(world, events=events)
    found = rows(world, operation="getNetworkEvents", network="Store 0012", limit=100, params={"productType": "Wireless"})
    assert [one["type"] for one in found][:3] == ["event 1", "event 2", "event 3"] and len(spy.asked) < 12


# -- time


def test_spans_and_moments_go_out_as_the_api_takes_them(world):
    spy = Misleading(world, clients=lambda url, time: (200, [], {}))
    rows(world, operation="getNetworkClients", network="Store 0012", params={"timespan": "2 days"})
    rows(world, operation="getNetworkClients", network="Store 0012", params={"t0": "2026-02-11 08:00"})
    first, second = [one for one in spy.asked if "/clients" in one]
    assert "timespan=172800" in first and "t0=2026-02-11T08%3A00%3A00Z" in second


def test_two_days_ago_counts_from_the_dashboards_clock(world):
    world.emulator.store.clock.advance(86400 * 30)
    spy = Misleading(world, clients=lambda url, time: (200, [], {}))
    rows(world, operation="getNetworkClients", network="Store 0012", params={"t0": "2 days ago"})
    assert f"t0={world.emulator.store.clock.stamp()[:4]}" in spy.asked[-1]


# -- many places


def test_one_that_cannot_be_read_does_not_stop_the_others(world):
    for bad in (lambda url, time: (400, {"errors": ["Wireless is not supported by this network"]}, {}), lambda url, time: (500, {}, {})):
        spy = Misleading(world, **{f"{world.network}/wireless": bad})
        result = ask(world, path=SSIDS, network=["Store 0012", "Store 0013", "Store 1, Austin", "Stor 0013"], limit=1)
        assert [one["network_name"] for one in result["rows"]] == ["Store 0013", "Store 1, Austin"]
        assert result["failed"] and not result["changed"] and [one["place"] for one in result["failures"]] == ["Store 0012", "Stor 0013"]
        assert result["msg"].startswith("2 of 4 could not be read: Store 0012: GET") and "did you mean 'Store 0013'?" in result["msg"]
        world.session = spy.direct


@pytest.mark.parametrize(("networks", "names"), [
    ("all", ["Store 0012", "Store 0013", "Store 1, Austin"]), ({"tags": ["west"]}, ["Store 0013"]),
    (["Store 0013", "Store 0012"], ["Store 0013", "Store 0012"])])
def test_many_networks_are_meant_as_for_resources(world, networks, names):
    number = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 0013")
    world.call("PUT", f"/networks/{number}", {"tags": ["west"]})
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Yard", "productTypes": ["switch"]})
    result = good(ask(world, path=SSIDS, networks=networks, limit=1))
    assert [one["network_name"] for one in result["rows"]] == names
    assert any("1 without the product wireless passed over: Yard" in one for one in result["warnings"]) == (networks == "all")


def test_many_devices_are_meant_as_for_resources(world):
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"tags": ["core"]})
    for devices, serials in (({"tags": ["core"]}, ["Q2SW-AAAA-0012"]), ("all", ["Q2SW-AAAA-0012"]), ({"networks": ["Store 0012"]}, ["Q2SW-AAAA-0012"]),
                             ({"networks": ["Store 0013"]}, [])):
        assert [one["serial"] for one in rows(world, path="/devices/{serial}/switch/ports", devices=devices, limit=1)] == serials
    assert "network and networks are both given" in ask(world, path=SSIDS, network="Store 0012", networks="all")["msg"]
    assert "networks is empty" in ask(world, path=SSIDS, networks=[])["msg"]


def test_the_organization_may_be_told_by_the_network(world):
    world.call("POST", "/organizations", {"name": "Other"})
    assert len(rows(world, path=SSIDS, network=world.network, organization=None)) == 15 == len(
        rows(world, path=f"/networks/{world.network}/wireless/ssids", organization=None))
    assert [one["serial"] for one in rows(world, path="/devices/Q2SW-AAAA-0012", organization=None)] == ["Q2SW-AAAA-0012"]
    assert "sees 2 organizations" in ask(world, path=SSIDS, network="Store 0012", organization=None)["msg"]


def test_names_are_found_once_for_all_places(world):
    result = good(ask(world, path=SSIDS, network=["Store 0012", "Store 0013", "Store 1, Austin"]))
    assert result["calls"] == 2 + 3 and len(result["rows"]) == 45


def test_calls_keep_to_the_budget(world):
    began = world.patience.slept
    ask(world, path=SSIDS, network=["Store 0012", "Store 0013", "Store 1, Austin"], requests_per_second=0.5)
    assert world.patience.slept - began > 2


# -- until


def job(last):
    return lambda url, time: (200, {"id": "1", "status": "running" if time < 4 else last, "errors": ["no port 99"] if last == "failed" else []}, {})


JOB = {"path": "/devices/{serial}/liveTools/ping/{id}", "serial": "Q2SW-AAAA-0012", "params": {"id": "1"}}


@pytest.mark.parametrize("condition", ["status == complete", {"status": "complete"}, {"status": ["complete", "failed"]}, ["status in [complete, failed]"],
                                       "status != running", "row.status == 'complete' and count > 0"])
def test_it_asks_until_a_condition_holds(world, condition):
    Misleading(world, liveTools=job("complete"))
    began = world.patience.slept
    assert [one["status"] for one in rows(world, **JOB, until=condition)] == ["complete"]
    assert 14 < world.patience.slept - began < 16


def test_a_failed_job_ends_the_waiting(world):
    Misleading(world, liveTools=job("failed"))
    result = ask(world, **JOB, until="status == complete")
    assert result["failed"] and "it has failed (no port 99)" in result["msg"]


def test_waiting_has_an_end(world):
    Misleading(world, liveTools=lambda url, time: (200, {"status": "running"}, {}))
    began = world.patience.slept
    result = ask(world, **JOB, until="status == complete", within="1 minute", every="10 s")
    assert result["failed"] and "did not come true within 1 minute" in result["msg"] and 55 < world.patience.slept - began < 75


@pytest.mark.parametrize(("condition", "row", "holds"), [
    ("status.completed", {"status": {"completed": True}}, True), ("status.completed", {"status": {"completed": False}}, False),
    ("not status.failed", {"status": {"failed": False}}, True), ("count >= 2", {}, False), ("loss < 5", {"loss": 4.5}, True),
    ("loss < 5", {"loss": None}, False), ("lanIp is not none", {"lan_ip": "10.0.0.1"}, True), ("state not in [a, b]", {"state": "c"}, True),
    ("port = 5", {"port": "5"}, True), ("ports.0.name == x", {"ports": [{"name": "x"}]}, True),
    ("next_upgrade.time == null", {"next_upgrade": {"time": None}}, True)])
def test_what_conditions_say(condition, row, holds):
    assert all(one.holds([row]) for one in until.conditions(condition)) is holds


def test_progress_is_told_while_it_waits(world):
    told = []
    Misleading(world, liveTools=job("complete"))
    params = {"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", **JOB, "until": "status == complete"}
    good(perform(QUERY, params, None, True, connect=world.connect, say=told.append))
    assert told and told[0].startswith("waiting until status == complete: 0 of 1")


# -- secrets


def test_secrets_are_hidden_unless_they_are_asked_for(world):
    world.call("PUT", f"/networks/{world.network}/wireless/ssids/1", {"authMode": "psk", "encryptionMode": "wpa", "psk": "canary-psk-1"})
    world.call("PUT", f"/networks/{world.network}/snmp", {"access": "community", "communityString": "canary-community"})
    world.call("PUT", f"/networks/{world.network}/snmp", {"access": "users", "users": [{"username": "ann", "passphrase": "canary-phrase"}]})
    asked = [{"path": SSID, "params": {"number": 1}}, {"path": "/networks/{network}/snmp"}, {"path": f"{ORG}/configurationChanges"}]
    results = [good(ask(world, network="Store 0012", **one)) for one in asked]
    assert "canary" not in json.dumps(results) and results[0]["rows"][0]["psk"] == "(hidden)"
    assert rows(world, network="Store 0012", show_secrets=True, **asked[0])[0]["psk"] == "canary-psk-1"


@pytest.mark.parametrize(("answer", "shown"), [
    ({"licenseKey": "Z2-1", "hasApiKey": True, "minimumPasswordLength": 8, "pskGroup": "x"},
     {"license_key": "(hidden)", "has_api_key": True, "minimum_password_length": 8, "psk_group": "x"}),
    ({"v2CommunityString": "c", "peers": [{"secret": "s", "name": "a"}]}, {"v2_community_string": "(hidden)", "peers": [{"secret": "(hidden)", "name": "a"}]}),
    ({"newValue": '{"licenses": [{"key": "Z2-1"}], "key": "x"}'}, {"new_value": '{"licenses": [{"key": "(hidden)"}], "key": "x"}'}),
    ({"label": "WPA2 pre-shared key", "oldValue": "x1", "newValue": "x2"}, {"label": "WPA2 pre-shared key", "old_value": "(hidden)", "new_value": "(hidden)"}),
    ({"details": [{"name": "RADIUS secret", "value": "x"}, {"name": "slot", "value": "7"}]},
     {"details": [{"name": "RADIUS secret", "value": "(hidden)"}, {"name": "slot", "value": "7"}]}),
    ({"newValue": '[{"secret"=>"x y", "name"=>"a"}]'}, {"new_value": '[{"secret"=>"(hidden)", "name"=>"a"}]'}),
    ({"newValue": "name: a\nsecret: x y"}, {"new_value": "name: a\nsecret: (hidden)"}), ({"notes": "see wiki: psk"}, {"notes": "see wiki: psk"}),
    ({"uri": "https://ann:x@h/a?token=x&b=1"}, {"uri": "https://ann:(hidden)@h/a?token=(hidden)&b=1"}),
    ({"newValue": '"{\\"psk\\": \\"x\\"}"'}, {"new_value": json.dumps('{"psk": "(hidden)"}')}),
    ({"label": "PUT /api/v1/networks/N_1/identityPsks", "newValue": "1"}, {"label": "PUT /api/v1/networks/N_1/identityPsks", "new_value": "1"}),
    ({"newValue": '{"psk": "x", "name": "y"}'}, {"new_value": '{"psk": "(hidden)", "name": "y"}'}), ({"secret": None}, {"secret": None})])
def test_what_is_secret_in_answers(world, answer, shown):
    Misleading(world, brandNew=lambda url, time: (200, answer, {}))
    assert rows(world, path="/brandNew") == [shown]


def test_a_text_is_looked_into_once_however_long_it_is():
    for part in ("pin_a:", "secret: ", "://", "://a:"):
        assert "x" not in masked(part * 50_000 + "secret: x")


@pytest.mark.parametrize("name", RESOURCES)
def test_what_the_catalog_knows_as_secret_is_hidden_in_every_answer(name):
    def lost(fields, above=""):
        for field in fields:
            value = {above: {field.api: "canary"}} if above else {field.api: "canary"}
            if field.secret and "canary" in json.dumps(masked(value)):
                yield field.api
            yield from lost(field.fields, field.api)
    assert list(lost(RESOURCES[name].fields)) == []


def test_keys_of_an_api_are_shown_to_nobody(world):
    Misleading(world, brandNew=lambda url, time: (200, {"apiKey": "canary", "psk": "seen"}, {}))
    assert rows(world, path="/brandNew", show_secrets=True) == [{"api_key": "(hidden)", "psk": "seen"}]


# -- never a write


def test_nothing_is_ever_written(world):
    before = world.writes()
    spy = Misleading(world)
    for options in ({"path": f"{ORG}/devices"}, {"path": "/networks/{network}", "network": "Store 0012"}, {"path": "/foo/bar"}):
        assert ask(world, check=True, **options)["changed"] is False
        assert ask(world, **options)["changed"] is False
    assert {one.split()[0] for one in spy.asked} == {"GET"} and world.writes() == before
