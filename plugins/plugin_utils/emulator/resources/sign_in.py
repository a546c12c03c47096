# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How people sign in to an organization: SAML, its providers and roles, login security; and the features it tries before others."""
from __future__ import annotations

from typing import Any

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.kinds import as_set, choice, flag, listing, number, table, text
from .checks import hidden, networks, refers
from .row import Draft, Spot
from .tables import BATCHED, Objects, Settings

STRANGERS = "networks that are not in this organization"
ON_TAGS = ("full", "read-only", "monitor-only", "guest-ambassador", "custom-role")
FEATURES = {"has_new_feature": False, "has_magic_dashboard": True, "has_early_wireless": False}


def consumer_url(_spot: Spot, provider: dict) -> dict:
    """The provider with the address it sends people to."""
    return {**provider, "consumerUrl": f"https://n7.meraki.com/saml/login/{provider['idpId']}"}


def with_names(spot: Spot, opt_in: dict) -> dict[str, Any]:
    """An opt-in with the names of its networks."""
    known = spot.call.org.networks
    return {**opt_in, "limitScopeToNetworks": [{"id": one, "name": known[one].name} for one in opt_in["limitScopeToNetworks"] if one in known]}


def check_feature(draft: Draft) -> None:
    """A feature that is there, and of which the organization is not yet. Raises ApiError 400 (quirk C18)."""
    name = draft.after["shortName"]
    if not name.startswith("has_"):
        raise refused(f"There is no early access feature '{name}'")
    if any(one["shortName"] == name for one in draft.others):
        raise refused("The organization has already opted in to this feature")
    if FEATURES.get(name) and draft.after["limitScopeToNetworks"]:
        raise refused("This feature can only be opted in to by the whole organization")


def list_features(_call: Call) -> list[dict]:
    return [{"shortName": name, "name": name[4:].replace("_", " ").title(), "descriptions": {"short": "", "long": ""}, "topic": "Dashboard",
             "isOrgScopedOnly": whole, "documentationLink": "https://documentation.meraki.com/", "supportLink": "https://community.meraki.com/"}
            for name, whole in FEATURES.items()]


LOGIN = {
    "enforcePasswordExpiration": False, "passwordExpirationDays": 90, "enforceDifferentPasswords": False, "numDifferentPasswords": 3,
    "enforceStrongPasswords": True, "enforceAccountLockout": False, "accountLockoutAttempts": 3, "enforceIdleTimeout": False, "idleTimeoutMinutes": 60,
    "enforceTwoFactorAuth": False, "enforceLoginIpRanges": False, "loginIpRanges": [],
    "apiAuthentication": {"ipRestrictionsForKeys": {"enabled": False, "ranges": []}}, "minimumPasswordLength": 8, "enforceLockedIpSessions": False}
RANGES = listing(text(1), cast=as_set)
KINDS = {bool: flag(), int: number(1), list: RANGES,
         dict: table({"ipRestrictionsForKeys": table({"enabled": flag(), "ranges": RANGES})})}

ROUTES = [Route("GET", "/organizations/{organizationId}/earlyAccess/features", list_features)]
ROWS = (
    Settings(
        "/organizations/{organizationId}/saml", fields={"enabled": flag(), "spInitiated": table({"idpId": text(), "subdomain": text()})},
        fresh={"enabled": False}, shows=(hidden("spInitiated"),)),
    Objects(
        "/organizations/{organizationId}/saml/idps", item="idpId", id_key="idpId", batch=BATCHED, needs=("x509certSha1Fingerprint",),
        fields={"x509certSha1Fingerprint": text(1), "sloLogoutUrl": text(), "ssoLoginUrl": text()}, fresh={"sloLogoutUrl": ""},
        shows=(consumer_url, hidden("ssoLoginUrl")),
        example=lambda count: {"x509certSha1Fingerprint": ":".join([f"{count:02d}"] * 20)}),
    Objects(
        "/organizations/{organizationId}/samlRoles", item="samlRoleId", fields={
            "role": text(1), "orgAccess": choice("none", "read-only", "full", "enterprise"),
            "tags": listing(table({"tag": text(1), "access": choice(*ON_TAGS)}, needs=("tag", "access"))),
            "networks": listing(table({"id": text(1), "access": choice(*ON_TAGS, "port-tags", "ssid-admin", "switchport")}, needs=("id", "access")))},
        needs=("role", "orgAccess"), fresh={"tags": [], "networks": []}, checks=(refers("networks.id", networks, STRANGERS),),
        example=lambda count: {"role": f"operators {count}", "orgAccess": "read-only"}),
    Settings("/organizations/{organizationId}/loginSecurity", batch="update", fields={name: KINDS[type(value)] for name, value in LOGIN.items()}, fresh=LOGIN,
             shows=(hidden("minimumPasswordLength", "enforceLockedIpSessions"),)),
    Objects(
        "/organizations/{organizationId}/earlyAccess/features/optIns", item="optInId", batch={"PUT": "update"}, needs=("shortName",), stamps=("createdAt",),
        fields={"limitScopeToNetworks": listing(text(1))}, create_only={"shortName": text(1)}, fresh={"limitScopeToNetworks": []},
        checks=(check_feature, refers("limitScopeToNetworks", networks, STRANGERS)), shows=(with_names,),
        example=lambda count: {"shortName": f"has_feature_{count}"}),
)
