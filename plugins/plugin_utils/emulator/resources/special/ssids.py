# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fifteen SSID slots of a network (quirks Y1-Y12).

A read shows only the fields of the current authentication, address assignment and splash page (quirk Y4); what is
hidden is kept and shows again when its mode does. A psk is echoed, secrets and passwords never (quirk Y5).
"""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...core.errors import ApiError, refused
from ...core.kinds import Kind, as_set, choice, decimal, flag, listing, nullable, number, table, text
from ...core.store import BORN, Network
from ..checks import only_if, required_if
from ..row import Draft, Spot
from ..tables import Slots

AUTH_MODES = ("8021x-entra", "8021x-google", "8021x-localradius", "8021x-meraki", "8021x-nac", "8021x-radius",
              "ipsk-with-nac", "ipsk-with-radius", "ipsk-with-radius-easy-psk", "ipsk-without-radius", "open",
              "open-enhanced", "open-enhanced-with-radius", "open-with-nac", "open-with-radius", "psk")
SPLASH_PAGES = ("None", "Click-through splash page", "Billing", "Password-protected with Meraki RADIUS",
                "Password-protected with custom RADIUS", "Password-protected with Active Directory",
                "Password-protected with LDAP", "SMS authentication", "Systems Manager Sentry", "Facebook Wi-Fi",
                "Google OAuth", "Microsoft Entra ID", "Sponsored guest", "Cisco ISE", "Google Apps domain")
BRIDGE, ROAMING, CONCENTRATOR = "Bridge mode", "Layer 3 roaming", "Layer 3 roaming with a concentrator"
NAT, GRE, VPN = "NAT mode", "Ethernet over GRE", "VPN"
VLAN = number(1, 4094)
LIMIT = number(0)
COUNT = 15
SECRETS = ("secret", "password")


def _servers(port: int) -> Kind:
    return listing(table({"host": text(1), "port": number(1, 65535), "secret": text(1, secret=True), "radsecEnabled": flag(),
                          "openRoamingCertificateId": nullable(number()), "caCertificate": nullable(text())}, needs=("host",),
                         defaults={"host": "", "port": port, "openRoamingCertificateId": None, "caCertificate": None}))


SSID = {
    "name": text(1), "enabled": flag(), "authMode": choice(*AUTH_MODES),
    "enterpriseAdminAccess": choice("access disabled", "access enabled"),
    "encryptionMode": choice("wep", "wpa"), "psk": text(8, 63),
    "wpaEncryptionMode": choice("WPA1 only", "WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only",
                                "WPA3 192-bit Security"),
    "dot11w": table({"enabled": flag(), "required": flag()}),
    "dot11r": table({"enabled": flag(), "adaptive": flag()}),
    "splashPage": choice(*SPLASH_PAGES), "splashGuestSponsorDomains": listing(text(1), cast=as_set),
    "oauth": table(), "localRadius": table(), "ldap": table(), "activeDirectory": table(),
    "radiusServers": _servers(1812), "radiusProxyEnabled": flag(),
    "radiusTestingEnabled": flag(), "radiusCalledStationId": text(), "radiusAuthenticationNasId": text(),
    "radiusServerTimeout": number(1, 10), "radiusServerAttemptsLimit": number(1, 5), "radiusFallbackEnabled": flag(),
    "radiusCoaEnabled": flag(), "radiusFailoverPolicy": choice("Deny access", "Allow access", null=True),
    "radiusLoadBalancingPolicy": choice("Strict priority order", "Round robin", null=True),
    "radiusAccountingEnabled": flag(), "radiusAccountingServers": _servers(1813),
    "radiusAccountingInterimInterval": number(1), "radiusAccountingStartDelay": number(0),
    "radiusAttributeForGroupPolicies": choice("Filter-Id", "Reply-Message", "Airespace-ACL-Name", "Aruba-User-Role"),
    "radiusOverride": flag(), "radiusGuestVlanEnabled": flag(), "radiusGuestVlanId": VLAN, "radiusRadsec": table(),
    "ipAssignmentMode": choice(NAT, BRIDGE, ROAMING, GRE, CONCENTRATOR, VPN), "useVlanTagging": flag(),
    "concentratorNetworkId": text(), "secondaryConcentratorNetworkId": text(),
    "disassociateClientsOnVpnFailover": flag(), "vlanId": VLAN, "defaultVlanId": VLAN,
    "apTagsAndVlanIds": listing(table({"tags": listing(text(1), cast=as_set), "vlanId": VLAN})),
    "walledGardenEnabled": flag(), "walledGardenRanges": listing(text(1)), "gre": table(),
    "minBitrate": decimal(), "bandSelection": choice(
        "Dual band operation", "5 GHz band only", "Dual band operation with Band Steering"),
    "perClientBandwidthLimitUp": LIMIT, "perClientBandwidthLimitDown": LIMIT, "perSsidBandwidthLimitUp": LIMIT,
    "perSsidBandwidthLimitDown": LIMIT, "lanIsolationEnabled": flag(), "visible": flag(),
    "availableOnAllAps": flag(), "availabilityTags": listing(text(1), cast=as_set), "mandatoryDhcpEnabled": flag(),
    "adultContentFilteringEnabled": flag(),
    "dnsRewrite": table({"enabled": flag(), "dnsCustomNameservers": listing(text(1))}),
    "speedBurst": table({"enabled": flag()}), "namedVlans": table(), "localAuthFallback": table(),
}
OPEN = {key for key, kind in SSID.items() if kind.type is dict and kind.fields is None}  # taken as they come
BITRATES = (1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48, 54)
RADIUS_MODES = ("8021x-radius", "open-with-radius", "open-enhanced-with-radius", "ipsk-with-radius",
                "ipsk-with-radius-easy-psk")


def fresh_name(network: Network, number_: int) -> str:
    """The name of a slot nobody has written; the first has the name its network was born with (quirk Y2)."""
    return f"{network.data.get(BORN, network.name)} WiFi" if number_ == 0 else f"Unconfigured SSID {number_ + 1}"


def fresh_ssid(network: Network, number_: int) -> dict:
    """A slot nobody has written; only the first is on the air (quirks Y2, Y3, Y9)."""
    return {
        "number": number_, "name": fresh_name(network, number_),
        "enabled": number_ == 0, "splashPage": "None", "ssidAdminAccessible": False, "localAuth": False,
        "authMode": "open",
        "wpaEncryptionMode": "WPA2 only", "dot11w": {"enabled": False, "required": False},
        "dot11r": {"enabled": False, "adaptive": False}, "adminSplashUrl": "", "splashTimeout": "30 minutes",
        "radiusServers": [], "radiusAccountingEnabled": False, "radiusAccountingServers": [], "radiusEnabled": True,
        "radiusTestingEnabled": False, "radiusCoaEnabled": False, "radiusOverride": False,
        "radiusGuestVlanEnabled": False, "radiusAttributeForGroupPolicies": "Filter-Id",
        "radiusFailoverPolicy": None, "radiusLoadBalancingPolicy": None, "ipAssignmentMode": NAT,
        "useVlanTagging": False, "lanIsolationEnabled": False, "adultContentFilteringEnabled": False,
        "dnsRewrite": {"enabled": False, "dnsCustomNameservers": []}, "walledGardenEnabled": False,
        "walledGardenRanges": [], "minBitrate": 11, "bandSelection": "Dual band operation",
        "perClientBandwidthLimitUp": 0, "perClientBandwidthLimitDown": 0, "perSsidBandwidthLimitUp": 0,
        "perSsidBandwidthLimitDown": 0, "visible": True, "availableOnAllAps": True, "availabilityTags": [],
        "mandatoryDhcpEnabled": False, "speedBurst": {"enabled": False},
    }


def uses_radius(ssid: dict) -> bool:
    """Whether RADIUS servers are valid (quirk Y10); a splash page may ask for them too."""
    return ssid["authMode"] in RADIUS_MODES or ssid["splashPage"] == "Password-protected with custom RADIUS"


def encryption(ssid: dict) -> str | None:
    """The encryption mode as read: ``wpa-eap`` for 802.1X (quirk Y8), None for open modes."""
    family = ssid["authMode"].partition("-")[0]
    return {"psk": ssid.get("encryptionMode", "wpa"), "8021x": "wpa-eap", "ipsk": "wpa"}.get(family)


def _in(key: str, *values: object) -> Callable[[dict], bool]:
    return lambda ssid: ssid[key] in values


def _splashed(ssid: dict) -> bool:
    return ssid["splashPage"] != "None"


def _tagging(ssid: dict) -> bool:
    return ssid["useVlanTagging"] and ssid["ipAssignmentMode"] in (BRIDGE, ROAMING)


SHOWN_WHEN: tuple[tuple[Callable[[dict], bool], tuple[str, ...]], ...] = (
    (_in("authMode", "psk"), ("psk",)),
    (lambda ssid: encryption(ssid) is not None, ("wpaEncryptionMode", "dot11w", "dot11r")),
    (_in("authMode", "8021x-localradius"), ("localRadius",)),
    (uses_radius, tuple(key for key in SSID if key.startswith("radius")) + ("radiusEnabled", "localAuthFallback")),
    (lambda ssid: uses_radius(ssid) and ssid["radiusAccountingEnabled"],
     ("radiusAccountingServers", "radiusAccountingInterimInterval", "radiusAccountingStartDelay")),
    (_in("authMode", "open-with-radius"), ("radiusGuestVlanEnabled", "radiusGuestVlanId")),
    (_splashed, ("adminSplashUrl", "splashTimeout", "walledGardenEnabled", "walledGardenRanges")),
    (_in("walledGardenEnabled", True), ("walledGardenRanges",)),
    (_in("splashPage", "Sponsored guest"), ("splashGuestSponsorDomains",)),
    (_in("splashPage", "Google OAuth"), ("oauth",)),
    (_in("splashPage", "Password-protected with LDAP"), ("ldap",)),
    (_in("splashPage", "Password-protected with Active Directory"), ("activeDirectory",)),
    (_in("ipAssignmentMode", BRIDGE, ROAMING), ("useVlanTagging", "namedVlans")),
    (_tagging, ("defaultVlanId", "apTagsAndVlanIds")),
    (_in("ipAssignmentMode", CONCENTRATOR, VPN), ("vlanId", "concentratorNetworkId")),
    (_in("ipAssignmentMode", VPN), ("secondaryConcentratorNetworkId", "disassociateClientsOnVpnFailover")),
    (_in("ipAssignmentMode", BRIDGE), ("lanIsolationEnabled",)),
    (_in("ipAssignmentMode", NAT), ("adultContentFilteringEnabled", "dnsRewrite")),
    (_in("ipAssignmentMode", GRE), ("gre",)),
)


def shown(_spot: Spot, ssid: dict) -> dict[str, Any]:
    """The SSID without the fields its present modes hide."""
    left_out = {key for shows, keys in SHOWN_WHEN if not shows(ssid) for key in keys} | {"encryptionMode"}
    result = {key: without_secrets(value) if key in OPEN else value for key, value in ssid.items() if key not in left_out}
    if encryption(ssid):
        result["encryptionMode"] = encryption(ssid)
    if ssid["availableOnAllAps"]:
        result["availabilityTags"] = []
    return result


def without_secrets(value: Any) -> Any:
    """A value with every secret and password inside it left out."""
    if isinstance(value, dict):
        return {key: without_secrets(inner) for key, inner in value.items() if key not in SECRETS}
    return [without_secrets(inner) for inner in value] if isinstance(value, list) else value


def check_modes(draft: Draft) -> None:
    """Raises ApiError 400 when what is given does not fit the SSID's modes (quirks Y7, Y10)."""
    ssid, body = draft.after, draft.body
    if len(ssid["name"].encode()) > 32 and ssid["name"] != draft.before["name"]:  # the name of a new network's own SSID may be longer
        raise refused("'name' must be at least 1 and at most 32 characters")
    if uses_radius(ssid) and not ssid["radiusServers"]:
        raise refused(f"'radiusServers' is required when 'authMode' is '{ssid['authMode']}' and 'splashPage' is "
                      f"'{ssid['splashPage']}'")
    if not uses_radius(ssid) and body.get("radiusServers"):
        raise refused("'radiusServers' is only valid with RADIUS authentication")
    if _tagging(ssid) and not ssid.get("defaultVlanId") and not (ssid.get("namedVlans") or {}).get("tagging", {}).get("enabled"):
        raise refused("'defaultVlanId' is required when 'useVlanTagging' is true")
    if ssid["splashPage"] == "Sponsored guest" and not ssid.get("splashGuestSponsorDomains"):
        raise refused("'splashGuestSponsorDomains' is required when 'splashPage' is 'Sponsored guest'")
    if ssid["minBitrate"] not in BITRATES:
        raise refused(f"'minBitrate' must be one of: {', '.join(str(rate) for rate in BITRATES)}")


def ssid_name(network: Network, slot: int) -> str:
    """The name of a slot."""
    written = network.data.get("ssids", {}).get(str(slot))
    return written["name"] if written else fresh_name(network, slot)


def no_slot(_spot: Spot, number_: str) -> ApiError:
    """The refusal of a number that no SSID has."""
    return refused(f"SSID number must be between 0 and {COUNT - 1}: '{number_}'")


SSIDS = Slots(
    "/networks/{networkId}/wireless/ssids", item="number", id_key="number", product="wireless", key="ssids", batch="update", fields=SSID,
    ids=lambda _spot: [str(slot) for slot in range(COUNT)], slot=lambda spot, one: fresh_ssid(spot.home, int(one)), unknown=no_slot,
    checks=(required_if("psk", "encryptionMode", authMode="psk"), only_if("psk", authMode="psk"), check_modes), shows=(shown,),
    example={"name": "Guests", "enabled": True, "authMode": "8021x-radius", "radiusServers": [{"host": "10.0.0.1"}], "visible": False})
ROWS = (SSIDS,)
