# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of campus_gateway. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getOrganizationCampusGatewayClientsUsageByNetworkByCluster /organizations/{organizationId}/campusGateway/clients/usage/byNetwork/byCluster * t0 t1
   timespan~ usageUnits=GB|KB|MB|TB networkIds[] networkGroupIds[] clusterIds[]
getOrganizationCampusGatewayClusters /organizations/{organizationId}/campusGateway/clusters * networkIds[]
getOrganizationCampusGatewayClustersFailoverTargets /organizations/{organizationId}/campusGateway/clusters/failover/targets * networkIds[] clusterIds[]
getOrganizationCampusGatewayClustersFailoverTargetsByCluster /organizations/{organizationId}/campusGateway/clusters/failover/targets/byCluster *
   networkIds[] clusterIds[]
getOrganizationCampusGatewayClustersNetworksOverviews /organizations/{organizationId}/campusGateway/clusters/networks/overviews * search
   sortBy=clients|clusterId|connections|name|networkId|siteName|ssids sortOrder=asc|desc clusterIds[] siteIds[] networkIds[] tunnelingSources[]
getOrganizationCampusGatewayClustersSsids /organizations/{organizationId}/campusGateway/clusters/ssids * search sortBy=clusterId|name|networkId|ssidId
   sortOrder=asc|desc clusterIds[] networkIds[]
getOrganizationCampusGatewayClustersTunnelable /organizations/{organizationId}/campusGateway/clusters/tunnelable * fromNetworkIds![]
   excludeSsidNumbers[]
getOrganizationCampusGatewayClustersTunnelingByClusterByNetwork /organizations/{organizationId}/campusGateway/clusters/tunneling/byCluster/byNetwork *
   dataEncryptionEnabled? clusterIds[] networkIds[]
getOrganizationCampusGatewayConnections /organizations/{organizationId}/campusGateway/connections * search
   sortBy=clients|dataEncryption|interfaces|name|networkName|serial|status sortOrder=asc|desc networkIds[] serials[] campusGatewaySerials[]
   campusGatewayClusterIds[] campusGatewayTunnelStatuses[] campusGatewayPriorities[] models[] dataEncryptionStatuses[]
getOrganizationCampusGatewayConnectionsOverview /organizations/{organizationId}/campusGateway/connections/overview search networkIds[] serials[]
   campusGatewaySerials[] campusGatewayClusterIds[] campusGatewayTunnelStatuses[] campusGatewayPriorities[] models[] dataEncryptionStatuses[]
getOrganizationCampusGatewayDevicesSystemCpuLoad /organizations/{organizationId}/campusGateway/devices/system/cpu/load * networkIds[] serials[]
getOrganizationCampusGatewayDevicesUplinksLocalOverridesByDevice /organizations/{organizationId}/campusGateway/devices/uplinks/localOverrides/byDevice
   * serials[]
"""
