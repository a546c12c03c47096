# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which hosts of the Dashboard a run talks to: where the key may go, and the shard of every organization (quirks B2-B7).

The key goes only to the host of `base_url`, to the known Meraki domains over https, and to loopback when `base_url` is
loopback. The shard a redirect names is remembered for the organization and used first from then on, until it cannot be
reached.
"""
from __future__ import annotations

import typing as t
from urllib.parse import urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import ForeignRedirect
from ansible_collections.sitecraft.meraki.plugins.module_utils.ledger import Ledger

DOMAINS = ("meraki.com", "meraki.ca", "meraki.cn", "meraki.in", "gov-meraki.com")
MOST_REDIRECTS = 5


class Hosts:
    """The hosts of one run. `base` is `base_url` without a slash at its end."""

    def __init__(self, base_url: str, ledger: Ledger):
        self.base, self.ledger = base_url.rstrip("/"), ledger
        self.shards: dict[str, str] = {}

    def budget(self, org: str | None) -> str:
        """What the ledger calls the organization's budget."""
        return f"{self.base}|{org}" if org else ""

    def of(self, org: str | None) -> str:
        """Where calls on an organization start: its shard, where one is known."""
        if org and org not in self.shards:
            known = self.ledger.recall("shard", self.budget(org))
            self.shards[org] = known if isinstance(known, str) and self.ours(known, self.base) else self.base
        return self.shards.get(org or "", self.base)

    def remember(self, url: str, target: str, org: str | None) -> None:
        """A redirect that only changes the host names the organization's shard."""
        here, there = urlsplit(url), urlsplit(target)
        if org and here.netloc != there.netloc and here.path == there.path:
            self.shards[org] = f"{there.scheme}://{there.netloc}{urlsplit(self.base).path}"
            self.ledger.remember("shard", self.budget(org), self.shards[org])

    def forget(self, org: str | None) -> None:
        """The organization's shard cannot be reached: it may have moved, so `base_url` is asked again."""
        if org and self.shards.get(org, self.base) != self.base:
            self.shards[org] = self.base
            self.ledger.forget("shard", self.budget(org))

    def ours(self, target: str, before: str) -> bool:
        """Whether the key may go to `target`, which an answer of `before` named."""
        here, there, base = urlsplit(before), urlsplit(target), urlsplit(self.base)
        host, home = (there.hostname or "").lower(), (base.hostname or "").lower()
        if here.scheme == "https" and there.scheme != "https":
            return False
        if there.netloc == base.netloc and there.scheme == base.scheme or loopback(host) and loopback(home):
            return True
        plain = base.scheme == "http" == there.scheme and any(_inside(home, one) for one in DOMAINS)
        return (there.scheme == "https" or plain) and any(_inside(host, one) for one in DOMAINS)

    def allow(self, method: str, url: str, target: str, seen: t.Collection[str] = (), **details: t.Any) -> None:
        """Raises ForeignRedirect where the key must not follow."""
        path, there = urlsplit(url).path, urlsplit(target)
        if target in seen or len(seen) > MOST_REDIRECTS:
            raise ForeignRedirect(method, path, errors=["the service redirects in a circle"],
                                  hint="Is base_url right? Nothing was done", **details)
        if not self.ours(target, url):
            raise ForeignRedirect(method, path, errors=[f"the service points at {there.scheme}://{there.hostname}"],
                                  hint="The API key was not sent there: it is no host of the Dashboard, or not encrypted", **details)


def _inside(host: str, domain: str) -> bool:
    """On a dot boundary: look-alikes end in the same letters (quirk B2)."""
    return host == domain or host.endswith("." + domain)


def loopback(host: str) -> bool:
    """Whether a host is this machine."""
    return host in ("localhost", "::1") or host.startswith("127.")
