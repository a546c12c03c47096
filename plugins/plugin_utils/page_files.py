# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the role pages: an overview, a page for every site and one for its cabling, each by its path."""
from __future__ import annotations

import base64
import json
import os
import re
import typing as t
import zlib
from collections import Counter, defaultdict

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.html.rendering import rendered
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.pages import moment, sites, utc

#: The reads in words, for the sentence about what is not known.
WORDS = {"devices": "devices", "availabilities": "which devices are up", "turns": "since when devices are down", "uplinks": "internet lines",
         "ssids": "Wi-Fi names on air", "wireless_clients": "clients on Wi-Fi", "port_clients": "clients on switch ports", "alerts": "alerts",
         "firmware": "planned firmware", "changes": "changes", "ports": "settings of switch ports", "port_statuses": "status of switch ports",
         "neighbors": "what is connected to switch ports"}


def made(read: dict[str, list[dict] | None], now: str, templates: str, word: str, title: str, since: t.Any = "7 days") -> dict[str, str]:
    """{path: page}. `read` has the rows of every read by its name, None where it failed; `templates` is the folder of the templates."""
    found = sites(read, now, word, since)
    unknown = [words for name, words in WORDS.items() if read.get(name) is None]
    shared = {"word": word, "organization": title, "unknown": unknown}
    pages = {"index.html": rendered({**shared, **overview(found), "as_of": moment(now, utc())}, os.path.join(templates, "overview.html.j2"))}
    for one in found:
        for folder in ("sites", "ports"):
            pages[f"{folder}/{one['file']}"] = rendered({**shared, **one}, os.path.join(templates, f"{folder}.html.j2"))
    return pages


def overview(found: list[dict]) -> dict[str, t.Any]:
    """What the overview says: counts, the sites that need a look, and all of them by tag. A tag of one site alone is left out where the site has others."""
    rows = [{**{name: one[name] for name in ("name", "file", "tags", "kind")}, "state": short(one["sentence"]), "up": _up(one["devices"]),
             "alerts": "Not known" if one["alerts"] is None else len(one["alerts"])} for one in found]
    by_tag: dict[str, list[dict]] = defaultdict(list)
    common = Counter(tag for row in rows for tag in row["tags"])
    for row in rows:
        for tag in [one for one in row["tags"] if common[one] > 1] or row["tags"] or [""]:
            by_tag[tag].append(row)
    counts = {kind: sum(row["kind"] == kind for row in rows) for kind in ("good", "warn", "bad", "unknown")}
    return {"sites": rows, "counts": counts, "look": [row for row in rows if row["kind"] != "good"],
            "by_tag": sorted(by_tag.items(), key=lambda one: (not one[0], one[0].casefold()))}


def short(sentence: str) -> str:
    """The first sentence of a site's page as it stands in a list of many."""
    found = re.fullmatch(r"Your .*? (?:is|has|(?=may be)) ?((?:online|offline|may be offline|no network devices)\b.*)\.", sentence, re.S)
    said = found.group(1) if found else "Not known"
    return said[:1].upper() + said[1:]


def _up(devices: list[dict] | None) -> str:
    if devices is None or any(one["kind"] == "unknown" for one in devices):
        return "Not known"
    return f"{sum(one['kind'] != 'bad' for one in devices)} of {len(devices)}" if devices else "None"


def bundle(pages: dict[str, str]) -> str:
    """The pages as one text of letters, which is small and holds no template."""
    return base64.b64encode(zlib.compress(json.dumps(pages).encode(), 6)).decode()
