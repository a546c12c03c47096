# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that suggest a secret: for options nobody declared, such as those that are misspelt or passed on as they are. Pure."""
from __future__ import annotations

import re
import typing as t

#: Words that are a secret's name wherever they stand in a name, also run together with others.
_ANYWHERE = re.compile(r"passw|passphrase|passcode|passkey|secret|psk|credential|pincode|community_?string|redemption_?code", re.IGNORECASE)
#: Words of their own, anywhere in a name.
_WORDS = frozenset({"pwd", "pw", "pass", "pin", "otp", "creds", "cred"})
#: Words a name ends with; a public key is none.
_ENDS = frozenset({"token", "tokens", "community", "communities", "pwd", "pass", "apikey"})
_RUN_TOGETHER = re.compile(r"(pass|pwd|token|community|(api|auth|priv|wpa|wep|psk|crypt|shared|private|license)key)s?$", re.IGNORECASE)


def words(name: t.Any) -> list[str]:
    """The words of a name in either spelling, in small letters: C(wpaKey) and C(wpa_key) are wpa and key."""
    return [one for one in re.split(r"[^a-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", str(name)).lower()) if one]


def name_suggests_secret(name: t.Any) -> bool:
    """Whether the name of an option tells that it holds a secret, in either spelling."""
    said = words(name)
    if not said or _ANYWHERE.search(str(name)) or _WORDS.intersection(said) or said[-1] in _ENDS or _RUN_TOGETHER.search(str(name)):
        return bool(said)
    return said[-1] in ("key", "keys") and len(said) > 1 and said[-2] not in ("public", "primary", "foreign")


#: What the API calls so, and is none: settings about passwords, groups of clients.
_NONE = frozenset({
    "psk_group", "psk_group_id", "password_authentication", "password_expiration_days", "minimum_password_length", "num_different_passwords",
    "enforce_password_expiration", "enforce_different_passwords", "enforce_strong_passwords", "email_password_to_user", "ip_restrictions_for_keys",
    "wireless_credentials_sent", "has_password", "has_api_key", "secrets"})


def answer_holds_secret(name: t.Any) -> bool:
    """The same of what an answer of the Dashboard holds under a name; what of the API is known to be called so, and is no secret, is none."""
    return name_suggests_secret(name) and "_".join(words(name)) not in _NONE


def label_tells_secret(label: t.Any) -> bool:
    """Whether what people are shown as the name of a value tells that it holds a secret, as C(WPA2 pre-shared key) and C(RADIUS secret). Where the
    change log names a call of the API, the names stand in its values."""
    if not isinstance(label, str) or "/" in label:
        return False
    return name_suggests_secret(label) or not {"psk", "password", "secret", "passphrase"}.isdisjoint(words(label))
