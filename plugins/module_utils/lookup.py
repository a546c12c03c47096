# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names to identifiers and back: organizations, networks, devices, templates, group policies.

Every list is read once a run and only when somebody asks. Identifiers are opaque texts: a value that is an id stands
for itself, anything else must be the name of exactly one object; two with one name are an error that lists their ids.
Objects this run will create are known here by their Made, so that others can refer to them by name before they exist.
"""
from __future__ import annotations

import difflib
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Made, Place
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import LookupFailure, ServerFault
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Resource

#: What can be referred to by name: (list path, id, name, scope, what messages call one).
REFERABLE: dict[str, tuple[str, str, str, str, str]] = {
    "organizations": ("/organizations", "id", "name", "dashboard", "organization"),
    "networks": ("/organizations/{organization}/networks", "id", "name", "organization", "network"),
    "organization_config_templates": (
        "/organizations/{organization}/configTemplates", "id", "name", "organization", "configuration template"),
    "devices": ("/organizations/{organization}/devices", "serial", "name", "organization", "device"),
    "inventory": ("/organizations/{organization}/inventory/devices", "serial", "serial", "organization", "device"),
    "network_group_policies": ("/networks/{network}/groupPolicies", "groupPolicyId", "name", "network", "group policy"),
}


class Names:
    """The names of one organization, read through `reader`. `resources` describe what is listed in a network, by name."""

    def __init__(self, reader: t.Any, resources: t.Mapping[str, Resource]):
        self.reader, self.resources = reader, resources
        self.organization_id: str | None = None
        self._made: dict[tuple, Made] = {}

    # -- lists

    def objects(self, kind: str, place: Place) -> list[dict]:
        """All objects of a referable kind at a place, as the Dashboard lists them."""
        if REFERABLE[kind][3] == "network" and (place.new or isinstance(place.network, Made)):
            return []
        path = self.path(kind, place)
        return identified(self.reader.pages(path, place, self.resources.get(kind)), REFERABLE[kind][1], path)

    @staticmethod
    def path(kind: str, place: Place) -> str:
        """Where the objects of a kind are listed."""
        return REFERABLE[kind][0].format(**place.ids())

    # -- names to ids

    def organization(self, value: str) -> dict:
        """The organization with this id or name. Raises LookupFailure."""
        return self._one("organizations", value, Place(), "organization")

    def network(self, value: str, place: Place) -> dict:
        """The network, or else the configuration template (quirk G4), with this id or name. Raises LookupFailure."""
        networks = self.objects("networks", place)
        if not any(str(value) in (one.get("id"), one.get("name")) for one in networks):
            for template in self.objects("organization_config_templates", place):
                if str(value) in (template.get("id"), template.get("name")):
                    return template
        return self._one("networks", value, place, "network")

    def device(self, value: str, place: Place) -> dict:
        """The device with this serial or name. Raises LookupFailure."""
        return self._one("devices", value, place, "serial")

    def serial(self, name: str, place: Place, path: str, needed: bool = True) -> str | None:
        """The serial of the device called so in the network at a place, or else anywhere. None where there is none and none is needed."""
        objects = self.objects("devices", place)
        called = [one for one in objects if one.get("name") == str(name)]
        found = [one for one in called if one.get("networkId") == place.network] or called
        if len(found) == 1:
            return found[0]["serial"]
        if found:
            raise LookupFailure(f"{path}: {len(found)} devices are called {str(name)!r} (serials "
                                f"{', '.join(sorted(one['serial'] for one in found))}); give the serial instead")
        if needed:
            raise LookupFailure(_missing(str(name), "device", path, [one["name"] for one in objects if one.get("name")])
                                + "; a device that is to be claimed is given by its serial")
        return None

    def identify(self, kind: str, value: t.Any, place: Place, option: str = "") -> str | Made:
        """The id of an object given by name or id, or the Made of one this run creates. Raises LookupFailure.

        `option` is the full path of the option that holds the value.
        """
        made = self._made.get((kind, place.key(REFERABLE[kind][3]), str(value)))
        return made or str(self._one(kind, value, place, option or REFERABLE[kind][4])[REFERABLE[kind][1]])

    def name_of(self, kind: str, value: t.Any, place: Place) -> t.Any:
        """The name of an object given by id, where exactly one has it; otherwise the id itself."""
        if isinstance(value, Made):
            return value.name
        dummy, key, name, dummy, dummy = REFERABLE[kind]
        objects = self.objects(kind, place)
        found = next((one.get(name) for one in objects if str(one.get(key)) == str(value)), None)
        return found if found and sum(one.get(name) == found for one in objects) == 1 else value

    def _one(self, kind: str, value: t.Any, place: Place, option: str) -> dict:
        dummy, key, name, dummy, noun = REFERABLE[kind]
        objects = self.objects(kind, place)
        text = str(value)
        found = [one for one in objects if str(one.get(key)).casefold() == text.casefold()] or \
                [one for one in objects if one.get(name) == text]
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(str(one[key]) for one in found)
            raise LookupFailure(f"{option}: {len(found)} objects are called {text!r} (ids {ids}); give the id instead")
        raise LookupFailure(_missing(text, noun, option, [str(one.get(name)) for one in objects if one.get(name)]))

    def elsewhere(self, resource: Resource, place: Place, key: str) -> dict | None:
        """Where an object about to be created in one network already is: only a device can be in another one."""
        if resource.name != "devices":
            return None
        serial = key.casefold()
        return next((one for one in self.objects("devices", place) if one["serial"].casefold() == serial), None)

    # -- what this run creates

    def making(self, resource: Resource, place: Place, key: str) -> Made | None:
        """The Made of an object about to be created; None where its key is its id."""
        if resource.id == resource.by_option[resource.key].api:
            return None
        scope = REFERABLE[resource.name][3] if resource.name in REFERABLE else resource.scope
        slot = (resource.name, place.key(scope), key)
        return self._made.setdefault(slot, Made(key))


def identified(rows: list[dict], key: str, path: str) -> list[dict]:
    """The rows of a list. Raises ServerFault for one without its identifier: nothing could be said, or written, about it."""
    if any(one.get(key) in (None, "") for one in rows):
        raise ServerFault("GET", path, errors=[f"the answer is not what was asked for: an object has no {key}"],
                          hint="The Dashboard, or a proxy before it, answered amiss; try later")
    return rows


def _missing(value: str, noun: str, option: str, names: list[str]) -> str:
    near = difflib.get_close_matches(value, names, n=1)
    if near:
        return f"{option}: there is no {noun} {value!r}; did you mean {near[0]!r}?"
    known = ", ".join(sorted(names)[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    return f"{option}: there is no {noun} {value!r}; this key sees {known or 'none'}"
