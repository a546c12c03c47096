# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may ask and who is told: SNMP and syslog servers."""
from __future__ import annotations

import difflib

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import BulkRead, Resource

NETWORK_SNMP = Resource(
    "network_snmp", "SNMP settings",
    ("Manage SNMP access to the devices of a network",
     "Chooses between no access, a community string (SNMP v1 and v2c) and users (SNMP v3)."),
    scope="network", path="/networks/{network}/snmp",
    fields=(
        Field("access", "How devices may be polled.", choices=("none", "community", "users"), default="none"),
        Field("community_string", "Community string of SNMP v1 and v2c.", secret=True, only_if={"access": "community"}, required_if={"access": "community"}),
        Field("users", "Users of SNMP v3.", type="list", compare="by:username", only_if={"access": "users"}, required_if={"access": "users"}, fields=(
            Field("username", "Name of the user.", required=True),
            Field("passphrase", "Passphrase of the user. A new user needs one.", secret=True, required_on_create=True),
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


def _role_problems(given):
    """Roles that are nearly one of those known. Others may be newer than this version."""
    problems = []
    for place, server in enumerate(given.get("servers") or []):
        for at, role in enumerate(server["roles"]):
            plain = "".join(char for char in role.lower() if char.isalnum())
            near = [] if plain in _TITLES else difflib.get_close_matches(plain, _TITLES, n=1, cutoff=0.8)
            problems += [Problem(f"servers[{place}].roles[{at}]", f"{role!r} is no role; did you mean {_TITLES[one]!r}?") for one in near]
    return problems


def _titled(roles, item):
    """Roles in their titles, however they are written."""
    return [_TITLES.get("".join(char for char in str(role).lower() if char.isalnum()), role) for role in roles] if isinstance(roles, list) else roles


def _servers(row):
    """The servers of one network in the list of all."""
    return {"servers": row["servers"]}


def _renamed_roles(body):
    return {"servers": [{**server, "roles": [_ROLES.get(role.lower(), role) for role in server["roles"]]} for server in body["servers"]]}


NETWORK_SYSLOG_SERVERS = Resource(
    "network_syslog_servers", "syslog servers",
    ("Manage the syslog servers of a network",
     "The list given becomes the whole list of servers. O(state=deleted) removes all of them."),
    scope="network", path="/networks/{network}/syslogServers", validate=_role_problems,
    batch_as=("/networks/{network}/devices/syslog/servers", "servers", _renamed_roles),
    bulk=BulkRead("/organizations/{organization}/devices/syslog/servers/byNetwork", "networkIds[]", 100, "network.id", _servers,
                  ("servers",), confirm=True),  # quirk J6
    fields=(
        Field("servers", "Servers that messages are sent to.", type="list", compare="list", default=[], fields=(
            Field("host", "Address of the server.", required=True, compare="text:nocase"),
            Field("port", "UDP port of the server.", type="int", required=True, bounds=(1, 65535)),
            Field("roles", "Kinds of messages the server gets, as in C(Wireless event log), C(Appliance event log), C(Switch event log), "
                  "C(Flows), C(URLs), C(IDS alerts) and C(Security events).", type="list", compare="set:words", required=True, bounds=(1, None),
                  encode=_titled, decode=_titled),
        )),
    ),
)

RESOURCES = (NETWORK_SNMP, NETWORK_SYSLOG_SERVERS,)
