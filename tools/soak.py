# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long run: random faults, fights and sudden ends on random resources until the time is up.

`SEED=7 MINUTES=30 make soak` plays the rounds of seed 7 from where it stopped last; every round is made of the seed and its
number alone, so a round that went wrong can be played again with `--round`. The journal is in .cache/soak-SEED.json.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
import typing as t
from pathlib import Path

import checkout

checkout.enter()
sys.path.insert(0, str(checkout.ROOT))

import page  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator  # noqa: E402

from tests.support import fights, matrix  # noqa: E402
from tests.support.world import Direct  # noqa: E402

STATUSES = (400, 401, 403, 409, 413, 429, 429, 429, 500, 502, 503, 504)
LOSING = ("reset", "reset_after", "truncate", "chunked", "malformed", "html", "gzip", "status", "status", "status")
ODD = ("empty", "shape", "redirect", "foreign", "http", "loop", "batch_fail", "batch_hold", "drip", "hang", "slow")
SAVED_EVERY = 50


def rule(rng: random.Random) -> dict:
    """A fault of some kind, somewhere, sometimes."""
    kind = rng.choice(LOSING if rng.random() < 0.8 else ODD)
    made: dict[str, t.Any] = {"kind": kind, "seed": rng.randrange(10**6), "after": rng.choice((0, 0, 0, 1, 2, 5)), "path": ""}
    if rng.random() < 0.5:
        made["times"] = rng.randint(1, 4)
    made["probability"] = rng.choice((0.02, 0.1, 0.3)) if "times" not in made else rng.choice((0.1, 0.5, 1.0))
    made["method"] = rng.choice((None, None, "GET", "PUT", "POST", "DELETE"))
    if kind == "status":
        made.update(status=rng.choice(STATUSES), headers=rng.choice(({}, {"Retry-After": "1"}, {"Retry-After": "0"})))
    if kind in ("html", "malformed"):
        made["after_commit"] = rng.random() < 0.5
    if kind in ("empty", "shape", "redirect"):
        made.update(method="GET" if kind != "empty" else None, times=1)
    if kind in ("drip", "hang", "slow"):
        made.update(times=1, seconds={"drip": matrix.SHORT / 10, "hang": 30, "slow": matrix.SHORT * 2}[kind])
    if kind.startswith("batch"):
        made.update(method="POST", path="/actionBatches$", seconds=rng.choice((5, 90, 1500)))
    return made


def played(stages: dict[str, matrix.Stage], rng: random.Random) -> dict:
    """One round: what was tried, how often a fault struck, how it ended, and what is wrong with that."""
    name, verb = rng.choice(matrix.names()), rng.choice(matrix.VERBS)
    what = rng.choice(("fault", "fault", "fault", "fight", "kill"))
    if what == "fault" or verb == "gather":
        rules = tuple(rule(rng) for dummy in range(rng.randint(1, 4)))
        slow = any(one["kind"] in ("drip", "hang", "slow") for one in rules)
        fault = matrix.Fault("soak", rules, survived=None, timeout=matrix.SHORT if slow else 20.0)
        outcome = stages["http"].disturbed(name, verb, fault)
        return {"tried": f"{verb} {name} under {list(rules)}", "struck": outcome.struck, "end": outcome.end, "problems": outcome.problems}
    if what == "fight":
        ours, theirs = rng.choice(fights.PAIRS)
        at = rng.randint(1, 8)
        met, problems = fights.fight(stages["direct"], name, ours, theirs, at)
        return {"tried": f"{theirs} in {ours} {name} at {at}", "struck": int(met), "end": "fought", "problems": problems}
    at, after = rng.randint(1, 8), rng.random() < 0.5
    met, problems = fights.kill(stages["direct"], name, verb, at, after)
    return {"tried": f"{verb} {name} killed {'after' if after else 'at'} {at}", "struck": int(met), "end": "killed", "problems": problems}


class Journal:
    """What a seed has done so far, in a file that is replaced in one step."""

    def __init__(self, seed: int):
        self.path = checkout.ROOT / ".cache" / f"soak-{seed}.json"
        self.done: dict[str, t.Any] = {"seed": seed, "rounds": 0, "seconds": 0.0, "struck": 0, "ends": {}, "problems": []}
        if self.path.exists():
            self.done.update(json.loads(self.path.read_text(encoding="utf-8")))

    def add(self, told: dict) -> None:
        """One more round."""
        number = self.done["rounds"]
        self.done["rounds"] += 1
        self.done["struck"] += told["struck"]
        self.done["ends"][told["end"]] = self.done["ends"].get(told["end"], 0) + 1
        self.done["problems"] += [f"round {number}: {told['tried']}: {one}" for one in told["problems"]]

    def save(self) -> None:
        """Write it."""
        self.path.parent.mkdir(exist_ok=True)
        scratch = Path(f"{self.path}.{os.getpid()}")
        scratch.write_text(json.dumps(self.done, indent=1), encoding="utf-8")
        scratch.replace(self.path)


def summary(done: dict) -> str:
    """The block of the soak."""
    ends = ", ".join(f"{number} {end}" for end, number in sorted(done["ends"].items()))
    return (f"Seed {done['seed']}: {done['rounds']} rounds in {done['seconds'] / 60:.0f} minutes ({ends}), {done['struck']} faults, fights and sudden "
            f"ends that struck; {len(done['problems'])} problems.")


def main() -> int:
    parser = argparse.ArgumentParser(description="Random faults, fights and sudden ends until the time is up.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--round", type=int, help="play this round alone, and say what it does")
    wanted = parser.parse_args()
    journal = Journal(wanted.seed)
    with Emulator(unlimited=True) as one, Emulator(unlimited=True) as other:
        stages = {"http": matrix.Stage(one), "direct": matrix.Stage(other)}
        stages["direct"].world.session = Direct(other)
        if wanted.round is not None:
            told = played(stages, random.Random(f"{wanted.seed}:{wanted.round}"))
            print(json.dumps(told, indent=1))
            return bool(told["problems"])
        until, begun, before = time.monotonic() + wanted.minutes * 60, time.monotonic(), journal.done["seconds"]
        while time.monotonic() < until:
            journal.add(played(stages, random.Random(f"{wanted.seed}:{journal.done['rounds']}")))
            journal.done["seconds"] = before + time.monotonic() - begun
            if journal.done["rounds"] % SAVED_EVERY == 0:
                journal.save()
                print(summary(journal.done), flush=True)
    journal.save()
    page.write("soak", summary(journal.done))
    print("\n".join([*journal.done["problems"], summary(journal.done)]))
    return bool(journal.done["problems"])


if __name__ == "__main__":
    sys.exit(main())
