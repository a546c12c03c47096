# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ansible's only door: a module's parameters become a Task, the engine's result becomes exit_json or fail_json.

Modules (`run`) and the action plugin (`perform`) share everything: the same reading of what was given, the same engine,
the same result.
"""
from __future__ import annotations

import contextlib
import copy
import json
import os
import select
import signal
import sys
import threading
import typing as t
from types import MappingProxyType

from ansible.module_utils.basic import AnsibleFallbackNotFound, AnsibleModule, missing_required_lib

from .blueprint import tree
from .blueprint.levels import Blueprint
from .engine import Engine, Task
from .errors import BadInput, Interrupted, MerakiError, MissingLibrary, OwnFault, Problem
from .http import depth
from .http.client import Client
from .http.ledger import Ledger
from .http.transport import Settings
from .input import options
from .input.limits import certain
from .input.readings import Readings
from .input.selectors import KEYS
from .result import diffs, failures, report
from .schema import screen, secrecy
from .schema.field import NOTHING
from .schema.own_faults import as_own_error
from .schema.protocols import Question, Runner
from .schema.resource import Resource
from .schema.task_options import CONNECTION, ENVIRONMENT, STATES

Root = t.Union[Resource, Blueprint, Question]  # noqa: UP007  (pylint takes | of a protocol for an operation)


def argument_spec(root: Root) -> dict:
    """A Resource's options and those of the connection, with their environment variables."""
    spec = {**root.argument_spec(), **{name: dict(entry) for name, entry in CONNECTION.items()}}
    for name, variable in ENVIRONMENT.items():
        if name in spec:
            spec[name]["fallback"] = (_set_variable, [variable])
    return spec


def loosened(spec: dict) -> dict:
    """The argument_spec Ansible's own check gets: of `config` it reads nothing, so that whatever stands there is read by us alone."""
    return {**spec, "config": {"type": "raw"}} if "config" in spec else spec


def said(given: t.Mapping) -> dict:
    """The options of a task that say something: null means that one was not given. Of `config` our own reading decides that."""
    return {name: value for name, value in given.items() if value is not None or name == "config"}


def _set_variable(name: str) -> str:
    """What stands in an environment variable that is not empty. Raises AnsibleFallbackNotFound."""
    if not os.environ.get(name):
        raise AnsibleFallbackNotFound
    return os.environ[name]


def run(root: Root) -> None:
    """The whole body of a module."""
    result: dict = {}
    _end_unheard()
    if threading.current_thread() is threading.main_thread():
        # which ends it with a result, where it would end without one
        signal.signal(signal.SIGTERM, lambda *dummy: sys.exit(1))  # pylint: disable=ansible-bad-function
    module = _Module(root)
    with _fault_printed(result):
        module.called = module.called or invocation(root, module.params, module.readings)  # it must not be what breaks when something was written
        result.update(run_task(root, module.given, module.params, module.readings, module.check_mode, module._diff))
        for warning in result.pop("warnings", []):
            module.warn(warning)
        if result.get("failed"):
            module.fail_json(**result)
        module.exit_json(**result)


@contextlib.contextmanager
def _fault_printed(result: t.Mapping = MappingProxyType({})) -> t.Iterator[None]:
    """End a module in which something of ours breaks in here, where it cannot end as Ansible's modules do. `result`: what is known of it by then."""
    try:
        yield
    except Exception as error:
        print(json.dumps(failures.minimal(result, error)))  # pylint: disable=ansible-bad-function
        sys.exit(1)  # pylint: disable=ansible-bad-function


def _end_unheard() -> None:
    """Let a module end when whoever reads its output is gone, as a worker is when Ansible was killed: nobody would hear of what it goes on to
    write, and the next run would meet it. Between the two there may be shells, so that no parent tells. Who reads for a task in the background
    stays, whatever becomes of Ansible."""
    output = select.poll()
    output.register(1, 0)  # what is asked for is nothing; a broken pipe is told all the same

    def look() -> None:
        while not (told := output.poll(1000)):
            pass
        if told[0][1] & (select.POLLERR | select.POLLHUP):
            os._exit(1)
    threading.Thread(target=look, daemon=True).start()


def hidden(root: Root, given: t.Mapping) -> set[str]:
    """Every secret of a task, also those no_log cannot see: in the environment, in a free tree, under a misspelt name."""
    return secrecy.of_task(root, {**options.of_environment(given), **given})


def invocation(root: Root, params: t.Mapping, readings: Readings | None = None) -> dict:
    """What a task was called with, without its secrets, which go to its `readings`."""
    shown, secrets = secrecy.masked(root, params)
    if readings is not None:
        readings.secrets = secrets
    return {"module_args": shown}


def run_task(root: Root, given: dict, params: dict, readings: Readings, check: bool, diff: bool = False,
             others: t.Callable[[], list[str]] = list, say: t.Callable[[str], None] | None = None) -> dict:
    """The result of a task that was `given` so: refused in our words or those of `others`, or performed with the validated `params`."""
    return checked(root, given, others, readings) or perform(root, params, given.get("config", NOTHING), check, diff, say=say, readings=readings)


def perform(root: Root, params: dict, config: t.Any, check: bool, diff: bool = False, connect: t.Callable[[Settings], Client] | None = None,
            say: t.Callable[[str], None] | None = None, readings: Readings | None = None) -> dict:
    """One task's result, with `failed` and `msg` where it failed. Raises nothing: whatever breaks, the result tells what was applied, what
    may have been and what was not attempted.

    params   validated module options; config  what was given as `config`; NOTHING where it was not; readings  what was read of it already.
    connect  makes the client of these settings, where it is not the usual one: with a clock or a session of one's own.
    say      shows one line of progress, where there is somebody to show it to.
    """
    run, task = _Run(), Task(t.cast(t.Any, root), params, config, check, readings or Readings())
    try:
        try:
            secrets = run.secrets = task.readings.secrets or secrecy.of_task(root, {**params, "config": config})
            run.client = (connect or _client)(_settings(task))
            make = Engine if isinstance(root, (Resource, Blueprint)) else root.run
            run.engine = make(task, run.client, _masked_progress(say, secrets) if params.get("progress", True) else None)
            result = run.engine.run()
            if diff and isinstance(run.engine, Engine) and "before" in result:
                result["diff"] = diffs.texts(run.engine.plans)
        except BaseException as error:
            result = run.broken(as_own_error(error))
        return failures.masked(result, run.secrets | secrecy.of_steps(run.engine.written if run.engine else ()))
    except BaseException as error:  # what is left is told without a word that may hold a secret
        return failures.minimal(run.outcome(), error)


class _Run:
    """How far one task got."""

    def __init__(self) -> None:
        self.client: Client | None = None
        self.engine: Runner | None = None
        self.secrets: set[str] = set()

    def broken(self, error: MerakiError) -> dict:
        """The result of a task that failed as a whole."""
        if self.engine is not None and self.engine.begun:
            return self.engine.broken(error)
        calls = self.client.calls if self.client is not None else 0
        if isinstance(error, MissingLibrary):
            return failures.failed(error, calls, missing_required_lib(error.library))
        return failures.failed(error, calls, failures.unchanged(error) if isinstance(error, (BadInput, OwnFault, Interrupted)) else str(error))

    def outcome(self) -> dict:
        """What is known of the writes."""
        return self.engine.outcome() if self.engine is not None else {"changed": False, **report.outcome([])}


def _masked_progress(say: t.Callable[[str], None] | None, secrets: set[str]) -> t.Callable[[str], None] | None:
    discreet = screen.scrubber(secrets)
    return None if say is None else lambda line: say(screen.printable(discreet(line)))


def checked(root: Root, given: dict, others: t.Callable[[], list[str]] = list, readings: Readings | None = None) -> dict:
    """The result of a task that cannot be meant so, in our words or else in the sentences of `others`; empty where nothing is wrong."""
    try:
        wrong = depth.complaints(given) or problems(root, given, readings) or others()
        return failures.refused(wrong, hidden(root, given)) if wrong else {}
    except Exception as error:
        fault = as_own_error(error)
        return failures.failed(fault, 0, failures.unchanged(fault))


def _settings(task: Task) -> Settings:
    params = task.options
    deep = depth.complaints({**params, "config": task.config})
    if deep:
        raise BadInput(*deep)
    unusable = options.unusable(params)
    if unusable:
        raise BadInput(*unusable, *_meant_wrong(task))
    names = CONNECTION.keys() - {"progress", "run_on"}
    return Settings(**{name: params[name] for name in names if params.get(name) is not None})


def _client(settings: Settings) -> Client:
    return Client(settings, Ledger(rate=settings.requests_per_second))


class _Module(AnsibleModule):
    """An AnsibleModule that keeps what was given, knows its secrets, and says what is wrong with it in our own sentences.

    AnsibleModule writes what it was called with to the system log, or fails with it, before its constructor is done.
    """

    params: dict
    argument_spec: dict
    no_log_values: set[str]

    def __init__(self, root: Root):
        self.root = root
        self.given: dict = {}
        self.called: dict = {}
        self.readings = Readings()
        super().__init__(argument_spec=argument_spec(root), supports_check_mode=True)

    def _load_params(self) -> None:
        super()._load_params()
        with _fault_printed():  # in the midst of a constructor that is Ansible's
            if deep := depth.complaints(self.params):
                raise BadInput(*deep)
            self.given = copy.deepcopy(self.params)
            self.params = said(self.params)
            self.argument_spec = loosened(self.argument_spec)

    def _log_invocation(self) -> None:
        """Ansible logs what it is given; it gets the options without secrets."""
        with _fault_printed():
            self.called = invocation(self.root, self.params, self.readings)
        params, self.params, self.no_log_values = self.params, self.called["module_args"], set()
        super()._log_invocation()
        self.params = params

    def fail_json(self, msg: str, **result: t.Any) -> None:
        if not hasattr(self, "validation_result") or getattr(self.validation_result, "error_messages", None):
            with _fault_printed():
                own = checked(self.root, self.given)
            msg, result = own.pop("msg", msg), {**result, **own}
            result.pop("warnings", None)
        self._masked()
        super().fail_json(msg=msg, invocation=self.called or invocation(self.root, self.params), **result)

    def exit_json(self, **result: t.Any) -> None:
        self._masked()
        super().exit_json(invocation=self.called or invocation(self.root, self.params), **result)

    def _masked(self) -> None:
        """Keep Ansible from cutting secrets out of the result once more: it would cut them out of other words and names too."""
        self.no_log_values = set()


def problems(root: Root, given: dict, readings: Readings | None = None) -> list[Problem]:
    """A Problem for everything wrong with what was given, in place of what Ansible's own check says; none where all of it depends on what is there."""
    environment = options.of_environment(given)
    meant = options.as_meant(root, given)
    params = {**environment, **{name: value if isinstance(value, (dict, list)) else value or repr(value)
                                for name, value in meant.items() if value not in (None, "") or name in KEYS}}
    params["state"] = params["state"] if params.get("state") in STATES else "merged"
    task = Task(t.cast(t.Any, root), params, meant.get("config", NOTHING), readings=readings or Readings())
    found = options.unfit(root, given, environment) + _meant_wrong(task)
    return found if certain(found) else []


def _meant_wrong(task: Task) -> list[Problem]:
    """A Problem for everything in a task that cannot be meant so, whoever reads it."""
    return tree.problems(task) if isinstance(task.root, (Resource, Blueprint)) else task.root.complaints(task.options)
