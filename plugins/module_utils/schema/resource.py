# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Resource: everything about one kind of object. Modules, documentation, comparing, planning and validation are derived from it.

Nothing here talks to the Dashboard or to Ansible. A fact about the API stands in one line of one catalog file.
"""
from __future__ import annotations

import functools
import typing as t
from dataclasses import dataclass, replace
from dataclasses import field as _slot

from .declared import Declared, check
from .entries import entry_fields
from .field import NOTHING, Field
from .task_options import PLACES, READING, STATE

#: Segments of API paths that say which product a network must have before the path exists (quirk C15), and what the API calls that product.
PRODUCTS = {**{one: one for one in ("appliance", "switch", "wireless", "camera", "sensor", "cellularGateway", "campusGateway")}, "sm": "systemsManager"}


def in_words(value: t.Any) -> str:
    """A value of a key in one line: the entries of a list by what they hold."""
    if isinstance(value, (list, tuple)):
        return ", ".join(in_words(one) for one in value)
    return " ".join(in_words(one) for one in value.values()) if isinstance(value, dict) else str(value if value is not None else "")


class BulkRead(t.NamedTuple):
    """One read of an organization that answers for many places. It shows what is there, or that nothing is to be done; writes are planned from a
    place's own path.

    path     where it is read, page by page; `by` the query parameter that names places, at most `most` in one call.
    home     where a row says which place it is of, as C(network.id).
    rows     API name of what the Resource's own path answers there; or hook (row) -> that, None where the row does not tell.
    options  those of the Resource that it has.
    confirm  whether only one source describes it: then it is relied on after the own answer of one place agreed with it, for the rest of the run.
    """

    path: str
    by: str
    most: int
    home: str
    rows: str | t.Callable[[dict], t.Any]
    options: tuple[str, ...]
    confirm: bool = False


@dataclass(frozen=True)
class Resource(metaclass=Declared):
    """One kind of object of the Dashboard, and all that sets it apart from the others.

    What it is and where:
    name         its one name: module, catalog entry, blueprint key, docs page.
    title        what messages call one of them, in the singular: "VLAN".
    help         sentences of the module's description; the first is its short description.
    scope        what it hangs on: dashboard, organization, network or device.
    kind         collection (created and deleted), slots (always there, a fixed set) or singleton (one dict).
    path         where it is read: the list, or the singleton itself. Placeholders: {organization} {network} {serial}, and the options that name parents.
    item         path of one object, with {id}.
    read_path    where it is read when that is not `path` (slots that are read one by one carry {id} in it). What each object of another kind has one
                 of (the firewall of an SSID) are slots whose `key` is a reference to that kind.
    listed_in    of slots that are read one by one, and no setting: (list, API name of what fills {id}) where those stand that count where none is named.
    unheard_of   (path, API form) of what the Dashboard does not know yet, so that its own path answers 404: of such slots where this path does so too,
                 which is marked `unheard`, of settings where this path is there.
    of_product   the product a network must have for it, where its path does not say that.
    transient    ends by itself, as a sign-in does, and is of many: a blueprint that gathers everything leaves it out, and asks for it where it is named.
    bulk         a BulkRead: an organization's list that holds some of what `path` does, of many places at once. Not for collections.
    facts        Fields that nobody can write (model, MAC address). `gathered` shows them as `facts`, an option that is accepted and ignored.
    facts_from   (path, hook (rows) -> {identifier: {API name: value}}): where those are read that are not in the list itself.
    key          option by which users name one object; `id` is the API field with the server's identifier.
    key_with     further options that must be the same for an entry of `config` to mean an object, where several objects may share a key. A key that is
                 a list means the object whose list has an item in common with it (the ports of a link aggregation).
    referred_by  option by which other options (`ref`) may name one of these objects, as they may by its id; empty where none does.
    fields       its Fields, in the order documentation shows them.
    options      Fields that stand beside `config` instead of in it (confirm_delete).

    How it is written:
    create, update, delete   the verbs the API offers: (method, path); None where it offers none.
    batch        what of it may stand in an action batch: subset of {"create", "update", "destroy"} (quirks K1-K6).
    batch_as     (path, operation, hook (body) -> body): another call that does what `update` does and, unlike it, can be batched;
                 where a Dashboard does not take it, or what it wrote does not show in `path`, `update` is sent (quirk J6).
    send_all     PUT says again what is there and was not given: leaving it out might reset it (quirks H1, U4, Y16).
    after        names of resources that must be written first though no reference says so; `needs` below are all that must.
    leader       option that one object of a place must have before there can be others (the interface with the default gateway, quirks X16, X17): the
                 object with it is made first and removed last.
    home_of      the scope of the objects that live in these: "network" for networks. Such a home is written before them and removed after them.
    governs      these homes are configuration templates: what lives in them applies to the networks bound to them too, and is written before what
                 lives in networks.
    local_when_bound  a network keeps its own while it is bound to a configuration template, which overrides all other settings (quirk P4).
    one_by_one   operations of which no two may be under way at a time: subset of {"create", "update", "delete"} (quirk I3).
    requires     (Resource, {option: value}): a setting without which these objects cannot exist (quirk T2). It is made so before any of them is
                 written or removed, and made otherwise after all of them have gone.
    refusals     {words of a refusal to read these objects: what people are to know of it}: there are none, and can be none, in such an organization.
    disabled_error  words of the refusal to read these objects where that setting is otherwise: reading them tells the setting too.
    refuses_second  the quirk that says that the API refuses a second object of the same key. Without one a second object may come about (H16).
    takes_in     creation takes in what exists already (a device), with values of its own: in an exact state the defaults are said at once.
    undeletable  keys of objects the server made and will not delete (quirk Y25), or {option: value} of them. Of memberships: the lists nothing can be
                 taken out of.
    created_with_parent  () or hook (place) -> API objects the server makes with the parent; fields not said are unknown (quirk I6).
    answers      of a singleton whose `path` answers a list instead of an object: the option that holds this list.
    also_read    {name: path} of further reads; `parse_response` finds their answers under these names.
    membership   a singleton made of lists things are added to and taken from; `parse_response` gets {list name: answer} of `path` and `extra_lists`.
    extra_lists  {list name: paths} of further lists it is read from when that option is given; paths an organization refuses are passed over.

    What follows from the above:
    by_option    its Fields by name; `parents` those that name what an object hangs on, the outermost first; `hangs_on` the kinds of objects without
                 which one of these does not exist.
    needs        the kinds that are written before it, and removed after it: what its Fields refer to (`ref`, at any depth) or mirror, what it hangs on,
                 the setting it requires, and `after`. turns.py makes the line of all kinds of it.
    own_kind     its Fields that refer to others of its kind, which are made before it and go after it.

    Pure hooks, for what is odd:
    parse_response  (raw answer) -> clean answer: drops server-made rows, lifts what they carry (quirks U1, U4, Y15).
    build_requests  (context: WriteContext) -> [Step], where creating, changing or deleting is not plain POST, PUT, DELETE.
    slot_defaults   (key) -> {option: value}: resets of one slot that depend on its key, and what besides tells that nobody uses it (quirk Y3).
    validate     (object in option form) -> Problems, each with the path inside the object: contradictions no single Field can see.
    validate_api  (object in API form as it will be, ids of the place) -> Problems: contradictions that only identifiers show.
    conflicts    (all objects of a place, as they will be) -> [(object, other, option, words)]: pairs that exclude each other.
    conflicts_each_step  they do so at every moment, so that who gives way is written first.
    occupies     options whose values no two objects of a place can share: a subnet (also that of another resource), an address.
    loses        (change) -> [(path, place, hook (row) -> label)]: the rows listed there go with the change (quirk T2); one without a label stays.
    guards       hooks (changes of this kind, ask: guards.GuardContext) -> sentences: what no explicit yes allows.
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
    key_with: tuple[str, ...] = ()
    id: str = ""
    referred_by: str = ""
    create: tuple[str, str] | None = None
    update: tuple[str, str] | None = None
    delete: tuple[str, str] | None = None
    batch_as: tuple[str, str, t.Callable] | None = None
    batch: t.Collection[str] = frozenset()
    requires: tuple[Resource, t.Mapping[str, t.Any]] | None = None
    refusals: t.Mapping[str, str] = _slot(default_factory=dict)
    disabled_error: str = ""
    after: tuple[str, ...] = ()
    leader: str = ""
    home_of: str = ""
    governs: bool = False
    one_by_one: t.Collection[str] = ()
    local_when_bound: bool = False
    refuses_second: str = ""
    takes_in: bool = False
    undeletable: tuple[str, ...] | t.Mapping[str, t.Any] = ()
    created_with_parent: t.Callable | tuple = ()
    parse_response: t.Callable | None = None
    slot_defaults: t.Callable | None = None
    validate: t.Callable | None = None
    validate_api: t.Callable | None = None
    conflicts: t.Callable | None = None
    conflicts_each_step: bool = False
    build_requests: t.Callable | None = None
    options: tuple[Field, ...] = ()
    loses: t.Callable | None = None
    guards: tuple[t.Callable, ...] = ()
    occupies: tuple[str, ...] = ()
    answers: str = ""
    also_read: t.Mapping[str, str] = _slot(default_factory=dict)
    membership: bool = False
    extra_lists: t.Mapping[str, tuple[str, ...]] = _slot(default_factory=dict)
    send_all: bool = False
    listed_in: tuple[str, str] | None = None
    unheard_of: tuple[str, t.Mapping[str, t.Any]] | None = None
    of_product: str = ""
    transient: bool = False
    bulk: BulkRead | None = None
    facts: tuple[Field, ...] = ()
    facts_from: tuple[str, t.Callable] | None = None
    by_option: t.Mapping[str, Field] = _slot(default_factory=dict, compare=False, repr=False)
    parents: tuple[Field, ...] = _slot(default=(), compare=False, repr=False)
    hangs_on: tuple[str, ...] = _slot(default=(), compare=False, repr=False)
    needs: frozenset[str] = _slot(default=frozenset(), compare=False, repr=False)
    own_kind: tuple[Field, ...] = _slot(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        fields = tuple(replace(field, several=True) if self._numbers(field) else field for field in self.fields)
        put(self, "fields", (*fields, *_known_facts(self.facts), *entry_fields(fields, self.key)))
        put(self, "by_option", {field.name: field for field in self.fields})
        put(self, "parents", tuple(field for field in self.fields if field.parent))
        put(self, "hangs_on", tuple(field.ref for field in self.fields if field.ref not in (None, self.name) and (field.parent or field.name == self.key)))
        setting = (self.requires[0].name,) if self.requires else ()
        put(self, "needs", frozenset({*self.after, *self.hangs_on, *setting, *_referred(self.fields)} - {self.name}))
        put(self, "own_kind", tuple(field for field in self.fields if field.ref == self.name and field.name != self.key and not field.existing))
        put(self, "batch", frozenset(self.batch))
        if self.kind != "singleton":
            put(self, "item", self.item or self.path + "/{id}")
            put(self, "id", self.id or (self.by_option[self.key].api if self.key in self.by_option else ""))
        where = self.item or self.path
        put(self, "update", self.update or ("PUT", where))
        if self.kind == "collection":
            put(self, "create", self.create or ("POST", self.path))
            put(self, "delete", self.delete or ("DELETE", where))
        check(self)

    def _numbers(self, field: Field) -> bool:
        """Whether a Field says which of a fixed set is meant, by a number: then it may say so of several."""
        return self.kind == "slots" and field.name == self.key and (field.ref is None or field.bounds is not None)

    @property
    def listed(self) -> bool:
        """Whether one read answers the list of all objects, rather than one object or the settings themselves."""
        return self.many and "{id}" not in self.read_path

    @property
    def many(self) -> bool:
        """Whether `config` is a list of objects rather than one dict."""
        return self.kind != "singleton"

    @functools.cached_property
    def product(self) -> str | None:
        """The product type a network must have for this resource to exist, None where every network has it, and of what an organization has once."""
        if self.of_product or self.scope in ("dashboard", "organization"):
            return self.of_product or None
        return next((PRODUCTS[part] for part in self.path.split("/") if part in PRODUCTS), None)

    @functools.cached_property
    def governed(self) -> bool:
        """Whether a configuration template says how this is in the networks bound to it (quirks P3, P4)."""
        return self.scope == "network" and not self.home_of and not self.local_when_bound

    @functools.cached_property
    def rules(self) -> Field | None:
        """The ordered rule list of this resource, if it has one."""
        return next((field for field in self.fields if field.mode == "rules"), None)

    def stays(self, item: t.Mapping) -> bool:
        """Whether an object, in API form, is one the server made and will not delete."""
        if isinstance(self.undeletable, tuple):
            return self.called({one.name: item.get(one.api) for one in self.fields}) in self.undeletable
        return any(item.get(self.by_option[name].api) == value for name, value in self.undeletable.items())

    def called(self, item: t.Mapping) -> str:
        """How users call an object in option form: its key, and what tells it from others of that."""
        return " / ".join(in_words(item.get(name)) for name in (self.key, *self.key_with))

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
        spec.update({name: dict(entry) for name, entry in READING.items()})
        spec.update({option.name: {**option.spec(), **({} if option.default is NOTHING else {"default": option.default})} for option in self.options})
        spec.update({name: dict(entry) for name, entry in STATE.items()})
        return spec


def _referred(fields: t.Iterable[Field]) -> t.Iterator[str]:
    """The kinds that must be there before what these Fields, at any depth, name of them."""
    for field in fields:
        if field.ref and not field.existing and not field.other_side:
            yield field.ref
        yield from (field.refs_inside or {}).values()
        yield from field.mirrors or ()
        yield from _referred(field.fields)


def _known_facts(facts: tuple[Field, ...]) -> tuple[Field, ...]:
    """The option that shows what the Dashboard alone knows of an object."""
    told = ", ".join(f"C({one.name})" for one in facts)
    return (Field("facts", f"What only the Dashboard knows, shown by O(state=gathered): {told}. It may be given back and is ignored.", type="dict",
                  control=True),) if facts else ()
