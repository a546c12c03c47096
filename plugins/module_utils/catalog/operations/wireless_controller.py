# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of wireless_controller. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getOrganizationWirelessControllerAvailabilitiesChangeHistory /organizations/{organizationId}/wirelessController/availabilities/changeHistory * t0 t1
   timespan~ serials[]
getOrganizationWirelessControllerClientsOverviewHistoryByDeviceByInterval
   /organizations/{organizationId}/wirelessController/clients/overview/history/byDevice/byInterval * t0 t1 timespan~ resolution# networkIds[] serials[]
getOrganizationWirelessControllerConnections /organizations/{organizationId}/wirelessController/connections * networkIds[] controllerSerials[]
getOrganizationWirelessControllerDevicesInterfacesL2ByDevice /organizations/{organizationId}/wirelessController/devices/interfaces/l2/byDevice * t0 t1
   timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesL2StatusesChangeHistoryByDevice
   /organizations/{organizationId}/wirelessController/devices/interfaces/l2/statuses/changeHistory/byDevice * includeInterfacesWithoutChanges? t0 t1
   timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesL2UsageHistoryByInterval
   /organizations/{organizationId}/wirelessController/devices/interfaces/l2/usage/history/byInterval * t0 t1 timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesL3ByDevice /organizations/{organizationId}/wirelessController/devices/interfaces/l3/byDevice * t0 t1
   timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesL3StatusesChangeHistoryByDevice
   /organizations/{organizationId}/wirelessController/devices/interfaces/l3/statuses/changeHistory/byDevice * includeInterfacesWithoutChanges? t0 t1
   timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesL3UsageHistoryByInterval
   /organizations/{organizationId}/wirelessController/devices/interfaces/l3/usage/history/byInterval * t0 t1 timespan~ serials[]
getOrganizationWirelessControllerDevicesInterfacesPacketsOverviewByDevice
   /organizations/{organizationId}/wirelessController/devices/interfaces/packets/overview/byDevice * t0 t1 timespan~ serials[] names[]
getOrganizationWirelessControllerDevicesInterfacesUsageHistoryByInterval
   /organizations/{organizationId}/wirelessController/devices/interfaces/usage/history/byInterval * t0 t1 timespan~ serials[] names[]
getOrganizationWirelessControllerDevicesRedundancyFailoverHistory
   /organizations/{organizationId}/wirelessController/devices/redundancy/failover/history * t0 t1 timespan~ serials[]
getOrganizationWirelessControllerDevicesRedundancyStatuses /organizations/{organizationId}/wirelessController/devices/redundancy/statuses * serials[]
getOrganizationWirelessControllerDevicesSystemUtilizationHistoryByInterval
   /organizations/{organizationId}/wirelessController/devices/system/utilization/history/byInterval * t0 t1 timespan~ serials[]
getOrganizationWirelessControllerOverviewByDevice /organizations/{organizationId}/wirelessController/overview/byDevice * networkIds[] serials[]
"""
