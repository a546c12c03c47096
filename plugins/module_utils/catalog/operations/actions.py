# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard does that is no state. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
addNetworkApplianceUmbrellaPolicies /networks/{networkId}/appliance/umbrella/policies/add POST policy!{}
assignNetworkWirelessEthernetPortsProfiles /networks/{networkId}/wireless/ethernet/ports/profiles/assign POST serials![s] profileId!
assignOrganizationLicensesSeats /organizations/{organizationId}/licenses/assignSeats POST licenseId! networkId! seatCount!#
assignOrganizationPoliciesGlobalGroupPoliciesAdaptivePolicyGroups
   /organizations/{organizationId}/policies/global/group/policies/adaptivePolicyGroups/assign POST policy!{} adaptivePolicyGroups![]
assignOrganizationPoliciesGlobalGroupPoliciesApplianceVlans /organizations/{organizationId}/policies/global/group/policies/appliance/vlans/assign POST
   policy!{} vlans![]
attachOrganizationSaseSites /organizations/{organizationId}/sase/sites/attach POST items![]
batchNetworkFloorPlansAutoLocateJobs /networks/{networkId}/floorPlans/autoLocate/jobs/batch POST jobs![]
batchOrganizationDevicesCellularDataProfilesAssignmentsCreate /organizations/{organizationId}/devices/cellular/data/profiles/assignments/batchCreate
   POST items![]
batchOrganizationSaseConnectorsDelete /organizations/{organizationId}/sase/connectors/batchDelete POST items[]
bindAdministeredLicensingSubscriptionSubscription /administered/licensing/subscription/subscriptions/{subscriptionId}/bind POST networkIds![s]
blinkDeviceLeds /devices/{serial}/blinkLeds POST duration# period# duty#
bulkOrganizationApplianceDnsLocalProfilesAssignmentsCreate /organizations/{organizationId}/appliance/dns/local/profiles/assignments/bulkCreate POST
   items![]
bulkOrganizationDevicesCellularDataProfilesAssignmentsDelete /organizations/{organizationId}/devices/cellular/data/profiles/assignments/bulkDelete POST
   items![]
bulkOrganizationDevicesPacketCaptureCapturesCreate /organizations/{organizationId}/devices/packetCapture/captures/bulkCreate POST devices![] notes
   duration# filterExpression name! advanced{}
bulkOrganizationDevicesPacketCaptureCapturesDelete /organizations/{organizationId}/devices/packetCapture/captures/bulkDelete POST captureIds![]
bulkOrganizationNetworksGroupAssign /organizations/{organizationId}/networks/groups/{groupId}/bulkAssign POST networkIds![]
bulkOrganizationNetworksGroupUnassign /organizations/{organizationId}/networks/groups/{groupId}/bulkUnassign POST networkIds![]
bulkOrganizationPoliciesGlobalGroupPoliciesNetworksAssignmentsAssign
   /organizations/{organizationId}/policies/global/group/policies/networks/assignments/bulkAssign POST policy!{} targets![]
bulkOrganizationPoliciesGlobalGroupPoliciesNetworksAssignmentsDelete
   /organizations/{organizationId}/policies/global/group/policies/networks/assignments/bulkDelete POST policy!{} targets![]
bulkUpdateOrganizationDevicesDetails /organizations/{organizationId}/devices/details/bulkUpdate POST serials![] details![]
cancelNetworkFloorPlansAutoLocateJob /networks/{networkId}/floorPlans/autoLocate/jobs/{jobId}/cancel POST
certificatesOrganizationApplianceSecurityHttpsi /organizations/{organizationId}/appliance/security/httpsi/certificates POST contents! serials![]
checkinNetworkSmDevices /networks/{networkId}/sm/devices/checkin POST wifiMacs[s] ids[s] serials[s] scope[s]
claimAdministeredLicensingSubscriptionSubscriptions /administered/licensing/subscription/subscriptions/claim POST claimKey! organizationId! name
   description
claimOrganizationInventoryOrders /organizations/{organizationId}/inventory/orders/claim POST claimId! subscriptions[]
cloneOrganization /organizations/{organizationId}/clone POST name!
cloneOrganizationSwitchDevices /organizations/{organizationId}/switch/devices/clone POST sourceSerial! targetSerials![s]
combineOrganizationNetworks /organizations/{organizationId}/networks/combine POST name! networkIds![s] enrollmentString
commitOrganizationPoliciesGlobalGroupPoliciesFirewallRulesetsAssignments
   /organizations/{organizationId}/policies/global/group/policies/firewall/rulesets/assignments/commit POST policy!{}
connectNetworkApplianceUmbrellaAccount /networks/{networkId}/appliance/umbrella/account/connect POST api!{}
createDeviceApplianceVmxAuthenticationToken /devices/{serial}/appliance/vmx/authenticationToken POST
createDeviceCellularUplinksBandsMasksUpdate /devices/{serial}/cellular/uplinks/bands/masks/update POST slot!=sim1|sim2|sim3 type!=5GNSA|5GSA|LTE
   masked![]
createDeviceLiveToolsArpTable /devices/{serial}/liveTools/arpTable POST >/devices/{serial}/liveTools/arpTable/{arpTableId} callback{}
createDeviceLiveToolsCableTest /devices/{serial}/liveTools/cableTest POST >/devices/{serial}/liveTools/cableTest/{id} ports![s] callback{}
createDeviceLiveToolsLedsBlink /devices/{serial}/liveTools/leds/blink POST >/devices/{serial}/liveTools/leds/blink/{ledsBlinkId} duration!# callback{}
createDeviceLiveToolsMacTable /devices/{serial}/liveTools/macTable POST >/devices/{serial}/liveTools/macTable/{macTableId} mac callback{}
createDeviceLiveToolsMulticastRouting /devices/{serial}/liveTools/multicastRouting POST
   >/devices/{serial}/liveTools/multicastRouting/{multicastRoutingId} callback{}
createDeviceLiveToolsPing /devices/{serial}/liveTools/ping POST >/devices/{serial}/liveTools/ping/{id} target! count# callback{}
createDeviceLiveToolsPingDevice /devices/{serial}/liveTools/pingDevice POST >/devices/{serial}/liveTools/pingDevice/{id} count# callback{}
createDeviceLiveToolsPortsCycle /devices/{serial}/liveTools/ports/cycle POST >/devices/{serial}/liveTools/ports/cycle/{id} ports![] callback{}
createDeviceLiveToolsPortsStatus /devices/{serial}/liveTools/ports/status POST >/devices/{serial}/liveTools/ports/status/{jobId} callback{}
createDeviceLiveToolsPowerUsage /devices/{serial}/liveTools/power/usage POST >/devices/{serial}/liveTools/power/usage/{jobId} callback{}
createDeviceLiveToolsRoutingTableLookup /devices/{serial}/liveTools/routingTable/lookups POST >/devices/{serial}/liveTools/routingTable/lookups/{id}
   type=BGP|EIGRP|HSRP|IGRP|ISIS|LISP|NAT|ND|NHRP|OMP|OSPF|RIP|default+WAN|direct|static destination{} nextHop{} vpn{} vrf{} callback{}
createDeviceLiveToolsRoutingTableSummary /devices/{serial}/liveTools/routingTable/summaries POST
   >/devices/{serial}/liveTools/routingTable/summaries/{id} callback{}
createDeviceLiveToolsThroughputTest /devices/{serial}/liveTools/throughputTest POST >/devices/{serial}/liveTools/throughputTest/{throughputTestId}
   callback{}
createDeviceLiveToolsWakeOnLan /devices/{serial}/liveTools/wakeOnLan POST >/devices/{serial}/liveTools/wakeOnLan/{wakeOnLanId} vlanId!# mac! callback{}
createDeviceSensorCommand /devices/{serial}/sensor/commands POST >/devices/{serial}/sensor/commands/{commandId}
   operation!=cycleDownstreamPower|disableDownstreamPower|enableDownstreamPower|refreshData
createDeviceWirelessZigbeeEnrollment /devices/{serial}/wireless/zigbee/enrollments POST >/devices/{serial}/wireless/zigbee/enrollments/{enrollmentId}
createNetworkApplianceDevicesRedundancySwap /networks/{networkId}/appliance/devices/redundancy/swap POST
createNetworkFirmwareUpgradesRollback /networks/{networkId}/firmwareUpgrades/rollbacks POST
   product=appliance|camera|campusGateway|cellularGateway|secureConnect|switch|switchCatalyst|wireless|wirelessController time reasons![] toVersion{}
   predownload{}
createNetworkMove /organizations/{organizationId}/networks/moves POST network!{} organizations!{} simulate?
createNetworkPiiRequest /networks/{networkId}/pii/requests POST >/networks/{networkId}/pii/requests/{requestId} type=delete|restrict+processing
   datasets[s] username email mac smDeviceId smUserId
createNetworkSmBypassActivationLockAttempt /networks/{networkId}/sm/bypassActivationLockAttempts POST
   >/networks/{networkId}/sm/bypassActivationLockAttempts/{attemptId} ids![s]
createNetworkWebhooksWebhookTest /networks/{networkId}/webhooks/webhookTests POST >/networks/{networkId}/webhooks/webhookTests/{webhookTestId} url!
   sharedSecret payloadTemplateId payloadTemplateName alertTypeId
createOrganizationApplianceDnsLocalProfilesAssignmentsBulkDelete /organizations/{organizationId}/appliance/dns/local/profiles/assignments/bulkDelete
   POST items![]
createOrganizationApplianceDnsSplitProfilesAssignmentsBulkCreate /organizations/{organizationId}/appliance/dns/split/profiles/assignments/bulkCreate
   POST items![]
createOrganizationApplianceDnsSplitProfilesAssignmentsBulkDelete /organizations/{organizationId}/appliance/dns/split/profiles/assignments/bulkDelete
   POST items![]
createOrganizationCellularGatewayEsimsSwap /organizations/{organizationId}/cellularGateway/esims/swap POST swaps![]
createOrganizationDevicesControllerMigration /organizations/{organizationId}/devices/controller/migrations POST serials![] target!=wirelessController
createOrganizationDevicesPacketCaptureCapture /organizations/{organizationId}/devices/packetCapture/captures POST serials![] name! outputType
   destination ports notes duration# filterExpression interface advanced{}
createOrganizationInventoryDevicesSwapsBulk /organizations/{organizationId}/inventory/devices/swaps/bulk POST
   >/organizations/{organizationId}/inventory/devices/swaps/bulk/{id} swaps![]
createOrganizationWirelessZigbeeDisenrollment /organizations/{organizationId}/wireless/zigbee/disenrollments POST
   >/organizations/{organizationId}/wireless/zigbee/disenrollments/{disenrollmentId} doorLockIds[]
cycleDeviceSwitchPorts /devices/{serial}/switch/ports/cycle POST ports![s]
deferNetworkFirmwareUpgradesStagedEvents /networks/{networkId}/firmwareUpgrades/staged/events/defer POST
detachOrganizationSaseSites /organizations/{organizationId}/sase/sites/detach POST items[]
disableOrganizationIntegrationsXdrNetworks /organizations/{organizationId}/integrations/xdr/networks/disable POST networks![]
disconnectNetworkApplianceUmbrellaAccount /networks/{networkId}/appliance/umbrella/account/disconnect POST
dismissOrganizationAssuranceAlerts /organizations/{organizationId}/assurance/alerts/dismiss POST alertIds![]
enableOrganizationIntegrationsXdrNetworks /organizations/{organizationId}/integrations/xdr/networks/enable POST networks![]
generateDeviceCameraSnapshot /devices/{serial}/camera/generateSnapshot POST timestamp fullframe?
generateOrganizationDevicesPacketCaptureCaptureDownloadUrl
   /organizations/{organizationId}/devices/packetCapture/captures/{captureId}/downloadUrl/generate POST
installNetworkSmDeviceApps /networks/{networkId}/sm/devices/{deviceId}/installApps POST appIds![s] force?
lockNetworkSmDevices /networks/{networkId}/sm/devices/lock POST wifiMacs[s] ids[s] serials[s] scope[s] pin#
modifyNetworkSmDevicesTags /networks/{networkId}/sm/devices/modifyTags POST wifiMacs[s] ids[s] serials[s] scope[s] tags![s] updateAction!
moveNetworkSmDevices /networks/{networkId}/sm/devices/move POST wifiMacs[s] ids[s] serials[s] scope[s] newNetwork!
moveOrganizationLicenses /organizations/{organizationId}/licenses/move POST destOrganizationId! licenseIds![s]
moveOrganizationLicensesSeats /organizations/{organizationId}/licenses/moveSeats POST destOrganizationId! licenseId! seatCount!#
moveOrganizationLicensingCotermLicenses /organizations/{organizationId}/licensing/coterm/licenses/move POST ^key destination!{} licenses![]
previewOrganizationInventoryOrders /organizations/{organizationId}/inventory/orders/preview POST claimId!
provisionNetworkClients /networks/{networkId}/clients/provision POST clients![] devicePolicy!=Allowed|Blocked|Group+policy|Normal|Per+connection
   groupPolicyId policiesBySecurityAppliance{} policiesBySsid{}
publishNetworkFloorPlansAutoLocateJob /networks/{networkId}/floorPlans/autoLocate/jobs/{jobId}/publish POST devices[]
reassignNetworkVlanProfilesAssignments /networks/{networkId}/vlanProfiles/assignments/reassign POST vlanProfile{} serials![s] stackIds![s]
rebootDevice /devices/{serial}/reboot POST
rebootNetworkSmDevices /networks/{networkId}/sm/devices/reboot POST wifiMacs[s] ids[s] serials[s] scope[s] kextPaths[s] notifyUser? rebuildKernelCache?
   requestRequiresNetworkTether?
recalculateNetworkFloorPlansAutoLocateJob /networks/{networkId}/floorPlans/autoLocate/jobs/{jobId}/recalculate POST devices[]
recalculateOrganizationWirelessRadioAutoRfChannels /organizations/{organizationId}/wireless/radio/autoRf/channels/recalculate POST networkIds![]
refreshNetworkSmDeviceDetails /networks/{networkId}/sm/devices/{deviceId}/refreshDetails POST
removeNetworkApplianceUmbrellaPolicies /networks/{networkId}/appliance/umbrella/policies/remove POST policy!{}
removeOrganizationPoliciesGlobalGroupPoliciesAdaptivePolicyGroups
   /organizations/{organizationId}/policies/global/group/policies/adaptivePolicyGroups/remove POST policy!{} adaptivePolicyGroups![]
removeOrganizationPoliciesGlobalGroupPoliciesApplianceVlans /organizations/{organizationId}/policies/global/group/policies/appliance/vlans/remove POST
   policy!{} vlans![]
removeOrganizationSpacesIntegration /organizations/{organizationId}/spaces/integration/remove POST
renewOrganizationLicensesSeats /organizations/{organizationId}/licenses/renewSeats POST licenseIdToRenew! unusedLicenseId!
restoreOrganizationAssuranceAlerts /organizations/{organizationId}/assurance/alerts/restore POST alertIds![]
rollbacksNetworkFirmwareUpgradesStagedEvents /networks/{networkId}/firmwareUpgrades/staged/events/rollbacks POST stages![] reasons[]
setNetworkWirelessEthernetPortsProfilesDefault /networks/{networkId}/wireless/ethernet/ports/profiles/setDefault POST profileId!
shutdownNetworkSmDevices /networks/{networkId}/sm/devices/shutdown POST wifiMacs[s] ids[s] serials[s] scope[s]
splitNetwork /networks/{networkId}/split POST
stopOrganizationDevicesPacketCaptureCapture /organizations/{organizationId}/devices/packetCapture/captures/{captureId}/stop POST serials![]
swapNetworkApplianceWarmSpare /networks/{networkId}/appliance/warmSpare/swap POST
unenrollNetworkSmDevice /networks/{networkId}/sm/devices/{deviceId}/unenroll POST
uninstallNetworkSmDeviceApps /networks/{networkId}/sm/devices/{deviceId}/uninstallApps POST appIds![s]
validateAdministeredLicensingSubscriptionSubscriptionsClaimKey /administered/licensing/subscription/subscriptions/claimKey/validate POST claimKey!
vmxNetworkDevicesClaim /networks/{networkId}/devices/claim/vmx POST size!=100|large|medium|small|xlarge
wipeNetworkSmDevices /networks/{networkId}/sm/devices/wipe POST wifiMac id serial pin#
"""
