# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Appliance settings of a network: the single LAN, firewall rules, content filtering; and the firewall of the organization's VPN (quirk V9).

Layer 3 rules read back with the server's own last row; a write must not contain it, or it is there twice (quirks U1, H7).
``syslogDefaultRule`` is written beside the rules and read as ``syslogEnabled`` of that row (quirk U4). Layer 7 rules have no such
row. Content filtering takes categories by id and shows ``{"id", "name"}``, sets in the server's order (quirks W1, W2).
"""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..core.errors import refused
from ..core.kinds import anything, as_set, choice, flag, listing, table, text
from . import layer7
from .checks import hidden, without
from .row import Draft, Spot
from .rules import ADDRESS, PORT, PROTOCOL, Rows, ending
from .special import subnets
from .special.syslog import collects_flows
from .special.vlans import IPV6
from .tables import Fixed, Settings

#: Categories of content by their numbers, as published; 70, 72 and 73 do not exist.
CATEGORY_NAMES = (
    "Real Estate", "Computer and Internet Security", "Financial Services", "Business and Economy", "Computer and Internet Info", "Auctions",
    "Shopping", "Cult and Occult", "Travel", "Abused Drugs", "Adult and Pornography", "Home and Garden", "Military", "Social Networking",
    "Dead Sites", "Individual Stock Advice and Tools", "Training and Tools", "Dating", "Sex Education", "Religion", "Entertainment and Arts",
    "Personal sites and Blogs", "Legal", "Local Information", "Streaming Media", "Job Search", "Gambling", "Translation",
    "Reference and Research", "Shareware and Freeware", "Peer to Peer", "Marijuana", "Hacking", "Games",
    "Philosophy and Political Advocacy", "Weapons", "Pay to Surf", "Hunting and Fishing", "Society", "Educational Institutions",
    "Online Greeting Cards", "Sports", "Swimsuits and Intimate Apparel", "Questionable", "Kids", "Hate and Racism", "Personal Storage",
    "Violence", "Keyloggers and Monitoring", "Search Engines", "Internet Portals", "Web Advertisements", "Cheating", "Gross",
    "Web based Email", "Malware Sites", "Phishing and Other Frauds", "Proxy Avoidance and Anonymizers", "Spyware and Adware", "Music",
    "Government", "Nudity", "News and Media", "Illegal", "Content Delivery Networks", "Internet Communications", "Bot Nets", "Abortion",
    "Health and Medicine", "", "SPAM URLs", "", "", "Dynamically Generated Content", "Parked Domains", "Alcohol and Tobacco",
    "Private IP Addresses", "Image and Video Search", "Fashion and Beauty", "Recreation and Hobbies", "Motor Vehicles", "Web Hosting")
#: Those of newer appliances that older ones do not have under the same name; both are known here.
NEWER_NAMES = {
    1: "Education", 2: "Arts", 3: "Computers and Internet", 6: "Adult", 10: "Society and Culture", 11: "Government and Law", 12: "Science and Technology",
    15: "Finance", 16: "Hate Speech", 17: "Reference", 18: "Infrastructure and Content Delivery Networks", 19: "Business and Industry",
    20: "Search Engines and Portals", 24: "Online Communities", 25: "Filter Avoidance", 27: "Advertisements", 28: "Online Trading",
    31: "Lingerie and Swimsuits", 34: "Lotteries", 37: "Web Hosting and Design", 38: "Web-based Email", 40: "Chat and Instant Messaging",
    47: "Illegal Drugs", 51: "Cheating and Plagiarism", 53: "Software Updates", 54: "Pornography", 56: "Peer File Transfer", 58: "News",
    60: "Non-sexual Nudity", 61: "Dining and Drinking", 65: "Computer Security", 66: "Online Storage and Backup", 67: "Internet Telephony",
    71: "File Transfer Services", 72: "Streaming Video", 73: "Streaming Audio", 75: "Extreme", 76: "Fashion", 77: "Alcohol", 78: "Tobacco",
    83: "Politics", 84: "Illegal Downloads", 85: "Organizational Email", 89: "Professional Networking", 93: "Entertainment", 100: "Online Meetings",
    101: "Paranormal", 102: "Personal VPN", 109: "Cannabis", 111: "Cryptocurrency", 112: "Cryptomining", 119: "Terrorism and Violent Extremism"}
CATEGORIES = {f"meraki:contentFiltering/category/{number}": name for number, name in enumerate(CATEGORY_NAMES, start=1) if name} | {
    f"meraki:contentFiltering/category/C{number}": name for number, name in NEWER_NAMES.items()}
L3_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "protocol": PROTOCOL, "srcPort": PORT,
            "srcCidr": ADDRESS, "destPort": PORT, "destCidr": ADDRESS, "syslogEnabled": flag()},
    needs=("policy", "protocol", "srcCidr", "destCidr"),
    defaults={"comment": "", "srcPort": "Any", "destPort": "Any", "syslogEnabled": False},
    named=("destCidr",),
)
DEFAULT_ROW = {"comment": "Default rule", "policy": "allow", "protocol": "Any", "srcPort": "Any", "srcCidr": "Any",
               "destPort": "Any", "destCidr": "Any"}
PLAIN_ROWS = replace(L3_ROWS, named=())  # host names are for the outbound rules alone (quirk U9)
RULES = "/networks/{networkId}/appliance/firewall"
L7 = RULES + "/l7FirewallRules"
FILTERING = "/networks/{networkId}/appliance/contentFiltering"
PATTERNS = listing(text(1), cast=as_set)


def check_single_lan(draft: Draft) -> None:
    """Raises ApiError 400 while VLANs are on, and for a subnet that overlaps a static route."""
    if subnets.vlans_enabled(draft.home):
        raise refused("The single LAN cannot be updated while VLANs are enabled for this network")
    routes = {f"static route '{route['name']}'": route["subnet"] for route in subnets.static_routes(draft.home).values()}
    subnets.check_lan(draft.after["subnet"], draft.after["applianceIp"], routes)


def check_logging(draft: Draft) -> None:
    """Logging of rules needs a syslog server that takes flows (quirk R7). Raises ApiError 400."""
    logs = draft.after.get("syslogDefaultRule") or any(rule["syslogEnabled"] for rule in draft.after["rules"])
    if logs and not collects_flows(draft.home):
        raise refused("Syslog cannot be enabled for firewall rules without a syslog server with the 'Flows' role")


def default_row(stored: dict) -> dict:
    """The server's own last row (quirk U4)."""
    return {**DEFAULT_ROW, "syslogEnabled": stored.get("syslogDefaultRule", False)}


def rule_list(path: str, rows: Rows, product: str = "appliance", logged: bool = True, checks: tuple = (check_logging,)) -> Settings:
    """A list of layer 3 rules that ends with the server's own row (quirks U1, U3); ``logged`` where that row's logging can be set (quirk U4)."""
    fields, fresh = {"rules": anything()}, {"rules": []}
    return Settings(
        path, product=product, fields={**fields, "syslogDefaultRule": flag()} if logged else fields,
        fresh={**fresh, "syslogDefaultRule": False} if logged else fresh, checks=(rows.check("rules"), *checks),
        shows=(ending(default_row), hidden("syslogDefaultRule")),
        example={"rules": [{"policy": "deny", "protocol": "tcp", "srcCidr": "Any", "destCidr": "10.0.0.0/8", "destPort": "80,443"}]})


def take_l7(draft: Draft) -> None:
    draft.after["rules"] = layer7.rows(draft.after["rules"], "rules", layer7.TYPES + layer7.COUNTRIES)


def check_categories(draft: Draft) -> None:
    unknown = [one for one in draft.after["blockedUrlCategories"] if one not in CATEGORIES]
    if unknown:
        raise refused(f"'blockedUrlCategories' has unknown categories: {', '.join(unknown)}")


def category(one: str) -> dict[str, Any]:
    return {"id": one, "name": CATEGORIES[one]}


def named_categories(_spot: Spot, filtering: dict) -> dict:
    """Categories with their names; the size of the lists shows only while a category is blocked."""
    result = {**filtering, "blockedUrlCategories": [category(one) for one in filtering["blockedUrlCategories"]]}
    return result if result["blockedUrlCategories"] else without(result, ("urlCategoryListSize",))


ROWS = (
    Settings(
        "/networks/{networkId}/appliance/singleLan", product="appliance", key="single_lan", batch="update",
        fields={"subnet": text(1), "applianceIp": text(1), "mandatoryDhcp": table({"enabled": flag()}), "ipv6": IPV6},
        fresh=lambda _spot: subnets.fresh_single_lan(), checks=(check_single_lan,),
        example={"subnet": "192.168.5.0/24", "applianceIp": "192.168.5.1", "mandatoryDhcp": {"enabled": True}}),
    rule_list(RULES + "/l3FirewallRules", L3_ROWS),
    rule_list(RULES + "/inboundFirewallRules", PLAIN_ROWS),
    rule_list(RULES + "/cellularFirewallRules", PLAIN_ROWS, logged=False),
    rule_list(RULES + "/inboundCellularFirewallRules", PLAIN_ROWS, logged=False),
    rule_list("/organizations/{organizationId}/appliance/vpn/vpnFirewallRules", PLAIN_ROWS, product="", checks=()),
    Settings(
        L7, product="appliance", batch="update", fields={"rules": anything()}, fresh={"rules": []}, checks=(take_l7,),
        example={"rules": [{"policy": "deny", "type": "host", "value": "example.com"}]}),
    Fixed(L7 + "/applicationCategories", product="appliance", answer=lambda _spot: {"applicationCategories": layer7.categories()}),
    Settings(
        FILTERING, product="appliance",
        fields={"allowedUrlPatterns": PATTERNS, "blockedUrlPatterns": PATTERNS, "blockedUrlCategories": PATTERNS,
                "urlCategoryListSize": choice("topSites", "fullList")},
        fresh={"allowedUrlPatterns": [], "blockedUrlPatterns": [], "blockedUrlCategories": [], "urlCategoryListSize": "topSites"},
        checks=(check_categories,), shows=(named_categories,),
        example={"blockedUrlPatterns": ["example.com"], "blockedUrlCategories": ["meraki:contentFiltering/category/7"]}),
    Fixed(FILTERING + "/categories", product="appliance", answer=lambda _spot: {"categories": [category(one) for one in CATEGORIES]}),
)
