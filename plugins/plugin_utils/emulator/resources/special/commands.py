# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done and leaves no setting behind: reboots, blinking LEDs, ports that are switched off and on, snapshots of cameras, tests of receivers,
tokens of virtual appliances, the two of a warm spare, networks that are split.
"""
from __future__ import annotations

import hashlib
from typing import Any

from ...core import alerts
from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import missing, refused
from ...core.kinds import flag, listing, nullable, number, text
from ...core.merge import apply
from . import made_up
from .networks import create_network, network_shape
from .switch_ports import port_count

DAY = 86400.0


def reboot(call: Call) -> dict:
    return {"success": True}


def blink(call: Call) -> dict:
    wanted = apply({}, call.body, {"duration": number(5, 120), "period": number(100, 1000), "duty": number(10, 90)})
    return {"duration": 20, "period": 160, "duty": 50, **wanted}


def cycle(call: Call) -> dict:
    if call.device.product_type != "switch":
        raise refused(f"Switch configuration is not supported for this device: {call.device.model}")
    ports = apply({}, call.body, {"ports": listing(text(1), 1)}, ("ports",))["ports"]
    unknown = [one for one in ports if one.isascii() and one.isdigit() and not 0 < int(one) <= port_count(call.device.model)]
    if unknown:
        raise refused(f"Invalid ports: {', '.join(unknown)}")
    return {"ports": ports}


def snapshot(call: Call) -> dict:
    """A link to a picture of now, or of a moment within the last two weeks, for a day."""
    device = call.device
    if device.product_type != "camera":
        raise refused(f"Camera configuration is not supported for this device: {device.model}")
    wanted = apply({}, call.body, {"timestamp": text(1), "fullframe": flag()})
    try:
        when = seconds(wanted["timestamp"]) if "timestamp" in wanted else call.now()
    except ValueError as error:
        raise refused("'timestamp' must be a date and time in ISO 8601 format") from error
    if not call.now() - 14 * DAY <= when <= call.now() + 60:
        raise refused("There is no recording of that time")
    if device.status != "online" and "timestamp" not in wanted:
        raise refused("The camera is offline")
    name = hashlib.sha256(f"{call.org.id}|{device.serial}|{int(when)}".encode()).hexdigest()[:20]
    return {"url": f"{call.host}/stream/jpeg/snapshot/{name}", "expiry": f"Access to the image will expire at {stamp(call.now() + DAY)[:19]}Z."}


def video_link(call: Call) -> dict:
    if call.device.product_type != "camera":
        raise refused(f"Camera configuration is not supported for this device: {call.device.model}")
    when = int((seconds(call.word("timestamp")) if call.word("timestamp") else call.now()) * 1000)
    return {"url": f"{call.host}/manage/nodes/new_list/{call.device.mac.replace(':', '')}?timestamp={when}",
            "visionUrl": f"https://vision.meraki.com/n/{call.network.id[2:]}/cameras/{made_up.number(10 ** 13, 10 ** 14, call.device.serial)}?ts={when}"}


TESTS = "webhook_tests"


def try_receiver(call: Call) -> dict:
    """A message to a receiver: enqueued, then processed, then delivered, or sent again where a receiver on this machine does not take it."""
    fields = {"url": text(1), "sharedSecret": text(), "payloadTemplateId": text(), "payloadTemplateName": text(), "alertTypeId": nullable(text())}
    wanted = apply({}, call.body, fields, ("url",))
    body = alerts.message(call.store, call.network, wanted.get("alertTypeId") or "power_supply_down", {})
    one = {"id": call.store.new_id(), "url": wanted["url"], "begun": call.now()}
    if alerts.here(wanted["url"]):  # others are not called
        one["answered"] = alerts.deliver(wanted["url"], wanted.get("sharedSecret", ""), {**body, "alertId": ""})
    call.network.data.setdefault(TESTS, {})[one["id"]] = one
    return _tested(call, one)


def _tested(call: Call, one: dict[str, Any]) -> dict:
    age = call.now() - one["begun"]
    return {"id": one["id"], "url": one["url"], "status": "enqueued" if age < 1 else "processing" if age < 3 else (
        "delivered" if one.get("answered", 200) == 200 else "retrying")}


def get_test(call: Call) -> dict:
    one = call.network.data.get(TESTS, {}).get(call.ids["webhookTestId"])
    if one is None:
        raise missing()
    return _tested(call, one)


def token(call: Call) -> dict:
    """A token for an hour (quirk W12)."""
    if not call.device.model.startswith("vMX"):
        raise refused("Authentication tokens are only for vMX devices")
    digits = hashlib.sha256(f"{call.device.serial}|{call.store.number('tokens')}".encode()).hexdigest()
    return {"token": f"{digits[:32]}/{digits[32:45]}", "expiresAt": stamp(call.now() + 3600)[:19] + "Z"}


def split(call: Call) -> dict:
    """One network for every product of a combined one, named after it; the devices go along."""
    network, made = call.network, []
    if len(network.product_types) < 2:
        raise refused("Only combined networks can be split")
    for product in list(network.product_types):
        call.body = {"name": f"{network.name} - {product}", "productTypes": [product], "timeZone": network.time_zone, "tags": network.tags}
        one = call.org.networks[create_network(call)["id"]]
        for device in call.org.devices_in(network.id):
            if device.product_type == product:
                kept = {key: getattr(device, key) for key in ("name", "tags", "notes", "address", "data")}
                call.org.take_out(device)
                call.org.place(device, one.id)
                vars(device).update(kept)
        made.append(one)
    del call.org.networks[network.id]
    return {"resultingNetworks": [network_shape(call, one) for one in made]}


ROUTES = [
    Route("POST", "/devices/{serial}/reboot", reboot, 202, writes=False),
    Route("POST", "/devices/{serial}/blinkLeds", blink, 202, writes=False),
    Route("POST", "/devices/{serial}/switch/ports/cycle", cycle, 200, writes=False, batch="cycle"),
    Route("POST", "/devices/{serial}/camera/generateSnapshot", snapshot, 202, writes=False),
    Route("GET", "/devices/{serial}/camera/videoLink", video_link),
    Route("POST", "/devices/{serial}/appliance/vmx/authenticationToken", token, 201, writes=False, batch="create"),
    Route("POST", "/networks/{networkId}/webhooks/webhookTests", try_receiver, 201, writes=False),
    Route("GET", "/networks/{networkId}/webhooks/webhookTests/{webhookTestId}", get_test),
    Route("POST", "/networks/{networkId}/split", split, batch="split"),
]
