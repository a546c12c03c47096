# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of this collection itself: reported with the kind of exception and the line, never with values.

The text of an exception may hold a key, a secret or a body, so nothing of it is kept. A hook of the catalog that breaks is
named with its resource; whatever it was given, it is neither the user's mistake nor an answer of the Dashboard.
"""
from __future__ import annotations

import traceback
import typing as t
from contextlib import contextmanager

from ..errors import Interrupted, MerakiError, OwnFault

#: Where this collection lies, on a disk as in the zip a module comes in.
HOME = "ansible_collections/sitecraft/meraki/"


def as_own_error(error: BaseException, resource: str = "", hook: str = "") -> MerakiError:
    """An exception as an error of ours: as it is where it was raised on purpose, an interruption where somebody ended the run, else a fault of
    this collection."""
    if not isinstance(error, Exception):  # also the end of the time that Ansible gives a task
        return Interrupted(type(error).__name__)
    if isinstance(error, OwnFault):
        error.resource = error.resource or resource
    return error if isinstance(error, MerakiError) else OwnFault(type(error).__name__, line(error), resource, hook)


def line(error: BaseException) -> str:
    """The line of this collection in which an exception came up; where that was in a library, both lines."""
    frames = [(frame.filename.replace("\\", "/"), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    last = [f"{name.rpartition(HOME)[2]}:{number}" for name, number in frames if HOME in name][-1:]
    below = [f"{'/'.join(name.split('/')[-2:])}:{number}" for name, number in frames[-1:] if HOME not in name]
    return " in ".join(last + below) or "a place that is not known"


@contextmanager
def within(resource: str) -> t.Iterator[None]:
    """What breaks in here broke while this resource was dealt with."""
    try:
        yield
    except MerakiError as error:
        as_own_error(error, resource)
        raise
    except Exception as error:
        raise as_own_error(error, resource) from error


def hook(owner: t.Any, name: str, *given: t.Any) -> t.Any:
    """What a hook of a Resource or of a Field answers. Raises OwnFault where it breaks."""
    return called(owner, name, getattr(owner, name), *given)


def called(owner: t.Any, name: str, function: t.Callable, *given: t.Any) -> t.Any:
    """The same of a hook that stands inside another declaration."""
    try:
        return function(*given)
    except MerakiError:
        raise
    except Exception as error:
        resource, option = (owner.name, "") if hasattr(owner, "path") else ("", f" of option {owner.name}")
        raise as_own_error(error, resource, name + option) from error
