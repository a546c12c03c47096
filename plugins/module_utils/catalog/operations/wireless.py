# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of wireless. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDeviceWirelessBluetoothSettings /devices/{serial}/wireless/bluetooth/settings
getDeviceWirelessConnectionStats /devices/{serial}/wireless/connectionStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag
getDeviceWirelessElectronicShelfLabel /devices/{serial}/wireless/electronicShelfLabel
getDeviceWirelessLatencyStats /devices/{serial}/wireless/latencyStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag vlan# fields
getDeviceWirelessRadioOverrides /devices/{serial}/wireless/radio/overrides
getDeviceWirelessRadioSettings /devices/{serial}/wireless/radio/settings
getDeviceWirelessStatus /devices/{serial}/wireless/status
getDeviceWirelessZigbeeEnrollment /devices/{serial}/wireless/zigbee/enrollments/{enrollmentId}
getNetworkWirelessAirMarshal /networks/{networkId}/wireless/airMarshal t0 timespan~
getNetworkWirelessAlternateManagementInterface /networks/{networkId}/wireless/alternateManagementInterface
getNetworkWirelessBilling /networks/{networkId}/wireless/billing
getNetworkWirelessBluetoothSettings /networks/{networkId}/wireless/bluetooth/settings
getNetworkWirelessChannelUtilizationHistory /networks/{networkId}/wireless/channelUtilizationHistory t0 t1 timespan~ resolution# autoResolution?
   clientId deviceSerial apTag band=2.4|5|6
getNetworkWirelessClientConnectionStats /networks/{networkId}/wireless/clients/{clientId}/connectionStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14
   apTag
getNetworkWirelessClientConnectivityEvents /networks/{networkId}/wireless/clients/{clientId}/connectivityEvents * sortOrder=ascending|descending t0 t1
   timespan~ band=2.4|5|6 ssidNumber#=0..14 deviceSerial types[] includedSeverities[]
getNetworkWirelessClientCountHistory /networks/{networkId}/wireless/clientCountHistory t0 t1 timespan~ resolution# autoResolution? clientId
   deviceSerial apTag band=2.4|5|6 ssid#
getNetworkWirelessClientLatencyHistory /networks/{networkId}/wireless/clients/{clientId}/latencyHistory t0 t1 timespan~ resolution#
getNetworkWirelessClientLatencyStats /networks/{networkId}/wireless/clients/{clientId}/latencyStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag
   vlan# fields
getNetworkWirelessClientsConnectionStats /networks/{networkId}/wireless/clients/connectionStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag
getNetworkWirelessClientsLatencyStats /networks/{networkId}/wireless/clients/latencyStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag vlan# fields
getNetworkWirelessConnectionStats /networks/{networkId}/wireless/connectionStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag
getNetworkWirelessDataRateHistory /networks/{networkId}/wireless/dataRateHistory t0 t1 timespan~ resolution# autoResolution? clientId deviceSerial
   apTag band=2.4|5|6 ssid#
getNetworkWirelessDevicesConnectionStats /networks/{networkId}/wireless/devices/connectionStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag
getNetworkWirelessDevicesLatencyStats /networks/{networkId}/wireless/devices/latencyStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag vlan# fields
getNetworkWirelessElectronicShelfLabel /networks/{networkId}/wireless/electronicShelfLabel
getNetworkWirelessElectronicShelfLabelConfiguredDevices /networks/{networkId}/wireless/electronicShelfLabel/configuredDevices
getNetworkWirelessEthernetPortsProfile /networks/{networkId}/wireless/ethernet/ports/profiles/{profileId}
getNetworkWirelessEthernetPortsProfiles /networks/{networkId}/wireless/ethernet/ports/profiles
getNetworkWirelessFailedConnections /networks/{networkId}/wireless/failedConnections t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag serial clientId
getNetworkWirelessLatencyHistory /networks/{networkId}/wireless/latencyHistory t0 t1 timespan~ resolution# autoResolution? clientId deviceSerial apTag
   band=2.4|5|6 ssid# accessCategory=backgroundTraffic|bestEffortTraffic|videoTraffic|voiceTraffic
getNetworkWirelessLatencyStats /networks/{networkId}/wireless/latencyStats t0 t1 timespan~ band=2.4|5|6 ssid#=0..14 apTag vlan# fields
getNetworkWirelessMeshStatuses /networks/{networkId}/wireless/meshStatuses *
getNetworkWirelessRfProfile /networks/{networkId}/wireless/rfProfiles/{rfProfileId}
getNetworkWirelessRfProfiles /networks/{networkId}/wireless/rfProfiles includeTemplateProfiles?
getNetworkWirelessSettings /networks/{networkId}/wireless/settings
getNetworkWirelessSignalQualityHistory /networks/{networkId}/wireless/signalQualityHistory t0 t1 timespan~ resolution# autoResolution? clientId
   deviceSerial apTag band=2.4|5|6 ssid#
getNetworkWirelessSsid /networks/{networkId}/wireless/ssids/{number}
getNetworkWirelessSsidBonjourForwarding /networks/{networkId}/wireless/ssids/{number}/bonjourForwarding
getNetworkWirelessSsidDeviceTypeGroupPolicies /networks/{networkId}/wireless/ssids/{number}/deviceTypeGroupPolicies
getNetworkWirelessSsidEapOverride /networks/{networkId}/wireless/ssids/{number}/eapOverride
getNetworkWirelessSsidFirewallL3FirewallRules /networks/{networkId}/wireless/ssids/{number}/firewall/l3FirewallRules
getNetworkWirelessSsidFirewallL7FirewallRules /networks/{networkId}/wireless/ssids/{number}/firewall/l7FirewallRules
getNetworkWirelessSsidHotspot20 /networks/{networkId}/wireless/ssids/{number}/hotspot20
getNetworkWirelessSsidIdentityPsk /networks/{networkId}/wireless/ssids/{number}/identityPsks/{identityPskId}
getNetworkWirelessSsidIdentityPsks /networks/{networkId}/wireless/ssids/{number}/identityPsks
getNetworkWirelessSsidOverrides /networks/{networkId}/wireless/ssids/{number}/overrides
getNetworkWirelessSsidSchedules /networks/{networkId}/wireless/ssids/{number}/schedules
getNetworkWirelessSsidSplashSettings /networks/{networkId}/wireless/ssids/{number}/splash/settings
getNetworkWirelessSsidTrafficShapingRules /networks/{networkId}/wireless/ssids/{number}/trafficShaping/rules
getNetworkWirelessSsidVpn /networks/{networkId}/wireless/ssids/{number}/vpn
getNetworkWirelessSsids /networks/{networkId}/wireless/ssids
getNetworkWirelessUsageHistory /networks/{networkId}/wireless/usageHistory t0 t1 timespan~ resolution# autoResolution? clientId deviceSerial apTag
   band=2.4|5|6 ssid#
getOrganizationWirelessAirMarshalRules /organizations/{organizationId}/wireless/airMarshal/rules * networkIds[]
getOrganizationWirelessAirMarshalSettingsByNetwork /organizations/{organizationId}/wireless/airMarshal/settings/byNetwork * networkIds[]
getOrganizationWirelessClientsConnectionsImpactedByNetworkBySsid /organizations/{organizationId}/wireless/clients/connections/impacted/byNetwork/bySsid
   * t0 t1 timespan~ networkIds[] networkGroupIds[]
getOrganizationWirelessClientsOverviewByDevice /organizations/{organizationId}/wireless/clients/overview/byDevice * networkIds[] serials[]
   campusGatewayClusterIds[]
getOrganizationWirelessClientsUsageByNetwork /organizations/{organizationId}/wireless/clients/usage/byNetwork * t0 t1 timespan~ usageUnits=GB|KB|MB|TB
   networkIds[] networkGroupIds[] gatewayNetworkIds[]
getOrganizationWirelessClientsUsageByNetworkBySsid /organizations/{organizationId}/wireless/clients/usage/byNetwork/bySsid * t0 t1 timespan~
   usageUnits=GB|KB|MB|TB networkIds[] networkGroupIds[] ssidIds[] ssidNames[] gatewayNetworkIds[]
getOrganizationWirelessClientsUsageBySsid /organizations/{organizationId}/wireless/clients/usage/bySsid * t0 t1 timespan~ usageUnits=GB|KB|MB|TB
   ssidNames[] networkIds[] networkGroupIds[] gatewayNetworkIds[]
getOrganizationWirelessDevicesChannelUtilizationByDevice /organizations/{organizationId}/wireless/devices/channelUtilization/byDevice * t0 t1 timespan~
   interval# networkIds[] serials[]
getOrganizationWirelessDevicesChannelUtilizationByNetwork /organizations/{organizationId}/wireless/devices/channelUtilization/byNetwork * t0 t1
   timespan~ interval# networkIds[] serials[]
getOrganizationWirelessDevicesChannelUtilizationHistoryByDeviceByInterval
   /organizations/{organizationId}/wireless/devices/channelUtilization/history/byDevice/byInterval * t0 t1 timespan~ interval# networkIds[] serials[]
getOrganizationWirelessDevicesChannelUtilizationHistoryByNetworkByInterval
   /organizations/{organizationId}/wireless/devices/channelUtilization/history/byNetwork/byInterval * t0 t1 timespan~ interval# networkIds[] serials[]
getOrganizationWirelessDevicesEthernetStatuses /organizations/{organizationId}/wireless/devices/ethernet/statuses * networkIds[]
getOrganizationWirelessDevicesPacketLossByClient /organizations/{organizationId}/wireless/devices/packetLoss/byClient * t0 t1 timespan~ networkIds[]
   ssids[] bands[] macs[]
getOrganizationWirelessDevicesPacketLossByDevice /organizations/{organizationId}/wireless/devices/packetLoss/byDevice * t0 t1 timespan~ networkIds[]
   serials[] ssids[] bands[]
getOrganizationWirelessDevicesPacketLossByNetwork /organizations/{organizationId}/wireless/devices/packetLoss/byNetwork * t0 t1 timespan~ networkIds[]
   serials[] ssids[] bands[]
getOrganizationWirelessDevicesPowerModeHistory /organizations/{organizationId}/wireless/devices/power/mode/history * t0 t1 timespan~ networkIds[]
   serials[]
getOrganizationWirelessDevicesProvisioningDeployments /organizations/{organizationId}/wireless/devices/provisioning/deployments * search
   sortBy=afterAction|createdAt|deploymentId|name|status sortOrder=asc|desc deploymentType=deploy|replace
getOrganizationWirelessDevicesRadsecCertificatesAuthorities /organizations/{organizationId}/wireless/devices/radsec/certificates/authorities
   certificateAuthorityIds[]
getOrganizationWirelessDevicesRadsecCertificatesAuthoritiesCrls /organizations/{organizationId}/wireless/devices/radsec/certificates/authorities/crls
   certificateAuthorityIds[]
getOrganizationWirelessDevicesRadsecCertificatesAuthoritiesCrlsDeltas
   /organizations/{organizationId}/wireless/devices/radsec/certificates/authorities/crls/deltas certificateAuthorityIds[]
getOrganizationWirelessDevicesSystemCpuLoadHistory /organizations/{organizationId}/wireless/devices/system/cpu/load/history * t0 t1 timespan~
   networkIds[] serials[]
getOrganizationWirelessDevicesWirelessControllersByDevice /organizations/{organizationId}/wireless/devices/wirelessControllers/byDevice * networkIds[]
   serials[] controllerSerials[]
getOrganizationWirelessLocationScanningByNetwork /organizations/{organizationId}/wireless/location/scanning/byNetwork * networkIds[]
getOrganizationWirelessLocationScanningReceivers /organizations/{organizationId}/wireless/location/scanning/receivers * networkIds[]
getOrganizationWirelessMqttSettings /organizations/{organizationId}/wireless/mqtt/settings * networkIds[]
getOrganizationWirelessRadioOverridesByDevice /organizations/{organizationId}/wireless/radio/overrides/byDevice * networkIds[] serials[]
getOrganizationWirelessRadioRrmByNetwork /organizations/{organizationId}/wireless/radio/rrm/byNetwork * sortOrder=ascending|descending networkIds[]
getOrganizationWirelessRfProfilesAssignmentsByDevice /organizations/{organizationId}/wireless/rfProfiles/assignments/byDevice * name mac serial model
   networkIds[] productTypes[] macs[] serials[] models[]
getOrganizationWirelessSsidsFirewallIsolationAllowlistEntries /organizations/{organizationId}/wireless/ssids/firewall/isolation/allowlist/entries *
   networkIds[] ssids[]
getOrganizationWirelessSsidsOpenRoamingByNetwork /organizations/{organizationId}/wireless/ssids/openRoaming/byNetwork * includeDisabledSsids?
   networkIds[]
getOrganizationWirelessSsidsOweByNetwork /organizations/{organizationId}/wireless/ssids/owe/byNetwork * networkIds[]
getOrganizationWirelessSsidsProfiles /organizations/{organizationId}/wireless/ssids/profiles * name sortBy=name sortOrder=asc|desc profileIds[]
getOrganizationWirelessSsidsProfilesAssignments /organizations/{organizationId}/wireless/ssids/profiles/assignments * networkIds[] ssidIds[]
   profileIds[]
getOrganizationWirelessSsidsProfilesAssignmentsByNetwork /organizations/{organizationId}/wireless/ssids/profiles/assignments/byNetwork *
   includeAllNetworks? sortBy=group|network sortOrder=asc|desc search networkIds[] profileIds[] networkGroupIds[] excludeProfileIds[]
getOrganizationWirelessSsidsProfilesOverviews /organizations/{organizationId}/wireless/ssids/profiles/overviews * name sortBy=attached|name
   sortOrder=asc|desc attachable? profileIds[] networkIds[] ssidNumbers[]
getOrganizationWirelessSsidsStatusesByDevice /organizations/{organizationId}/wireless/ssids/statuses/byDevice * hideDisabled? networkIds[] serials[]
   bssids[]
getOrganizationWirelessZigbeeByNetwork /organizations/{organizationId}/wireless/zigbee/byNetwork * networkIds[]
getOrganizationWirelessZigbeeDevices /organizations/{organizationId}/wireless/zigbee/devices * isEnrolled? search networkIds[]
getOrganizationWirelessZigbeeDisenrollment /organizations/{organizationId}/wireless/zigbee/disenrollments/{disenrollmentId}
getOrganizationWirelessZigbeeDoorLocks /organizations/{organizationId}/wireless/zigbee/doorLocks * serial networkIds[]
"""
