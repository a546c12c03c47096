# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `make scaffold NAME=... SPEC=...` drafts from an OpenAPI description."""
from __future__ import annotations

import gzip
import json

import draft
import openapi
import pytest
import scaffold
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

from tests.samples.sample import Sample

LISTS, ONE = "/networks/{networkId}/switch/portLists", "/networks/{networkId}/switch/portLists/{portListId}"
TEXT = {"type": "string"}
PUT = {"name": TEXT, "mode": {"type": "string", "enum": ["open", "closed"], "description": "Who may pass. More of it."}, "sharedSecret": TEXT,
       "ports": {"type": "array", "items": TEXT, "x-order": "set"}, "size": {"type": "integer", "minimum": 1, "maximum": 9, "default": 3},
       "rows": {"type": "array", "items": {"type": "object", "properties": {"host": {**TEXT, "x-key": True}, "port": {"type": "integer"}},
                                           "required": ["host"]}}}
SHOWN = {"id": "7", "name": "Tills", "mode": "closed", "ports": ["1", "2"], "size": 3, "rows": [{"host": "a", "port": 80}]}


def body(properties, required=()):
    return {"requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": properties, "required": list(required)}}}}}


def answered(schema, example):
    return {"responses": {"200": {"content": {"application/json": {"schema": schema, "example": example}}}}}


SPEC = {"paths": {
    LISTS: {"get": answered({"type": "array", "items": {"type": "object", "properties": {**PUT, "id": TEXT}}}, [SHOWN]),
            "post": body({**PUT, "kind": TEXT}, ["name", "kind"])},
    ONE: {"get": answered({"type": "object"}, SHOWN), "put": body(PUT), "delete": {}},
    "/networks/{networkId}/switch/mtu": {"get": answered({"type": "object"}, {"size": 1}), "put": body({"size": {"type": "integer"}}, ["size"])},
    "/networks/{networkId}/wireless/ssids/{number}/splash/settings": {"get": answered({}, {"url": "x"}), "put": body({"url": TEXT})},
    "/organizations/{organizationId}/policyObjects": {"get": {}, "post": body({"name": TEXT})}},
    "x-batchable-actions": [{"resource": ONE, "operation": "update"}, {"resource": LISTS, "operation": "create"}]}


def made(name):
    """The Resource and the Sample that the drafts declare."""
    one, inside, sample = openapi.described(SPEC, name), {}, {}
    home = "from ansible_collections.sitecraft.meraki.plugins.module_utils."
    source = draft.catalog(one).replace("from ...", home).replace("from ..parts", f"{home}catalog.parts")
    exec(compile(source, name, "exec"), inside)  # noqa: S102 (what the draft says is what is tried)
    exec(compile(draft.sample(one), name, "exec"), sample)  # noqa: S102
    return inside["RESOURCES"][0], sample["SAMPLE"], one


def test_a_list_is_drafted_with_all_that_the_description_says():
    resource, sample, dummy = made("switch_port_lists")
    assert isinstance(resource, Resource) and isinstance(sample, Sample)
    assert (resource.kind, resource.path, resource.key, resource.id) == ("collection", "/networks/{network}/switch/portLists", "name", "id")
    assert resource.batch == {"create", "update"} and resource.create and resource.delete
    fields = resource.by_option
    assert list(fields) == ["id", "name", "mode", "shared_secret", "ports", "size", "rows", "kind", "add", "remove"]
    assert fields["id"].control and fields["name"].required and fields["kind"].required_on_create and fields["kind"].create_only
    assert fields["mode"].choices == ("open", "closed") and fields["mode"].help == "Who may pass."
    assert fields["ports"].compare == "set" and fields["rows"].compare == "by:host" and fields["rows"].fields[0].required
    assert fields["size"].bounds == (1, 9) and fields["size"].default == 3 and fields["shared_secret"].secret
    assert sample.config[0]["ports"] == ["1", "2"] and sample.change[0]["mode"] == "open" and sample.change[0]["name"] == "Tills"
    assert sample.bad == [([{"name": "Tills", "mode": "openx"}], "mode")] and sample.secrets == ("shared_secret",)


@pytest.mark.parametrize(("name", "kind", "path", "item"), [
    ("switch_mtu", "singleton", "/networks/{network}/switch/mtu", ""),
    ("wireless_ssid_splash_settings", "slots", "/networks/{network}/wireless/ssids", "/networks/{network}/wireless/ssids/{id}/splash/settings"),
    ("organization_policy_objects", "singleton", "/organizations/{organization}/policyObjects", "")])
def test_the_path_is_found_by_the_name(name, kind, path, item):
    resource = made(name)[0]
    assert (resource.name, resource.kind, resource.path, resource.item) == (name, kind, path, item)
    assert resource.send_all is (name == "switch_mtu")


def test_a_name_that_is_nowhere_is_answered_with_near_paths(tmp_path):
    with pytest.raises(KeyError, match="near are /networks/{networkId}/switch/mtu"):
        openapi.described(SPEC, "switch_mtus_x")
    packed = tmp_path / "spec.json.gz"
    packed.write_bytes(gzip.compress(json.dumps(SPEC).encode()))
    assert openapi.read(str(packed)) == SPEC
    packed.write_text("[]")
    with pytest.raises(ValueError, match="has no paths"):
        openapi.read(str(packed))


def test_the_row_and_the_examples_are_what_the_emulator_and_ansible_read():
    dummy, dummy, one = made("switch_port_lists")
    text = draft.row(one)
    compile(f"({text})", "row", "exec")
    assert text.startswith('    Objects(\n        "/networks/{networkId}/switch/portLists", item="portListId", product="switch", batch=BATCHED,\n')
    assert 'create_only={"kind": text()}' in text and 'needs=("name", "kind")' in text and '"size": number(1, 9)' in text
    tasks = [task["sitecraft.meraki.switch_port_lists"] for task in yaml.safe_load(draft.examples(one))]
    assert [task.get("state", "merged") for task in tasks] == ["merged", "replaced", "deleted", "gathered"]
    assert tasks[2]["config"] == [{"name": "Tills"}]
    assert "    config:\n      - name: Tills\n" in draft.examples(one)  # as ansible-lint wants lists


def test_a_list_changes_by_its_rows_and_one_that_comes_out_empty_is_allowed_to():
    """An exact state that empties a list is refused without a word, so that the drafted example would not run."""
    one = made("switch_port_lists")[1]
    assert one.change[0]["rows"] == [{"host": "a", "port": 81}] and one.change[0]["ports"] == []
    exactly = yaml.safe_load(draft.examples(made("switch_port_lists")[2]))[1]["sitecraft.meraki.switch_port_lists"]
    assert exactly["state"] == "replaced" and exactly["allow_empty"] is True
    assert "allow_empty" not in yaml.safe_load(draft.examples(made("switch_mtu")[2]))[1]["sitecraft.meraki.switch_mtu"]


INDEX = """\
from .switch import mtu, stacks
from .switch import ports as switch_ports

FAMILIES = (
    mtu,
    stacks,
    switch_ports,
)
"""


def test_a_new_file_is_named_in_the_index_behind_those_of_its_product():
    more = scaffold.entered(INDEX, "switch", "acls")
    assert more == INDEX.replace("mtu, stacks\n", "acls, mtu, stacks\n").replace("    switch_ports,\n", "    switch_ports,\n    acls,\n")
    assert "from .switch import mtu as switch_mtu\n" in scaffold.entered(INDEX, "switch", "mtu")
    first = scaffold.entered(INDEX, "camera", "sense")
    assert first.startswith("from .camera import sense\nfrom .switch import mtu") and "    switch_ports,\n    sense,\n)\n" in first
    last = scaffold.entered(INDEX, "wireless", "radios")
    assert "as switch_ports\nfrom .wireless import radios\n\nFAMILIES" in last and "    radios,\n)\n" in last


def test_imports_that_grow_too_long_are_folded_and_read_again():
    text = INDEX
    for number in range(20):
        text = scaffold.entered(text, "switch", f"a_long_name_{number:02}")
    assert max(map(len, text.splitlines())) <= 160 and text.count("    a_long_name_07,\n") == 2 and "import (\n    a_long_name_00,\n" in text
    compile(text, "index.py", "exec")
    source = scaffold.module("switch_dhcp_server_policy_arp_inspection_trusted_servers")
    assert max(map(len, source.partition('RETURN = r"""')[2].splitlines())) <= 160


@pytest.mark.parametrize(("name", "words"), [("switch_access_policies", ('"access policy"', "Manage the access policies of a network")),
                                             ("switch_port_lists", ('"port list"', "Manage the port lists of a network"))])
def test_a_title_is_one_and_the_help_is_of_many(name, words):
    spec = {**SPEC, "paths": {path.replace("portLists", "accessPolicies") if "polic" in name else path: one for path, one in SPEC["paths"].items()}}
    assert all(word in draft.catalog(openapi.described(spec, name)) for word in words)


def test_long_lines_are_folded_outside_of_texts():
    words = [f"{letter}, {letter}" * 9 for letter in "abcdefgh"]
    folded = draft.folded(f"x = {json.dumps(words)}\n")
    assert max(map(len, folded.splitlines())) <= 150 and len(folded.splitlines()) > 1
    assert json.loads(folded.partition("=")[2]) == words
