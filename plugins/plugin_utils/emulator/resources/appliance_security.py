# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an appliance protects beside its firewall rules (quirks U13, U15, W8, W9).

The messages of intrusion rules are the server's; those that nobody published are made up from the rule's number. Addresses that may
reach a service are kept only while its access is restricted, the networks inside only while they are not the default ones.
"""
from __future__ import annotations

from typing import Any

from ..core.kinds import Form, choice, flag, listing, table, text
from .checks import required_if, value, without
from .forms import SUBNET
from .row import Draft, Spot
from .tables import Settings, Slots

FIREWALL = "/networks/{networkId}/appliance/firewall"
SECURITY = "/networks/{networkId}/appliance/security"
SERVICES = ("ICMP", "SNMP", "web")
MESSAGES = {"meraki:intrusion/snort/GID/01/SID/688": "SQL sa login failed",
            "meraki:intrusion/snort/GID/01/SID/5805": "MALWARE-OTHER Trackware myway speedbar runtime detection - switch engines"}
RULE = Form(lambda one: one.startswith("meraki:intrusion/snort/"), "the identifier of an intrusion rule", "meraki:intrusion/snort/GID/01/SID/688")
SHA256 = Form(lambda one: len(one) == 64 and not one.lower().strip("0123456789abcdef"), "a SHA256", "0" * 63 + "1")
SUBNETS = listing(text(form=SUBNET))


def with_messages(_spot: Spot, intrusion: dict) -> dict[str, Any]:
    """The rules with the server's own words (quirk W9)."""
    return {"allowedRules": [{"ruleId": one["ruleId"], "message": MESSAGES.get(one["ruleId"], f"Rule {one['ruleId'].rpartition('/')[2]}")}
                             for one in intrusion["allowedRules"]]}


def own_networks(draft: Draft) -> None:
    """The lists of networks are asked for while the default ones are not used, and forgotten while they are (quirk W8). Raises ApiError 400."""
    inside = draft.after["protectedNetworks"]
    if inside["useDefault"]:
        draft.after["protectedNetworks"] = {"useDefault": True}
    else:
        required_if("protectedNetworks.includedCidr", **{"protectedNetworks.useDefault": False})(draft)
        inside.setdefault("excludedCidr", [])


def reached_by(draft: Draft) -> None:
    """Addresses count while the access is restricted, and are ignored otherwise (quirk U13). Raises ApiError 400."""
    if value(draft.after, "access") != "restricted":
        draft.after = without(draft.after, ("allowedIps",))
    else:
        required_if("allowedIps", access="restricted")(draft)


def fresh_service(_spot: Spot, service: str) -> dict[str, Any]:
    """A service nobody wrote: pings are answered, the rest is closed to the internet."""
    return {"service": service, "access": "unrestricted" if service == "ICMP" else "blocked"}


ROWS = (
    Settings(
        SECURITY + "/intrusion", product="appliance",
        fields={"mode": choice("disabled", "detection", "prevention"), "idsRulesets": choice("connectivity", "balanced", "security"),
                "protectedNetworks": table({"useDefault": flag(), "includedCidr": SUBNETS, "excludedCidr": SUBNETS}, deep=True)},
        fresh={"mode": "disabled", "idsRulesets": "balanced", "protectedNetworks": {"useDefault": True}}, checks=(own_networks,),
        example={"mode": "prevention", "protectedNetworks": {"useDefault": False, "includedCidr": ["10.0.0.0/8"], "excludedCidr": []}}),
    Settings(
        "/organizations/{organizationId}/appliance/security/intrusion", needs=("allowedRules",),
        fields={"allowedRules": listing(table({"ruleId": text(form=RULE)}, needs=("ruleId",)))}, fresh={"allowedRules": []}, shows=(with_messages,)),
    Settings(
        SECURITY + "/malware", product="appliance", needs=("mode",),
        fields={"mode": choice("disabled", "enabled"), "allowedUrls": listing(table({"url": text(1), "comment": text()}, needs=("url", "comment"))),
                "allowedFiles": listing(table({"sha256": text(form=SHA256), "comment": text()}, needs=("sha256", "comment")))},
        fresh={"mode": "disabled", "allowedUrls": [], "allowedFiles": []}),
    Settings(
        FIREWALL + "/settings", product="appliance",
        fields={"spoofingProtection": table({"ipSourceGuard": table({"mode": choice("block", "log")}, deep=True)}, deep=True)},
        fresh={"spoofingProtection": {"ipSourceGuard": {"mode": "block"}}}),
    Slots(
        FIREWALL + "/firewalledServices", product="appliance", item="service", id_key="service", ids=lambda _spot: SERVICES, slot=fresh_service,
        fields={"access": choice("unrestricted", "restricted", "blocked"), "allowedIps": SUBNETS}, needs=("access",), checks=(reached_by,),
        example={"access": "restricted", "allowedIps": ["198.51.100.0/24"]}),
)
