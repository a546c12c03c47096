# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access points (MR): settings of a network, its SSIDs and their rules, RF profiles.

Callers may rely on RESOURCES: the Resources in the order in which they must be written. Every hook is pure.
"""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.appended import taken_off
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import ADDRESS
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import NOTHING, Field, Resource


def _switch(name, text, *more, on="Whether it is on.", **options):
    """A dict with a switch and perhaps more."""
    return Field(name, text, type="dict", fields=(Field("enabled", on, type="bool"), *more), **options)


WIRELESS_SETTINGS = Resource(
    "wireless_settings", "wireless settings",
    ("Manage the wireless settings of a network",
     "Sets meshing, IPv6 bridging, location analytics, lights and the way access points are upgraded.",
     "O(state=deleted) and O(state=replaced) put back the settings whose default is known; meshing and the way of "
     "upgrading are left alone."),
    scope="network", path="/networks/{network}/wireless/settings", batch=("update",),
    fields=(
        Field("meshing_enabled", "Whether access points without a cable join others over the air.", type="bool"),
        Field("ipv6_bridge_enabled", "Whether IPv6 of clients is bridged to the LAN.", type="bool", default=False),
        Field("location_analytics_enabled", "Whether locations of clients are analysed.", type="bool", default=False),
        Field("upgrade_strategy", "What upgrades keep short: the upgrade itself, or the time clients are without "
              "access.", choices=("minimizeUpgradeTime", "minimizeClientDowntime")),
        Field("led_lights_on", "Whether the lights of access points are on.", type="bool", default=True),
        Field("named_vlans", "Named VLANs.", type="dict", fields=(
            _switch("pool_dhcp_monitoring", "Watching of DHCP in pools of VLANs.",
                    Field("duration", "Minutes a VLAN without DHCP answers stays out of its pool.", type="int", bounds=(0, None))),
        )),
        Field("upgrade", "Further settings of upgrades, passed on as they are.", type="dict"),
        Field("multicast_to_unicast_conversion", "Conversion of multicast, passed on as it is.", type="dict"),
    ),
)

_AUTH = ("open", "open-enhanced", "psk", "open-with-radius", "open-enhanced-with-radius", "open-with-nac",
         "8021x-meraki", "8021x-nac", "8021x-radius", "8021x-google", "8021x-entra", "8021x-localradius",
         "ipsk-with-radius", "ipsk-without-radius", "ipsk-with-nac", "ipsk-with-radius-easy-psk")
_UNENCRYPTED = ("open", "open-with-radius", "open-with-nac")
_RADIUS_MODES = ("open-with-radius", "8021x-radius", "ipsk-with-radius", "ipsk-with-radius-easy-psk",
                 "open-enhanced-with-radius")
_SPLASH_RADIUS = "Password-protected with custom RADIUS"
_SPLASH_PAGES = ("Click-through splash page", "Billing", "Password-protected with Meraki RADIUS", _SPLASH_RADIUS,
                 "Password-protected with Active Directory", "Password-protected with LDAP", "SMS authentication",
                 "Systems Manager Sentry", "Facebook Wi-Fi", "Google OAuth", "Sponsored guest", "Cisco ISE",
                 "Google Apps domain", "Microsoft Entra ID")
_PSK = {"auth_mode": "psk"}
_WPA = {"auth_mode": tuple(one for one in _AUTH if one not in _UNENCRYPTED)}
_WITH_RADIUS = {"auth_mode": _RADIUS_MODES}
_ACCOUNTING = {**_WITH_RADIUS, "radius_accounting_enabled": True}
_GUEST_VLAN = {"auth_mode": "open-with-radius"}
_BRIDGED = {"ip_assignment_mode": ("Bridge mode", "Layer 3 roaming")}
_TAGGED = {**_BRIDGED, "use_vlan_tagging": True}
_TUNNELLED = {"ip_assignment_mode": ("Layer 3 roaming with a concentrator", "VPN")}
_VPN = {"ip_assignment_mode": "VPN"}
_NAT = {"ip_assignment_mode": "NAT mode"}
_SPLASHED = {"splash_page": _SPLASH_PAGES}
_RATES = (1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48, 54)
_BITRATES = "1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48 or 54"


def _certificate(name, text):
    return Field(name, text, type="dict", fields=(Field("contents", "The certificate as PEM text.", blank=True),))


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
        Field("ca_certificate", "Certificate of the authority of a server reached over TLS, as PEM text.", blank=True),
        *more), **options)


def _resets(number):
    """The name a slot goes back to (quirk Y3)."""
    return {"name": f"Unconfigured SSID {int(number) + 1}"}


def _fresh_ssids(place):
    """The slots of a new network: nothing of them counts as known but their numbers (quirks Y1, Y2)."""
    return [{"number": number} for number in range(15)]


def _ssid_sentences(ssid):
    """A way to encrypt that nobody can choose (quirk Y8), and RADIUS servers given for a mode that asks none (quirk Y10); a splash page
    may ask for them too."""
    mode, encryption = ssid.get("auth_mode"), ssid.get("encryption_mode")
    if encryption in ("open", "wpa-eap") and (mode == "psk" or ssid.get("psk")):
        return [f"encryption_mode of an SSID with a key must be 'wpa' or 'wep', not {encryption!r}"]
    if not ssid.get("radius_servers") or mode in (None, *_RADIUS_MODES) or ssid.get("splash_page") == _SPLASH_RADIUS:
        return []
    return [f"radius_servers exist only when auth_mode is {' or '.join(map(repr, _RADIUS_MODES))}, or splash_page is "
            f"{_SPLASH_RADIUS!r}; here auth_mode is {mode!r}"]


_LOGIN = (
    Field("auth_mode", "How clients are let in.", choices=_AUTH, default="open"),
    Field("encryption_mode", "Encryption of an SSID with a key. Only V(wpa) and V(wep) can be chosen.",
          choices=("wpa", "wep", "open", "wpa-eap"), default="wpa", when=_PSK, must=_PSK),
    Field("psk", "Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).", secret=True, when=_PSK, strict=True, must=_PSK, bounds=(8, 63)),
    Field("wpa_encryption_mode", "Version of WPA.", when=_WPA,
          choices=("WPA1 only", "WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only",
                   "WPA3 192-bit Security")),
    _switch("dot11w", "Protection of management frames (802.11w).",
            Field("required", "Whether clients must support it.", type="bool"), when=_WPA),
    _switch("dot11r", "Fast roaming (802.11r).",
            Field("adaptive", "Whether only clients that support it use it.", type="bool"), when=_WPA),
    Field("enterprise_admin_access", "Whether enterprise administrators may reach the SSID.",
          choices=("access disabled", "access enabled")),
)

_DIRECTORIES = (
    Field("local_radius", "RADIUS server inside the access points.", type="dict",
          when={"auth_mode": "8021x-localradius"}, fields=(
              Field("cache_timeout", "Seconds an answer of LDAP or OCSP is kept.", type="int", bounds=(0, None)),
              _switch("password_authentication", "Sign-in with a password that LDAP checks."),
              _switch("certificate_authentication", "Sign-in with a certificate (EAP-TLS).",
                      Field("use_ldap", "Whether certificates are checked by LDAP.", type="bool"),
                      Field("use_ocsp", "Whether certificates are checked by OCSP.", type="bool"),
                      Field("ocsp_responder_url", "Address of the OCSP responder.", blank=True),
                      _certificate("client_root_ca_certificate", "Authority of the clients' certificates.")),
          )),
    Field("ldap", "LDAP servers of a splash page or of the RADIUS server inside the access points.", type="dict",
          fields=(
              Field("servers", "Servers, the first is asked first.", type="list", fields=_directory_server(389, required=True)),
              Field("credentials", "Account that reads the directory.", type="dict", fields=(
                  Field("distinguished_name", "Name of the account, as C(cn=reader,dc=example,dc=com).", blank=True),
                  _password("Password of the account."))),
              Field("base_distinguished_name", "Where the search for users starts, as C(dc=example,dc=com).", blank=True),
              _certificate("server_ca_certificate", "Authority of the servers' certificates."),
          )),
    Field("active_directory", "Active Directory servers of a splash page.", type="dict",
          when={"splash_page": "Password-protected with Active Directory"}, fields=(
              Field("servers", "Servers.", type="list", same="by:host", fields=_directory_server(3268)),
              Field("credentials", "Account that reads the directory.", type="dict", fields=(
                  Field("logon_name", "Name of the account.", blank=True), _password("Password of the account."))),
          )),
)

_RADIUS = (
    _radius("radius_servers", "RADIUS servers, the first is asked first. Give the secrets whenever the list changes: it is "
            "replaced as a whole, and without them is refused.",
            Field("open_roaming_certificate_id", "Identifier of the OpenRoaming certificate.", type="int",
                  clear=True), must=_WITH_RADIUS),
    Field("radius_proxy_enabled", "Whether RADIUS goes through the Meraki cloud.", type="bool", when=_WITH_RADIUS),
    Field("radius_testing_enabled", "Whether access points test the servers now and then.", type="bool",
          when=_WITH_RADIUS),
    Field("radius_called_station_id", "Template of the called station attribute, as C($NODE_MAC$:$VAP_NAME$).", blank=True,
          when=_WITH_RADIUS),
    Field("radius_authentication_nas_id", "Template of the NAS identifier, as C($NODE_MAC$:$VAP_NUM$).", blank=True,
          when=_WITH_RADIUS),
    Field("radius_server_timeout", "Seconds a server may take to answer, 1 to 10.", type="int", bounds=(1, 10),
          when=_WITH_RADIUS),
    Field("radius_server_attempts_limit", "How often a server is asked before the next one, 1 to 5.", type="int",
          bounds=(1, 5), when=_WITH_RADIUS),
    Field("radius_fallback_enabled", "Whether a server of higher priority is tried again after 60 seconds.",
          type="bool", when=_WITH_RADIUS),
    Field("radius_coa_enabled", "Whether servers may change the authorization of a client later.", type="bool",
          when=_WITH_RADIUS),
    Field("radius_failover_policy", "What happens while no server answers.", choices=("Deny access", "Allow access"),
          when=_WITH_RADIUS),
    Field("radius_load_balancing_policy", "Which server is asked first.",
          choices=("Strict priority order", "Round robin"), when=_WITH_RADIUS),
    Field("radius_accounting_enabled", "Whether accounting is sent.", type="bool", default=False, when=_WITH_RADIUS),
    _radius("radius_accounting_servers", "Accounting servers, the first is asked first. Give the secrets whenever the list changes.",
            when=_ACCOUNTING),
    Field("radius_accounting_interim_interval", "Seconds between two accounting messages.", type="int", bounds=(1, None),
          when=_ACCOUNTING),
    Field("radius_accounting_start_delay", "Seconds until the first accounting message, 0 to 59.", type="int",
          bounds=(0, 59), when=_ACCOUNTING),
    Field("radius_attribute_for_group_policies", "Attribute of the server's answer that names a group policy.",
          choices=("Filter-Id", "Reply-Message", "Airespace-ACL-Name", "Aruba-User-Role"), when=_WITH_RADIUS),
    Field("radius_override", "Whether the server's answer may set the VLAN. Not in NAT mode.", type="bool",
          when=_WITH_RADIUS),
    Field("radius_guest_vlan_enabled", "Whether clients the server refuses get a guest VLAN.", type="bool",
          default=False, when=_GUEST_VLAN),
    Field("radius_guest_vlan_id", "Guest VLAN.", type="int", bounds=(1, 4094),
          when={**_GUEST_VLAN, "radius_guest_vlan_enabled": True}),
    Field("radius_radsec", "RADIUS over TLS.", type="dict", when=_WITH_RADIUS, fields=(
        Field("tls_tunnel", "The tunnel.", type="dict", fields=(
            Field("timeout", "Seconds an idle tunnel stays.", type="int", bounds=(0, None)),)),)),
    _switch("local_auth_fallback", "Sign-in with kept credentials while no server answers.",
            Field("cache_timeout", "Seconds credentials are kept, 3600 to 86400.", type="int", bounds=(3600, 86400)),
            _certificate("server_ca_certificate", "Authority of the servers' certificates."), when=_WITH_RADIUS),
)

_ADDRESSES = (
    Field("ip_assignment_mode", "Where clients get their address, and how their traffic leaves.", default="NAT mode",
          choices=("NAT mode", "Bridge mode", "Layer 3 roaming", "Layer 3 roaming with a concentrator", "VPN",
                   "Ethernet over GRE")),
    Field("use_vlan_tagging", "Whether traffic is tagged with a VLAN.", type="bool", default=False, when=_BRIDGED),
    Field("default_vlan_id", "VLAN of the traffic at access points without a tag of "
          "O(config[].ap_tags_and_vlan_ids).", type="int", bounds=(0, 4094), when=_TAGGED),
    Field("ap_tags_and_vlan_ids", "VLANs by tag of the access point. The list given replaces the present one.",
          type="list", same="by:vlan_id,tags", when=_TAGGED, fields=(
              Field("tags", "Tags of access points.", type="list", same="set"),
              Field("vlan_id", "VLAN of the traffic at these access points.", type="int", required=True, bounds=(0, 4094)))),
    Field("named_vlans", "Named VLANs of the SSID.", type="dict", when=_BRIDGED, fields=(
        _switch("tagging", "Tagging with named VLANs.",
                Field("default_vlan_name", "Named VLAN at access points without a matching tag.", blank=True),
                Field("by_ap_tags", "Named VLANs by tag of the access point.", type="list", same="by:vlan_name,tags",
                      fields=(Field("tags", "Tags of access points.", type="list", same="set"),
                              Field("vlan_name", "Named VLAN at these access points.", required=True))),
                on="Whether traffic is tagged."),
        Field("radius", "Named VLANs of RADIUS.", type="dict", fields=(
            _switch("guest_vlan", "Guest VLAN.", Field("name", "Named VLAN of the guests.", blank=True),
                    on="Whether clients the server refuses get it."),)))),
    Field("concentrator_network_id", "Name or identifier of the concentrator's network.", ref="networks",
          when=_TUNNELLED),
    Field("vlan_id", "VLAN at the concentrator.", type="int", bounds=(0, 4094), when=_TUNNELLED),
    Field("secondary_concentrator_network_id", "Name or identifier of the network of the concentrator used while the first "
          "is out of reach; V(disabled) for none.", ref="networks", default="disabled", when=_VPN),
    Field("disassociate_clients_on_vpn_failover", "Whether clients sign in anew when the concentrator changes.",
          type="bool", when=_VPN),
    Field("gre", "Tunnel of Ethernet over GRE.", type="dict", when={"ip_assignment_mode": "Ethernet over GRE"},
          fields=(
              Field("concentrator", "Other end of the tunnel.", type="dict", fields=(
                  Field("host", "Address or name of the other end.", required=True),)),
              Field("key", "Number that marks the tunnel's traffic.", type="int", bounds=(0, 2 ** 32 - 1)))),
    Field("lan_isolation_enabled", "Whether clients are kept apart on layer 2.", type="bool",
          when={"ip_assignment_mode": "Bridge mode"}),
    Field("mandatory_dhcp_enabled", "Whether clients that chose their address themselves are refused.", type="bool",
          default=False),
    Field("adult_content_filtering_enabled", "Whether adult content is blocked.", type="bool", default=False,
          when=_NAT),
    _switch("dns_rewrite", "DNS servers of the SSID instead of those of the uplink.",
            Field("dns_custom_nameservers", "Addresses of the servers, two at most, in order.", type="list", bounds=(0, 2), pattern=ADDRESS),
            on="Whether these servers are used.", default={"enabled": False, "dnsCustomNameservers": []}, when=_NAT),
)

_SPLASH = (
    Field("splash_page", "Page clients see first.", choices=("None", *_SPLASH_PAGES), default="None"),
    Field("splash_guest_sponsor_domains", "E-mail domains of people who may sponsor guests.", type="list",
          same="set", when={"splash_page": "Sponsored guest"}),
    Field("oauth", "Sign-in with Google.", type="dict", when={"splash_page": "Google OAuth"}, fields=(
        Field("allowed_domains", "Domains whose users may sign in.", type="list", same="set"),)),
    Field("walled_garden_enabled", "Whether some addresses can be reached before sign-in.", type="bool",
          default=False, when=_SPLASHED),
    Field("walled_garden_ranges", "Addresses, subnets and host names that can be reached before sign-in.",
          type="list", same="set", when={"walled_garden_enabled": True}),
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
    _switch("speed_burst", "Short bursts above the bandwidth limit.", default={"enabled": False}),
    Field("visible", "Whether the name is announced.", type="bool", default=True),
    Field("available_on_all_aps", "Whether all access points carry the SSID. False needs "
          "O(config[].availability_tags).", type="bool", default=True),
    Field("availability_tags", "Tags of the access points that carry the SSID.", type="list", same="set", default=[],
          when={"available_on_all_aps": False}, must={"available_on_all_aps": False}),
    Field("adaptive_policy_group_id", "Identifier of the adaptive policy group of the SSID's clients.", blank=True),
    Field("campus_gateway", "Campus gateway of the SSID, passed on as it is.", type="dict"),
    Field("security", "Further security settings, passed on as they are.", type="dict"),
)

WIRELESS_SSIDS = Resource(
    "wireless_ssids", "SSID",
    ("Manage the SSIDs of a wireless network",
     "A network always has 15 SSIDs, numbered 0 to 14; nothing is created or deleted.",
     "O(state=deleted) sets the SSIDs named back to an unconfigured, disabled slot, O(state=overridden) also all SSIDs "
     "not named. What belongs to RADIUS servers and directories stays behind in the slot and counts no more.",
     "Options that contradict a mode given beside them are an error, and so are a key or RADIUS servers in a mode without "
     "them; other options that belong to another mode than the one in force are ignored with a warning.",
     "Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always)."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids", key="number", batch=("update",),
    born=_fresh_ssids, resets=_resets, checks=_ssid_sentences,
    fields=(
        Field("number", "Number of the SSID, 0 to 14.", type="int", required=True, bounds=(0, 14)),
        Field("name", "Name clients see.", bounds=(1, 32)),
        Field("enabled", "Whether the SSID is on.", type="bool", default=False),
        *_LOGIN, *_SPLASH, *_RADIUS, *_DIRECTORIES, *_ADDRESSES, *_RADIO,
    ),
)


_POLICIES = {"allow": True, "deny": False}


def _without_server_rows(answer):
    """The rules without the two rows the Dashboard appends (quirk Y15); the LAN row's policy is allowLanAccess (Y16)."""
    rules, dummy = taken_off(answer.get("rules"), "Default rule")
    rules, lan = taken_off(rules, "Wireless clients accessing LAN")
    return {**answer, "rules": rules, "allowLanAccess": _POLICIES.get(str(lan.get("policy")).casefold(), lan.get("policy"))}


WIRELESS_SSID_L3_FIREWALL_RULES = Resource(
    "wireless_ssid_l3_firewall_rules", "SSID firewall",
    ("Manage the layer 3 firewall rules of SSIDs",
     "Each entry of O(config) is one SSID with its ordered list of rules, recognised by their comment. "
     "O(state=merged) changes or inserts single rules and leaves the others.",
     "The two rows the Dashboard appends are neither shown nor sent; access to the LAN is "
     "O(config[].allow_lan_access).",
     "O(state=deleted) removes the rules named of an SSID. Where none is, it removes them all and keeps the clients off the LAN, as on a new SSID."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    item="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    read_path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules", key="number", batch=("update",),
    reads=_without_server_rows, whole=True, after=("wireless_ssids",),
    fields=(
        Field("number", "Number of the SSID, 0 to 14.", type="int", required=True, bounds=(0, 14)),
        Field("rules", "The rules; the first that matches counts.", type="list", same="rules", match=("comment",),
              appended={"Wireless clients accessing LAN": True, "Default rule": True}, default=[], fields=(
                  Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with "
                        "C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and "
                        "a new one goes last.", type="raw", directive=True),
                  Field("comment", "Name of the rule, by which it is recognised; one without a name by all it says.", default=""),
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
                  Field("ip_ver", "IP version matched.", choices=("ipv4", "ipv6", "both"), default="both"),
                  Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"),
                        same="text:any", needed=True),
                  Field("dest_port", "Destination ports, as V(80,443) or V(1024-2048), or V(Any).",
                        same="text:ranges", default="Any"),
                  Field("dest_cidr", "Destination addresses, subnets and host names joined by commas, or V(Any). "
                        "The LAN is not a destination, see O(config[].allow_lan_access).", same="text:cidr",
                        default="Any"),
        )),
        Field("allow_lan_access", "Whether clients reach the local network.", type="bool", default=False),
    ),
)

_ENABLED_BANDS = Field("enabled", "The bands in GHz.", type="list", same="set", choices=("2.4", "5", "6", "disabled"))
_BAND_CHOICE = (
    Field("band_operation_mode", "Bands that are used. V(dual) is 2.4 and 5 GHz, V(multi) those of "
          "C(bands).", choices=("2.4ghz", "5ghz", "6ghz", "dual", "multi")),
    Field("bands", "Bands that are used, by name.", type="dict", fields=(_ENABLED_BANDS,)),
    Field("band_steering_enabled", "Whether clients are steered to the band with more room.", type="bool"),
)


def _radio(name, text, least, bitrate, *more):
    """The radio of one band, with what a new profile holds (quirk Y24). Power in dBm, bitrate in Mbit/s."""
    fields = (
        Field("max_power", "Highest power in dBm, 2 to 30.", type="int", bounds=(2, 30), default=30),
        Field("min_power", "Lowest power in dBm, 2 to 30.", type="int", bounds=(2, 30), default=least),
        Field("min_bitrate", "Lowest bitrate in Mbit/s.", type="float", default=bitrate),
        Field("valid_auto_channels", "Channels the Dashboard may choose from.", type="list", elements="int",
              same="set"),
        Field("rxsop", "Signal below which a packet is not listened to, in dBm, -95 to -65; null for none.",
              type="int", clear=True, default=None, bounds=(-95, -65)),
        *more)
    return Field(name, text, type="dict", default={one.api: one.default for one in fields if one.default is not NOTHING}, fields=fields)


_WIDTH = Field("channel_width", "Width of channels in MHz, or V(auto).", default="auto")


def _profile_sentences(profile):
    """What is wrong inside one RF profile: numbers of SSIDs, and powers that contradict each other."""
    sentences = [f"per_ssid_settings[{number}] is no SSID; SSIDs are numbered 0 to 14"
                 for number in profile.get("per_ssid_settings") or {}
                 if not (str(number).isdecimal() and int(number) <= 14 and str(number) == str(int(number)))]
    for name in ("two_four_ghz_settings", "five_ghz_settings", "six_ghz_settings"):
        radio = profile.get(name) or {}
        if radio.get("min_power", 2) > radio.get("max_power", 30):
            sentences.append(f"{name}.min_power {radio['min_power']} is more than its max_power")
    return sentences


def _two_defaults(profiles):
    """One profile alone is the default of a kind (quirk Y25)."""
    return [(one, other, option, "contradicts that of") for option in ("is_indoor_default", "is_outdoor_default")
            for place, other in enumerate(profiles) for one in profiles[place + 1:] if one.get(option) and other.get(option)]


WIRELESS_RF_PROFILES = Resource(
    "wireless_rf_profiles", "RF profile",
    ("Manage RF profiles of a wireless network",
     "An RF profile sets bands, power, bitrates and channels of the access points it is assigned to. Names are unique.",
     "Every network starts with two basic profiles the Dashboard made; O(state=overridden) leaves them."),
    scope="network", kind="collection", path="/networks/{network}/wireless/rfProfiles", key="name", id="id",
    batch=("create", "update", "destroy"), permanent=("Basic Indoor Profile", "Basic Outdoor Profile"),
    checks=_profile_sentences, together=_two_defaults, refuses_second="H17",
    fields=(
        Field("id", "Identifier of the profile, needed only to rename it.", directive=True),
        Field("name", "Name of the profile."),
        Field("client_balancing_enabled", "Whether clients are spread over access points.", type="bool", default=True),
        Field("min_bitrate_type", "Whether lowest bitrates are set by band or by SSID.", choices=("band", "ssid"),
              default="band"),
        Field("band_selection_type", "Whether bands are chosen for the access point or for each SSID. A new profile "
              "needs it.", choices=("ap", "ssid"), needed=True),
        Field("ap_band_settings", "Bands when they are chosen for the access point.", type="dict",
              fields=_BAND_CHOICE),
        _radio("two_four_ghz_settings", "Radio of the 2.4 GHz band.", 5, 11,
               Field("ax_enabled", "Whether 802.11ax is on.", type="bool")),
        _radio("five_ghz_settings", "Radio of the 5 GHz band.", 8, 12, _WIDTH),
        _radio("six_ghz_settings", "Radio of the 6 GHz band.", 8, 12, _WIDTH),
        _switch("transmission", "Transmission of the radios.", on="Whether access points transmit."),
        Field("per_ssid_settings", "Bands and bitrate of single SSIDs, keyed by number as text, V(0) to V(14). SSIDs "
              "not given are left alone.", type="map", same="some", read_only=("name",), fields=(
                  Field("min_bitrate", f"Lowest bitrate in Mbit/s: {_BITRATES}.", type="float"), *_BAND_CHOICE)),
        Field("flex_radios", "Radios that can change their band.", type="dict", fields=(
            Field("by_model", "Bands by model of the access point.", type="list", same="by:model", fields=(
                Field("model", "Model of the access point.", required=True),
                Field("bands", "Bands of its flexible radios.", type="list", same="set",
                      choices=("2.4", "5", "6", "disabled")))),)),
        Field("dot11be", "802.11be (Wi-Fi 7), passed on as it is.", type="dict"),
        Field("is_indoor_default", "Whether indoor access points get this profile. Takes the place of the present "
              "one; false has no effect while no other profile is.", type="bool", put_only=True, same="taken"),
        Field("is_outdoor_default", "Whether outdoor access points get this profile. Takes the place of the present "
              "one; false has no effect while no other profile is.", type="bool", put_only=True, same="taken"),
    ),
)

RESOURCES = (WIRELESS_SETTINGS, WIRELESS_SSIDS, WIRELESS_SSID_L3_FIREWALL_RULES, WIRELESS_RF_PROFILES)
