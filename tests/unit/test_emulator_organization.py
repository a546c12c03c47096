# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulated organization, over HTTP: who may see it, its networks and templates, and how devices come and go."""
from __future__ import annotations

import itertools

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

NAMES = itertools.count(1)
STRANGER = "f" * 40
ZONE = "Europe/Vienna"
APPLIANCE, SWITCH, ACCESS_POINT, CAMERA = "Q2MX-AAAA-0001", "Q2SW-AAAA-0001", "Q2MR-AAAA-0001", "Q2MV-AAAA-0001"
ALL_PRODUCTS = ["appliance", "switch", "wireless"]


class Dashboard:
    """The API as a person with a key sees it; a refusal is its sentences joined."""

    def __init__(self, emulator, key=None):
        self.emulator, self.session, self.org = emulator, requests.Session(), None
        self.session.headers["Authorization"] = f"Bearer {key or emulator.key}"

    def call(self, method, path, body=None, **query):
        return self.session.request(method, self.emulator.url + path, json=body, params=query)

    def ok(self, method, path, body=None, status=200, **query):
        answer = self.call(method, path, body, **query)
        assert answer.status_code == status, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def get(self, path, **query):
        return self.ok("GET", path, **query)

    def put(self, path, **body):
        return self.ok("PUT", path, body)

    def post(self, path, status=200, **body):
        return self.ok("POST", path, body, status)

    def delete(self, path):
        return self.ok("DELETE", path, status=204)

    def refusal(self, method, path, body=None, **query):
        return " / ".join(self.ok(method, path, body, 400, **query)["errors"])

    def lost(self, method, path, body=None):
        answer = self.call(method, path, body)
        return answer.status_code == 404 and answer.content == b""

    def control(self, path, body):
        answer = self.session.post(f"http://127.0.0.1:{self.emulator.port}/_control/{path}", json=body)
        assert answer.ok, answer.text
        return answer.json()

    def network(self, *products, **more):
        """The path of a new network."""
        body = {"name": f"Store {next(NAMES)}", "timeZone": ZONE, "productTypes": list(products or ALL_PRODUCTS)}
        return f"/networks/{self.post(self.org + '/networks', 201, **body, **more)['id']}"

    def template(self, **more):
        """The id of a new configuration template."""
        return self.post(f"{self.org}/configTemplates", 201, name=f"Template {next(NAMES)}", **more)["id"]

    def batch(self, *actions):
        """The status of a synchronous batch of ``(operation, resource, body)``."""
        listed = [dict(zip(("operation", "resource", "body"), action)) for action in actions]
        made = self.post(f"{self.org}/actionBatches", 201, confirmed=True, synchronous=True, actions=listed)
        return made["status"]


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True) as running:
        yield running


@pytest.fixture
def dashboard(emulator):
    """A Dashboard with one empty organization."""
    found = Dashboard(emulator)
    found.control("reset", {})
    found.org = f"/organizations/{found.post('/organizations', 201, name='Acme')['id']}"
    return found


def serials(rows):
    return [row["serial"] for row in rows]


# --- organizations and their admins ---

def test_a_new_organization_has_its_creator_as_only_full_admin(dashboard):
    admins = dashboard.get(f"{dashboard.org}/admins")
    assert [(one["email"], one["orgAccess"], one["accountStatus"]) for one in admins] == [
        ("owner@example.com", "full", "ok")]
    assert dashboard.get("/administered/identities/me")["email"] == "owner@example.com"


def test_a_key_sees_only_its_own_organizations(dashboard):
    dashboard.control("seed", {"keys": [{"key": STRANGER, "email": "ann@example.com", "organizations": []}]})
    stranger = Dashboard(dashboard.emulator, STRANGER)
    assert stranger.get("/organizations") == []
    assert stranger.lost("GET", dashboard.org)
    made = stranger.post("/organizations", 201, name="Hers")
    assert [org["name"] for org in stranger.get("/organizations")] == ["Hers"]
    assert {org["name"] for org in dashboard.get("/organizations")} == {"Acme", "Hers"}
    assert [one["email"] for one in stranger.get(f"/organizations/{made['id']}/admins")] == ["ann@example.com"]


def test_an_organization_is_renamed_and_keeps_the_rest(dashboard):
    details = [{"name": "customer", "value": "12"}]
    dashboard.put(dashboard.org, management={"details": details})
    dashboard.put(dashboard.org, name="Acme Europe")
    shown = dashboard.get(dashboard.org)
    assert (shown["name"], shown["management"]) == ("Acme Europe", {"details": details})
    assert shown["api"] == {"enabled": True}


@pytest.mark.parametrize("body, sentence", [
    ({}, "Missing required parameter: 'name'"), ({"name": None}, "'name' must be a string"),
    ({"name": ""}, "'name' must be at least 1"), ({"name": "x", "management": []}, "'management' must be an object")])
def test_an_organization_needs_a_proper_name(dashboard, body, sentence):
    assert sentence in dashboard.refusal("POST", "/organizations", body)


def test_an_organization_goes_only_when_it_is_empty(dashboard):
    network, template = dashboard.network("switch"), dashboard.template()
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=[SWITCH])
    admin = dashboard.post(f"{dashboard.org}/admins", 201, name="Bo", email="bo@example.com", orgAccess="full")["id"]
    assert dashboard.refusal("DELETE", dashboard.org) == (
        "Cannot delete organization: it still has networks, configuration templates, devices, more than one admin")
    dashboard.post(f"{dashboard.org}/inventory/release", serials=[SWITCH])
    for path in (network, f"{dashboard.org}/configTemplates/{template}", f"{dashboard.org}/admins/{admin}",
                 dashboard.org):
        dashboard.delete(path)
    assert dashboard.lost("GET", dashboard.org)


def test_deletions_of_networks_keep_an_organization_busy(dashboard):
    first, second = dashboard.network(), dashboard.network()
    dashboard.control("settings", {"delete_seconds": 30})
    try:
        dashboard.delete(first)
        assert "concurrent requests to delete networks" in dashboard.refusal("DELETE", second)
        dashboard.control("clock", {"advance": 31})
        dashboard.delete(second)
        assert "currently processing data" in dashboard.refusal("DELETE", dashboard.org)
        dashboard.control("clock", {"advance": 31})
        dashboard.delete(dashboard.org)
    finally:
        dashboard.control("settings", {"delete_seconds": 0})


def test_an_admin_keeps_their_email_and_what_a_write_leaves_out(dashboard):
    path, network = f"{dashboard.org}/admins", dashboard.network().rpartition("/")[2]
    made = dashboard.post(path, 201, name="Bo", email="bo@example.com", orgAccess="none",
                          networks=[{"id": network, "access": "read-only"}])
    assert made["accountStatus"] == "unverified" and made["tags"] == []
    changed = dashboard.put(f"{path}/{made['id']}", name="Bo B.", email="else@example.com")
    assert (changed["name"], changed["email"]) == ("Bo B.", "bo@example.com")
    assert changed["networks"] == [{"id": network, "access": "read-only"}]
    assert dashboard.put(f"{path}/{made['id']}", networks=[])["networks"] == []
    assert dashboard.lost("GET", f"{path}/{made['id']}")
    dashboard.delete(f"{path}/{made['id']}")
    assert dashboard.lost("DELETE", f"{path}/{made['id']}")


@pytest.mark.parametrize("changes, sentence", [
    ({"email": "Owner@Example.com"}, "has already been taken"), ({"email": "nobody"}, "is not valid"),
    ({"orgAccess": "some"}, "'orgAccess' must be one of"), ({"orgAccess": None}, "'orgAccess' must be a string"),
    ({"tags": [{"tag": "hq"}]}, "Missing required parameter: 'tags[0].access'"),
    ({"networks": [{"id": "L_1", "access": "full"}]}, "Network with ID L_1 not found")])
def test_an_admin_that_does_not_fit_is_refused(dashboard, changes, sentence):
    body = {"name": "Bo", "email": "bo@example.com", "orgAccess": "full", **changes}
    assert sentence in dashboard.refusal("POST", f"{dashboard.org}/admins", body)
    assert len(dashboard.get(f"{dashboard.org}/admins")) == 1


def test_the_last_full_admin_stays(dashboard):
    owner = f"{dashboard.org}/admins/{dashboard.get(f'{dashboard.org}/admins')[0]['id']}"
    assert "last admin" in dashboard.refusal("DELETE", owner)
    assert "last admin" in dashboard.refusal("PUT", owner, {"orgAccess": "read-only"})
    dashboard.post(f"{dashboard.org}/admins", 201, name="Bo", email="bo@example.com", orgAccess="full")
    dashboard.delete(owner)


PERMISSIONS = [
    # access to the organization, to the network, by tag: reads and writes of the network, of another, of the organization
    ("full", None, None, (200, 200), (200, 200), (200, 200)),
    ("enterprise", None, None, (200, 200), (200, 200), (200, 200)),
    ("read-only", None, None, (200, 403), (200, 403), (200, 403)),
    ("read-only", "full", None, (200, 200), (200, 403), (200, 403)),
    ("none", "full", None, (200, 200), (404, 404), (403, 403)),
    ("none", None, "full", (200, 200), (404, 404), (403, 403)),
    ("none", "read-only", None, (200, 403), (404, 404), (403, 403)),
    ("none", None, "monitor-only", (200, 403), (404, 404), (403, 403)),
]


@pytest.mark.parametrize("org, network, tag, mine, others, whole", PERMISSIONS)
def test_an_admin_may_do_what_their_access_says(dashboard, org, network, tag, mine, others, whole):
    one = dashboard.post(f"{dashboard.org}/networks", 201, name="Mine", productTypes=["switch"], tags=["west"])["id"]
    two = dashboard.post(f"{dashboard.org}/networks", 201, name="Other", productTypes=["switch"])["id"]
    dashboard.control("seed", {"keys": [{"key": "g" * 40, "email": "guest@example.com"}]})
    dashboard.post(f"{dashboard.org}/admins", 201, email="guest@example.com", name="Guest", orgAccess=org,
                   networks=[{"id": one, "access": network}] if network else [],
                   tags=[{"tag": "west", "access": tag}] if tag else [])
    guest = Dashboard(dashboard.emulator, "g" * 40)

    def tried(path, **body):
        return guest.call("GET", path).status_code, guest.call("PUT", path, body).status_code

    assert tried(f"/networks/{one}", notes="n") == mine
    assert tried(f"/networks/{two}/settings", localStatusPageEnabled=True) == others
    assert tried(f"{dashboard.org}/snmp", v2cEnabled=False) == whole
    listed = [found["id"] for found in guest.get(f"{dashboard.org}/networks")]
    assert listed == ([one] if org == "none" else sorted([one, two]))
    assert guest.get(dashboard.org)["name"]


def test_a_network_that_is_gone_leaves_no_access_behind(dashboard):
    network = dashboard.post(f"{dashboard.org}/networks", 201, name="Closing", productTypes=["switch"])["id"]
    admin = dashboard.post(f"{dashboard.org}/admins", 201, email="local@example.com", name="Local", orgAccess="none",
                           networks=[{"id": network, "access": "full"}])["id"]
    dashboard.delete(f"/networks/{network}")
    assert dashboard.put(f"{dashboard.org}/admins/{admin}", name="Roaming")["networks"] == []


def test_organization_snmp_hides_passwords_and_makes_its_own_names(dashboard):
    path = f"{dashboard.org}/snmp"
    assert "v2CommunityString" not in dashboard.get(path)
    assert "v2CommunityString" in dashboard.put(path, v2cEnabled=True, peerIps=["192.0.2.9", "192.0.2.1"])
    assert dashboard.get(path)["peerIps"] == ["192.0.2.1", "192.0.2.9"]
    assert "v2CommunityString" not in dashboard.put(path, v2cEnabled=False)
    assert "'v3PrivPass' is required" in dashboard.refusal("PUT", path, {"v3Enabled": True, "v3AuthPass": "password"})
    assert "'v3AuthPass' must be at least 8" in dashboard.refusal("PUT", path, {"v3AuthPass": "short"})
    shown = dashboard.put(path, v3Enabled=True, v3AuthPass="password", v3PrivPass="password2")
    assert shown["v3User"] and "password" not in str(shown)
    assert "password" not in str(dashboard.get(f"{dashboard.org}/configurationChanges")[0]["oldValue"])


# --- networks ---

def test_a_network_reads_back_with_the_servers_own_fields(dashboard):
    path = f"{dashboard.org}/networks"
    made = dashboard.post(path, 201, name="Store", productTypes=["wireless", "appliance"], tags=["b", "a", "b"],
                          timeZone=ZONE)
    assert made == dashboard.get(f"/networks/{made['id']}") == dashboard.get(path)[0]
    assert made["productTypes"] == ["appliance", "wireless"] and made["tags"] == ["a", "b"]
    assert made["isBoundToConfigTemplate"] is False and "configTemplateId" not in made
    assert made["organizationId"] == dashboard.org.rpartition("/")[2]


def test_the_prefix_of_an_id_tells_combined_networks_apart(dashboard):
    assert dashboard.network("switch").startswith("/networks/N_")
    assert dashboard.network("switch", "appliance").startswith("/networks/L_")


@pytest.mark.parametrize("changes, sentence", [
    ({"name": None}, "'name' must be a string"), ({"productTypes": []}, "'productTypes' must be at least 1"),
    ({"productTypes": ["toaster"]}, "'productTypes[0]' must be one of"), ({"timeZone": "Mars/Base"}, "'timeZone'"),
    ({"copyFromNetworkId": "L_1"}, "Network with ID L_1 not found"), ({"tags": "a b"}, "'tags' must be an array"),
    ({"name": "Taken"}, "Name has already been taken")])
def test_a_network_that_does_not_fit_is_refused(dashboard, changes, sentence):
    body = {"name": "Taken", "productTypes": ["switch"], "timeZone": ZONE}
    dashboard.post(f"{dashboard.org}/networks", 201, **body)
    assert sentence in dashboard.refusal("POST", f"{dashboard.org}/networks", {**body, "name": "New", **changes})
    assert len(dashboard.get(f"{dashboard.org}/networks")) == 1


def test_a_network_without_name_and_products_is_told_both(dashboard):
    refusal = dashboard.refusal("POST", f"{dashboard.org}/networks", {})
    assert "'name'" in refusal and "'productTypes'" in refusal


def test_a_copy_takes_the_settings_of_its_source_and_goes_its_own_way(dashboard):
    source = dashboard.network("appliance", "switch", enrollmentString="acme-store")
    dashboard.put(f"{source}/appliance/vlans/settings", vlansEnabled=True)
    source_id = source.rpartition("/")[2]
    copy = dashboard.network("switch", "appliance", copyFromNetworkId=source_id)
    dashboard.put(f"{copy}/appliance/vlans/1", name="Data")
    assert dashboard.get(f"{source}/appliance/vlans/1")["name"] == "Default"
    assert dashboard.get(copy)["enrollmentString"] is None
    body = {"name": "Other", "productTypes": ["switch"], "copyFromNetworkId": source_id}
    assert "must match" in dashboard.refusal("POST", f"{dashboard.org}/networks", body)


def test_an_update_of_a_network_merges_and_leaves_its_products(dashboard):
    network, other = dashboard.network("switch", tags=["hq"], notes="By the lake"), dashboard.network("switch")
    changed = dashboard.put(network, name="Lake", productTypes=["wireless"], tags=[])
    assert (changed["name"], changed["productTypes"], changed["tags"]) == ("Lake", ["switch"], [])
    assert (changed["notes"], changed["timeZone"]) == ("By the lake", ZONE)
    assert dashboard.put(network, name="Lake")["name"] == "Lake"
    assert dashboard.refusal("PUT", other, {"name": "Lake"}) == "Name has already been taken"


def test_the_list_of_networks_is_filtered_and_cut_into_pages(dashboard):
    made = [dashboard.network(product, tags=tags).rpartition("/")[2] for product, tags in
            [("switch", ["a", "b"]), ("switch", ["a"]), ("wireless", ["b"]), ("wireless", [])]]
    path = f"{dashboard.org}/networks"

    def ids(**query):
        return [row["id"] for row in dashboard.get(path, **query)]

    assert ids(**{"productTypes[]": "switch"}) == made[:2]
    assert ids(**{"tags[]": ["a", "b"]}) == made[:3]
    assert ids(**{"tags[]": ["a", "b"], "tagsFilterType": "withAllTags"}) == made[:1]
    first = dashboard.call("GET", path, perPage=3)
    assert [row["id"] for row in first.json()] == made[:3]
    assert [row["id"] for row in dashboard.session.get(first.links["next"]["url"]).json()] == made[3:]
    assert "'perPage'" in dashboard.refusal("GET", path, perPage=2)


def test_a_deleted_network_gives_its_devices_back(dashboard):
    network = dashboard.network()
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH])
    dashboard.put(f"/devices/{SWITCH}", name="sw1", tags=["core"])
    dashboard.delete(network)
    row = dashboard.get(f"{dashboard.org}/inventory/devices/{SWITCH}")
    assert (row["networkId"], row["name"], row["tags"]) == (None, None, [])
    assert dashboard.lost("GET", network) and dashboard.lost("GET", f"/devices/{SWITCH}")


# --- templates ---

def test_a_template_is_no_network_but_its_settings_are_reached_by_its_id(dashboard):
    template = dashboard.template(timeZone=ZONE)
    assert dashboard.get(f"{dashboard.org}/networks") == []
    assert dashboard.lost("GET", f"/networks/{template}") and dashboard.lost("DELETE", f"/networks/{template}")
    assert dashboard.lost("POST", f"/networks/{template}/devices/claim", {"serials": [SWITCH]})
    dashboard.put(f"/networks/{template}/appliance/vlans/settings", vlansEnabled=True)
    assert len(dashboard.get(f"/networks/{template}/appliance/vlans")) == 1
    path = f"{dashboard.org}/configTemplates/{template}"
    assert dashboard.put(path, name="Golden")["timeZone"] == ZONE
    assert dashboard.get(path)["name"] == "Golden"
    assert dashboard.refusal("POST", f"{dashboard.org}/configTemplates", {"name": "Golden"}) == (
        "Name has already been taken")


def test_a_template_copied_from_a_network_has_its_products_and_settings(dashboard):
    network = dashboard.network("appliance", "camera")
    dashboard.put(f"{network}/settings", remoteStatusPageEnabled=False)
    template = dashboard.template(copyFromNetworkId=network.rpartition("/")[2])
    assert dashboard.get(f"{dashboard.org}/configTemplates/{template}")["productTypes"] == ["appliance", "camera"]
    assert dashboard.get(f"/networks/{template}/settings")["remoteStatusPageEnabled"] is False


def test_binding_shows_on_the_network_and_holds_the_template(dashboard):
    template, network = dashboard.template(), dashboard.network("switch")
    bound = dashboard.post(f"{network}/bind", configTemplateId=template)
    assert bound["isBoundToConfigTemplate"] is True and bound["configTemplateId"] == template
    assert dashboard.get(network) == bound
    assert [row["id"] for row in dashboard.get(f"{dashboard.org}/networks", configTemplateId=template)] == [bound["id"]]
    assert dashboard.get(f"{dashboard.org}/networks", isBoundToConfigTemplate="false") == []
    assert "already bound" in dashboard.refusal("POST", f"{network}/bind", {"configTemplateId": template})
    assert "bound to" in dashboard.refusal("DELETE", f"{dashboard.org}/configTemplates/{template}")
    assert dashboard.post(f"{network}/unbind")["isBoundToConfigTemplate"] is False
    dashboard.delete(f"{dashboard.org}/configTemplates/{template}")


def test_a_network_binds_only_to_a_template_with_its_products(dashboard):
    network = dashboard.network("switch", "camera")
    body = {"configTemplateId": dashboard.template()}
    assert "does not support the network's product types: camera" in dashboard.refusal("POST", f"{network}/bind", body)
    assert "L_9 not found" in dashboard.refusal("POST", f"{network}/bind", {"configTemplateId": "L_9"})
    assert "'configTemplateId'" in dashboard.refusal("POST", f"{network}/bind", {})
    assert "not bound" in dashboard.refusal("POST", f"{network}/unbind", {})


@pytest.mark.parametrize("retain, ssid", [(True, "Everywhere"), (False, "Shop WiFi")])
def test_unbinding_keeps_the_templates_settings_when_asked_to(dashboard, retain, ssid):
    template, network = dashboard.template(), dashboard.network("wireless", enrollmentString="acme-shop")
    dashboard.put(network, name="Shop")
    dashboard.put(f"/networks/{template}/wireless/ssids/0", name="Everywhere")
    dashboard.post(f"{network}/bind", configTemplateId=template)
    assert dashboard.post(f"{network}/unbind", retainConfigs=retain)["enrollmentString"] == "acme-shop"
    assert dashboard.get(f"{network}/wireless/ssids/0")["name"] == ssid


# --- the inventory ---

def test_a_claim_into_the_organization_works_once(dashboard):
    path = f"{dashboard.org}/inventory/claim"
    dashboard.post(path, serials=[SWITCH, ACCESS_POINT])
    rows = dashboard.get(f"{dashboard.org}/inventory/devices")
    assert [(row["serial"], row["model"], row["productType"], row["networkId"]) for row in rows] == [
        (ACCESS_POINT, "MR46", "wireless", None), (SWITCH, "MS225-24", "switch", None)]
    assert dashboard.refusal("POST", path, {"serials": [SWITCH]}) == "Devices already claimed"
    assert "already claimed" in dashboard.refusal("POST", path, {"serials": [APPLIANCE, SWITCH]})
    assert len(dashboard.get(f"{dashboard.org}/inventory/devices")) == 2


@pytest.mark.parametrize("prefix, model, product", [
    ("Q2MX", "MX68", "appliance"), ("Q2SW", "MS225-24", "switch"), ("Q2KN", "MS225-24P", "switch"),
    ("Q2MR", "MR46", "wireless"), ("Q2GW", "MG21", "cellularGateway"), ("Q2MV", "MV12W", "camera"),
    ("Q2MT", "MT10", "sensor"), ("XXXX", "MS120-8", "switch")])
def test_a_serial_nobody_declared_says_its_model(dashboard, prefix, model, product):
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=[f"{prefix}-ZZZZ-0001"])
    row = dashboard.get(f"{dashboard.org}/inventory/devices/{prefix}-ZZZZ-0001")
    assert (row["model"], row["productType"]) == (model, product)


def test_a_device_belongs_to_one_organization(dashboard):
    other = f"/organizations/{dashboard.post('/organizations', 201, name='Other')['id']}"
    dashboard.post(f"{other}/inventory/claim", serials=[SWITCH])
    assert "another organization" in dashboard.refusal(
        "POST", f"{dashboard.org}/inventory/claim", {"serials": [SWITCH]})
    assert "another organization" in dashboard.refusal(
        "POST", f"{dashboard.network()}/devices/claim", {"serials": [SWITCH]})
    dashboard.post(f"{other}/inventory/release", serials=[SWITCH])
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=[SWITCH])


@pytest.mark.parametrize("body, sentence", [
    ({}, "Exactly one of"), ({"serials": []}, "Exactly one of"), ({"serials": "x"}, "'serials' must be an array"),
    ({"serials": [SWITCH], "orders": ["4C1"]}, "Exactly one of"), ({"orders": ["4C1"]}, "Order 4C1 not found"),
    ({"serials": ["nonsense"]}, "Device with serial nonsense not found"),
    ({"licenses": [{"mode": "renew"}]}, "Missing required parameter: 'licenses[0].key'"),
    ({"licenses": [{"key": "Z1", "mode": "gift"}]}, "'licenses[0].mode' must be one of")])
def test_a_claim_names_one_kind_of_thing_that_exists(dashboard, body, sentence):
    assert sentence in dashboard.refusal("POST", f"{dashboard.org}/inventory/claim", body)
    assert dashboard.get(f"{dashboard.org}/inventory/devices") == []


def test_a_claim_may_name_the_other_kinds_with_null(dashboard):
    answer = dashboard.post(f"{dashboard.org}/inventory/claim", serials=["Q2SW-NULL-0001"], orders=None, licenses=None)
    assert answer == {"serials": ["Q2SW-NULL-0001"], "orders": [], "licenses": []}


def test_an_order_brings_all_of_its_devices(dashboard):
    dashboard.control("seed", {"inventory": [{"serial": SWITCH, "model": "MS120-8", "order": "4C1"},
                                             {"serial": CAMERA, "order": "4C1"}, {"serial": APPLIANCE}]})
    dashboard.post(f"{dashboard.org}/inventory/claim", orders=["4C1"])
    rows = dashboard.get(f"{dashboard.org}/inventory/devices")
    assert {row["serial"]: (row["model"], row["orderNumber"]) for row in rows} == {
        SWITCH: ("MS120-8", "4C1"), CAMERA: ("MV12W", "4C1")}
    assert dashboard.refusal("POST", f"{dashboard.org}/inventory/claim", {"orders": ["4C1"]}) == (
        "Devices already claimed")


def test_only_sold_serials_can_be_claimed_when_that_is_asked_for(dashboard):
    dashboard.control("settings", {"any_serial": False})
    try:
        dashboard.control("seed", {"inventory": [{"serial": SWITCH}]})
        dashboard.post(f"{dashboard.org}/inventory/claim", serials=[SWITCH])
        assert f"{CAMERA} not found" in dashboard.refusal(
            "POST", f"{dashboard.org}/inventory/claim", {"serials": [CAMERA]})
    finally:
        dashboard.control("settings", {"any_serial": True})


def test_a_license_key_is_listed_once_claimed_and_works_once(dashboard):
    path, keys = f"{dashboard.org}/inventory/claim", ["Z2AA-BBBB-CCCC", "Z2AA-BBBB-DDDD"]
    assert dashboard.get(f"{dashboard.org}/licenses") == []
    dashboard.post(path, licenses=[{"key": key, "mode": "addDevices"} for key in keys])
    rows = dashboard.get(f"{dashboard.org}/licenses")
    assert [(row["licenseKey"], row["state"]) for row in rows] == [(key, "unused") for key in keys]
    assert f"{keys[0]} is already claimed" in dashboard.refusal("POST", path, {"licenses": [{"key": keys[0]}]})
    assert dashboard.get(f"{dashboard.org}/licenses", state="active") == []


def test_a_release_wants_devices_that_are_here_and_in_no_network(dashboard):
    path, network = f"{dashboard.org}/inventory/release", dashboard.network()
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH])
    assert "must be removed from its network first" in dashboard.refusal("POST", path, {"serials": [SWITCH]})
    dashboard.post(f"{network}/devices/remove", 204, serial=SWITCH)
    assert dashboard.post(path, serials=[SWITCH]) == {"serials": [SWITCH]}
    assert dashboard.lost("POST", path, {"serials": [SWITCH]})


def test_the_inventory_is_filtered_and_cut_into_pages(dashboard):
    everything = sorted([APPLIANCE, SWITCH, ACCESS_POINT, CAMERA])
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=everything)
    dashboard.post(f"{dashboard.network()}/devices/claim", serials=[SWITCH])
    path = f"{dashboard.org}/inventory/devices"
    assert serials(dashboard.get(path, usedState="used")) == [SWITCH]
    assert SWITCH not in serials(dashboard.get(path, usedState="unused"))
    assert serials(dashboard.get(path, **{"serials[]": [CAMERA, SWITCH]})) == [CAMERA, SWITCH]
    assert serials(dashboard.get(path, search="mr46")) == [ACCESS_POINT]
    first = dashboard.call("GET", path, perPage=3)
    assert serials(first.json()) == everything[:3]
    assert serials(dashboard.session.get(first.links["next"]["url"]).json()) == everything[3:]


# --- devices in networks ---

def test_a_network_claims_from_the_inventory_or_straight_from_the_shop(dashboard):
    network = dashboard.network()
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=[SWITCH])
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH, ACCESS_POINT])
    assert serials(dashboard.get(f"{network}/devices")) == [ACCESS_POINT, SWITCH]
    rows = dashboard.get(f"{dashboard.org}/inventory/devices")
    assert {row["networkId"] for row in rows} == {network.rpartition("/")[2]} and all(row["claimedAt"] for row in rows)


def test_a_second_claim_says_where_the_device_is(dashboard):
    network = dashboard.network("switch")
    name, network_id = dashboard.get(network)["name"], network.rpartition("/")[2]
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH])
    sentence = f"Device with serial {SWITCH} is already claimed and in {name} (network ID: {network_id})"
    for path in (network, dashboard.network()):
        assert dashboard.refusal("POST", f"{path}/devices/claim", {"serials": [SWITCH]}) == sentence
    assert dashboard.refusal("POST", f"{dashboard.org}/inventory/claim", {"serials": [SWITCH]}) == sentence


def test_one_bad_serial_fails_a_claim_unless_it_need_not_be_atomic(dashboard):
    network, wanted = dashboard.network("switch"), {"serials": [SWITCH, CAMERA]}
    refusal = dashboard.refusal("POST", f"{network}/devices/claim", wanted)
    assert f"{CAMERA} (MV12W) is not supported for this network" in refusal
    assert dashboard.get(f"{network}/devices") == []
    answer = dashboard.ok("POST", f"{network}/devices/claim", wanted, addAtomically="false")
    assert answer["serials"] == [SWITCH] and serials(answer["errors"]) == [CAMERA]
    assert serials(dashboard.get(f"{network}/devices")) == [SWITCH]
    assert dashboard.lost("GET", f"{dashboard.org}/inventory/devices/{CAMERA}")


@pytest.mark.parametrize("body, sentence", [
    ({}, "Missing required parameter: 'serials'"), ({"serials": []}, "'serials' must be at least 1"),
    ({"serials": ["nonsense"]}, "nonsense not found"), ({"serials": [7]}, "'serials[0]' must be a string")])
def test_a_network_claim_needs_serials(dashboard, body, sentence):
    assert sentence in dashboard.refusal("POST", f"{dashboard.network()}/devices/claim", body)


def test_a_removed_device_is_back_in_the_inventory_without_its_settings(dashboard):
    network = dashboard.network()
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH])
    dashboard.put(f"/devices/{SWITCH}", name="sw1", notes="In the back")
    dashboard.post(f"{network}/devices/remove", 204, serial=SWITCH)
    assert dashboard.lost("POST", f"{network}/devices/remove", {"serial": SWITCH})
    assert dashboard.lost("GET", f"/devices/{SWITCH}") and dashboard.lost("PUT", f"/devices/{SWITCH}", {"name": "x"})
    assert dashboard.get(f"{dashboard.org}/devices") == []
    dashboard.post(f"{network}/devices/claim", serials=[SWITCH])
    again = dashboard.get(f"/devices/{SWITCH}")
    assert "name" not in again and again["notes"] == ""


def test_a_fresh_claim_takes_some_polls_to_show(dashboard):
    dashboard.control("settings", {"claim_delay_polls": 2})
    try:
        dashboard.post(f"{dashboard.network()}/devices/claim", serials=[SWITCH])
        assert dashboard.lost("GET", f"/devices/{SWITCH}") and dashboard.lost("GET", f"/devices/{SWITCH}")
        assert dashboard.get(f"/devices/{SWITCH}")["serial"] == SWITCH
    finally:
        dashboard.control("settings", {"claim_delay_polls": 0})


@pytest.fixture
def shop(dashboard):
    """A network with an appliance, a switch and an access point."""
    network = dashboard.network()
    dashboard.post(f"{network}/devices/claim", serials=[APPLIANCE, SWITCH, ACCESS_POINT])
    return network


def test_a_device_merges_its_attributes_and_hides_what_is_write_only(dashboard, shop):
    path = f"/devices/{SWITCH}"
    assert "name" not in dashboard.get(path)
    assert dashboard.get(f"{dashboard.org}/devices", **{"serials[]": SWITCH})[0]["name"] is None
    dashboard.put(path, name="sw1", tags=["core", "back", "core"], notes="In the back", floorPlanId="g_1", model="MX")
    shown = dashboard.put(path, address="1 Lake Street", lat=48.2, lng=16.4, moveMapMarker=True)
    assert (shown["name"], shown["tags"], shown["notes"]) == ("sw1", ["back", "core"], "In the back")
    assert (shown["lat"], shown["lng"], shown["model"]) == (48.2, 16.4, "MS225-24")
    assert not {"floorPlanId", "moveMapMarker", "switchProfileId"} & set(shown)


def test_the_map_marker_moves_with_an_address_alone(dashboard, shop):
    before = dashboard.get(f"/devices/{SWITCH}")
    kept = dashboard.put(f"/devices/{SWITCH}", address="1 Lake Street")
    assert (kept["lat"], kept["lng"]) == (before["lat"], before["lng"])
    moved = dashboard.put(f"/devices/{SWITCH}", address="2 Lake Street", moveMapMarker=True)
    assert (moved["lat"], moved["lng"]) != (before["lat"], before["lng"])


@pytest.mark.parametrize("body, sentence", [
    ({"notes": "x" * 256}, "'notes' must be"), ({"tags": "a b"}, "'tags' must be an array"),
    ({"lat": "north"}, "'lat' must be a number"), ({"lng": 181}, "'lng' must be"),
    ({"address": None}, "'address' must be a string"),
    ({"switchProfileId": "1"}, "must be bound to a configuration template (that supports switches)")])
def test_a_device_refuses_what_does_not_fit(dashboard, shop, body, sentence):
    before = dashboard.get(f"/devices/{SWITCH}")
    assert sentence in dashboard.refusal("PUT", f"/devices/{SWITCH}", body)
    assert dashboard.get(f"/devices/{SWITCH}") == before


def test_a_switch_profile_is_taken_in_a_bound_network(dashboard, shop):
    dashboard.post(f"{shop}/bind", configTemplateId=dashboard.template())
    dashboard.put(f"/devices/{SWITCH}", switchProfileId="1", name="sw1")
    assert dashboard.get(f"/devices/{SWITCH}")["name"] == "sw1"


def test_the_list_of_devices_is_filtered_and_cut_into_pages(dashboard, shop):
    path, other = f"{dashboard.org}/devices", dashboard.network("camera")
    dashboard.post(f"{other}/devices/claim", serials=[CAMERA])
    dashboard.post(f"{dashboard.org}/inventory/claim", serials=["Q2MT-AAAA-0001"])
    everything = sorted([APPLIANCE, SWITCH, ACCESS_POINT, CAMERA])
    assert serials(dashboard.get(path)) == everything
    assert serials(dashboard.get(path, **{"networkIds[]": other.rpartition("/")[2]})) == [CAMERA]
    assert serials(dashboard.get(path, **{"productTypes[]": ["switch", "camera"]})) == [CAMERA, SWITCH]
    assert serials(dashboard.get(path, model="mx")) == [APPLIANCE]
    first = dashboard.call("GET", path, perPage=3)
    assert serials(first.json()) == everything[:3]
    assert serials(dashboard.session.get(first.links["next"]["url"]).json()) == everything[3:]


def test_only_devices_changed_since_a_moment_are_listed_when_asked(dashboard, shop):
    dashboard.control("clock", {"advance": 60})
    now = dashboard.control("clock", {"advance": 0})["now"]
    dashboard.control("clock", {"advance": 60})
    dashboard.put(f"/devices/{SWITCH}", name="sw1")
    assert serials(dashboard.get(f"{dashboard.org}/devices", configurationUpdatedAfter=now)) == [SWITCH]
    assert "ISO 8601" in dashboard.refusal("GET", f"{dashboard.org}/devices", configurationUpdatedAfter="lately")


def test_an_appliance_has_two_uplinks_and_others_one(dashboard, shop):
    appliance = dashboard.get(f"/devices/{APPLIANCE}/managementInterface")
    assert {"ddnsHostnames", "wan1", "wan2"} == set(appliance) and appliance["wan1"]["wanEnabled"] == "not configured"
    assert set(dashboard.get(f"/devices/{SWITCH}/managementInterface")) == {"wan1"}
    assert "'wan2'" in dashboard.refusal("PUT", f"/devices/{SWITCH}/managementInterface", {"wan2": {"vlan": 3}})


def test_static_addresses_come_and_go_as_a_group(dashboard, shop):
    path = f"/devices/{SWITCH}/managementInterface"
    static = {"usingStaticIp": True, "staticIp": "192.0.2.5", "staticGatewayIp": "192.0.2.1",
              "staticSubnetMask": "255.255.255.0", "staticDns": ["192.0.2.53"]}
    part = {key: static[key] for key in ("usingStaticIp", "staticIp")}
    assert "'wan1' needs 'staticGatewayIp', 'staticSubnetMask'" in dashboard.refusal("PUT", path, {"wan1": part})
    three = {"wan1": {**static, "staticDns": ["8.8.8.8"] * 3}}
    assert "'wan1.staticDns' must be" in dashboard.refusal("PUT", path, three)
    dashboard.put(path, wan1=static)
    assert dashboard.put(path, wan1={"vlan": 7}) == {"wan1": {**static, "vlan": 7}}
    assert dashboard.put(path, wan1={"usingStaticIp": False})["wan1"] == {"usingStaticIp": False, "vlan": 7}


# --- in action batches ---

def test_a_batch_makes_changes_binds_and_deletes_networks(dashboard):
    template, old = dashboard.template(), dashboard.network("switch")
    status = dashboard.batch(
        ("create", f"{dashboard.org}/networks", {"name": "New", "productTypes": ["switch"]}),
        ("update", old, {"name": "Old"}), ("bind", f"{old}/bind", {"configTemplateId": template}))
    assert status["completed"], status
    assert [row["name"] for row in dashboard.get(f"{dashboard.org}/networks")] == ["Old", "New"]
    assert dashboard.get(old)["configTemplateId"] == template
    made = status["createdResources"][0]["id"]
    assert dashboard.batch(("unbind", f"{old}/unbind", {}), ("destroy", old, {}))["completed"]
    assert [row["id"] for row in dashboard.get(f"{dashboard.org}/networks")] == [made]


def test_a_batch_that_fails_leaves_devices_where_they_were(dashboard):
    network = dashboard.network("switch")
    status = dashboard.batch(("claim", f"{network}/devices/claim", {"serials": [SWITCH]}),
                             ("update", f"/devices/{CAMERA}", {"name": "cam"}))
    assert status["failed"] and not status["completed"]
    assert dashboard.get(f"{network}/devices") == dashboard.get(f"{dashboard.org}/inventory/devices") == []
    assert dashboard.batch(("claim", f"{network}/devices/claim", {"serials": [SWITCH]}),
                           ("update", f"/devices/{SWITCH}", {"name": "sw1"}))["completed"]
    assert dashboard.get(f"/devices/{SWITCH}")["name"] == "sw1"
    assert dashboard.batch(("remove", f"{network}/devices/remove", {"serial": SWITCH}))["completed"]
    assert dashboard.lost("GET", f"/devices/{SWITCH}")


@pytest.mark.parametrize("operation, resource", [
    ("create", "admins"), ("claim", "inventory/claim"), ("create", "inventory/release")])
def test_organization_writes_that_cannot_be_batched_are_refused(dashboard, operation, resource):
    action = {"operation": operation, "resource": f"{dashboard.org}/{resource}", "body": {}}
    body = {"confirmed": True, "actions": [action]}
    assert "unsupported" in dashboard.refusal("POST", f"{dashboard.org}/actionBatches", body)
