# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths, names and parameters of a question that lead out of the API, or to something that is no read."""
from __future__ import annotations

import functools
from urllib.parse import unquote, urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY

from tests.support.asking import Misleading
from tests.support.world import in_process

KIND = "a question leads elsewhere, or writes"
PROMISE = "Whatever stands in a path, a name or a parameter, only GET is sent, and only to what is below base_url."

UP = ("..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "..;", "..%2f", "..\\", "%2e%2e%5c", ".", "%00", "\u2024\u2024", "\uff0e\uff0e")
PATHS = [f"/networks/{one}/organizations" for one in UP] + [f"/{one}/_control/reset" for one in UP] + [f"/networks/N_1/{one}/{one}/{one}/x" for one in UP] + [
    "//evil.example/api/v1/organizations", "https://evil.example/organizations", "http:/evil.example", "@evil.example/organizations", "/@evil.example/x",
    "/organizations@evil.example", "\\\\evil.example\\x", "/\\evil.example", "/organizations?x=/../..", "/organizations#/..", "/organizations\r\nX: y",
    "/organizations HTTP/1.1", "/organizations\x00", "organizations", "", " ", "/", "//", "/api/v1/../v0/organizations", "/api/v0/organizations"]
PLACES = [*UP, "../../_control/reset", "..%2f..%2f_control", "x/../../..", "x\\..\\..", "N_1/../../organizations", "N_1?x=1", "N_1#x", "", " "]


def trials():
    for path in PATHS:
        yield f"path {path!r}", functools.partial(_asked, path=path)
    for place in PLACES:
        yield f"network {place!r}", functools.partial(_asked, path="/networks/{network}/clients", network=place)
        yield f"a client {place!r}", functools.partial(_asked, path="/networks/{network}/clients/{clientId}", network="Store 0012", params={"clientId": place})
        yield f"in the path {place!r}", functools.partial(_asked, path=f"/networks/{place}/clients")
    for name in ("rebootDevice", "createNetwork", "deleteNetwork", "updateDevice", "POST /organizations", "/devices/{serial}/reboot"):
        yield f"operation {name!r}", functools.partial(_asked, **{"path" if name[0] == "/" else "operation": name}, serial="Q2SW-AAAA-0012")


def _asked(**options):
    """What went out that should not have."""
    world = in_process()
    before, spy = world.writes(), Misleading(world)
    sent, send = [], spy.send
    spy.send = lambda method, url, headers, data: sent.append((method, url)) or send(method, url, headers, data)
    world.ask(QUERY, **options)
    home = urlsplit(world.emulator.url)
    wrong = [f"{method} {url}" for method, url in sent if method != "GET" or urlsplit(url).netloc != home.netloc or not _below(urlsplit(url).path, home.path)]
    return wrong + (["something was written"] if world.writes() != before else [])


def _below(path, base):
    """Whether a path stays below the base, however often somebody on the way decodes it and takes it for folders."""
    for _time in range(3):
        depth = 0
        for part in path.removeprefix(base).replace("\\", "/").split("/")[1:]:
            depth += -1 if part == ".." else 0 if part in ("", ".") else 1
            if depth < 0:
                return False
        if not path.startswith(base + "/"):
            return False
        path = unquote(path)
    return True
