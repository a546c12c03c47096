# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floor plans: the picture is saved as PNG and answered as a digest; the points that are not given follow from those that are."""
from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Any

from ..core.errors import refused
from ..core.kinds import Form, decimal, table, text
from .checks import hidden
from .row import Draft, Spot
from .tables import Objects

CORNERS = ("bottomLeftCorner", "bottomRightCorner", "topLeftCorner", "topRightCorner")
WIDTH, HEIGHT, DEGREE = 100.0, 60.0, 111_000.0
PNG = b"\x89PNG"
#: How far a corner is from the middle, in degrees; plans are never turned here.
AWAY = {name: {"lat": (1 if "top" in name else -1) * HEIGHT / 2 / DEGREE, "lng": (1 if "Right" in name else -1) * WIDTH / 2 / DEGREE} for name in CORNERS}


def _bytes(contents: str) -> bytes | None:
    try:
        return base64.b64decode(contents, validate=True)
    except (binascii.Error, ValueError):
        return None


POINT = table({"lat": decimal(-90, 90), "lng": decimal(-180, 180)}, needs=("lat", "lng"))
IMAGE = Form(_bytes, "a base64 encoded image", "iVBORw0KGgo=")


def _saved(contents: str) -> str:
    """The digest of a picture as it is saved: one of another kind is another file then."""
    content = _bytes(contents) or b""
    other = content.startswith((b"\xff\xd8", b"GIF8"))
    return hashlib.md5(PNG + content if other else content, usedforsecurity=False).hexdigest()


def place(draft: Draft) -> None:
    """Work out the points. Raises ApiError 400 for a new plan that lies nowhere."""
    plan, body = draft.after, draft.body
    given = [name for name in CORNERS if body.get(name)]
    if draft.call.method == "POST" and not body.get("center") and len(given) < 2:
        raise refused("'center' or two adjacent corners must be specified")
    if body.get("imageContents"):
        digest = _saved(body["imageContents"])
        plan.update(imageMd5=digest, imageExtension="png", width=WIDTH, height=HEIGHT, imageUrl=f"https://example.com/plans/{digest}")
    if given and not body.get("center"):
        plan["center"] = {key: sum(plan[name][key] - AWAY[name][key] for name in given) / len(given) for key in ("lat", "lng")}
    for name in CORNERS if body.get("center") or given else ():
        if name not in given or body.get("center"):
            plan[name] = {key: plan["center"][key] + AWAY[name][key] for key in ("lat", "lng")}


def with_devices(spot: Spot, plan: dict) -> dict[str, Any]:
    """The devices that stand on it, and until when its picture can be had."""
    found = [one for one in spot.call.org.devices_in(spot.call.network.id) if one.data.get("floorPlanId") == plan["floorPlanId"]]
    return {**plan, "imageUrlExpiresAt": spot.call.stamp(), "devices": [
        {"serial": one.serial, "name": one.name, "model": one.model, "mac": one.mac, "networkId": one.network_id}
        for one in found]}


ROWS = (
    Objects(
        "/networks/{networkId}/floorPlans", item="floorPlanId", id_key="floorPlanId",
        batch={"PUT": "update", "DELETE": "destroy"}, local=True, needs=("name", "imageContents"),
        fields={"name": text(1), "imageContents": text(form=IMAGE), "center": POINT, **dict.fromkeys(CORNERS, POINT), "floorNumber": decimal()},
        checks=(place,), shows=(hidden("imageContents"), with_devices),
        example=lambda number: {"name": f"Floor {number}", "imageContents": "iVBORw0KGgo=", "center": {"lat": 41.0, "lng": -87.0}}),
)
