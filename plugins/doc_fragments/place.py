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
      - Ignored. It is accepted so that C(module_defaults) of the action group can give it to all modules.
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
      - Networks without the product are left out, and a warning names them. Where none is left nothing is done, and a warning says so. An empty or
        null value is refused.
      - When one network fails, the task goes on with the others and fails at its end. O(max_deletions) counts over all of them.
      - RV(before), RV(after) and RV(gathered) are then lists of C({network, config}); RV(before) and RV(after) hold only what
        changes.
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
        that have one of these tags, C({networks: {tags: [store]}}) those in these networks (V(all), a list or a dict, as option C(networks) of
        other modules takes them), and both keys together those for which both hold."
      - Devices of another product are left out, and a warning names them. Where none is left nothing is done, and a warning says so. An empty or
        null value is refused.
      - When one device fails, the task goes on with those of other networks and fails at its end. O(max_deletions) counts over all of them.
      - RV(before), RV(after) and RV(gathered) are then lists of C({network, serial, name, config}); RV(before) and RV(after)
        hold only what changes.
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
      - A call on the organization that has a parameter for networks is limited to these.
    type: raw
  networks:
    description:
      - "Several networks, in place of O(network). V(all); a list of names or identifiers; or a dict, C({tags: [store]}), for the networks that have one
        of these tags. With V(all) and with tags, networks without the product are left out, and a warning names them."
    type: raw
  serial:
    description:
      - Serial number or name of a device, or a list of them.
      - A call on the organization that has a parameter for serial numbers is limited to these.
    type: raw
  devices:
    description:
      - "Several devices, in place of O(serial). V(all); a list of serial numbers or names; or a dict. C({tags: [access]}) means the devices that have one
        of these tags, C({networks: {tags: [store]}}) those in these networks, and both keys together those for which both hold. Devices of
        another product are left out, and a warning names them."
    type: raw
"""
