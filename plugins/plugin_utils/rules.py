# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of compliance as people write them, read and checked against the catalog before anything is asked of the Dashboard. Pure."""
from __future__ import annotations

import datetime
import typing as t
from collections.abc import Mapping
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import Problem
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import choice_hint, name_hint, near, option_hint
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.selectors import Selector, complaints, selector
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.types import Wrong, scalar
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions import target
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import conditions

KEYS = ("name", "about", "severity", "resource", "query", "params", "networks", "where", "must", "fix", "except")
SEVERITIES = ("high", "medium", "low")
_EXCEPTION = ("rule", "network", "object", "reason", "until")


@dataclass(frozen=True)
class Exemption:
    """What a rule lets pass until a day: all of it, or that of a network, or one object."""

    network: str
    object: str
    reason: str
    until: datetime.date


@dataclass(frozen=True)
class Rule:
    """One rule: of the objects of `resource`, or of the rows of `query`, those that fit `where` must be as `must` says."""

    name: str
    must: Mapping
    where: Mapping = field(default_factory=dict)
    resource: Resource | None = None
    query: str = ""
    params: Mapping = field(default_factory=dict)
    severity: str = "medium"
    about: str = ""
    networks: Selector = field(default_factory=Selector)
    fix: Mapping = field(default_factory=dict)
    exempt: tuple[Exemption, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...] | None:
        """The Fields of its objects; None where nobody declares them."""
        return known_fields(self.resource) if self.resource else None

    @property
    def scope(self) -> str:
        """Where its objects belong: organization, network, or device."""
        if self.resource is None:
            return scope_of(self.query)
        return {"networks": "network", "devices": "device"}.get(self.resource.name, self.resource.scope)

    @property
    def options(self) -> set[str]:
        """The options of its resource that are to be read."""
        return {*map(str, self.where), *map(str, self.must)}


def known_fields(resource: Resource) -> tuple[Field, ...]:
    """The Fields of a resource a rule can ask for; what only the Dashboard knows stands in `facts`."""
    plain = tuple(one for one in resource.fields if not one.control or one.parent)
    return plain + ((Field("facts", "", type="dict", fields=resource.facts),) if resource.facts else ())


def scope_of(query: str) -> str:
    """Where an operation asks: of an organization, a network or a device."""
    found = target.of({"operation": query})
    places = [] if isinstance(found, list) else found.operation.places
    return "network" if "networkId" in places else "device" if "serial" in places else "organization"


def read(given: t.Any, exceptions: t.Any = (), name: str = "compliance_rules", shipped: int = 0) -> tuple[list[Rule], list[str]]:
    """The rules, and a sentence for everything wrong with them. A later rule takes the place of an earlier one of its name.

    shipped  how many of them, at the start, come with the role: sentences count those that people gave.
    """
    if not isinstance(given, (list, tuple)):
        return [], [f"{name}: must be a list of rules"]
    more, problems = _exceptions(exceptions or (), "compliance_exceptions", True)
    if not given:
        problems.append(f"{name}: there is no rule; give some, or name some of those that come with the role in compliance_shipped")
    rules: dict[str, Rule] = {}
    for number, raw in enumerate(given):
        path = f"{name}[{number - shipped}]" if number >= shipped else f"rules.yml[{number}]"
        wrong = _faults(raw, path)
        problems += wrong
        if isinstance(raw, Mapping) and raw.get("name"):
            rule = None if wrong else _rule(raw, more)
            rules.pop(str(raw["name"]), None)
            if rule:
                rules[rule.name] = rule
    called = [str(one["name"]) for one in given if isinstance(one, Mapping) and one.get("name")]
    problems += [f"compliance_exceptions[{at}].rule: there is no rule {rule!r}{name_hint(rule, called)}" for at, rule, dummy in more if rule not in called]
    return list(rules.values()), problems


def _rule(raw: Mapping, more: list[tuple[int, str, Exemption]]) -> Rule:
    own = _exceptions(raw.get("except") or (), "", False)[0]
    exempt = tuple(one for dummy, rule, one in [*own, *more] if rule in ("", str(raw["name"])))
    return Rule(str(raw["name"]), raw["must"], raw.get("where") or {}, RESOURCES.get(str(raw.get("resource"))), str(raw.get("query") or ""),
                raw.get("params") or {}, str(raw.get("severity") or "medium"), str(raw.get("about") or ""), selector(raw.get("networks", "all")),
                raw.get("fix") or {}, exempt)


def _faults(raw: t.Any, path: str) -> list[str]:
    """Everything wrong with one rule."""
    if not isinstance(raw, Mapping):
        return [f"{path}: must be a dict with name, resource and must"]
    path = f"{path} ({str(raw['name'])[:60]})" if raw.get("name") else path
    found = [f"{path}.{key}: is not a part of a rule; {_near(key, KEYS)}" for key in raw if key not in KEYS]
    found += [f"{path}: {key} is missing" for key in ("name", "must") if not raw.get(key)]
    severity = raw.get("severity", "medium")
    if severity not in SEVERITIES:
        found.append(f"{path}.severity: must be one of {', '.join(SEVERITIES)}, not {str(severity)!r}{choice_hint(severity, SEVERITIES)}")
    if "networks" in raw:
        found += [str(one.below(path) if isinstance(one, Problem) else one) for one in complaints("networks", raw["networks"])]
    found += _exceptions(raw.get("except") or (), f"{path}.except", False)[1]
    if bool(raw.get("resource")) == bool(raw.get("query")):
        return [*found, f"{path}: needs either resource, such as wireless_ssids, or query, such as getOrganizationAdmins"]
    return found + (_resource_faults(raw, path) if raw.get("resource") else _query_faults(raw, path))


def _near(name: t.Any, known: t.Sequence[str]) -> str:
    found = near(str(name), known)
    return f"did you mean {found}?" if found else f"parts are {', '.join(known)}"


def _resource_faults(raw: Mapping, path: str) -> list[str]:
    resource = RESOURCES.get(str(raw["resource"]))
    if resource is None or resource.scope == "dashboard":
        hint = f"did you mean {near(str(raw['resource']), RESOURCES)}?" if resource is None else "a rule is about what is in one organization"
        return [f"{path}.resource: there is no resource {str(raw['resource'])!r} for a rule; {hint}"]
    found = [f"{path}.params: goes with query"] if raw.get("params") else []
    if resource.scope == "organization" and resource.name not in ("networks", "devices") and raw.get("networks", "all") != "all":
        found.append(f"{path}.networks: {resource.name} belongs to the organization, not to networks; leave it out")
    for key in ("where", "must"):
        if raw.get(key):
            found += conditions.faults(raw[key], known_fields(resource), f"{path}.{key}")
    return found + (_fix_faults(raw, resource, f"{path}.fix", not found) if "fix" in raw else [])


def _query_faults(raw: Mapping, path: str) -> list[str]:
    asked = target.of({"operation": raw["query"]})
    found = [f"{path}.query: {one.words}" for one in asked] if isinstance(asked, list) else []
    if "fix" in raw:
        found.append(f"{path}.fix: what a query reads is no setting; a rule about a resource can have a fix")
    if raw.get("params") and not isinstance(raw["params"], Mapping):
        found.append(f"{path}.params: must be a dict")
    return found + [one for key in ("where", "must") if raw.get(key) for one in conditions.faults(raw[key], None, f"{path}.{key}")]


def _fix_faults(raw: Mapping, resource: Resource, path: str, sound: bool) -> list[str]:
    """What a fix sets must be options with values they take, and what the rule asks for, where that is sound itself."""
    fix = raw["fix"]
    if resource.name in ("networks", "devices") and isinstance(fix, Mapping) and {"serial", "name", "product_types"} & {*fix}:
        return [f"{path}: a fix does not rename, move or make networks and devices"]
    found = _set_faults(fix, tuple(one for one in resource.fields if one.name != resource.key and not one.parent), path)
    for name, test in raw["must"].items() if sound and raw.get("must") and not found else ():
        one = next((one for one in resource.fields if one.name == name), None)
        if one and name in fix and one.type not in ("list", "map", "dict") and not conditions.holds(test, fix[name], one):
            found.append(f"{path}.{name}: {fix[name]!r} is not what the rule asks for, {conditions.words(test)}")
    return found


def _set_faults(values: t.Any, fields: t.Sequence[Field], path: str) -> list[str]:
    if not isinstance(values, Mapping) or not values:
        return [f"{path}: must be a dict of options and the values they get"]
    found: list[str] = []
    for name, value in values.items():
        one = next((one for one in fields if one.name == name), None)
        if one is None:
            found.append(f"{path}.{name}: there is no such option to set; {option_hint(str(name), list(fields))}")
        elif one.secret:
            found.append(f"{path}.{name}: is a secret, and rules are shown; set it with a task of its own")
        elif one.fields and one.type == "dict" and not one.control:
            found += _set_faults(value, one.fields, f"{path}.{name}")
        elif one.fields and one.type == "list":
            entries = value if conditions.list_like(value) else [value]
            found += [sentence for at, entry in enumerate(entries) for sentence in _set_faults(entry, one.fields, f"{path}.{name}[{at}]")]
        elif value is not None and one.type in ("str", "int", "float", "bool"):
            found += _scalar_faults(value, one, f"{path}.{name}")
    return found


def _scalar_faults(value: t.Any, one: Field, path: str) -> list[str]:
    try:
        value = scalar(one.type, value, one)
    except Wrong as wrong:
        return [f"{path}: {wrong}"]
    if one.choices and value not in one.choices:
        return [f"{path}: must be one of {', '.join(map(repr, one.choices))}{choice_hint(value, one.choices)}"]
    return []


def _exceptions(given: t.Any, path: str, of_rules: bool) -> tuple[list[tuple[int, str, Exemption]], list[str]]:
    """(number, rule, Exemption) of what is let pass, and what is wrong with it."""
    if not isinstance(given, (list, tuple)):
        return [], [f"{path}: must be a list of exceptions, each with reason and until"]
    known = _EXCEPTION if of_rules else _EXCEPTION[1:]
    found, problems = [], []
    for at, raw in enumerate(given):
        where = f"{path}[{at}]"
        if not isinstance(raw, Mapping):
            problems.append(f"{where}: must be a dict with {', '.join(known)}")
            continue
        wrong = [f"{where}.{key}: is not a part of an exception; {_near(key, known)}" for key in raw if key not in known]
        wrong += [f"{where}.{key}: is missing" for key in (*(("rule",) if of_rules else ()), "reason", "until") if not str(raw.get(key) or "").strip()]
        day = _day(raw.get("until"))
        if day is None and raw.get("until"):
            wrong.append(f"{where}.until: {str(raw['until'])!r} is no day; write one like 2027-01-31")
        problems += wrong
        if day and not wrong:
            found.append((at, str(raw.get("rule") or ""), Exemption(str(raw.get("network") or ""), str(raw.get("object") or ""), str(raw["reason"]), day)))
    return found, problems


def _day(value: t.Any) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
