# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One status after the other on every read, or on every write, of a resource's verb."""
from __future__ import annotations

import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.references import OFFERED

from tests.support import rotation
from tests.support.matrix import Stage

STATUSES = range(400, 600)
#: Those the API, or a proxy before it, gives a meaning of its own.
TELLING = (400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 422, 423, 425, 426, 429, 451, 500, 501, 502, 503, 504, 507, 508, 511, 520, 522, 524, 530, 599)
WRITES = ("POST", "PUT", "DELETE")


def in_turn() -> list[int]:
    """Every status with a meaning, and some of the others, which all are one to the engine; all of them with ROTATION=all."""
    return sorted({*TELLING, *rotation.part(STATUSES, 13)})


def paths_read(stage: Stage, name: str, verb: str) -> list[str]:
    """Every path a verb of a resource reads, as rules see it; the last is the resource's own, those of its facts come first. What answers 404 by itself is
    no failed read."""
    stage.begin(name, verb)
    stage.play(name, verb)
    log = [row for row in stage.emulator.stats()["log"] if row["method"] == "GET" and not row["path"].endswith("actionBatches")]
    paths = dict.fromkeys(re.escape(row["path"]) + "$" for row in log if row["status"] != 404)
    return sorted(paths, key=lambda path: not of_facts(name, path))


def leads_to(path: str, template: str) -> bool:
    """Whether a path as rules see it ends as one of the catalog does."""
    return path.endswith(re.escape(template.rpartition("}")[2]) + "$")


def of_facts(name: str, path: str) -> bool:
    """Whether a path tells no more than facts, which a Dashboard may not have (404)."""
    source = RESOURCES[name].facts_from if name in RESOURCES else None
    return source is not None and leads_to(path, source[0])


def may_be_unheard(name: str, path: str) -> bool:
    """Whether a 404 of a path says no more than that nothing is set there yet; the Dashboard is asked elsewhere then whether the network is there."""
    resource = RESOURCES.get(name)
    return resource is not None and resource.unheard_of is not None and leads_to(path, resource.path)


def only_names(name: str, path: str) -> bool:
    """Whether a path tells no more than what identifiers are called which the Dashboard offers: where it refuses to, they stay as they are."""
    return name in RESOURCES and any(leads_to(path, one.path) for one in OFFERED.values()) and not leads_to(path, RESOURCES[name].path)


def failed_reads(stage: Stage, name: str, verb: str, statuses: t.Iterable[int] = STATUSES) -> list[str]:
    """What is wrong with how reads fail: with one status the resource's own path, with the next another one it needs."""
    paths, problems = paths_read(stage, name, verb), []
    stage.begin(name, verb)
    for status in statuses:
        path = paths[-1] if status % 2 else paths[status // 2 % len(paths)]
        if status == 404 and may_be_unheard(name, path) or status < 500 and only_names(name, path):
            continue
        stage.fail({"method": "GET", "path": path, "status": status})
        result = stage.play(name, verb, retries=0)
        told = (result.get("failed"), result["changed"], (result.get("failure") or {}).get("status"), "gathered" in result)
        if told != ((None, False, None, True) if status == 404 and of_facts(name, path) else (True, False, status, False)):
            problems.append(f"{status} on {path}: {told}")
    return problems + stage.done()


def failed_writes(stage: Stage, name: str, verb: str, statuses: t.Iterable[int] = STATUSES) -> list[str]:
    """What is wrong with how writes fail. A removal that answers 404 has nothing left to remove, and changed nothing."""
    problems = []
    stage.begin(name, verb)
    for status in statuses:
        stage.fail(*({"method": method, "path": "", "status": status} for method in WRITES))
        result = stage.play(name, verb, retries=0)
        if status == 404 and verb == "delete" and not result.get("failed"):
            good = result["changed"] is False and any("gone already" in one for one in result["warnings"])
        else:
            good = result.get("failed") and result["failure"]["status"] == status and (status >= 500 or not result["changed"])
        problems += [] if good else [f"{status}: failed {result.get('failed')}, changed {result['changed']}, {result.get('failure')}"]
    return problems + stage.done()
