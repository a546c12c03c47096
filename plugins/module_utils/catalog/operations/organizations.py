# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of organizations. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getNetworkMoves /organizations/{organizationId}/networks/moves * moveIds[]
getOrganization /organizations/{organizationId}
getOrganizationActionBatch /organizations/{organizationId}/actionBatches/{actionBatchId}
getOrganizationActionBatches /organizations/{organizationId}/actionBatches status=completed|failed|pending
getOrganizationAdaptivePolicyAcl /organizations/{organizationId}/adaptivePolicy/acls/{aclId}
getOrganizationAdaptivePolicyAcls /organizations/{organizationId}/adaptivePolicy/acls
getOrganizationAdaptivePolicyGroup /organizations/{organizationId}/adaptivePolicy/groups/{id}
getOrganizationAdaptivePolicyGroups /organizations/{organizationId}/adaptivePolicy/groups
getOrganizationAdaptivePolicyOverview /organizations/{organizationId}/adaptivePolicy/overview
getOrganizationAdaptivePolicyPolicies /organizations/{organizationId}/adaptivePolicy/policies
getOrganizationAdaptivePolicyPolicy /organizations/{organizationId}/adaptivePolicy/policies/{id}
getOrganizationAdaptivePolicySettings /organizations/{organizationId}/adaptivePolicy/settings
getOrganizationAdmins /organizations/{organizationId}/admins networkIds[]
getOrganizationAlertsProfiles /organizations/{organizationId}/alerts/profiles
getOrganizationApiRequests /organizations/{organizationId}/apiRequests * t0 t1 timespan~ adminId path method=DELETE|GET|POST|PUT responseCode# sourceIp
   userAgent version#=0..1 operationIds[]
getOrganizationApiRequestsOverview /organizations/{organizationId}/apiRequests/overview t0 t1 timespan~
getOrganizationApiRequestsOverviewResponseCodesByInterval /organizations/{organizationId}/apiRequests/overview/responseCodes/byInterval t0 t1 timespan~
   interval# version#=0..1 userAgent operationIds[] sourceIps[] adminIds[]
getOrganizationApiRestProvisioningPipelines /organizations/{organizationId}/api/rest/provisioning/pipelines * sortOrder=ascending|descending
   status=active|error|pending|success timespan#
getOrganizationApiRestProvisioningPipelinesJobs /organizations/{organizationId}/api/rest/provisioning/pipelines/jobs *
   status=complete|deferred|failed|new|ready|running|scheduled pipelineIds[]
getOrganizationApiRestProvisioningPipelinesJobsOverviewsByPipeline
   /organizations/{organizationId}/api/rest/provisioning/pipelines/jobs/overviews/byPipeline pipelineIds[]
getOrganizationAssuranceAlert /organizations/{organizationId}/assurance/alerts/{id}
getOrganizationAssuranceAlerts /organizations/{organizationId}/assurance/alerts * sortOrder=ascending|descending networkId severity tsStart tsEnd
   category=configuration|connectivity|device_health|experience_metrics|insights sortBy=category|dismissedAt|resolvedAt|severity|startedAt active?
   dismissed? resolved? suppressAlertsForOfflineNodes? types[] serials[] deviceTypes[] deviceTags[]
getOrganizationAssuranceAlertsOverview /organizations/{organizationId}/assurance/alerts/overview networkId severity tsStart tsEnd
   category=configuration|connectivity|device_health|experience_metrics|insights active? dismissed? resolved? suppressAlertsForOfflineNodes? types[]
   serials[] deviceTypes[] deviceTags[]
getOrganizationAssuranceAlertsOverviewByNetwork /organizations/{organizationId}/assurance/alerts/overview/byNetwork * sortOrder=ascending|descending
   networkId severity tsStart tsEnd category=configuration|connectivity|device_health|experience_metrics|insights active? dismissed? resolved?
   suppressAlertsForOfflineNodes? types[] serials[] deviceTypes[] deviceTags[]
getOrganizationAssuranceAlertsOverviewByType /organizations/{organizationId}/assurance/alerts/overview/byType * sortOrder=ascending|descending
   networkId severity tsStart tsEnd category=configuration|connectivity|device_health|experience_metrics|insights
   sortBy=count|lastAlertedAt|networkCount|severity|startedAt active? dismissed? resolved? includeDeviceTags? includeNetworks?
   suppressAlertsForOfflineNodes? types[] serials[] deviceTypes[] deviceTags[]
getOrganizationAssuranceAlertsOverviewHistorical /organizations/{organizationId}/assurance/alerts/overview/historical segmentDuration!# networkId
   severity tsStart! tsEnd category=configuration|connectivity|device_health|experience_metrics|insights types[] serials[] deviceTypes[]
getOrganizationAssuranceAlertsProfiles /organizations/{organizationId}/assurance/alerts/profiles
getOrganizationAssuranceAlertsTaxonomyCategories /organizations/{organizationId}/assurance/alerts/taxonomy/categories
getOrganizationAssuranceAlertsTaxonomyTypes /organizations/{organizationId}/assurance/alerts/taxonomy/types
getOrganizationAssuranceImpactedDeviceWirelessByNetwork /organizations/{organizationId}/assurance/impactedDevice/wireless/byNetwork * t0 t1 timespan~
   networkGroupIds[]
getOrganizationBrandingPolicies /organizations/{organizationId}/brandingPolicies
getOrganizationBrandingPoliciesPriorities /organizations/{organizationId}/brandingPolicies/priorities
getOrganizationBrandingPolicy /organizations/{organizationId}/brandingPolicies/{brandingPolicyId}
getOrganizationClientsBandwidthUsageHistory /organizations/{organizationId}/clients/bandwidthUsageHistory networkTag deviceTag ssidName usageUplink t0
   t1 timespan~
getOrganizationClientsOverview /organizations/{organizationId}/clients/overview t0 t1 timespan~
getOrganizationClientsSearch /organizations/{organizationId}/clients/search * mac!
getOrganizationConfigTemplate /organizations/{organizationId}/configTemplates/{configTemplateId}
getOrganizationConfigTemplateSwitchProfilePort
   /organizations/{organizationId}/configTemplates/{configTemplateId}/switch/profiles/{profileId}/ports/{portId}
getOrganizationConfigTemplateSwitchProfilePorts /organizations/{organizationId}/configTemplates/{configTemplateId}/switch/profiles/{profileId}/ports
getOrganizationConfigTemplateSwitchProfiles /organizations/{organizationId}/configTemplates/{configTemplateId}/switch/profiles
getOrganizationConfigTemplates /organizations/{organizationId}/configTemplates
getOrganizationConfigurationChanges /organizations/{organizationId}/configurationChanges < t0 t1 timespan~ networkId adminId
getOrganizationDevices /organizations/{organizationId}/devices * configurationUpdatedAfter tagsFilterType=withAllTags|withAnyTags name mac serial model
   networkIds[] productTypes[] tags[] macs[] serials[] sensorMetrics[] sensorAlertProfileIds[] models[]
getOrganizationDevicesAvailabilities /organizations/{organizationId}/devices/availabilities * tagsFilterType=withAllTags|withAnyTags networkIds[]
   productTypes[] serials[] tags[] statuses[]
getOrganizationDevicesAvailabilitiesChangeHistory /organizations/{organizationId}/devices/availabilities/changeHistory * t0 t1 timespan~ serials[]
   productTypes[] networkIds[] statuses[]
getOrganizationDevicesCellularDataDevices /organizations/{organizationId}/devices/cellular/data/devices * includeAssigned? name includedSerials[]
   excludedSerials[] includedProfileIds[] excludedProfileIds[] deviceTypes[] slots[] serials[]
getOrganizationDevicesCellularDataProfiles /organizations/{organizationId}/devices/cellular/data/profiles * profileIds[] serials[]
getOrganizationDevicesCellularDataProfilesAssignments /organizations/{organizationId}/devices/cellular/data/profiles/assignments * profileIds[]
   serials[]
getOrganizationDevicesCellularDataUsageByDevice /organizations/{organizationId}/devices/cellular/data/usage/byDevice * serials[]
getOrganizationDevicesCellularDataUsageHistoryByDeviceByInterval
   /organizations/{organizationId}/devices/cellular/data/usage/history/byDevice/byInterval * t0 t1 timespan~ interval# serials![]
getOrganizationDevicesCellularGeolocations /organizations/{organizationId}/devices/cellular/geolocations * serials[]
getOrganizationDevicesCellularUplinksBandsByDevice /organizations/{organizationId}/devices/cellular/uplinks/bands/byDevice * serials[]
getOrganizationDevicesCellularUplinksTowersByDevice /organizations/{organizationId}/devices/cellular/uplinks/towers/byDevice * serials[]
getOrganizationDevicesControllerMigrations /organizations/{organizationId}/devices/controller/migrations * target=wirelessController serials[]
   networkIds[]
getOrganizationDevicesOverviewByModel /organizations/{organizationId}/devices/overview/byModel models[] networkIds[] productTypes[]
getOrganizationDevicesPacketCaptureCaptures /organizations/{organizationId}/devices/packetCapture/captures * notes deviceName adminName t0 t1 timespan~
   sortOrder=ascending|descending captureIds[] networkIds[] serials[] process[] captureStatus[] name[] clientMac[]
getOrganizationDevicesPacketCaptureSchedules /organizations/{organizationId}/devices/packetCapture/schedules scheduleIds[] networkIds[] deviceIds[]
getOrganizationDevicesPowerModulesStatusesByDevice /organizations/{organizationId}/devices/powerModules/statuses/byDevice *
   tagsFilterType=withAllTags|withAnyTags networkIds[] productTypes[] serials[] tags[]
getOrganizationDevicesProvisioningStatuses /organizations/{organizationId}/devices/provisioning/statuses * status=complete|incomplete|unprovisioned
   tagsFilterType=withAllTags|withAnyTags networkIds[] productTypes[] serials[] tags[]
getOrganizationDevicesStatuses /organizations/{organizationId}/devices/statuses * tagsFilterType=withAllTags|withAnyTags networkIds[] serials[]
   statuses[] productTypes[] models[] tags[]
getOrganizationDevicesStatusesOverview /organizations/{organizationId}/devices/statuses/overview productTypes[] networkIds[]
getOrganizationDevicesSyslogServersByNetwork /organizations/{organizationId}/devices/syslog/servers/byNetwork * networkIds[]
getOrganizationDevicesSyslogServersRolesByNetwork /organizations/{organizationId}/devices/syslog/servers/roles/byNetwork * networkIds[]
getOrganizationDevicesSystemMemoryUsageHistoryByInterval /organizations/{organizationId}/devices/system/memory/usage/history/byInterval * t0 t1
   timespan~ interval# networkIds[] serials[] productTypes[]
getOrganizationDevicesUplinksAddressesByDevice /organizations/{organizationId}/devices/uplinks/addresses/byDevice *
   tagsFilterType=withAllTags|withAnyTags networkIds[] productTypes[] serials[] tags[]
getOrganizationDevicesUplinksLossAndLatency /organizations/{organizationId}/devices/uplinksLossAndLatency t0 t1 timespan~
   uplink=cellular|wan1|wan2|wan3 ip
getOrganizationEarlyAccessFeatures /organizations/{organizationId}/earlyAccess/features
getOrganizationEarlyAccessFeaturesOptIn /organizations/{organizationId}/earlyAccess/features/optIns/{optInId}
getOrganizationEarlyAccessFeaturesOptIns /organizations/{organizationId}/earlyAccess/features/optIns
getOrganizationFirmwareUpgrades /organizations/{organizationId}/firmware/upgrades * status[] productTypes[]
getOrganizationFirmwareUpgradesByDevice /organizations/{organizationId}/firmware/upgrades/byDevice * currentUpgradesOnly? limitPerDevice# networkIds[]
   serials[] macs[] firmwareUpgradeBatchIds[] upgradeStatuses[]
getOrganizationFloorPlansAutoLocateDevices /organizations/{organizationId}/floorPlans/autoLocate/devices * networkIds[] floorPlanIds[]
getOrganizationFloorPlansAutoLocateStatuses /organizations/{organizationId}/floorPlans/autoLocate/statuses * networkIds[] floorPlanIds[]
getOrganizationInsightApplications /organizations/{organizationId}/insight/applications
getOrganizationInsightMonitoredMediaServer /organizations/{organizationId}/insight/monitoredMediaServers/{monitoredMediaServerId}
getOrganizationInsightMonitoredMediaServers /organizations/{organizationId}/insight/monitoredMediaServers
getOrganizationIntegrationsDeployable /organizations/{organizationId}/integrations/deployable
getOrganizationIntegrationsDeployed /organizations/{organizationId}/integrations/deployed
getOrganizationIntegrationsXdrNetworks /organizations/{organizationId}/integrations/xdr/networks * networkIds[]
getOrganizationInventoryDevice /organizations/{organizationId}/inventory/devices/{serial}
getOrganizationInventoryDevices /organizations/{organizationId}/inventory/devices * usedState=unused|used search tagsFilterType=withAllTags|withAnyTags
   macs[] networkIds[] serials[] models[] orderNumbers[] tags[] productTypes[] eoxStatuses[]
getOrganizationInventoryDevicesEoxOverview /organizations/{organizationId}/inventory/devices/eox/overview
getOrganizationInventoryDevicesSwapsBulk /organizations/{organizationId}/inventory/devices/swaps/bulk/{id}
getOrganizationLicense /organizations/{organizationId}/licenses/{licenseId}
getOrganizationLicenses /organizations/{organizationId}/licenses * deviceSerial networkId
   state=active|expired|expiring|recentlyQueued|unused|unusedActive
getOrganizationLicensesOverview /organizations/{organizationId}/licenses/overview
getOrganizationLicensingCotermLicenses /organizations/{organizationId}/licensing/coterm/licenses * ^key invalidated? expired?
getOrganizationLoginSecurity /organizations/{organizationId}/loginSecurity
getOrganizationNetworks /organizations/{organizationId}/networks * configTemplateId isBoundToConfigTemplate? tagsFilterType=withAllTags|withAnyTags
   tags[] productTypes[]
getOrganizationNetworksGroups /organizations/{organizationId}/networks/groups * search groupIds[]
getOrganizationNetworksGroupsOverviewByGroup /organizations/{organizationId}/networks/groups/overview/byGroup * sortBy=status
getOrganizationOpenapiSpec /organizations/{organizationId}/openapiSpec version#=2..3
getOrganizationPoliciesAssignmentsByClient /organizations/{organizationId}/policies/assignments/byClient * t0 timespan~ includeUndetectedClients?
   networkIds![]
getOrganizationPoliciesGlobalFirewallApplicationCategories /organizations/{organizationId}/policies/global/firewall/applicationCategories
getOrganizationPoliciesGlobalFirewallRulesets /organizations/{organizationId}/policies/global/firewall/rulesets * name rulesetIds[]
getOrganizationPoliciesGlobalFirewallRulesetsRules /organizations/{organizationId}/policies/global/firewall/rulesets/rules * rulesetIds[] ruleIds[]
getOrganizationPoliciesGlobalGroupPolicies /organizations/{organizationId}/policies/global/group/policies * name policyIds[]
getOrganizationPoliciesGlobalGroupPoliciesAdaptivePolicyGroupsAssignments
   /organizations/{organizationId}/policies/global/group/policies/adaptivePolicyGroups/assignments * assignmentIds[] policyIds[]
   adaptivePolicyGroupIds[]
getOrganizationPoliciesGlobalGroupPoliciesApplianceVlansAssignments
   /organizations/{organizationId}/policies/global/group/policies/appliance/vlans/assignments * assignmentIds[] policyIds[] interfaceIds[]
getOrganizationPoliciesGlobalGroupPoliciesApplianceVlansAssignmentsByVlan
   /organizations/{organizationId}/policies/global/group/policies/appliance/vlans/assignments/byVlan * search vlanIds[] interfaceIds[]
getOrganizationPoliciesGlobalGroupPoliciesFirewallRulesetsAssignments
   /organizations/{organizationId}/policies/global/group/policies/firewall/rulesets/assignments * rulesetIds[] policyIds[] assignmentIds[]
getOrganizationPoliciesGlobalGroupPoliciesNetworks /organizations/{organizationId}/policies/global/group/policies/networks * name policyIds[]
   networkIds[] firewallTypes[]
getOrganizationPoliciesGlobalGroupPoliciesNetworksAssignments /organizations/{organizationId}/policies/global/group/policies/networks/assignments *
   assignmentIds[] policyIds[] networkIds[] firewallTypes[]
getOrganizationPolicyObject /organizations/{organizationId}/policyObjects/{policyObjectId}
getOrganizationPolicyObjects /organizations/{organizationId}/policyObjects *
getOrganizationPolicyObjectsGroup /organizations/{organizationId}/policyObjects/groups/{policyObjectGroupId}
getOrganizationPolicyObjectsGroups /organizations/{organizationId}/policyObjects/groups *
getOrganizationSaml /organizations/{organizationId}/saml
getOrganizationSamlIdp /organizations/{organizationId}/saml/idps/{idpId}
getOrganizationSamlIdps /organizations/{organizationId}/saml/idps
getOrganizationSamlRole /organizations/{organizationId}/samlRoles/{samlRoleId}
getOrganizationSamlRoles /organizations/{organizationId}/samlRoles
getOrganizationSaseConnectors /organizations/{organizationId}/sase/connectors
getOrganizationSaseIntegration /organizations/{organizationId}/sase/integrations/{integrationId}
getOrganizationSaseNetworksEligible /organizations/{organizationId}/sase/networks/eligible * search
getOrganizationSaseRegions /organizations/{organizationId}/sase/regions
getOrganizationSaseSites /organizations/{organizationId}/sase/sites * search
   status=bad+NAT|bad+tunnel|dormant|good|many+bad+tunnels|no+registry|offline siteId
getOrganizationSaseSitesConnectivityHistoryBySite /organizations/{organizationId}/sase/sites/connectivity/history/bySite timespan siteIds[]
getOrganizationSaseSitesConnectivityOverview /organizations/{organizationId}/sase/sites/connectivity/overview
getOrganizationSnmp /organizations/{organizationId}/snmp
getOrganizationSpacesIntegrateStatus /organizations/{organizationId}/spaces/integrate/status
getOrganizationSplashAsset /organizations/{organizationId}/splash/assets/{id}
getOrganizationSplashThemes /organizations/{organizationId}/splash/themes
getOrganizationSummarySustainabilityDailyConsumerMetricsNetworks /organizations/{organizationId}/summary/sustainability/dailyConsumerMetrics/networks
   t0 t1 timespan~
getOrganizationSummarySustainabilitySummaryConsumerMetricsDeviceCategories
   /organizations/{organizationId}/summary/sustainability/summaryConsumerMetrics/deviceCategories
getOrganizationSummarySustainabilitySummaryConsumerMetricsDeviceCategoriesAggregated
   /organizations/{organizationId}/summary/sustainability/summaryConsumerMetrics/deviceCategories/aggregated t0 t1 timespan~
getOrganizationSummarySustainabilitySummaryConsumerMetricsDevices /organizations/{organizationId}/summary/sustainability/summaryConsumerMetrics/devices
   t0 t1 timespan~
getOrganizationSummarySustainabilitySummaryConsumerMetricsNetworks
   /organizations/{organizationId}/summary/sustainability/summaryConsumerMetrics/networks t0 t1 timespan~
getOrganizationSummarySustainabilitySummaryConsumerMetricsNetworksAggregated
   /organizations/{organizationId}/summary/sustainability/summaryConsumerMetrics/networks/aggregated t0 t1 timespan~
getOrganizationSummarySwitchPowerHistory /organizations/{organizationId}/summary/switch/power/history t0 t1 timespan~
getOrganizationSummaryTopAppliancesByUtilization /organizations/{organizationId}/summary/top/appliances/byUtilization networkTag deviceTag quantity#
   ssidName usageUplink t0 t1 timespan~
getOrganizationSummaryTopApplicationsByUsage /organizations/{organizationId}/summary/top/applications/byUsage networkTag device networkId quantity#
   ssidName usageUplink t0 t1 timespan~
getOrganizationSummaryTopApplicationsCategoriesByUsage /organizations/{organizationId}/summary/top/applications/categories/byUsage networkTag deviceTag
   networkId quantity# ssidName usageUplink t0 t1 timespan~
getOrganizationSummaryTopClientsByUsage /organizations/{organizationId}/summary/top/clients/byUsage networkTag deviceTag quantity# ssidName usageUplink
   t0 t1 timespan~
getOrganizationSummaryTopClientsManufacturersByUsage /organizations/{organizationId}/summary/top/clients/manufacturers/byUsage networkTag deviceTag
   quantity# ssidName usageUplink t0 t1 timespan~
getOrganizationSummaryTopDevicesByUsage /organizations/{organizationId}/summary/top/devices/byUsage networkTag deviceTag quantity# ssidName usageUplink
   t0 t1 timespan~
getOrganizationSummaryTopDevicesModelsByUsage /organizations/{organizationId}/summary/top/devices/models/byUsage networkTag deviceTag quantity#
   ssidName usageUplink t0 t1 timespan~
getOrganizationSummaryTopNetworksByStatus /organizations/{organizationId}/summary/top/networks/byStatus * networkTag deviceTag quantity# ssidName
   usageUplink
getOrganizationSummaryTopSsidsByUsage /organizations/{organizationId}/summary/top/ssids/byUsage networkTag deviceTag quantity# ssidName usageUplink t0
   t1 timespan~
getOrganizationSummaryTopSwitchesByEnergyUsage /organizations/{organizationId}/summary/top/switches/byEnergyUsage networkTag deviceTag quantity#
   ssidName usageUplink t0 t1 timespan~
getOrganizationUplinksStatuses /organizations/{organizationId}/uplinks/statuses * networkIds[] serials[] iccids[]
getOrganizationWebhooksAlertTypes /organizations/{organizationId}/webhooks/alertTypes
   productType=appliance|camera|cellularGateway|platform|sensor|sm|switch|wireless
getOrganizationWebhooksCallbacksStatus /organizations/{organizationId}/webhooks/callbacks/statuses/{callbackId}
getOrganizationWebhooksLogs /organizations/{organizationId}/webhooks/logs * t0 t1 timespan~ url
getOrganizations /organizations *
"""
