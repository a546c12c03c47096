# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's core, over HTTP: keys, limits, pages, redirects, action batches, faults, change log, and the
organizations, networks, templates and devices everything else hangs on.

The emulator's clock stands still unless a test advances it, so nothing here depends on how fast the machine is.
"""
from __future__ import annotations

import json
import re
import socket

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import AP, NOON, ROUTER_MX, SWITCH, Dashboard, action


@pytest.fixture(scope="module")
def emulator():
    with Emulator(clock=Clock(lambda: 0.0, lambda: NOON)) as running:
        yield running


@pytest.fixture
def acme(emulator):
    dashboard = Dashboard.fresh(emulator)
    yield dashboard
    dashboard.control("DELETE", "/faults")


# Who is asking

@pytest.mark.parametrize("headers, text", [
    ({}, "Missing API key"),
    ({"Authorization": "Bearer 0000"}, "Invalid API key"),
    ({"X-Cisco-Meraki-API-Key": "0000"}, "Invalid API key"),
    ({"Authorization": "Basic abc"}, "No valid authentication method found"),
])
def test_a_bad_key_is_a_401_with_a_sentence(emulator, acme, headers, text):
    answer = requests.get(f"{emulator.url}/organizations", headers=headers)
    assert (answer.status_code, answer.json()) == (401, {"errors": [text]})


@pytest.mark.parametrize("header, form", [("Authorization", "Bearer {}"), ("X-Cisco-Meraki-API-Key", "{}")])
def test_both_headers_carry_the_key(emulator, acme, header, form):
    answer = requests.get(f"{emulator.url}/organizations", headers={header: form.format(emulator.key)})
    assert [org["name"] for org in answer.json()] == ["Acme"]


def test_every_answer_has_a_request_id_and_the_headers_of_the_real_one(acme):
    calls = [("GET", "/organizations"), ("GET", "/nowhere"), ("POST", "/organizations")]
    answers = [acme.call(method, path) for method, path in calls]
    assert [answer.status_code for answer in answers] == [200, 404, 400]
    assert all(re.fullmatch("[0-9a-f]{32}", answer.headers["X-Request-Id"]) for answer in answers)
    assert len({answer.headers["X-Request-Id"] for answer in answers}) == 3
    assert answers[0].headers["Content-Type"] == "application/json; charset=utf-8"
    assert answers[0].headers["Server"] == "nginx" and answers[0].headers["Pragma"] == "no-cache"


@pytest.mark.parametrize("method, path", [
    ("GET", "/nowhere"), ("GET", "/organizations/1"), ("GET", "/networks/L_1"), ("GET", "/devices/Q2XX-XXXX-XXXX"),
    ("GET", f"/devices/{AP}"), ("PATCH", "/organizations/100"), ("DELETE", "/organizations/100/admins/1"),
])
def test_what_is_not_there_is_a_404_with_an_empty_body(acme, method, path):
    answer = acme.call(method, path)
    assert (answer.status_code, answer.content) == (404, b"")


def test_a_key_sees_only_its_organizations(acme):
    acme.control("POST", "/seed", {"organizations": [{"name": "Other", "id": "200"}],
                                   "keys": [{"key": "k" * 40, "email": "x@example.com", "organizations": ["200"]}]})
    narrow = Dashboard(acme.emulator)
    narrow.session.headers["Authorization"] = "Bearer " + "k" * 40
    assert [org["id"] for org in narrow.get("/organizations")] == ["200"]
    assert narrow.call("GET", "/organizations/100").status_code == 404
    made = narrow.post("/organizations", {"name": "Mine"}, 201)
    assert narrow.get(f"/organizations/{made['id']}")["name"] == "Mine"
    assert narrow.get("/administered/identities/me")["email"] == "x@example.com"


def test_an_admin_who_may_only_read_gets_a_403_for_a_write(acme):
    acme.control("POST", "/seed", {"keys": [{"key": "r" * 40, "email": "reader@example.com"}]})
    acme.post(f"{acme.org}/admins", {"name": "R", "email": "reader@example.com", "orgAccess": "read-only"}, 201)
    reader = Dashboard(acme.emulator)
    reader.session.headers["Authorization"] = "Bearer " + "r" * 40
    assert reader.get(acme.org)["name"] == "Acme"
    assert reader.call("PUT", acme.org, {"name": "Mine"}).status_code == 403


def test_a_bad_body_is_refused_and_the_connection_stays_in_step(acme):
    url = f"{acme.emulator.url}{acme.org}/networks"
    answer = acme.session.post(url, data=b"{not json", headers={"Content-Type": "application/json"})
    assert (answer.status_code, len(answer.json()["errors"])) == (400, 1)
    assert acme.call("POST", "/nowhere", {"padding": "x" * 10000}).status_code == 404
    assert acme.get(acme.org)["name"] == "Acme"


# How often

def limited(acme, **knobs):
    acme.control("POST", "/settings", {"unlimited": False, **knobs})
    acme.emulator.app.limits.buckets.clear()


def statuses(acme, path, times):
    return [acme.call("GET", path).status_code for dummy in range(times)]


def test_an_organization_has_ten_calls_at_once_and_ten_a_second(acme):
    limited(acme)
    assert statuses(acme, acme.org, 12) == [200] * 10 + [429] * 2
    acme.control("POST", "/clock", {"advance": 0.5})
    assert statuses(acme, acme.org, 6) == [200] * 5 + [429]
    acme.control("POST", "/clock", {"advance": 60})
    assert statuses(acme, acme.org, 11) == [200] * 10 + [429]


def test_a_429_says_when_to_come_back_unless_it_does_not(acme):
    limited(acme, burst=1)
    assert acme.call("GET", acme.org).status_code == 200
    answer = acme.call("GET", acme.org)
    assert answer.json() == {"errors": ["API rate limit exceeded for organization"]}
    assert answer.headers["Retry-After"] == "1"
    acme.control("POST", "/settings", {"retry_after": False})
    assert "Retry-After" not in acme.call("GET", acme.org).headers


def test_organizations_do_not_share_their_calls_and_the_list_of_them_costs_none(acme):
    acme.control("POST", "/seed", {"organizations": [{"name": "Other", "id": "200"}]})
    limited(acme, burst=1)
    assert statuses(acme, acme.org, 2) == [200, 429]
    assert statuses(acme, "/organizations/200", 2) == [200, 429]
    assert statuses(acme, "/organizations", 5) == [200] * 5


def test_a_source_address_has_a_hundred_calls_whatever_they_are(acme):
    limited(acme, source_rate=3)
    assert statuses(acme, "/organizations", 4) == [200] * 3 + [429]


# Page by page

def walk(acme, path, rel="next", **query):
    """The pages from one to the end, following links as they are."""
    answer = acme.call("GET", path, params=query)
    pages = [answer.json()]
    while rel in answer.links:
        answer = acme.call("GET", answer.links[rel]["url"])
        pages.append(answer.json())
    return pages


@pytest.fixture
def seven(acme):
    """Seven networks, Site 1 to Site 7."""
    for number in range(1, 8):
        acme.network(f"Site {number}", "switch", tags=["odd" if number % 2 else "even", "all"])
    return acme


def names(pages):
    return [[network["name"] for network in page] for page in pages]


def test_links_lead_through_the_list_and_back(seven):
    path = f"{seven.org}/networks"
    assert names(walk(seven, path, perPage=3)) == [["Site 1", "Site 2", "Site 3"], ["Site 4", "Site 5", "Site 6"],
                                                   ["Site 7"]]
    last = seven.call("GET", path, params={"perPage": 3}).links["last"]["url"]
    assert names(walk(seven, last, rel="prev")) == [["Site 5", "Site 6", "Site 7"], ["Site 2", "Site 3", "Site 4"],
                                                    ["Site 1"]]


def test_rels_are_unquoted_and_urls_absolute_with_all_other_parameters(seven):
    answer = seven.call("GET", f"{seven.org}/networks?tags[]=odd&tags[]=all&tagsFilterType=withAllTags&perPage=3")
    link = answer.headers["Link"]
    assert "; rel=next" in link and 'rel="' not in link
    following = answer.links["next"]["url"]
    assert following.startswith(f"{seven.emulator.url}{seven.org}/networks?")
    assert "tags[]=odd&tags[]=all&tagsFilterType=withAllTags&perPage=3&startingAfter=N_" in following
    assert names([answer.json(), seven.get(following)]) == [["Site 1", "Site 3", "Site 5"], ["Site 7"]]


def test_a_page_that_holds_everything_has_no_next(seven):
    assert set(seven.call("GET", f"{seven.org}/networks").links) == {"first", "last"}


@pytest.mark.parametrize("size", ["2", "0", "-1", "100001", "many"])
def test_a_page_size_out_of_range_is_refused(acme, size):
    assert "perPage" in acme.refusal("GET", f"{acme.org}/networks?perPage={size}")


def test_a_row_that_vanishes_between_two_pages_does_no_harm(seven):
    first = seven.call("GET", f"{seven.org}/networks", params={"perPage": 3})
    seven.ok("DELETE", f"/networks/{first.json()[2]['id']}", status=204)
    assert names([seven.get(first.links["next"]["url"])]) == [["Site 4", "Site 5", "Site 6"]]


def test_lists_of_serials_start_and_end_at_the_boundary_serials(acme):
    link = acme.call("GET", f"{acme.org}/inventory/devices").headers["Link"]
    assert "startingAfter=0000-0000-0000>; rel=first" in link and "endingBefore=ZZZZ-ZZZZ-ZZZZ>; rel=last" in link


def test_the_newer_shape_counts_what_remains(acme):
    for number in range(4):
        acme.network(f"Shop {number}")
    newer = next(route for route in ROUTER.routes if route.items and route.path.endswith("/syslog/servers/byNetwork"))
    path = newer.path.format(organizationId=100)
    pages = walk(acme, path, perPage=3)
    assert [len(page["items"]) for page in pages] == [3, 1]
    assert [page["meta"]["counts"]["items"] for page in pages] == [
        {"total": 4, "remaining": 1}, {"total": 4, "remaining": 0}]


# Elsewhere

def test_calls_on_an_organization_are_sent_to_its_shard(acme):
    acme.control("POST", "/settings", {"shard_redirects": True})
    shard = f"http://127.0.0.1:{acme.emulator.shard_port}/api/v1"
    read = acme.call("GET", f"{acme.org}/networks?perPage=3")
    assert (read.status_code, read.headers["Location"]) == (302, f"{shard}{acme.org}/networks?perPage=3")
    write = acme.call("POST", f"{acme.org}/networks", {"name": "A", "productTypes": ["switch"]})
    assert (write.status_code, write.headers["Location"]) == (308, f"{shard}{acme.org}/networks")
    assert acme.get(f"{shard}{acme.org}/networks") == []
    made = acme.post(write.headers["Location"], {"name": "A", "productTypes": ["switch"]}, 201)
    assert made["url"].startswith(f"http://127.0.0.1:{acme.emulator.shard_port}/")
    assert acme.call("GET", "/organizations").status_code == 200


def test_a_request_through_the_emulator_as_proxy_is_served_for_the_host_it_names(seven):
    seven.session.proxies, seven.session.trust_env = {"http": seven.emulator.proxy}, False
    pages = walk(seven, f"http://api.meraki.com/api/v1{seven.org}/networks", perPage=3)
    assert [len(page) for page in pages] == [3, 3, 1]
    assert pages[0][0]["url"].startswith("http://api.meraki.com/")
    seven.control("POST", "/settings", {"shard_redirects": True})
    sent = seven.call("GET", f"http://api.meraki.com/api/v1{seven.org}")
    assert sent.headers["Location"] == f"http://n1.meraki.com/api/v1{seven.org}"
    assert seven.get(sent.headers["Location"])["name"] == "Acme"


# Action batches

def test_a_synchronous_batch_runs_at_once_and_names_what_it_made(acme):
    store = acme.network("Store")
    batch = acme.batch(action("create", f"{acme.org}/networks", name="New", productTypes=["switch"]),
                       action("update", f"/networks/{store['id']}", notes="batched"),
                       action("create", f"/networks/{store['id']}/groupPolicies/", name="Guests"))
    assert batch["status"]["completed"] and not batch["status"]["failed"] and batch["status"]["errors"] == []
    new, policy = batch["status"]["createdResources"]
    assert new["uri"] == f"/networks/{new['id']}" and acme.get(new["uri"])["name"] == "New"
    assert policy["uri"] == f"/networks/{store['id']}/groupPolicies/{policy['id']}"
    assert acme.get(policy["uri"])["name"] == "Guests"
    assert acme.get(f"/networks/{store['id']}")["notes"] == "batched"


def test_an_asynchronous_batch_runs_when_its_time_has_come(acme):
    batch = acme.batch(action("create", f"{acme.org}/networks", name="Later", productTypes=["switch"]),
                       synchronous=False)
    path = f"{acme.org}/actionBatches/{batch['id']}"
    assert batch["status"] == {"completed": False, "failed": False, "errors": [], "createdResources": []}
    assert acme.get(path)["status"]["completed"] is False and acme.get(f"{acme.org}/networks") == []
    assert [one["id"] for one in acme.get(f"{acme.org}/actionBatches", status="pending")] == [batch["id"]]
    acme.control("POST", "/clock", {"advance": 1.1})
    assert names([acme.get(f"{acme.org}/networks")]) == [["Later"]]
    assert acme.get(path)["status"]["completed"] is True
    assert acme.get(f"{acme.org}/actionBatches", status="pending") == []


def test_a_batch_is_all_or_nothing(acme):
    store = acme.network("Store", notes="before")
    path = f"/networks/{store['id']}"
    acme.post(f"{path}/devices/claim", {"serials": [SWITCH]})
    acme.put(f"{path}/appliance/vlans/settings", {"vlansEnabled": True})
    state = {**acme.control("GET", "/state"), "counters": None}
    batch = acme.batch(action("update", path, notes="after"),
                       action("update", f"/devices/{SWITCH}", name="renamed"),
                       action("update", f"/devices/{SWITCH}/switch/ports/1", name="uplink"),
                       action("create", f"{path}/appliance/vlans", id="20", name="Data", subnet="10.0.2.0/24",
                              applianceIp="10.0.2.1"),
                       action("claim", f"{path}/devices/claim", serials=[AP]),
                       action("create", f"{path}/appliance/vlans", id="1", name="Again", subnet="10.0.3.0/24",
                              applianceIp="10.0.3.1"))
    assert batch["status"]["failed"] and not batch["status"]["completed"]
    assert batch["status"]["createdResources"] == []
    [text] = batch["status"]["errors"]
    assert text.startswith(f"Error occurred while executing create {path}/appliance/vlans with {{")
    assert '"name": "Again"' in text and text.endswith(": Validation failed: Vlan has already been taken")
    after = acme.control("GET", "/state")
    after["orgs"][0]["batches"], after["counters"] = [], None
    assert after == state


def test_a_batch_that_deletes_and_then_fails_gives_everything_back(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
    acme.put(f"/devices/{SWITCH}/switch/ports/3", {"name": "printer"})
    batch = acme.batch(action("destroy", f"/networks/{store['id']}"),
                       action("update", f"/networks/{store['id']}", notes="gone"))
    assert batch["status"]["errors"][0].endswith("Not found")
    assert acme.get(f"/devices/{SWITCH}/switch/ports/3")["name"] == "printer"


@pytest.mark.parametrize("wanted, text", [
    (action("create", "/networks/{id}/devices/remove", serial=SWITCH),
     "create operation is unsupported for /networks/{id}/devices/remove."),
    (action("update", "/networks/{id}/appliance/firewall/l3FirewallRules", rules=[]),
     "update operation is unsupported for /networks/{id}/appliance/firewall/l3FirewallRules."),
    (action("destroy", "/networks/L_404"), "Network with ID L_404 not found"),
    (action("update", "/networks/{id}/nowhere"), "Unsupported operation"),
])
def test_what_is_wrong_with_an_action_itself_is_refused_at_once(acme, wanted, text):
    store = acme.network("Store")
    wanted["resource"] = wanted["resource"].format(id=store["id"])
    refusal = acme.refusal("POST", f"{acme.org}/actionBatches", {"confirmed": True, "actions": [wanted]})
    assert text.format(id=store["id"]) in refusal
    assert acme.get(f"{acme.org}/actionBatches") == []


@pytest.mark.parametrize("count, synchronous, fits", [(100, False, True), (101, False, False), (20, True, True),
                                                      (21, True, False)])
def test_a_batch_has_its_most_actions(acme, count, synchronous, fits):
    actions = [action("update", acme.org, name="Acme")] * count
    answer = acme.call("POST", f"{acme.org}/actionBatches",
                       {"confirmed": True, "synchronous": synchronous, "actions": actions})
    assert answer.status_code == (201 if fits else 400)


def test_five_batches_may_wait_and_no_sixth(acme):
    rename = action("update", acme.org, name="Acme")
    for _number in range(5):
        acme.batch(rename, synchronous=False)
    body = {"confirmed": True, "synchronous": True, "actions": [rename]}
    assert acme.refusal("POST", f"{acme.org}/actionBatches", body) == (
        "Too many concurrently executing batches. Maximum is 5 confirmed but not yet executed batches.")
    assert acme.batch(rename, confirmed=False)["confirmed"] is False
    acme.control("POST", "/clock", {"advance": 2})
    assert acme.batch(rename)["status"]["completed"]


def test_a_preview_waits_for_its_confirmation_and_is_final_then(acme):
    batch = acme.batch(action("update", acme.org, name="Renamed"), confirmed=False)
    path = f"{acme.org}/actionBatches/{batch['id']}"
    acme.control("POST", "/clock", {"advance": 60})
    assert acme.get(acme.org)["name"] == "Acme"
    done = acme.put(path, {"confirmed": True, "synchronous": True, "actions": []})
    assert done["status"]["completed"] and len(done["actions"]) == 1 and acme.get(acme.org)["name"] == "Renamed"
    assert "unconfirmed" in acme.refusal("PUT", path, {"confirmed": False})
    assert "cannot be deleted" in acme.refusal("DELETE", path)


def test_previews_can_be_deleted_and_vanish_after_a_week(acme):
    rename = action("update", acme.org, name="Renamed")
    first, second = acme.batch(rename, confirmed=False), acme.batch(rename, confirmed=False)
    acme.ok("DELETE", f"{acme.org}/actionBatches/{first['id']}", status=204)
    assert [one["id"] for one in acme.get(f"{acme.org}/actionBatches")] == [second["id"]]
    acme.control("POST", "/clock", {"advance": 8 * 86400})
    assert acme.get(f"{acme.org}/actionBatches") == []


@pytest.mark.parametrize("stripped", [False, True])
def test_special_operations_take_the_full_path_and_the_stripped_one(acme, stripped):
    store, template = acme.network("Store"), acme.post(f"{acme.org}/configTemplates", {"name": "All"}, 201)
    resource = f"/networks/{store['id']}" if stripped else f"/networks/{store['id']}/bind"
    assert acme.batch(action("bind", resource, configTemplateId=template["id"]))["status"]["completed"]
    assert acme.get(f"/networks/{store['id']}")["configTemplateId"] == template["id"]


def test_an_action_takes_the_parameters_of_its_resource(acme):
    network = acme.network("Store")["id"]
    acme.put(f"/networks/{network}/appliance/vlans/settings", {"vlansEnabled": True})
    policy = acme.post(f"/networks/{network}/groupPolicies", {"name": "Guests"}, 201)["groupPolicyId"]
    acme.put(f"/networks/{network}/appliance/vlans/1", {"groupPolicyId": policy})
    path = f"/networks/{network}/groupPolicies/{policy}"
    assert "in use" in acme.batch(action("destroy", path))["status"]["errors"][0]
    assert acme.batch(action("destroy", f"{path}?force=true"))["status"]["completed"]
    claim = action("claim", f"/networks/{network}/devices/claim?addAtomically=false", serials=[SWITCH, "Q2XX"])
    assert acme.batch(claim)["status"]["completed"] and len(acme.get(f"/networks/{network}/devices")) == 1


def test_a_batch_costs_one_call_and_counts_its_actions(acme):
    acme.control("POST", "/stats/reset")
    acme.batch(*[action("update", acme.org, name="Acme")] * 20)
    stats = acme.control("GET", "/stats")
    assert (stats["calls"], stats["writes"], stats["batches"], stats["actions"]) == (1, 1, 1, 20)


# The change log

def test_every_write_is_logged_with_its_old_and_new_values_as_json_text(acme):
    store = acme.network("Store", notes="old")
    path = f"/networks/{store['id']}"
    acme.put(path, {"notes": "new"})
    acme.put(path, {"notes": "new"})
    same, changed, made = acme.get(f"{acme.org}/configurationChanges")
    assert (made["label"], made["page"]) == (f"POST /api/v1{acme.org}/networks", "via API")
    assert (changed["label"], changed["networkName"]) == (f"PUT /api/v1{path}", "Store")
    assert (json.loads(changed["oldValue"]), json.loads(changed["newValue"])) == ({**store, "notes": "old"}, {**store, "notes": "new"})
    assert same["oldValue"] == same["newValue"] and changed["adminEmail"] == "owner@example.com"
    assert same["ts"] > changed["ts"] > made["ts"]


def test_the_change_log_is_filtered_by_time_and_network_and_paged(acme):
    one, two = acme.network("One"), acme.network("Two")
    acme.control("POST", "/clock", {"advance": 3600})
    for number in range(4):
        acme.put(f"/networks/{one['id']}", {"notes": str(number)})
    path = f"{acme.org}/configurationChanges"
    query = {"perPage": 3, "networkId": one["id"]}
    older = [[json.loads(entry["newValue"])["notes"] for entry in page] for page in walk(acme, path, "prev", **query)]
    assert older == [["3", "2", "1"], ["0"]]
    newest = acme.call("GET", path, params=query)
    assert "next" not in newest.links
    oldest = acme.call("GET", newest.links["first"]["url"])
    assert "prev" not in oldest.links and [json.loads(one["newValue"])["notes"] for one in oldest.json()] == ["2", "1", "0"]
    assert [json.loads(one["newValue"])["notes"] for one in acme.call("GET", oldest.links["next"]["url"]).json()] == ["3"]
    assert len(acme.get(path, timespan=60)) == 4 and len(acme.get(path)) == 6
    oldest = acme.get(path)[-1]["ts"]
    assert [entry["ts"] for entry in acme.get(path, t0=oldest, t1=oldest)] == [oldest]
    assert acme.get(path, networkId=two["id"]) == []
    assert "365 days" in acme.refusal("GET", f"{path}?timespan=40000000")


def test_reads_refusals_and_failed_batches_leave_no_trace_in_the_change_log(acme):
    acme.get(acme.org)
    acme.refusal("PUT", acme.org, {"name": 5})
    acme.batch(action("update", acme.org, name="Other"), action("update", f"{acme.org}/snmp", v3Enabled=True))
    assert acme.get(f"{acme.org}/configurationChanges") == []


# Things that go wrong

def test_a_fault_strikes_as_often_as_it_should_where_it_should(acme):
    acme.fault(method="GET", path="/networks$", status=503, times=2, headers={"Retry-After": "7"})
    assert acme.get(acme.org)["name"] == "Acme"
    answers = [acme.call("GET", f"{acme.org}/networks") for _number in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["Retry-After"] == "7"


def test_a_seeded_fault_strikes_at_the_same_calls_every_time(acme):
    runs = []
    for _run in range(2):
        acme.control("DELETE", "/faults")
        acme.fault(path="/organizations/100$", status=500, probability=0.5, seed=7)
        runs.append(statuses(acme, acme.org, 20))
    assert runs[0] == runs[1] and set(runs[0]) == {200, 500}


def test_chance_is_drawn_for_the_nth_time_of_a_call_and_not_for_the_order_of_arrival(acme):
    met = {}
    for order in (1, -1):
        acme.control("DELETE", "/faults")
        acme.fault(status=500, probability=0.6, seed=3)
        met[order] = {path: statuses(acme, path, 12) for path in ("/organizations", acme.org)[::order]}
    assert met[1] == met[-1]
    assert all("500" * 3 not in "".join(map(str, found)) for found in met[1].values())


def test_a_fault_can_strike_every_call_by_itself(acme):
    acme.fault(status=500, every=2, each=True)
    assert [statuses(acme, path, 3) for path in (acme.org, "/organizations")] == [[500, 200, 500]] * 2


def test_a_fault_can_spare_the_first_calls_and_strike_every_third(acme):
    acme.fault(path="/organizations/100$", status=500, after=1, every=3, times=2)
    assert statuses(acme, acme.org, 8) == [200, 500, 200, 200, 500, 200, 200, 200]
    assert acme.control("GET", "/stats")["faults"] == {"status": 2}


@pytest.mark.parametrize("kind, done", [("reset", False), ("reset_after", True), ("truncate", True), ("chunked", True), ("gzip", False)])
def test_a_lost_answer_says_nothing_about_whether_the_write_was_done(acme, kind, done):
    acme.fault(kind=kind, method="POST", times=1)
    with pytest.raises(requests.exceptions.RequestException):
        acme.call("POST", f"{acme.org}/networks", {"name": "Store", "productTypes": ["switch"]}).json()
    assert len(acme.get(f"{acme.org}/networks")) == done


def test_a_gateway_can_answer_502_after_the_write_was_done(acme):
    acme.fault(kind="html", method="POST", after_commit=True, times=1)
    answer = acme.call("POST", f"{acme.org}/networks", {"name": "Store", "productTypes": ["switch"]})
    assert (answer.status_code, answer.headers["Content-Type"]) == (502, "text/html")
    assert len(acme.get(f"{acme.org}/networks")) == 1


@pytest.mark.parametrize("kind, status, location", [
    ("redirect", 302, "http://127.0.0.1:{shard}"), ("loop", 302, "http://127.0.0.1:{port}"),
    ("foreign", 302, "http://api.example.com"), ("http", 302, "http://n1.meraki.com"), ("empty", 200, None),
    ("malformed", 200, None),
])
def test_other_kinds_of_trouble(acme, kind, status, location):
    acme.fault(kind=kind)
    answer = acme.call("GET", acme.org)
    assert answer.status_code == status
    if location:
        place = location.format(shard=acme.emulator.shard_port, port=acme.emulator.port)
        assert answer.headers["Location"] == f"{place}/api/v1{acme.org}"
    else:
        with pytest.raises(ValueError):
            answer.json()


def test_a_hanging_call_outlasts_the_patience_of_its_client_and_others_go_on(acme):
    acme.fault(kind="hang", seconds=60, times=1)
    with pytest.raises(requests.exceptions.ReadTimeout):
        acme.call("GET", acme.org, timeout=(20, 0.05))
    assert acme.get(acme.org)["name"] == "Acme"


def test_an_answer_can_drip_for_ever(acme):
    acme.fault(kind="drip", seconds=0.001, times=1)
    answer = requests.get(acme.emulator.url + acme.org, headers={"Authorization": f"Bearer {acme.emulator.key}"}, stream=True, timeout=5)
    pieces = answer.iter_content(1)
    assert b"".join(next(pieces) for _number in range(600)).endswith(b"   ")
    answer.close()


@pytest.mark.parametrize("rule, text", [({"kind": "shape"}, "null"), ({"kind": "shape", "body": {"a": 1}}, '{"a": 1}'),
                                        ({"status": 503, "text": "<html>"}, "<html>"), ({"kind": "empty", "status": 502}, "")])
def test_answers_of_another_shape(acme, rule, text):
    acme.fault(**rule, times=1)
    assert acme.call("GET", acme.org).text == text


def test_a_batch_can_fail_or_stay_pending_by_a_fault(acme):
    acme.fault(kind="batch_fail", times=1)
    failed = acme.batch(action("update", acme.org, name="Other"))
    assert failed["status"]["failed"] and "Internal server error" in failed["status"]["errors"][0]
    acme.fault(kind="batch_hold", seconds=500, times=1)
    held = acme.batch(action("update", acme.org, name="Other"))
    assert not held["status"]["completed"] and acme.get(acme.org)["name"] == "Acme"
    acme.control("POST", "/clock", {"advance": 502})
    assert acme.get(f"{acme.org}/actionBatches/{held['id']}")["status"]["completed"] and acme.get(acme.org)["name"] == "Other"


@pytest.mark.parametrize("rule, text", [({"kind": "flood"}, "flood"), ({"every": 0}, "every"), ({"colour": 1}, "colour"), ({"path": "("}, "(")])
def test_a_rule_that_makes_no_sense_is_refused(acme, rule, text):
    answer = requests.post(f"{acme.emulator.proxy}/_control/faults", json={"rules": [rule]})
    assert answer.status_code == 400 and text in answer.json()["errors"][0]


def test_the_emulators_own_fault_is_a_500_and_in_a_batch_a_failure(acme, capfd):
    acme.emulator.store.orgs["100"].data["snmp"] = 5
    answer = acme.call("PUT", f"{acme.org}/snmp", {"v2cEnabled": True})
    assert (answer.status_code, answer.json()) == (500, {"errors": ["Internal server error"]})
    batch = acme.batch(action("update", acme.org, name="Other"), action("update", f"{acme.org}/snmp", v2cEnabled=True))
    assert batch["status"]["failed"] and "Internal server error" in batch["status"]["errors"][0]
    assert acme.get(acme.org)["name"] == "Acme"
    assert capfd.readouterr().err.count("Traceback") == 2


# Organizations and admins

def test_a_new_organization_has_its_creator_as_only_admin_who_cannot_be_removed(acme):
    path = f"/organizations/{acme.post('/organizations', {'name': 'New'}, 201)['id']}"
    [owner] = acme.get(f"{path}/admins")
    assert (owner["email"], owner["orgAccess"]) == ("owner@example.com", "full")
    assert "last admin" in acme.refusal("DELETE", f"{path}/admins/{owner['id']}")
    assert "last admin" in acme.refusal("PUT", f"{path}/admins/{owner['id']}", {"orgAccess": "none"})


def test_an_admin_is_known_by_email_which_never_changes(acme):
    body = {"name": "Ann", "email": "ann@example.com", "orgAccess": "none", "tags": [{"tag": "west", "access": "full"}]}
    ann = acme.post(f"{acme.org}/admins", body, 201)
    assert ann["accountStatus"] == "unverified"
    assert "has already been taken" in acme.refusal("POST", f"{acme.org}/admins", {**body, "email": "Ann@example.com"})
    changed = acme.put(f"{acme.org}/admins/{ann['id']}", {"name": "Anna", "email": "other@example.com"})
    assert (changed["name"], changed["email"], changed["tags"]) == ("Anna", "ann@example.com", body["tags"])
    assert acme.put(f"{acme.org}/admins/{ann['id']}", {"tags": []})["tags"] == []
    unknown = {**body, "email": "b@example.com", "orgAccess": "all"}
    assert "orgAccess" in acme.refusal("POST", f"{acme.org}/admins", unknown)


def test_an_organization_can_be_deleted_when_it_is_empty_and_settled(acme):
    path = f"/organizations/{acme.post('/organizations', {'name': 'New'}, 201)['id']}"
    network = acme.post(f"{path}/networks", {"name": "A", "productTypes": ["switch"]}, 201)
    template = acme.post(f"{path}/configTemplates", {"name": "T"}, 201)
    assert "networks, configuration templates" in acme.refusal("DELETE", path)
    acme.ok("DELETE", f"{path}/configTemplates/{template['id']}", status=204)
    acme.control("POST", "/settings", {"delete_seconds": 30})
    acme.ok("DELETE", f"/networks/{network['id']}", status=204)
    assert acme.refusal("DELETE", path) == (
        "Cannot delete organization: currently processing data. Please try again later")
    acme.control("POST", "/clock", {"advance": 31})
    acme.ok("DELETE", path, status=204)
    assert acme.call("GET", path).status_code == 404


def test_organization_snmp_hides_passwords_and_shows_the_community_only_while_it_is_on(acme):
    path = f"{acme.org}/snmp"
    assert "v2CommunityString" not in acme.get(path)
    assert acme.put(path, {"v2cEnabled": True})["v2CommunityString"]
    assert "v3AuthPass" in acme.refusal("PUT", path, {"v3Enabled": True})
    assert "v3AuthPass" in acme.refusal("PUT", path, {"v3AuthPass": "short"})
    secure = acme.put(path, {"v3Enabled": True, "v3AuthPass": "x" * 8, "v3PrivPass": "y" * 8, "v2cEnabled": False})
    assert secure["v3User"] and "v2CommunityString" not in secure
    assert not {"v3AuthPass", "v3PrivPass"} & set(acme.get(path))
    acme.put(path, {"v3Enabled": False})
    assert acme.put(path, {"v3Enabled": True})["v3Enabled"] is True


# Networks and templates

def test_a_network_needs_a_free_name_products_and_a_real_time_zone(acme):
    path = f"{acme.org}/networks"
    assert "productTypes" in acme.refusal("POST", path, {"name": "A"})
    assert "productTypes" in acme.refusal("POST", path, {"name": "A", "productTypes": ["toaster"]})
    mars = {"name": "A", "productTypes": ["switch"], "timeZone": "Mars/Olympus"}
    assert "Mars/Olympus" in acme.refusal("POST", path, mars)
    made = acme.network("A", "switch", timeZone="Europe/Berlin", tags=["b", "a", "b"])
    assert made["id"].startswith("N_") and made["timeZone"] == "Europe/Berlin" and made["tags"] == ["a", "b"]
    assert acme.network("B", "switch", "wireless")["id"].startswith("L_")
    assert acme.refusal("POST", path, {"name": "A", "productTypes": ["switch"]}) == "Name has already been taken"
    assert acme.refusal("PUT", f"/networks/{made['id']}", {"name": "B"}) == "Name has already been taken"
    kept = acme.put(f"/networks/{made['id']}", {"name": "A", "productTypes": ["wireless"]})
    assert kept["productTypes"] == ["switch"]


def test_a_copy_has_the_settings_of_its_source_and_is_its_own(acme):
    source = acme.network("Source", "appliance")
    acme.put(f"/networks/{source['id']}/appliance/vlans/settings", {"vlansEnabled": True})
    copy = acme.network("Copy", "appliance", copyFromNetworkId=source["id"])
    assert "copyFromNetworkId" not in copy
    acme.put(f"/networks/{copy['id']}/appliance/vlans/1", {"name": "Renamed"})
    vlans = [acme.get(f"/networks/{one['id']}/appliance/vlans")[0]["name"] for one in (source, copy)]
    assert vlans[0] != "Renamed" and vlans[1] == "Renamed"
    body = {"name": "C", "productTypes": ["switch"], "copyFromNetworkId": source["id"]}
    assert "product types" in acme.refusal("POST", f"{acme.org}/networks", body)


def test_deleting_networks_at_the_same_time_is_refused_when_asked_for(acme):
    one, two = acme.network("One"), acme.network("Two")
    acme.control("POST", "/settings", {"delete_seconds": 5})
    acme.ok("DELETE", f"/networks/{one['id']}", status=204)
    refusal = acme.refusal("DELETE", f"/networks/{two['id']}")
    assert "This may be due to concurrent requests to delete networks." in refusal
    acme.control("POST", "/clock", {"advance": 6})
    acme.ok("DELETE", f"/networks/{two['id']}", status=204)


def test_a_bound_network_follows_its_template_and_refuses_writes_it_governs(acme):
    store = acme.network("Store", "appliance")
    template = acme.post(f"{acme.org}/configTemplates", {"name": "Shops", "timeZone": "Europe/Paris"}, 201)
    assert acme.get(f"{acme.org}/networks")[0]["isBoundToConfigTemplate"] is False
    bound = acme.post(f"/networks/{store['id']}/bind", {"configTemplateId": template["id"]}, 200)
    assert (bound["isBoundToConfigTemplate"], bound["configTemplateId"]) == (True, template["id"])
    acme.put(f"/networks/{template['id']}/settings", {"localStatusPageEnabled": False})
    assert acme.get(f"/networks/{store['id']}/settings")["localStatusPageEnabled"] is False
    assert "on a template network" in acme.refusal("PUT", f"/networks/{store['id']}/settings", {})
    assert "bound" in acme.refusal("DELETE", f"{acme.org}/configTemplates/{template['id']}")
    freed = acme.post(f"/networks/{store['id']}/unbind", {"retainConfigs": True}, 200)
    assert "configTemplateId" not in freed
    assert acme.get(f"/networks/{store['id']}/settings")["localStatusPageEnabled"] is False
    acme.put(f"/networks/{store['id']}/settings", {"localStatusPageEnabled": True})
    acme.ok("DELETE", f"{acme.org}/configTemplates/{template['id']}", status=204)


def test_binding_needs_a_template_with_the_networks_products(acme):
    store = acme.network("Store", "camera")
    template = acme.post(f"{acme.org}/configTemplates", {"name": "Shops"}, 201)
    refusal = acme.refusal("POST", f"/networks/{store['id']}/bind", {"configTemplateId": template["id"]})
    assert "camera" in refusal
    assert "not found" in acme.refusal("POST", f"/networks/{store['id']}/bind", {"configTemplateId": "L_1"})


def test_templates_are_no_networks_of_the_list(acme):
    template = acme.post(f"{acme.org}/configTemplates", {"name": "Shops"}, 201)
    assert acme.get(f"{acme.org}/networks") == []
    assert acme.call("GET", f"/networks/{template['id']}").status_code == 404
    assert "taken" in acme.refusal("POST", f"{acme.org}/configTemplates", {"name": "Shops"})


# Devices

def test_a_device_goes_from_the_pool_to_the_inventory_to_a_network_and_back(acme):
    acme.control("POST", "/seed", {"inventory": [{"serial": "Q2HP-SOLD-0001", "model": "MS350-24", "order": "4C1"}]})
    assert acme.post(f"{acme.org}/inventory/claim", {"orders": ["4C1"]}, 200)["orders"] == ["4C1"]
    item = acme.get(f"{acme.org}/inventory/devices/Q2HP-SOLD-0001")
    assert (item["model"], item["productType"], item["networkId"], item["name"]) == ("MS350-24", "switch", None, None)
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": ["Q2HP-SOLD-0001"]}, 200)
    [device] = acme.get(f"/networks/{store['id']}/devices")
    assert device["serial"] == "Q2HP-SOLD-0001" and "name" not in device
    acme.put("/devices/Q2HP-SOLD-0001", {"name": "core", "tags": ["z", "a"], "address": "1 Main St",
                                         "moveMapMarker": True})
    device = acme.get("/devices/Q2HP-SOLD-0001")
    assert (device["name"], device["tags"]) == ("core", ["a", "z"]) and "moveMapMarker" not in device
    acme.ok("POST", f"/networks/{store['id']}/devices/remove", {"serial": "Q2HP-SOLD-0001"}, 204)
    assert acme.call("POST", f"/networks/{store['id']}/devices/remove", {"serial": "Q2HP-SOLD-0001"}).status_code == 404
    assert acme.get(f"{acme.org}/inventory/devices/Q2HP-SOLD-0001")["name"] is None
    acme.post(f"{acme.org}/inventory/release", {"serials": ["Q2HP-SOLD-0001"]}, 200)
    released = acme.call("POST", f"{acme.org}/inventory/release", {"serials": ["Q2HP-SOLD-0001"]})
    assert (released.status_code, released.content) == (404, b"")


def test_claims_are_not_idempotent(acme):
    store = acme.network("Store")
    claim = (f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
    acme.post(*claim)
    again = f"Device with serial {SWITCH} is already claimed and in Store (network ID: {store['id']})"
    assert acme.refusal("POST", *claim) == again
    assert acme.refusal("POST", f"{acme.org}/inventory/claim", {"serials": [AP]}) == "Devices already claimed"
    assert "Exactly one" in acme.refusal("POST", f"{acme.org}/inventory/claim", {})
    assert "not found" in acme.refusal("POST", f"{acme.org}/inventory/claim", {"serials": ["nonsense"]})


def test_one_bad_serial_fails_a_claim_unless_it_need_not_be_atomic(acme):
    store = acme.network("Store", "switch")
    path, body = f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH, AP]}
    assert "not supported for this network" in acme.refusal("POST", path, body)
    assert acme.get(f"/networks/{store['id']}/devices") == []
    partly = acme.post(f"{path}?addAtomically=false", body, 200)
    assert partly["serials"] == [SWITCH] and [one["serial"] for one in partly["errors"]] == [AP]


def test_ten_claims_in_five_minutes_and_no_eleventh(acme):
    acme.control("POST", "/settings", {"unlimited": False, "burst": 100})
    for number in range(10):
        acme.post(f"{acme.org}/inventory/claim", {"serials": [f"Q2SW-BBBB-{number:04}"]}, 200)
    last = acme.call("POST", f"{acme.org}/inventory/claim", {"serials": ["Q2SW-BBBB-9999"]})
    assert last.status_code == 429 and int(last.headers["Retry-After"]) > 200
    acme.control("POST", "/clock", {"advance": int(last.headers["Retry-After"])})
    acme.post(f"{acme.org}/inventory/claim", {"serials": ["Q2SW-BBBB-9999"]}, 200)


def test_a_fresh_device_cannot_be_reached_for_some_calls(acme):
    acme.control("POST", "/settings", {"claim_delay_polls": 2})
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
    assert statuses(acme, f"/devices/{SWITCH}", 3) == [404, 404, 200]


def test_deleting_a_network_returns_its_devices_without_their_settings(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
    acme.put(f"/devices/{SWITCH}/switch/ports/1", {"name": "uplink"})
    acme.ok("DELETE", f"/networks/{store['id']}", status=204)
    unused = acme.get(f"{acme.org}/inventory/devices", usedState="unused")
    assert [device["serial"] for device in unused] == sorted([SWITCH, ROUTER_MX, AP])
    other = acme.network("Other")
    acme.post(f"/networks/{other['id']}/devices/claim", {"serials": [SWITCH]})
    assert acme.get(f"/devices/{SWITCH}/switch/ports/1")["name"] != "uplink"


def test_device_lists_are_filtered(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH, AP]})
    acme.put(f"/devices/{AP}", {"tags": ["roof"]})
    path = f"{acme.org}/devices"
    found = [[device["serial"] for device in acme.get(path + query)] for query in (
        "", "?productTypes[]=switch", f"?serials[]={AP}", "?tags[]=roof&tags[]=x", "?networkIds[]=L_1", "?model=mr")]
    assert found == [[AP, SWITCH], [SWITCH], [AP], [AP], [], [AP]]


def test_devices_changed_since_a_moment(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH, AP]})
    acme.control("POST", "/clock", {"advance": 60})
    moment = acme.control("POST", "/clock", {"advance": 0})["now"]
    acme.control("POST", "/clock", {"advance": 60})
    acme.put(f"/devices/{SWITCH}/switch/ports/1", {"name": "uplink"})
    changed = acme.get(f"{acme.org}/devices", configurationUpdatedAfter=moment)
    assert [device["serial"] for device in changed] == [SWITCH]


def test_a_switch_profile_needs_a_bound_network(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
    refusal = acme.refusal("PUT", f"/devices/{SWITCH}", {"switchProfileId": "1"})
    assert "must be bound to a configuration template" in refusal


def test_the_management_interface_takes_its_static_fields_as_a_group(acme):
    store = acme.network("Store")
    acme.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH, ROUTER_MX]})
    assert set(acme.get(f"/devices/{SWITCH}/managementInterface")) == {"wan1"}
    assert set(acme.get(f"/devices/{ROUTER_MX}/managementInterface")) == {"wan1", "wan2", "ddnsHostnames"}
    path, static = f"/devices/{SWITCH}/managementInterface", {"usingStaticIp": True, "staticIp": "10.0.0.9"}
    assert "staticGatewayIp" in acme.refusal("PUT", path, {"wan1": static})
    whole = {**static, "staticGatewayIp": "10.0.0.1", "staticSubnetMask": "255.255.255.0", "staticDns": ["10.0.0.1"]}
    assert acme.put(path, {"wan1": {**whole, "vlan": 7}})["wan1"] == {**whole, "vlan": 7}
    assert acme.put(path, {"wan1": {"usingStaticIp": False}})["wan1"] == {"usingStaticIp": False, "vlan": 7}
    assert "wan2" in acme.refusal("PUT", path, {"wan2": {"vlan": 3}})


# The wire

def test_requests_sent_at_once_on_one_connection_are_answered_in_their_order(emulator, acme):
    head = f"Host: 127.0.0.1\r\nAuthorization: Bearer {emulator.key}\r\n"
    body = '{"name": "Piped"}'
    wire = (f"PUT /api/v1{acme.org} HTTP/1.1\r\n{head}Content-Length: {len(body)}\r\n\r\n{body}"
            f"GET /api/v1{acme.org} HTTP/1.1\r\n{head}Connection: close\r\n\r\n")
    with socket.create_connection(("127.0.0.1", emulator.port)) as connection:
        connection.sendall(wire.encode())
        text = connection.makefile("rb").read().decode()
    assert text.count("HTTP/1.1 200") == 2 and text.count('"name":"Piped"') == 2
