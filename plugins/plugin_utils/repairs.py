# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The blueprint that sets right what rules found, as far as they have a fix. Pure.

A network that is bound to a configuration template gets what the template governs from there, so it is set right there; not where the template
also serves networks that the rule is not about, or that an exception is for.
"""
from __future__ import annotations

import typing as t
from collections import Counter
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import modes
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import conditions
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.compliance import Audit, Finding, Spot
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rules import Rule
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.scopes import chosen


class Repairs:
    """What is to be set, by place; every Finding that is part of it says so in its `fix`."""

    def __init__(self, audit: Audit):
        self.audit = audit
        self.problems: list[str] = []
        self.organization: dict[str, t.Any] = {}
        self.templates: dict[str, dict] = {}
        self.networks: dict[str, dict] = {}
        self._said: dict[tuple, tuple[str, t.Any]] = {}
        self._objects: dict[tuple, dict] = {}
        self._names = Counter(str(one["name"]) for one in audit.networks)
        for found, rule, spot, item in audit.findings:
            if rule.fix and rule.resource:
                self._repair(found, rule, rule.resource, spot, item)

    @property
    def config(self) -> dict[str, t.Any]:
        """The config of a blueprint, state merged; empty where there is nothing to set."""
        networks = [{**one, **({"devices": [*one["devices"].values()]} if "devices" in one else {})} for one in self.networks.values()]
        templates = [{"name": name, **one} for name, one in self.templates.items()]
        return {**self.organization, **({"organization_config_templates": templates} if templates else {}), **({"networks": networks} if networks else {})}

    def _repair(self, found: Finding, rule: Rule, resource: Resource, spot: Spot, item: Mapping) -> None:
        template = self._template(rule, resource, spot)
        if template and self._others(rule, template):
            why = f"{found.site} is bound to the template {template}, which serves networks this rule is not about; change it there by hand"
        else:
            why = self._off(found, rule, resource, item)
        if why:
            found.note = "; ".join(part for part in (found.note, why) if part)
            return
        found.fix = f"template {template}" if template else "blueprint"
        self._set(self._branch(resource, spot, template), template or spot.site, rule, resource, item)

    @staticmethod
    def _off(found: Finding, rule: Rule, resource: Resource, item: Mapping) -> str:
        """Why a fix would set nothing: the option that was found does not exist in the mode the object will be in. Empty where it exists."""
        name = found.option.split(".")[0]
        one = resource.by_option.get(name)
        will_be = {resource.by_option[option].api: value for option, value in {**item, **rule.fix}.items() if option in resource.by_option}
        if one is None or name not in rule.fix or modes.holds(one, will_be, resource.by_option):
            return ""
        needs, here = modes.needs(one.only_if, will_be, resource.by_option)
        return f"{name} exists only when {needs}; here {here}"

    @staticmethod
    def _template(rule: Rule, resource: Resource, spot: Spot) -> str:
        """The template that says how this is in the network."""
        bound = str((spot.network or {}).get("config_template_id") or "")
        own = all(resource.by_option[name].overrides for name in rule.fix if name in resource.by_option)
        return bound if bound and resource.governed and not own else ""

    def _others(self, rule: Rule, template: str) -> bool:
        """Whether a template serves networks that a rule lets be."""
        bound = [one for one in self.audit.networks if str(one.get("config_template_id") or "") == template]
        meant = chosen(rule, bound)
        let = {str(one["name"]) for one in bound for exempt in rule.exempt if exempt.until >= self.audit.today and exempt.network in ("", str(one["name"]))}
        return len(meant) < len(bound) or bool(let)

    def _branch(self, resource: Resource, spot: Spot, template: str) -> dict:
        """Where in the tree the resource stands."""
        if template:
            return self.templates.setdefault(template, {})
        if spot.network is None:
            return self.organization
        network = spot.network
        called = {"id": (network.get("facts") or {}).get("id")} if self._names[str(network["name"])] > 1 else {"name": str(network["name"])}
        site = self.networks.setdefault(str((network.get("facts") or {}).get("id")), called)
        if spot.device is None:
            return site
        serial = str(spot.device["serial"])
        return site.setdefault("devices", {}).setdefault(serial, {"serial": serial})

    def _set(self, branch: dict, where: str, rule: Rule, resource: Resource, item: Mapping) -> None:
        """Put the values of a fix where the object stands, beside those of other rules."""
        if resource.name in ("networks", "devices"):
            self._joined(branch, rule, (where, resource.name, str(item.get("serial") or "")))
            return
        if not resource.many:
            self._joined(branch.setdefault(resource.name, {}), rule, (where, resource.name))
            return
        keys = {name: item[name] for name in (*(one.name for one in resource.parents), resource.key, *resource.key_with) if item.get(name) is not None}
        mark = (id(branch), resource.name, *map(str, keys.values()))
        if mark not in self._objects:
            self._objects[mark] = dict(keys)
            branch.setdefault(resource.name, []).append(self._objects[mark])
        self._joined(self._objects[mark], rule, (where, resource.name, *map(str, keys.values())))

    def _joined(self, into: dict, rule: Rule, place: tuple) -> None:
        for name, value in rule.fix.items():
            first, said = self._said.setdefault((id(into), str(name)), (rule.name, value))
            if isinstance(value, (list, tuple)) and first != rule.name and said != value:
                into[name] = [*into[name], *(one for one in value if one not in into[name])]
            elif said != value:
                self.problems.append(f"rules {first!r} and {rule.name!r} set {name} of {' '.join(place[1:])} of {place[0]} to {said!r} and {value!r}; "
                                     "they cannot both hold")
            else:
                into[name] = value


def lines(report: Mapping, most: int = 100) -> list[str]:
    """The report as text, one fact a line."""
    counts = report["counts"]
    found = [f"{counts['rules']} rules, {counts['networks']} networks, {counts['checked']} checks: {counts['findings']} findings ({counts['high']} high, "
             f"{counts['medium']} medium, {counts['low']} low), {counts['excepted']} let pass, {counts['unknown']} not known"]
    found += [f"{one['verdict'].upper()}: {one['rule']} [{one['severity']}] - {one['findings']} of {one['checked']}"
              + (f", {one['unknown']} not known" if one["unknown"] else "") for one in report["rules"]]
    found += [_line(one) for one in report["findings"][:most]]
    if len(report["findings"]) > most:
        found.append(f"and {len(report['findings']) - most} more findings, which the reports in files have")
    found += [f"let pass until {one['until']}: {_line(one)} ({one['reason']})" for one in report["excepted"][:most]]
    found += [f"not known: {conditions.shown(one['site'])} {conditions.shown(one['device']) if one['device'] else ''}".rstrip()
              + f": {one['rule']}: {one['because']}" for one in report["unknown"][:most]]
    return found + list(report["notes"])


def _line(one: Mapping) -> str:
    where = " ".join(conditions.shown(part) for part in (one["site"], one["device"], one["object"]) if part)
    tail = f"; {one['note']}" if one["note"] else ""
    return f"[{one['severity']}] {where}: {one['option']}: {one['there']}, should be {one['should']} ({one['rule']}; fix: {one['fix']}{tail})"
