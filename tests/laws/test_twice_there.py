# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists in which a Dashboard holds one number, code or name twice: read, given back, and changed."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.compare import same
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field

from tests.support.world import good

BRIDGED = {"name": "x", "enabled": True, "ipAssignmentMode": "Bridge mode", "useVlanTagging": True, "defaultVlanId": 2}
LAN = {"name": "Data", "subnet": "10.1.10.0/24", "applianceIp": "10.1.10.1", "id": "10"}
RULES = [{"description": "a", "vlanId": "1", "services": ["AFP"]}, {"description": "b", "vlanId": "1", "services": ["SSH"]}]
TAGS, CODES = [{"tags": ["a"], "vlanId": 10}, {"tags": ["b"], "vlanId": 10}], [
    {"code": "43", "type": "text", "value": "a"}, {"code": "43", "type": "text", "value": "b"}]
NAMES = {"tagging": {"enabled": True, "byApTags": [{"tags": ["a"], "vlanName": "Guests"}, {"tags": ["b"], "vlanName": "Guests"}]}}
#: (resource, calls made by somebody else, the option that holds the twins)
CASES = [
    ("wireless_ssids", [("PUT", "/wireless/ssids/1", {**BRIDGED, "apTagsAndVlanIds": TAGS})], ("ap_tags_and_vlan_ids",)),
    ("wireless_ssids", [("PUT", "/wireless/ssids/1", {**BRIDGED, "namedVlans": NAMES})], ("named_vlans", "tagging", "by_ap_tags")),
    ("network_group_policies", [("POST", "/groupPolicies", {"name": "G", "bonjourForwarding": {"settings": "custom", "rules": RULES}})],
     ("bonjour_forwarding", "rules")),
    ("appliance_vlans", [("PUT", "/appliance/vlans/settings", {"vlansEnabled": True}), ("POST", "/appliance/vlans", LAN),
                         ("PUT", "/appliance/vlans/10", {"dhcpOptions": CODES})], ("dhcp_options",)),
]


def silent(world, name, config):
    result = good(world.run(name, config))
    assert (result["changed"], result["requests"]) == (False, [])


@pytest.mark.parametrize(("name", "calls", "path"), CASES, ids=[".".join((case[0], *case[2])) for case in CASES])
def test_what_is_there_twice_is_read_given_back_and_taken_away(world, name, calls, path):
    for method, where, body in calls:
        world.call(method, f"/networks/{world.network}{where}", body)
    gathered = good(world.run(name, state="gathered"))["gathered"]
    holder = inner = next(one for one in gathered if twins(one, path))
    silent(world, name, gathered)
    for option in path[:-1]:
        inner = inner[option]
    for kept in (inner[path[-1]][::-1], inner[path[-1]][1:]):
        inner[path[-1]] = kept
        assert good(world.run(name, [holder]))["changed"] is (len(kept) == 1)
        silent(world, name, [holder])
    assert twins(next(one for one in good(world.run(name, state="gathered"))["gathered"] if twins(one, path)), path) == inner[path[-1]]


def twins(item, path):
    for option in path:
        item = (item or {}).get(option)
    return item


def test_twins_count_one_by_one():
    field = Field("f", "", type="list", compare="by:k", fields=(Field("k", ""), Field("v", "")))
    one, other = {"k": "1", "v": "a"}, {"k": "1", "v": "b"}
    assert same([one, other], [other, one], field) and same([one, {"k": "1"}], [one, other], field)
    for have in ([one], [one, one], [one, other, other]):
        assert not same([one, other], have, field) and not same(have, [one, other], field)
