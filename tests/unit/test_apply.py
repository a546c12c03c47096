# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Order and batches without a Dashboard: which lane a step lies in, and how a culprit nobody names is found."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply.action_batches import Batches, Outcome
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply.batch_run import BatchRun
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply.order import Lane, Unit, ordered
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply.unit_run import UnitRun
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import Refused
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.responses import echoed, plain_reason
from ansible_collections.sitecraft.meraki.plugins.module_utils.result import report
from ansible_collections.sitecraft.meraki.plugins.module_utils.result.progress import Progress
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.change import Change, Step, Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.place import PendingId, Place

RANK = BLUEPRINT.turns
HOME = Place("1", "N_1", None, "Store 1")


def change(name, *steps, place=HOME, operation="update"):
    return Change(Want(RESOURCES[name], place, "merged", None, "config"), operation, name, list(steps))


def step(path, operation="update", **more):
    return Step("PUT", path, {"network": "N_1", "id": "N_1"}, {}, operation, **more)


def lanes(*changes):
    (unit,) = ordered(list(changes), RANK)
    return [(lane.batchable, [pair[1].path for pair in lane.steps]) for lane in unit.lanes]


def test_what_can_be_batched_comes_before_single_calls():
    assert lanes(change("network_syslog_servers", step("syslog", None)), change("appliance_vlans", step("vlan")), change("wireless_ssids", step("ssid")),
                 change("appliance_l3_firewall_rules", step("rules", None))) == [(True, ["vlan", "ssid"]), (False, ["syslog", "rules"])]


def test_what_needs_a_single_call_first_waits_for_it():
    assert lanes(change("appliance_vlans", step("vlan")), change("appliance_static_routes", step("route", None)),
                 change("appliance_site_to_site_vpn", step("vpn"))) == [(True, ["vlan"]), (False, ["route"]), (True, ["vpn"])]


def test_what_refers_to_an_object_still_to_be_made_waits_for_the_next_batch():
    made = PendingId("Guests")
    policy = Step("POST", "policies", {"network": "N_1"}, {}, "create", creates=made)
    vlan = Step("POST", "vlans", {"network": "N_1"}, {"groupPolicyId": made}, "create")
    assert lanes(change("network_group_policies", policy), change("wireless_ssids", step("ssid")), change("appliance_vlans", vlan)) == [
        (True, ["policies", "ssid"]), (True, ["vlans"])]


def test_a_device_just_claimed_is_written_to_in_a_later_batch_and_a_template_bound_before_all_that_follows():
    claim = Step("POST", "claim", {"network": "N_1"}, {"serials": ["A"]}, "claim", merge_key="serials")
    bind = step("bind", "bind", binds=True)
    assert lanes(change("networks", step("network"), bind), change("devices", claim, step("device", retry_404=True)),
                 change("appliance_l3_firewall_rules", step("rules", None))) == [
        (True, ["network", "claim", "bind"]), (False, ["rules"]), (True, ["device"])]


def test_claims_into_one_network_share_a_call_and_each_device_knows_what_became_of_it():
    claims = [change("devices", Step("POST", "claim", {"network": "N_1"}, {"serials": [serial]}, "claim", merge_key="serials")) for serial in "ABC"]
    (unit,) = ordered(claims, RANK)
    assert [one.body for dummy, one in unit.steps] == [{"serials": ["A", "B", "C"]}]
    unit_run = UnitRun(unit, None, "1", Batches(None, "1"))
    unit_run.advance()
    assert [one.status for one in claims] == ["applied"] * 3 and unit_run.over


@pytest.mark.parametrize("status", ["not attempted", "partly applied"])
@pytest.mark.parametrize("whole", [False, True])
def test_what_was_not_carried_out_is_a_failure_whatever_the_reason(status, whole):
    done, left = change("appliance_vlans"), change("wireless_ssids")
    done.status, left.status = "applied", status
    result = report.failed([done, left], [], whole)
    assert result["failed"] and result["msg"].startswith(f"{left.label}: was not carried out, though nothing failed")
    assert result["failures"] == [] and result["applied"][:1] == [done.label] and left.label in result["applied"] + result["not_attempted"]
    left.status = "applied"
    assert report.failed([done, left], [], whole) == {}


class Poisoned(Batches):
    """Batches that fail without a name whenever a poisoned path is among the actions."""

    def __init__(self, *paths):
        super().__init__(None, "1")
        self.paths, self.sizes = paths, []

    def carry_out(self, steps, at_once=False):
        self.sizes.append(len(steps))
        return Outcome(errors=["Something went wrong"]) if {one.path for one in steps} & set(self.paths) else Outcome()


@pytest.mark.parametrize("kind", ["wireless_ssids", "appliance_vlans"])
@pytest.mark.parametrize("poison", [("7.1",), ("0.0",), ("19.2",), ("3.0", "12.2")])
def test_a_culprit_nobody_names_is_found_by_halving(poison, kind):
    """A slot fails alone, anything else takes what comes after it along."""
    batches, changes = Poisoned(*poison), {}
    unit_runs = []
    for number in range(20):
        changes[number] = [change(kind, step(f"{number}.{at}")) for at in range(3)]
        for one in changes[number]:
            one.left = 1
        unit_runs.append(UnitRun(Unit("", 1, "", [Lane(True, [(one, one.steps[0]) for one in changes[number]])]), None, "1", batches))
    BatchRun(unit_runs, batches).run()
    failed = [one.steps[0].path for these in changes.values() for one in these if one.status == "failed"]
    assert failed == list(poison) and len(batches.sizes) <= 24
    for number, these in changes.items():
        bad = [at for at in range(3) if f"{number}.{at}" in poison]
        wanted = ["applied"] * 3 if not bad else ["applied"] * bad[0] + ["failed"] + ["applied" if kind == "wireless_ssids" else "planned"] * (2 - bad[0])
        assert [one.status for one in these] == wanted


@pytest.mark.parametrize("taken", [True, False])
def test_a_kind_of_step_goes_singly_only_once_a_single_call_took_what_a_batch_did_not(taken):
    class Client:
        def put(self, path, body, org):
            if not taken:
                raise Refused("PUT", path, 400, ["the name is taken"])

    class Choosy(Batches):
        def carry_out(self, steps, at_once=False):
            return Outcome(errors=["not so"], culprit=0, rejected=True) if steps[0].path == "bad" else Outcome()

    batches = Choosy(None, "1")
    bad = change("wireless_ssids", step("bad"))
    unit_run = UnitRun(Unit("", 1, "", [Lane(True, [(bad, bad.steps[0])])]), Client(), "1", batches)
    BatchRun([unit_run], batches).run()
    assert unit_run.singles_left and batches.can(bad.steps[0])
    unit_run.single()
    assert unit_run.stumbled is not taken and batches.can(bad.steps[0]) is not taken


def test_a_port_is_not_taken_for_another_whose_number_begins_alike():
    class Client:
        def post(self, path, body, **dummy):
            return {"id": "1", "status": {"failed": True, "errors": ["Error occurred while executing update /devices/Q2/switch/ports/10 with {}: no"]}}

        def clock(self):
            return 0.0
    steps = [step(f"/devices/Q2/switch/ports/{number}") for number in (1, 10)]
    assert Batches(Client(), "1").carry_out(steps).culprit == 1


@pytest.mark.parametrize(("error", "body", "reason"), [
    ('Error occurred while executing create /networks/L_1/vlans/ with {"psk": "a: } b"}: Validation failed: taken', {"psk": "a: } b"},
     "Validation failed: taken"),
    ("Error occurred while executing update /x with {}: Not found", {}, "Not found"),
    ("Network with ID L_1 not found", None, "Network with ID L_1 not found"),
    ('broken with {"psk": "secret', None, "broken")])
def test_the_body_an_error_repeats_is_told_apart_from_its_reason(error, body, reason):
    assert (echoed(error), plain_reason(error)) == (body, reason)


class Told:
    """A client that has made some calls."""

    calls, waited = 40, 60.0


def test_progress_is_told_after_a_few_seconds_and_never_for_short_runs():
    now, lines = [100.0], []
    progress = Progress(Told(), lines.append, clock=lambda: now[0])
    progress.begin("writing", 300)
    now[0] += 2
    progress.finished()
    assert lines == []
    now[0] += 4
    progress.finished(failed=True)
    progress.finished()
    assert lines == ["writing: 2 of 300, 1 failed, about 15 min left; 40 calls in 6 s, each held back 1.5 s on average"]


def test_the_longer_a_run_takes_the_less_often_it_tells():
    now, lines = [0.0], []
    progress = Progress(Told(), lambda line: lines.append(now[0]), clock=lambda: now[0])
    progress.begin("writing", 300)
    for dummy in range(250):
        now[0] += 1
        progress.tick()
    assert lines == [5.0, 15.0, 35.0, 65.0, 125.0, 185.0, 245.0]


@pytest.mark.parametrize(("done", "total", "seconds", "words"), [
    (0, 300, 60, ""), (300, 300, 60, ""), (100, 400, 60, ", about 3 min left"), (300, 400, 60, ", about 20 s left"), (399, 400, 6, ", about 1 s left")])
def test_how_long_a_phase_still_takes_is_told_where_it_can_be(done, total, seconds, words):
    """From what the phase did since it began: what came before it was of another kind."""
    now, lines = [0.0], []
    progress = Progress(Told(), lines.append, clock=lambda: now[0])
    progress.begin("reading", 7)
    now[0] += 4
    progress.begin("writing", total)
    progress._done = done
    now[0] += seconds
    progress.tick()
    assert lines[0].startswith(f"writing: {done} of {total}{words}; 40 calls")
