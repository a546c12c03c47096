# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of switch. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDeviceSwitchPort /devices/{serial}/switch/ports/{portId}
getDeviceSwitchPorts /devices/{serial}/switch/ports
getDeviceSwitchPortsStatuses /devices/{serial}/switch/ports/statuses t0 timespan~
getDeviceSwitchPortsStatusesPackets /devices/{serial}/switch/ports/statuses/packets t0 timespan~
getDeviceSwitchRoutingInterface /devices/{serial}/switch/routing/interfaces/{interfaceId}
getDeviceSwitchRoutingInterfaceDhcp /devices/{serial}/switch/routing/interfaces/{interfaceId}/dhcp
getDeviceSwitchRoutingInterfaces /devices/{serial}/switch/routing/interfaces mode=loopback|oob_management|routed|vlan protocol=ipv4|ipv6
getDeviceSwitchRoutingStaticRoute /devices/{serial}/switch/routing/staticRoutes/{staticRouteId}
getDeviceSwitchRoutingStaticRoutes /devices/{serial}/switch/routing/staticRoutes
getDeviceSwitchWarmSpare /devices/{serial}/switch/warmSpare
getNetworkSwitchAccessControlLists /networks/{networkId}/switch/accessControlLists
getNetworkSwitchAccessPolicies /networks/{networkId}/switch/accessPolicies
getNetworkSwitchAccessPolicy /networks/{networkId}/switch/accessPolicies/{accessPolicyNumber}
getNetworkSwitchAlternateManagementInterface /networks/{networkId}/switch/alternateManagementInterface
getNetworkSwitchDhcpServerPolicy /networks/{networkId}/switch/dhcpServerPolicy
getNetworkSwitchDhcpServerPolicyArpInspectionTrustedServers /networks/{networkId}/switch/dhcpServerPolicy/arpInspection/trustedServers *
getNetworkSwitchDhcpServerPolicyArpInspectionWarningsByDevice /networks/{networkId}/switch/dhcpServerPolicy/arpInspection/warnings/byDevice *
getNetworkSwitchDhcpV4ServersSeen /networks/{networkId}/switch/dhcp/v4/servers/seen * t0 timespan~
getNetworkSwitchDscpToCosMappings /networks/{networkId}/switch/dscpToCosMappings
getNetworkSwitchLinkAggregations /networks/{networkId}/switch/linkAggregations
getNetworkSwitchMtu /networks/{networkId}/switch/mtu
getNetworkSwitchPortSchedules /networks/{networkId}/switch/portSchedules
getNetworkSwitchQosRule /networks/{networkId}/switch/qosRules/{qosRuleId}
getNetworkSwitchQosRules /networks/{networkId}/switch/qosRules
getNetworkSwitchQosRulesOrder /networks/{networkId}/switch/qosRules/order
getNetworkSwitchRoutingMulticast /networks/{networkId}/switch/routing/multicast
getNetworkSwitchRoutingMulticastRendezvousPoint /networks/{networkId}/switch/routing/multicast/rendezvousPoints/{rendezvousPointId}
getNetworkSwitchRoutingMulticastRendezvousPoints /networks/{networkId}/switch/routing/multicast/rendezvousPoints
getNetworkSwitchRoutingOspf /networks/{networkId}/switch/routing/ospf vrf
getNetworkSwitchSettings /networks/{networkId}/switch/settings
getNetworkSwitchStack /networks/{networkId}/switch/stacks/{switchStackId}
getNetworkSwitchStackRoutingInterface /networks/{networkId}/switch/stacks/{switchStackId}/routing/interfaces/{interfaceId}
getNetworkSwitchStackRoutingInterfaceDhcp /networks/{networkId}/switch/stacks/{switchStackId}/routing/interfaces/{interfaceId}/dhcp
getNetworkSwitchStackRoutingInterfaces /networks/{networkId}/switch/stacks/{switchStackId}/routing/interfaces mode=loopback|oob_management|routed|vlan
   protocol=ipv4|ipv6
getNetworkSwitchStackRoutingStaticRoute /networks/{networkId}/switch/stacks/{switchStackId}/routing/staticRoutes/{staticRouteId}
getNetworkSwitchStackRoutingStaticRoutes /networks/{networkId}/switch/stacks/{switchStackId}/routing/staticRoutes
getNetworkSwitchStacks /networks/{networkId}/switch/stacks
getNetworkSwitchStormControl /networks/{networkId}/switch/stormControl
getNetworkSwitchStp /networks/{networkId}/switch/stp
getOrganizationSwitchPortsBySwitch /organizations/{organizationId}/switch/ports/bySwitch * configurationUpdatedAfter mac name serial macs[]
   networkIds[] portProfileIds[] serials[]
getOrganizationSwitchPortsClientsOverviewByDevice /organizations/{organizationId}/switch/ports/clients/overview/byDevice * t0 timespan~
   configurationUpdatedAfter mac name serial macs[] networkIds[] portProfileIds[] serials[]
getOrganizationSwitchPortsOverview /organizations/{organizationId}/switch/ports/overview t0 t1 timespan~
getOrganizationSwitchPortsStatusesBySwitch /organizations/{organizationId}/switch/ports/statuses/bySwitch * configurationUpdatedAfter mac name serial
   macs[] networkIds[] portProfileIds[] serials[]
getOrganizationSwitchPortsTopologyDiscoveryByDevice /organizations/{organizationId}/switch/ports/topology/discovery/byDevice * t0 timespan~
   configurationUpdatedAfter mac name serial macs[] networkIds[] portProfileIds[] serials[]
getOrganizationSwitchPortsUsageHistoryByDeviceByInterval /organizations/{organizationId}/switch/ports/usage/history/byDevice/byInterval * t0 t1
   timespan~ interval# configurationUpdatedAfter mac name serial macs[] networkIds[] portProfileIds[] serials[]
"""
