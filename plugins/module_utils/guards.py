# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reasons to refuse a plan unless the user said an explicit yes. Pure: Changes in, sentences out."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change, Want


def refusals(task: t.Any, changes: list[Change], wants: list[Want]) -> list[str]:
    """A sentence for every guard that stands against the plan. Nothing is changed while there is one."""
    options = task.options
    removed = [change for change in changes if change.operation == "delete"]
    count = len(removed) + sum(change.removals for change in changes)
    sentences = []
    if count > options.get("max_deletions", 10):
        sentences.append(f"max_deletions: this task would remove {count} objects, more than the "
                         f"{options['max_deletions']} it may; set max_deletions to at least {count} if that is meant")
    if any(change.want.resource.name == "organizations" for change in removed) and not options.get("confirm_delete"):
        sentences.append("confirm_delete: deleting an organization cannot be undone; set confirm_delete: true if that is meant")
    for want in wants:
        if options["state"] == "overridden" and want.config == [] and want.changes and not options.get("allow_empty"):
            sentences.append(f"{want.path}: state overridden with an empty list would remove every {want.resource.title}; "
                             "set allow_empty: true if that is meant")
    return sentences
