# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Field: everything about one parameter, in one place."""
from __future__ import annotations

import functools
import re
import typing as t
from dataclasses import dataclass, replace

from .declared import Declared

#: Where no default, reset value or choice is known, or nothing was given. None cannot say that: null is a value of the API, and of YAML.
NOTHING: t.Any = type("Nothing", (), {"__repr__": lambda self: "NOTHING", "__bool__": lambda self: False, "__deepcopy__": lambda self, memo: self})()

#: {option: value or tuple of values}, all of which must hold; or a tuple of such mappings, any of which is enough. See modes.py.
Condition = t.Union[t.Mapping[str, t.Any], "tuple[t.Mapping[str, t.Any], ...]", None]  # noqa: UP007 - ansible-test reads this as a value


def camel(option: str) -> str:
    """The API's name of an option: C(appliance_ip) -> C(applianceIp)."""
    head, *rest = option.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in rest)


@dataclass(frozen=True)
class Field(metaclass=Declared):
    """One parameter of one object: its option, its help, and how its values are compared, sent and reset.

    What it is:
    type         str, int, float, bool, list, dict, raw, or map: a dict keyed by free text whose values have `fields`.
    elements     type of a list's items.
    fields       Fields of the items of a list of dict, or of the keys of a dict.
    offered      API name under which an answer lists the values that this object can have.
    choices, bounds, pattern
                 values it takes. Bounds are (lowest, highest) of a number, of the numbers of a text of ranges, or of the length of a text (of C(text:bytes) in
                 bytes); a pattern is (regular expression a text, or each text of a list, matches entirely, "words for it"). What the Dashboard holds is kept
                 all the same.
    api          the API's name, where it is not the camelCase of the option.
    encode, decode
                 pure hooks (value, item) -> value between option form and API form, for the few odd shapes.
    ref          name of the resource whose objects it refers to by id, or of a list each item; users may write the name instead, and are shown it.
                 Its `default` is a word for none of them. Of type int a number is the id, taken and shown as it is, and a text is a name.
                 What is referred to is written before, and removed after, whoever refers to it.
    existing     of a `ref`: only what was there before the task can be meant (what a copy is made of), so that no order follows from it.
    other_side   of a `ref` to a list whose members can be said from both sides: "resource.option" is the other side, which comes after this one and, where
                 both are given, is the one that is sent.
    ref_by       (option, {value: resource}) where another option of the object decides what it refers to.
    id_form      regular expression of the identifiers of what it refers to, by which they differ from names: they are accepted and shown as they are,
                 alone or in a dict as the API answers with (C(id) and C(name)).
    said_in      "resource.option" that holds the same thing of the same place: where a task gives both, they must not contradict each other.
    refs_inside  {word: resource} of references inside a text, as C(OBJ(Printers)): users write names, or ids, between the brackets; ids are sent and compared.
    parent       names, by `ref`, the object this one hangs on: stands as {option} in the paths of the Resource, never in a body. An object is then one of
                 its parent's; a task may give those of many parents.
    several      (set by a Resource) the key of a numbered kind, by which several objects may be given at once: ranges of numbers, or all.
    control      tells the engine what to do (move, position); never sent, never compared.

    What is equal, and what is no value:
    compare      when two values are equal, see compare.py: value | list | set[:nocase|upper|mac|words] | by:<option>[,<option>] | partial |
                 text:<nocase|upper|words|mac|cidr|interface|ranges|day|time|moment|content|bytes> | map[:mac] | subset | rules | exclusive | never.
                 Default by type.
    match        options by which a rule of a `rules` list is recognized.
    single       {option: values} of rules that can be in a list only once: these are recognized by that option alone.
    default      what it resets to (`replaced`, `deleted`); NOTHING where the API publishes none.
    nullable     null is a value and clears it (quirk H8); elsewhere null means "not given".
    empty_ok     an empty text is a value too: where it says so, is the default, or null clears and nothing secret is meant. Of a list that it may be
                 empty in a mode that needs it.
    keep_unlisted  list of always-present items (quirk V2): items not given stay (merged) or reset to their defaults.
    instead_of   another option of the same object that says the same in another way: giving both is an error, and `gathered` shows that one.
    mirrors      {resource: option}: the key of an item is the option of such an object of the same network, and it goes with it.
    appended     {comment: Row} of the rows the Dashboard itself puts at the end of a list of rules (quirk U1), see appended_rows.py.
    read_only    API names of what the Dashboard itself adds to the objects of this field: never sent back.

    When it is given, taken and returned:
    required     must be given.
    required_on_create  a new object (or rule) cannot be made without it: where it is not given its default is sent, if it has one; the name of an
                 option: without it or that one.
    required_if  {option: value or tuple of values} of the same object that cannot come about without a value of this field; a tuple of such
                 mappings: any of them.
    only_if      {option: value or tuple of values} of the same object under which the field exists (quirks T10, X6, Y4); a tuple of such mappings:
                 any of them is enough. An option that does not exist itself counts as not set (see modes.py).
    only_if_strict  giving it while `only_if` does not hold is an error rather than a warning.
    answered     {value: condition}: where it does not exist, what the Dashboard answers for it all the same; given there, it asks for nothing.
    create_only  accepted on creation only; a difference later is an error, or `recreate` says to create anew and delete (see planning/replacement.py).
    update_only  accepted on update only: a new object is created without it and updated at once (quirk T8).
    overrides    may differ from the configuration template in a network that is bound to one (quirk P10).
    secret       never shown (no_log). Echoed back by the API unless also write_only.
    write_only   accepted but never returned: never a difference by itself.
    not_always_returned  while no object of an answer mentions it nobody can tell what it is: no difference, and what was given and not sent is
                 warned of (quirks O10, T16, W2). A condition as `only_if` says when it is returned: otherwise, unsaid or null, it is no difference.
    """

    name: str
    help: str
    type: str = "str"
    elements: str | None = None
    choices: tuple = ()
    fields: tuple[Field, ...] = ()
    api: str = ""
    compare: str = ""
    required: bool = False
    required_on_create: bool | str = False
    default: t.Any = NOTHING
    nullable: bool = False
    empty_ok: bool = False
    secret: bool = False
    write_only: bool = False
    not_always_returned: bool | Condition = False
    create_only: bool = False
    recreate: bool = False
    update_only: bool = False
    several: bool = False
    overrides: bool = False
    control: bool = False
    ref: str | None = None
    ref_by: tuple[str, t.Mapping[str, str]] | None = None
    id_form: str = ""
    existing: bool = False
    other_side: str = ""
    said_in: str = ""
    refs_inside: t.Mapping[str, str] | None = None
    parent: bool = False
    only_if: Condition = None
    only_if_strict: bool = False
    answered: t.Mapping[t.Any, Condition] | None = None
    required_if: Condition = None
    keep_unlisted: bool = False
    instead_of: str = ""
    mirrors: t.Mapping[str, str] | None = None
    match: tuple[str, ...] = ()
    single: t.Mapping[str, tuple] | None = None
    appended: t.Mapping[str, t.Any] | None = None
    read_only: tuple[str, ...] = ()
    offered: str = ""
    bounds: tuple[float | None, float | None] | None = None
    pattern: tuple[str, str] | None = None
    encode: t.Callable | None = None
    decode: t.Callable | None = None

    def __post_init__(self) -> None:
        if not self.api:
            object.__setattr__(self, "api", camel(self.name))
        object.__setattr__(self, "empty_ok", self.empty_ok or self.default == "" or self.nullable and not self.secret)
        if self.parent:
            object.__setattr__(self, "control", True)
            object.__setattr__(self, "required", True)
        if not self.compare:
            object.__setattr__(self, "compare", self._usual_way())
        if self.type == "list" and not self.elements:
            object.__setattr__(self, "elements", "dict" if self.fields else "str")

    def within(self, item: t.Mapping) -> Field:
        """The Field as it is for one object, another option of which may decide what it refers to."""
        return self._referring.get(str(item.get(self.ref_by[0])), self) if self.ref_by else self

    @functools.cached_property
    def _referring(self) -> dict[str, Field]:
        return {value: replace(self, ref=kind) for value, kind in (self.ref_by or ("", {}))[1].items()}

    def _usual_way(self) -> str:
        if self.write_only:
            return "never"
        return {"list": "list", "dict": "partial" if self.fields else "value", "map": "map"}.get(self.type, "value")

    @functools.cached_property
    def mode(self) -> str:
        """The way of comparing without its argument: C(by:code) -> C(by)."""
        return self.compare.partition(":")[0]

    @functools.cached_property
    def argument(self) -> str:
        """The argument of the way of comparing: C(by:code) -> C(code); empty where there is none."""
        return self.compare.partition(":")[2]

    @property
    def taken(self) -> str:
        """The type as Ansible knows it."""
        return "dict" if self.type == "map" else "raw" if self.type == "int" and (self.ref or self.several) else self.type

    def spec(self) -> dict:
        """This field as one entry of an Ansible argument_spec."""
        entry: dict[str, t.Any] = {"type": self.taken}
        if self.type == "list":
            entry["elements"] = self.elements
        if self.choices:
            entry["choices"] = list(self.choices)
        if self.fields and self.type != "map" and not self.control:
            entry["options"] = {sub.name: sub.spec() for sub in self.fields}
        if self.required:
            entry["required"] = True
        if self.secret:
            entry["no_log"] = True
        elif _looks_secret(self.name):
            entry["no_log"] = False
        return entry


def _looks_secret(name: str) -> bool:
    """Whether Ansible would warn that an option of this name lacks no_log."""
    return bool(re.search(r"(?:pass(?!ive)|secret|token|cryptkey|key)", name))
