# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One object is given what another one of its list has, option by option: what the Dashboard refuses of that, because no two may have it or because it
does not fit what the object has otherwise, is refused in check mode too, before anything is sent."""
from __future__ import annotations

import copy

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import ALL, SAMPLES
from tests.support.world import good, in_process

#: What only other objects, which are not read, tell: the VLANs of a gateway, what a feature is; and what may be there unseen: the user of a profile.
ELSEWHERE = {("appliance_static_routes", "gateway_vlan_id"), ("appliance_static_routes", "gateway_ip"),
             ("organization_early_access_features_opt_ins", "limit_scope_to_networks"), ("camera_wireless_profiles", "ssid")}


def stage(name):
    """A world with what the sample of a resource says, and what is there of it then."""
    world = in_process()
    world.prepare(SAMPLES[name].setup)
    good(world.run(name, SAMPLES[name].config))
    return world, good(world.run(name, state="gathered"))["gathered"]


def named(one, resource):
    """What says which object is meant: all but its own name, and that too."""
    beside = {option: one[option] for option in (*[field.name for field in resource.parents], *resource.key_with) if option in one}
    return {**beside, resource.key: one.get(resource.key)}


def identified(world, one, resource):
    """The identifier of an object, where a task may say it instead of the name."""
    key = resource.by_option[resource.key]
    if resource.parents or "id" not in resource.by_option or not resource.by_option["id"].control:
        return None
    rows = world.call("GET", resource.path.format(organization=world.organization, network=world.network, serial=SAMPLES[resource.name].serial))
    return next((str(row[resource.id]) for row in rows if row.get(key.api) == one.get(resource.key)), None) if isinstance(rows, list) else None


def borrowed(world, resource, seen):
    """Objects of two, each given one value of the other's."""
    for one, other in ((seen[0], seen[1]), (seen[1], seen[0])):
        for option in [option for option in one if option not in ("id", "facts", resource.key) and one[option] != other.get(option)]:
            if (resource.name, option) not in ELSEWHERE and option not in named(other, resource):
                yield {**named(other, resource), option: one[option]}
        number = identified(world, other, resource)
        if number and not resource.key_with:
            yield {"id": number, resource.key: one[resource.key]}


@pytest.mark.dear
@pytest.mark.parametrize("name", [name for name in ALL if RESOURCES[name].many])
def test_what_two_cannot_have_is_refused_before_anything_is_sent(name):
    resource = RESOURCES[name]
    world, seen = stage(name)
    for given in list(borrowed(world, resource, seen)) if len(seen) > 1 else ():
        foretold, before = world.run(name, [copy.deepcopy(given)], check=True), world.writes()
        done = world.run(name, [copy.deepcopy(given)])
        assert bool(done.get("failed")) == bool(foretold.get("failed") or foretold["refused"]), (given, done.get("msg"), foretold.get("msg"))
        assert not done.get("failed") or world.writes() == before, given
        if done["changed"]:
            world, dummy = stage(name)


@pytest.mark.parametrize(("there", "given", "said"), [
    ({}, {"subnet": "10.12.30.0/24"}, "config[0].appliance_ip 10.12.20.1 is not inside subnet 10.12.30.0/24"),
    ({}, {"appliance_ip": "10.12.30.1"}, "config[0].appliance_ip 10.12.30.1 is not inside subnet 10.12.20.0/24"),
    ({"subnet": "10.12.30.0/24"}, {"appliance_ip": "10.12.30.1", "subnet": "10.12.30.0/24"}, "")])
def test_what_is_given_fits_what_is_there(there, given, said):
    world = in_process()
    good(world.run("appliance_vlans", [{"id": 20, "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}]))
    for check in (True, False):
        result = world.run("appliance_vlans", [{"id": 20, **given}], check=check)
        assert said in result.get("msg", "") and bool(result.get("failed")) == bool(said), result.get("msg")


def test_what_a_vlan_keeps_for_clients_may_be_of_another_subnet(world):
    """The Dashboard takes that: such lists are put right when the subnet is changed, or after."""
    kept = {"reserved_ip_ranges": [{"start": "10.1.10.2", "end": "10.1.10.9", "comment": "a"}],
            "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.1.10.20"}}}
    good(world.run("appliance_vlans", [{"id": 10, "name": "Data", "subnet": "10.1.10.0/24", "appliance_ip": "10.1.10.1", **kept}]))
    moved = [{"id": 10, "subnet": "10.2.10.0/24", "appliance_ip": "10.2.10.1"}]
    assert good(world.run("appliance_vlans", moved, check=True))["changed"] and good(world.run("appliance_vlans", moved))["changed"]
    assert not good(world.run("appliance_vlans", moved))["changed"]
