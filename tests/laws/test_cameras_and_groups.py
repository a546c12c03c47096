# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras, sensors, target groups and clusters where Dashboards say one thing in several ways, or let one setting override another."""
from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.samples import SAMPLES
from tests.support.world import good

CAMERA = "Q2MV-AAAA-0012"
GROUP = {"name": "Tills", "scope": "withAny", "tags": ["till", "kiosk"]}


def silent(world, name, config, **options):
    result = good(world.run(name, config, **options))
    assert (result["changed"], result["requests"]) == (False, [])


@pytest.mark.parametrize("shape", [
    {"scope": "withAny", "tags": '["kiosk", "till"]'}, {"scope": "withAny", "tags": "till kiosk"}, {"scope": "withAny,till,kiosk", "tags": "[]"},
    {"scope": "withAny, till, kiosk"}, {"scope": "withAny", "tags": ["till", "kiosk"]}])
def test_a_target_group_is_the_same_in_every_way_it_is_read(world, monkeypatch, shape):
    good(world.run("sm_target_groups", [GROUP]))
    answered = world.emulator.app.handle

    def handle(request):
        answer = answered(request)
        if request.method == "GET" and request.path.endswith("/targetGroups"):
            rows = [{**{name: one for name, one in row.items() if name != "tags"}, **shape} for row in json.loads(answer.body)]
            answer.body = json.dumps(rows).encode()
        return answer
    monkeypatch.setattr(world.emulator.app, "handle", handle)
    silent(world, "sm_target_groups", [GROUP])
    assert good(world.run("sm_target_groups", state="gathered"))["gathered"][0]["scope"] == "withAny"
    [sent] = good(world.run("sm_target_groups", [{"name": "Tills", "tags": ["till"]}], check=True))["requests"]
    assert sent["body"] == {"scope": "withAny,till"}


def test_an_alarm_is_given_in_either_scale_and_said_in_one(world):
    profile = {"name": "Cold room", "conditions": [{"metric": "temperature", "direction": "above", "threshold": {"temperature": {"fahrenheit": 45.5}}},
                                                   {"metric": "temperature", "direction": "below", "threshold": {"temperature": {"celsius": 1}}}]}
    good(world.run("sensor_alerts_profiles", [profile]))
    silent(world, "sensor_alerts_profiles", [profile])
    profile["conditions"][0]["threshold"]["temperature"] = {"celsius": 8}
    [sent] = good(world.run("sensor_alerts_profiles", [profile]))["requests"]
    assert [one["threshold"]["temperature"] for one in sent["body"]["conditions"]] == [{"celsius": 8}, {"celsius": 1}]
    profile["conditions"][0]["threshold"]["temperature"] = {"celsius": 8, "fahrenheit": 46.4}
    assert "say one thing in two ways" in world.run("sensor_alerts_profiles", [profile])["msg"]


def test_what_a_profile_says_is_no_setting_of_the_camera(world):
    world.prepare(SAMPLES["camera_quality_retention"].setup)
    good(world.run("camera_quality_retention", {"audio_recording_enabled": True}, serial=CAMERA))
    good(world.run("camera_quality_retention", {"profile_id": "Shop"}, serial=CAMERA))
    result = world.run("camera_quality_retention", {"profile_id": "Shop", "audio_recording_enabled": True}, serial=CAMERA)
    assert "audio_recording_enabled exists only when profile_id is None" in result["msg"] and "Nothing was changed" in result["msg"]
    good(world.run("camera_quality_retention", {"profile_id": None}, serial=CAMERA))
    silent(world, "camera_quality_retention", {"profile_id": None, "audio_recording_enabled": True}, serial=CAMERA)


@pytest.mark.parametrize("status", [400, 404])
def test_a_camera_that_offers_no_models_is_managed_all_the_same(world, status):
    world.prepare(SAMPLES["camera_sense"].setup)
    good(world.run("camera_sense", {"sense_enabled": True, "detection_model_id": "Model B"}, serial=CAMERA))
    world.faults({"method": "GET", "path": "objectDetectionModels", "status": status, "body": {"errors": ["This camera is not supported"]}, "times": 50})
    assert good(world.run("camera_sense", state="gathered", serial=CAMERA))["gathered"]["detection_model_id"] == "1"
    assert good(world.run("camera_sense", {"sense_enabled": False}, serial=CAMERA))["changed"]


def test_places_of_a_camera_are_written_together_and_null_only_takes_away(world):
    world.prepare(SAMPLES["camera_device_wireless_profiles"].setup)
    sent = [good(world.run("camera_device_wireless_profiles", config, state, serial=CAMERA))["requests"][0]["body"] for config, state in (
        ({"ids": {"primary": "Yard"}}, "merged"), ({"ids": {"backup": "Gate"}}, "merged"), (None, "deleted"))]
    assert [sorted(one["ids"]) for one in sent] == [["primary"], ["backup", "primary"], ["backup", "primary"]]
    assert list(sent[-1]["ids"].values()) == [None, None]


def test_a_camera_signs_in_another_way_with_the_encryption_of_that(world):
    by_key = {"name": "Yard", "ssid": {"name": "Yard", "auth_mode": "psk", "psk": "yard-password"}}
    good(world.run("camera_wireless_profiles", [by_key]))
    by_user = {"name": "Yard", "ssid": {"name": "Yard", "auth_mode": "8021x-radius"}, "identity": {"username": "camera", "password": "of-the-camera"}}
    good(world.run("camera_wireless_profiles", [by_user]))
    [there] = world.call("GET", f"/networks/{world.network}/camera/wirelessProfiles")
    assert there["ssid"]["encryptionMode"] == "wpa-eap"
    good(world.run("camera_wireless_profiles", [by_key]))
    renamed = {"name": "Yard", "ssid": {"name": "Gate", "auth_mode": "psk"}}
    good(world.run("camera_wireless_profiles", [renamed], state="replaced"))
    [there] = world.call("GET", f"/networks/{world.network}/camera/wirelessProfiles")
    assert (there["ssid"]["name"], there["ssid"]["psk"], there["ssid"]["encryptionMode"]) == ("Gate", "yard-password", "wpa")


@pytest.mark.parametrize("narrowed", [True, False])
def test_a_cluster_of_another_network_is_left_alone_whatever_the_list_answers(world, monkeypatch, narrowed):
    sample, answered = SAMPLES["campus_gateway_clusters"], world.emulator.app.handle
    world.prepare(sample.setup)
    good(world.run("networks", [{"name": "Elsewhere", "product_types": ["campusGateway"], "time_zone": "America/Chicago"}]))
    [north, south] = [{name: one for name, one in cluster.items() if name != "devices"} for cluster in sample.config]
    good(world.run("campus_gateway_clusters", [north, south], network="Elsewhere"))
    monkeypatch.setattr(world.emulator.app, "handle", lambda request: answered(
        request if narrowed or "campusGateway" not in request.path else replace(request, query="")))
    good(world.run("campus_gateway_clusters", [south]))
    silent(world, "campus_gateway_clusters", [south], state="overridden")
    assert [one["name"] for one in good(world.run("campus_gateway_clusters", state="gathered"))["gathered"]] == ["South Campus"]
    good(world.run("campus_gateway_clusters", [south], state="deleted"))
    assert len(good(world.run("campus_gateway_clusters", state="gathered", network="Elsewhere"))["gathered"]) == 2
