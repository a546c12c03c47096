# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration templates, binding networks to them.

A template is a Network with ``is_template``: its id works as a network id in the settings' paths (quirk G4). It has no
room in the list of networks (quirk P8).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import flag, text
from ...core.merge import apply
from ...core.store import BORN, Network
from . import subnets
from .networks import ENROLLMENT, copied, network_shape, own, settings_of, timezone, unique_name

# What a template made from nothing may carry; the specification's example (no source states the default).
PRODUCTS = ["appliance", "switch", "wireless"]
TEMPLATE = {"name": text(1), "timeZone": timezone(), "copyFromNetworkId": text()}


def template_shape(template: Network) -> dict[str, Any]:
    return {"id": template.id, "name": template.name, "productTypes": template.product_types,
            "timeZone": template.time_zone}


def list_templates(call: Call) -> list[dict]:
    return [template_shape(one) for one in call.org.templates.values()]


def get_template(call: Call) -> dict:
    return template_shape(_template(call, call.ids["configTemplateId"]))


def create_template(call: Call) -> dict:
    wanted = apply({}, call.body, TEMPLATE, needs=("name",))
    unique_name(call.org.templates, wanted["name"])
    source = copied(call, wanted.get("copyFromNetworkId"))
    template = Network(
        call.store.new_id("L_"), call.org.id, wanted["name"], is_template=True,
        product_types=list(source.product_types if source else PRODUCTS),
        time_zone=wanted.get("timeZone", source.time_zone if source else "America/Los_Angeles"),
        data=settings_of(call, source) if source else {})
    call.org.templates[template.id] = template
    return template_shape(template)


def update_template(call: Call) -> dict:
    template = _template(call, call.ids["configTemplateId"])
    wanted = apply({}, call.body, {key: TEMPLATE[key] for key in ("name", "timeZone")})
    unique_name(call.org.templates, wanted.get("name"), template.id)
    before = template_shape(template)
    call.old = before
    if wanted.get("name", template.name) != template.name:
        template.data.setdefault(BORN, template.name)
    template.name = wanted.get("name", template.name)
    template.time_zone = wanted.get("timeZone", template.time_zone)
    return template_shape(template)


def delete_template(call: Call) -> None:
    template = _template(call, call.ids["configTemplateId"])
    if call.org.bound_to(template.id):
        raise refused("Cannot delete a configuration template that networks are bound to")
    del call.org.templates[template.id]


def bind(call: Call) -> dict:
    """Bind a network to a template that has all its products (quirks P1, P5)."""
    network = own(call)
    wanted = apply({}, call.body, {"configTemplateId": text(), "autoBind": flag()}, needs=("configTemplateId",))
    template = call.org.templates.get(wanted["configTemplateId"])
    if template is None:
        raise refused(f"Config template with ID {wanted['configTemplateId']} not found")
    if network.template_id:
        raise refused("Network is already bound to a configuration template")
    lacking = sorted(set(network.product_types) - set(template.product_types))
    if lacking:
        raise refused(f"The configuration template does not support the network's product types: {', '.join(lacking)}")
    network.template_id = template.id
    network.data.pop(subnets.PLACES, None)
    return network_shape(call, network)


def unbind(call: Call) -> dict:
    """Take a network from its template; its settings are the template's (retainConfigs) or fresh ones (quirk P1)."""
    network = own(call)
    wanted = apply({}, call.body, {"retainConfigs": flag()})
    if not network.template_id:
        raise refused("Network is not bound to a configuration template")
    if wanted.get("retainConfigs"):
        network.data = {**network.data, **_retained(call, call.org.templates[network.template_id], network)}
    else:
        network.data = {ENROLLMENT: network.data.get(ENROLLMENT)}
    network.template_id = None
    return network_shape(call, network)


def _retained(call: Call, template: Network, network: Network) -> dict[str, Any]:
    """A template's settings for a network that leaves it: its VLANs keep the subnets they were allotted."""
    settings = settings_of(call, template)
    for vlan in settings.get("appliance_vlans", {}).values():
        vlan.update({**subnets.allotted(template, network.id, vlan), **network.data.get(subnets.PLACES, {}).get(str(vlan["id"]), {})})
    return settings


def _template(call: Call, template_id: str) -> Network:
    if template_id not in call.org.templates:
        raise missing()
    return call.org.templates[template_id]


ALL = "/organizations/{organizationId}/configTemplates"
ONE = ALL + "/{configTemplateId}"
ROUTES = [
    Route("GET", ALL, list_templates),
    Route("POST", ALL, create_template, 201, batch="create"),
    Route("GET", ONE, get_template),
    Route("PUT", ONE, update_template, batch="update"),
    Route("DELETE", ONE, delete_template),
    Route("POST", "/networks/{networkId}/bind", bind, batch="bind"),
    Route("POST", "/networks/{networkId}/unbind", unbind, batch="unbind"),
]
