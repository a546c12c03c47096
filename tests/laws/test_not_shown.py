# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that the Dashboard does not always show: compared where it does, sent where it shows them of another object, and otherwise told."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.compare import differing

from tests.samples._shared import WITH_VLANS
from tests.support.world import good

NAT = {"mode": "hub", "subnet": {"nat": {"is_allowed": True}}}


def silent(world, name, config, **more):
    """Whether a task changes nothing."""
    result = good(world.run(name, config, **more))
    return (result["changed"], result["requests"]) == (False, [])


def test_what_nobody_can_compare_is_told_or_sent_every_time(world):
    world.prepare(WITH_VLANS)
    vlan = {"id": 10, "vpn_nat_subnet": "10.112.10.0/24"}
    result = good(world.run("appliance_vlans", [vlan]))
    assert (result["changed"], result["warnings"]) == (False, [
        "appliance_vlans: vpn_nat_subnet of VLAN 10 of Store 0012 was not sent: the Dashboard does not show it, so nobody can tell whether it is what was "
        "given. With secrets: always it is sent every time"])
    check, real = (good(world.run("appliance_vlans", [vlan], secrets="always", check=check)) for check in (True, False))
    assert check["requests"] == real["requests"] and real["requests"][0]["body"]["vpnNatSubnet"] == "10.112.10.0/24"


def test_what_is_shown_is_compared_and_what_is_shown_of_others_only_is_unset(world):
    world.prepare({**WITH_VLANS, "appliance_site_to_site_vpn": NAT})
    mine, other = {"id": 10, "vpn_nat_subnet": "10.112.10.0/24"}, {"id": 20, "vpn_nat_subnet": "10.112.20.0/24"}
    good(world.run("appliance_vlans", [mine], secrets="always"))
    for vlan in (mine, {**mine, "vpn_nat_subnet": "10.113.10.0/24"}, other):
        result = good(world.run("appliance_vlans", [vlan]))
        assert result["changed"] is (vlan is not mine) and not result["warnings"]
        assert silent(world, "appliance_vlans", [vlan])
    assert world.call("GET", f"/networks/{world.network}/appliance/vlans/20")["vpnNatSubnet"] == "10.112.20.0/24"


@pytest.mark.parametrize(("name", "path", "mine", "there"), [
    ("network_group_policies", ("firewall_and_traffic_shaping", "traffic_shaping_rules"), {"priority": "high"}, {"priority": "low"}),
    ("appliance_vlans", ("ipv6", "prefix_assignments"), {"disabled": True}, {"disabled": False})])
def test_a_shown_value_inside_a_list_is_compared(name, path, mine, there):
    field = next(one for one in RESOURCES[name].fields if one.name == path[0]).fields
    fields = next(one for one in field if one.name == path[1]).fields
    assert differing(mine, there, fields) == list(mine) and not differing(mine, mine, fields) and not differing(mine, {}, fields)


# -- two options for one thing

HOOK = {"name": "Ops", "url": "https://hooks.example.com/ops"}
SLACK, CHAT = {"payload_template": {"name": "Slack (included)"}}, {"payload_template": {"payload_template_id": "wpt_00005"}}


@pytest.mark.parametrize("state", ["merged", "replaced"])
def test_a_payload_template_is_compared_by_its_name_or_by_its_identifier(world, state):
    name = "network_webhook_http_servers"
    good(world.run(name, [HOOK]))
    for template, expected in ((SLACK, "wpt_00003"), (CHAT, "wpt_00005"), ({"payload_template": {"payload_template_id": "wpt_00003"}}, "wpt_00003")):
        check, real = (good(world.run(name, [{**HOOK, **template}], state=state, check=check)) for check in (True, False))
        assert (check["changed"], check["requests"], check["after"]) == (True, real["requests"], real["after"])
        assert world.call("GET", f"/networks/{world.network}/webhooks/httpServers")[0]["payloadTemplate"]["payloadTemplateId"] == expected
        assert silent(world, name, [{**HOOK, **template}], state=state)
    assert silent(world, name, [{**HOOK, **SLACK}], state=state)
    gathered = good(world.run(name, state="gathered"))["gathered"]
    assert gathered[0]["payload_template"] == {"payload_template_id": "wpt_00003"} and silent(world, name, gathered, state=state)


def test_two_options_for_one_thing_exclude_each_other(world):
    both = {**HOOK, "payload_template": {**SLACK["payload_template"], **CHAT["payload_template"]}}
    assert world.run("network_webhook_http_servers", [both])["msg"] == (
        "config[0].payload_template.name and config[0].payload_template.payload_template_id say one thing in two ways; give one of them\nNothing was changed.")
