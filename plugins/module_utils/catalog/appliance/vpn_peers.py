# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPN tunnels of an organization to what is not Meraki (quirks V5-V7)."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import POSITION, toggle
from ..patterns import ADDRESS

_CUSTOM = {"ipsec_policies_preset": "custom"}
_TEXTS = ("localId", "remoteId")


def _without_empty_texts(draft):
    """The usual write; an identifier that a peer has not is left out of the list, which is replaced as a whole."""
    if "peers" in draft.body:
        draft.body["peers"] = [{name: value for name, value in peer.items() if value != "" or name not in _TEXTS} for peer in draft.body["peers"]]
    return draft.usual()


def _peer_problems(given):
    """Policies without the preset that makes them count (quirk V6)."""
    return [Problem(f"peers[{at}].ipsec_policies", "needs ipsec_policies_preset: custom beside it; every other preset has policies of its own")
            for at, peer in enumerate(given.get("peers") or []) if peer.get("ipsec_policies") and peer.get("ipsec_policies_preset") != "custom"]


def _algorithms(name, text, *choices, **more):
    return Field(name, f"{text}; several are tried in order.", type="list", choices=choices, bounds=(1, None), **more)


_CIPHERS, _HASHES = ("aes256", "aes192", "aes128", "tripledes", "des"), ("sha256", "sha1", "md5")

_POLICIES = Field("ipsec_policies", "Custom policies; what is left out stays.", type="dict", only_if=_CUSTOM, fields=(
    _algorithms("ike_cipher_algo", "Ciphers of phase 1", *_CIPHERS),
    _algorithms("ike_auth_algo", "Hashes of phase 1", *_HASHES),
    _algorithms("ike_prf_algo", "Pseudo-random functions of IKE version 2", "prfsha256", "prfsha1", "prfmd5", "default"),
    _algorithms("ike_diffie_hellman_group", "Diffie-Hellman groups of phase 1, as V(group14)"),
    Field("ike_lifetime", "Lifetime of phase 1, in seconds.", type="int", bounds=(1, None)),
    _algorithms("child_cipher_algo", "Ciphers of phase 2", *_CIPHERS, "null"),
    _algorithms("child_auth_algo", "Hashes of phase 2", *_HASHES),
    _algorithms("child_pfs_group", "Diffie-Hellman groups of perfect forward secrecy, as V(group14), or V(disabled)"),
    Field("child_lifetime", "Lifetime of phase 2, in seconds.", type="int", bounds=(1, None)),
))

_BGP = Field("ebgp_neighbor", "BGP with the peer, of a tunnel that routes are exchanged through.", type="dict", fields=(
    Field("neighbor_ip", "Address of the neighbor.", pattern=ADDRESS, compare="text:nocase"),
    Field("source_ip", "Address the appliance speaks from.", pattern=ADDRESS, compare="text:nocase"),
    Field("ip_version", "Version of these addresses, 4 or 6.", type="int"),
    Field("remote_as_number", "AS number of the neighbor.", type="int", bounds=(1, 4294967295)),
    Field("ebgp_hold_timer", "Seconds without a message after which the neighbor counts as down.", type="int"),
    Field("ebgp_multihop", "Hops to the neighbor.", type="int"),
    Field("multi_exit_discriminator", "Multi-exit discriminator of what is announced.", type="int"),
    Field("weight", "Weight of what is learned.", type="int"),
    Field("path_prepend", "AS numbers put before the path of what is announced.", type="list", elements="int"),
))

APPLIANCE_THIRD_PARTY_VPN_PEERS = Resource(
    "appliance_third_party_vpn_peers", "third-party VPN peers",
    ("Manage the IPsec tunnels of an organization to firewalls and clouds that are not Meraki",
     "One list for the whole organization: O(config.peers[].network_tags) say which networks have a tunnel to a peer.",
     "Peers are recognized by their name. O(state=merged) changes or adds single peers and leaves the others; O(state=replaced) and "
     "O(state=overridden) make the list exactly what is given.",
     "The list is written as a whole, with the secrets of all peers as they are. O(state=deleted) removes the peers named, or all where none is.",
     "The API documentation does not say how the newer options of tunnels by route behave (groups, BGP, SLA policies)."),
    scope="organization", path="/organizations/{organization}/appliance/vpn/thirdPartyVPNPeers", batch=("update",),
    build_requests=_without_empty_texts, validate=_peer_problems, after=("appliance_vpn_site_to_site_ipsec_peers_slas",),
    fields=(
        Field("peers", "The peers.", type="list", compare="rules", match=("name",), default=[], fields=(
            POSITION,
            Field("name", "Name of the peer.", required=True, compare="text:bytes"),
            Field("public_ip", "Public address of the peer. A new peer needs it or O(config.peers[].public_hostname).", pattern=ADDRESS, compare="text:nocase",
                  required_on_create="public_hostname"),
            Field("public_hostname", "Public host name of the peer.", compare="text:nocase"),
            Field("private_subnets", "Subnets behind the peer. A new peer needs them.", type="list", compare="set:nocase", required_on_create=True),
            Field("secret", "Shared secret of the tunnel. A new peer needs one.", secret=True, required_on_create=True),
            Field("local_id", "How the appliance calls itself: an address, a host name or a user at one; empty for its address.", default=""),
            Field("remote_id", "How the peer calls itself; empty for its address.", default=""),
            Field("ike_version", "Version of IKE.", choices=("1", "2"), default="1"),
            Field("ipsec_policies_preset", "Set of policies: V(default), V(aws), V(azure), V(umbrella) and others, or V(custom) for those of "
                  "O(config.peers[].ipsec_policies).", default="default"),
            _POLICIES,
            Field("network_tags", "Tags of the networks that have a tunnel to the peer; V(all) for every network, V(none) for none.", type="list",
                  compare="set", default=["all"]),
            Field("ip_version", "Version of the tunnel's addresses, 4 or 6.", type="int"),
            Field("is_route_based", "Whether routes say what goes through the tunnel, rather than subnets.", type="bool"),
            Field("priority_in_group", "Place of the peer in its group; the lowest is used first.", type="int"),
            _BGP,
            Field("group", "Peers that stand in for each other.", type="dict", fields=(
                Field("number", "Number of the group.", type="int"),
                Field("active_active_tunnel", "Whether all of them are in use at a time.", type="bool"),
                Field("failover", "What happens when none of them answers.", type="dict", fields=(
                    Field("direct_to_internet", "Whether traffic goes to the internet then.", type="bool"),
                )),
            )),
            Field("network", "Networks that have a tunnel to the peer, one by one.", type="dict", fields=(
                Field("ids", "Names or identifiers of the networks.", type="list", compare="set", ref="networks"),
            )),
            Field("sla_policy", "SLA policy of the tunnel.", type="dict", fields=(
                Field("id", "Identifier of the policy, see M(sitecraft.meraki.appliance_vpn_site_to_site_ipsec_peers_slas)."),
            )),
        )),
    ),
)

APPLIANCE_VPN_SITE_TO_SITE_IPSEC_PEERS_SLAS = Resource(
    "appliance_vpn_site_to_site_ipsec_peers_slas", "SLA policies of VPN peers",
    ("Manage the SLA policies by which tunnels to third-party VPN peers are watched",
     "A policy says which address is asked through a tunnel to see that the tunnel works. Policies are recognized by their name; O(state=merged) changes or "
     "adds single ones.",
     "O(state=deleted) removes the policies named, or all where none is.",
     "The API documentation does not say how policies behave."),
    scope="organization", path="/organizations/{organization}/appliance/vpn/siteToSite/ipsec/peers/slas", batch=("update",),
    fields=(
        Field("items", "The policies.", type="list", compare="rules", match=("name",), default=[], fields=(
            POSITION,
            Field("name", "Name of the policy.", required=True, compare="text:bytes"),
            Field("uri", "Address that is asked, as C(http://checkthisendpoint.com). A new policy needs it.", required_on_create=True),
        )),
    ),
)

_BGP_ON = {"enabled": True}

APPLIANCE_VPN_BGP = Resource(
    "appliance_vpn_bgp", "VPN BGP",
    ("Manage BGP of an appliance that is a hub of the site-to-site VPN",
     "A hub, usually a concentrator in a data center, tells its routers the subnets of the VPN and learns theirs. It must be a hub first "
     "(M(sitecraft.meraki.appliance_site_to_site_vpn)).",
     "O(config.as_number) counts for the whole VPN of the organization, whichever hub it is set on.",
     "The API documentation does not say whether passwords of neighbors are returned; here they are never compared, and sent on creation, together with "
     "another "
     "change, or with O(secrets=always).",
     "O(state=deleted) turns BGP off."),
    scope="network", path="/networks/{network}/appliance/vpn/bgp", after=("appliance_site_to_site_vpn",),
    fields=(
        Field("enabled", "Whether the hub speaks BGP.", type="bool", required=True, default=False),
        Field("as_number", "AS number of the VPN.", type="int", bounds=(1, 4294967295), default=64512, only_if=_BGP_ON, not_always_returned=_BGP_ON),
        Field("ibgp_hold_timer", "Seconds without a message after which another hub counts as "
                                 "down.", type="int", bounds=(12, 240), default=240, only_if=_BGP_ON,
              not_always_returned=_BGP_ON),
        Field("neighbors", "Routers the hub speaks with. The list given replaces the present one.", type="list", compare="by:ip", default=[], only_if=_BGP_ON,
              not_always_returned=_BGP_ON, fields=(
                  Field("ip", "IPv4 address of the router.", pattern=ADDRESS),
                  Field("ipv6", "IPv6 of the router, where that is how it is reached.", type="dict", fields=(
                      Field("address", "Address of the router.", required=True, pattern=ADDRESS, compare="text:nocase"),
                  )),
                  Field("remote_as_number", "AS number of the router. A new neighbor needs it.", type="int", bounds=(1, 4294967295), required_on_create=True),
                  Field("receive_limit", "How many routes are taken from the router at most; V(0) is no limit.", type="int", bounds=(0, 2147483647), default=0),
                  Field("allow_transit", "Whether routes of other AS are passed on to it.", type="bool", default=False),
                  Field("ebgp_hold_timer", "Seconds without a message after which the router counts as down. A new neighbor needs it.", type="int",
                        bounds=(12, 240), required_on_create=True),
                  Field("ebgp_multihop", "Hops to the router. A new neighbor needs it.", type="int", bounds=(1, 255), required_on_create=True),
                  Field("source_interface", "Interface the hub speaks by, as C(wired0)."),
                  Field("next_hop_ip", "Next hop of what is announced to it.", pattern=ADDRESS),
                  toggle("ttl_security", "Refusal of packets that come from further away than the router."),
                  Field("authentication", "Authentication of the router.", type="dict", fields=(
                      Field("password", "Password of the session (MD5).", secret=True, write_only=True),
                  )),
                  Field("multi_exit_discriminator", "Multi-exit discriminator of what is announced.", type="int", bounds=(0, 4294967295)),
                  Field("weight", "Weight of what is learned.", type="int", bounds=(0, None)),
                  Field("path_prepend", "AS numbers put before the path of what is announced.", type="list", elements="int"),
        )),
        Field("ipv6", "BGP of IPv6, passed on as it is.", type="dict"),
        Field("tunnel_down_termination", "What happens to routes when a tunnel goes down, passed on as it is.", type="dict"),
        Field("local_as_number", "AS number of this hub alone.", type="int", bounds=(1, 4294967295)),
        Field("priority_route", "Which routes are preferred.", choices=("Auto VPN", "eBGP")),
        Field("router_id", "Router identifier of the hub.", pattern=ADDRESS),
    ),
)

RESOURCES = (APPLIANCE_VPN_SITE_TO_SITE_IPSEC_PEERS_SLAS, APPLIANCE_THIRD_PARTY_VPN_PEERS, APPLIANCE_VPN_BGP,)
