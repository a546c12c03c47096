# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role compliance as a pipeline runs it: a site that cannot be read is not known, the run fails, and the reports are written and hold no secret."""
from __future__ import annotations

import csv
import json

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.pages import Page
from tests.support.play import ROOT, play, sent
from tests.support.world import World

EVIL = "{{ lookup('ansible.builtin.pipe', 'touch executed') }}<script>"


def test_a_pipeline_is_told_what_is_wrong_and_what_is_not_known(tmp_path):
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": EVIL, "productTypes": ["wireless"], "timeZone": "UTC"})["id"]
        world.call("PUT", f"/networks/{other}/wireless/ssids/1", {"name": "=Tills", "enabled": True, "authMode": "psk", "encryptionMode": "wpa",
                                                                  "psk": "canary-psk-1", "wpaEncryptionMode": "WPA1 and WPA2"})
        world.faults({"path": f"/networks/{world.network}/wireless/ssids", "status": 400, "body": {"errors": ["out of order"]}})
        before = sent(emulator)
        run = play(emulator, tmp_path, ROOT / "playbooks" / "check_compliance.yml", "-e", "compliance_fail=high", "-e", f"compliance_folder={tmp_path}",
                   "-e", json.dumps({"compliance_rules": [], "compliance_shipped": ["Every SSID with a PSK has WPA2 or newer"], "compliance_exceptions": []}),
                   cwd=tmp_path, PWD=str(tmp_path))
        assert run.code == 2 and "changed=0" in run.output and sent(emulator) == before
    report = json.loads((tmp_path / "compliance.json").read_text())
    assert {one["site"]: one["verdict"] for one in report["sites"]} == {"Store 0012": "not known", EVIL: "findings"}
    rows = list(csv.DictReader((tmp_path / "compliance.csv").open(newline="")))
    assert [(one["site"], one["option"]) for one in rows] == [(EVIL, "wpa_encryption_mode")]
    page = (tmp_path / "compliance.html").read_text()
    assert "<script>" not in page and "not known" in page and "Compliance of Acme" in page and Page(page).wrong() == []
    told = run.output + page + json.dumps([report, rows])
    assert "canary" not in told and not (tmp_path / "executed").exists()
    assert "1 of 1 findings and 1 checks that are not known" in run.output
