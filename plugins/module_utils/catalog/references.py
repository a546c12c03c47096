# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people give by its name: where such objects are listed, and what leads from a name to an identifier.

A Resource says `referred_by` and is one of these kinds by that. Only what leads to places, and may be shared with other tasks, is told here.
"""
from __future__ import annotations

import functools
import re
import typing as t

from ..schema.declared import WrongDeclaration
from ..schema.field import Field
from ..schema.place import Place
from ..schema.resource import Resource
from ..schema.turns import turns
from .firmware import FIRMWARE, PRODUCT_TYPES, latest, versions
from .index import RESOURCES


class Referable(t.NamedTuple):
    """One kind of object that is given by name or identifier.

    path    the list; placeholders as in a Resource.
    id      the API field with the identifier; `name` the one with the name.
    scope   what the list hangs on: dashboard, organization, network or device.
    noun    what messages call one.
    shared  what of a row leads from names to places, and may be shared with other tasks for a while; () where nothing may.
    single  where one of them is read, with {id}; empty where that is never needed.
    nameless  whether one may lack a name.
    governed  whether those of a network that is bound to a template are the template's.
    rows    (answer) -> the list, where the answer is none; `product` is that of the networks that have it. What the Dashboard offers every network:
            one that is new is taken to offer what another one does.
    words   (rows) -> {words: row}: what means one of them by what there is, as C(latest stable).
    """

    path: str
    id: str
    name: str
    scope: str
    noun: str
    shared: tuple[str, ...] = ()
    single: str = ""
    nameless: bool = False
    governed: bool = False
    rows: t.Callable | None = None
    product: str = ""
    words: t.Callable | None = None

    def spot(self, place: Place) -> tuple:
        """What tells the list at this place from those of the same kind elsewhere."""
        ids = place.ids()
        return tuple(ids[name] for name in re.findall(r"{(\w+)}", self.path))


def _categories(answer: t.Any) -> list[dict]:
    return list(answer["categories"])


def _application_categories(answer: t.Any) -> list[dict]:
    return list(answer["applicationCategories"])


def _applications(answer: t.Any) -> list[dict]:
    """The applications of all categories; one may be in several."""
    return [*{one["id"]: one for category in answer["applicationCategories"] for one in category.get("applications") or []}.values()]


def _by_model(rows: list[dict]) -> dict[str, dict]:
    """Switch profiles by the model they are for, where one alone is."""
    models = [str(one.get("model")) for one in rows]
    return {model: one for model, one in zip(models, rows) if models.count(model) == 1}


def _by_key(rows: list[dict]) -> dict[str, dict]:
    """Licenses by their keys, where a key is that of one alone. Only their identifiers are shown: a key is a secret."""
    keys = [str(one.get("licenseKey") or "") for one in rows]
    return {said: one for key, one in zip(keys, rows) if keys.count(key) == 1 for said in (key, key.lower())}


_FILTERED, _L7 = "/networks/{network}/appliance/contentFiltering/categories", "/networks/{network}/appliance/firewall/l7FirewallRules/applicationCategories"
_SHAPED = "/networks/{network}/trafficShaping/applicationCategories"
#: What the Dashboard offers to choose from, and no call makes.
OFFERED = {
    "content_categories": Referable(_FILTERED, "id", "name", "network", "content category", rows=_categories, product="appliance"),
    "l7_applications": Referable(_L7, "id", "name", "network", "application", rows=_applications, product="appliance"),
    "l7_categories": Referable(_L7, "id", "name", "network", "application category", rows=_application_categories, product="appliance"),
    "shaping_applications": Referable(_SHAPED, "id", "name", "network", "application", rows=_applications),
    "shaping_categories": Referable(_SHAPED, "id", "name", "network", "application category", rows=_application_categories),
    "licenses": Referable("/organizations/{organization}/licenses", "id", "id", "organization", "license", words=_by_key),
    "switch_profiles": Referable("/organizations/{organization}/configTemplates/{config_template}/switch/profiles", "switchProfileId", "name", "organization",
                                 "switch profile", words=_by_model),
    "camera_schedules": Referable("/networks/{network}/camera/schedules", "id", "name", "network", "camera schedule"),
    "detection_models": Referable("/devices/{serial}/camera/sense/objectDetectionModels", "id", "description", "device", "object detection model"),
    **{f"firmware_{product}": Referable("/networks/{network}/firmwareUpgrades", "id", "shortName", "network", f"{noun} version",
                                        rows=functools.partial(versions, product), product=PRODUCT_TYPES.get(product, product), words=latest)
       for product, noun in FIRMWARE.items()},
}


def referable(resource: Resource) -> Referable:
    """What a Resource says of how its objects are referred to."""
    by = resource.by_option[resource.referred_by]
    named = by.required or bool(by.required_on_create) or by.name == resource.key
    return Referable(resource.path, resource.id, by.api, resource.scope, resource.title, nameless=not named, governed=resource.governed)


def unknown(resource: Resource, fields: t.Iterable[Field], where: str = "") -> None:
    """Raises WrongDeclaration where a Field refers to objects that nobody can name."""
    for field in fields:
        for kind in set(field.ref_by[1].values() if field.ref_by else ()) - REFERABLE.keys():
            raise WrongDeclaration(f"resource {resource.name}, field {where}{field.name}: ref_by names {kind!r}, which is no kind that can be referred to")
        if field.ref is not None and field.ref not in REFERABLE:
            raise WrongDeclaration(f"resource {resource.name}, field {where}{field.name}: ref={field.ref!r} is no resource that says referred_by")
        for kind in (one for one in (field.refs_inside or {}).values() if one not in REFERABLE):
            raise WrongDeclaration(f"resource {resource.name}, field {where}{field.name}: refs_inside names {kind!r}, which is no resource that says "
                                   "referred_by")
        unknown(resource, field.fields, f"{where}{field.name}.")


def out_of_turn(resources: t.Mapping[str, Resource]) -> None:
    """Raises WrongDeclaration where a Resource needs a kind that does not exist, or by way of others itself, and for another side, or another option of
    the same meaning, that is none."""
    for resource in resources.values():
        for name in (one for one in resource.after if one not in resources):
            raise WrongDeclaration(f"resource {resource.name}: after names {name!r}, which is no resource")
        for field in (one for one in resource.fields if one.other_side):
            kind, dummy, option = field.other_side.partition(".")
            other = resources[kind].by_option.get(option) if kind in resources else None
            if kind != field.ref or other is None or other.ref != resource.name or other.other_side:
                raise WrongDeclaration(f"resource {resource.name}, field {field.name}: other_side={field.other_side!r} is no option of {field.ref} that "
                                       f"refers to {resource.name}")
        for field in (one for one in resource.fields if one.said_in):
            kind, dummy, option = field.said_in.partition(".")
            if kind not in resources or option not in resources[kind].by_option:
                raise WrongDeclaration(f"resource {resource.name}, field {field.name}: said_in={field.said_in!r} is no option of a resource")
    turns(resources)


REFERABLE: dict[str, Referable] = {
    **OFFERED,
    "organizations": Referable("/organizations", "id", "name", "dashboard", "organization", ("id", "name"), "/organizations/{id}"),
    "networks": Referable("/organizations/{organization}/networks", "id", "name", "organization", "network", ("id", "name", "productTypes", "configTemplateId"),
                          "/networks/{id}"),
    "organization_config_templates": Referable(
        "/organizations/{organization}/configTemplates", "id", "name", "organization", "configuration template", ("id", "name", "productTypes"),
        "/organizations/{organization}/configTemplates/{id}"),
    "devices": Referable("/organizations/{organization}/devices", "serial", "name", "organization", "device",
                         ("serial", "name", "networkId", "productType"), "/devices/{id}", nameless=True),  # quirk O11
    "inventory": Referable("/organizations/{organization}/inventory/devices", "serial", "serial", "organization", "device", nameless=True),
    **{name: referable(resource) for name, resource in RESOURCES.items() if resource.referred_by},
}
for _resource in RESOURCES.values():
    unknown(_resource, _resource.fields)
out_of_turn(RESOURCES)

#: The kinds whose names tasks share.
SHARED = tuple(kind for kind, one in REFERABLE.items() if one.shared)
