#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_traffic_shaping_vpn_exclusions. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_traffic_shaping_vpn_exclusions
short_description: Manage which traffic of an appliance network does not go through the VPN
version_added: 0.1.0
description:
  - Where a site sends all its traffic to a hub, these destinations and applications leave it directly to the internet (local
    internet breakout).
  - The Dashboard refuses them with old firmware, and in a network without a hub as its default route, see M(sitecraft.meraki.appliance_site_to_site_vpn).
  - The lists given replace the present ones. O(state=deleted) empties both, so that all traffic goes through the VPN again.
  - They are read from a list of the organization. The API documentation does not say whether configuration templates are
    in it; the module takes them to be.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The VPN exclusions wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      custom:
        description:
          - Traffic by destination, in order.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          protocol:
            description:
              - Protocol of the traffic; V(dns) is that to a host name.
            type: str
            required: true
            choices:
              - any
              - dns
              - icmp
              - tcp
              - udp
          destination:
            description:
              - IPv4 address or subnet; with V(dns) a host name.
            type: str
          port:
            description:
              - Port or range of ports, or V(any).
            type: str
      major_applications:
        description:
          - Traffic by application.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          id:
            description:
              - Identifier of the application, as C(meraki:vpnExclusion/application/2).
            type: str
            required: true
          name:
            description:
              - Name that the Dashboard has for it. It may be left out.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: str
            choices:
              - AWS
              - Box
              - Office 365 Sharepoint
              - Office 365 Suite
              - Oracle
              - SAP
              - Salesforce
              - Skype & Teams
              - Slack
              - Webex
              - Webex Calling
              - Webex Meetings
              - Zoom
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(custom), C(major_applications), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(custom), C(major_applications),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_site_to_site_vpn
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Meetings and updates do not take the way through headquarters
  sitecraft.meraki.appliance_traffic_shaping_vpn_exclusions:
    organization: Acme
    network: Store 0012
    config:
      custom:
        - {protocol: dns, destination: updates.example.com}
        - {protocol: udp, destination: 198.51.100.0/24, port: "3478"}
      major_applications:
        - id: meraki:vpnExclusion/application/2

- name: Only this traffic leaves the site directly
  sitecraft.meraki.appliance_traffic_shaping_vpn_exclusions:
    organization: Acme
    network: Store 0012
    config:
      custom:
        - {protocol: tcp, destination: 198.51.100.0/24, port: "443"}
    state: replaced

- name: Send everything through the VPN again
  sitecraft.meraki.appliance_traffic_shaping_vpn_exclusions:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_traffic_shaping_vpn_exclusions:
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
      sample: /networks/N_24329156/appliance/trafficShaping/vpnExclusions
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.traffic import APPLIANCE_TRAFFIC_SHAPING_VPN_EXCLUSIONS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_TRAFFIC_SHAPING_VPN_EXCLUSIONS)


if __name__ == "__main__":
    main()
