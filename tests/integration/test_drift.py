# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of drift: somebody changes things by hand; they are told, taken over, put back, and nothing of it is executed or shows a secret."""
from __future__ import annotations

import json

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import ROOT, play
from tests.support.world import World

BLUEPRINT = """\
---
# Store 0012, as it should be
organization_snmp: {v2c_enabled: false}
networks:
  - name: Store 0012   # the first
    notes: "as declared"
    appliance_vlans:
      - {id: 10, name: Data, subnet: 10.12.10.0/24, appliance_ip: 10.12.10.1}   # tills
      - id: 20
        name: 'Voice'
        subnet: 10.12.20.0/24
        appliance_ip: 10.12.20.1
    wireless_ssids:
      - {number: 0, name: Acme, enabled: true, auth_mode: psk, encryption_mode: wpa, psk: "{{ vault_store_psk }}"}
    appliance_l3_firewall_rules:
      rules:
        - {comment: No telnet, policy: deny, protocol: tcp, dest_port: "23"}
    devices:
      - serial: Q2SW-AAAA-0012
        name: sw1
        switch_ports:
          - {port_id: 1-3, name: Till}
          - {port_id: 5, name: "{{ uplink }}"}
"""
EVIL = "Voi|ces {{ lookup('ansible.builtin.pipe', 'touch executed') }}"


@pytest.fixture(name="store")
def _store(tmp_path):
    """(an organization that was brought to its blueprint and then changed by hand, how a playbook is run on it)."""
    (tmp_path / "blueprint").mkdir()
    (tmp_path / "blueprint" / "store.yml").write_text(BLUEPRINT)
    (tmp_path / "vars.yml").write_text("vault_store_psk: secret-of-ours-1\nuplink: Up\n")
    config = yaml.safe_load(BLUEPRINT.replace("{{ vault_store_psk }}", "secret-of-ours-1").replace("{{ uplink }}", "Up"))
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)

        def run(playbook, *arguments, **more):
            values = json.dumps({"blueprint": str(tmp_path / "blueprint"), **more})
            return play(emulator, tmp_path, playbook, "-e", f"@{tmp_path}/vars.yml", "-e", values, *arguments, cwd=tmp_path, PWD=str(tmp_path))

        assert not world.run("blueprint", config).get("failed")
        _changed_by_hand(world)
        yield world, run
        assert not list(tmp_path.rglob("executed"))


def _changed_by_hand(world):
    network = f"/networks/{world.network}"
    world.call("PUT", f"{network}/appliance/vlans/20", {"name": EVIL})
    world.call("POST", f"{network}/appliance/vlans", {"id": "99", "name": "Hand", "subnet": "10.12.99.0/24", "applianceIp": "10.12.99.1"})
    world.call("DELETE", f"{network}/appliance/vlans/10")
    world.call("PUT", f"{network}/wireless/ssids/0", {"psk": "secret-of-theirs-1", "name": "Acmee"})
    world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/2", {"name": "By hand"})
    world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/5", {"name": "By hand"})
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "{{ pirate }}", "productTypes": ["switch"]})


def said(run):
    return next(str(one["msg"]) for one in run.results if one["task"].endswith("Say what differs"))


def test_it_is_told_and_taken_over(store, tmp_path):
    world, run = store
    files = {f"drift_{name}_file": str(tmp_path / f"report.{name}") for name in ("json", "markdown", "html")}
    audit = run(ROOT / "playbooks" / "audit_drift.yml", "--check", **files)
    report = json.loads((tmp_path / "report.json").read_text())
    assert audit.code == 2 and "changed=0" in audit.output and report["counts"] == {"changed": 5, "missing": 1, "undeclared": 5}
    assert {(one["since"] is not None, one["admin"], one["via"]) for one in report["rows"] if one["kind"] == "changed"} == {(True, "Owner", "API")}
    assert EVIL in json.dumps(report) and "&#124;" in (tmp_path / "report.markdown").read_text()
    page = (tmp_path / "report.html").read_text()
    assert "By hand" in page and "{{ pirate }}" in page
    every = {"drift_accept": ["changed", "missing", "undeclared"]}
    foretold = run(ROOT / "playbooks" / "accept_drift.yml", "--check", **every).good()
    assert (tmp_path / "blueprint" / "store.yml").read_text() == BLUEPRINT
    done = run(ROOT / "playbooks" / "accept_drift.yml", **every).good()
    assert foretold.changed == done.changed == ["sitecraft.meraki.drift : Write them"]
    text = (tmp_path / "blueprint" / "store.yml").read_text()
    assert text.startswith(BLUEPRINT[:150]) and "# tills" not in text and f'        name: !unsafe "{EVIL}"\n' in text and '- id: "99"' in text
    assert 'name: Acmee, enabled: true, auth_mode: psk, encryption_mode: wpa, psk: "{{ vault_store_psk }}"}' in text and "uplink" in text
    world.faults({"path": "configurationChanges", "kind": "status", "status": 403})
    again = run(ROOT / "playbooks" / "audit_drift.yml", drift_fail=False).good()
    assert "'3 changed in 1 network'" in said(again) and "could not be read" in said(again)
    for one in (audit, foretold, done, again):
        assert "secret-of" not in one.output + json.dumps(one.results)


def test_it_is_put_back_and_then_silent(store, tmp_path):
    world, run = store
    book, every = ROOT / "playbooks" / "revert_drift.yml", {
        "drift_revert": ["changed", "missing", "undeclared"], "drift_resources": ["appliance_vlans", "networks", "wireless_ssids", "switch_ports"]}
    foretold, done = run(book, "--check", **every).good(), run(book, **every).good()
    sent = [[(one["task"], one["requests"]) for one in each.results if one.get("requests") and "Compare" not in one["task"]] for each in (foretold, done)]
    assert sent[0] == sent[1] and len(sent[0]) == 2 and foretold.changed == done.changed and len(done.changed) == 2
    vlans = {str(one["id"]): one["name"] for one in world.call("GET", f"/networks/{world.network}/appliance/vlans")}
    assert vlans == {"10": "Data", "20": "Voice"}
    assert world.call("GET", f"/networks/{world.network}/wireless/ssids/0")["psk"] == "secret-of-ours-1"
    assert [one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")] == ["Store 0012"]
    silent = run(book, **every).good()
    assert silent.changed == [] and "There is nothing to put back" in silent.output
    assert "secret-of" not in "".join(one.output + json.dumps(one.results) for one in (foretold, done, silent))


def test_the_folder_of_an_export_is_what_is_declared(store, tmp_path):
    """Its secrets are placeholders, its networks share a file, and slots nobody used are not in it: none of it differs, and none of it hides what does."""
    world, run = store
    export = str(tmp_path / "export")
    run(ROOT / "playbooks" / "back_up_organization.yml", folder=export).good()
    world.call("PUT", f"/networks/{world.network}/appliance/vlans/20", {"name": "Hand"})
    world.call("PUT", f"/networks/{world.network}/wireless/ssids/7", {"name": "Rogue", "enabled": True})
    accept = run(ROOT / "playbooks" / "accept_drift.yml", blueprint=export)
    assert accept.code == 2 and "is of role export" in accept.output and "Rogue" in accept.output and "Hand" in accept.output
    rows = accept.results[-1]["msg"][1:]
    assert len(rows) == 3 and all("vlans 20 name" in one or "ssids 7" in one for one in rows), rows
    done = run(ROOT / "playbooks" / "revert_drift.yml", blueprint=export).good()
    assert len(done.changed) == 1 and "secret-was" not in done.output + json.dumps(done.results)
    assert {one["name"] for one in world.call("GET", f"/networks/{world.network}/appliance/vlans")} >= {EVIL}
    assert world.call("GET", f"/networks/{world.network}/wireless/ssids/7")["enabled"] is False
