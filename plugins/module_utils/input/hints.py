# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody probably meant: the nearest option, choice or name. Pure; texts in, the end of a sentence out."""
from __future__ import annotations

import difflib
import re
import typing as t

from ..schema.resource import Resource

#: How many options a sentence lists before it says how many more there are.
LISTED = 12
#: Words other collections and the Dashboard itself use for what is called otherwise here.
_WORDS = {"net_name": "network", "net_id": "network", "network_id": "network", "network_name": "network",
          "org_name": "organization", "org_id": "organization", "organization_id": "organization",
          "organization_name": "organization", "auth_key": "api_key", "meraki_api_key": "api_key", "token": "api_key",
          "meraki_base_url": "base_url", "host": "base_url", "validate_cert": "validate_certs", "use_proxy": "proxy",
          "rate_limit": "requests_per_second", "max_retries": "retries", "meraki_maximum_retries": "retries"}
#: Words by which people say which object they mean.
_TELLING = ("id", "number", "name", "serial")
_CHOICES = {"present": "merged", "absent": "deleted", "query": "gathered", "read": "gathered", "reset": "deleted",
            "rendered": "gathered", "purged": "deleted"}


def snake(name: str) -> str:
    """How an option of the API is written here: C(applianceIp) -> C(appliance_ip)."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).replace("-", "_").replace(" ", "_").lower()


def near(name: str, known: t.Iterable[str], cutoff: float = 0.6) -> str | None:
    """The nearest of the known words."""
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=cutoff)
    return found[0] if found else None


def name_hint(name: str, known: t.Iterable[str]) -> str:
    """The nearest name as the end of a sentence, or nothing."""
    found = near(name, known)
    return f"; did you mean {found!r}?" if found else ""


def slip_hint(name: str, known: t.Iterable[str]) -> str:
    """As `name_hint`, of what may be gone on purpose: names that differ in their numbers are those of siblings, not slips."""
    return name_hint(name, [one for one in known if one != name and re.findall(r"\d", one) == re.findall(r"\d", name) and near(name, [one], 0.85)])


def option_hint(name: str, known: t.Iterable, beside: t.Container[str] = ()) -> str:
    """What to write in place of an option that does not exist. `known`: Fields or names; `beside`: options one level up."""
    known = list(known)
    by_api = {getattr(one, "api", one): getattr(one, "name", one) for one in known}
    names = list(by_api.values())
    resources = [one for one in known if isinstance(one, str)]
    if name in by_api:
        return f"did you mean {by_api[name]}?"
    if snake(name) in names:
        return f"did you mean {snake(name)}?"
    if snake(name) in beside:
        return f"{snake(name)} stands beside config, not inside it"
    found = _which(snake(name), known) or _part_of(snake(name), names)
    found = found or near(snake(name), [one for one in names if one not in resources], 0.65) or near(snake(name), resources, 0.85)
    return f"did you mean {found}?" if found else f"options are {listed(names)}"


def _which(name: str, known: t.Collection) -> str | None:
    """The option that says which object is meant, for one of the words others use for that: C(number), C(vlan_id)."""
    head, dummy, tail = name.rpartition("_")
    names = [getattr(one, "name", one) for one in known]
    if tail in _TELLING and head in names:
        return head
    musts = [one for one in known if getattr(one, "required", False) and not getattr(one, "fields", ())]
    if tail in _TELLING:
        return tail if tail in names and head else musts[0].name if len(musts) == 1 else None
    return next((one.name for one in musts if one.ref and one.ref.endswith(f"_{name}s")), None)  # the object itself: C(ssid) for its number


def _part_of(name: str, names: t.Iterable[str]) -> str | None:
    """The shortest option that has all the words of a longer name's part: C(ssids) of C(wireless_ssids)."""
    words = set(name.split("_"))
    found = [one for one in names if words < set(one.split("_"))] if len(name) > 3 else []
    return min(found, key=len, default=None)


def task_hint(name: str, known: t.Iterable[str], inside: t.Iterable) -> str:
    """What to write in place of a task's option that does not exist. `inside`: Fields of `config`."""
    names, fields = list(known), [one.name for one in inside]
    found = meant(name, names, fields)
    if found is None and snake(name) in fields:
        return f"{snake(name)} stands inside config"
    return f"did you mean {found}?" if found else f"options are {listed(names)}"


def meant(name: str, known: t.Collection[str], inside: t.Collection[str]) -> str | None:
    """The option of a task that is probably meant by one that does not exist. `inside`: names that stand inside `config`."""
    plain = snake(name)
    word = _WORDS.get(plain)
    return word if word in known else None if plain in inside else near(plain, known, 0.6)


def choice_hint(value: t.Any, choices: t.Iterable) -> str:
    """The nearest choice as the end of a sentence, or nothing."""
    words = {str(one).lower(): one for one in choices}
    meant = _CHOICES.get(str(value).lower())
    found = meant if meant in words else near(str(value).lower(), words)
    return f"; did you mean {words[found]!r}?" if found else ""


def listed(names: t.Sequence[str], most: int = LISTED) -> str:
    """Names as one text, the rest of a long list as a number."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def nothing_to_remove(item: dict, present: list[dict], resource: Resource, path: str) -> list[str]:
    """What to say of an object to be removed that is not there, where one of nearly that name is. `present` is in API form."""
    key = resource.by_option[resource.key]
    name = str(item.get(key.name) or "")
    hint = slip_hint(name, [str(one[key.api]) for one in present if one.get(key.api)])
    return [f"{path}.{key.name}: there is no {resource.title} {name!r} to remove{hint}"] if hint else []
