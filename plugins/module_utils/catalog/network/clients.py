# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Single clients of a network: the policy each gets, and on which SSIDs it is past the splash page."""
from __future__ import annotations

from ...errors import BadInput
from ...schema.field import Field
from ...schema.proofs import Proof
from ...schema.resource import Resource

_CLIENTS = "/networks/{network}/clients"
#: Lists of clients tell of the last day unless they are asked for more; a month is the most.
_MONTH = "timespan=2678400&perPage=1000"
_BY_POLICY = {"device_policy": "Group policy"}


def _mac(what):
    return Field("mac", f"MAC address of the client {what}.", required=True, compare="text:mac")


def _policy_steps(draft):
    """A client nobody has seen yet is provisioned: then the policy waits for it."""
    body = {"devicePolicy": draft.want.get("devicePolicy") or draft.have["devicePolicy"], **draft.body}
    if "unheard" not in draft.have:
        return [draft.step(draft.resource.update, body, None)]
    by = draft.resource.by_option
    proof = Proof(draft.resource.path, by["device_policy"], (body["devicePolicy"],),
                  further={one.api: (one, body[one.api]) for one in [by["group_policy_id"]] if one.api in body})
    return [draft.step(("POST", f"{_CLIENTS}/provision"), {"clients": [{"mac": draft.have["mac"]}], **body}, "provision", proof=proof, repeatable=True)]


NETWORK_CLIENT_POLICY = Resource(
    "network_client_policy", "client's policy",
    ("Manage which policy single clients of a network get",
     "Blocks a client, lets it pass every rule, or puts it into a group policy, wherever in the network it connects. "
     "A client the network has not seen yet is provisioned, so that its policy waits for it.",
     "O(state=deleted) gives the clients named the normal policy again. O(state=overridden) does so with every other client that has a policy and was "
     "there within the last month."),
    scope="network", kind="slots", path=f"{_CLIENTS}/{{id}}/policy", item=f"{_CLIENTS}/{{id}}/policy", read_path=f"{_CLIENTS}/{{id}}/policy",
    key="mac", id="clientId", listed_in=(f"/networks/{{network}}/policies/byClient?{_MONTH}", "clientId"),
    unheard_of=(f"{_CLIENTS}/{{id}}", {"devicePolicy": "Normal"}), build_requests=_policy_steps, local_when_bound=True,
    fields=(
        _mac("the policy is for"),
        Field("device_policy", "The policy: V(Normal) is that of everybody, V(Blocked) keeps the client out, V(Allowed) exempts it from all rules, "
              "V(Group policy) is the one at O(config[].group_policy_id). V(Per connection) stands for policies that differ by SSID, which are read only as "
              "that.", choices=("Normal", "Allowed", "Blocked", "Group policy", "Per connection"), default="Normal", compare="text:nocase"),
        Field("group_policy_id", "Name or identifier of the group policy.", ref="network_group_policies", only_if=_BY_POLICY, required_if=_BY_POLICY),
    ),
)


def _listed(value, answer):
    """SSIDs by their numbers as a list."""
    return [{"number": number, **one} for number, one in value.items() if isinstance(one, dict)] if isinstance(value, dict) else value


def _by_number(value, item):
    return {str(one["number"]): {name: said for name, said in one.items() if name != "number"} for one in value}


def _splash_steps(draft):
    """Only SSIDs on which something changes are named: naming one that lets the client in already would let it in anew."""
    there = {str(one["number"]): bool(one.get("isAuthorized")) for one in draft.have.get("ssids") or []}
    draft.body["ssids"] = {number: one for number, one in draft.body["ssids"].items() if bool(one.get("isAuthorized")) != there.get(number, False)}
    if draft.body["ssids"] and "unheard" in draft.have:
        raise BadInput(f"the network knows no client {draft.have['mac']}, and only one that it knows can be let in; it must have been there, or be "
                       "provisioned by network_client_policy")
    return draft.usual() if draft.body["ssids"] else []


NETWORK_CLIENT_SPLASH_AUTHORIZATION_STATUS = Resource(
    "network_client_splash_authorization_status", "client's splash authorization",
    ("Manage whether single clients are past the splash pages of a network",
     "Lets a client in without the splash page of an SSID, or makes it see the page again. After "
     "O(sitecraft.meraki.wireless_ssid_splash_settings#module:config[].splash_timeout) the client must sign in again, and a run lets it in again.",
     "The network must know the client. O(state=deleted) makes the clients named sign in again. Without names, O(state=gathered) and O(state=overridden) are "
     "about every client of the last month, with one call for each. A blueprint that gathers everything leaves it out."),
    scope="network", kind="slots", path=f"{_CLIENTS}/{{id}}/splashAuthorizationStatus", item=f"{_CLIENTS}/{{id}}/splashAuthorizationStatus",
    read_path=f"{_CLIENTS}/{{id}}/splashAuthorizationStatus", key="mac", listed_in=(f"{_CLIENTS}?{_MONTH}", "mac"),
    unheard_of=(f"{_CLIENTS}/{{id}}", {"ssids": {}}), build_requests=_splash_steps, local_when_bound=True, transient=True,
    after=("network_client_policy", "wireless_ssid_splash_settings"),
    fields=(
        _mac("that is let in"),
        Field("ssids", "SSIDs with a splash page. Those not named stay as they are with O(state=merged).", type="list", compare="by:number", default=[],
              keep_unlisted=True, encode=_by_number, decode=_listed, read_only=("authorizedAt", "expiresAt"), fields=(
                  Field("number", "Number of the SSID, 0 to 14, or its name.", type="int", ref="wireless_ssids", required=True, bounds=(0, 14)),
                  Field("is_authorized", "Whether the client is let in.", type="bool", default=False),
        )),
    ),
)

RESOURCES = (NETWORK_CLIENT_POLICY, NETWORK_CLIENT_SPLASH_AUTHORIZATION_STATUS)
