# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ansible's only door: a module's parameters become a Task, the engine's result becomes exit_json or fail_json.

Modules (`run`) and the action plugin (`perform`) share everything: the same reading of what was given, the same engine,
the same result.
"""
from __future__ import annotations

import copy
import json
import os
import select
import signal
import sys
import threading
import typing as t

from ansible.module_utils.basic import AnsibleFallbackNotFound, AnsibleModule, missing_required_lib

from .blueprint import tree
from .blueprint.levels import Blueprint
from .engine import Engine, Task
from .errors import BadInput, Interrupted, MerakiError, MissingLibrary, OwnFault, Problem, as_failure
from .http import depth
from .http.client import Client
from .http.ledger import Ledger
from .http.transport import Settings
from .input import options
from .input.limits import certain
from .input.selectors import KEYS
from .result import diffs, report
from .schema import screen, secrecy
from .schema.field import NOTHING
from .schema.own_faults import ours
from .schema.protocols import Question, Runner
from .schema.resource import Resource
from .schema.task_options import CONNECTION, ENVIRONMENT, STATES

Root = Resource | Blueprint | Question
#: What of a result is words, of ours or of the Dashboard.
_SENTENCES = ("msg", "failure", "failures", "warnings", "sites", "refused", "applied", "unsure", "not_attempted", "because")


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
    try:
        given = module.given.get("config", NOTHING)
        module.called = invocation(root, module.params)  # before anything is written: it must not be what breaks afterwards
        result = checked(root, module.given) or perform(root, module.params, given, module.check_mode, diff=module._diff)
        for warning in result.pop("warnings", []):
            module.warn(warning)
        if result.get("failed"):
            module.fail_json(**result)
        module.exit_json(**result)
    except Exception as error:
        _print_fault(result, error)


def _print_fault(result: dict, error: Exception) -> t.NoReturn:
    """End a module that cannot end as Ansible's modules do."""
    print(json.dumps(bare(result, error)))  # pylint: disable=ansible-bad-function
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


def invocation(root: Root, params: t.Mapping) -> dict:
    """What a task was called with, without its secrets."""
    return {"module_args": secrecy.veiled(root, params)}


def perform(root: Root, params: dict, config: t.Any, check: bool, diff: bool = False,
            connect: t.Callable[[Settings], Client] | None = None, say: t.Callable[[str], None] | None = None) -> dict:
    """One task's result, with `failed` and `msg` where it failed. Raises nothing: whatever breaks, the result tells what was applied, what
    may have been and what was not attempted.

    params   validated module options; config  what was given as `config`, as it was given; NOTHING where it was not.
    connect  makes the client of these settings, where it is not the usual one: with a clock or a session of one's own.
    say      shows one line of progress, where there is somebody to show it to.
    """
    run = _Run()
    try:
        try:
            secrets = run.secrets = secrecy.of_task(root, {**params, "config": config})
            run.client = (connect or _client)(_settings(root, params, config))
            make = Engine if isinstance(root, (Resource, Blueprint)) else root.run
            shown = _masked_progress(say, secrets) if params.get("progress", True) else None
            run.engine = make(Task(t.cast(t.Any, root), params, config, check), run.client, shown)
            result = run.engine.run()
            if diff and isinstance(run.engine, Engine) and "before" in result:
                result["diff"] = diffs.texts(run.engine.plans)
        except BaseException as error:
            result = run.broken(ours(error))
        return _masked_result(result, run.secrets | secrecy.of_steps(run.engine.written if run.engine else ()))
    except BaseException as error:  # what is left is told without a word that may hold a secret
        return bare(run.outcome(), error)


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
        calls = [self.client] if self.client is not None else []
        if isinstance(error, MissingLibrary):
            return _failed(error, calls, missing_required_lib(error.library))
        return _failed(error, calls, _unchanged(error) if isinstance(error, (BadInput, OwnFault, Interrupted)) else str(error))

    def outcome(self) -> dict:
        """What is known of the writes."""
        return self.engine.outcome() if self.engine is not None else {"changed": False, **report.outcome([])}


def _masked_progress(say: t.Callable[[str], None] | None, secrets: set[str]) -> t.Callable[[str], None] | None:
    discreet = screen.scrubber(secrets)
    return None if say is None else lambda line: say(screen.harmless(discreet(line)))


def _masked_result(result: dict, secrets: set[str]) -> dict:
    """A result whose sentences hold no secret, since the Dashboard says again what it was sent, and nothing that steers a terminal, since
    names may hold anything. Its data holds no secrets by construction, and is what it is."""
    said = {name: value for name, value in result.items() if name in _SENTENCES}
    return {**result, **screen.harmless(screen.scrubbed(said, secrets))}


def bare(result: t.Mapping, error: BaseException) -> dict:
    """The result of a task that broke when its result was to be told: what of that needs no words, and where it broke."""
    kept = {name: result[name] for name in ("changed", "calls", "applied", "unsure", "not_attempted", "because") if name in result}
    became = "\nNothing was changed." if not kept.get("changed") else "" if result.get("failed") or "applied" in kept else "\nAll was applied."
    return {"changed": False, **kept, "failed": True, "msg": f"{ours(error)}{became}"}


def checked(root: Root, given: dict, others: t.Callable[[], list[str]] = list) -> dict:
    """The result of a task that cannot be meant so, in our words or else in the sentences of `others`; empty where nothing is wrong."""
    try:
        return refused(depth.complaints(given) or problems(root, given) or others(), hidden(root, given))
    except Exception as error:
        fault = ours(error)
        return _failed(fault, [], _unchanged(fault))


def refused(problems: t.Sequence[Problem | str], secrets: set[str]) -> dict:
    """The result of a task that cannot be meant so; empty where nothing is wrong."""
    error = BadInput(*problems)
    return _masked_result(_failed(error, [], _unchanged(error)), secrets) if problems else {}


def _unchanged(error: MerakiError) -> str:
    return f"{error}\nNothing was changed."


def _failed(error: MerakiError, calls: list[Client], words: str) -> dict:
    return {"failed": True, "msg": words, "changed": False, "failure": as_failure(error), "warnings": [],
            "calls": sum(client.calls for client in calls)}


def _settings(root: Root, params: dict, config: t.Any) -> Settings:
    deep = depth.complaints({**params, "config": config})
    if deep:
        raise BadInput(*deep)
    unusable = options.unusable(params)
    if unusable:
        raise BadInput(*unusable, *_meant_wrong(root, params, config))
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
        super().__init__(argument_spec=argument_spec(root), supports_check_mode=True)

    def _load_params(self) -> None:
        super()._load_params()
        try:
            if deep := depth.complaints(self.params):
                raise BadInput(*deep)
            self.given = copy.deepcopy(self.params)
            self.params = said(self.params)
            self.argument_spec = loosened(self.argument_spec)
        except Exception as error:  # in the midst of a constructor that is Ansible's
            _print_fault({}, error)

    def _log_invocation(self) -> None:
        """Ansible logs what it is given; it gets the options without secrets."""
        try:
            params, self.params, self.no_log_values = self.params, secrecy.veiled(self.root, self.params), set()
        except Exception as error:
            _print_fault({}, error)
        super()._log_invocation()
        self.params = params

    def fail_json(self, msg: str, **result: t.Any) -> None:
        if not hasattr(self, "validation_result") or getattr(self.validation_result, "error_messages", None):
            try:
                own = checked(self.root, self.given)
            except Exception as error:
                _print_fault({}, error)
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


def problems(root: Root, given: dict) -> list[Problem]:
    """A Problem for everything wrong with what was given, in place of what Ansible's own check says; none where all of it depends on what is there."""
    environment = options.of_environment(given)
    meant = options.as_meant(root, given)
    params = {**environment, **{name: value or repr(value) for name, value in meant.items() if value not in (None, "") or name in KEYS}}
    params["state"] = params["state"] if params.get("state") in STATES else "merged"
    found = options.unfit(root, given, environment) + _meant_wrong(root, params, meant.get("config", NOTHING))
    return found if certain(found) else []


def _meant_wrong(root: Root, params: dict, config: t.Any) -> list[Problem]:
    """A Problem for everything in a task that cannot be meant so, whoever reads it."""
    return tree.problems(Task(root, params, config)) if isinstance(root, (Resource, Blueprint)) else root.complaints(params)
