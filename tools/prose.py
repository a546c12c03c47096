# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words from facts: what a Resource and its Fields declare, as the texts people read. Pure: nothing is read or written here."""
from __future__ import annotations

import json
import typing as t
from types import MappingProxyType

import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import ways
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING, Condition, Field, camel
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import STATES

VERSION = "0.1.0"
_AUTHOR = "sitecraft contributors (@sitecraft)"
_KINDS = {"collection": "created and deleted", "slots": "always there", "singleton": "settings"}


class _Indented(yaml.SafeDumper):
    """YAML whose list items stand to the right of their key, as people write it."""

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)


def yaml_text(value: t.Any) -> str:
    """A value as people write YAML. Lines break behind `width`, after a word: narrower ones where a long word would end beyond what `make lint` takes."""
    texts = (yaml.dump(value, Dumper=_Indented, sort_keys=False, allow_unicode=True, width=width) for width in (120, 100, 80))
    return next((text for text in texts if max(map(len, text.splitlines())) <= 160), "") or yaml.dump(value, Dumper=_Indented, sort_keys=False, width=60)


def documentation(resource: Resource) -> str:
    """The DOCUMENTATION of a resource's module, as YAML."""
    fragments = [f"sitecraft.meraki.place.{resource.scope}"]
    fragments += ["sitecraft.meraki.reading", "sitecraft.meraki.state", "sitecraft.meraki.connection", "sitecraft.meraki.attributes"]
    document = {
        "module": resource.name,
        "short_description": resource.help[0].rstrip("."),
        "version_added": VERSION,
        "description": _description(resource),
        "author": _AUTHOR,
        "options": {"config": _config(resource), **{option.name: _option(option, "", True) for option in resource.options}},
        "seealso": [{"module": f"sitecraft.meraki.{name}"} for name in related(resource)],
        "extends_documentation_fragment": fragments,
    }
    return yaml_text(document)


def _description(resource: Resource) -> list[str]:
    sentences = [_full(text) for text in resource.help[1:]] or [_full(resource.help[0])]
    if resource.requires:
        other, settings = resource.requires
        wanted = " and ".join(f"C({name}) is {_value(value)}" for name, value in settings.items())
        sentences.append(f"These objects exist only while {wanted} in M(sitecraft.meraki.{other.name}); "
                         "a task that creates or changes one sets that first where necessary.")
    return sentences


def _config(resource: Resource) -> dict:
    wanted = {"collection": f"What is wanted, one entry for each {resource.title}.",
              "slots": f"What is wanted, one entry for each {resource.title} to be set.",
              "singleton": f"The {resource.title} wanted. Options left out stay as they are, see O(state)."}
    lines = [wanted[resource.kind]]
    if resource.key:
        names = " and ".join(f"O(config[].{name})" for name in (resource.key, *resource.key_with))
        lines.append(f"{names} {'say' if resource.key_with else 'says'} which {resource.title} an entry means.")
    option: dict[str, t.Any] = {"description": lines, "type": "list" if resource.many else "dict"}
    if resource.many:
        option["elements"] = "dict"
    option["suboptions"] = _options(resource.fields, "config[]" if resource.many else "config")
    return option


def _options(fields: tuple[Field, ...], where: str) -> dict:
    modes = {field.name: field for field in fields}
    return {field.name: _option(field, where, modes=modes) for field in fields}


def _option(field: Field, where: str, top: bool = False, modes: t.Mapping[str, Field] = MappingProxyType({})) -> dict:
    """One option. `where` is the path of the options around it, as O() writes it; `top` is one beside `config`."""
    option: dict[str, t.Any] = {"description": [_full(field.help), *_facts(field, where, top, modes)],
                                "type": field.taken}
    if field.type == "list":
        option["elements"] = field.elements
    if field.required:
        option["required"] = True
    if field.choices:
        option["choices"] = list(field.choices)
    if top and field.default is not NOTHING:
        option["default"] = field.default
    if field.fields and field.type != "map" and not field.control:
        inside = f"{where}.{field.name}" + ("[]" if field.type == "list" else "")
        option["suboptions"] = _options(field.fields, inside)
    return option


def _facts(field: Field, where: str, top: bool, modes: t.Mapping[str, Field]) -> list[str]:
    """What the flags of a Field mean to its reader, one sentence each, in the order in which they matter.

    modes  its neighbors by name, which its `only_if` speaks of.
    """
    said = field.help.lower()
    facts = [
        bool(field.only_if) and _when(field, where, modes),
        field.several and "Several may be given at once, as V(1-12,15) or as V(all).",
        bool(field.bounds) and _bounds(field),
        bool(field.required_if) and field.default in (NOTHING, []) and _must(field, where, modes),
        field.create_only and not field.recreate and "creation" not in said and "Can only be given on creation.",
        field.recreate and "When it differs, the object is deleted and created anew.",
        field.type == "map" and "A dict; its values are dicts of " + ", ".join(f"C({one.name}) ({one.help.rstrip('.')})" for one in field.fields) + ".",
        field.mode == "set" and field.type == "list" and "The order does not matter.",
        field.nullable and "null" not in said and "Null clears it.",
        field.write_only and not field.control and not field.create_only and _unreturned(field),
        field.not_always_returned is True and "The Dashboard does not always return it. Where it does not, it is sent only together with another change.",
        field.api != camel(field.name) and not field.control and f"The API calls it C({field.api}).",
        not top and _reset(field),
    ]
    return [sentence for sentence in facts if sentence]


def _when(field: Field, where: str, modes: t.Mapping[str, Field]) -> str:
    return f"Counts only while {_conditions(field.only_if, where, modes)}."


def _must(field: Field, where: str, modes: t.Mapping[str, Field]) -> str:
    return f"Required the first time {_conditions(field.required_if, where, modes)}."


def _conditions(wanted: Condition, where: str, modes: t.Mapping[str, Field]) -> str:
    return ", or ".join(" and ".join(_condition(f"O({where}.{name})", values if isinstance(values, tuple) else (values,), modes.get(name))
                                     for name, values in way.items()) for way in ways(wanted))


def _condition(option: str, wanted: tuple, mode: Field | None) -> str:
    """Which values an option must have; of many, the few it must not have."""
    others = [one for one in mode.choices if one not in wanted] if mode else []
    if len(wanted) > 3 and 0 < len(others) < len(wanted):
        return f"{option} is not {_alternatives(others)}"
    return f"{option} is {_alternatives(wanted)}"


def _alternatives(values: t.Sequence) -> str:
    *first, last = map(_value, values)
    return f"{', '.join(first)} or {last}" if first else last


def _unreturned(field: Field) -> str:
    return ("The Dashboard does not return it, so it is sent as O(secrets) says." if field.secret else
            "The Dashboard does not return it, so it is sent only on creation and together with another change.")


def _bounds(field: Field) -> str | None:
    """Limits in words, unless the help names them already."""
    low, high = field.bounds or (None, None)
    if any(edge is not None and str(edge).lstrip("-") in field.help for edge in (low, high) if edge):
        return None
    if field.argument == "ranges":
        return f"Numbers are {low} to {high}."
    unit = {"str": " characters", "list": " entries"}.get(field.type, "")
    if low in (None, 0) and unit:
        return f"At most {high}{unit}."
    if high is None:
        return f"At least {low}{unit}." if low != 1 else f"At least one{unit.replace('entries', 'entry').rstrip('s')}."
    return f"At most {high}{unit}." if low is None else f"From {low} to {high}{unit}."


def _reset(field: Field) -> str | None:
    """What C(replaced) puts where nothing is given; long values go unsaid."""
    value = field.default
    if value is NOTHING or field.control or (isinstance(value, (list, dict)) and value):
        return None
    return "Resets to empty." if value in ("", [], {}) and value is not False else f"Resets to {_value(value)}."


def _value(value: t.Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return "V(" + text.replace("\\", "\\\\").replace(")", "\\)") + ")"


def _full(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else sentence + "."


def references(fields: t.Iterable[Field]) -> set[str]:
    """Names of the resources that Fields, at any depth, refer to."""
    found = {kind for field in fields for kind in (field.ref, *(field.refs_inside or {}).values()) if kind}
    return found.union(*(references(field.fields) for field in fields))


def related(resource: Resource) -> list[str]:
    """Names of the modules a reader may want next: those its own declaration names, so that another resource changes no page but its own."""
    leans = references(resource.fields) | resource.needs
    return ["blueprint", *sorted(name for name in leans if name != resource.name and name in RESOURCES)]


def returns(resource: Resource) -> str:
    """The RETURN of a resource's module, as YAML."""
    shape = {"type": "list", "elements": "dict"} if resource.many else {"type": "dict"}
    written = "state is not gathered"
    many = resource.many
    return yaml_text({
        "before": {"description": _side(many, "before the task"), "returned": written, **shape},
        "after": {"description": [_side(many, "after the task"), "In check mode, what would be there."], "returned": written, **shape},
        "requests": {
            "description": ["The writes that were sent, in order.", "In check mode, those that would be sent."],
            "returned": written, "type": "list", "elements": "dict",
            "contains": {
                "method": {"description": "Method of the request.", "returned": "always", "type": "str", "sample": resource.update[0]},
                "path": {"description": "Path of the request, below the address of the API.", "returned": "always", "type": "str",
                         "sample": _sample_path(resource)},
                "body": {"description": "Body of the request, with secrets masked.", "returned": "when there is one", "type": "dict"},
            },
        },
        "gathered": {"description": f"What is there, in the shape O(config) takes{'' if many else ', one dict'}.", "returned": "state is gathered", **shape},
        "refused": {"description": ["What would stop the task, one sentence each.",
                                    "A sentence begins with the option that would allow it, or with the path of what no option allows."],
                    "returned": "check mode", "type": "list", "elements": "str"},
        "calls": {"description": "How many requests were made, reads included.", "returned": "always", "type": "int", "sample": 3},
        "failure": _FAILURE,
    })


def _side(many: bool, moment: str) -> str:
    return f"The {'objects' if many else 'settings'} concerned as they were {moment}, in the shape of O(config)."


def _sample_path(resource: Resource) -> str:
    sample = {"organization": "549236", "network": "N_24329156", "serial": "Q2AB-CDEF-0001", "id": "10"}
    return resource.update[1].format(**sample, **{parent.name: 1234 for parent in resource.parents})


_FAILURE = {
    "description": "Why the task failed.",
    "returned": "failure",
    "type": "dict",
    "contains": {
        "status": {"description": "Status of the answer.", "returned": "when one came", "type": "int", "sample": 400},
        "errors": {"description": "What the Dashboard said.", "returned": "always", "type": "list", "elements": "str",
                   "sample": ["VLANs are not enabled for this network"]},
        "method": {"description": "Method of the request that failed.", "returned": "when one failed", "type": "str", "sample": "POST"},
        "path": {"description": "Path of the request that failed.", "returned": "when one failed", "type": "str",
                 "sample": "/networks/N_24329156/appliance/vlans"},
        "request_id": {"description": "Identifier by which Meraki support finds the request.", "returned": "when the answer has one", "type": "str"},
        "hint": {"description": "What can be done about it.", "returned": "when that is known", "type": "str"},
    },
}


def runtime(modules: list[str]) -> str:
    """meta/runtime.yml: every module is in the action group."""
    return "---\n# Written by tools/docs.py.\n" + yaml.dump({
        "requires_ansible": ">=2.17.0",
        "action_groups": {"dashboard": modules},
    }, Dumper=_Indented, sort_keys=False)


def action(name: str, question: bool = False) -> str:
    """The action plugin of a module. Only one of the module's own name is loaded before the workers are forked, and keeps C(module_defaults)."""
    home = "ansible_collections.sitecraft.meraki.plugins"
    load = f"from {home}.module_utils.questions.{name} import {name.upper()}\n" if question else ""
    root = f"\n    root = {name.upper()}\n" if question else ""
    return f'''# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The action of module {name}. Written by tools/docs.py."""
from __future__ import annotations

{load}from {home}.plugin_utils import dashboard


class ActionModule(dashboard.ActionModule):
    """The action every module has."""
{root}'''


def table(resources: t.Iterable[Resource]) -> str:
    """docs/resources.md."""
    rows = [_row(resource) for resource in resources]
    head = ("| resource | what it manages | belongs to | kind | named by | in action batches |", "|---|---|---|---|---|---|")
    lines = [
        "# Resources", "", "<!-- Written by tools/docs.py. -->", "",
        f"Every resource is a module, `sitecraft.meraki.<resource>`, and a key of a blueprint. All take the states `{'`, `'.join(STATES)}`.",
        "*Created and deleted* means that `deleted` removes objects; what is *always there*, and *settings*, go back to their defaults.",
        "A blueprint sends what may stand in action batches up to a hundred writes at a time; the rest goes one by one.",
        "Two names of the API are no modules: `network_syslog_servers` writes `network_devices_syslog_servers` too, the path that takes its place, and "
        "`switch_qos_rules` carry their order, `switch_qos_rule_order`, themselves.",
        "", *head, *rows, "",
    ]
    return "\n".join(lines)


def _row(resource: Resource) -> str:
    batched = {*resource.batch, *(["update"] if resource.batch_as else [])}
    batch = ", ".join(verb for verb in ("create", "update", "destroy") if verb in batched) or "-"
    named = ", ".join(f"`{name}`" for name in (resource.key, *resource.key_with)) if resource.key else "-"
    return f"| `{resource.name}` | {resource.help[0].rstrip('.')} | {resource.scope} | {_KINDS[resource.kind]} | {named} | {batch} |"
