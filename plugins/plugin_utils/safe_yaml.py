# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard says as YAML that Ansible can load without executing it, and back.

Variables of Ansible are templates. A rule's comment that reads C({{ lookup('pipe', ...) }}) would be executed on the controller once a
file that holds it is loaded by C(vars_files). C(!unsafe) says that a text is meant as it stands.
"""
from __future__ import annotations

import re
import typing as t
from collections.abc import Mapping

import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.depth import too_deep, words

TAG = "!unsafe"
#: What begins a template, also under other marks that a text chooses for itself in its first line.
_TEMPLATE = re.compile(r"\{[{%#]|^\s*#\s*jinja2", re.IGNORECASE)


#: Line ends of other alphabets, which YAML folds into blanks where they are not written out.
_FOLDED = re.compile("[\x85\u2028\u2029]")


class _Unsafe(str):
    """A text that would be a template."""


class _Folded(str):
    """A text whose line ends must be written out."""


class _Dumper(yaml.SafeDumper):
    """Writes such texts with their tag, and every object in full."""

    def ignore_aliases(self, data: t.Any) -> bool:
        return True


def _quotes(text: str) -> str | None:
    return '"' if _FOLDED.search(text) else None


_Dumper.add_representer(_Unsafe, lambda dumper, text: dumper.represent_scalar(TAG, str.__str__(text), _quotes(text)))
_Dumper.add_representer(_Folded, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str.__str__(text), '"'))


class _Loader(yaml.SafeLoader):
    """Reads such texts as they stand."""


_Loader.add_constructor(TAG, lambda loader, node: loader.construct_scalar(node))


def is_template(text: str) -> bool:
    """Whether Ansible would take a text for a template."""
    return bool(_TEMPLATE.search(text))


def written(data: t.Any) -> str:
    """Plain data as YAML, every text that would be a template tagged. Raises ValueError where it is nested without an end."""
    if too_deep(data):
        raise ValueError(f"what is to be written {words()}")
    return yaml.dump(_tagged(data), Dumper=_Dumper, indent=2, sort_keys=False, allow_unicode=True, default_flow_style=False)


def read(text: str) -> t.Any:
    """What such YAML says. Raises ValueError where it is none."""
    try:
        data = yaml.load(str.__str__(text), Loader=_Loader)
    except RecursionError:
        raise ValueError(f"the YAML {words()}") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        raise ValueError(f"this is not YAML as to_safe_yaml writes it{where}: {getattr(error, 'problem', None) or 'it cannot be read'}") from None
    if too_deep(data):
        raise ValueError(f"the YAML {words()}")
    return data


def _tagged(value: t.Any) -> t.Any:
    """A copy made of nothing but Python's own types, as texts and objects of Ansible come as types of its own."""
    if isinstance(value, str):
        text = str.__str__(value)
        return _Unsafe(text) if is_template(text) else _Folded(text) if _FOLDED.search(text) else text
    if isinstance(value, Mapping):
        return {_tagged(name): _tagged(one) for name, one in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_tagged(one) for one in value]
    return value if value is None or isinstance(value, bool) else int(value) if isinstance(value, int) else float(value)
