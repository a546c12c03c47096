# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of the Dashboard as variables that Ansible does not take for templates, in every release of ansible-core."""
from __future__ import annotations

import functools
import re
import typing as t

from ansible.utils.unsafe_proxy import wrap_var

try:
    from ansible.template import trust_as_template as trusted
except ImportError:  # before ansible-core 2.19 every text is a template unless it is marked

    def trusted(text):
        """The text."""
        return text

#: What a template begins with, or the line that says what one begins with; also a part of it, since texts are put together.
TEMPLATE = re.compile(r"[{#]|jinja2", re.IGNORECASE)


def without_templates(value: t.Any) -> t.Any:
    """A value of the Dashboard as a variable: a text that could be a template, or a part of one, is tagged so that Ansible does not
    execute it. Other texts stay plain."""
    if isinstance(value, dict):
        return {name: without_templates(one) for name, one in value.items()}
    if isinstance(value, list):
        return [without_templates(one) for one in value]
    return _text(value) if isinstance(value, str) else value


@functools.lru_cache(maxsize=4096)
def _text(text: str) -> str:
    return wrap_var(text) if TEMPLATE.search(text) else trusted(text)


def plain(value: t.Any) -> t.Any:
    """A value with the texts of vaults as the texts they are; before ansible-core 2.19 no template does that."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return str(value) if getattr(value, "__ENCRYPTED__", False) else value
