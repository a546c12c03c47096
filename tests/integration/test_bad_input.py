# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input through `ansible-playbook`, as YAML reads it: the action plugin and the module say the same."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.foreign import Foreign
from tests.support.play import ansible, sent
from tests.support.world import World

VLANS = "sitecraft.meraki.appliance_vlans: {organization: Acme, network: Store 0012, %s}"
#: (a task as people type it, what the sentences hold)
TYPED = [
    (VLANS % "config: [{id: 10, name: off}]", ["config[0].name must be a text, not the boolean false"]),
    (VLANS % "config: [{id: 10, name: 1.10, dhcp_lease_time: 1}]", ["config[0].name must be a text, not the number 1.1",
     "config[0].dhcp_lease_time must be one of"]),
    (VLANS % "config: [{id: 10, fixed_ip_assignments: {11:22:33:44:55: {ip: 10.1.1.5}}}]", ["put quotes around it"]),
    (VLANS % "config: [{id: 10, tags: 2026-01-02, applianceIp: 10.1.1.1}]", ["config[0].tags is not an option", "did you mean appliance_ip?"]),
    (VLANS % "config: [{id: 10}, {id: 0xA}], state: absent, net_name: X", ["state must be one of", "did you mean 'deleted'?",
     "did you mean network?", "given twice"]),
    (VLANS % "id: 10, name: Data", ["id is not an option of the task; id stands inside config", "name stands inside config"]),
    (VLANS % "config: {id: 10}", ["config must be a list, not a dict"]),
    (VLANS % "config: [{id: 10, name: X}], timeout: 0, base_url: api.meraki.com/api/v1", ["timeout must be more than 0", "base_url must start with https://"]),
    (VLANS % "config: [{id: 10, name: X}], base_url: ''", ["base_url must not be empty; left out it is https://api.meraki.com/api/v1"]),
    ("sitecraft.meraki.appliance_vlans: {config: [{id: 10}]}", ["network is missing"]),
    ("sitecraft.meraki.wireless_ssids: {organization: Acme, network: Store 0012, config: [{number: 0, auth_mode: psk, psk: 12345678}]}",
     ["config[0].psk must be a text, not a number"]),
    ("sitecraft.meraki.wireless_ssids: {organization: Acme, network: Store 0012, config: [{number: 0, auth_mode: psk}]}", ["config[0].psk is missing"]),
    ("sitecraft.meraki.network_group_policies: {organization: Acme, network: Store 0012, config: [{name: A, scheduling: {monday: {from: 17:30}}}]}",
     ["config[0].scheduling.monday.from must be a time such as '17:30', in quotes"]),
    ("sitecraft.meraki.blueprint: {organization: Acme, config: {networks: [{name: no, appliance_vlans: [{id: 4095}]}]}, stat: gathered}",
     ["config.networks[0].name must be a text", "config.networks[0].appliance_vlans[0].id must be a number from 1 to 4094", "did you mean state?"]),
    ("sitecraft.meraki.blueprint: {organization: Acme, config: [{networks: []}]}", ["config must be a dict"]),
    (VLANS % "config: \"- id: 10\\n  name: Data\\n\"", ["config must be a list, not text; put `| from_yaml` behind it"]),
    ("sitecraft.meraki.blueprint: {organization: Acme, config: '{\"networks\": [{\"name\": \"Store 0012\"}]}'}", ["config must be a dict", "from_yaml"]),
]


@pytest.fixture(name="emulator")
def _emulator():
    with Emulator(unlimited=True) as emulator:
        yield emulator


def test_the_module_and_the_action_refuse_in_the_same_words_and_write_nothing(emulator, tmp_path):
    World(emulator)
    before, tasks = sent(emulator), []
    for number, (task, dummy) in enumerate(TYPED):
        for way, more in (("action", ""), ("module", ", environment: {MERAKI_RUN_ON: host}")):
            tasks.append("- {%s, ignore_errors: true, register: %s%d%s}" % (task, way, number, more))
    kept = "{{ query('vars', %s) | to_json }}" % ", ".join(f"'{way}{number}'" for number in range(len(TYPED)) for way in ("action", "module"))
    lines = ["- hosts: localhost", "  gather_facts: false", "  tasks:", *(f"    {task}" for task in tasks),
             f"    - ansible.builtin.copy: {{dest: {tmp_path}/results.json, mode: '0600', content: \"{kept}\"}}"]
    (tmp_path / "play.yml").write_text("\n".join(lines) + "\n")
    code, output = ansible(emulator, tmp_path / "play.yml")
    assert code == 0, output[-3000:]
    results = json.loads((tmp_path / "results.json").read_text())
    for (task, words), action, module in zip(TYPED, results[::2], results[1::2]):
        assert action["failed"] and action["msg"] == module["msg"] and "Nothing was changed" in action["msg"], (task, action["msg"], module["msg"])
        assert action["failure"] == module["failure"] and action["changed"] is module["changed"] is False
        for one in words:
            assert one in action["msg"], (task, action["msg"])
    assert sent(emulator) == before


def test_a_value_of_tomorrow_passes_the_check_of_ansible_itself_both_ways(emulator, tmp_path):
    World(emulator)

    def tomorrow(path, answer, rng):
        if path.endswith("/wireless/ssids"):
            answer[0].update(authMode="9021x", perClientBandwidthLimitUp=-1)
        return answer
    with Foreign(emulator, tomorrow) as server:
        ssids = "sitecraft.meraki.wireless_ssids: {organization: Acme, network: Store 0012, base_url: '%s', config: [{number: 0, auth_mode: %s, " \
                "per_client_bandwidth_limit_up: -1}], state: replaced}"
        lines = ["- hosts: localhost", "  gather_facts: false", "  tasks:"]
        for way, more in (("action", ""), ("module", ", environment: {MERAKI_RUN_ON: host}")):
            lines += ["    - {%s, check_mode: true, register: known%s%s}" % (ssids % (server.url, "9021x"), way, more),
                      "    - {%s, ignore_errors: true, register: other%s%s}" % (ssids % (server.url, "9021y"), way, more)]
        kept = "{{ [knownaction, knownmodule, otheraction, othermodule] | to_json }}"
        lines.append(f"    - ansible.builtin.copy: {{dest: {tmp_path}/results.json, mode: '0600', content: \"{kept}\"}}")
        (tmp_path / "play.yml").write_text("\n".join(lines) + "\n")
        before = sent(emulator)
        code, output = ansible(emulator, tmp_path / "play.yml")
    assert code == 0, output[-3000:]
    found = json.loads((tmp_path / "results.json").read_text())
    known, other = found[:2], found[2:]
    assert all(not one.get("failed") and "authMode" not in one["requests"][0]["body"] for one in known), known
    assert all(one["failed"] and "config[0].auth_mode must be one of" in one["msg"] and "Nothing was changed" in one["msg"] for one in other), other
    assert sent(emulator) == before
