# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ranges of numbers, parts of subnets, hardware addresses and serial numbers as people write them. Pure; what cannot be
meant raises ValueError with a sentence."""
from __future__ import annotations

import ipaddress
import re
import typing as t

#: Numbers that one text may stand for.
MOST = 65536
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
SERIAL = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", re.ASCII)
#: How hardware addresses are written: {style: (digits in a group, what stands between groups)}.
STYLES = {"colon": (2, ":"), "hyphen": (2, "-"), "dot": (4, "."), "bare": (12, "")}


# -- ranges

def expanded(value: t.Any) -> list[int]:
    """The numbers of C(1-4,7), or of a list of such, each once and in the order given."""
    parts = [part for one in (value if isinstance(value, (list, tuple)) else [value]) for part in str(one).split(",")]
    numbers: dict[int, None] = {}
    for part in parts:
        found = re.fullmatch(r"\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*", part, re.ASCII)
        if not found:
            raise ValueError(f"{part.strip()!r} is no number and no range; write a list such as 1-4,7")
        low, high = int(found.group(1)), int(found.group(2) or found.group(1))
        if low > high:
            raise ValueError(f"{part.strip()!r} is no range, since it ends before it begins")
        if high - low + len(numbers) >= MOST:
            raise ValueError(f"{part.strip()!r} makes more than {MOST} numbers")
        numbers.update(dict.fromkeys(range(low, high + 1)))
    return list(numbers)


def ranges(numbers: t.Iterable) -> str:
    """Numbers as short as they can be written, in their order: C(1-4,7)."""
    runs: list[list[int]] = []
    for number in sorted(set(expanded(list(numbers)))):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in runs)


# -- subnets

def network(value: t.Any) -> Network:
    """A subnet as it is written, 10.20.0.0/16."""
    try:
        return ipaddress.ip_network(str(value).strip())
    except ValueError:
        raise ValueError(f"{str(value)!r} is no subnet; write one such as 10.20.0.0/16, without bits behind its length") from None


def part(value: t.Any, length: t.Any, number: t.Any = 0) -> Network:
    """One of the subnets of this length in a subnet, counted from 0, or from its end with a number below 0."""
    whole, length, number = network(value), _whole(length, "length"), _whole(number, "number")
    if not whole.prefixlen <= length <= whole.max_prefixlen:
        raise ValueError(f"{whole} has no /{length} in it; the length is {whole.prefixlen} to {whole.max_prefixlen}")
    many = 1 << (length - whole.prefixlen)
    if not -many <= number < many:
        raise ValueError(f"{whole} has {many} times a /{length} in it, numbers 0 to {many - 1}, not {number}")
    start = int(whole.network_address) + (number % many << (whole.max_prefixlen - length))
    return type(whole)((start, length))


def address(value: t.Any, number: t.Any) -> str:
    """One of the addresses that hosts in a subnet can have, counted from 1, or from its end with a number below 0."""
    whole, number = network(value), _whole(number, "number")
    ends = 2 if whole.version == 4 and whole.prefixlen < 31 else 0
    many = whole.num_addresses - ends
    if not number or not -many <= number <= many:
        raise ValueError(f"{whole} has the addresses 1 to {many}, or -1 to -{many} from its end, not {number}")
    return str(whole.network_address + ((number if number > 0 else many + 1 + number) - (0 if ends else 1)))


def _whole(value: t.Any, what: str) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,9}", str(value).strip().lstrip("/"), re.ASCII):
        raise ValueError(f"{what} must be a whole number, not {value!r}")
    return int(str(value).strip().lstrip("/"))


# -- hardware addresses

def mac(value: t.Any, style: str = "colon", upper: bool = False) -> str:
    """A hardware address in the form asked for, however it was written."""
    if style not in STYLES:
        raise ValueError(f"style must be one of {', '.join(STYLES)}, not {style!r}")
    text = str(value).strip()
    digits = re.sub(r"[:.\s-]", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{12}", digits) or not re.fullmatch(r"[0-9A-Fa-f]+(?:[:.\s-][0-9A-Fa-f]+)*", text):
        raise ValueError(f"{text!r} is no hardware address; one has twelve digits 0-9 and a-f")
    size, between = STYLES[style]
    written = between.join(digits[at:at + size] for at in range(0, 12, size))
    return written.upper() if upper else written


# -- serial numbers

def serials(value: t.Any) -> list[str]:
    """The serial numbers of a text that may hold several, each once and in the order given, as the Dashboard writes them."""
    texts = value if isinstance(value, (list, tuple)) else [value]
    found = [one.upper() for text in texts if text is not None for one in re.split(r"[\s,;]+", str(text)) if one]
    wrong = next((one for one in found if not SERIAL.fullmatch(one)), None)
    if wrong:
        raise ValueError(f"{ascii(wrong)} is no serial number; write one like Q2AB-CDEF-0001")
    return list(dict.fromkeys(found))
