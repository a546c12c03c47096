# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that say what is to become of the objects, said once."""
from __future__ import annotations


class ModuleDocFragment:
    """Fragment C(sitecraft.meraki.state)."""

    DOCUMENTATION = r"""
options:
  state:
    description:
      - V(merged) creates what is missing and changes only the options given. It removes nothing but what C(remove) in O(config) names.
      - V(replaced) makes the objects given exactly as given; options left out go to their default where the API has one, which
        the description of the option names with the words "Resets to".
      - V(overridden) does the same, and removes (or resets) objects that are not given.
      - V(deleted) removes the objects named. Objects that always exist, such as ports and SSIDs, go back to their defaults.
      - V(replaced) and V(overridden) leave values that this version does not know as they are, and warn.
      - V(gathered) only reads, and returns RV(gathered) in exactly the shape O(config) takes.
    type: str
    choices: [merged, replaced, overridden, deleted, gathered]
    default: merged
  secrets:
    description:
      - When secrets, and other options, that the Dashboard does not show are sent. V(on_create) sends them with a new object and together with another
        change, and warns of each option that was given and not sent. V(always) sends them on every run and reports a change.
    type: str
    choices: [on_create, always]
    default: on_create
  max_deletions:
    description:
      - How much one task may lose. Counted are objects that are removed, released serial numbers, slots such as ports and SSIDs that go back
        to their defaults, the entries by which rules and other lists of settings become shorter, and what a changed setting removes or hides,
        such as the VLANs of a network that is bound to a template.
      - A task that would lose more changes nothing and fails.
    type: int
    default: 10
  allow_empty:
    description:
      - Whether O(state=overridden) may remove everything, when an empty list of objects is given, or when rules or another list of settings are
        empty or left out.
      - With O(state=replaced), whether rules or another list of settings may be empty, or O(config) be left out.
      - With O(state=deleted), whether null or empty values may reset something. A O(config) that is left out resets everything without this
        option; an empty list of objects removes none.
    type: bool
    default: false
"""
