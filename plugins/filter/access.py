# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.access): administrators as data become the config of blueprints and a review."""
from __future__ import annotations

DOCUMENTATION = r"""
name: access
short_description: Turn teams and people into rights of administrators, and review those there are
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Compares teams and people with the administrators and SAML roles of all organizations. Writes nothing.
  - The role C(sitecraft.meraki.access) uses it and asks the questions whose answers it takes; the page of the role describes teams and people.
options:
  _input:
    description: The registered results of the questions, C(organizations), C(me), and of loops over organizations C(admins), C(roles) and C(networks).
    type: dict
    required: true
  teams:
    description: What each team may, by its name. Without it, nothing is declared, and the result is a review alone.
    type: dict
  people:
    description: People and their teams.
    type: list
    elements: dict
  today:
    description: The day it is, such as V(2026-12-31). Without it, the present day in UTC.
    type: str
  inactive_days:
    description: Who was not active for more days than this needs a look.
    type: int
    default: 90
  only:
    description: V(all), or names or identifiers of the organizations that are managed.
    type: raw
    default: all
  remove_undeclared:
    description: Whether administrators that nobody declared are removed.
    type: bool
    default: false
  max_deletions:
    description: How many people may be removed.
    type: int
    default: 10
"""

EXAMPLES = r"""
- name: Show who needs a look
  ansible.builtin.debug:
    msg: "{{ (access_answers | sitecraft.meraki.access(access_teams, access_people)).summary }}"
"""

RETURN = r"""
_value:
  description: The plan and the review.
  type: dict
  contains:
    problems:
      description: Mistakes in teams and people. With any, there are no organizations.
      type: list
      elements: str
    mistakes:
      description: Of the problems, those a review would stumble over as well.
      type: list
      elements: str
    failures:
      description: What cannot be done as declared, and does not stop the rest.
      type: list
      elements: str
    notes:
      description: What is done to whom, and what is left.
      type: list
      elements: str
    organizations:
      description: Organizations with C(id), C(name), the C(config) of a blueprint, and C(remove), the administrators who go.
      type: list
      elements: dict
    review:
      description: One row for each person, organization and right; what needs a look comes first.
      type: list
      elements: dict
    holders:
      description: The same with one row for each person and organization, which has all C(rights) in words.
      type: list
      elements: dict
    columns:
      description: The columns of the review and their headings.
      type: dict
    summary:
      description: The review as lines of text.
      type: list
      elements: str
    today:
      description: The day it is.
      type: str
"""

import datetime

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.access import declared, plan, review, seen


def access(answers, teams=None, people=None, today="", inactive_days=90, only="all", remove_undeclared=False, max_deletions=10):
    """See DOCUMENTATION."""
    now = declared.day(today) if today else datetime.datetime.now(datetime.UTC).date()
    if now is None:
        raise AnsibleFilterError(f"access: today: {str(today)!r} is no date; write it as 2026-12-31")
    found = seen.seen(answers)
    some = bool(teams or people)
    wanted = declared.read(teams or {}, people or [], now)
    wish = plan.Wish(None if only == "all" else [str(one) for one in ([only] if isinstance(only, str) else only)], remove_undeclared, max_deletions)
    made = plan.planned(wanted, found, wish)
    for sentences in (made.problems, made.mistakes, made.failures, made.notes):
        sentences[:] = [seen.line(one, 1000) for one in sentences]
    rows = review.review(found, wanted if some else None, now, inactive_days)
    return wrap_var({  # a name in the Dashboard is no template
        **vars(made), "review": rows, "holders": review.holders(rows), "columns": review.COLUMNS, "today": now.isoformat(),
        "summary": review.summary(rows, found, review.missing(found, wanted))})


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"access": access}
