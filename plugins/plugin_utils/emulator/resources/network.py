# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Network-wide settings: status pages, the network's SNMP access, webhook receivers and the payload templates that come along.

The password of the local status page is never shown, its user name is the server's (quirk Q7). SNMP strings and passphrases are
echoed in clear (quirk R8), each only while its access mode is on. A webhook receiver's id is the base64 of its URL, so two networks
give one URL the same id and the URL cannot change; its shared secret is kept and never shown (quirks R10-R12).
"""
from __future__ import annotations

from urllib.parse import urlsplit

from ..core.errors import refused
from ..core.kinds import Form, choice, flag, listing, number, table, text
from . import layer7
from .checks import hidden, permanent, required_if, shown_if, with_network
from .ids import encoded, named
from .row import Draft
from .tables import BATCHED, Fixed, Objects, Settings

WITH_STATUS_PAGE = {"appliance", "switch", "wireless", "cellularGateway"}
INCLUDED = {f"wpt_{number:05}": f"{name} (included)" for number, name in enumerate(
    ("Meraki", "Webex", "Slack", "Microsoft Teams", "Google Chat", "PagerDuty", "ServiceNow", "Splunk"), start=1)}
TEMPLATES = "payload_templates"
DEFAULT_TEMPLATE = {"payloadTemplateId": "wpt_00001", "name": INCLUDED["wpt_00001"]}


def is_https(url: str) -> bool:
    """Whether a text is the address of a host behind TLS."""
    try:
        address = urlsplit(url)
    except ValueError:
        return False
    return address.scheme == "https" and bool(address.hostname)


HTTPS = Form(is_https, "a URL that starts with https://", "https://example.com/hook")


def check_status_pages(draft: Draft) -> None:
    """The remote status page needs a product that serves one (quirk Q6; a bare template may get one later) and the local page
    (quirk Q5). Raises ApiError 400.
    """
    products = draft.home.product_types
    if "remoteStatusPageEnabled" in draft.body and products and not WITH_STATUS_PAGE & set(products):
        raise refused("Remote status page enabled is not supported by this network")
    if not draft.after["localStatusPageEnabled"]:
        if draft.body.get("remoteStatusPageEnabled"):
            raise refused("'remoteStatusPageEnabled' needs 'localStatusPageEnabled' to be true")
        draft.after["remoteStatusPageEnabled"] = False


def find_template(draft: Draft) -> None:
    """The template that an id or a name means. Raises ApiError 400."""
    known = {**INCLUDED, **{one: made["name"] for one, made in draft.home.data.get(TEMPLATES, {}).items()}}
    wanted, names = draft.body.get("payloadTemplate", draft.after["payloadTemplate"]), {name: one for one, name in known.items()}
    found = wanted.get("payloadTemplateId") or names.get(wanted.get("name"))
    if found not in known:
        raise refused(f"'payloadTemplate' names no payload template of this network: {wanted}")
    draft.after["payloadTemplate"] = {"payloadTemplateId": found, "name": known[found]}


def included(one: str, name: str) -> dict:
    """A template that the Dashboard includes (quirk R11)."""
    return {"payloadTemplateId": one, "type": "included", "name": name, "headers": [], "body": "{}", "sharing": {"byNetwork": {"adminsCanModify": False}}}


def not_included(draft: Draft) -> None:
    """Included templates stay as they are. Raises ApiError 400."""
    if draft.before.get("type") == "included":
        raise refused("Included payload templates cannot be changed or deleted")


def with_body(draft: Draft) -> None:
    """A template has a body (quirk R13). Raises ApiError 400."""
    if not draft.after.get("body") and not draft.after.get("bodyFile"):
        raise refused("One of 'body' and 'bodyFile' is required")


def check_authorizations(draft: Draft) -> None:
    """Who is let in by 802.1X is so by an SSID that asks Meraki (quirk S9). Raises ApiError 400."""
    ssids = draft.home.data.get("ssids", {})
    for one in draft.after["authorizations"]:
        mode = ssids.get(str(one["ssidNumber"]), {}).get("authMode", "open")
        if draft.after["accountType"] == "802.1X" and mode != "8021x-meraki":
            raise refused(f"SSID {one['ssidNumber']} does not use Meraki authentication")


def default_profile() -> dict:
    """The profile that is there from the start (quirk S8)."""
    return {"iname": "Default", "name": "Default Profile", "isDefault": True, "vlanNames": [{"name": "default", "vlanId": "1"}], "vlanGroups": []}


def with_default_name(draft: Draft) -> None:
    """There is always a VLAN called default (quirk S8)."""
    names = draft.after["vlanNames"]
    if not any(one["name"] == "default" for one in names):
        draft.after["vlanNames"] = [{"name": "default", "vlanId": "1"}, *names]


ROWS = (
    Settings(
        "/networks/{networkId}/settings", batch="update",
        fields={"localStatusPageEnabled": flag(), "remoteStatusPageEnabled": flag(), "securePort": table({"enabled": flag()}, deep=True),
                "localStatusPage": table({"authentication": table({"enabled": flag(), "password": text(null=True, secret=True)}, deep=True)},
                                         deep=True),
                "namedVlans": table({"enabled": flag()}, deep=True)},
        fresh={"localStatusPageEnabled": True, "remoteStatusPageEnabled": True,
               "localStatusPage": {"authentication": {"enabled": False, "username": "admin"}},
               "securePort": {"enabled": False}, "fips": {"enabled": False}, "namedVlans": {"enabled": False}},
        checks=(check_status_pages,)),
    Settings(
        "/networks/{networkId}/snmp",
        fields={"access": choice("none", "community", "users"), "communityString": text(1),
                "users": listing(table({"username": text(1), "passphrase": text(8)}, needs=("username", "passphrase")))},
        fresh={"access": "none"},
        checks=(required_if("communityString", access="community"), required_if("users", access="users")),
        shows=(shown_if("communityString", access="community"), shown_if("users", access="users")),
        example={"access": "community", "communityString": "public"}),
    Objects(
        "/networks/{networkId}/webhooks/httpServers", item="httpServerId", new_id=encoded("url"), unique=("url",),
        fields={"name": text(1), "sharedSecret": text(secret=True), "payloadTemplate": table({"payloadTemplateId": text(), "name": text()})},
        create_only={"url": text(1, form=HTTPS)}, needs=("name", "url"), fresh={"payloadTemplate": DEFAULT_TEMPLATE}, checks=(find_template,),
        shows=(with_network,), example={"name": "Pager", "url": HTTPS.example}),
    Fixed("/networks/{networkId}/trafficShaping/applicationCategories", answer=lambda _spot: {"applicationCategories": layer7.categories()}),
    Objects(
        "/networks/{networkId}/webhooks/payloadTemplates", item="payloadTemplateId", id_key="payloadTemplateId", key=TEMPLATES, batch=BATCHED,
        new_id=lambda draft: f"wpt_{draft.call.store.new_id()}", fields={"name": text(1), "body": text(), "headers": listing(table(
            {"name": text(1), "template": text()}, needs=("name",))), "bodyFile": text(secret=True), "headersFile": text(secret=True)},
        needs=("name",), fresh={"type": "custom", "headers": [], "body": "", "sharing": {"byNetwork": {"adminsCanModify": False}}},
        born=lambda _spot: {one: included(one, name) for one, name in INCLUDED.items()}, unique=("name",), checks=(not_included, with_body),
        removal=(not_included,), example=lambda number: {"name": f"Pager {number}", "body": "{}"}),
    Settings(
        "/networks/{networkId}/trafficAnalysis",
        fields={"mode": choice("basic", "detailed", "disabled"), "customPieChartItems": listing(table(
            {"name": text(1), "type": choice("host", "ipRange", "port"), "value": text(1)}, needs=("name", "type", "value")))},
        fresh={"mode": "disabled", "customPieChartItems": []}),
    Settings(
        "/networks/{networkId}/netflow",
        fields={"reportingEnabled": flag(), "collectorIp": text(1), "collectorPort": number(1, 65535), "etaEnabled": flag(), "etaDstPort": number(1, 65535)},
        fresh={"reportingEnabled": False, "etaEnabled": False},
        checks=(required_if("collectorIp", "collectorPort", reportingEnabled=True), required_if("etaDstPort", etaEnabled=True)),
        shows=(shown_if("collectorIp", "collectorPort", "etaEnabled", "etaDstPort", reportingEnabled=True), shown_if("etaDstPort", etaEnabled=True)),
        example={"reportingEnabled": True, "collectorIp": "10.1.1.1", "collectorPort": 2055}),
    Objects(
        "/networks/{networkId}/merakiAuthUsers", item="merakiAuthUserId", new_id=encoded("email"), batch=BATCHED, unique=("email",),
        fields={"name": text(1), "password": text(8, secret=True), "emailPasswordToUser": flag(),
                "authorizations": listing(table({"ssidNumber": number(0, 14), "expiresAt": text()}, needs=("ssidNumber",), defaults={"expiresAt": "Never"}))},
        create_only={"email": text(3), "accountType": choice("802.1X", "Client VPN", "Guest"), "isAdmin": flag()}, needs=("email", "authorizations"),
        fresh=lambda spot: {"accountType": "802.1X", "isAdmin": False, "createdAt": spot.call.stamp()},
        checks=(check_authorizations,), shows=(hidden("emailPasswordToUser"),),
        example=lambda number: {"email": f"user{number}@example.com", "name": "A user", "password": "long-enough", "authorizations": []}),
    Objects(
        "/networks/{networkId}/vlanProfiles", item="iname", id_key="iname", new_id=named("iname"), unique=("iname",),
        batch={"POST": "create", "DELETE": "destroy"}, needs=("iname", "name", "vlanNames", "vlanGroups"), update_needs=("name", "vlanNames", "vlanGroups"),
        fields={"name": text(1), "vlanNames": listing(table({"name": text(1), "vlanId": number(1, 4094, cast=str),
                                                             "adaptivePolicyGroup": table({"id": text()})}, needs=("name", "vlanId"))),
                "vlanGroups": listing(table({"name": text(1), "vlanIds": text(1)}, needs=("name", "vlanIds"))), "activeVlans": text()},
        create_only={"iname": text(1)}, fresh={"isDefault": False}, born=lambda _spot: {"Default": default_profile()},
        removal=(permanent("The default VLAN profile cannot be deleted", isDefault=True),), checks=(with_default_name,), shows=(hidden("activeVlans"),),
        example=lambda number: {"iname": f"Profile{number}", "name": "Stores", "vlanNames": [{"name": "till", "vlanId": "20"}], "vlanGroups": []}),
)
