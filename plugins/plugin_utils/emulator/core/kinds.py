# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a field of a body takes, declared: its type, bounds, choices, form, and what becomes of it. ::

    FIELDS = {"name": text(1), "vlan": number(1, 4094, null=True), "type": choice("access", "trunk"), "secret": text(8, secret=True),
              "tags": listing(text(), cast=as_set), "port": number(cast=str), "ipv6": table({"enabled": flag()}, deep=True)}
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Form:
    """How a value must look besides its type: ``fits`` tells, ``words`` end the sentence ``'<field>' must be ...``, and
    ``example`` is a value that fits.
    """

    fits: Callable[[Any], Any]
    words: str
    example: Any


@dataclass(frozen=True)
class Kind:
    """What one field of a body takes.

    ``type`` is str, int, float, bool, list, dict or None for anything. ``null`` says that null is meaningful (quirk
    H8). ``cast`` normalizes a valid value (quirk G10: ports become text). ``fields`` describes the keys of a dict
    (None: any keys); ``deep`` merges a dict into the present one instead of replacing it. ``needs`` lists keys a dict
    must have, ``defaults`` are the values of keys it leaves out. ``secret`` is written and never shown (quirk EM7).
    """

    type: type | None = None
    null: bool = False
    choices: tuple = ()
    low: float | None = None
    high: float | None = None
    elements: Kind | None = None
    fields: dict[str, Kind] | None = None
    needs: tuple[str, ...] = ()
    defaults: dict[str, Any] | None = None
    deep: bool = False
    secret: bool = False
    form: Form | None = None
    cast: Callable[[Any], Any] | None = None

    @cached_property
    def secretive(self) -> bool:
        """Whether a value may be, or hold, a secret."""
        return self.secret or bool(self.secret_fields) or (self.elements is not None and self.elements.secretive)

    @cached_property
    def secret_fields(self) -> dict[str, Kind]:
        """The fields that may be, or hold, secrets."""
        return {key: kind for key, kind in (self.fields or {}).items() if kind.secretive}


def text(low: int | None = None, high: int | None = None, **options: Any) -> Kind:
    """A string, optionally of ``low`` to ``high`` characters."""
    return Kind(str, low=low, high=high, **options)


def number(low: float | None = None, high: float | None = None, **options: Any) -> Kind:
    """An integer within bounds; digits as text are taken too, as the Dashboard does for ids and VLANs."""
    return Kind(int, low=low, high=high, **options)


def decimal(low: float | None = None, high: float | None = None, **options: Any) -> Kind:
    """A number with or without a fraction."""
    return Kind(float, low=low, high=high, **options)


def flag(**options: Any) -> Kind:
    """A boolean."""
    return Kind(bool, **options)


def choice(*values: Any, **options: Any) -> Kind:
    """One of these strings."""
    return Kind(str, choices=values, **options)


def listing(elements: Kind | None = None, low: int | None = None, high: int | None = None, **options: Any) -> Kind:
    """A list, replaced as a whole, of ``low`` to ``high`` entries."""
    return Kind(list, elements=elements, low=low, high=high, **options)


def table(fields: dict[str, Kind] | None = None, needs: Iterable[str] = (), **options: Any) -> Kind:
    """A dict; with ``fields`` unknown keys are dropped, without it every key is kept."""
    return Kind(dict, fields=fields, needs=tuple(needs), **options)


def anything(**options: Any) -> Kind:
    """Whatever JSON can say; also number-or-text fields, with ``cast=str`` (quirk G10)."""
    return Kind(None, **options)


def nullable(kind: Kind) -> Kind:
    """The same kind, null allowed."""
    return replace(kind, null=True)


def as_set(values: Iterable[Any]) -> list[Any]:
    """A set-like list in the server's own order, each value once (quirk H14); a ``cast``."""
    return sorted(set(values))
