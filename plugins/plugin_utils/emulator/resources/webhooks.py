# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Webhook receivers of a network, and the payload templates that come with it (quirks R10-R12).

A receiver's id is the base64 of its URL, so two networks give one URL the same id and the URL cannot change. The
shared secret is kept and never shown.
"""
from __future__ import annotations

import base64
from urllib.parse import urlsplit

from ..core.calls import Call, Route
from ..core.errors import missing, refused
from ..core.kinds import table, text
from ..core.merge import apply
from ..core.store import Network
from ..core.writes import update
from .places import reading, writing

INCLUDED = {f"wpt_{number:05}": f"{name} (included)" for number, name in enumerate(
    ("Meraki", "Webex", "Slack", "Microsoft Teams", "Google Chat", "PagerDuty", "ServiceNow", "Splunk"), start=1)}
TEMPLATE = table({"payloadTemplateId": text(), "name": text()})
CHANGEABLE = {"name": text(1), "sharedSecret": text(), "payloadTemplate": TEMPLATE}
RECEIVER = {**CHANGEABLE, "url": text(1)}
DEFAULT_TEMPLATE = {"payloadTemplateId": "wpt_00001", "name": INCLUDED["wpt_00001"]}


def receivers(network: Network) -> dict[str, dict]:
    """The receivers of a network by id, secrets included."""
    return network.data.setdefault("webhook_servers", {})


def _shown(call: Call, receiver: dict) -> dict:
    return {"id": receiver["id"], "name": receiver["name"], "url": receiver["url"], "networkId": call.network.id,
            "payloadTemplate": receiver["payloadTemplate"]}


def _found(call: Call, network: Network) -> dict:
    receiver = receivers(network).get(call.ids["httpServerId"])
    if receiver is None:
        raise missing()
    return receiver


def _template(wanted: dict) -> dict:
    """The included template an id or a name means. Raises ApiError 400."""
    names = {name: template_id for template_id, name in INCLUDED.items()}
    template_id = wanted.get("payloadTemplateId") or names.get(wanted.get("name"))
    if template_id not in INCLUDED:
        raise refused(f"'payloadTemplate' names no payload template of this network: {wanted}")
    return {"payloadTemplateId": template_id, "name": INCLUDED[template_id]}


def _keep(call: Call, network: Network, receiver: dict) -> dict:
    receiver["payloadTemplate"] = _template(receiver["payloadTemplate"])
    receivers(network)[receiver["id"]] = receiver
    return _shown(call, receiver)


def get_receivers(call: Call) -> list[dict]:
    return [_shown(call, receiver) for receiver in receivers(reading(call)).values()]


def get_receiver(call: Call) -> dict:
    return _shown(call, _found(call, reading(call)))


def create_receiver(call: Call) -> dict:
    network = writing(call)
    receiver = apply({"payloadTemplate": DEFAULT_TEMPLATE}, call.body, RECEIVER, needs=("name", "url"))
    address = urlsplit(receiver["url"])
    if address.scheme != "https" or not address.hostname:
        raise refused("'url' must be a URL that starts with https://")
    receiver["id"] = base64.b64encode(receiver["url"].encode()).decode()
    if receiver["id"] in receivers(network):
        raise refused("Url has already been taken")
    return _keep(call, network, receiver)


def put_receiver(call: Call) -> dict:
    network = writing(call)
    return _keep(call, network, update(call, _found(call, network), CHANGEABLE))


def delete_receiver(call: Call) -> None:
    network = writing(call)
    del receivers(network)[_found(call, network)["id"]]


def get_templates(call: Call) -> list[dict]:
    return [{"payloadTemplateId": template_id, "type": "included", "name": name, "headers": [], "body": "{}",
             "sharing": {"byNetwork": {"adminsCanModify": False}}} for template_id, name in INCLUDED.items()]


COLLECTION = "/networks/{networkId}/webhooks/httpServers"
ROUTES = [
    Route("GET", COLLECTION, get_receivers),
    Route("POST", COLLECTION, create_receiver, success=201),
    Route("GET", COLLECTION + "/{httpServerId}", get_receiver),
    Route("PUT", COLLECTION + "/{httpServerId}", put_receiver),
    Route("DELETE", COLLECTION + "/{httpServerId}", delete_receiver),
    Route("GET", "/networks/{networkId}/webhooks/payloadTemplates", get_templates),
]
