# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A host that is a network or a device: the place in its variable `meraki`, and the tasks that several hosts of one place share.

A task that hosts of one network share, with the same options, is carried out by the first of them that comes to it. The others wait for it
and get its result, whatever that is. What passes between them lies in the folder Ansible makes for one run and removes at its end.
"""
from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import time
import typing as t
from collections.abc import Mapping

from ansible.playbook.task_include import TaskInclude
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.root import Question
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import PLACES

VARIABLE = "meraki"
#: Options that say where a task acts, the narrowest last, and those that name many places instead.
ALONE, MANY = ("organization", "network", "serial"), ("networks", "devices")
#: How long a host lets those before it in the play come first, in seconds, and between two looks; and bytes of who has come that are looked at.
PATIENCE, LOOK, TAIL = 1.0, 0.02, 65536
#: What a result says of the one run that it is of.
OF_ONE_RUN = ("diff", "warnings", "deprecations", "invocation", "exception")


def place(variable: t.Any) -> dict[str, str]:
    """The options `organization`, `network` and `serial` that a host's variable tells: by identifier, or as texts somebody wrote there."""
    if not isinstance(variable, Mapping):
        return {}
    said = {name: variable.get(name) for name in ALONE}
    found = {name: value.get("id") or value.get("name") if isinstance(value, Mapping) else value for name, value in said.items()}
    return {name: str(value) for name, value in found.items() if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip()}


def options(root: t.Any, args: Mapping) -> list[str]:
    """The options of a task that a host can give, the narrowest last: what says where the objects of a module's scope live, or what is asked for."""
    scope = getattr(root, "scope", "organization")
    named = list(root.places(args)) if isinstance(root, Question) else [] if scope == "dashboard" else [one for one in ALONE if one in PLACES[scope]]
    return named[:1] if any(args.get(one) is not None for one in MANY) else named


def slot(task: str, args: Mapping, *more: t.Any) -> str:
    """What tells a task with its options from every other one of a run: a digest, since options hold secrets."""
    return hashlib.sha256(json.dumps([task, dict(args), *more], sort_keys=True, default=str).encode()).hexdigest()


def identity(task: t.Any) -> str:
    """What Ansible calls a task. One that came in by include_tasks or include_role is called by where it is written and by the outermost include:
    strategies that let hosts go ahead load what is included for every host anew."""
    chain, above = [task], getattr(task, "_parent", None)
    while above is not None:
        if isinstance(above, TaskInclude) and not above.statically_loaded:
            chain.append(above)
        above = getattr(above, "_parent", None)
    inner = [str(value) for one in chain[:-1] for value in (one.get_path(), one.name)]
    return "\n".join([chain[-1]._uuid, *inner])


class Once:
    """The tasks of one run that hosts have in common. `folder` is that of the run, `task` what Ansible calls the task."""

    def __init__(self, folder: str, task: str):
        self.folder, self.task = folder, task
        self._come = os.path.join(folder, f"sitecraft-meraki-{slot(task, {})}")

    def missing(self, hosts: t.Collection[str]) -> list[str]:
        """Those of the hosts that have not come to the task yet."""
        try:
            with open(self._come, "rb") as file:
                file.seek(max(0, os.fstat(file.fileno()).st_size - TAIL))
                there = set(file.read().decode().split("\n"))
        except OSError:
            there = set()
        return [one for one in hosts if one not in there]

    def wait_for(self, hosts: t.Collection[str]) -> None:
        """Let these hosts come first, for a moment: they are before this one in the play."""
        end = time.monotonic() + PATIENCE
        while hosts and self.missing(hosts) and time.monotonic() < end:
            time.sleep(LOOK)

    def come(self, host: str) -> None:
        """A host has come to the task, and acts or leaves it to another."""
        with contextlib.suppress(OSError):
            handle = os.open(self._come, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
            os.write(handle, f"{host}\n".encode())
            os.close(handle)

    def result(self, args: Mapping, mark: t.Any, host: str, act: t.Callable[[], dict]) -> dict:
        """The result of `act()`, or what it was on another host with these options; `mark` tells apart what else counts.

        Who comes once more than it has been carried out (retries, the rounds of a loop, a handler that runs again) acts again.
        """
        try:
            handle = os.open(os.path.join(self.folder, f"sitecraft-meraki-{slot(self.task, args, mark)}"), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        except OSError:
            return act()
        with open(handle, "r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # whoever acts holds it; it is free again should that process be killed
            self.come(host)
            record = _read(file)
            times, come = record.get("times", 0), {**record.get("come", {})}
            come[host] = come.get(host, 0) + 1
            if come[host] <= times:
                _write(file, {**record, "come": come})
                return result_of(record["host"], record["result"])
            result = act()
            kept = {key: value for key, value in result.items() if key not in OF_ONE_RUN}
            _write(file, {"host": host, "times": times + 1, "come": come, "result": kept})
            return result


def result_of(host: str, result: dict) -> dict:
    """The result of another host: what it failed with, or what is there now."""
    said = f"host {host} carried this out, once for all hosts of its place with these options"
    if result.get("failed"):
        return {**result, "changed": False, "calls": 0, "msg": f"{said}, and it failed: {result.get('msg', '')}"}
    same = {"before": result["after"]} if "after" in result else {}
    none = {"requests": []} if "requests" in result else {}
    return {**result, **same, **none, "changed": False, "calls": 0, "msg": said}


def _read(file: t.TextIO) -> dict:
    try:
        return json.load(file)
    except ValueError:
        return {}  # it is new, or whoever acted was killed


def _write(file: t.TextIO, record: dict) -> None:
    try:
        file.seek(0)
        file.truncate()
        json.dump(record, file, default=str)
        file.flush()
    except OSError:
        file.truncate(0)  # the others act themselves
