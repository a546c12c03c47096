# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every SSID has one of: settings beside the SSID itself, each read and written on its own."""
from __future__ import annotations

import typing as t

from ...schema.field import Field
from ...schema.resource import Resource

SSID_NUMBER = Field("number", "Number of the SSID, 0 to 14, or its name.", type="int", ref="wireless_ssids", required=True, bounds=(0, 14))


def per_ssid(name: str, title: str, texts: tuple[str, ...], below: str, *fields: Field, **more: t.Any) -> Resource:
    """Settings of SSIDs that stand `below` the path of one; a task gives those of many."""
    path = f"/networks/{{network}}/wireless/ssids/{{id}}/{below}"
    return Resource(name, title, texts, scope="network", kind="slots", path=path, item=path, read_path=path, key="number", batch=("update",),
                    fields=(SSID_NUMBER, *fields), **more)
