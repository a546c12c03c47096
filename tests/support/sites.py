# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization-wide reads say of a store, as the role `pages` gets it."""
from __future__ import annotations

NOW = "2026-11-28T16:00:00Z"
MX, MS, MR = "Q2MX-AAAA-0001", "Q2SW-AAAA-0001", "Q2MR-AAAA-0001"


def rows(name="Store 1", tag="retail", psk="hidden"):
    """What is read of a store where all is well, every text of it the same name."""
    at = {"network_id": "N_1", "network_name": name}
    port = {"port_id": "1", "name": name, "type": "access", "vlan": 20, "voice_vlan": 30, "enabled": True}
    return {
        "networks": [{"id": "N_1", "name": name, "tags": [tag], "product_types": ["appliance", "switch", "wireless"], "time_zone": "Europe/Zurich"}],
        "devices": [{**at, "serial": serial, "name": name, "model": "M", "product_type": kind}
                    for serial, kind in ((MX, "appliance"), (MS, "switch"), (MR, "wireless"))],
        "availabilities": [{**at, "serial": serial, "status": "online"} for serial in (MX, MS, MR)],
        "turns": [{**at, "ts": "2026-11-28T07:30:00Z", "device": {"serial": MS}, "details": {"new": [{"name": "status", "value": "offline"}]}}],
        "uplinks": [{**at, "serial": MX, "device_name": name, "uplinks": [
            {"interface": "wan1", "status": "active", "ip": "192.0.2.7", "public_ip": "203.0.113.9"},
            {"interface": "wan2", "status": "ready", "ip": "192.0.2.8", "public_ip": None}]}],
        "ssids": [{**at, "serial": MR, "basic_service_sets": [
            {"ssid": {"name": name, "number": 0, "enabled": True, "advertised": True}, "radio": {"band": "5", "is_broadcasting": True}},
            {"ssid": {"name": "Silent", "number": 1, "enabled": True, "advertised": True}, "radio": {"band": "5", "is_broadcasting": False}}]}],
        "wireless_clients": [{**at, "serial": MR, "counts": {"by_status": {"online": 41}}}],
        "port_clients": [{**at, "serial": MS, "ports": [{"port_id": "1", "counts": {"by_status": {"online": 7}}}]}],
        "alerts": [],
        "firmware": [{**at, "product_types": "wireless", "status": "Scheduled", "time": "2026-12-06T04:00:00Z", "to_version": {"short_name": "MR 31"}},
                     {**at, "product_types": "switch", "status": "Completed", "time": "2026-01-06T04:00:00Z"}],
        "changes": [{**at, "time": "2026-11-27T09:00:00Z", "admin": name, "via": "API", "resource": "switch_ports", "object": "1", "action": "changed",
                     "label": f"PUT /api/v1/devices/{MS}/switch/ports/1", "option": option, "before": psk, "after": psk} for option in ("vlan", "name")],
        "ports": [{**at, "serial": MS, "ports": [port, {**port, "port_id": "10", "enabled": False}, {**port, "port_id": "2", "type": "trunk", "vlan": 1}]}],
        "port_statuses": [{**at, "serial": MS, "ports": [
            {"port_id": "1", "status": "Connected", "speed": "1 Gbps", "duplex": "full", "errors": [], "warnings": [], "poe": {"is_allocated": True}},
            {"port_id": "10", "status": "Disabled", "errors": ["Port disabled"], "warnings": []},
            {"port_id": "2", "status": "Connected", "speed": "100 Mbps", "duplex": "half", "errors": ["CRC errors"], "warnings": []}]}],
        "neighbors": [{**at, "serial": MS, "ports": [{"port_id": "1", "lldp": [{"name": "System name", "value": name}, {"name": "Port ID", "value": "0"}],
                                                      "cdp": [{"name": "Address", "value": "10.1.1.9"}]}]}]}
