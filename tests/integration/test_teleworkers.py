# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of teleworkers through `ansible-playbook`: two join, one is replaced, one leaves, and nobody else is touched."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import Run, play, sent, written
from tests.support.world import World

EVIL = "Ben {{ lookup('ansible.builtin.pipe', 'touch executed') }} | <b>"
ROLE = {
    "teleworkers_organization": "Acme", "teleworkers_file": "people.csv", "teleworkers_pool": ["10.200.0.0/27"], "teleworkers_columns": {"serial": "Box"},
    "teleworkers_secrets_file": "secrets.yml", "teleworkers_report_files": ["who.csv", "who.md", "who.html"], "teleworkers_snapshot": "acme.json",
    "teleworkers_network": {
        "product_types": ["appliance", "wireless"], "time_zone": "America/Chicago",
        "appliance_vlans": [{"id": 1, "name": "Work", "subnet": "{subnet}", "appliance_ip": "{gateway}"}],
        "appliance_site_to_site_vpn": {"mode": "spoke", "hubs": [{"hub_id": "HQ"}], "subnets": [{"local_subnet": "{subnet}", "use_vpn": True}]},
        "wireless_ssids": [{"number": 0, "name": "Home", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "{secret}"},
                           {"number": 1, "name": "Work", "enabled": True, "auth_mode": "8021x-meraki"}],
        "network_meraki_auth_users": [{"email": "{mail}", "name": "{name}", "password": "{secret}", "authorizations": [{"ssid_number": 1}]}]}}
HEAD = "Name;E-Mail;Box;Address;Status\n"
ANNA, BEN = "Anna;anna@example.com;Q2MX-ANNA-0001;1 Oak Ave;active\n", f"{EVIL};ben@example.com;Q2MX-BENO-0001;2 Elm St;active\n"


class Life:
    """One organization, its role, and what each run of it did."""

    def __init__(self, emulator, folder):
        self.emulator, self.folder, self.world = emulator, folder, World(emulator)
        self.book = written(folder / "book.yml", [{"ansible.builtin.include_role": {"name": "sitecraft.meraki.teleworkers"}}], vars=ROLE)
        self.world.call("POST", f"/organizations/{self.world.organization}/inventory/claim", {"licenses": [{"key": "Z2AA-BBBB-CCCC"}]})

    def play(self, table: str, *arguments: str, **variables: object) -> Run:
        (self.folder / "people.csv").write_text(table)
        more = ["-e", json.dumps(variables)] if variables else []
        return play(self.emulator, self.folder, self.book, *arguments, *more, cwd=self.folder)

    def foretold(self, table: str, **variables: object) -> Run:
        """A run that was foretold exactly by a dry one."""
        before = sent(self.emulator)
        dry = self.play(table, "--check", **variables).good()
        assert sent(self.emulator) == before, "the dry run wrote"
        done = self.play(table, **variables).good()
        assert (dry.requests, dry.changed) == (done.requests, done.changed)
        assert sent(self.emulator) - before == len(done.requests)
        return done

    def networks(self) -> dict:
        return {one["name"]: one for one in self.world.call("GET", f"/organizations/{self.world.organization}/networks")}

    def where(self) -> dict:
        return {one["serial"]: one["networkId"] for one in self.world.call("GET", f"/organizations/{self.world.organization}/inventory/devices")}

    def subnet(self, name: str) -> str:
        return self.world.call("GET", f"/networks/{self.networks()[name]['id']}/appliance/vlans/1")["subnet"]


def refused(run: Run) -> str:
    """What a run that changed nothing said."""
    assert run.code and not run.requests and not run.changed
    return " ".join(str(result["msg"]) for result in run.results if result.get("failed"))


@pytest.fixture(name="life")
def _life(tmp_path):
    with Emulator(unlimited=True) as emulator:
        yield Life(emulator, tmp_path)


def test_people_join_stay_and_leave(life):
    world = life.world
    world.run("networks", [{"name": "HQ", "product_types": ["appliance"]}, {"name": "Other", "product_types": ["appliance"], "tags": ["store"]},
                           {"name": "Zoe's", "product_types": ["wireless"], "tags": ["teleworker"], "notes": "Teleworker: zoe@example.com"}])
    world.run("appliance_site_to_site_vpn", {"mode": "hub"}, network="HQ")
    others = life.networks()

    joined = life.play(HEAD + ANNA + BEN).good()  # that --check foretells it, tests/integration/test_playbooks.py shows
    assert [life.subnet("Teleworker Anna"), life.subnet(f"Teleworker {EVIL}")] == ["10.200.0.0/28", "10.200.0.16/28"]
    secrets = (life.folder / "secrets.yml").read_text()
    assert (life.folder / "secrets.yml").stat().st_mode & 0o777 == 0o600
    secret, anna = secrets.split("anna@example.com: ")[1].split()[0], life.networks()["Teleworker Anna"]["id"]
    assert world.call("GET", f"/networks/{anna}/wireless/ssids/0")["psk"] == secret
    assert secret not in joined.output + json.dumps(joined.results) + "".join((life.folder / name).read_text() for name in ROLE["teleworkers_report_files"])
    assert world.call("GET", "/devices/Q2MX-ANNA-0001")["address"] == "1 Oak Ave"
    assert "left as they are: zoe@example.com" in joined.output

    assert "nothing stands below the header" in refused(life.play(HEAD, teleworkers_remove_missing=True))

    (life.folder / "secrets.yml").unlink()  # what is not known is not reset
    license = world.call("GET", f"/organizations/{world.organization}/licenses")[0]["id"]
    world.call("PUT", f"/organizations/{world.organization}/licenses/{license}", {"deviceSerial": "Q2MX-ANNA-0001"})
    gone = life.foretold(HEAD + ANNA.replace("active", "left") + BEN)
    assert [one["method"] for one in gone.requests] == ["PUT", "DELETE", "DELETE"]
    assert "Teleworker Anna" not in life.networks() and life.where()["Q2MX-ANNA-0001"] is None
    assert world.call("GET", f"/organizations/{world.organization}/licenses")[0]["deviceSerial"] is None

    cleo = life.play(HEAD + "Cleo;cleo@example.com;Q2MX-CLEO-0001 Q2MR-CLEO-0001;;active\n" + BEN.replace("BENO", "BEN2")).good()
    assert life.subnet("Teleworker Cleo") == "10.200.0.0/28" and life.where()["Q2MX-BENO-0001"] is None
    assert life.where()["Q2MX-BEN2-0001"] == life.networks()[f"Teleworker {EVIL}"]["id"] and cleo.changed
    assert {name: life.networks()[name] for name in others} == others and not list(life.folder.rglob("executed"))
