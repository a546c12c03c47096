# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_one_to_many_nat_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_WEB = {"name": "Web", "protocol": "tcp", "public_port": "443", "local_ip": "192.168.128.22", "local_port": 8443}
SAMPLE = Sample(
    config={"rules": [{"public_ip": "198.51.100.7", "uplink": "internet1", "port_rules": [
        _WEB, {**_WEB, "name": "Mail", "public_port": "25", "local_port": "25", "allowed_ips": ["203.0.113.0/24"]}]},
        {"public_ip": "198.51.100.8", "uplink": "internet2", "port_rules": [{**_WEB, "local_ip": "192.168.128.30"}]}]},
    change={"rules": [{"public_ip": "198.51.100.8", "uplink": "internet2", "position": "first"},
                      {"public_ip": "198.51.100.7", "uplink": "internet1", "port_rules": [{**_WEB, "local_port": "9443"}]},
                      {"public_ip": "198.51.100.9", "uplink": "internet1", "port_rules": [{**_WEB, "name": ""}]}]},
    exact={"rules": [{"public_ip": "198.51.100.9", "uplink": "internet1", "port_rules": [_WEB]}]},
    bad=[({"rules": [{"public_ip": "198.51.100.9", "uplink": "internet1"}]}, "rules[0].port_rules is missing"),
         ({"rules": [{"public_ip": "198.51.100.9", "port_rules": [_WEB]}]}, "rules[0].uplink is missing"),
         ({"rules": [{"public_ip": "198.51.100.9", "uplink": "both", "port_rules": [_WEB]}]}, "'internet1', 'internet2'")])
