# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vocabulary of the catalog: a Field says everything about one parameter, a Resource about one kind of object.

Nothing here talks to the Dashboard or to Ansible. Modules, documentation, comparing, planning and validation are all
derived from what a Field and a Resource declare, so a fact about the API stands in one line of one catalog file.
"""
from __future__ import annotations

import re
import typing as t
from dataclasses import dataclass
from dataclasses import field as _slot

#: Where no default, reset value or choice is known, or nothing was given. None cannot say that: null is a value of the API, and of YAML.
NOTHING: t.Any = type("Nothing", (), {"__repr__": lambda self: "NOTHING", "__bool__": lambda self: False, "__deepcopy__": lambda self, memo: self})()

KINDS = ("collection", "slots", "singleton")
STATES = ("merged", "replaced", "overridden", "deleted", "gathered")
#: Segments of API paths that say which product a network must have before the path exists (quirk C15).
PRODUCTS = ("appliance", "switch", "wireless", "camera", "sensor", "cellularGateway")


def camel(option: str) -> str:
    """The API's name of an option: C(appliance_ip) -> C(applianceIp)."""
    head, *rest = option.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in rest)


@dataclass(frozen=True)
class Field:
    """One parameter of one object: its option, its help, and how its values are compared, sent and reset.

    type      str, int, float, bool, list, dict, raw, or map: a dict keyed by free text whose values have `fields`.
    elements  type of a list's items; `fields` describes the items of a list of dict, or the keys of a dict.
    api       the API's name, where it is not the camelCase of the option.
    compare      when two values are equal, see compare.py: value | list | set | by:<option>[,<option>] | part |
              text:<lower|any|words|mac|cidr|ranges> | map[:<text form of the keys>] | some | rules | taken | never. Default by type.
    required_on_create    a new object (or rule) cannot be made without it; the name of an option: without it or that one.
    default   what the field resets to (`replaced`, `deleted`); NOTHING where the API publishes none.
    nullable     null is a value of this field and clears it (quirk H8); elsewhere null means "not given".
    empty_ok     an empty text is a value too: where it says so, is the default, or null clears and nothing secret is meant.
    secret    never shown (no_log). echoed back by the API unless also write_only.
    write_only   accepted but never returned: never a difference by itself.
    not_always_returned     not reliably returned (quirks O10, W2): no difference while an answer does not mention it.
    create_only  accepted on creation only; a difference later is an error, or `recreate` says to delete and create anew.
    update_only     accepted on update only: a new object is created without it and updated at once (quirk T8).
    control    tells the engine what to do (move, position); never sent, never compared.
    ref       name of the resource whose objects this field refers to by id; users may write the name instead. Its
              `default` is a word for none of them.
    only_if      {option: value or tuple of values} of the same object under which the field exists (quirks T10, X6, Y4).
    only_if_strict    giving the field while `when` does not hold is an error rather than a warning.
    required_if      {option: value or tuple of values} of the same object that cannot come about without a value of this field.
    keep_unlisted      list of always-present items (quirk V2): items not given stay (merged) or reset to their defaults.
    mirrors   {resource: option}: the key of an item is the option of such an object of the same network, and it goes with it.
    match     options by which a rule of a `rules` list is recognised.
    appended  {comment: whether every source says so} of the rows the Dashboard itself puts at the end of a list of rules (quirk U1).
    read_only   API names of what the Dashboard itself adds to the objects of this field: never sent back.
    bounds    (lowest, highest) of a number, of the numbers of a text of ranges, or of the length of a text; None where open.
    pattern   regular expression a text (of a list: each text) must match entirely, and the words for it: (regex, "words").
    encode, decode  pure hooks (value, item) -> value between option form and API form, for the few odd shapes.
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
    not_always_returned: bool = False
    create_only: bool = False
    recreate: bool = False
    update_only: bool = False
    control: bool = False
    ref: str | None = None
    only_if: t.Mapping[str, t.Any] | None = None
    only_if_strict: bool = False
    required_if: t.Mapping[str, t.Any] | None = None
    keep_unlisted: bool = False
    mirrors: t.Mapping[str, str] | None = None
    match: tuple[str, ...] = ()
    appended: t.Mapping[str, bool] | None = None
    read_only: tuple[str, ...] = ()
    bounds: tuple[float | None, float | None] | None = None
    pattern: tuple[str, str] | None = None
    encode: t.Callable | None = None
    decode: t.Callable | None = None

    def __post_init__(self) -> None:
        if not self.api:
            object.__setattr__(self, "api", camel(self.name))
        object.__setattr__(self, "empty_ok", self.empty_ok or self.default == "" or self.nullable and not self.secret)
        if not self.compare:
            object.__setattr__(self, "compare", self._usual_way())
        if self.type == "list" and not self.elements:
            object.__setattr__(self, "elements", "dict" if self.fields else "str")

    def _usual_way(self) -> str:
        if self.write_only:
            return "never"
        return {"list": "list", "dict": "partial" if self.fields else "value", "map": "map"}.get(self.type, "value")

    @property
    def mode(self) -> str:
        """The way of comparing without its argument: C(by:code) -> C(by)."""
        return self.compare.partition(":")[0]

    @property
    def argument(self) -> str:
        """The argument of the way of comparing: C(by:code) -> C(code); empty where there is none."""
        return self.compare.partition(":")[2]

    def spec(self) -> dict:
        """This field as one entry of an Ansible argument_spec."""
        entry: dict[str, t.Any] = {"type": "dict" if self.type == "map" else self.type}
        if self.type == "list":
            entry["elements"] = self.elements
        if self.choices:
            entry["choices"] = list(self.choices)
        if self.fields and self.type != "map":
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


@dataclass(frozen=True)
class Resource:
    """One kind of object of the Dashboard, and all that sets it apart from the others.

    name      its one name: module, catalog entry, blueprint key, docs page.
    title     what messages call one of them, in the singular: "VLAN".
    help      sentences of the module's description; the first is its short description.
    scope     what it hangs on: dashboard, organization, network or device.
    kind      collection (created and deleted), slots (always there, a fixed set) or singleton (one dict).
    path      where it is read: the list, or the singleton itself. Placeholders: {organization} {network} {serial}.
    item      path of one object, with {id}.
    read_path where it is read when that is not `path` (slots that are read one by one carry {id} in it).
    key       option by which users name one object; `id` is the API field with the server's identifier.
    fields    its Fields, in the order documentation shows them.
    create, update, delete   the verbs the API offers: (method, path); None where it offers none.
    successor (path, operation, hook (body) -> body): another call that does what `update` does and, unlike it, can be batched;
              where a Dashboard does not take it, or what it wrote does not show in `path`, `update` is sent (quirk J6).
    batch     what of it may stand in an action batch: subset of {"create", "update", "destroy"} (quirks K1-K6).
    requires     (Resource, {option: value}): a setting without which these objects cannot exist (quirk T2).
    disabled_error     words of the refusal to read these objects where that setting is otherwise: reading them tells the setting too.
    after     names of resources that must be written first in the same network.
    refuses_second  the quirk that says that the API refuses a second object of the same key. Without one nobody vouches for it (H16).
    permanent keys of objects the server made and will not delete (quirk Y25). Of members: the lists nothing can be taken out of.
    created_with_parent      () or hook (place) -> API objects the server makes with the parent; fields not said are unknown (quirk I6).
    parse_response     hook (raw answer) -> clean answer: drops server-made rows, lifts what they carry (quirks U1, U4, Y15).
    slot_defaults    hook (key) -> {option: value}: resets of one slot that depend on its key (quirk Y3).
    validate    hook (object in option form) -> sentences: contradictions no single Field can see.
    conflicts  hook (all objects of a place, as they will be) -> [(object, other, option, words)]: pairs that exclude each other.
    conflicts_each_step   pairs of `together` are refused at every moment, so that who gives way is written first.
    build_requests  hook (draft: draft.Draft) -> [change.Step], where creating, changing or deleting is not plain POST, PUT, DELETE.
    options   Fields that stand beside `config` instead of in it (confirm_delete).
    loses     hook (change) -> [(path, place, hook (row) -> label)]: the rows listed there go with the change (quirk T2); one without a label stays.
    occupies  options whose values no two objects of a place can share: a subnet (also that of another resource), an address.
    guards    hooks (changes of this kind, ask: guards.Asking) -> sentences: what no explicit yes allows.
    membership   a singleton made of lists things are added to and taken from; `reads` gets {list name: answer} of `path` and of `more`.
    extra_lists      {list name: paths} of further lists it is read from when that option is given; paths an organization refuses are passed over.
    send_all     PUT says again what is there and was not given: leaving it out might reset it (quirks H1, U4, Y16).
    """

    name: str
    title: str
    help: tuple[str, ...]
    scope: str
    path: str
    fields: tuple[Field, ...]
    kind: str = "singleton"
    item: str = ""
    read_path: str = ""
    key: str = ""
    id: str = ""
    create: tuple[str, str] | None = None
    update: tuple[str, str] | None = None
    delete: tuple[str, str] | None = None
    batch_as: tuple[str, str, t.Callable] | None = None
    batch: frozenset[str] = frozenset()
    requires: tuple[Resource, t.Mapping[str, t.Any]] | None = None
    disabled_error: str = ""
    after: tuple[str, ...] = ()
    refuses_second: str = ""
    undeletable: tuple[str, ...] = ()
    created_with_parent: t.Callable | tuple = ()
    parse_response: t.Callable | None = None
    slot_defaults: t.Callable | None = None
    validate: t.Callable | None = None
    conflicts: t.Callable | None = None
    conflicts_each_step: bool = False
    build_requests: t.Callable | None = None
    options: tuple[Field, ...] = ()
    loses: t.Callable | None = None
    guards: tuple[t.Callable, ...] = ()
    occupies: tuple[str, ...] = ()
    membership: bool = False
    extra_lists: t.Mapping[str, tuple[str, ...]] = _slot(default_factory=dict)
    send_all: bool = False
    by_option: t.Mapping[str, Field] = _slot(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "by_option", {field.name: field for field in self.fields})
        put(self, "batch", frozenset(self.batch))
        if self.kind != "singleton":
            put(self, "item", self.item or self.path + "/{id}")
            put(self, "id", self.id or self.by_option[self.key].api)
        where = self.item or self.path
        put(self, "update", self.update or ("PUT", where))
        if self.kind == "collection":
            put(self, "create", self.create or ("POST", self.path))
            put(self, "delete", self.delete or ("DELETE", where))

    @property
    def many(self) -> bool:
        """Whether `config` is a list of objects rather than one dict."""
        return self.kind != "singleton"

    @property
    def product(self) -> str | None:
        """The product type a network must have for this resource to exist, None where every network has it."""
        return next((part for part in self.path.split("/") if part in PRODUCTS), None)

    @property
    def rules(self) -> Field | None:
        """The ordered rule list of this resource, if it has one."""
        return next((field for field in self.fields if field.mode == "rules"), None)

    def config_spec(self) -> dict:
        """The `config` option: a list of objects, or one dict for a singleton."""
        options = {field.name: field.spec() for field in self.fields}
        if self.many:
            return {"type": "list", "elements": "dict", "options": options}
        return {"type": "dict", "options": options}

    def argument_spec(self) -> dict:
        """Everything the module of this resource takes besides the connection: place, `config`, `state`, guards."""
        spec = {name: dict(entry) for name, entry in PLACES[self.scope].items()}
        spec["config"] = self.config_spec()
        spec.update({option.name: {**option.spec(), **({} if option.default is NOTHING else {"default": option.default})} for option in self.options})
        spec.update({name: dict(entry) for name, entry in STATE.items()})
        return spec


_ORGANIZATION = {"organization": {"type": "str"}}
#: Options that say where the objects of each scope live.
PLACES: dict[str, dict] = {
    "dashboard": _ORGANIZATION,
    "organization": _ORGANIZATION,
    "network": {**_ORGANIZATION, "network": {"type": "str"}},
    "device": {**_ORGANIZATION, "serial": {"type": "str"}},
}
#: Options of doc fragment `state`.
STATE: dict[str, dict] = {
    "state": {"type": "str", "choices": list(STATES), "default": "merged"},
    "secrets": {"type": "str", "choices": ["on_create", "always"], "default": "on_create", "no_log": False},
    "max_deletions": {"type": "int", "default": 10},
    "allow_empty": {"type": "bool", "default": False},
}
#: Options of doc fragment `connection`; each falls back to its environment variable.
CONNECTION: dict[str, dict] = {
    "api_key": {"type": "str", "no_log": True},
    "base_url": {"type": "str", "default": "https://api.meraki.com/api/v1"},
    "timeout": {"type": "float", "default": 60.0},
    "retries": {"type": "int", "default": 5},
    "requests_per_second": {"type": "float", "default": 10.0},
    "ca_path": {"type": "path"},
    "validate_certs": {"type": "bool", "default": True},
    "proxy": {"type": "str"},
    "progress": {"type": "bool", "default": True},
}
#: Environment variable of each option that has one.
ENVIRONMENT: dict[str, str] = {
    "api_key": "MERAKI_DASHBOARD_API_KEY",
    "organization": "MERAKI_ORGANIZATION",
    **{name: "MERAKI_" + name.upper() for name in CONNECTION if name != "api_key"},
}
