# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tour with the official ``meraki`` SDK, blocking and asynchronous, past every operation of the emulator that is no row's.

The SDK names its methods after operations, so the tour is a list of names. It talks to ``api.meraki.com`` with the
emulator as its proxy: nothing leaves this machine.
"""
from __future__ import annotations

import asyncio
import inspect

import meraki
import meraki.aio
import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER, ROWS
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import AP, NOON, ROUTER_MX, SWITCH

PRODUCTS = ["appliance", "switch", "wireless"]
OPTIONS = {"base_url": "http://api.meraki.com/api/v1", "suppress_logging": True, "smart_flow_enabled": False,
           "maximum_retries": 2}


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True, batch_delay=0, clock=Clock(lambda: 0.0, lambda: NOON)) as running:
        yield running


class Traveller:
    """Calls operations by name on a session of either kind; ``at`` remembers where things are."""

    def __init__(self, session):
        self.session = session

    async def __call__(self, operation, *args, **kwargs):
        section, _dot, name = operation.partition(".")
        found = getattr(getattr(self.session, section), name)(*args, **kwargs)
        return await found if inspect.isawaitable(found) else found

    async def refused(self, status, text, operation, *args, **kwargs):
        """An operation that fails with this status, and these words in the error's message."""
        failures = (meraki.APIError, meraki.AsyncAPIError)
        with pytest.raises(failures) as failure:
            await self(operation, *args, **kwargs)
        assert failure.value.status == status
        assert text in str(failure.value.message), failure.value.message

    async def walk(self):
        await self.organization()
        await self.people()
        await self.devices()
        await self.network()
        await self.appliance()
        await self.switch()
        await self.wireless()
        await self.clients()
        await self.stages()
        await self.templates()
        await self.batches()
        await self.reads()
        await self.observed()
        await self.licenses()
        await self.tools()
        await self.ends()

    async def organization(self):
        assert (await self("administered.getAdministeredIdentitiesMe"))["email"] == "owner@example.com"
        self.org = (await self("organizations.createOrganization", "Acme"))["id"]
        assert (await self("organizations.updateOrganization", self.org, name="Acme Ltd"))["name"] == "Acme Ltd"
        assert (await self("organizations.getOrganization", self.org))["api"] == {"enabled": True}
        assert len(await self("organizations.getOrganizations", total_pages="all")) == 1
        await self.refused(400, "'name' must be a string", "organizations.createOrganization", None)
        await self.refused(404, "", "organizations.getOrganization", "1")
        snmp = await self("organizations.updateOrganizationSnmp", self.org, v2cEnabled=True, peerIps=["10.0.0.1"])
        assert snmp == await self("organizations.getOrganizationSnmp", self.org)
        assert (await self("organizations.getOrganizationEarlyAccessFeatures", self.org))[0]["shortName"]

    async def people(self):
        bob = await self("organizations.createOrganizationAdmin", self.org, "bob@example.com", "Bob", "none",
                         tags=[{"tag": "west", "access": "read-only"}])
        changed = await self("organizations.updateOrganizationAdmin", self.org, bob["id"], name="Robert", tags=[])
        assert (changed["name"], changed["tags"]) == ("Robert", [])
        assert len(await self("organizations.getOrganizationAdmins", self.org)) == 2
        await self("organizations.deleteOrganizationAdmin", self.org, bob["id"])

    async def devices(self):
        await self("organizations.claimIntoOrganizationInventory", self.org, serials=[SWITCH])
        await self("organizations.claimIntoOrganization", self.org, serials=[ROUTER_MX])
        await self.refused(400, "already claimed", "organizations.claimIntoOrganizationInventory", self.org, serials=[SWITCH])
        store = await self("organizations.createOrganizationNetwork", self.org, "Store", PRODUCTS, tags=["west"])
        self.net = store["id"]
        claimed = await self("networks.claimNetworkDevices", self.net, [SWITCH, ROUTER_MX, AP])
        assert claimed["serials"] == [SWITCH, ROUTER_MX, AP]
        both = await self("networks.claimNetworkDevices", self.net, [AP, "Q2MR-AAAA-0009"], addAtomically=False)
        assert (both["serials"], len(both["errors"])) == (["Q2MR-AAAA-0009"], 1)
        assert await self("networks.removeNetworkDevices", self.net, "Q2MR-AAAA-0009") is None
        await self("organizations.releaseFromOrganizationInventory", self.org, serials=["Q2MR-AAAA-0009"])
        assert (await self("devices.updateDevice", SWITCH, name="sw1", tags=["x"]))["name"] == "sw1"
        assert (await self("devices.getDevice", SWITCH))["tags"] == ["x"]
        assert len(await self("networks.getNetworkDevices", self.net)) == 3
        vlan = {"wan1": {"usingStaticIp": False, "vlan": 7}}
        assert (await self("devices.updateDeviceManagementInterface", SWITCH, **vlan))["wan1"]["vlan"] == 7
        assert (await self("devices.getDeviceManagementInterface", SWITCH))["wan1"]["vlan"] == 7

    async def network(self):
        net = self.net
        assert (await self("networks.updateNetwork", net, notes="n", timeZone="Europe/Rome"))["timeZone"] == "Europe/Rome"
        assert (await self("networks.getNetwork", net))["notes"] == "n"
        await self("networks.updateNetworkSettings", net, remoteStatusPageEnabled=False)
        assert not (await self("networks.getNetworkSettings", net))["remoteStatusPageEnabled"]
        await self("networks.updateNetworkSnmp", net, access="community", communityString="public")
        assert (await self("networks.getNetworkSnmp", net))["communityString"] == "public"
        await self("networks.updateNetworkSyslogServers", net, [{"host": "10.0.0.1", "port": 514, "roles": ["Flows"]}])
        assert (await self("networks.getNetworkSyslogServers", net))["servers"][0]["port"] == "514"
        await self("networks.updateNetworkDevicesSyslogServers", net, [{"host": "10.0.0.2", "port": 514, "roles": ["flows"]}])
        policy = await self("networks.createNetworkGroupPolicy", net, "Guests", splashAuthSettings="bypass")
        self.policy = policy["groupPolicyId"]
        assert (await self("networks.updateNetworkGroupPolicy", net, self.policy, name="Visitors"))["name"] == "Visitors"
        assert await self("networks.getNetworkGroupPolicies", net) == [await self("networks.getNetworkGroupPolicy", net, self.policy)]
        hook = await self("networks.createNetworkWebhooksHttpServer", net, "Hook", "https://example.com/a?b=c/d", sharedSecret="s")
        await self("networks.updateNetworkWebhooksHttpServer", net, hook["id"], name="Crook")
        assert (await self("networks.getNetworkWebhooksHttpServer", net, hook["id"]))["name"] == "Crook"
        assert len(await self("networks.getNetworkWebhooksHttpServers", net)) == 1
        await self("networks.deleteNetworkWebhooksHttpServer", net, hook["id"])
        assert (await self("networks.getNetworkWebhooksPayloadTemplates", net))[0]["payloadTemplateId"] == "wpt_00001"

    async def appliance(self):
        net = self.net
        lan = await self("appliance.updateNetworkApplianceSingleLan", net, subnet="192.168.1.0/24", applianceIp="192.168.1.1")
        assert lan == await self("appliance.getNetworkApplianceSingleLan", net)
        await self.refused(400, "VLANs are not enabled for this network", "appliance.getNetworkApplianceVlans", net)
        await self("appliance.updateNetworkApplianceVlansSettings", net, vlansEnabled=True)
        assert await self("appliance.getNetworkApplianceVlansSettings", net) == {"vlansEnabled": True}
        data = {"subnet": "10.0.10.0/24", "applianceIp": "10.0.10.1"}
        await self("appliance.createNetworkApplianceVlan", net, "10", "Data", **data)
        await self.refused(400, "Vlan has already been taken", "appliance.createNetworkApplianceVlan", net, "10", "Data", **data)
        await self("appliance.updateNetworkApplianceVlan", net, "10", groupPolicyId=self.policy)
        assert (await self("appliance.getNetworkApplianceVlan", net, "10"))["groupPolicyId"] == self.policy
        await self.refused(400, "in use", "networks.deleteNetworkGroupPolicy", net, self.policy)
        await self("networks.deleteNetworkGroupPolicy", net, self.policy, force=True)
        assert [vlan["id"] for vlan in await self("appliance.getNetworkApplianceVlans", net)] == [1, 10]
        await self("appliance.updateNetworkAppliancePort", net, "4", type="access", vlan=10)
        assert (await self("appliance.getNetworkAppliancePort", net, "4"))["vlan"] == 10
        assert len(await self("appliance.getNetworkAppliancePorts", net)) > 4
        route = await self("appliance.createNetworkApplianceStaticRoute", net, "r", "10.9.0.0/24", "10.0.10.9")
        await self("appliance.updateNetworkApplianceStaticRoute", net, route["id"], enabled=False)
        assert not (await self("appliance.getNetworkApplianceStaticRoute", net, route["id"]))["enabled"]
        assert len(await self("appliance.getNetworkApplianceStaticRoutes", net)) == 1
        await self("appliance.deleteNetworkApplianceStaticRoute", net, route["id"])
        rules = [{"policy": "deny", "protocol": "tcp", "srcCidr": "any", "destCidr": "10.0.0.0/8", "destPort": 80}]
        await self("appliance.updateNetworkApplianceFirewallL3FirewallRules", net, rules=rules)
        assert len((await self("appliance.getNetworkApplianceFirewallL3FirewallRules", net))["rules"]) == 2
        category = (await self("appliance.getNetworkApplianceFirewallL7FirewallRulesApplicationCategories", net))["applicationCategories"][0]
        blocked = [{"policy": "deny", "type": "applicationCategory", "value": {"id": category["id"]}}]
        await self("appliance.updateNetworkApplianceFirewallL7FirewallRules", net, rules=blocked)
        assert (await self("appliance.getNetworkApplianceFirewallL7FirewallRules", net))["rules"][0]["value"]["name"] == category["name"]
        await self("appliance.updateNetworkApplianceVpnSiteToSiteVpn", net, "hub", subnets=[{"localSubnet": "10.0.10.0/24", "useVpn": True}])
        assert (await self("appliance.getNetworkApplianceVpnSiteToSiteVpn", net))["mode"] == "hub"
        known = (await self("appliance.getNetworkApplianceContentFilteringCategories", net))["categories"]
        await self("appliance.updateNetworkApplianceContentFiltering", net, blockedUrlCategories=[known[0]["id"]])
        assert (await self("appliance.getNetworkApplianceContentFiltering", net))["blockedUrlCategories"] == known[:1]
        await self("appliance.deleteNetworkApplianceVlan", net, "10")

    async def switch(self):
        net = self.net
        await self("switch.updateDeviceSwitchPort", SWITCH, "3", type="access", vlan=20, voiceVlan=30)
        assert (await self("switch.getDeviceSwitchPort", SWITCH, "3"))["voiceVlan"] == 30
        assert len(await self("switch.getDeviceSwitchPorts", SWITCH)) > 8
        await self("switch.updateNetworkSwitchSettings", net, vlan=5)
        assert (await self("switch.getNetworkSwitchSettings", net))["vlan"] == 5
        rule = {"policy": "deny", "protocol": "udp", "srcCidr": "any", "dstCidr": "any", "ipVersion": "ipv4"}
        await self("switch.updateNetworkSwitchAccessControlLists", net, [rule])
        assert len((await self("switch.getNetworkSwitchAccessControlLists", net))["rules"]) == 2
        stack = (await self("switch.createNetworkSwitchStack", net, "Core", []))["id"]
        assert (await self("switch.addNetworkSwitchStack", net, stack, SWITCH))["serials"] == [SWITCH]
        assert (await self("switch.removeNetworkSwitchStack", net, stack, SWITCH))["serials"] == []
        rules = [(await self("switch.createNetworkSwitchQosRule", net, vlan, dscp=0))["id"] for vlan in (10, 20)]
        await self("switch.updateNetworkSwitchQosRulesOrder", net, rules[::-1])
        assert (await self("switch.getNetworkSwitchQosRulesOrder", net))["ruleIds"] == rules[::-1]

    async def wireless(self):
        net = self.net
        await self("wireless.updateNetworkWirelessSettings", net, ledLightsOn=False)
        assert not (await self("wireless.getNetworkWirelessSettings", net))["ledLightsOn"]
        await self("wireless.updateNetworkWirelessSsid", net, "2", name="Corp", authMode="psk", encryptionMode="wpa", psk="correct horse")
        assert (await self("wireless.getNetworkWirelessSsid", net, "2"))["psk"] == "correct horse"
        assert len(await self("wireless.getNetworkWirelessSsids", net)) == 15
        rules = [{"policy": "deny", "protocol": "any", "destCidr": "10.0.0.0/8", "destPort": "any"}]
        await self("wireless.updateNetworkWirelessSsidFirewallL3FirewallRules", net, "2", rules=rules, allowLanAccess=True)
        lan = (await self("wireless.getNetworkWirelessSsidFirewallL3FirewallRules", net, "2"))["rules"][1]
        assert (lan["destCidr"], lan["policy"]) == ("Local LAN", "allow")
        profile = await self("wireless.createNetworkWirelessRfProfile", net, "Mine", "ap")
        await self("wireless.updateNetworkWirelessRfProfile", net, profile["id"], name="Ours")
        assert (await self("wireless.getNetworkWirelessRfProfile", net, profile["id"]))["name"] == "Ours"
        assert len(await self("wireless.getNetworkWirelessRfProfiles", net, includeTemplateProfiles=True)) == 3
        assert await self("wireless.getOrganizationWirelessRfProfilesAssignmentsByDevice", self.org, total_pages="all")
        await self("wireless.deleteNetworkWirelessRfProfile", net, profile["id"])

    async def clients(self):
        """Policies of single clients, and their way past splash pages."""
        net, mac = self.net, "22:33:44:55:66:77"
        await self.refused(404, "", "networks.getNetworkClientPolicy", net, mac)
        await self("networks.provisionNetworkClients", net, [{"mac": mac, "name": "Till"}], "Blocked")
        assert (await self("networks.getNetworkPoliciesByClient", net, total_pages="all"))[0]["name"] == "Till"
        await self("networks.updateNetworkClientPolicy", net, mac, "Allowed")
        assert (await self("networks.getNetworkClientPolicy", net, mac))["devicePolicy"] == "Allowed"
        await self("wireless.updateNetworkWirelessSsid", net, "5", splashPage="Click-through splash page")
        await self("networks.updateNetworkClientSplashAuthorizationStatus", net, mac, {"5": {"isAuthorized": True}})
        assert (await self("networks.getNetworkClientSplashAuthorizationStatus", net, mac))["ssids"]["5"]["isAuthorized"]

    async def stages(self):
        """Firmware of switches, group by group."""
        net, upgrade = self.net, "FirmwareUpgradesStaged"
        group = await self(f"networks.createNetwork{upgrade}Group", net, "Lab", False)
        await self(f"networks.updateNetwork{upgrade}Group", net, "-1", "Everybody else", True)
        order = [{"group": {"id": one["groupId"]}} for one in await self(f"networks.getNetwork{upgrade}Groups", net)][::-1]
        await self(f"networks.updateNetwork{upgrade}Stages", net, _json=order)
        assert (await self(f"networks.getNetwork{upgrade}Stages", net))[0]["group"]["id"] == group["groupId"]
        assert (await self(f"networks.getNetwork{upgrade}Events", net))["stages"] == []
        stages = [{**one, "milestones": {"scheduledFor": "2035-03-02T02:00:00Z"}} for one in order]
        offered = (await self("networks.getNetworkFirmwareUpgrades", net))["products"]["switch"]["availableVersions"]
        products = {"switch": {"nextUpgrade": {"toVersion": {"id": offered[-1]["id"]}}}}
        await self(f"networks.createNetwork{upgrade}Event", net, stages, products=products)
        await self.refused(400, "already", f"networks.createNetwork{upgrade}Event", net, stages, products=products)
        await self(f"networks.updateNetwork{upgrade}Events", net, stages)
        later = await self(f"networks.deferNetwork{upgrade}Events", net)
        assert later["stages"][0]["milestones"]["scheduledFor"] == "2035-03-09T02:00:00Z"
        await self(f"networks.rollbacksNetwork{upgrade}Events", net, stages, reasons=[{"category": "testing", "comment": "Not yet"}])

    async def licenses(self):
        org, key = self.org, "Z2AA-BBBB-CCCC"
        await self("organizations.claimIntoOrganizationInventory", org, licenses=[{"key": key}])
        one = (await self("organizations.getOrganizationLicenses", org, total_pages="all"))[-1]["id"]
        await self("organizations.updateOrganizationLicense", org, one, deviceSerial=SWITCH)
        assert (await self("organizations.getOrganizationLicense", org, one))["state"] == "active"
        for seats, given in (("assignOrganizationLicensesSeats", (one, self.net, 1)), ("moveOrganizationLicensesSeats", (org, one, 1)),
                             ("renewOrganizationLicensesSeats", (one, one))):
            await self.refused(400, "Systems Manager", f"organizations.{seats}", org, *given)
        await self("organizations.moveOrganizationLicenses", org, org, [one])
        await self.refused(400, "does not support co-term", "licensing.moveOrganizationLicensingCotermLicenses", org, {"organizationId": org},
                           [{"key": key, "counts": [{"model": "MR", "count": 1}]}])

    async def observed(self):
        """What the Dashboard observes, and what only its devices do."""
        org, net = self.org, self.net
        for name in ("Availabilities", "Statuses", "StatusesOverview", "UplinksAddressesByDevice", "UplinksLossAndLatency"):
            assert await self(f"organizations.getOrganizationDevices{name}", org)
        assert await self("organizations.getOrganizationUplinksStatuses", org) and await self("appliance.getOrganizationApplianceUplinkStatuses", org)
        assert await self("organizations.getOrganizationFirmwareUpgrades", org) and await self("organizations.getOrganizationFirmwareUpgradesByDevice", org)
        assert "switch" in (await self("networks.getNetworkFirmwareUpgrades", net))["products"]
        await self.refused(400, "", "networks.createNetworkFirmwareUpgradesRollback", net, [{"category": "testing", "comment": "Not yet"}], product="switch")
        assert await self("organizations.getOrganizationDevicesAvailabilitiesChangeHistory", org) == []
        assert await self("organizations.getOrganizationAssuranceAlerts", org) == []
        for name in ("StatusesBySwitch", "TopologyDiscoveryByDevice", "ClientsOverviewByDevice"):
            assert (await self(f"switch.getOrganizationSwitchPorts{name}", org))["items"]
        for name in ("SsidsStatuses", "ClientsOverview"):
            assert (await self(f"wireless.getOrganizationWireless{name}ByDevice", org))["items"]
        assert "licenseCount" in await self("organizations.getOrganizationLicensesOverview", org)
        clients = await self("networks.getNetworkClients", net, total_pages="all", perPage=3)
        assert (await self("networks.getNetworkClient", net, clients[0]["id"]))["mac"] == clients[0]["mac"]
        assert (await self("networks.getNetworkClientsOverview", net))["counts"]["total"] == len(clients)
        assert await self("devices.getDeviceClients", SWITCH) and await self("devices.getDeviceLldpCdp", SWITCH)
        assert await self("devices.getDeviceLossAndLatencyHistory", ROUTER_MX, "8.8.8.8")
        events = (await self("networks.getNetworkEvents", net, total_pages=3, productType="wireless", perPage=5))["events"]
        assert len(events) == 15 and await self("networks.getNetworkEventsEventTypes", net)

    async def tools(self):
        """Live tools and commands."""
        yard = (await self("organizations.createOrganizationNetwork", self.org, "Yard", ["camera", "appliance"]))["id"]
        await self("networks.claimNetworkDevices", yard, ["Q2MV-AAAA-0001", "Q2VX-AAAA-0001"])
        for tool, serial, given in (
                ("Ping", SWITCH, ["8.8.8.8"]), ("PingDevice", AP, []), ("ArpTable", SWITCH, []), ("MacTable", SWITCH, []), ("CableTest", SWITCH, [["1"]]),
                ("LedsBlink", SWITCH, [5]), ("MulticastRouting", SWITCH, []), ("PortsCycle", SWITCH, [["1"]]), ("PortsStatus", SWITCH, []),
                ("PowerUsage", SWITCH, []), ("RoutingTableLookup", ROUTER_MX, []), ("RoutingTableSummary", ROUTER_MX, []), ("ThroughputTest", ROUTER_MX, []),
                ("WakeOnLan", ROUTER_MX, [1, "00:11:22:33:44:55"])):
            job = await self(f"devices.createDeviceLiveTools{tool}", serial, *given)
            assert (await self(f"devices.getDeviceLiveTools{tool}", serial, job["url"].rpartition("/")[2]))["status"] == "new"
        assert await self("devices.rebootDevice", SWITCH) and await self("devices.blinkDeviceLeds", SWITCH, duration=10)
        assert await self("switch.cycleDeviceSwitchPorts", SWITCH, ["1"])
        assert await self("camera.generateDeviceCameraSnapshot", "Q2MV-AAAA-0001") and await self("camera.getDeviceCameraVideoLink", "Q2MV-AAAA-0001")
        assert await self("appliance.createDeviceApplianceVmxAuthenticationToken", "Q2VX-AAAA-0001")
        test = await self("networks.createNetworkWebhooksWebhookTest", self.net, "https://example.com")
        assert (await self("networks.getNetworkWebhooksWebhookTest", self.net, test["id"]))["status"] == "enqueued"
        parts = (await self("networks.splitNetwork", yard))["resultingNetworks"]
        for part in parts:
            for device in await self("networks.getNetworkDevices", part["id"]):
                await self("networks.removeNetworkDevices", part["id"], device["serial"])
            await self("networks.deleteNetwork", part["id"])

    async def templates(self):
        shops = (await self("organizations.createOrganizationConfigTemplate", self.org, "Shops"))["id"]
        await self("organizations.updateOrganizationConfigTemplate", self.org, shops, name="All shops")
        assert (await self("organizations.getOrganizationConfigTemplate", self.org, shops))["name"] == "All shops"
        assert len(await self("organizations.getOrganizationConfigTemplates", self.org)) == 1
        profile = (await self("switch.getOrganizationConfigTemplateSwitchProfiles", self.org, shops))[0]["switchProfileId"]
        ports = await self("switch.getOrganizationConfigTemplateSwitchProfilePorts", self.org, shops, profile)
        await self("switch.updateOrganizationConfigTemplateSwitchProfilePort", self.org, shops, profile, ports[0]["portId"], name="Till")
        assert (await self("switch.getOrganizationConfigTemplateSwitchProfilePort", self.org, shops, profile, ports[0]["portId"]))["name"] == "Till"
        await self("networks.bindNetwork", self.net, shops)
        await self.refused(400, "on a template network", "networks.updateNetworkSnmp", self.net, access="none")
        await self.refused(400, "bound", "organizations.deleteOrganizationConfigTemplate", self.org, shops)
        bound = await self("organizations.getOrganizationNetworks", self.org, configTemplateId=shops, isBoundToConfigTemplate=True)
        assert [one["id"] for one in bound] == [self.net]
        assert await self("organizations.getOrganizationNetworks", self.org, isBoundToConfigTemplate=False) == []
        await self("networks.unbindNetwork", self.net, retainConfigs=False)
        await self("organizations.deleteOrganizationConfigTemplate", self.org, shops)

    async def batches(self):
        make, org = self.session.batch, self.org
        actions = [make.networks.updateNetwork(self.net, notes="batched"), make.devices.updateDevice(SWITCH, name="sw2"),
                   make.switch.updateDeviceSwitchPort(SWITCH, "4", name="uplink"),
                   make.wireless.updateNetworkWirelessSsid(self.net, "3", name="Third"),
                   make.networks.updateNetworkDevicesSyslogServers(self.net, []),
                   make.organizations.createOrganizationNetwork(org, "Branch", ["switch"])]
        preview = await self("organizations.createOrganizationActionBatch", org, actions, confirmed=False, synchronous=False)
        assert len(await self("organizations.getOrganizationActionBatches", org, status="pending")) == 1
        await self("organizations.updateOrganizationActionBatch", org, preview["id"], confirmed=True, synchronous=False)
        done = await self("organizations.getOrganizationActionBatch", org, preview["id"])
        assert done["status"]["completed"] and len(done["actions"]) == len(actions), done
        assert done["status"]["createdResources"][0]["uri"] == f"/networks/{done['status']['createdResources'][0]['id']}"
        other = await self("organizations.createOrganizationActionBatch", org, actions[:1], confirmed=False)
        await self("organizations.deleteOrganizationActionBatch", org, other["id"])
        await self.refused(400, "Network with ID L_1 not found", "organizations.createOrganizationActionBatch", org,
                           [make.networks.updateNetwork("L_1", notes="x")], confirmed=True)

    async def reads(self):
        org = self.org
        pages = {"total_pages": "all", "perPage": 3}
        listed = await self("organizations.getOrganizationDevices", org, **pages, serials=[SWITCH, AP])
        assert sorted(one["serial"] for one in listed) == sorted([SWITCH, AP])
        assert len(await self("organizations.getOrganizationInventoryDevices", org, **pages, usedState="used")) == 3
        assert (await self("organizations.getOrganizationInventoryDevice", org, SWITCH))["networkId"] == self.net
        ports = await self("switch.getOrganizationSwitchPortsBySwitch", org, **pages, networkIds=[self.net])
        assert [port["name"] for port in ports[0]["ports"] if port["portId"] == "4"] == ["uplink"]
        servers = await self("organizations.getOrganizationDevicesSyslogServersByNetwork", org, **pages)
        assert len(servers["items"]) == 2 and servers["meta"]["counts"]["items"]["remaining"] == 0
        changes = await self("organizations.getOrganizationConfigurationChanges", org, **pages)
        times = [one["ts"] for one in changes]
        assert len(times) > 30 and times == sorted(set(times), reverse=True)
        assert await self("organizations.getOrganizationLicenses", org, **pages) == []
        await self.refused(400, "licensing", "licensing.getOrganizationLicensingCotermLicenses", org)

    async def ends(self):
        await self.refused(400, "it still has networks", "organizations.deleteOrganization", self.org)
        for one in await self("organizations.getOrganizationNetworks", self.org, "all"):
            assert await self("networks.deleteNetwork", one["id"]) is None
        await self("organizations.releaseFromOrganizationInventory", self.org, serials=[SWITCH, ROUTER_MX, AP, "Q2MV-AAAA-0001", "Q2VX-AAAA-0001"])
        await self("organizations.deleteOrganization", self.org)
        assert await self("organizations.getOrganizations") == []


def special():
    """Every operation of the emulator that is no row's, as the statistics write it."""
    rows = {route.path for row in ROWS for route in row.routes()}
    return {f"{route.method} {route.path}" for route in ROUTER.routes if route.path not in rows}


def test_the_blocking_sdk_comes_past_every_operation(emulator):
    emulator.app.reset()
    session = meraki.DashboardAPI(emulator.key, requests_proxy=emulator.proxy, **OPTIONS)
    asyncio.run(Traveller(session).walk())
    assert special() <= set(emulator.stats()["by_path"])


def test_the_asynchronous_sdk_comes_past_every_operation(emulator):
    emulator.app.reset()

    async def journey():
        async with meraki.aio.AsyncDashboardAPI(emulator.key, requests_proxy=emulator.proxy, **OPTIONS) as session:
            await Traveller(session).walk()

    asyncio.run(journey())
    assert special() <= set(emulator.stats()["by_path"])


# What was sent on the way, with something wrong in every place

JUNK = (None, [], {}, "", "junk", "\u00b2", "--5", 0, -1, 1.5, 10**30, True, [None], [[]], [{}], {"junk": None}, "1-", "OBJ(1)")


class Settler(Traveller):
    """Goes the way and deletes nothing, so that every address on it still leads somewhere."""

    async def __call__(self, operation, *args, **kwargs):
        return None if ".delete" in operation else await super().__call__(operation, *args, **kwargs)

    async def refused(self, status, text, operation, *args, **kwargs):
        if ".delete" not in operation:
            await super().refused(status, text, operation, *args, **kwargs)

    async def walk(self):
        for place in (self.organization, self.people, self.devices, self.network, self.appliance, self.switch, self.wireless, self.clients, self.stages,
                      self.licenses, self.tools):
            await place()


def spoiled(value):
    """The value with each of its parts in turn replaced by each kind of junk."""
    yield from JUNK
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        for junk in spoiled(inner):
            whole = dict(value) if isinstance(value, dict) else list(value)
            whole[key] = junk
            yield whole


def test_junk_in_any_place_of_any_body_is_refused_or_ignored_and_never_a_stumble(emulator, capfd):
    emulator.app.reset()
    asyncio.run(Settler(meraki.DashboardAPI(emulator.key, requests_proxy=emulator.proxy, **OPTIONS)).walk())
    sent = {(row["method"], row["path"]): row.get("body") or {} for row in emulator.stats()["log"] if row["method"] != "GET"}
    assert len(sent) > 35
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {emulator.key}"
        for (method, path), body in sent.items():
            for wrong in spoiled(body):
                answer = session.request(method, emulator.proxy + path, json=wrong)
                assert answer.status_code in (200, 201, 202, 204, 400, 404), f"{method} {path} {wrong}: {answer.text}"
                assert answer.status_code != 400 or all(answer.json()["errors"]), f"{method} {path} {wrong}"
    assert capfd.readouterr().err == ""
