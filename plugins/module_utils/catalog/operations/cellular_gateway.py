# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of cellular_gateway. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDeviceCellularGatewayLan /devices/{serial}/cellularGateway/lan
getDeviceCellularGatewayPortForwardingRules /devices/{serial}/cellularGateway/portForwardingRules
getNetworkCellularGatewayConnectivityMonitoringDestinations /networks/{networkId}/cellularGateway/connectivityMonitoringDestinations
getNetworkCellularGatewayDhcp /networks/{networkId}/cellularGateway/dhcp
getNetworkCellularGatewaySubnetPool /networks/{networkId}/cellularGateway/subnetPool
getNetworkCellularGatewayUplink /networks/{networkId}/cellularGateway/uplink
getOrganizationCellularGatewayEsimsInventory /organizations/{organizationId}/cellularGateway/esims/inventory eids[]
getOrganizationCellularGatewayEsimsServiceProviders /organizations/{organizationId}/cellularGateway/esims/serviceProviders
getOrganizationCellularGatewayEsimsServiceProvidersAccounts /organizations/{organizationId}/cellularGateway/esims/serviceProviders/accounts
   accountIds[]
getOrganizationCellularGatewayEsimsServiceProvidersAccountsCommunicationPlans
   /organizations/{organizationId}/cellularGateway/esims/serviceProviders/accounts/communicationPlans accountIds![]
getOrganizationCellularGatewayEsimsServiceProvidersAccountsRatePlans
   /organizations/{organizationId}/cellularGateway/esims/serviceProviders/accounts/ratePlans accountIds![]
getOrganizationCellularGatewayUplinkStatuses /organizations/{organizationId}/cellularGateway/uplink/statuses * networkIds[] serials[] iccids[]
"""
