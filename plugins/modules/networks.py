#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: networks
short_description: Manage networks of an organization
version_added: 0.1.0
description:
  - Creates, changes and deletes networks, and binds them to configuration templates.
  - Give O(config[].id) together with a new O(config[].name) to rename a network.
  - Product types are fixed at creation. Deleting a network returns its devices to the inventory; while there are any, it
    needs O(confirm_delete=true).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each network.
      - O(config[].name) says which network an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the network, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the network.
        type: str
      product_types:
        description:
          - Products the network holds. Fixed at creation.
          - At least one entry.
          - The order does not matter.
        type: list
        elements: str
        choices:
          - appliance
          - camera
          - campusGateway
          - cellularGateway
          - secureConnect
          - sensor
          - switch
          - systemsManager
          - wireless
          - wirelessController
      tags:
        description:
          - Tags of the network. The list given replaces the present one.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      time_zone:
        description:
          - Time zone by its name in the tz database, as in C(America/Los_Angeles).
        type: str
      notes:
        description:
          - Notes on the network.
          - Resets to empty.
        type: str
      enrollment_string:
        description:
          - Part of the address under which devices enroll with Systems Manager.
        type: str
      copy_from_network_id:
        description:
          - Name or identifier of a network whose settings the new one starts with. Its product types must be the same. Taken
            on creation only.
        type: str
      config_template_id:
        description:
          - Name or identifier of the configuration template the network is bound to; null unbinds it. A bound network has
            the template's settings; a blueprint that gives the network other settings is refused, except for the subnets
            of VLANs.
        type: str
      auto_bind:
        description:
          - Whether switches are bound to the template's profile for their model while the network is bound.
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: bool
      retain_configs:
        description:
          - Whether the network keeps the template's settings when it is unbound.
        type: bool
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id). It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(tags), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(tags), with O(state=merged)
            only.
        type: dict
  confirm_delete:
    description:
      - Allows deleting networks that have devices in them.
    type: bool
    default: false
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_config_templates
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have a store
  sitecraft.meraki.networks:
    organization: Acme
    config:
      - name: Store 0013
        product_types: [appliance, switch, wireless]
        time_zone: America/Chicago
        tags: [store, north]

- name: Change its tags and notes
  sitecraft.meraki.networks:
    organization: Acme
    config:
      - name: Store 0013
        tags: [store, south]
        notes: Moved in May

- name: Have the store exactly so, without notes
  sitecraft.meraki.networks:
    organization: Acme
    config:
      - name: Store 0013
        product_types: [appliance, switch, wireless]
        time_zone: America/Chicago
        tags: [store]
    state: replaced

- name: Delete the store
  sitecraft.meraki.networks:
    organization: Acme
    config:
      - name: Store 0013
    state: deleted

- name: Read what is there
  sitecraft.meraki.networks:
    organization: Acme
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
      sample: /networks/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.networks import NETWORKS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORKS)


if __name__ == "__main__":
    main()
