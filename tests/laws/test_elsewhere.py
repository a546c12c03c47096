# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second run is silent on a Dashboard that says less, or makes more by itself, than others do."""
from __future__ import annotations

import pytest

from tests.harm.unknown import Newer
from tests.support.world import good


@pytest.mark.parametrize("state", ["replaced", "overridden"])
@pytest.mark.parametrize("device", [{"serial": "Q2SW-AAAA-0012"}, {"serial": "Q2SW-AAAA-0012", "name": "Core", "notes": "in the rack"}], ids=str)
def test_a_device_that_is_taken_in_is_exactly_as_given(world, state, device):
    world.call("POST", f"/networks/{world.network}/devices/remove", {"serial": "Q2SW-AAAA-0012"})
    devices = [device, {"serial": "Q2MX-AAAA-0012"}, {"serial": "Q2MR-AAAA-0012"}]
    for name, config in (("devices", devices), ("blueprint", {"networks": [{"name": "Store 0012", "devices": devices}]})):
        check, real = (good(world.run(name, config, state=state, check=check)) for check in (True, False))
        assert (check["changed"], check["requests"], check["after"]) == (real["changed"], real["requests"], real["after"])
        again = good(world.run(name, config, state=state))
        assert (again["changed"], again["requests"]) == (False, []), again["requests"]
    assert world.call("GET", "/devices/Q2SW-AAAA-0012")["tags"] == []


def test_a_device_that_is_taken_in_keeps_what_nobody_gives(world):
    world.call("POST", f"/networks/{world.network}/devices/remove", {"serial": "Q2SW-AAAA-0012"})
    good(world.run("devices", [{"serial": "Q2SW-AAAA-0012", "name": "Core"}]))
    assert world.call("GET", "/devices/Q2SW-AAAA-0012")["tags"] == ["recently-added"]


# -- a Dashboard that shows nothing of what is off

SNMP = {"v3_enabled": False, "v3_auth_mode": "SHA", "v3_priv_mode": "AES128"}
PASSWORDS = {"v3_auth_pass": "canary-auth", "v3_priv_pass": "canary-priv"}
PORT = {"number": 5, "enabled": False, "type": "access", "vlan": 1, "access_policy": "open"}
LDAP = {"ldap": {"servers": [{"host": "192.0.2.9", "port": 389}], "base_distinguished_name": "dc=example"}}


def quiet(answer, hollow):
    """The answer without what is off, or with nulls in its place."""
    for row in answer if isinstance(answer, list) else [answer]:
        off = [*(("v3AuthMode", "v3PrivMode") if row.get("v3Enabled") is False else ()),
               *((name for name in row if name not in ("number", "enabled")) if "allowedVlans" in row and row["enabled"] is False or
                 "accessPolicy" in row and row["enabled"] is False else ()),
               *(("ldap", "mandatoryDhcpEnabled", "radiusOverride") if row.get("ipAssignmentMode") == "NAT mode" else ())]
        for name in list(off):
            row[name] = None
            if not hollow:
                del row[name]
    return answer


@pytest.mark.parametrize("hollow", [False, True])
@pytest.mark.parametrize("state", ["merged", "replaced"])
@pytest.mark.parametrize(("name", "setup", "config"), [
    ("organization_snmp", {}, SNMP), ("organization_snmp", {}, {"v3_enabled": False, "peer_ips": ["192.0.2.1"], "v3_auth_mode": "MD5"}),
    ("appliance_ports", {"appliance_vlans_settings": {"vlans_enabled": True}}, [PORT]),
    ("appliance_ports", {"appliance_vlans_settings": {"vlans_enabled": True}}, [{"number": 5, "enabled": False, "type": "trunk", "allowed_vlans": "1"}]),
    ("wireless_ssids", {}, [{"number": 2, "name": "A", "mandatory_dhcp_enabled": True, **LDAP}])], ids=lambda one: one if isinstance(one, str) else None)
def test_what_is_off_and_not_shown_is_no_difference(world, name, setup, config, state, hollow):
    world.prepare(setup)
    world.session = Newer(world.emulator)
    world.session.change = lambda path, answer: quiet(answer, hollow)
    check, real = (good(world.run(name, config, state=state, check=check)) for check in (True, False))
    assert (check["changed"], check["requests"], check["after"]) == (real["changed"], real["requests"], real["after"])
    again = good(world.run(name, config, state=state))
    assert (again["changed"], again["requests"]) == (False, []), again["requests"]


def test_what_was_off_is_compared_again_when_it_is_on(world):
    world.session = Newer(world.emulator)
    world.session.change = lambda path, answer: quiet(answer, False)
    good(world.run("organization_snmp", {**SNMP, **PASSWORDS, "v3_enabled": True}))
    for changed in (True, False):
        assert good(world.run("organization_snmp", {"v3_enabled": True, "v3_auth_mode": "MD5"}))["changed"] is changed


def test_a_port_that_comes_on_again_comes_as_given(world):
    world.prepare({"appliance_vlans_settings": {"vlans_enabled": True}, "appliance_ports": [{"number": 5, "enabled": False}]})
    world.session = Newer(world.emulator)
    world.session.change = lambda path, answer: quiet(answer, False)
    for state, port in (("merged", {**PORT, "enabled": True}), ("replaced", {"number": 5})):
        good(world.run("appliance_ports", [{"number": 5, "enabled": False}], state="merged"))
        for changed in (True, False):
            assert good(world.run("appliance_ports", [port], state=state))["changed"] is changed
    there = world.call("GET", f"/networks/{world.network}/appliance/ports/5")
    assert (there["enabled"], there["type"], there["allowedVlans"]) == (True, "trunk", "all")
