# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role access as a security team meets it: three organizations, fifty people, guests, leavers, and a key that must not lock itself out."""
from __future__ import annotations

import csv
import io

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import Dashboard
from tests.support.pages import Page
from tests.support.play import play, sent, written

ODD = "{{ lookup('ansible.builtin.pipe', 'touch executed') }}|<script>\"x\"\n=1+1 \U0001f600"
TEAMS = {"noc": {"organizations": "all", "access": "full"}, "helpdesk": {"organizations": ["Acme", "Beta"], "access": "read-only"},
         "retail": {"organizations": ["Acme"], "tags": {"store": "full"}, "networks": {"Warehouse": "monitor-only"}, "saml_role": "Retail"}}
PEOPLE = [{"name": "Owner", "email": "Owner@example.com", "teams": ["noc"]},
          *({"name": f"Person {number}", "email": f"p{number}@example.com", "teams": ["helpdesk" if number % 2 else "retail"]} for number in range(47)),
          {"name": "Cy", "email": "cy@example.com", "state": "left"},
          {"name": "Gus", "email": "gus@vendor.example", "teams": ["retail"], "until": "2026-06-14"}]


@pytest.fixture(name="emulator")
def _emulator():
    """Acme, Beta, Gamma, where the owner of the key may only read, and Delta, which the key must not manage."""
    with Emulator(unlimited=True) as emulator:
        emulator.app.seed(emulator.app.store, {"organizations": [
            {"name": name, "id": str(number), "networks": [{"name": "Warehouse", "productTypes": ["switch"]}],
             "admins": [{"name": ODD, "email": "zoe@example.com"}, {"name": "Cy", "email": "CY@example.com"}, {"name": "Gus", "email": "gus@vendor.example"}]}
            for number, name in enumerate(("Acme", "Beta", "Gamma", "Delta"), 1)]})
        emulator.app.store.orgs["3"].admins[0]["orgAccess"] = "read-only"
        Dashboard(emulator).fault(kind="status", method="GET", path="organizations/4/admins", status=403, body={"errors": ["Access denied"]}, times=99)
        yield emulator


def book(path, **variables):
    return written(path / "access.yml", [{"ansible.builtin.include_role": {"name": "sitecraft.meraki.access"}, "vars": {
        "access_teams": TEAMS, "access_people": PEOPLE, "access_today": "2026-06-15", **variables}}])


def there(emulator, number):
    return sorted(one["email"] for one in emulator.app.store.orgs[number].admins)


def calls(run):
    return sum(one.get("calls") or 0 for one in run.results)


def test_fifty_people_in_two_organizations(emulator, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("Name;E-mail;Teams;Until;State;Desk\n" + "".join(
        f"{one['name']};{one['email']};{' , '.join(one.get('teams', []))};{one.get('until', '')};{one.get('state', '')};4\n" for one in PEOPLE))
    table = f"{{{{ query('sitecraft.meraki.table', '{people}', required=['name', 'email'], columns={{'email': 'E-mail'}}) }}}}"
    playbook = book(tmp_path, access_organizations=["Acme", "Beta"], access_review_folder=str(tmp_path), access_people=table)
    foretold = play(emulator, tmp_path, playbook, "--check", cwd=tmp_path).good()
    assert sent(emulator) == 0
    done = play(emulator, tmp_path, playbook, cwd=tmp_path).good()
    assert (foretold.requests, foretold.changed) == (done.requests, done.changed) and sent(emulator) == len(done.requests) == 47 + 23 + 1 + 4
    assert there(emulator, "2") == sorted(["owner@example.com", "zoe@example.com", *(f"p{number}@example.com" for number in range(1, 47, 2))])
    assert len(there(emulator, "3")) == 4  # it was not chosen
    again = play(emulator, tmp_path, playbook, cwd=tmp_path).good()
    assert again.requests == [] and "changed=0" in again.output and calls(again) <= 7 + 9
    listed, page = (tmp_path / f"access_review.{end}" for end in ("csv", "html"))
    rows = list(csv.DictReader(io.StringIO(listed.read_text(), newline="")))
    assert [(one["Name"], one["Organization"], one["Needs a look"]) for one in rows[:2]] == [
        (ODD, name, "nobody declared them and they have full rights, no second factor, never active") for name in ("Acme", "Beta")]
    assert len(rows) == 2 * 2 + 23 * 2 + 24 * 2 + 2  # of each person in retail two, and of their SAML role
    shown = Page(page.read_text())
    assert shown.wrong() == [] and "{{ lookup('ansible.builtin.pipe', 'touch executed') }}|<script>" in shown.text
    assert (listed.stat().st_mode & 0o777, page.stat().st_mode & 0o777) == (0o600, 0o600) and not list(tmp_path.rglob("executed"))


def test_what_cannot_be_done_is_said_and_the_rest_is_done(emulator, tmp_path):
    teams = {**TEAMS, "lab": {"organizations": ["Gamma"], "access": "read-only"}, "hut": {"organizations": ["Beta"], "networks": {"Hut": "full"}}}
    people = [{"name": "Owner", "email": "owner@example.com", "teams": ["helpdesk"]}, {"name": "Ann", "email": "ann@example.com", "teams": ["noc", "hut"]},
              {"name": "Ida", "email": "ida@example.com", "teams": ["hut"]}, PEOPLE[-2]]
    playbook = book(tmp_path, access_teams=teams, access_people=people, access_remove_undeclared=True)
    runs = [play(emulator, tmp_path, playbook, *more, cwd=tmp_path) for more in (["--check"], [])]
    for run in runs:
        assert "Delta: its administrators cannot be read, so nothing was done there" in run.output
        said = str(run.results[-1]["msg"])
        assert run.code == 2 and "Not done: 4." in said, run.output[-3000:]
        for sentence in ("Acme: access_people[0] (owner@example.com): owner@example.com has less by helpdesk than now, and the key of this run is theirs",
                         "Beta: access_people[0] (owner@example.com)", "Gamma: the owner of the key has the right read-only there",
                         "there is no network 'Hut'"):
            assert sentence in said
    assert runs[0].requests == runs[1].requests and runs[0].changed == runs[1].changed and runs[0].requests
    assert there(emulator, "1") == ["ann@example.com", "owner@example.com"]  # nobody declared Zoe and Gus
    assert there(emulator, "2") == ["owner@example.com"]  # who left goes, though a network is misspelt
    assert len(there(emulator, "3")) == 4
    assert emulator.app.store.orgs["1"].admins[0]["orgAccess"] == "full"
