# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not harmless, on a connection on which its answer is lost, late or torn: it is sent once, and told as what it is."""
from __future__ import annotations

import functools

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.deeds import GRAVE
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION

from tests.support.asking import Misleading
from tests.support.world import in_process

KIND = "a device is rebooted twice"
PROMISE = "What is not harmless is not sent without a yes, never sent again once it may have been carried out, and told as unsure then."

DEEDS = {"reboot": {"serial": "Q2SW-AAAA-0012"}, "cycle_ports": {"serial": "Q2SW-AAAA-0012", "params": {"ports": ["1"]}},
         "split_network": {"network": "Store 0012"}}
ANSWERS = {"an error in a 200": (200, {"errors": ["?"]}, {}), "a 502": (502, None, {}), "a 504 without a word": (504, {}, {})}


def trials():
    for name, options in DEEDS.items():
        for label, answer in ANSWERS.items():
            yield f"{name}: {label}", functools.partial(_lost, name, options, answer)
    for name in sorted(GRAVE):
        yield f"{name}: without a yes", functools.partial(_unasked, name)


def _posts(spy):
    return [one for one in spy.asked if one.startswith("POST")]


def _lost(name, options, answer):
    world = in_process()
    spy = Misleading(world, **{word: lambda url, time: answer for word in ("/reboot", "/cycle", "/split")})
    result = world.ask(OPERATION, name=name, confirm=True, **options)
    wrong = [] if len(_posts(spy)) == 1 else [f"sent {len(_posts(spy))} times"]
    return wrong + ([] if result.get("failed") and result["changed"] and result["unsure"] else [f"told as {result}"])


def _unasked(name):
    world = in_process()
    spy = Misleading(world)
    wrong = []
    for options in ({}, {"check": True}, {"confirm": None}, {"confirm": False}):
        result = world.ask(OPERATION, name=name, network="Store 0012", serial="Q2SW-AAAA-0012", **options)
        wrong += ["it was not refused"] if not result.get("failed") and not options.get("check") else []
    return wrong + _posts(spy)
