# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules by which switches mark traffic: each is an object of its own, and their order is a setting beside them (quirk X23)."""
from __future__ import annotations

from ...errors import Problem, WrongShape
from ...schema.compare import differing, identity
from ...schema.field import Field
from ...schema.place import PendingId
from ...schema.proofs import Proof
from ...schema.resource import Resource
from ..parts import POSITION

_PATH = "/networks/{network}/switch/qosRules"
_PORTS = ("src_port", "src_port_range", "dst_port", "dst_port_range")


_FIELDS = (
    Field("vlan", "VLAN of the traffic; null for any.", type="int", nullable=True, default=None, bounds=(1, 4094)),
    Field("protocol", "Protocol of the traffic.", choices=("ANY", "TCP", "UDP"), default="ANY", compare="text:nocase"),
    Field("src_port", "Source port. Needs protocol TCP or UDP, as all ports do.", type="int", nullable=True, default=None, bounds=(1, 65535)),
    Field("src_port_range", "Source ports, as C(70-80).", compare="text:ranges", nullable=True, default=None),
    Field("dst_port", "Destination port.", type="int", nullable=True, default=None, bounds=(1, 65535)),
    Field("dst_port_range", "Destination ports, as C(3000-3100).", compare="text:ranges", nullable=True, default=None),
    Field("dscp", "DSCP value the traffic gets; V(-1) trusts the one it has.", type="int", default=0, bounds=(-1, 63)),
)
_RULE = Resource(
    "switch_qos_rule", "QoS rule", ("One rule",), scope="network", kind="collection", path=_PATH, key="vlan", key_with=("protocol", *_PORTS), id="id",
    batch=("create", "update", "destroy"), fields=_FIELDS)
_ORDER = Resource("switch_qos_rule_order", "order of QoS rules", ("The order",), scope="network", path=f"{_PATH}/order",
                  fields=(Field("rule_ids", "Identifiers of all rules, the first that matches counts.", type="list"),))


def _in_order(answer):
    """The rules in the order in which they count. Raises WrongShape where the order is none."""
    order = answer["order"].get("ruleIds") if isinstance(answer.get("order"), dict) else None
    if answer["rules"] and not isinstance(order, list):  # of no rules there may be none
        raise WrongShape("the order of the rules is no list")
    places = {str(one): at for at, one in enumerate(order or [])}
    return {"rules": sorted(answer["rules"], key=lambda rule: places.get(str(rule.get("id")), len(places)))}


def _rule_steps(draft):
    """Rules that go, those that come or change, and then the order where it is another one than that makes."""
    list_of = draft.resource.by_option["rules"]
    there = {str(rule["id"]): rule for rule in draft.have.get("rules") or []}
    free: dict[tuple, list] = {}
    for number, rule in there.items():
        free.setdefault(identity(rule, list_of, list_of.match), []).append(number)
    steps, order = [], []
    for rule in draft.want.get("rules") or []:
        body = {field.api: rule.get(field.api, field.default) for field in _FIELDS}
        same = free.get(identity(rule, list_of, list_of.match))
        order.append(same.pop(0) if same else PendingId(" ".join(str(value) for value in body.values() if value is not None)))
        steps += _written(draft, order[-1], body, there)
    gone = [number for numbers in free.values() for number in numbers]
    steps = [draft.step(_RULE.delete, None, "destroy", ids={"id": number}, resource=_RULE) for number in gone] + steps
    if order != [one for one in there if one in order] + [one for one in order if isinstance(one, PendingId)]:
        steps.append(draft.step(_ORDER.update, {"ruleIds": order}, "update_order", resource=_ORDER, changed=("rule_ids",), old={"ruleIds": list(there)}))
    return steps


def _written(draft, number, body, there):
    """The write of one rule, or none where it is as wanted."""
    said = {api: value for api, value in body.items() if value is not None or api == "vlan"}
    if isinstance(number, PendingId):
        proof = Proof(_PATH, _RULE.by_option["vlan"], (body["vlan"],), "id", frozenset(there), fresh=draft.place.unread,
                      further={field.api: (field, body[field.api]) for field in _FIELDS if field.name != "vlan"})
        return [draft.step(_RULE.create, said, "create", creates=number, made_key="id", proof=proof, resource=_RULE)]
    changed = tuple(differing(body, there[number], _FIELDS))
    return [draft.step(_RULE.update, said, "update", ids={"id": number}, resource=_RULE, changed=changed, old=there[number])] if changed else []


def _rule_problems(given):
    """Ports of traffic that has none, and a port beside a range of ports."""
    problems = []
    for number, rule in enumerate(given.get("rules") or []):
        asked = [option for option in _PORTS if rule.get(option) is not None]
        if asked and rule.get("protocol", "ANY").upper() == "ANY":
            problems.append(Problem(f"rules[{number}].{asked[0]}", "needs protocol TCP or UDP"))
        problems += [Problem(f"rules[{number}].{end}_port", f"is one port, and {end}_port_range beside it says several; give one of them")
                     for end in ("src", "dst") if {f"{end}_port", f"{end}_port_range"} <= set(asked)]
    return problems


SWITCH_QOS_RULES = Resource(
    "switch_qos_rules", "QoS rules",
    ("Manage the quality of service rules of the switches of a network",
     "Rules mark traffic by VLAN, protocol and ports. They have no name and are recognized by all that they match, so that a rule with another "
     "O(config.rules[].dscp) is a changed one.",
     "O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given, "
     "in this order.",
     "O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path=_PATH, answers="rules", also_read={"order": f"{_PATH}/order"}, parse_response=_in_order, build_requests=_rule_steps,
    validate=_rule_problems,
    batch=("create", "destroy"),
    fields=(
        Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=(_RULE.key, *_RULE.key_with), default=[], fields=(
            POSITION,
            Field("id", "Identifier of the rule, which is recognized without it.", control=True),
            *_FIELDS,
        )),
    ),
)

RESOURCES = (SWITCH_QOS_RULES,)
