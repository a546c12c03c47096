# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulated Dashboard as a person with a key sees it, over its real HTTP."""
from __future__ import annotations

import requests

SWITCH, ROUTER_MX, AP = "Q2SW-AAAA-0001", "Q2MX-AAAA-0001", "Q2MR-AAAA-0001"
NOON = 1_800_000_000.0


class Dashboard:
    """The API as a person with a key sees it; ``control`` is the emulator's own door."""

    def __init__(self, emulator):
        self.emulator, self.session = emulator, requests.Session()
        self.session.headers["Authorization"] = f"Bearer {emulator.key}"

    @classmethod
    def fresh(cls, emulator):
        """A Dashboard just reset: the organization Acme, three devices in its inventory, limits off."""
        dashboard = cls(emulator)
        dashboard.control("POST", "/reset")
        dashboard.control("POST", "/settings", {
            "unlimited": True, "batch_delay": 1, "claim_delay_polls": 0, "delete_seconds": 0, "shard_redirects": False,
            "rate": 10, "burst": 10, "source_rate": 100, "retry_after": True, "any_serial": True})
        dashboard.control("POST", "/seed", {"organizations": [
            {"name": "Acme", "id": "100", "devices": [{"serial": SWITCH}, {"serial": ROUTER_MX}, {"serial": AP}]}]})
        dashboard.org = "/organizations/100"
        return dashboard

    def call(self, method, path, body=None, **options):
        url = path if path.startswith("http") else self.emulator.url + path
        return self.session.request(method, url, json=body, allow_redirects=False, **options)

    def ok(self, method, path, body=None, status=None, **options):
        answer = self.call(method, path, body, **options)
        said = f"{method} {path}: {answer.status_code} {answer.text}"
        assert answer.ok and status in (None, answer.status_code), said
        return answer.json() if answer.content else None

    def get(self, path, **query):
        return self.ok("GET", path, params=query)

    def post(self, path, body=None, status=None):
        return self.ok("POST", path, body, status)

    def put(self, path, body):
        return self.ok("PUT", path, body)

    def refusal(self, method, path, body=None):
        answer = self.call(method, path, body)
        assert answer.status_code == 400, f"{method} {path}: {answer.status_code} {answer.text}"
        return " / ".join(answer.json()["errors"])

    def control(self, method, path, body=None):
        answer = requests.request(method, f"{self.emulator.proxy}/_control{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def fault(self, **rule):
        self.control("POST", "/faults", {"rules": [rule]})

    def network(self, name, *products, **more):
        body = {"name": name, "productTypes": list(products or ("appliance", "switch", "wireless")), **more}
        return self.post(f"{self.org}/networks", body, 201)

    def batch(self, *actions, synchronous=True, confirmed=True):
        body = {"confirmed": confirmed, "synchronous": synchronous, "actions": list(actions)}
        return self.post(f"{self.org}/actionBatches", body, 201)


def action(operation, resource, **body):
    return {"operation": operation, "resource": resource, "body": body}
