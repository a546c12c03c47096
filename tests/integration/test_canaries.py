# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every module at the highest verbosity, by both paths, in check and diff mode, failing and not: no secret in anything produced."""
from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support import rotation
from tests.support.canaries import AWKWARD, SECRET, config_of, seen, telltale
from tests.support.watch import KEY, Watch
from tests.support.world import World

ROOT = Path(__file__).resolve().parents[2]
#: Those with secrets whose turn it is, and one that is always looked at closely. In process all are: tests/secrets/test_results.py.
PLAYED = sorted({*rotation.chosen(others=3) & set(SECRET), "wireless_ssids"})

#: Lets every Python that is started keep in a file what it would write to the system log.
SYSLOG = """import syslog

def kept(*words):
    with open({!r}, "a", encoding="utf-8") as log:
        print(words[-1], file=log)

syslog.syslog = kept
"""


@pytest.fixture(name="emulator")
def _emulator():
    with Emulator(unlimited=True, key=KEY) as emulator:
        yield emulator


def tasks_of(path, failing):
    """Tasks of one path over the resources with secrets whose turn it is, and in the worker over others too: check and diff, for real, changed,
    refused by the Dashboard, misspelt, gathered."""
    extra = {"environment": {"MERAKI_RUN_ON": "host"}} if path == "module" else {}
    names = sorted(rotation.chosen(others=3)) if path == "action" and not failing else PLAYED
    for name in names:
        place = {"network": "Store 0012", "serial": World.device(name)}
        options = {key: value for key, value in place.items() if key in RESOURCES[name].argument_spec()}
        module = f"sitecraft.meraki.{name}"
        usual = {"ignore_errors": True, "diff": True, **extra}
        for number in (0, 1):
            call = {module: {**options, "config": f"{{{{ wanted.{name}[{number}] }}}}", "secrets": "always"}}
            if not failing:
                yield {**call, **usual, "check_mode": True}
            yield {**call, **usual}
        yield {module: {**options, "config": f"{{{{ wanted.{name}[1] }}}}", "psk": "{{ stray }}", "api_key": "{{ stray }}"}, **usual}
        if not failing:
            yield {module: {**options, "state": "gathered"}, **usual}
    tree = {name: f"{{{{ wanted.{name}[1] }}}}" for name in PLAYED if RESOURCES[name].scope == "network"}
    for check in (True, False):
        yield {"sitecraft.meraki.blueprint": {"config": {"networks": [{"name": "Store 0012", **tree}]}, "secrets": "always"}, "ignore_errors": True,
               "diff": True, "check_mode": check, **extra}
    tree = {"networks": [{"name": "Store 0012", "wireless_ssids": "{{ wanted.wireless_ssids[1] }}"}]}
    yield {"sitecraft.meraki.blueprint": {"config": tree, "state": "no state"}, "ignore_errors": True, **extra}
    unreachable = {"network": "Store 0012", "state": "gathered", "retries": 0}
    yield {"sitecraft.meraki.wireless_ssids": {**unreachable, "proxy": "{{ somebody }}"}, "ignore_errors": True, **extra}
    yield {"sitecraft.meraki.wireless_ssids": {**unreachable, "base_url": "{{ somebody }}/api/v1"}, "ignore_errors": True, **extra}
    misspelt = [{"number": 1, **dict.fromkeys(("pssk", "wpa_key", "pwd", "pin", "passcode", "credential", "wifi"), "{{ stray }}")}]
    yield {"sitecraft.meraki.wireless_ssids": {"network": "Store 0012", "config": misspelt}, "ignore_errors": True, **extra}
    stray = {"networks": [{"name": "Store 0012", "wireless_ssid": [{"psk": "{{ stray }}", "pin": ["{{ stray }}"]}]}]}
    yield {"sitecraft.meraki.blueprint": {"config": stray}, "ignore_errors": True, **extra}


def play(emulator, folder, path, failing=False):
    """Run the tasks of one path at -vvvvv; everything it printed."""
    wanted = {name: [config_of(name, 0), config_of(name, 1)] for name in {*PLAYED, *rotation.chosen(others=3)}}
    wanted.update({name: [wanted[name][0], telltale(name)] for name in PLAYED if SAMPLES[name].telling})
    (folder / "wanted.json").write_text(json.dumps({"wanted": wanted, "stray": AWKWARD % 9, "somebody": "http://user:canary-word@127.0.0.1:9"}))
    tasks = [{"name": f"Task {number}", "register": "result", **task} for number, task in enumerate(tasks_of(path, failing))]
    defaults = {"group/sitecraft.meraki.dashboard": {"organization": "Acme", "retries": 1}}
    play = {"hosts": "localhost", "gather_facts": False, "vars_files": ["wanted.json"], "module_defaults": defaults, "tasks": tasks}
    (folder / "sitecustomize.py").write_text(SYSLOG.format(str(folder / "syslog")))
    (folder / f"{path}.yml").write_text(yaml.safe_dump([play], sort_keys=False))
    environment = {**os.environ, "MERAKI_DASHBOARD_API_KEY": emulator.key, "MERAKI_BASE_URL": emulator.url, "MERAKI_REQUESTS_PER_SECOND": "5000",
                   "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]),
                   "ANSIBLE_LOG_PATH": str(folder / f"{path}.log"), "ANSIBLE_NOCOLOR": "1",
                   "ANSIBLE_LOCALHOST_WARNING": "false", "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false"}
    done = subprocess.run([sys.executable, "-m", "ansible", "playbook", "-vvvvv", str(folder / f"{path}.yml")], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "PLAY RECAP" in done.stdout, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout + done.stderr


@pytest.mark.parametrize("path", ["action", "module"])
def test_no_secret_is_in_anything_that_is_produced(emulator, tmp_path, path):
    world, watch = World(emulator), Watch(emulator)
    for name in PLAYED:
        world.prepare(SAMPLES[name].setup)
    good = play(emulator, tmp_path, path)
    watch.refusing = True
    bad = play(emulator, tmp_path, path, failing=True)
    assert "Validation failed" in bad and seen(good) == seen(bad) == []
    left = [file for file in tmp_path.rglob("*") if file.is_file() and file.name not in ("wanted.json",)]
    assert (tmp_path / f"{path}.log") in left and any("cache" in file.parts for file in left)
    assert path == "action" or (tmp_path / "syslog").read_text().count("Invoked with") > 2 * len(PLAYED)
    for file in left:
        assert seen(file.read_bytes().decode(errors="replace")) == [], file
    assert watch.arguments and seen(*watch.arguments) == []
    with urllib.request.urlopen(emulator.url.removesuffix("/api/v1") + "/_control/stats", timeout=20) as stats:
        assert seen(stats.read().decode()) == []
