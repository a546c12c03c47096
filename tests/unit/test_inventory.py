# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the Dashboard become hosts: which are wanted, what they and their groups are called."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, ServerFault
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Settings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import host_names
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.inventory import Host, Wanted, chosen, read

from tests.support.world import Direct

BOTH = ("devices", "networks")
DATA = [{"id": "1", "name": "Acme",
         "networks": [{"id": "N_1", "name": "Store 1", "tags": ["retail", "north"], "productTypes": ["switch", "wireless"]},
                      {"id": "N_2", "name": "Office", "tags": ["north"], "productTypes": ["appliance"]}],
         "devices": [{"serial": "Q2SW-1", "name": "SW1", "model": "MS225-24", "productType": "switch", "networkId": "N_1", "tags": ["core", "old"]},
                     {"serial": "Q2MR-1", "name": "AP1", "model": "MR46", "productType": "wireless", "networkId": "N_1", "tags": ["old"], "lanIp": "10.0.0.4"},
                     {"serial": "Q2MX-1", "model": "MX68", "productType": "appliance", "networkId": "N_2", "tags": []},
                     {"serial": "Q2MG-1", "name": "LTE", "model": "MG21", "productType": "cellularGateway", "networkId": "N_2", "tags": []}],
         "statuses": {"Q2SW-1": "online", "Q2MR-1": "offline", "Q2MX-1": "alerting"}}]


def found(**wanted):
    """The hosts that are left, by serial or id."""
    return [host.number for host in chosen(DATA, Wanted(**{name: tuple(one) if isinstance(one, list) else one for name, one in wanted.items()}))]


@pytest.mark.parametrize(("wanted", "left"), [
    ({}, ["Q2SW-1", "Q2MR-1", "Q2MX-1", "Q2MG-1"]),
    ({"hosts": ["networks"]}, ["N_1", "N_2"]),
    ({"hosts": ["networks", "devices"]}, ["N_1", "N_2", "Q2SW-1", "Q2MR-1", "Q2MX-1", "Q2MG-1"]),
    ({"networks": ["store 1"], "hosts": BOTH}, ["N_1", "Q2SW-1", "Q2MR-1"]),
    ({"networks": ["N_2"]}, ["Q2MX-1", "Q2MG-1"]),
    ({"network_tags": ["retail"], "hosts": BOTH}, ["N_1", "Q2SW-1", "Q2MR-1"]),
    ({"network_tags": ["retail", "north"], "hosts": ["networks"]}, ["N_1", "N_2"]),
    ({"network_tags": ["retail", "north"], "network_tags_match": "all", "hosts": ["networks"]}, ["N_1"]),
    ({"device_tags": ["core", "old"]}, ["Q2SW-1", "Q2MR-1"]),
    ({"device_tags": ["core", "old"], "device_tags_match": "all", "hosts": BOTH}, ["N_1", "N_2", "Q2SW-1"]),
    ({"product_types": ["cellular_gateway"], "hosts": BOTH}, ["Q2MG-1"]),
    ({"product_types": ["appliance"], "hosts": BOTH}, ["N_2", "Q2MX-1"]),
    ({"models": ["ms225*", "MR46"]}, ["Q2SW-1", "Q2MR-1"]),
    ({"statuses": ["offline", "alerting"]}, ["Q2MR-1", "Q2MX-1"]),
    ({"statuses": ["dormant"]}, ["Q2MG-1"]),
    ({"names": ["SW*", "Store*"], "hosts": BOTH}, ["N_1", "Q2SW-1"]),
    ({"names": ["sw*"]}, []),
    ({"network_tags": ["retail"], "product_types": ["wireless"], "models": ["MR*"], "names": ["AP?"]}, ["Q2MR-1"]),
])
def test_every_filter_leaves_what_it_says(wanted, left):
    assert found(**wanted) == left


def test_a_network_that_is_named_and_not_there_is_an_error_with_the_nearest_name():
    with pytest.raises(BadInput, match="there is no network 'Stor 1'; did you mean 'Store 1'"):
        found(networks=["Office", "Stor 1"])


def test_a_host_says_what_is_known_of_it_in_our_words():
    network, *dummy = chosen(DATA, Wanted(hosts=("networks",)))
    assert network.meraki == {"type": "network", "organization": {"id": "1", "name": "Acme"}, "id": "N_1", "name": "Store 1",
                              "network": {"id": "N_1", "name": "Store 1", "tags": ["retail", "north"]},
                              "tags": ["retail", "north"], "product_types": ["switch", "wireless"]}
    device = chosen(DATA, Wanted(names=("AP1",)))[0].meraki
    assert (device["type"], device["product_type"], device["network"]["name"], device["lan_ip"], device["status"]) == (
        "device", "wireless", "Store 1", "10.0.0.4", "offline")


def test_what_the_dashboard_comes_to_say_by_our_own_names_takes_nothing_from_a_host():
    newer = {"type": "x", "organization": "Acme", "network": None, "status": {"since": 1}}
    data = [{**DATA[0], "networks": [{**one, **newer} for one in DATA[0]["networks"]], "devices": [{**one, **newer} for one in DATA[0]["devices"]]}]
    said, before = ([one.meraki for one in chosen(rows, Wanted(hosts=BOTH))] for rows in (data, DATA))
    assert [{**one, "status": None} for one in said] == [{**one, "status": None} for one in before]
    hosts = chosen([{**data[0], "statuses": None}], Wanted(hosts=BOTH))
    assert host_names.groups(hosts, ["status", "network"])[0] == host_names.groups(chosen([{**DATA[0], "statuses": None}], Wanted(hosts=BOTH)), ["network"])[0]


def device(number, name="", network="Store 1", place="N_1", **more):
    return Host(number, {"type": "device", "name": name, "product_type": "switch", "organization": {"id": "1", "name": "Acme"}, "tags": [],
                         "network": {"id": place, "name": network, "tags": []}, **more})


def named(hosts, called=None, taken=()):
    return host_names.names(hosts, called or [one.name for one in hosts], lambda name, host: name in taken)


def test_hosts_of_one_name_stay_apart_whatever_their_order_and_it_is_said():
    hosts = [device("Q2-1", "AP1"), device("Q2-2", "AP2"), device("Q2-3", "AP1")]
    for order in (hosts, hosts[::-1]):
        names, said = named(order)
        assert dict(zip((one.number for one in order), names)) == {"Q2-1": "AP1_Q2-1", "Q2-2": "AP2", "Q2-3": "AP1_Q2-3"}
        assert len(said) == 1 and "2 of its hosts would be called 'AP1'" in said[0] and "AP1_Q2-3" in said[0]


def test_a_name_made_of_a_serial_is_nobody_elses():
    names, said = named([device("Q2-1", "AP1"), device("Q2-2", "AP1"), device("Q2-3", "AP1_Q2-1"), device("Q2-4"), device("Q2-5", "Q2-4")])
    assert names == ["AP1_Q2-1_Q2-1", "AP1_Q2-2", "AP1_Q2-1", "Q2-4_Q2-4", "Q2-4_Q2-5"] and len(set(names)) == 5 and said


def test_a_name_that_is_taken_gets_a_serial_behind_it():
    assert named([device("Q2-1", "localhost"), device("Q2-2", "SW")], taken=("localhost",))[0] == ["localhost_Q2-1", "SW"]


@pytest.mark.parametrize(("name", "host"), [
    ("{{ lookup('pipe', 'id') }}", "({ lookup('pipe', 'id') }}"), ("{% raw %}", "(% raw %}"), ("{{{ x", "(({ x"), ("../../etc/x", ".._.._etc_x"),
    ("AP\x1b[31m", "AP_x1b[31m"), ("AP\n1", "AP_n1"), ("  AP 1 ", "AP 1"), ("", "Q2-1"), (" ", "Q2-1"), ("Zürich", "Zürich")])
def test_no_name_is_a_template_a_path_or_steers_a_terminal(name, host):
    assert named([device("Q2-1", name)], called=[name])[0] == [host]


def test_groups_are_by_product_type_unless_more_is_asked_for():
    hosts = chosen(DATA, Wanted(hosts=BOTH))
    groups, said = host_names.groups(hosts, ["product_type"])
    assert dict(zip((one.number for one in hosts), groups)) == {
        "N_1": ["meraki_networks"], "N_2": ["meraki_networks"], "Q2SW-1": ["meraki_devices", "meraki_switch"],
        "Q2MR-1": ["meraki_devices", "meraki_wireless"], "Q2MX-1": ["meraki_devices", "meraki_appliance"],
        "Q2MG-1": ["meraki_devices", "meraki_cellular_gateway"]}
    assert not said
    every = host_names.groups(hosts, list(host_names.GROUPINGS))[0]
    assert every[2] == ["meraki_devices", "meraki_switch", "meraki_organization_Acme", "meraki_network_Store_1", "meraki_model_MS225_24",
                        "meraki_tag_core", "meraki_tag_old", "meraki_network_tag_retail", "meraki_network_tag_north", "meraki_status_online"]
    assert every[0] == ["meraki_networks", "meraki_organization_Acme", "meraki_network_Store_1", "meraki_tag_retail", "meraki_tag_north",
                        "meraki_network_tag_retail", "meraki_network_tag_north"]


def test_two_networks_never_share_a_group_and_two_tags_that_do_are_told():
    hosts = [device("Q2-1", network="Store-1", tags=["a-b"]), device("Q2-2", network="Store 1", place="N_2", tags=["a_b"])]
    groups, said = host_names.groups(hosts, ["network", "tag"])
    assert groups == [["meraki_devices", "meraki_network_Store_1_N_1", "meraki_tag_a_b"], ["meraki_devices", "meraki_network_Store_1_N_2", "meraki_tag_a_b"]]
    assert said == ["group meraki_tag_a_b is of several values: a-b, a_b"]


# Reading

@pytest.fixture(scope="module")
def emulator():
    return Emulator(unlimited=True)


@pytest.fixture
def client(emulator):
    emulator.app.reset()
    serials = [f"Q2SW-0000-{number:04d}" for number in range(30)]
    emulator.app.seed(emulator.store, {"organizations": [
        {"name": "Acme", "id": "1", "devices": [{"serial": one} for one in serials],
         "networks": [{"name": f"Store {number}", "productTypes": ["switch"], "devices": serials[number * 10:number * 10 + 10]} for number in range(3)]},
        {"name": "Beta", "id": "2"}]})
    return Client(Settings(emulator.key, emulator.url), Ledger.off(5000.0), session=Direct(emulator))


def test_an_organization_costs_a_list_of_organizations_networks_and_devices_and_statuses_only_when_asked_for(client):
    data = read(client, Wanted(organizations=("Acme",)), lambda words: None)
    assert client.calls == 3 and [one["name"] for one in data] == ["Acme"] and len(data[0]["devices"]) == 30 and "statuses" not in data[0]
    read(client, Wanted(organizations=("1", "Acme"), with_status=True), lambda words: None)
    assert client.calls == 7
    read(client, Wanted(hosts=("networks",), with_status=True), lambda words: None)
    assert client.calls == 10  # both organizations


def test_an_organization_without_access_by_api_is_left_out_and_told(client, emulator):
    emulator.store.orgs["2"].data["api"] = {"enabled": False}
    said = []
    assert [one["name"] for one in read(client, Wanted(), said.append)] == ["Acme"]
    assert said == ["organization 'Beta' is left out: its access by API is switched off"]


def test_a_list_that_is_not_told_is_an_error_and_no_empty_inventory(client, emulator):
    emulator.app.faults.add([{"method": "GET", "path": "/organizations/1/devices$", "kind": "status", "status": 204, "times": 99}])
    with pytest.raises(ServerFault, match="204"):
        read(client, Wanted(organizations=("Acme",)), lambda words: None)


def test_an_organization_that_is_missing_or_a_key_that_sees_none_is_an_error(client, emulator):
    with pytest.raises(BadInput, match="there is no organization 'Acm'; did you mean 'Acme'"):
        read(client, Wanted(organizations=("Acm",)), lambda words: None)
    emulator.app.reset()
    with pytest.raises(BadInput, match="this key sees none"):
        read(client, Wanted(), lambda words: None)
