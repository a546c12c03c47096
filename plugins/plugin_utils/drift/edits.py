# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes to a YAML text that touch nothing else: comments, order, quotes and anchors of a file stay as somebody wrote them. Pure.

The text is read for the places of its values alone; what changes is replaced letter by letter. Afterwards both texts are read again, and the new one must
say what the old one did but for what was meant.
"""
from __future__ import annotations

import copy
import typing as t

import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import TAG, is_template

from .declared import at
from .yaml_words import block, written

Path = t.Sequence[t.Any]


class Left(Exception):
    """Why something cannot be written into a file; `line` says where it stands."""

    def __init__(self, why: str, line: int = 0):
        super().__init__(why)
        self.why, self.line = why, line


class _Loader(yaml.SafeLoader):
    """Reads tags of Ansible as what they are, to compare."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: (suffix, node.value if isinstance(node, yaml.ScalarNode) else str(node)))


class Text:
    """A YAML text that is to be changed. Raises Left where it cannot be read."""

    def __init__(self, text: str):
        if text.startswith("$ANSIBLE_VAULT"):
            raise Left("the file is sealed by ansible-vault, and would be written without its seal")
        self.text, self.meant = text, list[t.Callable[[t.Any], None]]()
        self.spans: list[tuple[int, int, int, str]] = []  # where, how deep, and what is written there
        self.lists: dict[int, tuple[yaml.SequenceNode, set[int], list]] = {}  # what leaves a list and what joins it
        self.removed: list[tuple[tuple, object]] = []
        try:
            self.root = yaml.compose(text, Loader=yaml.SafeLoader)
            self.data = yaml.load(text, Loader=_Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            raise Left("the file is no YAML that can be changed", mark.line + 1 if mark else 0) from error
        self.seen: dict[int, int] = {}
        self._count(self.root)

    def _count(self, node: t.Any) -> None:
        self.seen[id(node)] = self.seen.get(id(node), 0) + 1
        if self.seen[id(node)] == 1:
            for one in getattr(node, "value", ()) if not isinstance(node, yaml.ScalarNode) else ():
                for inner in one if isinstance(one, tuple) else (one,):
                    self._count(inner)

    def secrets(self) -> set[str]:
        """The texts that stand under names that tell of a secret, but for templates."""
        found: set[str] = set()

        def look(value: t.Any, secret: bool) -> None:
            for name, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
                look(one, secret or isinstance(name, str) and name_suggests_secret(name))
            if secret and isinstance(value, (str, int)) and not isinstance(value, bool) and not is_template(str(value)):
                found.add(str(value))
        look(self.data, False)
        return found

    # -- finding

    def find(self, path: Path) -> t.Any:
        """The node at a path. Raises Left where nothing is written there, or what is written there is written for others too."""
        node = self.root
        for number, step in enumerate(path):
            inner = self._inside(node, step)
            if inner is None:
                raise Left(f"{step} is not written here" if not number or isinstance(step, str) else "there is no such entry", line(node))
            node = inner
            if self.seen[id(node)] > 1:
                raise Left("it comes from an anchor that others share", line(node))
        return node

    @staticmethod
    def _inside(node: t.Any, step: t.Any) -> t.Any:
        if isinstance(node, yaml.MappingNode):
            own = next((value for key, value in node.value if key.value == str(step)), None)
            if own is None and any(key.value == "<<" for key, dummy in node.value):
                raise Left("it comes from an anchor that others share", line(node))
            return own
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            return node.value[step] if step < len(node.value) else None
        if isinstance(node, yaml.ScalarNode) and is_template(node.value):
            raise Left("it is made by a template", line(node))
        return None

    def plain(self, node: t.Any) -> None:
        """Raises Left where a value is made by a template, sealed by a vault, or shared, as a whole or in part."""
        if isinstance(node, yaml.ScalarNode):
            if node.tag != TAG and is_template(node.value):
                raise Left("it is made by a template", line(node))
            if node.tag.startswith("!") and node.tag != TAG:
                raise Left(f"it is written with {node.tag}", line(node))
        if isinstance(node, yaml.MappingNode) and any(name_suggests_secret(key.value) for key, dummy in node.value):
            raise Left("it holds a secret, and would be written as a whole without it", line(node))
        if self.seen[id(node)] > 1:
            raise Left("it comes from an anchor that others share", line(node))
        for one in node.value if not isinstance(node, yaml.ScalarNode) else ():
            for inner in one if isinstance(one, tuple) else (one,):
                self.plain(inner)

    # -- changing

    def set(self, path: Path, value: t.Any) -> int:
        """Write a value at a path where one stands, or the option beside others of its object; the line of it."""
        try:
            node = self.find(path)
        except Left:
            return self._add_option(path, value)
        self.plain(node)
        self._mean(path, self._set_list(node, value) if isinstance(node, yaml.SequenceNode) and not node.flow_style and isinstance(value, list)
                   else self._replace(node, value))
        return line(node)

    def _mean(self, path: Path, value: t.Any) -> None:
        self.meant.append(lambda data: at(data, path[:-1]).__setitem__(path[-1], value))

    def _add_option(self, path: Path, value: t.Any) -> int:
        node = self.find(path[:-1])
        if not isinstance(node, yaml.MappingNode) or not node.value or not isinstance(path[-1], str) or self._inside(node, path[-1]) is not None:
            self.find(path)
        where = _end(node.value[-1][1])
        if not node.flow_style:
            where = self._line_end(where)
        words = written(value, flow=True)
        begin = ", " if node.flow_style else "\n" + " " * node.value[0][0].start_mark.column
        self.spans.append((where, where, node.value[0][0].start_mark.column, f"{begin}{path[-1]}: {words}"))
        self._mean(path, _read(words))
        return line(node)

    def _replace(self, node: t.Any, value: t.Any) -> t.Any:
        """Write a value in place of another; what it reads as."""
        start, end, style = node.start_mark.index, _end(node), getattr(node, "style", None) or ""
        if style in ("|", ">"):
            end, style = len(self.text[:node.end_mark.index].rstrip("\n")), ""
        words = written(value, style, flow=True, number=node.tag.endswith(":int"))
        self.spans.append((start, end, 0, words))
        return _read(words)

    def _set_list(self, node: yaml.SequenceNode, value: list) -> t.Any:
        """Take entries out of a list and append others, where that is all that differs; or write it anew. What it reads as."""
        old = [_read(self.text[one.start_mark.index:_end(one)]) if isinstance(one, yaml.ScalarNode) else None for one in node.value]
        new = [one for one in value if one not in old]
        stay = [number for number, one in enumerate(old) if one in value]
        if [old[number] for number in stay] + new != value or not stay:
            self.spans.append((node.start_mark.index, _end(node), 0, " " * (not value) + written(value, flow=True)))
            return _read(written(value, flow=True))
        dummy, gone, added = self._list(node)
        gone.update(number for number in range(len(old)) if number not in stay)
        added += new
        return [_read(written(one)) for one in value]

    def _list(self, node: yaml.SequenceNode) -> tuple[yaml.SequenceNode, set[int], list]:
        return self.lists.setdefault(id(node), (node, set(), []))

    def remove(self, path: Path) -> int:
        """Take an entry out of a list; the line it stood in."""
        node, entries = self.find(path), self.find(path[:-1])
        if not isinstance(entries, yaml.SequenceNode):
            raise Left("it stands in no list", line(node))
        self._list(entries)[1].add(path[-1])
        mark = object()
        self._mean(path, mark)
        self.removed.append((tuple(path[:-1]), mark))
        return line(node)

    def append(self, path: Path, value: t.Any) -> int:
        """Put an entry behind the others of a list; the line of the list."""
        node = self.find(path)
        if not isinstance(node, yaml.SequenceNode):
            raise Left("it is no list" if not isinstance(node, yaml.ScalarNode) or not is_template(node.value) else "it is made by a template", line(node))
        self._list(node)[2].append(value)
        self.meant.append(lambda data: at(data, path).append(_read(written(value, flow=True))))
        return line(node)

    def _edit(self, node: yaml.SequenceNode, gone: set[int], added: list) -> None:
        """Take entries out of a list, and put others behind those that stay."""
        stay = [one for number, one in enumerate(node.value) if number not in gone]
        column = node.start_mark.column
        if not stay:
            block_style = added and node.value and not node.flow_style
            lines = f"\n{' ' * column}".join(f"- {block(one, column + 2)}" for one in added) if block_style else (
                " " * (not node.flow_style) + written(added, flow=True))
            self.spans.append((node.start_mark.index, _end(node), 0, lines))
        elif node.flow_style:
            where = _end(stay[-1])
            self.spans += [self._with_comma(node, number, gone) for number in sorted(gone)]
            self.spans.append((where, where, column, "".join(f", {written(one, flow=True)}" for one in added)))
        else:
            where = self._line_end(_end(stay[-1]))
            self.spans += [self._line_of(node.value[number]) for number in gone]
            self.spans.append((where, where, column, "".join(f"\n{' ' * column}- {block(one, column + 2)}" for one in added)))

    def _line_of(self, node: t.Any) -> tuple[int, int, int, str]:
        """One entry of a list with a line for each, from its dash."""
        dash = self.text.rfind("-", 0, node.start_mark.index)
        return self.text.rfind("\n", 0, dash) + 1, self._line_end(_end(node)) + 1, 0, ""

    def _line_end(self, index: int) -> int:
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found

    @staticmethod
    def _with_comma(node: yaml.SequenceNode, number: int, numbers: set[int]) -> tuple[int, int, int, str]:
        """The span of an entry in brackets: up to the one behind it, or from the one before it where none that stays is behind."""
        if any(one not in numbers for one in range(number + 1, len(node.value))):
            return node.value[number].start_mark.index, node.value[number + 1].start_mark.index, 0, ""
        return _end(node.value[number - 1]), _end(node.value[number]), 0, ""

    def done(self) -> str:
        """The new text. Raises Left where it would say anything else than what was meant."""
        for one in self.lists.values():
            self._edit(*one)
        text, last = self.text, len(self.text) + 1
        for start, end, dummy, new in sorted(self.spans, key=lambda span: (span[0], span[1], -span[2]), reverse=True):
            if end > last:
                raise Left("what is to be changed stands one in another")
            text, last = text[:start] + new + text[end:], start
        expected = _unshared(self.data)
        for change in self.meant:
            change(expected)
        for path, mark in self.removed:
            at(expected, path).remove(mark)
        try:
            said = yaml.load(text, Loader=_Loader)
        except yaml.YAMLError as error:
            raise Left("the file would not be YAML afterwards") from error
        if _unshared(said) != expected:
            raise Left("the file would say something else than what was meant")
        return text


def _read(words: str) -> t.Any:
    return yaml.load(f"[{words}]", Loader=_Loader)[0]


def line(node: t.Any) -> int:
    """The line a node stands in."""
    return node.start_mark.line + 1


def _end(node: t.Any) -> int:
    """Where the last letter of a node is: what PyYAML calls the end of a block is the beginning of what follows."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        return node.end_mark.index
    last = node.value[-1] if node.value else None
    return node.end_mark.index if last is None else _end(last[1] if isinstance(last, tuple) else last)


def _unshared(value: t.Any) -> t.Any:
    if isinstance(value, dict):
        return {name: _unshared(one) for name, one in value.items()}
    return [_unshared(one) for one in value] if isinstance(value, list) else copy.copy(value)
