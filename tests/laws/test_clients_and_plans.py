# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that nobody has seen, pictures of which only a digest comes back, and ports of profiles that name what their template holds."""
from __future__ import annotations

import base64
import hashlib

import pytest

from tests.support.world import good

POLICY, SPLASH, PLANS, PROFILES = ("network_client_policy", "network_client_splash_authorization_status", "network_floor_plans",
                                   "organization_config_templates_switch_profiles_ports")
NEW = "22:33:44:55:66:77"
PNG, JPG, OTHER_JPG = (base64.b64encode(one).decode() for one in (b"\x89PNG floor", b"\xff\xd8\xff floor", b"\xff\xd8\xff rebuilt"))


def seen(world):
    return [one["mac"] for one in world.call("GET", f"/networks/{world.network}/clients?perPage=1000&timespan=2678400")]


def sent(done):
    return [(one["method"], one["path"].rpartition("/clients")[2]) for one in done["requests"]]


def test_a_client_that_was_never_there_is_provisioned_and_one_that_was_is_not(world):
    known = seen(world)[0]
    done = good(world.run(POLICY, [{"mac": NEW, "device_policy": "Blocked"}, {"mac": known.upper().replace(":", "-"), "device_policy": "Blocked"}]))
    assert sorted(sent(done)) == [("POST", "/provision"), ("PUT", f"/{known}/policy")]
    assert good(world.run(POLICY, [{"mac": NEW, "device_policy": "blocked"}]))["changed"] is False
    assert sent(good(world.run(POLICY, [{"mac": NEW, "device_policy": "Allowed"}]))) == [("PUT", f"/{NEW}/policy")]


def test_a_client_nobody_knows_has_the_normal_policy(world):
    for state in ("merged", "replaced", "deleted"):
        assert good(world.run(POLICY, [{"mac": NEW, "device_policy": "Normal"}], state=state))["requests"] == []
    assert good(world.run(POLICY, [{"mac": NEW}], state="gathered"))["gathered"] == [{"mac": NEW, "device_policy": "Normal"}]


def test_every_other_client_with_a_policy_loses_it_when_the_list_is_exact(world):
    known = seen(world)
    good(world.run(POLICY, [{"mac": one, "device_policy": "Blocked"} for one in (*known[:2], NEW)]))
    assert sorted(one["mac"] for one in good(world.run(POLICY, state="gathered"))["gathered"]) == sorted([*known[:2], NEW])
    wanted = [{"mac": known[0], "device_policy": "Blocked"}, {"mac": "00:00:00:00:00:01", "device_policy": "Allowed"}]
    done = good(world.run(POLICY, wanted, state="overridden"))
    assert len(done["requests"]) == 3
    assert good(world.run(POLICY, wanted, state="overridden"))["changed"] is False
    assert sorted(one["mac"] for one in good(world.run(POLICY, state="gathered"))["gathered"]) == sorted([known[0], "00:00:00:00:00:01"])


def test_only_a_client_the_network_knows_is_let_in_and_only_where_it_is_not(world):
    good(world.run("wireless_ssids", [{"number": one, "name": name, "enabled": True, "splash_page": "Click-through splash page"}
                                      for one, name in ((1, "Guests"), (2, "Staff"))]))
    known = seen(world)[0]
    wanted = [{"mac": known, "ssids": [{"number": "Guests", "is_authorized": True}]}]
    assert good(world.run(SPLASH, wanted))["requests"][0]["body"] == {"ssids": {"1": {"isAuthorized": True}}}
    assert good(world.run(SPLASH, wanted))["changed"] is False
    wanted[0]["ssids"].append({"number": 2, "is_authorized": True})
    assert good(world.run(SPLASH, wanted))["requests"][0]["body"] == {"ssids": {"2": {"isAuthorized": True}}}
    shown = good(world.run(SPLASH, [{"mac": known}], state="gathered"))["gathered"]
    assert shown == [{"mac": known, "ssids": [{"number": 1, "is_authorized": True}, {"number": 2, "is_authorized": True}]}]
    refused = world.run(SPLASH, [{"mac": NEW, "ssids": [{"number": 1, "is_authorized": True}]}])
    assert refused["failed"] and "provisioned by network_client_policy" in refused["msg"]
    assert good(world.run(SPLASH, [{"mac": NEW}], state="deleted"))["changed"] is False
    assert len(good(world.run(SPLASH, [{"mac": known}], state="deleted"))["requests"]) == 1
    assert good(world.run(SPLASH, [{"mac": known}], state="deleted"))["changed"] is False


def plan(picture):
    return [{"name": "Ground floor", "image_contents": picture, "center": {"lat": 41.88, "lng": -87.62}}]


@pytest.mark.parametrize("picture", [PNG, JPG])
def test_a_picture_is_sent_once(world, picture):
    good(world.run(PLANS, plan(picture)))
    for state in ("merged", "replaced"):
        assert good(world.run(PLANS, plan(picture), state=state))["requests"] == []
    assert good(world.run(PLANS, plan(base64.b64encode(b"\x89PNG rebuilt").decode())))["changed"]
    assert good(world.run(PLANS, plan(OTHER_JPG)))["requests"] == []


def test_what_was_gathered_of_a_plan_makes_the_same_plan_elsewhere_and_no_half_of_another(world):
    good(world.run(PLANS, plan(PNG)))
    shown = good(world.run(PLANS, state="gathered"))["gathered"][0]
    assert good(world.run(PLANS, [shown]))["requests"] == []
    moved = world.run(PLANS, [{**shown, "center": {"lat": 42.0, "lng": -87.62}}])
    assert moved["failed"] and "contradicts" in moved["msg"]
    assert shown["image_contents"] == hashlib.md5(base64.b64decode(PNG)).hexdigest()
    other = {**shown, "name": "First floor", "image_contents": PNG}
    assert "center" not in good(world.run(PLANS, [other]))["requests"][0]["body"]
    assert good(world.run(PLANS, [other]))["requests"] == []
    assert "is the digest of a picture" in world.run(PLANS, [{**shown, "name": "Cellar"}])["msg"]


def test_a_device_stands_on_a_plan_by_its_name(world):
    device = {"serial": "Q2MR-AAAA-0012", "floor_plan_id": "Ground floor"}
    done = good(world.run("blueprint", {"networks": [{"name": "Store 0012", "network_floor_plans": plan(PNG), "devices": [device]}]}, secrets="always"))
    number = world.call("GET", f"/networks/{world.network}/floorPlans")[0]
    assert [one["serial"] for one in number["devices"]] == ["Q2MR-AAAA-0012"]
    assert done["requests"][-1]["body"] == {"floorPlanId": "(Ground floor)"}


def test_ports_of_a_profile_name_what_their_template_holds(world):
    good(world.run("organization_config_templates", [{"name": "Stores"}, {"name": "Depots"}]))
    good(world.run("switch_port_schedules", [{"name": "Open hours"}], network="Stores"))
    port = {"config_template": "Stores", "switch_profile": "MS120-8", "port_id": "1-3", "port_schedule_id": "Open hours"}
    assert len(good(world.run(PROFILES, [port]))["requests"]) == 3
    assert good(world.run(PROFILES, [port]))["changed"] is False
    shown = good(world.run(PROFILES, state="gathered"))["gathered"]
    assert [one["port_id"] for one in shown if one.get("port_schedule_id") == "Open hours"] == ["1", "2", "3"]
    assert {(one["config_template"], one["switch_profile"]) for one in shown} == {
        (template, profile) for template in ("Stores", "Depots") for profile in ("Access switch", "Small switch")}
    assert "no port schedule" in world.run(PROFILES, [{**port, "config_template": "Depots"}])["msg"]


def test_switch_profiles_are_named_wherever_they_are_meant(world):
    good(world.run("organization_config_templates", [{"name": "Stores"}]))
    template = world.call("GET", f"/organizations/{world.organization}/configTemplates")[0]["id"]
    profiles = world.call("GET", f"/organizations/{world.organization}/configTemplates/{template}/switch/profiles")
    ids = {one["name"]: one["switchProfileId"] for one in profiles}
    wanted = {"overrides": [{"switch_profiles": ["Small switch"], "mtu_size": 1500}]}
    assert good(world.run("switch_mtu", wanted, network="Stores"))["requests"][0]["body"]["overrides"][0]["switchProfiles"] == [ids["Small switch"]]
    assert good(world.run("switch_mtu", wanted, network="Stores"))["requests"] == []
    good(world.run("organization_inventory", {"serials": ["Q2SW-AAAA-0077"]}))
    switch = {"serial": "Q2SW-AAAA-0077", "switch_profile_id": "MS225-24"}
    shop = {"name": "Shop", "product_types": ["switch"], "time_zone": "America/Chicago", "config_template_id": "Stores"}
    good(world.run("blueprint", {"networks": [{**shop, "devices": [{"serial": "Q2SW-AAAA-0077"}]}]}))
    assert good(world.run("devices", [switch], network="Shop", secrets="always"))["requests"][0]["body"] == {"switchProfileId": ids["Access switch"]}
    assert world.run("devices", [{**switch, "serial": "Q2SW-AAAA-0012"}], secrets="always").get("failed")


def test_a_blueprint_gathers_sign_ins_only_where_they_are_named(world):
    site = good(world.run("blueprint", state="gathered"))["gathered"]["networks"][0]
    assert POLICY in site and SPLASH not in site
    named = good(world.run("blueprint", {"networks": [{"name": "Store 0012", SPLASH: [{"mac": seen(world)[0]}]}]}, state="gathered"))["gathered"]
    assert [one["mac"] for one in named["networks"][0][SPLASH]] == seen(world)[:1]
