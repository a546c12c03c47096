# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access points (MR): settings of a network, its SSIDs and their rules, RF profiles."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

WIRELESS_SETTINGS = Resource(
    "wireless_settings", "wireless settings",
    ("Manage the wireless settings of a network", "Sets meshing, IPv6 bridging, location analytics, lights and the way access points are upgraded."),
    scope="network", path="/networks/{network}/wireless/settings", batch=("update",),
    fields=(
        Field("meshing_enabled", "Whether access points mesh.", type="bool", default=False),
        Field("ipv6_bridge_enabled", "Whether IPv6 is bridged.", type="bool", default=False),
        Field("location_analytics_enabled", "Whether locations of clients are analysed.", type="bool", default=False),
        Field("upgrade_strategy", "What upgrades keep short.", choices=("minimizeUpgradeTime", "minimizeClientDowntime")),
        Field("led_lights_on", "Whether the lights of access points are on.", type="bool", default=True),
        Field("named_vlans", "Named VLANs.", type="dict", fields=(
            Field("pool_dhcp_monitoring", "Watching of DHCP in VLAN pools.", type="dict", fields=(
                Field("enabled", "Whether it is on.", type="bool"),
                Field("duration", "Minutes a VLAN stays out of the pool.", type="int"),
            )),
        )),
        Field("upgrade", "Further upgrade settings, passed on as they are.", type="dict"),
        Field("multicast_to_unicast_conversion", "Conversion of multicast, passed on as it is.", type="dict"),
    ),
)

_RADIUS_MODES = ("open-with-radius", "8021x-radius", "ipsk-with-radius", "ipsk-with-radius-easy-psk", "open-enhanced-with-radius")
_WITH_RADIUS = {"auth_mode": _RADIUS_MODES}
_BRIDGED = ("Bridge mode", "Layer 3 roaming")
_TUNNELLED = ("Layer 3 roaming with a concentrator", "VPN")
_PSK = {"auth_mode": "psk"}
_WALLED = {"walled_garden_enabled": True}
_SPLASH = ("None", "Click-through splash page", "Billing", "Password-protected with Meraki RADIUS", "Password-protected with custom RADIUS",
           "Password-protected with Active Directory", "Password-protected with LDAP", "SMS authentication", "Systems Manager Sentry",
           "Facebook Wi-Fi", "Google OAuth", "Sponsored guest", "Cisco ISE", "Google Apps domain", "Microsoft Entra ID")
_AUTH = ("open", "open-enhanced", "psk", "open-with-radius", "open-enhanced-with-radius", "open-with-nac", "8021x-meraki", "8021x-nac",
         "8021x-radius", "8021x-google", "8021x-entra", "8021x-localradius", "ipsk-with-radius", "ipsk-without-radius",
         "ipsk-with-nac", "ipsk-with-radius-easy-psk")


def _switch(name, text, *more):
    """A dict with one switch and perhaps more."""
    return Field(name, text, type="dict", fields=(Field("enabled", "Whether it is on.", type="bool"), *more))


def _certificate(name, text):
    return Field(name, text, type="dict", fields=(Field("contents", "The certificate as PEM text."),))


def _radius(name, text, *more, **options):
    """A list of RADIUS servers, the first being asked first (quirk Y10). Secrets are never returned (quirk Y5)."""
    return Field(name, text, type="list", fields=(
        Field("host", "Address of the server.", required=True),
        Field("port", "UDP port of the server.", type="int", bounds=(1, 65535)),
        Field("secret", "Secret shared with the server. Never returned.", secret=True, write_only=True),
        Field("radsec_enabled", "Whether the server is reached over TLS.", type="bool"),
        Field("ca_certificate", "Certificate of the server's authority.", write_only=True),
        *more), **options)


def _slot_defaults(number):
    """What a slot goes back to (quirk Y3)."""
    return {"name": f"Unconfigured SSID {int(number) + 1}"}


def _fresh_ssids(place):
    """What slots a new network has: nothing of them counts as known but their numbers (quirk Y1)."""
    return [{"number": number} for number in range(15)]


WIRELESS_SSIDS = Resource(
    "wireless_ssids", "SSID",
    ("Manage the SSIDs of a wireless network",
     "A network always has 15 SSIDs, numbered 0 to 14; nothing is created or deleted.",
     "O(state=deleted) sets the SSIDs named back to an unconfigured, disabled slot, O(state=overridden) also all SSIDs not named.",
     "Options that belong to another mode than the one in force are ignored with a warning.",
     "Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always)."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids", key="number", batch=("update",),
    born=_fresh_ssids, resets=_slot_defaults,
    fields=(
        Field("number", "Number of the SSID, 0 to 14.", type="int", required=True, bounds=(0, 14)),
        Field("name", "Name clients see.", bounds=(1, 32)),
        Field("enabled", "Whether the SSID is on.", type="bool", default=False),
        Field("auth_mode", "How clients are let in.", choices=_AUTH, default="open"),
        Field("enterprise_admin_access", "Whether administrators of the Dashboard reach the SSID.", choices=("access disabled", "access enabled"),
              write_only=True),
        Field("encryption_mode", "Encryption of an SSID with a key.", choices=("wpa", "wep", "open", "wpa-eap"), when=_PSK),
        Field("psk", "Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).", secret=True, when=_PSK, strict=True, bounds=(8, 63)),
        Field("wpa_encryption_mode", "Version of WPA.", choices=("WPA1 only", "WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only",
              "WPA3 192-bit Security"), when={"auth_mode": tuple(one for one in _AUTH if one not in ("open", "open-with-radius", "open-with-nac"))}),
        _switch("dot11w", "Protection of management frames (802.11w).", Field("required", "Whether clients must support it.", type="bool")),
        _switch("dot11r", "Fast roaming (802.11r).", Field("adaptive", "Whether only clients that support it use it.", type="bool")),
        Field("splash_page", "Page clients see first.", choices=_SPLASH, default="None"),
        Field("splash_guest_sponsor_domains", "E-mail domains of sponsors.", type="list", same="set", when={"splash_page": "Sponsored guest"}),
        Field("oauth", "Sign-in with an OAuth provider.", type="dict", when={"splash_page": "Google OAuth"}, fields=(
            Field("allowed_domains", "Domains that may sign in.", type="list", same="set"),)),
        Field("local_radius", "RADIUS server inside the access points.", type="dict", when={"auth_mode": "8021x-localradius"}, fields=(
            Field("cache_timeout", "Seconds an answer is kept.", type="int"),
            _switch("password_authentication", "Sign-in with a password."),
            _switch("certificate_authentication", "Sign-in with a certificate.",
                    Field("use_ldap", "Whether certificates are checked by LDAP.", type="bool"),
                    Field("use_ocsp", "Whether certificates are checked by OCSP.", type="bool"),
                    Field("ocsp_responder_url", "Address of the OCSP responder."),
                    _certificate("client_root_ca_certificate", "Authority of the clients' certificates.")),
        )),
        Field("ldap", "LDAP servers of a splash page or of the local RADIUS server.", type="dict", fields=(
            Field("servers", "Servers, in order.", type="list", fields=(
                Field("host", "Address of the server.", required=True), Field("port", "Port of the server.", type="int"))),
            Field("credentials", "Account that reads the directory.", type="dict", fields=(
                Field("distinguished_name", "Name of the account."),
                Field("password", "Password of the account.", secret=True, write_only=True))),
            Field("base_distinguished_name", "Where the search starts."),
            _certificate("server_ca_certificate", "Authority of the servers' certificates."),
        )),
        Field("active_directory", "Active Directory servers of a splash page.", type="dict", fields=(
            Field("servers", "Servers.", type="list", same="by:host", fields=(
                Field("host", "Address of the server.", required=True), Field("port", "Port of the server.", type="int"))),
            Field("credentials", "Account that reads the directory.", type="dict", fields=(
                Field("logon_name", "Name of the account."),
                Field("password", "Password of the account.", secret=True, write_only=True))),
        )),
        _radius("radius_servers", "RADIUS servers, the first is asked first. Give the secrets every time: the list is replaced as a whole.",
                Field("open_roaming_certificate_id", "Identifier of the OpenRoaming certificate.", type="int", clear=True), when=_WITH_RADIUS, strict=True),
        Field("radius_proxy_enabled", "Whether RADIUS goes through the Dashboard.", type="bool", when=_WITH_RADIUS),
        Field("radius_testing_enabled", "Whether servers are tested now and then.", type="bool", when=_WITH_RADIUS),
        Field("radius_called_station_id", "Template of the called station attribute.", when=_WITH_RADIUS),
        Field("radius_authentication_nas_id", "Template of the NAS identifier.", when=_WITH_RADIUS),
        Field("radius_server_timeout", "Seconds a server may take, 1 to 10.", type="int", bounds=(1, 10), when=_WITH_RADIUS),
        Field("radius_server_attempts_limit", "How often a server is asked, 1 to 5.", type="int", bounds=(1, 5), when=_WITH_RADIUS),
        Field("radius_fallback_enabled", "Whether the first server is tried again.", type="bool", when=_WITH_RADIUS),
        Field("radius_coa_enabled", "Whether servers may change the authorization of a client.", type="bool", when=_WITH_RADIUS),
        Field("radius_failover_policy", "What happens while no server answers.", choices=("Deny access", "Allow access"), when=_WITH_RADIUS),
        Field("radius_load_balancing_policy", "Which server is asked.", choices=("Strict priority order", "Round robin"), when=_WITH_RADIUS),
        Field("radius_accounting_enabled", "Whether accounting is sent.", type="bool", when=_WITH_RADIUS),
        _radius("radius_accounting_servers", "Accounting servers, in order.", when={**_WITH_RADIUS, "radius_accounting_enabled": True}),
        Field("radius_accounting_interim_interval", "Seconds between two accounting messages.", type="int", when={**_WITH_RADIUS,
              "radius_accounting_enabled": True}),
        Field("radius_accounting_start_delay", "Seconds until the first accounting message.", type="int", when={**_WITH_RADIUS,
              "radius_accounting_enabled": True}),
        Field("radius_attribute_for_group_policies", "Attribute that names the group policy.", when=_WITH_RADIUS,
              choices=("Filter-Id", "Reply-Message", "Airespace-ACL-Name", "Aruba-User-Role")),
        Field("radius_radsec", "RADIUS over TLS.", type="dict", when=_WITH_RADIUS, fields=(
            Field("tls_tunnel", "The tunnel.", type="dict", fields=(Field("timeout", "Seconds an idle tunnel stays.", type="int"),)),)),
        Field("ip_assignment_mode", "Where clients get their address.", default="NAT mode",
              choices=("NAT mode", "Bridge mode", "Layer 3 roaming", "Layer 3 roaming with a concentrator", "VPN", "Ethernet over GRE")),
        Field("use_vlan_tagging", "Whether traffic is tagged.", type="bool", when={"ip_assignment_mode": _BRIDGED + _TUNNELLED}),
        Field("concentrator_network_id", "Name or identifier of the concentrator's network.", ref="networks", when={"ip_assignment_mode": _TUNNELLED}),
        Field("secondary_concentrator_network_id", "Name or identifier of the second concentrator's network.", when={"ip_assignment_mode": "VPN"}),
        Field("disassociate_clients_on_vpn_failover", "Whether clients sign in anew when the concentrator changes.", type="bool",
              when={"ip_assignment_mode": "VPN"}),
        Field("vlan_id", "VLAN at the concentrator.", type="int", bounds=(0, 4094), when={"ip_assignment_mode": _TUNNELLED}),
        Field("default_vlan_id", "VLAN of the traffic.", type="int", bounds=(0, 4094), when={"ip_assignment_mode": _BRIDGED, "use_vlan_tagging": True}),
        Field("ap_tags_and_vlan_ids", "VLANs by tag of the access point.", type="list", same="by:vlan_id",
              when={"ip_assignment_mode": _BRIDGED, "use_vlan_tagging": True}, fields=(
                  Field("tags", "Tags of access points.", type="list", same="set"), Field("vlan_id", "VLAN.", type="int", required=True))),
        Field("walled_garden_enabled", "Whether some addresses are reached before sign-in.", type="bool", default=False,
              when={"splash_page": tuple(one for one in _SPLASH if one != "None")}),
        Field("walled_garden_ranges", "Addresses reached before sign-in.", type="list", same="set", when=_WALLED),
        Field("gre", "Tunnel of Ethernet over GRE.", type="dict", when={"ip_assignment_mode": "Ethernet over GRE"}, fields=(
            Field("concentrator", "Other end.", type="dict", fields=(Field("host", "Address of the other end."),)),
            Field("key", "Key of the tunnel.", type="int"))),
        Field("radius_override", "Whether RADIUS may set the VLAN.", type="bool", when=_WITH_RADIUS),
        Field("radius_guest_vlan_enabled", "Whether refused clients get a guest VLAN.", type="bool", when=_WITH_RADIUS),
        Field("radius_guest_vlan_id", "Guest VLAN.", type="int", when={**_WITH_RADIUS, "radius_guest_vlan_enabled": True}),
        Field("min_bitrate", "Lowest bitrate in Mbit/s: 1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48 or 54.", type="float", default=11),
        Field("band_selection", "Bands of the SSID.", default="Dual band operation",
              choices=("Dual band operation", "5 GHz band only", "Dual band operation with Band Steering")),
        Field("per_client_bandwidth_limit_up", "Upload of a client in kbit/s; 0 means no limit.", type="int", default=0),
        Field("per_client_bandwidth_limit_down", "Download of a client in kbit/s; 0 means no limit.", type="int", default=0),
        Field("per_ssid_bandwidth_limit_up", "Upload of the SSID in kbit/s; 0 means no limit.", type="int", default=0),
        Field("per_ssid_bandwidth_limit_down", "Download of the SSID in kbit/s; 0 means no limit.", type="int", default=0),
        Field("lan_isolation_enabled", "Whether clients are kept apart.", type="bool", when={"ip_assignment_mode": "Bridge mode"}),
        Field("visible", "Whether the name is announced.", type="bool", default=True),
        Field("available_on_all_aps", "Whether all access points carry the SSID.", type="bool", default=True),
        Field("availability_tags", "Tags of the access points that carry the SSID.", type="list", same="set", default=[],
              when={"available_on_all_aps": False}),
        Field("mandatory_dhcp_enabled", "Whether clients must use DHCP.", type="bool", default=False),
        Field("adult_content_filtering_enabled", "Whether adult content is blocked. NAT mode only.", type="bool",
              when={"ip_assignment_mode": "NAT mode"}, write_only=True),
        Field("dns_rewrite", "DNS servers of the SSID. NAT mode only.", type="dict", when={"ip_assignment_mode": "NAT mode"}, write_only=True, fields=(
            Field("enabled", "Whether the servers below are used.", type="bool"),
            Field("dns_custom_nameservers", "Servers, in order.", type="list"))),
        Field("speed_burst", "Short bursts above the limit.", type="dict", write_only=True, fields=(Field("enabled", "Whether it is on.", type="bool"),)),
        Field("named_vlans", "Named VLANs of the SSID.", type="dict", fields=(
            Field("tagging", "Tagging.", type="dict", fields=(
                Field("enabled", "Whether traffic is tagged.", type="bool"),
                Field("default_vlan_name", "Named VLAN of the traffic."),
                Field("by_ap_tags", "Named VLANs by tag of the access point.", type="list", same="by:vlan_name", fields=(
                    Field("tags", "Tags of access points.", type="list", same="set"), Field("vlan_name", "Named VLAN.", required=True))))),
            Field("radius", "RADIUS.", type="dict", fields=(
                Field("guest_vlan", "Guest VLAN.", type="dict", fields=(
                    Field("enabled", "Whether refused clients get it.", type="bool"), Field("name", "Named VLAN."))),)))),
        Field("ssid_admin_accessible", "Whether administrators reach the SSID.", type="bool", write_only=True),
        Field("campus_gateway", "Campus gateway of the SSID, passed on as it is.", type="dict", write_only=True),
        Field("adaptive_policy_group_id", "Identifier of the adaptive policy group.", write_only=True),
        Field("security", "Security settings, passed on as they are.", type="dict", write_only=True),
        Field("local_auth_fallback", "Sign-in while no server answers.", type="dict", write_only=True, fields=(
            Field("cache_timeout", "Seconds an answer is kept.", type="int"), Field("enabled", "Whether it is on.", type="bool"),
            _certificate("server_ca_certificate", "Authority of the servers' certificates."))),
    ),
)


def _without_server_rows(answer):
    """The rules without the two rows the Dashboard appends (quirk Y15); the LAN row's policy is allowLanAccess (Y16)."""
    rules = list(answer.get("rules") or [])
    if rules and rules[-1].get("comment") == "Default rule":
        rules.pop()
    lan = rules.pop() if rules and rules[-1].get("comment") == "Wireless clients accessing LAN" else {}
    return {"rules": rules, "allowLanAccess": lan.get("policy") == "allow"}


WIRELESS_SSID_L3_FIREWALL_RULES = Resource(
    "wireless_ssid_l3_firewall_rules", "SSID firewall",
    ("Manage the layer 3 firewall rules of SSIDs",
     "Each entry of O(config) is one SSID with its ordered list of rules, recognised by their comment.",
     "The two rows the Dashboard appends are neither shown nor sent; access to the LAN is O(config[].allow_lan_access).",
     "O(state=deleted) removes the rules of the SSIDs named."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    item="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    read_path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules", key="number", batch=("update",),
    reads=_without_server_rows, after=("wireless_ssids",),
    fields=(
        Field("number", "Number of the SSID, 0 to 14.", type="int", required=True, bounds=(0, 14)),
        Field("rules", "The rules.", type="list", same="rules", match=("comment",), default=[], fields=(
            Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with C(before) or C(after) and the "
                  "name of another rule.", type="raw", directive=True),
            Field("comment", "Name of the rule, by which it is recognised.", default=""),
            Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
            Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"), same="text:any", needed=True),
            Field("dest_port", "Destination ports, or V(Any).", same="text:ranges", default="Any"),
            Field("dest_cidr", "Destination subnet, or V(Any).", same="text:cidr", default="Any"),
            Field("ip_ver", "IP version matched.", choices=("ipv4", "ipv6", "both"), write_only=True),
        )),
        Field("allow_lan_access", "Whether clients reach the local network.", type="bool", default=False),
    ),
)

_OPERATION = ("2.4ghz", "5ghz", "6ghz", "dual", "multi")
_BANDS = Field("bands", "Bands that are used.", type="dict", fields=(
    Field("enabled", "The bands.", type="list", same="set", choices=("2.4", "5", "6", "disabled")),))
_BAND = (
    Field("band_operation_mode", "Bands that are used.", choices=_OPERATION),
    _BANDS,
    Field("band_steering_enabled", "Whether clients are steered to the better band.", type="bool"),
)


def _radio(name, text, *more):
    """The radio of one band (quirk Y24)."""
    return Field(name, text, type="dict", fields=(
        Field("max_power", "Highest power in dBm, 2 to 30.", type="int", bounds=(2, 30)),
        Field("min_power", "Lowest power in dBm, 2 to 30.", type="int", bounds=(2, 30)),
        Field("min_bitrate", "Lowest bitrate in Mbit/s.", type="float"),
        Field("valid_auto_channels", "Channels the Dashboard may choose.", type="list", elements="int", same="set"),
        Field("rxsop", "Receive threshold in dBm, -95 to -65; null for none.", type="int", clear=True),
        *more))


_WIDTH = Field("channel_width", "Width of channels in MHz, or V(auto).")

WIRELESS_RF_PROFILES = Resource(
    "wireless_rf_profiles", "RF profile",
    ("Manage RF profiles of a wireless network",
     "An RF profile sets bands, power, bitrates and channels of the access points it is assigned to.",
     "Every network starts with basic profiles the Dashboard made; names are unique."),
    scope="network", kind="collection", path="/networks/{network}/wireless/rfProfiles", key="name", id="id", batch=("create", "update", "destroy"),
    permanent=("Basic Indoor Profile", "Basic Outdoor Profile"),
    fields=(
        Field("id", "Identifier of the profile, needed only to rename it.", directive=True),
        Field("name", "Name of the profile."),
        Field("client_balancing_enabled", "Whether clients are spread over access points.", type="bool", default=True),
        Field("min_bitrate_type", "Whether bitrates are set by band or by SSID.", choices=("band", "ssid"), default="band"),
        Field("band_selection_type", "Whether bands are chosen by access point or by SSID. Needed at creation.", choices=("ap", "ssid"), needed=True),
        Field("ap_band_settings", "Bands when they are chosen by access point.", type="dict", fields=_BAND),
        _radio("two_four_ghz_settings", "Radio of the 2.4 GHz band.", Field("ax_enabled", "Whether 802.11ax is on.", type="bool")),
        _radio("five_ghz_settings", "Radio of the 5 GHz band.", _WIDTH),
        _radio("six_ghz_settings", "Radio of the 6 GHz band.", _WIDTH),
        _switch("transmission", "Transmission of the radios."),
        Field("per_ssid_settings", "Bands by SSID, keyed by its number as text, V(0) to V(14).", type="map", same="some", fields=(
            Field("min_bitrate", "Lowest bitrate in Mbit/s.", type="float"), *_BAND)),
        Field("flex_radios", "Radios that can change their band.", type="dict", fields=(
            Field("by_model", "Bands by model.", type="list", same="by:model", fields=(
                Field("model", "Model of the access point.", required=True),
                Field("bands", "Bands.", type="list", same="set", choices=("2.4", "5", "6", "disabled")))),)),
        Field("dot11be", "802.11be, passed on as it is.", type="dict"),
        Field("is_indoor_default", "Whether indoor access points get this profile.", type="bool", put_only=True),
        Field("is_outdoor_default", "Whether outdoor access points get this profile.", type="bool", put_only=True),
    ),
)

RESOURCES = (WIRELESS_SETTINGS, WIRELESS_SSIDS, WIRELESS_SSID_L3_FIREWALL_RULES, WIRELESS_RF_PROFILES)
