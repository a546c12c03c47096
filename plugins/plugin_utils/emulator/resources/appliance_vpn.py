# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organization's VPN tunnels to others, and BGP of its hubs (quirks V4-V7).

Peers are one list that a write replaces; their secrets read back. The server gives each peer an id, which it keeps while its name does.
BGP is for hubs. Its AS number is one for the whole organization; a field that is left out keeps its value, and an answer shows them
while BGP is on. Passwords of neighbors never show.
"""
from __future__ import annotations

from typing import Any

from ..core.errors import refused
from ..core.kinds import anything, choice, flag, listing, number, table, text
from .checks import networks, refers, shown_if
from .forms import IP_ADDRESS, SUBNET
from .row import Draft, Spot
from .tables import Settings

ADDRESS, SUBNETS = text(form=IP_ADDRESS), listing(text(form=SUBNET))
VPN = "/organizations/{organizationId}/appliance/vpn"
AS_NUMBER = number(1, 4294967295)
NUMBER = anything(cast=lambda value: str(value or ""))
CIPHERS, HASHES = ("aes128", "aes192", "aes256", "des", "tripledes"), ("md5", "sha1", "sha256")
POLICIES = table({
    "ikeCipherAlgo": listing(choice(*CIPHERS)), "ikeAuthAlgo": listing(choice(*HASHES)),
    "ikePrfAlgo": listing(choice("default", "prfmd5", "prfsha1", "prfsha256")), "ikeDiffieHellmanGroup": listing(text(1)), "ikeLifetime": number(1),
    "childCipherAlgo": listing(choice(*CIPHERS, "null")), "childAuthAlgo": listing(choice(*HASHES)), "childPfsGroup": listing(text(1)),
    "childLifetime": number(1)})
PRESET = {"ikeCipherAlgo": ["tripledes"], "ikeAuthAlgo": ["sha1"], "ikePrfAlgo": ["default"], "ikeDiffieHellmanGroup": ["group2"], "ikeLifetime": 28800,
          "childCipherAlgo": ["aes256", "aes192", "aes128", "tripledes"], "childAuthAlgo": ["sha256", "sha1"], "childPfsGroup": ["disabled"],
          "childLifetime": 28800}
PEER = table({
    "name": text(1), "publicIp": ADDRESS, "publicHostname": text(1), "privateSubnets": SUBNETS, "localId": text(1), "remoteId": text(1), "secret": text(1),
    "ikeVersion": choice("1", "2"), "ipsecPoliciesPreset": text(1), "ipsecPolicies": POLICIES, "networkTags": listing(text(1)), "ipVersion": number(4, 6),
    "isRouteBased": flag(), "priorityInGroup": number(1), "peerId": NUMBER,
    "ebgpNeighbor": table({"neighborIp": ADDRESS, "sourceIp": ADDRESS, "ipVersion": number(4, 6), "remoteAsNumber": AS_NUMBER, "ebgpHoldTimer": number(0),
                           "ebgpMultihop": number(0), "multiExitDiscriminator": number(0), "weight": number(0), "pathPrepend": listing(number(1))}),
    "group": table({"number": number(1), "activeActiveTunnel": flag(), "failover": table({"directToInternet": flag()})}),
    "network": table({"ids": listing(text(1))}), "slaPolicy": table({"id": text(1)}),
}, needs=("name", "privateSubnets", "secret"), defaults={"ikeVersion": "1", "ipsecPoliciesPreset": "default", "networkTags": ["all"]})
NEIGHBOR = table({
    "ip": ADDRESS, "ipv6": table({"address": ADDRESS}, needs=("address",)), "remoteAsNumber": AS_NUMBER, "receiveLimit": number(0, 2147483647),
    "allowTransit": flag(), "ebgpHoldTimer": number(12, 240), "ebgpMultihop": number(1, 255), "sourceInterface": text(1), "nextHopIp": ADDRESS,
    "ttlSecurity": table({"enabled": flag()}), "authentication": table({"password": text(1, secret=True)}), "multiExitDiscriminator": number(0, 4294967295),
    "weight": number(0), "pathPrepend": listing(number(1)),
}, needs=("remoteAsNumber", "ebgpHoldTimer", "ebgpMultihop"), defaults={"receiveLimit": 0, "allowTransit": False})


def check_peers(draft: Draft) -> None:
    """Raises ApiError 400 for two peers of one name and for one without an address; policies are the preset's, or are completed by it (quirk V6)."""
    known = {peer["name"]: peer["peerId"] for peer in draft.before["peers"]}
    names = [peer["name"] for peer in draft.after["peers"]]
    for at, peer in enumerate(draft.after["peers"]):
        if names.count(peer["name"]) > 1:
            raise refused(f"'peers' has two of the name '{peer['name']}'")
        if not (peer.get("publicIp") or peer.get("publicHostname")):
            raise refused(f"'peers[{at}]' needs 'publicIp' or 'publicHostname'")
        own = peer.get("ipsecPolicies", {}) if peer["ipsecPoliciesPreset"] == "custom" else {}
        peer["ipsecPolicies"] = {**PRESET, **own}
        peer["peerId"] = peer.get("peerId") or known.get(peer["name"]) or draft.call.store.new_id()


def number_items(draft: Draft) -> None:
    """Policies keep their ids as long as their names. Raises ApiError 400 for two of one name."""
    known = {one["name"]: one["id"] for one in draft.before["items"]}
    names = [one["name"] for one in draft.after["items"]]
    for one in draft.after["items"]:
        if names.count(one["name"]) > 1:
            raise refused(f"'items' has two of the name '{one['name']}'")
        one["id"] = one.get("id") or known.get(one["name"]) or draft.call.store.new_id()


def check_hub(draft: Draft) -> None:
    """BGP is for hubs, and the AS number is the organization's (quirk V4). Raises ApiError 400."""
    if draft.after["enabled"] and draft.home.data.get("site_to_site_vpn", {}).get("mode") != "hub":
        raise refused("BGP can only be enabled on a network that is a hub of the site-to-site VPN")
    for at, one in enumerate(draft.after["neighbors"] if "neighbors" in draft.body else ()):
        if not (one.get("ip") or one.get("ipv6")):
            raise refused(f"'neighbors[{at}]' needs 'ip' or 'ipv6'")
    if "asNumber" in draft.body:
        draft.call.org.data["vpn_as_number"] = draft.after["asNumber"]


def with_as_number(spot: Spot, bgp: dict) -> dict[str, Any]:
    """The settings with the organization's AS number."""
    return {**bgp, "asNumber": spot.call.org.data.get("vpn_as_number", bgp["asNumber"])}


BGP = {"asNumber": AS_NUMBER, "ibgpHoldTimer": number(12, 240), "neighbors": listing(NEIGHBOR), "localAsNumber": AS_NUMBER,
       "priorityRoute": choice("Auto VPN", "eBGP"), "routerId": ADDRESS}

ROWS = (
    Settings(
        VPN + "/thirdPartyVPNPeers", batch="update", fields={"peers": listing(PEER)}, needs=("peers",), fresh={"peers": []},
        checks=(check_peers, refers("peers.network.ids", networks, "no networks of this organization")),
        example={"peers": [{"name": "Cloud", "publicIp": "203.0.113.9", "privateSubnets": ["172.20.0.0/16"], "secret": "a long secret"}]}),
    Settings(
        VPN + "/siteToSite/ipsec/peers/slas", batch="update", fields={"items": listing(table({"id": NUMBER, "name": text(1), "uri": text(1)},
                                                                                             needs=("name", "uri")))},
        fresh={"items": []}, checks=(number_items,), example={"items": [{"name": "Cloud", "uri": "http://health.example.com"}]}),
    Settings(
        "/networks/{networkId}/appliance/vpn/bgp", product="appliance", batch="settings/update", fields={"enabled": flag(), **BGP}, needs=("enabled",),
        fresh={"enabled": False, "asNumber": 64512, "ibgpHoldTimer": 240, "neighbors": []}, checks=(check_hub,),
        shows=(with_as_number, shown_if(*BGP, enabled=True)), example={"enabled": False}),
)
