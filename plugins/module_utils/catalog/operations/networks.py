# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of networks. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getNetwork /networks/{networkId}
getNetworkAlertsHistory /networks/{networkId}/alerts/history *
getNetworkAlertsSettings /networks/{networkId}/alerts/settings
getNetworkBluetoothClient /networks/{networkId}/bluetoothClients/{bluetoothClientId} includeConnectivityHistory? connectivityHistoryTimespan#
getNetworkBluetoothClients /networks/{networkId}/bluetoothClients * t0 timespan~ includeConnectivityHistory?
getNetworkClient /networks/{networkId}/clients/{clientId}
getNetworkClientPolicy /networks/{networkId}/clients/{clientId}/policy
getNetworkClientSplashAuthorizationStatus /networks/{networkId}/clients/{clientId}/splashAuthorizationStatus
getNetworkClientTrafficHistory /networks/{networkId}/clients/{clientId}/trafficHistory *
getNetworkClientUsageHistory /networks/{networkId}/clients/{clientId}/usageHistory
getNetworkClients /networks/{networkId}/clients * t0 timespan~ ip ip6 ip6Local mac os pskGroup description vlan namedVlan statuses[]
   recentDeviceConnections[]
getNetworkClientsApplicationUsage /networks/{networkId}/clients/applicationUsage * clients! ssidNumber#=0..14 t0 t1 timespan~
getNetworkClientsBandwidthUsageHistory /networks/{networkId}/clients/bandwidthUsageHistory * t0 t1 timespan~
getNetworkClientsOverview /networks/{networkId}/clients/overview t0 t1 timespan~ resolution#
getNetworkClientsUsageHistories /networks/{networkId}/clients/usageHistories * clients! ssidNumber#=0..14 t0 t1 timespan~
getNetworkDevices /networks/{networkId}/devices
getNetworkEvents /networks/{networkId}/events <
   productType=appliance|camera|campusGateway|cellularGateway|secureConnect|switch|systemsManager|wireless|wirelessController deviceMac deviceSerial
   deviceName clientIp clientMac clientName smDeviceMac smDeviceName eventDetails eventSeverity isCatalyst? includedEventTypes[] excludedEventTypes[]
getNetworkEventsEventTypes /networks/{networkId}/events/eventTypes
getNetworkFirmwareUpgrades /networks/{networkId}/firmwareUpgrades
getNetworkFirmwareUpgradesStagedEvents /networks/{networkId}/firmwareUpgrades/staged/events
getNetworkFirmwareUpgradesStagedGroup /networks/{networkId}/firmwareUpgrades/staged/groups/{groupId}
getNetworkFirmwareUpgradesStagedGroups /networks/{networkId}/firmwareUpgrades/staged/groups
getNetworkFirmwareUpgradesStagedStages /networks/{networkId}/firmwareUpgrades/staged/stages
getNetworkFloorPlan /networks/{networkId}/floorPlans/{floorPlanId}
getNetworkFloorPlans /networks/{networkId}/floorPlans
getNetworkGroupPolicies /networks/{networkId}/groupPolicies
getNetworkGroupPolicy /networks/{networkId}/groupPolicies/{groupPolicyId}
getNetworkHealthAlerts /networks/{networkId}/health/alerts
getNetworkInsightApplicationHealthByTime /networks/{networkId}/insight/applications/{applicationId}/healthByTime t0 t1 timespan~ resolution#
getNetworkMerakiAuthUser /networks/{networkId}/merakiAuthUsers/{merakiAuthUserId}
getNetworkMerakiAuthUsers /networks/{networkId}/merakiAuthUsers
getNetworkMqttBroker /networks/{networkId}/mqttBrokers/{mqttBrokerId}
getNetworkMqttBrokers /networks/{networkId}/mqttBrokers
getNetworkNetflow /networks/{networkId}/netflow
getNetworkNetworkHealthChannelUtilization /networks/{networkId}/networkHealth/channelUtilization * t0 t1 timespan~ resolution#
getNetworkPiiPiiKeys /networks/{networkId}/pii/piiKeys username email mac serial imei bluetoothMac
getNetworkPiiRequest /networks/{networkId}/pii/requests/{requestId}
getNetworkPiiRequests /networks/{networkId}/pii/requests
getNetworkPiiSmDevicesForKey /networks/{networkId}/pii/smDevicesForKey username email mac serial imei bluetoothMac
getNetworkPiiSmOwnersForKey /networks/{networkId}/pii/smOwnersForKey username email mac serial imei bluetoothMac
getNetworkPoliciesByClient /networks/{networkId}/policies/byClient * t0 timespan~
getNetworkSettings /networks/{networkId}/settings
getNetworkSnmp /networks/{networkId}/snmp
getNetworkSplashLoginAttempts /networks/{networkId}/splashLoginAttempts ssidNumber#=0..14 loginIdentifier timespan#
getNetworkSyslogServers /networks/{networkId}/syslogServers
getNetworkTopologyLinkLayer /networks/{networkId}/topology/linkLayer
getNetworkTraffic /networks/{networkId}/traffic t0 timespan~ deviceType=appliance|combined|switch|wireless
getNetworkTrafficAnalysis /networks/{networkId}/trafficAnalysis
getNetworkTrafficShapingApplicationCategories /networks/{networkId}/trafficShaping/applicationCategories
getNetworkTrafficShapingDscpTaggingOptions /networks/{networkId}/trafficShaping/dscpTaggingOptions
getNetworkVlanProfile /networks/{networkId}/vlanProfiles/{iname}
getNetworkVlanProfiles /networks/{networkId}/vlanProfiles
getNetworkVlanProfilesAssignmentsByDevice /networks/{networkId}/vlanProfiles/assignments/byDevice * serials[] productTypes[] stackIds[]
getNetworkWebhooksHttpServer /networks/{networkId}/webhooks/httpServers/{httpServerId}
getNetworkWebhooksHttpServers /networks/{networkId}/webhooks/httpServers
getNetworkWebhooksPayloadTemplate /networks/{networkId}/webhooks/payloadTemplates/{payloadTemplateId}
getNetworkWebhooksPayloadTemplates /networks/{networkId}/webhooks/payloadTemplates
getNetworkWebhooksWebhookTest /networks/{networkId}/webhooks/webhookTests/{webhookTestId}
"""
