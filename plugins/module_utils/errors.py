# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can go wrong, as one tree. Messages never hold a key or a body.

    MerakiError
    |-- BadInput            what the user gave cannot be meant so; nothing was changed
    |-- LookupFailure       a name that names nothing, or two things
    |   `-- NotThere        a name that names nothing
    |-- MissingLibrary      a Python library is not installed
    |-- OwnFault            a mistake of this collection, wherever it came up
    |-- Interrupted         somebody ended the run
    |-- WrongShape          a hook of the catalog was given an answer of a shape the API does not have
    `-- ApiError            an answer, or the lack of one; carries its request
        |-- Unauthorized    401
        |-- NotFound        404
        |-- Throttled       429 for longer than `retries` allow
        |-- Refused         any other 4xx
        |-- ServerFault     5xx, or a 2xx body that does not parse
        |-- Unreachable     no answer: refused, reset, timed out, TLS, name not found
        |-- ForeignRedirect a redirect or a link to a host the key must not reach
        |-- AnswerLost      a POST whose answer was lost: it may or may not have been carried out
        |-- NotCarriedOut   a write that was answered as done and does not show
        `-- BatchFailed     an action batch that the Dashboard refused or undid
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field, replace


class MerakiError(Exception):
    """Base of all errors the engine raises on purpose.

    hint    what the reader can do about it
    unsure  it came up while something was being written, which may have been carried out all the same
    """

    hint: str = ""
    unsure: bool = False


#: Sentences that a message says; one slip can be in hundreds of sites. And the end of a sentence that was too long.
SAID, CUT = 20, "... (cut)"

#: Texts of ours that stand in sentences as they are. A word in them is no secret that is shown, whatever the secrets are (see schema/screen.py).
FIXED: set[str] = set()


def fixed(text: str) -> str:
    """The text, which from now on is one of ours."""
    FIXED.add(text)
    return text


@dataclass(frozen=True)
class Problem:
    """What is wrong with one thing that was given. `str` makes it a sentence, for people alone: nothing looks for words in one.

    path   the full path of the option, as C(config[3].subnet); empty where it is about none
    words  the rest of the sentence; where `apart`, one of its own behind a colon
    other  the path of something else that was given, which the words lead to; `more` ends the sentence
    doubt  it is wrong unless the Dashboard holds the same, so it counts when what is there has been read
    """

    path: str
    words: str
    other: str = ""
    more: str = ""
    apart: bool = False
    doubt: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        start = f"{self.path}{':' if self.apart else ''} " if self.path else ""
        return start + self.words + (f" {self.other}" if self.other else "") + self.more

    def within(self, path: str) -> bool:
        """Whether it is about what stands at a path, or about a part of that."""
        return self.path == path or self.path.startswith((f"{path}.", f"{path}["))

    def below(self, path: str) -> Problem:
        """The same, told of an object by itself, of the object at this path."""
        return replace(self, path=f"{path}.{self.path}")

    def adding(self, words: str) -> Problem:
        """The same with more words behind it."""
        return replace(self, more=self.more + words)


class BadInput(MerakiError):
    """One or more things wrong with what was given, each as a Problem or, where no option is at fault, as a sentence.

    The message says the first of them, `sentences` all.
    """

    def __init__(self, *problems: Problem | str):
        self.problems = [one if isinstance(one, Problem) else Problem("", one) for one in problems]
        self.sentences = [str(one) for one in problems]  # plain texts, as Ansible wants them in a result
        more = [f"and {len(problems) - SAID} more like these, all of them in failure.errors"] if len(problems) > SAID else []
        super().__init__("\n".join([*self.sentences[:SAID], *more]))


class LookupFailure(BadInput):
    """A name or id that stands for nothing, or for several things."""


class NotThere(LookupFailure):
    """A name or id that stands for nothing."""


def together(problems: t.Sequence[BadInput]) -> BadInput:
    """Several problems as one: a LookupFailure where a name is among them, because names may have been remembered wrong."""
    kind = LookupFailure if any(isinstance(one, LookupFailure) for one in problems) else BadInput
    return kind(*[problem for one in problems for problem in one.problems])


class MissingLibrary(MerakiError):
    """A Python library that must be installed."""

    def __init__(self, library: str, traceback: str = ""):
        super().__init__(f"the Python library {library} is missing")
        self.library, self.traceback = library, traceback


class OwnFault(MerakiError):
    """A mistake of this collection: the kind of exception, the line, and the resource and hook where they are known; no values.

    unsure  it came up while something was being written.
    """

    def __init__(self, kind: str, line: str, resource: str = "", hook: str = "", unsure: bool = False):
        super().__init__(kind, line)
        self.kind, self.line, self.resource, self.hook, self.unsure = kind, line, resource, hook, unsure

    def __str__(self) -> str:
        about = ", ".join([f"resource {self.resource}"] * bool(self.resource) + [f"hook {self.hook}"] * bool(self.hook))
        return (f"{about + ': ' if about else ''}{self.kind} at {self.line}. This is a fault of this collection (sitecraft.meraki), not of the playbook "
                "nor of the Dashboard; please report it with this line")


class Interrupted(MerakiError):
    """Somebody ended the run. `unsure`: while something was being written."""

    def __init__(self, kind: str, unsure: bool = False):
        super().__init__("the task took longer than its keyword `timeout` allows, so Ansible ended it" if "Timeout" in kind
                         else f"the run was interrupted ({kind})")
        self.unsure = unsure


class WrongShape(MerakiError):
    """What a hook that reads was given is no answer of the API; says what of it is amiss."""


class ApiError(MerakiError):
    """An answer that is no success. `status` is None where no answer came.

    method, path   the request, without host and query
    errors         the sentences of the answer's body
    request_id     X-Request-Id, which Meraki support searches by (quirk B8)
    gone           (404) the organization is visible to the key, so that it is the object itself that is not there
    """

    gone = False

    def __init__(self, method: str, path: str, status: int | None = None, errors: t.Sequence[str] = (),
                 request_id: str | None = None, hint: str = ""):
        super().__init__(method, path, status)
        self.method, self.path, self.status = method, path, status
        self.errors, self.request_id, self.hint = list(errors), request_id, hint

    def __str__(self) -> str:
        answer = f"{self.status} " if self.status else ""
        said = "; ".join(self.errors) or "without a word"
        return f"{self.method} {self.path}: {answer}{said}" + (f". {self.hint}" if self.hint else "")


class Unauthorized(ApiError):
    """401: the key was not accepted."""


class NotFound(ApiError):
    """404."""


class Throttled(ApiError):
    """429 again and again."""


class Refused(ApiError):
    """400, 403 and the other 4xx."""


#: What to do where an answer is none of the Dashboard's.
AMISS = "The Dashboard, or a proxy before it, answered amiss; try later"


class ServerFault(ApiError):
    """5xx, or a 2xx that cannot be read."""

    @classmethod
    def of_shape(cls, path: str, words: str) -> ServerFault:
        """The error of a read whose answer has another shape; `words` end the sentence about it."""
        return cls("GET", path, errors=[f"the answer is not what was asked for{words}"], hint=AMISS)


class Unreachable(ApiError):
    """No answer at all."""


class ForeignRedirect(ApiError):
    """The service pointed at a host the key must not be sent to."""


class AnswerLost(ApiError):
    """A POST that may or may not have been carried out."""


class NotCarriedOut(ApiError):
    """A write that was answered as done and does not show; `unsure` where some of it does, or it cannot be seen."""


class BatchFailed(ApiError):
    """An action batch that was undone."""


def of_status(status: int) -> type[ApiError]:
    """The class of an error status."""
    special = {401: Unauthorized, 404: NotFound, 429: Throttled}
    return special.get(status, ServerFault if status >= 500 else Refused)


def as_failure(error: BaseException) -> dict:
    """An error as the `failure` of a result: what is known of it."""
    names = ("status", "errors", "method", "path", "request_id", "hint")
    if isinstance(error, ApiError):
        known = {name: getattr(error, name) for name in names}
    else:
        known = {"errors": error.sentences if isinstance(error, BadInput) else [str(error)], "hint": getattr(error, "hint", "")}
    return {name: value for name, value in known.items() if value not in (None, "") or name == "errors"}
