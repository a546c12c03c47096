# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Jinja of a profile. A value never becomes part of the text: in its place stands a token, by which it is found once the text was read as YAML.

So no value can break the YAML, extend it or be executed, every value keeps its type, and sites that differ only in values have the
same text. Marks in the text say where in the profile each part of it stands.
"""
from __future__ import annotations

import re
import secrets
import typing as t
from bisect import bisect_right

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import HIDDEN
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_gaps import Empty, Fault, Gap, Said, line_of, template_line
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_plugins import Plugins, names
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import nearest
from jinja2 import TemplateError, TemplateSyntaxError, Undefined, UndefinedError, meta, nodes, pass_context
from jinja2.ext import Extension
from jinja2.lexer import Token
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

#: What no table can know, so that a text that looks like a token is none.
_NONCE = secrets.token_hex(4)
#: The token of a value has its number between `\ue000` and `\ue001`, the mark of a piece of the profile's own text between `\ue002` and `\ue003`.
TOKEN = re.compile(f"\ue000{_NONCE}-([0-9]+)\ue001")
_MARK = re.compile("\ue002([0-9]+)\ue003")
_RESERVED = re.compile("[\ue000-\ue004]")
_REFUSED = {nodes.CallBlock: "call", nodes.FilterBlock: "filter", nodes.Include: "include", nodes.Import: "import", nodes.FromImport: "from",
            nodes.Extends: "extends"}


class Omit:
    """The value of `omit`: its option is left out."""

    def __str__(self) -> str:
        return ""


OMIT = Omit()


class Cell(str):
    """A text of the table, which knows its column."""

    column: str = ""


class Own(str):
    """Text that the profile itself wrote, with tokens for values: what a macro or a set block gives."""


class _Marks(Extension):
    """Puts a mark before every piece of the profile's own text."""

    def filter_stream(self, stream: t.Any) -> t.Iterator[Token]:
        """The tokens, those of text marked."""
        number = 0
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, token.type, f"\ue002{number}\ue003{token.value}")
                number += 1
            else:
                yield token


class _Environment(SandboxedEnvironment):
    """Jinja as Ansible has it, without lookups."""

    concat = staticmethod(lambda parts: Own("".join(parts)))  # type: ignore[assignment]
    now: Rendering


class Rendering:
    """What came up while one site was rendered: its values, its faults, and the parts of subnets that were asked for."""

    def __init__(self, known: t.Collection[str]):
        self.known, self.text = known, ""
        self.values: list[t.Any] = []
        self.faults: list[Fault] = []
        self.subnets: dict[str, str] = {}

    def fault(self, fault: Fault) -> None:
        """Note it, once."""
        if fault not in self.faults:
            self.faults.append(fault)


class Template:
    """A text with Jinja in it. Raises nothing: what is wrong with it is in `faults`."""

    def __init__(self, source: str, shared: t.Mapping[str, t.Any]):
        self.source = source.replace("\r\n", "\n").replace("\r", "\n")
        self.shared = dict(shared)
        self.hidden = sorted({value for value in self.shared.values() if isinstance(value, str) and len(value) > 3}, key=len, reverse=True)
        self.faults: list[Fault] = []
        self.names: set[str] = set()
        self.marks: list[tuple[int, int]] = []
        self.template: t.Any = None
        self.environment = self._environment()
        odd = _RESERVED.search(self.source.replace("\ue004\n", "\n"))
        if odd:
            self.faults.append(Fault(self.source.count("\n", 0, odd.start()) + 1, f"holds the character {ascii(odd.group())}, which a profile cannot have"))
        else:
            self._compile()

    def _environment(self) -> _Environment:
        environment = _Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, optimized=False, undefined=self._gap(Gap),
                                   finalize=self._finalized, extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols", _Marks])
        environment.filters, environment.tests = Plugins("filter", self._call), Plugins("test", self._call)
        environment.globals.pop("lipsum", None)
        return environment

    def _gap(self, kind: type[Gap]) -> type[Gap]:
        return type(kind.__name__, (kind,), {"note": staticmethod(self._note)})

    def _compile(self) -> None:
        try:
            tree = self.environment.parse(self.source)
            self.names = meta.find_undeclared_variables(tree) - set(self.environment.globals)
            for kind, word in _REFUSED.items():
                self.faults += [Fault(one.lineno, f"uses {{% {word} %}}, which a profile cannot: it stands alone, and values are no YAML", word)
                                for one in tree.find_all(kind)]
            if not self.faults:
                self.template = self.environment.from_string(self.source)
                self.marks = self._pieces()
                self.empty = self._gap(Empty)
        except TemplateSyntaxError as error:
            self.faults.append(Fault(error.lineno, _sentence(error)))
        except (TemplateError, RecursionError) as error:
            self.faults.append(Fault(1, f"cannot be read as Jinja: {error}"))

    def _pieces(self) -> list[tuple[int, int]]:
        """(line, column) of every piece of the profile's own text, counted from 1."""
        found, at = [], 0
        for dummy, kind, value in self.environment.lexer.tokeniter(self.source, None):
            at = max(self.source.find(value, at), at)
            if kind == "data":
                found.append((self.source.count("\n", 0, at) + 1, at - self.source.rfind("\n", 0, at)))
            at += len(value)
        return found

    # -- one site

    def render(self, columns: t.Mapping[str, t.Any], known: t.Collection[str]) -> Rendering:
        """The text for one site. `columns` are its values, `known` the columns that some site has."""
        self.environment.now = now = Rendering(known)
        values: dict[str, t.Any] = {"omit": OMIT, **self.shared}
        for name in self.names:
            value = columns.get(name)
            if value is not None and value != "":
                values[name] = self._cell(name, value)
            elif values.get(name) is None and (name in known or name in values):
                values[name] = self.empty(name=name)
        try:
            now.text = self.template.render(values)
        except Exception as error:  # a filter or an operation may fail in any way
            if not (isinstance(error, UndefinedError) and now.faults):
                now.fault(Fault(line_of(error), self._screened(_sentence(error))))
        return now

    @staticmethod
    def _cell(name: str, value: t.Any) -> t.Any:
        if not isinstance(value, str):
            return value
        cell = Cell(value)
        cell.column = name
        return cell

    def _note(self, gap: Gap) -> None:
        name, now = gap._undefined_name, self.environment.now
        line = template_line()
        if isinstance(gap, Empty):
            unset = name in self.shared
            now.fault(Fault(line, f"sites_values.{name}: the value is missing, and the profile uses it", str(name), fatal=True) if unset else
                      Fault(line, "the value is missing, and the profile uses it", str(name), column=str(name)))
        elif gap._undefined_obj is not missing:
            now.fault(Fault(line, f"asks for {name}, which {self._screened(ascii(gap._undefined_obj))[:80]} does not have", str(name)))
        else:
            known = {*now.known, *self.shared, "name", "tag"}
            hint = nearest(str(name), known) or f"; there are {', '.join(sorted(known))}"
            now.fault(Fault(line, f"uses {name}, but there is no such column or value{hint}", str(name), fatal=True))

    @pass_context
    def _finalized(self, context: t.Any, value: t.Any) -> t.Any:
        """What stands in the text for a value: its token; what the profile wrote itself stands there as it is."""
        if value.__class__ is Own:
            return value
        values = self.environment.now.values
        values.append(self._plain(value))
        return f"\ue000{_NONCE}-{len(values) - 1}\ue001"

    def _plain(self, value: t.Any) -> t.Any:
        """A value of nothing but Python's own types; a Cell stays one, for messages."""
        if isinstance(value, Undefined):
            return str(value)
        if isinstance(value, str):
            if TOKEN.search(value):
                self.environment.now.fault(Fault(template_line(), "takes the text of a macro or a set block apart; use it as it stands, or through a filter"))
            return value if value.__class__ is Cell else str.__str__(value)
        if isinstance(value, t.Mapping):
            return {str(key): self._plain(one) for key, one in value.items()}
        if value is None or value is OMIT or isinstance(value, (bool, int, float)):
            return value
        if isinstance(value, t.Iterable):
            return [self._plain(one) for one in value]
        return str(value)

    def _call(self, name: str, function: t.Callable, args: tuple, more: dict) -> t.Any:
        """A filter's or test's result; what it cannot do is noted, and counts as said."""
        args = tuple(self.resolved(one) if one.__class__ is Own else one for one in args)
        now, cell = self.environment.now, next((one for one in args if isinstance(one, Cell)), None)
        if name == "sitecraft.meraki.subnet" and cell is not None:
            now.subnets[cell.column] = cell
        try:
            return function(*args, **more)
        except Exception as error:  # a filter of any collection may fail in any way
            now.fault(Fault(template_line(), self._screened(_sentence(error, name)), name, cell.column if cell is not None else ""))
            return self._gap(Said)(name=name)

    def resolved(self, text: str) -> str:
        """A text of the profile with its values in it."""
        values = self.environment.now.values
        return TOKEN.sub(lambda found: shown(values[int(found.group(1))]), _MARK.sub("", text))

    def _screened(self, sentence: str) -> str:
        for secret in self.hidden:
            sentence = sentence.replace(secret, HIDDEN)
        return sentence

    # -- where it stands

    def column_of(self, line: int, word: str = "") -> int:
        """The column, counted from 1, at which a word of a template stands in a line; that of the first template without it."""
        lines = self.source.split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        opened = re.search(r"\{[{%]", text)
        found = re.compile(rf"(?<![\w.]){re.escape(word)}(?!\w)").search(text, opened.start() if opened else 0) if word else None
        return (found or opened or re.match(r"\s*", text)).start() + 1  # type: ignore[union-attr]


class Clean:
    """A rendered text without its marks, and where in the profile each part of it stands."""

    def __init__(self, text: str, marks: t.Sequence[tuple[int, int]]):
        pieces = _MARK.split(text)
        self.text = pieces[0]
        self.starts, self.spots = [0], [(1, 1)]
        for number, piece in zip(pieces[1::2], pieces[2::2]):
            self.starts.append(len(self.text))
            self.spots.append(marks[int(number)] if int(number) < len(marks) else (1, 1))
            self.text += piece
        self.lines = [0, *(found.end() for found in re.finditer("\n", self.text))]

    def spot(self, line: int, column: int) -> tuple[int, int]:
        """The (line, column) of the profile, counted from 1, for those of this text, counted from 0."""
        at = self.lines[min(line, len(self.lines) - 1)] + column
        piece = bisect_right(self.starts, at) - 1
        before = self.text[self.starts[piece]:at]
        broken, first = before.count("\n"), self.spots[piece]
        return first[0] + broken, len(before) - before.rfind("\n") if broken else first[1] + len(before)


def shown(value: t.Any) -> str:
    """A value within a text."""
    return "" if value is None else str(value)


def _sentence(error: BaseException, name: str = "") -> str:
    """What went wrong, in few words."""
    words = (str(getattr(error, "message", None) or error) or type(error).__name__).strip().split("\n")[0].rstrip(".")
    missing = re.match(r"No (filter|test) named '(.*)'", words)
    if missing:
        return f"there is no {missing.group(1)} {missing.group(2)}{nearest(missing.group(2), names(missing.group(1)))}"
    if isinstance(error, TemplateSyntaxError):
        return f"cannot be read as Jinja: {words}"
    short = name.rpartition(".")[2]
    ours = not name or name.startswith("sitecraft.meraki.")
    words = words.replace("'Cell'", "'str'").replace("\"Cell\"", '"str"')
    return words.removeprefix(f"{short}: ") if ours else f"{name}: {words}"
