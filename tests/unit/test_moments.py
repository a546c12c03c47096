# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times as people write them."""
from __future__ import annotations

import datetime

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.input import moments
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.types import Wrong

DAY, NOW = 86400.0, 1_800_000_000.0  # 2027-01-15 08:00


@pytest.mark.parametrize(("written", "seconds"), [
    ("2 days", 2 * DAY), ("2d", 2 * DAY), ("1 day 6 hours", 1.25 * DAY), ("1 day, 6 hours", 1.25 * DAY), ("1 day and 6 hours", 1.25 * DAY), ("90 min", 5400),
    ("1.5 hours", 5400), ("an hour", 3600), ("a week", 7 * DAY), ("P2D", 2 * DAY), ("PT1H30M", 5400), (3600, 3600), ("3600", 3600), (0.5, 0.5), ("30s", 30)])
def test_a_span(written, seconds):
    assert moments.seconds(written) == seconds


@pytest.mark.parametrize("written", ["soon", "", "2 dais", "-1", -1, True, None, [], "two days", "5 days x", float("nan"), float("inf")])
def test_no_span(written):
    with pytest.raises(Wrong, match="must be a span of time, such as 2 days"):
        moments.seconds(written)


@pytest.mark.parametrize(("written", "stamp"), [
    ("2026-02-11", "2026-02-11T00:00:00Z"), ("2026-02-11 08:00", "2026-02-11T08:00:00Z"), ("2026-02-11T08:00:00Z", "2026-02-11T08:00:00Z"),
    ("2026-02-11 08:00:00+02:00", "2026-02-11T06:00:00Z"), ("2026-02-11 08:00 UTC", "2026-02-11T08:00:00Z"),
    (datetime.date(2026, 2, 11), "2026-02-11T00:00:00Z"),
    ("2 days ago", "2027-01-13T08:00:00Z"), ("2 days", "2027-01-13T08:00:00Z"), ("now", "2027-01-15T08:00:00Z"), ("today", "2027-01-15T00:00:00Z"),
    ("yesterday", "2027-01-14T00:00:00Z"), ("2026-02-11T00:00:00.090210Z", "2026-02-11T00:00:00Z"), (1518365681, "2018-02-11T16:14:41Z")])
def test_a_moment(written, stamp):
    assert moments.stamp(moments.moment(written, lambda: NOW)) == stamp


@pytest.mark.parametrize("written", ["soon", "", "2026-13-01", "11.02.2026", True])
def test_no_moment(written):
    with pytest.raises(Wrong, match="must be a time, such as 2026-02-11"):
        moments.moment(written, lambda: NOW)
