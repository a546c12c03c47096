# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may still get in: guards of the Resources through which the key of a task could shut itself out. No yes overrides them.

A guard gets the Changes of its Resource and `ask` (guards.GuardContext): `ask.owner()` is the e-mail address of the key's owner, empty where the
Dashboard does not say it; `ask.rows(path, place, key)` reads a list; `ask.path(change)` names the entry of `config` a Change is about; `ask.plans` are the
Plans of the Resource, with all objects of a place before and afterwards.
"""
from __future__ import annotations

_LEVELS = {"none": 0, "read-only": 1, "enterprise": 2, "full": 3}
_HELD = {"enterprise": ("read-only", "monitor-only"), "read-only": ("monitor-only",)}
_ADMINS = "/organizations/{organization}/admins"


def api_access(changes, ask):
    """An organization whose API is turned off shuts every key out, this one included."""
    return [f"{ask.path(change)}.api.enabled: false would shut every API key out of {change.key}, the one this task uses included; "
            "turn it off in the Dashboard if that is meant"
            for change in changes if _answers(change.before or {}) and not _answers(change.after or {})]


def _answers(organization):
    return (organization.get("api") or {}).get("enabled") is not False


def of_administrators(changes, ask):
    """Nobody removes himself or takes his own rights, and the last administrator with full access stays."""
    concerned = [change for change in changes if change.operation != "create"]
    losing = [change for change in concerned if _lowered(change)]
    me = ask.owner() if losing else ""
    sentences = [f"{ask.path(change)}: this would {'remove' if change.after is None else 'take rights from'} {change.key}, {_whose(me)}"
                 for change in losing if change.key.casefold() == me or not me]
    return sentences + [f"{plan.want.path}: this would leave no administrator with full access to the organization" for plan in ask.plans
                        if any(change in concerned for change in plan.changes) and _full(plan.before) and not _full(plan.after)]


def on_networks(changes, ask):
    """Neither a network nor a tag of it goes by which the key's owner has his rights. Administrators are read only where one could."""
    concerned = [change for change in changes if change.operation != "create" and (change.after is None or _tags(change.before) - _tags(change.after))]
    admins = [one for change in concerned[:1] for one in ask.rows(_ADMINS.format(**change.want.place.ids()), change.want.place, "email")]
    losing = [(change, str(admin.get("email"))) for change in concerned for admin in admins if _loses_network(admin, change)]
    me = ask.owner() if losing else ""
    return [f"{ask.path(change)}: this would take {_what(change)} by which {email} has rights, {_whose(me)}"
            for change, email in losing if email.casefold() == me or not me]


def _whose(me):
    return "whose API key this task uses; nobody locks himself out here" if me else \
        "and the Dashboard does not say whose API key this task uses (GET /administered/identities/me has no email)"


def _what(change):
    gone = sorted(_tags(change.before) - _tags(change.after))
    return f"the network {change.key}" if change.after is None else f"the tag{'s' * (len(gone) > 1)} {', '.join(gone)} from {change.key}"


def _tags(network):
    return {str(tag) for tag in (network or {}).get("tags") or []}


def _loses_network(admin, change):
    """Whether an administrator (as the API lists him) has a right on the network that nothing else gives him afterwards."""
    access, number = admin.get("orgAccess") or "none", str(change.steps[0].ids["id"])
    single = [one["access"] for one in admin.get("networks") or [] if str(one.get("id")) == number]
    tagged = {str(one.get("tag")): one["access"] for one in admin.get("tags") or []}
    folded = {tag.casefold(): access for tag, access in tagged.items()}  # no source says whether letters count: a tag that may give a right does
    was, will = _tags(change.before), _tags(change.after)
    had = single + [folded[tag.casefold()] for tag in was if tag.casefold() in folded]
    stays = [tagged[tag] for tag in will if tag in tagged] + [folded[tag.casefold()] for tag in was & will if tag.casefold() in folded]
    kept = [access, *(single + stays if change.after is not None else [])]
    return any(not any(_covers(one, right) for one in kept) for right in had)


def _lowered(change):
    """Whether an administrator can do less afterwards than before, somewhere."""
    if change.after is None:
        return True
    before, after = change.before or {}, change.after
    access = after.get("org_access", "none")
    if access != "full" and _LEVELS.get(access, 0) < _LEVELS.get(before.get("org_access", "none"), 3):  # one this version does not know may be any
        return True
    for rights, key in (("tags", "tag"), ("networks", "id")):
        kept = {one[key]: one["access"] for one in after.get(rights) or []}
        if any(not _covers(access, one["access"]) and not _covers(kept.get(one[key]), one["access"]) for one in before.get(rights) or []):
            return True
    return False


def _covers(access, right):
    """Whether a right, on the organization or on a network, holds another one on the network (quirk L3)."""
    return access in ("full", right) or right in _HELD.get(access, ())


def _full(admins):
    return [one for one in admins or [] if one.get("org_access") == "full"]
