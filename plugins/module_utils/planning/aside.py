# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which Changes are not attempted because their site is left alone. Pure."""
from __future__ import annotations

import typing as t

from ..schema.change import Change
from ..schema.lost import Lost


def set_aside(changes: t.Sequence[Change], lost: t.Sequence[Lost]) -> None:
    """Take the Changes of sites that could not be read or cannot be as given out of what is attempted, and what needs something of them, as what a
    network has of its template does; and what nobody named above them: whether all that was given is there is not known then."""
    if not lost:
        return
    homes, sites = ({key(one): one for one in reversed(lost) if key(one)} for key in (lambda one: one.home, lambda one: one.misfit))
    for change in changes:
        above = change.not_given and change.want.resource.scope in ("organization", "dashboard")
        itself = sites.get(change.key) if change.want.resource.home_of == "network" else None
        ruled = homes.get(str(change.want.place.template)) if change.want.resource.governed else None
        because = homes.get(change.want.place.home()) or itself or ruled or (lost[0] if above else None)
        if because is not None:
            change.status, change.because = "not attempted", because.because
    never = {id(step.creates): change.because for change in changes if change.because for step in change.steps if step.creates}
    for change in changes if never else ():
        reasons = [never[id(made)] for step in change.steps for made in step.waits_for() if id(made) in never]
        if reasons and not change.because:
            change.status, change.because = "not attempted", reasons[0]
