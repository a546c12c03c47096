# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules held against what was read of an organization: findings, what is let pass, and what is not known. Pure.

What could not be read is not known, and never compliant.
"""
from __future__ import annotations

import datetime
import re
import typing as t
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import conditions
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rules import Exemption, Rule
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.scopes import can_have, chosen, inside, network_id

#: What stands for the organization where a site is named.
ORGANIZATION = "(organization)"
#: Options by which people know a row of a query.
_CALLED = ("email", "name", "device_name", "serial", "id")


@dataclass
class Finding:
    """Something that is not as a rule says: where, what is there, and what should be."""

    rule: str
    severity: str
    site: str
    device: str
    object: str
    option: str
    there: str
    should: str
    fix: str = "by hand"
    note: str = ""
    reason: str = ""
    until: str = ""


@dataclass
class Spot:
    """Where a rule is held against objects: a network, one of its devices, or the organization."""

    site: str
    network: Mapping | None = None
    device: Mapping | None = None

    @property
    def label(self) -> str:
        """What people call the device, if it is one."""
        return str(self.device.get("name") or self.device.get("serial")) if self.device else ""


# -- what was found


class Audit:
    """Every rule held against what was read.

    found    the result of the blueprint, with `failures` where something could not be read.
    answers  {operation: result of the query}.
    """

    def __init__(self, rules: t.Sequence[Rule], networks: t.Sequence[Mapping], devices: t.Sequence[Mapping], found: Mapping,
                 answers: Mapping[str, Mapping], today: datetime.date):
        self.rules, self.networks, self.devices, self.answers, self.today = rules, networks, devices, answers, today
        self.tree: Mapping = found.get("gathered") or {}
        self.sites = {network_id(one): one for one in self.tree.get("networks") or ()}
        self.failures = found.get("failures") or []
        self.findings: list[tuple[Finding, Rule, Spot, Mapping]] = []
        self.excepted: list[Finding] = []
        self.unknown: list[dict[str, str]] = []
        self.checked: Counter[tuple[str, str]] = Counter()
        self.used: set[Exemption] = set()
        self.problems: list[str] = []
        for rule in rules:
            self._hold(rule)

    def _hold(self, rule: Rule) -> None:
        if rule.resource is None:
            self._rows(rule)
        elif rule.scope == "organization":
            self._objects(rule, Spot(ORGANIZATION), self.tree.get(rule.resource.name))
        else:
            for network in chosen(rule, self.networks):
                self._network(rule, rule.resource, network)

    def _network(self, rule: Rule, resource: Resource, network: Mapping) -> None:
        spot, site = Spot(str(network["name"]), network), self.sites.get(network_id(network), {})
        if resource.name == "networks":
            self._objects(rule, spot, network)
        elif rule.scope == "network" and can_have(resource, network.get("product_types") or ()):
            self._objects(rule, spot, site.get(resource.name))
        by_serial = {str(one.get("serial")): one for one in site.get("devices") or ()}
        for device in inside(rule, network, self.devices) if rule.scope == "device" else ():
            there = by_serial.get(str(device["serial"]))
            where = Spot(spot.site, network, device)
            if there is None:
                self._not_known(rule, where, self._why(where) or "it was not read")
            else:
                self._objects(rule, where, there if resource.name == "devices" else there.get(resource.name))

    def _objects(self, rule: Rule, spot: Spot, objects: t.Any) -> None:
        """What one place has. Nothing where reading it failed is not known; elsewhere the place has no such thing."""
        if objects is None:
            because = self._why(spot)
            if because:
                self._not_known(rule, spot, because)
            return
        resource: Resource = rule.resource  # type: ignore[assignment]
        for one in objects if conditions.list_like(objects) else [objects]:
            self._object(rule, spot, one, rule.fields, _object_label(resource, one) if resource.name not in ("networks", "devices") else "")

    def _why(self, spot: Spot) -> str:
        """Why something of a site could not be read; empty where nothing of it failed."""
        return next((str(one.get("msg") or "; ".join(map(str, one.get("errors") or ())) or "it could not be read") for one in self.failures
                     if spot.network is None or str(one.get("site")) == spot.site), "")

    def _not_known(self, rule: Rule, spot: Spot, because: str) -> None:
        self.unknown.append({"rule": rule.name, "severity": rule.severity, "site": spot.site, "device": spot.label, "because": conditions.shown(because)})

    def _rows(self, rule: Rule) -> None:
        """The rows of a query."""
        answer = self.answers.get(rule.query) or {}
        names, rows = {str(one["name"]) for one in chosen(rule, self.networks)}, answer.get("rows") or []
        for one in answer.get("failures") or ([{"msg": answer.get("msg") or "it was not read"}] if answer.get("failed") or "rows" not in answer else ()):
            self._not_known(rule, Spot(str(one.get("network_name") or one.get("site") or ORGANIZATION)),
                            str(one.get("msg") or "; ".join(map(str, one.get("errors") or ()))))
        known = {str(name) for row in rows for name in row}
        lacking = [name for name in [*rule.where, *rule.must] if rows and str(name) not in known]
        if lacking:
            self.problems += [f"rule {rule.name!r}: no row of {rule.query} has {name!r}; rows have {', '.join(sorted(known))}" for name in lacking]
            return
        for row in rows:
            site = str(row.get("network_name") or ORGANIZATION)
            if site in names or site == ORGANIZATION:
                device = {"name": row.get("device_name"), "serial": row.get("serial")} if row.get("serial") else None
                network = next((one for one in self.networks if str(one["name"]) == site), None)
                self._object(rule, Spot(site, network, device), row, None, next((str(row[name]) for name in _CALLED if row.get(name)), "row"))

    def _object(self, rule: Rule, spot: Spot, item: Mapping, fields: tuple[Field, ...] | None, label: str) -> None:
        if rule.where and conditions.broken(rule.where, item, fields):
            return
        self.checked[rule.name, spot.site] += 1
        for option, value, test, field in conditions.broken(rule.must, item, fields):
            found = Finding(rule.name, rule.severity, spot.site, spot.label, conditions.shown(label) if label else "", option,
                            conditions.there(value, test, field), conditions.words(test))
            self._judge(found, rule, spot, item)

    def _judge(self, found: Finding, rule: Rule, spot: Spot, item: Mapping) -> None:
        """A finding counts unless an exception is for it today."""
        for one in rule.exempt:
            if not _covers(one, spot, _names(rule, spot, found, item)):
                continue
            self.used.add(one)
            found.reason, found.until = one.reason, one.until.isoformat()
            if one.until >= self.today:
                self.excepted.append(found)
                return
            found.note = f"the exception ended on {one.until.isoformat()}: {one.reason}"
        self.findings.append((found, rule, spot, item))

    def unused(self) -> list[str]:
        """Exceptions that nothing needs."""
        return [f"rule {rule.name!r}: the exception for {one.network or one.object or 'everything'} until {one.until.isoformat()} meets nothing any more"
                for rule in self.rules for one in rule.exempt if one not in self.used]


def _names(rule: Rule, spot: Spot, found: Finding, item: Mapping) -> set[str]:
    """What an exception may call an object: its key or name, or the name or serial number of its device."""
    options = _CALLED if rule.resource is None else (rule.resource.key, "name")
    return {found.object, spot.label, str((spot.device or {}).get("serial") or ""), *(str(item.get(name) or "") for name in options)} - {""}


def _covers(one: Exemption, spot: Spot, names: set[str]) -> bool:
    return (not one.network or one.network in (spot.site, network_id(spot.network or {}))) and (not one.object or one.object in names)


def _object_label(resource: Resource, item: Mapping) -> str:
    """How people call an object: its key, and its name where that is another thing."""
    if not resource.many:
        return ""
    parents = [str(item.get(one.name)) for one in resource.parents if item.get(one.name)]
    key, name = " ".join([*parents, resource.title, resource.called(item)]), item.get("name")
    return f"{key} ({name})" if name and resource.key != "name" else key


# -- the report


def report(audit: Audit, about: Mapping) -> dict[str, t.Any]:
    """What people and pipelines read: counts, sites, rules, findings in order of their weight."""
    rank = {"high": 0, "medium": 1, "low": 2}
    findings = sorted((one[0] for one in audit.findings),
                      key=lambda one: (rank[one.severity], one.site, one.rule, one.device, _natural(one.object), one.option))
    weights = Counter(one.severity for one in findings)
    counts = {"rules": len(audit.rules), "networks": len(audit.networks), "checked": sum(audit.checked.values()), "findings": len(findings),
              **{name: weights[name] for name in rank}, "excepted": len(audit.excepted), "unknown": len(audit.unknown)}
    return {**about, "counts": counts, "sites": _sites(audit, findings), "rules": _rules(audit, findings), "findings": [asdict(one) for one in findings],
            "excepted": [asdict(one) for one in audit.excepted], "unknown": audit.unknown, "notes": audit.unused()}


def _natural(text: str) -> list[tuple[int, str]]:
    """A text by which port 9 stands before port 10."""
    return [(int(digits or 0), word) for word, digits in re.findall(r"(\D+|^)(\d{0,18})", text)]


def _sites(audit: Audit, findings: list[Finding]) -> list[dict[str, t.Any]]:
    names = [*dict.fromkeys(str(one["name"]) for one in audit.networks)]
    checked = Counter[str]()
    for (_rule, site), number in audit.checked.items():
        checked[site] += number
    every = [ORGANIZATION, *names] if checked[ORGANIZATION] or any(one["site"] == ORGANIZATION for one in audit.unknown) else names
    bad, open_, passed = (Counter(map(_site_of, some)) for some in (findings, audit.unknown, audit.excepted))
    return [{"site": name, "checked": checked[name], "findings": bad[name], "excepted": passed[name], "unknown": open_[name],
             "verdict": _verdict(checked[name], bad[name], open_[name])} for name in every]


def _site_of(one: t.Any) -> str:
    return one["site"] if isinstance(one, dict) else one.site


def _rules(audit: Audit, findings: list[Finding]) -> list[dict[str, t.Any]]:
    bad, passed = Counter(one.rule for one in findings), Counter(one.rule for one in audit.excepted)
    open_ = Counter(one["rule"] for one in audit.unknown)
    checked = Counter[str]()
    for (rule, _site), number in audit.checked.items():
        checked[rule] += number
    return [{"rule": one.name, "severity": one.severity, "about": one.about, "checked": checked[one.name], "findings": bad[one.name],
             "excepted": passed[one.name], "unknown": open_[one.name], "verdict": _verdict(checked[one.name], bad[one.name], open_[one.name])}
            for one in audit.rules]


def _verdict(checked: int, bad: int, unknown: int) -> str:
    return "findings" if bad else "not known" if unknown else "compliant" if checked else "nothing to check"
