# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of sm. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getNetworkSmBypassActivationLockAttempt /networks/{networkId}/sm/bypassActivationLockAttempts/{attemptId}
getNetworkSmDeviceCellularUsageHistory /networks/{networkId}/sm/devices/{deviceId}/cellularUsageHistory
getNetworkSmDeviceCerts /networks/{networkId}/sm/devices/{deviceId}/certs
getNetworkSmDeviceConnectivity /networks/{networkId}/sm/devices/{deviceId}/connectivity *
getNetworkSmDeviceDesktopLogs /networks/{networkId}/sm/devices/{deviceId}/desktopLogs *
getNetworkSmDeviceDeviceCommandLogs /networks/{networkId}/sm/devices/{deviceId}/deviceCommandLogs *
getNetworkSmDeviceDeviceProfiles /networks/{networkId}/sm/devices/{deviceId}/deviceProfiles
getNetworkSmDeviceNetworkAdapters /networks/{networkId}/sm/devices/{deviceId}/networkAdapters
getNetworkSmDevicePerformanceHistory /networks/{networkId}/sm/devices/{deviceId}/performanceHistory *
getNetworkSmDeviceRestrictions /networks/{networkId}/sm/devices/{deviceId}/restrictions
getNetworkSmDeviceSecurityCenters /networks/{networkId}/sm/devices/{deviceId}/securityCenters
getNetworkSmDeviceSoftwares /networks/{networkId}/sm/devices/{deviceId}/softwares
getNetworkSmDeviceWlanLists /networks/{networkId}/sm/devices/{deviceId}/wlanLists
getNetworkSmDevices /networks/{networkId}/sm/devices * fields[] wifiMacs[] serials[] ids[] uuids[] systemTypes[] scope[]
getNetworkSmProfiles /networks/{networkId}/sm/profiles * payloadTypes[]
getNetworkSmTargetGroup /networks/{networkId}/sm/targetGroups/{targetGroupId} withDetails?
getNetworkSmTargetGroups /networks/{networkId}/sm/targetGroups withDetails?
getNetworkSmTrustedAccessConfigs /networks/{networkId}/sm/trustedAccessConfigs *
getNetworkSmUserAccessDevices /networks/{networkId}/sm/userAccessDevices *
getNetworkSmUserDeviceProfiles /networks/{networkId}/sm/users/{userId}/deviceProfiles
getNetworkSmUserSoftwares /networks/{networkId}/sm/users/{userId}/softwares
getNetworkSmUsers /networks/{networkId}/sm/users ids[] usernames[] emails[] scope[]
getOrganizationSmAdminsRole /organizations/{organizationId}/sm/admins/roles/{roleId}
getOrganizationSmAdminsRoles /organizations/{organizationId}/sm/admins/roles *
getOrganizationSmApnsCert /organizations/{organizationId}/sm/apnsCert
getOrganizationSmSentryPoliciesAssignmentsByNetwork /organizations/{organizationId}/sm/sentry/policies/assignments/byNetwork * networkIds[]
getOrganizationSmVppAccount /organizations/{organizationId}/sm/vppAccounts/{vppAccountId}
getOrganizationSmVppAccounts /organizations/{organizationId}/sm/vppAccounts
"""
