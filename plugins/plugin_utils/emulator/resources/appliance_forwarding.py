# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an appliance lets in from the internet: port forwarding, 1:1 NAT and 1:many NAT (quirk U14).

Ports are texts, lists keep their order and are replaced as a whole; the server adds no row of its own (quirk U3). What a rule
leaves out reads back as plainly nothing: no name, and no list.
"""
from __future__ import annotations

from ..core.kinds import anything, choice, listing, table, text
from .forms import ALLOWED_IP, IP_ADDRESS, ports
from .tables import Settings

FIREWALL = "/networks/{networkId}/appliance/firewall"
UPLINK = choice("internet1", "internet2")
ADDRESS = text(form=IP_ADDRESS)
ALLOWED = listing(ALLOWED_IP)
PORT = anything(cast=str)


def nat(name: str, fields: dict, needs: tuple[str, ...], defaults: dict, where: tuple[str, ...], example: dict) -> Settings:
    """A list of rules of one kind; ``where`` says where ports stand in it."""
    return Settings(f"{FIREWALL}/{name}", product="appliance", fields={"rules": listing(table(fields, needs=needs, defaults=defaults))}, needs=("rules",),
                    fresh={"rules": []}, checks=(ports(*where),), example={"rules": [example]})


INBOUND = table({"protocol": choice("any", "icmp-ping", "tcp", "udp"), "destinationPorts": listing(PORT), "allowedIps": ALLOWED})
PORT_RULE = table({"name": text(), "protocol": choice("tcp", "udp"), "publicPort": PORT, "localIp": ADDRESS, "localPort": PORT, "allowedIps": ALLOWED})

ROWS = (
    nat("portForwardingRules", {"name": text(), "lanIp": ADDRESS, "uplink": choice("both", "internet1", "internet2"), "publicPort": PORT,
                                "localPort": PORT, "allowedIps": ALLOWED, "protocol": choice("tcp", "udp")},
        ("lanIp", "publicPort", "localPort", "allowedIps", "protocol"), {"name": "", "uplink": "both"}, ("rules.publicPort", "rules.localPort"),
        {"name": "Web", "lanIp": "192.168.128.22", "publicPort": "8080", "localPort": "80", "allowedIps": ["any"], "protocol": "tcp"}),
    nat("oneToOneNatRules", {"name": text(), "publicIp": ADDRESS, "lanIp": ADDRESS, "uplink": UPLINK, "allowedInbound": listing(INBOUND)},
        ("lanIp",), {"name": "", "uplink": "internet1", "allowedInbound": []}, ("rules.allowedInbound.destinationPorts",),
        {"name": "Mail", "publicIp": "198.51.100.7", "lanIp": "192.168.128.22",
         "allowedInbound": [{"protocol": "tcp", "destinationPorts": ["25"], "allowedIps": ["any"]}]}),
    nat("oneToManyNatRules", {"publicIp": ADDRESS, "uplink": UPLINK, "portRules": listing(PORT_RULE)}, ("publicIp", "uplink", "portRules"), {},
        ("rules.portRules.publicPort", "rules.portRules.localPort"),
        {"publicIp": "198.51.100.8", "uplink": "internet1", "portRules": [
            {"name": "Web", "protocol": "tcp", "publicPort": "443", "localIp": "192.168.128.22", "localPort": "8443", "allowedIps": ["any"]}]}),
)
