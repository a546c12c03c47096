# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A blueprint's tree taken apart: which objects stand at which level, and what is wrong with them, before anything is read.

Networks and devices hold their own options beside the resources that hang on them; here the two are told apart, and
places are found for them. Every Problem names the option by its full path in the tree.
"""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..errors import BadInput, LookupFailure, Problem
from ..input.config import BESIDE, Inputs
from ..input.hints import nothing_to_remove
from ..input.limits import by_itself_first
from ..input.only import by_resource
from ..input.types import wrong_container
from ..schema.change import Want
from ..schema.field import NOTHING
from ..schema.lost import Lost
from ..schema.place import PendingId, Place
from ..schema.protocols import Names, Task
from ..schema.resource import Resource
from .levels import Blueprint
from .places import network_place


def concerned(batch: t.Mapping, numbers: t.Collection[str], names: t.Collection[str] = ()) -> bool:
    """Whether an action batch writes to one of these networks and devices, or makes one of these names."""
    return any(set(numbers) & set(str(action.get("resource")).split("/")) or str((action.get("body") or {}).get("name")) in names
               for action in batch.get("actions") or [])


class Tree(t.Protocol):
    """The task's tree, which reads what stands at its branches (tree.py)."""

    task: Task
    inputs: Inputs
    state: str
    warnings: list[str]
    lost: list[Lost]

    @property
    def names(self) -> Names:
        """What finds ids."""

    def read(self, raw: t.Any, resource: Resource, path: str) -> t.Any:
        """The values of one branch; what is wrong with them goes to `inputs.problems`."""

    def doubts(self, path: str) -> tuple[Problem, ...]:
        """What is in doubt of what was given at a path."""

    def refuse(self) -> None:
        """Raise BadInput where something is wrong."""


class Branches:
    """A blueprint's config taken apart by level; every problem is collected before anything is read."""

    def __init__(self, tree: Tree, levels: Blueprint, config: t.Any):
        self.tree, self.levels, self.state = tree, levels, tree.state
        self.say = tree.inputs.problems.append
        self.everything = tree.state == "gathered" and not config
        self.only, problems = by_resource(tree.task.options.get("only"), levels.resources, tree.state)
        tree.inputs.problems += problems
        raw = config if isinstance(config, dict) else {}
        if config not in (None, NOTHING) and not isinstance(config, dict):
            self.say(Problem("config", wrong_container("branches", config)))
        elif config in (None, NOTHING) and tree.state != "gathered":
            self.say(Problem("config", f"is {'null' if config is None else 'missing'}: state {tree.state} needs it"))
        self.top = {name: raw[name] for name in raw if name not in levels.homes}
        self._known(self.top, levels.organization, "config")
        self.given = {*raw} & {*levels.homes}
        self.sites = [site for name, home in levels.homes.items() for site in self._split(raw.get(name, NOTHING), home, self._inside(home), f"config.{name}")]
        for site in self.sites:
            site.devices = self._split(site.nested.get("devices", NOTHING), levels.devices, set(levels.device), f"{site.path}.devices")
            self._known({name: one for name, one in site.nested.items() if name != "devices"}, levels.network, site.path)
            for device in site.devices:
                self._known(device.nested, levels.device, device.path)
        self._devices_once()

    def _inside(self, home: Resource) -> set[str]:
        """What is nested in a network, or in a template, which has no devices."""
        return {*self.levels.network} if home.governs else {*self.levels.network, "devices"}

    def _of(self, home: Resource) -> list[Node]:
        return [site for site in self.sites if site.home is home]

    def _split(self, items: t.Any, resource: Resource, nested: set[str], path: str) -> list[Node]:
        """Networks or devices, each with its own options apart from what is nested in it."""
        sites = [Node(item, nested, f"{path}[{number}]", resource) for number, item in enumerate(items if isinstance(items, (list, tuple)) else [])]
        for site in sites:
            for name in [name for name in site.own if name not in resource.by_option] if isinstance(site.own, dict) else []:
                self._lost(name, [*resource.fields, *sorted(nested)], site.path)
                del site.own[name]
        own = [{**site.own, "serial": f"0000-0000-{number:04d}"} if site.named and resource.key == "serial" else site.own
               for number, site in enumerate(sites)]  # a device given by name gets its serial later, from the Dashboard
        self.tree.read(own if isinstance(items, (list, tuple)) else items, resource, path)
        return sites

    def _lost(self, name: t.Any, known: list, path: str) -> None:
        """Tell of a key that has no place where it stands."""
        homes = {**dict.fromkeys(self.levels.device, "config.networks[].devices[]"),
                 **dict.fromkeys([*self.levels.network, "devices"], "config.networks[]"), **dict.fromkeys(self.levels.organization, "config")}
        if name in homes:
            self.say(Problem(f"{path}.{name}", "stands in the wrong place; it belongs to", f"{homes[name]}.{name}"))
        else:
            self.tree.inputs.unknown(name, known, path, BESIDE - {"network", "serial"})

    def _known(self, branch: dict, resources: dict, path: str) -> None:
        for name, raw in branch.items():
            if name not in resources:
                self._lost(name, [*resources], path)
            else:
                self.tree.read(raw, resources[name], f"{path}.{name}")

    def _devices_once(self, resolved: bool = False) -> None:
        """A device is in one network. What is given twice inside one network was said already, unless names were just `resolved`."""
        seen: dict[str, Node] = {}
        for site in self.sites:
            for device in [one for one in site.devices if isinstance(one.own, dict) and one.own.get("serial")]:
                serial = str(device.own["serial"]).upper()
                apart = serial in seen and seen[serial].path.rpartition("[")[0] != device.path.rpartition("[")[0]
                if apart or serial in seen and resolved:
                    self.say(Problem(f"{device.path}.{'name' if device.named else 'serial'}", "repeats", seen[serial].path,
                                     f": {serial!r} is given {'in two networks' if apart else 'twice'}"))
                seen.setdefault(serial, device)

    def concerned(self, batch: dict, place: Place) -> bool:
        """Whether an action batch writes to a network or device of this tree."""
        called = {str(site.own.get("name")) for site in self.sites}
        known = {str(one["id"]) for name, home in self.levels.homes.items() if self._of(home) for one in self.tree.names.objects(name, place)
                 if str(one.get("name")) in called}
        known |= {str(device.own.get("serial")).upper() for site in self.sites for device in site.devices}
        return concerned(batch, known, called)

    def organization(self, place: Place) -> list[Want]:
        wants = [self._want(resource, place, self.top.get(name, NOTHING), f"config.{name}")
                 for name, resource in self.levels.organization.items()
                 if name not in self.levels.homes and (name in self.top or self.everything)]
        wants += [self._own(home, place, self._of(home), f"config.{name}") for name, home in self.levels.homes.items()
                  if name in self.given or self.everything]
        self.tree.refuse()
        return wants

    def _own(self, resource: Resource, place: Place, sites: list[Node], path: str) -> Want:
        """The own fields of networks or devices. One that only holds what is to be deleted in it is not itself deleted."""
        own = [one for one in sites if self.state != "deleted" or not one.nested]
        return self._want(resource, place, [one.own for one in own], path, tuple(one.path for one in own))

    def _want(self, resource: Resource, place: Place, raw: t.Any, path: str, paths: tuple[str, ...] = ()) -> Want:
        reads = self.state == "gathered"
        config = self.tree.read(NOTHING if reads and not raw else raw, resource, path)
        entries = paths or self.tree.inputs.entries.get(path, ())
        return Want(resource, place, self.state, config, path, entries, self.only.get(resource.name, ()), unnamed=reads and raw is NOTHING)

    def networks(self, place: Place) -> list[Want]:
        wants = []
        self.sites = [site for site in self._sites(place) if not self._gone(site, place)]
        self.drop({site.path for site in self.sites if not self._found(site, place)})
        self._devices_once(resolved=True)
        self.tree.refuse()
        for site in self.sites:
            site.everything = self.everything or self.state == "gathered" and not site.nested
            for name, resource in {**self.levels.network, "devices": self.levels.devices}.items():
                if name in site.nested or site.everything and not resource.transient and site.place.can_have(resource) and name in self._inside(site.home):
                    path = f"{site.path}.{name}"
                    wants.append(self._own(resource, site.place, site.devices, path) if name == "devices" else
                                 self._want(resource, site.place, site.nested.get(name, NOTHING), path))
        self.tree.refuse()
        return wants

    def drop(self, paths: t.Collection[str]) -> None:
        """Leave sites alone."""
        self.sites = [site for site in self.sites if site.path not in paths]

    def _found(self, site: Node, place: Place) -> bool:
        """Whether a site and its devices have places now. One that cannot have is left alone, unless all is only read."""
        try:
            site.place = self._site_place(site, place)
            site.devices = [one for one in site.devices if not one.named or self._serial(one, site.place)]
            return True
        except BadInput as error:
            if self.state == "gathered":
                raise
            want = Want(site.home, place, self.state, None, site.path)
            self.tree.lost.append(Lost(want, error, str(site.own.get("name") or site.own.get("id"))))
            return False

    def _gone(self, site: Node, place: Place) -> bool:
        """Whether what is to be deleted stands in a network that is not there any more."""
        gone = self.state == "deleted" and not self.tree.names.known(site.home.name, site.own.get("id") or site.own["name"], place)
        if gone and site.nested:  # where nothing is nested the network itself is to be removed, and says so
            self.tree.warnings += nothing_to_remove(site.own, self.tree.names.objects(site.home.name, place), site.home, site.path)
        return gone

    def _serial(self, device: Node, place: Place) -> t.Any:
        """Look a device given by name up. What is to be removed and is not there needs no serial."""
        serial = self.tree.names.serial(device.own["name"], place, f"{device.path}.name", self.state != "deleted")
        device.own = {**device.own, "serial": serial}
        return serial

    def _sites(self, place: Place) -> list[Node]:
        """The sites named, or for `gathered` without names every template and every network."""
        if self.state != "gathered":
            return self.sites
        return [site for name, home in self.levels.homes.items() if name in self.given or self.everything for site in self._of(home) or [
            Node({"id": str(one["id"]), "name": one["name"]}, self._inside(home), f"config.{name}[{number}]", home)
            for number, one in enumerate(self.tree.names.objects(name, place))]]

    def _site_place(self, site: Node, place: Place) -> Place:
        names = self.tree.names
        option = "id" if site.own.get("id") else "name"
        with by_itself_first(self.tree.doubts(site.path), site.path):
            found = names.identify(site.home.name, site.own[option], place, f"{site.path}.{option}")
        if site.home.governs:
            return self._template_place(site, found, place)
        if isinstance(found, PendingId):
            return self._bound(site, Place(place.organization, found, None, found.name, new=True, source=self._source(site, place),
                                           products=tuple(site.own.get("product_types") or ()) or None))
        if not names.known("networks", found, place):
            raise LookupFailure(Problem(f"{site.path}.{option}", f"{site.own[option]!r} is a configuration template, not a network; "
                                        "it belongs to config.organization_config_templates", apart=True))
        return self._bound(site, network_place(names.network(found, place), place))

    def _template_place(self, site: Node, found: str | PendingId, place: Place) -> Place:
        """The place of a template. Where a network has its name too, reports tell the two apart."""
        names, source = self.tree.names, self._source(site, place) if isinstance(found, PendingId) else None
        like = source if isinstance(found, PendingId) else found  # which products one has that is made from nothing is not said
        there = network_place(names.network(like, place), place) if like else place
        name = found.name if isinstance(found, PendingId) else there.site
        twin = names.known("networks", name, place) or any(one.own.get("name") == name for one in self.sites if one.home is not site.home)
        return Place(place.organization, found, None, f"{name} (template)" if twin else name, products=there.products, is_template=True,
                     new=isinstance(found, PendingId), source=source)

    def _bound(self, site: Node, place: Place) -> Place:
        """The place of a network with the template that it will be bound to. Freed from one it keeps the settings, or begins anew."""
        if self.state in ("deleted", "gathered") or "config_template_id" not in site.own:
            return place
        value, path = site.own["config_template_id"], f"{site.path}.config_template_id"
        if value and str(value) == place.template:
            return place  # also where that is gone
        template = self.tree.names.identify("organization_config_templates", value, place, path) if value else None
        if template == place.template:
            return place
        return replace(place, template=template, rebound=bool(template) or not site.own.get("retain_configs"))

    def _source(self, site: Node, place: Place) -> str | None:
        """The network a new one is copied from. What one of this run will hold by then is known to nobody."""
        source, path = site.own.get("copy_from_network_id"), f"{site.path}.copy_from_network_id"
        found = self.tree.names.identify("networks", source, place, path) if source else None
        if isinstance(found, PendingId):
            self.say(Problem(path, f"network {source!r} is made by this task too, so what it will hold when it is copied is not known; "
                             "copy it with a later task, or give both networks the same options", apart=True))
            return None
        return found

    def devices(self) -> list[Want]:
        wants = []
        for site in self.sites:
            devices = site.devices
            if site.everything:
                devices = [Node({"serial": one["serial"]}, {*self.levels.device}, f"{site.path}.devices[{number}]", self.levels.devices)
                           for number, one in enumerate(self.tree.names.devices(site.place))]
                site.devices = devices
            for device in devices:
                wants += self._device(device, site) if site.everything or device.nested else []
        self.tree.refuse()
        return wants

    def _device(self, device: Node, site: Node) -> list[Want]:
        serial = str(device.own["serial"]).upper()
        present = self.tree.names.device_of(serial, site.place)
        here = present is not None and present.get("networkId") == site.place.network
        if self.state == "gathered" and not here:
            raise BadInput(Problem(f"{device.path}.serial", f"there is no device {serial} in {site.place.site}", apart=True))
        kinds = (present or {}).get("productType")
        place = Place(site.place.organization, site.place.network, serial, device.own.get("name") or (present or {}).get("name") or serial,
                      site.place.site, new=not here, template=site.place.template, rebound=site.place.rebound, products=(kinds,) if kinds else None)
        device.place = place
        return [self._want(resource, place, device.nested.get(name, NOTHING), f"{device.path}.{name}")
                for name, resource in self.levels.device.items()
                if name in device.nested or site.everything and place.can_have(resource)]


class Node:
    """A network, template or device of a blueprint, one of `home`: its own fields, and what is nested in it."""

    def __init__(self, item: t.Any, nested: t.Iterable[str], path: str, home: Resource):
        there = item if isinstance(item, dict) else {}
        self.nested = {name: value for name, value in there.items() if name in nested}
        self.own = {name: value for name, value in there.items() if name not in nested} if there or item == {} else item
        self.path, self.home = path, home
        self.named = isinstance(self.own, dict) and bool(self.own.get("name")) and self.own.get("serial") is None
        self.devices: list[Node] = []
        self.place = Place()
        self.everything = False
