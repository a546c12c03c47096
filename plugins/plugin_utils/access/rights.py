# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rights of an administrator or a SAML role: on the organization, on tags, on networks; their union, and whether one holds another. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

ORGANIZATION = ("none", "read-only", "enterprise", "full")
#: What the Dashboard gives on tags and networks (quirk L3); SAML roles have a few more.
PLACE = ("full", "read-only", "monitor-only", "guest-ambassador")
#: A right, and those it holds beside itself.
_HOLDS = {"enterprise": ("read-only", "monitor-only", "none"), "read-only": ("monitor-only", "none")}


@dataclass
class Rights:
    """What somebody may in one organization. Tags and networks are dicts of names (or ids) and rights."""

    access: str = "none"
    tags: dict[str, str] = field(default_factory=dict)
    networks: dict[str, str] = field(default_factory=dict)

    def entry(self) -> dict[str, t.Any]:
        """As `config` of the modules takes it. Lists are given whole, since those left out stay (quirk L4)."""
        return {"org_access": self.access, "tags": [{"tag": tag, "access": access} for tag, access in self.tags.items()],
                "networks": [{"id": network, "access": access} for network, access in self.networks.items()]}

    def pairs(self) -> list[tuple[str, str]]:
        """What each right is on, and the right, the organization first."""
        single = [(f"network {one}", access) for one, access in self.networks.items()] + [(f"tag {one}", access) for one, access in self.tags.items()]
        return ([] if single and self.access == "none" else [("organization", self.access)]) + single

    def beyond(self, other: Rights) -> bool:
        """Whether these rights hold anything that others do not. A right on a network or tag is held by the same one, or by one on the organization."""
        if not holds(other.access, self.access):
            return True
        return any(not holds(other.access, access) and not holds(theirs.get(name, "none"), access)
                   for mine, theirs in ((self.tags, other.tags), (self.networks, other.networks)) for name, access in mine.items())


def holds(right: str, other: str) -> bool:
    """Whether a right lets one do all that another does."""
    return other in ("none", right) or right == "full" or other in _HOLDS.get(right, ())


def united(all_rights: t.Sequence[Rights]) -> tuple[Rights, list[str]]:
    """All of these rights together, and a sentence for every two of which neither holds the other.

    What the right on the organization holds anyway is left out.
    """
    result, clashes = Rights(), []
    for one in all_rights:
        result.access = one.access if holds(one.access, result.access) else result.access
        for mine, theirs, noun in ((result.tags, one.tags, "tag"), (result.networks, one.networks, "network")):
            for name, access in theirs.items():
                had = mine.get(name, "none")
                if not holds(had, access) and not holds(access, had):
                    clashes.append(f"{had} and {access} on {noun} {name}")
                mine[name] = access if holds(access, had) else had
    result.tags, result.networks = ({name: access for name, access in some.items() if not holds(result.access, access)}
                                    for some in (result.tags, result.networks))
    return result, clashes
