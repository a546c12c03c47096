# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the slots that are read one by one a Want is about."""
from __future__ import annotations

from ..catalog.references import REFERABLE
from ..input.limits import by_itself_first
from ..schema.change import Want
from ..schema.place import PendingId, Place
from ..schema.values import to_api
from .names import Names, identified
from .response_cache import ResponseCache


def keys(want: Want, place: Place, reader: ResponseCache, names: Names) -> list:
    """The slots to read one by one: those given, or all of them. Where a slot hangs on an object, that may be given by its name; nothing can be
    read of one this run makes."""
    key, given = want.resource.by_option[want.resource.key], set()
    for number, item in enumerate(want.config or []):
        with by_itself_first(want.doubts, want.entry(number)):
            given.add(to_api(item, [key], lambda kind, value, path: names.identify(kind, value, place, path), want.entry(number))[key.api])
    there = sorted(one for one in given if not isinstance(one, PendingId))
    if want.config and want.state != "overridden":
        return there
    if want.resource.listed_in:
        path, name = want.resource.listed_in
        return [str(row[name]) for row in identified(reader.pages(path.format(**place.ids()), place), name, path)] + there
    if key.ref and not key.bounds:
        return [str(one[REFERABLE[key.ref].id]) for one in names.staying(key.ref, place)]
    low, high = key.bounds or (0, -1)
    idle = names.idle(key.ref, place) if want.unnamed and key.ref else ()
    return [one for one in range(int(low or 0), int(high or 0) + 1) if str(one) not in idle]
