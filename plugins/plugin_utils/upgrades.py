# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be upgraded in each ring, what is planned already, and whether a ring is done. Pure.

Where a rollout stands is in the Dashboard alone: what runs the wanted version is done, what is scheduled for it is waited for.
"""
from __future__ import annotations

import datetime
import re
import typing as t
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import listed, name_hint
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rings import Ring, Start, network_id, parsed
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.rollbacks import number, taken_back

OPEN, WAITING, DONE = "to be scheduled", "scheduled already", "done"
#: Statuses by which the Dashboard says that an upgrade will not come.
_BAD = ("failed", "canceled", "cancelled", "aborted")


@dataclass
class Wish:
    """One product of one network that is to run a version."""

    network: Mapping
    product: str
    now: str
    to: str
    id: str
    state: str
    moment: datetime.datetime | None = None
    sent: str | None = None
    instead: str = ""

    @property
    def place(self) -> str:
        """The name of the network."""
        return str(self.network["name"])


@dataclass
class Rollout:
    """The wishes of every ring, and what is wrong or should be known."""

    wishes: dict[str, list[Wish]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def state(self, ring: str) -> str:
        """Where a ring stands."""
        states = {one.state for one in self.wishes[ring]}
        return OPEN if OPEN in states else WAITING if WAITING in states else DONE


def rollout(found: t.Sequence[Ring], versions: Mapping, rows: t.Sequence[Mapping], start: Start, wait: int) -> Rollout:
    """What every ring is to get. `rows` are the networks' firmware as getNetworkFirmwareUpgrades answers, `wait` minutes a ring may take."""
    by_id = {str(row.get("network_id")): row for row in rows}
    result = Rollout()
    lacking: dict[tuple[str, str, str], list[str]] = {}
    for ring in found:
        wishes = result.wishes.setdefault(ring.name, [])
        for network in ring.networks:
            row = by_id.get(network_id(network))
            if row is None:
                result.problems.append(f"the firmware of network {str(network['name'])!r} could not be read, so it is not known what would change")
                continue
            for product, wanted in versions.items():
                there = (row.get("products") or {}).get(product)
                if isinstance(there, Mapping):
                    _wish(network, product, str(wanted).strip(), (there, row), start, wait, wishes, lacking, result)
    for (product, wanted, offered), names in lacking.items():
        result.problems.append(f"firmware_versions.{product}: {wanted!r} is not offered to {listed(names, 3)}{name_hint(wanted, offered.split(', '))}"
                               f"; offered are {offered}")
    result.notes += [f"ring {ring.name!r}: no network has any of the products {', '.join(versions)}" for ring in found if not result.wishes[ring.name]]
    return result


def _wish(network: Mapping, product: str, wanted: str, there_row: tuple[Mapping, Mapping], start: Start, wait: int, wishes: list[Wish],
          lacking: dict[tuple[str, str, str], list[str]], result: Rollout) -> None:
    there, row = there_row
    offered = [one for one in there.get("available_versions") or [] if one.get("id")]
    current, coming = there.get("current_version") or {}, there.get("next_upgrade") or {}
    to = _meant(wanted, [*offered, *([current] if current.get("id") else [])])
    if to is None:
        names = ", ".join([*dict.fromkeys(str(one.get("short_name")) for one in offered)]) or "none"
        lacking.setdefault((product, wanted, names), []).append(str(network["name"]))
        return
    back = taken_back(there, to)
    if back:
        result.problems.append(f"network {str(network['name'])!r}: its {product} firmware {back}, and is not upgraded again; take it out of firmware_rings, "
                               "want another version, or use sitecraft.meraki.network_firmware_upgrades")
        return
    older = number(to.get("short_name")) < number(current.get("short_name"))
    if older and not wanted.lower().startswith("latest"):
        result.problems.append(f"firmware_versions.{product}: network {str(network['name'])!r} runs {current.get('short_name')}, which is newer than {wanted}; "
                               "to go back, roll back or use sitecraft.meraki.network_firmware_upgrades")
        return
    if older:
        result.notes.append(f"network {str(network['name'])!r} runs {current.get('short_name')}, which is newer than {wanted} ({to.get('short_name')}), "
                            "and is left as it is")
        to = current
    wish = Wish(network, product, str(current.get("short_name") or "unknown"), str(to.get("short_name")), str(to.get("id")), OPEN)
    _time(wish, current, coming, row, start, wait)
    wishes.append(wish)


def _time(wish: Wish, current: Mapping, coming: Mapping, row: Mapping, start: Start, wait: int) -> None:
    """When it comes, and whether anything is to be sent for it."""
    planned, when = str((coming.get("to_version") or {}).get("id") or "0"), parsed(coming.get("time"))
    if str(current.get("id")) == wish.id and planned in ("0", "", wish.id):
        wish.state = DONE
        return
    moment = start.moment(str(row.get("timezone") or "UTC"), row.get("upgrade_window") or {})
    late = start.text == "now" and when is not None and when > start.now + datetime.timedelta(minutes=wait)
    if planned == wish.id and when is not None and not late and (not start.exact or when == moment):
        wish.state, wish.moment = WAITING, when
        return
    wish.moment, wish.sent = moment, start.sent(moment)
    wish.instead = str((coming.get("to_version") or {}).get("short_name") or "") if planned not in ("0", "", wish.id) else ""


def _meant(wanted: str, offered: t.Sequence[Mapping]) -> Mapping | None:
    """The version meant by its name, its identifier, or as the latest of a kind."""
    word = wanted.lower()
    if word.startswith("latest"):
        kind = word.removeprefix("latest").strip() or "stable"
        alike = [one for one in offered if str(one.get("release_type")).lower() == kind]
        return max(alike, key=lambda one: number(one.get("short_name")), default=None)
    return next((one for one in offered if word in (str(one.get("short_name")).lower(), str(one.get("id")), str(one.get("firmware")).lower())), None)


# -- what is done about it


def steps(plan: Rollout, start: Start, wait: int, networks: t.Sequence[Mapping]) -> list[dict[str, t.Any]]:
    """Every ring as tasks need it: its state, the config of a blueprint, whether it is over soon enough to be waited for."""
    names, soon = Counter(str(one["name"]) for one in networks), start.now + datetime.timedelta(minutes=wait)
    found = []
    for ring, wishes in plan.wishes.items():
        sites: dict[str, dict] = {}
        for one in [one for one in wishes if one.state == OPEN]:
            called = {"id": network_id(one.network)} if names[one.place] > 1 else {"name": one.place}
            site = sites.setdefault(network_id(one.network), {**called, "network_firmware_upgrades": {"products": {}}})
            upgrade = {"to_version": one.to, **({"time": one.sent} if one.sent else {})}
            site["network_firmware_upgrades"]["products"][one.product] = {"next_upgrade": upgrade}
        due = [one for one in wishes if one.state != DONE]
        found.append({"name": ring, "state": plan.state(ring), "config": {"networks": [*sites.values()]} if sites else {},
                      "soon": start.text == "now" or all(one.moment is not None and one.moment <= soon for one in due),
                      "begun": any(one.state == WAITING and one.moment is not None and one.moment <= start.now for one in due),
                      "until": max((one.moment.strftime("%Y-%m-%d %H:%M UTC") for one in due if one.moment), default=""),
                      "networks": [*dict.fromkeys(network_id(one.network) for one in wishes)],
                      "wanted": [{"network_id": network_id(one.network), "network": one.place, "product": one.product, "id": one.id, "to": one.to,
                                  "moment": one.moment.isoformat() if one.moment else "",
                                  "due": one.state != DONE} for one in wishes]})
    return found


def turn(found: t.Sequence[Mapping], start: Start) -> dict[str, t.Any]:
    """The rings this run begins: all that are open where upgrades begin now, else the first alone, since moments of later ones would lie in the past or
    come before it is well. `end` is what is true once they went well, `dry_end` what a dry run says in its place."""
    due = [one for one in found if one["state"] != DONE]
    here = due if start.text == "now" else due[:1]
    later = [one["name"] for one in due[len(here):]]
    others = f"Ring{'s' if len(later) > 1 else ''} {listed(later, 5)} wait{'' if len(later) > 1 else 's'}"
    if not here:
        return {"turn": [], "end": "Every ring is done.", "dry_end": "Every ring is done."}
    last, names = here[-1], listed([one["name"] for one in here], 5)
    if last["soon"]:
        end = f"Ring {last['name']} is done and well. {others}: run this again." if later else "Every ring is done."
        return {"turn": here, "end": end, "dry_end": f"A run would wait until {names} is done and well, one ring after another; nothing was changed."}
    end = f"Ring {last['name']} is scheduled for {last['until']}." + (f" {others} for it: run this again after that." if later else "")
    dry = f"Ring {last['name']} would be scheduled for {last['until']}; nothing was changed." + (f" {others} for it." if later else "")
    return {"turn": here, "end": end, "dry_end": dry if last["config"] else end}


def passed(plan: Rollout, here: t.Sequence[Mapping], start: Start) -> list[str]:
    """Sentences for the rings of this run whose moment lies in the past; one that is scheduled already may be in the middle of it."""
    late = {one["name"]: [wish.place for wish in plan.wishes[one["name"]] if wish.state == OPEN and wish.moment and wish.moment < start.now]
            for one in here if start.exact}
    return [f"firmware_start: {start.text!r} has passed at {listed([*dict.fromkeys(names)], 3)} of ring {ring}; give a later moment"
            for ring, names in late.items() if names]


def lines(plan: Rollout, planned: t.Iterable[Mapping] = ()) -> list[str]:
    """The plan as text: what runs where, what would change, what is planned already."""
    found = []
    for ring, wishes in plan.wishes.items():
        found.append(f"ring {ring}: {plan.state(ring)}, {len({network_id(one.network) for one in wishes})} networks")
        alike: dict[tuple, list[str]] = {}
        for one in wishes:
            alike.setdefault((one.product, one.now, one.to, one.state, one.moment, one.instead), []).append(one.place)
        found += [_line(*key, names) for key, names in alike.items()]
    meant = {(network_id(one.network), one.product) for wishes in plan.wishes.values() for one in wishes}
    for row in planned:
        home, product = row.get("network") or {}, str(row.get("product_types"))
        if str(row.get("status")).lower() in ("scheduled", "started", "pending") and (str(home.get("id")), product) not in meant:
            found.append(f"planned elsewhere: {home.get('name')}: {product} {(row.get('to_version') or {}).get('short_name')}, {row.get('time')}")
    return [*found, *plan.notes]


def _line(product: str, now: str, to: str, state: str, moment: datetime.datetime | None, instead: str, names: list[str]) -> str:
    when = f", {moment.strftime('%Y-%m-%d %H:%M UTC')}" if moment else ""
    move = to if state == DONE else f"{now} -> {to}"
    return f"  {product} {move}: {state}{when}{f' in place of {instead}' if instead else ''}, {len(names)} networks: {listed(names, 5)}"


def progress(ring: Mapping, rows: t.Sequence[Mapping]) -> dict[str, t.Any]:
    """Whether the upgrades of a ring are over, by the organization's list of upgrades: what is still to come, and what will not."""
    known: dict[tuple[str, str, str], list[Mapping]] = {}
    for row in rows:
        home = str((row.get("network") or {}).get("id") or row.get("network_id"))
        known.setdefault((home, _product(row.get("product_types")), str((row.get("to_version") or {}).get("id"))), []).append(row)
    to_come, bad = [], []
    for one in [one for one in ring["wanted"] if one["due"]]:
        row = _meant_row(known.get((one["network_id"], one["product"], one["id"]), []), one["moment"])
        status = str(row.get("status")).lower() if row else "not listed yet"
        words = f"{one['network']}: {one['product']} {one['to']} is {status}"
        (bad if status in _BAD else [] if status == "completed" else to_come).append(words)
    return {"over": bool(bad) or not to_come, "bad": bad, "to_come": to_come}


def _meant_row(rows: t.Sequence[Mapping], moment: str) -> Mapping | None:
    """The upgrade of this moment among those to one version: others may lie behind it, or have been called off."""
    begin = parsed(moment)
    timed = [(when, row) for row in rows if (when := parsed(row.get("time"))) and begin and when >= begin - datetime.timedelta(hours=1)]
    return min(timed, key=lambda pair: pair[0], default=(None, None))[1]


def _product(value: t.Any) -> str:
    text = value[0] if isinstance(value, (list, tuple)) and value else value
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", str(text)).lower()
