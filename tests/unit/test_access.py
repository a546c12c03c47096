# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Administrators as data: what teams and people mean for every organization, and who needs a look. Without Ansible."""
from __future__ import annotations

import datetime
import itertools

import pytest
from ansible.errors import AnsibleFilterError
from ansible_collections.sitecraft.meraki.plugins.filter.access import access
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.access import declared, rights
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.access.rights import Rights

TODAY = "2026-06-15"
TEAMS = {"noc": {"organizations": "all", "access": "full"}, "helpdesk": {"organizations": ["Acme"], "access": "read-only"},
         "retail": {"organizations": ["Acme"], "tags": {"store": "full"}, "networks": {"Warehouse": "monitor-only"}, "saml_role": "Retail"}}
OWNER = {"name": "Owner", "email": "owner@example.com", "teams": ["noc"]}
ANN = {"name": "Ann Ng", "email": "ann@example.com", "teams": ["noc"]}


def admin(email, org_access="full", **more):
    return {"id": email, "name": email.split("@")[0], "email": email, "org_access": org_access, "tags": [], "networks": [], "account_status": "ok",
            "two_factor_auth_enabled": True, "has_api_key": False, "last_active": "2026-06-14T08:00:00Z", **more}


def answers(owner="owner@example.com", roles=(), networks=(), names=("Acme", "Beta"), failed=None, **admins):
    """What the questions of the role got: the administrators of each organization, whose owner is there always."""
    rows = [{"id": str(number), "name": name} for number, name in enumerate(names, 1)]

    def asked(of):
        return {"results": [{"item": row, **of(row["name"])} for row in rows]}
    return {"organizations": {"rows": rows}, "me": {"rows": [{"email": owner}]},
            "admins": asked(lambda name: (failed or {}).get(name) or {"rows": [admin("owner@example.com"), *admins.get(name, [])], "failures": []}),
            "roles": asked(lambda name: {"rows": list(roles) if name == "Acme" else []}),
            "networks": asked(lambda name: {"rows": [{"id": number, "name": called} for number, called in networks] if name == "Acme" else []})}


def planned(people=(), teams=None, **more):
    options = {one: more.pop(one) for one in ("only", "remove_undeclared", "max_deletions", "inactive_days") if one in more}
    return access(answers(**more), TEAMS if teams is None else teams, [OWNER, *people], TODAY, **options)


def entries(plan, name):
    """The administrators a plan gives an organization, without the owner."""
    found = [one for one in plan["organizations"] if one["name"] == name]
    return [one for one in (found[0]["config"].get("organization_admins", []) if found else []) if one["email"] != "owner@example.com"]


def removed(plan):
    return {(one["name"], entry["email"]) for one in plan["organizations"] for entry in one["remove"]}


# -- rights

LEVELS = [*rights.ORGANIZATION, "monitor-only", "guest-ambassador", "custom-role"]


def test_holding_is_an_order():
    for one, two, three in itertools.product(LEVELS, repeat=3):
        assert rights.holds(one, one) and rights.holds("full", one) and rights.holds(one, "none")
        assert one == two or not (rights.holds(one, two) and rights.holds(two, one))
        assert not (rights.holds(one, two) and rights.holds(two, three)) or rights.holds(one, three)


def test_the_union_does_not_depend_on_the_order_and_holds_all_of_it():
    some = [Rights("read-only"), Rights(tags={"a": "full", "b": "monitor-only"}), Rights(tags={"a": "read-only"}, networks={"n": "guest-ambassador"}),
            Rights("enterprise", networks={"n": "full"})]
    unions = [rights.united(order)[0] for order in itertools.permutations(some)]
    assert all(one == unions[0] for one in unions)
    assert not any(one.beyond(unions[0]) for one in some) and unions[0].beyond(some[0])
    assert unions[0] == Rights("enterprise", {"a": "full"}, {"n": "full"})
    assert rights.united([Rights("full"), *some])[0] == Rights("full")


def test_what_cannot_be_united_is_said():
    assert rights.united([Rights(tags={"a": "guest-ambassador"}), Rights(tags={"a": "read-only"})])[1] == ["guest-ambassador and read-only on tag a"]
    plan = planned([{**ANN, "teams": ["x", "y"]}], {**TEAMS, "x": {"organizations": ["Beta"], "networks": {"W": "monitor-only"}},
                                                    "y": {"organizations": "all", "networks": {"W": "guest-ambassador"}}})
    assert plan["problems"] == ["access_people[1] (ann@example.com): the teams x, y give monitor-only and guest-ambassador on network W in Beta, "
                                "and no right holds both"] and plan["organizations"] == []


# -- joining, moving, leaving

def test_joining_gives_the_rights_of_all_teams():
    plan = planned([ANN, {"name": "Bo", "email": "bo@example.com", "teams": ["helpdesk", "retail"]}])
    assert plan["problems"] == plan["failures"] == []
    assert entries(plan, "Acme") == [
        {"email": "ann@example.com", "name": "Ann Ng", "org_access": "full", "tags": [], "networks": []},
        {"email": "bo@example.com", "name": "Bo", "org_access": "read-only", "tags": [{"tag": "store", "access": "full"}], "networks": []}]
    assert [one["email"] for one in entries(plan, "Beta")] == ["ann@example.com"]
    assert [one["config"].get("organization_saml_roles") for one in plan["organizations"]] == [
        [{"role": "Retail", "org_access": "none", "tags": [{"tag": "store", "access": "full"}],
          "networks": [{"id": "Warehouse", "access": "monitor-only"}]}], None]


def test_moving_takes_what_the_old_team_gave():
    plan = planned([{**ANN, "teams": ["helpdesk"]}], Acme=[admin("Ann@Example.com")], Beta=[admin("ann@example.com")])
    assert entries(plan, "Acme") == [{"email": "Ann@Example.com", "name": "Ann Ng", "org_access": "read-only", "tags": [], "networks": []}]
    assert removed(plan) == {("Beta", "ann@example.com")} and "Beta: ann@example.com is to be removed: has no team in Beta" in plan["notes"]


@pytest.mark.parametrize("more", [{"state": "left"}, {"until": "2026-06-14"}, {"until": datetime.date(2026, 6, 14)}, {"state": "left", "teams": []}])
def test_who_left_is_removed_everywhere(more):
    plan = planned([{**ANN, **more}], Acme=[admin("ann@example.com")], Beta=[admin("ANN@example.com")])
    assert removed(plan) == {("Acme", "ann@example.com"), ("Beta", "ANN@example.com")} and entries(plan, "Acme") == []
    assert removed(planned([{**ANN, **more}])) == set()


@pytest.mark.parametrize("until", ["2026-06-15", " 2026-06-15 ", "2099-12-31", datetime.date(2026, 6, 15), datetime.datetime(2026, 6, 15, 0, 0), "", None])
def test_the_last_day_is_a_day_of_theirs(until):
    plan = planned([{**ANN, "until": until}], Acme=[admin("ann@example.com")])
    assert removed(plan) == set() and len(entries(plan, "Acme")) == 1


@pytest.mark.parametrize("until", ["31.12.2026", "2026-13-01", "2026-02-30", "soon", 20261231, "2026-1-1", True])
def test_a_typo_in_a_date_is_a_sentence(until):
    plan = planned([{**ANN, "until": until}], Acme=[admin("ann@example.com")])
    assert plan["problems"] == [f"access_people[1] (ann@example.com): until: {str(until)!r} is no date; write it as 2026-12-31"]
    assert plan["organizations"] == []


def test_who_is_not_declared_stays_unless_that_is_said():
    there = {"Acme": [admin("zoe@example.com"), admin("ann@example.com")], "Beta": [admin("zoe@example.com")]}
    plan = planned([ANN], **there)
    assert removed(plan) == set() and "Acme: nobody declared zoe@example.com; they stay as they are" in plan["notes"]
    plan = planned([ANN], **there, remove_undeclared=True)
    assert removed(plan) == {("Acme", "zoe@example.com"), ("Beta", "zoe@example.com")}
    plan = planned([ANN], **there, remove_undeclared=True, only=["Beta"])
    assert removed(plan) >= {("Beta", "zoe@example.com")}


def test_only_so_many_people_go_at_once():
    many = [admin(f"p{number}@example.com") for number in range(11)]
    assert removed(planned(Acme=many[:10], Beta=many[:10], remove_undeclared=True)) == {
        (name, one["email"]) for name in ("Acme", "Beta") for one in many[:10]}
    plan = planned(Acme=many, remove_undeclared=True)
    assert plan["organizations"] == [] and "access_max_deletions: this would remove 11 people" in plan["problems"][0]
    assert len(removed(planned(Acme=many, remove_undeclared=True, max_deletions=11))) == 11


@pytest.mark.parametrize("people", [[], [{**ANN, "state": "left"}]])
def test_nobody_declared_is_no_wish_to_remove_everybody(people):
    plan = access(answers(Acme=[admin("ann@example.com")]), TEAMS, people, TODAY, remove_undeclared=True)
    assert "names nobody" in plan["problems"][0] and plan["organizations"] == []


# -- nobody is locked out

@pytest.mark.parametrize(("entry", "why"), [
    ({"state": "left"}, "left"), ({"until": "2026-06-14"}, "ended on 2026-06-14"), ({"teams": ["helpdesk"]}, "has less by helpdesk than now"),
    ({"teams": ["retail"]}, "has less by retail than now")])
def test_the_owner_of_the_key_keeps_what_they_have_and_the_others_go_on(entry, why):
    plan = access(answers(Acme=[admin("bo@example.com")]), TEAMS, [{**OWNER, "email": "OWNER@example.com", **entry}, ANN,
                                                                   {"email": "bo@example.com", "state": "left"}], TODAY)
    assert plan["problems"] == [] and f"owner@example.com {why}, and the key of this run is theirs" in plan["failures"][0].lower()
    assert removed(plan) == {("Acme", "bo@example.com")}
    assert all(entry["email"] == "ann@example.com" for one in plan["organizations"] for entry in one["config"]["organization_admins"])


def test_an_owner_nobody_declared_stays():
    plan = access(answers(), TEAMS, [ANN], TODAY, remove_undeclared=True)
    assert removed(plan) == set() and plan["failures"] == []
    assert "Acme: nobody declared owner@example.com (whose key this is); they stay as they are" in plan["notes"]


def test_the_last_administrator_with_full_access_stays():
    rows = answers(owner="bo@example.com", Acme=[admin("bo@example.com", "enterprise")])
    plan = access(rows, TEAMS, [{"email": "owner@example.com", "state": "left"}], TODAY)
    assert "Acme: this would leave no administrator with full access; nothing was done there" in plan["failures"]
    plan = access(rows, TEAMS, [{"email": "owner@example.com", "state": "left"}, ANN], TODAY)
    assert ("Acme", "owner@example.com") in removed(plan) and plan["failures"] == []


# -- organizations

def test_an_organization_that_does_not_answer_stops_no_other():
    failed = {"Beta": {"msg": "Reading failed: 403\nNothing was changed.", "failure": {"status": 403}}}
    plan = planned([ANN], failed=failed)
    assert len(entries(plan, "Acme")) == 1 and entries(plan, "Beta") == [] and plan["failures"] == []
    assert "Beta: its administrators cannot be read, so nothing was done there: Reading failed: 403" in plan["notes"]
    assert "Not reviewed: Beta: Reading failed: 403" in plan["summary"]
    named = planned([ANN], {**TEAMS, "b": {"organizations": "Beta", "access": "full"}}, failed=failed)
    broken = planned([ANN], failed={"Beta": {"msg": "no connection", "failure": {}}})
    assert [len(one["failures"]) for one in (named, broken)] == [1, 1] and len(entries(broken, "Acme")) == 1


def test_where_the_owner_of_the_key_may_only_read_nothing_is_tried():
    rows = answers(owner="ann@example.com", Beta=[admin("ann@example.com", "read-only"), admin("cy@example.com")], Acme=[admin("ann@example.com")])
    people = [OWNER, ANN, {"email": "cy@example.com", "state": "left"}]
    plan = access(rows, TEAMS, people, TODAY)
    sentence = "Beta: the owner of the key has the right read-only there and may not manage administrators, so nothing was done"
    assert [one["name"] for one in plan["organizations"]] == ["Acme"] and sentence in plan["notes"] and plan["failures"] == []
    assert {row["organization"] for row in plan["review"]} == {"Acme", "Beta"}
    assert access(rows, {**TEAMS, "b": {"organizations": ["Beta"], "access": "full"}}, people, TODAY)["failures"] == [sentence]


def test_organizations_are_known_by_name_or_identifier():
    teams = {"noc": {"organizations": "all", "access": "full"}, "x": {"organizations": [2, "Gama"], "access": "full"}}
    assert planned([ANN], teams)["problems"] == ["access_teams.x.organizations: the key sees no organization 'Gama'; there is Acme, Beta"]
    assert "did you mean Acme?" in planned([ANN], only=["Acmee"])["problems"][0]
    assert "did you mean Acme?" in access(answers(), today=TODAY, only="Acmee")["mistakes"][0]  # a review of nothing would be no review
    teams["x"]["organizations"] = [2]
    assert [one["email"] for one in entries(planned([{**ANN, "teams": "x"}], teams), "Beta")] == ["ann@example.com"]
    assert entries(planned([{**ANN, "teams": "x"}], teams), "Acme") == []
    teams["x"]["organizations"] = ["Acme"]
    assert "there are 2 organizations called 'Acme'; give one of the identifiers 1, 2" in planned([ANN], teams, names=("Acme", "Acme"))["problems"][0]


# -- mistakes

@pytest.mark.parametrize(("teams", "sentence"), [
    ({"a": []}, "access_teams.a: must be a dict"), ({"a": {"organizations": "all"}}, "access_teams.a: gives no right"),
    ({"a": {"access": "full"}}, "access_teams.a.organizations: must be all, or a list"),
    ({"a": {"organizations": [], "access": "full"}}, "must be all, or a list"),
    ({"a": {"organizations": ["all", "Acme"], "access": "full"}}, "holds all beside others"),
    ({"a": {"organizations": "all", "access": "ful"}}, "access_teams.a.access: 'ful' is no right on an organization; did you mean full?"),
    ({"a": {"organizations": "all", "tags": {"s": "fulll"}}}, "access_teams.a.tags.s: 'fulll' is no right; did you mean full?"),
    ({"a": {"organizations": "all", "tags": ["s"]}}, "access_teams.a.tags: must be a dict"),
    ({"a": {"organizations": "all", "acess": "full"}}, "access_teams.a.acess: is no option of a team; did you mean access?"),
    ("a", "access_teams: must be a dict"), ({"a": {"organizations": True, "access": "full"}}, "must be all, or a list")])
def test_a_mistake_in_a_team_is_a_sentence(teams, sentence):
    found = declared.read(teams, [], datetime.date(2026, 6, 15)).problems
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize(("person", "sentence"), [
    ("x", "access_people[1]: must be a dict"), ({"name": "A", "teams": ["noc"]}, "access_people[1]: email: is missing"),
    ({**ANN, "email": "ann"}, "email: 'ann' is no e-mail address"), ({**ANN, "name": ""}, "(ann@example.com): name: is missing"),
    ({**ANN, "teams": []}, "teams: is empty; give a team, or state: left"),
    ({**ANN, "teams": "nok"}, "there is no team 'nok' in access_teams; did you mean noc?"),
    ({**ANN, "state": "gone"}, "state: 'gone' is neither present nor left"),
    ({**ANN, "untill": "2026-01-01"}, "untill: is no option of a person; did you mean until?"),
    ({**ANN, "email": "Owner@Example.com"}, "Owner@Example.com is also in access_people[0] (owner@example.com); give one entry with all teams"),
    ({**ANN, "where": "people.csv:3", "line": 3, "problems": ["people.csv:3: odd"]}, "people.csv:3: odd"),
    ({**ANN, "where": "people.csv:3", "line": 3, "teams": "x"}, "people.csv:3: teams: there is no team 'x'")])
def test_a_mistake_in_a_person_is_a_sentence(person, sentence):
    plan = planned([person])
    assert any(sentence in one for one in plan["problems"]), plan["problems"]
    assert plan["mistakes"] == plan["problems"] and plan["organizations"] == []


def test_a_row_of_a_table_is_a_person():
    row = {"name": "Bo", "email": " bo@example.com ", "teams": "helpdesk; retail", "until": "", "state": "", "desk": "4", "where": "p.csv:2", "line": 2,
           "places": {}, "problems": []}
    assert [one["org_access"] for one in entries(planned([row]), "Acme")] == ["read-only"]


def test_a_day_that_is_none_is_an_error():
    with pytest.raises(AnsibleFilterError, match="today: 'tomorrow' is no date"):
        access(answers(), today="tomorrow")


# -- the review

def test_what_needs_a_look_comes_first():
    there = [admin("fine@example.com", "read-only"), admin("zed@example.com"), admin("old@example.com", "read-only", last_active="2026-01-01T00:00:00Z"),
             admin("weak@example.com", two_factor_auth_enabled=False), admin("left@example.com", "read-only"),
             admin("new@example.com", "read-only", last_active="", account_status="pending"),
             admin("much@example.com", "full"), admin("low@example.com", "none", tags=[{"tag": "store", "access": "read-only"}])]
    people = [{"name": one, "email": f"{one}@example.com", "teams": ["noc" if one == "weak" else "helpdesk"]}
              for one in ("fine", "old", "weak", "new", "much", "low")]
    plan = planned([*people, {"email": "left@example.com", "state": "left"}], Acme=there, names=("Acme",), inactive_days=90)
    assert [(row["name"], row["look"], row["declared"]) for row in plan["review"]] == [
        ("zed", ["nobody declared them and they have full rights"], "no"), ("left", ["left and still there"], "left"),
        ("much", ["more rights than declared"], "yes"),
        ("weak", ["no second factor"], "yes"), ("old", ["not active for 165 days"], "yes"), ("new", ["account pending"], "yes"),
        ("low", ["fewer rights than declared"], "yes"), ("fine", [], "yes"), ("owner", [], "yes")]
    assert plan["summary"][0] == "9 people in 1 organization, 4 with full access to at least one"
    assert plan["summary"][1:3] == ["7 need a look:", "- zed <zed@example.com> in Acme: nobody declared them and they have full rights"]


def test_a_review_without_a_declaration_calls_nobody_undeclared():
    plan = access(answers(Acme=[admin("zed@example.com", has_api_key=None, two_factor_auth_enabled=None)],
                          roles=[{"role": "R", "org_access": "full"}]), today=TODAY)
    assert plan["summary"][-1] == "Nobody needs a look." and {row["declared"] for row in plan["review"]} == {""}
    assert [(row["second_factor"], row["api_key"]) for row in plan["review"] if row["name"] == "zed"] == [("unknown", "unknown")]


def test_there_is_a_row_for_each_right_by_the_name_of_its_network():
    both = {"tags": [{"tag": "store", "access": "full"}], "networks": [{"id": "N_1", "access": "monitor-only"}, {"id": "N_9", "access": "full"}]}
    plan = planned([{"name": "Bo", "email": "bo@example.com", "teams": "retail"}], names=("Acme",), networks=[("N_1", "Warehouse"), ("N_2", "W")],
                   Acme=[admin("bo@example.com", "none", **both)],
                   roles=[{"role": "Retail", "org_access": "none", "tags": [], **both}, {"role": "X", "org_access": "full"}])
    assert [(row["name"], row["kind"], row["on"], row["right"], row["look"]) for row in plan["review"]] == [
        ("X", "SAML role", "organization", "full", ["nobody declared this SAML role and it has full rights"])] + [
        (name, kind, on, right, ["more rights than declared"]) for name, kind in (("bo", "person"), ("Retail", "SAML role"))
        for on, right in (("network N_9", "full"), ("network Warehouse", "monitor-only"), ("tag store", "full"))] + [
        ("owner", "person", "organization", "full", [])]


def test_the_page_has_one_row_for_each_person_and_organization():
    both = {"tags": [{"tag": "store", "access": "full"}, {"tag": "lab", "access": "read-only"}]}
    rows = planned(names=("Acme", "Acme"), teams={**TEAMS, "helpdesk": TEAMS["noc"], "retail": TEAMS["noc"]},
                   Acme=[admin("bo@example.com", "none", **both), admin("cy@example.com", "read-only", **both)])["holders"]
    assert [(one["name"], one["organization_id"], one["rights"]) for one in rows if one["name"] != "owner"] == [
        ("bo", "1", ["read-only on tag lab", "full on tag store"]), ("bo", "2", ["read-only on tag lab", "full on tag store"]),
        ("cy", "1", ["read-only on the organization", "read-only on tag lab", "full on tag store"]),
        ("cy", "2", ["read-only on the organization", "read-only on tag lab", "full on tag store"])]


@pytest.mark.parametrize(("moment", "shown", "days"), [
    ("2026-06-14T23:59:59Z", "2026-06-14", 1), ("2027-01-01T00:00:00Z", "2027-01-01", 0), (1_781_000_000, "2026-06-09", 6), (None, "never", None),
    ("", "never", None),
    ("yesterday", "yesterday", None)])
def test_moments_are_days(moment, shown, days):
    row = next(one for one in planned(Acme=[admin("zed@example.com", last_active=moment)])["review"] if one["name"] == "zed")
    assert (row["last_active"], row["inactive_days"]) == (shown, days)


def test_a_name_is_part_of_one_line():
    plan = planned(Acme=[admin("zed@example.com", name="Z\n- fine\u202e" + "x" * 10000)])
    assert len(plan["summary"]) == 3 and all(one.isprintable() and len(one) < 300 for one in plan["summary"])


def test_who_is_declared_and_not_there_is_named():
    assert planned([ANN])["summary"][-1] == "Declared, and not there: ann@example.com in Acme, ann@example.com in Beta"


def test_a_network_of_a_team_that_is_not_there_is_said_before_anything_is_written():
    plan = planned([ANN], names=("Acme",), networks=[("N_1", "Warehouses"), ("N_2", "Store 1")])
    assert plan["failures"] == ["Acme: access_teams.retail.networks: there is no network 'Warehouse'; did you mean Warehouses? Nobody was given rights there"]
    assert plan["organizations"] == []
    assert not planned([ANN], names=("Acme",), networks=[("Warehouse", "W")])["failures"]  # by its identifier
