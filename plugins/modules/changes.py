#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: changes
short_description: List who changed what
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Reads the organization's change log and returns a row for every option that was changed, by the names of this collection, the newest first.
  - A change by the API is shown as resource and option, with names for identifiers. A change that somebody made in the Dashboard is shown by
    page and field, since the log says no more.
  - A write that changed nothing is left out. Secrets are masked.
options:
  organization:
    description:
      - Name or identifier of the organization.
      - May be left out when the key sees only one.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  since:
    description: Since when, such as V(2 days), V(2026-02-11) or V(2026-02-11 08:00). The log goes back 365 days.
    type: raw
    default: 1 day
  before:
    description: Until when. Without it, until now.
    type: raw
  network:
    description: Only changes in this network, or in a list of networks, by name or identifier. Networks that were deleted may be named too.
    type: raw
  admin:
    description: Only changes by this administrator, or by a list of them, by name, e-mail address or identifier.
    type: raw
  resource:
    description: Only changes of this resource, or of a list of resources, by the names of the modules, such as C(appliance_vlans).
    type: raw
  own:
    description:
      - Whether to show changes that the administrator of this API key made through the API.
      - The log does not say which program made a change. So V(false) also leaves out those of other programs with a key of the same administrator.
    type: bool
    default: true
  limit:
    description: How many rows to return at most, the newest.
    type: int
seealso:
  - module: sitecraft.meraki.query
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes.question
"""

EXAMPLES = r"""
- name: Who changed what in a store since yesterday
  sitecraft.meraki.changes:
    organization: Acme
    network: Store 0012
    since: 1 day
  register: lately

- name: The last hundred changes that this controller did not make
  sitecraft.meraki.changes:
    organization: Acme
    since: 30 days
    own: false
    limit: 100

- name: Changes of firewalls and VLANs in a week
  sitecraft.meraki.changes:
    organization: Acme
    since: 1 week
    resource: [appliance_l3_firewall_rules, appliance_vlans]
"""

RETURN = r"""
rows:
  description: One row for every option that was changed, the newest first.
  returned: always
  type: list
  elements: dict
  contains:
    time:
      description: When it was changed.
      returned: always
      type: str
      sample: "2026-02-11T00:00:00.090210Z"
    admin:
      description: Name of the administrator; also C(admin_email) and C(admin_id).
      returned: always
      type: str
      sample: Ann Lee
    via:
      description: V(API) or V(Dashboard).
      returned: always
      type: str
      sample: API
    network_name:
      description: Name of the network, null for what belongs to the organization; also C(network_id), C(ssid_number) and C(ssid_name).
      returned: always
      type: str
      sample: Store 0012
    resource:
      description: The resource, by the name of its module or the one it would have; null for what was done in the Dashboard.
      returned: always
      type: str
      sample: appliance_vlans
    object:
      description: Identifier of the object that was changed, null for settings.
      returned: always
      type: str
      sample: "10"
    action:
      description: V(created), V(changed) or V(removed).
      returned: always
      type: str
      sample: changed
    option:
      description: The option that was changed; null for an object that was removed.
      returned: always
      type: str
      sample: subnet
    before:
      description: What it was.
      returned: always
      type: raw
      sample: 10.12.10.0/24
    after:
      description: What it became.
      returned: always
      type: raw
      sample: 10.12.20.0/24
    label:
      description: What the log itself says; also C(page).
      returned: always
      type: str
      sample: PUT /api/v1/networks/N_24329156/appliance/vlans/10
calls:
  description: HTTP calls made, retries included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed.
  returned: failure
  type: dict
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.changes import CHANGES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CHANGES)


if __name__ == "__main__":
    main()
