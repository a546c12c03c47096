# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Receivers of webhooks."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier

NETWORK_WEBHOOK_HTTP_SERVERS = Resource(
    "network_webhook_http_servers", "webhook receiver",
    ("Manage webhook receivers of a network",
     "A receiver is an HTTPS address alerts are sent to.",
     "The address cannot be changed: giving another one creates the receiver anew and then deletes the old one. That needs the shared secret, "
     "which cannot be read. Until the old one is gone, the name of the new one ends in C((in place of ...)): by that a run knows what an interrupted "
     "one has left, and finishes it.",
     "The shared secret is never returned, so it is sent on creation, together with another change, or with O(secrets=always)."),
    scope="network", kind="collection", path="/networks/{network}/webhooks/httpServers", key="name", id="id", referred_by="name",
    occupies=("url",), after=("network_webhook_payload_templates",),
    fields=(
        identifier("receiver"),
        Field("name", "Name of the receiver.", required_on_create=True),
        Field("url", "Address of the receiver, which starts with C(https://).", create_only=True, recreate=True, required_on_create=True,
              pattern=(r"https://\S+", "an address that starts with https://")),
        Field("shared_secret", "Secret the receiver can check messages by.", secret=True, write_only=True),
        Field("payload_template", "Shape of the messages.", type="dict", default={"payloadTemplateId": "wpt_00001"}, fields=(
            Field("payload_template_id", "Identifier of the template; V(wpt_00001) is the one a new receiver gets.", default="wpt_00001"),
            Field("name", "Name of the template, in place of its identifier.", instead_of="payload_template_id"),
        )),
    ),
)


def _own(answer):
    """Templates that somebody made: the included ones cannot be changed, and their names are taken (quirk R11)."""
    return [one for one in answer if one.get("type") != "included"]


NETWORK_WEBHOOK_PAYLOAD_TEMPLATES = Resource(
    "network_webhook_payload_templates", "payload template",
    ("Manage the payload templates of webhooks",
     "A payload template gives the messages of webhooks another shape, written in Liquid. Receivers name it in their "
     "C(payload_template).",
     "The templates that the Dashboard includes are neither shown nor changed, and their names are taken."),
    scope="network", kind="collection", path="/networks/{network}/webhooks/payloadTemplates", key="name", id="payloadTemplateId", occupies=("name",),
    batch=("create", "update", "destroy"), parse_response=_own,
    fields=(
        identifier("payload template"),
        Field("name", "Name of the template."),
        Field("body", "Body of the messages, in Liquid. A new template needs it or O(config[].body_file).", required_on_create="body_file"),
        Field("body_file", "The body as base64, in place of O(config[].body).", write_only=True),
        Field("headers", "Headers of the messages, in Liquid. The list given replaces the present one.", type="list", compare="by:name", default=[], fields=(
            Field("name", "Name of the header.", required=True),
            Field("template", "Its value.", required_on_create=True),
        )),
        Field("headers_file", "The headers as base64, in place of O(config[].headers).", write_only=True),
    ),
)

RESOURCES = (NETWORK_WEBHOOK_PAYLOAD_TEMPLATES, NETWORK_WEBHOOK_HTTP_SERVERS)
