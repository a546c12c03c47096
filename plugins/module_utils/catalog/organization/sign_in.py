# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How people sign in to the Dashboard: SAML, its identity providers and roles, and what passwords and addresses must be like."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier

_FINGERPRINT = (r"[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){19}", "the SHA1 fingerprint of a certificate: 20 pairs of hexadecimal digits with colons between them")
_ON_TAGS = ("full", "read-only", "monitor-only", "guest-ambassador", "custom-role")
_ON_NETWORKS = (*_ON_TAGS, "port-tags", "ssid-admin", "switchport")

ORGANIZATION_SAML = Resource(
    "organization_saml", "SAML settings",
    ("Manage SAML sign-in of an organization",
     "Turns sign-in by an identity provider on. Who provides it is said by M(sitecraft.meraki.organization_saml_idps), and who may do what by "
     "M(sitecraft.meraki.organization_saml_roles).",
     "Administrators with a password still sign in with it."),
    scope="organization", path="/organizations/{organization}/saml",
    fields=(
        Field("enabled", "Whether people can sign in by SAML.", type="bool", default=False),
        Field("sp_initiated", "Sign-in that begins at the Dashboard. It is not shown, so it is sent together with another change.", type="dict",
              not_always_returned=True, fields=(
                  Field("idp_id", "Identity provider that is asked, by the fingerprint of its certificate or its identifier. It must be there already.",
                        ref="organization_saml_idps", existing=True),
                  Field("subdomain", "Subdomain at which people begin.")))),
)

ORGANIZATION_SAML_IDPS = Resource(
    "organization_saml_idps", "identity provider",
    ("Manage the SAML identity providers of an organization",
     "A provider is known by the SHA1 fingerprint of its certificate. A new certificate is a change of the provider with its C(id), so that people can "
     "sign in all the while.",
     "The address that the provider must send people to is told in C(facts) by O(state=gathered)."),
    scope="organization", kind="collection", path="/organizations/{organization}/saml/idps", key="x509cert_sha1_fingerprint", id="idpId",
    referred_by="x509cert_sha1_fingerprint", batch=("create", "update", "destroy"), after=("organization_saml",),
    facts=(Field(IDENTIFIER.name, IDENTIFIER.help, api="idpId"), Field("consumer_url", "Where the provider sends people.")),
    fields=(
        identifier("identity provider"),
        Field("x509cert_sha1_fingerprint", "Fingerprint of the provider's certificate.", compare="text:words", pattern=_FINGERPRINT),
        Field("slo_logout_url", "Where the provider ends a session, and people go after they signed out.", default=""),
        Field("sso_login_url", "Where the provider lets people sign in. It is not always shown, so it is sent together with another change.",
              not_always_returned=True),
    ),
)

ORGANIZATION_SAML_ROLES = Resource(
    "organization_saml_roles", "SAML role",
    ("Manage what people who sign in by SAML may do",
     "A role is a name the identity provider says of a person, with rights as an administrator has them.",
     "Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out keeps them."),
    scope="organization", kind="collection", path="/organizations/{organization}/samlRoles", key="role", id="id", after=("organization_saml",),
    facts=(IDENTIFIER,),
    fields=(
        identifier("role"),
        Field("role", "Name of the role, as the identity provider says it."),
        Field("org_access", "Right on the whole organization. V(none) leaves only the rights on networks and tags.",
              choices=("full", "read-only", "enterprise", "none"), required_on_create=True),
        Field("tags", "Rights on all networks that carry a tag.", type="list", compare="by:tag", default=[], fields=(
            Field("tag", "Network tag.", required=True),
            Field("access", "Right on the networks with this tag.", choices=_ON_TAGS, required=True),
        )),
        Field("networks", "Rights on single networks.", type="list", compare="by:id", default=[], fields=(
            Field("id", "Name or identifier of the network.", ref="networks", required=True),
            Field("access", "Right on this network.", choices=_ON_NETWORKS, required=True),
        )),
    ),
)


def _ranges_problems(given):
    """Addresses are kept to a list that is not there: nobody would get in."""
    keys = ((given.get("api_authentication") or {}).get("ip_restrictions_for_keys")) or {}
    where = "api_authentication.ip_restrictions_for_keys"
    return [Problem(ranges, f"is an empty list, and {switch} beside it would let nobody in; give the addresses that may")
            for side, switch, name, ranges in ((given, "enforce_login_ip_ranges", "login_ip_ranges", "login_ip_ranges"),
                                               (keys, "enabled", "ranges", f"{where}.ranges"))
            if side.get(switch) and side.get(name) == []]


def _rule(name, text, **options):
    return Field(name, text, type="bool", default=False, **options)


ORGANIZATION_LOGIN_SECURITY = Resource(
    "organization_login_security", "login security",
    ("Manage what signing in to the Dashboard takes",
     "Passwords, second factors, idle sessions, and the addresses people and API keys may come from.",
     "Addresses that API keys may come from must include that of the controller a task runs on, or the next task cannot read anything.",
     "Nothing published says what an organization starts with; what is on or off is taken to be off there, and numbers stay with O(state=deleted)."),
    scope="organization", path="/organizations/{organization}/loginSecurity", batch=("update",), validate=_ranges_problems,
    fields=(
        _rule("enforce_password_expiration", "Whether passwords end after some days."),
        Field("password_expiration_days", "Days after which a password ends.", type="int", bounds=(1, None)),
        _rule("enforce_different_passwords", "Whether a new password must be another than the last ones."),
        Field("num_different_passwords", "How many passwords are remembered for that.", type="int", bounds=(1, None)),
        Field("enforce_strong_passwords", "Whether passwords must be strong.", type="bool"),
        _rule("enforce_account_lockout", "Whether an account is locked after some wrong passwords."),
        Field("account_lockout_attempts", "Wrong passwords after which it is.", type="int", bounds=(1, None)),
        _rule("enforce_idle_timeout", "Whether people are signed out when they do nothing."),
        Field("idle_timeout_minutes", "Minutes after which they are.", type="int", bounds=(1, None)),
        _rule("enforce_two_factor_auth", "Whether everybody needs a second factor."),
        _rule("enforce_login_ip_ranges", "Whether people sign in from some addresses only."),
        Field("login_ip_ranges", "Those addresses and subnets.", type="list", compare="set", default=[]),
        Field("api_authentication", "API keys.", type="dict", fields=(
            Field("ip_restrictions_for_keys", "From where keys are taken.", type="dict", fields=(
                _rule("enabled", "Whether from some addresses only."),
                Field("ranges", "Those addresses and subnets.", type="list", compare="set", default=[]),
            )),
        )),
        Field("minimum_password_length", "How long a password is at least.", type="int", not_always_returned=True, bounds=(8, None)),
        Field("enforce_locked_ip_sessions", "Whether a session ends when its address changes.", type="bool", not_always_returned=True),
    ),
)


def _networks(value, item):
    """Reading gives networks with their names, writing takes their identifiers."""
    return [one.get("id") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value


ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS = Resource(
    "organization_early_access_features_opt_ins", "opt-in",
    ("Opt in to early access features of an organization",
     "A feature is tried in the whole organization or in some networks, before everybody gets it. Removing the opt-in leaves it.",
     "Which features there are is read by M(sitecraft.meraki.query) from C(/organizations/{organizationId}/earlyAccess/features)."),
    scope="organization", kind="collection", path="/organizations/{organization}/earlyAccess/features/optIns", key="short_name", id="id",
    batch=("update",), refuses_second="C18", facts=(IDENTIFIER, Field("created_at", "When it was opted in to.")),
    fields=(
        Field("short_name", "Short name of the feature.", required=True, create_only=True),
        Field("limit_scope_to_networks", "Networks, by name or identifier, it is limited to; an empty list is the whole organization.", type="list",
              compare="set", ref="networks", default=[], decode=_networks),
    ),
)

RESOURCES = (ORGANIZATION_SAML, ORGANIZATION_SAML_IDPS, ORGANIZATION_SAML_ROLES, ORGANIZATION_LOGIN_SECURITY, ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS)
