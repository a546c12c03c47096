#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_config_templates
short_description: Manage configuration templates of an organization
version_added: 0.1.0
description:
  - A template holds settings for all networks bound to it; bind a network with the option config_template_id of the networks
    module.
  - What it holds is managed by the modules of networks, with its name as their C(network), or nested under it in a blueprint.
  - A template can be deleted only when no network is bound to it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each configuration template.
      - O(config[].name) says which configuration template an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the configuration template, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the template.
        type: str
      time_zone:
        description:
          - Time zone of the template, as in C(America/Chicago).
        type: str
      copy_from_network_id:
        description:
          - Name or identifier of a network or template the new one starts as a copy of. Taken on creation only.
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id). It may be given back and is ignored.'
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have a template for stores
  sitecraft.meraki.organization_config_templates:
    organization: Acme
    config:
      - name: Stores
        time_zone: America/Chicago

- name: Have this template exactly so, in another time zone
  sitecraft.meraki.organization_config_templates:
    organization: Acme
    config:
      - {name: Stores, time_zone: America/Denver}
    state: replaced

- name: Delete the template
  sitecraft.meraki.organization_config_templates:
    organization: Acme
    config:
      - name: Stores
    state: deleted

- name: Read what is there
  sitecraft.meraki.organization_config_templates:
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
      sample: /organizations/549236/configTemplates/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.templates import ORGANIZATION_CONFIG_TEMPLATES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_CONFIG_TEMPLATES)


if __name__ == "__main__":
    main()
