# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the Route of a request path, and of an action in a batch.

Paths are kept as a tree of segments, so a lookup costs as many steps as the path has segments, however many routes
there are.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from .calls import Route


@dataclass
class _Node:
    """One segment's place in the tree: its literal children, its ``{name}`` child, and the routes that end here."""

    children: dict[str, _Node] = field(default_factory=dict)
    parameter: _Node | None = None
    routes: list[Route] = field(default_factory=list)

    def down(self, segment: str) -> _Node:
        """The child a route's path goes to, made when missing."""
        if not segment.startswith("{"):
            return self.children.setdefault(segment, _Node())
        self.parameter = self.parameter or _Node()
        return self.parameter


def segments(path: str) -> list[str]:
    """The segments of a path; a slash at its end means nothing."""
    return path.strip("/").split("/")


class Router:
    """All routes. Two routes with the same method and path are a mistake and raise ValueError."""

    def __init__(self, routes: Iterable[Route]):
        self.routes = list(routes)
        self._root = _Node()
        for route in self.routes:
            self._add(route)
        self._items = {route.path: self._item(route.path) for route in self.routes}

    def _add(self, route: Route) -> None:
        node = self._root
        for segment in segments(route.path):
            node = node.down(segment)
        if any(other.method == route.method for other in node.routes):
            raise ValueError(f"two routes for {route.method} {route.path}")
        node.routes.append(route)

    def _node(self, path: str) -> _Node | None:
        node = self._root
        for segment in segments(path):
            node = node.children.get(segment) or node.parameter
            if node is None:
                return None
        return node

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route of a request and the ids in its path, None when there is no such URL."""
        node = self._node(path)
        route = next((one for one in node.routes if one.method == method), None) if node else None
        return (route, ids_of(route, path)) if route else None

    def action(self, resource: str, operation: str) -> tuple[Route, dict[str, str]] | None:
        """The route an action means: the full path, or for operations of an odd name the path with its last word stripped (quirk F20)."""
        node = self._node(resource)
        for place in [node, *(() if operation in ("create", "update", "destroy") else node.children.values())] if node else []:
            route = next((one for one in place.routes if one.batch == operation), None)
            if route:
                return route, ids_of(route, resource)
        return None

    def knows(self, path: str) -> bool:
        """Whether any operation is served at the path."""
        node = self._node(path)
        return bool(node and node.routes)

    def item_of(self, route: Route) -> str | None:
        """The name of the id that singles out one object of a collection's path, such as ``vlanId``."""
        return self._items[route.path]

    def _item(self, collection: str) -> str | None:
        prefix = collection + "/{"
        found = (one.path for one in self.routes if one.path.startswith(prefix) and one.path.endswith("}"))
        return next((path[len(prefix):-1] for path in found if "/" not in path[len(prefix):]), None)


def ids_of(route: Route, path: str) -> dict[str, str]:
    """The values of the ``{names}`` of a route's path, percent-decoded."""
    pairs = zip(segments(route.path), segments(path))
    return {name[1:-1]: unquote(value) for name, value in pairs if name.startswith("{")}
