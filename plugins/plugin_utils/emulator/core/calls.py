# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two records handlers and the rest of the emulator meet in: a Route says what is served, a Call is one request.

Rows make Routes, a special module exports ``ROUTES``; ``app`` (single requests) and ``batches`` (actions) both run the
same handlers with a Call whose ids are already resolved.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .errors import refused
from .store import Device, Network, Org, Store


@dataclass(frozen=True)
class Route:
    """One operation of the API.

    ``path`` is written as in the documentation, without ``/api/v1``. ``success`` is the status of a payload; a payload
    of None always answers 204 with an empty body. ``batch`` names the operation in an action batch, None when the
    write cannot be batched (quirks F18, K1-K6), and ``id_key`` the id in what a POST makes. ``writes`` is true for
    everything but GET, and puts the call in the change log; a POST that only acts says False.

    A GET with ``page`` is paginated: the handler returns the whole list, pages.py cuts it. ``page`` is the
    default perPage, ``max_page`` and ``min_page`` its bounds (quirks E6-E8). ``page_key`` is the key of a row (or a
    function of it) that makes the token; rows come in ascending order of tokens, or with ``newest_first`` in
    descending, and then ``prev`` leads to older ones. ``items`` picks the newer body shape with ``items`` and ``meta``
    (quirk E9). With ``shape`` the handler lists things, ``page_key`` is an attribute of them, and ``shape`` makes the
    rows of the one page that is sent.
    """

    method: str
    path: str
    handler: Callable[[Call], Any]
    success: int = 200
    page: int | None = None
    max_page: int | None = None
    min_page: int = 3
    page_key: str | Callable[[dict], str] = "id"
    shape: Callable[[Call, Any], dict] | None = None
    items: bool = False
    newest_first: bool = False
    batch: str | None = None
    writes: bool | None = None
    id_key: str = "id"

    def __post_init__(self) -> None:
        if self.writes is None:
            object.__setattr__(self, "writes", self.method != "GET")


@dataclass
class Call:
    """One request on its way to a handler, ids resolved.

    ``ids`` holds every ``{name}`` of the path as text. ``org``, ``network`` and ``device`` are set when the path (or
    the network or device in it) says which; ``network`` is a configuration template when its id was given (quirk G4).
    ``query`` maps a parameter to text, or to a list of texts when it was written ``name[]=`` (quirk B12). ``admin`` is
    the identity of the key: ``{"key", "email", "name", "organizations"}``. ``host`` starts every absolute URL of the
    answer (quirk B7). ``batched`` says that an action batch runs the call, and ``router`` finds the handlers of its
    actions. A handler of a write may set ``old`` to the former values of the body's keys for the change log.
    """

    store: Store
    ids: dict[str, str] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = field(default_factory=dict)
    org: Org | None = None
    network: Network | None = None
    device: Device | None = None
    admin: dict[str, Any] = field(default_factory=dict)
    method: str = "GET"
    path: str = ""
    host: str = ""
    batched: bool = False
    router: Any = None
    old: dict[str, Any] = field(default_factory=dict)

    def now(self) -> float:
        """Seconds since 1970 on the emulator's clock."""
        return self.store.clock.time()

    def stamp(self) -> str:
        """The emulator's time as the API writes it: ``2026-02-11T00:00:00.090210Z``."""
        return self.store.clock.stamp()

    def wanted(self, name: str) -> list[str]:
        """An array parameter as a list, empty when not given; ``name=a`` and ``name[]=a`` are the same here."""
        value = self.query.get(name, [])
        return value if isinstance(value, list) else [value]

    def word(self, name: str) -> str | None:
        """A parameter that is one text, None when not given. Raises ApiError 400 when it was given as an array."""
        value = self.query.get(name)
        if isinstance(value, list):
            raise refused(f"'{name}' must be a string")
        return value

    def one_of(self, name: str, *choices: str) -> str | None:
        """A parameter that takes only these values. Raises ApiError 400 for another."""
        value = self.word(name)
        if value is not None and value not in choices:
            raise refused(f"'{name}' must be one of: {', '.join(repr(one) for one in choices)}")
        return value

    def flag(self, name: str, default: bool | None = False) -> bool | None:
        """A boolean parameter, whatever its casing; clients write ``true`` as well as ``True``."""
        value = self.word(name)
        return default if value is None else value.lower() in ("true", "1")
