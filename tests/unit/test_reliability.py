# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of what can be relied on: its figures are the scripts', of the last release."""
from __future__ import annotations

import page
import pytest
import reliability

from tests.support import matrix


def rows(text):
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in text.splitlines() if line.startswith("| ")]


def test_a_release_is_told_what_the_page_knows_nothing_of(monkeypatch):
    """The figures are a release's: a commit may add what the page does not know yet."""
    monkeypatch.setattr(matrix, "names", lambda: ["blueprint", "camera_profiles"])
    assert "the matrix has no row of camera_profiles" in reliability.unknown()
    assert "the matrix has no row of blueprint" not in reliability.unknown()
    monkeypatch.setattr(reliability, "unknown", lambda: ["something is missing"])
    assert reliability.main(["--check"])


def test_the_matrix_is_whole():
    table = rows(page.block("matrix"))
    head, faults = next(row for row in table if row[0] == "resource"), [row for row in table if row[0].isdigit()]
    assert head[1:] == [row[0] for row in faults] and all(len(row) == len(head) for row in table if row[0] == "blueprint")


@pytest.mark.parametrize("name", ["matrix", "statuses", "fights", "inputs", "secrets", "soak"])
def test_every_block_is_filled_and_tells_of_nothing_wrong(name):
    text = page.block(name)
    assert text and "**F**" not in text
    assert " 0 did anything else" in text or " 0 of these" in text or " 0 problems" in text or "; 0 got anything else" in text or ": 0 were found" in text


def test_a_block_is_replaced_and_the_rest_of_the_page_stays(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("# Title\n<!-- begin a -->\nold\n<!-- end a -->\nText with \\1 in it\n<!-- begin b -->\n<!-- end b -->\n")
    page.write("a", "new \\g<0>", path)
    page.write("b", page.table(["x"], [[1]]), path)
    assert page.block("a", path) == "new \\g<0>" and page.block("b", path) == "| x |\n| --- |\n| 1 |"
    assert path.read_text().startswith("# Title\n") and "Text with" in path.read_text()
    with pytest.raises(ValueError, match="no block c"):
        page.write("c", "", path)
