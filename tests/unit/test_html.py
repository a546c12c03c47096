# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter `html`: a template file and data become a page, on which everything of the data is text."""
from __future__ import annotations

import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.html.rendering import HERE, rendered

from tests.support.pages import Page
from tests.support.play import play, written

TEMPLATE = """{% extends "page.html.j2" %}
{% import "parts.html.j2" as parts %}
{% block main %}
{% call parts.section("sites", "Sites") %}
{{ parts.tiles([("sites", sites | length)]) }}
{{ parts.keys([("First", sites[0].name), ("State", parts.badge("good", "Online"))]) }}
{% call(one) parts.table("All sites", ["Name", "State"], sites) %}
{{ parts.head("Name", one.name) }}
{% call parts.cell("State") %}{{ parts.badge("bad", one.state) }}{% endcall %}
{% endcall %}
{{ parts.table("Rows", ["A", "B"], [["x", sites[0].name]], wide=true) }}
{{ parts.table("Nothing", ["A"], [], empty="No port is open.") }}
{{ parts.empty("No news.") }}
{% endcall %}
{% endblock %}
"""
HOSTILE = ["<script>alert(1)</script>", "{{ lookup('ansible.builtin.pipe', 'touch executed') }}", "{% set x = 1 %}{# gone #}", "\"'><img src=x onerror=a()>",
           "a & b </title></style></main>", "Zürich 店 🏪", "x" * 10_000, "line\nbreak\ttab", "javascript:alert(1)"]


@pytest.fixture(name="template")
def _template(tmp_path):
    path = tmp_path / "report.html.j2"
    path.write_text(TEMPLATE)
    return str(path)


def page(template, *names):
    return Page(rendered({"sites": [{"name": one, "state": "offline"} for one in names]}, template, title=names[0], as_of="noon", subtitle="Acme"))


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_is_text_whatever_it_says(template, name):
    made = page(template, name)
    assert made.wrong() == []
    assert made.text.count(re.sub(r"\s+", " ", name)) == 4  # heading, list, two tables
    assert made.texts.count(name) == 4


def test_characters_that_steer_the_eye_or_no_file_can_hold_are_spelled_out(template):
    made = page(template, "a\u202eb\x00c\ud83dd\x1b[2J")
    made.source.encode()
    assert "a\\u202eb\\x00c\\ud83dd\\x1b[2J" in made.text


def test_what_is_markup_elsewhere_is_text_here(template):
    from markupsafe import Markup
    assert page(template, Markup("<b>bold</b>")).text.count("<b>bold</b>") == 4


def test_a_state_is_said_in_words_and_by_a_sign_beside_its_color(template):
    made = page(template, "A")
    assert "✕ offline" in made.text and "✓ Online" in made.text
    assert [one["class"] for one in made.all("span") if "class" in one] == ["badge good", "badge bad"]


def test_an_empty_table_is_a_sentence(template):
    assert "Nothing: No port is open." in page(template, "A").text and len(page(template, "A").all("table")) == 2


@pytest.mark.parametrize(("text", "sentence"), [
    ("{{ nobody }}", r"report\.html\.j2:1: 'nobody' is undefined"), ("\n{{ sites[0].stat }}", r"report\.html\.j2:2: .*has no attribute 'stat'"),
    ("\n\n{% if %}", r"report\.html\.j2:3: "), ("{% include 'other.j2' %}", "asks for the template 'other.j2', which is neither"),
    ("{{ 1 + 'a' }}", r"report\.html\.j2:1: unsupported operand"), ("{% extends 'page.html.j2' %}", r"page\.html\.j2:\d+: 'title' is undefined"),
    ("{{ x | b64encode }}", r"report\.html\.j2:1: No filter named 'b64encode'")])
def test_an_error_says_where(tmp_path, text, sentence):
    (tmp_path / "report.html.j2").write_text(text)
    with pytest.raises(ValueError, match=sentence):
        rendered({"sites": [{}]}, str(tmp_path / "report.html.j2"))


def test_a_template_that_is_not_there_is_an_error():
    with pytest.raises(ValueError, match="there is no template 'none.j2'; give the full path"):
        rendered({}, "none.j2")


def test_colors_can_be_told_apart():
    """Texts on their grounds, light, dark and printed, by the measure of the Web Content Accessibility Guidelines: at least 4.5 to 1."""
    with open(f"{HERE}/style.css.j2", encoding="utf-8") as file:
        schemes = [dict(re.findall(r"--([\w-]+):(#[0-9a-f]+)", block)) for block in re.findall(r":root\{(.*?)\}", file.read(), re.S)]
    assert len(schemes) == 3
    pairs = [("text", "page"), ("text", "card"), ("soft", "page"), ("soft", "card"), ("link", "card"), ("link", "page"),
             *((kind, f"{kind}-bg") for kind in ("good", "warn", "bad", "note", "unknown"))]
    assert [(one, other) for scheme in schemes for one, other in pairs if contrast(scheme[one], scheme[other]) < 4.5] == []


def contrast(one, other):
    lights = sorted(sum(share * light(part) for share, part in zip((0.2126, 0.7152, 0.0722), channels(color))) for color in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def channels(color):
    digits = color[1:] if len(color) == 7 else "".join(2 * one for one in color[1:])
    return [int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)]


def light(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_a_playbook_writes_a_page_and_executes_nothing_of_it(tmp_path, template):
    from types import SimpleNamespace
    (tmp_path / "names.json").write_text('{"sites": [{"name": "{{ lookup(\'ansible.builtin.pipe\', \'touch executed\') }}", "state": "<b>"}]}')
    book = written(tmp_path / "book.yml", [
        {"ansible.builtin.set_fact": {"found": "{{ lookup('ansible.builtin.file', 'names.json') | from_json }}"}},
        {"ansible.builtin.copy": {"content": "{{ found | sitecraft.meraki.html(template, title=found.sites[0].name) }}", "dest": str(tmp_path / "page.html"),
                                  "mode": "0644"}, "vars": {"template": template}},
        {"ansible.builtin.debug": {"msg": "{{ found | sitecraft.meraki.html(template) }}"}, "vars": {"template": template}, "ignore_errors": True}])
    run = play(SimpleNamespace(key="k", url="http://127.0.0.1:9"), tmp_path, book, cwd=tmp_path).good()
    made = Page((tmp_path / "page.html").read_text())
    assert made.wrong() == [] and made.text.count("{{ lookup('ansible.builtin.pipe', 'touch executed') }}") == 4
    assert not list(tmp_path.rglob("executed")) and "page.html.j2:11: 'title' is undefined" in run.output.replace("\n", " ")
