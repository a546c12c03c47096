# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One try of one request over a pooled session. Neither redirects nor retries happen here."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass


@dataclass
class Lost:
    """A try that brought no usable answer. `sent` says whether the server may have seen it."""

    words: str
    sent: bool
    status: int | None = None
    request_id: str | None = None


class Session:
    """A pooled `requests` session reduced to what the client needs: no redirects, no netrc, no retries of its own."""

    def __init__(self, requests: t.Any, settings: t.Any):
        self.requests = requests
        self.session = requests.Session()
        adapter = requests.adapters.HTTPAdapter(pool_connections=4, pool_maxsize=32, max_retries=0)
        self.session.mount("https://", adapter)
        self.session.mount("http://", adapter)
        self.session.auth = lambda request: request
        self.timeout = (min(15.0, settings.timeout), settings.timeout)
        self.verify = (settings.ca_path or True) if settings.validate_certs else False
        self.proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else None

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The response, body read, or Lost."""
        raised = self.requests.exceptions
        try:
            return self.session.request(method, url, headers=headers, data=data, timeout=self.timeout,
                                        verify=self.verify, proxies=self.proxies, allow_redirects=False)
        except (raised.ConnectTimeout, raised.SSLError, raised.ProxyError) as error:
            return Lost(f"no connection ({type(error).__name__})", False)
        except raised.ConnectionError as error:
            refused = "NewConnectionError" in repr(error) or "NameResolutionError" in repr(error)
            return Lost("no connection" if refused else "the connection broke", not refused)
        except (raised.Timeout, raised.RequestException) as error:
            return Lost(f"no answer ({type(error).__name__})", True)
