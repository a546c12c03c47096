# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one exception a handler raises: an answer that is not a success.

A caller may rely on ``ApiError.body()`` being what goes on the wire: ``{"errors": [...]}``, or nothing at all for an
error without texts (quirks C1, C7, EM1).
"""
from __future__ import annotations


class ApiError(Exception):
    """An HTTP error answer with ``status`` and the sentences of its body; no sentences means an empty body."""

    def __init__(self, status: int, *texts: str, headers: dict[str, str] | None = None):
        super().__init__(status, *texts)
        self.status = status
        self.texts = list(texts)
        self.headers = dict(headers or {})

    def body(self) -> dict | None:
        """``{"errors": [...]}`` or None."""
        return {"errors": self.texts} if self.texts else None


def missing() -> ApiError:
    """The answer for an unknown URL or id: 404 with an empty body (quirks C6, C7)."""
    return ApiError(404)


def refused(*texts: str) -> ApiError:
    """A 400 with these sentences (quirk C4)."""
    return ApiError(400, *texts)
