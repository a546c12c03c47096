# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_third_party_vpn_peers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_CLOUD = {"name": "Cloud", "public_ip": "203.0.113.9", "private_subnets": ["172.20.0.0/16", "172.21.0.0/16"], "secret": "canary-cloud-secret"}
_PARTNER = {"name": "Partner", "public_hostname": "vpn.partner.example", "private_subnets": ["192.168.77.0/24"], "secret": "canary-partner-secret"}
SAMPLE = Sample(
    config={"peers": [{**_CLOUD, "ike_version": "2", "remote_id": "gw.cloud.example", "network_tags": ["west", "lab"],
                       "ipsec_policies_preset": "custom", "ipsec_policies": {
        "ike_cipher_algo": ["aes256"], "ike_lifetime": 3600, "child_pfs_group": ["group14"]}},
        {**_PARTNER, "ipsec_policies_preset": "aws"}]},
    change={"peers": [{**_CLOUD, "ipsec_policies_preset": "custom", "ipsec_policies": {"child_lifetime": 3600},
                       "private_subnets": ["172.20.0.0/16"]},
                      {**_PARTNER, "name": "Lab", "secret": "canary-lab-secret", "position": "first"}]},
    exact={"peers": [{**_CLOUD, "ipsec_policies_preset": "custom", "ipsec_policies": {"child_lifetime": 7200}}]},
    bad=[({"peers": [{"name": "X", "public_ip": "203.0.113.9", "secret": "s"}]}, "peers[0].private_subnets is missing"),
         ({"peers": [{"name": "X", "private_subnets": ["10.0.0.0/8"], "secret": "s"}]}, "public_ip"),
         ({"peers": [{**_CLOUD, "ipsec_policies_preset": "aws", "ipsec_policies": {"ike_lifetime": 3600}}]}, "custom"),
         ({"peers": [{**_CLOUD, "ipsec_policies_preset": "custom", "ipsec_policies": {"ike_cipher_algo": ["aes512"]}}]}, "'aes256'")],
    secrets=("peers.secret",),
    left_out={"peers.peerId": "the Dashboard's own number of a peer; what is there goes along when the list is written"})
