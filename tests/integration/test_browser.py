# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the role `pages` in a real browser, at the width of a phone and of a desk: one start, in which all of them are measured.

Each page is put into a frame of a page that measures it. What the measuring page finds stands in its own text, which the browser prints.
"""
from __future__ import annotations

import html
import json
import re
import shutil
import subprocess

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.page_files import made

from tests.support.play import ROOT
from tests.support.sites import NOW, rows

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--virtual-time-budget=4000", "--dump-dom")
WIDTHS = (390, 1100)
TEMPLATES = ROOT / "roles" / "pages" / "templates"
MEASURE = """
addEventListener('load', () => {
  const found = {};
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument, view = frame.contentWindow, shown = one => one && view.getComputedStyle(one);
    const inside = [...page.querySelectorAll('main *')].filter(one => !one.closest('.wide') && !one.closest('thead') && one.tagName !== 'CAPTION');
    found[frame.title] = {
      wide: page.documentElement.scrollWidth, view: page.documentElement.clientWidth,
      beyond: inside.filter(one => one.getBoundingClientRect().right > page.documentElement.clientWidth + 1).map(one => one.outerHTML.slice(0, 200)),
      text: page.body.innerText, lead: page.querySelector('.lead') ? page.querySelector('.lead').getBoundingClientRect().top : 0,
      rows: page.querySelector('.stack tbody td') ? shown(page.querySelector('.stack tbody td')).display : '',
      size: parseFloat(shown(page.body).fontSize), ground: shown(page.body).backgroundColor, skip: page.querySelector('.skip').getBoundingClientRect().right,
      small: inside.filter(one => one.children.length === 0 && one.textContent.trim() && parseFloat(shown(one).fontSize) < 12).length,
    };
  }
  document.body.innerText = 'MEASURED' + JSON.stringify(found) + 'END';
});
"""


@pytest.fixture(scope="module", name="measured")
def _measured(tmp_path_factory):
    if BROWSER is None:
        pytest.skip("there is no chromium; bindep.txt names it, and `make test` installs it where CI is set")
    folder = tmp_path_factory.mktemp("browser")
    names = {"plain": rows(), "long": rows("Store " + "x" * 300 + " {{ 1 }} <b> " + "word " * 60)}
    pages = {f"{kind} {path.partition('/')[0]} {width}": text for kind, read in names.items() for width in WIDTHS
             for path, text in made(read, NOW, str(TEMPLATES), "store", "Acme").items()}
    pages["unknown sites 390"] = made({"networks": rows()["networks"]}, NOW, str(TEMPLATES), "store", "Acme")["sites/store-1.html"]
    frames = "".join(f'<iframe title="{title}" style="border:0;width:{title.split()[-1]}px;height:800px" srcdoc="{html.escape(text)}"></iframe>'
                     for title, text in pages.items())
    (folder / "all.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><script>{MEASURE}</script><body>{frames}")
    done = subprocess.run([BROWSER, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--window-size=1200,900", (folder / "all.html").as_uri()],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
    found = re.search(r"<body>MEASURED(.*)END</body>", done.stdout, re.S)
    if found is None and (done.returncode or not done.stdout):
        pytest.skip(f"{BROWSER} does not run here: {done.stderr[-300:]}")
    assert found, done.stdout[-2000:]
    return json.loads(html.unescape(found.group(1)))


def test_no_page_is_wider_than_the_screen(measured):
    assert {title: (one["wide"], one["beyond"][:2]) for title, one in measured.items() if one["wide"] > one["view"] or one["beyond"]} == {}
    assert len(measured) == 13 and {one["view"] for one in measured.values()} <= {*WIDTHS, *(width - 15 for width in WIDTHS)}


def test_what_matters_is_seen_first(measured):
    assert all(0 < one["lead"] < 300 for title, one in measured.items() if title.startswith("plain") and " ports" not in title)
    site = measured["plain sites 390"]["text"]
    assert site.index("Your store is online.") < site.index("Internet line 1") < site.index("All devices")
    assert "Not known: the Dashboard did not tell." in measured["unknown sites 390"]["text"] and "In use" not in measured["unknown sites 390"]["text"]


def test_tables_stack_on_a_phone_and_not_on_a_desk(measured):
    assert (measured["plain sites 390"]["rows"], measured["plain sites 1100"]["rows"]) == ("flex", "table-cell")


def test_letters_are_large_enough_and_the_skip_link_waits_out_of_sight(measured):
    assert {(one["size"], one["small"], one["skip"] < 0) for one in measured.values()} == {(16, 0, True)}


def test_the_style_sheet_is_read(measured):
    """Where the policy of a page, or a slip in the sheet, kept a browser from it, all would be black on white."""
    assert {one["ground"] for one in measured.values()} <= {"rgb(246, 247, 249)", "rgb(18, 22, 27)"}
