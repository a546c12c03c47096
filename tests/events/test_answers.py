# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks that answer alerts, by themselves: foretold exactly, run once, and silent for the same alert."""
from __future__ import annotations

import json

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import ROOT, play, sent

HAND = "9" * 40
SITES = ("Store 0001", "Store 0002", "Lab")
SEED = {"organizations": [{"name": "Acme", "id": "100", "admins": [{"name": "Ann", "email": "ann@example.com", "orgAccess": "full"}],
                           "networks": [{"name": name, "productTypes": ["switch"]} for name in SITES]}],
        "keys": [{"key": HAND, "email": "ann@example.com", "organizations": ["100"]}]}
BLUEPRINT = """
networks:
- {name: Store 0001, notes: !unsafe "{{ lookup('ansible.builtin.pipe', 'touch executed') }}", switch_mtu: {default_mtu_size: "{{ 9000 + 578 }}"}}
- {name: Store 0002, notes: never}
"""


class Site:
    """An organization whose sites people change by hand, and playbooks that answer its alerts."""

    def __init__(self, emulator, folder):
        self.emulator, self.folder = emulator, folder
        requests.post(f"{emulator.url.removesuffix('/api/v1')}/_control/seed", json=SEED, timeout=20).raise_for_status()
        self.networks = {one["name"]: one["id"] for one in self.call("GET", "/organizations/100/networks")}
        (folder / "acme.yml").write_text(BLUEPRINT)

    def call(self, method, path, body=None, key=None):
        """One call of the API."""
        return requests.request(method, self.emulator.url + path, json=body, timeout=20, headers={"X-Cisco-Meraki-API-Key": key or self.emulator.key}).json()

    def mtu(self, name, size=None, key=HAND):
        """The MTU of a site's switches, which somebody sets."""
        path = f"/networks/{self.networks[name]}/switch/mtu"
        return (self.call("PUT", path, {"defaultMtuSize": size}, key) if size else self.call("GET", path))["defaultMtuSize"]

    def alert(self, *names, **more):
        """A file of alerts as a rulebook gives them: one for each site."""
        events = {f"m_{number}": {"alert": {"id": f"a{number}", "type": "settings_changed"}, "payload": {
            "organizationId": "100", "organizationName": "Acme", "networkId": self.networks[name], "networkName": name, **more}}
            for number, name in enumerate(names)}
        (self.folder / "alert.json").write_text(json.dumps({"ansible_eda": {"events": events} if len(names) > 1 else {"event": events["m_0"]}}))
        return self.folder / "alert.json"

    def play(self, playbook, *arguments, declared="blueprint_file=%s/acme.yml"):
        """A run for the alerts of the file."""
        return play(self.emulator, self.folder, ROOT / "playbooks" / f"{playbook}.yml", "-e", f"@{self.folder}/alert.json", "-e",
                    f"events_folder={self.folder}/events", "-e", declared.replace("%s", str(self.folder)), "-e", "organization=100", *arguments,
                    cwd=self.folder, PWD=str(self.folder))


@pytest.fixture(name="site")
def _site(tmp_path):
    with Emulator(unlimited=True) as emulator:
        yield Site(emulator, tmp_path)
    assert not list(tmp_path.rglob("executed"))


def test_sites_changed_by_hand_are_brought_back_once_and_others_left(site):
    for name, key in (("Store 0001", HAND), ("Store 0002", None), ("Lab", HAND)):
        site.mtu(name, 9000, key)
    site.alert(*SITES)
    before = sent(site.emulator)
    foretold = site.play("reapply_site", "--check").good()
    assert sent(site.emulator) == before, "the dry run wrote"
    done = site.play("reapply_site").good()
    assert (foretold.requests, foretold.changed) == (done.requests, done.changed)
    assert [one["path"].rpartition(site.networks["Store 0001"])[2] for one in done.requests] == ["", "/switch/mtu"]
    assert (site.mtu("Store 0001"), site.mtu("Store 0002"), site.mtu("Lab")) == (9578, 9000, 9000)
    again = site.play("reapply_site").good()
    assert (again.requests, again.changed) == ([], []) and "changed=0" in again.output
    site.mtu("Store 0001", 9100)
    site.alert("Store 0001")
    assert len(site.play("reapply_site").good().requests) == 1 and site.mtu("Store 0001") == 9578


def test_a_site_of_a_table_is_brought_back_to_its_profile(site):
    table = "sites_file=%s/sites.csv profile_file=%s/profile.yml.j2 values_file=%s/vault.yml"
    (site.folder / "vault.yml").write_text("snmp_secret: canary-secret\n")
    (site.folder / "profile.yml.j2").write_text(
        "product_types: [switch]\nswitch_mtu: {default_mtu_size: {{ mtu }}}\n"
        "network_snmp: {access: users, users: [{username: noc, passphrase: '{{ snmp_secret }}'}]}\norganization_snmp: {v2c_enabled: true}\n")
    (site.folder / "sites.csv").write_text("name,mtu\nStore 0001,9198\nStore 0002,9100\nLab,many\n")
    site.mtu("Store 0001", 9000)
    site.alert("Store 0001")
    done = site.play("reapply_site", declared=table).good()
    network = site.networks["Store 0001"]
    assert sorted(one["path"] for one in done.requests) == [f"/networks/{network}/snmp", f"/networks/{network}/switch/mtu"], "and nothing of other sites"
    assert site.mtu("Store 0001") == 9198 and "canary-secret" not in done.output + json.dumps(done.results)
    site.mtu("Lab", 9000)
    site.alert("Lab")
    wrong = site.play("reapply_site", declared=table)
    assert wrong.code == 2 and "sites.csv:4" in wrong.output and site.mtu("Lab") == 9000


def test_what_cannot_be_answered_is_left_or_said(site):
    for name in ("Store 0001", "Store 0002"):
        site.mtu(name, 9000)
    data = json.loads(site.alert("Store 0001", "Store 0002", "Lab", "Lab").read_text())
    payloads = [one["payload"] for one in data["ansible_eda"]["events"].values()]
    payloads[1].update(organizationId="200", organizationName="Other")
    payloads[2].update(networkId="../organizations")
    payloads[3].pop("networkId")
    (site.folder / "alert.json").write_text(json.dumps(data))
    requests.post(f"{site.emulator.url.removesuffix('/api/v1')}/_control/faults", timeout=20, json={
        "rules": [{"method": "GET", "path": "configurationChanges", "kind": "status", "status": 403}]})
    failed = site.play("reapply_site")
    assert failed.code == 2 and failed.requests == [] and site.mtu("Store 0001") == 9000 and not (site.folder / "events").exists()
    assert [one["task"] for one in failed.results if one.get("failed")] == ["Fail where the change log could not be read"]


def test_a_ticket_is_written_once_and_what_people_add_stays(site):
    alert = site.alert("Lab", alertType="AP\n# went down {x", networkName="Lab | <b>", alertData={"a": "`x`\n# title"})
    data = json.loads(alert.read_text())
    site.play("open_ticket").good()
    ticket = site.folder / "events" / "tickets" / f"{data['ansible_eda']['event']['alert']['id']}.md"
    text = ticket.read_text()
    assert "    networkName: Lab | <b>\n" in text and "    alertType: AP # went down {x\n" in text and '    "a": "`x`\\n# title"' in text
    assert [line for line in text.splitlines() if line and not line.startswith("    ")] == ["# settings_changed"]
    ticket.write_text("mine")
    assert "changed=0" in site.play("open_ticket").good().output and ticket.read_text() == "mine"
