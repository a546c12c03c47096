# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret in what a module prints or writes to the system log, also where it fails before it has begun."""
from __future__ import annotations

import json

import pytest
import yaml
from ansible.module_utils import basic
from ansible_collections.sitecraft.meraki.plugins.module_utils import task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support.canaries import AWKWARD, seen

#: What Ansible takes for a password in an address, and cuts out of the middle of a secret.
ADDRESSLIKE = "pa:ss@canary-word"
SSID = {"number": 1, "auth_mode": "psk"}


def tree(ssid):
    return {"organization_admins": [{"email": "ann@example.com"}], "networks": [{"name": "Store 0012", "wireless_ssids": [ssid]}]}


@pytest.fixture(name="produced")
def _produced(world, monkeypatch, capsys):
    """Runs a module with these options; what it printed and what it logged."""
    def run(name, **given):
        logged = []
        options = {"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", **given}
        options = {option: value for option, value in options.items() if value is not None}
        monkeypatch.setattr(basic, "_load_params", lambda: options)
        monkeypatch.setattr(basic, "_ANSIBLE_PROFILE", "legacy", raising=False)
        monkeypatch.setattr(basic, "has_journal", False)
        monkeypatch.setattr(basic.syslog, "syslog", lambda *words: logged.append(str(words)))
        with pytest.raises(SystemExit):
            task.run(BLUEPRINT if name == "blueprint" else RESOURCES[name])
        return capsys.readouterr().out, logged
    return run


@pytest.mark.parametrize("secret", [AWKWARD % 1, ADDRESSLIKE])
@pytest.mark.parametrize(("name", "given"), [
    ("blueprint", lambda secret: {"config": tree({**SSID, "psk": secret})}),
    ("blueprint", lambda secret: {"config": tree({**SSID, "pssk": secret})}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "config": [{**SSID, "psk": secret}]}),
    ("organization_snmp", lambda secret: {"config": {"v3_enabled": False, "v3_auth_pass": secret}})])
def test_a_module_logs_what_it_was_called_with_but_no_secret(produced, name, given, secret):
    printed, logged = produced(name, **given(secret))
    assert any("Invoked with" in line and "config=" in line and "Acme" in line for line in logged)
    assert seen(printed, *logged) == []


@pytest.mark.parametrize("secret", [AWKWARD % 1, ADDRESSLIKE])
@pytest.mark.parametrize(("name", "given"), [
    ("blueprint", lambda secret: {"state": "bogus", "config": tree({**SSID, "psk": secret})}),
    ("blueprint", lambda secret: {"confg": tree({**SSID, "psk": secret})}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "config": [{**SSID, "pssk": secret}]}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "state": "bogus", "config": [{**SSID, "psk": secret}]}),
    ("blueprint", lambda secret: {"config": json.dumps(tree({**SSID, "psk": secret}))}),
    ("blueprint", lambda secret: {"config": yaml.safe_dump(tree({**SSID, "psk": secret}))}),
    ("blueprint", lambda secret: {"config": {"networks": json.dumps([{"name": "A", "wireless_ssids": [{"psk": secret}]}])}}),
    ("blueprint", lambda secret: {"config": {"networks": [{"name": "A", "wireless_ssid": json.dumps([{"psk": secret}])}]}}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "config": json.dumps([{**SSID, "psk": secret}])}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "config": [{"number": 1, "radius_servers": json.dumps([{"secret": secret}])}]}),
    ("wireless_ssids", lambda secret: {"network": "Store 0012", "config": f"psk: {secret}"}),
    ("organization_snmp", lambda secret: {"config": {"v3AuthPass": secret}})])
def test_a_module_that_fails_before_it_begins_shows_no_secret(produced, name, given, secret):
    printed, logged = produced(name, **given(secret))
    assert '"failed": true' in printed and '"invocation"' in printed and "Nothing was changed" in printed
    assert seen(printed, *logged) == []


@pytest.mark.parametrize(("variable", "address"), [
    ("MERAKI_PROXY", "http://user:canary-word@127.0.0.1:9"), ("MERAKI_BASE_URL", "http://user:canary-word@127.0.0.1:9/api/v1")])
def test_a_password_in_an_address_of_the_environment_is_not_shown(produced, monkeypatch, variable, address):
    monkeypatch.setenv(variable, address)
    given = {"base_url": None} if variable == "MERAKI_BASE_URL" else {"retries": 0}
    printed, logged = produced("wireless_ssids", network="Store 0012", state="gathered", **given)
    assert '"failed": true' in printed and "127.0.0.1:9" in printed
    assert seen(printed, *logged) == []


def test_a_secret_that_is_a_common_word_leaves_all_else_as_it_is(produced):
    ssid = {**SSID, "name": "radius", "auth_mode": "open-with-radius", "radius_servers": [{"host": "radius.example.com", "port": 1812, "secret": "radius"}]}
    printed, logged = produced("wireless_ssids", network="Store 0012", config=[ssid])
    result = json.loads(printed)
    after = next(one for one in result["after"] if one["number"] == 1)
    assert (after["name"], after["auth_mode"], after["radius_servers"][0]["host"]) == ("radius", "open-with-radius", "radius.example.com")
    assert result["requests"][0]["body"]["radiusServers"][0]["secret"] == "(hidden)"
    told = result["invocation"]["module_args"]["config"][0]
    assert (told["name"], told["radius_servers"][0]["host"], told["radius_servers"][0]["secret"]) == ("radius", "radius.example.com", "(hidden)")
    assert any("open-with-radius" in line and "'secret': '(hidden)'" in line for line in logged)
