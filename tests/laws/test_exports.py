# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder holds an organization: it changes nothing where it came from, and makes another one equal but for what it says it leaves out."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports import folder as folders
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.restore import restore

from tests.support.world import PRODUCTS, good

NAMES = ["{{ lookup('pipe', 'touch executed') }}", "a/b", "a_b", "A_B", "../x", "é" * 200, "x\ny", "...", "con|<b>"]


def stored(folder, wanted):
    """Do to a folder what is due."""
    due = folders.changes(str(folder), wanted)
    for one in due["write"]:
        path = folder.__class__(one["path"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one["text"])
    for one in due["remove"]:
        folder.__class__(one).unlink()
    return len(due["write"]), len(due["remove"])


def export(world, folder, organization="Acme", **options):
    found = good(world.run("blueprint", state="gathered", organization=organization, **options))
    return stored(folder, folders.files(found["gathered"], organization, found["warnings"])), found["calls"]


@pytest.fixture(name="sites")
def _sites(world):
    """Two networks of all products, alike but for one VLAN and one SSID, and a template."""
    world.templates("Branch")
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Store 0013", "productTypes": list(PRODUCTS), "timeZone": "America/Chicago"})
    psk = {"enabled": True, "auth_mode": "psk"}
    good(world.run("blueprint", {"networks": [
        {"name": "Store 0012", "wireless_ssids": [{"number": 0, "name": "Acme", "psk": "secret-psk-1", **psk}]},
        {"name": "Store 0013", "wireless_ssids": [{"number": 0, "name": "Acme", "psk": "secret-psk-2", **psk}],
         "appliance_vlans": [{"id": 10, "name": "Tills", "subnet": "10.9.1.0/24", "appliance_ip": "10.9.1.1"}]}]}))
    return world


def test_another_organization_ends_equal_but_for_what_is_listed(sites, tmp_path):
    export(sites, tmp_path / "one")
    tree, shared, problems = folders.load(str(tmp_path / "one"))
    assert not problems and shared["wireless_ssids"] and [one["name"] for one in tree["networks"]] == ["Store 0012", "Store 0013"]
    same = restore(tree, "Acme", {}, None, True)
    assert not good(sites.run("blueprint", same["config"]))["changed"] and same["left_out"] == []
    sites.call("POST", "/organizations", {"name": "Lab"})
    secrets = {"ssid_0_psk": "secret-psk-1", "store_0013_ssid_0_psk": "secret-psk-2"}
    other = restore(tree, "Lab", secrets)
    foretold = good(sites.run("blueprint", other["config"], organization="Lab", check=True))
    done = good(sites.run("blueprint", other["config"], organization="Lab"))
    assert other["missing"] == [] and foretold["requests"] == done["requests"] and done["changed"]
    assert not good(sites.run("blueprint", other["config"], organization="Lab"))["changed"]
    psks = [one["body"]["psk"] for one in done["requests"] if "psk" in one.get("body", {})]
    assert psks and not {"secret-psk-1", "secret-psk-2"} & {*psks}, "the result shows a secret"
    export(sites, tmp_path / "two", "Lab")
    lab = folders.load(str(tmp_path / "two"))[0]
    listed = {one.split()[0] for one in other["left_out"]}
    for mine, theirs in zip([tree, *tree["networks"], *tree["organization_config_templates"]], [lab, *lab["networks"], *lab["organization_config_templates"]]):
        unequal = {name for name in {*mine, *theirs} - {"organization", "networks", "organization_config_templates"} if mine.get(name) != theirs.get(name)}
        assert unequal <= listed, unequal


def test_the_next_export_writes_what_changed_and_reads_what_the_log_says(sites, tmp_path):
    snapshot, folder = str(tmp_path / "snapshot"), tmp_path / "acme"
    (written, gone), first = export(sites, folder, snapshot=snapshot)
    sites.patience.sleep(4000)
    export(sites, folder, snapshot=snapshot)
    sites.patience.sleep(4000)
    assert written == 9 - 1 and gone == 0
    nothing, quiet = export(sites, folder, snapshot=snapshot)
    sites.call("PUT", f"/networks/{sites.network}/appliance/trafficShaping/uplinkBandwidth",
               {"bandwidthLimits": {"wan1": {"limitUp": 1000, "limitDown": 1000}}})
    one, again = export(sites, folder, snapshot=snapshot)
    assert nothing == (0, 0) and one[1] == 0 and 1 <= one[0] <= 3
    assert quiet < first / 2 and quiet < again < quiet + first / 2, (first, quiet, again)


def test_what_needs_a_secret_that_is_missing_is_told_and_left_alone(sites, tmp_path):
    export(sites, tmp_path)
    tree = folders.load(str(tmp_path))[0]
    assert restore(tree, "Lab", {"store_0012_ssid_0_psk": "secret-psk-1"})["missing"] == ["ssid_0_psk (Store 0013)"]
    lenient = restore(tree, "Lab", {}, None, True)
    assert all(not any(one["number"] == 0 for one in network["wireless_ssids"]) for network in lenient["config"]["networks"])
    assert any(one.startswith("wireless_ssids 0 (no secret ssid_0_psk): ") for one in lenient["left_out"])
    text = (tmp_path / "secrets.example.yml").read_text()
    assert 'ssid_0_psk: ""' in text and "secret-psk" not in "".join(one.read_text() for one in tmp_path.rglob("*.*") if one.is_file())


def test_whatever_networks_are_called_each_has_a_file_and_nothing_else_is_touched(tmp_path):
    tree = {"networks": [{"name": name, "product_types": ["switch"], "notes": NAMES[0]} for name in NAMES]}
    assert stored(tmp_path, folders.files(tree, "Acme"))[1] == 0
    assert sorted(one["name"] for one in folders.load(str(tmp_path))[0]["networks"]) == sorted(NAMES)
    assert len({one.name.casefold() for one in (tmp_path / "networks").iterdir()}) == len(NAMES) and len([*tmp_path.rglob("*.yml")]) == len(NAMES) + 3
    assert stored(tmp_path, folders.files({"networks": [*reversed(tree["networks"])]}, "Acme")) == (0, 0), "the order they come in does not count"
    (tmp_path / "networks" / "mine.yml").write_text("name: Mine\n")
    written, gone = stored(tmp_path, folders.files({"networks": tree["networks"][:2]}, "Acme"))
    assert gone == len(NAMES) - 2 and (tmp_path / "networks" / "mine.yml").exists()


def test_what_most_share_is_said_once_and_comes_back_as_it_was():
    alike = {"switch_mtu": {"default_mtu_size": 9578}, "wireless_settings": {"meshing_enabled": True}}
    networks = [{"name": "A", "product_types": ["switch", "wireless"], **alike}, {"name": "B", "product_types": ["switch"], "switch_mtu": alike["switch_mtu"]},
                {"name": "C", "product_types": ["switch", "wireless"], **alike, "switch_mtu": {"default_mtu_size": 1500}},
                {"name": "D", "product_types": ["switch", "wireless"], "switch_mtu": alike["switch_mtu"]}]
    less, shared = folders.share(networks)
    assert shared == alike and less[0] == {"name": "A", "product_types": ["switch", "wireless"]}
    assert less[3]["not_shared"] == ["wireless_settings"] and "not_shared" not in less[1]
    assert [folders.joined(one, shared) for one in less] == networks


def test_a_folder_that_cannot_be_read_says_which_file(tmp_path):
    assert "organization.yml: there is no such file" in folders.load(str(tmp_path))[2][0]
    stored(tmp_path, folders.files({"networks": [{"name": "A", "product_types": []}]}, "Acme"))
    (tmp_path / "networks" / "A.yml").write_text("a: [")
    assert "A.yml: this is not YAML" in folders.load(str(tmp_path))[2][0]
