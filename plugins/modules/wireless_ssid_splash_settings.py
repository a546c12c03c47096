#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_splash_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_splash_settings
short_description: Manage what the splash pages of SSIDs show and ask
version_added: 0.1.0
description:
  - O(sitecraft.meraki.wireless_ssids#module:config[].splash_page) sets which splash page an SSID has. This module sets what
    clients read on it and how long their sign-in lasts.
  - O(state=deleted) takes away the message and both addresses and leaves the rest, whose defaults the API documentation does
    not name.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each splash settings to be set.
      - O(config[].number) says which splash settings an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      use_splash_url:
        description:
          - Whether clients are sent to the page of your own at O(config[].splash_url).
          - Resets to V(false).
        type: bool
      splash_url:
        description:
          - Address of that page. It may be set without being used.
          - Resets to empty.
        type: str
      splash_timeout:
        description:
          - 'Minutes until a client sees the page again: V(1440) is a day, V(10080) a week.'
        type: int
        choices:
          - 30
          - 60
          - 120
          - 240
          - 480
          - 720
          - 1080
          - 1440
          - 2880
          - 5760
          - 7200
          - 10080
          - 20160
          - 43200
          - 86400
          - 129600
      use_redirect_url:
        description:
          - Whether clients end at O(config[].redirect_url) rather than where they wanted to go.
          - Resets to V(false).
        type: bool
      redirect_url:
        description:
          - Where clients end after sign-in.
          - Resets to empty.
        type: str
      welcome_message:
        description:
          - What the page says.
          - Resets to empty.
        type: str
      theme_id:
        description:
          - Identifier of the theme of the page.
        type: str
      splash_logo:
        description:
          - Logo on the page; null removes it. The Dashboard returns a digest, by which it is compared.
        type: dict
        suboptions:
          image:
            description:
              - The picture.
            type: dict
            suboptions:
              format:
                description:
                  - Kind of file.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
                choices:
                  - jpg
                  - png
                  - gif
              contents:
                description:
                  - The file in base64.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
      splash_image:
        description:
          - Picture on the page; null removes it. The Dashboard returns a digest, by which it is compared.
        type: dict
        suboptions:
          image:
            description:
              - The picture.
            type: dict
            suboptions:
              format:
                description:
                  - Kind of file.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
                choices:
                  - jpg
                  - png
                  - gif
              contents:
                description:
                  - The file in base64.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
      splash_prepaid_front:
        description:
          - Front of the prepaid cards of a billed SSID; null removes it. The Dashboard returns a digest, by which it is compared.
        type: dict
        suboptions:
          image:
            description:
              - The picture.
            type: dict
            suboptions:
              format:
                description:
                  - Kind of file.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
                choices:
                  - jpg
                  - png
                  - gif
              contents:
                description:
                  - The file in base64.
                  - The Dashboard does not return it, so it is sent only on creation and together with another change.
                type: str
      block_all_traffic_before_sign_on:
        description:
          - Whether all traffic is blocked before sign-in; if not, only web traffic is.
        type: bool
      controller_disconnection_behavior:
        description:
          - 'What new clients may do while the Dashboard is out of reach: nothing (V(restricted)), all (V(open)), or what
            fits the splash page.'
          - Resets to V(default).
        type: str
        choices:
          - default
          - open
          - restricted
      allow_simultaneous_logins:
        description:
          - Whether a user may sign in with several devices at once.
        type: bool
      guest_sponsorship:
        description:
          - Guests who need a sponsor.
        type: dict
        suboptions:
          duration_in_minutes:
            description:
              - How long guests get access at most, in minutes.
              - At least one.
            type: int
          guest_can_request_timeframe:
            description:
              - Whether guests choose how long.
            type: bool
      billing:
        description:
          - Paid access.
        type: dict
        suboptions:
          free_access:
            description:
              - Free access for some time.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether access is free for some time.
                type: bool
              duration_in_minutes:
                description:
                  - Minutes of free access.
                  - At least one.
                type: int
          prepaid_access_fast_login_enabled:
            description:
              - Whether holders of prepaid cards sign in on a page of their own.
            type: bool
          reply_to_email_address:
            description:
              - Sender of the receipts.
            type: str
      sentry_enrollment:
        description:
          - Devices that must be enrolled with Systems Manager first.
        type: dict
        suboptions:
          systems_manager_network:
            description:
              - Where they are enrolled.
            type: dict
            suboptions:
              id:
                description:
                  - Name or identifier of the Systems Manager network.
                type: str
                required: true
          strength:
            description:
              - How strictly enrollment is required.
            type: str
            choices:
              - focused
              - click-through
              - strict
          enforced_systems:
            description:
              - Systems that must be enrolled, such as V(iOS), V(Android), V(macOS) or V(Windows).
              - The order does not matter.
            type: list
            elements: str
      self_registration:
        description:
          - Accounts that users create for themselves.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether users may create an account.
            type: bool
          authorization_type:
            description:
              - 'Who approves a new user: an administrator, the user by e-mail, or nobody.'
            type: str
            choices:
              - admin
              - auto
              - self_email
      user_consent:
        description:
          - What users agree to, passed on as it is.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(sentry_enrollment), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(sentry_enrollment),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Greet guests once a day
  sitecraft.meraki.wireless_ssid_splash_settings:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        welcome_message: Welcome to Acme. The coffee is on the left.
        splash_timeout: 1440
        use_redirect_url: true
        redirect_url: https://www.example.com/offers

- name: Give the page a logo; it is sent again only when the picture is another
  sitecraft.meraki.wireless_ssid_splash_settings:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        splash_logo:
          image:
            format: png
            contents: iVBORw0KGgo=

- name: Send clients to a page of our own, and nothing else
  sitecraft.meraki.wireless_ssid_splash_settings:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        use_splash_url: true
        splash_url: https://splash.example.com/store-0012
    state: replaced

- name: Take message and addresses away again
  sitecraft.meraki.wireless_ssid_splash_settings:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_splash_settings:
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
      sample: /networks/N_24329156/wireless/ssids/10/splash/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_splash import WIRELESS_SSID_SPLASH_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_SPLASH_SETTINGS)


if __name__ == "__main__":
    main()
