# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are: a Place, and the identifier of what does not exist yet."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, replace
from dataclasses import field as _slot

from .resource import Resource


class PendingId:
    """The identifier of an object this run creates. `awaited` says that some other write needs it."""

    def __init__(self, name: str):
        self.name = name
        self.id: str | None = None
        self.awaited = False

    def __str__(self) -> str:
        return f"({self.name})"

    __repr__ = __str__


class PendingText(str):
    """A text in which identifiers of objects this run creates stand; until they are known it says their names. `cast`, where given, makes what is sent of
    the text: identifiers that are sent as numbers (quirk M6)."""

    parts: tuple[str | PendingId, ...]
    cast: t.Callable[[str], t.Any]

    def __new__(cls, parts: t.Sequence[str | PendingId], cast: t.Callable[[str], t.Any] = str) -> PendingText:
        made = super().__new__(cls, "".join(one.name if isinstance(one, PendingId) and len(parts) > 1 else str(one) for one in parts))
        made.parts, made.cast = tuple(parts), cast
        return made

    def filled(self, change: t.Callable[[PendingId], t.Any]) -> t.Any:
        """The value with what `change` makes of each identifier."""
        return self.cast("".join(str(change(one)) if isinstance(one, PendingId) else one for one in self.parts))


def identifiers(value: t.Any) -> list[PendingId]:
    """The identifiers of objects this run creates that a value is, or holds."""
    return [one for one in (value.parts if isinstance(value, PendingText) else [value]) if isinstance(one, PendingId)]


@dataclass
class Place:
    """Where objects live. `network` and `serial` are ids (or PendingId); `site` is what people call the network, or the device.

    inside  what they call the network a device is in, where `site` is the device and devices of several networks are dealt with.
    new     the network (or the device in it) does not exist before this run: there is nothing to read.
    parents {option: id} of the objects in the network that what is here hangs on: a stack, an interface.
    source  id of the network a new one is copied from: its settings are what the new network starts with.
    is_template  whether the network is a configuration template, whose id works as that of a network (quirk G4).
    template  id of the configuration template that governs the network: now, or once this run has bound it.
    rebound   whether this run binds the network, or frees it from its template: what a template governs is then, when anything of it is written, what
              the template has, or what a new network has.
    """

    organization: str = ""
    network: str | PendingId | None = None
    serial: str | None = None
    site: str = ""
    inside: str = ""
    new: bool = False
    source: str | None = None
    is_template: bool = False
    template: str | PendingId | None = None
    rebound: bool = False
    products: tuple[str, ...] | None = None
    parents: t.Mapping[str, str | PendingId] = _slot(default_factory=dict)

    def ids(self) -> dict[str, t.Any]:
        """What fills the placeholders of a Resource's paths. A configuration template is a network, too (quirk G4): what hangs on one names what is in it,
        and what a network is bound to is its template."""
        network = self.parents.get("config_template", self.network)
        return {"organization": self.organization, "network": network, "serial": self.serial, "config_template": self.template or self.network, **self.parents}

    @property
    def fresh(self) -> bool:
        """Whether this run makes what objects here hang on: the network, or one of the parents."""
        return self.new or any(isinstance(one, PendingId) for one in self.parents.values())

    @property
    def unread(self) -> bool:
        """Whether nothing is here yet that could be read."""
        return self.fresh and not self.source

    def unknown(self, governed: bool) -> bool:
        """Whether what will be here cannot be read: nothing is here yet, or of what templates govern it is new."""
        return not isinstance(self.template, str) if governed and self.rebound else self.unread

    def under(self, option: str, number: str | PendingId, name: str) -> Place:
        """The place of what hangs on an object here. `name`: what people call that object."""
        return replace(self, parents={**self.parents, option: number}, site=f"{name} of {self.site}" if self.inside else name, inside=self.inside or self.site)

    def read_from(self, governed: bool) -> Place:
        """Where what is here is read: in the template that will govern it, in the network this one will be a copy of, or here."""
        if governed and self.rebound and isinstance(self.template, str):
            return replace(self, network=self.template, source=None, is_template=True, template=None, rebound=False, new=False)
        return replace(self, network=self.source, source=None, new=False) if self.source else self

    def copied(self, governed: bool) -> bool:
        """Whether what is here comes from the network that this one will be a copy of."""
        return bool(self.source) and self.read_from(governed).network == self.source

    def home(self) -> str:
        """The network, or else the device, that stands or falls as one; empty for what belongs to the organization."""
        return str(self.network or self.serial or "")

    def home_name(self) -> str:
        """What people call it."""
        return self.inside or self.site

    def can_have(self, resource: Resource) -> bool:
        """Whether such objects can be here at all, by the products of the network or the device."""
        return self.products is None or resource.product is None or resource.product in self.products

    def key(self, scope: str) -> t.Any:
        """What tells this place from others of the same scope."""
        home = {"dashboard": "", "organization": self.organization, "network": self.network}.get(scope, self.serial)
        return (home, *self.parents.values()) if self.parents else home


def own_rows(rows: t.Any, path: str, ids: t.Mapping[str, t.Any]) -> t.Any:
    """Of a list of the organization that a query in its path narrows to one network, the rows that say of no other network that they are its."""
    if "?" not in path or not isinstance(rows, list):
        return rows
    others = [one for one in rows if isinstance(one, dict) and isinstance(one.get("network"), dict) and one["network"].get("id") not in (None, ids["network"])]
    return [one for one in rows if one not in others] if others else rows
