# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory plugin as Ansible runs it: `ansible-inventory`, `ansible`, and plays over its hosts."""
from __future__ import annotations

import json
import stat

import pytest
import yaml
from ansible.constants import DEFAULT_VAULT_ID_MATCH
from ansible.parsing.vault import VaultLib, VaultSecret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import command, play

PLUGIN = {"plugin": "sitecraft.meraki.dashboard"}
EVIL = "{{ lookup('ansible.builtin.pipe', 'touch %s') }}"
KINDS = ("Q2MX", "Q2SW", "Q2MR")


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True) as running:
        yield running


@pytest.fixture
def acme(emulator):
    """Sixty stores of three devices each; beside them an organization nobody asks for."""
    emulator.app.reset()
    stores = [{"name": f"Store {number:04d}", "productTypes": ["appliance", "switch", "wireless"], "tags": ["retail"] if number % 2 else [],
               "devices": [f"{kind}-{number:04d}-0001" for kind in KINDS]} for number in range(60)]
    emulator.app.seed(emulator.store, {"organizations": [
        {"name": "Acme", "id": "100", "networks": stores, "devices": [{"serial": one} for store in stores for one in store["devices"]]},
        {"name": "Beta", "id": "200"}]})
    emulator.app.stats.reset(emulator.store)
    return emulator


def source(folder, name="acme.meraki.yml", **options):
    path = folder / name
    path.write_text(yaml.safe_dump({**PLUGIN, **options}, sort_keys=False))
    return path


def listed(emulator, path, *arguments, **variables):
    """What `ansible-inventory --list` says, and its warnings."""
    done = command(emulator, "inventory", "-i", path, "--list", *arguments, ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true", **variables)
    assert done.returncode == 0, done.stderr
    before, brace, rest = done.stdout.partition('{\n    "')  # under -vvvv something is said before
    return json.loads(brace + rest), " ".join((before + done.stderr).split())


def calls(emulator):
    """The calls since this was asked last."""
    made = emulator.stats()["calls"]
    emulator.app.stats.reset(emulator.store)
    return made


def test_sixty_sites_are_240_hosts_in_a_few_calls_and_in_none_when_cached(acme, tmp_path):
    cache = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    path = source(tmp_path, organizations="Acme", hosts=["devices", "networks"], **cache)
    first, said = listed(acme, path, "--export", "-vvvv")
    assert len(first["_meta"]["hostvars"]) == 240 and calls(acme) <= 6
    assert {name: len(first[name]["hosts"]) for name in ("meraki_devices", "meraki_networks", "meraki_switch")} == {
        "meraki_devices": 180, "meraki_networks": 60, "meraki_switch": 60}
    again, more = listed(acme, path, "--export", "-vvvv")
    assert again == first and calls(acme) == 0
    hosts = play(acme, tmp_path, "-i", path, book(tmp_path, []), "--list-hosts", "--flush-cache").good()
    assert "hosts (180)" in hosts.output and calls(acme) == 3
    kept = "".join(one.read_text() for one in (tmp_path / "cache").iterdir())
    assert "Q2SW-0001-0001" in kept and acme.key not in kept + said + more + json.dumps(first)
    path.write_text(yaml.safe_dump({**yaml.safe_load(path.read_text()), "with_status": True}))
    assert listed(acme, path)[0]["_meta"]["hostvars"]["Q2SW-0001-0001"]["meraki"]["status"] == "online" and calls(acme) == 4
    assert not any(stat.S_IMODE(one.stat().st_mode) & 0o022 for one in (tmp_path / "cache").iterdir())


def test_another_key_is_not_served_from_the_cache_of_the_first(acme, tmp_path):
    path = source(tmp_path, organizations="Acme", cache=True, cache_plugin="ansible.builtin.jsonfile", cache_connection=str(tmp_path / "cache"))
    listed(acme, path)
    done = command(acme, "inventory", "-i", path, "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true", MERAKI_DASHBOARD_API_KEY="f" * 40)
    assert done.returncode != 0 and "refused the API key" in " ".join(done.stderr.split())


def test_what_cannot_be_meant_or_read_is_an_error_in_a_sentence(acme, tmp_path):
    secret = "abcdef0123456789abcdef0123456789abcdef01"
    wrong = {
        "an organization": ({"organizations": "Acmee"}, "there is no organization 'Acmee'; did you mean 'Acme'?"),
        "a network": ({"networks": ["Stor 0001"]}, "there is no network 'Stor 0001'; did you mean 'Store 0001'?"),
        "a key": ({"api_key": secret}, "401 Invalid API key. The Dashboard refused the API key"),
        "a misspelt option": ({"organisations": "Acme", "api_key": secret}, "organisations is not an option of this inventory; did you mean organizations?"),
        "a misspelt key": ({"api_kye": secret}, "api_kye is not an option of this inventory; did you mean api_key?"),
        "a choice": ({"statuses": ["ofline"]}, "statuses must be one of 'online', 'alerting', 'offline', 'dormant', not 'ofline'; did you mean 'offline'?"),
        "a number": ({"timeout": "soon"}, "timeout must be a number, not 'soon'"),
        "an address": ({"base_url": "ftp://example.com"}, "base_url must start with https://"),
        "names": ({"networks": {"a": 1}}, "networks must be a name or a list of names"),
        "nothing": ({"hosts": []}, "hosts is empty; it takes devices, networks or both"),
        "an empty template": ({"network_tags": "{{ [] }}"}, "network_tags came out empty, which would be all of them; leave it out where all are meant"),
        "another": ({"organizations": "{{ [] }}"}, "organizations came out empty, which would be all of them"),
        "a template": ({"organizations": "{{ nowhere }}"}, "organizations cannot be filled in: 'nowhere' is undefined"),
        "a name's template": ({"organizations": "Acme", "host_name": "nme"}, "host_name cannot be made of 'Q2MR-0000-0001': 'nme' is undefined"),
    }
    paths = [source(tmp_path, f"{number}.meraki.yml", **options) for number, (options, dummy) in enumerate(wrong.values())]
    done = command(acme, "inventory", *(part for path in paths for part in ("-i", path)), "--list", "-vvvv", COLUMNS="1000")
    said = " ".join(done.stderr.split())
    assert [kind for kind, (dummy, sentence) in wrong.items() if sentence not in said] == [], done.stderr
    assert secret not in done.stdout + done.stderr and acme.key not in done.stdout + done.stderr
    assert '"hostvars": {}' in done.stdout
    for path in paths[:1]:
        failed = command(acme, "inventory", "-i", path, "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true")
        assert failed.returncode != 0 and "there is no organization 'Acmee'" in " ".join(failed.stderr.split())


def test_options_are_templates_of_vaults_lookups_the_environment_and_extra_variables(acme, tmp_path):
    (tmp_path / "password").write_text("open sesame")
    vault = VaultLib([(DEFAULT_VAULT_ID_MATCH, VaultSecret(b"open sesame"))]).encrypt(acme.key).decode()
    (tmp_path / "stores").write_text("Store 0003\nStore 0004")
    path = tmp_path / "acme.meraki.yaml"
    path.write_text("plugin: sitecraft.meraki.dashboard\napi_key: !vault |\n" + "".join(f"  {line}\n" for line in vault.splitlines())
                    + "organization: \"{{ lookup('ansible.builtin.env', 'WHOSE') }}\"\n"
                    + f"networks: \"{{{{ lookup('ansible.builtin.file', '{tmp_path}/stores').splitlines() }}}}\"\n"
                    + "product_types: \"{{ types }}\"\ntimeout: \"{{ 10 + 20 }}\"\n")
    found, dummy = listed(acme, path, "--vault-password-file", tmp_path / "password", "-e", '{"types": ["switch"]}', WHOSE="Acme",
                          MERAKI_DASHBOARD_API_KEY="", MERAKI_RETRIES="")
    assert sorted(found["_meta"]["hostvars"]) == ["Q2SW-0003-0001", "Q2SW-0004-0001"]


def test_names_groups_and_variables_are_constructed_and_nothing_of_the_dashboard_is_a_template(acme, tmp_path):
    trap = tmp_path / "trap"
    devices = acme.store.orgs["100"].devices
    devices["Q2SW-0000-0001"].name, devices["Q2MR-0000-0001"].name, devices["Q2MR-0001-0001"].name = EVIL % trap, "AP1", "AP1"
    devices["Q2SW-0000-0001"].notes, devices["Q2SW-0000-0001"].tags = EVIL % trap, ["core"]
    devices["Q2MX-0000-0001"].name = "localhost"
    path = source(tmp_path, organizations="Acme", networks=["Store 0000", "Store 0001"], group_by=["product_type", "network", "tag", "status"],
                  compose={"site": "meraki.network.name.split(' ') | last", "said": "meraki.name ~ meraki.notes", "nothing": "meraki.nowhere.at.all"},
                  groups={"gateways": "meraki.product_type == 'appliance'"}, keyed_groups=[{"prefix": "fw", "key": "meraki.firmware"}])
    found, said = listed(acme, path)
    hosts = found["_meta"]["hostvars"]
    assert sorted(hosts) == sorted(["AP1_Q2MR-0000-0001", "AP1_Q2MR-0001-0001", "Q2MX-0001-0001", "Q2SW-0001-0001", "localhost_Q2MX-0000-0001",
                                    "(" + EVIL[1:].replace("/", "_") % str(trap).replace("/", "_")])
    assert "2 of its hosts would be called 'AP1'" in said and "'localhost'" in said
    assert "0001" in str(hosts["AP1_Q2MR-0001-0001"]["site"]) and hosts["AP1_Q2MR-0001-0001"]["ansible_connection"] == "local"
    assert hosts["AP1_Q2MR-0001-0001"]["ansible_host"].startswith("10.") and "ansible_host" not in hosts["Q2MX-0001-0001"]
    assert sorted(found["gateways"]["hosts"]) == sorted(found["meraki_appliance"]["hosts"]) and len(found["fw_wireless_30_6"]["hosts"]) == 2
    assert len(found["meraki_network_Store_0000"]["hosts"]) == 3 and len(found["meraki_tag_core"]["hosts"]) == 1
    assert len(found["meraki_status_online"]["hosts"]) == 6
    book = tmp_path / "book.yml"
    book.write_text(yaml.safe_dump([{"hosts": "meraki_switch", "gather_facts": False, "tasks": [
        {"ansible.builtin.debug": {"msg": "{{ inventory_hostname }} {{ meraki.name }} {{ meraki.notes }} {{ said }} {{ ansible_host }}"}}]}]))
    run = play(acme, tmp_path, "-i", path, book).good()
    assert "touch" in run.output and not trap.exists()
    strict = source(tmp_path, "strict.meraki.yml", organizations="Acme", strict=True, compose={"nothing": "meraki.nowhere.at.all"})
    done = command(acme, "inventory", "-i", strict, "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true")
    assert done.returncode != 0 and "nothing" in done.stderr


def test_two_inventories_never_make_one_host_of_two_devices(acme, tmp_path):
    acme.store.orgs["100"].devices["Q2MR-0000-0001"].name = acme.store.orgs["100"].devices["Q2MR-0001-0001"].name = "AP1"
    one, two = (source(tmp_path, f"{number}.meraki.yml", networks=f"Store 000{number}", product_types=["wireless"]) for number in (0, 1))
    (tmp_path / "more.ini").write_text("AP1 rack=7\n")
    found, said = listed(acme, tmp_path / "more.ini", "-i", one, "-i", two, "-i", one)
    hosts = found["_meta"]["hostvars"]
    assert {name: host["meraki"]["serial"] for name, host in hosts.items()} == {"AP1": "Q2MR-0000-0001", "AP1_Q2MR-0001-0001": "Q2MR-0001-0001"}
    assert hosts["AP1"]["rack"] == 7 and "AP1_Q2MR-0001-0001" in said


def test_variables_of_groups_say_otherwise(acme, tmp_path):
    path = source(tmp_path, networks="Store 0000")
    (tmp_path / "group_vars").mkdir()
    (tmp_path / "group_vars" / "meraki_switch.yml").write_text("ansible_connection: ssh\n")
    hosts = listed(acme, path)[0]["_meta"]["hostvars"]
    assert {name[:4]: host["ansible_connection"] for name, host in hosts.items()} == {"Q2MX": "local", "Q2MR": "local", "Q2SW": "ssh"}


def test_the_examples_run_as_they_stand(acme, tmp_path):
    done = command(acme, "doc", "-t", "inventory", "--json", PLUGIN["plugin"])
    examples = list(yaml.safe_load_all(json.loads(done.stdout)[PLUGIN["plugin"]]["examples"]))
    (tmp_path / "key").write_text(acme.key)
    acme.store.orgs["100"].devices["Q2MX-0001-0001"].turn("offline", 0.0)
    hosts = []
    for number, example in enumerate(examples):
        path = source(tmp_path, f"{number}.meraki.yml", **{**example, **({"cache_connection": str(tmp_path / "cache")} if "cache" in example else {})})
        hosts.append(listed(acme, path, MERAKI_KEY_FILE=str(tmp_path / "key"))[0]["_meta"]["hostvars"])
    assert [len(one) for one in hosts] == [180, 240, 1, 180] and hosts[3]["Store 0059-Q2SW-0059-0001"]["site_code"]


# Tasks on such hosts

POLICIES = "sitecraft.meraki.network_group_policies"


def book(folder, tasks, **play_keys):
    path = folder / "book.yml"
    path.write_text(yaml.safe_dump([{"hosts": "meraki_devices", "gather_facts": False, "tasks": tasks, **play_keys}], sort_keys=False))
    return path


def stores(folder, *names):
    return source(folder, organizations="Acme", networks=list(names or ("Store 0000", "Store 0001")))


ONCE = [{POLICIES: {"config": [{"name": "Guests"}]}}, {POLICIES: {"config": [{"name": "{{ meraki.product_type }}"}]}},
        {POLICIES: {"config": [{"name": "Some"}]}, "when": "meraki.product_type == 'switch'"}]


def of_the_first(run, first):
    """The writes of a run, where they are those of ONCE, and the first host of each network has done what all have in common."""
    names = [one["body"]["name"] for one in run.requests]
    assert {name: names.count(name) for name in names} == {"Guests": 2, "appliance": 2, "switch": 2, "wireless": 2, "Some": 2}
    guests = [one for one in run.results if one.get("changed") and one["requests"][0]["body"]["name"] == "Guests"]
    assert sorted(one["host"] for one in guests) == first
    others = [one for one in run.results if one.get("msg", "").startswith(f"host {first[0]} carried this out")]
    assert {one["host"] for one in others} == {f"{kind}-0000-0001" for kind in KINDS} - {first[0]}
    assert all(one["requests"] == [] and one["calls"] == 0 and not one["changed"] for one in others)
    return sorted(map(str, run.requests))


def test_a_task_on_a_network_is_carried_out_once_by_the_first_of_its_hosts(acme, tmp_path):
    first, path = ["Q2MR-0000-0001", "Q2MR-0001-0001"], book(tmp_path, ONCE)
    checked = of_the_first(play(acme, tmp_path, "-i", stores(tmp_path), path, "--check", "--forks", 3).good(), first)
    assert of_the_first(play(acme, tmp_path, "-i", stores(tmp_path), path, "--forks", 3).good(), first) == checked
    again = play(acme, tmp_path, "-i", stores(tmp_path), path, "--forks", 3).good()
    assert again.changed == [] and again.requests == []


@pytest.mark.parametrize(("how", "first"), [({"serial": 2}, "Q2MR"), ({"strategy": "free"}, "Q2MR"), ({"order": "reverse_inventory"}, "Q2SW")], ids=str)
def test_that_is_so_in_every_batch_strategy_and_order(acme, tmp_path, how, first):
    of_the_first(play(acme, tmp_path, "-i", stores(tmp_path), book(tmp_path, ONCE, **how)).good(), [f"{first}-000{number}-0001" for number in (0, 1)])


@pytest.mark.parametrize("strategy", ["linear", "free", "host_pinned"])
def test_that_is_so_of_what_is_included_and_of_the_rounds_of_a_loop(acme, tmp_path, strategy):
    inner, included = tmp_path / "inner.yml", tmp_path / "included.yml"
    inner.write_text(yaml.safe_dump([{"name": "told", "sitecraft.meraki.operation": {"name": "webhook_test", "params": {"url": "https://example.com/x"}},
                                      "loop": [1, 2]}]))
    included.write_text(yaml.safe_dump([{POLICIES: {"config": [{"name": "Guests"}]}, "name": "made"}, {"ansible.builtin.include_tasks": str(inner)}]))
    ran = play(acme, tmp_path, "-i", stores(tmp_path), book(tmp_path, [{"ansible.builtin.include_tasks": str(included)}], strategy=strategy)).good()
    assert len([one for one in ran.results if one["task"] == "made" and one["changed"]]) == 2
    assert acme.stats()["writes"] == 2 + 2 * 2


def test_the_task_comes_first_then_module_defaults_then_the_host_then_the_environment(acme, tmp_path):
    ports = {"config": [{"port_id": "1", "name": "Desk"}]}
    tasks = [{"sitecraft.meraki.switch_ports": ports, "when": "meraki.product_type == 'switch'"},
             {POLICIES: {"network": "Store 0005", "config": [{"name": "Task"}]}},
             {POLICIES: {"config": [{"name": "Defaults"}]}, "module_defaults": {POLICIES: {"network": "Store 0006"}}},
             {"sitecraft.meraki.organization_snmp": {"config": {"v2c_enabled": True}}}]
    run = play(acme, tmp_path, "-i", stores(tmp_path), book(tmp_path, tasks), MERAKI_ORGANIZATION="Beta").good()
    ids = {network.name: network.id for network in acme.store.orgs["100"].networks.values()}
    assert sorted(one["path"] for one in run.requests) == sorted([
        "/devices/Q2SW-0000-0001/switch/ports/1", "/devices/Q2SW-0001-0001/switch/ports/1", f"/networks/{ids['Store 0005']}/groupPolicies",
        f"/networks/{ids['Store 0006']}/groupPolicies", "/organizations/100/snmp"])


def test_a_failure_on_one_host_is_told_on_all_hosts_of_the_place(acme, tmp_path):
    run = play(acme, tmp_path, "-i", stores(tmp_path, "Store 0000"), book(tmp_path, [{POLICIES: {"config": [{"nam": "Guests"}]}}]))
    assert run.code != 0 and len(run.results) == 3 and all(one["failed"] and "did you mean name?" in one["msg"] for one in run.results)


def test_ansible_itself_runs_a_task_on_a_group_as_it_stands(acme, tmp_path):
    path = stores(tmp_path)
    for config in ("config='[{\"port_id\": \"1\", \"name\": \"Desk\"}]'", json.dumps({"config": [{"port_id": "1", "name": "Desk"}]})):
        done = command(acme, "adhoc", "-i", path, "meraki_switch", "-m", "sitecraft.meraki.switch_ports", "-a", config)
        assert done.returncode == 0 and "Q2SW-0001-0001 | " in done.stdout, done.stdout + done.stderr
    assert acme.stats()["writes"] == 2


def test_a_device_task_on_a_network_and_a_task_in_the_background_are_what_they_were(acme, tmp_path):
    path = source(tmp_path, networks="Store 0000", hosts=["networks"])
    tasks = [{"sitecraft.meraki.switch_ports": {"config": [{"port_id": "1", "name": "Desk"}]}, "ignore_errors": True},
             {POLICIES: {"config": [{"name": "Late"}]}, "async": 60, "poll": 1}]
    run = play(acme, tmp_path, "-i", path, book(tmp_path, tasks, hosts="meraki_networks")).good()
    assert "serial is missing" in run.results[0]["msg"] and run.results[-1]["changed"]
