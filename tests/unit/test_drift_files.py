# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking over and putting back: what becomes of files, letter by letter, and which blueprints are applied."""
from __future__ import annotations

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.accept import Accepting
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.edits import Left, Text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.rows import rows
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.trees import putting_back, undeclared
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.yaml_words import written
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read

TEXT = """\
---
# our stores
shared: &shared {policy: deny, protocol: tcp}
networks:
  - name: Store 1   # the first
    notes: "old"
    tags:
      - one   # c1
      # about two
      - two
    appliance_vlans:
      - {id: 10, name: Data}   # tills
      - id: 20
        name: 'Voice'
      # the last
      - id: 30
        name: Plain
    network_syslog_servers: {servers: [{host: a, port: 1}, {host: b, port: 2}, {host: c, port: 3}]}
    network_snmp: {access: users, users: [{username: u, passphrase: secret-of-ours-1}]}

  - name: Store 2
    notes: |
      two
      lines
    appliance_l3_firewall_rules:
      rules:
        - *shared
    wireless_ssids:
      - {number: 0, name: "{{ ssid }}", psk: !vault "abc"}
      - <<: *shared
        number: 1
"""
STORE = ("networks", 0)


def changed(*steps, text=TEXT):
    """The lines that some changes take out of a text and put into it."""
    edit = Text(text)
    for name, *arguments in steps:
        getattr(edit, name)(*arguments)
    new = edit.done()
    old_lines, new_lines = text.splitlines(), new.splitlines()
    return [one for one in old_lines if one not in new_lines], [one for one in new_lines if one not in old_lines]


@pytest.mark.parametrize(("steps", "gone", "come"), [
    ([("set", [*STORE, "notes"], "new")], ['    notes: "old"'], ['    notes: "new"']),
    ([("set", [*STORE, "name"], "a: b # c")], ["  - name: Store 1   # the first"], ['  - name: "a: b # c"   # the first']),
    ([("set", [*STORE, "appliance_vlans", 1, "name"], "it's")], ["        name: 'Voice'"], ["        name: 'it''s'"]),
    ([("set", [*STORE, "appliance_vlans", 1, "name"], "two\nlines")], ["        name: 'Voice'"], ['        name: "two\\nlines"']),
    ([("set", [*STORE, "appliance_vlans", 1, "id"], "25")], ["      - id: 20"], ["      - id: 25"]),
    ([("set", [*STORE, "appliance_vlans", 0, "name"], "x, y")], ["      - {id: 10, name: Data}   # tills"], ['      - {id: 10, name: "x, y"}   # tills']),
    ([("set", [*STORE, "appliance_vlans", 0, "subnet"], "10.0.0.0/24")], ["      - {id: 10, name: Data}   # tills"],
     ["      - {id: 10, name: Data, subnet: 10.0.0.0/24}   # tills"]),
    ([("set", [*STORE, "appliance_vlans", 1, "enabled"], True)], [], ["        enabled: true"]),
    ([("set", [*STORE, "tags"], ["two", "new"])], ["      - one   # c1"], ["      - new"]),
    ([("set", [*STORE, "tags"], [])], ["      - one   # c1", "      # about two", "      - two"], ["       []"]),
    ([("set", ["networks", 1, "notes"], "x")], ["    notes: |", "      two", "      lines"], ["    notes: x"]),
    ([("remove", [*STORE, "appliance_vlans", 0])], ["      - {id: 10, name: Data}   # tills"], []),
    ([("remove", [*STORE, "appliance_vlans", 2])], ["      - id: 30", "        name: Plain"], []),
    ([("remove", [*STORE, "network_syslog_servers", "servers", 1])], [TEXT.splitlines()[17]],
     ["    network_syslog_servers: {servers: [{host: a, port: 1}, {host: c, port: 3}]}"]),
    ([("remove", [*STORE, "network_syslog_servers", "servers", one]) for one in (2, 1)], [TEXT.splitlines()[17]],
     ["    network_syslog_servers: {servers: [{host: a, port: 1}]}"]),
    ([("append", [*STORE, "appliance_vlans"], {"id": "40", "name": "x", "l": [1]})], [], ['      - id: "40"', "        name: x", "        l: [1]"]),
    ([("append", [*STORE, "network_syslog_servers", "servers"], {"host": "d"})], [TEXT.splitlines()[17]], [TEXT.splitlines()[17][:-2] + ", {host: d}]}"]),
    ([("remove", [*STORE, "appliance_vlans", 2]), ("append", [*STORE, "appliance_vlans"], {"id": 40}), ("append", [*STORE, "appliance_vlans"], {"id": 50})],
     ["      - id: 30", "        name: Plain"], ["      - id: 40", "      - id: 50"]),
    ([("append", ["networks"], {"name": "Store 3"}), ("append", ["networks", 1, "wireless_ssids"], {"number": 2})], [],
     ["      - number: 2", "  - name: Store 3"])])
def test_only_the_lines_concerned_change(steps, gone, come):
    assert changed(*steps) == (gone, come)


@pytest.mark.parametrize(("step", "why", "line"), [
    (("set", ["networks", 1, "wireless_ssids", 0, "name"], "x"), "made by a template", 29),
    (("set", ["networks", 1, "wireless_ssids", 0, "psk"], "x"), "written with !vault", 29),
    (("set", ["networks", 1, "wireless_ssids", 1, "policy"], "x"), "anchor that others share", 30),
    (("set", ["networks", 1, "appliance_l3_firewall_rules", "rules", 0, "policy"], "x"), "anchor that others share", 3),
    (("set", ["shared", "policy"], "x"), "anchor that others share", 3),
    (("set", [*STORE, "network_snmp", "users"], [{"username": "v"}]), "holds a secret", 19),
    (("remove", [*STORE, "appliance_vlans", 9]), "no such entry", 12), (("append", [*STORE, "notes"], {}), "no list", 6)])
def test_what_is_somebodys_is_left_with_its_line(step, why, line):
    with pytest.raises(Left) as left:
        changed(step)
    assert why in left.value.why and left.value.line == line


@pytest.mark.parametrize("text", ["a: [", "a: 1\n---\nb: 1\n", "$ANSIBLE_VAULT;1.1;AES256\n3132\n"])
def test_what_is_no_yaml_or_sealed_is_left(text):
    with pytest.raises(Left):
        Text(text)


def test_two_changes_one_in_another_write_nothing():
    with pytest.raises(Left):
        changed(("set", [*STORE, "appliance_vlans", 0, "name"], "x"), ("remove", [*STORE, "appliance_vlans", 0]))


NASTY = ["", " ", "null", "yes", "12", "1e3", "0x1", "- a", "a: b", "#", "a #b", "{{ x }}", "{% x %}", "# jinja2: x", "'", '"', "\\", "a\nb", "\x00",
         "\x85", "\u2028", "\ufeff", "\x7f",
         "!tag", "&a", "*a", "|", "%", "@", "`", "[", "}", ",", "é", "\U0001f600", "2026-01-01", "x" * 5000, "<<", "=", "~", "a\t", "trailing "]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("style", ["", "'", '"'])
def test_every_text_is_read_as_it_was_meant_and_never_executed(text, style):
    for flow in (True, False):
        said = written(text, style, flow)
        assert read(f"x: {said}") == {"x": text} and "\n" not in said
        assert read(f"x: [{said}, {{y: {said}}}]") == {"x": [text, {"y": text}]} or not flow
    assert said.startswith("!unsafe") == ("{{" in text or "{%" in text or "jinja2" in text)
    new = Text(TEXT)
    new.set([*STORE, "notes"], text)
    new.set([*STORE, "tags"], [text])
    new.append([*STORE, "appliance_vlans"], {"id": 1, "name": text})
    assert new.done().count("!unsafe") == 3 * said.startswith("!unsafe")


def test_line_ends_and_a_missing_last_one_stay():
    assert changed(("append", ["a"], 2), text="a:\n  - 1") == ([], ["  - 2"])
    text = Text("a: 1\r\nb: 2 # x\r\n")
    text.set(["b"], 3)
    assert text.done() == "a: 1\r\nb: 3 # x\r\n"


# -- rows into files


CONFIG = {"networks": [
    {"name": "A", "appliance_vlans": [{"id": 10, "name": "Data"}, {"id": 20, "name": "Voice"}],
     "appliance_l3_firewall_rules": {"rules": [{"comment": "X", "policy": "deny"}, {"comment": "Y", "policy": "deny"}]},
     "devices": [{"serial": "Q2SW-AAAA-0012", "name": "sw1", "switch_ports": [{"port_id": "1-3", "name": "Till"}]}]},
    {"name": "B", "add": {"tags": ["x"]}, "notes": "n"}]}


def row(kind, resource, path, obj="", key=None, given=None, present=None, network="A", **more):
    return rows([{"kind": kind, "network": None if resource == "networks" else network, "template": False, "serial": None, "device": None, "resource": resource,
                  "object": obj, "path": f"config.{path}", "key": key or {}, "declared": given, "present": present, **more}])


VOICE = row("changed", "appliance_vlans", "networks[0].appliance_vlans[1]", "20", {"id": "20"}, {"name": "Voice"}, {"name": "V"})
GONE = row("missing", "appliance_vlans", "networks[0].appliance_vlans[0]", "10", {"id": "10"}, {"id": "10", "name": "Data"})
RULE = row("changed", "appliance_l3_firewall_rules", "networks[0].appliance_l3_firewall_rules", given={"rules": [{"comment": "Y", "policy": "deny"}]},
           present={"rules": [{"comment": "Y", "policy": "allow"}]})
PORT = row("changed", "switch_ports", "networks[0].devices[0].switch_ports[0]", "2", {"port_id": "2"}, {"name": "Till"}, {"name": "x"}, serial="Q2SW-AAAA-0012")
TAGS = row("changed", "networks", "networks[1]", "B", {"name": "B"}, {"tags": ["x"]}, {"tags": []})
NEW = row("undeclared", "appliance_vlans", "networks[0].appliance_vlans", "99", {"id": "99"}, present={"id": "99"})
STRANGE = row("undeclared", "appliance_l3_firewall_rules", "networks[0].appliance_l3_firewall_rules", present={"rules": [{"comment": "Z", "policy": "deny"}]})
PIRATE = row("undeclared", "networks", "networks", "P", {"name": "P"}, present={"name": "P"})
SECRET = row("changed", "wireless_ssids", "networks[1].wireless_ssids[0]", "0", {"number": 0}, {"psk": "(hidden, changed)"}, {"psk": None}, "B")


def accepted(*some, text=None, gathered=None):
    text = text or yaml.safe_dump(CONFIG, sort_keys=False)
    found = Accepting([("acme.yml", text)], [yaml.safe_load(text)], gathered).run([one for each in some for one in each])
    return yaml.safe_load(found["files"].get("acme.yml", text)), found


def test_what_is_there_is_written_into_the_entry_that_declares_it():
    new, found = accepted(VOICE, RULE)
    assert new["networks"][0]["appliance_vlans"][1]["name"] == "V" and new["networks"][0]["appliance_l3_firewall_rules"]["rules"][1]["policy"] == "allow"
    assert found["left"] == [] and found["done"][0] == "acme.yml:7: A: appliance_vlans 20 name"


def test_what_is_gone_goes_and_what_is_new_comes():
    new, found = accepted(GONE, NEW, STRANGE, PIRATE, gathered={"networks": [
        {"name": "A", "appliance_vlans": [{"id": "99", "name": "Hand", "subnet": None}]}, {"name": "P", "product_types": ["switch"], "facts": {"id": "N_1"}}]})
    assert new["networks"][0]["appliance_vlans"] == [{"id": 20, "name": "Voice"}, {"id": "99", "name": "Hand"}]
    assert new["networks"][0]["appliance_l3_firewall_rules"]["rules"][2]["comment"] == "Z" and new["networks"][2] == {"name": "P", "product_types": ["switch"]}
    assert found["left"] == []


def test_what_is_left_is_said_with_its_reason():
    new, found = accepted(PORT, TAGS, SECRET, NEW)
    assert new == CONFIG and [one.rpartition(": ")[2].split(";")[0] for one in found["left"]] == [
        "1-3)", "it is declared by add or remove", "is another secret than declared", "it could not be read as a whole"]
    assert 'it is "x"' in found["left"][0]


def test_a_file_is_found_among_several():
    parts = [{"networks": [{"name": "Z"}]}, {"networks": CONFIG["networks"]}]
    texts = [(f"{number}.yml", yaml.safe_dump(part)) for number, part in enumerate(parts)]
    moved = [{**one, "path": one["path"].replace("networks[0]", "networks[1]")} for one in VOICE]
    assert list(Accepting(texts, parts).run(moved)["files"]) == ["1.yml"]


@pytest.mark.parametrize("line", ["{number: 0, psk: secret-1, name: N}", '{number: 0, psk: "secret-1", name: N}', "{psk: 'secret-1', number: 0, name: N}"])
def test_secrets_beside_a_change_are_not_shown(line):
    text = f"networks:\n  - name: A\n    wireless_ssids:\n      - {line}\n"
    one = row("changed", "wireless_ssids", "networks[0].wireless_ssids[0]", "0", {"number": 0}, {"name": "N"}, {"name": "M"})
    new, found = accepted(one, text=text)
    assert new["networks"][0]["wireless_ssids"][0] == {"number": 0, "psk": "secret-1", "name": "M"} and "secret-1" not in str(found["diff"] + found["left"])


def test_a_thousand_rows_are_written_at_once():
    config = {"networks": [{"name": f"Store {number}", "notes": "a"} for number in range(1000)]}
    some = [one for number in range(1000)
            for one in row("changed", "networks", f"networks[{number}]", f"Store {number}", {"name": f"Store {number}"}, {"notes": "a"}, {"notes": "b"})]
    assert {one["notes"] for one in accepted(some, text=yaml.safe_dump(config))[0]["networks"]} == {"b"}


# -- rows into blueprints


def test_exactly_what_differs_is_put_back():
    assert putting_back([*VOICE, *RULE, *PORT], CONFIG) == {"networks": [{
        "name": "A", "appliance_vlans": [{"id": "20", "name": "Voice"}], "appliance_l3_firewall_rules": {"rules": [{"comment": "Y", "policy": "deny"}]},
        "devices": [{"serial": "Q2SW-AAAA-0012", "name": "sw1", "switch_ports": [{"port_id": "2", "name": "Till"}]}]}]}
    assert putting_back(TAGS, CONFIG) == {"networks": [{"name": "B", "add": {"tags": ["x"]}}]}
    assert putting_back(GONE, CONFIG) == {"networks": [{"name": "A", "appliance_vlans": [{"id": "10", "name": "Data"}]}]}
    whole = row("missing", "networks", "networks[0]", "A", {"name": "A"}, {"name": "A"})
    assert putting_back(whole, CONFIG) == {"networks": [CONFIG["networks"][0]]}
    assert putting_back([*NEW, *STRANGE, *PIRATE], CONFIG) == {}


def test_what_nobody_declared_is_removed_by_name_and_read_as_a_whole():
    some = [*NEW, *STRANGE, *PIRATE, *row("undeclared", "devices", "networks[0].devices", "Q2MX-AAAA-0012", {"serial": "Q2MX-AAAA-0012"}, present={})]
    assert undeclared(some, CONFIG) == {"networks": [
        {"name": "A", "appliance_vlans": [{"id": "99"}], "appliance_l3_firewall_rules": {"rules": [{"comment": "Z"}]},
         "devices": [{"serial": "Q2MX-AAAA-0012"}]}, {"name": "P"}]}
    assert "appliance_l3_firewall_rules" not in undeclared(some, CONFIG, whole=True)["networks"][0]
    assert undeclared([*VOICE, *GONE], CONFIG) == {}
