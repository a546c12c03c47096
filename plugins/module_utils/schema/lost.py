# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site that the task could not read or plan, and why; the task goes on with the others."""
from __future__ import annotations

from dataclasses import dataclass

from ..errors import BadInput, MerakiError
from .change import Want
from .screen import one_line


@dataclass(frozen=True, eq=False)
class Lost:
    """A site that is left alone while the others are dealt with, and why: it could not be read, or what was given cannot be so there.

    site  what people call it, where the place of the Want is not that of the site.
    """

    want: Want
    error: MerakiError
    site: str = ""

    @property
    def home(self) -> str:
        """The network or device that is left alone; empty where nothing of it was planned anyway."""
        return "" if self.site else self.want.place.home()

    @property
    def misfit(self) -> str:
        """What people call a site that cannot be as given, so that its network is left as it is too; empty where it could not be read."""
        return (self.site or self.want.place.home_name()) if isinstance(self.error, BadInput) else ""

    @property
    def label(self) -> str:
        """How messages call what could not be dealt with."""
        title, place = self.want.resource.title, self.want.place
        if self.site:
            return one_line(f"{title} {self.site}")
        return one_line(f"{title}{'s' * self.want.resource.many} of {place.site}" + (f" in {place.inside}" if place.inside else ""))

    @property
    def because(self) -> str:
        """Why the rest of the site was not attempted."""
        return f"{self.label} {'cannot be as given' if isinstance(self.error, BadInput) else 'could not be read'}"
