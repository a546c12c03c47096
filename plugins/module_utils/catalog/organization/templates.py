# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration templates."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier

ORGANIZATION_CONFIG_TEMPLATES = Resource(
    "organization_config_templates", "configuration template",
    ("Manage configuration templates of an organization",
     "A template holds settings for all networks bound to it; bind a network with the option config_template_id of the networks module.",
     "What it holds is managed by the modules of networks, with its name as their C(network), or nested under it in a blueprint.",
     "A template can be deleted only when no network is bound to it."),
    scope="organization", kind="collection", path="/organizations/{organization}/configTemplates", key="name", id="id",
    batch=("create", "update"), occupies=("name",), home_of="network", governs=True,
    facts=(IDENTIFIER,),
    fields=(
        identifier("configuration template"),
        Field("name", "Name of the template."),
        Field("time_zone", "Time zone of the template, as in C(America/Chicago)."),
        Field("copy_from_network_id", "Name or identifier of a network or template the new one starts as a copy of. Taken on creation only.",
              ref="networks", existing=True, create_only=True, write_only=True),
    ),
)

RESOURCES = (ORGANIZATION_CONFIG_TEMPLATES,)
