# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What need not be said: the organization, where the key or an identifier tells it; and what need not be there: products, entries to remove."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.world import good

SWITCH = "Q2SW-AAAA-0012"
VLANS = {"vlans_enabled": True}


def test_the_only_organization_a_key_sees_is_meant_where_none_is_named(world):
    assert good(world.run("network_settings", {}, state="gathered", organization=None))["gathered"]
    assert good(world.run("switch_ports", state="gathered", organization=None))["gathered"]
    assert good(world.run("organization_snmp", {"v2c_enabled": True}, organization=None))["changed"]
    assert good(world.run("blueprint", {"networks": [{"name": "Store 0012", "notes": "x"}]}, organization=None))["changed"]


def test_of_several_organizations_an_identifier_tells_which(world):
    world.call("POST", "/organizations", {"name": "Other"})
    for name, options in (("network_settings", {"network": world.network}), ("switch_ports", {"serial": SWITCH})):
        assert good(world.run(name, state="gathered", organization=None, **options))["gathered"]
    for name, options in (("network_settings", {"network": "Store 0012"}), ("organization_snmp", {}), ("blueprint", {}),
                          ("switch_ports", {"serial": "the switch"}), ("network_settings", {"networks": "all", "network": None})):
        result = world.run(name, state="gathered", organization=None, **options)
        assert result["msg"].startswith("organization is missing, and this key sees 2 organizations (Acme, Other); give the name or id"), result


def test_a_key_that_sees_no_organization_is_told_so(world):
    world.emulator.store.orgs.clear()
    assert "organization is missing, and this key sees none" in world.run("network_settings", {}, state="gathered", organization=None)["msg"]


@pytest.mark.parametrize("name", sorted(name for name, one in RESOURCES.items() if one.product))
def test_reading_of_a_product_that_is_not_there_finds_nothing_and_says_why(world, name):
    resource = RESOURCES[name]
    if resource.scope == "device":
        place = {"serial": "Q2MR-AAAA-0012" if resource.product != "wireless" else SWITCH}
    else:
        product = "switch" if resource.product != "switch" else "wireless"
        world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Lab", "productTypes": [product], "timeZone": "UTC"})
        place = {"network": "Lab"}
    for config in (None,) if resource.many else (None, {}):
        result = good(world.run(name, config, state="gathered", **place))
        assert result["gathered"] == ([] if resource.many else {}) and f"not for {resource.product}" in result["warnings"][0], result
    if resource.many:
        assert not good(world.run(name, [], state="deleted", **place))["changed"]
    said = world.run(name, SAMPLES[name].config, **place)
    assert said["failed"] and f"not for {resource.product}" in said["msg"] and said["msg"].endswith("Nothing was changed.")


@pytest.mark.parametrize("name", sorted(name for name, one in RESOURCES.items() if one.many))
def test_an_empty_list_of_what_is_to_be_removed_removes_nothing_and_is_no_failure(world, name):
    for check in (True, False):
        result = good(world.run(name, [], state="deleted", check=check, allow_empty=False))
        assert (result["changed"], result["requests"], result["before"], result["after"]) == (False, [], [], [])
