# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official ``meraki`` SDK, which we did not write, works against the emulator.

The SDK follows links and absolute URLs only on Meraki's domains, so it talks to ``api.meraki.com`` with the emulator as
its proxy: nothing leaves this machine.
"""
from __future__ import annotations

import asyncio
import json

import meraki
import meraki.aio
import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special.seeding import seed
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

PRODUCTS = ["appliance", "switch", "wireless"]


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True, batch_delay=0, clock=Clock(lambda: 0.0, lambda: 1_800_000_000.0)) as running:
        yield running


@pytest.fixture
def sdk(emulator):
    emulator.app.reset()
    return meraki.DashboardAPI(
        emulator.key, base_url="http://api.meraki.com/api/v1", requests_proxy=emulator.proxy, suppress_logging=True,
        smart_flow_enabled=False, maximum_retries=1)


@pytest.fixture
def org(sdk):
    return sdk.organizations.createOrganization("Acme")["id"]


def seed_networks(emulator, count):
    """An organization with this many networks, made without calls."""
    networks = [{"name": f"Site {number:04}", "productTypes": PRODUCTS} for number in range(count)]
    emulator.app.reset()
    return seed(emulator.store, {"organizations": [{"name": "Large", "networks": networks}]})["organizations"][0]


def test_it_makes_an_organization_a_network_and_vlans(sdk, org):
    assert [one["name"] for one in sdk.organizations.getOrganizations()] == ["Acme"]
    network = sdk.organizations.createOrganizationNetwork(org, "Store", PRODUCTS, timeZone="Europe/Berlin")
    assert sdk.networks.getNetwork(network["id"])["timeZone"] == "Europe/Berlin"
    with pytest.raises(meraki.APIError, match="VLANs are not enabled for this network"):
        sdk.appliance.getNetworkApplianceVlans(network["id"])
    sdk.appliance.updateNetworkApplianceVlansSettings(network["id"], vlansEnabled=True)
    sdk.appliance.createNetworkApplianceVlan(network["id"], "10", "Data", subnet="10.0.10.0/24",
                                             applianceIp="10.0.10.1")
    assert [vlan["id"] for vlan in sdk.appliance.getNetworkApplianceVlans(network["id"])] == [1, 10]
    sdk.appliance.deleteNetworkApplianceVlan(network["id"], "10")
    assert [vlan["id"] for vlan in sdk.appliance.getNetworkApplianceVlans(network["id"])] == [1]
    sdk.networks.deleteNetwork(network["id"])
    with pytest.raises(meraki.APIError) as failure:
        sdk.networks.getNetwork(network["id"])
    assert failure.value.status == 404


@pytest.mark.parametrize("direction", ["next", "prev"])
def test_it_pages_through_1200_networks(emulator, sdk, direction):
    large = seed_networks(emulator, 1200)
    before = emulator.stats()["calls"]
    first = {"endingBefore": "zzzz"} if direction == "prev" else {}
    networks = sdk.organizations.getOrganizationNetworks(large["id"], "all", direction, perPage=500, **first)
    assert {one["id"] for one in networks} == set(large["networks"].values())
    assert len(networks) == 1200 and emulator.stats()["calls"] - before == 3


def test_its_array_parameters_are_understood(emulator, sdk, org):
    for name, tag in (("A", "west"), ("B", "east"), ("C", "west")):
        sdk.organizations.createOrganizationNetwork(org, name, ["switch"], tags=[tag, "all"])
    found = sdk.organizations.getOrganizationNetworks(org, "all", tags=["west", "all"], tagsFilterType="withAllTags")
    assert [one["name"] for one in found] == ["A", "C"]


def test_it_runs_an_action_batch(sdk, org):
    network = sdk.organizations.createOrganizationNetwork(org, "Store", PRODUCTS)["id"]
    batching = sdk.batch
    actions = [batching.networks.updateNetwork(network, notes="batched"),
               batching.appliance.updateNetworkApplianceVlansSettings(network, vlansEnabled=True),
               batching.appliance.createNetworkApplianceVlan(network, "20", "Voice", subnet="10.0.20.0/24",
                                                             applianceIp="10.0.20.1"),
               batching.networks.createNetworkGroupPolicy(network, "Guests")]
    batch = sdk.organizations.createOrganizationActionBatch(org, actions, confirmed=True, synchronous=False)
    done = sdk.organizations.getOrganizationActionBatch(org, batch["id"])["status"]
    assert done["completed"] and [one["uri"].rsplit("/", 1)[0] for one in done["createdResources"]] == [
        f"/networks/{network}/appliance/vlans", f"/networks/{network}/groupPolicies"]
    assert [vlan["name"] for vlan in sdk.appliance.getNetworkApplianceVlans(network)][1] == "Voice"


def test_it_binds_and_claims_in_a_batch(sdk, org):
    network = sdk.organizations.createOrganizationNetwork(org, "Store", PRODUCTS)["id"]
    template = sdk.organizations.createOrganizationConfigTemplate(org, "Shops")["id"]
    actions = [sdk.batch.networks.claimNetworkDevices(network, ["Q2SW-AAAA-0001"]),
               sdk.batch.networks.bindNetwork(network, template)]
    sdk.organizations.createOrganizationActionBatch(org, actions, confirmed=True, synchronous=True)
    assert sdk.networks.getNetwork(network)["configTemplateId"] == template
    assert [device["serial"] for device in sdk.organizations.getOrganizationDevices(org, "all")] == ["Q2SW-AAAA-0001"]


def test_it_waits_for_its_turn_after_a_429(emulator, org, monkeypatch):
    patient = meraki.DashboardAPI(
        emulator.key, base_url="http://api.meraki.com/api/v1", requests_proxy=emulator.proxy, suppress_logging=True,
        smart_flow_enabled=False, maximum_retries=3)
    waited = []

    def wait(seconds):
        waited.append(seconds)
        emulator.store.clock.advance(seconds)

    monkeypatch.setattr(patient._session, "_sleep", wait)
    emulator.store.knobs.turn({"unlimited": False, "burst": 1, "rate": 1})
    try:
        for _call in range(2):
            assert patient.organizations.getOrganization(org)["name"] == "Acme"
    finally:
        emulator.store.knobs.turn({"unlimited": True})
    assert waited == [1]


def test_it_follows_a_shard_redirect(emulator, org, sdk):
    emulator.store.knobs.turn({"shard_redirects": True})
    try:
        assert sdk.organizations.getOrganization(org)["name"] == "Acme"
        assert sdk._session._base_url.startswith("http://n1.meraki.com/api/v1")
        assert sdk.organizations.createOrganizationNetwork(org, "Store", ["switch"])["url"].startswith("http://n1.")
    finally:
        emulator.store.knobs.turn({"shard_redirects": False})


@pytest.mark.parametrize("direction", ["next", "prev"])
def test_it_pages_with_the_emulator_itself_as_its_base(emulator, direction):
    """Without a proxy the SDK puts its base before the links, since they lead to no domain of Meraki's."""
    large = seed_networks(emulator, 20)
    direct = meraki.DashboardAPI(emulator.key, base_url=emulator.url, suppress_logging=True, smart_flow_enabled=False,
                                 maximum_retries=1)
    first = {"endingBefore": "zzzz"} if direction == "prev" else {}
    networks = direct.organizations.getOrganizationNetworks(large["id"], "all", direction, perPage=6, **first)
    assert {one["id"] for one in networks} == set(large["networks"].values()) and len(networks) == 20


def test_it_reads_the_change_log_to_its_beginning(sdk, org):
    for number in range(8):
        sdk.organizations.updateOrganization(org, name=f"Acme {number}")
    changes = sdk.organizations.getOrganizationConfigurationChanges(org, "all", perPage=3)
    assert [json.loads(one["newValue"])["name"] for one in changes[:8]] == [f"Acme {number}" for number in reversed(range(8))]
    assert len(changes) == 8


def test_many_calls_at_the_real_limit_all_arrive(emulator, org, monkeypatch):
    """50 calls at ten a second and a burst of ten: the SDK's own waiting brings every one of them home."""
    patient = meraki.DashboardAPI(
        emulator.key, base_url="http://api.meraki.com/api/v1", requests_proxy=emulator.proxy, suppress_logging=True,
        smart_flow_enabled=False, maximum_retries=3)
    monkeypatch.setattr(patient._session, "_sleep", emulator.store.clock.advance)
    emulator.app.stats.reset(emulator.store)
    emulator.store.knobs.turn({"unlimited": False, "burst": 10, "rate": 10})
    try:
        for _call in range(50):
            assert patient.organizations.getOrganization(org)["id"] == org
    finally:
        emulator.store.knobs.turn({"unlimited": True})
    stats = emulator.stats()
    assert (stats["by_status"]["200"], stats["throttled"]) == (50, 4)


def test_32_tasks_of_the_asynchronous_sdk_share_the_limit(emulator, org):
    """The clock stands still until somebody waits, as it does for all of them here."""
    async def journey():
        async with meraki.aio.AsyncDashboardAPI(
                emulator.key, base_url="http://api.meraki.com/api/v1", requests_proxy=emulator.proxy, suppress_logging=True,
                smart_flow_enabled=False, maximum_retries=20, maximum_concurrent_requests=32) as session:
            async def wait(seconds):
                emulator.store.clock.advance(seconds)

            session._session._sleep = wait
            return await asyncio.gather(*[session.organizations.getOrganization(org) for _task in range(64)])

    emulator.store.knobs.turn({"unlimited": False, "burst": 10, "rate": 10})
    try:
        assert [one["id"] for one in asyncio.run(journey())] == [org] * 64
    finally:
        emulator.store.knobs.turn({"unlimited": True})


def test_an_error_of_the_service_is_an_error_of_the_sdk(sdk, org):
    with pytest.raises(meraki.APIError) as refused:
        sdk.organizations.createOrganizationNetwork(org, "Store", ["fax"])
    assert refused.value.status == 400 and refused.value.message["errors"][0].startswith("'productTypes[0]' must be one of")
    stranger = meraki.DashboardAPI(
        "0" * 40, base_url="http://api.meraki.com/api/v1", requests_proxy=sdk._session._requests_proxy, suppress_logging=True,
        smart_flow_enabled=False, maximum_retries=1)
    with pytest.raises(meraki.APIError) as unknown:
        stranger.organizations.getOrganizations()
    assert (unknown.value.status, unknown.value.message) == (401, {"errors": ["Invalid API key"]})
