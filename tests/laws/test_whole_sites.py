# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole new site with nearly every resource there is, in one blueprint: one run makes it, the second is silent, one run takes it down again."""
from __future__ import annotations

import collections
import copy
import json
import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.restore import restore
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.tidy import tidy

from tests.samples import SAMPLES
from tests.support.world import DEVICES, PRODUCTS, good

PLACES = ("networks", "devices", "organizations")
#: Resources whose samples cannot stand beside the others', and why.
APART = {
    "appliance_sdwan_internet_policies": "are the preferences that the uplink selection's sample gives otherwise",
    "appliance_single_lan": "excludes VLANs: it has a site of its own", "appliance_vpn_bgp": "needs a hub, and the VPN's sample is a spoke",
    "network_meraki_auth_users": "needs an SSID with Meraki accounts in the place of another",
    "camera_sense": "needs detection models of a camera that is there", "network_client_policy": "is of clients a new network does not have",
    "network_client_splash_authorization_status": "is of clients a new network does not have",
    "network_firmware_upgrades_staged_stages": "names the group that the Dashboard makes, whose number nobody knows before",
    "network_firmware_upgrades_staged_events": "names the group that the Dashboard makes, whose number nobody knows before",
    "organization_licenses": "is of licenses that were claimed in a task before",
    "organization_config_templates_switch_profiles_ports": "needs switch profiles, which only people can make"}


def put(place, name, config, setup=False):
    """Add what a sample wants. Objects that are there stay as they are; what others need stays behind what a sample of its own says."""
    if name not in place:
        place[name] = copy.deepcopy(config)
    elif RESOURCES[name].many:
        known = {RESOURCES[name].called(one).lower() for one in place[name]}
        place[name] += copy.deepcopy([one for one in config if RESOURCES[name].called(one).lower() not in known])
    elif not setup:
        place[name] = copy.deepcopy(config)


def tree(names):
    """One blueprint of the samples of these resources, and of what they need, at two new sites."""
    places, others = collections.defaultdict(dict), {}
    for name in names:
        for needed, config in SAMPLES[name].setup.items():
            others.update({one["name"]: one for one in config} if needed == "networks" else {})
            if needed not in PLACES:
                put(_place(places, needed, SAMPLES[name]), needed, config, setup=True)
    for name in names:
        put(_place(places, name, SAMPLES[name]), name, SAMPLES[name].config)
    ports = json.dumps(places["network"].get("switch_link_aggregations", []))  # the ports' own sample is of the first three
    places["network"]["switch_link_aggregations"] = json.loads(re.sub(r'"port_id": "(\d)"', r'"port_id": "2\1"', ports))
    organization, network = places.pop("organization", {}), places.pop("network", {})
    serials = sorted({*DEVICES, *places, *re.findall(r"Q\w{3}-\w{4}-\d{4}", json.dumps([organization, network]))})
    site = {"name": "Store 0012", "product_types": PRODUCTS, "time_zone": "America/Chicago", **network,
            "devices": [{"serial": serial, **places.get(serial, {})} for serial in serials]}
    small = {"name": "Kiosk", "product_types": ["appliance"], "appliance_single_lan": SAMPLES["appliance_single_lan"].config}
    text = json.dumps({**organization, "networks": [*({"product_types": ["appliance"], **one} for one in others.values()), small, site]})
    return json.loads(text.replace("-AAAA-", "-NEWA-").replace("Store 0012", "Campus"))


def _place(places, name, sample):
    return places[sample.serial if RESOURCES[name].scope == "device" else RESOURCES[name].scope]


@pytest.mark.dear(others=0)
def test_a_whole_site_is_made_emptied_filled_and_taken_down_in_one_run_each(world):
    wanted = tree([name for name in SAMPLES if name not in (*PLACES, *APART)])
    sites = {"networks": [{"name": one["name"]} for one in wanted["networks"]]}
    for state, config in (("merged", wanted), ("deleted", wanted), ("replaced", wanted), ("deleted", sites)):
        options = {"state": state, "max_deletions": 1000}
        foretold = good(world.run("blueprint", config, check=True, **options))
        done = good(world.run("blueprint", config, **options))
        assert done["changed"] and done["requests"] == foretold["requests"], state
        written = collections.Counter((one["path"], option) for one in done["requests"] if one["method"] == "PUT" for option in one["body"])
        assert not [one for one, times in written.items() if times > 1]
        again = good(world.run("blueprint", config, **options))
        assert (again["changed"], again["requests"]) == (False, []), state
    assert not {"Campus", "Kiosk"} & {one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")}


def test_what_a_snapshot_knows_is_shown_as_if_it_had_been_read(world, tmp_path):
    good(world.run("blueprint", tree([name for name in SAMPLES if name not in (*PLACES, *APART)]), max_deletions=1000))
    first, second = (good(world.run("blueprint", state="gathered", snapshot=str(tmp_path / "acme.json"))) for dummy in range(2))
    assert second["gathered"] == first["gathered"] and second["calls"] < first["calls"] / 2


def test_a_clone_of_all_that_is_made_once_and_the_second_time_nothing(world):
    good(world.run("blueprint", tree([name for name in SAMPLES if name not in (*PLACES, *APART)]), max_deletions=1000))
    exported = {"organization": "Acme", **tidy(good(world.run("blueprint", state="gathered"))["gathered"])}
    assert not good(world.run("blueprint", restore(exported, "Acme", lenient=True)["config"]))["changed"]
    world.call("POST", "/organizations", {"name": "Lab"})
    secrets = {one.split()[0]: "secret-value-1" for one in restore(exported, "Lab")["missing"]}
    config = restore(exported, "Lab", secrets)["config"]
    foretold, done, again = (good(world.run("blueprint", config, organization="Lab", check=check)) for check in (True, False, False))
    assert foretold["requests"] == done["requests"] and (again["changed"], again["requests"]) == (False, [])


def test_what_cannot_stand_beside_the_others_is_known():
    assert set(APART) <= set(SAMPLES)
