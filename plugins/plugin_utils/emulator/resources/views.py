# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other ways to see what a row keeps: all networks of an organization in one list, and the order of objects."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.filters import among, passing
from ..core.store import Network
from .row import Row, Spot
from .tables import Objects, Settings

PAGE = (1000, 1000, 3)


@dataclass(frozen=True, kw_only=True)
class ByNetwork:
    """What a row keeps in every network of an organization, in one list of pages; for some rows the only read.

    ``answer`` makes a row of the list: of a network's settings, or of one object. ``networkIds`` narrows the list.
    With ``templates`` it may name configuration templates, whose ids work as those of networks (quirk G4).
    """

    path: str = field(kw_only=False)
    of: Row
    answer: Callable[[Network, dict], dict]
    page: tuple[int, int, int] = PAGE
    items: bool = True
    templates: bool = False

    def spot(self, call: Call, network: Network) -> Spot:
        """The row's spot in one of the networks; that of its template where the network is bound to one."""
        home = network if self.of.local else call.org.templates.get(network.template_id, network)
        return self.of.at(replace(call, network=network, ids={**call.ids, "networkId": network.id}), home)

    def every(self, call: Call) -> list[tuple[Network, str]]:
        """The networks with the row's product, each once for its settings or once for each of its objects."""
        asked = call.org.templates.values() if self.templates and "networkIds" in call.query else ()
        found = passing([*call.org.networks.values(), *asked], among(call, {"networkIds": "id"}), "id")
        wanted = [network for network in found if not self.of.product or self.of.product in network.product_types]
        if isinstance(self.of, Objects):
            return [(network, one) for network in wanted for one in sorted(self.of.kept(self.spot(call, network)))]
        return [(network, "") for network in wanted]

    def shape(self, call: Call, thing: tuple[Network, str]) -> dict[str, Any]:
        """One row of the list."""
        network, one = thing
        spot = self.spot(call, network)
        stored = self.of.kept(spot)[one] if isinstance(self.of, Objects) else self.of.found(spot)
        return self.answer(network, self.of.show(spot, stored))

    def routes(self) -> list[Route]:
        page, most, least = self.page
        return [Route("GET", self.path, self.every, page=page, max_page=most, min_page=least, items=self.items, shape=self.shape,
                      page_key=lambda thing: f"{thing[0].id} {thing[1]}".rstrip())]


@dataclass(frozen=True, kw_only=True)
class Order(Settings):
    """The order of a row's objects: GET and PUT of all of their ids, in the one list that ``fields`` names."""

    of: Objects

    def found(self, spot: Spot) -> dict[str, Any]:
        (name,) = self.fields
        return {name: list(self.of.kept(self.of.at(spot.call, spot.home)))}

    def put(self, call: Call) -> dict:
        spot = self.spot(call, writes=True)
        before, (name,) = self.found(spot), self.fields
        draft = self.draft(spot, before, {}, self.fields, self.needs)
        if sorted(draft.after[name]) != sorted(before[name]):
            raise refused(f"'{name}' must name each of these once: {', '.join(before[name])}")
        objects = self.of.at(call, spot.home)
        kept = self.of.kept(objects)
        spot.home.data[objects.key] = {one: kept[one] for one in draft.after[name]}
        return self.written(draft)
