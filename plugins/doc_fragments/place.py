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
  networks:
    description:
      - "Several networks at once, in place of O(network). V(all); a list of names or identifiers; or a dict, C({tags: [store]}), for the networks that
        have one of these tags."
      - Networks without the product are passed over, and a warning names them. Where none is left nothing is done, which a warning says too; an
        empty or null value is refused.
      - One network that fails does not keep the others from being dealt with. O(max_deletions) counts over all of them.
      - RV(before), RV(after) and RV(gathered) are then lists of C({network, config}), the former two of what changes.
    type: raw
"""

    DEVICE = r"""
options:
  organization:
    description:
      - Name or identifier of the organization the device is in.
      - May be left out when the key sees only one, or when O(serial) is a serial number.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  serial:
    description:
      - Serial number of the device, such as V(Q2AB-CDEF-0001), or its name.
    type: str
  devices:
    description:
      - "Several devices at once, in place of O(serial). V(all); a list of serial numbers or names; or a dict. C({tags: [access]}) means the devices
        that have one of these tags, C({networks: {tags: [store]}}) those in such networks (V(all), a list or a dict, as for networks), and
        both together those of which both is true."
      - Devices of another product are passed over, and a warning names them. Where none is left nothing is done, which a warning says too; an
        empty or null value is refused.
      - One device that fails does not keep those of other networks from being dealt with. O(max_deletions) counts over all of them.
      - RV(before), RV(after) and RV(gathered) are then lists of C({network, serial, name, config}), the former two of what changes.
    type: raw
"""

    PLACES = r"""
options:
  organization:
    description:
      - Name or identifier of the organization.
      - May be left out when the key sees only one, or when a network or device is given by its identifier.
      - Environment variable E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of a network, or a list of them.
      - What is of an organization and takes networks as a parameter is narrowed to these.
    type: raw
  networks:
    description:
      - "Several networks, in place of O(network). V(all); a list of names or identifiers; or a dict, C({tags: [store]}), for the networks that have one
        of these tags. Of the former and the latter those without the product are passed over, and a warning names them."
    type: raw
  serial:
    description:
      - Serial number or name of a device, or a list of them.
      - What is of an organization and takes serial numbers as a parameter is narrowed to these.
    type: raw
  devices:
    description:
      - "Several devices, in place of O(serial). V(all); a list of serial numbers or names; or a dict. C({tags: [access]}) means the devices that have one
        of these tags, C({networks: {tags: [store]}}) those in such networks, and both together those of which both is true. Devices of another
        product are passed over, and a warning names them."
    type: raw
"""
