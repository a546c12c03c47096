# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of an export as the config of a blueprint for an organization: secrets filled in, hardware left out where it is not meant. Pure."""
from __future__ import annotations

import typing as t
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.modes import met
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.tidy import HOMES, placeholder, slug

#: Kinds of what stands in a rack or was bought: elsewhere there is another one.
HARDWARE = {"devices", "switch_stacks", "licenses", "switch_profiles", "camera_schedules", "detection_models"}
#: What tells of them as a whole, and what the Dashboard says is so, whoever wants it.
OF_HARDWARE = {
    "devices": "devices are claimed into one organization at a time", "organization_inventory": "devices are claimed into one organization at a time",
    "organization_licenses": "licenses belong to one organization", "appliance_ports": "ports are those of an appliance",
    "switch_stacks": "stacks are made of switches", "switch_link_aggregations": "aggregations are of ports of switches",
    "network_floor_plans": "the API shows no pictures",
    "organization_config_templates_switch_profiles_ports": "switch profiles are made by people",
    "network_firmware_upgrades_staged_groups": "upgrade groups are of devices", "network_firmware_upgrades_staged_stages": "upgrade groups are of devices"}
#: The products of a configuration template that is made from nothing.
OF_TEMPLATES = (None, "appliance", "switch", "wireless")


class Restore:
    """What is made of a tree. `devices`: the hardware is that of the organization it is applied to; `lenient`: secrets may be missing; `stand_in` is put
    in place of a secret that is missing."""

    def __init__(self, secrets: Mapping[str, t.Any], devices: bool, lenient: bool, stand_in: str = ""):
        self.secrets, self.devices, self.lenient, self.stand_in = secrets, devices, lenient, stand_in
        self.missing: dict[str, list[str]] = {}
        self.left: dict[str, list[str]] = {}
        self._dropped: list[str] = []

    def tree(self, tree: Mapping, place: str = "the organization", template: bool = False) -> dict:
        """The tree of a blueprint, or one network, template or device of it."""
        result = {}
        for name, value in tree.items():
            resource = RESOURCES.get(name)
            if resource is None:
                result[name] = value
            elif template and not self.devices and resource.product not in OF_TEMPLATES:
                self._leave(f"{name} (a new template is for {', '.join(filter(None, OF_TEMPLATES))})", place)
            elif not self.devices and (why := next((OF_HARDWARE[one] for one in (name, *resource.hangs_on) if one in OF_HARDWARE), "")):
                self._leave(f"{name} ({why})", place) if value else None
            elif name in HOMES:
                result[name] = [self.tree(self._own(one, RESOURCES[name]), str(one.get("name") or one.get("serial")), resource.governs) for one in value]
            else:
                result[name] = self._resource(value, resource, place)
        return {name: value for name, value in result.items() if value is not None}

    def _resource(self, value: t.Any, resource: Resource, place: str) -> t.Any:
        if not resource.many or not isinstance(value, list):
            return self._object(value, resource, place)
        found = [one for one in (self._object(one, resource, place) for one in value if not self._made_with_it(one, resource, place)) if one is not None]
        return [*found, *(_idle_slots(found, resource) if self.stand_in else ())]

    def _own(self, one: Mapping, resource: Resource) -> dict:
        """A network, template or device without its identifier, which is another one elsewhere."""
        return {name: value for name, value in one.items() if self.devices or name != "id" or resource.key == "id"}

    def _made_with_it(self, one: t.Any, resource: Resource, place: str) -> bool:
        """Whether the Dashboard makes an object with every network: it is there as soon as a new network is, and cannot be made."""
        fixed = resource.undeletable
        if self.devices or resource.scope != "network" or resource.created_with_parent or not fixed or not isinstance(one, Mapping):
            return False
        if one.get(resource.key) not in fixed if isinstance(fixed, tuple) else any(one.get(name) != value for name, value in fixed.items()):
            return False
        self._leave(f"{_called(one, resource)} (comes with every network)", place)
        return True

    def _object(self, item: t.Any, resource: Resource, place: str) -> t.Any:
        """One object; None where it cannot be what it is without what is missing."""
        lacking: list[str] = []
        self._dropped = list[str]()
        found = self._filled(item, resource.fields, place, lacking)
        called = _called(item, resource)
        for name in dict.fromkeys(self._dropped):
            self._leave(f"{called} ({name} is about devices or versions of the organization that was exported)", place)
        if lacking and self.lenient and not self.devices:
            self._leave(f"{called} (no secret {', '.join(lacking)})", place)
            return None
        return found

    def _leave(self, what: str, place: str) -> None:
        self.left.setdefault(what, []).append(place)

    def _filled(self, value: t.Any, fields: t.Iterable[Field], place: str, lacking: list[str], listed: bool = False) -> t.Any:
        """An object with its secrets, and without what names hardware; None where it cannot be without that, as an entry that is `listed` for it."""
        if not isinstance(value, Mapping):
            return value
        by_option, result = {one.name: one for one in fields}, {}
        for name, one in value.items():
            field = by_option.get(name)
            if placeholder(one) and (field is None or field.secret):
                secret = self._secret(one, place, lacking)
                result.update({name: secret} if secret is not None else {})
            elif field is not None and not self.devices and _names_hardware(field):
                self._dropped += [name] if one not in (None, [], "") else []
                if one not in (None, [], "") and (listed or field.required or field.required_on_create or _is_due(field, value, by_option)):
                    return None
            else:
                result[name] = one if field is None else self._inside(one, field, place, lacking)
        return result

    def _inside(self, value: t.Any, field: Field, place: str, lacking: list[str]) -> t.Any:
        if not field.fields:
            return value
        if field.type == "list" and isinstance(value, list):
            return [one for one in (self._filled(one, field.fields, place, lacking, True) for one in value) if one is not None]
        if field.type == "map" and isinstance(value, Mapping):
            found = {name: self._filled(one, field.fields, place, lacking) for name, one in value.items()}
            return {name: one for name, one in found.items() if one is not None}
        return self._filled(value, field.fields, place, lacking)

    def _secret(self, one: Mapping, place: str, lacking: list[str]) -> t.Any:
        name = str(one["secret"])
        for key in (slug(place, name), name):
            if self.secrets.get(key) not in (None, ""):
                return self.secrets[key]
        if not one.get("optional"):
            lacking.append(name)
            self.missing.setdefault(name, []).append(place)
            return self.stand_in or None
        return None


def _called(item: t.Any, resource: Resource) -> str:
    """How the list of what is left out calls an object."""
    return f"{resource.name} {item.get(resource.key, '') if resource.many else ''}".strip() if isinstance(item, Mapping) else resource.name


def _idle_slots(found: t.Sequence[Mapping], resource: Resource) -> t.Iterator[dict]:
    """The slots that an export left out, since nobody used them, as they were: whoever compares sees that somebody uses one now."""
    key = resource.by_option.get(resource.key)
    if resource.kind == "slots" and resource.slot_defaults and key is not None:
        every = range(key.bounds[0], key.bounds[1] + 1) if key.bounds else key.choices or ()
        there = {str(one.get(resource.key)) for one in found}
        yield from ({resource.key: one, **resource.slot_defaults(one)} for one in every if str(one) not in there)


def _is_due(field: Field, value: Mapping, by_option: t.Mapping[str, Field]) -> bool:
    """Whether the modes of an object need an option."""
    return bool(field.required_if) and met(field.required_if, {one.api: value[name] for name, one in by_option.items() if name in value}, by_option)


def _names_hardware(field: Field) -> bool:
    return field.ref in HARDWARE or str(field.ref or "").startswith("firmware_")


def restore(tree: Mapping, organization: str, secrets: Mapping[str, t.Any] | None = None, devices: bool | None = None, lenient: bool = False,
            stand_in: str = "") -> dict:
    """`config` of a blueprint, `missing` secrets as sentences, and what is `left_out`. The hardware is left out where the organization is another one, and
    nobody says otherwise. A config with a `stand_in` for each missing secret is for comparing alone."""
    same = str(tree.get("organization") or "") == organization
    one = Restore(secrets or {}, same if devices is None else devices, lenient, stand_in)
    config = one.tree({name: value for name, value in tree.items() if name != "organization"})
    return {"config": config, "missing": [f"{name} ({_places(places)})" for name, places in sorted(one.missing.items())],
            "left_out": [f"{what}: {_places(places)}" for what, places in sorted(one.left.items())]}


def _places(places: t.Sequence[str]) -> str:
    some = list(dict.fromkeys(places))
    return ", ".join(some[:3]) + (f" and {len(some) - 3} more" if len(some) > 3 else "")
