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
     "Turns sign-in by an identity provider on or off.",
     "The providers are managed by M(sitecraft.meraki.organization_saml_idps), what people may do by M(sitecraft.meraki.organization_saml_roles).",
     "Administrators with a password still sign in with it."),
    scope="organization", path="/organizations/{organization}/saml",
    fields=(
        Field("enabled", "Whether people can sign in by SAML.", type="bool", default=False),
        Field("sp_initiated", "Sign-in that starts at the Dashboard. It is not shown, so it is sent together with another change.", type="dict",
              not_always_returned=True, fields=(
                  Field("idp_id", "Identity provider that is asked, by the fingerprint of its certificate or its identifier. It must be there already.",
                        ref="organization_saml_idps", existing=True),
                  Field("subdomain", "Subdomain of the Dashboard at which people start.")))),
)

ORGANIZATION_SAML_IDPS = Resource(
    "organization_saml_idps", "identity provider",
    ("Manage the SAML identity providers of an organization",
     "A provider is recognized by the SHA1 fingerprint of its certificate. To replace the certificate, give the C(id) of the provider with the new "
     "fingerprint. People can sign in all the time.",
     "With O(state=gathered), C(facts) show the address that the provider must send people to."),
    scope="organization", kind="collection", path="/organizations/{organization}/saml/idps", key="x509cert_sha1_fingerprint", id="idpId",
    referred_by="x509cert_sha1_fingerprint", batch=("create", "update", "destroy"), after=("organization_saml",),
    facts=(Field(IDENTIFIER.name, IDENTIFIER.help, api="idpId"), Field("consumer_url", "Where the provider sends people.")),
    fields=(
        identifier("identity provider", key="x509cert_sha1_fingerprint"),
        Field("x509cert_sha1_fingerprint", "Fingerprint of the provider's certificate.", compare="text:words", pattern=_FINGERPRINT),
        Field("slo_logout_url", "Address at the provider that people are sent to after they sign out.", default=""),
        Field("sso_login_url", "Address at the provider where people sign in. It is not always shown, so it is sent together with another change.",
              not_always_returned=True),
    ),
)

ORGANIZATION_SAML_ROLES = Resource(
    "organization_saml_roles", "SAML role",
    ("Manage what people who sign in by SAML may do",
     "A role is a name that the identity provider sends with a person, and the rights that come with it.",
     "Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out keeps them."),
    scope="organization", kind="collection", path="/organizations/{organization}/samlRoles", key="role", id="id", after=("organization_saml",),
    facts=(IDENTIFIER,),
    fields=(
        identifier("role", key="role"),
        Field("role", "Name of the role, as the identity provider sends it."),
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
    ("Manage the login security of an organization",
     "Sets the rules for passwords, two-factor authentication and idle sessions, and the addresses that people and API keys may come from.",
     "Addresses that API keys may come from must include that of the controller a task runs on, or the next task cannot read anything.",
     "O(state=deleted) turns everything off and leaves numbers as they are. The API documentation does not say what a new organization has."),
    scope="organization", path="/organizations/{organization}/loginSecurity", batch=("update",), validate=_ranges_problems,
    fields=(
        _rule("enforce_password_expiration", "Whether passwords expire."),
        Field("password_expiration_days", "Days after which a password expires.", type="int", bounds=(1, None)),
        _rule("enforce_different_passwords", "Whether a new password must differ from the last ones."),
        Field("num_different_passwords", "How many of the last passwords a new one must differ from.", type="int", bounds=(1, None)),
        Field("enforce_strong_passwords", "Whether passwords must be strong.", type="bool"),
        _rule("enforce_account_lockout", "Whether an account is locked after too many wrong passwords."),
        Field("account_lockout_attempts", "Wrong passwords after which an account is locked.", type="int", bounds=(1, None)),
        _rule("enforce_idle_timeout", "Whether people are signed out when they are idle."),
        Field("idle_timeout_minutes", "Idle minutes after which people are signed out.", type="int", bounds=(1, None)),
        _rule("enforce_two_factor_auth", "Whether everybody must use two-factor authentication."),
        _rule("enforce_login_ip_ranges", "Whether people can sign in only from O(config.login_ip_ranges)."),
        Field("login_ip_ranges", "Addresses and subnets that people may sign in from.", type="list", compare="set", default=[]),
        Field("api_authentication", "Limits on API keys.", type="dict", fields=(
            Field("ip_restrictions_for_keys", "Addresses that API keys may be used from.", type="dict", fields=(
                _rule("enabled", "Whether API keys work only from the C(ranges)."),
                Field("ranges", "Addresses and subnets that API keys may be used from.", type="list", compare="set", default=[]),
            )),
        )),
        Field("minimum_password_length", "Fewest characters of a password.", type="int", not_always_returned=True, bounds=(8, None)),
        Field("enforce_locked_ip_sessions", "Whether a session ends when its address changes.", type="bool", not_always_returned=True),
    ),
)


def _networks(value, item):
    """Reading gives networks with their names, writing takes their identifiers."""
    return [one.get("id") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value


ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS = Resource(
    "organization_early_access_features_opt_ins", "opt-in",
    ("Opt in to early access features of an organization",
     "An opt-in turns a feature on before everybody gets it, in the whole organization or in some networks. Removing the opt-in opts out.",
     "M(sitecraft.meraki.query) reads from C(/organizations/{organizationId}/earlyAccess/features) which features there are."),
    scope="organization", kind="collection", path="/organizations/{organization}/earlyAccess/features/optIns", key="short_name", id="id",
    batch=("update",), refuses_second="C18", facts=(IDENTIFIER, Field("created_at", "When it was opted in to.")),
    fields=(
        Field("short_name", "Short name of the feature.", required=True, create_only=True),
        Field("limit_scope_to_networks", "Networks, by name or identifier, it is limited to; an empty list is the whole organization.", type="list",
              compare="set", ref="networks", default=[], decode=_networks),
    ),
)

RESOURCES = (ORGANIZATION_SAML, ORGANIZATION_SAML_IDPS, ORGANIZATION_SAML_ROLES, ORGANIZATION_LOGIN_SECURITY, ORGANIZATION_EARLY_ACCESS_FEATURES_OPT_INS)
