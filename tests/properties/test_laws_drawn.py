# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine's laws for wanted states nobody thought of: whatever the Dashboard takes is applied once, predicted, and read back."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import ALL, REMOVABLE, SAMPLES
from tests.support.drawing import bounded, configs
from tests.support.stage import Stage
from tests.support.world import permanent, typed

pytestmark = pytest.mark.dear

STATES = ["merged", "merged", "replaced", "overridden", "deleted"]
NAMES = [name for name in ALL if "replaced" in SAMPLES[name].states]


@pytest.fixture(name="stage", scope="module", params=NAMES)
def _stage(request):
    with Emulator(unlimited=True) as emulator:
        yield Stage(emulator, request.param)


def lawful(stage, config, state):
    """Laws 1, 2 and 4 for one wanted state. False where the Dashboard, or our reading, refuses it."""
    predicted, sent = stage.run(config, state, check=True)
    assert sent == 0
    real, sent = stage.run(config, state)
    if predicted.get("failed"):
        assert real["failed"] and real["msg"] == predicted["msg"] and sent == 0
        return False
    if predicted.get("refused"):
        assert real["failed"] and sent == 0 and all(one in real["msg"] for one in predicted["refused"])
        return False
    if real.get("failed"):
        assert real["changed"] or not real["applied"]
        return False
    for key in ("changed", "before", "after", "requests"):
        assert predicted[key] == real[key], key
    again, sent = stage.run(config, state)
    assert (again["changed"], again["requests"], sent) == (False, [], 0), repr((config, again["requests"]))
    if state == "overridden" and stage.name in REMOVABLE:
        assert exactly(stage) == {RESOURCES[stage.name].called(one).lower() for one in typed(stage.name, config)}
    return True


def exactly(stage):
    """The keys of what is there, without what the Dashboard never gives up."""
    resource = RESOURCES[stage.name]
    return {resource.called(one).lower() for one in stage.run(None, "gathered")[0]["gathered"] if not permanent(resource, one)}


def test_what_is_wanted_is_applied_once_predicted_and_read_back(stage):
    taken = []

    @bounded(12)
    @given(script=st.lists(st.tuples(configs(stage.name, RESOURCES[stage.name]), st.sampled_from(STATES)),
                           min_size=1, max_size=2))
    def check(script):
        stage.again()
        for config, state in script:
            taken.append(lawful(stage, config, state))
        gathered, dummy = stage.run(None, "gathered")
        result, sent = stage.run(gathered["gathered"])
        assert not result.get("failed"), result["msg"]
        assert (result["changed"], result["requests"], sent) == (False, [], 0), result["requests"]

    check()
    assert any(taken), "the Dashboard took nothing of what was drawn"
