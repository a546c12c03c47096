# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reasons to refuse a plan: what cannot be undone needs an explicit yes, and nobody locks himself out.

Changes in, sentences out. What a plan does not know (devices of a network that goes, whose key this is) is read only
where a Change makes it matter. Nothing is written while there is a sentence.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change, Place, Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.suggest import listed

_LEVELS = {"none": 0, "read-only": 1, "enterprise": 2, "full": 3}
_HELD = {"enterprise": ("read-only", "monitor-only"), "read-only": ("monitor-only",)}


class Guards:
    """The guards of one task. `names` and `reader` are those of the run."""

    def __init__(self, task: t.Any, names: t.Any, reader: t.Any):
        self.options, self.names, self.reader = task.options, names, reader

    def refusals(self, changes: list[Change], wants: list[Want]) -> list[str]:
        """A sentence for every guard that stands against the plan; those with a yes begin with the option that says it."""
        removed = [change for change in changes if change.operation == "delete"]
        sentences = self._too_many(changes, removed)
        if not self.options.get("confirm_delete"):
            sentences += self._organizations(removed) + self._networks(removed)
        if not self.options.get("allow_empty"):
            sentences += [f"{sentence}; set allow_empty: true if that is meant" for want in wants for sentence in _emptied(want)]
        return sentences + self._administrators(changes, wants)

    # -- how many

    def _too_many(self, changes: list[Change], removed: list[Change]) -> list[str]:
        most = self.options.get("max_deletions")
        labels = [change.label for change in removed] + [label for change in changes for label in self._beside(change)]
        if most is None or len(labels) <= most:
            return []
        return [f"max_deletions: this task would remove {len(labels)} objects ({listed(labels, 5)}), more than the {most} it may; "
                f"set max_deletions to at least {len(labels)} if that is meant"]

    def _beside(self, change: Change) -> list[str]:
        """What goes without a Change of its own: members taken out of a list, and what a setting that is turned off takes away."""
        resource, before, after = change.want.resource, change.before or {}, change.after or {}
        if resource.members:
            return [f"{option} {one}" for option, items in before.items() for one in items or [] if one not in (after.get(option) or [])]
        if not resource.takes or change.want.place.new:
            return []
        path, values = resource.takes
        if any(after.get(option) != value or before.get(option) == value for option, value in values.items()):
            return []
        place = change.want.place
        return [f"{path.rpartition('/')[2]} {one.get('id')} of {place.site}" for one in self.reader.pages(path.format(**place.ids()), place)]

    # -- what cannot be undone

    @staticmethod
    def _organizations(removed: list[Change]) -> list[str]:
        return [f"confirm_delete: deleting organization {change.key} cannot be undone; set confirm_delete: true if that is meant"
                for change in removed if change.want.resource.name == "organizations"]

    def _networks(self, removed: list[Change]) -> list[str]:
        """Networks that would go with devices in them. Devices whose leaving the removal waits on do not count."""
        sentences = []
        for change in (one for one in removed if one.want.resource.name == "networks"):
            leaving = {one.key.upper() for one in change.waits_on if one.want.resource.name == "devices"}
            inside = [str(one.get("name") or one["serial"]) for one in self.names.objects("devices", change.want.place)
                      if one.get("networkId") == change.steps[0].ids["id"] and str(one["serial"]).upper() not in leaving]
            if inside:
                sentences.append(f"confirm_delete: network {change.key} has {len(inside)} device{'s' * (len(inside) > 1)} in it ({listed(inside, 5)}), "
                                 "which would stop working; set confirm_delete: true if that is meant")
        return sentences

    # -- who may still get in

    def _administrators(self, changes: list[Change], wants: list[Want]) -> list[str]:
        concerned = [change for change in changes if change.want.resource.name == "organization_admins" and change.operation != "create"]
        losing = [change for change in concerned if _lowered(change)]
        me = str(self.reader.get("/administered/identities/me", Place()).get("email") or "").casefold() if losing else ""
        sentences = [f"{_given(change)[0]}: this would {'remove' if change.after is None else 'take rights from'} {change.key}, " + (
                     "whose API key this task uses; nobody locks himself out here" if me else
                     "and the Dashboard does not say whose API key this task uses (GET /administered/identities/me has no email)")
                     for change in losing if change.key.casefold() == me or not me]
        sentences += [f"{want.path}: this would leave no administrator with full access to the organization"
                      for want in {id(change.want): change.want for change in concerned}.values() if _full(want.before) and not _full(want.after)]
        return sentences


def _noun(want: Want) -> str:
    return want.resource.title if want.resource.many else f"entry of the {want.resource.title}"


def _emptied(want: Want) -> list[str]:
    """A sentence for every list of which an exact state leaves nothing: of objects, of rules, of entries among settings.

    Left out, a list of `overridden` goes as one that came out empty does; with `replaced`, going back to the default is
    what leaving out means. Lists inside objects of which there are several are part of those, and theirs to change.
    """
    if want.state not in ("replaced", "overridden") or not want.changes:
        return []
    if want.state == "overridden" and not want.config:
        return [f"{want.path}: state overridden with an empty list would remove every {_noun(want)}"]
    rules = want.resource.rules
    lists = [rules] if rules else [] if want.resource.many else [field for field in want.resource.fields if field.type == "list"]
    return [f"{path}.{one.name}: state {want.state} would empty this list, which holds {len(change.before[one.name])}"
            for change in want.changes if change.before and change.after for path, item in [_given(change)] if item
            for one in lists if change.before.get(one.name) and change.after.get(one.name) == []
            and (want.state == "overridden" or item.get(one.name) == [])]


def _given(change: Change) -> tuple[str, t.Mapping]:
    """The entry of `config` that is about the object and its path; ("config", {}) where the object was left out."""
    want = change.want
    for number, item in enumerate(want.config or [] if want.resource.many else []):
        if str(item.get(want.resource.key, "")).casefold() == change.key.casefold():
            return want.entry(number), item
    return want.path, {} if want.resource.many else want.config or {}


def _lowered(change: Change) -> bool:
    """Whether an administrator can do less afterwards than before, somewhere."""
    if change.after is None:
        return True
    before, after = change.before or {}, change.after
    access = after.get("org_access", "none")
    if _LEVELS.get(access, 0) < _LEVELS.get(before.get("org_access", "none"), 0):
        return True
    for rights, key in (("tags", "tag"), ("networks", "id")):
        kept = {one[key]: one["access"] for one in after.get(rights) or []}
        if any(not _covers(access, one["access"]) and not _covers(kept.get(one[key]), one["access"]) for one in before.get(rights) or []):
            return True
    return False


def _covers(access: str | None, right: str) -> bool:
    """Whether a right, on the organization or on a network, holds another one on the network (quirk L3)."""
    return access in ("full", right) or right in _HELD.get(access, ())


def _full(admins: t.Any) -> list:
    return [one for one in admins or [] if one.get("org_access") == "full"]
