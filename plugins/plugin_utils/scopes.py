# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where rules of compliance look, and what must be read for them. Pure."""
from __future__ import annotations

import typing as t
from collections import Counter
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import slip_hint
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.modes import modes_of
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rules import Rule


def chosen(rule: Rule, networks: t.Iterable[Mapping]) -> list[Mapping]:
    """The networks a rule is about."""
    names = {str(one) for one in rule.networks.names}
    return [one for one in networks if (not names or {str(one["name"]), network_id(one)} & names) and rule.networks.takes(one)]


def astray(rules: t.Iterable[Rule], networks: t.Sequence[Mapping]) -> list[str]:
    """A sentence for every network that a rule names and that is not there: it would be looked at by nobody."""
    known = [str(one["name"]) for one in networks]
    there = {*known, *map(network_id, networks)}
    found = [f"rule {rule.name!r}: there is no network {name!r}{slip_hint(name, known)}" for rule in rules for name in rule.networks.names if name not in there]
    return found + [f"rule {rule.name!r}: there is no network {rule.networks.words()}" for rule in rules if rule.networks.tags and not chosen(rule, networks)]


def network_id(network: Mapping) -> str:
    """The identifier of a network as gathered shows it."""
    return str((network.get("facts") or {}).get("id") or network.get("id") or "")


def can_have(resource: Resource, products: t.Collection[str]) -> bool:
    """Whether there can be such objects at all."""
    return resource.product is None or resource.product in products


# -- what is to be read


def needed(rules: t.Sequence[Rule], networks: t.Sequence[Mapping], devices: t.Sequence[Mapping]) -> dict[str, t.Any]:
    """The config and the option `only` of a blueprint in state gathered that reads what the rules name, and nothing else."""
    tree: dict[str, t.Any] = {}
    only: dict[str, set[str]] = {}
    nested: dict[str, dict] = {}
    for rule in [one for one in rules if one.resource and one.resource.name != "networks"]:
        resource: Resource = rule.resource  # type: ignore[assignment]
        only.setdefault(resource.name, set()).update(_read(resource, rule.options, rule.fix))
        if rule.scope == "organization":
            tree[resource.name] = [] if resource.many else {}
        for network in chosen(rule, networks) if rule.scope != "organization" else ():
            _nest(rule, network, nested.setdefault(network_id(network), {}), devices)
    names = Counter(str(one["name"]) for one in networks)
    sites = [{**_called(one, names), **nested[network_id(one)]} for one in networks if nested.get(network_id(one))]
    for site in sites:
        if "devices" in site:
            site["devices"] = [*site["devices"].values()]
    return {"config": {**tree, **({"networks": sites} if sites else {})}, "only": {name: sorted(options) for name, options in sorted(only.items())}}


def _read(resource: Resource, options: set[str], fix: t.Iterable) -> set[str]:
    """The options to read: those asked for, the name by which people know an object, and the modes on which it depends whether what a fix sets exists."""
    listed = resource.bulk.options if resource.bulk else ()
    modes = {mode for name in fix if name in resource.by_option for mode in modes_of(resource.by_option[str(name)], resource.by_option)}
    options = options | {one for one in modes if not listed or one in listed}
    by_name = {"name"} if resource.many and "name" in resource.by_option and (not listed or "name" in listed) else set()
    return {one for one in options | by_name if one in resource.by_option} or {resource.fields[0].name}


def _nest(rule: Rule, network: Mapping, into: dict, devices: t.Sequence[Mapping]) -> None:
    resource: Resource = rule.resource  # type: ignore[assignment]
    if rule.scope == "network" and can_have(resource, network.get("product_types") or ()):
        into[resource.name] = [] if resource.many else {}
    for device in inside(rule, network, devices) if rule.scope == "device" else ():
        here = into.setdefault("devices", {}).setdefault(str(device["serial"]), {"serial": str(device["serial"])})
        if resource.name != "devices":
            here[resource.name] = [] if resource.many else {}


def inside(rule: Rule, network: Mapping, devices: t.Sequence[Mapping]) -> list[Mapping]:
    """The devices of a network a rule is about."""
    resource: Resource = rule.resource  # type: ignore[assignment]
    return [one for one in devices if str(one.get("network_id")) == network_id(network) and can_have(resource, (str(one.get("product_type")),))]


def _called(network: Mapping, names: Mapping[str, int]) -> dict:
    """How a blueprint names a network: by its identifier where another one has its name."""
    return {"id": network_id(network)} if names[str(network["name"])] > 1 else {"name": str(network["name"])}
