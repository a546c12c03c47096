# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One read, of which the shape need not be known: all of its pages, or so many rows, in as few calls as the Dashboard allows."""
from __future__ import annotations

from ..catalog.operations.table import Operation
from ..errors import Refused
from ..http import responses
from ..http.client import Client
from ..http.pages import NoContent

#: The largest pages of some lists (quirks E6, E7), and of all others; a list that refuses that is asked for pages of its own size.
_LARGEST = {"getOrganizations": 9000, "getOrganizationNetworks": 100_000, "getOrganizationPolicyObjects": 5000, "getOrganizationConfigurationChanges": 5000,
            "getOrganizationSwitchPortsBySwitch": 50, "getOrganizationApplianceVpnStatuses": 300, "getNetworkClients": 5000}
LARGE = 1000
#: What every list allows.
SMALLEST = 10


class Reading:
    """Reads of one operation, at whatever places. Safe to use from several threads."""

    def __init__(self, client: Client, operation: Operation, limit: int | None = None):
        self.client, self.operation, self.limit = client, operation, limit
        self._size: int | None = _LARGEST.get(operation.id, LARGE)
        self.warnings: list[str] = []

    def read(self, path: str, query: dict, org: str | None) -> list:
        """The rows, or the one object, of a path. Raises ApiError."""
        link = "prev" if self.operation.backwards and "startingAfter" not in query else "next"
        size = self._size if self.operation.paged and "perPage" not in query else None
        try:
            return self._pages(path, {**query, **self._per_page(size)}, org, link)
        except Refused as error:
            if size is None or not any("perPage" in one for one in error.errors):
                raise
        self._size = None
        return self._pages(path, query, org, link)

    def _per_page(self, size: int | None) -> dict:
        return {} if size is None else {"perPage": size if self.limit is None else min(size, max(self.limit, SMALLEST))}

    def _pages(self, path: str, query: dict, org: str | None, link: str) -> list:
        found = self.client.pages(path, query or None, org, link=link, limit=self.limit, shape=responses.is_answer, without_content=True)
        if isinstance(found, NoContent):
            self.warnings.append(f"GET {path} ended without content (204): what is not among the rows may be there all the same")
        return found if self.limit is None else found[:self.limit]
