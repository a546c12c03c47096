# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a profile meets where there is no value: a name that nobody gave, or a cell that is empty. Pure.

Whatever is done with a Gap is noted, and the rest of the profile goes on, so that everything wrong is said at once.
"""
from __future__ import annotations

import sys
import typing as t
from dataclasses import dataclass

from jinja2 import Undefined, UndefinedError


@dataclass(frozen=True)
class Fault:
    """What is wrong in one place of a profile: in a line, at a column or where a word stands. `column` is the column of the table it is about,
    `fatal` whether it is wrong for every site."""

    line: int
    sentence: str
    word: str = ""
    column: str = ""
    fatal: bool = False
    at: int = 0


class Gap(Undefined):
    """A name that nobody gave. `note` takes the Fault once the value is needed."""

    note: t.ClassVar[t.Callable[[Gap], None]]

    def needed(self, *dummy: t.Any, **also: t.Any) -> t.Any:
        """Note that a value was needed; itself, so that the rest goes on."""
        type(self).note(self)
        return self

    def lacking(self, *dummy: t.Any) -> t.Any:
        """The same where Python wants a number. Raises UndefinedError."""
        self.needed()
        raise UndefinedError(self._undefined_name)

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = needed  # type: ignore[assignment]
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pos__ = __neg__ = __pow__ = __rpow__ = __call__ = __getitem__ = needed  # type: ignore[assignment]
    __int__ = __float__ = __complex__ = __index__ = lacking  # type: ignore[assignment]

    def __getattr__(self, name: str) -> t.Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.needed()

    def __str__(self) -> str:
        self.needed()
        return ""

    def __iter__(self) -> t.Iterator:
        self.needed()
        return iter(())

    def __len__(self) -> int:
        self.needed()
        return 0

    def __bool__(self) -> bool:
        self.needed()
        return False

    def __eq__(self, other: object) -> bool:
        self.needed()
        return False

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: object) -> bool:
        self.needed()
        return False

    __le__ = __gt__ = __ge__ = __lt__
    __hash__ = Undefined.__hash__


class Empty(Gap):
    """A cell with nothing in it. It may be asked whether it is so, compared and looped over; where its value is needed, that is a mistake."""

    def __iter__(self) -> t.Iterator:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other == "" or isinstance(other, Empty)

    __hash__ = Undefined.__hash__


class Said(Gap):
    """What failed, and was noted already."""

    def needed(self, *dummy: t.Any, **also: t.Any) -> t.Any:
        """Nothing more to say."""
        return self


def template_line(frame: t.Any = None) -> int:
    """The line of the template that is being rendered; 0 where none is."""
    frame = frame or sys._getframe(1)
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 0


def line_of(error: BaseException) -> int:
    """The line of the template in which an error came up."""
    found, trace = 0, error.__traceback__
    while trace is not None:
        names = trace.tb_frame.f_globals
        if "__jinja_exception__" in names:  # Jinja puts a frame with the line of the template here
            found = trace.tb_lineno
        elif "__jinja_template__" in names:
            found = names["__jinja_template__"].get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found
