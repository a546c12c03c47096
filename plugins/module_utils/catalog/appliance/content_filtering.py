# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Content filtering."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource


def _category_ids(value, item):
    """Reading gives categories as objects, writing takes their identifiers (quirk W1)."""
    return [one.get("id") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value


APPLIANCE_CONTENT_FILTERING = Resource(
    "appliance_content_filtering", "content filtering",
    ("Manage the content filtering of an appliance network",
     "Each list given becomes the whole list; lists not given are left alone by O(state=merged).",
     "O(state=deleted) empties all lists."),
    scope="network", path="/networks/{network}/appliance/contentFiltering",
    fields=(
        Field("allowed_url_patterns", "Addresses that are allowed even when a category or pattern blocks them.",
              type="list", compare="set", default=[]),
        Field("blocked_url_patterns", "Addresses that are blocked; V(*) blocks everything not allowed.", type="list",
              compare="set", default=[]),
        Field("blocked_url_categories", "Blocked categories by their names or identifiers, as C(meraki:contentFiltering/category/7).",
              type="list", compare="set", default=[], decode=_category_ids, ref="content_categories", id_form=r"meraki:contentFiltering/category/\w+"),
        Field("url_category_list_size", "Whether categories are looked up among the top sites, which is faster, or in "
              "the full list. It is not always shown, so it is sent together with another change.",
              choices=("topSites", "fullList"), not_always_returned=True),
    ),
)

RESOURCES = (APPLIANCE_CONTENT_FILTERING,)
