# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers that are JSON and yet not what was asked for: whatever they hold, a task fails with a sentence and writes nothing."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support import matrix, rotation, statuses
from tests.support.world import Direct

BODIES = [None, 5, "text", True, [1], [None], [[]], ["a"], [{}], [{"id": None}], {"items": None}, {"items": 5}, {"items": [5]}, {"items": [{"a": 1}]},
          {"errors": ["no"]}, {"rules": None, "items": None}, {"rules": [1]}, {"rules": {}}]


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        yield stage


def foreign(name):
    """The bodies that can be no answer to what a resource reads; an object of settings may have keys that nobody knows."""
    resource = RESOURCES.get(name)
    if resource is not None and "items" in resource.by_option:  # what a page of objects is, these settings are
        return [body for body in BODIES if not (isinstance(body, dict) and "items" in body)]
    if resource is None or resource.kind == "collection" or resource.rules or resource.listed:
        return BODIES
    return [body for body in BODIES if not isinstance(body, dict) or set(body) == {"errors"}]


@pytest.mark.dear
@pytest.mark.parametrize("name", matrix.names()[1:])
def test_lists_and_objects_of_another_kind_are_refused(stage, name):
    read = {verb: statuses.paths_read(stage, name, verb)[-1] for verb in ("change", "gather")}
    for body in foreign(name):
        for verb, path in read.items():
            stage.begin(name, verb)
            stage.fail({"kind": "shape", "method": "GET", "path": path, "body": body})
            result = stage.play(name, verb, retries=0)
            assert result.get("failed") and result["failure"]["errors"] and stage.done() == [], (body, verb)


WHERE = ("/organizations$", "networks$", "devices$", "groupPolicies$", "l3FirewallRules$", "configurationChanges$")
ODD = [*BODIES, [], {}, {"items": [{"id": 5}]}, [{"id": "1", "name": ["x"]}], [{"number": 0, "radiusServers": "x"}], {"subnets": 5}]


@pytest.mark.parametrize(("path", "body"), rotation.part([(path, body) for body in ODD for path in WHERE], 5), ids=str)
def test_a_blueprint_never_stumbles_over_an_answer(stage, tmp_path, path, body):
    for verb, options in (("change", {}), ("gather", {"snapshot": str(tmp_path / "snapshot")})):
        stage.begin("blueprint", verb)
        stage.fail({"kind": "shape", "method": "GET", "path": path, "body": body})
        result = stage.play("blueprint", verb, retries=0, **options)
        assert result.get("failed") is None or result["msg"]
        stage.begin("blueprint", verb)
        again = stage.play("blueprint", verb, **options)
        assert not again.get("failed"), (path, again["msg"])
