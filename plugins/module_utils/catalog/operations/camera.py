# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of camera. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
clipDeviceCamera /devices/{serial}/camera/clip startTimestamp! endTimestamp! imagerId#
getDeviceCameraAnalyticsLive /devices/{serial}/camera/analytics/live
getDeviceCameraAnalyticsOverview /devices/{serial}/camera/analytics/overview t0 t1 timespan~ objectType=person|vehicle
getDeviceCameraAnalyticsRecent /devices/{serial}/camera/analytics/recent objectType=person|vehicle
getDeviceCameraAnalyticsZoneHistory /devices/{serial}/camera/analytics/zones/{zoneId}/history t0 t1 timespan~ resolution# objectType=person|vehicle
getDeviceCameraAnalyticsZones /devices/{serial}/camera/analytics/zones
getDeviceCameraCustomAnalytics /devices/{serial}/camera/customAnalytics
getDeviceCameraQualityAndRetention /devices/{serial}/camera/qualityAndRetention
getDeviceCameraSense /devices/{serial}/camera/sense
getDeviceCameraSenseObjectDetectionModels /devices/{serial}/camera/sense/objectDetectionModels
getDeviceCameraVideoLink /devices/{serial}/camera/videoLink timestamp
getDeviceCameraVideoSettings /devices/{serial}/camera/video/settings
getDeviceCameraWirelessProfiles /devices/{serial}/camera/wirelessProfiles
getNetworkCameraQualityRetentionProfile /networks/{networkId}/camera/qualityRetentionProfiles/{qualityRetentionProfileId}
getNetworkCameraQualityRetentionProfiles /networks/{networkId}/camera/qualityRetentionProfiles
getNetworkCameraSchedules /networks/{networkId}/camera/schedules
getNetworkCameraWirelessProfile /networks/{networkId}/camera/wirelessProfiles/{wirelessProfileId}
getNetworkCameraWirelessProfiles /networks/{networkId}/camera/wirelessProfiles
getOrganizationCameraBoundariesAreasByDevice /organizations/{organizationId}/camera/boundaries/areas/byDevice serials[]
getOrganizationCameraBoundariesLinesByDevice /organizations/{organizationId}/camera/boundaries/lines/byDevice serials[]
getOrganizationCameraCustomAnalyticsArtifact /organizations/{organizationId}/camera/customAnalytics/artifacts/{artifactId}
getOrganizationCameraCustomAnalyticsArtifacts /organizations/{organizationId}/camera/customAnalytics/artifacts
getOrganizationCameraDetectionsHistoryByBoundaryByInterval /organizations/{organizationId}/camera/detections/history/byBoundary/byInterval * duration#
   boundaryIds![] ranges![] boundaryTypes[]
getOrganizationCameraOnboardingStatuses /organizations/{organizationId}/camera/onboarding/statuses serials[] networkIds[]
getOrganizationCameraPermission /organizations/{organizationId}/camera/permissions/{permissionScopeId}
getOrganizationCameraPermissions /organizations/{organizationId}/camera/permissions
getOrganizationCameraRole /organizations/{organizationId}/camera/roles/{roleId}
getOrganizationCameraRoles /organizations/{organizationId}/camera/roles
"""
