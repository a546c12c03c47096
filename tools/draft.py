# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts of a resource from its description: catalog entry, emulator row, sample, examples. Whoever takes one over reads it and says what is missing.

Pure: nothing is read or written here. `...` stands where only a person knows the word.
"""
from __future__ import annotations

import json
import re
import typing as t

import prose
from openapi import PLACES, Described, secret, snake, within

HEAD = """\
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""
TYPES = {"integer": "int", "number": "float", "boolean": "bool", "array": "list", "object": "dict"}
KINDS = {"integer": "number", "number": "decimal", "boolean": "flag", "string": "text"}


def _called(one: Described) -> str:
    words = one.name.split("_")
    return " ".join(words[len(snake(one.product or one.scope).split("_")):] or words)


def title(one: Described) -> str:
    """What messages call one of them; a guess."""
    text = _called(one)
    return text if one.kind != "collection" else text.removesuffix("ies") + "y" if text.endswith("ies") else text.removesuffix("s")


def catalog(one: Described) -> str:
    """The source of a catalog file that holds this resource."""
    constant, fields = one.name.upper(), []
    if one.kind == "slots" and one.key not in one.parameters:
        fields.append(f'        Field("{snake(one.key)}", "...", required=True),')
    by_id = one.kind == "collection" and _id(one) != one.key
    fields += [f'        identifier("{title(one)}"{"" if one.key == "name" else f", key={json.dumps(snake(one.key))}"}),'] if by_id else []
    fields += [_field(name, schema, "        ", one, top=True) for name, schema in one.parameters.items() if not (by_id and name == "id")]
    path, item = placed(one.path), placed(one.item or one.path)
    where = [f'scope="{one.scope}"']
    if one.kind == "slots" and not one.item:
        parents = one.path[:one.path.index("/{" + one.parents[-1])]
        last = path.replace("{" + one.parents[-1] + "}", "{id}")
        where += ['kind="slots"', f'path="{placed(parents)}"', f'item="{last}"', f'read_path="{last}"', f'key="{snake(one.key)}"', f'id="{one.key}"']
    else:
        where += [f'kind="{one.kind}"'] * (one.kind != "singleton") + [f'path="{path}"']
        where += [f'key="{snake(one.key)}"', *([f'id="{_id(one)}"'] if _id(one) != one.key else [])] if one.kind != "singleton" else []
        where += [f'item="{item[:item.rindex("{")]}{{id}}"'] if one.item and item[:item.rindex("/")] != path else []
    where += ["send_all=True"] if one.kind != "collection" and one.needed() else []
    where += [f"batch={_tuple(one.batch)}"] if one.batch else []
    imports = ["from ...schema.field import Field", "from ...schema.resource import Resource", *["from ..parts import identifier"] * by_id]
    return folded(HEAD + f'"""{title(one).capitalize()}."""\nfrom __future__ import annotations\n\n' + "\n".join(imports)
                  + f'\n\n{constant} = Resource(\n    "{one.name}", "{title(one)}",\n'
                  f'    ("Manage the {_called(one)} of {"an" if one.scope == "organization" else "a"} {one.scope}",),\n'
                  f"{_wrapped(where)}\n    fields=(\n" + "\n".join(fields) + f"\n    ),\n)\n\nRESOURCES = ({constant},)\n")


def _tuple(words: t.Sequence) -> str:
    return f"({', '.join(map(json.dumps, words))}{',' * (len(words) == 1)})"


def folded(text: str, width: int = 150) -> str:
    """Source text whose long lines are broken behind a comma that stands in no string."""
    lines = []
    for line in text.splitlines():
        indent = " " * (len(line) - len(line.lstrip()) + 8)
        while len(line) > width:
            at = _comma(line, width)
            if at <= len(indent):
                break
            lines.append(line[:at])
            line = indent + line[at:].lstrip()
        lines.append(line)
    return "\n".join(lines) + "\n"


def _comma(line: str, width: int) -> int:
    """Where the last comma before the width ends, outside of strings; 0 where there is none."""
    quote, found = "", 0
    for number, char in enumerate(line[:width]):
        escaped = number and line[number - 1] == "\\"
        if char in "\"'" and not escaped:
            quote = "" if quote == char else quote or char
        found = number + 1 if char == "," and not quote else found
    return found


def placed(path: str) -> str:
    """A path with the names the catalog has for its places."""
    for api, ours in PLACES.items():
        path = path.replace("{" + api + "}", "{" + ours + "}")
    return path


def _id(one: Described) -> str:
    """The API name of the identifier in an object."""
    shown = one.schema("get").get("properties") or one.example
    last = one.item[one.item.rindex("{") + 1:-1] if one.item else one.key
    return last if last in shown or one.key == last else "id"


def _wrapped(words: list[str], indent: str = "    ") -> str:
    lines, line = [], indent
    for word in words:
        if len(line) + len(word) > 140:
            lines.append(line.rstrip())
            line = indent
        line += f"{word}, "
    return "\n".join([*lines, line.rstrip()])


def _field(name: str, schema: dict, indent: str, one: Described, top: bool = False) -> str:
    inner = {} if name in ("value",) else within(schema)
    words = [f'Field("{snake(name)}"', json.dumps(_help(schema), ensure_ascii=False), *_words(name, schema, one, top)]
    if not inner:
        return f"{indent}{', '.join(words)}),"
    fields = "\n".join(_field(key, {**value, "x-needed": key in _required(schema)}, indent + "    ", one) for key, value in inner.items())
    return f"{indent}{', '.join(words)}, fields=(\n{fields}\n{indent})),"


def _required(schema: dict) -> list[str]:
    return (schema.get("items", {}) if schema.get("type") == "array" else schema).get("required", [])


def _help(schema: dict) -> str:
    text = (schema.get("description") or "...").strip().split(". ")[0].rstrip(".")
    return text + "." if text else "..."


def _words(name: str, schema: dict, one: Described, top: bool) -> t.Iterator[str]:
    kind, items = schema.get("type", "string"), schema.get("items", {})
    if kind in TYPES:
        yield f'type="{TYPES[kind]}"'
    if kind == "array" and items.get("type", "string") not in ("string", "object"):
        yield f'elements="{TYPES[items["type"]]}"'
    if order := _order(schema):
        yield f'compare="{order}"'
    if choices := schema.get("enum") or items.get("enum"):
        yield f"choices={_tuple(choices)}"
    if edges := _edges(schema):
        yield f"bounds=({edges[0]}, {edges[1]})"
    if "default" in schema:
        yield f"default={schema['default']!r}"
    if schema.get("nullable"):
        yield "nullable=True"
    yield from _times(name, schema, one, top)


def _edges(schema: dict) -> list | None:
    found = [schema.get(edge, schema.get(other)) for edge, other in (("minimum", "minLength"), ("maximum", "maxLength"))]
    return None if found == [None, None] else found


def _times(name: str, schema: dict, one: Described, top: bool) -> t.Iterator[str]:
    """When it is given, taken and returned."""
    if schema.get("x-needed") and schema.get("x-key") or top and one.kind != "singleton" and snake(name) == snake(one.key):
        yield "required=True"
    elif schema.get("x-needed") or top and one.kind == "collection" and name in one.needed():
        yield "required_on_create=True"
    if schema.get("x-only"):
        yield f"{schema['x-only']}_only=True"
    if secret(name):
        yield "secret=True"
    shown = one.schema("get").get("properties") or {}
    if top and shown and name not in shown:
        yield "write_only=True"


def _order(schema: dict) -> str:
    """How a list is compared, where that is not as a list."""
    keys = [name for name, one in within(schema).items() if one.get("x-key")]
    if schema.get("type") != "array" or schema.get("x-order") == "strict":
        return ""
    return f"by:{snake(keys[0])}" if keys else "set" if schema.get("x-order") == "set" else ""


def row(one: Described) -> str:
    """The row of the emulator: for the ROWS of its product."""
    collection, path = one.kind == "collection", one.path
    lines = [f'    {"Objects" if collection else "Settings"}(', "        " + ", ".join([json.dumps(path), *(
        [f'item="{one.item[one.item.rindex("{") + 1:-1]}"'] if collection else []), *([f'product="{one.product}"'] if one.product else []),
        *([f'batch={"BATCHED" if collection else json.dumps(one.batch[0])}'] if one.batch else [])]) + ","]
    takes = {name: schema for name, schema in one.parameters.items() if not schema.get("x-only")}
    lines.append("        fields={" + ", ".join(f'"{name}": {_kind(schema)}' for name, schema in takes.items()) + "},")
    lines += ["        " + f"{only}_only={{" + ", ".join(f'"{name}": {_kind(schema)}' for name, schema in one.parameters.items()
                                                         if schema.get("x-only") == only) + "}," for only in ("create", "update")
              if any(schema.get("x-only") == only for schema in one.parameters.values())]
    lines += [f"        needs={_tuple([name for name in one.parameters if name in one.needed()])},"] if one.needed() else []
    fresh = {name: schema["default"] for name, schema in one.parameters.items() if "default" in schema}
    lines.append(f"        fresh={_json(fresh)},  # what a network shows where nobody wrote anything: read it from a real one")
    example = {name: _value(name, schema, one.example.get(name)) for name, schema in takes.items() if name in one.example or name in one.needed()}
    return folded("\n".join([*lines, f"        example={_json(example)}),"]))


def _kind(schema: dict) -> str:
    kind, inner = schema.get("type", "string"), within(schema)
    if schema.get("enum"):
        return f"choice({', '.join(json.dumps(one) for one in schema['enum'])})"
    if kind == "array":
        return f"listing({_kind(schema.get('items', {}))}{', cast=as_set' * (schema.get('x-order') == 'set')})"
    if kind == "object":
        needs = f", needs={_tuple(schema['required'])}" if schema.get("required") else ""
        return f"table({{{', '.join(f'{json.dumps(name)}: {_kind(one)}' for name, one in inner.items())}}}{needs})" if inner else "anything()"
    return f"{KINDS[kind]}({', '.join(map(str, _edges(schema) or []))})"


def _value(name: str, schema: dict, shown: t.Any, other: bool = False) -> t.Any:
    """A value of a parameter, near the one that is shown; another one, where that is wanted."""
    kind, inner = schema.get("type", "string"), within(schema)
    if schema.get("enum"):
        first = shown if shown in schema["enum"] else schema["enum"][0]
        return next((one for one in schema["enum"] if one != first), first) if other else first
    if kind == "array":
        rows = shown if isinstance(shown, list) and shown else [None]
        first, values = ([_value(name, schema.get("items", {}), one, another) for one in rows[:2]] for another in (False, other))
        return [] if other and values == first else [one for number, one in enumerate(values) if one not in values[:number]]
    if kind == "object":
        shown = shown if isinstance(shown, dict) else {}
        return {key: _value(key, one, shown.get(key), other) for key, one in inner.items() if key in shown or key in schema.get("required", [])}
    plain = {"integer": 1, "number": 1.5, "boolean": True}.get(kind, "canary-" + snake(name) if secret(name) else "10.0.0.0/24" if "cidr" in name else "A")
    value = shown if isinstance(shown, type(plain)) and not secret(name) else plain
    if isinstance(value, str) and re.fullmatch(r"Q\w{3}-\w{4}-\w{4}", value):
        return "Q2SW-AAAA-0012"
    if not other or schema.get("x-key") or isinstance(value, str) and not re.fullmatch(r"[A-Za-z ]+", value):
        return value
    return (not value) if kind == "boolean" else value + 1 if kind in ("integer", "number") else value + " 2"


def options(value: t.Any) -> t.Any:
    """A value in option form."""
    if isinstance(value, dict):
        return {snake(name): options(one) for name, one in value.items()}
    return [options(one) for one in value] if isinstance(value, list) else value


def wanted(one: Described, other: bool = False) -> dict:
    """A wanted state of one object in option form, and another one."""
    needed = one.needed() | {one.key}
    found = {name: _value(name, schema, one.example.get(name), other and name != one.key) for name, schema in one.parameters.items()
             if (name in one.example or name in needed or not one.example) and not (other and schema.get("x-only") == "create")}
    key = {} if not one.key or one.key in found else {one.key: "1"}
    return options({**key, **found})


def sample(one: Described) -> str:
    """The source of tests/samples/<name>.py."""
    states = [wanted(one), wanted(one, other=True)]
    config, change = ([one_state] if one.kind != "singleton" else one_state for one_state in states)
    bad = next(((name, schema["enum"][0]) for name, schema in one.parameters.items() if schema.get("enum")), None)
    item = {**({snake(one.key): states[0][snake(one.key)]} if one.key else {}), **({snake(bad[0]): f"{bad[1]}x"} if bad else {"nonsense": 1})}
    wrong = [item] if one.kind != "singleton" else item
    secrets = [snake(name) for name in one.parameters if secret(name)]
    more = f",\n    secrets={tuple(secrets)!r}" if secrets else ""
    return folded(HEAD + f'"""What {one.name} is tried on."""\nfrom __future__ import annotations\n\n'
                  "from tests.samples.sample import Sample\n\nSAMPLE = Sample(\n"
                  f"    config={_json(config)},\n    change={_json(change)},\n"
                  f"    bad=[({_json(wrong)}, {_json(snake(bad[0]) if bad else 'nonsense')})]{more})\n")


def _json(value: t.Any) -> str:
    """A value as Python with double quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {_json(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_json, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def examples(one: Described) -> str:
    """EXAMPLES: sets, makes exactly so, undoes, reads."""
    place = {"organization": {"organization": "Acme"}, "network": {"organization": "Acme", "network": "Store 0012"},
             "device": {"organization": "Acme", "serial": "Q2SW-AAAA-0012"}}[one.scope]
    many, first, second = one.kind != "singleton", wanted(one), wanted(one, other=True)
    undone = [{snake(one.key): first[snake(one.key)]}] if many else None
    tasks = [("Set", [first] if many else first, "merged"), ("Set exactly so", [second] if many else second, "replaced"),
             ("Undo", undone, "deleted"), ("Read", None, "gathered")]
    text = [prose.yaml_text([{"name": f"{verb.partition(' ')[0]} the {title(one)} {verb.partition(' ')[2]}".rstrip(), f"sitecraft.meraki.{one.name}": {
        **place, **({"config": config} if config else {}), **({"state": state} if state != "merged" else {}),
        **({"allow_empty": True} if state == "replaced" and [] in second.values() else {})}}])
        for verb, config, state in tasks]
    return "\n".join(text)
