# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What firewall rules and traffic shaping match above ports: applications, hosts, countries. Pure hooks, for appliances and group policies."""
from __future__ import annotations

from ..errors import Problem
from ..schema.field import Field
from .parts import POSITION

APPLICATIONS = ("application", "applicationCategory")
COUNTRIES = ("allowedCountries", "blockedCountries")
#: What the identifiers of applications and of their categories look like.
IDENTIFIER = r"meraki:layer7/\w+/\w+"


def named_in(offer):
    """What the value of a rule refers to, by the type of the rule, of what is offered for firewalls (C(l7)) or for traffic shaping (C(shaping))."""
    return ("type", {"application": f"{offer}_applications", "applicationCategory": f"{offer}_categories"})


def encoded(value, item):
    """Applications and their categories are objects on the wire, everything else is not (quirks U11, S4)."""
    if item.get("type") in APPLICATIONS:
        return {"id": str(value)}
    if item.get("type") in COUNTRIES and isinstance(value, list):
        return [str(one).upper() for one in value]
    return value if isinstance(value, (list, dict)) else str(value)


def decoded(value, item):
    """The identifier of an application or category; what types of tomorrow hold stays as it is."""
    return value["id"] if isinstance(value, dict) and item.get("type") in APPLICATIONS and value.get("id") else value


def problems(rules, path):
    """What is wrong with the values of rules or definitions that stand at `path`: their shape does not fit their type."""
    return [problem for place, rule in enumerate(rules or []) for problem in _problems(rule.get("type"), rule.get("value"), f"{path}[{place}].value")]


def _problems(kind, value, path):
    if kind in COUNTRIES and not isinstance(value, list):
        return [Problem(path, f"of {kind} must be a list of country codes such as [IR, KP]")]
    if kind in COUNTRIES:
        return [Problem(f"{path}[{at}]", f"must be a two-letter country code such as IR, not {one!r}")
                for at, one in enumerate(value) if not (isinstance(one, str) and len(one) == 2 and one.isalpha())]
    if isinstance(value, (list, dict)):
        return [Problem(path, f"of {kind} must be a text")]
    if kind == "port" and not (str(value).isdecimal() and str(value) == str(int(value)) and 1 <= int(value) <= 65535):
        return [Problem(path, f"of port must be a port from 1 to 65535, not {value!r}")]
    return []


def rule_problems(given):
    """Rules whose value has a shape that does not fit their type."""
    return problems(given.get("rules"), "rules")


def deny_rules(offer: str, *more_types: str, countries: str = "") -> Field:
    """An ordered list of rules that deny, recognized by type and value (quirk U11); `offer` as in named_in."""
    single = {"type": more_types} if more_types else None
    return Field("rules", "The rules.", type="list", compare="rules", match=("type", "value"), single=single, default=[], fields=(
        POSITION,
        Field("policy", "What happens to matching traffic; only V(deny) exists.", choices=("deny",), default="deny"),
        Field("type", "Kind of traffic matched.", required=True, choices=(*APPLICATIONS, "host", "port", "ipRange", *more_types)),
        Field("value", "What is matched: a host, a port, a subnet with or without a port, "
              f"{'the' if countries else 'or the'} name or identifier of an application or category as C(meraki:layer7/application/171){countries}.",
              type="raw", required=True, compare="set:nocase", ref_by=named_in(offer), id_form=IDENTIFIER, encode=encoded, decode=decoded),
    ))
