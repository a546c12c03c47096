# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.drift): a blueprint's dry run and the change log become a report of what differs."""
from __future__ import annotations

DOCUMENTATION = r"""
name: drift
short_description: Tell what differs, since when and by whom
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Takes the result of M(sitecraft.meraki.blueprint) in check mode, and finds for each option that differs since when it is so and who did it.
  - A write by the API is found in the change log by resource, object and option. A change made in the Dashboard is found by the words of its page and label,
    and said to be probable.
  - The role C(sitecraft.meraki.drift) uses it; the page of the role describes the report.
options:
  _input:
    description: The result.
    type: dict
    required: true
  log:
    description: The result of M(sitecraft.meraki.changes), also one that failed.
    type: dict
  about:
    description:
      - What the report says of itself, with C(organization), C(declared) (what was compared, in words) and C(span) (how far back the log was read).
      - C(fail_on) has the kinds of rows that count as a difference.
    type: dict
  most:
    description: How many rows the lines for a screen show.
    type: int
    default: 100
  most_open:
    description: How many rows the Markdown shows without being opened.
    type: int
    default: 20
  config:
    description: What was compared, where P(sitecraft.meraki.restore_folder#filter) put stand-ins for secrets into it; of these nothing is told.
    type: dict
"""

EXAMPLES = r"""
- name: Compare, and write nothing
  sitecraft.meraki.blueprint:
    organization: Acme
    config: "{{ declared }}"
  check_mode: true
  register: compared

- name: Read who changed what
  sitecraft.meraki.changes:
    organization: Acme
    since: 31 days
  register: log

- name: Say what differs
  ansible.builtin.debug:
    msg: "{{ (compared | sitecraft.meraki.drift(log, {'span': '31 days', 'declared': 'acme.yml'})).text }}"
"""

RETURN = r"""
_value:
  description: The report.
  type: dict
  contains:
    report:
      description: The data, with a row for every difference; the page of the role describes it.
      type: dict
    text:
      description: Lines for a screen, grouped by network.
      type: list
      elements: str
    markdown:
      description: A summary for a pull request.
      type: str
"""

from ansible.errors import AnsibleFilterError
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.declared import plain
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.report import markdown, report, text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.stand_in import untold


def drift(result, log=None, about=None, most=100, most_open=20, config=None):
    """See DOCUMENTATION."""
    if not isinstance(result, dict) or "differences" not in result:
        raise AnsibleFilterError("sitecraft.meraki.drift: this is no result of sitecraft.meraki.blueprint in check mode, which has differences")
    if config:
        result = {**result, "differences": untold(plain(result["differences"]), plain(config))}
    told = report(result, log, about or {})
    return wrap_var({"report": told, "text": text(told, int(most)), "markdown": markdown(told, int(most_open))})  # names of the Dashboard are no templates


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"drift": drift}
