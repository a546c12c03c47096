# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hotspot 2.0: what SSIDs tell phones of other providers."""
from __future__ import annotations

from ...schema.field import Field
from .per_ssid import per_ssid

_VENUES = (
    "Airplane", "Alcohol and Drug Rehabilitation Center", "Amphitheater", "Amusement Park", "Arena", "Attorney Office",
    "Automobile or Truck", "Automotive Service Station", "Bank", "Bar", "Boarding House", "Bus", "Bus Stop", "City Park", "Coffee Shop",
    "Convention Center", "Doctor or Dentist office", "Dormitory", "Emergency Coordination Center", "Factory", "Ferry", "Fire Station",
    "Gas Station", "Grocery Market", "Group Home", "Hospital", "Hotel or Motel", "Kiosk", "Library", "Long-Term Care Facility",
    "Motor Bike", "Muni-mesh Network", "Museum", "Passenger Terminal", "Place of Worship", "Police Station", "Post Office",
    "Prison or Jail", "Private Residence", "Professional Office", "Research and Development Facility", "Rest Area", "Restaurant",
    "Retail Store", "School, Primary", "School, Secondary", "Ship or Boat", "Shopping Mall", "Stadium", "Theater", "Traffic Control",
    "Train", "University or College", "Unspecified", "Unspecified Assembly", "Unspecified Business", "Unspecified Educational",
    "Unspecified Factory and Industrial", "Unspecified Institutional", "Unspecified Mercantile", "Unspecified Outdoor",
    "Unspecified Residential", "Unspecified Storage", "Unspecified Utility and Miscellaneous", "Unspecified Vehicular", "Zoo or Aquarium",
)


def _realms(answer):
    """Realms by the name that writing has for them: some Dashboards answer it as C(name)."""
    return {**answer, "naiRealms": [{**{name: value for name, value in one.items() if name != "name"}, "realm": one.get("realm") or one.get("name")}
                                    for one in answer["naiRealms"]]} if answer.get("naiRealms") else answer


def _ways(name, text):
    return Field(name, text, type="list", compare="set", default=[])


WIRELESS_SSID_HOTSPOT20 = per_ssid(
    "wireless_ssid_hotspot20", "Hotspot 2.0",
    ("Manage Hotspot 2.0 on SSIDs",
     "Sets what the SSID announces, so that phones of partner providers join by themselves. The SSID needs 802.1X.",
     "O(state=deleted) turns it off and empties the lists; operator, venue and kind of network stay as they are."),
    "hotspot20",
    Field("enabled", "Whether it is on.", type="bool", default=False),
    Field("operator", "Who runs the network.", type="dict", fields=(Field("name", "Name of the operator.", empty_ok=True),)),
    Field("venue", "Where the network is.", type="dict", fields=(
        Field("name", "Name of the place.", empty_ok=True), Field("type", "Kind of place.", choices=_VENUES))),
    Field("network_access_type", "For whom the network is.", choices=(
        "Private network", "Private network with guest access", "Chargeable public network", "Free public network", "Personal device network",
        "Emergency services only network", "Test or experimental", "Wildcard")),
    Field("domains", "Domains of the operator.", type="list", compare="set:nocase", default=[]),
    Field("roam_consort_ois", "Identifiers of roaming consortiums, as C(5A03BA).", type="list", compare="set:nocase", default=[]),
    Field("mcc_mncs", "Mobile networks whose clients may join. The list given replaces the present one.", type="list", compare="by:mcc,mnc", default=[],
          fields=(Field("mcc", "Mobile country code, three digits in quotes.", required=True), Field("mnc", "Mobile network code in quotes.", required=True))),
    Field("nai_realms", "Realms whose clients may join, and how they sign in. The list given replaces the present one.", type="list", compare="by:realm",
          default=[], fields=(
              Field("realm", "Name of the realm.", required=True),
              Field("format", "Encoding of the name: V(0) is that of RFC 4282, V(1) is UTF-8.", choices=("0", "1")),
              Field("methods", "EAP methods of the realm.", type="list", compare="by:id", default=[], fields=(
                  Field("id", "Number of the EAP method, as C('21') for EAP-TTLS.", required=True),
                  Field("authentication_types", "How clients authenticate inside the method.", type="dict", fields=(
                      _ways("non_eap_inner_authentication", "Inner ways without EAP, such as V(MSCHAP)."),
                      _ways("eap_inner_authentication", "Inner ways of EAP, such as V(EAP-TTLS with MSCHAPv2)."),
                      _ways("credentials", "Kinds of credentials, such as V(SIM)."),
                      _ways("tunneled_eap_method_credentials", "Kinds of credentials inside a tunnel."),
                  )),
              )),
          )),
    parse_response=_realms)

RESOURCES = (WIRELESS_SSID_HOTSPOT20,)
