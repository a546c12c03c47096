# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of appliance. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDeviceApplianceDhcpSubnets /devices/{serial}/appliance/dhcp/subnets
getDeviceAppliancePerformance /devices/{serial}/appliance/performance t0 t1 timespan~
getDeviceAppliancePrefixesDelegated /devices/{serial}/appliance/prefixes/delegated
getDeviceAppliancePrefixesDelegatedVlanAssignments /devices/{serial}/appliance/prefixes/delegated/vlanAssignments
getDeviceApplianceRadioSettings /devices/{serial}/appliance/radio/settings
getDeviceApplianceUplinksSettings /devices/{serial}/appliance/uplinks/settings
getNetworkApplianceClientSecurityEvents /networks/{networkId}/appliance/clients/{clientId}/security/events * t0 t1 timespan~
   sortOrder=ascending|descending
getNetworkApplianceConnectivityMonitoringDestinations /networks/{networkId}/appliance/connectivityMonitoringDestinations
getNetworkApplianceContentFiltering /networks/{networkId}/appliance/contentFiltering
getNetworkApplianceContentFilteringCategories /networks/{networkId}/appliance/contentFiltering/categories
getNetworkApplianceFirewallCellularFirewallRules /networks/{networkId}/appliance/firewall/cellularFirewallRules
getNetworkApplianceFirewallFirewalledService /networks/{networkId}/appliance/firewall/firewalledServices/{service}
getNetworkApplianceFirewallFirewalledServices /networks/{networkId}/appliance/firewall/firewalledServices
getNetworkApplianceFirewallInboundCellularFirewallRules /networks/{networkId}/appliance/firewall/inboundCellularFirewallRules
getNetworkApplianceFirewallInboundFirewallRules /networks/{networkId}/appliance/firewall/inboundFirewallRules
getNetworkApplianceFirewallL3FirewallRules /networks/{networkId}/appliance/firewall/l3FirewallRules
getNetworkApplianceFirewallL7FirewallRules /networks/{networkId}/appliance/firewall/l7FirewallRules
getNetworkApplianceFirewallL7FirewallRulesApplicationCategories /networks/{networkId}/appliance/firewall/l7FirewallRules/applicationCategories
getNetworkApplianceFirewallOneToManyNatRules /networks/{networkId}/appliance/firewall/oneToManyNatRules
getNetworkApplianceFirewallOneToOneNatRules /networks/{networkId}/appliance/firewall/oneToOneNatRules
getNetworkApplianceFirewallPortForwardingRules /networks/{networkId}/appliance/firewall/portForwardingRules
getNetworkApplianceFirewallSettings /networks/{networkId}/appliance/firewall/settings
getNetworkAppliancePort /networks/{networkId}/appliance/ports/{portId}
getNetworkAppliancePorts /networks/{networkId}/appliance/ports
getNetworkAppliancePrefixesDelegatedStatic /networks/{networkId}/appliance/prefixes/delegated/statics/{staticDelegatedPrefixId}
getNetworkAppliancePrefixesDelegatedStatics /networks/{networkId}/appliance/prefixes/delegated/statics
getNetworkApplianceRfProfile /networks/{networkId}/appliance/rfProfiles/{rfProfileId}
getNetworkApplianceRfProfiles /networks/{networkId}/appliance/rfProfiles
getNetworkApplianceSecurityEvents /networks/{networkId}/appliance/security/events * t0 t1 timespan~ sortOrder=ascending|descending
getNetworkApplianceSecurityIntrusion /networks/{networkId}/appliance/security/intrusion
getNetworkApplianceSecurityMalware /networks/{networkId}/appliance/security/malware
getNetworkApplianceSettings /networks/{networkId}/appliance/settings
getNetworkApplianceSingleLan /networks/{networkId}/appliance/singleLan
getNetworkApplianceSsid /networks/{networkId}/appliance/ssids/{number}
getNetworkApplianceSsids /networks/{networkId}/appliance/ssids
getNetworkApplianceStaticRoute /networks/{networkId}/appliance/staticRoutes/{staticRouteId}
getNetworkApplianceStaticRoutes /networks/{networkId}/appliance/staticRoutes
getNetworkApplianceTrafficShaping /networks/{networkId}/appliance/trafficShaping
getNetworkApplianceTrafficShapingCustomPerformanceClass
   /networks/{networkId}/appliance/trafficShaping/customPerformanceClasses/{customPerformanceClassId}
getNetworkApplianceTrafficShapingCustomPerformanceClasses /networks/{networkId}/appliance/trafficShaping/customPerformanceClasses
getNetworkApplianceTrafficShapingRules /networks/{networkId}/appliance/trafficShaping/rules
getNetworkApplianceTrafficShapingUplinkBandwidth /networks/{networkId}/appliance/trafficShaping/uplinkBandwidth
getNetworkApplianceTrafficShapingUplinkSelection /networks/{networkId}/appliance/trafficShaping/uplinkSelection
getNetworkApplianceUplinksUsageHistory /networks/{networkId}/appliance/uplinks/usageHistory t0 t1 timespan~ resolution#
getNetworkApplianceVlan /networks/{networkId}/appliance/vlans/{vlanId}
getNetworkApplianceVlans /networks/{networkId}/appliance/vlans
getNetworkApplianceVlansSettings /networks/{networkId}/appliance/vlans/settings
getNetworkApplianceVpnBgp /networks/{networkId}/appliance/vpn/bgp
getNetworkApplianceVpnSiteToSiteVpn /networks/{networkId}/appliance/vpn/siteToSiteVpn
getNetworkApplianceWarmSpare /networks/{networkId}/appliance/warmSpare
getOrganizationApplianceDevicesInterfacesL3 /organizations/{organizationId}/appliance/devices/interfaces/l3 * networkIds[]
getOrganizationApplianceDevicesInterfacesPortsByDevice /organizations/{organizationId}/appliance/devices/interfaces/ports/byDevice serials[]
   interfaces[] numbers[]
getOrganizationApplianceDevicesInterfacesPortsProfilesAssignments
   /organizations/{organizationId}/appliance/devices/interfaces/ports/profiles/assignments * serials[]
getOrganizationApplianceDevicesPortsTransceiversReadingsHistoryByDevice
   /organizations/{organizationId}/appliance/devices/ports/transceivers/readings/history/byDevice * t0 t1 timespan~ interval# networkIds[] serials[]
   portIds[]
getOrganizationApplianceDevicesRedundancyByNetwork /organizations/{organizationId}/appliance/devices/redundancy/byNetwork *
getOrganizationApplianceDnsLocalProfiles /organizations/{organizationId}/appliance/dns/local/profiles profileIds[]
getOrganizationApplianceDnsLocalProfilesAssignments /organizations/{organizationId}/appliance/dns/local/profiles/assignments profileIds[] networkIds[]
getOrganizationApplianceDnsLocalRecords /organizations/{organizationId}/appliance/dns/local/records profileIds[]
getOrganizationApplianceDnsSplitProfiles /organizations/{organizationId}/appliance/dns/split/profiles profileIds[]
getOrganizationApplianceDnsSplitProfilesAssignments /organizations/{organizationId}/appliance/dns/split/profiles/assignments profileIds[] networkIds[]
getOrganizationApplianceFirewallMulticastForwardingByNetwork /organizations/{organizationId}/appliance/firewall/multicastForwarding/byNetwork *
   networkIds[]
getOrganizationApplianceInterfacesPacketsOverviewsByDevice /organizations/{organizationId}/appliance/interfaces/packets/overviews/byDevice * t0 t1
   timespan~ networkIds[] serials[]
getOrganizationApplianceRoutingVrfsSettings /organizations/{organizationId}/appliance/routing/vrfs/settings
getOrganizationApplianceSecurityEvents /organizations/{organizationId}/appliance/security/events * t0 t1 timespan~ sortOrder=ascending|descending
getOrganizationApplianceSecurityHttpsInspectionByNetwork /organizations/{organizationId}/appliance/security/httpsInspection/byNetwork * networkIds[]
getOrganizationApplianceSecurityIntrusion /organizations/{organizationId}/appliance/security/intrusion
getOrganizationApplianceSecurityIntrusionPolicies /organizations/{organizationId}/appliance/security/intrusion/policies * mode=base|intrusion search
   policyIds[]
getOrganizationApplianceSecurityIntrusionPoliciesOverviews /organizations/{organizationId}/appliance/security/intrusion/policies/overviews * search
   policyIds[]
getOrganizationApplianceSecurityIntrusionRuleGroups /organizations/{organizationId}/appliance/security/intrusion/ruleGroups * search policyIds[]
   parentRuleGroupIds[]
getOrganizationApplianceSecurityIntrusionRuleGroupsOverrides /organizations/{organizationId}/appliance/security/intrusion/ruleGroups/overrides *
   policyIds[]
getOrganizationApplianceSecurityIntrusionRuleGroupsOverviews /organizations/{organizationId}/appliance/security/intrusion/ruleGroups/overviews * search
   policyIds[] parentRuleGroupIds[]
getOrganizationApplianceSecurityIntrusionRules /organizations/{organizationId}/appliance/security/intrusion/rules * search policyIds[]
   parentRuleGroupIds[]
getOrganizationApplianceSecurityIntrusionRulesOverrides /organizations/{organizationId}/appliance/security/intrusion/rules/overrides * policyIds[]
getOrganizationApplianceTrafficShapingVpnExclusionsByNetwork /organizations/{organizationId}/appliance/trafficShaping/vpnExclusions/byNetwork *
   networkIds[]
getOrganizationApplianceUplinkStatuses /organizations/{organizationId}/appliance/uplink/statuses * networkIds[] serials[] iccids[]
getOrganizationApplianceUplinksNatByNetwork /organizations/{organizationId}/appliance/uplinks/nat/byNetwork * networkIds[] interfaces[]
getOrganizationApplianceUplinksStatusesOverview /organizations/{organizationId}/appliance/uplinks/statuses/overview networkIds[]
getOrganizationApplianceUplinksUsageByNetwork /organizations/{organizationId}/appliance/uplinks/usage/byNetwork t0 t1 timespan~
getOrganizationApplianceVpnSiteToSiteIpsecPeersSlas /organizations/{organizationId}/appliance/vpn/siteToSite/ipsec/peers/slas
getOrganizationApplianceVpnStats /organizations/{organizationId}/appliance/vpn/stats * t0 t1 timespan~ networkIds[]
getOrganizationApplianceVpnStatuses /organizations/{organizationId}/appliance/vpn/statuses * networkIds[]
getOrganizationApplianceVpnThirdPartyVPNPeers /organizations/{organizationId}/appliance/vpn/thirdPartyVPNPeers
getOrganizationApplianceVpnVpnFirewallRules /organizations/{organizationId}/appliance/vpn/vpnFirewallRules
httpsiOrganizationApplianceSecurity /organizations/{organizationId}/appliance/security/httpsi
"""
