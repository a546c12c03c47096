# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inventory C(sitecraft.meraki.dashboard): networks and devices of the Dashboard as hosts."""
from __future__ import annotations

DOCUMENTATION = r"""
name: dashboard
short_description: Networks and devices of the Meraki Dashboard as hosts
version_added: 0.1.0
author: sitecraft contributors (@sitecraft)
description:
  - Makes hosts of the devices and networks of one or several organizations. The file's name ends in C(meraki.yml) or C(meraki.yaml).
  - What is known of a host is in its variable C(meraki), such as C(meraki.product_type), C(meraki.network.name), C(meraki.lan_ip). A device
    with an address in its LAN also has it as C(ansible_host).
  - A task of this collection on such a host takes C(organization), C(network) and C(serial) from the host where it does not give them. What the task or
    C(module_defaults) say comes first, the environment comes last. A task on the same network, or organization, with the same
    options is carried out once, by one of its hosts, and the others get its result.
  - Every host is in group C(meraki), where C(ansible_connection) is C(local), since tasks call the API; variables of groups and hosts
    can override it. Devices are in group C(meraki_devices), networks in C(meraki_networks).
  - Where several have the same name, the serial number or identifier is added to it, and a warning says so. In names of hosts, whatever Ansible
    could take for a template or a path, and control characters, is replaced.
  - Something that cannot be read or is not there is an error, never an empty inventory. Ansible itself goes on with an empty one after an error
    of a plugin unless C(any_unparsed_is_failed) is set in section C(inventory) of ansible.cfg.
options:
  plugin:
    description: Says that the file is for this plugin.
    type: str
    required: true
    choices: [sitecraft.meraki.dashboard]
  organizations:
    description: Names or identifiers of organizations, one or a list. Falls back to E(MERAKI_ORGANIZATION), then to all the key sees.
    type: raw
    aliases: [organization]
  hosts:
    description: What becomes a host.
    type: list
    elements: str
    choices: [devices, networks]
    default: [devices]
  networks:
    description: Names or identifiers of networks, one or a list. Only these networks, and devices in them, are hosts. One that is not there is an error.
    type: raw
  network_tags:
    description: Only networks with these tags, and devices in them, are hosts.
    type: list
    elements: str
    default: []
  network_tags_match:
    description: Whether a network needs one of O(network_tags) or all of them.
    type: str
    choices: [any, all]
    default: any
  device_tags:
    description: Only devices with these tags are hosts. Does not apply to networks.
    type: list
    elements: str
    default: []
  device_tags_match:
    description: Whether a device needs one of O(device_tags) or all of them.
    type: str
    choices: [any, all]
    default: any
  product_types:
    description: Only devices of these types, and networks that can hold such devices, are hosts.
    type: list
    elements: str
    choices: [appliance, switch, wireless, camera, sensor, cellular_gateway, systems_manager, wireless_controller, campus_gateway, secure_connect]
    default: []
  models:
    description: Only devices of these models are hosts, as V(MR46) or V(MS225*). Does not apply to networks.
    type: list
    elements: str
    default: []
  statuses:
    description: Only devices with these statuses are hosts. The statuses are read, as with O(with_status). Does not apply to networks.
    type: list
    elements: str
    choices: [online, alerting, offline, dormant]
    default: []
  names:
    description: Only devices and networks with these names in the Dashboard are hosts, such as V(AP-*). One pattern or a list.
    type: raw
  with_status:
    description: Whether the statuses of devices are read, for C(meraki.status), even when neither O(group_by) nor a template needs C(status).
    type: bool
    default: false
  host_name:
    description:
      - What a host is called, as an expression or a template of C(name), C(serial), C(mac), C(model), C(product_type), C(network),
        C(organization), C(tags), C(lan_ip), C(status), C(type), C(id), and of C(meraki) with all of it.
      - Where the result is empty, the host is called by the serial number of the device or the identifier of the network.
    type: str
    default: name
  group_by:
    description:
      - What hosts are grouped by. The groups are called C(meraki_switch) by product type, and C(meraki_organization_Acme),
        C(meraki_network_Store_0012), C(meraki_model_MR46), C(meraki_tag_core), C(meraki_network_tag_retail) and C(meraki_status_offline) by the others.
        Characters that a group's name cannot have are replaced by C(_).
      - V(product_type), V(model) and V(status) apply to devices only; V(tag) means the tags of the device, or of the network where that is the host.
    type: list
    elements: str
    choices: [product_type, organization, network, model, tag, network_tag, status]
    default: [product_type]
extends_documentation_fragment:
  - ansible.builtin.constructed
  - ansible.builtin.inventory_cache
  - sitecraft.meraki.connection.plugin
notes:
  - Every option but those of the cache and of constructed groups may be a template, as C({{ lookup('ansible.builtin.file', '/run/secrets/meraki') }}),
    may use extra variables, and may be encrypted by Ansible Vault.
  - The API key is in no variable of a host, and in no cache.
"""

EXAMPLES = r"""
---
# acme.meraki.yml: the devices of one organization, with the key from the environment (MERAKI_DASHBOARD_API_KEY)
plugin: sitecraft.meraki.dashboard
organizations: Acme
---
# Networks and devices of everything the key sees, the key from a file
plugin: sitecraft.meraki.dashboard
api_key: "{{ lookup('ansible.builtin.file', lookup('ansible.builtin.env', 'MERAKI_KEY_FILE')) }}"
hosts: [devices, networks]
group_by: [product_type, organization, network]
---
# Gateways and access points of the stores that are down
plugin: sitecraft.meraki.dashboard
organizations: [Acme]
network_tags: [retail]
product_types: [appliance, wireless]
statuses: [offline, alerting]
---
# Names, variables and groups of your own, kept for an hour
plugin: sitecraft.meraki.dashboard
organizations: Acme
host_name: "{{ network }}-{{ name or serial }}"
compose:
  site_code: meraki.network.name.split(' ') | last
groups:
  core: "'core' in (meraki.tags | default([]))"
keyed_groups:
  - {prefix: firmware, key: meraki.firmware}
cache: true
cache_plugin: ansible.builtin.jsonfile
cache_connection: ~/.cache/meraki-inventory
cache_timeout: 3600
"""

import hashlib
import os
import re

from ansible import constants as C
from ansible.errors import AnsibleParserError
from ansible.module_utils.basic import missing_required_lib
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable, Constructable
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, MissingLibrary
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Settings
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.options import unusable
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.own_faults import as_own_error
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import printable, scrubbed
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import CONNECTION, ENVIRONMENT
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import host_names, inventory_options
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.inventory import chosen, read, uncollected
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.template_safety import plain, trusted, without_templates


class InventoryModule(BaseInventoryPlugin, Constructable, Cacheable):
    """The inventory plugin."""

    NAME = "sitecraft.meraki.dashboard"

    def verify_file(self, path):
        """Whether the file is for this plugin, by its name."""
        return path.endswith(("meraki.yml", "meraki.yaml")) and super().verify_file(path)

    def set_options(self, task_keys=None, var_options=None, direct=None):
        """Ansible's, with templates filled in, and with our sentences for what cannot be meant."""
        given = {name: value if name in inventory_options.OF_HOSTS else self._filled(name, value) for name, value in (direct or {}).items()}
        inventory_options.emptied(direct or {}, given)
        for name, variable in ENVIRONMENT.items():  # an empty variable is none: CI systems set those
            if os.environ.get(variable) == "" and name in CONNECTION:
                given.setdefault(name, CONNECTION[name].get("default"))
        inventory_options.refuse(given, C.config.get_configuration_definitions("inventory", self._load_name))
        super().set_options(task_keys=task_keys, var_options=var_options, direct=given)

    def _filled(self, name, value):
        self.templar.available_variables = self._vars or {}
        try:
            return plain(self.templar.template(plain(value)))
        except Exception as error:
            raise AnsibleParserError(f"{name} cannot be filled in: {error}") from None

    def parse(self, inventory, loader, path, cache=True):
        """Fill the inventory. Raises AnsibleParserError with a sentence."""
        super().parse(inventory, loader, path, cache)
        self._secrets = set()
        try:
            self._read_config_data(path)
            self._secrets = {str(self.get_option("api_key") or "").strip(), *re.findall(r"//[^/@]*:([^/@]+)@", str(self.get_option("proxy") or ""))} - {""}
            wanted = inventory_options.wanted(self.get_option)
            hosts = chosen(self._data(path, cache, wanted), wanted)
        except MissingLibrary as error:
            raise AnsibleParserError(missing_required_lib(error.library)) from None
        except AnsibleParserError:
            raise
        except Exception as error:
            raise AnsibleParserError(self._discreet(str(as_own_error(error)))) from None
        with uncollected():
            self._fill(hosts)

    def _discreet(self, text):
        return printable(scrubbed(text, self._secrets))

    def _say(self, text):
        self.display.warning(self._discreet(f"{self.NAME}: {text}"))

    # -- reading

    def _data(self, path, cache, wanted):
        """What the Dashboard says, or the cache where that was read for the same."""
        params = {name: self.get_option(name) for name in CONNECTION if name not in ("progress", "run_on")}
        problems = unusable(params)
        if problems:
            raise BadInput(*problems)
        settings = Settings(**{name: value for name, value in params.items() if value is not None})
        asked = hashlib.sha256(f"{settings.base_url}\n{settings.api_key}\n{wanted.reads}".encode()).hexdigest()
        key, is_kept = self.get_cache_key(path), self.get_option("cache")
        held = self._cache.get(key) if is_kept and cache else None
        if isinstance(held, dict) and held.get("asked") == asked:
            return held["data"]
        data = read(Client(settings, Ledger(rate=settings.requests_per_second)), wanted, self._say)
        if is_kept:
            self._cache[key] = {"asked": asked, "data": data}
        return data

    # -- filling

    def _fill(self, hosts):
        groups, said = host_names.groups(hosts, self.get_option("group_by"))
        every = {host_names.GROUP, *(one for some in groups for one in some)}
        names, more = host_names.names(hosts, self._called(hosts), lambda name, host: self._is_taken(name, host, every))
        for one in said + more:
            self._say(one)
        for group in sorted(every):
            self.inventory.add_group(group)
        for group in sorted(every & {"meraki_devices", "meraki_networks"}):
            self.inventory.add_child(host_names.GROUP, group)
        self.inventory.set_variable(host_names.GROUP, "ansible_connection", trusted("local"))
        self.inventory.set_variable(host_names.GROUP, "ansible_python_interpreter", trusted("{{ ansible_playbook_python }}"))
        for host, name, some in zip(hosts, names, groups):
            self._add(host, name, some)

    def _called(self, hosts):
        """What each host would be called."""
        template = self.get_option("host_name")
        if template.strip() == "name":
            return [host.name for host in hosts]
        return [self._one_called(template, host) for host in hosts]

    def _one_called(self, template, host):
        say = host.meraki
        named = {name: say.get(name) or "" for name in ("mac", "model", "product_type", "lan_ip", "status")}
        variables = without_templates({"name": host.name, "serial": host.number if host.is_device else "", "id": host.number, "type": say["type"], **named,
                                       "network": say["network"]["name"], "organization": say["organization"]["name"], "tags": host.tags, "meraki": say})
        try:
            if "{{" not in template and "{%" not in template:
                return str(self._compose(template, variables) or "")
            self.templar.available_variables = variables
            return str(self.templar.template(template) or "")
        except Exception as error:
            raise AnsibleParserError(self._discreet(f"host_name cannot be made of {host.name or host.number!r}: {error}")) from None

    def _is_taken(self, name, host, groups):
        """Whether a name stands for something else: this machine, a group, or a host that another inventory of this kind brought."""
        if name in ("all", "ungrouped", *C.LOCALHOST) or name in groups or name in self.inventory.groups:
            return True
        there = self.inventory.hosts.get(name)
        held = there.vars.get("meraki") if there is not None else None
        return isinstance(held, dict) and (held.get("serial") or held.get("id")) != host.number

    def _add(self, host, name, groups):
        self.inventory.add_host(name)
        for group in groups:
            self.inventory.add_child(group, name)
        variables = {"meraki": without_templates(host.meraki)}
        if host.meraki.get("lan_ip"):
            variables["ansible_host"] = without_templates(host.meraki["lan_ip"])
        for key, value in variables.items():
            self.inventory.set_variable(name, key, value)
        strict = self.get_option("strict")
        for make, option in ((self._set_composite_vars, "compose"), (self._add_host_to_composed_groups, "groups"),
                             (self._add_host_to_keyed_groups, "keyed_groups")):
            if self.get_option(option):
                make(self.get_option(option), variables, name, strict=strict)
