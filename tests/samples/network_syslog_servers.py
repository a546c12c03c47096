# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_syslog_servers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows", "URLs"]}]},
    change={"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["flows"]}, {"host": "10.12.0.6", "port": 1514, "roles": ["Wireless event log"]}]},
    bad=[({"servers": [{"host": "10.0.0.1", "roles": ["Flows"]}]}, "servers[0].port")])
