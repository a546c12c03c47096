# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is about no resource, through `ansible-playbook`: examples, every way a task runs, and what is not logged."""
from __future__ import annotations

import http.server
import importlib
import json
import threading
import time

import yaml
from ansible_collections.sitecraft.meraki.plugins.lookup import query as lookup
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

import docs
from tests.support.play import ROOT, ansible, play, sent, written
from tests.support.world import World

#: A clock by which jobs end at the first look.
FAST = Clock(lambda: 60 * time.monotonic(), lambda: 1_800_000_000.0 + 60 * time.monotonic())


def examples(name):
    """The tasks of a module's EXAMPLES."""
    return yaml.safe_load(importlib.import_module(f"ansible_collections.sitecraft.meraki.plugins.modules.{name}").EXAMPLES)


def test_examples_run_in_check_mode_and_for_real(tmp_path):
    tasks = [task for name in docs.QUESTIONS for task in examples(name)]
    foretold = [{**{name: value for name, value in task.items() if name != "register"}, "check_mode": True} for task in tasks]
    with Emulator(unlimited=True, clock=FAST) as emulator:
        World(emulator)
        before = sent(emulator)
        play(emulator, tmp_path, written(tmp_path / "check.yml", foretold)).good()
        assert sent(emulator) == before
        run = play(emulator, tmp_path, written(tmp_path / "run.yml", [*tasks, *yaml.safe_load(lookup.EXAMPLES)])).good()
        assert sent(emulator) - before == len(run.requests)


SSID = {"organization": "Acme", "network": "Store 0012", "path": "/networks/{network}/wireless/ssids/1"}


def test_secrets_that_are_shown_are_not_logged(tmp_path):
    shown = {"sitecraft.meraki.query": {**SSID, "show_secrets": True}}
    tasks = [{"sitecraft.meraki.query": SSID, "register": "hidden"}, {**shown, "register": "here"}, {**shown, "become": True, "register": "there"},
             {**shown, "loop": [1], "register": "looped"}, {**shown, "async": 30, "register": "background", "ignore_errors": True},
             {"ansible.builtin.assert": {"that": [
                 "hidden.rows[0].psk == '(hidden)'", "here.rows[0].psk | length == 12", "there.rows[0].psk == here.rows[0].psk",
                 "looped.results[0].rows[0].psk == here.rows[0].psk", "background is failed and 'async keeps results' in background.msg"]}}]
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.call("PUT", f"/networks/{world.network}/wireless/ssids/1", {"authMode": "psk", "encryptionMode": "wpa", "psk": "canary-psk-1"})
        code, output = ansible(emulator, written(tmp_path / "play.yml", tasks), "-vvv", ANSIBLE_BECOME_EXE="env", ANSIBLE_BECOME_FLAGS="")
    assert code == 0 and output.count("the output has been hidden") >= 3, output
    assert "canary-psk-1" not in output


class Hook(http.server.BaseHTTPRequestHandler):
    """A receiver that keeps what it is sent."""

    heard: list = []

    def do_POST(self):
        self.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words):
        """Nothing is printed."""


def test_every_gateway_that_is_down_is_pinged_and_the_list_is_posted(tmp_path):
    receiver = http.server.HTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    with Emulator(unlimited=True, clock=FAST) as emulator:
        world = World(emulator)
        world.call("PUT", "/devices/Q2MX-AAAA-0012", {"name": "store-0012-mx"})
        book, hook = ROOT / "playbooks" / "ping_gateways.yml", f"hook_url=http://127.0.0.1:{receiver.server_port}/"
        assert "All gateways answer" in play(emulator, tmp_path, book, "-e", hook).good().output and Hook.heard == []
        emulator.store.find_device("Q2MX-AAAA-0012")[1].turn("offline", FAST.time())
        assert "store-0012-mx" in play(emulator, tmp_path, book, "-e", hook).good().output
    receiver.shutdown()
    assert Hook.heard == [{"down": ["store-0012-mx"]}]


def test_a_host_of_the_inventory_is_asked_without_saying_where(tmp_path):
    tasks = [{"sitecraft.meraki.query": {"path": "/devices/{serial}/switch/ports", "limit": 1}, "register": "ports"},
             {"sitecraft.meraki.operation": {"name": "ping_device"}, "register": "ping"},
             {"ansible.builtin.assert": {"that": ["ports.rows[0].serial == meraki.serial", "ping.result.serial == meraki.serial"]}}]
    (tmp_path / "acme.meraki.yml").write_text("plugin: sitecraft.meraki.dashboard\norganizations: [Acme]\n")
    with Emulator(unlimited=True, clock=FAST) as emulator:
        World(emulator)
        run = play(emulator, tmp_path, "-i", tmp_path / "acme.meraki.yml", written(tmp_path / "play.yml", tasks, hosts="meraki_switch"))
    assert run.good().results and "ok=3" in run.output
