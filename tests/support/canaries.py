# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canaries: texts that occur nowhere else and hold awkward characters, put in place of every secret of every sample. No output may hold one."""
from __future__ import annotations

import copy
import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import perform

from tests.samples import ALL, SAMPLES
from tests.support.world import DEFAULTS, World

#: Quotes, a backslash, a blank, other letters: what JSON, YAML and addresses write otherwise.
AWKWARD = 'canary "q\' \\ \u00fc/%d'
STATES = ("merged", "replaced", "overridden", "deleted", "gathered")
MARKS = ("canary",)


def config_of(name: str, number: int = 0) -> t.Any:
    """A sample's first (0) or second (1) wanted state with a canary in every secret option."""
    sample = SAMPLES[name]
    return planted(copy.deepcopy((sample.config, sample.change)[number]), RESOURCES[name].fields, number)


def planted(value: t.Any, fields: t.Iterable[Field], number: int) -> t.Any:
    """The value with every secret in it replaced by a canary."""
    if isinstance(value, list):
        return [planted(one, fields, number) for one in value]
    if not isinstance(value, dict):
        return value
    known = {field.name: field for field in fields}
    return {name: AWKWARD % number if known[name].secret and one is not None else
            {key: planted(inner, known[name].fields, number) for key, inner in one.items()} if known[name].type == "map" and known[name].fields else
            planted(one, known[name].fields, number) if known[name].fields else one for name, one in value.items()}


def secrets_of(fields: t.Iterable[Field], path: str = "") -> list[str]:
    """The paths of all secret options, as C(radius_servers.secret)."""
    return [found for field in fields for found in ([path + field.name] if field.secret else secrets_of(field.fields, f"{path}{field.name}."))]


def seen(*produced: t.Any) -> list[str]:
    """Where canaries are in what was produced: the words around each."""
    found = []
    for one in produced:
        text = one if isinstance(one, str) else json.dumps(one, ensure_ascii=False, default=str)
        for mark in MARKS:
            start = text.find(mark)
            while start >= 0:
                found.append(text[max(0, start - 200):start + 100])
                start = text.find(mark, start + 1)
    return found


SECRET = [name for name in ALL if secrets_of(RESOURCES[name].fields)]


def run(world: World, name: str, config: t.Any, check: bool = False, say: t.Callable | None = None, **options: t.Any) -> dict:
    """A task's result as it is before Ansible sees it, with its diff."""
    root = BLUEPRINT if name == "blueprint" else RESOURCES[name]
    params = {**DEFAULTS, "api_key": world.emulator.key, "base_url": world.emulator.url, "requests_per_second": 5000.0, "organization": "Acme",
              "network": "Store 0012", "serial": world.device(name), "state": "merged", **options}
    return perform(root, params, config, check, diff=True, connect=world.connect, say=say)


def telltale(name: str) -> t.Any:
    """A wanted state of the resource that holds a canary."""
    sample = SAMPLES[name]
    return next(config for config in (planted(copy.deepcopy(one), RESOURCES[name].fields, number) for number, one in enumerate(
        (sample.config, sample.change, sample.telling))) if config is not None and seen(config))


def everything(name: str) -> tuple[tuple[str, t.Any], ...]:
    """A blueprint that holds the resource, and the same resource alone."""
    tree = {name: telltale(name)}
    if RESOURCES[name].scope == "network":
        tree = {"networks": [{"name": "Store 0012", **tree}]}
    return (("blueprint", tree), (name, telltale(name)))
