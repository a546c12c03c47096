# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names to identifiers and back: organizations, networks, devices, templates, group policies.

Every list is read once a run and only when somebody asks. Identifiers are opaque texts: a value that is an id stands
for itself, anything else must be the name of exactly one object; two with one name are an error that lists their ids.
Objects this run will create are known here by their PendingId, so that others can refer to them by name before they exist, and
those it renames by both their names.
"""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..catalog.references import OFFERED, REFERABLE, Referable
from ..errors import LookupFailure, NotFound, NotThere, Problem, Refused, ServerFault
from ..input.hints import listed, name_hint
from ..schema.forms import folded
from ..schema.place import PendingId, Place
from ..schema.resource import Resource
from ..schema.unused import unused
from .objects import made_with_place
from .response_cache import ResponseCache

#: So many objects are asked for one by one before what another task read of them is relied on; of more, the lists are read.
MOST_ASKED = 4
NONE = "there is none at all"


class Names:
    """The names of one organization, read through `reader`.

    resources  describe what is listed in a network, by name.
    shared     kinds of which only names and ids count in this run, so that another task's reading of them will do.
    """

    def __init__(self, reader: ResponseCache, resources: t.Mapping[str, Resource], shared: t.Collection[str] = ()):
        self.reader, self.resources, self.shared = reader, resources, shared
        self.organization_id: str | None = None
        self._made: dict[tuple, PendingId] = {}
        self._announced: set[tuple] = set()
        self._renamed: dict[tuple, str] = {}
        self._leaving: set[tuple] = set()
        self._relied: dict[tuple[str, str], tuple[dict, Place]] = {}
        self._indices: dict[tuple, tuple[list, tuple[dict, dict, dict, dict]]] = {}
        self._sound: dict[str, list[dict]] = {}
        self._choices: dict[tuple[str, str], list[dict]] = {}
        self._heard: dict[str, list[tuple]] = {}
        self._named: dict[str, list[dict]] = {}
        self._idle: dict[str, set[str]] = {}

    # -- lists

    def heard(self, kind: str, path: str, rows: t.Any) -> None:
        """A list was read for what it holds, so that it need not be read for its names again. Of thousands of sites no more is kept than these."""
        if isinstance(rows, list) and all(isinstance(one, dict) for one in rows):
            known = (REFERABLE[kind].id, REFERABLE[kind].name)
            self._heard[path] = [tuple((name, one[name]) for name in known if name in one) for one in rows]
            self._named.pop(path, None)
            self._idle[path] = unused(self.resources.get(kind), rows)

    def idle(self, kind: str, place: Place) -> set[str]:
        """The identifiers of the slots of a kind that nobody uses."""
        path = self.path(kind, place.read_from(REFERABLE[kind].governed))
        return self._idle[path] if path in self._idle else unused(self.resources.get(kind), self.objects(kind, place))

    def objects(self, kind: str, place: Place) -> list[dict]:
        """All objects of a referable kind at a place, as the Dashboard lists them."""
        one = REFERABLE[kind]
        if one.governed and place.rebound and place.unknown(True):
            return []
        place = place.read_from(one.governed)
        if one.rows is not None:
            return self._offered(one, place)
        if any(number is None or isinstance(number, PendingId) for number in one.spot(place)) or one.scope == "device" and place.new:
            return self._made_with(kind, place)
        path = self.path(kind, place)
        if kind in self.shared:
            rows = self.reader.names(path, place, one.shared)
        elif path in self._heard:
            rows = self._named.get(path) or self._named.setdefault(path, [dict(row) for row in self._heard[path]])
        else:
            resource = self.resources.get(kind) if one.scope in ("network", "device") else None
            rows = self.reader.patiently(lambda: self.reader.pages(path, place, resource), one.scope == "device")
        if self._sound.get(path) is not rows:
            self._sound[path] = identified(rows if one.nameless else identified(rows, one.name, path), one.id, path)
        return rows

    def _made_with(self, kind: str, place: Place) -> list[dict]:
        """What a network that this run creates will have from the beginning: its SSIDs can be meant by their numbers."""
        resource = self.resources.get(kind)
        if resource is None or resource.scope != "network" or not resource.many:
            return []
        return [one for one in made_with_place(resource, place) if REFERABLE[kind].id in one]

    def _offered(self, one: Referable, place: Place) -> list[dict]:
        """What the Dashboard offers a network to choose from; a new one what the first other network with the product is offered."""
        if place.new or isinstance(place.network, PendingId):
            others = [row for row in self.objects("networks", place) if not one.product or one.product in (row.get("productTypes") or ())]
            if not others:
                return []
            place = replace(place, network=str(others[0]["id"]), new=False)
        path = one.path.format(**place.ids())
        if (path, one.noun) not in self._choices:
            try:
                self._choices[path, one.noun] = identified(one.rows(self.reader.get(path, place)) if one.rows else [], one.id, path)
            except (KeyError, TypeError, AttributeError):
                raise ServerFault.of_shape(path, " (no list of choices)") from None
        return self._choices[path, one.noun]

    def devices(self, place: Place) -> list[dict]:
        """The devices in the network at a place, or without one all devices."""
        everything = self.objects("devices", place)
        return everything if place.network is None else self._index("devices", place)[3].get(str(place.network).casefold(), [])

    def device_of(self, serial: str, place: Place) -> dict | None:
        """The device with this serial, wherever it is."""
        return next(iter(self._index("devices", place)[0].get(str(serial).casefold(), ())), None)

    @staticmethod
    def path(kind: str, place: Place) -> str:
        """Where the objects of a kind are listed."""
        return REFERABLE[kind].path.format(**place.ids())

    # -- names to ids

    def organization(self, value: str) -> dict:
        """The organization with this id or name. Raises LookupFailure."""
        return self._one("organizations", value, Place(), "organization")

    def network(self, value: str, place: Place, option: str = "network") -> dict:
        """The network, or else the configuration template (quirk G4), with this id or name. Raises LookupFailure."""
        templates = [] if self._matches("networks", value, place) else self._matches("organization_config_templates", value, place)
        return self._one("organization_config_templates" if templates else "networks", value, place, option)

    def device(self, value: str, place: Place, option: str = "serial") -> dict:
        """The device with this serial or name. Raises LookupFailure."""
        return self._one("devices", value, place, option)

    def serial(self, name: str, place: Place, path: str, needed: bool = True) -> str | None:
        """The serial of the device called so in the network at a place, or else anywhere. None where there is none and none is needed."""
        objects = self.objects("devices", place)
        called = [one for one in objects if one.get("name") == str(name)]
        found = [one for one in called if one.get("networkId") == place.network] or called
        if len(found) == 1:
            return found[0]["serial"]
        if found:
            serials = ", ".join(sorted(one["serial"] for one in found))
            raise LookupFailure(Problem(path, f"{len(found)} devices are called {str(name)!r} (serials {serials}); give the serial instead", apart=True))
        if needed:
            nameless = "no device of the organization has a name" if objects else NONE
            missing = _missing(str(name), "device", path, [one["name"] for one in objects if one.get("name")], nameless)
            raise NotThere(missing.adding("; a device that is to be claimed is given by its serial"))
        return None

    def identify(self, kind: str, value: t.Any, place: Place, option: str = "") -> str | PendingId:
        """The id of an object given by name or id, or the PendingId of one this run creates. Raises LookupFailure.

        `option` is the full path of the option that holds the value.
        """
        one = REFERABLE[kind]
        above = [replace(place, network=place.template)] if one.governed and place.template else []  # what the template gets is the network's too
        for slot in [(kind, one.spot(where), folded(str(value))) for where in (*above, place)]:
            if slot in self._made or slot in self._renamed:
                return self._made.get(slot) or self._renamed[slot]
        if slot in self._announced and not self.known(kind, value, place):
            return self._made.setdefault(slot, PendingId(str(value)))
        option = option or REFERABLE[kind].noun
        found = self.network(value, place, option) if kind == "networks" else self._one(kind, value, place, option)
        return str(found[REFERABLE[kind].id])

    def name_of(self, kind: str, value: t.Any, place: Place) -> t.Any:
        """The name of an object given by id, where the name leads back to it; otherwise the id itself."""
        if isinstance(value, PendingId):
            return value.name
        name = REFERABLE[kind].name
        try:
            found = next(iter(self._index(kind, place)[0].get(str(value).casefold(), ())), None)
        except (NotFound, Refused):
            if kind not in OFFERED:
                raise
            return value  # what is offered elsewhere is not offered here, as models to cameras that cannot use them
        if found is None and kind == "networks":
            return self.name_of("organization_config_templates", value, place)
        called = str(found.get(name) or "") if found else ""
        return called if called and self._matches(kind, called, place) == [found] else value

    def _matches(self, kind: str, value: t.Any, place: Place) -> list[dict]:
        """The objects with this id, or else with exactly this name, or else with this name but for blanks around it."""
        text = str(value)
        ids, names, alike, dummy = self._index(kind, place)
        return ids.get(text.casefold()) or names.get(text) or alike.get(folded(text)) or []

    def _index(self, kind: str, place: Place) -> tuple[dict, dict, dict, dict]:
        """The objects of a list by id, by name, by folded name, and by the network they are in; made once for each list that was read."""
        key, name = REFERABLE[kind].id, REFERABLE[kind].name
        rows, slot = self.objects(kind, place), (kind, REFERABLE[kind].spot(place))
        held = self._indices.get(slot)
        if held is None or held[0] is not rows:
            index: tuple[dict, dict, dict, dict] = ({}, {}, {}, {})
            for one in rows:
                called = str(one.get(name) or "")
                for where, mark in zip(index, (str(one.get(key)).casefold(), called, folded(called), str(one.get("networkId") or "").casefold())):
                    where.setdefault(mark, []).append(one)
            words = REFERABLE[kind].words
            for said, one in (words(rows) if words else {}).items():
                index[2].setdefault(folded(said), [one])
            held = self._indices[slot] = (rows, index)
        return held[1]

    def _one(self, kind: str, value: t.Any, place: Place, option: str) -> dict:
        key, name, noun = REFERABLE[kind].id, REFERABLE[kind].name, REFERABLE[kind].noun
        found, text = self._matches(kind, value, place), str(value)
        if len(found) == 1:
            if self.path(kind, place.read_from(REFERABLE[kind].governed)) in self.reader.used_shared and str(found[0][key]).casefold() != text.casefold():
                self._relied[kind, str(found[0][key])] = found[0], place
            return found[0]
        if found:
            ids = ", ".join(str(one[key]) for one in found)
            raise LookupFailure(Problem(option, f"{len(found)} objects are called {text!r} (ids {ids}); give the id instead", apart=True))
        names = [str(one[label]) for one in self.objects(kind, place) for label in ((name, key) if key == "serial" else (name,)) if one.get(label)]
        raise NotThere(_missing(text, noun, option, names))

    def are_current(self) -> bool:
        """Whether every object that was found by name in what another task read still has that name and is still there: one read each.
        False where there are many: reading the lists costs less."""
        return len(self._relied) <= MOST_ASKED and all(self._holds(kind, *one) for (kind, dummy), one in self._relied.items())

    def _holds(self, kind: str, row: dict, place: Place) -> bool:
        path = REFERABLE[kind].single.format(**place.ids(), id=row[REFERABLE[kind].id])
        try:
            now = self.reader.client.get(path, org=place.organization or None, expect_missing=True)
        except (NotFound, Refused):
            return False
        return isinstance(now, dict) and all(now.get(name) == row.get(name) for name in ("name", "networkId", "configTemplateId"))

    def known(self, kind: str, value: t.Any, place: Place) -> bool:
        """Whether anything has this name or id."""
        return bool(self._matches(kind, value, place))

    def elsewhere(self, resource: Resource, place: Place, key: str) -> dict | None:
        """Where an object about to be created in one network already is, with the name of that network: only a device can be in another one."""
        if resource.name != "devices":
            return None
        found = self.device_of(key, place)
        return {**found, "network": self.name_of("networks", found["networkId"], place)} if found and found.get("networkId") else found

    # -- what this run creates, renames and removes

    def register_removal(self, resource: Resource, place: Place, number: t.Any) -> None:
        """An object is about to be removed, and with it what hangs on it."""
        if resource.name in REFERABLE:
            self._leaving.add((resource.name, REFERABLE[resource.name].spot(place), str(number)))

    def is_removed(self, kind: str, place: Place, number: t.Any) -> bool:
        """Whether this run removes it."""
        return (kind, REFERABLE[kind].spot(place), str(number)) in self._leaving

    def staying(self, kind: str, place: Place) -> list[dict]:
        """The objects of a kind that are there and stay."""
        return [one for one in self.objects(kind, place) if not self.is_removed(kind, place, one[REFERABLE[kind].id])]

    def register_names(self, resource: Resource, place: Place, number: t.Any, names: t.Iterable) -> None:
        """An object is about to get these names: other objects may refer to it by them."""
        if resource.name in REFERABLE:
            for name in (one for one in names if one not in (None, "")):
                self._renamed[resource.name, REFERABLE[resource.name].spot(place), folded(str(name))] = str(number)

    def announce(self, resource: Resource, place: Place, keys: t.Iterable) -> None:
        """Objects of these keys are there, or are about to be created: others may refer to them before that is planned."""
        self._announced |= {(resource.name, REFERABLE[resource.name].spot(place), folded(str(key))) for key in keys if key not in (None, "")}

    def register_rename(self, resource: Resource, place: Place, api: t.Mapping, number: t.Any, changed: t.Collection[str]) -> None:
        """An object, in API form, is about to be changed in these options: with a new name, others may refer to it by that."""
        by = REFERABLE[resource.name].name if resource.name in REFERABLE else ""
        self.register_names(resource, place, number, [api.get(by)] if any(resource.by_option[option].api == by for option in changed) else ())

    def register_new(self, resource: Resource, place: Place, key: str, api: t.Mapping) -> PendingId | None:
        """The PendingId of an object about to be created; None where its key is its id."""
        if resource.id == resource.by_option[resource.key].api:
            self.register_names(resource, place, key, (key, api.get(REFERABLE[resource.name].name) if resource.name in REFERABLE else None))
            return None
        spot = REFERABLE[resource.name].spot(place) if resource.name in REFERABLE else tuple(place.ids().items())
        return self._made.setdefault((resource.name, spot, folded(key)), PendingId(key))


def identified(rows: list[dict], key: str, path: str) -> list[dict]:
    """The rows of a list. Raises ServerFault for one without its identifier: nothing could be said, or written, about it."""
    if any(one.get(key) in (None, "") for one in rows):
        raise ServerFault.of_shape(path, f": an object has no {key}")
    return rows


def _missing(value: str, noun: str, option: str, names: list[str], none: str = NONE) -> Problem:
    others = f"; there are {listed(sorted(names), 5)}" if names else f"; {none}"
    return Problem(option, f"there is no {noun} {value!r}{name_hint(value, names) or others}", apart=True)
