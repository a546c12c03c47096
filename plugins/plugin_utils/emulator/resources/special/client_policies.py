# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policies of single clients, and on which SSIDs they are past the splash page.

``network.data`` keeps both by MAC address under POLICIES and LET_IN. A client that was provisioned is known before it was ever seen.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.errors import missing, refused
from ...core.kinds import choice, flag, listing, table, text
from ...core.merge import apply
from ..places import reading
from .clients import PROVISIONED, client_id, found_client

POLICIES, LET_IN = "client_policies", "client_splash"
WORDS = ("Normal", "Allowed", "Blocked", "Group policy", "Per connection")
POLICY = {"devicePolicy": choice(*WORDS), "groupPolicyId": text(1)}
SSID_POLICY = table({"devicePolicy": choice(*WORDS[:4]), "groupPolicyId": text(1)}, needs=("devicePolicy",))
PROVISION = {"clients": listing(table({"mac": text(1), "name": text()}, needs=("mac",)), low=1), **POLICY,
             "policiesBySecurityAppliance": table({"devicePolicy": choice(*WORDS[:3])}),
             "policiesBySsid": table({str(number): SSID_POLICY for number in range(15)})}
STATUS = {"ssids": table({str(number): table({"isAuthorized": flag()}) for number in range(15)})}


def _mac(call: Call) -> str:
    """The MAC address of the client the path names. Raises ApiError 404 where nobody knows it."""
    seen = found_client(call, call.ids["clientId"])
    if seen is None:
        raise missing()
    return str(seen["mac"])


def _checked(call: Call, wanted: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a policy. Raises ApiError 400 for a group policy that is none."""
    if wanted["devicePolicy"] != "Group policy":
        return {"devicePolicy": wanted["devicePolicy"]}
    if wanted.get("groupPolicyId") not in reading(call).data.get("group_policies", {}):
        raise refused("'groupPolicyId' must be the ID of a group policy of this network")
    return {"devicePolicy": "Group policy", "groupPolicyId": wanted["groupPolicyId"]}


def get_policy(call: Call) -> dict[str, Any]:
    mac = _mac(call)
    return {"mac": mac, "devicePolicy": "Normal", "groupPolicyId": None, **call.network.data.get(POLICIES, {}).get(mac, {})}


def put_policy(call: Call) -> dict[str, Any]:
    call.old = get_policy(call)
    wanted = _checked(call, apply({}, call.body, POLICY, needs=("devicePolicy",)))
    call.network.data.setdefault(POLICIES, {})[_mac(call)] = wanted
    return get_policy(call)


def provision(call: Call) -> dict[str, Any]:
    """A policy for clients, whether they were seen or not."""
    wanted = apply({}, call.body, PROVISION, needs=("clients", "devicePolicy"))
    policy = _checked(call, wanted)
    for one in wanted["clients"]:
        call.network.data.setdefault(POLICIES, {})[one["mac"].lower()] = policy
        call.network.data.setdefault(PROVISIONED, {})[one["mac"].lower()] = one.get("name")
    rows = [{"mac": one["mac"].lower(), "clientId": client_id(one["mac"].lower()), "name": one.get("name")} for one in wanted["clients"]]
    return {"clients": rows, **{key: value for key, value in wanted.items() if key != "clients"}}


def by_client(call: Call) -> list[dict]:
    """The clients that have a policy."""
    found = []
    for mac, policy in call.network.data.get(POLICIES, {}).items():
        if policy["devicePolicy"] == "Normal":
            continue
        seen = found_client(call, mac)
        found.append({"clientId": client_id(mac), "name": seen["description"] if seen else None,
                      "assigned": [{"name": policy["devicePolicy"], "type": "network", "groupPolicyId": policy.get("groupPolicyId")}]})
    return sorted(found, key=lambda one: one["clientId"])


def _with_splash(call: Call) -> list[str]:
    """The numbers of the SSIDs that have a splash page."""
    settings = reading(call, "wireless")
    return [str(number) for number in range(15) if settings.data.get("ssids", {}).get(str(number), {}).get("splashPage") not in (None, "None")]


def _day(call: Call, days: int) -> str:
    return stamp(call.now() - call.now() % 86400 + days * 86400)[:19].replace("T", " ") + " UTC"


def get_status(call: Call) -> dict[str, Any]:
    """Who is let in is so until the end of the day."""
    let_in, out = call.network.data.get(LET_IN, {}).get(_mac(call), ()), {"isAuthorized": False}
    there = {"isAuthorized": True, "authorizedAt": _day(call, 0), "expiresAt": _day(call, 1)}
    return {"ssids": {number: there if number in let_in else out for number in _with_splash(call)}}


def put_status(call: Call) -> dict[str, Any]:
    mac, wanted = _mac(call), apply({}, call.body, STATUS, needs=("ssids",))["ssids"]
    call.old = get_status(call)
    without = sorted(set(wanted) - set(_with_splash(call)))
    if without:
        raise refused(f"SSID {without[0]} has no splash page")
    kept = {number for number in call.network.data.get(LET_IN, {}).get(mac, ()) if number not in wanted}
    call.network.data.setdefault(LET_IN, {})[mac] = sorted(kept | {number for number, one in wanted.items() if one.get("isAuthorized")})
    return get_status(call)


ONE = "/networks/{networkId}/clients/{clientId}"
ROUTES = [
    Route("GET", ONE + "/policy", get_policy),
    Route("PUT", ONE + "/policy", put_policy),
    Route("GET", ONE + "/splashAuthorizationStatus", get_status),
    Route("PUT", ONE + "/splashAuthorizationStatus", put_status),
    Route("POST", "/networks/{networkId}/clients/provision", provision, 201, batch="provision"),
    Route("GET", "/networks/{networkId}/policies/byClient", by_client, page=50, max_page=1000, page_key="clientId"),
]
