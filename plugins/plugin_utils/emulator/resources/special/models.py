# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a serial and a model say about a device.

The prefixes are the emulator's own choice, so that anybody's serials give a device of a predictable kind: a small
switch for a prefix nobody knows.
"""
from __future__ import annotations

import hashlib
import re

from ...core.store import Device

PREFIXES = {
    "Q2MX": "MX68", "Q2QN": "MX64", "Q2TN": "MX84", "Q2YN": "MX250", "Q2Z3": "Z3", "Q2VX": "vMX-M",
    "Q2KN": "MS225-24P", "Q2HP": "MS220-8P", "Q2SW": "MS225-24", "Q2MS": "MS120-24P",
    "Q2MR": "MR46", "Q2KD": "MR33", "Q3AC": "MR46", "Q3CW": "CW9164I", "Q5WC": "CW9800H1", "Q5CG": "CW9800H1-MCG",
    "Q2MV": "MV12W", "Q2BV": "MV72", "Q2GW": "MG21", "Q2MG": "MG21", "Q3MG": "MG41", "Q2MT": "MT10", "Q3CA": "MT14",
}
OTHER = "MS120-8"
KINDS = (("CW9800H1-MCG", "campusGateway"), ("CW98", "wirelessController"), ("MX", "appliance"), ("vMX", "appliance"), ("Z", "appliance"),
         ("MS", "switch"), ("C9", "switch"), ("MR", "wireless"), ("CW", "wireless"), ("MV", "camera"),
         ("MG", "cellularGateway"), ("MT", "sensor"))
FIRMWARE = {"appliance": "wired-18-1-07", "switch": "switch-16-7", "wireless": "wireless-30-6"}


def well_formed(serial: str) -> bool:
    """Whether the text looks like a serial, ``XXXX-XXXX-XXXX``."""
    return re.fullmatch(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}", serial) is not None


def model_of(serial: str) -> str:
    """The model of a serial nobody declared."""
    return PREFIXES.get(serial[:4], OTHER)


def product_type(model: str) -> str:
    """The product type of a model, ``wireless`` for names nobody knows."""
    return next((kind for prefix, kind in KINDS if model.startswith(prefix)), "wireless")


def new_device(serial: str, model: str | None = None, order: str | None = None) -> Device:
    """A device as it leaves the factory; its MAC address follows from the serial."""
    model = model or model_of(serial)
    digits = hashlib.sha256(serial.encode()).hexdigest()
    mac = ":".join(["e0", "55", "3d", digits[0:2], digits[2:4], digits[4:6]])
    return Device(serial, model, product_type(model), mac, order=order)


def firmware_of(device: Device) -> str:
    """The firmware text shown for a device in a network."""
    return FIRMWARE.get(device.product_type, "Not running configured version")
