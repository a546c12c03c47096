# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and comments of the Dashboard, and cells of a table, that Ansible would execute as templates on the controller."""
from __future__ import annotations

import json
import tempfile
import typing as t
from pathlib import Path

import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read, written

from tests.support.play import play
from tests.support.world import World

KIND = "a name is executed"
PROMISE = "What is exported of the Dashboard, and what a table of sites says, is loaded as it stands and never as a template."

TOUCH = "lookup('ansible.builtin.pipe', 'touch executed')"
#: Texts that are templates, or nearly, or that YAML could take for something else.
TEXTS = (f"{{{{ {TOUCH} }}}}", f"a {{{{ {TOUCH} }}}} b", f"{{% set x = {TOUCH} %}}", "{# gone #}", f"{{%- if {TOUCH} -%}}x{{%- endif -%}}", "{{", "{%",
         "{#", "}}", "{", "{ {",
         f"#jinja2: variable_start_string:'[[', variable_end_string:']]'\n[[ {TOUCH} ]]", f"#jinja2:variable_start_string:'$('\n$( {TOUCH} )",
         f"{{% raw %}}{{{{ 1 }}}}{{% endraw %}}{{{{ {TOUCH} }}}}", f"{{{{\n{TOUCH}\n}}}}", "!unsafe x", "!vault x", "&a", "*a", "yes", "null", "1e3",
         "0x10", " x ", "a: b", "# no",
         "a\nb\n", "- x", "\u202eretsam", "\x1b[2J", "\x85", "a\u2028b", "{{\x85", "\U0001f600", "'", '"', "\\", "", "~", "=", "<<", "%YAML", "---", "...",
         "2001-01-01", "1:30",
         "{{ 7 * 7 }}")


def _both_ways() -> list[str]:
    data = {"networks": [{"name": text, "notes": [text, {text: text}], "enabled": True, "mtu": 1500, "lat": 1.5, "none": None} for text in TEXTS]}
    return [] if read(written(data)) == data else ["the filters do not give back what they were given"]


def _by_ansible() -> list[str]:
    """Loaded in every way Ansible has, passed on and written down."""
    data = {"texts": [{"text": text, "keys": {text: text}} for text in TEXTS]}
    ways = {"vars_files": "texts", "include_vars": "included.texts", "filter": "filtered.texts", "untagged": "untagged.texts"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "export.yml").write_text(written(data))
        (folder / "old.yml").write_text(yaml.safe_dump(data))
        copies = [{"ansible.builtin.copy": {"content": f"{{{{ {value} | map('combine', {{}}) | list | to_json }}}}", "dest": f"{name}/{way}.json"}}
                  for way, value in ways.items()]
        reads = {"filtered": "{{ lookup('ansible.builtin.file', 'export.yml') | sitecraft.meraki.from_safe_yaml }}",
                 "untagged": "{{ lookup('ansible.builtin.file', 'old.yml') | sitecraft.meraki.from_safe_yaml }}"}
        include = {"ansible.builtin.include_vars": {"file": "export.yml", "name": "included"}}
        book = [{"hosts": "localhost", "gather_facts": False, "vars_files": ["export.yml"], "vars": reads, "tasks": [include, *copies]}]
        (folder / "load.yml").write_text(yaml.safe_dump(book, sort_keys=False))
        run = play(Nowhere, folder, folder / "load.yml", cwd=folder, ANSIBLE_COLLECTIONS_PATH=collections())
        faults = [run.output[-1500:]] if run.code else [
            f"{way}: {[one for one, other in zip(read_back, data['texts']) if one != other][:3]}" for way in ways
            if (read_back := json.loads((folder / f"{way}.json").read_text())) != data["texts"]]
        return faults + ["something was executed"] * bool(list(folder.rglob("executed")))


class Nowhere:
    """No Dashboard is asked."""

    key, url = "k" * 40, "http://127.0.0.1:9/api/v1"


def collections() -> str:
    """Where this collection lies."""
    import ansible_collections.sitecraft.meraki.plugins as home
    return str(Path(next(iter(home.__path__))).parents[3])


def _table() -> list[str]:
    """Cells of a table and problems with them, by the role."""
    with tempfile.TemporaryDirectory() as name, Emulator(unlimited=True) as emulator:
        folder, world = Path(name), World(emulator)
        cell = TEXTS[0].replace('"', "'")
        (folder / "sites.csv").write_text(f'name,time_zone,subnet,note\nStore 1,America/Chicago,10.1.0.0/22,"{cell}"\nStore 2,"{cell}",10.2.0.0/22,x\n')
        role = {"ansible.builtin.include_role": {"name": "sitecraft.meraki.sites"}, "vars": {
            "sites_organization": "Acme", "sites_file": str(folder / "sites.csv"), "sites_on_bad_row": "skip",
            "sites_profile": str(folder / "profile.yml")}}
        (folder / "profile.yml").write_text("product_types: [appliance]\ntime_zone: {{ time_zone }}\nnotes: {{ note }}\n")
        (folder / "sites.yml").write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": [role]}]))
        run = play(emulator, folder, folder / "sites.yml", cwd=folder, ANSIBLE_COLLECTIONS_PATH=collections())
        notes = [one["notes"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 1"]
        executed = bool(list(folder.rglob("executed")))
        return [run.output[-1500:]] * bool(run.code) + [f"notes: {notes}"] * (notes != [cell]) + ["something was executed"] * executed


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """By the filters alone, by every way of loading, by a table. (The playbooks: tests/integration/test_playbooks.py.)"""
    yield "there and back", _both_ways
    yield "loaded by Ansible", _by_ansible
    yield "a table of sites", _table
