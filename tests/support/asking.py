# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Dashboard that answers some of what a test asks otherwise than the emulator would."""
from __future__ import annotations

import json

from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply


class Misleading:
    """A Dashboard that answers some paths as a test says, and the others as the emulator does."""

    def __init__(self, world, **answers):
        self.direct, self.answers, self.asked = world.session, answers, []
        world.session = self

    def send(self, method, url, headers, data):
        path = url.split("/api/v1", 1)[1]
        self.asked.append(f"{method} {path}")
        for word, answer in self.answers.items():
            if word in path:
                status, body, links = answer(url, len([one for one in self.asked if word in one]))
                return Reply(status, json.dumps(body), {"Content-Type": "application/json", **links}, url)
        return self.direct.send(method, url, headers, data)
