#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: blueprint
short_description: Bring a whole organization to a declared state
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Takes a tree whose keys are the names of this collection's resources; what belongs to a network, template or device stands inside it.
  - Reads in parallel and plans everything before it writes anything. When one site fails, it goes on with the others and reports each.
  - A configuration template is written before the networks that are bound to it.
  - With O(state=gathered) a network or device that cannot be read does not stop the others either. The task fails at its end, RV(failures) names what
    is missing, and RV(gathered) holds what was read.
  - O(state=gathered) returns the same tree, so an organization can be exported, reviewed and applied again.
options:
  organization:
    description: Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION); may be left out when the key sees only one.
    type: str
  config:
    description:
      - The tree. Keys are organization resources such as C(organization_snmp), and C(networks), a list.
      - A network takes the options of M(sitecraft.meraki.networks), every network resource such as C(appliance_vlans), and C(devices), a list.
      - An entry of C(organization_config_templates), a list, takes the options of M(sitecraft.meraki.organization_config_templates) and every network
        resource. A network that is bound to it may have subnets of its own for the template's VLANs; what else it gives must be as the template says.
      - A device takes the options of M(sitecraft.meraki.devices) and every device resource such as C(switch_ports).
      - A device that is in the organization already may be given by its C(name) alone; one that is to be claimed or renamed is given by its C(serial).
      - Every part of the tree is checked as its own module would check it.
      - With O(state=deleted) a network, template or device with resources inside it is kept, and only what is named inside it is removed.
      - With O(state=gathered) only what the keys name is read; an empty dict or list means all of it. Without O(config) everything is read.
    type: dict
  only:
    description:
      - With O(state=gathered), the options to read of some resources, a dict of resources each with a list of options. The options that name the
        objects are always read. Of resources that are not named, all options are read.
      - They are read with as few calls as possible. Where a list of the organization has all of them, many networks or devices cost few calls.
    type: dict
  snapshot:
    description:
      - File in which what was read is kept for the next run. That run asks the organization's change log what has changed since and reads only
        those networks and devices again, so that thousands of unchanged sites cost a handful of calls.
      - A snapshot only saves reads. Before anything is written, what it concerns is read again.
      - Without the file, or where the change log is not complete, everything is read, and a warning says why.
      - The file is private, holds no secret in clear, and is not written in check mode.
    type: path
  confirm_delete:
    description: Allows deleting networks that have devices in them.
    type: bool
    default: false
notes:
  - Writes go through action batches of up to a hundred where the Dashboard allows it, at most five at a time; the other writes go one by one,
    all within O(requests_per_second). A batch that fails is undone by the Dashboard; the site at fault is taken out and the others are sent again.
  - Before it reads, a run waits for action batches that an interrupted run left behind for the same sites.
seealso:
  - module: sitecraft.meraki.networks
  - module: sitecraft.meraki.devices
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Bring two sites to the declared state
  sitecraft.meraki.blueprint:
    organization: Acme
    config:
      organization_snmp: {v2c_enabled: false}
      networks:
        - name: Store 0021
          product_types: [appliance, switch, wireless]
          time_zone: America/Chicago
          appliance_vlans:
            - {id: 10, name: Data, subnet: 10.21.10.0/24, appliance_ip: 10.21.10.1}
            - {id: 20, name: Voice, subnet: 10.21.20.0/24, appliance_ip: 10.21.20.1}
          wireless_ssids:
            - {number: 0, name: Acme, enabled: true, auth_mode: psk, encryption_mode: wpa, psk: "{{ vault_store_psk }}"}
          devices:
            - serial: Q2SW-AAAA-0021
              name: store-0021-sw1
              switch_ports:
                - {port_id: 1, name: Till, type: access, vlan: 10}
        - name: Store 0022
          product_types: [appliance, switch, wireless]
          time_zone: America/Chicago
  no_log: false

- name: Set a port of a switch that is known by its name
  sitecraft.meraki.blueprint:
    organization: Acme
    config:
      networks:
        - name: Store 0021
          devices:
            - name: store-0021-sw1
              switch_ports:
                - {port_id: 24, name: Uplink, type: trunk, allowed_vlans: "10,20"}

- name: Have a template, and a site bound to it with a subnet of its own
  sitecraft.meraki.blueprint:
    organization: Acme
    config:
      organization_config_templates:
        - name: Branch
          appliance_vlans:
            - {id: 10, name: Data, subnet: 10.0.10.0/24, appliance_ip: 10.0.10.1}
          wireless_ssids:
            - {number: 0, name: Acme, enabled: true}
      networks:
        - name: Branch 0001
          product_types: [appliance, wireless]
          config_template_id: Branch
          appliance_vlans:
            - {id: 10, subnet: 10.1.10.0/24, appliance_ip: 10.1.10.1}

- name: Export the organization
  sitecraft.meraki.blueprint:
    organization: Acme
    state: gathered
  register: export

- name: Read the VLANs of one site
  sitecraft.meraki.blueprint:
    organization: Acme
    state: gathered
    config:
      networks:
        - name: Store 0021
          appliance_vlans: []

- name: Read how the SSIDs of a site are secured, and nothing else of them
  sitecraft.meraki.blueprint:
    organization: Acme
    state: gathered
    only: {wireless_ssids: [enabled, auth_mode, wpa_encryption_mode]}
    config:
      networks:
        - name: Store 0021
          wireless_ssids: []
"""

RETURN = r"""
before:
  description: The objects that change as they were, by site, without secrets.
  returned: O(state) is not V(gathered)
  type: dict
after:
  description: The objects that change as they are now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
refused:
  description: What would stop the task, one sentence each. It begins with the option that would allow it, or with the path of what no option allows.
  returned: check mode
  type: list
  elements: str
differences:
  description:
    - What is not as given, one entry for every object.
    - Also what is there and was not given, of lists that were given; with O(state=merged) and O(state=replaced) that stays.
    - It costs no further calls.
  returned: check mode
  type: list
  elements: dict
  contains:
    kind:
      description: V(changed), V(missing), or V(undeclared) for what nobody gave.
      returned: always
      type: str
      sample: changed
    network:
      description: Name of the network or, where C(template) is true, of the configuration template; null for what belongs to the organization.
      returned: always
      type: str
      sample: Store 0021
    serial:
      description: Serial number of the device, null where it is about none; also its name as C(device).
      returned: always
      type: str
    resource:
      description: The resource.
      returned: always
      type: str
      sample: appliance_vlans
    object:
      description: The key of the object, empty for settings; C(key) has the options that name it.
      returned: always
      type: str
      sample: "20"
    path:
      description: Where in O(config) it was given, or the list in which it was not.
      returned: always
      type: str
      sample: config.networks[0].appliance_vlans[1]
    declared:
      description: The options given that differ, as they would be. Secrets are hidden. Null for what nobody gave.
      returned: always
      type: dict
      sample: {name: Voice}
    present:
      description: The same as they are; null for what is missing.
      returned: always
      type: dict
      sample: {name: Voices}
not_compared:
  description: Options that were given and that the Dashboard does not show, so that nobody can tell whether they differ, each with its C(objects).
  returned: check mode
  type: list
  elements: dict
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failures:
  description: One entry for every C(object) that failed, with its C(site), its C(errors), and the option they are about, where that is known.
  returned: on failure
  type: list
  elements: dict
sites:
  description: For every site to be changed the number of objects C(applied), and the names of those that C(failed) and that were C(not_attempted).
  returned: on failure
  type: dict
applied:
  description: Objects that were written although the task failed.
  returned: on failure
  type: list
  elements: str
unsure:
  description: Objects that may have been written, because it is not known whether their last write was carried out.
  returned: on failure
  type: list
  elements: str
not_attempted:
  description: Objects that were left out because something they depend on, or their replacement, failed.
  returned: on failure
  type: list
  elements: str
because:
  description: For each object in C(not_attempted), the reason.
  returned: on failure
  type: dict
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(BLUEPRINT)


if __name__ == "__main__":
    main()
