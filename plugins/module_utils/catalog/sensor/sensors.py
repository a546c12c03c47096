# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sensors: what they raise alarms for, and which brokers they publish to."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier


def _graded(name: str, words: str, option: str, text: str, *more: Field, kind: str = "int") -> Field:
    """A threshold that is a number, or one of four grades."""
    return Field(name, f"Threshold of {words}.", type="dict", fields=(
        Field(option, text, type=kind), *more,
        Field("quality", "A grade in place of the number.", choices=("good", "fair", "inadequate", "poor"), instead_of=option)))


def _plain(name: str, words: str, option: str, text: str, kind: str = "float") -> Field:
    return Field(name, f"Threshold of {words}.", type="dict", fields=(Field(option, text, type=kind, required=True),))


_THRESHOLDS = (
    _graded("temperature", "the temperature", "celsius", "In degrees Celsius.",
            Field("fahrenheit", "In degrees Fahrenheit, in place of Celsius.", type="float", instead_of="celsius"), kind="float"),
    _graded("humidity", "the humidity", "relative_percentage", "In percent."),
    _plain("water", "water", "present", "Whether water is there.", "bool"),
    _plain("door", "a door", "open", "Whether it is open.", "bool"),
    _graded("tvoc", "volatile organic compounds", "concentration", "In micrograms per cubic meter."),
    _graded("co2", "carbon dioxide", "concentration", "In parts per million."),
    _graded("pm25", "fine dust", "concentration", "In micrograms per cubic meter."),
    Field("noise", "Threshold of noise.", type="dict", fields=(_graded("ambient", "the noise around", "level", "In decibels."),)),
    _graded("indoor_air_quality", "the score of the air", "score", "From 0, very bad, to 100."),
    _plain("real_power", "real power", "draw", "In watts."),
    _plain("apparent_power", "apparent power", "draw", "In volt-amperes."),
    _plain("power_factor", "the power factor", "percentage", "In percent.", "int"),
    _plain("current", "current", "draw", "In amperes."),
    _plain("voltage", "voltage", "level", "In volts."),
    _plain("frequency", "frequency", "level", "In hertz."),
    _plain("upstream_power", "power from upstream", "outage_detected", "Whether the power is gone.", "bool"),
)

SENSOR_ALERTS_PROFILES = Resource(
    "sensor_alerts_profiles", "sensor alert profile",
    ("Manage the alert profiles of the sensors of a network",
     "A profile says for which sensors an alarm is raised, when, and who gets it."),
    scope="network", kind="collection", path="/networks/{network}/sensor/alerts/profiles", key="name", id="profileId", batch=("create", "update", "destroy"),
    fields=(
        identifier("profile"),
        Field("name", "Name of the profile."),
        Field("conditions", "What raises an alarm; any of them is enough. They are told apart by metric and direction. The list given replaces the present "
              "one. A new profile needs it.", type="list", compare="by:metric,direction", required_on_create=True, bounds=(1, None), fields=(
                  Field("metric", "What is measured.", required=True, choices=(
                      "apparentPower", "co2", "current", "door", "frequency", "humidity", "indoorAirQuality", "noise", "pm25", "powerFactor", "realPower",
                      "temperature", "tvoc", "upstreamPower", "voltage", "water")),
                  Field("threshold", "Threshold, under the name of the metric.", type="dict", required_on_create=True, fields=_THRESHOLDS),
                  Field("direction", "Which side of the threshold is bad. Doors, water and power that is gone have none.", choices=("above", "below")),
                  Field("duration", "Seconds that it must last.", type="int", default=0, choices=(
                      0, 60, 120, 180, 240, 300, 600, 900, 1800, 3600, 7200, 14400, 28800)),
              )),
        Field("schedule", "When alarms are raised; at any time without one. Schedules are made in the Dashboard, and the API does not list them.", type="dict",
              read_only=("name",), fields=(Field("id", "Identifier of the schedule."),)),
        Field("recipients", "Who gets the alert.", type="dict", default={"emails": [], "smsNumbers": [], "httpServerIds": []}, fields=(
            Field("emails", "E-mail addresses.", type="list", compare="set:nocase", default=[]),
            Field("sms_numbers", "Telephone numbers, as C('+15555555555') in quotes.", type="list", compare="set", default=[]),
            Field("http_server_ids", "Names or identifiers of webhook receivers.", type="list", compare="set", ref="network_webhook_http_servers", default=[]),
        )),
        Field("serials", "Serial numbers or names of the sensors it is for.", type="list", compare="set:nocase", ref="devices", default=[]),
        Field("include_sensor_url", "Whether messages link to the sensor in the Dashboard.", type="bool", default=True, not_always_returned=True),
        Field("custom_message", "Text that is added to e-mails and text messages.", api="message", not_always_returned=True, empty_ok=True),
    ),
)

_BROKER = "/networks/{network}/sensor/mqttBrokers/{id}"

SENSOR_MQTT_BROKERS = Resource(
    "sensor_mqtt_brokers", "broker of sensors",
    ("Manage which MQTT brokers the sensors of a network publish to",
     "The broker itself is one of M(sitecraft.meraki.network_mqtt_brokers). O(state=deleted) makes sensors stop publishing to it; the broker stays."),
    scope="network", kind="slots", path=_BROKER, item=_BROKER, read_path=_BROKER, key="broker", batch=("update",),
    fields=(
        Field("broker", "Name or identifier of the broker.", api="mqttBrokerId", ref="network_mqtt_brokers", required=True),
        Field("enabled", "Whether sensors publish to it.", type="bool", default=False),
    ),
)

RESOURCES = (SENSOR_ALERTS_PROFILES, SENSOR_MQTT_BROKERS)
