# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of sensor. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getDeviceSensorCommand /devices/{serial}/sensor/commands/{commandId}
getDeviceSensorCommands /devices/{serial}/sensor/commands * sortOrder=ascending|descending t0 t1 timespan~ operations[]
getDeviceSensorRelationships /devices/{serial}/sensor/relationships
getNetworkSensorAlertsCurrentOverviewByMetric /networks/{networkId}/sensor/alerts/current/overview/byMetric
getNetworkSensorAlertsOverviewByMetric /networks/{networkId}/sensor/alerts/overview/byMetric t0 t1 timespan~ interval#
getNetworkSensorAlertsProfile /networks/{networkId}/sensor/alerts/profiles/{id}
getNetworkSensorAlertsProfiles /networks/{networkId}/sensor/alerts/profiles
getNetworkSensorMqttBroker /networks/{networkId}/sensor/mqttBrokers/{mqttBrokerId}
getNetworkSensorMqttBrokers /networks/{networkId}/sensor/mqttBrokers
getNetworkSensorRelationships /networks/{networkId}/sensor/relationships
getOrganizationSensorGatewaysConnectionsLatest /organizations/{organizationId}/sensor/gateways/connections/latest * sensorSerials[]
getOrganizationSensorReadingsHistory /organizations/{organizationId}/sensor/readings/history * t0 t1 timespan~ networkIds[] serials[] metrics[]
getOrganizationSensorReadingsLatest /organizations/{organizationId}/sensor/readings/latest * networkIds[] serials[] metrics[]
"""
