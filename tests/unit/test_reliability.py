# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of what can be relied on: its figures are the scripts', and they are of today's resources and faults."""
from __future__ import annotations

import page
import pytest

from tests.laws import matrix


def rows(text):
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in text.splitlines() if line.startswith("| ")]


def test_the_matrix_has_every_resource_and_every_fault():
    table = rows(page.block("matrix"))
    head = next(row for row in table if row[0] == "resource")
    assert head[1:] == [str(number) for number in range(1, len(matrix.FAULTS) + 1)], "run make reliability"
    assert {row[0] for row in table} >= set(matrix.names()), "run make reliability"
    assert [row[1] for row in table if row[0].isdigit()] == [fault.name for fault in matrix.FAULTS], "run make reliability"


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
