# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters and tests of a profile: those of Jinja, of ansible-core and of any collection, by the names Ansible has for them.

They are called on values, outside of Ansible's own templates: nothing of a value is ever executed.
"""
from __future__ import annotations

import functools
import importlib
import typing as t

from ansible.errors import AnsibleError
from ansible.plugins.loader import filter_loader, test_loader
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_gaps import Gap
from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_TESTS

_LOADERS = {"filter": filter_loader, "test": test_loader}
_BUILTINS: dict[str, t.Mapping[str, t.Callable]] = {"filter": DEFAULT_FILTERS, "test": DEFAULT_TESTS}
#: Names of Jinja's for which ansible-core has one that can do more.
_BETTER = {"unique", "min", "max", "random", "groupby"}
_PREFIX, _OURS = "ansible.builtin.", "sitecraft.meraki."
#: What is made for values that are not there.
_FOR_GAPS = {"default", "d", "defined", "undefined"}


class Plugins(dict):
    """{name: function}, each loaded when it is first asked for. `call(name, function, arguments)` is how all of them are called."""

    def __init__(self, kind: str, call: t.Callable[[str, t.Callable, tuple, dict], t.Any]):
        super().__init__()
        self.kind, self.call = kind, call

    def __missing__(self, name: str) -> t.Callable:
        function = self._found(name)
        if function is None:
            raise KeyError(name)
        if name.removeprefix(_PREFIX) in _FOR_GAPS:
            self[name] = function
        else:
            self[name] = functools.wraps(function)(lambda *args, **more: self._called(name, function, args, more))
        return self[name]

    def _called(self, name: str, function: t.Callable, args: tuple, more: dict) -> t.Any:
        for one in (*args, *more.values()):
            if isinstance(one, Gap) and self.kind == "filter":
                return one
            if isinstance(one, Gap):
                return bool(one)
        return self.call(name, function, args, more)

    def _found(self, name: str) -> t.Callable | None:
        short, builtins = name.removeprefix(_PREFIX), _BUILTINS[self.kind]
        if short in builtins and short not in _BETTER:
            return builtins[short]
        if name.startswith(_OURS) and self.kind == "filter":
            return _ours(name.removeprefix(_OURS))
        try:
            plugin = _LOADERS[self.kind].get(name)
        except (KeyError, AnsibleError):
            plugin = None
        return plugin.j2_function if plugin is not None else builtins.get(short)

    def get(self, name: str, default: t.Any = None) -> t.Any:
        """The function of a name."""
        try:
            return self[name]
        except KeyError:
            return default

    def __contains__(self, name: object) -> bool:
        return self.get(str(name)) is not None


def _ours(name: str) -> t.Callable | None:
    """A filter of this collection, also where Ansible's loaders do not know it, as in a program of its own."""
    if not name.isidentifier():
        return None
    try:
        module = importlib.import_module(f"ansible_collections.sitecraft.meraki.plugins.filter.{name}")
    except ImportError:
        return None
    return module.FilterModule().filters().get(name)


def names(kind: str) -> list[str]:
    """What is near to a misspelt name."""
    ours = ("subnet", "address", "expand", "ranges", "mac", "serials") if kind == "filter" else ()
    return [*_BUILTINS[kind], *(f"sitecraft.meraki.{one}" for one in ours)]
