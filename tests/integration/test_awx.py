# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kit for AWX: what sets it up is held to the options of awx.awx, and every job runs in ansible-runner as AWX runs it."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import awx
import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read

from tests.support.play import ROOT, play

KIT = ROOT / "playbooks" / "awx"
FACTS = json.loads((ROOT / "tests" / "support" / "awx_modules.json").read_text())["modules"]
BIN = Path(sys.executable).parent
SECRETS = {"awx_meraki_api_key": "key-of-the-dashboard-0001", "awx_staff_psk": "staff-psk-0001", "awx_guest_psk": "guest-psk-0001",
           "awx_snmp_passphrase": "snmp-passphrase-0001"}
#: Stands for every module of awx.awx: checks its arguments as that module's documentation says, and writes them down.
STAND_IN = '''
import json, os
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.plugins.action import ActionBase
SPEC = json.loads(%r)
class ActionModule(ActionBase):
    def run(self, tmp=None, task_vars=None):
        args = json.loads(json.dumps(self._task.args, default=str))
        valid = ArgumentSpecValidator(SPEC).validate(args)
        if valid.error_messages:
            return {"failed": True, "msg": str(valid.error_messages)}
        with open(os.environ["SEEN"], "a") as file:
            file.write(json.dumps([%r, args]) + "\\n")
        return {"changed": True}
'''
#: A home in which nobody can write, not even root.
HOME = "/proc/sys"


def spec(options):
    """What a module documents as an argument_spec."""
    return {name: {**{key: value for key, value in one.items() if key != "suboptions"}, **({"options": spec(one["suboptions"])} if "suboptions" in one else {})}
            for name, one in options.items()}


@pytest.fixture(scope="module")
def emulator():
    with Emulator(unlimited=True) as running:
        yield running


@pytest.fixture(scope="module")
def made(emulator, tmp_path_factory):
    """What configure.yml asks of AWX: {module: [arguments]}, and what it printed."""
    folder = tmp_path_factory.mktemp("awx")
    actions = folder / "collections" / "ansible_collections" / "awx" / "awx" / "plugins" / "action"
    actions.mkdir(parents=True)
    for name, options in FACTS.items():
        (actions / f"{name}.py").write_text(STAND_IN % (json.dumps(spec(options)), name))
    path = os.pathsep.join([str(folder / "collections"), os.environ["ANSIBLE_COLLECTIONS_PATH"]])
    run = play(emulator, folder, KIT / "configure.yml", "-e", json.dumps(SECRETS), "-v", ANSIBLE_COLLECTIONS_PATH=path, SEEN=str(folder / "seen")).good()
    found = {}
    for line in (folder / "seen").read_text().splitlines():
        name, args = json.loads(line)
        found.setdefault(name, []).append(args)
    return found, run.output


def test_awx_is_set_up_with_options_its_modules_have_and_secrets_are_not_printed(made):
    found, printed = made
    assert {name: len(some) for name, some in found.items()} == {
        "organization": 1, "credential_type": 2, "credential": 2, "execution_environment": 1, "project": 1, "inventory": 1, "inventory_source": 1,
        "job_template": 5, "schedule": 2, "workflow_job_template": 1}
    assert [one for one in SECRETS.values() if one in printed] == []
    assert found["credential"][0]["inputs"]["api_key"] == SECRETS["awx_meraki_api_key"]


def test_keys_are_injected_as_files_of_extra_variables_and_not_into_the_environment(made):
    for one in made[0]["credential_type"]:
        assert set(one["injectors"]) == {"extra_vars"}
        fields = {field["id"]: field for field in one["inputs"]["fields"]}
        assert all(fields[name].get("secret") for name in one["inputs"]["required"])
        assert all(any(f"{{{{ {name}" in text for text in one["injectors"]["extra_vars"].values()) for name in fields)


def test_job_templates_surveys_schedules_and_the_workflow_fit_together(made):
    found, dummy = made
    templates = {one["name"]: one for one in found["job_template"]}
    credentials = {one["name"] for one in found["credential"]}
    for one in templates.values():
        text = (ROOT / one["playbook"]).read_text()
        asked = [question["variable"] for question in one["survey_spec"]["spec"]]
        assert asked and [name for name in asked if f"{{{{ {name}" not in text and f"    {name}:" not in text] == [], one["name"]
        assert set(one["credentials"]) <= credentials
    assert templates["Meraki: drift"]["job_type"] == "check"
    assert {one["unified_job_template"] for one in found["schedule"]} <= templates.keys()
    nodes = {one["identifier"]: one for one in found["workflow_job_template"][0]["workflow_nodes"]}
    order, at = [], "check"
    while at:
        order.append((at, nodes[at]["unified_job_template"]["type"]))
        at = next((one["identifier"] for one in nodes[at].get("related", {}).get("success_nodes", [])), "")
    assert order == [("check", "job_template"), ("approve", "workflow_approval"), ("run", "job_template"), ("audit", "job_template")]
    assert {one["unified_job_template"]["name"] for one in nodes.values() if one["identifier"] != "approve"} <= templates.keys()
    source = found["inventory_source"][0]
    assert source["source_path"].endswith("meraki.yml") and (ROOT / source["source_path"]).exists() and source["credential"] in credentials


def test_the_options_of_the_modules_are_those_of_the_collection_where_it_is_installed():
    for folder in (Path(one) / "ansible_collections" / "awx" / "awx" for one in sys.path):
        assert not folder.exists() or awx.text(folder) == awx.TARGET.read_text()


# Jobs

@pytest.fixture
def job(emulator, tmp_path):
    """A folder as AWX makes it for a job: the project with a table of two sites, an inventory, and the injected file."""
    emulator.app.reset()
    emulator.app.seed(emulator.store, {"organizations": [{"name": "Acme", "id": "100"}]})
    shutil.copytree(ROOT / "playbooks", tmp_path / "project" / "playbooks")
    table = tmp_path / "project" / "playbooks" / "files" / "sites.csv"
    table.write_text("".join(table.read_text().splitlines(keepends=True)[:3]))
    (tmp_path / "inventory").mkdir()
    (tmp_path / "inventory" / "hosts").write_text("localhost ansible_connection=local ansible_python_interpreter='{{ ansible_playbook_python }}'\n")
    (tmp_path / "env").mkdir()
    injected = tmp_path / "env" / "tmpcredential"
    injected.write_text(yaml.safe_dump({"meraki_api_key": emulator.key, "meraki_base_url": emulator.url, "vault_staff_psk": "staff-psk-0001",
                                        "vault_guest_psk": "guest-psk-0001", "vault_snmp_passphrase": "snmp-passphrase-0001"}))
    injected.chmod(0o400)
    return tmp_path


def environment(job):
    """What a job sees: no key, and a home that is empty and read-only."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MERAKI_")}
    return {**kept, "HOME": HOME, "PATH": os.pathsep.join([str(BIN), "/usr/bin", "/bin"]), "ANSIBLE_LOCAL_TEMP": str(job / "tmp"),
            "ANSIBLE_REMOTE_TMP": str(job / "tmp"), "ANSIBLE_HOME": str(job / "tmp"), "MERAKI_REQUESTS_PER_SECOND": "5000"}


def runner(job, *arguments, **options):
    done = subprocess.run([str(BIN / "ansible-runner"), *map(str, arguments)], env=environment(job), cwd=job, capture_output=True, check=False, **options)
    return done.returncode, done.stdout, done.stderr


def answered(job, check=False, **answers):
    """Write down what the survey was answered, and how the job is run."""
    (job / "env" / "extravars").write_text(yaml.safe_dump(answers))
    (job / "env" / "cmdline").write_text(f"-e @{job / 'env' / 'tmpcredential'}" + (" --check --diff" if check else ""))


def played(job, playbook, number, check=False, **answers):
    """Whether a job went well, and its events."""
    answered(job, check, **answers)
    code, printed, dummy = runner(job, "run", job, "-p", f"playbooks/{playbook}", "-i", number)
    events = [json.loads(one.read_text()) for one in (job / "artifacts" / number / "job_events").glob("*.json")]
    return code == 0, sorted(events, key=lambda one: one["counter"]), printed.decode()


def untold(job, *secrets):
    """The files of a job's artifacts in which a secret stands."""
    return [str(one) for one in (job / "artifacts").rglob("*") if one.is_file() for secret in secrets if secret.encode() in one.read_bytes()]


def test_every_job_runs_as_awx_runs_it_and_no_artifact_has_a_key(emulator, job):
    sites = {"organization": "Acme", "sites_file": "sites.csv"}
    jobs = [("onboard_sites.yml", True, sites, True), ("audit_sites.yml", True, sites, False), ("onboard_sites.yml", False, sites, True),
            ("audit_sites.yml", True, sites, True), ("export_organization.yml", False, {"organization": "Acme", "export_file": str(job / "acme.yml")}, True)]
    for number, (playbook, check, answers, well) in enumerate(jobs):
        writes = emulator.stats()["writes"]
        good, events, printed = played(job, playbook, str(number), check, **answers)
        assert good == well, printed[-3000:]
        assert (emulator.stats()["writes"] > writes) == (playbook == "onboard_sites.yml" and not check), playbook
        assert events
    networks = [one["name"] for one in read((job / "acme.yml").read_text())["networks"]]
    assert len(networks) == 2
    good, dummy, printed = played(job, "close_site.yml", "closing", organization="Acme", site=networks[0])
    assert good, printed[-3000:]
    assert [network.name for network in emulator.store.orgs["100"].networks.values()] == networks[1:]
    assert untold(job, emulator.key, "staff-psk-0001", "guest-psk-0001", "snmp-passphrase-0001") == []
    assert {one["playbook"] for one in yaml.safe_load((KIT / "vars" / "awx.yml").read_text().replace("!unsafe", ""))["awx_job_templates"]} == {
        "onboard_sites.yml", "audit_sites.yml", "close_site.yml", "export_organization.yml"}


def test_a_job_is_sent_worked_and_processed_on_another_machine(emulator, job):
    answered(job, organization="Acme", export_file=str(job / "acme.yml"))
    code, sent, said = runner(job, "transmit", job, "-p", "playbooks/export_organization.yml", "-i", "far")
    assert code == 0, said
    (job / "env" / "tmpcredential").chmod(0o600)
    code, told, said = runner(job, "worker", "--private-data-dir", job / "worker", input=sent)
    assert code == 0, said
    (job / "here").mkdir()
    code, printed, said = runner(job, "process", job / "here", "-i", "far", input=told)
    assert code == 0 and b"failed=0" in printed, (printed, said)
    assert emulator.key.encode() not in told and not any(emulator.key.encode() in one.read_bytes() for one in (job / "here").rglob("*") if one.is_file())
    assert "networks" in read((job / "acme.yml").read_text()) or (job / "acme.yml").exists()


def test_an_inventory_update_of_awx_fills_in_what_the_credential_brings(emulator, job):
    answered(job)
    emulator.app.seed(emulator.store, {"organizations": [{"name": "Beta", "id": "200", "devices": [{"serial": "Q2SW-AAAA-0001"}], "networks": [
        {"name": "Store", "productTypes": ["switch"], "devices": ["Q2SW-AAAA-0001"]}]}]})
    injected = yaml.safe_load((job / "env" / "tmpcredential").read_text())
    (job / "env" / "more").write_text(yaml.safe_dump({**injected, "meraki_organization": "Beta"}))
    done = subprocess.run([str(BIN / "ansible-inventory"), "-i", str(job / "project" / "playbooks" / "awx" / "dashboard.meraki.yml"), "--list", "--export",
                           "-e", f"@{job / 'env' / 'more'}"], env={**environment(job), "ANSIBLE_INVENTORY_UNPARSED_FAILED": "true"}, capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(json.loads(done.stdout)["_meta"]["hostvars"]) == ["Q2SW-AAAA-0001", "Store"]
    assert emulator.key not in done.stdout + done.stderr


# The execution environment

def test_the_context_of_the_execution_environment_holds_what_it_must(tmp_path):
    definition = yaml.safe_load((ROOT / "execution-environment.yml").read_text())
    name = definition["additional_build_files"][0]["src"]
    version = yaml.safe_load((ROOT / "galaxy.yml").read_text())["version"]
    assert name == f"sitecraft-meraki-{version}.tar.gz" and definition["dependencies"]["galaxy"]["collections"][0]["name"] == f"collections/{name}"
    for one in ("execution-environment.yml", "bindep.txt", "requirements.txt"):
        shutil.copy(ROOT / one, tmp_path / one)
    (tmp_path / name).write_bytes(b"the tarball of make build")
    done = subprocess.run([str(BIN / "ansible-builder"), "create", "-c", "context", "--output-filename", "Containerfile"], cwd=tmp_path,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    build = tmp_path / "context" / "_build"
    assert (build / "collections" / name).read_bytes() == b"the tarball of make build"
    assert "requests" in (build / "requirements.txt").read_text() and "ca-certificates" in (build / "bindep.txt").read_text()
    assert yaml.safe_load((build / "requirements.yml").read_text())["collections"] == definition["dependencies"]["galaxy"]["collections"]
    container = (tmp_path / "context" / "Containerfile").read_text()
    for word in ("ansible-core>=2.17,<2.22", "ansible-runner>=2.4,<3", "python3.12", definition["images"]["base_image"]["name"]):
        assert word in container, word
