# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No kind of harm happens: every trial of every kind."""
from __future__ import annotations

import pytest

from tests.harm import kinds

TRIALS = {f"{name}: {label}": trial for name, kind in kinds().items() for label, trial in kind.trials()}


@pytest.mark.dear
@pytest.mark.parametrize("label", TRIALS)
def test_harm(label):
    assert TRIALS[label]() == []


def test_every_kind_says_what_it_promises():
    for name, kind in kinds().items():
        assert kind.KIND and kind.PROMISE.endswith("."), name
        labels = [label for label, dummy in kind.trials()]
        assert labels and len(labels) == len(set(labels)), f"{name}: its trials need labels of their own"
