# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that say how to reach the Dashboard, said once."""
from __future__ import annotations

import re

#: Options of a task that plugins which run no task do not have.
OF_TASKS = ("progress", "run_on")


def of_plugins(text: str) -> str:
    """The same for an inventory or a lookup plugin: without the options of tasks, and each with its environment variable, which Ansible reads for plugins."""
    head, *options = re.split(r"(?m)^  (?=\w+:$)", text.partition("requirements:")[0])
    read = [f"  {one}    env:\n      - name: {re.findall(r'E.(MERAKI_[A-Z_]+)', one)[0]}\n" for one in options if one.partition(":")[0] not in OF_TASKS]
    return head + "".join(read) + "requirements:\n  - requests\n"


class ModuleDocFragment:
    """Fragments C(sitecraft.meraki.connection) and C(sitecraft.meraki.connection.plugin)."""

    DOCUMENTATION = r"""
options:
  api_key:
    description:
      - API key of the Dashboard. Falls back to E(MERAKI_DASHBOARD_API_KEY).
      - It is sent only to O(base_url) and to known hosts of the Meraki Dashboard over HTTPS.
    type: str
  base_url:
    description:
      - Address of the API. Falls back to E(MERAKI_BASE_URL). It begins with C(https://), except for a Dashboard on this machine.
      - The other clouds are C(https://api.meraki.ca/api/v1), C(https://api.meraki.cn/api/v1), C(https://api.meraki.in/api/v1)
        and C(https://api.gov-meraki.com/api/v1).
    type: str
    default: https://api.meraki.com/api/v1
  timeout:
    description: Seconds one call may take. Falls back to E(MERAKI_TIMEOUT).
    type: float
    default: 60.0
  retries:
    description: How often a call that failed is repeated, where repeating is safe. Falls back to E(MERAKI_RETRIES).
    type: int
    default: 5
  requests_per_second:
    description:
      - This controller's share of the organization's 10 calls a second. Falls back to E(MERAKI_REQUESTS_PER_SECOND).
      - All tasks and forks of one user on one controller keep to it together.
    type: float
    default: 10.0
  ca_path:
    description: File or folder with the certificate authorities to trust. Falls back to E(MERAKI_CA_PATH).
    type: path
  validate_certs:
    description: Whether the Dashboard's certificate is checked. Falls back to E(MERAKI_VALIDATE_CERTS).
    type: bool
    default: true
  proxy:
    description: Address of an HTTP proxy. Falls back to E(MERAKI_PROXY), then to the usual proxy variables.
    type: str
  progress:
    description:
      - Whether a long task shows now and then how far it is and how much time is left. Falls back to E(MERAKI_PROGRESS).
      - Nothing is shown where the task runs as a module on a remote host.
    type: bool
    default: true
  run_on:
    description:
      - Where the Dashboard is called from. Falls back to E(MERAKI_RUN_ON).
      - With V(controller) nothing connects to the hosts of a play. They need not exist, and C(become) does not count for them. Only a task with
        C(delegate_to) another host than the controller runs on that host.
      - With V(host) the task runs as a module on its host, by the connection and the C(become) of that host. There it needs Python and the library
        of the requirements, and sees the environment of that host; the API key and other options are given in the task or its C(environment).
    type: str
    choices: [controller, host]
    default: controller
requirements:
  - requests
"""
    PLUGIN: str = of_plugins(DOCUMENTATION)  # no plain assignment: ansible-test reads those as they stand
