# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organization as a folder of files that people review, and back: what most networks share is said once. Pure, but for `load` and `changes`."""
from __future__ import annotations

import hashlib
import json
import os
import re
import typing as t
from collections import Counter
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.tidy import placeholders, tidy
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read, written

MARK = "# Written by role sitecraft.meraki.export."
HEAD = MARK + " The next export overwrites what is changed here.\n"
NOT_SHARED = "not_shared"
#: Where each network, and each template, has a file of its own.
FOLDERS = {"networks": "networks", "organization_config_templates": "templates"}
NEVER = """# What this export does not hold

The API shows neither these nor their values, or they belong to no configuration:

- Secrets: the files hold names in their place; `secrets.example.yml` lists them.
- What was set below SSID slots that nobody uses, and the slots themselves.
- Switch profiles of configuration templates, which only people can make; images of floor plans and splash pages; certificates that were uploaded.
- What ends by itself or is about single clients: sign-ins on splash pages, policies of clients, upgrades that are under way.
- Facts: identifiers, MAC addresses, firmware of devices, licenses, usage, events.
"""


def files(gathered: Mapping, organization: str, warnings: t.Iterable[str] = ()) -> dict[str, str]:
    """{path: text} of what was gathered of an organization."""
    tree = tidy(gathered)
    networks, shared = share(tree.pop("networks", []))
    templates = tree.pop("organization_config_templates", [])
    result = {"organization.yml": HEAD + written({"organization": organization, **tree}), "shared.yml": HEAD + written(shared)}
    for home, objects in (("networks", networks), ("organization_config_templates", templates)):
        names = file_names([str(one["name"]) for one in objects])
        result |= {f"{FOLDERS[home]}/{name}.yml": HEAD + written(one) for name, one in zip(names, objects)}
    said = sorted({" ".join(one.split()) for one in warnings if not one.startswith("snapshot:")})
    more = "\nWhat the Dashboard said of this organization:\n\n" + "".join(f"- {_plain(one)}\n" for one in said) if said else ""
    result |= {"secrets.example.yml": _example(tree, shared, networks, templates), "left_out.md": NEVER + more, ".gitignore": ".snapshot*\nsecrets.yml\n"}
    return result


def _plain(text: str) -> str:
    """A text in Markdown as it stands."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", text)


def share(networks: list[dict]) -> tuple[list[dict], dict]:
    """(networks without what most of those that have it share, what these share)."""
    shared = {}
    for name in [one for one in RESOURCES if RESOURCES[one].scope == "network" and one != "devices"]:
        there = {json.dumps(one[name], default=str): one[name] for one in networks if name in one}
        times = Counter(json.dumps(one[name], default=str) for one in networks if name in one)
        text, most = times.most_common(1)[0] if times else ("", 0)
        if most > 1 and 2 * most > sum(times.values()):
            shared[name] = there[text]
    return [_less(one, shared) for one in networks], shared


def _less(network: dict, shared: Mapping) -> dict:
    lacks = [name for name in shared if name not in network and _can_have(network, name)]
    less = {name: value for name, value in network.items() if name not in shared or value != shared[name]}
    return {**{name: value for name, value in less.items() if name != "devices"}, **({NOT_SHARED: lacks} if lacks else {}),
            **({"devices": less["devices"]} if "devices" in less else {})}


def joined(network: Mapping, shared: Mapping) -> dict:
    """A network with what it shares with others."""
    own = {name: value for name, value in network.items() if name != NOT_SHARED}
    without = network.get(NOT_SHARED) or ()
    return {**own, **{name: value for name, value in shared.items() if name not in own and name not in without and _can_have(network, name)}}


def _can_have(network: Mapping, name: str) -> bool:
    product = RESOURCES[name].product if name in RESOURCES else None
    return product is None or product in (network.get("product_types") or ())


def file_names(names: t.Sequence[str]) -> list[str]:
    """File names that any system takes, each of them once, in the order of the names. What is not the name itself ends in a digest of it, whoever else is
    there."""
    safe = [(re.sub(r"[^\w. -]+", "_", name).strip(" .") or "_")[:60] for name in names]
    times = Counter(one.casefold() for one in safe)
    return [one if one == name and times[one.casefold()] == 1 else f"{one}-{hashlib.sha256(name.encode()).hexdigest()[:8]}" for one, name in zip(safe, names)]


def _example(organization: Mapping, shared: Mapping, networks: list[dict], templates: list[dict]) -> str:
    """The secrets that must, or may, be filled in, and where they stand."""
    where: dict[tuple[str, bool], list[str]] = {}
    for place, part in [("the organization", organization), *(("template " + str(one["name"]), one) for one in templates),
                        *((str(one["name"]), joined(one, shared)) for one in networks)]:
        for one in placeholders(part):
            where.setdefault((str(one["secret"]), bool(one.get("optional"))), []).append(place)
    lines = [HEAD + "# Copy this file to secrets.yml, fill it in, and encrypt it with ansible-vault. A name stands for all places it is in; with the\n"
             "# name of a network before it, for that network alone, as in store_0012_ssid_0_psk. What is optional may never have been set.\n"]
    for (name, optional), places in sorted(where.items()):
        few = ", ".join(json.dumps(one, ensure_ascii=False) for one in dict.fromkeys(places[:3])) + (f" and {len(places) - 3} more" if len(places) > 3 else "")
        lines.append(f"# {'optional' if optional else 'needed'}; of {few}\n{'# ' if optional else ''}{name}: \"\"\n")
    return "".join(lines)


# -- on the disk


def changes(folder: str, wanted: Mapping[str, str]) -> dict[str, list]:
    """What is to be written into a folder, and removed from it, so that it holds these files. Of other files those alone go that an export wrote."""
    write = [{"path": os.path.join(folder, path), "text": text} for path, text in wanted.items() if _content(os.path.join(folder, path)) != text]
    there = [os.path.join(folder, below, name) for below in FOLDERS.values() for name in sorted(_listed(os.path.join(folder, below)))]
    kept = {os.path.join(folder, path) for path in wanted}
    return {"write": write, "remove": [path for path in there if path not in kept and path.endswith(".yml") and (_content(path) or "").startswith(MARK)]}


def load(folder: str) -> tuple[dict, dict, list[str]]:
    """(tree of a blueprint with the key `organization`, shared, problems) of a folder."""
    problems: list[str] = []

    def parsed(path: str) -> dict:
        text = _content(os.path.join(folder, path))
        try:
            found = read(text) if text is not None else None
            if not isinstance(found, dict):
                raise ValueError("there is no such file, or it cannot be read" if text is None else "it holds no mapping")
            return found
        except ValueError as error:
            problems.append(f"{os.path.join(folder, path)}: {error}")
            return {}
    tree, shared = parsed("organization.yml"), parsed("shared.yml") if os.path.exists(os.path.join(folder, "shared.yml")) else {}
    for home, below in FOLDERS.items():
        tree[home] = [parsed(f"{below}/{name}") for name in sorted(_listed(os.path.join(folder, below))) if name.endswith((".yml", ".yaml"))]
        problems += [f"{below}: a file has no name of a network" for one in tree[home] if one and not one.get("name")]
    tree["networks"] = [joined(one, shared) for one in tree["networks"]]
    return tree, shared, problems


def _listed(folder: str) -> list[str]:
    return os.listdir(folder) if os.path.isdir(folder) else []


def _content(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None
