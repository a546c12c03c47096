#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_firmware_upgrades. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_firmware_upgrades
short_description: Manage the firmware of a network, and when it is upgraded
version_added: 0.1.0
description:
  - 'Sets for each product the version that is to run, and when it is upgraded. An upgrade interrupts the devices: plan it
    in a window.'
  - State gathered shows as facts which versions run, are scheduled and are offered. O(state=deleted) takes products out of
    the next beta release; versions and the window stay, and so does what is scheduled.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The firmware upgrades wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      upgrade_window:
        description:
          - When upgrades without a time of their own happen, in the time zone of the network.
        type: dict
        suboptions:
          day_of_week:
            description:
              - The day.
            type: str
            choices:
              - monday
              - tuesday
              - wednesday
              - thursday
              - friday
              - saturday
              - sunday
              - mon
              - tue
              - wed
              - thu
              - fri
              - sat
              - sun
          hour_of_day:
            description:
              - The hour it starts, in quotes, as C('4:00').
            type: str
            choices:
              - 0:00
              - '1:00'
              - '2:00'
              - '3:00'
              - '4:00'
              - '5:00'
              - '6:00'
              - '7:00'
              - '8:00'
              - '9:00'
              - '10:00'
              - '11:00'
              - '12:00'
              - '13:00'
              - '14:00'
              - '15:00'
              - '16:00'
              - '17:00'
              - '18:00'
              - '19:00'
              - '20:00'
              - '21:00'
              - '22:00'
              - '23:00'
      products:
        description:
          - The firmware of each product the network has.
        type: dict
        suboptions:
          appliance:
            description:
              - The appliance firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          switch:
            description:
              - The switch firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          switch_catalyst:
            description:
              - The Catalyst switch firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          wireless:
            description:
              - The access point firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          wireless_controller:
            description:
              - The wireless controller firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          camera:
            description:
              - The camera firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          cellular_gateway:
            description:
              - The cellular gateway firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          sensor:
            description:
              - The sensor firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
          secure_connect:
            description:
              - The Secure Connect firmware of the network.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version it is to run. Where it runs that already, or that is scheduled already, nothing is scheduled
                    again.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MX 18.211.2), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered; state gathered shows these.
                        Naming the version that runs asks for that one in place of what is scheduled; the API documentation
                        does not say how the Dashboard reacts.
                    type: str
                  time:
                    description:
                      - When, as C('2026-12-06T04:00:00Z') or with another time zone at its end. Without it the Dashboard
                        takes the next upgrade window. It has no effect once the version runs.
                      - The Dashboard does not always return it. Where it does not, it is sent only together with another
                        change.
                    type: str
              participate_in_next_beta_release:
                description:
                  - Whether it gets the next beta release.
                  - Resets to V(false).
                type: bool
      feature_loss_acknowledgements:
        description:
          - Features that may be lost, by the names the Dashboard gives when it refuses an upgrade because of them. The API
            documentation does not say how they are written; they are sent with a change.
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: list
        elements: raw
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(timezone), C(versions). It may be given back and
            is ignored.'
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
- name: Upgrade the gateway on Sunday night, and the switches in the next window
  sitecraft.meraki.network_firmware_upgrades:
    organization: Acme
    network: Store 0012
    config:
      upgrade_window: {day_of_week: sunday, hour_of_day: "3:00"}
      products:
        appliance:
          next_upgrade: {to_version: MX 18.1.8, time: "2026-12-06T04:00:00Z"}
        switch:
          next_upgrade: {to_version: latest stable}

- name: Let the access points try the next beta release
  sitecraft.meraki.network_firmware_upgrades:
    organization: Acme
    network: Store 0012
    config:
      products:
        wireless: {participate_in_next_beta_release: true}
    state: replaced

- name: Try no beta releases any more
  sitecraft.meraki.network_firmware_upgrades:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what runs, what is scheduled, and what there is
  sitecraft.meraki.network_firmware_upgrades:
    organization: Acme
    network: Store 0012
    state: gathered
  register: firmware
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
      sample: /networks/N_24329156/firmwareUpgrades
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.firmware import NETWORK_FIRMWARE_UPGRADES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_FIRMWARE_UPGRADES)


if __name__ == "__main__":
    main()
