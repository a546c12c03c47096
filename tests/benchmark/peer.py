# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work by other means: tasks of cisco.meraki, from the Python package `ansible`, one task for every object."""
from __future__ import annotations

import os
import subprocess
import sys
import typing as t
from pathlib import Path

import yaml


def collections(home: Path) -> str:
    """The folder that holds cisco.meraki beside this collection, installed when it is first asked for."""
    target = home / "ansible"
    if not (target / "ansible_collections" / "cisco" / "meraki").exists():
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), "ansible"], check=True)
    return os.pathsep.join([os.environ["ANSIBLE_COLLECTIONS_PATH"], str(target)])


def version(home: Path) -> str:
    """The version of cisco.meraki that was installed."""
    manifest = home / "ansible" / "ansible_collections" / "cisco" / "meraki" / "MANIFEST.json"
    return yaml.safe_load(manifest.read_text(encoding="utf-8"))["collection_info"]["version"] if manifest.exists() else ""


def _connection(emulator: t.Any) -> dict:
    return {"meraki_api_key": emulator.key, "meraki_base_url": emulator.url, "meraki_suppress_logging": True, "meraki_output_log": False,
            "meraki_print_console": False}


def sites(tree: dict, organization: str, emulator: t.Any) -> str:
    """A playbook of cisco.meraki that makes the sites of a W9 tree."""
    tasks: list[dict] = []
    for network in tree["networks"]:
        tasks += _site(network, organization)
    for task in tasks:
        (name, options), = [(name, options) for name, options in task.items() if name.startswith("cisco.")]
        task[name] = {**_connection(emulator), **options}
    return yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": tasks}], sort_keys=False)


def _site(network: dict, organization: str) -> list[dict]:
    home = "{{ (listed.meraki_response | selectattr('name', 'eq', '" + network["name"] + "') | first).id }}"
    rules = [{"comment": rule["comment"], "policy": rule["policy"], "protocol": rule["protocol"], "srcCidr": rule["src_cidr"],
              "destCidr": rule["dest_cidr"], "srcPort": "Any", "destPort": "Any"} for rule in network["appliance_l3_firewall_rules"]["rules"]]
    tasks = [
        {"cisco.meraki.networks": {"state": "present", "organizationId": organization, "name": network["name"],
                                   "productTypes": network["product_types"], "timeZone": network["time_zone"]}},
        {"cisco.meraki.networks_info": {"organizationId": organization, "total_pages": -1, "direction": "next"}, "register": "listed"},
        {"cisco.meraki.networks_appliance_vlans_settings": {"state": "present", "networkId": home, "vlansEnabled": True}}]
    tasks += [{"cisco.meraki.networks_appliance_vlans": {"state": "present", "networkId": home, "id": str(vlan["id"]), "vlanId": str(vlan["id"]),
                                                         "name": vlan["name"], "subnet": vlan["subnet"], "applianceIp": vlan["appliance_ip"]}}
              for vlan in network["appliance_vlans"]]
    tasks.append({"cisco.meraki.networks_appliance_firewall_l3_firewall_rules": {"state": "present", "networkId": home, "rules": rules}})
    for ssid in network["wireless_ssids"]:
        options = {"state": "present", "networkId": home, "number": str(ssid["number"]), "name": ssid["name"], "enabled": True, "authMode": ssid["auth_mode"]}
        options.update({"encryptionMode": "wpa", "psk": ssid["psk"]} if "psk" in ssid else {})
        tasks.append({"cisco.meraki.networks_wireless_ssids": options})
    servers = [{**server, "port": str(server["port"])} for server in network["network_syslog_servers"]["servers"]]
    return [*tasks, {"cisco.meraki.networks_syslog_servers": {"state": "present", "networkId": home, "servers": servers}}]


def tasks(emulator: t.Any, home: Path) -> t.Iterator[tuple[str, str, str]]:
    """(what it is called, the task, collections it needs) of every kind of task that finds nothing to do."""
    ours = "    - sitecraft.meraki.network_settings: {organization: Acme, network: Store, config: {local_status_page_enabled: true}}"
    yield "this collection, in the worker", ours, ""
    yield "this collection, as a module", ours + "\n      environment: {MERAKI_RUN_ON: host}", ""
    yield "ansible.builtin.uri", (f"    - ansible.builtin.uri: {{url: '{emulator.url}/organizations', "
                                  f"headers: {{Authorization: 'Bearer {emulator.key}'}}}}"), ""
    options = yaml.safe_dump({**_connection(emulator), "organizationId": [*emulator.store.orgs][0]}, default_flow_style=True, width=10000).strip()
    yield "cisco.meraki.networks_info", f"    - cisco.meraki.networks_info: {options}", collections(home)


def task(text: str, count: int) -> str:
    """A play of one task, many times over."""
    return "- hosts: all\n  gather_facts: false\n  tasks:\n" + "\n".join([text] * count) if text else ""
