# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that may lie in a file: a keyed digest, by which a value can be recognized and from which it cannot be read."""
from __future__ import annotations

import hashlib
import hmac
import typing as t

_MARK = "sealed"


class SecretDigest(str):
    """A secret the Dashboard showed once, as its digest under `key`. It is a text like the secret was, but says nothing."""

    digest: str
    key: bytes

    @classmethod
    def of(cls, digest: str, key: bytes) -> SecretDigest:
        """The sealed secret with this digest."""
        sealed = cls("(sealed)")
        sealed.digest, sealed.key = digest, key
        return sealed

    def fits(self, value: t.Any) -> bool:
        """Whether this is the digest of `value`."""
        return hmac.compare_digest(self.digest, seal(value, self.key)[_MARK])


def seal(value: t.Any, key: bytes) -> dict[str, str]:
    """A secret as it may stand in a JSON file."""
    return {_MARK: hmac.new(key, str(value).encode(), hashlib.sha256).hexdigest()}


def opened(value: t.Any, key: bytes) -> t.Any:
    """What was read from a JSON file, with a SecretDigest for every sealed secret in it."""
    if isinstance(value, dict):
        if value.keys() == {_MARK}:
            return SecretDigest.of(value[_MARK], key)
        return {name: opened(one, key) for name, one in value.items()}
    return [opened(one, key) for one in value] if isinstance(value, list) else value
