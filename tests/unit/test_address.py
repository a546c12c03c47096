# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses are read as every parser reads them, or not at all. Those that lead elsewhere are in tests/harm/foreign_host.py."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.address import complaints, parse, resolved


@pytest.mark.parametrize(("text", "whole"), [
    ("https://api.meraki.com/api/v1", "https://api.meraki.com/api/v1"), ("HTTPS://API.Meraki.com:443/X", "https://api.meraki.com/X"),
    ("http://127.0.0.1:80", "http://127.0.0.1/"), ("http://[0:0:0:0:0:0:0:1]:8080/a?b", "http://[::1]:8080/a?b"),
    ("https://n1.meraki.com?x[]=1&y=%20", "https://n1.meraki.com/?x[]=1&y=%20"), ("https://n1.meraki.com/a@b/c:d?e=/@f",
                                                                                  "https://n1.meraki.com/a@b/c:d?e=/@f")])
def test_an_address_is_put_together_from_its_parts(text, whole):
    assert str(parse(text)) == whole and parse(whole) == parse(text)


@pytest.mark.parametrize("text", [None, 5, b"https://api.meraki.com", "", "/x", "api.meraki.com", "https://", "https://a b/", "https://a/ b",
                                  "https://a/#x", "https://a/../x", "https://a/x/.",
                                  "https://a/%2e%2E/x", "https://a/.%2e", "https://ü/"])
def test_what_is_none(text):
    assert parse(text) is None


@pytest.mark.parametrize(("host", "local"), [
    ("localhost", True), ("LOCALHOST:5000", True), ("127.0.0.1", True), ("127.255.0.9:1", True), ("[::1]", True), ("[0::1]:9", True),
    ("127.0.0.1.example", False),
    ("localhost.example", False), ("127.example.com", False), ("128.0.0.1", False), ("[::ffff:127.0.0.1]", False), ("[::]", False), ("0.0.0.0", False)])
def test_this_machine_is_a_name_or_a_number_and_no_beginning_of_a_name(host, local):
    assert parse(f"http://{host}/").local is local


@pytest.mark.parametrize(("reference", "there"), [
    ("", "https://n1.meraki.com/api/v1/x?y=1"), ("/api/v1/z?a=b", "https://n1.meraki.com/api/v1/z?a=b"), ("?a=c", "https://n1.meraki.com/api/v1/x?a=c"),
    ("//n2.meraki.com/z", "https://n2.meraki.com/z"), ("http://n2.meraki.com/z", "http://n2.meraki.com/z"), ("///n2.meraki.com/z", "None"), ("z", "None"),
    ("#z", "None")])
def test_a_reference_is_resolved_where_it_is_plain(reference, there):
    assert str(resolved(parse("https://n1.meraki.com/api/v1/x?y=1"), reference)) == there


def test_a_path_is_put_under_an_address_and_encoded_where_it_must_be():
    home = parse("https://api.meraki.com/api/v1")
    assert str(home.under("/x y/\u00e4\\#?a[]=b c", "d=1")) == "https://api.meraki.com/api/v1/x%20y/%C3%A4%5C%23?a[]=b%20c&d=1"
    assert str(home.under("/x", "d=1")) == "https://api.meraki.com/api/v1/x?d=1" and str(home.under("/a..b/.c?..")).endswith("/a..b/.c?..")
    assert home.under("/networks/../organizations/1") is None and home.under("/networks/..?x=1") is None


@pytest.mark.parametrize(("base", "words"), [
    ("https://api.meraki.com/api/v0", "version 1 has replaced: write https://api.meraki.com/api/v1"), ("http://gateway.example.com/api/v1",
                                                                                                       "anybody could read"),
    ("https://user:hunter2@api.meraki.com/api/v1", "without user"), ("https://api.meraki.com/api/v1?x=hunter2@", "without user"),
    ("https://evil.example\\.meraki.com/api/v1", "no host that could be called"), ("https://api.meraki.com./api/v1", "no host that could be called")])
def test_base_url_is_judged_before_any_call_and_no_password_is_repeated(base, words):
    said = [str(one) for one in complaints(base)]
    assert len(said) == 1 and words in said[0] and "hunter2" not in said[0]


@pytest.mark.parametrize("base", ["https://api.meraki.com/api/v1", "https://api.meraki.com/api/v1/", "http://localhost:80/api/v1", "http://[::1]:5000/api/v1",
                                  "https://gateway.example.com:8443/api/v1"])
def test_honest_bases_are_none_to_complain_of(base):
    assert complaints(base) == []
