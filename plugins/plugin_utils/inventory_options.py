# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of an inventory file: what is wrong with them, and what they ask for."""
from __future__ import annotations

import os
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, Problem
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import listed, meant
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.options import unfit_value
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import ENVIRONMENT

from .inventory import Wanted

#: Options that are templates of each host, or read before any template could be.
OF_HOSTS = ("plugin", "host_name", "compose", "groups", "keyed_groups")
NAMES = ("organizations", "networks", "names", "hosts", "network_tags", "device_tags", "product_types", "models", "statuses")
JUDGED = ("str", "int", "float", "bool", "path")


def refuse(given: t.Mapping, known: t.Mapping) -> None:
    """Raises BadInput for what a file holds and no documented option takes."""
    names = {*known, *(alias for one in known.values() for alias in one.get("aliases") or ())}
    problems = []
    for name, value in given.items():
        if name not in names:
            nearest = meant(str(name), names, ())
            hint = f"did you mean {nearest}?" if nearest else f"options are {listed(sorted(names), 40)}"
            problems.append(Problem(str(name), f"is not an option of this inventory; {hint}"))
        elif value is not None and name in known and name not in OF_HOSTS:
            problems += _unfit(name, value, known[name])
    if problems:
        raise BadInput(*problems)


def emptied(given: t.Mapping, filled: t.Mapping) -> None:
    """Raises BadInput for a filter whose template had nothing to say: it would let everything in."""
    problems = [Problem(name, "came out empty, which would be all of them; leave it out where all are meant") for name in NAMES
                if given.get(name) not in (None, "", [], ()) and filled.get(name) in (None, "", [], ())]
    if problems:
        raise BadInput(*problems)


def _unfit(name: str, value: t.Any, entry: t.Mapping) -> list[Problem]:
    if entry.get("type") == "list":
        values = value if isinstance(value, (list, tuple)) else str(value).split(",")
        inner = {"type": entry.get("elements", "str"), "choices": entry.get("choices")}
        return [problem for one in values for problem in unfit_value(name, one.strip() if isinstance(one, str) else one, inner)]
    return unfit_value(name, value, entry) if entry.get("type") in JUDGED else []


def wanted(option: t.Callable[[str], t.Any]) -> Wanted:
    """What the options ask for. Raises BadInput."""
    many = {name: _texts(name, option(name)) for name in NAMES}
    if not many["organizations"] and os.environ.get(ENVIRONMENT["organization"]):
        many["organizations"] = (os.environ[ENVIRONMENT["organization"]],)
    if not many["hosts"]:
        raise BadInput(Problem("hosts", "is empty; it takes devices, networks or both"))
    templates = [option(name) for name in ("group_by", "host_name", "compose", "groups", "keyed_groups")]
    status = option("with_status") or bool(many["statuses"]) or re.search(r"\bstatus\b", str(templates)) is not None
    return Wanted(**many, with_status=status, network_tags_match=option("network_tags_match"), device_tags_match=option("device_tags_match"))


def _texts(name: str, value: t.Any) -> tuple[str, ...]:
    found = [value] if isinstance(value, (str, int)) and not isinstance(value, bool) else value or []
    if not isinstance(found, (list, tuple)) or not all(isinstance(one, (str, int)) and not isinstance(one, bool) for one in found):
        raise BadInput(Problem(name, "must be a name or a list of names"))
    if not all(str(one).strip() for one in found):
        raise BadInput(Problem(name, "holds an empty name; leave it out where none is meant"))
    return tuple(str(one).strip() for one in found)
