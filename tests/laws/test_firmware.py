# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firmware is said by the names of versions, no upgrade is scheduled twice, and none that was not asked for."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.values import kept
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import stamp

from tests.support.world import good

NAME = "network_firmware_upgrades"


def upgrade(version, time=None, product="appliance"):
    return {"products": {product: {"next_upgrade": {"to_version": version, **({"time": time} if time else {})}}}}


def body(done):
    return done["requests"][0]["body"]["products"]


@pytest.mark.parametrize(("word", "means"), [("latest stable", "MX 18.1.8"), ("latest beta", "MX 19.1.7"), ("MX 18.1.6", "MX 18.1.6")])
def test_a_version_is_what_its_name_means_there(world, word, means):
    done = good(world.run(NAME, upgrade(word, "2026-12-06T04:00:00Z")))
    assert done["after"]["products"]["appliance"]["next_upgrade"] == {"to_version": means, "time": "2026-12-06T04:00:00Z"}
    assert [*body(done)] == ["appliance"]
    read = good(world.run(NAME, state="gathered"))["gathered"]
    assert read["facts"]["versions"]["appliance"]["scheduled"] == means and read["facts"]["versions"]["appliance"]["current"] == "MX 18.1.7"
    identifier = body(done)["appliance"]["nextUpgrade"]["toVersion"]["id"]
    for same in (word, means, identifier):
        for time in ("2026-12-06T04:00:00Z", "2026-12-06T05:00:00+01:00", None):
            assert not good(world.run(NAME, upgrade(same, time)))["changed"], (same, time)


def test_what_runs_already_is_not_scheduled(world):
    for time in (None, "2026-12-06T04:00:00Z"):
        done = good(world.run(NAME, upgrade("MX 18.1.7", time)))
        assert (done["changed"], done["requests"], done.get("warnings", [])) == (False, [], [])


def test_another_time_says_the_version_again_and_no_other_product_is_named(world):
    good(world.run(NAME, upgrade("latest stable", "2026-12-06T04:00:00Z", "switch")))
    done = good(world.run(NAME, upgrade("latest stable", "2026-12-07T04:00:00Z", "switch")))
    assert body(done) == {"switch": {"nextUpgrade": {"toVersion": body(done)["switch"]["nextUpgrade"]["toVersion"], "time": "2026-12-07T04:00:00Z"}}}
    beta = good(world.run(NAME, {"products": {"switch": {"participate_in_next_beta_release": True}}}))
    assert body(beta) == {"switch": {"participateInNextBetaRelease": True}}


def test_taking_back_what_is_scheduled(world):
    good(world.run(NAME, upgrade("latest beta")))
    assert good(world.run(NAME, upgrade("MX 18.1.7")))["changed"] and not good(world.run(NAME, upgrade("MX 18.1.7")))["changed"]


@pytest.mark.parametrize(("version", "words"), [
    ("MX 18.1.77", "config.products.appliance.next_upgrade.to_version: there is no appliance firmware version 'MX 18.1.77'; did you mean 'MX 18.1.7'?"),
    ("latest candidate", "there is no appliance firmware version 'latest candidate'"), ("MS 16.7", "there is no appliance firmware version 'MS 16.7'")])
def test_a_slip_is_answered_with_the_nearest_version(world, version, words):
    answer = world.run(NAME, upgrade(version))
    assert answer["failed"] and words in answer["msg"]


def test_a_snapshot_knows_the_versions_too(world):
    row = world.call("GET", f"/networks/{world.network}/firmwareUpgrades")
    held = kept(row, RESOURCES[NAME], b"key")
    assert {name: (one["currentVersion"], one["availableVersions"]) for name, one in held["products"].items()} == {
        name: (one["currentVersion"], one["availableVersions"]) for name, one in row["products"].items()}


def test_a_product_the_network_has_not(world):
    good(world.run("networks", [{"name": "Office", "product_types": ["wireless"]}]))
    answer = world.run(NAME, upgrade("latest stable", product="sensor"), network="Office")
    assert answer["failed"] and "there is none at all" in answer["msg"]


def test_what_is_scheduled_comes_in_time_and_can_be_taken_back_for_two_weeks(world):
    """The emulator's side of it: the clock brings an upgrade, lists tell of it, and a rollback brings the version before."""
    path, when = f"/networks/{world.network}/firmwareUpgrades", "2020-01-01T00:00:00Z"

    def there():
        return world.call("GET", path)["products"]["wireless"]

    def status():
        rows = world.call("GET", f"/organizations/{world.organization}/firmware/upgrades?productTypes[]=wireless")
        return {one["toVersion"]["shortName"]: one["status"] for one in rows}
    wanted = there()["availableVersions"][2]
    assert wanted["shortName"] == "MR 30.7"
    world.call("PUT", path, {"products": {"wireless": {"nextUpgrade": {"toVersion": {"id": wanted["id"]}, "time": stamp(world.patience.now() + 60)}}}})
    assert (there()["currentVersion"]["shortName"], status()["MR 30.7"]) == ("MR 30.6", "Scheduled")
    world.patience.sleep(120)
    assert (there()["currentVersion"]["shortName"], status()["MR 30.7"]) == ("MR 30.6", "Started")
    world.patience.sleep(1800)
    assert (there()["currentVersion"]["shortName"], there()["nextUpgrade"]["toVersion"]["id"], status()["MR 30.7"]) == ("MR 30.7", "0", "Completed")
    assert there()["lastUpgrade"]["fromVersion"]["shortName"] == "MR 30.6"
    reasons = [{"category": "stability", "comment": "they reboot"}]
    done = world.ask(OPERATION, name="firmware_rollback", network="Store 0012", confirm=True, params={"product": "wireless", "reasons": reasons})
    assert good(done)["result"]["to_version"]["short_name"] == "MR 30.6"
    world.patience.sleep(1801)
    assert there()["currentVersion"]["shortName"] == "MR 30.6" and when < there()["lastUpgrade"]["time"]
    world.patience.sleep(15 * 86400)
    late = world.ask(OPERATION, name="firmware_rollback", network="Store 0012", confirm=True, params={"product": "wireless", "reasons": reasons})
    assert late["failed"] and "within 14 days" in late["msg"]
