# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as users live them: through `ansible-playbook`, against the emulator."""
from __future__ import annotations

import json
import socket

import openpyxl
import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support.play import ROOT, ansible, play, sent, written
from tests.support.world import World


@pytest.fixture(name="emulator")
def _emulator():
    with Emulator(unlimited=True) as emulator:
        yield emulator


def table(path, rows):
    """A table of sites with these lines."""
    path.write_text("name,city,state,time_zone,address,subnet,manager,manager_email,guest_lease,mx,sw,ap\n" + "\n".join(rows) + "\n")
    return path


GOOD = ['Store 1,Austin,TX,America/Chicago,"1 Main St, Austin, TX",10.1.0.0/22,Ann Lee,ann@example.com,4 hours,Q2MX-SHOP-0001,Q2SW-SHOP-0001,Q2MR-SHOP-0001',
        'Store 2,Reno,NV,America/Los_Angeles,"2 Main St, Reno, NV",10.1.4.0/22,Bob Roy,bob@example.com,1 hour,Q2MX-SHOP-0002,Q2SW-SHOP-0002,Q2MR-SHOP-0002']


def test_sites_are_onboarded_once_and_then_left_alone(emulator, tmp_path):
    sites = table(tmp_path / "sites.csv", GOOD)
    story = ROOT / "playbooks" / "onboard_sites.yml"
    World(emulator)
    before = sent(emulator)
    code, output = ansible(emulator, story, "-e", f"sites_file={sites}", "--check")
    assert code == 0, output
    assert sent(emulator) == before
    promised = next(line for line in output.splitlines() if " sites, " in line).split(",")[1]
    code, output = ansible(emulator, story, "-e", f"sites_file={sites}")
    assert code == 0 and promised in output, output
    assert f" {sent(emulator) - before} writes" == promised
    after = sent(emulator)
    code, output = ansible(emulator, story, "-e", f"sites_file={sites}")
    assert code == 0 and "changed=0" in output and sent(emulator) == after, output
    for secret in ("example-staff-psk", "example-guest-psk", "example-snmp-passphrase", emulator.key):
        assert secret not in output


BAD = "Store 3,X,TX,America/Nowhere,A,10.1.5.0/24,Cy Orr,cy@example.com,1 hour,Q2MX-SHOP-0001,,"


def test_bad_rows_are_named_and_nothing_is_written(emulator, tmp_path):
    sites = table(tmp_path / "sites.csv", [*GOOD, BAD])
    World(emulator)
    before = sent(emulator)
    code, output = ansible(emulator, ROOT / "playbooks" / "onboard_sites.yml", "-e", f"sites_file={sites}")
    assert code != 0 and "Mistakes in the sites: 4" in output, output
    for words in ("sites.csv:4: column 4 (time_zone): time_zone 'America/Nowhere' is no time zone",
                  "column 6 (subnet): 10.1.5.0/24 has 1 times a /24 in it",
                  "overlaps 10.1.4.0/22 of 'Store 2' in line 3", "column 10 (mx): serial Q2MX-SHOP-0001 is already used by 'Store 1' in line 2"):
        assert words in output
    assert sent(emulator) == before


def test_a_mistake_in_the_profile_stops_everything_and_shows_no_secret(emulator, tmp_path):
    sites = table(tmp_path / "sites.csv", GOOD)
    profile = tmp_path / "profile.yml"
    profile.write_text((ROOT / "playbooks" / "files" / "site_profile.yml.j2").read_text().replace("{{ address }}", "{{ adress }}"))
    World(emulator)
    before = sent(emulator)
    code, output = ansible(emulator, ROOT / "playbooks" / "onboard_sites.yml", "-e", f"sites_file={sites} profile_file={profile}",
                           "-e", "sites_on_bad_row=skip", "-vvv")
    assert code != 0 and "profile.yml:11:12: uses adress, but there is no such column or value; did you mean address?" in output, output
    assert sent(emulator) == before and "example-staff-psk" not in output


def test_a_bad_row_can_be_skipped(emulator, tmp_path):
    sites = table(tmp_path / "sites.csv", [*GOOD, BAD])
    World(emulator)
    code, output = ansible(emulator, ROOT / "playbooks" / "onboard_sites.yml", "-e", f"sites_file={sites}", "-e", "sites_on_bad_row=skip")
    assert code == 0 and "2 sites, " in output, output


def test_hosts_can_be_sites(emulator, tmp_path):
    World(emulator)
    inventory = tmp_path / "inventory.yml"
    inventory.write_text(yaml.safe_dump({"all": {"hosts": {f"store{number}": {"ansible_connection": "local", "site": {
        "time_zone": "America/Chicago", "subnet": f"10.1.{number * 4}.0/22"}} for number in (1, 2, 3)}}}))
    (tmp_path / "profile.yml").write_text("product_types: [appliance]\ntime_zone: '{{ time_zone }}'\nnotes: '{{ name }}'\n")
    playbook = tmp_path / "play.yml"
    playbook.write_text(yaml.safe_dump([{"hosts": "all", "gather_facts": False, "roles": [{"role": "sitecraft.meraki.sites"}], "vars": {
        "sites_organization": "Acme", "sites_profile": "profile.yml"}}]))
    code, output = ansible(emulator, playbook, "-i", str(inventory))
    assert code == 0, output
    code, output = ansible(emulator, playbook, "-i", str(inventory))
    assert code == 0 and "changed=1" not in output, output


@pytest.mark.parametrize("hosts", ["all", "stores"])
def test_hosts_without_a_site_are_left_aside(emulator, tmp_path, hosts):
    World(emulator)
    inventory = tmp_path / "inventory.yml"
    site = {"time_zone": "America/Chicago", "subnet": "10.1.4.0/22"}
    inventory.write_text(yaml.safe_dump({"all": {"hosts": {"jumphost": {}, "printer": {"rack": 2}}, "children": {"stores": {"hosts": {
        "store1": {"site": site}, "store2": {"site": {**site, "subnet": "10.1.8.0/22"}}}}}}}))
    (tmp_path / "profile.yml").write_text("product_types: [appliance]\ntime_zone: '{{ time_zone }}'\nnotes: '{{ name }}'\n")
    playbook = tmp_path / "play.yml"
    playbook.write_text(yaml.safe_dump([{"hosts": hosts, "gather_facts": False, "roles": [{"role": "sitecraft.meraki.sites"}], "vars": {
        "sites_organization": "Acme", "sites_profile": "profile.yml"}}]))
    code, output = ansible(emulator, playbook, "-i", str(inventory))
    assert code == 0 and "changed=1" in output, output
    code, output = ansible(emulator, playbook, "-i", str(inventory), "--limit", "store1,jumphost")
    assert code == 0 and "changed=1" not in output, output
    code, output = ansible(emulator, playbook, "-i", str(inventory), "--limit", "jumphost")
    assert hosts == "stores" or code != 0 and "no host of the play has a variable site" in output, output


def test_the_module_and_the_action_give_the_same_result(emulator, tmp_path):
    World(emulator)
    sample = SAMPLES["organization_snmp"].config
    for state in ("merged", "deleted"):
        results = []
        for path, extra in (("action", {}), ("module", {"environment": {"MERAKI_RUN_ON": "host"}})):
            out = tmp_path / f"{path}.json"
            task = {"name": "Run", "sitecraft.meraki.organization_snmp": {"organization": "Acme", "config": sample, "state": state},
                    "register": "result", "check_mode": True, **extra}
            keep = {"ansible.builtin.copy": {"content": "{{ result | to_json }}", "dest": str(out), "mode": "0600"}}
            code, output = ansible(emulator, written(tmp_path / "play.yml", [task, keep]))
            assert code == 0, output
            results.append(json.loads(out.read_text()))
        action, module = ({key: result[key] for key in ("changed", "before", "after", "requests", "failed")} for result in results)
        assert action == module


def test_no_secret_of_a_blueprint_shows_at_any_verbosity_by_either_path(emulator, tmp_path):
    World(emulator)
    tree = {"networks": [{"name": "Store 0012", "wireless_ssids": [{"number": 0, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-psk"}],
                          "network_snmp": {"access": "users", "users": [{"username": "ops", "passphrase": "canary-passphrase"}]}}]}
    for extra in ({}, {"environment": {"MERAKI_RUN_ON": "host"}}):
        task = {"sitecraft.meraki.blueprint": {"organization": "Acme", "config": tree}, **extra}
        code, output = ansible(emulator, written(tmp_path / "play.yml", [task]), "-vvvvv", "--diff")
        assert code == 0, output
        assert "canary" not in output and emulator.key not in output


def test_a_bad_option_is_named_by_either_path(emulator, tmp_path):
    World(emulator)
    for extra in ({}, {"environment": {"MERAKI_RUN_ON": "host"}}):
        task = {"sitecraft.meraki.appliance_vlans": {"organization": "Acme", "network": "Store 0012", "config": [{"id": 5, "dhcp_handlin": "x"}]}, **extra}
        code, output = ansible(emulator, written(tmp_path / "play.yml", [task]))
        assert code != 0 and "config[0].dhcp_handlin is not an option; did you mean dhcp_handling?" in output, output


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def test_the_emulator_is_started_and_stopped_once(tmp_path):
    port = free_port()

    def role(state, name):
        return {"name": name, "ansible.builtin.include_role": {"name": "sitecraft.meraki.emulator"},
                "vars": {"emulator_port": port, "emulator_state": state, "emulator_longest": 300}}

    mine = {"base_url": f"http://127.0.0.1:{port}/api/v1", "api_key": "0123456789abcdef0123456789abcdef01234567"}
    have = {"name": "Have", "sitecraft.meraki.organizations": {**mine, "config": [{"name": "Acme"}]}}
    tasks = [role("started", "Start"), role("started", "Start again"), have, role("stopped", "Stop"), role("stopped", "Stop again")]
    folder = {"ANSIBLE_ASYNC_DIR": str(tmp_path / "jobs")}
    with Emulator(unlimited=True) as other:
        for check in ((), ("--check",)):
            run = play(other, tmp_path, written(tmp_path / "play.yml", tasks), *check, **folder).good()
            assert run.changed == ["sitecraft.meraki.emulator : Start the emulator", "Have", "sitecraft.meraki.emulator : Stop the emulator"]
        assert other.stats()["calls"] == 0


@pytest.mark.parametrize(("option", "value", "words"), [("emulator_state_file", "none/state.json", "there is no such folder"),
                                                        ("emulator_python", "none/python", "none/python did not start the emulator: ")])
def test_an_emulator_that_cannot_start_says_why_at_once(emulator, tmp_path, option, value, words):
    wrong = {"ansible.builtin.include_role": {"name": "sitecraft.meraki.emulator"},
             "vars": {"emulator_port": free_port(), "emulator_longest": 300, option: str(tmp_path / value)}}
    run = play(emulator, tmp_path, written(tmp_path / "play.yml", [wrong]), ANSIBLE_ASYNC_DIR=str(tmp_path / "jobs"))
    said = [row["msg"] for row in run.results if row.get("failed")]
    assert run.code != 0 and len(said) == 1 and " did not start the emulator: " in said[0] and words in said[0], run.output
    assert run.output.count("RETRYING") < 10


def test_a_workbook_and_profiles_by_size_are_sites(emulator, tmp_path):
    """Of cells as a spreadsheet program shows them; texts that look like templates and YAML stay texts."""
    world, book = World(emulator), openpyxl.Workbook()
    note = "{{ lookup('ansible.builtin.pipe', 'touch executed') }}: # [x\n- 'y'"
    for row in (["Network name", "Size", "Number", "Note"], ["Store 1", "small", 7, note], ["Store 2", "large", 12, "x"]):
        book.active.append(row)
    for cell in ("C2", "C3"):
        book.active[cell].number_format = "0000"
    book.save(tmp_path / "stores.xlsx")
    (tmp_path / "small.yml").write_text("product_types: [switch]\nnotes: {{ note }}\ntags: [small, 'n{{ number }}']\n")
    large = {"product_types": ["switch"], "notes": "{{ note }}", "tags": ["large", "n{{ number }}"]}
    role = {"ansible.builtin.include_role": {"name": "sitecraft.meraki.sites"}}
    given = {"sites_organization": "Acme", "sites_file": "stores.xlsx", "sites_profiles": {"small": "small.yml", "large": large},
             "sites_profile_column": "size"}
    book = tmp_path / "play.yml"
    text = yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "vars": given, "tasks": [role]}])
    book.write_text(text.replace("'{{ note", "!unsafe '{{ note").replace("- n{{", "- !unsafe n{{"))
    code, output = ansible(emulator, book, "-e", json.dumps({"sites_file": "gone.xlsx"}))
    assert code != 0 and "The first one: gone.xlsx: there is no file 'gone.xlsx'; a relative name" in output, output
    code, output = ansible(emulator, book, "-e", json.dumps({"sites_profiles": {"small": "small.yml", "other": "gone.yml", "inner": {}}}))
    assert code != 0 and "sites_profiles.other: there is no file 'gone.yml' that can be read" in output and "sites_profiles.small" not in output, output
    for changed in (1, 0):
        code, output = ansible(emulator, book)
        assert code == 0 and f"changed={changed}" in output, output
    found = {one["name"]: one for one in world.call("GET", f"/organizations/{world.organization}/networks")}
    assert [(found[name]["notes"], sorted(found[name]["tags"])) for name in ("Store 1", "Store 2")] == [(note, ["n0007", "small"]), ("x", ["large", "n0012"])]
    assert not list(tmp_path.rglob("executed"))


def test_options_of_a_wrong_type_are_answered_in_the_roles_own_words(emulator, tmp_path):
    given = {"sites_file": ["a"], "sites_profile": 7, "sites_profiles": {"a": 7}, "sites_values": "x", "sites_state": "deleted", "sites_on_bad_row": True,
             "sites_organization_config": [], "sites_claim": "perhaps", "sites_columns": "name", "sites_snapshot": 1}
    (tmp_path / "play.yml").write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "roles": ["sitecraft.meraki.sites"], "vars": given}]))
    code, output = ansible(emulator, tmp_path / "play.yml")
    assert code != 0 and "nothing was changed" in output and "Validation of arguments failed" not in output
    assert all(f"{name} must be" in output for name in given), output


def test_a_relative_folder_of_an_export_counts_from_the_playbook(tmp_path):
    (tmp_path / "books").mkdir()
    (tmp_path / "elsewhere").mkdir()
    tasks = [{"ansible.builtin.include_role": {"name": f"sitecraft.meraki.{role}"}, "vars": {f"{role}_organization": "Acme", f"{role}_folder": "acme", **more}}
             for role, more in (("export", {}), ("restore", {"restore_without_secrets": True}))]
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        play(emulator, tmp_path, written(tmp_path / "books" / "both.yml", tasks), cwd=tmp_path / "elsewhere").good()
    assert (tmp_path / "books" / "acme" / ".snapshot.json").exists() and (tmp_path / "books" / "acme" / "networks" / "Store 0012.yml").exists()
    assert not list((tmp_path / "elsewhere").iterdir())
