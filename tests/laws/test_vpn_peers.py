# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that hold objects and secrets, as tunnels to others do: what is not given of them stays, although the list is written as a whole."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support.world import good

NAME = "appliance_third_party_vpn_peers"
CLOUD = {"name": "Cloud", "public_ip": "203.0.113.9", "private_subnets": ["172.20.0.0/16"], "secret": "canary-cloud", "ipsec_policies_preset": "custom",
         "ipsec_policies": {"ike_cipher_algo": ["aes256"], "ike_lifetime": 3600}}
PARTNER = {"name": "Partner", "public_hostname": "vpn.partner.example", "private_subnets": ["192.168.77.0/24"], "secret": "canary-partner"}


@pytest.fixture
def peers(world):
    good(world.run(NAME, {"peers": [CLOUD, PARTNER]}))
    return lambda: world.call("GET", f"/organizations/{world.organization}/appliance/vpn/thirdPartyVPNPeers")["peers"]


def test_a_part_of_an_object_inside_a_rule_leaves_the_rest(world, peers):
    before = peers()
    good(world.run(NAME, {"peers": [{"name": "Cloud", "ipsec_policies_preset": "custom", "ipsec_policies": {"ike_lifetime": 7200}}]}))
    assert peers() == [{**before[0], "ipsecPolicies": {**before[0]["ipsecPolicies"], "ikeLifetime": 7200}}, before[1]]
    assert before[0]["ipsecPolicies"]["ikeCipherAlgo"] == ["aes256"]


def test_secrets_and_numbers_of_peers_that_are_given_back_stay_in_an_exact_state(world, peers):
    before, given = peers(), good(world.run(NAME, state="gathered"))["gathered"]["peers"]
    assert [one.get("secret") for one in given] == [None, None]
    assert good(world.run(NAME, {"peers": given}, state="overridden"))["requests"] == []
    good(world.run(NAME, {"peers": [given[1], {**given[0], "public_ip": "203.0.113.10"}]}, state="replaced"))
    assert peers() == [before[1], {**before[0], "publicIp": "203.0.113.10"}]
    refused = world.run(NAME, {"peers": [{**given[0], "name": "New"}]}, state="overridden")
    assert "config.peers[0].secret is missing" in refused["msg"] and "Nothing was changed." in refused["msg"]


def test_a_list_whose_other_secrets_are_not_shown_is_not_written(world, peers):
    row = world.emulator.store.orgs[world.organization].data["appliance/vpn/thirdPartyVPNPeers"]["peers"][1]
    row["secret"] = "********"
    refused = world.run(NAME, {"peers": [{"name": "Cloud", "public_ip": "203.0.113.10"}]})
    assert refused["failed"] and "secret" in refused["msg"] and "Nothing was changed." in refused["msg"]


def test_one_option_may_stand_in_for_another_in_a_new_rule(world, peers):
    assert [("publicIp" in one, "publicHostname" in one) for one in peers()] == [(True, False), (False, True)]
    refused = world.run(NAME, {"peers": [{"name": "New", "private_subnets": ["10.0.0.0/8"], "secret": "canary-new"}]})
    assert "config.peers[0].public_ip is missing" in refused["msg"]


def test_what_an_organization_has_once_needs_no_network_of_the_product(world):
    assert {RESOURCES[name].product for name in (NAME, "appliance_vpn_firewall_rules", "appliance_organization_security_intrusion")} == {None}


def test_a_list_of_rules_is_read_in_whichever_shape_it_is_answered():
    read, rules = RESOURCES["appliance_inbound_cellular_firewall_rules"].parse_response, [{"comment": "A"}, {"comment": "Default rule"}]
    assert read(rules)["rules"] == read({"rules": rules})["rules"] == rules[:1]


def test_bgp_is_for_hubs(world):
    refused = world.run("appliance_vpn_bgp", {"enabled": True})
    assert refused["failed"] and "hub" in refused["msg"]
    assert good(world.run("blueprint", {"networks": [{"name": "Store 0012", "appliance_vpn_bgp": {"enabled": True},
                                                      "appliance_site_to_site_vpn": {"mode": "hub"}}]}))["changed"]
