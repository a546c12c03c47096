# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what is there into the files that declare something else. Pure: texts in, texts out.

What somebody made by a template, a vault or a shared anchor is theirs: file and line are said, and what to write there.
"""
from __future__ import annotations

import difflib
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import HIDDEN, one_line
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret

from . import declared
from .edits import Left, Text
from .report import place, value, what
from .rows import CHANGED, MISSING, ORDER, SECRET, UNDECLARED

#: An option and its value, as they stand in one line.
_NAMED = re.compile(r"""(\w+)(["']?\s*:\s+)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,}]+)""")


class Accepting:
    """Rows that are to be taken over.

    files   the path and the text of each file, in the order in which their trees were joined, and `parts` these trees as they were compared.
    gathered  what nobody declared, as state gathered shows it.
    """

    def __init__(self, files: t.Sequence[tuple[str, str]], parts: t.Sequence[dict], gathered: t.Mapping | None = None):
        self.files, self.parts, self.gathered = files, parts, gathered or {}
        self.texts: dict[int, Text] = {}
        self.rows: dict[int, list[str]] = {}
        self.left: list[str] = []

    def run(self, rows: t.Iterable[dict]) -> dict:
        """The files that change (C(files), path to text), their C(diff) in lines, what was taken over (C(done)) and what was C(left), in sentences."""
        for row in rows:
            self._take(row)
        files, diff, done = {}, [], []
        for number, text in sorted(self.texts.items()):
            path, old = self.files[number]
            try:
                new = text.done()
            except Left as left:
                self.left.append(f"{path}: {left.why}; nothing was written into it")
                continue
            done += self.rows.get(number, [])
            if new != old:
                files[path] = new
                diff += shown_diff(old, new, path, text.secrets())
        return {"files": files, "diff": diff, "done": done, "left": self.left}

    def _take(self, row: dict) -> None:
        said = f"{place(row)}: {what(row)}"
        where = ""
        try:
            if row["declared"] == SECRET:
                raise Left("is another secret than declared; secrets are never written")
            number, path = self._origin(row)
            where = self.files[number][0]
            text = self.texts[number] if number in self.texts else self.texts.setdefault(number, Text(self.files[number][1]))
            at = self._write(text, number, path, row)
            self.rows.setdefault(number, []).append(f"{where}:{at}: {said}")
        except Left as left:
            there = f"{where}:{left.line}: " if where and left.line else f"{where}: " if where else ""
            self.left.append(f"{there}{said}: {left.why}{_to_write(row)}")

    def _origin(self, row: dict) -> tuple[int, list]:
        try:
            tokens = declared.tokens(row["path"])
            return declared.origin(self.parts, tokens)
        except (ValueError, KeyError):
            raise Left("no file says it") from None

    def _write(self, text: Text, number: int, path: list, row: dict) -> int:
        """Write one row; the line that changed."""
        if row["kind"] == UNDECLARED and not row["steps"]:
            return text.append(path, self._whole(row))
        entry = self._entry(number, path)
        _one_object(entry, row)
        if row["kind"] == MISSING and not row["steps"]:
            return text.remove(path)
        if row["steps"][0] not in entry:
            raise Left("it is declared by add or remove")
        if row["option"].endswith("(their order)"):
            raise Left("its entries stand in another order, which is left to you")
        if row["kind"] == UNDECLARED:
            return text.append([*path, *_steps(row["steps"][:-1], entry)], _given(row["present"]))
        inside = [*path, *_steps(row["steps"], entry)]
        return text.remove(inside) if row["kind"] == MISSING else text.set(inside, row["present"])

    def _entry(self, number: int, path: list) -> dict:
        try:
            found = declared.at(self.parts[number], path)
        except (KeyError, IndexError, TypeError):
            raise Left("no file says it") from None
        if not isinstance(found, dict):
            raise Left("what declares it is no object")
        return found

    def _whole(self, row: dict) -> dict:
        """An object that nobody declared, as it was gathered."""
        branch: t.Any = self.gathered
        if row["resource"] not in ("networks", "organization_config_templates"):
            if row["network"]:
                kind = "organization_config_templates" if row["template"] else "networks"
                branch = next((one for one in branch.get(kind) or () if one.get("name") == row["network"]), {})
            if row["serial"] and row["object"] != row["serial"]:
                branch = next((one for one in branch.get("devices") or () if one.get("serial") == row["serial"]), {})
        found = [one for one in branch.get(row["resource"]) or () if all(str(one.get(name)) == str(held) for name, held in row["key"].items())]
        if not found:
            raise Left("it could not be read as a whole")
        nested = {*RESOURCES, "facts"}
        return _given({name: one for name, one in found[0].items() if name not in nested})


def shown_diff(old: str, new: str, path: str, secrets: t.Collection[str]) -> list[str]:
    """The lines that change, without the secrets that stand in them."""
    parts = sorted({part for one in secrets for part in one.splitlines() if part.strip()}, key=len, reverse=True)
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), path, path, n=0, lineterm=""))
    for number, one in enumerate(lines):
        one = _NAMED.sub(lambda found: found[1] + found[2] + HIDDEN if name_suggests_secret(found[1]) and "{{" not in found[3] else found[0], one)
        for part in parts:
            one = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", HIDDEN, one)
        lines[number] = one_line(one)
    return lines


def _given(entry: dict) -> dict:
    """An object as one would declare it: without what is unset."""
    return {name: one for name, one in entry.items() if one is not None}


def _steps(steps: list, entry: t.Any) -> list:
    """Steps as the file counts them: an entry of a list by its number. Raises Left where there is none of these keys."""
    path: list = []
    for step in steps:
        if isinstance(step, dict):
            same = [number for number, one in enumerate(entry or ()) if isinstance(one, dict)
                    and all(str(one.get(name)) == str(held) for name, held in step.items())]
            if len(same) != 1:
                raise Left("no entry of the list bears its name")
            step = same[0]
        path.append(step)
        try:
            entry = entry[step]
        except (KeyError, IndexError, TypeError):
            entry = None
    return path


def _one_object(entry: dict, row: dict) -> None:
    """Raises Left where an entry stands for several objects."""
    resource = RESOURCES.get(row["resource"])
    key = resource.by_option.get(resource.key) if resource and resource.many else None
    held = str(entry.get(key.name, "")).strip() if key else ""
    if key and key.several and (held == "all" or re.fullmatch(r"\d[\d\s]*[-,][\d\s,-]*", held)):
        raise Left(f"its entry is for several ({key.name}: {held})")


def _to_write(row: dict) -> str:
    """What somebody who wants it writes there."""
    if row["declared"] == SECRET or row["kind"] not in (CHANGED, ORDER):
        return ""
    return f"; it is {value(row['present'])}"
