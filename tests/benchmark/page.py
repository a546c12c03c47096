# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/benchmarks.md from the figures that were kept."""
from __future__ import annotations

import typing as t

HEAD = """# Benchmarks

<!-- Written by `make bench`. -->

What sites, tasks and neighbors cost, measured through `ansible-playbook` against the bundled emulator on one machine with two cores.
The emulator gives an organization its real budget of 10 calls a second and a burst of 10, unless a table says otherwise. Seconds depend
on the machine; calls and ratios do not. Calls a second count from the first call to the last, without Ansible's own start.
`make bench` measures everything again, `make bench SECTIONS="w9 tasks"` a part of it.
"""

SECTIONS: dict[str, tuple[str, str]] = {
    "w9": ("Nine objects a site", "Network, VLANs turned on, three VLANs, outbound firewall rules, two SSIDs and syslog servers for every site, in one task."),
    "w36": ("A whole store", "The profile of `playbooks/onboard_sites.yml`: four VLANs, a guest policy, firewall rules, two SSIDs, SNMP, syslog, "
            "an administrator and three devices, one of them a switch with 24 ports."),
    "many": ("Thousands of sites", "Nine objects a site, with the limits of the emulator off and batches that take 50 ms: how time and memory grow."),
    "neighbors": ("Four processes at once", "Separate `ansible-playbook` processes of one user on one organization share one budget."),
    "peer": ("Beside cisco.meraki", "The same nine objects a site through one task an object of cisco.meraki, in the same run of this benchmark."),
    "tasks": ("One task that finds nothing to do", "200 tasks over ten hosts, what an empty play costs taken off. In the worker means that the connection "
              "is local and the task plain, so that no module is started."),
}


def written(figures: dict) -> str:
    """The page."""
    parts = [HEAD]
    for name, (title, words) in SECTIONS.items():
        if name in figures:
            kept = figures[name]
            parts.append(f"## {title}\n\n{words}\n\n{_table([_shown(name, row) for row in kept['rows']])}\n"
                         f"Command: `make bench SECTIONS={name}`, on {kept['day']} with Python {kept['python']}.\n")
    return "\n".join(parts)


def _shown(name: str, row: dict) -> dict:
    return {"tasks": _task, "neighbors": _neighbors}.get(name, _sites)(row)


def _sites(row: dict) -> dict:
    shown = {"sites": row["sites"], **({"by": row["by"]} if "by" in row else {}), "run": row["run"], "calls": row["calls"],
             "calls a site": _ratio(row["calls"], row["sites"]), "429s": row["throttled"], "seconds": row["seconds"],
             "calls a second": _ratio(row["calls"], row.get("talking") or row["seconds"]), "batches": row["batches"],
             "actions": row["actions"], "memory, MB": row["memory"]}
    return shown


def _neighbors(row: dict) -> dict:
    return {"processes": row["processes"], "sites": row["sites"], "calls": row["calls"], "seconds": row["seconds"],
            "calls a second": _ratio(row["calls"], row["seconds"]), "429s": row["throttled"],
            "429s in all calls": f"{100 * row['throttled'] / row['calls']:.2f} %",
            "failed": row["failed"]}


def _task(row: dict) -> dict:
    return {"task": row["task"], "forks": row["forks"], "ms a task": row["ms"], "CPU ms a task": row["cpu_ms"]}


def _ratio(part: float, whole: float) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def _table(rows: list[dict[str, t.Any]]) -> str:
    names = list(rows[0])
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    return "\n".join(lines + ["| " + " | ".join(str(row[name]) for name in names) + " |" for row in rows]) + "\n"
