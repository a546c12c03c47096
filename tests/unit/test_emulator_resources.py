# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulated resources, over HTTP: what the Dashboard adds, normalizes, hides and refuses, resource by resource."""
from __future__ import annotations

import itertools
from urllib.parse import quote

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

MODELS = {"Q2MX-AAAA-0001": "MX68", "Q2SW-AAAA-0008": "MS120-8", "Q2SW-AAAA-0024": "MS225-24",
          "Q2SW-AAAA-0048": "MS225-48", "Q2MR-AAAA-0001": "MR36", "Q2SW-BBBB-0008": "MS120-8LP"}
SWITCH = "Q2SW-AAAA-0008"
ALL_PRODUCTS = ["appliance", "switch", "wireless"]
SERVER, RELAY = "Run a DHCP server", "Relay DHCP to another server"


class Dashboard:
    """The API as a person with a key sees it: paths in, bodies out; a refusal is its sentences joined."""

    def __init__(self, emulator):
        self.emulator, self.session, self.names = emulator, requests.Session(), itertools.count(1)
        self.session.headers["Authorization"] = f"Bearer {emulator.key}"

    def call(self, method, path, body=None, **query):
        return self.session.request(method, self.emulator.url + path, json=body, params=query)

    def ok(self, method, path, body=None, **query):
        answer = self.call(method, path, body, **query)
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def get(self, path, **query):
        return self.ok("GET", path, **query)

    def put(self, path, **body):
        return self.ok("PUT", path, body)

    def post(self, path, **body):
        return self.ok("POST", path, body)

    def delete(self, path, **query):
        assert self.call("DELETE", path, **query).status_code == 204

    def refusal(self, method, path, body=None, **query):
        answer = self.call(method, path, body, **query)
        assert answer.status_code == 400, f"{method} {path}: {answer.status_code} {answer.text}"
        return " / ".join(answer.json()["errors"])

    def seed(self):
        requests.post(f"http://127.0.0.1:{self.emulator.port}/_control/seed", json={"organizations": [
            {"name": "Acme", "devices": [{"serial": serial, "model": model} for serial, model in MODELS.items()]}]})
        self.org = "/organizations/" + next(org["id"] for org in self.get("/organizations") if org["name"] == "Acme")

    def network(self, *products):
        """The path of a new network."""
        made = self.post(f"{self.org}/networks", name=f"Store {next(self.names)}", timeZone="Europe/Vienna",
                         productTypes=list(products or ALL_PRODUCTS))
        return f"/networks/{made['id']}"


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True) as running:
        yield running


@pytest.fixture(scope="module")
def dashboard(emulator):
    found = Dashboard(emulator)
    found.seed()
    return found


@pytest.fixture
def site(dashboard):
    """A network of all three products without devices."""
    return dashboard.network()


@pytest.fixture(scope="module")
def shop(dashboard):
    """A network with every device claimed into it and VLANs on."""
    network = dashboard.network()
    dashboard.post(f"{network}/devices/claim", serials=[one for one in MODELS if "BBBB" not in one])
    dashboard.put(f"{network}/appliance/vlans/settings", vlansEnabled=True)
    return network


@pytest.fixture
def vlans(dashboard, site):
    """The VLANs path of a network that has them on, with VLAN 10 made."""
    dashboard.put(f"{site}/appliance/vlans/settings", vlansEnabled=True)
    path = f"{site}/appliance/vlans"
    dashboard.post(path, id="10", name="Data", subnet="10.1.10.0/24", applianceIp="10.1.10.1")
    return path


# --- what can run in an action batch ---

def test_layer_3_rules_are_refused_in_a_batch_and_vlans_taken(dashboard, vlans, site):
    rules = {"resource": f"{site}/appliance/firewall/l3FirewallRules", "operation": "update", "body": {"rules": []}}
    vlan = {"resource": vlans, "operation": "create",
            "body": {"id": 20, "name": "Voice", "subnet": "10.1.20.0/24", "applianceIp": "10.1.20.1"}}
    batch = {"confirmed": True, "synchronous": True}
    assert "unsupported" in dashboard.refusal("POST", f"{dashboard.org}/actionBatches", {**batch, "actions": [rules]})
    done = dashboard.post(f"{dashboard.org}/actionBatches", **batch, actions=[vlan])
    assert done["status"]["completed"]
    assert [one["id"] for one in dashboard.get(vlans)] == [1, 10, 20]


# --- refusals: every sentence names the field ---

VALID_RULE = {"policy": "deny", "protocol": "tcp", "srcCidr": "Any", "destCidr": "Any"}
L3, L7, ACL = "appliance/firewall/l3FirewallRules", "appliance/firewall/l7FirewallRules", "switch/accessControlLists"
SSID, SSID_L3 = "wireless/ssids/3", "wireless/ssids/3/firewall/l3FirewallRules"
SYSLOG, HOOKS, POLICIES = "syslogServers", "webhooks/httpServers", "groupPolicies"
RADIUS = [{"host": "10.0.0.1", "port": 1812, "secret": "radius"}]
REFUSED = [
    ("PUT", "settings", {"localStatusPageEnabled": False, "remoteStatusPageEnabled": True}, "localStatusPageEnabled"),
    ("PUT", "snmp", {"access": "community"}, "'communityString' is required"),
    ("PUT", SYSLOG, {"servers": [{"host": "1.2.3.4", "port": 514, "roles": ["Gossip"]}]}, "'Gossip'"),
    ("PUT", "devices/syslog/servers", {"servers": [{"host": "1.2.3.4", "port": 514, "roles": ["Air Marshal events"]}]},
     "Air Marshal events"),
    ("POST", POLICIES, {"name": "x", "vlanTagging": {"settings": "custom"}}, "'vlanTagging.vlanId' is required"),
    ("POST", HOOKS, {"name": "hook", "url": "http://example.com"}, "'url' must be a URL that starts with https://"),
    ("POST", HOOKS, {"name": "h", "url": "https://e.com", "payloadTemplate": {"name": "Mine"}}, "'payloadTemplate'"),
    ("PUT", "appliance/singleLan", {"applianceIp": "10.0.0.1"}, "'applianceIp' 10.0.0.1 must be inside the subnet"),
    ("PUT", "appliance/vlans/settings", {"vlansEnabled": None}, "'vlansEnabled' must be a boolean"),
    ("POST", "appliance/staticRoutes", {"name": "r", "subnet": "10.0.0.0/8", "gatewayIp": "172.16.0.1"},
     "'gatewayIp' 172.16.0.1 must be in a local subnet"),
    ("POST", "appliance/staticRoutes", {"name": "r", "subnet": "192.168.0.0/16", "gatewayIp": "192.168.128.9"},
     "overlaps with the single LAN"),
    ("PUT", L3, {"rules": [{"policy": "deny"}]}, "Missing required parameter: 'rules[0].protocol'"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "policy": "drop"}]}, "'rules[0].policy' must be one of: 'allow', 'deny'"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "protocol": "ospf"}]}, "'rules[0].protocol' must be one of"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "srcCidr": "www.example.com"}]}, "Source address must be an IP address"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "destPort": "70000"}]}, "Destination port must be an integer in the range"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "comment": None}]}, "'rules[0].comment' must be a string"),
    ("PUT", L3, {"rules": [{**VALID_RULE, "destCidr": "OBJ(9)"}]},
     "At least one of your firewall rules is invalid: Contains references to Network Objects or Groups which don't"
     " exist."),
    ("PUT", L3, {"rules": [{**VALID_RULE, "syslogEnabled": True}]}, "Syslog cannot be enabled"),
    ("PUT", L3, {"syslogDefaultRule": True}, "Syslog cannot be enabled"),
    ("PUT", L7, {"rules": [{"policy": "allow", "type": "host", "value": "x"}]}, "'rules[0].policy' must be one of"),
    ("PUT", L7, {"rules": [{"policy": "deny", "type": "application", "value": "Netflix"}]}, "'rules[0].value' must be"),
    ("PUT", L7, {"rules": [{"policy": "deny", "type": "blockedCountries", "value": ["Austria"]}]}, "rules[0].value[0]"),
    ("PUT", "appliance/vpn/siteToSiteVpn", {"mode": "spoke"}, "'hubs' must name at least one hub"),
    ("PUT", "appliance/vpn/siteToSiteVpn", {"mode": "spoke", "hubs": [{"hubId": "N_1"}]}, "'N_1'"),
    ("PUT", "appliance/contentFiltering", {"blockedUrlCategories": ["fun"]}, "'blockedUrlCategories' has unknown"),
    ("PUT", "switch/settings", {"powerExceptions": [{"serial": "Q2XX", "powerType": "combined"}]}, "Q2XX"),
    ("PUT", ACL, {"rules": [{"policy": "deny", "protocol": "icmp", "srcCidr": "any", "dstCidr": "any"}]},
     "'rules[0].protocol' must be one of: 'any', 'tcp', 'udp'"),
    ("PUT", ACL, {"rules": [{"policy": "deny", "protocol": "any", "srcCidr": "any", "dstCidr": "any", "vlan": 5000}]},
     "'rules[0].vlan'"),
    ("GET", "wireless/ssids/15", None, "SSID number must be between 0 and 14"),
    ("PUT", SSID, {"authMode": "psk"}, "'psk' is required"),
    ("PUT", SSID, {"authMode": "psk", "psk": "correct horse"}, "'encryptionMode' is required"),
    ("PUT", SSID, {"authMode": "open", "psk": "correct horse"}, "'psk' is only valid when"),
    ("PUT", SSID, {"authMode": "8021x-radius"}, "'radiusServers' is required"),
    ("PUT", SSID, {"radiusServers": RADIUS}, "'radiusServers' is only valid"),
    ("PUT", SSID, {"minBitrate": 3}, "'minBitrate' must be one of"),
    ("PUT", SSID_L3, {"rules": [{"policy": "deny", "protocol": "any", "destCidr": "Local LAN"}]},
     "Destination address must be an IP address or a subnet in CIDR form"),
    ("POST", "wireless/rfProfiles", {"name": "x", "bandSelectionType": "ap", "fiveGhzSettings":
                                     {"minPower": 20, "maxPower": 10}}, "'fiveGhzSettings.minPower'"),
]


@pytest.fixture(scope="module")
def strict(dashboard):
    """A network only refused writes are tried on."""
    return dashboard.network()


@pytest.mark.parametrize("method, path, body, sentence", REFUSED)
def test_a_bad_write_is_refused_with_a_sentence_and_changes_nothing(dashboard, strict, method, path, body, sentence):
    before = dashboard.call("GET", f"{strict}/{path}").text
    assert sentence in dashboard.refusal(method, f"{strict}/{path}", body)
    assert dashboard.call("GET", f"{strict}/{path}").text == before


def test_vlans_cannot_be_turned_on_without_an_appliance(dashboard):
    path = f"{dashboard.network('wireless')}/appliance/vlans/settings"
    assert "not supported for this network" in dashboard.refusal("GET", path)
    assert "not supported for this network" in dashboard.refusal("PUT", path, {})


def test_a_bound_network_shows_its_template_and_refuses_writes(dashboard):
    template = dashboard.post(f"{dashboard.org}/configTemplates", name=f"Golden {next(dashboard.names)}")["id"]
    network = dashboard.network()
    dashboard.put(f"/networks/{template}/wireless/ssids/0", name="Everywhere")
    dashboard.post(f"{network}/bind", configTemplateId=template)
    assert dashboard.get(f"{network}/wireless/ssids/0")["name"] == "Everywhere"
    refusal = dashboard.refusal("PUT", f"{network}/wireless/ssids/0", {"name": "Here"})
    assert "on a template network" in refusal


# --- network-wide ---

def test_network_settings_merge_and_hide_the_password(dashboard, site):
    page = {"authentication": {"enabled": True, "password": "hidden"}}
    after = dashboard.put(f"{site}/settings", localStatusPage=page, unheard="of")
    assert after["localStatusPage"] == {"authentication": {"enabled": True, "username": "admin"}}
    assert after["remoteStatusPageEnabled"] is True and "unheard" not in after
    assert dashboard.put(f"{site}/settings", localStatusPageEnabled=False)["remoteStatusPageEnabled"] is False
    assert dashboard.get(f"{site}/settings")["localStatusPage"]["authentication"]["enabled"] is True


def test_network_snmp_echoes_its_secrets_in_the_mode_they_belong_to(dashboard, site):
    assert dashboard.get(f"{site}/snmp") == {"access": "none"}
    assert dashboard.put(f"{site}/snmp", access="community", communityString="public") == {
        "access": "community", "communityString": "public"}
    users = [{"username": "bob", "passphrase": "correct horse"}]
    assert dashboard.put(f"{site}/snmp", access="users", users=users) == {"access": "users", "users": users}


def test_syslog_roles_get_their_titles_and_come_back_in_any_order(dashboard, site):
    server = {"host": "10.0.0.5", "port": 514, "roles": ["flows", "WIRELESS EVENT LOG", "urls"]}
    dashboard.put(f"{site}/syslogServers", servers=[server])
    reads = [dashboard.get(f"{site}/syslogServers")["servers"][0] for dummy in range(2)]
    assert [sorted(read["roles"]) for read in reads] == [["Flows", "URLs", "Wireless event log"]] * 2
    assert reads[0]["roles"] != reads[1]["roles"]
    assert reads[0]["port"] == "514"


def test_syslog_roles_of_other_products_are_refused(dashboard):
    network = dashboard.network("switch")
    servers = [{"host": "10.0.0.5", "port": 514, "roles": ["Air Marshal events"]}]
    assert "not supported" in dashboard.refusal("PUT", f"{network}/syslogServers", {"servers": servers})


def test_the_new_syslog_path_shares_the_servers_under_camel_case_roles(dashboard, site):
    servers = [{"host": "10.0.0.5", "port": 514, "roles": ["wirelessEventLog"]}]
    answer = dashboard.put(f"{site}/devices/syslog/servers", servers=servers)
    assert site.endswith(answer["network"]["id"]) and answer["servers"][0]["roles"] == ["wirelessEventLog"]
    assert dashboard.get(f"{site}/syslogServers")["servers"][0]["roles"] == ["Wireless event log"]
    rows = dashboard.get(f"{dashboard.org}/devices/syslog/servers/byNetwork", **{"networkIds[]": site.split("/")[2]})
    assert [row["servers"][0]["roles"] for row in rows["items"]] == [["wirelessEventLog"]]


def test_group_policies_are_numbered_from_100_and_read_back_complete(dashboard, site):
    made = [dashboard.post(f"{site}/groupPolicies", name=name) for name in ("Guests", "Staff")]
    assert [one["groupPolicyId"] for one in made] == ["100", "101"]
    days = {key: one for key, one in made[0]["scheduling"].items() if key != "enabled"}
    assert len(days) == 7 and all(day == {"active": True, "from": "00:00", "to": "24:00"} for day in days.values())
    assert made[0]["bandwidth"] == {"settings": "network default",
                                    "bandwidthLimits": {"limitUp": None, "limitDown": None}}
    dashboard.delete(f"{site}/groupPolicies/101")
    assert dashboard.call("GET", f"{site}/groupPolicies/101").status_code == 404
    assert dashboard.post(f"{site}/groupPolicies", name="Again")["groupPolicyId"] == "102"


def test_group_policy_rules_are_normalized_without_a_default_row(dashboard, site):
    policy = dashboard.post(f"{site}/groupPolicies", name="Guests", vlanTagging={"settings": "custom", "vlanId": 20},
                            firewallAndTrafficShaping={
        "settings": "custom",
        "l3FirewallRules": [{"policy": "deny", "protocol": "TCP", "destPort": 443, "destCidr": "any"}],
        "l7FirewallRules": [
            {"policy": "deny", "type": "application", "value": {"id": "meraki:layer7/application/171"}}],
        "trafficShapingRules": [{"definitions": [{"type": "host", "value": "example.com"}], "priority": "high"}]})
    shaping = policy["firewallAndTrafficShaping"]
    assert shaping["l3FirewallRules"] == [
        {"comment": "", "policy": "deny", "protocol": "tcp", "destPort": "443", "destCidr": "Any"}]
    assert shaping["l7FirewallRules"][0]["value"] == {"id": "meraki:layer7/application/171", "name": "Application 171"}
    assert "priority" not in shaping["trafficShapingRules"][0]
    assert policy["vlanTagging"]["vlanId"] == "20"


def test_a_group_policy_in_use_needs_force_to_go(dashboard, vlans, site):
    policy = dashboard.post(f"{site}/groupPolicies", name="Guests")["groupPolicyId"]
    dashboard.put(f"{vlans}/10", groupPolicyId=policy)
    assert "in use by VLAN 10" in dashboard.refusal("DELETE", f"{site}/groupPolicies/{policy}")
    dashboard.delete(f"{site}/groupPolicies/{policy}", force="true")
    assert "groupPolicyId" not in dashboard.get(f"{vlans}/10")


def test_webhook_receivers_are_their_url_and_keep_their_secret(dashboard, site):
    hooks = f"{site}/webhooks/httpServers"
    made = dashboard.post(hooks, name="Pager", url="https://example.com/hook", sharedSecret="secret")
    assert made == {"id": "aHR0cHM6Ly9leGFtcGxlLmNvbS9ob29r", "name": "Pager", "url": "https://example.com/hook",
                    "networkId": site.split("/")[2],
                    "payloadTemplate": {"payloadTemplateId": "wpt_00001", "name": "Meraki (included)"}}
    item = f"{hooks}/{quote(made['id'], safe='')}"
    changed = dashboard.put(item, name="Bell", url="https://elsewhere.example.com")
    assert (changed["name"], changed["url"]) == ("Bell", made["url"])
    assert "sharedSecret" in dashboard.refusal("PUT", item, {"sharedSecret": None})
    assert "already been taken" in dashboard.refusal("POST", hooks, {"name": "Twin", "url": made["url"]})
    assert len(dashboard.get(f"{site}/webhooks/payloadTemplates")) == 8
    dashboard.delete(item)
    assert dashboard.get(hooks) == []


# --- appliance ---

@pytest.mark.parametrize("method, path", [("GET", ""), ("POST", ""), ("GET", "/1"), ("PUT", "/1"), ("DELETE", "/1")])
def test_every_vlans_call_is_refused_while_vlans_are_off(dashboard, site, method, path):
    body = {"id": 1, "name": "x"} if method in ("POST", "PUT") else None
    refusal = dashboard.refusal(method, f"{site}/appliance/vlans{path}", body)
    assert refusal == "VLANs are not enabled for this network"


def test_turning_vlans_on_makes_vlan_1_of_the_single_lan(dashboard, site):
    dashboard.put(f"{site}/appliance/singleLan", subnet="172.20.0.0/24", applianceIp="172.20.0.1")
    assert dashboard.put(f"{site}/appliance/vlans/settings", vlansEnabled=True) == {"vlansEnabled": True}
    [vlan] = dashboard.get(f"{site}/appliance/vlans")
    assert (vlan["id"], vlan["subnet"], vlan["applianceIp"]) == (1, "172.20.0.0/24", "172.20.0.1")
    again = {"id": 1, "name": "Mine", "subnet": "10.9.0.0/24", "applianceIp": "10.9.0.1"}
    assert dashboard.refusal("POST", f"{site}/appliance/vlans", again) == "Vlan has already been taken"


def test_turning_vlans_on_twice_keeps_them(dashboard, vlans, site):
    dashboard.put(f"{site}/appliance/vlans/settings", vlansEnabled=True)
    assert [vlan["id"] for vlan in dashboard.get(vlans)] == [1, 10]


def test_a_new_vlan_takes_only_what_creation_knows(dashboard, vlans):
    made = dashboard.post(vlans, id="5", name="Phones", subnet="10.1.5.0/24", applianceIp="10.1.5.1",
                          dnsNameservers="opendns", dhcpHandling=RELAY)
    assert (made["id"], made["dnsNameservers"], made["dhcpHandling"]) == (5, "upstream_dns", SERVER)
    assert [vlan["id"] for vlan in dashboard.get(vlans)] == [1, 5, 10]


VLAN = {"id": 30, "name": "x", "subnet": "10.1.30.0/24", "applianceIp": "10.1.30.1"}


@pytest.mark.parametrize("method, path, body, sentence", [
    ("POST", "", {"id": 30, "name": "x"}, "Missing required parameter: 'subnet'"),
    ("POST", "", {**VLAN, "subnet": "10.1.0.0/16"}, "overlaps with VLAN 10 (10.1.10.0/24)"),
    ("POST", "", {**VLAN, "applianceIp": "10.2.0.1"}, "must be inside the subnet"),
    ("POST", "", {**VLAN, "groupPolicyId": "777"}, "'groupPolicyId'"),
    ("PUT", "/10", {"subnet": "10.7.0.0/24"}, "must be inside the subnet"),
    ("PUT", "/10", {"dhcpHandling": RELAY}, "Missing required parameter: 'dhcpRelayServerIps'"),
    ("PUT", "/10", {"fixedIpAssignments": {"aa:bb:cc:dd:ee:ff": {"name": "tv"}}}, "fixedIpAssignments"),
])
def test_a_vlan_that_does_not_fit_is_refused(dashboard, vlans, method, path, body, sentence):
    before = dashboard.get(vlans)
    assert sentence in dashboard.refusal(method, vlans + path, body)
    assert dashboard.get(vlans) == before


def test_a_vlan_shows_the_dhcp_fields_of_its_handling(dashboard, vlans):
    options = [{"code": 42, "type": "ip", "value": "10.1.10.2"}]
    serving = dashboard.put(f"{vlans}/10", dhcpOptions=options, dhcpRelayServerIps=["10.1.10.3"],
                            fixedIpAssignments={"AA:BB:CC:DD:EE:FF": {"ip": "10.1.10.4", "name": "tv"}})
    assert serving["dhcpOptions"][0]["code"] == "42" and "dhcpRelayServerIps" not in serving
    assert list(serving["fixedIpAssignments"]) == ["aa:bb:cc:dd:ee:ff"]
    relaying = dashboard.put(f"{vlans}/10", dhcpHandling=RELAY)
    assert relaying["dhcpRelayServerIps"] == ["10.1.10.3"]
    assert not {"dhcpOptions", "dhcpLeaseTime", "dhcpBootOptionsEnabled"} & set(relaying)
    assert dashboard.put(f"{vlans}/10", dhcpHandling=SERVER)["dhcpOptions"][0]["value"] == "10.1.10.2"


def test_a_bound_network_has_its_own_subnet_of_the_templates_pool(dashboard):
    template = dashboard.post(f"{dashboard.org}/configTemplates", name="Pools")["id"]
    path = f"/networks/{template}/appliance/vlans"
    dashboard.put(f"{path}/settings", vlansEnabled=True)
    pool = {"templateVlanType": "unique", "cidr": "10.40.0.0/16", "mask": 24}
    assert "cidr" in dashboard.post(path, id="40", name="Data", **pool)
    assert "'cidr' must be an IPv4 subnet" in dashboard.refusal("PUT", f"{path}/40", {"cidr": "somewhere"})
    assert "'mask' 12 must leave subnets" in dashboard.refusal("PUT", f"{path}/40", {"mask": 12})
    stores = [dashboard.network("appliance") for _store in range(2)]
    for store in stores:
        dashboard.post(f"{store}/bind", configTemplateId=template)
    shown = [dashboard.get(f"{store}/appliance/vlans/40") for store in stores]
    assert [vlan["subnet"] for vlan in shown] == ["10.40.0.0/24", "10.40.1.0/24"]
    assert shown[1]["applianceIp"] == "10.40.1.1" and not set(pool) & set(shown[1])
    dashboard.post(f"{stores[1]}/unbind", retainConfigs=True)
    assert dashboard.get(f"{stores[1]}/appliance/vlans/40") == shown[1]


def test_a_missing_vlan_is_404_without_json(dashboard, vlans):
    dashboard.delete(f"{vlans}/10")
    answer = dashboard.call("GET", f"{vlans}/10")
    assert (answer.status_code, answer.text) == (404, "")


def test_appliance_ports_need_vlans_and_an_appliance(dashboard, site):
    ports = f"{site}/appliance/ports"
    assert dashboard.refusal("GET", ports) == "VLANs are not enabled for this network"
    dashboard.put(f"{site}/appliance/vlans/settings", vlansEnabled=True)
    assert "no appliance" in dashboard.refusal("GET", ports)


def test_appliance_ports_start_as_trunks_and_show_the_fields_of_their_type(dashboard, shop):
    ports = dashboard.get(f"{shop}/appliance/ports")
    assert [port["number"] for port in ports] == list(range(3, 13))
    assert ports[0] == {"number": 3, "enabled": True, "type": "trunk", "dropUntaggedTraffic": True,
                        "allowedVlans": "all"}
    access = dashboard.put(f"{shop}/appliance/ports/4", type="access", vlan=1)
    assert access == {"number": 4, "enabled": True, "type": "access", "dropUntaggedTraffic": False, "vlan": 1,
                      "accessPolicy": "open"}
    assert "'vlan'" in dashboard.refusal("PUT", f"{shop}/appliance/ports/5", {"type": "access", "vlan": 99})
    assert "'allowedVlans'" in dashboard.refusal("PUT", f"{shop}/appliance/ports/5", {"allowedVlans": "1,99"})
    assert dashboard.call("GET", f"{shop}/appliance/ports/13").status_code == 404


def test_static_routes_need_a_local_gateway_and_have_long_ids(dashboard, vlans, site):
    routes = f"{site}/appliance/staticRoutes"
    wanted = {"name": "Plant", "subnet": "10.50.0.0/16", "gatewayIp": "10.1.10.9", "gatewayVlanId": 10}
    assert "names no VLAN" in dashboard.refusal("POST", routes, {**wanted, "gatewayVlanId": 11})
    assert "must be in a local subnet" in dashboard.refusal("POST", routes, {**wanted, "gatewayVlanId": 1})
    made = dashboard.post(routes, **wanted, enabled=False)
    assert made["enabled"] is True and len(made["id"]) == 36 and made["gatewayVlanId"] == 10
    assert dashboard.put(f"{routes}/{made['id']}", enabled=False)["enabled"] is False
    assert "overlaps" in dashboard.refusal("POST", routes, {**wanted, "name": "Twin"})
    dashboard.delete(f"{routes}/{made['id']}")
    assert dashboard.get(routes) == []


def test_layer_3_rules_end_with_a_row_of_the_servers(dashboard, site):
    [row] = dashboard.get(f"{site}/{L3}")["rules"]
    assert row == {"comment": "Default rule", "policy": "allow", "protocol": "Any", "srcPort": "Any", "srcCidr": "Any",
                   "destPort": "Any", "destCidr": "Any", "syslogEnabled": False}
    rule = {"policy": "deny", "protocol": "TCP", "srcCidr": "any", "destPort": 80, "destCidr": "www.example.com"}
    rules = dashboard.put(f"{site}/{L3}", rules=[rule])["rules"]
    assert rules[0] == {"comment": "", "policy": "deny", "protocol": "tcp", "srcPort": "Any", "srcCidr": "Any",
                        "destPort": "80", "destCidr": "www.example.com", "syslogEnabled": False}
    assert rules[1:] == [row]


def test_sending_the_default_row_back_doubles_it(dashboard, site):
    rules = dashboard.put(f"{site}/{L3}", rules=dashboard.get(f"{site}/{L3}")["rules"])["rules"]
    assert [rule["comment"] for rule in rules] == ["Default rule", "Default rule"]


def test_logging_of_the_default_rule_is_read_on_its_row(dashboard, site):
    servers = [{"host": "10.0.0.5", "port": 514, "roles": ["Flows"]}]
    dashboard.put(f"{site}/syslogServers", servers=servers)
    answer = dashboard.put(f"{site}/{L3}", rules=[], syslogDefaultRule=True)
    assert "syslogDefaultRule" not in answer and answer["rules"][-1]["syslogEnabled"] is True
    assert dashboard.put(f"{site}/{L3}", rules=[VALID_RULE])["rules"][-1]["syslogEnabled"] is True


def test_layer_7_rules_know_the_names_of_applications_and_have_no_default_row(dashboard, site):
    rules = [{"policy": "deny", "type": "applicationCategory", "value": {"id": "meraki:layer7/category/27"}},
             {"policy": "deny", "type": "port", "value": 23},
             {"policy": "deny", "type": "blockedCountries", "value": ["kp"]}]
    answer = dashboard.put(f"{site}/{L7}", rules=rules)["rules"]
    assert [rule["value"] for rule in answer] == [{"id": "meraki:layer7/category/27", "name": "Advertising"}, "23",
                                                  ["KP"]]
    assert dashboard.put(f"{site}/{L7}")["rules"] == answer
    assert dashboard.put(f"{site}/{L7}", rules=[]) == {"rules": []}


def test_every_listed_application_and_category_can_be_named_in_a_rule(dashboard, site):
    listed = dashboard.get(f"{site}/{L7}/applicationCategories")["applicationCategories"]
    category, application = listed[3], listed[3]["applications"][2]
    rules = [{"policy": "deny", "type": "applicationCategory", "value": {"id": category["id"]}},
             {"policy": "deny", "type": "application", "value": {"id": application["id"]}}]
    values = [rule["value"] for rule in dashboard.put(f"{site}/{L7}", rules=rules)["rules"]]
    assert values == [{"id": category["id"], "name": category["name"]}, application]


def test_vpn_subnets_appear_by_themselves(dashboard, site):
    path, hub = f"{site}/appliance/vpn/siteToSiteVpn", dashboard.network().split("/")[2]
    assert dashboard.get(path) == {"mode": "none", "hubs": [],
                                   "subnets": [{"localSubnet": "192.168.128.0/24", "useVpn": False}]}
    dashboard.put(f"{site}/appliance/vlans/settings", vlansEnabled=True)
    dashboard.put(path, mode="spoke", hubs=[{"hubId": hub, "useDefaultRoute": True}],
                  subnets=[{"localSubnet": "192.168.128.0/24", "useVpn": True}])
    dashboard.post(f"{site}/appliance/vlans", id=10, name="Data", subnet="10.1.10.0/24", applianceIp="10.1.10.1")
    vpn_ = dashboard.get(path)
    assert vpn_["hubs"] == [{"hubId": hub, "useDefaultRoute": True}]
    assert {row["localSubnet"]: row["useVpn"] for row in vpn_["subnets"]} == {
        "192.168.128.0/24": True, "10.1.10.0/24": False}
    assert dashboard.put(path, mode="none")["hubs"] == []


def test_a_hub_that_is_gone_is_gone_from_its_spokes(dashboard, site):
    hub, other = dashboard.network("appliance"), dashboard.network("appliance")
    hubs = [{"hubId": one.rpartition("/")[2]} for one in (hub, other)]
    path = f"{site}/appliance/vpn/siteToSiteVpn"
    dashboard.put(path, mode="spoke", hubs=hubs)
    dashboard.delete(hub)
    assert [one["hubId"] for one in dashboard.get(path)["hubs"]] == [hubs[1]["hubId"]]
    assert dashboard.put(path, mode="spoke")["mode"] == "spoke"


def test_content_filtering_takes_ids_and_shows_names(dashboard, site):
    path = f"{site}/appliance/contentFiltering"
    assert dashboard.get(path) == {"allowedUrlPatterns": [], "blockedUrlPatterns": [], "blockedUrlCategories": []}
    categories = dashboard.get(f"{path}/categories")["categories"]
    assert set(categories[0]) == {"id", "name"}
    after = dashboard.put(path, blockedUrlCategories=[categories[6]["id"]], blockedUrlPatterns=["b.com", "a.com"])
    assert after["blockedUrlCategories"] == [categories[6]] and after["urlCategoryListSize"] == "topSites"
    assert after["blockedUrlPatterns"] == ["a.com", "b.com"]


# --- switch ---

@pytest.mark.parametrize("serial, count", [("Q2SW-AAAA-0008", 10), ("Q2SW-AAAA-0024", 28), ("Q2SW-AAAA-0048", 52)])
def test_a_switch_has_the_ports_of_its_model(dashboard, shop, serial, count):
    ports = dashboard.get(f"/devices/{serial}/switch/ports")
    assert [port["portId"] for port in ports] == [str(number) for number in range(1, count + 1)]


@pytest.mark.parametrize("path", ["/devices/Q2MX-AAAA-0001/switch/ports", "/devices/Q2MR-AAAA-0001/switch/ports/1"])
def test_only_switches_have_switch_ports(dashboard, shop, path):
    assert "not supported" in dashboard.refusal("GET", path)


def test_a_factory_port_is_a_trunk_and_an_access_port_gets_vlan_1(dashboard, shop):
    path = f"/devices/{SWITCH}/switch/ports"
    port = dashboard.get(f"{path}/1")
    assert (port["type"], port["vlan"], port["allowedVlans"], port["name"]) == ("trunk", 1, "all", None)
    assert dashboard.put(f"{path}/1", vlan=None)["vlan"] is None
    access = dashboard.put(f"{path}/1", type="access", voiceVlan="20", allowedVlans="1,3", tags=["b", "a", "b"])
    assert (access["vlan"], access["voiceVlan"], access["allowedVlans"], access["tags"]) == (1, 20, "all", ["a", "b"])
    trunk = dashboard.put(f"{path}/1", type="trunk", allowedVlans="1,3,5-10")
    assert (trunk["voiceVlan"], trunk["allowedVlans"], trunk["peerSgtCapable"]) == (None, "1,3,5-10", False)
    assert dashboard.call("GET", f"{path}/11").status_code == 404


def test_access_policy_fields_show_only_under_their_policy(dashboard, shop):
    path = f"/devices/{SWITCH}/switch/ports/2"
    listed = dashboard.put(path, type="access", accessPolicyType="MAC allow list", macAllowList=["AA:BB:CC:DD:EE:FF"])
    assert listed["macAllowList"] == ["aa:bb:cc:dd:ee:ff"] and "accessPolicyNumber" not in listed
    custom = dashboard.put(path, accessPolicyType="Custom access policy", accessPolicyNumber=1)
    assert custom["accessPolicyNumber"] == 1 and "macAllowList" not in custom
    assert "accessPolicyNumber" not in dashboard.put(path, accessPolicyType="Open")


@pytest.mark.parametrize("body, sentence", [
    ({"type": "access", "vlan": None}, "'vlan' must be an integer"),
    ({"type": "trunk", "voiceVlan": 20}, "'voiceVlan' is only valid on an access port"),
    ({"type": "trunk", "accessPolicyType": "MAC allow list"}, "'accessPolicyType' is only valid on an access port"),
    ({"type": "access", "accessPolicyType": "Custom access policy"}, "'accessPolicyNumber' is required"),
    ({"allowedVlans": "some"}, "'allowedVlans' must be"),
    ({"adaptivePolicyGroupId": "12"}, "Adaptive Policy is not enabled in this network"),
])
def test_a_port_refuses_what_does_not_fit(dashboard, shop, body, sentence):
    path = f"/devices/{SWITCH}/switch/ports/9"
    before = dashboard.get(path)
    assert sentence in dashboard.refusal("PUT", path, body)
    assert dashboard.get(path) == before


def test_ports_of_all_switches_come_in_pages_with_a_subset_of_fields(dashboard, shop):
    path = f"{dashboard.org}/switch/ports/bySwitch"
    rows = dashboard.get(path)
    assert [row["serial"] for row in rows] == ["Q2SW-AAAA-0008", "Q2SW-AAAA-0024", "Q2SW-AAAA-0048"]
    assert rows[0]["network"]["id"] == shop.split("/")[2] and rows[0]["model"] == "MS120-8"
    assert not {"accessPolicyNumber", "isolationEnabled", "udld", "portScheduleId"} & set(rows[0]["ports"][0])
    assert [row["model"] for row in dashboard.get(path, **{"serials[]": "Q2SW-AAAA-0048"})] == ["MS225-48"]
    assert dashboard.get(path, **{"networkIds[]": "N_0"}) == []
    assert dashboard.get(path, configurationUpdatedAfter="2999-01-01T00:00:00Z") == []


def test_ports_are_forgotten_when_the_switch_leaves(dashboard):
    network, serial = dashboard.network("switch"), "Q2SW-BBBB-0008"
    port = f"/devices/{serial}/switch/ports/1"
    dashboard.post(f"{network}/devices/claim", serials=[serial])
    dashboard.put(port, name="Uplink")
    dashboard.post(f"{network}/devices/remove", serial=serial)
    dashboard.post(f"{network}/devices/claim", serials=[serial])
    assert dashboard.get(port)["name"] is None


def test_access_lists_end_with_a_row_of_the_servers_in_small_letters(dashboard, site):
    rule = {"comment": "No telnet", "policy": "deny", "protocol": "tcp", "srcCidr": "Any", "dstCidr": "10.0.0.0/8",
            "dstPort": 23, "vlan": 10}
    rules = dashboard.put(f"{site}/{ACL}", rules=[rule])["rules"]
    assert rules[0] == {"comment": "No telnet", "policy": "deny", "ipVersion": "ipv4", "protocol": "tcp",
                        "srcCidr": "any", "srcPort": "any", "dstCidr": "10.0.0.0/8", "dstPort": 23, "vlan": 10}
    assert [rule["comment"] for rule in rules] == ["No telnet", "Default rule"]


# --- wireless ---

def test_rf_profiles_of_all_access_points_are_listed_those_in_force_by_default_too(dashboard):
    network, serials = dashboard.network("wireless"), ["Q2MR-ASGN-0001", "Q2MR-ASGN-0002"]
    dashboard.post(f"{network}/devices/claim", serials=serials)
    made = dashboard.post(f"{network}/wireless/rfProfiles", name="Lobby", bandSelectionType="ap")["id"]
    dashboard.put(f"/devices/{serials[1]}/wireless/radio/settings", rfProfileId=made)
    path = f"{dashboard.org}/wireless/rfProfiles/assignments/byDevice"
    first, second = dashboard.get(path, **{"networkIds[]": network.split("/")[2]})
    assert first["serial"] == serials[0] and first["rfProfile"]["name"] == "Basic Indoor Profile" and first["rfProfile"]["isIndoorDefault"] is True
    assert second["network"] == {"id": network.split("/")[2]}
    assert second["rfProfile"] == {"id": made, "name": "Lobby", "isIndoorDefault": False, "isOutdoorDefault": False}
    assert dashboard.get(path, **{"serials[]": serials[1]}) == [second]


def test_wireless_settings_merge_and_keep_the_servers_own(dashboard, site):
    after = dashboard.put(f"{site}/wireless/settings", meshingEnabled=False, regulatoryDomain={"name": "mine"})
    assert after["meshingEnabled"] is False and after["regulatoryDomain"]["name"] == "FCC"


def test_there_are_fifteen_ssids_and_the_first_is_on(dashboard, site):
    ssids = dashboard.get(f"{site}/wireless/ssids")
    assert [ssid["number"] for ssid in ssids] == list(range(15))
    assert (ssids[0]["name"], ssids[0]["enabled"]) == (dashboard.get(site)["name"] + " WiFi", True)
    assert (ssids[4]["name"], ssids[4]["enabled"]) == ("Unconfigured SSID 5", False)
    assert not {"psk", "encryptionMode", "radiusServers", "walledGardenRanges"} & set(ssids[0])


def test_the_first_ssid_keeps_the_name_its_network_was_born_with(dashboard, site):
    before = dashboard.get(site)["name"]
    dashboard.put(site, name=f"{before} renamed")
    assert dashboard.get(f"{site}/wireless/ssids/0")["name"] == f"{before} WiFi"


def test_reading_a_network_leaves_no_trace_in_the_state(dashboard, shop):
    state = f"{dashboard.emulator.proxy}/_control/state"
    before = requests.get(state).json()
    for path in ("settings", "wireless/ssids", "wireless/settings", "appliance/ports", "switch/settings"):
        dashboard.get(f"{shop}/{path}")
    dashboard.get(f"/devices/{SWITCH}/switch/ports")
    assert requests.get(state).json() == before


def test_a_psk_is_echoed_while_its_mode_is_on(dashboard, site):
    path = f"{site}/wireless/ssids/1"
    ssid = dashboard.put(path, authMode="psk", psk="correct horse", encryptionMode="wpa", enabled=True)
    assert (ssid["psk"], ssid["encryptionMode"], ssid["wpaEncryptionMode"]) == ("correct horse", "wpa", "WPA2 only")
    assert dashboard.put(path, name="Staff")["psk"] == "correct horse"
    assert "psk" not in dashboard.put(path, authMode="open")


def test_radius_secrets_are_never_echoed(dashboard, site):
    path = f"{site}/wireless/ssids/2"
    ssid = dashboard.put(path, authMode="8021x-radius", radiusServers=[{"host": "10.0.0.1", "secret": "radius"}],
                         radiusAccountingServers=RADIUS)
    assert ssid["radiusServers"] == [{"host": "10.0.0.1", "port": 1812, "openRoamingCertificateId": None,
                                      "caCertificate": None}]
    assert (ssid["encryptionMode"], ssid["radiusFailoverPolicy"]) == ("wpa-eap", None)
    assert "radiusAccountingServers" not in ssid
    assert len(dashboard.put(path, radiusAccountingEnabled=True)["radiusAccountingServers"]) == 1
    assert "secret" not in dashboard.call("GET", path).text


def test_passwords_of_a_splash_page_are_never_echoed(dashboard, site):
    directory = {"servers": [{"host": "10.0.0.2"}], "credentials": {"logonName": "joe", "password": "hidden"}}
    ssid = dashboard.put(f"{site}/wireless/ssids/6", splashPage="Password-protected with Active Directory",
                         activeDirectory=directory)
    assert ssid["activeDirectory"]["credentials"] == {"logonName": "joe"}


@pytest.mark.parametrize("body, shown, hidden", [
    ({"ipAssignmentMode": "Bridge mode"}, {"lanIsolationEnabled", "useVlanTagging"}, {"defaultVlanId", "dnsRewrite"}),
    ({"ipAssignmentMode": "Bridge mode", "useVlanTagging": True, "defaultVlanId": 20}, {"defaultVlanId"}, {"vlanId"}),
    ({"ipAssignmentMode": "NAT mode", "defaultVlanId": 20}, {"dnsRewrite"}, {"defaultVlanId", "lanIsolationEnabled"}),
    ({"splashPage": "Click-through splash page"}, {"walledGardenEnabled", "splashTimeout"}, {"walledGardenRanges"}),
    ({"splashPage": "Click-through splash page", "walledGardenEnabled": True}, {"walledGardenRanges"}, {"oauth"}),
    ({"splashPage": "None", "walledGardenEnabled": True}, {"splashPage"}, {"walledGardenEnabled", "splashTimeout"}),
])
def test_an_ssid_shows_the_fields_of_its_modes(dashboard, site, body, shown, hidden):
    ssid = dashboard.put(f"{site}/wireless/ssids/5", **body)
    assert shown <= set(ssid) and not hidden & set(ssid)


def test_availability_tags_count_only_when_not_on_all_aps(dashboard, site):
    path = f"{site}/wireless/ssids/7"
    assert dashboard.put(path, availabilityTags=["lobby"])["availabilityTags"] == []
    assert dashboard.put(path, availableOnAllAps=False)["availabilityTags"] == ["lobby"]


def test_ssid_rules_end_with_two_rows_and_lan_access_is_read_on_the_first(dashboard, site):
    path = f"{site}/{SSID_L3}"
    rows = dashboard.get(path)["rules"]
    assert [(row["comment"], row["policy"], row["destCidr"]) for row in rows] == [
        ("Wireless clients accessing LAN", "deny", "Local LAN"), ("Default rule", "allow", "Any")]
    rule = {"comment": "DNS", "policy": "allow", "protocol": "udp", "destPort": 53, "destCidr": "10.0.0.0/8"}
    answer = dashboard.put(path, rules=[rule], allowLanAccess=True)
    assert "allowLanAccess" not in answer
    assert [row["policy"] for row in answer["rules"]] == ["allow", "allow", "allow"]
    assert (answer["rules"][0]["destPort"], answer["rules"][0]["protocol"]) == ("53", "udp")
    assert dashboard.put(path, rules=[])["rules"][0]["policy"] == "allow"


def test_basic_rf_profiles_exist_and_another_becomes_default_by_put_only(dashboard, site):
    path = f"{site}/wireless/rfProfiles"
    basic = dashboard.get(path)
    assert [(one["name"], one["isIndoorDefault"]) for one in basic] == [
        ("Basic Indoor Profile", True), ("Basic Outdoor Profile", False)]
    made = dashboard.post(path, name="Hall", bandSelectionType="ap", isIndoorDefault=True,
                          twoFourGhzSettings={"maxPower": 20}, perSsidSettings={"3": {"bandOperationMode": "5ghz"}})
    assert made["isIndoorDefault"] is False
    assert (made["twoFourGhzSettings"]["maxPower"], made["twoFourGhzSettings"]["minPower"]) == (20, 5)
    assert list(made["perSsidSettings"]) == [str(slot) for slot in range(15)]
    assert made["perSsidSettings"]["3"]["bandOperationMode"] == "5ghz"
    assert made["perSsidSettings"]["3"]["bandSteeringEnabled"] is True
    assert dashboard.put(f"{path}/{made['id']}", isIndoorDefault=True)["isIndoorDefault"] is True
    assert dashboard.get(f"{path}/{basic[0]['id']}")["isIndoorDefault"] is False
    assert "cannot be deleted" in dashboard.refusal("DELETE", f"{path}/{made['id']}")
    dashboard.delete(f"{path}/{basic[0]['id']}")


def test_a_profile_that_becomes_both_defaults_takes_them_from_their_holders(dashboard, site):
    path = f"{site}/wireless/rfProfiles"
    mine = dashboard.post(path, name="Mine", bandSelectionType="ap")["id"]
    both = {"isIndoorDefault": True, "isOutdoorDefault": True}
    dashboard.put(f"{path}/{mine}", **both)
    other = dashboard.post(path, name="Other", bandSelectionType="ap")["id"]
    dashboard.put(f"{path}/{other}", **both)
    holders = {key: [one["name"] for one in dashboard.get(path) if one[key]] for key in both}
    assert holders == {"isIndoorDefault": ["Other"], "isOutdoorDefault": ["Other"]}
    dashboard.delete(f"{path}/{mine}")
