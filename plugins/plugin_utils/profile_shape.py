# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The YAML of a profile: a shape with places for values, each of which knows its line and column. Pure.

One shape serves all sites whose texts are the same but for their values.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import MOST_DEEP, words
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_gaps import Fault
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_text import OMIT, TOKEN, Cell, Clean, shown

Spot = tuple[int, int]


@dataclass
class Scalar:
    """A text in parts, those that are numbers being values; or `fixed`, a value of the profile's own."""

    spot: Spot
    parts: tuple[str | int, ...] = ()
    fixed: t.Any = None

    def filled(self, values: t.Sequence[t.Any]) -> t.Any:
        """The value. What is one expression keeps the type it has."""
        if not self.parts:
            return self.fixed
        if len(self.parts) == 1 and isinstance(self.parts[0], int):
            return values[self.parts[0]]
        return "".join(shown(values[part]) if isinstance(part, int) else part for part in self.parts)

    def cells(self, values: t.Sequence[t.Any]) -> list[str]:
        """The columns of the table whose cells stand in it."""
        return [values[part].column for part in self.parts if isinstance(part, int) and isinstance(values[part], Cell)]


@dataclass
class Listing:
    """A list."""

    spot: Spot
    entries: list[t.Any] = field(default_factory=list)

    def filled(self, values: t.Sequence[t.Any]) -> t.Any:
        """The list without what is omitted."""
        return [value for value in (one.filled(values) for one in self.entries) if value is not OMIT]


@dataclass
class Branch:
    """A dict."""

    spot: Spot
    entries: list[tuple[Scalar, t.Any]] = field(default_factory=list)

    def filled(self, values: t.Sequence[t.Any]) -> t.Any:
        """The dict without what is omitted. Without its serial number an entry is about no device, so it is omitted whole."""
        made: dict[t.Any, t.Any] = {}
        for key, one in self.entries:
            name, value = key.filled(values), one.filled(values)
            if value is OMIT and name == "serial":
                return OMIT
            if value is not OMIT:
                made[name if not isinstance(name, Cell) else str.__str__(name)] = value
        return made


def located(shape: t.Any, values: t.Sequence[t.Any], path: str = "") -> dict[str, tuple[Spot, list[str]]]:
    """{path of an option: (where it stands in the profile, the columns of the table in its value)}."""
    found = {path: (shape.spot, shape.cells(values) if isinstance(shape, Scalar) else [])}
    if isinstance(shape, Listing):
        kept = [one for one in shape.entries if one.filled(values) is not OMIT]
        for number, one in enumerate(kept):
            found.update(located(one, values, f"{path}[{number}]"))
    elif isinstance(shape, Branch):
        for key, one in shape.entries:
            inner = f"{path}.{key.filled(values)}" if path else str(key.filled(values))
            below = located(one, values, inner)
            found.update({**below, inner: (key.spot, below[inner][1])})
    return found


class Reader:
    """Reads a text of tokens as YAML. What is wrong is in `faults`."""

    def __init__(self, clean: Clean):
        self.clean, self.faults = clean, []  # type: tuple[Clean, list[Fault]]
        self.loader: t.Any = None

    def shape(self) -> t.Any:
        """The shape; None where the text is no YAML."""
        try:
            self.loader = _Loader(self.clean.text)
            try:
                node = self.loader.get_single_node()
                return self._shape(node, 0) if node is not None else Branch((1, 1))
            finally:
                self.loader.dispose()
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            line, column = self.clean.spot(mark.line, mark.column) if mark else (1, 1)
            reason = TOKEN.sub("{{ ... }}", str(getattr(error, "problem", None) or getattr(error, "reason", "it ends early")))
            around = getattr(error, "context_mark", None)
            begun = self.clean.spot(around.line, around.column)[0] if mark and around else line
            self.faults.append(Fault(line, f"is no YAML that can be read: {reason}" + (f", in what begins in line {begun}" if begun != line else ""),
                                     at=column))
        except (RecursionError, OverflowError):
            self.faults.append(Fault(1, words()))
        return None

    def _spot(self, node: yaml.Node) -> Spot:
        return self.clean.spot(node.start_mark.line, node.start_mark.column)

    def _shape(self, node: yaml.Node, depth: int) -> t.Any:
        if depth > MOST_DEEP:
            raise OverflowError
        if isinstance(node, yaml.SequenceNode):
            return Listing(self._spot(node), [self._shape(one, depth + 1) for one in node.value])
        if isinstance(node, yaml.MappingNode):
            self._twice(node)
            self.loader.flatten_mapping(node)
            return Branch(self._spot(node), [(self._key(key), self._shape(one, depth + 1)) for key, one in node.value])
        return self._scalar(node)

    def _scalar(self, node: yaml.ScalarNode) -> Scalar:
        pieces = TOKEN.split(node.value)
        if len(pieces) > 1:
            parts = tuple(int(piece) if number % 2 else piece for number, piece in enumerate(pieces) if number % 2 or piece)
            return Scalar(self._spot(node), parts)
        if not node.value and node.tag.endswith(":null"):
            return Scalar(self._spot(node), fixed=OMIT)  # an option under which a loop or a condition left nothing
        if node.tag.endswith(":timestamp"):
            return Scalar(self._spot(node), fixed=node.value)
        return Scalar(self._spot(node), fixed=self.loader.construct_object(node, deep=True))

    def _key(self, node: yaml.Node) -> Scalar:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node) if TOKEN.search(node.value) else Scalar(self._spot(node), fixed=str(self.loader.construct_object(node)))
        line, column = self._spot(node)
        self.faults.append(Fault(line, "an option must be a name; an expression in a value needs quotes, as in \"{{ name }}\"", at=column))
        return Scalar((line, column), fixed="")

    def _twice(self, node: yaml.MappingNode) -> None:
        seen: dict[str, int] = {}
        for key, dummy in node.value:
            line, column = self._spot(key)
            if isinstance(key, yaml.ScalarNode) and key.value in seen and key.value != "<<" and not TOKEN.search(key.value):
                self.faults.append(Fault(line, f"{key.value} stands here twice, first in line {seen[key.value]}", at=column))
            seen.setdefault(str(key.value), line)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as Ansible reads it."""


_Loader.add_constructor("!unsafe", lambda loader, node: loader.construct_scalar(node))


# -- a profile that is given as a dict

class Tree:
    """A dict with templates in its texts, and one template of all of them."""

    END = "\ue004\n"

    def __init__(self, tree: t.Any, name: str):
        self.texts: list[str] = []
        self.paths: list[str] = []
        self.shape = self._shape(tree, name)
        self.source = self.END.join(self.texts)

    def _shape(self, value: t.Any, path: str) -> t.Any:
        spot = (len(self.texts) + 1, 0)
        if isinstance(value, t.Mapping):
            return Branch(spot, [(self._text(str(key), f"{path}.{key}"), self._shape(one, f"{path}.{key}")) for key, one in value.items()])
        if isinstance(value, (list, tuple)):
            return Listing(spot, [self._shape(one, f"{path}[{number}]") for number, one in enumerate(value)])
        return self._text(str.__str__(value), path) if isinstance(value, str) else Scalar(spot, fixed=value)

    def _text(self, text: str, path: str) -> Scalar:
        self.texts.append(text)
        self.paths.append(path)
        return Scalar((len(self.texts), 0), parts=("",))

    def path(self, line: int) -> str:
        """The path of the option whose template stands in a line of the source."""
        for text, path in zip(self.texts, self.paths):
            line -= text.count("\n") + 1
            if line <= 0:
                return path
        return self.paths[-1] if self.paths else ""

    def filled_in(self, text: str) -> t.Any:
        """The shape for one rendered text."""
        pieces = iter(text.split(self.END))
        return self._with(self.shape, pieces)

    def _with(self, shape: t.Any, pieces: t.Iterator[str]) -> t.Any:
        if isinstance(shape, Branch):
            return Branch(shape.spot, [(self._with(key, pieces), self._with(one, pieces)) for key, one in shape.entries])
        if isinstance(shape, Listing):
            return Listing(shape.spot, [self._with(one, pieces) for one in shape.entries])
        if not shape.parts:
            return shape
        split = TOKEN.split(next(pieces, ""))
        parts = tuple(int(piece) if number % 2 else piece for number, piece in enumerate(split) if number % 2 or piece)
        return Scalar(shape.spot, parts) if parts else Scalar(shape.spot, fixed="")
