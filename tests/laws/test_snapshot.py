# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A snapshot saves reads and nothing else: whatever anybody changed is seen, and no doubt is ever passed over."""
from __future__ import annotations

import copy
import errno
import json
import os
import stat

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.current.snapshot import Snapshot
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger

from tests.benchmark.workloads import w9, w36
from tests.support.world import Direct, good

TREE = w9(6)


@pytest.fixture(name="apply")
def _apply(world, tmp_path):
    """Applies a tree with the snapshot, which knows everything already."""
    path = str(tmp_path / "acme.json")

    def apply(tree=None, **options):
        return world.run("blueprint", TREE if tree is None else tree, snapshot=path, **options)
    apply.path = path
    good(apply())
    good(apply())
    return apply


def home(world, name):
    return next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == name)


def edit(apply, path, change):
    """Let a snapshot say something else of a path than what was read."""
    with open(apply.path, encoding="utf-8") as file:
        held = json.load(file)
    answer = json.loads(held["answers"][path]["answer"])
    change(answer)
    held["answers"][path]["answer"] = json.dumps(answer)
    with open(apply.path, "w", encoding="utf-8") as file:
        json.dump(held, file)


def test_nothing_is_read_twice_when_nothing_changed(apply):
    result = good(apply())
    assert result["calls"] < 10 and (result["changed"], result["warnings"]) == (False, [])


@pytest.mark.parametrize("pause", [0, 30, 100, 130, 200, 500])
def test_what_was_done_before_the_last_run_is_not_read_again(world, tmp_path, pause):
    path = str(tmp_path / "acme.json")
    good(world.run("blueprint", TREE))
    world.patience.sleep(pause)
    good(world.run("blueprint", TREE, snapshot=path))
    world.patience.sleep(pause)
    result = good(world.run("blueprint", TREE, snapshot=path))
    assert result["calls"] < 10 and result["warnings"] == []


def test_what_somebody_else_changed_is_seen_and_put_right(world, apply):
    network = home(world, "Store 0004")
    world.call("PUT", f"/networks/{network}/appliance/vlans/20", {"name": "Phones"})
    result = good(apply())
    assert [one["path"] for one in result["requests"]] == [f"/networks/{network}/appliance/vlans/20"]
    assert result["calls"] < 16
    assert good(apply())["changed"] is False


def test_what_is_written_is_planned_from_fresh_reads(world, apply):
    tree = copy.deepcopy(TREE)
    tree["networks"][0]["wireless_ssids"][0]["psk"] = "another-horse"
    predicted = good(apply(tree, check=True))
    result = good(apply(tree))
    assert len(result["requests"]) == 1 and predicted["requests"] == result["requests"]
    with open(apply.path, encoding="utf-8") as file:
        assert f"/networks/{home(world, 'Store 0001')}/wireless/ssids" not in json.load(file)["answers"], "read before it was written to"
    reads = [row["path"] for row in world.emulator.stats()["log"] if row["method"] == "GET"]
    assert reads.count(f"/api/v1/networks/{home(world, 'Store 0001')}/wireless/ssids") >= 2
    assert good(apply(tree))["changed"] is False


def test_a_copy_is_planned_from_fresh_reads_of_its_source(world, apply):
    edit(apply, f"/networks/{home(world, 'Store 0003')}/appliance/vlans", lambda vlans: vlans[-1].update(name="Said by the snapshot"))
    tree = copy.deepcopy(TREE)
    site = tree["networks"].pop(2)
    made = {name: site[name] for name in ("product_types", "time_zone", "appliance_vlans")}
    tree["networks"].append({**made, "name": "Copy", "copy_from_network_id": "Store 0003"})
    assert [one["path"].rpartition("/")[2] for one in good(apply(tree))["requests"]] == ["networks"]
    assert good(apply(tree))["changed"] is False


def test_nothing_is_refused_for_what_only_a_snapshot_says(world, apply):
    edit(apply, f"/networks/{home(world, 'Store 0003')}/appliance/vlans", lambda vlans: vlans.append({
        "id": "77", "name": "Gone since", "subnet": TREE["networks"][2]["appliance_vlans"][0]["subnet"],
        "applianceIp": TREE["networks"][2]["appliance_vlans"][0]["appliance_ip"]}))
    tree = copy.deepcopy(TREE)
    tree["networks"][2]["appliance_vlans"][0]["name"] = "Tills"
    assert len(good(apply(tree))["requests"]) == 1


@pytest.mark.parametrize("pause", [0, 60, 300])
def test_a_device_that_changed_is_read_again(world, tmp_path, pause):
    tree, path = w36(2), str(tmp_path / "acme.json")
    serial = tree["networks"][1]["devices"][1]["serial"]
    for dummy in range(3):
        world.patience.sleep(5)
        quiet = good(world.run("blueprint", tree, snapshot=path))
    world.patience.sleep(pause)
    world.call("PUT", f"/devices/{serial}/switch/ports/3", {"name": "Somebody's"})
    world.patience.sleep(pause)
    result = good(world.run("blueprint", tree, snapshot=path))
    assert quiet["calls"] < 12 and [one["path"] for one in result["requests"]] == [f"/devices/{serial}/switch/ports/3"]


def test_a_change_that_a_list_of_devices_told_late_is_seen_by_the_next_run(world, tmp_path, monkeypatch):
    tree, path = w36(2), str(tmp_path / "acme.json")
    serial = tree["networks"][1]["devices"][1]["serial"]
    for dummy in range(3):
        world.patience.sleep(1000)
        good(world.run("blueprint", tree, snapshot=path))
    world.patience.sleep(1000)
    world.call("PUT", f"/devices/{serial}/switch/ports/3", {"name": "Somebody's"})
    world.patience.sleep(30)
    world.faults({"method": "GET", "path": "configurationChanges", "status": 200, "body": [], "times": 1})
    with monkeypatch.context() as late:
        late.setattr(Snapshot, "_updated", lambda *dummy: set())
        missed = good(world.run("blueprint", tree, snapshot=path))
    world.patience.sleep(30)
    found = good(world.run("blueprint", tree, snapshot=path))
    assert missed["requests"] == [] and [one["path"] for one in found["requests"]] == [f"/devices/{serial}/switch/ports/3"]


def test_a_network_that_was_deleted_and_made_again_is_known_for_new(world, apply):
    network = home(world, "Store 0002")
    world.call("DELETE", f"/networks/{network}")
    world.call("POST", f"/organizations/{world.organization}/networks", {
        "name": "Store 0002", "productTypes": ["appliance", "switch", "wireless"], "timeZone": "America/Chicago"})
    assert len(good(apply())["requests"]) > 5
    assert good(apply())["changed"] is False


@pytest.mark.parametrize(("content", "words"), [
    ("", "damaged"), ("{", "damaged"), ("[]", "damaged"), ('{"format": "x"}', "damaged"), ('{"format": 1}', "damaged"), ("\x00\x01", "damaged"),
    ("[" * 100_000, "damaged")])
def test_a_damaged_file_is_said_and_everything_is_read(apply, content, words):
    with open(apply.path, "w", encoding="utf-8") as file:
        file.write(content)
    result = good(apply())
    assert words in str(result["warnings"]) and result["calls"] > 20
    assert good(apply())["warnings"] == []


@pytest.mark.parametrize(("key", "value", "words"), [
    ("base_url", "https://api.meraki.ca/api/v1", "another organization or Dashboard"), ("organization", "1", "another organization"),
    ("taken", 4e9, "clock"), ("taken", 0, "too old"), ("newest", "0123456789abcdef", "gap")])
def test_a_doubtful_snapshot_is_said_and_everything_is_read(apply, key, value, words):
    with open(apply.path, encoding="utf-8") as file:
        held = json.load(file)
    with open(apply.path, "w", encoding="utf-8") as file:
        json.dump({**held, key: value}, file)
    result = good(apply())
    assert words in str(result["warnings"]) and result["calls"] > 20


@pytest.mark.parametrize(("key", "value"), [
    ("answers", []), ("answers", {"/networks/N_1/snmp": "x"}), ("answers", {"/networks/N_1/snmp": {"places": 1, "answer": "{}"}}),
    ("taken", "x"), ("seen", 3), ("names", []), ("newest", None)])
def test_a_file_with_parts_of_another_shape_is_damaged(apply, key, value):
    test_a_doubtful_snapshot_is_said_and_everything_is_read(apply, key, value, "damaged")


@pytest.mark.parametrize(("then", "now"), [(3600.0, 0.0), (0.0, -3600.0), (600.0, 600.0), (-600.0, -600.0)])
def test_a_clock_that_is_wrong_hides_nothing(world, apply, monkeypatch, then, now):
    def connect(amiss):
        monkeypatch.setattr(world, "connect", lambda settings: Client(settings, Ledger.off(5000.0, clock=lambda: world.patience.now() + amiss),
                                                                      sleep=world.patience.sleep, clock=world.patience.now))
    connect(then)
    os.unlink(apply.path)
    world.patience.sleep(600.0)
    good(apply())
    world.patience.sleep(600.0)
    quiet = good(apply())
    network = home(world, "Store 0004")
    world.call("PUT", f"/networks/{network}/appliance/vlans/20", {"name": "Phones"})
    world.patience.sleep(7200.0)
    connect(now)
    assert quiet["calls"] < 10 and quiet["warnings"] == []
    result = good(apply())
    assert [one["path"] for one in result["requests"]] == [f"/networks/{network}/appliance/vlans/20"] and result["warnings"] == []


@pytest.mark.parametrize("called", ["Shops", "Store 0004 - wireless", "Store 0004"])
def test_what_a_template_changes_is_seen_in_the_networks_bound_to_it(world, apply, called):
    organization = f"/organizations/{world.organization}"
    template = world.call("POST", f"{organization}/configTemplates", {"name": called, "timeZone": "America/Chicago"})["id"]
    world.call("PUT", f"/networks/{template}/wireless/ssids/0", {"name": "Shops"})
    network = world.call("POST", f"{organization}/networks", {"name": "Bound", "productTypes": ["wireless"], "timeZone": "America/Chicago"})["id"]
    world.call("POST", f"/networks/{network}/bind", {"configTemplateId": template})
    tree = {"networks": [*TREE["networks"], {"name": "Bound", "wireless_ssids": [{"number": 0, "name": "Shops"}]}]}
    for dummy in range(2):
        quiet = good(apply(tree))
    assert quiet["changed"] is False and quiet["calls"] < 10
    world.call("PUT", f"/networks/{template}/wireless/ssids/0", {"name": "Somebody's"})
    seen = apply(tree, check=True)
    assert f"wireless_ssids[0].name of network Bound is what configuration template {called!r} says" in seen["msg"]
    assert seen["warnings"] == [] and not good(apply({"networks": TREE["networks"]}))["changed"]


def test_a_change_log_that_cannot_be_read_means_reading_everything(world, apply):
    world.faults({"path": "configurationChanges", "status": 403, "body": {"errors": ["no"]}})
    result = good(apply())
    assert "change log cannot be read" in str(result["warnings"]) and result["calls"] > 20


def test_a_file_of_a_newer_version_is_refused_and_left_alone(apply):
    with open(apply.path, "w", encoding="utf-8") as file:
        file.write('{"format": 99}')
    result = apply()
    assert result["failed"] and "newer version" in result["msg"] and "Nothing was changed" in result["msg"]
    with open(apply.path, encoding="utf-8") as file:
        assert file.read() == '{"format": 99}'


def test_the_file_is_private_and_holds_no_secret(world, apply):
    assert stat.S_IMODE(os.stat(apply.path).st_mode) == 0o600
    with open(apply.path, encoding="utf-8") as file:
        text = file.read()
    assert "correct-horse" not in text and world.emulator.key not in text


def test_check_mode_leaves_the_file_alone(apply):
    before = os.stat(apply.path).st_mtime_ns
    good(apply(check=True))
    assert os.stat(apply.path).st_mtime_ns == before


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(("path", "words"), [("/nowhere/acme.json", "/nowhere/acme.json cannot be written"), ("/", "/ is a folder")])
def test_a_file_that_cannot_be_written_is_refused_before_anything_is(world, path, words, check):
    before = world.writes()
    result = world.run("blueprint", TREE, snapshot=path, check=check)
    assert result["failed"] and words in result["msg"] and world.writes() == before


@pytest.mark.parametrize("state", ["merged", "gathered"])
def test_a_file_that_cannot_be_written_in_the_end_takes_nothing_from_the_result(world, tmp_path, monkeypatch, state):
    def full(*dummy):
        raise OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(os, "fsync", full)
    result = good(world.run("blueprint", TREE if state == "merged" else {}, state=state, snapshot=str(tmp_path / "acme.json")))
    assert result["changed"] is (state == "merged") and (result.get("requests") or result["gathered"])
    assert "No space left on device" in str(result["warnings"]) and not list(tmp_path.iterdir())


def test_what_may_never_have_been_a_snapshot_is_put_aside(apply, tmp_path):
    with open(apply.path, "w", encoding="utf-8") as file:
        file.write("networks: [the export of a whole organization]")
    result = good(apply())
    assert "acme.json.damaged" in str(result["warnings"])
    assert (tmp_path / "acme.json.damaged").read_text() == "networks: [the export of a whole organization]"
    assert good(apply())["warnings"] == []


def stopped(world, path, after):
    """A whole organization is read and, after so many calls, the run stopped."""
    direct, seen = Direct(world.emulator), []

    class Stopped(Direct):
        """The way to the Dashboard, until then."""

        def send(self, *asked, **more):
            seen.append(asked)
            if len(seen) > after:
                raise KeyboardInterrupt
            return super().send(*asked, **more)
    world.session = Stopped(world.emulator)
    assert world.run("blueprint", state="gathered", snapshot=path)["failed"]
    world.session = direct


@pytest.mark.parametrize("after", [40, 90])
def test_a_reading_that_was_stopped_goes_on_where_it_was(world, tmp_path, after):
    path = str(tmp_path / "acme.json")
    whole = good(world.run("blueprint", state="gathered"))
    stopped(world, path, after)
    assert stat.S_IMODE(os.stat(path + ".part").st_mode) == 0o600
    rest = good(world.run("blueprint", state="gathered", snapshot=path))
    assert rest["gathered"] == whole["gathered"] and rest["warnings"] == whole["warnings"]
    assert rest["calls"] < whole["calls"] + 30 - after / 2, "what was read was read again"
    assert os.listdir(tmp_path) == ["acme.json"]
    assert good(world.run("blueprint", state="gathered", snapshot=path))["calls"] < 60


def test_what_changed_after_a_reading_was_stopped_is_read_again(world, tmp_path):
    path = str(tmp_path / "acme.json")
    stopped(world, path, 110)
    world.call("PUT", f"/networks/{world.network}/snmp", {"access": "users", "users": [{"username": "ops", "passphrase": "snmp-pass-1"}]})
    found = good(world.run("blueprint", state="gathered", snapshot=path))["gathered"]["networks"][0]
    assert found["network_snmp"]["access"] == "users"


def test_lines_of_another_snapshot_and_torn_ones_are_no_answers(world, tmp_path):
    path = str(tmp_path / "acme.json")
    whole = good(world.run("blueprint", state="gathered", snapshot=path))
    lines = [b'{"of": "x", "path": "/networks/1/snmp", "kept": {"places": [], "read": 1, "answer": "{}"}}', b'{"of": "', b"[1]", b"\xff\xfe", b""]
    with open(path + ".part", "wb") as file:
        file.write(b"\n".join(lines))
    again = good(world.run("blueprint", state="gathered", snapshot=path))
    assert again["gathered"] == whole["gathered"] and again["calls"] < 60 and os.listdir(tmp_path) == ["acme.json"]
