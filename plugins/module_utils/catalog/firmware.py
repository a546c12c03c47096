# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The firmware versions a network is offered: what runs, what is scheduled, what there is, and what C(latest stable) means. Pure."""
from __future__ import annotations

import re

#: What a network has firmware for, as the API calls it, and what messages call it.
FIRMWARE = {"appliance": "appliance firmware", "switch": "switch firmware", "switchCatalyst": "Catalyst switch firmware", "wireless": "access point firmware",
            "wirelessController": "wireless controller firmware", "camera": "camera firmware", "cellularGateway": "cellular gateway firmware",
            "sensor": "sensor firmware", "secureConnect": "Secure Connect firmware"}
#: The product a network must have, where that is called otherwise.
PRODUCT_TYPES = {"switchCatalyst": "switch"}
#: What reading adds to a product.
TOLD = ("currentVersion", "lastUpgrade", "availableVersions")


def version(row):
    """A version that is one: nothing scheduled is answered as version 0 (quirk S11)."""
    return row if isinstance(row, dict) and row.get("id") not in (None, "", "0", 0) else None


def scheduled(product):
    """The version a product is going to get, where an upgrade is scheduled."""
    return version((product.get("nextUpgrade") or {}).get("toVersion"))


def versions(product, answer):
    """Every version one product of a network can be said to have: the offered ones, the one that runs, and the one that is scheduled."""
    one = answer["products"].get(product) or {}
    rows = [*(one.get("availableVersions") or []), one.get("currentVersion"), scheduled(one)]
    return [*{str(row["id"]): row for row in rows if version(row)}.values()]


def latest(rows):
    """What C(latest stable), C(latest beta) and so on mean: of each kind of release the highest version."""
    found = {}
    for row in sorted(rows, key=lambda one: [int(part) for part in re.findall(r"\d+", str(one.get("shortName")))]):
        found[f"latest {str(row.get('releaseType')).lower()}"] = row
    return found
