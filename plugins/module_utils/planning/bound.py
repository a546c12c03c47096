# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a configuration template leaves to the networks bound to it (quirks P3, P4, P10), or to those this task binds. Pure."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..schema.change import Have, Plan, Want
from ..schema.compare import differing
from ..schema.place import PendingId
from ..schema.protocols import Names
from ..schema.write_context import WriteContext


def governed(want: Want) -> bool:
    """Whether a template says how this is."""
    return want.resource.governed and bool(want.place.template)


class Templates:
    """What the templates that a task writes to will hold, of which the networks bound to them are planned then."""

    def __init__(self) -> None:
        self._held: dict[tuple, tuple[Have, t.Any]] = {}

    def note(self, plan: Plan, have: Have) -> None:
        """Something of a template is planned. What stays as it is can be read of the networks too, but for a template that is not there yet."""
        place = plan.want.place
        if plan.objects is not None and not place.parents and (plan.changes or isinstance(place.network, PendingId)):
            self._held[plan.want.resource.name, place.network] = have, plan.objects

    def foreseen(self, want: Want, have: Have) -> Have:
        """What will be at the place of a Want when it is written: what its template will say, and what the network has otherwise now."""
        held = self._held.get((want.resource.name, want.place.template)) if governed(want) and not want.place.parents else None
        if held is None or have.absent:
            return have
        was, will = held
        if not want.resource.many:
            return Have(_own(want, have.objects if have.known else {}, was.objects, will), was.known, have.cut)
        mine, theirs = (_by_key(want, one.objects if one.known else ()) for one in (have, was))
        return Have([_own(want, mine.get(key, {}), theirs.get(key, {}), item) for key, item in _by_key(want, will).items()], was.known, have.cut)


def _by_key(want: Want, objects: t.Iterable[dict]) -> dict[str, dict]:
    key = want.resource.by_option[want.resource.key].api
    return {str(one.get(key)).casefold(): one for one in objects}


def _own(want: Want, mine: t.Mapping, was: t.Mapping, will: t.Mapping) -> dict:
    """An object of the template with what the network has of it otherwise than the template had."""
    fields = [field for field in want.resource.fields if field.overrides]
    apart = differing(mine, was, fields)
    return {**will, **{field.api: mine[field.api] for field in fields if field.name in apart}}


def fit(draft: WriteContext, want: Want, names: Names) -> None:
    """Leave in a body only what may differ from the template. Raises BadInput where anything else would change, or a network is to be bound to a
    template that is not for all of its products (quirk P5)."""
    if not governed(want):
        _binding(draft, want, names)
        return
    own = [field for field in draft.resource.fields if field.overrides]
    beyond = [name for name in draft.changed if name not in [field.name for field in own]]
    if draft.operation == "update" and not beyond:
        draft.body = {field.api: draft.body[field.api] for field in own if field.api in draft.body}
        return
    path, site = _path(draft, want), want.place.home_name()
    template = names.name_of("organization_config_templates", want.place.template, want.place)
    says = f"configuration template {template!r}" if isinstance(template, str) else "its configuration template"
    made = ", which this task makes too: bind the network with a task of its own afterwards" if isinstance(want.place.template, PendingId) else ""
    if draft.operation == "create":
        said = [Problem(path, f"{says} has no {draft.resource.title} {draft.key}, and network {site} is bound to it; make it there{made}", apart=True)]
    elif draft.operation == "delete":
        said = [Problem(path, f"{draft.resource.title} {draft.key} of network {site} is that of {says}, to which it is bound; remove it there", apart=True)]
    else:
        said = [Problem(f"{path}.{name}", f"of network {site} is what {says} says, to which it is bound; change it there{made}") for name in beyond]
    raise BadInput(*said)


def _binding(draft: WriteContext, want: Want, names: Names) -> None:
    template = draft.body.get("configTemplateId") if draft.resource.name == "networks" and draft.body else None
    if not template or isinstance(template, PendingId):
        return
    there = names.network(template, want.place)
    products, own = there.get("productTypes") or [], {**draft.have, **draft.want}.get("productTypes") or []
    lacking = [one for one in own if one not in products]
    if products and lacking:
        raise BadInput(Problem(f"{_path(draft, want)}.config_template_id", f"configuration template {there['name']!r} is for {', '.join(products)}, and "
                               f"not for {', '.join(lacking)}, which network {draft.key} has", apart=True))


def _path(draft: WriteContext, want: Want) -> str:
    """The entry of `config` that is about the object, or `config` where the object was left out."""
    many: t.Sequence[t.Mapping] = want.config or [] if want.resource.many else []
    return next((want.entry(number) for number, item in enumerate(many) if str(item.get(want.resource.key, "")).casefold() == draft.key.casefold()), want.path)
