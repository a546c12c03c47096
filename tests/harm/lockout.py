# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No task shuts its own key out: neither by the API's switch, nor by the tag or network that gives the key's owner his rights."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.support.world import Direct, World, good

KIND = "a run that shuts its own key out"
PROMISE = "What may take the key's own access away is refused, whatever explicit yes is given."

YES = {"allow_empty": True, "confirm_delete": True, "max_deletions": 1000}
TAG, SINGLE = {"tags": [{"tag": "store", "access": "full"}]}, {"networks": [{"id": "Store 0012", "access": "full"}]}
OUT = "whose API key this task uses"
NETWORK, PLAIN = {"name": "Store 0012"}, {"name": "Plain"}
#: (label, rights of the key's owner, resource, config, state, words or "" where it is allowed).
CASES: list[tuple[str, dict, str, t.Any, str, str]] = [
    ("the API is turned off", {"org_access": "full"}, "organizations", [{"name": "Acme", "api": {"enabled": False}}], "merged", "out of Acme"),
    ("the API stays on", {"org_access": "full"}, "organizations", [{"name": "Acme", "api": {"enabled": True}}], "merged", ""),
    ("a tag goes", TAG, "networks", [{**NETWORK, "tags": ["other"]}], "merged", OUT),
    ("all tags go", TAG, "networks", [{**NETWORK, "tags": []}], "merged", OUT),
    ("a tag goes back to its default", TAG, "networks", [NETWORK], "replaced", OUT),
    ("another tag goes", TAG, "networks", [{**NETWORK, "tags": ["store"]}], "merged", ""),
    ("a tag goes, the organization's right stays", {**TAG, "org_access": "full"}, "networks", [{**NETWORK, "tags": []}], "merged", ""),
    ("a tag goes, a lesser right stays", {**TAG, "org_access": "read-only"}, "networks", [{**NETWORK, "tags": []}], "merged", OUT),
    ("a tag goes, a right on the network stays", {**TAG, **SINGLE}, "networks", [{**NETWORK, "tags": []}], "merged", ""),
    ("a tagged network goes", TAG, "networks", [NETWORK], "deleted", OUT),
    ("the network of a right goes", SINGLE, "networks", [NETWORK], "deleted", OUT),
    ("an untagged network of a right goes", {"networks": [{"id": "Plain", "access": "full"}]}, "networks", [PLAIN], "deleted", OUT),
    ("a tag goes that the right spells otherwise", {"tags": [{"tag": "STORE", "access": "full"}]}, "networks", [{**NETWORK, "tags": ["other"]}], "merged", OUT),
    ("another tag goes than that the right spells otherwise", {"tags": [{"tag": "STORE", "access": "full"}]}, "networks",
     [{**NETWORK, "tags": ["store"]}], "merged", ""),
    ("another spelling of a tag goes", {"tags": [{"tag": "store", "access": "full"}]}, "networks", [{**NETWORK, "tags": ["store", "Spare"]}], "merged", ""),
    ("the network of a right is left out", SINGLE, "networks", [{"name": "Another", "product_types": ["switch"]}], "overridden", OUT),
    ("a network goes, the organization's right stays", {**SINGLE, "org_access": "full"}, "networks", [NETWORK], "deleted", ""),
    ("another is renamed", SINGLE, "networks", [{**NETWORK, "notes": "renamed"}], "merged", ""),
]


def trials() -> list[tuple[str, Trial]]:
    """Every case as a task and in a blueprint; then with an owner nobody knows."""
    return [(case[0], lambda case=case: _tried(*case[1:])) for case in CASES] + [
        ("the owner is not known", _unknown), ("the owner is spelled otherwise", _spelled), ("a right this version does not know is given up", _newer)]


def _ready(emulator: Emulator, rights: dict, email: str | None = "Ann@example.com") -> World:
    """Acme with one tagged network, and Ann who has these rights and, as far as the Dashboard says it, the key."""
    world = World(emulator)
    world.session = Direct(emulator)
    good(world.run("networks", [{**NETWORK, "tags": ["store", "spare"]}, {**PLAIN, "product_types": ["switch"]}]))
    good(world.run("organization_admins", [{"email": "ann@example.com", "name": "Ann", "org_access": "none", **rights}]))
    world.faults({"kind": "shape", "method": "GET", "path": "identities/me", "times": 99, "body": {"name": "Ann", "email": email}})
    return world


def _tried(rights: dict, name: str, config: t.Any, state: str, words: str) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _ready(emulator, rights)
        before, wrong = world.writes(), []
        for root, given in [("blueprint", {name: config})] * (name == "networks") + [(name, config)]:
            checked = world.run(root, given, state=state, check=True, **YES)
            refused = " ".join(checked.get("refused") or [])
            wrong += [f"{root}, in check mode: {refused or checked.get('msg')}"] if bool(words) is not (words in refused and bool(refused)) else []
            if not words:
                continue
            result = world.run(root, given, state=state, **YES)
            wrong += [f"{root}: {result.get('msg')}"] if not result.get("failed") or words not in result["msg"] or world.writes() != before else []
        return wrong if words else wrong + [one["msg"] for one in [world.run(name, config, state=state, **YES)] if one.get("failed")]


def _unknown() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _ready(emulator, TAG, None)
        result = world.run("networks", [{**NETWORK, "tags": []}], **YES)
        wrong = [] if result.get("failed") and "does not say whose API key" in result["msg"] else [str(result.get("msg"))]
        return wrong + [one["msg"] for one in [world.run("networks", [{**NETWORK, "tags": ["store"]}], **YES)] if one.get("failed")]


def _admins(world: World, **shown: t.Any) -> None:
    """Let the Dashboard show Ann so."""
    path = f"/organizations/{world.organization}/admins"
    body = [{**one, **shown} if one["email"].lower() == "ann@example.com" else one for one in world.call("GET", path)]
    world.faults({"kind": "shape", "method": "GET", "path": "identities/me", "times": 99, "body": {"email": "ann@EXAMPLE.com"}},
                 {"kind": "shape", "method": "GET", "path": path + "$", "times": 99, "body": body})


def _spelled() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _ready(emulator, TAG)
        _admins(world, email="ANN@Example.com")
        result = world.run("networks", [{**NETWORK, "tags": []}], **YES)
        return [] if result.get("failed") and OUT in result["msg"] else [str(result.get("msg"))]


def _newer() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world, wrong = _ready(emulator, {"org_access": "full"}), []
        _admins(world, orgAccess="super")
        for access, words in (("read-only", OUT), ("none", OUT), ("full", "")):
            result = world.run("organization_admins", [{"email": "ann@example.com", "org_access": access}], check=True, **YES)
            refused = " ".join(result.get("refused") or [])
            wrong += [f"{access}: {refused or result.get('msg')}"] * (words not in refused or bool(refused) is not bool(words))
        return wrong
