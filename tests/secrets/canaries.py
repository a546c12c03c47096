# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts nobody may ever see again: in place of every secret of every sample one that is unmistakable, in awkward letters."""
from __future__ import annotations

import copy
import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field

from tests.samples import SAMPLES

#: Quotes, a backslash, a blank, other letters: what JSON, YAML and addresses write otherwise.
AWKWARD = 'canary "q\' \\ \u00fc/%d'
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


def secret_of(name: str) -> bool:
    """Whether a resource has a secret option at any depth."""
    def any_in(fields):
        return any(field.secret or any_in(field.fields) for field in fields)
    return any_in(RESOURCES[name].fields)


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


SECRET = sorted(name for name in RESOURCES if secret_of(name))
