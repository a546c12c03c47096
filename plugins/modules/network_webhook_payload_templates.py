#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_webhook_payload_templates. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_webhook_payload_templates
short_description: Manage the payload templates of webhooks
version_added: 0.1.0
description:
  - A payload template gives the messages of webhooks another shape, written in Liquid. Receivers name it in their C(payload_template).
  - The templates that the Dashboard includes are neither shown nor changed, and their names are taken.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each payload template.
      - O(config[].name) says which payload template an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the payload template, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the template.
        type: str
      body:
        description:
          - Body of the messages, in Liquid. A new template needs it or O(config[].body_file).
        type: str
      body_file:
        description:
          - The body as base64, in place of O(config[].body).
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: str
      headers:
        description:
          - Headers of the messages, in Liquid. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the header.
            type: str
            required: true
          template:
            description:
              - Its value.
            type: str
      headers_file:
        description:
          - The headers as base64, in place of O(config[].headers).
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(headers), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(headers), with O(state=merged)
            only.
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
- name: Send what our chat understands
  sitecraft.meraki.network_webhook_payload_templates:
    organization: Acme
    network: Store 0012
    config:
      - name: Chat
        body: '{"text": "{% raw %}{{alertType}} in {{networkName}}{% endraw %}"}'
        headers:
          - {name: X-Source, template: Meraki}

- name: This template, and no other of our own
  sitecraft.meraki.network_webhook_payload_templates:
    organization: Acme
    network: Store 0012
    config:
      - name: Chat
        body: '{"text": "{% raw %}{{alertType}}{% endraw %}"}'
    state: overridden

- name: Remove it
  sitecraft.meraki.network_webhook_payload_templates:
    organization: Acme
    network: Store 0012
    config:
      - {name: Chat}
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_webhook_payload_templates:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The objects concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: list
  elements: dict
after:
  description:
    - The objects concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: list
  elements: dict
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
      sample: /networks/N_24329156/webhooks/payloadTemplates/10
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes.
  returned: state is gathered
  type: list
  elements: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.webhooks import NETWORK_WEBHOOK_PAYLOAD_TEMPLATES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_WEBHOOK_PAYLOAD_TEMPLATES)


if __name__ == "__main__":
    main()
