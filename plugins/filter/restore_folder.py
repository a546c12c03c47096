# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter C(sitecraft.meraki.restore_folder): the folder of an export as the config of a blueprint."""
from __future__ import annotations

DOCUMENTATION = r"""
name: restore_folder
short_description: The folder of an export as a blueprint
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Reads a folder that role P(sitecraft.meraki.export#role) wrote, fills in the secrets, and leaves out what belongs to hardware where the
    organization is another one.
options:
  _input:
    description: The folder.
    type: path
    required: true
  organization:
    description: Name of the organization that the blueprint is for.
    type: str
    required: true
  secrets:
    description: The secrets by the names of the placeholders.
    type: dict
    default: {}
  devices:
    description: Whether devices and what belongs to them are part of it, true or false. V(auto) means, where the organization has the name of the
      one that was exported.
    type: raw
    default: auto
  without_secrets:
    description: Whether what lacks a secret is left out.
    type: bool
    default: false
  part:
    description: V(config) for the config alone, V(report) for all else, in which there is no secret. V(compared) is the config with a stand-in for each
      secret that is needed and missing, for P(sitecraft.meraki.drift#filter); it must not be applied.
    type: str
    choices: [config, report, compared]
    default: config
"""

EXAMPLES = r"""
- sitecraft.meraki.blueprint:
    organization: Acme Lab
    config: "{{ '/srv/acme' | sitecraft.meraki.restore_folder('Acme Lab', vault_secrets) }}"
"""

RETURN = r"""
_value:
  description: The config; or C(problems), C(missing) and C(left_out), lists of texts, and C(organization), the one that was exported.
  type: dict
"""

from ansible.module_utils.parsing.convert_bool import boolean
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.stand_in import STAND_IN
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports import folder as folders
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.restore import restore


def restore_folder(folder, organization, secrets=None, devices="auto", without_secrets=False, part="config"):
    """See DOCUMENTATION."""
    tree, dummy, problems = folders.load(str(folder))
    hardware = None if devices in (None, "", "auto") else boolean(devices)
    found = restore(tree, str(organization), secrets or {}, hardware, boolean(without_secrets), STAND_IN if part == "compared" else "")
    report = {"problems": problems, "missing": found["missing"], "left_out": found["left_out"], "organization": str(tree.get("organization") or "")}
    return wrap_var(report if part == "report" else found["config"])


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Name to function."""
        return {"restore_folder": restore_folder}
