# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_hotspot20 is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "enabled": True, "operator": {"name": "Acme"}, "venue": {"name": "Store 0012", "type": "Retail Store"},
             "network_access_type": "Private network with guest access", "domains": ["example.com", "example.net"], "roam_consort_ois": ["5A03BA", "004096"],
             "mcc_mncs": [{"mcc": "310", "mnc": "410"}, {"mcc": "262", "mnc": "01"}],
             "nai_realms": [{"realm": "example.com", "format": "0", "methods": [{"id": "21", "authentication_types": {
                 "non_eap_inner_authentication": ["MSCHAP"], "credentials": ["username/password"]}}]}]}, {"number": 14, "enabled": False}],
    change=[{"number": 0, "enabled": False, "venue": {"type": "Coffee Shop"}, "domains": ["example.org"], "nai_realms": [{"realm": "example.net"}]},
            {"number": 14, "network_access_type": "Wildcard", "mcc_mncs": []}],
    bad=[([{"number": 0, "venue": {"type": "Pub"}}], "Bar"), ([{"number": 0, "mcc_mncs": [{"mcc": "310"}]}], "mnc")])
