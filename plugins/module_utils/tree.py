# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wanted tree: organization, in it networks, in them devices; at every level the resources that hang there.

A single resource is a tree with one branch. `wants` resolves where every branch lives and hands the Wants out in three
rounds (networks; devices and what others refer to; the rest), each planned before the next is placed.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Made, Place, Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput
from ansible_collections.sitecraft.meraki.plugins.module_utils.fetch import readable
from ansible_collections.sitecraft.meraki.plugins.module_utils.inputs import Inputs
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Resource

#: Planned before their siblings, because the siblings refer to them.
REFERRED = ("organization_config_templates", "network_group_policies")


class Tree:
    """One task's tree. `names` finds ids; `task` holds options and the raw config."""

    def __init__(self, task: t.Any, names: t.Any):
        self.task, self.names = task, names
        self.inputs = Inputs()
        self.state = task.options["state"]
        self.all: list[Want] = []

    def wants(self, plan: t.Callable[[list[Want]], None]) -> list[Want]:
        """Every Want, planned. Raises BadInput with a sentence for everything wrong before anything is read."""
        if isinstance(self.task.root, Resource):
            self._single(self.task.root, plan)
        else:
            self._blueprint(self.task.root, plan)
        return self.all

    # -- one resource

    def _single(self, resource: Resource, plan: t.Callable) -> None:
        config = self._read(self.task.config, resource, "config")
        self._refuse()
        if self.state == "deleted" and resource.many and not config:
            raise BadInput(f"config: state deleted needs the {resource.title}s to remove, each with its {resource.key}")
        if self.state not in ("deleted", "gathered") and config is None:
            raise BadInput(f"config: state {self.state} needs what is wanted")
        self._planned([Want(resource, self._place(resource), self.state, config, "config")], plan)

    def _place(self, resource: Resource) -> Place:
        options = self.task.options
        if resource.scope == "dashboard":
            return Place()
        place = self._organization()
        if resource.scope == "device":
            return self._device_place(self._option("serial"), place)
        if resource.scope == "network" and (options.get("network") or resource.name != "devices"):
            return self._network_place(self.names.network(self._option("network"), place), place)
        return place

    def _option(self, name: str) -> str:
        value = self.task.options.get(name)
        if not value:
            raise BadInput(f"{name}: is missing; give the {name}'s " + ("serial number" if name == "serial" else "name or id"))
        return value

    def _organization(self) -> Place:
        if not self.task.options.get("organization"):
            if self.task.options.get("serial"):
                return self._only_organization()
            raise BadInput("organization: is missing; give its name or id, or set MERAKI_ORGANIZATION")
        found = self.names.organization(self.task.options["organization"])
        self.names.organization_id = str(found["id"])
        return Place(organization=str(found["id"]), site=str(found["name"]))

    def _only_organization(self) -> Place:
        visible = self.names.objects("organizations", Place())
        if len(visible) != 1:
            raise BadInput(f"organization: is missing, and this key sees {len(visible)} organizations; say which is meant")
        self.names.organization_id = str(visible[0]["id"])
        return Place(organization=str(visible[0]["id"]), site=str(visible[0]["name"]))

    @staticmethod
    def _network_place(network: dict, place: Place) -> Place:
        return Place(place.organization, str(network["id"]), None, str(network["name"]),
                     products=tuple(network.get("productTypes") or ()) or None)

    def _device_place(self, value: str, place: Place) -> Place:
        device = self.names.device(value, place)
        return Place(place.organization, device.get("networkId"), device["serial"], device.get("name") or device["serial"])

    # -- a blueprint

    def _blueprint(self, levels: t.Any, plan: t.Callable) -> None:
        place = self._organization()
        branches = _Branches(self, levels, self.task.config)
        self._refuse()
        top = branches.organization(place)
        first = [want for want in top if want.resource.name in REFERRED + ("networks",)]
        self._planned([want for want in first if want.resource.name != "networks"], plan)
        self._planned([want for want in first if want.resource.name == "networks"], plan)
        nested = branches.networks(place)
        devices = [want for want in nested if want.resource.name in REFERRED + ("devices",)]
        self._planned(devices, plan)
        rest = [want for want in top if want not in first] + [want for want in nested if want not in devices]
        self._planned(rest + branches.devices(), plan)

    # -- shared

    def _planned(self, wants: list[Want], plan: t.Callable) -> None:
        wants = self._needed(wants) + wants
        plan(wants)
        self.all.extend(wants)

    def _needed(self, wants: list[Want]) -> list[Want]:
        """Settings without which what is wanted cannot exist (quirk T2), where nobody wants them already."""
        known = {_slot(want): want for want in [*self.all, *wants]}
        added: dict[tuple, Want] = {}
        for want in wants:
            if not want.resource.needs or not want.config or want.state in ("deleted", "gathered"):
                continue
            setting, values = want.resource.needs
            need = Want(setting, want.place, "merged", dict(values), f"{want.path} (its {setting.name})")
            given = known.get(_slot(need))
            if given is None:
                added[_slot(need)] = need
            else:
                _agree(given, want, values)
        return list(added.values())

    def _read(self, raw: t.Any, resource: Resource, path: str) -> t.Any:
        config = self.inputs.config(raw, resource, path, self.state)
        if self.state not in ("deleted", "gathered"):
            self.inputs.checked(config, resource, path)
        return config

    def _refuse(self) -> None:
        if self.inputs.problems:
            raise BadInput(*self.inputs.problems)


def _slot(want: Want) -> tuple:
    return want.resource.name, want.place.key(want.resource.scope)


def _agree(given: Want, want: Want, values: t.Mapping) -> None:
    """Raises BadInput where a setting contradicts what else is wanted."""
    for option, value in values.items():
        if (given.config or {}).get(option, value) != value:
            raise BadInput(f"{given.path}.{option} is {given.config[option]!r}, but {want.path} needs it to be {value!r}")


class _Branches:
    """A blueprint's config taken apart by level; every problem is collected before anything is read."""

    def __init__(self, tree: Tree, levels: t.Any, config: t.Any):
        self.tree, self.levels, self.state = tree, levels, tree.state
        self.everything = tree.state == "gathered" and not config
        raw = config if isinstance(config, dict) else {}
        if config is not None and not isinstance(config, dict):
            tree.inputs.problems.append("config must be a dict whose keys are resource names")
        self.top = {name: raw[name] for name in raw if name != "networks"}
        self._known(self.top, levels.organization, "config")
        self.sites = self._split(raw.get("networks"), levels.network, "config.networks", ("devices",))
        self.has_networks = "networks" in raw
        for site in self.sites:
            site.devices = self._split(site.nested.get("devices"), levels.device, f"{site.path}.devices", ())
            self._known({name: one for name, one in site.nested.items() if name != "devices"}, levels.network, site.path)
            self._own_checked(site.devices, levels.devices, f"{site.path}.devices")
            for device in site.devices:
                self._known(device.nested, levels.device, device.path)
        self._own_checked(self.sites, levels.organization["networks"], "config.networks")

    def _own_checked(self, sites: list[_Site], resource: Resource, path: str) -> None:
        if self.state != "gathered":  # a device given by name gets its serial later, from the Dashboard
            self.tree._read([{**site.own, "serial": f"0000-0000-{number:04d}"} if site.named and resource.key == "serial" else site.own
                             for number, site in enumerate(sites)], resource, path)

    def _split(self, items: t.Any, nested: dict, path: str, also: tuple) -> list[_Site]:
        if items is None:
            return []
        if not isinstance(items, list):
            self.tree.inputs.problems.append(f"{path} must be a list")
            return []
        return [_Site(item if isinstance(item, dict) else {}, {*nested, *also}, f"{path}[{number}]")
                for number, item in enumerate(items)]

    def _known(self, branch: dict, resources: dict, path: str) -> None:
        for name, raw in branch.items():
            if name not in resources:
                self.tree.inputs._unknown(name, {**resources, "networks": None} if path == "config" else resources, path)
            else:
                self.tree._read(raw, resources[name], f"{path}.{name}")

    def organization(self, place: Place) -> list[Want]:
        wants = [self._want(resource, place, self.top.get(name), f"config.{name}")
                 for name, resource in self.levels.organization.items()
                 if name != "networks" and (name in self.top or self.everything and resource.kind != "x")]
        if self.has_networks or self.everything:
            wants.append(self._want(self.levels.organization["networks"], place, self._own(), "config.networks"))
        self.tree._refuse()
        return wants

    def _own(self) -> t.Any:
        """The networks' own fields. A network that only holds what is to be deleted in it is not itself deleted."""
        if self.everything or self.state == "gathered":
            return [site.own for site in self.sites] or None
        if self.state == "deleted":
            return [site.own for site in self.sites if not site.nested]
        return [site.own for site in self.sites]

    def _want(self, resource: Resource, place: Place, raw: t.Any, path: str) -> Want:
        if self.state == "gathered" and not raw:
            raw = None
        return Want(resource, place, self.state, self.tree._read(raw, resource, path), path)

    def networks(self, place: Place) -> list[Want]:
        wants = []
        for site in self._sites(place):
            site.place = self._site_place(site, place)
            site.devices = [one for one in site.devices if not one.named or self._serial(one, site.place)]
            site.everything = self.everything or self.state == "gathered" and not site.nested
            for name, resource in {**self.levels.network, "devices": self.levels.devices}.items():
                if name in site.nested or site.everything and readable(resource, site.place):
                    raw = self._own_devices(site) if name == "devices" else site.nested.get(name)
                    wants.append(self._want(resource, site.place, raw, f"{site.path}.{name}"))
        self.tree._refuse()
        return wants

    def _serial(self, device: _Site, place: Place) -> t.Any:
        """Look a device given by name up. What is to be removed and is not there needs no serial."""
        serial = self.tree.names.serial(device.own["name"], place, f"{device.path}.name", self.state != "deleted")
        device.own = {**device.own, "serial": serial}
        return serial

    def _own_devices(self, site: _Site) -> t.Any:
        if self.state == "gathered":
            return [one.own for one in site.devices] or None
        return [one.own for one in site.devices if self.state != "deleted" or not one.nested]

    def _sites(self, place: Place) -> list[_Site]:
        """The sites named, or for `gathered` without names every network."""
        if self.state != "gathered" or self.sites or not (self.has_networks or self.everything):
            return self.sites
        known = {*self.levels.network, "devices"}
        self.sites = [_Site({"name": one["name"]}, known, f"config.networks[{number}]")
                      for number, one in enumerate(self.tree.names.objects("networks", place))]
        return self.sites

    def _site_place(self, site: _Site, place: Place) -> Place:
        names = self.tree.names
        found = names.identify("networks", site.own.get("id") or site.own["name"], place)
        if isinstance(found, Made):
            source = site.own.get("copy_from_network_id")
            return Place(place.organization, found, None, found.name, new=True,
                         source=names.identify("networks", source, place) if source else None,
                         products=tuple(site.own.get("product_types") or ()) or None)
        return Tree._network_place(names.network(found, place), place)

    def devices(self) -> list[Want]:
        wants = []
        for site in self.sites:
            devices = site.devices
            if site.everything:
                devices = [_Site({"serial": one["serial"]}, {*self.levels.device}, f"{site.path}.devices[{number}]")
                           for number, one in enumerate(self.tree.names.objects("devices", site.place))
                           if one.get("networkId") == site.place.network]
                site.devices = devices
            for device in devices:
                wants += self._device(device, site)
        self.tree._refuse()
        return wants

    def _device(self, device: _Site, site: _Site) -> list[Want]:
        serial = str(device.own["serial"]).upper()
        present = next((one for one in self.tree.names.objects("devices", site.place) if one["serial"].upper() == serial), None)
        here = present is not None and present.get("networkId") == site.place.network
        kinds = (present or {}).get("productType")
        place = Place(site.place.organization, site.place.network, serial, device.own.get("name") or (present or {}).get("name") or serial,
                      new=not here, products=(kinds,) if kinds else None)
        device.place = place
        return [self._want(resource, place, device.nested.get(name), f"{device.path}.{name}")
                for name, resource in self.levels.device.items()
                if name in device.nested or site.everything and readable(resource, place)]


class _Site:
    """A network or device of a blueprint: its own fields, and what is nested in it."""

    def __init__(self, item: dict, nested: t.Iterable[str], path: str):
        self.nested = {name: value for name, value in item.items() if name in nested}
        self.own = {name: value for name, value in item.items() if name not in nested}
        self.path = path
        self.named = bool(self.own.get("name")) and self.own.get("serial") is None
        self.devices: list[_Site] = []
        self.place: Place | None = None
        self.everything = False
