# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of devices. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDevice /devices/{serial}
getDeviceCellularSims /devices/{serial}/cellular/sims
getDeviceClients /devices/{serial}/clients t0 timespan~
getDeviceLiveToolsArpTable /devices/{serial}/liveTools/arpTable/{arpTableId}
getDeviceLiveToolsCableTest /devices/{serial}/liveTools/cableTest/{id}
getDeviceLiveToolsLedsBlink /devices/{serial}/liveTools/leds/blink/{ledsBlinkId}
getDeviceLiveToolsMacTable /devices/{serial}/liveTools/macTable/{macTableId}
getDeviceLiveToolsMulticastRouting /devices/{serial}/liveTools/multicastRouting/{multicastRoutingId}
getDeviceLiveToolsPing /devices/{serial}/liveTools/ping/{id}
getDeviceLiveToolsPingDevice /devices/{serial}/liveTools/pingDevice/{id}
getDeviceLiveToolsPortsCycle /devices/{serial}/liveTools/ports/cycle/{id}
getDeviceLiveToolsPortsStatus /devices/{serial}/liveTools/ports/status/{jobId}
getDeviceLiveToolsPowerUsage /devices/{serial}/liveTools/power/usage/{jobId}
getDeviceLiveToolsRoutingTableLookup /devices/{serial}/liveTools/routingTable/lookups/{id}
getDeviceLiveToolsRoutingTableSummary /devices/{serial}/liveTools/routingTable/summaries/{id}
getDeviceLiveToolsThroughputTest /devices/{serial}/liveTools/throughputTest/{throughputTestId}
getDeviceLiveToolsWakeOnLan /devices/{serial}/liveTools/wakeOnLan/{wakeOnLanId}
getDeviceLldpCdp /devices/{serial}/lldpCdp
getDeviceLossAndLatencyHistory /devices/{serial}/lossAndLatencyHistory t0 t1 timespan~ resolution# uplink=cellular|wan1|wan2|wan3|wan4 ip!
getDeviceManagementInterface /devices/{serial}/managementInterface
"""
