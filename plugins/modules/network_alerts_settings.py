#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_alerts_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_alerts_settings
short_description: Manage the alerts of a network
version_added: 0.1.0
description:
  - Sets which alerts are on, when they are sent, and who gets them. Alerts are found by their O(config.alerts[].type); those
    not given stay as they are, and with O(state=replaced) they are turned off when O(config.alerts) is given.
  - The Dashboard takes only the whole list in its own order, so that is what the module sends. Filters that are not listed
    here are kept, and taken as they are.
  - O(state=deleted) turns all alerts off and clears who gets them.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The alerts settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      default_destinations:
        description:
          - Who gets every alert that is on.
        type: dict
        suboptions:
          emails:
            description:
              - E-mail addresses. The list given replaces the present one; an empty one clears it.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          all_admins:
            description:
              - Whether all administrators of the network get an e-mail.
              - Resets to V(false).
            type: bool
          snmp:
            description:
              - Whether an SNMP trap is sent, where that is set up.
              - Resets to V(false).
            type: bool
          http_server_ids:
            description:
              - Webhook receivers, by name or identifier.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
      alerts:
        description:
          - The alerts.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          type:
            description:
              - Type of the alert as the API calls it, as C(gatewayDown) or C(settingsChanged).
            type: str
            required: true
          enabled:
            description:
              - Whether the alert is on.
              - Resets to V(false).
            type: bool
          alert_destinations:
            description:
              - Who gets this alert as well.
            type: dict
            suboptions:
              emails:
                description:
                  - E-mail addresses. The list given replaces the present one; an empty one clears it.
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
              all_admins:
                description:
                  - Whether all administrators of the network get an e-mail.
                  - Resets to V(false).
                type: bool
              snmp:
                description:
                  - Whether an SNMP trap is sent, where that is set up.
                  - Resets to V(false).
                type: bool
              http_server_ids:
                description:
                  - Webhook receivers, by name or identifier.
                  - The order does not matter.
                  - Resets to empty.
                type: list
                elements: str
              sms_numbers:
                description:
                  - Telephone numbers that get a text message.
                  - The order does not matter.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                  - Resets to empty.
                type: list
                elements: str
          filters:
            description:
              - When the alert is sent; the filters depend on the type.
            type: dict
            suboptions:
              timeout:
                description:
                  - Minutes that the problem must last.
                type: int
              period:
                description:
                  - Seconds over which events are counted.
                type: int
              threshold:
                description:
                  - The limit, in the unit of the alert.
                type: int
              min_duration:
                description:
                  - Seconds that it must last.
                type: int
              lookback_window:
                description:
                  - Seconds that are looked back.
                type: int
              selector:
                description:
                  - Which ports the alert is about, as C(any port).
                type: str
              tag:
                description:
                  - Tag of the devices the alert is about.
                type: str
              name:
                description:
                  - Name of what the alert is about.
                type: str
              regex:
                description:
                  - Pattern of the texts the alert is about.
                type: str
              priority:
                description:
                  - Priority of the events the alert is about.
                type: str
              failure_type:
                description:
                  - Kind of failure the alert is about.
                type: str
              ssid_num:
                description:
                  - Number of the SSID the alert is about, or its name.
                type: raw
              serials:
                description:
                  - Serial numbers or names of the devices the alert is about.
                  - The order does not matter.
                type: list
                elements: str
              conditions:
                description:
                  - What sensors must measure.
                type: list
                elements: dict
                suboptions:
                  type:
                    description:
                      - What is measured.
                    type: str
                    required: true
                  direction:
                    description:
                      - Whether above (V(+)) or below (V(-)).
                    type: str
                    choices:
                      - +
                      - '-'
                  threshold:
                    description:
                      - The limit.
                    type: float
                  duration:
                    description:
                      - Seconds that it must last.
                    type: int
                  unit:
                    description:
                      - Unit of the limit.
                    type: str
      muting:
        description:
          - When no alert is sent.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          by_port_schedules:
            description:
              - Ports that are off by their schedule.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether alerts about them are left out.
                  - Resets to V(false).
                type: bool
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(default_destinations), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(default_destinations),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.network_webhook_http_servers
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Tell the NOC of everything, and the wireless team of access points that are down for half an hour
  sitecraft.meraki.network_alerts_settings:
    organization: Acme
    network: Store 0012
    config:
      default_destinations:
        emails: [noc@example.com]
        http_server_ids: [Pager]
      alerts:
        - {type: settingsChanged, enabled: true}
        - type: gatewayDown
          enabled: true
          alert_destinations: {emails: [wifi@example.com]}
          filters: {timeout: 30}

- name: Changed settings are all that counts
  sitecraft.meraki.network_alerts_settings:
    organization: Acme
    network: Store 0012
    config:
      default_destinations:
        emails: [noc@example.com]
      alerts:
        - {type: settingsChanged, enabled: true}
    allow_empty: true
    state: replaced

- name: Turn all alerts off
  sitecraft.meraki.network_alerts_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_alerts_settings:
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
      sample: /networks/N_24329156/alerts/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.alerts import NETWORK_ALERTS_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_ALERTS_SETTINGS)


if __name__ == "__main__":
    main()
