# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Data and a Jinja template file become a page of HTML. What the data says is never a template, and never markup.

Templates extend C(page.html.j2), which is here, and import C(parts.html.j2) for tables, badges and lists.
"""
from __future__ import annotations

import functools
import os
import traceback
import typing as t

import jinja2
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import printable
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.template_safety import plain as decrypted

HERE = os.path.dirname(os.path.abspath(__file__))


def rendered(data: t.Any, path: str, **more: t.Any) -> str:
    """The page a template makes of the data. The keys of a dict are names in the template, and so are those of C(more); C(data) is all of it.

    Raises ValueError for a template that is not there, is wrong, or uses a name nobody gave; it says where.
    """
    folder, name = os.path.split(os.path.abspath(path))
    if not os.path.isfile(path):
        raise ValueError(f"there is no template {path!r}; give the full path, such as role_path ~ '/templates/report.html.j2'")
    whole = fit(data)
    names = {**(whole if isinstance(whole, dict) else {}), **fit(more), "data": whole}
    try:
        return templates(folder).get_template(name).render(names)
    except jinja2.TemplateSyntaxError as error:
        raise ValueError(f"{error.filename or path}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise ValueError(f"{path}: it asks for the template {error.name!r}, which is neither beside it nor part of the collection") from error
    except (jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as error:
        raise ValueError(f"{_place(error, path)}: {error}") from error


@functools.lru_cache(maxsize=32)
def templates(folder: str) -> jinja2.Environment:
    """Where templates are found: beside the one that is asked for, and here."""
    return jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, loader=jinja2.FileSystemLoader([folder, HERE]),  # noqa: S701
                              trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)


def _place(error: BaseException, path: str) -> str:
    """File and line of the innermost template that was being rendered."""
    seen = [f"{one.filename}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__) if one.filename.endswith(".j2")]
    return seen[-1] if seen else path


def fit(value: t.Any) -> t.Any:
    """The data as plain Python, so that no text of it counts as markup; control characters and marks of
    direction are spelled out."""
    if value.__class__ is str:  # not one of its kinds, which may count as markup
        return value if value.isprintable() else printable(value)
    if isinstance(value, dict):
        return {fit(name): fit(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [fit(one) for one in value]
    if isinstance(value, str) or getattr(value, "__ENCRYPTED__", False):
        return fit("".join([decrypted(value)]))  # the text alone, whatever its type promises of it
    return value
