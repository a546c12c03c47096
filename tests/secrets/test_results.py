# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret in any result: of any resource, in any state, when the Dashboard says it again in an error, when it is misspelt."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import screen
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import hidden

from tests.samples import ALL, SAMPLES
from tests.support.canaries import AWKWARD, SECRET, STATES, config_of, everything, run, secrets_of, seen, telltale
from tests.support.world import good, in_process


@pytest.fixture(name="world")
def _world():
    return in_process()


@pytest.mark.parametrize("name", ALL)
def test_the_secrets_are_those_the_sample_names(name):
    found = [one for one in secrets_of(RESOURCES[name].fields) if not one.startswith(("add.", "remove."))]  # they are the same options once more
    assert sorted(found) == sorted(SAMPLES[name].secrets)
    assert not SAMPLES[name].secrets or telltale(name)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", SECRET)
def test_no_result_shows_a_secret(world, name, state):
    world.prepare(SAMPLES[name].setup)
    results = [run(world, name, config_of(name), check) for check in (True, False)]
    for check in (True, False):
        config = {"gathered": None, "deleted": config_of(name, 0)}.get(state, config_of(name, 1))  # what is there is what can be deleted
        results += [run(world, name, config, check, state=state, secrets="always")]
    if not RESOURCES[name].membership or state not in ("deleted", "overridden"):  # neither licenses nor devices in use can be given back
        assert not any(one.get("failed") for one in results), [one.get("msg") for one in results]
    assert seen(*results) == [] and world.emulator.key not in json.dumps(results, default=str)


ECHOES = [json.dumps, lambda body: json.dumps(body, ensure_ascii=False), str,
          lambda body: f"Error occurred while executing update /networks/N_1 with {json.dumps(body)}: Validation failed: no"]


@pytest.mark.parametrize("echo", range(len(ECHOES)))
@pytest.mark.parametrize("name", SECRET)
def test_what_the_dashboard_says_again_is_not_passed_on(world, name, echo):
    world.prepare(SAMPLES[name].setup)
    for root, config in everything(name):
        said = ECHOES[echo](telltale(name))
        assert seen(said)
        world.faults({"status": 400, "body": {"errors": [said]}, "method": "PUT"},
                     {"status": 400, "body": {"errors": [said]}, "method": "POST", "path": "(?<!identities)"})
        result = run(world, root, config)
        assert seen(result) == [] and result["failed"], result
        world.faults()


def test_a_batch_that_fails_echoes_bodies_and_nobody_sees_them(world):
    """Quirk F11: the emulator says the body of the action that failed, as the Dashboard does."""
    sites = [{"name": f"Store {number}", "product_types": ["appliance", "wireless"], "time_zone": "America/Chicago",
              "wireless_ssids": [{"number": slot, "name": f"SSID {slot}", "auth_mode": "psk", "psk": AWKWARD % slot} for slot in range(4)]}
             for number in range(8)]
    world.faults({"kind": "batch_fail", "method": "POST", "path": "actionBatches"})
    world.faults({"kind": "status", "status": 400, "method": "PUT", "path": "ssids", "body": {"errors": [f"with {json.dumps(sites)}: no"]}})
    said: list[str] = []
    result = run(world, "blueprint", {"networks": sites}, say=said.append)
    assert result["failed"] and seen(result, said) == []


def test_a_secret_that_was_there_and_is_sent_along_is_hidden_in_errors(world):
    good(world.run("network_snmp", {"access": "users", "users": [{"username": "old", "passphrase": AWKWARD % 7}]}))
    world.faults({"status": 400, "method": "PUT", "path": "snmp", "body": {"errors": [f"with {json.dumps({'passphrase': AWKWARD % 7})}"]}})
    result = world.run("network_snmp", {"access": "users", "users": [{"username": "old"}, {"username": "new", "passphrase": AWKWARD % 8}]})
    assert result["failed"] and seen(result) == []


@pytest.mark.parametrize(("root", "given"), [
    ("wireless_ssids", {"config": [{"number": 0, "pskk": AWKWARD % 1}]}), ("wireless_ssids", {"config": [{"number": 0, "pssk": AWKWARD % 1}]}),
    ("wireless_ssids", {"api_kye": AWKWARD % 1}), ("wireless_ssids", {"config": [{"number": 0, "radius_servers": [{"secert": AWKWARD % 1}]}]}),
    ("blueprint", {"config": {"networks": [{"wireless_ssids": [{"Pks": AWKWARD % 1}]}]}}),
    ("wireless_ssids", {"config": [{"number": 0, "PSK": AWKWARD % 1}]}),
    ("wireless_ssids", {"config": [{"number": 0, "radiusServers": [{"secret": AWKWARD % 1}]}]}), ("wireless_ssids", {"psk": AWKWARD % 1}),
    ("wireless_ssids", {"config": {"psk": [AWKWARD % 1]}}), ("wireless_ssids", {"config": [{"number": 0, "radius_servers": {"secret": {"x": AWKWARD % 1}}}]}),
    ("network_webhook_http_servers", {"config": [{"name": "A", "sharedSecret": AWKWARD % 1}]}), ("organization_snmp", {"config": {"v3AuthPass": AWKWARD % 1}}),
    ("network_snmp", {"config": {"authentication": {"passphrase": AWKWARD % 1}}}), ("network_snmp", {"auth_key": AWKWARD % 1}),
    ("network_snmp", {"api_key": AWKWARD % 1}), ("network_snmp", {"proxy": "http://user:canary-word@proxy.example.com:3128"}),
    ("blueprint", {"config": {"wireless_ssid": [{"psk": AWKWARD % 1}]}}), ("blueprint", {"config": {"networks": {"wireless_ssids": {"psk": AWKWARD % 1}}}}),
    ("blueprint", {"config": {"networks": [{"wirelessSsids": [{"psk": AWKWARD % 1}]}]}}), ("blueprint", {"config": {"psk": AWKWARD % 1}}),
    ("blueprint", {"config": {"networks": [{"psk": AWKWARD % 1}]}}), ("blueprint", {"config": [{"networks": [{"devices": [{"secret": AWKWARD % 1}]}]}]}),
    ("blueprint", {"config": {"networks": [{"network_snmp": {"users": [{"passphrase": AWKWARD % 1}]}}]}}),
])
def test_a_secret_in_the_wrong_place_is_still_a_secret(root, given):
    found = hidden(BLUEPRINT if root == "blueprint" else RESOURCES[root], given)
    assert AWKWARD % 1 in found or "canary-word" in found
    assert "canary" in json.dumps(given) and seen(screen.scrubbed(json.dumps(given), found)) == []


def test_ordinary_options_are_no_secrets():
    for name in RESOURCES:
        found = hidden(RESOURCES[name], {"config": SAMPLES[name].config, "organization": "Acme", "network": "Store 0012", "state": "merged",
                                         "secrets": "always"})
        assert all("canary" in one for one in found), (name, found)


def test_short_secrets_are_hidden_between_quotes_and_leave_words_alone():
    assert screen.scrubbed(["said 'abc' and \"abc\"", "abcd is a word"], {"abc"}) == ["said '(hidden)' and \"(hidden)\"", "abcd is a word"]


def test_objects_passed_on_as_they_are_hide_what_is_called_like_a_secret(world):
    good(world.run("network_snmp", {"access": "users", "users": [{"username": "ops", "passphrase": AWKWARD % 1}]}))
    config = {"access": "users", "authentication": {"mode": "SHA", "passphrase": AWKWARD % 2, "keys": [{"private_key": AWKWARD % 3}]}}
    results = [run(world, "network_snmp", config, check) for check in (True, False)] + [world.run("network_snmp", state="gathered")]
    assert seen(*results) == [] and "SHA" in str(results[0]["requests"])
