# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A profile rendered for a site: what Jinja may do in it, and that no value ever becomes Jinja or YAML."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profile
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row

HOSTILE = ["{{ lookup('pipe', 'touch x') }}", "{% for x in range(9) %}", "{# gone", "a: b", "# no comment", "'", '"',
           "it's", '\\" \\n', "a\nb: c\n- d", "[a", "{a: b",
           "*a", "&a", "!a", "- a", "? a", "%a", "@a", "`a", "|", ">", "yes", "no", "null", "~", "0123", "1e3", "18.10", "11:22:33", "2026-01-31", "<<",
           "---", "\ue0000\ue001", "\ue0020\ue003", "\ue004\n", "=1+1", "<script>", "😀" * 3, "x" * 10000,
           " \t x", "a, b", "!unsafe a", "!!python/object/apply:os.system"]


def filled(text, values=None, row=None, known=()):
    """The network that comes of a profile, where nothing is wrong."""
    site = made(text, values, row, known)
    assert (site.fatal, site.problems()) == ([], [])
    return {key: value for key, value in {**site.network, **site.organization}.items() if key != "name" or "name:" in str(text)}


def made(text, values=None, row=None, known=()):
    profile = Profile(text, values, "p.yml")
    assert profile.problems == []
    row = Row({"name": "S", **(row or {})}, "t.csv", 2)
    return profile.site(row, {*row.values, *known})


@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
def test_a_value_stays_the_text_it_is_wherever_it_stands(value):
    text = ("a: {{ v }}\nb: '{{ v }}'\nc: \"{{ v }}\"\nd: x{{ v }}y\ne: [{{ v }}, z]\nf: {k: {{ v }}}\ng: |\n  {{ v }}\nh: >-\n  {{ v }}\n  z\n"
            "{% for one in [v] %}\ni: {{ one }} # {{ one }}\n{% endfor %}\n{{ v }}: j\n")
    expected = {"a": value, "b": value, "c": value, "d": f"x{value}y", "e": [value, "z"], "f": {"k": value}, "g": f"{value}\n", "h": f"{value} z", "i": value,
                value: "j"}
    for found in (filled(text, {}, {"v": value}), filled(text, {"v": value})):
        assert found == expected and {type(one) for one in found} == {str} and type(found["a"]) is str
    tree = {"a": "{{ v }}", "d": "x{{ v }}y", "e": ["{{ v }}"], "{{ v }}": "j"}
    assert filled(tree, {}, {"v": value}) == {"a": value, "d": f"x{value}y", "e": [value], value: "j"}


@pytest.mark.parametrize(("text", "values", "found"), [
    ("a: {{ v }}", {"v": 7}, 7), ("a: '{{ v }}'", {"v": True}, True), ("a: {{ v }}", {"v": ["x", {"y": 1}]}, ["x", {"y": 1}]), ("a: {{ v }}", {"v": 1.5}, 1.5),
    ("a: {{ v }}!", {"v": 7}, "7!"), ("a: {{ v | int + 1 }}", {"v": "7"}, 8), ("a: {{ v | default(omit) }}\nb: 1", {}, None),
    ("a: [1, {{ v | default(omit) }}]", {}, [1]), ("a:\n{% for x in [] %}\n  - 1\n{% endfor %}", {}, None), ("a: ~", {}, "null"), ("a: yes", {}, True),
    ("a:\n{% for x in v %}\n  - {n: {{ loop.index }}, x: {{ x }}}\n{% endfor %}", {"v": ["p", "q"]}, [{"n": 1, "x": "p"}, {"n": 2, "x": "q"}]),
    ("{% set x = v | upper %}\na: {{ x }}", {"v": "q"}, "Q"), ("{% set x %}{{ v }}-1{% endset %}\na: '{{ x }}'", {"v": "#"}, "#-1"),
    ("{% set x %}{{ v }}-1{% endset %}\na: '{{ x | upper }}'", {"v": "#q"}, "#Q-1"), ("a: {{ v | map('upper') }}", {"v": ["q"]}, ["Q"]),
    ("{% macro m(x) %}\n  - {x: {{ x }}}\n{% endmacro %}\na:\n{{ m(v) }}{{ m(2) }}", {"v": "- [:"}, [{"x": "- [:"}, {"x": 2}]),
    ("a: {{ {'x': 1} | combine({'y': v}) }}", {"v": "#"}, {"x": 1, "y": "#"}), ("a: {{ v | regex_replace('a', 'b') }}", {"v": "a:a"}, "b:b"),
    ("a: {{ v | ansible.builtin.to_json }}", {"v": ["x"]}, '["x"]'), ("a: {{ v | from_json }}", {"v": "[1]"}, [1]), ("a: {{ v | bool }}", {"v": "yes"}, True),
    ("a: {{ v is match('^x') }}", {"v": "xy"}, True), ("a: {{ v is ansible.builtin.version('2.0', '<') }}", {"v": "1.9"}, True),
    ("a: {{ v | dict2items | map(attribute='key') | list }}", {"v": {"k": 1}}, ["k"]), ("a: {{ [[1], [2]] | flatten }}", {}, [1, 2]),
    ("a: {{ v | ternary('p', 'q') }}", {"v": True}, "p"), ("a: {{ v | sitecraft.meraki.subnet(24, -1) | sitecraft.meraki.address(1) }}",
                                                           {"v": "10.0.0.0/16"}, "10.0.255.1"),
    ("x: &x {p: 1}\na: {<<: *x, q: {{ v }}}", {"v": 2}, {"p": 1, "q": 2}), ("a: 2026-01-31", {}, "2026-01-31"), ("a: {{ 'c' if v else 'd' }}", {"v": ""}, "d"),
    ("a: 'x{{ 1 if v }}'", {"v": 0}, "x"), ("a: {{ v }}", {"v": "€"}, "€"), ("a: !unsafe '{{ v }}'", {"v": "b"}, "b"),
])
def test_what_a_profile_may_do(text, values, found):
    shown = filled(text, values, known=["v"])
    assert shown.get("a") == (None if found == "null" else found) and ("a" in shown) == (found is not None)


def test_an_entry_without_its_serial_is_left_out_as_a_whole():
    text = "devices:\n  - {serial: '{{ mx | default(omit) }}', name: x}\n  - {name: y}\n"
    assert filled(text, row={"mx": ""})["devices"] == [{"name": "y"}]
    assert filled(text, row={"mx": "Q"})["devices"] == [{"serial": "Q", "name": "x"}, {"name": "y"}]


def test_an_empty_cell_may_be_asked_about_and_takes_a_shared_value_but_not_be_used():
    text = "{% if a %}\nx: 1\n{% endif %}\ny: {{ a | default('none') }}\nz: {{ a == '' }}\n{% for one in a %}\nw: 1\n{% endfor %}"
    assert filled(text, row={"a": ""}) == {"y": "none", "z": True}
    assert filled("y: {{ a }}", {"a": "shared"}, {"a": ""}) == {"y": "shared"}
    site = made("x: {{ a }}\ny: {{ a }}\n", row={"a": ""})
    assert site.problems() == [("a", "the value is missing, and the profile uses it (p.yml:1:7)")] and site.fatal == []


@pytest.mark.parametrize(("text", "said"), [
    ("x: 1\ny: {{ nme }} {{ othr }}", ["p.yml:2:7: uses nme, but there is no such column or value; did you mean name?",
                                       "p.yml:2:17: uses othr, but there is no such column or value; there are name, psk, tag, v"]),
    ("{% if nme %}\nx: 1\n{% endif %}", ["p.yml:1:7: uses nme, but"]),
    ("x: {{ v.y }}", ["p.yml:1:4: asks for y, which 'c' does not have"]),
    ("x: 1\n\ny: {{ v + 1 }}", ["p.yml:3:4: "]),
    ("x: {{ v | abs }}\ny: {{ v | sitecraft.meraki.subnet(24) }}", ["abs: bad operand type for abs(): 'str' (p.yml:1:11)", "'c' is no subnet"]),
    ("x: {{ psk | sitecraft.meraki.subnet(24) }}", ["p.yml:1:13: '(hidden)' is no subnet"]),
    ("x: 'a", ["p.yml:"]), ("x: [{{ v }}\ny: 1", ["is no YAML that can be read"]),
    ("{% for i in [1, 2] %}\n- {{ i }}\nx: 1\n{% endfor %}", ["p.yml:3:"]),
    ("x: 1\n{% if v %}\nx: 2\n{% endif %}", ["p.yml:3:1: x stands here twice, first in line 1"]),
    ("- 1", ["p.yml:1:1: must be a dict, one network of a blueprint"]),
    ("x: " + "[" * 60 + "]" * 60, ["is nested more than 50 levels deep"]),
    ("x: {{ v }}: 1", ["is no YAML that can be read"]),
    ("{? [{{ v }}] : 1}", ["p.yml:1:4: an option must be a name"]),
    ("x: !vault 1", ["p.yml:1:4: is no YAML that can be read: could not determine a constructor for the tag '!vault'"]),
    ("x: &a [*a]", ["is nested more than 50 levels deep"]),
])
def test_what_is_wrong_is_said_by_line_and_column_and_shows_no_secret(text, said):
    site = made(text, {"psk": "secret-canary"}, {"v": "c"})
    found = site.fatal + [sentence for dummy, sentence in site.problems()]
    assert len(found) == len(said) and all(word in one for word, one in zip(said, found)) and "canary" not in str(found), found


@pytest.mark.parametrize(("text", "said"), [
    ("x: {{ v", "p.yml:1:4: cannot be read as Jinja: "), ("x: 1\n{% fi %}", "p.yml:2:1: cannot be read as Jinja: "),
    ("x: {{ v | uper }}", "p.yml:1:4: there is no filter uper; did you mean upper?"),
    ("x: {{ v is defind }}", "there is no test defind; did you mean defined?"),
    ("{% include 'x' %}", "uses {% include %}, which a profile cannot"), ("{% import 'x' as y %}", "uses {% import %}"),
    ("{% call v() %}{% endcall %}", "uses {% call %}"), ("{% filter upper %}x: 1{% endfilter %}", "uses {% filter %}"),
    ("x: \ue000", r"p.yml:1:1: holds the character '\ue000', which a profile cannot have"),
])
def test_what_is_no_profile_is_said_before_any_row_is_looked_at(text, said):
    problems = Profile(text, {}, "p.yml").problems
    assert len(problems) == 1 and said in problems[0]


def test_sites_that_differ_only_in_values_are_read_as_yaml_once():
    profile = Profile("a: {{ v }}\n{% if v == 'x3' %}\nb: 1\n{% endif %}\n", {}, "p.yml")
    for number in range(20):
        profile.site(Row({"name": "S", "v": f"x{number}"}, "t.csv", 2), {"v"})
    assert profile.shaped.cache_info().misses == 2


def test_an_option_knows_its_line_and_the_column_of_its_value():
    text = "a: 1\n{% for x in [1, 2] %}\n{% if x == 2 %}\nb:\n  - {c: 1}\n  - c: '{{ v }}'\n    d: x{{ v }}\n{% endif %}\n{% endfor %}\n"
    site = made(text, row={"v": "q"})
    assert [site.option(path) for path in ("a", "b[0].c", "b[1].c", "b[1].d", "b[1].zz", "zz")] == [
        ("p.yml:1:1", []), ("p.yml:5:6", []), ("p.yml:6:5", ["v"]), ("p.yml:7:5", ["v"]), ("p.yml:6:5", []), ("p.yml:1:1", [])]
