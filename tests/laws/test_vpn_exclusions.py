# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPN exclusions are read from an organization's list alone (quirk V8): of the network asked for, with or without a row, and never another's."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply

from tests.support.world import Direct, good

NAME = "appliance_traffic_shaping_vpn_exclusions"
CUSTOM = [{"protocol": "tcp", "destination": "198.51.100.0/24", "port": "443"}]


class Listed(Direct):
    """A Dashboard whose list has other rows: `change` makes them of those it has."""

    def __init__(self, emulator, change):
        super().__init__(emulator)
        self.change = change

    def send(self, method, url, headers, data):
        reply = super().send(method, url, headers, data)
        if "byNetwork" not in url:
            return reply
        return Reply(200, json.dumps(self.change(json.loads(reply.text))), reply.headers, url)


def test_of_each_network_its_own_exclusions_are_read(world):
    good(world.run("networks", [{"name": "Other", "product_types": ["appliance"]}]))
    good(world.run(NAME, {"custom": CUSTOM}))
    other = [{"protocol": "any", "destination": "192.0.2.0/24"}]
    assert good(world.run(NAME, {"custom": other}, network="Other"))["changed"]
    assert not good(world.run(NAME, {"custom": CUSTOM}))["changed"] and not good(world.run(NAME, {"custom": other}, network="Other"))["changed"]


def test_a_network_without_a_row_has_no_exclusions(world):
    world.session = Listed(world.emulator, lambda answer: {**answer, "items": []})
    assert good(world.run(NAME, state="gathered"))["gathered"] in ({}, {"custom": [], "major_applications": []})
    assert not good(world.run(NAME, state="deleted"))["changed"]
    assert good(world.run(NAME, {"custom": CUSTOM}, check=True))["changed"]


@pytest.mark.parametrize("items", [None, "none", [{"networkId": "N_1", "custom": []}] * 2, [5]])
def test_a_list_that_is_not_of_the_network_alone_is_no_answer(world, items):
    world.session = Listed(world.emulator, lambda answer: {**answer, "items": items})
    result = world.run(NAME, {"custom": CUSTOM})
    assert result["failed"] and not result["changed"] and "is not what was asked for" in result["msg"]


def test_a_template_has_exclusions_of_its_own(world):
    tree = {"organization_config_templates": [{"name": "Stores", NAME: {"custom": CUSTOM}}]}
    world.call("POST", f"/organizations/{world.organization}/configTemplates", {"name": "Stores"})
    assert good(world.run("blueprint", tree))["changed"]
    assert good(world.run("blueprint", tree))["requests"] == []
