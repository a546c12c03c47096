# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options that say where objects live, one part for every scope that has a place."""
from __future__ import annotations


class ModuleDocFragment:
    """Fragments C(sitecraft.meraki.place.dashboard), C(.organization), C(.network), C(.device) and C(.places)."""

    DASHBOARD = r"""
options:
  organization:
    description:
      - Not looked at. It is taken so that a default for all modules of the group does no harm here.
    type: str
"""

    ORGANIZATION = r"""
options:
  organization:
    description:
      - Name or identifier of the organization.
      - May be left out when the key sees only one.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
"""

    NETWORK = r"""
options:
  organization:
    description:
      - Name or identifier of the organization the network is in.
      - May be left out when the key sees only one, or when O(network) is an identifier.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network, or of a configuration template.
    type: str
"""

    DEVICE = r"""
options:
  organization:
    description:
      - Name or identifier of the organization the device is in.
      - May be left out when the key sees only one.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  serial:
    description:
      - Serial number of the device, such as V(Q2AB-CDEF-0001).
    type: str
"""

    PLACES = r"""
options:
  organization:
    description:
      - Name or identifier of the organization.
      - May be left out when the key sees only one.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of a network, or a list of them.
      - What is of an organization and takes networks as a parameter is narrowed to these.
    type: raw
  serial:
    description:
      - Serial number or name of a device, or a list of them.
      - What is of an organization and takes serial numbers as a parameter is narrowed to these.
    type: raw
"""
