# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries what the page docs/reliability.md promises and writes its figures: `reliability.py [matrix] [statuses] [fights] [inputs] [secrets] [harm]`.

It plays what the tests play, for every resource, counts, and fails where a test would. The figures are those of a release: `--check` plays
nothing, and fails where the page knows nothing of a resource, a fault or a kind of harm.
"""
from __future__ import annotations

import json
import os
import re
import sys
import typing as t
from collections import Counter

import checkout

checkout.enter()
sys.path.insert(0, str(checkout.ROOT))

import page  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator  # noqa: E402

from tests.harm import kinds  # noqa: E402
from tests.support import fights, matrix, statuses  # noqa: E402
from tests.support.canaries import SECRET, STATES, config_of, everything, run, seen, telltale  # noqa: E402
from tests.support.world import Direct, World  # noqa: E402
from tests.support.wrong import bad_inputs, in_blueprint, lies_of  # noqa: E402

SIGNS = {"survived": "✓", "refused": "r", "not met": "·", "wrong": "**F**"}
WANTED = {True: "survive", False: "refuse", None: "either"}


def of_matrix() -> tuple[str, list[str]]:
    """The block of the fault matrix, and what went wrong."""
    problems: list[str] = []
    struck: Counter = Counter()
    ends: Counter = Counter()
    rows = []
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        for name in matrix.names():
            print(f"faults: {name}", flush=True)
            row = [name]
            for fault in matrix.FAULTS:
                outcomes = {verb: stage.disturbed(name, verb, fault) for verb in matrix.VERBS}
                problems += [f"{name}, {verb}, {fault.name}: {one}" for verb, outcome in outcomes.items() for one in outcome.problems]
                met = [one for one in outcomes.values() if one.struck]
                struck[fault.name] += sum(one.struck for one in met)
                ends.update((fault.name, one.end) for one in met)
                row.append(SIGNS[max((one.end for one in met), key=list(SIGNS).index, default="not met") if met else "not met"])
            rows.append(row)
    legend = [[number, fault.name, WANTED[fault.survived], struck[fault.name], ends[fault.name, "survived"], ends[fault.name, "refused"]]
              for number, fault in enumerate(matrix.FAULTS, 1)]
    tasks = sum(ends.values())
    text = [f"{struck.total()} faults were injected into {tasks} tasks ({len(rows)} resources, {len(matrix.VERBS)} verbs, {len(matrix.FAULTS)} kinds of "
            f"fault): {sum(ends[name, 'survived'] for name, dummy in ends if dummy == 'survived')} tasks survived, "
            f"{sum(ends[name, 'refused'] for name, dummy in ends if dummy == 'refused')} refused cleanly, {len(problems)} did anything else.",
            "", page.table(["", "fault", "must", "injected", "survived", "refused"], legend), "",
            "✓ every verb survived, r some verb refused cleanly, · the resource makes no call the fault could strike.", "",
            page.table(["resource", *range(1, len(matrix.FAULTS) + 1)], rows)]
    return "\n".join(text), problems


def of_statuses() -> tuple[str, list[str]]:
    """The block of the failing reads and writes, and what went wrong."""
    problems: list[str] = []
    tried: Counter = Counter()
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        for name in matrix.names()[1:]:
            print(f"statuses: {name}", flush=True)
            for verb in matrix.VERBS:
                for kind, trial in (("reads", statuses.failed_reads), ("writes", statuses.failed_writes)):
                    if verb != "gather" or kind == "reads":
                        problems += [f"{name}, {verb}, {kind}: {one}" for one in trial(stage, name, verb)]
                        tried[kind] += len(statuses.STATUSES)
    first, last = statuses.STATUSES[0], statuses.STATUSES[-1]
    return (f"{tried['reads']} reads and {tried['writes']} writes were answered with a status from {first} to {last}; "
            f"{len(problems)} of these tasks said something else than that they failed."), problems


def of_fights() -> tuple[str, list[str]]:
    """The block of the fights and sudden ends, and what went wrong."""
    problems: list[str] = []
    met: Counter = Counter()
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        for name in matrix.names():
            print(f"fights: {name}", flush=True)
            for kind, label, trial in _trials(stage, name):
                happened, wrong = trial()
                met[kind] += happened
                problems += [f"{name}, {label}: {one}" for one in wrong]
    return (f"{met['fights']} times a second run changed the same objects between the first one's reads and writes, and {met['kills']} times a "
            f"run was killed just before or just after one of its writes; {len(problems)} of these ended wrong or with a lie."), problems


def _trials(stage: matrix.Stage, name: str) -> t.Iterator[tuple[str, str, t.Callable]]:
    for ours, theirs in fights.PAIRS:
        for at in (1, 2):
            yield "fights", f"{theirs} in {ours} {at}", lambda ours=ours, theirs=theirs, at=at: fights.fight(stage, name, ours, theirs, at)
    for verb in matrix.VERBS[:-1]:
        for at in (1, 2, 3):
            for after in (False, True):
                yield "kills", f"{verb} killed at {at}", lambda verb=verb, at=at, after=after: fights.kill(stage, name, verb, at, after)


def of_inputs() -> tuple[str, list[str]]:
    """The block of the bad inputs, and what did not get its one sentence."""
    problems: list[str] = []
    tried: Counter = Counter()
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session, before = Direct(emulator), world.writes()
        for name, resource in RESOURCES.items():
            print(f"inputs: {name}", flush=True)
            ways = {"alone": (name, bad_inputs(resource))}
            if name != "organizations":
                ways["inside"] = ("blueprint", (in_blueprint(resource, bad) for bad in bad_inputs(resource)))
            for way, (root, inputs) in ways.items():
                number, lies = lies_of(world, root, inputs)
                tried[way] += number
                problems += lies
        written = world.writes() - before
    return (f"{tried['alone']} bad inputs were given to the resources alone and {tried['inside']} inside blueprints; {len(problems)} got anything else "
            f"than one sentence that names the option by its full path, and {written} writes were sent."), problems + ["something was written"] * bool(written)


def of_secrets() -> tuple[str, list[str]]:
    """The block of the canaries, and where one was seen."""
    found: list[str] = []
    results = 0
    for name in SECRET:
        print(f"secrets: {name}", flush=True)
        for state in STATES:
            with Emulator(unlimited=True) as emulator:
                world = World(emulator)
                world.session = Direct(emulator)
                for check in (True, False):
                    shown = run(world, name, config_of(name) if state != "gathered" else None, check, state=state, secrets="always")
                    found += seen(shown)
                    results += 1
                for root, config in everything(name):
                    world.faults({"status": 400, "body": {"errors": [json.dumps(telltale(name))]}, "path": "(?<!identities)", "method": "PUT"})
                    found += seen(run(world, root, config))
                    results += 1
                    world.faults()
    return (f"{len(SECRET)} resources hold secrets. Canaries in their place were looked for in {results} results, of tasks that went well and of tasks "
            f"whose requests the Dashboard repeated in its refusal: {len(found)} were found."), [f"a canary was seen: {one}" for one in found]


def of_harm() -> tuple[str, list[str]]:
    """The table of the kinds of harm, and what went wrong."""
    problems, rows = [], []
    for name, kind in kinds().items():
        print(f"harm: {name}", flush=True)
        trials = list(kind.trials())
        wrong = [f"{name}, {label}: {one}" for label, trial in trials for one in trial()]
        rows.append([kind.KIND, kind.PROMISE, len(trials), len(wrong)])
        problems += wrong
    return page.table(["what could happen", "what happens instead", "trials", "wrong"], rows), problems


BLOCKS = {"matrix": of_matrix, "statuses": of_statuses, "fights": of_fights, "inputs": of_inputs, "secrets": of_secrets, "harm": of_harm}


def unknown() -> list[str]:
    """What the page knows nothing of."""
    matrices, harms = page.block("matrix"), page.block("harm")
    lacking = [f"the matrix has no row of {name}" for name in matrix.names() if not re.search(rf"^\| {name} \|", matrices, re.M)]
    lacking += [f"the matrix has no fault {fault.name}" for fault in matrix.FAULTS if f" | {fault.name} | " not in matrices]
    return lacking + [f"the table of harm has no row: {kind.KIND}" for kind in kinds().values() if f"| {kind.KIND} |" not in harms]


def main(wanted: list[str]) -> int:
    if wanted == ["--check"]:
        lacking = unknown()
        print("\n".join([*lacking, "Run `make reliability`."] if lacking else ["docs/reliability.md is of today's resources."]))
        return bool(lacking)
    os.environ["ROTATION"], problems = "all", []
    for name in wanted or BLOCKS:
        text, wrong = BLOCKS[name]()
        page.write(name, text)
        problems += wrong
    print("\n".join(problems) or "Nothing went wrong.")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
