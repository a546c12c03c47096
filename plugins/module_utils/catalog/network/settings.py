# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of every network."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource

NETWORK_SETTINGS = Resource(
    "network_settings", "settings",
    ("Manage the general settings of a network",
     "Turns the local and remote status pages on and off and sets the password of the local one."),
    scope="network", path="/networks/{network}/settings", batch=("update",),
    fields=(
        Field("local_status_page_enabled", "Whether devices show their status page to clients (my.meraki.com).", type="bool", default=True),
        Field("remote_status_page_enabled", "Whether the status page is shown on the device's LAN address. Needs the local page.", type="bool",
              only_if={"local_status_page_enabled": True}),
        Field("local_status_page", "Protection of the local status page.", type="dict", fields=(
            Field("authentication", "Sign-in of the local status page.", type="dict", fields=(
                Field("enabled", "Whether a password is asked for.", type="bool"),
                Field("username", "User name; the Dashboard makes it.", write_only=True),
                Field("password", "Password of the page; null takes it away. Never returned.", secret=True, write_only=True, nullable=True),
            )),
        )),
        Field("secure_port", "SecurePort, which connects access points to switches safely.", type="dict", fields=(
            Field("enabled", "Whether SecurePort is on.", type="bool"),
        )),
        Field("named_vlans", "Named VLANs of the network.", type="dict", fields=(
            Field("enabled", "Whether VLANs are given by name.", type="bool"),
        )),
    ),
)

RESOURCES = (NETWORK_SETTINGS,)
