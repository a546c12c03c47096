# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of administered. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
getAdministeredIdentitiesMe /administered/identities/me
getAdministeredIdentitiesMeApiKeys /administered/identities/me/api/keys
getAdministeredLicensingSubscriptionEntitlements /administered/licensing/subscription/entitlements subscriptionType=termed|unified skus[]
getAdministeredLicensingSubscriptionSubscriptions /administered/licensing/subscription/subscriptions * name startDate endDate subscriptionIds[]
   organizationIds![] statuses[] productTypes[] skus[]
getAdministeredLicensingSubscriptionSubscriptionsComplianceStatuses /administered/licensing/subscription/subscriptions/compliance/statuses
   organizationIds![] subscriptionIds[]
"""
