# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floor plans, on which devices have their place."""
from __future__ import annotations

import base64
import binascii
import re

from ...errors import BadInput, Problem
from ...schema.field import Field, camel
from ...schema.resource import Resource
from ..parts import identifier

_DIGEST = re.compile(r"[0-9a-fA-F]{32}")
#: How base64 of pictures begins that the Dashboard saves as another file than was sent: JPG and GIF become PNG.
_CONVERTED = ("/9j/", "R0lGOD")
_CORNERS = ("top_left_corner", "top_right_corner", "bottom_right_corner", "bottom_left_corner")
_CORNER_NAMES = tuple(map(camel, _CORNERS))


def _with_digest(plans):
    """A picture is never answered, only its digest is."""
    return [{**one, "imageContents": one["imageMd5"]} if one.get("imageMd5") else one for one in plans]


def _picture_steps(draft):
    """A digest tells which picture there is and makes none; one that is saved as another kind of file cannot be compared, and is not sent for its own sake."""
    picture = str(draft.body.get("imageContents") or "")
    if _DIGEST.fullmatch(picture):
        raise BadInput(f"floor plan {draft.key}: image_contents is the digest of a picture, as state gathered shows it; give the picture itself, in base64")
    _placed(draft)
    if draft.operation == "update" and draft.have.get("imageContents") and picture.lstrip().startswith(_CONVERTED):
        del draft.body["imageContents"]
    return draft.usual() if draft.body or draft.operation == "delete" else []


def _placed(draft):
    """The center and the corners say the same. Of both the corners are sent, where both are new; one of them beside the other of before contradicts it."""
    corners = [name for name in _CORNER_NAMES if draft.want.get(name)]
    if draft.operation == "create" and not draft.want.get("center") and len(corners) < 2:
        raise BadInput(f"floor plan {draft.key}: center is missing: a new plan needs it, or two corners beside each other")
    moved, turned = "center" in draft.changed, [name for name in _CORNERS if name in draft.changed]
    if draft.operation == "delete" or not (draft.want.get("center") and corners and (moved or turned)):
        return
    if not moved or len(turned) < 2:
        raise BadInput(f"floor plan {draft.key}: center and corners both say where it lies, and here one contradicts the other; give one of them")
    del draft.body["center"]


def _plan_problems(plan):
    """A picture that is no base64, and a new plan that lies nowhere."""
    problems = []
    try:
        base64.b64decode("".join(str(plan.get("image_contents") or "").split()), validate=True)
    except (binascii.Error, ValueError):
        problems.append(Problem("image_contents", "is no base64; ansible.builtin.slurp makes it of a file"))
    given = [at for at, name in enumerate(_CORNERS) if plan.get(name)]
    if len(given) == 1 and not plan.get("center"):
        problems.append(Problem(_CORNERS[given[0]], "alone places nothing: give two corners beside each other, or center", apart=True))
    return problems


def _point(name, where):
    return Field(name, f"{where}, in degrees.", type="dict", fields=(
        Field("lat", "Latitude.", type="float", bounds=(-90, 90)),
        Field("lng", "Longitude.", type="float", bounds=(-180, 180))))


NETWORK_FLOOR_PLANS = Resource(
    "network_floor_plans", "floor plan",
    ("Manage the floor plans of a network",
     "A floor plan is the picture of a floor, placed on the map; devices stand on it "
     "(O(sitecraft.meraki.devices#module:config[].floor_plan_id)).",
     "The Dashboard returns a digest of the picture, by which it is compared and which O(state=gathered) shows. It saves every picture as PNG: only "
     "PNG files can be compared; another kind of file is sent when the plan is made, and not again.",
     "Where it lies follows from the center or from two corners beside each other; the others follow from those. "
     "O(state=deleted) takes the devices off the plan; they stay in the network."),
    scope="network", kind="collection", path="/networks/{network}/floorPlans", key="name", id="floorPlanId", referred_by="name", batch=("update", "destroy"),
    parse_response=_with_digest, build_requests=_picture_steps, validate=_plan_problems, local_when_bound=True,
    facts=(Field("id", "The identifier.", api="floorPlanId"), Field("width", "Width in metres."), Field("height", "Height in metres."),
           Field("image_extension", "Kind of file."), Field("image_url", "Where the picture can be had for a while.")),
    fields=(
        identifier("floor plan"),
        Field("name", "Name of the plan.", required_on_create=True),
        Field("image_contents", "The picture in base64, as M(ansible.builtin.slurp) reads a file. A new plan needs it.", required_on_create=True,
              compare="text:content"),
        _point("center", "Where the middle of the plan lies; the plan is not turned then"),
        _point("top_left_corner", "Where the top left corner lies"),
        _point("top_right_corner", "Where the top right corner lies"),
        _point("bottom_right_corner", "Where the bottom right corner lies"),
        _point("bottom_left_corner", "Where the bottom left corner lies"),
        Field("floor_number", "Number of the floor.", type="float", not_always_returned=True),
    ),
)

RESOURCES = (NETWORK_FLOOR_PLANS,)
