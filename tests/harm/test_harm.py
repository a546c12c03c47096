# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No kind of harm happens: every trial of every kind."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.harm import kinds


def subjects(trials):
    """{label: the resource it is of} of a kind that has the same trials for many; {} of one that has not, whose trials are always played."""
    given = {label: (*getattr(trial, "args", ()), *(getattr(trial, "__defaults__", None) or ())) for label, trial in trials.items()}
    found = {label: next((one for one in values if isinstance(one, str) and one in RESOURCES), "") for label, values in given.items()}
    return found if len(set(found.values())) > MANY else {}


MANY = 8
BY_KIND = {name: {f"{name}: {label}": trial for label, trial in kind.trials()} for name, kind in kinds().items()}
TRIALS = {label: trial for trials in BY_KIND.values() for label, trial in trials.items()}
SUBJECTS = {label: name for trials in BY_KIND.values() for label, name in subjects(trials).items()}


@pytest.mark.dear
@pytest.mark.parametrize(("label", "name"), [(label, SUBJECTS.get(label, "")) for label in TRIALS], ids=list(TRIALS))
def test_harm(label, name):
    assert TRIALS[label]() == []


def test_every_kind_says_what_it_promises():
    for name, kind in kinds().items():
        assert kind.KIND and kind.PROMISE.endswith("."), name
        labels = [label for label, dummy in kind.trials()]
        assert labels and len(labels) == len(set(labels)), f"{name}: its trials need labels of their own"
