# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an appliance protects beside its firewall rules: intrusion, malware, spoofed addresses, and its own services."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource

_WATCHING = {"mode": ("detection", "prevention")}
_OWN_NETWORKS = {"use_default": False}

APPLIANCE_NETWORK_SECURITY_INTRUSION = Resource(
    "appliance_network_security_intrusion", "intrusion detection",
    ("Manage the intrusion detection and prevention of an appliance network",
     "The appliance compares traffic with known attacks, and reports or stops them. It needs the Advanced Security license.",
     "Rules that raise false alarms are allowed for the whole organization (M(sitecraft.meraki.appliance_organization_security_intrusion)).",
     "O(state=deleted) turns it off."),
    scope="network", path="/networks/{network}/appliance/security/intrusion",
    fields=(
        Field("mode", "What happens to traffic that looks like an attack: V(detection) reports it, V(prevention) stops it as well.",
              choices=("disabled", "detection", "prevention"), default="disabled"),
        Field("ids_rulesets", "Rules it is compared with: only the surest ones (V(connectivity)), the usual ones, or as many as there are (V(security)).",
              choices=("connectivity", "balanced", "security"), default="balanced", not_always_returned=_WATCHING),
        Field("protected_networks", "Networks that count as inside.", type="dict", default={"useDefault": True}, not_always_returned=_WATCHING, fields=(
            Field("use_default", "Whether all private addresses count as inside.", type="bool", default=True),
            Field("included_cidr", "Addresses and subnets inside.", type="list", compare="set:nocase", only_if=_OWN_NETWORKS, required_if=_OWN_NETWORKS),
            Field("excluded_cidr", "Addresses and subnets in those that are not inside.", type="list", compare="set:nocase", empty_ok=True,
                  only_if=_OWN_NETWORKS, required_if=_OWN_NETWORKS),
        )),
        Field("policy", "Intrusion policy of the organization, passed on as it is.", type="dict"),
    ),
)

APPLIANCE_ORGANIZATION_SECURITY_INTRUSION = Resource(
    "appliance_organization_security_intrusion", "allowed intrusion rules",
    ("Manage which intrusion rules are allowed in an organization",
     "Traffic that an allowed rule matches is let through by every appliance of the organization: use it for false alarms.",
     "The list given replaces the present one; O(config.add) and O(config.remove) change single entries. O(state=deleted) allows no rule."),
    scope="organization", path="/organizations/{organization}/appliance/security/intrusion",
    fields=(
        Field("allowed_rules", "The rules.", type="list", compare="by:rule_id", default=[], fields=(
            Field("rule_id", "Identifier of the rule, as C(meraki:intrusion/snort/GID/01/SID/688).", required=True),
            Field("rule_message", "What the rule is about. The Dashboard has its own words for it and takes no others, so it is only shown.",
                  api="message", compare="never"),
        )),
    ),
)


def _allowed(name, text, key, key_help, **form):
    return Field(name, f"{text} The list given replaces the present one.", type="list", compare=f"by:{key}", default=[], fields=(
        Field(key, key_help, required=True, compare="text:nocase", **form),
        Field("comment", "Why the place is allowed. A new entry needs it.", required_on_create=True),
    ))


APPLIANCE_SECURITY_MALWARE = Resource(
    "appliance_security_malware", "malware protection",
    ("Manage the malware protection of an appliance network",
     "Files that are downloaded are looked up, and stopped where they are known to be bad (AMP). It needs the Advanced Security license.",
     "O(state=deleted) turns it off and allows nothing in particular."),
    scope="network", path="/networks/{network}/appliance/security/malware",
    fields=(
        Field("mode", "Whether files are looked up.", choices=("disabled", "enabled"), required=True, default="disabled"),
        _allowed("allowed_urls", "Places files may always come from.", "url", "Host or URL, as C(example.org)."),
        _allowed("allowed_files", "Files that are always let through.", "sha256", "SHA256 of the file, 64 digits.",
                 pattern=("[0-9a-fA-F]{64}", "a SHA256, which has 64 hexadecimal digits")),
    ),
)

APPLIANCE_FIREWALL_SETTINGS = Resource(
    "appliance_firewall_settings", "firewall settings",
    ("Manage what an appliance does about spoofed addresses",
     "Traffic whose source address cannot be where it comes from is stopped, or only logged.",
     "O(state=deleted) has it stopped, as on a new network."),
    scope="network", path="/networks/{network}/appliance/firewall/settings",
    fields=(
        Field("spoofing_protection", "Protection against spoofed addresses.", type="dict", default={"ipSourceGuard": {"mode": "block"}}, fields=(
            Field("ip_source_guard", "Check of source addresses.", type="dict", fields=(
                Field("mode", "What happens to such traffic.", choices=("block", "log"), default="block"),
            )),
        )),
    ),
)


def _service_resets(service):
    """What a new network is taken to have: it answers pings, and nothing else."""
    return {"access": "unrestricted" if str(service).upper() == "ICMP" else "blocked"}


_RESTRICTED = {"access": "restricted"}

APPLIANCE_FIREWALLED_SERVICES = Resource(
    "appliance_firewalled_services", "service of the appliance",
    ("Manage who on the internet reaches the services of an appliance itself",
     "Each entry of O(config) is one of its three services: pings (V(ICMP)), V(SNMP), and its status page (V(web)).",
     "O(state=deleted) lets everybody ping and nobody else in. The API documentation does not say what a new network has; this is what the Dashboard shows "
     "for one."),
    scope="network", kind="slots", path="/networks/{network}/appliance/firewall/firewalledServices", key="service", slot_defaults=_service_resets,
    fields=(
        Field("service", "The service.", choices=("ICMP", "SNMP", "web"), required=True),
        Field("access", "Who reaches it: everybody, nobody, or O(config[].allowed_ips).", choices=("unrestricted", "restricted", "blocked"), required=True),
        Field("allowed_ips", "Addresses and subnets that reach it.", type="list", compare="set:nocase", only_if=_RESTRICTED, required_if=_RESTRICTED),
    ),
)

RESOURCES = (APPLIANCE_NETWORK_SECURITY_INTRUSION, APPLIANCE_ORGANIZATION_SECURITY_INTRUSION, APPLIANCE_SECURITY_MALWARE, APPLIANCE_FIREWALL_SETTINGS,
             APPLIANCE_FIREWALLED_SERVICES,)
