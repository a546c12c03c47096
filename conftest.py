# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets pytest import the collection by its full name from any checkout, and every process a test starts find it too."""
from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
for _path in (ROOT / "tools", ROOT):
    if str(_path) not in sys.path:
        sys.path.insert(0, str(_path))

import checkout  # noqa: E402
import pytest  # noqa: E402

checkout.enter()
# Tests share neither the budget nor the names of the person who runs them, and reach the emulator past any proxy.
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".cache" / "home")
for _name in [name for name in os.environ if name.startswith("MERAKI_") or name.lower().endswith("_proxy")]:
    del os.environ[_name]

#: What takes longest, longest first.
SLOW = ("test_sanity", "test_lint", "test_both_ways", "test_canaries", "test_examples", "test_packaging", "test_harm")


def pytest_terminal_summary(terminalreporter, config):
    """How to have the same resources in the dear tests again."""
    from tests.support import rotation

    if not config.option.keyword:
        terminalreporter.write_line(f"ROTATION={rotation.number()}: the dear tests were of {len(rotation.chosen())} of {len(rotation.RESOURCES)} resources")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """All processes of a run have one ROTATION. Where pytest-ansible is installed it puts the collection on the path, and does nothing else:
    left to itself it makes a folder of links."""
    config.addinivalue_line("markers", "dear(others): played for a part of the resources each time, see tests/support/rotation.py")
    os.environ.setdefault("ROTATION", str(datetime.date.today().toordinal()))
    if hasattr(config.option, "ansible_unit_inject_only"):
        config.option.ansible_unit_inject_only = True


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session):
    """What `-k` names decides what tests are made of."""
    from tests.support import rotation

    rotation.begin(session.config.option.keyword)


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc):
    """A dear test is not even made of resources whose turn it is not: a hundred thousand tests would take their time to be left out."""
    from tests.support import rotation

    dear = metafunc.definition.get_closest_marker("dear")
    names = rotation.chosen(**dear.kwargs) if dear else rotation.every()
    own = metafunc.definition.own_markers
    own[:] = [rotation.fewer(mark, names) if mark.name == "parametrize" else mark for mark in own]


def pytest_collection_modifyitems(items):
    """Slow tests come first, so that two processes finish together."""
    items.sort(key=lambda item: (SLOW.index(item.path.stem) if item.path.stem in SLOW else len(SLOW), item.path.parent.name == "unit"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Tests that share what they set up are played by one process (`pytest -n 2`), in the order they were put in."""
    from xdist.scheduler.loadscope import LoadScopeScheduling

    from tests.support import rotation

    class Together(LoadScopeScheduling):
        """Hands out the tests of one set-up at a time."""

        def _split_scope(self, nodeid):
            return rotation.together(nodeid)

    config.option.loadscopereorder = False
    return Together(config, log)
