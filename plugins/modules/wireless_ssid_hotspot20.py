#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_hotspot20. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_hotspot20
short_description: Manage Hotspot 2.0 on SSIDs
version_added: 0.1.0
description:
  - Sets what the SSID announces, so that phones of partner providers join by themselves. The SSID needs 802.1X.
  - O(state=deleted) turns it off and empties the lists; operator, venue and kind of network stay as they are.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each Hotspot 2.0 to be set.
      - O(config[].number) says which Hotspot 2.0 an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      enabled:
        description:
          - Whether it is on.
          - Resets to V(false).
        type: bool
      operator:
        description:
          - Who runs the network.
        type: dict
        suboptions:
          name:
            description:
              - Name of the operator.
            type: str
      venue:
        description:
          - Where the network is.
        type: dict
        suboptions:
          name:
            description:
              - Name of the place.
            type: str
          type:
            description:
              - Kind of place.
            type: str
            choices:
              - Airplane
              - Alcohol and Drug Rehabilitation Center
              - Amphitheater
              - Amusement Park
              - Arena
              - Attorney Office
              - Automobile or Truck
              - Automotive Service Station
              - Bank
              - Bar
              - Boarding House
              - Bus
              - Bus Stop
              - City Park
              - Coffee Shop
              - Convention Center
              - Doctor or Dentist office
              - Dormitory
              - Emergency Coordination Center
              - Factory
              - Ferry
              - Fire Station
              - Gas Station
              - Grocery Market
              - Group Home
              - Hospital
              - Hotel or Motel
              - Kiosk
              - Library
              - Long-Term Care Facility
              - Motor Bike
              - Muni-mesh Network
              - Museum
              - Passenger Terminal
              - Place of Worship
              - Police Station
              - Post Office
              - Prison or Jail
              - Private Residence
              - Professional Office
              - Research and Development Facility
              - Rest Area
              - Restaurant
              - Retail Store
              - School, Primary
              - School, Secondary
              - Ship or Boat
              - Shopping Mall
              - Stadium
              - Theater
              - Traffic Control
              - Train
              - University or College
              - Unspecified
              - Unspecified Assembly
              - Unspecified Business
              - Unspecified Educational
              - Unspecified Factory and Industrial
              - Unspecified Institutional
              - Unspecified Mercantile
              - Unspecified Outdoor
              - Unspecified Residential
              - Unspecified Storage
              - Unspecified Utility and Miscellaneous
              - Unspecified Vehicular
              - Zoo or Aquarium
      network_access_type:
        description:
          - For whom the network is.
        type: str
        choices:
          - Private network
          - Private network with guest access
          - Chargeable public network
          - Free public network
          - Personal device network
          - Emergency services only network
          - Test or experimental
          - Wildcard
      domains:
        description:
          - Domains of the operator.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      roam_consort_ois:
        description:
          - Identifiers of roaming consortiums, as C(5A03BA).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      mcc_mncs:
        description:
          - Mobile networks whose clients may join. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          mcc:
            description:
              - Mobile country code, three digits in quotes.
            type: str
            required: true
          mnc:
            description:
              - Mobile network code in quotes.
            type: str
            required: true
      nai_realms:
        description:
          - Realms whose clients may join, and how they sign in. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          realm:
            description:
              - Name of the realm.
            type: str
            required: true
          format:
            description:
              - 'Encoding of the name: V(0) is that of RFC 4282, V(1) is UTF-8.'
            type: str
            choices:
              - '0'
              - '1'
          methods:
            description:
              - EAP methods of the realm.
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              id:
                description:
                  - Number of the EAP method, as C('21') for EAP-TTLS.
                type: str
                required: true
              authentication_types:
                description:
                  - How clients authenticate inside the method.
                type: dict
                suboptions:
                  non_eap_inner_authentication:
                    description:
                      - Inner ways without EAP, such as V(MSCHAP).
                      - The order does not matter.
                      - Resets to empty.
                    type: list
                    elements: str
                  eap_inner_authentication:
                    description:
                      - Inner ways of EAP, such as V(EAP-TTLS with MSCHAPv2).
                      - The order does not matter.
                      - Resets to empty.
                    type: list
                    elements: str
                  credentials:
                    description:
                      - Kinds of credentials, such as V(SIM).
                      - The order does not matter.
                      - Resets to empty.
                    type: list
                    elements: str
                  tunneled_eap_method_credentials:
                    description:
                      - Kinds of credentials inside a tunnel.
                      - The order does not matter.
                      - Resets to empty.
                    type: list
                    elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(domains), C(roam_consort_ois), C(mcc_mncs),
            C(nai_realms), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(domains), C(roam_consort_ois),
            C(mcc_mncs), C(nai_realms), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let phones of a partner provider join by themselves
  sitecraft.meraki.wireless_ssid_hotspot20:
    organization: Acme
    network: Store 0012
    config:
      - number: 3
        enabled: true
        operator: {name: Acme}
        venue: {name: Store 0012, type: Retail Store}
        network_access_type: Free public network
        domains: [example.com]
        mcc_mncs:
          - {mcc: "310", mnc: "410"}
        nai_realms:
          - realm: example.com
            format: "0"
            methods:
              - id: "21"
                authentication_types:
                  non_eap_inner_authentication: [MSCHAP]

- name: Only by roaming consortium
  sitecraft.meraki.wireless_ssid_hotspot20:
    organization: Acme
    network: Store 0012
    config:
      - number: 3
        enabled: true
        roam_consort_ois: [5A03BA]
    state: replaced

- name: Turn it off
  sitecraft.meraki.wireless_ssid_hotspot20:
    organization: Acme
    network: Store 0012
    config:
      - number: 3
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_hotspot20:
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
      sample: /networks/N_24329156/wireless/ssids/10/hotspot20
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_hotspot import WIRELESS_SSID_HOTSPOT20
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_HOTSPOT20)


if __name__ == "__main__":
    main()
