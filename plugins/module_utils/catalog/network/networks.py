# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks themselves."""
from __future__ import annotations

import dataclasses
import difflib
import re
import zoneinfo

from ...errors import Problem
from ...schema.field import Field
from ...schema.proofs import Proof
from ...schema.resource import Resource
from .. import rights
from ..parts import IDENTIFIER, identifier

_PRODUCTS = ("appliance", "camera", "campusGateway", "cellularGateway", "secureConnect", "sensor", "switch", "systemsManager",
             "wireless", "wirelessController")


def _network_steps(draft):
    """Binding to a template has calls of its own (quirk P1)."""
    if draft.operation == "delete":
        return draft.usual()
    template, automatic = draft.body.pop("configTemplateId", None), draft.body.pop("autoBind", None)
    own = [name for name in draft.changed if name not in ("config_template_id", "auto_bind")]
    steps = draft.usual() if own else []
    if "config_template_id" not in draft.changed:
        return steps
    if draft.have.get("configTemplateId"):
        body = {"retainConfigs": draft.directives["retain_configs"]} if "retain_configs" in draft.directives else {}
        free = Proof("/networks/{id}", Field("is_bound_to_config_template", "", type="bool"), (False,))
        steps.append(draft.step(("POST", "/networks/{id}/unbind"), body, "unbind", proof=free, repeatable=True, binds=bool(template),
                                unfinished=f"network {draft.key} is bound to no template" if template else ""))
    if template:
        body = {"configTemplateId": template, **({"autoBind": automatic} if automatic is not None else {})}
        bound = Proof("/networks/{id}", draft.resource.by_option["config_template_id"], (template,))
        steps.append(draft.step(("POST", "/networks/{id}/bind"), body, "bind", binds=True, proof=bound, repeatable=True))
    return steps


def _hidden(change):
    """A template's settings take the place of a network's own (quirk P3); an unbound network loses the template's where it does not retain them."""
    before, after = change.before or {}, change.after or {}
    was, will = before.get("config_template_id"), after.get("config_template_id")
    if change.operation != "update" or bool(was) == bool(will) or any((step.body or {}).get("retainConfigs") for step in change.steps):
        return []
    number, products = change.steps[0].ids["id"], before.get("product_types") or ()
    place = dataclasses.replace(change.want.place, network=number, site=change.key)
    return [(f"/networks/{number}/{path}", place, _of(called, change.key)) for product, lists in _GOVERNED.items() if product in ("", *products)
            for path, called in lists.items()]


def _of(called, network):
    return lambda row: called(row) and f"{called(row)} of {network}"


def _rule(kind):
    """What a rule is called, but for the Dashboard's own last one, which is always there (quirk U1)."""
    return lambda row: "" if str(row.get("comment")).casefold() == "default rule" else f"{kind} {row.get('comment') or row.get('value') or ''}".strip()


#: What a template governs (quirk P3): by product the lists, and what their rows are called.
_GOVERNED = {
    "": {"groupPolicies": lambda row: f"group policy {row.get('name')}", "syslogServers#servers": lambda row: f"syslog server {row.get('host')}"},
    "appliance": {"appliance/vlans": lambda row: f"VLAN {row.get('id')}", "appliance/staticRoutes": lambda row: f"static route {row.get('name')}",
                  "appliance/firewall/l3FirewallRules#rules": _rule("layer 3 rule"), "appliance/firewall/l7FirewallRules#rules": _rule("layer 7 rule"),
                  "appliance/contentFiltering#blockedUrlPatterns": lambda row: f"blocked address {row}",
                  "appliance/contentFiltering#allowedUrlPatterns": lambda row: f"allowed address {row}"},
    "switch": {"switch/accessControlLists#rules": _rule("access control rule")},
    "wireless": {"wireless/ssids": lambda row: f"SSID {row.get('name')}" if row.get("enabled") else ""},
}


#: Older names of time zones that are one word.
_OLD_ZONES = {
    "Cuba", "Egypt", "Eire", "GB", "GB-Eire", "Greenwich", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "NZ",
    "NZ-CHAT", "Navajo", "PRC", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "W-SU", "Zulu"}


def _zone_problems(item):
    """A name that is in no database of time zones, where this host has one."""
    zone = item.get("time_zone")
    if not zone or zone_known(zone):
        return []
    spelled = {name.casefold(): name for name in zoneinfo.available_timezones()}.get(zone.casefold().replace(" ", "_"))
    if spelled:
        return [Problem("time_zone", f"{zone!r} is no time zone; did you mean {spelled!r}?")]
    known = sorted(zoneinfo.available_timezones())
    cities = [name.rpartition("/")[2] for name in known]
    near = difflib.get_close_matches(zone, known, n=1, cutoff=0.8) or difflib.get_close_matches(zone, cities, n=1, cutoff=0.7)
    found = next((name for name in known if near and f"/{name}".endswith(f"/{near[0]}")), "America/Chicago")
    return [Problem("time_zone", f"{zone!r} is no time zone; did you mean {found!r}?" if near else f"{zone!r} is no time zone such as {found!r}")]


def zone_known(zone):
    """Whether a time zone exists, as far as this host can tell."""
    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return not zoneinfo.available_timezones() or zone_legacy(zone)
    return True


def zone_legacy(zone):
    """Whether this may be one of the older names, such as US/Pacific, on a host that ships them apart: then the Dashboard knows better."""
    return (zone in _OLD_ZONES or bool(re.fullmatch(r"[A-Z]\w*(/[A-Z][\w+-]*)+", zone))) and "US/Pacific" not in zoneinfo.available_timezones()


NETWORKS = Resource(
    "networks", "network",
    ("Manage networks of an organization",
     "Creates, changes and deletes networks, and binds them to configuration templates.",
     "Give O(config[].id) together with a new O(config[].name) to rename a network.",
     "Product types are fixed at creation. Deleting a network returns its devices to the inventory; while there are any, it "
     "needs O(confirm_delete=true)."),
    scope="organization", kind="collection", path="/organizations/{organization}/networks", item="/networks/{id}", key="name", id="id",
    batch=("create", "update", "destroy"), build_requests=_network_steps, validate=_zone_problems, loses=_hidden, guards=(rights.on_networks,),
    refuses_second="H18", home_of="network", one_by_one=("delete",),
    facts=(IDENTIFIER,),
    options=(Field("confirm_delete", "Allows deleting networks that have devices in them.", type="bool", default=False),),
    fields=(
        identifier("network"),
        Field("name", "Name of the network."),
        Field("product_types", "Products the network holds. Fixed at creation.", type="list", compare="set", choices=_PRODUCTS, create_only=True,
              required_on_create=True, bounds=(1, None)),
        Field("tags", "Tags of the network. The list given replaces the present one.", type="list", compare="set", default=[]),
        Field("time_zone", "Time zone by its name in the tz database, as in C(America/Los_Angeles)."),
        Field("notes", "Notes on the network.", default=""),
        Field("enrollment_string", "Part of the address under which devices enroll with Systems Manager.", update_only=True),
        Field("copy_from_network_id", "Name or identifier of a network whose settings the new one starts with. Its product types must be "
              "the same. Taken on creation only.", ref="networks", existing=True, create_only=True, write_only=True),
        Field("config_template_id", "Name or identifier of the configuration template the network is bound to; null unbinds it. A "
              "bound network has the template's settings; a blueprint that gives the network other settings is refused, except for the subnets of VLANs.",
              ref="organization_config_templates", nullable=True),
        Field("auto_bind", "Whether switches are bound to the template's profile for their model while the network is bound.",
              type="bool", write_only=True),
        Field("retain_configs", "Whether the network keeps the template's settings when it is unbound.", type="bool", control=True),
    ),
)

RESOURCES = (NETWORKS,)
