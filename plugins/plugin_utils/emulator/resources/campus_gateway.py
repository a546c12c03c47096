# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clusters of campus gateways: made in a network, and read in one list of the organization."""
from __future__ import annotations

from ..core.kinds import listing, number, table, text
from .checks import STRANGERS, devices, refers
from .row import Draft, Spot
from .tables import BATCHED, Objects
from .views import ByNetwork

SUBNET = {"protocol": text(1), "gateway": text(1), "subnetMask": text(1)}
OWN = listing(table({"interface": text(1), "addresses": listing(table({"protocol": text(1), "address": text(1)}, needs=("address",)))},
                    needs=("interface", "addresses")))


def numbered(draft: Draft) -> None:
    """Port channels have an id, and keep it by their name; so do members."""
    ids = {one["name"]: one["id"] for one in draft.before.get("portChannels", ())}
    for one in draft.after["portChannels"]:
        one["id"] = ids.get(one["name"]) or draft.call.store.new_id()
    for place, one in enumerate(draft.after["devices"], 1):
        one["memberId"] = str(place)


def shown(spot: Spot, cluster: dict) -> dict:
    return {**cluster, "url": f"https://n1.meraki.com/{spot.call.network.id}/manage/campus_gateways/clusters"}


CLUSTERS = Objects(
    "/networks/{networkId}/campusGateway/clusters", item="clusterId", id_key="clusterId", product="campusGateway", batch=BATCHED, listed=False, single=False,
    fields={"name": text(1), "notes": text(0, 511), "nameservers": table({"addresses": listing(text(1))}),
            "uplinks": listing(table({"interface": text(1), "vlan": number(1, 4094), "addresses": listing(table({"assignmentMode": text(1), **SUBNET}))},
                                     needs=("interface",))),
            "tunnels": listing(table({"uplink": table({"interface": text(1)}), "interface": text(1), "vlan": number(1, 4094),
                                      "addresses": listing(table(SUBNET))})),
            "portChannels": listing(table({"name": text(1), "vlan": number(1, 4094), "allowedVlans": text(1)}, needs=("name",))),
            "devices": listing(table({"serial": text(1), "uplinks": OWN, "tunnels": OWN}, needs=("serial",)))},
    needs=("name", "uplinks", "tunnels", "nameservers", "portChannels"), fresh={"devices": [], "notes": ""},
    checks=(refers("devices.serial", devices, STRANGERS), numbered), shows=(shown,),
    example=lambda nth: {"name": f"Campus {nth}", "uplinks": [{"interface": "man1", "vlan": 5, "addresses": [{"assignmentMode": "dynamic"}]}],
                         "tunnels": [{"interface": "tun1", "uplink": {"interface": "man1"}}], "nameservers": {"addresses": ["10.0.0.53"]},
                         "portChannels": [{"name": "Port-channel1", "vlan": 25, "allowedVlans": "10-20"}]})
ROWS = (
    CLUSTERS,
    ByNetwork("/organizations/{organizationId}/campusGateway/clusters", of=CLUSTERS, page=(50, 100, 3),
              answer=lambda network, cluster: {"network": {"id": network.id}, **cluster}),
)
