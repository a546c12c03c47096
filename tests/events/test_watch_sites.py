# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rulebook watch_sites by ansible-rulebook, where its Java is there: alerts in, and tickets, a blinking switch and a site brought back out."""
from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import checkout
import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.hooks import SECRET, message
from tests.support.play import ROOT

PROGRAM = Path(sys.executable).with_name("ansible-rulebook")
MISSING = [name for name, there in (("Java", shutil.which("java") or os.environ.get("JAVA_HOME")), ("ansible-rulebook", PROGRAM.exists())) if not there]
HAND = "9" * 40
SEED = {"organizations": [{"name": "Acme", "id": "100", "admins": [{"name": "Ann", "email": "ann@example.com", "orgAccess": "full"}],
                           "devices": [{"serial": "Q2SW-SHOP-0001", "model": "MS225-24"}],
                           "networks": [{"name": f"Store {number}", "productTypes": ["switch", "appliance"], "devices": devices}
                                        for number, devices in (("0001", ["Q2SW-SHOP-0001"]), ("0002", []))]}],
        "keys": [{"key": HAND, "email": "ann@example.com", "organizations": ["100"]}]}


def call(emulator, method, path, body=None, key=None):
    """One call of the API."""
    address = emulator.url.removesuffix("/api/v1") + path.removeprefix("/../..") if path.startswith("/../..") else emulator.url + path
    request = urllib.request.Request(address, json.dumps(body).encode() if body is not None else None, method=method,
                                     headers={"Authorization": f"Bearer {key or emulator.key}", "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.loads(answer.read())


def wait(seen, process, seconds=120):
    """Wait until something was seen, for as long as the process runs."""
    for _try in range(seconds * 10):
        found = seen()
        if found:
            return found
        assert process.poll() is None, "ansible-rulebook ended"
        time.sleep(0.1)
    raise AssertionError("not seen in time")


@pytest.mark.skipif(bool(MISSING), reason=f"{' and '.join(MISSING)} is not here")
def test_an_alert_opens_a_ticket_blinks_the_switch_and_brings_the_site_back(tmp_path):
    rulebook = (ROOT / "extensions" / "eda" / "rulebooks" / "watch_sites.yml").read_text()
    (tmp_path / "watch.yml").write_text(rulebook.replace("2 minutes", "1 seconds").replace("delay: 30", "delay: 0"))
    (tmp_path / "acme.yml").write_text("networks:\n- {name: Store 0001, switch_mtu: {default_mtu_size: 9578}}\n- {name: Store 0002, notes: never}\n")
    (tmp_path / "inventory").write_text("localhost ansible_connection=local\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "vars.yml").write_text(json.dumps({"webhook_port": port, "organization": "100", "events_folder": str(tmp_path / "events"),
                                                   "blueprint_file": str(tmp_path / "acme.yml")}))
    with Emulator(unlimited=True) as emulator:
        call(emulator, "POST", "/../../_control/seed", SEED)
        networks = {one["name"]: one["id"] for one in call(emulator, "GET", "/organizations/100/networks")}
        environment = {**os.environ, "MERAKI_DASHBOARD_API_KEY": emulator.key, "MERAKI_BASE_URL": emulator.url, "MERAKI_WEBHOOK_SECRET": SECRET,
                       "PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "ANSIBLE_COLLECTIONS_PATH": str(checkout.collections()), "HOME": str(tmp_path),
                       "ANSIBLE_NOCOLOR": "1", "PWD": str(tmp_path)}
        with open(tmp_path / "output", "w") as output:
            process = subprocess.Popen([str(PROGRAM), "-r", "watch.yml", "-i", "inventory", "--vars", "vars.yml", "--print-events"], cwd=tmp_path,
                                       env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        try:
            told(emulator, tmp_path, port, networks, process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
            print((tmp_path / "output").read_text())
    assert SECRET not in (tmp_path / "output").read_text()


def told(emulator, folder, port, networks, process):
    def post(body):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/meraki", json.dumps(body).encode(), {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                return json.loads(answer.read())["status"]
        except (OSError, urllib.error.URLError):
            return ""

    def asked(network):
        return sum("configurationChanges" in str(one) and network in str(one) for one in emulator.stats()["log"])

    ours, hand = networks["Store 0002"], networks["Store 0001"]
    call(emulator, "PUT", f"/networks/{hand}/switch/mtu", {"defaultMtuSize": 9000}, HAND)
    call(emulator, "PUT", f"/networks/{ours}/switch/mtu", {"defaultMtuSize": 9000})
    wait(lambda: post(message(networkId=hand, alertId="hand", alertData={"x.y": "{{ lookup('pipe', 'touch executed') }}", "": 2 ** 60})), process)
    assert [post(body) for body in (message(networkId=hand, alertId="more"), message(networkId=ours, networkName="Store 0002", alertId=""), message(
        networkId=hand, alertId="down", alertTypeId="port_disconnected", alertLevel="warning", deviceSerial="Q2SW-SHOP-0001"))] == ["accepted"] * 3
    tickets = folder / "events" / "tickets"
    wait(lambda: (folder / "events" / "seen.json").exists() and asked(ours), process)
    wait(lambda: len(list(tickets.glob("*.md"))) == 4 and [one for one in emulator.stats()["log"] if "blinkLeds" in str(one)], process)
    assert call(emulator, "GET", f"/networks/{hand}/switch/mtu")["defaultMtuSize"] == 9578
    assert asked(hand) == 1, "two alerts of a site within the interval are answered once"
    assert call(emulator, "GET", f"/networks/{ours}")["notes"] != "never", "our own change brings nothing back"
    assert "{ { lookup('pipe', 'touch executed') }}" in (tickets / "hand.md").read_text() and not list(folder.rglob("executed"))
