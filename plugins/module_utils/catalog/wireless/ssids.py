# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSIDs."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import toggle
from ..patterns import ADDRESS

_AUTH = ("open", "open-enhanced", "psk", "open-with-radius", "open-enhanced-with-radius", "open-with-nac",
         "8021x-meraki", "8021x-nac", "8021x-radius", "8021x-google", "8021x-entra", "8021x-localradius",
         "ipsk-with-radius", "ipsk-without-radius", "ipsk-with-nac", "ipsk-with-radius-easy-psk")
_UNENCRYPTED = ("open", "open-with-radius", "open-with-nac")
_8021X, _IPSK = (tuple(one for one in _AUTH if one.startswith(start)) for start in ("8021x", "ipsk"))
_RADIUS_MODES = ("open-with-radius", "8021x-radius", "ipsk-with-radius", "ipsk-with-radius-easy-psk",
                 "open-enhanced-with-radius")
_SPLASH_RADIUS = "Password-protected with custom RADIUS"
_SPLASH_PAGES = ("Click-through splash page", "Billing", "Password-protected with Meraki RADIUS", _SPLASH_RADIUS,
                 "Password-protected with Active Directory", "Password-protected with LDAP", "SMS authentication",
                 "Systems Manager Sentry", "Facebook Wi-Fi", "Google OAuth", "Sponsored guest", "Cisco ISE",
                 "Google Apps domain", "Microsoft Entra ID")
_PSK = {"auth_mode": "psk"}
_WPA = {"auth_mode": tuple(one for one in _AUTH if one not in _UNENCRYPTED)}
_WITH_RADIUS = ({"auth_mode": _RADIUS_MODES}, {"splash_page": _SPLASH_RADIUS})
_ACCOUNTING = tuple({**way, "radius_accounting_enabled": True} for way in _WITH_RADIUS)
_GUEST_VLAN = {"auth_mode": "open-with-radius"}
_BRIDGED = {"ip_assignment_mode": ("Bridge mode", "Layer 3 roaming")}
_TAGGED = {**_BRIDGED, "use_vlan_tagging": True}
_TUNNELLED = {"ip_assignment_mode": ("Layer 3 roaming with a concentrator", "VPN")}
_VPN = {"ip_assignment_mode": "VPN"}
_NAT = {"ip_assignment_mode": "NAT mode"}
_SPLASHED = {"splash_page": _SPLASH_PAGES}
_RATES = (1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48, 54)


def _certificate(name, text):
    return Field(name, text, type="dict", fields=(Field("contents", "The certificate as PEM text.", empty_ok=True),))


def _password(text):
    """Whether these are echoed is not known; they count as never returned (quirk Y5)."""
    return Field("password", text, secret=True, write_only=True)


def _directory_server(port, **more):
    return (Field("host", "Address or name of the server.", required=True),
            Field("port", f"Port of the server, usually {port}.", type="int", bounds=(1, 65535), **more))


def _radius(name, text, *more, **options):
    """A list of RADIUS servers, the first being asked first (quirk Y10). Secrets are never returned (quirk Y5)."""
    return Field(name, text, type="list", fields=(
        Field("host", "Address or name of the server.", required=True),
        Field("port", "UDP port of the server.", type="int", bounds=(1, 65535)),
        Field("secret", "Secret shared with the server.", secret=True, write_only=True),
        Field("radsec_enabled", "Whether the server is reached over TLS. Needs O(config[].radius_proxy_enabled).",
              type="bool", default=False),
        Field("ca_certificate", "Certificate of the authority of a server reached over TLS, as PEM text.", empty_ok=True),
        *more), **options)


def _resets(number):
    """What a slot goes back to (quirk Y3)."""
    return {"name": f"Unconfigured SSID {int(number) + 1}", "enabled": False}


def _fresh_ssids(place):
    """The slots of a new network: nothing of them counts as known but their numbers (quirks Y1, Y2)."""
    return [{"number": number} for number in range(15)]


def _ssid_problems(ssid):
    """A way to encrypt that nobody can choose (quirk Y8), and RADIUS servers given for a mode that asks none (quirk Y10); a splash page
    may ask for them too."""
    mode, encryption = ssid.get("auth_mode"), ssid.get("encryption_mode")
    if encryption in ("open", "wpa-eap") and (mode == "psk" or ssid.get("psk")):
        return [Problem("encryption_mode", f"of an SSID with a key must be 'wpa' or 'wep', not {encryption!r}")]
    if not ssid.get("radius_servers") or mode in (None, *_RADIUS_MODES) or ssid.get("splash_page") == _SPLASH_RADIUS:
        return []
    return [Problem("radius_servers", f"exist only when auth_mode is {' or '.join(map(repr, _RADIUS_MODES))}, or splash_page is "
                                      f"{_SPLASH_RADIUS!r}; here auth_mode is {mode!r}")]


_LOGIN = (
    Field("auth_mode", "How clients are let in.", choices=_AUTH, default="open"),
    Field("encryption_mode", "Encryption of an SSID with a key. Only V(wpa) and V(wep) can be chosen.",
          choices=("wpa", "wep", "open", "wpa-eap"), default="wpa", only_if=_PSK, required_if=_PSK,
          answered={"wpa-eap": {"auth_mode": _8021X}, "wpa": {"auth_mode": _IPSK}, "open": {"auth_mode": _UNENCRYPTED}}),
    Field("psk", "Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).", secret=True, only_if=_PSK, only_if_strict=True, required_if=_PSK,
          compare="text:bytes", bounds=(8, 63)),
    Field("wpa_encryption_mode", "Version of WPA.", only_if=_WPA,
          choices=("WPA1 only", "WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only",
                   "WPA3 192-bit Security")),
    toggle("dot11w", "Protection of management frames (802.11w).",
           Field("required", "Whether clients must support it.", type="bool"), only_if=_WPA),
    toggle("dot11r", "Fast roaming (802.11r).",
           Field("adaptive", "Whether only clients that support it use it.", type="bool"), only_if=_WPA),
    Field("enterprise_admin_access", "Whether enterprise administrators may reach the SSID.",
          choices=("access disabled", "access enabled")),
)

_DIRECTORIES = (
    Field("local_radius", "RADIUS server inside the access points.", type="dict",
          only_if={"auth_mode": "8021x-localradius"}, fields=(
              Field("cache_timeout", "Seconds an answer of LDAP or OCSP is kept.", type="int", bounds=(0, None)),
              toggle("password_authentication", "Sign-in with a password that LDAP checks."),
              toggle("certificate_authentication", "Sign-in with a certificate (EAP-TLS).",
                     Field("use_ldap", "Whether certificates are checked by LDAP.", type="bool"),
                     Field("use_ocsp", "Whether certificates are checked by OCSP.", type="bool"),
                     Field("ocsp_responder_url", "Address of the OCSP responder.", empty_ok=True),
                     _certificate("client_root_ca_certificate", "Authority of the clients' certificates.")),
          )),
    Field("ldap", "LDAP servers of a splash page or of the RADIUS server inside the access points.", type="dict",
          not_always_returned=({"splash_page": "Password-protected with LDAP"}, {"auth_mode": "8021x-localradius"}),
          fields=(
              Field("servers", "Servers, the first is asked first.", type="list", fields=_directory_server(389, required=True)),
              Field("credentials", "Account that reads the directory.", type="dict", fields=(
                  Field("distinguished_name", "Name of the account, as C(cn=reader,dc=example,dc=com).", empty_ok=True),
                  _password("Password of the account."))),
              Field("base_distinguished_name", "Where the search for users starts, as C(dc=example,dc=com).", empty_ok=True),
              _certificate("server_ca_certificate", "Authority of the servers' certificates."),
          )),
    Field("active_directory", "Active Directory servers of a splash page.", type="dict",
          only_if={"splash_page": "Password-protected with Active Directory"}, fields=(
              Field("servers", "Servers.", type="list", compare="by:host", fields=_directory_server(3268)),
              Field("credentials", "Account that reads the directory.", type="dict", fields=(
                  Field("logon_name", "Name of the account.", empty_ok=True), _password("Password of the account."))),
          )),
)

_RADIUS = (
    _radius("radius_servers", "RADIUS servers, the first is asked first. Give the secrets whenever the list changes: it is "
            "replaced as a whole, and without them is refused.",
            Field("open_roaming_certificate_id", "Identifier of the OpenRoaming certificate.", type="int",
                  nullable=True), required_if=_WITH_RADIUS),
    Field("radius_proxy_enabled", "Whether RADIUS goes through the Meraki cloud.", type="bool", default=False, only_if=_WITH_RADIUS),
    Field("radius_testing_enabled", "Whether access points test the servers now and then.", type="bool",
          default=False, only_if=_WITH_RADIUS),
    Field("radius_called_station_id", "Template of the called station attribute, as C($NODE_MAC$:$VAP_NAME$).", empty_ok=True,
          only_if=_WITH_RADIUS),
    Field("radius_authentication_nas_id", "Template of the NAS identifier, as C($NODE_MAC$:$VAP_NUM$).", empty_ok=True,
          only_if=_WITH_RADIUS),
    Field("radius_server_timeout", "Seconds a server may take to answer, 1 to 10.", type="int", bounds=(1, 10),
          only_if=_WITH_RADIUS),
    Field("radius_server_attempts_limit", "How often a server is asked before the next one, 1 to 5.", type="int",
          bounds=(1, 5), only_if=_WITH_RADIUS),
    Field("radius_fallback_enabled", "Whether a server of higher priority is tried again after 60 seconds.",
          type="bool", default=False, only_if=_WITH_RADIUS),
    Field("radius_coa_enabled", "Whether servers may change the authorization of a client later.", type="bool",
          default=False, only_if=_WITH_RADIUS),
    Field("radius_failover_policy", "What happens while no server answers.", choices=("Deny access", "Allow access"),
          only_if=_WITH_RADIUS),
    Field("radius_load_balancing_policy", "Which server is asked first.",
          choices=("Strict priority order", "Round robin"), only_if=_WITH_RADIUS),
    Field("radius_accounting_enabled", "Whether accounting is sent.", type="bool", default=False, only_if=_WITH_RADIUS),
    _radius("radius_accounting_servers", "Accounting servers, the first is asked first. Give the secrets whenever the list changes.",
            only_if=_ACCOUNTING),
    Field("radius_accounting_interim_interval", "Seconds between two accounting messages.", type="int", bounds=(1, None),
          only_if=_ACCOUNTING),
    Field("radius_accounting_start_delay", "Seconds until the first accounting message, 0 to 59.", type="int",
          bounds=(0, 59), only_if=_ACCOUNTING),
    Field("radius_attribute_for_group_policies", "Attribute of the server's answer that names a group policy.",
          choices=("Filter-Id", "Reply-Message", "Airespace-ACL-Name", "Aruba-User-Role"), default="Filter-Id", only_if=_WITH_RADIUS),
    Field("radius_override", "Whether the server's answer may set the VLAN. Not in NAT mode.", type="bool",
          default=False, only_if=_WITH_RADIUS, not_always_returned=_BRIDGED),
    Field("radius_guest_vlan_enabled", "Whether clients the server refuses get a guest VLAN.", type="bool",
          default=False, only_if=_GUEST_VLAN),
    Field("radius_guest_vlan_id", "Guest VLAN.", type="int", bounds=(1, 4094),
          only_if={**_GUEST_VLAN, "radius_guest_vlan_enabled": True}),
    Field("radius_radsec", "RADIUS over TLS.", type="dict", only_if=_WITH_RADIUS, fields=(
        Field("tls_tunnel", "The tunnel.", type="dict", fields=(
            Field("timeout", "Seconds an idle tunnel stays.", type="int", bounds=(0, None)),)),)),
    toggle("local_auth_fallback", "Sign-in with kept credentials while no server answers.",
           Field("cache_timeout", "Seconds credentials are kept, 3600 to 86400.", type="int", bounds=(3600, 86400)),
           _certificate("server_ca_certificate", "Authority of the servers' certificates."), only_if=_WITH_RADIUS),
)

_ADDRESSES = (
    Field("ip_assignment_mode", "Where clients get their address, and how their traffic leaves.", default="NAT mode",
          choices=("NAT mode", "Bridge mode", "Layer 3 roaming", "Layer 3 roaming with a concentrator", "VPN",
                   "Ethernet over GRE")),
    Field("use_vlan_tagging", "Whether traffic is tagged with a VLAN.", type="bool", default=False, only_if=_BRIDGED),
    Field("default_vlan_id", "VLAN of the traffic at access points without a tag of "
          "O(config[].ap_tags_and_vlan_ids). Tagging needs one, unless it is done with named VLANs.", type="int", bounds=(0, 4094), only_if=_TAGGED,
          required_if=_TAGGED),
    Field("ap_tags_and_vlan_ids", "VLANs by tag of the access point. The list given replaces the present one.",
          type="list", compare="by:vlan_id,tags", default=[], only_if=_TAGGED, fields=(
              Field("tags", "Tags of access points.", type="list", compare="set"),
              Field("vlan_id", "VLAN of the traffic at these access points.", type="int", required=True, bounds=(0, 4094)))),
    Field("named_vlans", "Named VLANs of the SSID.", type="dict", only_if=_BRIDGED, fields=(
        toggle("tagging", "Tagging with named VLANs.",
               Field("default_vlan_name", "Named VLAN at access points without a matching tag.", empty_ok=True),
               Field("by_ap_tags", "Named VLANs by tag of the access point.", type="list", compare="by:vlan_name,tags",
                     fields=(Field("tags", "Tags of access points.", type="list", compare="set"),
                             Field("vlan_name", "Named VLAN at these access points.", required=True))),
               on="Whether traffic is tagged."),
        Field("radius", "Named VLANs of RADIUS.", type="dict", fields=(
            toggle("guest_vlan", "Guest VLAN.", Field("name", "Named VLAN of the guests.", empty_ok=True),
                   on="Whether clients the server refuses get it."),)))),
    Field("concentrator_network_id", "Name or identifier of the concentrator's network.", ref="networks",
          only_if=_TUNNELLED),
    Field("vlan_id", "VLAN at the concentrator.", type="int", bounds=(0, 4094), only_if=_TUNNELLED),
    Field("secondary_concentrator_network_id", "Name or identifier of the network of the concentrator used while the first "
          "is out of reach; V(disabled) for none.", ref="networks", default="disabled", only_if=_VPN),
    Field("disassociate_clients_on_vpn_failover", "Whether clients sign in anew when the concentrator changes.",
          type="bool", only_if=_VPN),
    Field("gre", "Tunnel of Ethernet over GRE.", type="dict", only_if={"ip_assignment_mode": "Ethernet over GRE"},
          fields=(
              Field("concentrator", "Other end of the tunnel.", type="dict", fields=(
                  Field("host", "Address or name of the other end.", required=True),)),
              Field("key", "Number that marks the tunnel's traffic.", type="int", bounds=(0, 2 ** 32 - 1)))),
    Field("lan_isolation_enabled", "Whether clients are kept apart on layer 2.", type="bool",
          default=False, only_if={"ip_assignment_mode": "Bridge mode"}),
    Field("mandatory_dhcp_enabled", "Whether clients that chose their address themselves are refused.", type="bool",
          not_always_returned={"ip_assignment_mode": ("Bridge mode", "Layer 3 roaming", *_TUNNELLED["ip_assignment_mode"])},
          default=False),
    Field("adult_content_filtering_enabled", "Whether adult content is blocked.", type="bool", default=False,
          only_if=_NAT),
    toggle("dns_rewrite", "DNS servers of the SSID instead of those of the uplink.",
           Field("dns_custom_nameservers", "Addresses of the servers, two at most, in order.", type="list", bounds=(0, 2), pattern=ADDRESS),
           on="Whether these servers are used.", default={"enabled": False, "dnsCustomNameservers": []}, only_if=_NAT),
)

_SPLASH = (
    Field("splash_page", "Page clients see first.", choices=("None", *_SPLASH_PAGES), default="None"),
    Field("splash_guest_sponsor_domains", "E-mail domains of people who may sponsor guests.", type="list",
          compare="set", only_if={"splash_page": "Sponsored guest"}, required_if={"splash_page": "Sponsored guest"}),
    Field("oauth", "Sign-in with Google.", type="dict", only_if={"splash_page": "Google OAuth"}, fields=(
        Field("allowed_domains", "Domains whose users may sign in.", type="list", compare="set"),)),
    Field("walled_garden_enabled", "Whether some addresses can be reached before sign-in.", type="bool",
          default=False, only_if=_SPLASHED),
    Field("walled_garden_ranges", "Addresses, subnets and host names that can be reached before sign-in.",
          type="list", compare="set", default=[], only_if={"walled_garden_enabled": True}),
)


def _limit(name, text):
    """Zero is no limit (quirk H9)."""
    return Field(name, f"{text} in kbit/s; 0 means no limit.", type="int", default=0, bounds=(0, None))


_RADIO = (
    Field("min_bitrate", "Lowest bitrate in Mbit/s.", type="float", default=11, choices=_RATES),
    Field("band_selection", "Bands of the SSID where the RF profile leaves the choice to it.",
          default="Dual band operation",
          choices=("Dual band operation", "5 GHz band only", "Dual band operation with Band Steering")),
    _limit("per_client_bandwidth_limit_up", "Upload of each client"),
    _limit("per_client_bandwidth_limit_down", "Download of each client"),
    _limit("per_ssid_bandwidth_limit_up", "Upload of all clients of an access point together"),
    _limit("per_ssid_bandwidth_limit_down", "Download of all clients of an access point together"),
    toggle("speed_burst", "Short bursts above the bandwidth limit.", default={"enabled": False}),
    Field("visible", "Whether the name is announced.", type="bool", default=True),
    Field("available_on_all_aps", "Whether all access points carry the SSID. False needs "
          "O(config[].availability_tags).", type="bool", default=True),
    Field("availability_tags", "Tags of the access points that carry the SSID.", type="list", compare="set", default=[],
          only_if={"available_on_all_aps": False}, required_if={"available_on_all_aps": False}),
    Field("adaptive_policy_group_id", "Adaptive policy group of the SSID's clients, by name or identifier.", empty_ok=True,
          ref="organization_adaptive_policy_groups"),
    Field("campus_gateway", "Campus gateway of the SSID, passed on as it is.", type="dict"),
    Field("security", "Further security settings, passed on as they are.", type="dict"),
)

WIRELESS_SSIDS = Resource(
    "wireless_ssids", "SSID",
    ("Manage the SSIDs of a wireless network",
     "A network always has 15 SSIDs, numbered 0 to 14; nothing is created or deleted.",
     "O(state=deleted) sets the SSIDs named back to an unconfigured, disabled slot, O(state=overridden) also all SSIDs "
     "not named. Settings of RADIUS servers and directories stay in the slot and have no effect there.",
     "Options that contradict a mode given with them are an error, and so are a key or RADIUS servers in a mode without them. Other options that the "
     "mode in force does not have are ignored with a warning. An option that is off is accepted in every mode.",
     "Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always)."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids", key="number", referred_by="name", batch=("update",),
    created_with_parent=_fresh_ssids, slot_defaults=_resets, validate=_ssid_problems, after=("organization_adaptive_policy_settings",),
    fields=(
        Field("number", "Number of the SSID, 0 to 14, or the name it has now.", type="int", ref="wireless_ssids", required=True, bounds=(0, 14)),
        Field("name", "Name clients see, at most 32 bytes: letters with accents take two.", compare="text:bytes", bounds=(1, 32)),
        Field("enabled", "Whether the SSID is on.", type="bool", default=False),
        *_LOGIN, *_SPLASH, *_RADIUS, *_DIRECTORIES, *_ADDRESSES, *_RADIO,
    ),
)

RESOURCES = (WIRELESS_SSIDS,)
