# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An emulator that looks at the arguments of the processes that talk to it."""
from __future__ import annotations

import os
from pathlib import Path

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.exchange import answer

KEY = "canary0123456789abcdef0123456789abcdef01"


class Watch:
    """An emulator that looks at the arguments of every process these tests started while it answers, and can refuse every write by saying
    it again (quirk F11)."""

    def __init__(self, emulator):
        self.app, self.arguments, self.refusing = emulator.app, set(), False
        self.true, emulator.app.handle = emulator.app.handle, self.handle

    def handle(self, request):
        self.arguments.update(arguments_of(descendants(os.getpid())))
        if self.refusing and request.method in ("PUT", "POST"):
            return answer(400, {"errors": [f"Error occurred while executing update {request.path} with {request.body.decode()}: Validation failed"]})
        return self.true(request)


def descendants(ancestor):
    """The processes that one started, and those they started: other processes of this machine are ignored."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            pass  # it has ended
    found = {ancestor}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {ancestor}


def arguments_of(processes):
    """The command line of each that is still there."""
    for process in processes:
        try:
            yield (Path("/proc") / str(process) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            pass  # it has ended
