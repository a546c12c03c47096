# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""MQTT brokers that cameras, sensors and access points publish to."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier

_TLS = {"mode": "tls"}

NETWORK_MQTT_BROKERS = Resource(
    "network_mqtt_brokers", "MQTT broker",
    ("Manage the MQTT brokers of a network",
     "Cameras and sensors publish what they see and measure to a broker; the settings of each say which one it uses.",
     "Password and certificate are never returned, so they are sent on creation, together with another change, or with O(secrets=always)."),
    scope="network", kind="collection", path="/networks/{network}/mqttBrokers", key="name", id="id", referred_by="name",
    batch=("create", "update", "destroy"),
    fields=(
        identifier("broker"),
        Field("name", "Name of the broker."),
        Field("host", "Name or address of the broker. A new one needs it.", required_on_create=True),
        Field("port", "TCP port of the broker, usually 1883, or 8883 with TLS. A new one needs it.", type="int", required_on_create=True, bounds=(1, 65535)),
        Field("security", "How the connection is protected.", type="dict", fields=(
            Field("mode", "Whether the connection uses TLS.", choices=("none", "tls"), default="none"),
            Field("tls", "TLS of the connection.", type="dict", only_if=_TLS, read_only=("hasCaCertificate",), fields=(
                Field("ca_certificate", "Certificate of the authority of the broker, as PEM text.", write_only=True),
                Field("verify_hostnames", "Whether the certificate must name the host.", type="bool"),
            )),
        )),
        Field("authentication", "Account at the broker.", type="dict", fields=(
            Field("username", "Name of the user.", empty_ok=True),
            Field("password", "Password of the user.", secret=True, write_only=True),
        )),
    ),
)

RESOURCES = (NETWORK_MQTT_BROKERS,)
