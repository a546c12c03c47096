#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_content_filtering
short_description: Manage the content filtering of an appliance network
version_added: 0.1.0
description:
  - Each list given becomes the whole list; lists not given are left alone by O(state=merged).
  - O(state=deleted) empties all lists.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The content filtering wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      allowed_url_patterns:
        description:
          - Addresses that are allowed even when a category or pattern blocks them.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      blocked_url_patterns:
        description:
          - Addresses that are blocked; V(*) blocks everything not allowed.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      blocked_url_categories:
        description:
          - Blocked categories by their names or identifiers, as C(meraki:contentFiltering/category/7).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      url_category_list_size:
        description:
          - Whether categories are looked up among the top sites, which is faster, or in the full list. It is not always shown,
            so it is sent together with another change.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
        choices:
          - topSites
          - fullList
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(allowed_url_patterns), C(blocked_url_patterns),
            C(blocked_url_categories), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(allowed_url_patterns),
            C(blocked_url_patterns), C(blocked_url_categories), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Block one category and allow one site
  sitecraft.meraki.appliance_content_filtering:
    organization: Acme
    network: Store 0012
    config:
      blocked_url_categories: ["meraki:contentFiltering/category/7"]
      allowed_url_patterns: [intranet.example.com]

- name: Block exactly one category and nothing else
  sitecraft.meraki.appliance_content_filtering:
    organization: Acme
    network: Store 0012
    config:
      blocked_url_categories: ["meraki:contentFiltering/category/11"]
    state: replaced

- name: Filter nothing
  sitecraft.meraki.appliance_content_filtering:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_content_filtering:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The settings concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: dict
after:
  description:
    - The settings concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: dict
requests:
  description:
    - The writes that were sent, in order.
    - In check mode, those that would be sent.
  returned: state is not gathered
  type: list
  elements: dict
  contains:
    method:
      description: Method of the request.
      returned: always
      type: str
      sample: PUT
    path:
      description: Path of the request, below the address of the API.
      returned: always
      type: str
      sample: /networks/N_24329156/appliance/contentFiltering
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes, one dict.
  returned: state is gathered
  type: dict
refused:
  description:
    - What would stop the task, one sentence each.
    - A sentence begins with the option that would allow it, or with the path of what no option allows.
  returned: check mode
  type: list
  elements: str
calls:
  description: How many requests were made, reads included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed.
  returned: failure
  type: dict
  contains:
    status:
      description: Status of the answer.
      returned: when one came
      type: int
      sample: 400
    errors:
      description: What the Dashboard said.
      returned: always
      type: list
      elements: str
      sample:
        - VLANs are not enabled for this network
    method:
      description: Method of the request that failed.
      returned: when one failed
      type: str
      sample: POST
    path:
      description: Path of the request that failed.
      returned: when one failed
      type: str
      sample: /networks/N_24329156/appliance/vlans
    request_id:
      description: Identifier by which Meraki support finds the request.
      returned: when the answer has one
      type: str
    hint:
      description: What can be done about it.
      returned: when that is known
      type: str
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.content_filtering import APPLIANCE_CONTENT_FILTERING
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_CONTENT_FILTERING)


if __name__ == "__main__":
    main()
