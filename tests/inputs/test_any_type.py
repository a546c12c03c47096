# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of every module given as every type JSON has: by both doors of Ansible it is our reading that comes first, so that no sentence
is another's and nothing breaks."""
from __future__ import annotations

import copy
import json
import types
import typing as t

import pytest
from ansible.module_utils import basic
from ansible_collections.sitecraft.meraki.plugins.module_utils import task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint import tree
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import dashboard

from tests.support.wrong import Bad, complete, in_blueprint, smallest

JSON: tuple = (None, True, 5, "text", [], {}, [None], [{}], {"a": 1})
CONNECTION = {"api_key": "k", "organization": "Acme", "base_url": "http://localhost:1/api/v1"}
PLACE = {"network": {"network": "Store 0012"}, "device": {"serial": "Q2SW-AAAA-0012"}}
#: Words that only Ansible says of options.
ANSIBLES = ("found in", "lements value", "unable to convert", "not iterable", "value of ", "missing required", "got: ")


def objects(fields: t.Sequence[Field], whole: dict, value: t.Any, alone: bool) -> t.Iterator[dict]:
    """Objects in which options, one `alone` or all at one depth, are of one type."""
    said = [one for one in fields if not one.required or alone]
    yield from ({**whole, one.name: value} for one in said) if alone else [{**whole, **dict.fromkeys((one.name for one in said), value)}]
    for field in (one for one in fields if one.fields and not one.control):
        for inner in objects(field.fields, complete(field.fields), value, alone):
            yield {**whole, field.name: [inner] if field.type == "list" else {"00:11:22:33:44:55": inner} if field.type == "map" else inner}


def configs(resource: Resource, alone: bool) -> t.Iterator[t.Any]:
    for value in JSON:
        yield from ([one] if resource.many else one for one in objects(resource.fields, smallest(resource), value, alone))
        yield from (value, [value])


def given(resource: Resource) -> t.Iterator[dict]:
    """The options of tasks in which something is of one type."""
    fixed = {**CONNECTION, **PLACE.get(resource.scope, {}), "config": [smallest(resource)] if resource.many else smallest(resource)}
    yield from ({**fixed, "config": config} for config in configs(resource, alone=False))
    yield from ({**fixed, name: value} for name in task.argument_spec(resource) for value in JSON if name not in ("config", "base_url"))


def by_action(root, name, options):
    action = dashboard.ActionModule.__new__(dashboard.ActionModule)
    action._task = types.SimpleNamespace(check_mode=False, diff=False)
    return action._inside(name, root, options, {})


def by_module(root, options, monkeypatch, capsys):
    monkeypatch.setattr(basic, "_load_params", lambda: copy.deepcopy(options))
    monkeypatch.setattr(basic, "_ANSIBLE_PROFILE", "legacy", raising=False)
    with pytest.raises(SystemExit):
        task.run(root)
    return json.loads(capsys.readouterr().out)


def strange(result: dict) -> bool:
    """Whether a task was refused in other words than ours."""
    *lines, last = result.get("msg", "").splitlines() or [""]
    return bool(result.get("failed")) and (last != "Nothing was changed." or any(
        "fault of this collection" in line or line[:1].isupper() or any(words in line for words in ANSIBLES) for line in lines))


@pytest.fixture(name="reached", autouse=True)
def _reached(monkeypatch):
    """Nothing is carried out here."""
    monkeypatch.setattr(task, "perform", lambda *dummy, **more: {"changed": False})


@pytest.mark.dear
@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_no_type_gets_another_sentence_than_ours(name):
    wrong = [(options, said["msg"]) for options in given(RESOURCES[name]) if strange(said := by_action(RESOURCES[name], name, copy.deepcopy(options)))]
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(f"{options} -> {said}" for options, said in wrong[:10])


@pytest.mark.dear
@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_option_by_itself_is_read_without_breaking(name):
    """By itself, since what is wrong beside it would keep the resource's own checks away."""
    resource = RESOURCES[name]
    for config in configs(resource, alone=True):
        tree.problems(task.Task(resource, {**CONNECTION, **PLACE.get(resource.scope, {}), "state": "merged"}, config))
    for config in JSON:
        tree.problems(task.Task(BLUEPRINT, {**CONNECTION, "state": "deleted"}, in_blueprint(resource, Bad(config, "", "")).config))


#: What broke Ansible's own check, and how our sentence begins.
BROKE = [("network_group_policies", [{"name": "A", "scheduling": True}], "config[0].scheduling must be a dict, not the boolean true"),
         ("wireless_ssids", [{"number": 0, "dot11w": 5}], "config[0].dot11w must be a dict, not 5"),
         ("wireless_settings", {"named_vlans": [None]}, "config.named_vlans must be a dict, not a list"),
         ("networks", [{"name": "A", "product_types": 5}], "config[0].product_types must be a list, not 5"),
         ("networks", True, "config must be a list, not the boolean true"), ("blueprint", True, "config must be a dict"),
         ("blueprint", {"networks": True}, "config.networks must be a list, not the boolean true")]


@pytest.mark.parametrize(("name", "config", "words"), BROKE)
def test_module_and_action_say_the_same(monkeypatch, capsys, name, config, words):
    root = RESOURCES.get(name, BLUEPRINT)
    options = {**CONNECTION, **PLACE.get(getattr(root, "scope", ""), {}), "config": config}
    module, action = by_module(root, options, monkeypatch, capsys), by_action(root, name, options)
    assert module["msg"] == action["msg"] and module["msg"].startswith(words), module["msg"]


@pytest.mark.parametrize("name", sorted({option for root in (*RESOURCES.values(), BLUEPRINT) for option in task.argument_spec(root)}
                                        - {"config", "api_key", "organization", "network", "serial", "networks", "devices"}))
def test_null_means_that_an_option_of_the_task_was_not_given(monkeypatch, capsys, name):
    root = next(one for one in (*RESOURCES.values(), BLUEPRINT) if name in task.argument_spec(one))
    options = {**CONNECTION, **PLACE.get(getattr(root, "scope", ""), {}), "config": {} if root is BLUEPRINT else [], name: None}
    assert not by_module(root, options, monkeypatch, capsys).get("failed") and not by_action(root, root.name, options).get("failed")
