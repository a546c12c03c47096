# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts of a network: which there are, and who hears of them."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource

_NOBODY = {"emails": [], "allAdmins": False, "snmp": False, "httpServerIds": []}


def _destinations(*more: Field) -> tuple[Field, ...]:
    return (
        Field("emails", "E-mail addresses. The list given replaces the present one; an empty one clears it.", type="list", compare="set:nocase", default=[]),
        Field("all_admins", "Whether all administrators of the network get an e-mail.", type="bool", default=False),
        Field("snmp", "Whether an SNMP trap is sent, where that is set up.", type="bool", default=False),
        Field("http_server_ids", "Webhook receivers, by name or identifier.", type="list", compare="set", ref="network_webhook_http_servers", default=[]),
        *more)


_FILTERS = (
    Field("timeout", "Minutes that the problem must last.", type="int"),
    Field("period", "Seconds over which events are counted.", type="int"),
    Field("threshold", "The limit, in the unit of the alert.", type="int"),
    Field("min_duration", "Seconds that it must last.", type="int"),
    Field("lookback_window", "Seconds that are looked back.", type="int"),
    Field("selector", "Which ports the alert is about, as C(any port)."),
    Field("tag", "Tag of the devices the alert is about."),
    Field("name", "Name of what the alert is about."),
    Field("regex", "Pattern of the texts the alert is about."),
    Field("priority", "Priority of the events the alert is about."),
    Field("failure_type", "Kind of failure the alert is about."),
    Field("ssid_num", "Number of the SSID the alert is about, or its name.", type="int", ref="wireless_ssids"),
    Field("serials", "Serial numbers or names of the devices the alert is about.", type="list", compare="set:nocase", ref="devices"),
    Field("conditions", "What sensors must measure.", type="list", fields=(
        Field("type", "What is measured.", required=True),
        Field("direction", "Whether above (V(+)) or below (V(-)).", choices=("+", "-")),
        Field("threshold", "The limit.", type="float"),
        Field("duration", "Seconds that it must last.", type="int"),
        Field("unit", "Unit of the limit."),
    )),
)

NETWORK_ALERTS_SETTINGS = Resource(
    "network_alerts_settings", "alerts settings",
    ("Manage the alerts of a network",
     "Sets which alerts are on, when they are sent, and who gets them. Alerts are found by their O(config.alerts[].type); those not given stay as they are, "
     "and "
     "with O(state=replaced) they are turned off when O(config.alerts) is given.",
     "The Dashboard takes only the whole list in its own order, so that is what the module sends. Filters that are not listed here are kept, and taken as "
     "they are.",
     "O(state=deleted) turns all alerts off and clears who gets them."),
    scope="network", path="/networks/{network}/alerts/settings", send_all=True,
    fields=(
        Field("default_destinations", "Who gets every alert that is on.", type="dict", default=_NOBODY, fields=_destinations()),
        Field("alerts", "The alerts.", type="list", compare="by:type", keep_unlisted=True, default=[], fields=(
            Field("type", "Type of the alert as the API calls it, as C(gatewayDown) or C(settingsChanged).", required=True),
            Field("enabled", "Whether the alert is on.", type="bool", default=False),
            Field("alert_destinations", "Who gets this alert as well.", type="dict", default=_NOBODY, fields=_destinations(
                Field("sms_numbers", "Telephone numbers that get a text message.", type="list", compare="set", default=[], not_always_returned=True))),
            Field("filters", "When the alert is sent; the filters depend on the type.", type="dict", fields=_FILTERS),
        )),
        Field("muting", "When no alert is sent.", type="dict", not_always_returned=True, fields=(
            Field("by_port_schedules", "Ports that are off by their schedule.", type="dict", fields=(
                Field("enabled", "Whether alerts about them are left out.", type="bool", default=False),)),)),
    ),
)

RESOURCES = (NETWORK_ALERTS_SETTINGS,)
