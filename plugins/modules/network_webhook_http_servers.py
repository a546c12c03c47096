#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_webhook_http_servers
short_description: Manage webhook receivers of a network
version_added: 0.1.0
description:
  - A receiver is an HTTPS address alerts are sent to.
  - 'The address cannot be changed: giving another one creates the receiver anew and then deletes the old one. That needs
    the shared secret, which cannot be read. Until the old one is gone, the name of the new one ends in C((in place of ...)):
    by that a run knows what an interrupted one has left, and finishes it.'
  - The shared secret is never returned, so it is sent on creation, together with another change, or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each webhook receiver.
      - O(config[].name) says which webhook receiver an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the receiver, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the receiver.
        type: str
      url:
        description:
          - Address of the receiver, which starts with C(https://).
          - When it differs, the object is deleted and created anew.
        type: str
      shared_secret:
        description:
          - Secret the receiver can check messages by.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
      payload_template:
        description:
          - Shape of the messages.
        type: dict
        suboptions:
          payload_template_id:
            description:
              - Identifier of the template; V(wpt_00001) is the one a new receiver gets.
              - Resets to V(wpt_00001).
            type: str
          name:
            description:
              - Name of the template, in place of its identifier.
            type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_webhook_payload_templates
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Send alerts to the on-call system
  sitecraft.meraki.network_webhook_http_servers:
    organization: Acme
    network: Store 0012
    config:
      - name: On call
        url: https://alerts.example.com/meraki
        shared_secret: "{{ vault_hook_secret }}"

- name: Have this receiver only, with another template
  sitecraft.meraki.network_webhook_http_servers:
    organization: Acme
    network: Store 0012
    state: overridden
    config:
      - name: On call
        url: https://alerts.example.com/meraki
        payload_template: {payload_template_id: wpt_00003}

- name: Remove it
  sitecraft.meraki.network_webhook_http_servers:
    organization: Acme
    network: Store 0012
    config:
      - name: On call
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_webhook_http_servers:
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
      sample: /networks/N_24329156/webhooks/httpServers/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.webhooks import NETWORK_WEBHOOK_HTTP_SERVERS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_WEBHOOK_HTTP_SERVERS)


if __name__ == "__main__":
    main()
