# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Content filtering of an appliance (quirks W1, W2).

A write gives categories by id, a read shows ``{"id", "name"}``. Patterns and categories are sets and come back in the
server's order. ``urlCategoryListSize`` is shown only while a category is blocked.
"""
from __future__ import annotations

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.kinds import as_set, choice, listing, text
from ..core.store import Network
from ..core.writes import update
from .places import reading, writing

CATEGORIES = {f"meraki:contentFiltering/category/{number}": name for number, name in enumerate((
    "Adult and Pornography", "Alcohol and Tobacco", "Auctions", "Bot Nets", "Business and Economy", "Cheating",
    "Computer and Internet Security", "Confirmed SPAM Sources", "Cult and Occult", "Dating", "Drugs",
    "Educational Institutions", "Entertainment and Arts", "Fashion and Beauty", "Financial Services", "Gambling",
    "Games", "Government", "Gross", "Hacking", "Hate and Racism", "Health and Medicine", "Home and Garden",
    "Hunting and Fishing", "Illegal", "Internet Communications", "Job Search", "Keyloggers and Monitoring",
    "Legal", "Malware Sites", "Marijuana", "Military", "Motor Vehicles", "Music", "News and Media", "Nudity",
    "Peer to Peer", "Phishing and Other Frauds", "Politics", "Proxy Avoidance and Anonymizers", "Real Estate",
    "Religion", "Shopping", "Social Networking", "Sports", "Spyware and Adware", "Streaming Media", "Travel",
    "Violence", "Weapons", "Web Advertisements", "Web based email"), start=1)}
FILTERING = {
    "allowedUrlPatterns": listing(text(1), cast=as_set),
    "blockedUrlPatterns": listing(text(1), cast=as_set),
    "blockedUrlCategories": listing(text(1), cast=as_set),
    "urlCategoryListSize": choice("topSites", "fullList"),
}


def fresh_filtering() -> dict:
    """The content filtering of a new network, categories by id."""
    return {"allowedUrlPatterns": [], "blockedUrlPatterns": [], "blockedUrlCategories": [],
            "urlCategoryListSize": "topSites"}


def _filtering(network: Network) -> dict:
    return network.data.get("content_filtering") or fresh_filtering()


def _category(category_id: str) -> dict:
    return {"id": category_id, "name": CATEGORIES[category_id]}


def get_filtering(call: Call) -> dict:
    shown = dict(_filtering(reading(call, "appliance")))
    shown["blockedUrlCategories"] = [_category(one) for one in shown["blockedUrlCategories"]]
    if not shown["blockedUrlCategories"]:
        del shown["urlCategoryListSize"]
    return shown


def put_filtering(call: Call) -> dict:
    network = writing(call, "appliance")
    after = update(call, _filtering(network), FILTERING)
    unknown = [one for one in after["blockedUrlCategories"] if one not in CATEGORIES]
    if unknown:
        raise refused(f"'blockedUrlCategories' has unknown categories: {', '.join(unknown)}")
    network.data["content_filtering"] = after
    return get_filtering(call)


def get_categories(call: Call) -> dict:
    reading(call, "appliance")
    return {"categories": [_category(one) for one in CATEGORIES]}


PATH = "/networks/{networkId}/appliance/contentFiltering"
ROUTES = [
    Route("GET", PATH, get_filtering),
    Route("PUT", PATH, put_filtering),
    Route("GET", PATH + "/categories", get_categories),
]
