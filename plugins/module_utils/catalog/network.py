# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks and what every network has, whatever its products."""
from __future__ import annotations

import dataclasses
import difflib
import re
import zoneinfo

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import layer7, rights
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import VLAN
from ansible_collections.sitecraft.meraki.plugins.module_utils.proofs import Proof
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

_PRODUCTS = ("appliance", "camera", "campusGateway", "cellularGateway", "secureConnect", "sensor", "switch", "systemsManager",
             "wireless", "wirelessController")
_SECTION = ("network default", "custom", "ignore")
_URLS = ("network default", "append", "override")
_CUSTOM = {"settings": "custom"}
#: A section of a group policy that follows the network (quirk S1).
_FOLLOWING = {"settings": "network default"}
_HALF_HOUR = (r"([01]\d|2[0-3]):(00|30)|24:00", "a time such as '17:30', in quotes and in steps of 30 minutes")


def _network_steps(draft):
    """Binding to a template has calls of its own, and comes last: a bound network refuses other writes (quirks P1, P3)."""
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
        steps.append(draft.step(("POST", "/networks/{id}/unbind"), body, "unbind", proof=free, repeatable=True, last=bool(template),
                                half=f"network {draft.key} is bound to no template" if template else ""))
    if template:
        body = {"configTemplateId": template, **({"autoBind": automatic} if automatic is not None else {})}
        bound = Proof("/networks/{id}", draft.resource.by_option["config_template_id"], (template,))
        steps.append(draft.step(("POST", "/networks/{id}/bind"), body, "bind", last=True, proof=bound, repeatable=True))
    return steps


def _hidden(change):
    """A template's settings take the place of a network's own (quirk P3); an unbound network loses the template's where it does not retain them."""
    before, after = change.before or {}, change.after or {}
    was, will = before.get("config_template_id"), after.get("config_template_id")
    if change.operation != "update" or bool(was) == bool(will) or any((step.body or {}).get("retainConfigs") for step in change.steps):
        return []
    number, products = change.steps[0].ids["id"], before.get("product_types") or ()
    place = dataclasses.replace(change.want.place, network=number, site=change.key)
    listed = [("groupPolicies", lambda row: f"group policy {row.get('name')}")]
    if "appliance" in products:
        listed += [("appliance/vlans", lambda row: f"VLAN {row.get('id')}"), ("appliance/staticRoutes", lambda row: f"static route {row.get('name')}")]
    if "wireless" in products:
        listed.append(("wireless/ssids", lambda row: f"SSID {row.get('name')}" if row.get("enabled") else ""))
    return [(f"/networks/{number}/{path}", place, _of(called, change.key)) for path, called in listed]


def _of(called, network):
    return lambda row: called(row) and f"{called(row)} of {network}"


def _zone_sentences(item):
    """A name that is in no database of time zones, where this host has one."""
    zone = item.get("time_zone")
    if not zone or zone_known(zone):
        return []
    near = difflib.get_close_matches(zone, [name.rpartition("/")[2] for name in zoneinfo.available_timezones()], n=1, cutoff=0.7)
    found = next((name for name in sorted(zoneinfo.available_timezones()) if near and name.endswith("/" + near[0])), "America/Chicago")
    return [f"time_zone {zone!r} is no time zone; did you mean {found!r}?" if near else f"time_zone {zone!r} is no time zone such as {found!r}"]


def zone_known(zone):
    """Whether a time zone exists, as far as this host can tell."""
    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return not zoneinfo.available_timezones() or zone_legacy(zone)
    return True


def zone_legacy(zone):
    """Whether this may be one of the older names, such as US/Pacific, on a host that ships them apart: then the Dashboard knows better."""
    return bool(re.fullmatch(r"[A-Z]\w*(/[A-Z][\w+-]*)+", zone)) and "US/Pacific" not in zoneinfo.available_timezones()


def _policy_sentences(policy):
    """A day that ends before it begins, and values that do not fit the type of their rule."""
    traffic = policy.get("firewall_and_traffic_shaping") or {}
    path = "firewall_and_traffic_shaping"
    sentences = layer7.sentences(traffic.get("l7_firewall_rules"), f"{path}.l7_firewall_rules")
    for place, rule in enumerate(traffic.get("traffic_shaping_rules") or []):
        sentences += layer7.sentences(rule.get("definitions"), f"{path}.traffic_shaping_rules[{place}].definitions")
    days = {name: day for name, day in (policy.get("scheduling") or {}).items() if isinstance(day, dict)}
    sentences += [f"scheduling.{name}.to {day['to']} is not later than from {day['from']}" for name, day in days.items()
                  if day.get("from") and day.get("to") and day["from"] >= day["to"]]
    return sentences


NETWORKS = Resource(
    "networks", "network",
    ("Manage networks of an organization",
     "Creates, changes and deletes networks, and binds them to configuration templates.",
     "Give O(config[].id) together with a new O(config[].name) to rename a network.",
     "Product types are fixed at creation. Deleting a network returns its devices to the inventory; while there are any, it "
     "needs O(confirm_delete=true)."),
    scope="organization", kind="collection", path="/organizations/{organization}/networks", item="/networks/{id}", key="name", id="id",
    batch=("create", "update", "destroy"), requests=_network_steps, checks=_zone_sentences, loses=_hidden, guards=(rights.on_networks,),
    refuses_second="H18",
    options=(Field("confirm_delete", "Says that deleting networks that have devices in them is meant.", type="bool", default=False),),
    fields=(
        Field("id", "Identifier of the network, needed only to rename it or when two share a name.", directive=True),
        Field("name", "Name of the network."),
        Field("product_types", "Products the network holds. Fixed at creation.", type="list", same="set", choices=_PRODUCTS, create_only=True,
              needed=True, bounds=(1, None)),
        Field("tags", "Tags of the network. The list given replaces the present one.", type="list", same="set", default=[]),
        Field("time_zone", "Time zone by its name in the tz database, as in C(America/Los_Angeles)."),
        Field("notes", "Notes on the network.", default=""),
        Field("enrollment_string", "Part of the address under which devices enroll with Systems Manager.", put_only=True),
        Field("copy_from_network_id", "Name or identifier of a network whose settings the new one starts with. Its product types must be "
              "the same. Taken on creation only.", ref="networks", create_only=True, write_only=True),
        Field("config_template_id", "Name or identifier of the configuration template the network is bound to; null unbinds it.",
              ref="organization_config_templates", clear=True),
        Field("auto_bind", "Whether switches are bound to the template's profile for their model while the network is bound.",
              type="bool", write_only=True),
        Field("retain_configs", "Whether the network keeps the template's settings when it is unbound.", type="bool", directive=True),
    ),
)

NETWORK_SETTINGS = Resource(
    "network_settings", "settings",
    ("Manage the general settings of a network",
     "Turns the local and remote status pages on and off and sets the password of the local one."),
    scope="network", path="/networks/{network}/settings", batch=("update",),
    fields=(
        Field("local_status_page_enabled", "Whether devices show their status page to clients (my.meraki.com).", type="bool", default=True),
        Field("remote_status_page_enabled", "Whether the status page is shown on the device's LAN address. Needs the local page.", type="bool",
              when={"local_status_page_enabled": True}),
        Field("local_status_page", "Protection of the local status page.", type="dict", fields=(
            Field("authentication", "Sign-in of the local status page.", type="dict", fields=(
                Field("enabled", "Whether a password is asked for.", type="bool"),
                Field("username", "User name; the Dashboard makes it.", write_only=True),
                Field("password", "Password of the page; null takes it away. Never returned.", secret=True, write_only=True, clear=True),
            )),
        )),
        Field("secure_port", "SecurePort, which connects access points to switches safely.", type="dict", fields=(
            Field("enabled", "Whether SecurePort is on.", type="bool"),
        )),
        Field("named_vlans", "Named VLANs of the network.", type="dict", fields=(
            Field("enabled", "Whether VLANs are given by name.", type="bool"),
        )),
    ),
)

NETWORK_SNMP = Resource(
    "network_snmp", "SNMP settings",
    ("Manage SNMP access to the devices of a network",
     "Chooses between no access, a community string (SNMP v1 and v2c) and users (SNMP v3)."),
    scope="network", path="/networks/{network}/snmp",
    fields=(
        Field("access", "How devices may be polled.", choices=("none", "community", "users"), default="none"),
        Field("community_string", "Community string of SNMP v1 and v2c.", secret=True, when={"access": "community"}, must={"access": "community"}),
        Field("users", "Users of SNMP v3.", type="list", same="by:username", when={"access": "users"}, must={"access": "users"}, fields=(
            Field("username", "Name of the user.", required=True),
            Field("passphrase", "Passphrase of the user. A new user needs one.", secret=True, needed=True),
        )),
        Field("authentication", "Authentication of SNMP v3, passed on as it is.", type="dict"),
        Field("privacy", "Encryption of SNMP v3, passed on as it is.", type="dict"),
    ),
)

#: Roles as the deprecated call writes them, by what both ways of writing have in common (quirks R5, J6).
_TITLES = {"wirelesseventlog": "Wireless event log", "applianceeventlog": "Appliance event log", "switcheventlog": "Switch event log",
           "airmarshalevents": "Air Marshal events", "flows": "Flows", "urls": "URLs", "idsalerts": "IDS alerts", "securityevents": "Security events"}
#: Roles as its successor writes them.
_ROLES = {"wireless event log": "wirelessEventLog", "appliance event log": "applianceEventLog", "switch event log": "switchEventLog",
          "air marshal events": "airMarshalEvents", "flows": "flows", "urls": "urls", "ids alerts": "idsAlerts", "security events": "securityEvents"}


def _role_sentences(given):
    """Roles that are nearly one of those known. Others may be newer than this version."""
    sentences = []
    for place, server in enumerate(given.get("servers") or []):
        for at, role in enumerate(server["roles"]):
            plain = "".join(char for char in role.lower() if char.isalnum())
            near = [] if plain in _TITLES else difflib.get_close_matches(plain, _TITLES, n=1, cutoff=0.8)
            sentences += [f"servers[{place}].roles[{at}] {role!r} is no role; did you mean {_TITLES[one]!r}?" for one in near]
    return sentences


def _titled(roles, item):
    """Roles in their titles, however they are written."""
    return [_TITLES.get("".join(char for char in str(role).lower() if char.isalnum()), role) for role in roles] if isinstance(roles, list) else roles


def _renamed_roles(body):
    return {"servers": [{**server, "roles": [_ROLES.get(role.lower(), role) for role in server["roles"]]} for server in body["servers"]]}


NETWORK_SYSLOG_SERVERS = Resource(
    "network_syslog_servers", "syslog servers",
    ("Manage the syslog servers of a network",
     "The list given becomes the whole list of servers. O(state=deleted) removes all of them."),
    scope="network", path="/networks/{network}/syslogServers", checks=_role_sentences,
    successor=("/networks/{network}/devices/syslog/servers", "servers", _renamed_roles),
    fields=(
        Field("servers", "Servers that messages are sent to.", type="list", same="list", default=[], fields=(
            Field("host", "Address of the server.", required=True, same="text:any"),
            Field("port", "UDP port of the server.", type="int", required=True, bounds=(1, 65535)),
            Field("roles", "Kinds of messages the server gets, as in C(Wireless event log), C(Appliance event log), C(Switch event log), "
                  "C(Flows), C(URLs), C(IDS alerts) and C(Security events).", type="list", same="set:words", required=True, bounds=(1, None),
                  encode=_titled, decode=_titled),
        )),
    ),
)


def _day(name):
    """One weekday of a schedule (quirk S2)."""
    return Field(name, f"Schedule of {name.capitalize()}.", type="dict", default={"active": True, "from": "00:00", "to": "24:00"}, fields=(
        Field("active", "Whether the policy applies on this day.", type="bool", default=True),
        Field("from", "Start, as C('HH:MM') in quotes and in steps of 30 minutes.", default="00:00", pattern=_HALF_HOUR),
        Field("to", "End, as C('HH:MM') in quotes and in steps of 30 minutes.", default="24:00", pattern=_HALF_HOUR),
    ))


def _policy_steps(draft):
    """A policy in use is removed only where that is said (quirk S6)."""
    if draft.operation != "delete" or not draft.directives.get("force"):
        return draft.usual()
    return [draft.step(("DELETE", "/networks/{network}/groupPolicies/{id}?force=true"), None, None)]


def _limits(text):
    return Field("bandwidth_limits", text, type="dict", when=_CUSTOM, fields=(
        Field("limit_up", "Upload in kilobits a second; null means no limit.", type="int", clear=True, default=None, bounds=(0, None)),
        Field("limit_down", "Download in kilobits a second; null means no limit.", type="int", clear=True, default=None, bounds=(0, None)),
    ))


def _identifiers(values, item):
    """Categories by identifier, also where they come with their names (quirk W1)."""
    return [one.get("id") if isinstance(one, dict) else one for one in values] if isinstance(values, list) else values


def _urls(name, text, inner="patterns"):
    return Field(name, text, type="dict", fields=(
        Field("settings", "How the list meets the network's own: not at all, added to it, or instead of it.", choices=_URLS, default="network default"),
        Field(inner, "Entries of the list.", type="list", same="set", default=[], decode=_identifiers, when={"settings": ("append", "override")}),
    ))


NETWORK_GROUP_POLICIES = Resource(
    "network_group_policies", "group policy",
    ("Manage group policies of a network",
     "A group policy gives the clients it is assigned to other limits, rules and VLANs than the network's own.",
     "Every section counts only while its C(settings) is V(custom); with O(state=replaced) a section left out follows the network again.",
     "The Dashboard refuses to delete a policy that clients or VLANs use, unless O(config[].force=true)."),
    scope="network", kind="collection", path="/networks/{network}/groupPolicies", key="name", id="groupPolicyId",
    batch=("create", "update", "destroy"), requests=_policy_steps, checks=_policy_sentences,
    fields=(
        Field("id", "Identifier of the group policy, needed only to rename it or when two share a name.", directive=True),
        Field("name", "Name of the group policy."),
        Field("force", "With O(state=deleted), whether the policy is removed even while clients or VLANs use it.", type="bool", directive=True),
        Field("scheduling", "When the policy applies. Days left out are active all day.", type="dict", default={"enabled": False}, fields=(
            Field("enabled", "Whether the schedule counts.", type="bool", default=False),
            *(_day(name) for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")),
        )),
        Field("bandwidth", "Bandwidth of each client.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's limit, the limit below, or none counts.", choices=_SECTION, default="network default"),
            _limits("Limits of each client."),
        )),
        Field("firewall_and_traffic_shaping", "Firewall and traffic shaping of the clients.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's rules, the rules below, or none count.", choices=_SECTION, default="network default"),
            Field("traffic_shaping_rules", "Traffic shaping rules, in order.", type="list", default=[], when=_CUSTOM, fields=(
                Field("definitions", "What traffic the rule is about.", type="list", required=True, fields=(
                    Field("type", "Kind of definition.", choices=("application", "applicationCategory", "host", "ipRange", "localNet", "port"),
                          required=True),
                    Field("value", "What is matched: a host, a port, a range, or the identifier of an application.", type="raw",
                          required=True, encode=layer7.encoded, decode=layer7.decoded),
                )),
                Field("per_client_bandwidth_limits", "Limit for each client.", type="dict", default=_FOLLOWING, fields=(
                    Field("settings", "Which limit counts.", choices=("network default", "ignore", "custom"), default="network default"),
                    _limits("Limits of the traffic."),
                )),
                Field("dscp_tag_value", "DSCP tag of the traffic; null leaves it alone.", type="int", clear=True, default=None, bounds=(0, 63)),
                Field("pcp_tag_value", "PCP tag of the traffic; null leaves it alone.", type="int", clear=True, default=None, bounds=(0, 7)),
                Field("priority", "Priority of the traffic. Never returned.", write_only=True, choices=("low", "normal", "high")),
            )),
            Field("l3_firewall_rules", "Layer 3 rules, in order. The list given is the whole list.", type="list", default=[],
                  when=_CUSTOM, fields=(
                Field("comment", "Name of the rule.", default=""),
                Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required=True),
                Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"), same="text:any", required=True),
                Field("dest_port", "Destination port or range.", same="text:ranges", default="Any"),
                Field("dest_cidr", "Destination address or subnet.", same="text:cidr", required=True),
            )),
            Field("l7_firewall_rules", "Layer 7 rules, in order. The list given is the whole list.", type="list", default=[],
                  when=_CUSTOM, fields=(
                Field("policy", "What happens to matching traffic; only V(deny) exists.", choices=("deny",), default="deny"),
                Field("type", "Kind of rule.", choices=("application", "applicationCategory", "host", "ipRange", "port"), required=True),
                Field("value", "What is matched: a host, a port, a range, or the identifier of an application.", type="raw",
                      required=True, encode=layer7.encoded, decode=layer7.decoded),
            )),
        )),
        Field("content_filtering", "Content filtering of the clients.", type="dict", default={
            "allowedUrlPatterns": _FOLLOWING, "blockedUrlPatterns": _FOLLOWING, "blockedUrlCategories": _FOLLOWING}, fields=(
            _urls("allowed_url_patterns", "Addresses that are always allowed."),
            _urls("blocked_url_patterns", "Addresses that are blocked."),
            _urls("blocked_url_categories", "Categories that are blocked, by identifier.", "categories"),
        )),
        Field("splash_auth_settings", "Whether the clients see the splash page.", choices=("network default", "bypass"), default="network default"),
        Field("vlan_tagging", "VLAN of the clients.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's VLAN or the one below counts.", choices=_SECTION, default="network default"),
            Field("vlan_id", "VLAN the clients are put in.", when=_CUSTOM, must=_CUSTOM, pattern=VLAN),
        )),
        Field("bonjour_forwarding", "Bonjour services the clients reach.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's rules, the rules below, or none count.", choices=_SECTION, default="network default"),
            Field("rules", "Forwarding rules.", type="list", same="by:vlan_id,services", default=[], when=_CUSTOM, fields=(
                Field("description", "What the rule is for.", blank=True),
                Field("vlan_id", "VLAN the services are in.", required=True, pattern=VLAN),
                Field("services", "Services that are forwarded.", type="list", same="set", required=True, bounds=(1, None), choices=(
                    "AFP", "AirPlay", "All Services", "BitTorrent", "FTP", "Printers", "SSH", "Samba", "Scanners", "iChat", "iTunes")),
            )),
        )),
    ),
)


def _template_id(value, item):
    """The name is left out: sent back beside another identifier it would contradict it."""
    return {"payloadTemplateId": value.get("payloadTemplateId")} if isinstance(value, dict) else value


NETWORK_WEBHOOK_HTTP_SERVERS = Resource(
    "network_webhook_http_servers", "webhook receiver",
    ("Manage webhook receivers of a network",
     "A receiver is an HTTPS address alerts are sent to.",
     "The address cannot be changed: giving another one creates the receiver anew and then deletes the old one. That needs the shared secret, "
     "which cannot be read.",
     "The shared secret is never returned, so it is sent on creation, together with another change, or with O(secrets=always)."),
    scope="network", kind="collection", path="/networks/{network}/webhooks/httpServers", key="name", id="id",
    occupies=("url",),
    fields=(
        Field("id", "Identifier of the receiver, needed only to rename it or when two share a name.", directive=True),
        Field("name", "Name of the receiver.", needed=True),
        Field("url", "Address of the receiver, which starts with C(https://).", create_only=True, recreate=True, needed=True,
              pattern=(r"https://\S+", "an address that starts with https://")),
        Field("shared_secret", "Secret the receiver can check messages by.", secret=True, write_only=True),
        Field("payload_template", "Shape of the messages.", type="dict", default={"payloadTemplateId": "wpt_00001"}, decode=_template_id, fields=(
            Field("payload_template_id", "Identifier of the template; V(wpt_00001) is the one a new receiver gets.", default="wpt_00001"),
            Field("name", "Name of the template, in place of the identifier, for a new receiver only.", write_only=True),
        )),
    ),
)

RESOURCES = (NETWORKS, NETWORK_SETTINGS, NETWORK_SNMP, NETWORK_SYSLOG_SERVERS, NETWORK_GROUP_POLICIES, NETWORK_WEBHOOK_HTTP_SERVERS)
