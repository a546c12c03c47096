# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the engine inside the worker process, whatever the connection to the host: no zip, no fork, no second interpreter.

One class serves every module of the collection, under the module's own name: so Ansible loads it once before it forks its
workers, and `module_defaults` count. The result is the module's, secrets are hidden by their fields. A task runs as a module
where it asks for that (`run_on: host`, `delegate_to` another host than the controller), and on the controller where it must:
async, another become user, a library only modules have.
"""
from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator, Mapping

import yaml
from ansible import constants as C
from ansible import context
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.parsing.convert_bool import boolean
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import MissingLibrary
from ansible_collections.sitecraft.meraki.plugins.module_utils.http import depth
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import library
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.readings import Readings
from ansible_collections.sitecraft.meraki.plugins.module_utils.result.failures import minimal, refused
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secrecy import scalars_in
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import ENVIRONMENT
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import argument_spec, hidden, invocation, loosened, run_task, said
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import host_place

#: Seconds between two looks whether Ansible is still there.
LOOK = 0.2
#: Letters of a secret that is looked for inside the texts of a loop's items.
LEAST = 8
SHOWN = ("the items of this loop hold a secret, and Ansible prints each item: give the whole list to one task, or loop over names or numbers; "
         "loop_control: label hides items that go well, no_log: true hides everything")

BACKGROUND = ("async starts a module on the host in the background, and the connection to {host} is {connection}, not local: leave async out, or give "
              "run_on: host where the module is to run there, or connection: local")

SHOWING = "show_secrets shows what must not be logged, and async keeps results in a file: leave one of them out"

display = Display()
try:
    library()  # here, in the parent of all workers, rather than in each of them
    COMPLETE = True
except MissingLibrary:
    COMPLETE = False  # the interpreter that modules run in may have it


class ActionModule(ActionBase):
    """The action of every module of this collection."""

    _supports_async = True
    #: Ansible starts no persistent connection for such a task, as it does before other tasks on a network device.
    _requires_connection = False
    supports_check_mode = True
    supports_diff = True
    #: What the module is about, where that is no resource.
    root = None

    def run(self, tmp=None, task_vars=None):
        """The module's result."""
        result = super().run(tmp, task_vars)
        name = self._task.action.rpartition(".")[2]
        root = self.root or (BLUEPRINT if name == "blueprint" else RESOURCES.get(name))
        if not self._task.async_val:
            _end_with_ansible()
        variables = self._variables()
        self._read_command_line()
        args = self._task.args if root is None else {**self._task.args, **self._from_environment(root, variables)}
        args = args if root is None else {**args, **self._from_host(root, args, task_vars or {})}
        shows = root is not None and "show_secrets" in root.argument_spec() and boolean(args.get("show_secrets") or False, strict=False)
        if shows and self._task.async_val:
            result.update(refused([SHOWING], set()))
            return result
        result.update(refused(depth.complaints(args), set()) or self._result(name, root, args, task_vars or {}))
        return {**result, "_ansible_no_log": True} if shows and {"rows", "result"} & result.keys() else result

    def _result(self, name, root, args, task_vars):
        """What the task gives here, or gave on another host of the same place."""
        if root is None or not self._is_shared(root, args, task_vars):
            return self._own_result(name, root, args, task_vars)
        host, once = task_vars["inventory_hostname"], host_place.Once(C.DEFAULT_LOCAL_TMP, host_place.identity(self._task))
        once.wait_for(self._before(host_place.options(root, args), host, once, task_vars))
        return once.result(args, [self._task.check_mode, os.environ.get(ENVIRONMENT["api_key"])], host, lambda: self._own_result(name, root, args, task_vars))

    def _is_shared(self, root, args, task_vars) -> bool:
        """Whether hosts of an inventory of the Dashboard may have this task in common."""
        own = "serial" in host_place.options(root, args) or self._task.async_val or self._task.run_once or self._on_host(args) or args.get("show_secrets")
        return not own and bool(host_place.place(task_vars.get(host_place.VARIABLE)))

    def _before(self, options, host, once, task_vars):
        """The hosts of the same place that come before this one in the play and are on their way to this task, so that the first one acts. Of many
        only those nearby are looked at: the others were sent long ago. Where the task has a condition nobody knows who comes."""
        batch = list(task_vars.get("ansible_play_batch") or ())
        if self._task.when or host not in batch:
            return []
        at, most = batch.index(host), int(task_vars.get("ansible_forks") or C.DEFAULT_FORKS)
        option = options[-1] if options else "organization"
        held = host_place.place(task_vars[host_place.VARIABLE]).get(option)
        return [one for one in once.missing(batch[max(0, at - most):at])
                if host_place.place(task_vars["hostvars"][one].get(host_place.VARIABLE)).get(option) == held]

    def _own_result(self, name, root, args, task_vars):
        connection = self._connection.transport
        if root is None or self._on_host(args) or connection == "local" and self._needs_module():
            result = self._as_module(name, root, args, task_vars)
        elif self._task.async_val:
            result = refused([BACKGROUND.format(host=self._task.delegate_to or task_vars.get("inventory_hostname"), connection=connection)], set())
        else:
            with _surroundings(self._task.environment[0]):
                result = self._inside(name, root, args, task_vars)
        shown = root is not None and self._shows_items(root, args, task_vars)
        return {**result, "warnings": [*result.get("warnings", []), SHOWN]} if shown else result

    def _as_module(self, name, root, args, task_vars):
        try:
            result = self._execute_module(module_name=f"sitecraft.meraki.{name}", module_args=args, task_vars=task_vars, wrap_async=self._task.async_val)
        except (Exception, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # the time that Ansible gives a task is over; the module ends when this worker does
            writes = not self._task.check_mode and args.get("state") != "gathered" and not getattr(root, "reads", False)
            result = minimal({"changed": writes, "failed": True}, error)
            result["msg"] += "\nHow much of it was carried out is not known: run the task again" * writes
        if not self._task.async_val:  # a task in the background still needs its folder
            self._remove_tmp_path(self._connection._shell.tmpdir)
        return result

    def _variables(self) -> dict:
        """The task's `environment`. The options in it are taken out of that: Ansible writes it on a command line, which everybody can read, also on
        that of its own looks for what became of a task in the background."""
        variables: dict = {}
        self._task.environment = vars(self._task).setdefault("given_environment", self._task.environment)  # a task may be tried again
        self._compute_environment_string(variables)  # Ansible says what is wrong with it
        self._task.environment = [{name: value for name, value in variables.items() if name not in ENVIRONMENT.values()}]
        return variables

    def _read_command_line(self):
        """On the command line of `ansible -m ... -a "config=..."` all is text; there what stands for objects is read as YAML."""
        config = self._task.args.get("config")
        if isinstance(config, str) and "module_args" in context.CLIARGS:
            with contextlib.suppress(yaml.YAMLError):
                self._task.args = {**self._task.args, "config": yaml.safe_load(config)}

    def _from_environment(self, root, variables):
        """The options that stand in the task's `environment`."""
        return {name: variables[variable] for name, variable in ENVIRONMENT.items()
                if variables.get(variable) and name in argument_spec(root) and self._task.args.get(name) is None}

    def _from_host(self, root, args, task_vars):
        """What the task leaves open of where it acts, and its host tells."""
        left = [name for name in host_place.options(root, args) if self._task.args.get(name) is None]
        held = host_place.place(self._templar.template(task_vars[host_place.VARIABLE])) if left and host_place.VARIABLE in task_vars else {}
        return {name: held[name] for name in left if name in held}

    def _shows_items(self, root, args, task_vars):
        """Whether this is one round of a loop over secrets, which Ansible prints before any module can hide them."""
        loop = self._task.loop_control
        if self._task.no_log or not task_vars.get("ansible_loop_var"):
            return False
        shown = self._templar.template(loop.label) if loop and loop.label else task_vars.get(task_vars["ansible_loop_var"])
        texts = set() if depth.too_deep(shown) else scalars_in(_opened(shown))
        secrets = hidden(root, {name: _opened(args).get(name) for name in ("config", "params")})
        return bool(texts & secrets) or any(one in text for one in secrets if len(one) >= LEAST for text in texts)

    def _on_host(self, args) -> bool:
        """Whether the task asks to be run as a module on its host, or on another."""
        if (args.get("run_on") or os.environ.get(ENVIRONMENT["run_on"])) == "host":
            return True
        return bool(self._task.delegate_to) and self._task.delegate_to not in C.LOCALHOST and self._connection.transport != "local"

    def _needs_module(self) -> bool:
        """Whether a task on the controller can run as a module only."""
        return bool(self._task.async_val or self._play_context.become or not COMPLETE)

    def _inside(self, name, root, args, task_vars):
        given, told, readings = _opened(args), _invocation_is_told(task_vars), Readings()
        try:
            valid = ArgumentSpecValidator(loosened(argument_spec(root))).validate(said(given))
            called = invocation(root, valid.validated_parameters, readings)
        except Exception as error:
            return minimal({}, error)
        result = run_task(root, given, valid.validated_parameters, readings, self._task.check_mode, self._task.diff, lambda: valid.error_messages,
                          say=lambda line: display.display(f"{name}: {line}"))
        return {"changed": False, **result, **({"invocation": called} if told else {})}


@contextlib.contextmanager
def _surroundings(variables) -> Iterator[None]:
    """Let the task's `environment` hold in this process, as it does in the one of a module."""
    before = dict(os.environ)
    try:
        os.environ.update({str(name): str(value) for name, value in variables.items()})
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _invocation_is_told(task_vars) -> bool:
    """Whether Ansible wants `invocation` in results; before ansible-core 2.21 it always does."""
    setting = "INJECT_INVOCATION"
    return setting not in C.config.get_configuration_definitions() or C.config.get_config_value(setting, variables=task_vars)


def _end_with_ansible():
    """Let this worker end when Ansible does, however suddenly: nobody would hear of what it goes on to write, and the next run would meet it.
    A module that this worker started finds its output broken then, and ends too (task.py)."""
    ansible = os.getppid()

    def look():
        while os.getppid() == ansible:
            time.sleep(LOOK)
        os._exit(1)
    threading.Thread(target=look, daemon=True).start()


def _opened(value):
    """A copy of arguments with the texts of vaults as the texts they are, as a module gets them; before ansible-core 2.19 they are not."""
    if isinstance(value, Mapping):
        return {name: _opened(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_opened(one) for one in value]
    return str(value) if getattr(value, "__ENCRYPTED__", False) else value
