# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an OpenAPI description of the Dashboard says of one resource: its paths, what may be in an action batch, its parameters."""
from __future__ import annotations

import difflib
import gzip
import json
import re
import typing as t
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

#: Segments that a resource's name begins with; all else belongs to its scope.
PRODUCTS = ("appliance", "switch", "wireless", "camera", "sensor", "sm", "cellularGateway", "campusGateway", "wirelessController")
PLACES = {"organizationId": "organization", "networkId": "network", "serial": "serial"}


def read(path: str) -> dict:
    """The description in a file of JSON, packed or not. Raises OSError or ValueError."""
    data = Path(path).read_bytes()
    found = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    if not isinstance(found, dict) or "paths" not in found:
        raise ValueError(f"{path} is no OpenAPI description: it has no paths")
    return found


def snake(name: str) -> str:
    """C(defaultMtuSize) as C(default_mtu_size)."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def name_of(path: str) -> str:
    """The name a resource at this path has, but for its plurals: C(/networks/{networkId}/switch/mtu) is C(switch_mtu)."""
    parts = path.strip("/").split("/")
    words = [snake(one) for one in parts[2:] if not one.startswith("{")]
    if len(parts) > 2 and parts[2] in PRODUCTS:
        return "_".join(words)
    return "_".join([parts[0].removesuffix("s"), *words])


def _bare(name: str) -> str:
    return "_".join(word.removesuffix("s") for word in name.split("_"))


def path_of(spec: dict, name: str) -> str:
    """The path of the resource of that name: its list, or the settings themselves. Raises KeyError with a sentence."""
    names = {}
    for path, operations in spec["paths"].items():
        if ("put" in operations or "post" in operations and "get" in operations) and not path.endswith("}"):
            names.setdefault(_bare(name_of(path)), path)
    if _bare(name) not in names:  # a path may say more than a name: firewall/l3FirewallRules
        words = set(_bare(name).split("_"))
        longer = sorted((one for one in names if words <= set(one.split("_"))), key=lambda one: len(set(one.split("_"))))
        if longer and (len(longer) == 1 or len(set(longer[0].split("_"))) < len(set(longer[1].split("_")))):
            return names[longer[0]]
        near = [names[one] for one in difflib.get_close_matches(_bare(name), names, 3)]
        raise KeyError(f"the description has no path for {name}" + (f"; near are {', '.join(near)}; name one with API_PATH=" if near else ""))
    return names[_bare(name)]


@dataclass(frozen=True)
class Described:
    """One resource as the description has it."""

    spec: dict
    name: str
    path: str

    @cached_property
    def item(self) -> str | None:
        """The path of one object of a list."""
        found = [one for one in self.spec["paths"] if re.fullmatch(re.escape(self.path) + r"/\{\w+\}", one)]
        return next((one for one in found if "put" in self.spec["paths"][one]), None) if "get" in self.spec["paths"].get(self.path, {}) else None

    @property
    def scope(self) -> str:
        """organization, network or device."""
        return self.path.split("/")[1].removesuffix("s")

    @property
    def product(self) -> str | None:
        """The product, as the API's paths call it."""
        return next((one for one in self.path.split("/")[3:4] if one in PRODUCTS), None)

    @property
    def parents(self) -> list[str]:
        """Placeholders between the place and the object: C(number) of an SSID."""
        return [one for one in re.findall(r"\{(\w+)\}", self.path) if one not in PLACES]

    @property
    def kind(self) -> str:
        """collection, slots or singleton."""
        if self.item:
            return "collection" if "post" in self.spec["paths"][self.path] else "slots"
        return "slots" if self.parents else "singleton"

    def schema(self, verb: str) -> dict:
        """The schema of the body of a call, or of the answer to C(get)."""
        path = self.path if verb == "post" or verb == "get" and not self.item else self.item or self.path
        operation = self.spec["paths"].get(path, {}).get(verb, {})
        holder = operation.get("requestBody", {}) if verb != "get" else next(iter(operation.get("responses", {}).values()), {})
        found = holder.get("content", {}).get("application/json", {}).get("schema", {})
        return found.get("items", found) if verb == "get" else found

    @cached_property
    def example(self) -> dict:
        """An object as the description shows one, an empty one where it shows none."""
        for path in (self.item or self.path, self.path):
            for operation in self.spec["paths"].get(path, {}).values():
                content = [one.get("content", {}).get("application/json", {}) for one in operation.get("responses", {}).values()]
                for found in [one["example"] for one in content if one.get("example")]:
                    found = found[0] if isinstance(found, list) else found
                    if isinstance(found, dict):
                        return found
        return {}

    @cached_property
    def batch(self) -> list[str]:
        """What of it may be in an action batch."""
        paths = {re.sub(r"\{\w+\}", "{}", one) for one in (self.path, self.item) if one}
        found = {one["operation"] for one in self.spec.get("x-batchable-actions", []) if re.sub(r"\{\w+\}", "{}", one["resource"]) in paths}
        return [one for one in ("create", "update", "destroy") if one in found]

    @cached_property
    def parameters(self) -> dict[str, dict]:
        """{API name: schema} of what can be written, in the description's order. C(x-only) is the one verb that takes it."""
        post, put = self.schema("post").get("properties", {}), self.schema("put").get("properties", {})
        only = {**{name: "create" for name in post if name not in put}, **{name: "update" for name in put if name not in post}}
        return {name: {**one, **({"x-only": only[name]} if self.kind == "collection" and name in only else {})} for name, one in {**post, **put}.items()}

    def needed(self) -> set[str]:
        """API names without which an object cannot be made, or the settings cannot be written."""
        return set(self.schema("post" if self.kind == "collection" else "put").get("required", []))

    @cached_property
    def key(self) -> str:
        """The API name of what people name one object by; empty for settings."""
        if self.kind == "singleton":
            return ""
        marked = [name for name, one in self.parameters.items() if one.get("x-key")]
        last = self.parents[-1:] if not self.item else re.findall(r"\{(\w+)\}$", self.item)
        return next(iter([*marked, *(name for name in ("name",) if name in self.parameters), *last]))


def described(spec: dict, name: str, path: str | None = None) -> Described:
    """The resource of that name. Raises KeyError with a sentence where the description has none."""
    if path and path not in spec["paths"]:
        raise KeyError(f"the description has no path {path}")
    return Described(spec, name, path or path_of(spec, name))


def secret(name: str) -> bool:
    """Whether a parameter is called like a secret."""
    return bool(re.search(r"(?i)secret$|password$|passphrase$|^psk$|token$", name))


def within(schema: dict) -> dict[str, dict]:
    """The parameters of the objects a value is made of."""
    inner: t.Any = schema.get("items", {}) if schema.get("type") == "array" else schema
    return inner.get("properties") or {}
