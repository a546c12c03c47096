# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a question is asked: an organization, one or many networks, one or many devices; and identifiers for the names in its parameters."""
from __future__ import annotations

import re
import typing as t
from dataclasses import dataclass, replace

from ..blueprint.places import FEW, Places
from ..catalog.operations.index import TABLE
from ..catalog.operations.table import Operation
from ..catalog.references import REFERABLE
from ..current.names import Names
from ..errors import ApiError, BadInput, LookupFailure, MerakiError, NotThere, Problem
from ..http.client import Client
from ..input.hints import listed, name_hint
from ..input.selectors import Selector, selector
from ..schema.compare import folded
from ..schema.place import Place
from ..schema.protocols import Task
from .target import Target

#: What parameters of any operation refer to.
KINDS = {**dict.fromkeys(("networkId", "networkIds", "newNetwork", "fromNetworkIds", "copyFromNetworkId", "gatewayNetworkIds"), "networks"),
         **dict.fromkeys(("serial", "serials", "deviceSerial", "sourceSerial", "targetSerials", "includedSerials", "excludedSerials", "controllerSerials",
                          "sensorSerials", "campusGatewaySerials"), "devices"),
         **dict.fromkeys(("configTemplateId", "configTemplateIds"), "organization_config_templates"),
         **dict.fromkeys(("organizationId", "organizationIds", "destOrganizationId"), "organizations"), "groupPolicyId": "network_group_policies"}
#: What a network or device must have, where a path begins with it.
PRODUCTS = ("appliance", "switch", "wireless", "camera", "sensor", "cellularGateway", "campusGateway", "wirelessController")
#: A serial number as it stands on a device: one that is in no network is not listed among devices.
SERIAL = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", re.IGNORECASE)
_NETWORK_SCOPED = {kind for kind, one in REFERABLE.items() if one.scope == "network"}


@dataclass(frozen=True)
class Spot:
    """One place a question is asked at, and the identifiers of its path; `error` where there is none of that name."""

    label: str
    place: Place
    ids: t.Mapping[str, str]
    error: MerakiError | None = None


def _apart(spots: list[Spot]) -> list[Spot]:
    """Each place once, whatever it was called by; two of one name are told apart by their identifier."""
    once = {(*spot.ids.values(), spot.label if spot.error else ""): spot for spot in reversed(spots)}
    found = [spot for spot in spots if any(spot is one for one in once.values())]
    labels = [spot.label for spot in found]
    return [replace(spot, label=f"{spot.label} ({spot.ids.get('serial') or spot.ids.get('networkId')})") if labels.count(spot.label) > 1 else spot
            for spot in found]


def several(value: t.Any) -> list[str]:
    """The names an option holds: one text, or a list of them."""
    items = value if isinstance(value, (list, tuple)) else [value]
    return list(dict.fromkeys(str(one).strip() for one in items if one is not None and str(one).strip()))


def narrowed(options: t.Mapping, operation: Operation, values: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """The parameters, with the networks and devices of the task where the operation is of an organization and takes some."""
    more: dict[str, t.Any] = {}
    for option, many, name in (("network", "networks", "networkIds"), ("serial", "devices", "serials")):
        named = several(options.get(option)) or options.get(many)
        known = operation.parameters.get(name) if "organizationId" in operation.places else None
        if known and named and name not in values and (named != "all" or known.required):
            more[name] = named
    return {**values, **more}


class Finder:
    """Places and identifiers of one task, with `options` as given."""

    def __init__(self, names: Names, client: Client, task: Task, warnings: list[str]):
        self.names, self.client, self.task, self.options, self.warnings = names, client, task, task.options, warnings
        self.place: Place | None = None

    # -- places

    def spots(self, target: Target, values: t.Mapping[str, t.Any]) -> list[Spot]:
        """Where a target is asked. Raises BadInput, and LookupFailure for the only place that is named."""
        needed = target.operation.places
        if "serial" in needed:
            found = self._each("serial", "devices", target)
        elif "networkId" in needed:
            found = self._each("network", "networks", target)
        else:
            place = self.organization(organization=target.values.get("organizationId")) if "organizationId" in needed else Place()
            found = [Spot(place.site, place, {"organizationId": place.organization} if place.organization else {})]
        found = _apart(found)
        if len(found) == 1 and found[0].error:
            raise found[0].error
        rest = [one for one in needed if one not in ("organizationId", "networkId", "serial")]
        return [spot if spot.error else self._filled(spot, rest, target, values) for spot in found]

    def organization(self, scope: str = "organization", **instead: t.Any) -> Place:
        """The organization the task names, or the path in its place, or that of the network or device, or the only one the key sees."""
        if self.place is None:
            given = {name: value for name, value in instead.items() if value}
            task = replace(self.task, options={**self.options, **given}) if given else self.task  # type: ignore[type-var]
            self.place = Places(task, self.names, self.warnings).organization(scope)
        return self.place

    def _each(self, option: str, many: str, target: Target) -> list[Spot]:
        """The places of an option, of which one may be given or `many`."""
        named = target.values.get({"network": "networkId"}.get(option, option))
        wanted = [named] if named else several(self.options.get(option))
        if not wanted and self.options.get(many) is None:
            raise BadInput(Problem(option, f"is missing; {target.operation.id or target.operation.path} needs it, or {many}"))
        first = wanted[0] if wanted else ""
        place = self.organization("device" if option == "serial" else option, **{option: first, "organization": target.values.get("organizationId")})
        if not wanted:
            chosen = selector(self.options[many])
            if not chosen.names:
                return self._chosen(many, chosen, target, place)
            wanted = list(dict.fromkeys(chosen.names))
        find = self._device if option == "serial" else self._network
        found = []
        for one in wanted:
            try:
                found.append(find(one, place))
            except LookupFailure as error:
                found.append(Spot(one, place, {}, error))
        return found

    def _chosen(self, many: str, chosen: Selector, target: Target, place: Place) -> list[Spot]:
        """All networks or devices, or those with some tags, that have the product the path is about."""
        rows = [one for one in self.names.objects(many, place) if chosen.takes(one) and (many == "networks" or one.get("networkId"))]
        if chosen.networks:
            inside = {one.ids["networkId"] for one in self._networks(chosen.networks, place)}
            rows = [one for one in rows if str(one.get("networkId")) in inside]
        if not rows:
            self.warnings.append(f"{many}: there is no {many[:-1]} {chosen.words()}, so there was nothing to do")
        product = next(iter(target.operation.path.split("/")[3:4]), "")
        fit = [one for one in rows if product not in PRODUCTS or product in (one.get("productTypes") or [one.get("productType")])]
        others = [str(one.get("name") or one.get("serial")) for one in rows if one not in fit]
        if others:
            self.warnings.append(f"{many}: {len(others)} without the product {product} passed over: {listed(others, FEW)}")
        return [self._found(one, place) if many == "networks" else self._held(one, place) for one in fit]

    def _networks(self, chosen: Selector, place: Place) -> list[Spot]:
        if chosen.names:
            return [self._network(one, place) for one in chosen.names]
        return [self._found(one, place) for one in self.names.objects("networks", place) if chosen.takes(one)]

    def _network(self, value: str, place: Place) -> Spot:
        return self._found(self.names.network(value, place), place)

    @staticmethod
    def _found(found: t.Mapping, place: Place) -> Spot:
        where = replace(place, network=str(found["id"]), site=str(found.get("name") or found["id"]))
        return Spot(where.site, where, {"organizationId": place.organization, "networkId": str(found["id"])})

    def _device(self, value: str, place: Place) -> Spot:
        try:
            found: t.Mapping = self.names.device(value, place)
        except NotThere:
            if not SERIAL.fullmatch(value):
                raise
            found = {"serial": value.upper()}
        return self._held(found, place)

    @staticmethod
    def _held(found: t.Mapping, place: Place) -> Spot:
        where = replace(place, network=found.get("networkId"), serial=str(found["serial"]), site=str(found.get("name") or found["serial"]))
        return Spot(where.site, where, {"organizationId": place.organization, "serial": str(found["serial"])})

    # -- other placeholders of the path

    def _filled(self, spot: Spot, rest: list[str], target: Target, values: t.Mapping[str, t.Any]) -> Spot:
        ids = dict(spot.ids)
        for name in rest:
            value = target.values.get(name, values.get(name))
            if value in (None, "") or isinstance(value, (list, dict)) or {".", ".."} & set(re.split(r"[/\\]", str(value))):
                return replace(spot, error=BadInput(Problem(f"params.{name}", f"is missing; {target.operation.path} needs it" if value in (None, "")
                                                            else "must be one name or identifier")))
            try:
                ids[name] = self._one_of(name, str(value), target.operation, ids, spot.place)
            except LookupFailure as error:
                return replace(spot, error=error)
        return replace(spot, ids=ids)

    def _one_of(self, name: str, value: str, operation: Operation, ids: t.Mapping[str, str], place: Place) -> str:
        """The identifier of what is listed before its place in a path; where no list is known, or cannot be read, what was given."""
        above = operation.path.partition("/{" + name + "}")[0]
        house = above.replace("{organizationId}", "{organization}").replace("{networkId}", "{network}")
        kind = next((kind for kind, one in REFERABLE.items() if one.path == house), None)
        if kind:
            return str(self.names.identify(kind, value, place, f"params.{name}"))
        listing = TABLE.at(above)
        if value.isdigit() or listing is None or listing.path != above:
            return value
        try:
            rows = self.client.pages(Target(listing, {}).path(ids), org=place.organization or None)
        except ApiError:
            return value
        return self._called(rows, name, value)

    @staticmethod
    def _called(rows: list[dict], name: str, value: str) -> str:
        keyed = [(str(row.get(name) or row.get("id") or row.get("number") or row.get("portId") or ""), str(row.get("name") or "")) for row in rows]
        found = [number for number, dummy in keyed if number == value] or [number for number, called in keyed if called == value] or [
            number for number, called in keyed if folded(called) == folded(value)]
        if len(found) > 1:
            raise LookupFailure(Problem(f"params.{name}", f"{len(found)} are called {value!r} (ids {', '.join(found)}); give the id instead", apart=True))
        if not found:
            names = [called or number for number, called in keyed]
            raise NotThere(Problem(f"params.{name}", f"there is none called {value!r}{name_hint(value, names)}", apart=True))
        return found[0]

    # -- parameters

    def identified(self, values: t.Mapping[str, t.Any], operation: Operation, place: Place) -> dict[str, t.Any]:
        """The parameters with identifiers for the names of networks, devices, organizations and the like. Raises LookupFailure."""
        values = {name: self._meant(name, value, place) if isinstance(value, dict) or value == "all" else value for name, value in values.items()}
        mobile = "/sm/" in operation.path  # serial numbers there are those of other makers
        return {name: self._identified(KINDS[name], value, place, f"params.{name}") if name in KINDS and not (mobile and KINDS[name] == "devices") else value
                for name, value in values.items() if name not in operation.places}

    def _meant(self, name: str, value: t.Any, place: Place) -> t.Any:
        """The identifiers of the many that a selector in the place of a parameter means. Raises NotThere where it means nobody."""
        many = {"networkIds": "networks", "serials": "devices"}.get(name)
        if many is None:
            return value
        found = [one.ids["serial" if many == "devices" else "networkId"] for one in self._chosen(many, selector(value), Target(Operation("", ""), {}), place)]
        if not found:
            raise NotThere(Problem(many, f"there is no {many[:-1]} {selector(value).words()}", apart=True))
        return found

    def _identified(self, kind: str, value: t.Any, place: Place, path: str) -> t.Any:
        if isinstance(value, list):
            return [self._identified(kind, one, place, f"{path}[{number}]") for number, one in enumerate(value)]
        if not isinstance(value, (str, int)) or kind in _NETWORK_SCOPED and not place.network:
            return value
        if kind != "organizations" and not place.organization:
            place = self.organization()
        try:
            return str(self.names.identify(kind, str(value), place, path))
        except NotThere:
            if kind == "devices" and SERIAL.fullmatch(str(value)):
                return str(value)
            raise
