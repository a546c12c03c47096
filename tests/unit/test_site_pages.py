# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the role `pages`: what they say of a site, what is not known, and the files they stand in."""
from __future__ import annotations

import base64
import importlib.util
import io
import json
import re
import sys
import zlib

import pytest
from ansible_collections.sitecraft.meraki.plugins.filter import pages as filters
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import page_files
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.page_files import made, overview
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.pages import READS, files, sites

from tests.support.pages import Page
from tests.support.play import ROOT
from tests.support.sites import MR, MS, MX, NOW, rows

TEMPLATES = str(ROOT / "roles" / "pages" / "templates")
HOSTILE = ["<script>alert(1)</script>", "{{ lookup('ansible.builtin.pipe', 'touch executed') }}", "\"'><img src=x onerror=a()>", "</style></title>&amp;",
           "Zürich 店 🏪", "y" * 10_000, "two\nlines | pipe", "../../etc/passwd", "\u202egnp.exe\x00"]


def turned(read, serial, status):
    for row in read["availabilities"]:
        if row["serial"] == serial:
            row["status"] = status
    return read


def only(read, word="store"):
    (one,) = sites(read, NOW, word)
    return one


def texts(read):
    return {name: Page(text).text for name, text in made(read, NOW, TEMPLATES, "store", "Acme").items()}


def test_a_site_where_all_is_well():
    said = texts(rows())["sites/store-1.html"]
    for words in ("Store 1 As of Sat 28 Nov 2026, 17:00 CET", "Your store is online.", "Internet line 1", "✓ In use", "203.0.113.9", "5 GHz", "41 on Wi-Fi now",
                  "7 on switch ports, last day", "There is no alert.", "MR 31 Sun 6 Dec 2026, 05:00 CET Scheduled",
                  "Fri 27 Nov 2026, 10:00 CET Store 1 (API) Changed switch ports 1 of Store 1: vlan, name"):
        assert words in said, words
    assert "Silent" not in said and "January" not in said and "Completed" not in said


def test_the_floor_technicians_page():
    said = texts(rows())["ports/store-1.html"]
    assert "Store 1 1 Store 1 Store 1 0 10.1.1.9" in said
    assert "1 Store 1 ✓ Connected 1 Gbps full Access, VLAN 20, voice VLAN 30 Store 1, port 0 Gives power –" in said
    assert "✕ Connected 100 Mbps half Trunk, native VLAN 1, all VLANs – – CRC errors" in said
    assert "10 Store 1 • Switched off – Switched off – – –" in said and said.index("CRC errors") < said.index("10 Store 1 •")


@pytest.mark.parametrize(("change", "kind", "sentence"), [
    (lambda read: turned(read, MS, "offline"), "warn", "Your store is online, but 1 device of 3 is down."),
    (lambda read: turned(turned(read, MS, "offline"), MR, "dormant"), "warn", "Your store is online, but 2 devices of 3 are down."),
    (lambda read: turned(read, MR, "alerting"), "warn", "Your store is online, but 1 device reports a problem."),
    (lambda read: turned(read, MX, "offline"), "bad",
     "Your store may be offline: its gateway is down for more than a week, though 2 other devices still report."),
    (lambda read: turned(turned(turned(read, MS, "offline"), MR, "offline"), MX, "offline"), "bad", "Your store is offline for more than a week."),
    (lambda read: {**turned(turned(turned(read, MS, "offline"), MR, "offline"), MX, "offline"), "turns": None}, "bad", "Your store is offline."),
    (lambda read: {**read, "availabilities": None}, "unknown", "It is not known whether your store is online."),
    (lambda read: {**read, "availabilities": None, "devices": None}, "unknown", "It is not known whether your store is online."),
    (lambda read: {**read, "availabilities": read["availabilities"][:1]}, "warn", "Your store is online, but 2 devices could not be checked."),
    (lambda read: {**read, "availabilities": []}, "unknown", "It is not known whether your store is online."),
    (lambda read: turned(read, MX, "a new word"), "warn", "Your store is online, but 1 device could not be checked."),
    (lambda read: {**read, "devices": [], "availabilities": []}, "unknown", "Your store has no network devices yet."),
    (lambda read: {**read, "alerts": [{"network_id": "N_1", "title": "x"}]}, "warn", "Your store is online, but there is 1 alert."),
    (lambda read: {**read, "uplinks": [{"network_id": "N_1", "serial": MX, "uplinks": [
        {"interface": "wan1", "status": "active"}, {"interface": "wan2", "status": "failed"}]}]},
     "warn", "Your store is online, but 1 internet line of 2 is down.")])
def test_the_first_sentence(change, kind, sentence):
    one = only(change(rows()))
    assert (one["kind"], one["sentence"]) == (kind, sentence)


@pytest.mark.parametrize(("sentence", "short"), [
    ("Your store is online.", "Online"), ("Your store that is new is offline since Sat.", "Offline since Sat"),
    ("Your bank has no network devices yet.", "No network devices yet"),
    ("Your store may be offline: its gateway is down, though 1 other device still reports.",
     "May be offline: its gateway is down, though 1 other device still reports"), ("It is not known whether your store is online.", "Not known")])
def test_a_sentence_in_a_list(sentence, short):
    assert page_files.short(sentence) == short


def test_what_is_down_says_since_when():
    read = turned(rows(), MS, "offline")
    assert [one["since"] for one in only(read)["devices"]] == ["since Sat 28 Nov 2026, 08:30 CET", "", ""]
    said = texts(read)
    assert "Switch Store 1 ✕ Offline Sat 28 Nov 2026, 08:30 CET" in said["sites/store-1.html"]
    assert "What its ports do is not known while it is not online." in said["ports/store-1.html"] and "✓ Connected" not in said["ports/store-1.html"]


@pytest.mark.parametrize("name", [name for name in READS if name != "networks"])
def test_what_cannot_be_read_is_not_known_and_nothing_else_is_lost(name):
    read = {**rows(), name: None}
    pages, whole = made(read, NOW, TEMPLATES, "store", "Acme"), made(rows(), NOW, TEMPLATES, "store", "Acme")
    assert pages.keys() == whole.keys() and "Not known today, because the Dashboard did not tell: " in Page(pages["index.html"]).text
    assert [Page(text).wrong() for text in pages.values()] == [[], [], []]
    if name not in ("turns", "devices"):  # without these, less is said of what is down, and of models
        assert "ot known" in Page(pages["sites/store-1.html"]).text + Page(pages["ports/store-1.html"]).text


def test_nothing_known_is_never_good():
    pages = made({**dict.fromkeys(READS), "networks": rows()["networks"]}, NOW, TEMPLATES, "store", "Acme")
    assert not [name for name, text in pages.items() if "✓" in text or "badge good" in text]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_names_are_text_on_every_page(name):
    result = filters.pages({one: {"rows": found, "time": NOW} for one, found in rows(name, name).items()}, TEMPLATES, title=name)
    pages = json.loads(zlib.decompress(base64.b64decode(result["bundle"])))
    assert len(pages) == 3 and all(re.fullmatch(r"index\.html|(sites|ports)/[a-z0-9-]+\.html", path) for path in pages)
    for path, text in pages.items():
        text.encode()
        assert Page(text).wrong() == [], path


def test_no_value_of_a_change_is_on_a_page():
    pages = made(rows(psk="correct-horse-battery"), NOW, TEMPLATES, "store", "Acme")
    assert not [path for path, text in pages.items() if "correct-horse" in text]


def test_names_of_files():
    assert files({"N_1": "Store 1", "N_2": "store  1!", "L_10": "店", "N_3": "../..", "N_4": "Café", "N_5": "x" * 300}) == {
        "N_1": "store-1", "N_2": files({"N_1": "Store 1", "N_2": "store-1"})["N_2"], "L_10": files({"L_10": "🏪"})["L_10"],
        "N_3": files({"N_3": ""})["N_3"], "N_4": "cafe", "N_5": "x" * 60}
    assert re.fullmatch(r"store-1-[0-9a-f]{8}", files({"N_1": "Store 1", "N_2": "store-1"})["N_2"])


def test_the_overview_has_what_needs_a_look_first_and_all_by_tag():
    read = rows()
    read["networks"] += [{"id": "N_2", "name": "Alp", "tags": [], "product_types": ["switch"], "time_zone": "Asia/Tokyo"}]
    read["devices"].append({"network_id": "N_2", "serial": "Q2SW-BBBB-0001", "name": "sw", "product_type": "switch"})
    read["availabilities"].append({"network_id": "N_2", "serial": "Q2SW-BBBB-0001", "status": "offline"})
    page = Page(made(read, NOW, TEMPLATES, "store", "Acme")["index.html"])
    assert "1 of 2 sites needs a look." in page.text and "Sites with the tag retail" in page.text and "Sites without a tag" in page.text
    assert [one["href"] for one in page.all("a")] == ["#main", "sites/alp.html", "#tag-1", "#tag-2", "sites/store-1.html", "sites/alp.html"]
    assert "✕ Offline for more than a week 0 of 1 0" in page.text and "✓ Online 3 of 3 0" in page.text
    assert "Asia/Tokyo" not in page.text and "01:00 JST" in texts(read)["sites/alp.html"]


def test_a_tag_of_one_site_alone_is_no_part_of_the_overview_where_the_site_has_others():
    sites = [{"name": name, "file": name, "tags": tags, "kind": "good", "sentence": "Your store is online.", "devices": [], "alerts": []}
             for name, tags in (("A", ["store", "store-a"]), ("B", ["store", "store-b"]), ("C", ["lab"]), ("D", []))]
    assert [(tag, [row["name"] for row in found]) for tag, found in overview(sites)["by_tag"]] == [("lab", ["C"]), ("store", ["A", "B"]), ("", ["D"])]


def test_pages_say_how_far_back_they_look():
    read = rows()
    read["availabilities"][0]["status"], read["turns"] = "offline", []
    for since, words in (("7 days", ("week", "a week")), ("1 day", ("day", "1 day")), ("30 days", ("30 days", "30 days")), (3600, ("3600 seconds",) * 2)):
        page = Page(made(read, NOW, TEMPLATES, "store", "Acme", since)["sites/store-1.html"]).text
        assert f"Changes of the last {words[0]} " in page and f"for more than {words[1]}" in page, since


def test_a_failed_read_is_named_and_without_networks_there_is_an_error():
    read = {name: {"rows": found, "time": NOW} for name, found in rows().items()}
    read["alerts"] = {"failed": False, "msg": "403 of it", "failure": {}, "rows": []}
    assert filters.pages(read, TEMPLATES)["unread"] == ["alerts: 403 of it"]
    with pytest.raises(Exception, match="without networks there are no pages: no key"):
        filters.pages({**read, "networks": {"msg": "no key"}}, TEMPLATES)


# -- the script that writes the folder


@pytest.fixture(name="write")
def _write(tmp_path, monkeypatch, capsys):
    spec = importlib.util.spec_from_file_location("write_pages", ROOT / "roles" / "pages" / "files" / "write_pages.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    def write(*words, **pages):
        named = {f"sites/{name}.html": text for name, text in pages.items()} if "raw" not in pages else pages["raw"]
        monkeypatch.setattr(sys, "argv", ["write_pages.py", str(tmp_path / "out"), *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(base64.b64encode(zlib.compress(json.dumps(named).encode())).decode()))
        script.main()
        return json.loads(capsys.readouterr().out or "null")
    return write


def test_pages_are_written_once_and_removed_with_their_site(write, tmp_path):
    assert write(a="1", b="2") == {"written": 2, "unchanged": 0, "removed": []}
    assert write(a="1", b="3") == {"written": 1, "unchanged": 1, "removed": []}
    (tmp_path / "out" / "sites" / "theirs.html").write_text("x")
    assert write(a="1") == {"written": 0, "unchanged": 1, "removed": ["sites/b.html"]}
    assert sorted(one.name for one in (tmp_path / "out").rglob("*") if one.is_file()) == [".pages.json", "a.html", "theirs.html"]


def test_files_of_others_are_neither_overwritten_nor_removed(write, tmp_path):
    (tmp_path / "out" / "sites").mkdir(parents=True)
    (tmp_path / "out" / "sites" / "a.html").write_text("mine")
    with pytest.raises(SystemExit, match="was not made by this role; give a folder of its own as pages_folder. Nothing was written"):
        write(a="1", b="2")
    (tmp_path / "out" / ".pages.json").write_text(json.dumps(["../../precious.html", "/etc/passwd", "sites/../../precious.html", "sites/b.html"]))
    (tmp_path / "precious.html").write_text("keep")
    write(c="1")
    assert (tmp_path / "precious.html").read_text() == "keep" and (tmp_path / "out" / "sites" / "a.html").read_text() == "mine"


def test_a_dry_run_refuses_what_the_real_run_refuses_and_writes_nothing(write, tmp_path):
    assert write("--check", a="1") is None and not (tmp_path / "out").exists()
    (tmp_path / "out" / "sites").mkdir(parents=True)
    (tmp_path / "out" / "sites" / "a.html").write_text("mine")
    with pytest.raises(SystemExit, match="was not made by this role"):
        write("--check", a="1")
    (tmp_path / "out" / "ports").symlink_to(tmp_path)
    with pytest.raises(SystemExit, match="ports is a link"):
        write("--check", b="1")


@pytest.mark.parametrize("name", ["../x.html", "/x.html", "sites/../x.html", "sites/a.php", "sites/A.html", "sites/a b.html", "deep/sites/a.html", ""])
def test_no_other_name_is_written(write, tmp_path, name):
    with pytest.raises(SystemExit, match="is no name of a page. Nothing was written"):
        write(raw={name: "x"})
    assert not list(tmp_path.rglob("*.html"))


def test_links_lead_nowhere(write, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sites").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SystemExit, match="sites is a link"):
        write(a="1")
    assert not list((tmp_path / "elsewhere").iterdir())
