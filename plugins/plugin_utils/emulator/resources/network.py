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
from ..core.kinds import Form, choice, flag, listing, table, text
from . import layer7
from .checks import required_if, shown_if, with_network
from .ids import encoded
from .row import Draft
from .tables import Fixed, Objects, Settings

WITH_STATUS_PAGE = {"appliance", "switch", "wireless", "cellularGateway"}
INCLUDED = {f"wpt_{number:05}": f"{name} (included)" for number, name in enumerate(
    ("Meraki", "Webex", "Slack", "Microsoft Teams", "Google Chat", "PagerDuty", "ServiceNow", "Splunk"), start=1)}
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
    """The included template that an id or a name means. Raises ApiError 400."""
    wanted, names = draft.body.get("payloadTemplate", draft.after["payloadTemplate"]), {name: one for one, name in INCLUDED.items()}
    found = wanted.get("payloadTemplateId") or names.get(wanted.get("name"))
    if found not in INCLUDED:
        raise refused(f"'payloadTemplate' names no payload template of this network: {wanted}")
    draft.after["payloadTemplate"] = {"payloadTemplateId": found, "name": INCLUDED[found]}


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
    Fixed(
        "/networks/{networkId}/webhooks/payloadTemplates", answer=lambda _spot: [
            {"payloadTemplateId": one, "type": "included", "name": name, "headers": [], "body": "{}",
             "sharing": {"byNetwork": {"adminsCanModify": False}}} for one, name in INCLUDED.items()]),
)
