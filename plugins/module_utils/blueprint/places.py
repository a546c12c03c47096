# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the objects of a task live: the organization, network or device its options name, or the many that `networks` or `devices` mean."""
from __future__ import annotations

import re
import typing as t
from dataclasses import replace

from ..catalog.references import SHARED
from ..errors import BadInput, NotFound, NotThere, Problem, Refused
from ..input.hints import listed
from ..input.selectors import Selector, selector
from ..schema.place import Place
from ..schema.protocols import Names, Task
from ..schema.resource import Resource

#: What a dry run adds about a place that is not there, because earlier tasks of it made nothing.
_LATER = {"organization": "in check mode, an organization that an earlier task would make is not there yet",
          "network": "in check mode, a network that an earlier task would make is not there yet; a blueprint plans both",
          "serial": "in check mode, a device that an earlier task would claim is not there yet; a blueprint plans both"}
_LATER.update(networks=_LATER["network"], devices=_LATER["serial"])
#: Names of organizations, or of networks passed over, that a sentence says.
FEW = 5


def network_place(network: dict, place: Place) -> Place:
    """The place of a network as the Dashboard lists it."""
    return Place(place.organization, str(network["id"]), None, str(network["name"]),
                 products=tuple(network.get("productTypes") or ()) or None, template=network.get("configTemplateId") or None)


class Places:
    """The places of one task. `warnings` takes what is passed over."""

    def __init__(self, task: Task, names: Names, warnings: list[str]):
        self.task, self.names, self.warnings = task, names, warnings

    def named(self, option: str) -> str:
        """An option that names a place; a blank one names nothing."""
        return str(self.task.options.get(option) or "").strip()

    def organization(self, scope: str = "organization") -> Place:
        """The organization, where it is not said that of the network or device, by the `scope`. Raises NotThere where there is none, BadInput where
        it cannot be told which."""
        with _Later(self.task):
            return self._organization(scope)

    def of(self, resource: Resource) -> list[Place]:
        """The places a task on one Resource is about."""
        with _Later(self.task):
            if resource.scope == "dashboard":
                return [Place()]
            place = self._organization(resource.scope)
            if self.task.several:
                return self._several(resource, place)
            if resource.scope == "device":
                return [self._device(self.names.device(self.named("serial"), place), place)]
            if resource.scope == "network" and self.named("network"):
                return [network_place(self.names.network(self.named("network"), place), place)]
            return [place]

    # -- the organization

    def _organization(self, scope: str) -> Place:
        if self.named("organization"):
            return self._in(self.names.organization(self.named("organization")))
        visible = self.names.objects("organizations", Place())
        if len(visible) == 1:
            return self._in(visible[0])
        number = self._told(scope)
        if number:
            return self._in(self.names.organization(number))
        seen = f"sees {len(visible)} organizations ({listed([str(one['name']) for one in visible], FEW)})" if visible else "sees none"
        raise BadInput(Problem("organization", f"is missing, and this key {seen}; give the name or id of the one that is meant, or set MERAKI_ORGANIZATION"))

    def _in(self, organization: dict) -> Place:
        self.names.organization_id = str(organization["id"])
        return Place(organization=str(organization["id"]), site=str(organization["name"]))

    def _told(self, scope: str) -> str:
        """The id of the organization of the network or device that is given by its own id; empty where that tells none."""
        network = self.named("network") if scope == "network" else ""
        if scope == "device":
            network = str(self._asked("/devices/", self.named("serial")).get("networkId") or "")
        return str(self._asked("/networks/", network).get("organizationId") or "")

    def _asked(self, path: str, number: str) -> dict:
        """What is known of one object, which may be none at all: what was given may be a name."""
        if not re.fullmatch(r"[A-Za-z0-9_-]+", number):
            return {}
        try:
            found = self.names.reader.client.get(path + number, expect_missing=True)
        except (NotFound, Refused):
            return {}
        return found if isinstance(found, dict) else {}

    # -- many places

    def _several(self, resource: Resource, place: Place) -> list[Place]:
        option = "devices" if resource.scope == "device" else "networks"
        wanted = selector(self.task.options[option])
        found = self._devices(wanted, place, option) if option == "devices" else [network_place(one, place) for one in self._networks(wanted, place, option)]
        fit = [one for one in found if one.can_have(resource) and one.network]
        if not found:
            self.warnings.append(f"{option}: there is no {option[:-1]} {wanted.words()}, so there was nothing to do")
        others = [one.site for one in found if one not in fit]
        if others:
            what = f"a {resource.product}" if option == "devices" else f"the product {resource.product}"
            self.warnings.append(f"{option}: {len(others)} without {what} passed over: {listed(others, FEW)}" if resource.product else
                                 f"{option}: {len(others)} in no network passed over: {listed(others, FEW)}")
        return fit

    def _networks(self, wanted: Selector, place: Place, option: str) -> list[dict]:
        """The networks a selector means, each once. Raises LookupFailure for names that name none."""
        if wanted.names:
            found = [self.names.network(name, place, f"{option}[{number}]") for number, name in enumerate(wanted.names)]
        else:
            found = [one for one in self.names.objects("networks", place) if wanted.takes(one)]
        return [*{str(one["id"]): one for one in found}.values()]

    def _devices(self, wanted: Selector, place: Place, option: str) -> list[Place]:
        if wanted.names:
            found = [self.names.device(name, place, f"{option}[{number}]") for number, name in enumerate(wanted.names)]
        else:
            found = [one for one in self.names.objects("devices", place) if wanted.takes(one)]
        if wanted.networks:
            there = {str(one["id"]) for one in self._networks(wanted.networks, place, f"{option}.networks")}
            found = [one for one in found if one.get("networkId") in there]
        return [self._device(one, place, inside=True) for one in {str(one["serial"]): one for one in found}.values()]

    def _device(self, device: dict, place: Place, inside: bool = False) -> Place:
        kind, network = device.get("productType"), device.get("networkId")
        found = Place(place.organization, network, device["serial"], device.get("name") or device["serial"], products=(kind,) if kind else None)
        return replace(found, inside=str(self.names.name_of("networks", network, place))) if inside and network else found


def shared(root: Resource, several: bool) -> list[str]:
    """Kinds of which a task on this Resource needs names and ids alone. Where devices are counts whenever networks are managed; which of them
    there are, where many are meant."""
    others = () if several else ("networks", "devices") if root.scope == "device" else ("networks",)
    return [kind for kind in SHARED if kind != root.name and (kind not in ("networks", "devices") or kind in others)]


class _Later:
    """Around a look-up: a dry run says what may come before a place that is not there."""

    def __init__(self, task: Task):
        self.task = task

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: t.Any, error: t.Any, trace: t.Any) -> None:
        if isinstance(error, NotThere) and self.task.check:
            raise NotThere(*(one.adding(f" ({_LATER[here]})") if (here := re.split(r"[.\[]", one.path)[0]) in _LATER else one
                             for one in error.problems)) from error
