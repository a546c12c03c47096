# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's own door: seeding, settings, clock, statistics, the state file, the command line."""
from __future__ import annotations

import json
import re
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import emulator as package
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core import control, statefile
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import NOON, SWITCH, Dashboard, action


@pytest.fixture(scope="module")
def emulator():
    with Emulator(clock=Clock(lambda: 0.0, lambda: NOON)) as running:
        yield running


@pytest.fixture
def acme(emulator):
    return Dashboard.fresh(emulator)


def refused(acme, path, body, method="POST"):
    """What a control call is refused with."""
    answer = requests.request(method, f"{acme.emulator.proxy}/_control{path}", json=body)
    assert answer.status_code == 400, f"{answer.status_code} {answer.text}"
    return " / ".join(answer.json()["errors"])


# The control plane

def test_statistics_tell_reads_writes_statuses_and_the_last_requests(acme):
    acme.control("POST", "/stats/reset")
    acme.get(acme.org)
    acme.put(acme.org, {"name": "Acme"})
    acme.call("GET", "/nowhere?x=1")
    stats = acme.control("GET", "/stats")
    assert (stats["calls"], stats["reads"], stats["writes"], stats["throttled"]) == (3, 2, 1, 0)
    assert stats["by_status"] == {"200": 2, "404": 1} and stats["by_method"] == {"GET": 2, "PUT": 1}
    assert stats["log"][1] == {"method": "PUT", "path": f"/api/v1{acme.org}", "status": 200, "body": {"name": "Acme"}}
    assert stats["log"][2]["query"] == "x=1"
    assert acme.emulator.stats() == stats


def test_unknown_settings_and_paths_are_refused_with_a_sentence(acme):
    unknown = requests.post(f"{acme.emulator.proxy}/_control/settings", json={"speed": 1})
    assert unknown.status_code == 400 and "speed" in unknown.text and "batch_delay" in unknown.text
    wrong = requests.post(f"{acme.emulator.proxy}/_control/settings", json={"rate": True})
    assert wrong.status_code == 400 and "number" in wrong.text
    assert requests.get(f"{acme.emulator.proxy}/_control/nothing").status_code == 404


def test_the_emulator_listens_on_the_loopback_address_only(emulator):
    assert all(listener.socket.getsockname()[0] == "127.0.0.1" for listener in emulator._listeners)


# The state file

def test_state_survives_a_restart_in_a_file_only_its_owner_reads(tmp_path):
    path = tmp_path / "state.json"
    with Emulator(unlimited=True, state=str(path)) as first:
        dashboard = Dashboard(first)
        org = dashboard.post("/organizations", {"name": "Acme"})
        dashboard.org = f"/organizations/{org['id']}"
        store = dashboard.network("Store", notes="kept")
        dashboard.post(f"/networks/{store['id']}/devices/claim", {"serials": [SWITCH]})
        dashboard.batch(action("update", f"/networks/{store['id']}", notes="batched"), synchronous=False)
        first.store.clock.advance(5)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and list(tmp_path.iterdir()) == [path]
    with Emulator(unlimited=True, state=str(path)) as second:
        second.store.clock.advance(5)
        dashboard = Dashboard(second)
        assert dashboard.get(f"/networks/{store['id']}")["notes"] == "batched"
        assert dashboard.get(f"/devices/{SWITCH}")["networkId"] == store["id"]
        assert dashboard.post("/organizations", {"name": "Next"})["id"] not in (org["id"], store["id"])


def test_the_state_is_saved_on_request_where_a_file_was_named(tmp_path, acme):
    path = tmp_path / "state.json"
    with Emulator(state=str(path)) as kept:
        Dashboard(kept).post("/organizations", {"name": "Kept"})
        assert Dashboard(kept).control("POST", "/save") == {"path": str(path)}
        assert [org["name"] for org in json.loads(path.read_text())["orgs"]] == ["Kept"]
    refusal = requests.post(f"{acme.emulator.proxy}/_control/save")
    assert refusal.status_code == 400 and "without a state file" in refusal.text


@pytest.mark.parametrize("content, text", [
    ("{broken", "damaged"), ("[]", "not a state"), ('{"version": 99}', "newer emulator"),
    ('{"version": 3, "orgs": [{}]}', "damaged"),
])
def test_an_unusable_state_file_is_refused_and_left_alone(tmp_path, content, text):
    path = tmp_path / "state.json"
    path.write_text(content)
    with pytest.raises(ValueError, match=f"state.json cannot be used: .*{text}"):
        Emulator(state=str(path))
    assert path.read_text() == content


def test_a_save_that_fails_leaves_the_old_file(tmp_path, emulator, monkeypatch):
    path = tmp_path / "state.json"
    path.write_text("old")
    monkeypatch.setattr("os.fsync", lambda _handle: (one for one in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        statefile.save(emulator.store, str(path))
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_the_command_line_runs_from_its_folder_and_stops_cleanly(tmp_path):
    state, folder = tmp_path / "state.json", Path(package.__file__).parent
    command = [sys.executable, str(folder), "--port-file", str(tmp_path / "port"), "--state", str(state),
               "--key", "a" * 40]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        line = process.stdout.readline().strip()
        url = re.fullmatch(r"Dashboard emulator on (http://127\.0\.0\.1:\d+/api/v1)", line)[1]
        key = {"Authorization": "Bearer " + "a" * 40}
        made = requests.post(f"{url}/organizations", json={"name": "Acme"}, headers=key)
        process.terminate()
    assert (made.status_code, process.returncode) == (201, 0)
    assert json.loads(state.read_text())["orgs"][0]["name"] == "Acme"
    state.write_text("{")
    again = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert again.returncode == 2 and "cannot be used" in again.stderr and "Traceback" not in again.stderr


def test_a_port_that_is_taken_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
        command = [sys.executable, str(Path(package.__file__).parent), "--port", str(port)]
        answer = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert answer.returncode == 2 and answer.stdout == ""
    assert answer.stderr.splitlines() == [f"Port {port} on 127.0.0.1 cannot be had: Address already in use"]


def test_a_state_file_without_a_folder_is_refused_before_anything_is_lost(tmp_path):
    with pytest.raises(ValueError, match="there is no such folder"):
        Emulator(state=str(tmp_path / "nowhere" / "state.json"))


def test_whoever_dies_while_saving_leaves_the_state_as_it_was(tmp_path, emulator):
    """A part left beside the file, of whatever mode, harms neither the next start nor the next save."""
    path = tmp_path / "state.json"
    statefile.save(emulator.store, str(path))
    whole, part = path.read_text(), tmp_path / ".state.json.new"
    part.write_text(whole[:100])
    part.chmod(0o666)
    with Emulator(state=str(path)) as again:
        assert set(again.store.orgs) == set(emulator.store.orgs)
    assert list(tmp_path.iterdir()) == [path] and stat.S_IMODE(path.stat().st_mode) == 0o600


# Seeding

@pytest.mark.parametrize("body, text", [
    ([], "must be a JSON object"),
    ({"organisations": []}, "there is no 'organisations' here; there are organizations, inventory, keys"),
    ({"organizations": [{"id": "1"}]}, "Missing required parameter: 'organizations[0].name'"),
    ({"organizations": [{"name": "Acme", "id": "100"}]}, "there is an organization 100 already"),
    ({"organizations": [{"name": "B", "devices": [{"serial": SWITCH}]}]}, f"device {SWITCH} is claimed already"),
    ({"organizations": [{"name": "B", "networks": [{"name": "n", "productTypes": ["switch"], "devices": ["Q"]}]}]},
     "device Q is not among the devices of B"),
    ({"organizations": [{"name": "B", "networks": [{"name": "n", "productTypes": ["fax"]}]}]}, "productTypes[0]"),
    ({"organizations": [{"name": "B", "networks": [{"name": "n", "productTypes": ["switch"]}] * 2}]}, "already been"),
    ({"inventory": [{"model": "MX68"}]}, "Missing required parameter: 'inventory[0].serial'"),
    ({"keys": [{"key": "k", "email": "k@example.com", "organizations": "100"}]}, "must be 'all' or an array"),
    ({"keys": [{"key": "k"}]}, "Missing required parameter: 'keys[0].email'"),
])
def test_a_seed_that_is_wrong_adds_nothing(acme, body, text):
    assert text in refused(acme, "/seed", body)
    assert [org["name"] for org in acme.get("/organizations")] == ["Acme"]


def test_a_seed_gives_admins_devices_and_networks_their_places(acme):
    seeded = acme.control("POST", "/seed", {"organizations": [{
        "name": "Other", "admins": [{"name": "A", "email": "a@example.com"}], "devices": [{"serial": "Q2SW-AAAA-0009"}],
        "networks": [{"name": "n", "productTypes": ["switch"], "tags": ["x"], "devices": ["Q2SW-AAAA-0009"]}]}]})
    other = seeded["organizations"][0]
    assert [one["orgAccess"] for one in acme.get(f"/organizations/{other['id']}/admins")] == ["full", "full"]
    assert [one["serial"] for one in acme.get(f"/networks/{other['networks']['n']}/devices")] == ["Q2SW-AAAA-0009"]


# Settings, clock, faults

@pytest.mark.parametrize("path, body, text", [
    ("/settings", {"rate": -1}, "'rate' takes no negative number"),
    ("/settings", {"rate": "10"}, "'rate' takes a number"),
    ("/clock", {"advance": -5}, "'advance' must be at least 0"),
    ("/clock", {"advance": 1e30}, "'advance' must be at least 0 and at most"),
    ("/clock", {"advance": "5"}, "'advance' must be a number"),
    ("/clock", {"forward": 5}, "there is no 'forward' here; there are advance, unlimited"),
    ("/faults", {}, "Missing required parameter: 'rules'"),
    ("/faults", {"rules": ["reset"]}, "'rules[0]' must be an object"),
    ("/faults", {"rules": [{"kind": "none"}]}, "'none' is no kind of fault"),
])
def test_a_control_call_that_makes_no_sense_is_refused_and_changes_nothing(acme, path, body, text):
    before = acme.control("GET", "/settings"), acme.emulator.store.clock.stamp()
    assert text in refused(acme, path, body)
    assert (acme.control("GET", "/settings"), acme.emulator.store.clock.stamp()) == before


def test_a_wrong_verb_or_path_names_the_right_ones(acme):
    verb = requests.get(f"{acme.emulator.proxy}/_control/reset")
    assert verb.status_code == 405 and "/reset takes POST" in verb.text
    path = requests.post(f"{acme.emulator.proxy}/_control/rest")
    assert path.status_code == 404 and "/reset, /save, /seed" in path.text


# Statistics

def test_statistics_count_by_path_pattern(acme):
    network = acme.network("Store")["id"]
    acme.control("POST", "/stats/reset")
    for path in (f"/networks/{network}", "/networks/L_1", "/nowhere"):
        acme.call("GET", path)
    assert acme.control("GET", "/stats")["by_path"] == {"GET /networks/{networkId}": 2, "GET (no such path)": 1}


def test_statistics_know_the_busiest_second_of_all_and_of_an_organization(acme):
    acme.control("POST", "/stats/reset")
    for calls, path in ((3, acme.org), (1, "/organizations"), (2, acme.org)):
        for _call in range(calls):
            acme.call("GET", path)
        acme.control("POST", "/clock", {"advance": 0.6})
    assert acme.control("GET", "/stats")["peaks"] == {"all": 4, "100": 3}


def test_the_log_of_requests_can_be_left_out_and_never_grows_large(acme):
    acme.control("POST", "/stats/reset")
    for number in range(6):
        acme.call("PUT", acme.org, {"name": "Acme", "padding": str(number) * 4_000_000})
    requests.get(f"{acme.emulator.url}/organizations")
    log = acme.control("GET", "/stats")["log"]
    assert [row["body"]["padding"][0] for row in log[:-1]] == ["2", "3", "4", "5"]
    assert acme.control("GET", "/stats?log=0")["log"] == []
    assert [row["status"] for row in acme.control("GET", "/stats?log=2")["log"]] == [200, 401]
    assert "'log' takes the number" in refused(acme, "/stats?log=x", None, "GET")


# The documentation

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "emulator.md"


def test_every_call_of_the_guide_works_as_it_stands(tmp_path):
    calls = re.findall(r"curl (?:-X (\w+) )?'?http://127\.0\.0\.1:18080(/_control[^\s']*)'?(?: -d '(.*?)')?$", GUIDE.read_text(), re.M | re.S)
    assert {path.partition("?")[0] for _method, path, _body in calls} == {f"/_control{path}" for path in control.PATHS}
    with Emulator(state=str(tmp_path / "state.json")) as running:
        for method, path, body in calls:
            answer = requests.request(method or "GET", running.proxy + path, data=body or None)
            assert answer.status_code == 200, f"{method} {path}: {answer.text}"


def test_the_guide_names_every_option_of_the_command_line():
    usage = subprocess.run([sys.executable, str(Path(package.__file__).parent), "--help"], capture_output=True, text=True, check=True)
    options = set(re.findall(r"--[a-z-]+", usage.stdout)) - {"--help", "--any-serial"}
    assert options <= set(re.findall(r"--[a-z-]+", GUIDE.read_text()))
