# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which hosts of the Dashboard a run talks to: where the key may go, and the shard of every organization (quirks B2-B7).

The key goes only to the host of `base_url`, to the known Meraki domains over https at the usual port, and to loopback when `base_url`
is loopback. Whatever names a host passes the same gate, on the parts from which the address that is sent is built: redirects, links
to further pages, and remembered shards. The shard a redirect names is remembered for the organization and used first from
then on, until it cannot be reached.
"""
from __future__ import annotations

import typing as t

from ..errors import BadInput, ForeignRedirect
from .address import Address, outdated, parse, resolved
from .ledger import Ledger

MOST_REDIRECTS = 5


class Hosts:
    """The hosts of one run. `base` is `base_url` without a slash at its end, `home` the same taken apart: None where it is no address, and
    nothing is sent. Raises BadInput where it names the API's former version."""

    def __init__(self, base_url: str, ledger: Ledger):
        self.base, self.ledger = base_url.rstrip("/"), ledger
        there = parse(self.base)
        self.home = there if there and not there.query else None
        self.shards: dict[str, Address] = {}
        if self.home and outdated(self.home):
            raise BadInput(*outdated(self.home))

    def budget(self, org: str | None) -> str:
        """What the ledger calls the organization's budget."""
        return f"{self.base}|{org}" if org else ""

    def of(self, org: str | None) -> Address | None:
        """Where calls on an organization start: its shard, where one is known."""
        if self.home and org and org not in self.shards:
            known = parse(self.ledger.recall("shard", self.budget(org)))
            believed = known is not None and (known.path, known.query) == (self.home.path, "") and self.ours(known, self.home)
            self.shards[org] = known if known and believed else self.home
        return self.shards.get(org or "", self.home)

    def remember(self, here: Address, there: Address, org: str | None) -> None:
        """A redirect that only changes the host names the organization's shard. `there` has passed `follow`."""
        if org and self.home and here.root != there.root and (here.path, here.query) == (there.path, there.query):
            self.shards[org] = Address(there.scheme, there.host, there.port, self.home.path)
            self.ledger.remember("shard", self.budget(org), str(self.shards[org]))

    def forget(self, org: str | None) -> None:
        """The organization's shard cannot be reached: it may have moved, so `base_url` is asked again."""
        if org and self.home and self.shards.get(org, self.home) != self.home:
            self.shards[org] = self.home
            self.ledger.forget("shard", self.budget(org))

    def ours(self, there: Address, before: Address) -> bool:
        """Whether the key may go to `there`, which an answer of `before` named."""
        if self.home is None or before.scheme == "https" != there.scheme:
            return False
        if there.root == self.home.root or there.local and self.home.local:
            return True
        return bool(there.domain) and (there.scheme, there.port) == ("https", 443)

    def follow(self, method: str, here: Address, reference: str, seen: t.Collection[Address] = (), **details: t.Any) -> Address:
        """Where a reference in an answer of `here` leads. Raises ForeignRedirect where the key must not follow."""
        there = resolved(here, reference)
        if there is not None and there in seen or len(seen) > MOST_REDIRECTS:
            raise ForeignRedirect(method, here.path, errors=["the service redirects in a circle"],
                                  hint="Is base_url right? Nothing was done", **details)
        if there is None or not self.ours(there, here):
            where = f"at {there.root}" if there else "at something that is no plain address"
            raise ForeignRedirect(method, here.path, errors=[f"the service points {where}"],
                                  hint="The API key was not sent there: it is no host of the Dashboard, or not encrypted", **details)
        return there
