# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters for what Jinja has none: parts of subnets, ranges of numbers, forms of hardware addresses."""
from __future__ import annotations

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers

from tests.support.play import play, written


@pytest.mark.parametrize(("subnet", "length", "number", "part"), [
    ("10.20.0.0/16", 24, 0, "10.20.0.0/24"), ("10.20.0.0/16", 24, 255, "10.20.255.0/24"), ("10.20.0.0/16", 24, -1, "10.20.255.0/24"),
    ("10.20.0.0/16", 16, 0, "10.20.0.0/16"), (" 10.0.0.0/8 ", "/30", "1", "10.0.0.4/30"), ("10.0.0.7/32", 32, 0, "10.0.0.7/32"),
    ("2001:db8::/48", 64, 10, "2001:db8:0:a::/64"), ("0.0.0.0/0", 1, 1, "128.0.0.0/1")])
def test_a_part_of_a_subnet(subnet, length, number, part):
    assert str(numbers.part(subnet, length, number)) == part


@pytest.mark.parametrize(("subnet", "length", "number", "sentence"), [
    ("10.20.0.0/16", 24, 256, "has 256 times a /24 in it, numbers 0 to 255, not 256"), ("10.20.0.0/16", 8, 0, "has no /8 in it; the length is 16 to 32"),
    ("10.20.0.0/16", 24, -257, "not -257"), ("10.20.0.1/16", 24, 0, "'10.20.0.1/16' is no subnet"), ("Store", 24, 0, "'Store' is no subnet"),
    ("10.20.0.0/16", "x", 0, "length must be a whole number, not 'x'"), ("10.20.0.0/16", 24, 1.5, "number must be a whole number, not 1.5"),
    ("10.20.0.0/16", True, 0, "length must be a whole number, not True"), (None, 24, 0, "'None' is no subnet")])
def test_a_part_that_does_not_exist_is_an_error(subnet, length, number, sentence):
    with pytest.raises(ValueError) as error:
        numbers.part(subnet, length, number)
    assert sentence in str(error.value)


@pytest.mark.parametrize(("subnet", "number", "address"), [
    ("10.20.1.0/24", 1, "10.20.1.1"), ("10.20.1.0/24", 254, "10.20.1.254"), ("10.20.1.0/24", -1, "10.20.1.254"), ("10.20.1.0/24", -254, "10.20.1.1"),
    ("10.20.1.0/30", "2", "10.20.1.2"), ("10.20.1.0/31", 1, "10.20.1.0"), ("10.20.1.0/31", -1, "10.20.1.1"), ("10.20.1.5/32", 1, "10.20.1.5"),
    ("2001:db8::/64", 10, "2001:db8::9")])
def test_an_address_in_a_subnet(subnet, number, address):
    assert numbers.address(subnet, number) == address


@pytest.mark.parametrize(("subnet", "number"), [("10.20.1.0/24", 0), ("10.20.1.0/24", 255), ("10.20.1.0/24", -255), ("10.20.1.0/30", 3), ("10.20.1.0/32", 2)])
def test_an_address_that_no_host_can_have_is_an_error(subnet, number):
    with pytest.raises(ValueError, match="has the addresses 1 to "):
        numbers.address(subnet, number)


@pytest.mark.parametrize(("text", "found"), [
    ("1-4,7", [1, 2, 3, 4, 7]), (" 7 , 1 - 2 ", [7, 1, 2]), (5, [5]), (["1-2", 2, "9"], [1, 2, 9]), ("3,3,2-4", [3, 2, 4]), ("08", [8])])
def test_the_numbers_of_ranges(text, found):
    assert numbers.expanded(text) == found


@pytest.mark.parametrize("text", ["", "1,,2", "a", "4-1", "1-", "-1", "1-2-3", "1.5", None, True, "0-99999999", "\u0661"])
def test_what_is_no_range_is_an_error(text):
    with pytest.raises(ValueError, match="is no number and no range|ends before it begins|makes more than"):
        numbers.expanded(text)


@pytest.mark.parametrize(("given", "text"), [([1, 2, 3, 4, 7], "1-4,7"), ([7, 1, 2, 1], "1-2,7"), (["3-5", 6, "9"], "3-6,9"), ([12], "12")])
def test_numbers_as_ranges(given, text):
    assert numbers.ranges(given) == text
    assert sorted(numbers.expanded(text)) == sorted(set(numbers.expanded(given)))


FORMS = {"colon": "00:11:22:aa:bb:cc", "hyphen": "00-11-22-aa-bb-cc", "dot": "0011.22aa.bbcc", "bare": "001122aabbcc"}


@pytest.mark.parametrize("style", FORMS)
@pytest.mark.parametrize("written_as", [*FORMS.values(), "0011.22AA.BBCC", " 00:11:22:AA:BB:CC ", "00 11 22 aa bb cc"])
def test_a_hardware_address_in_every_form(written_as, style):
    assert numbers.mac(written_as, style) == FORMS[style] and numbers.mac(written_as, style, upper=True) == FORMS[style].upper()


@pytest.mark.parametrize("text", ["", "00:11:22:aa:bb", "00:11:22:aa:bb:cc:dd", "00:11:22:aa:bb:cg", "00::1122aabbcc", ":001122aabbcc", None, "Store"])
def test_what_is_no_hardware_address_is_an_error(text):
    with pytest.raises(ValueError, match="is no hardware address"):
        numbers.mac(text)


def test_filters_work_in_templates_and_say_what_is_wrong(tmp_path):
    class Nobody:
        """No Dashboard is asked."""

        key, url = "0" * 40, "http://127.0.0.1:9/api/v1"
    right = {"'10.20.0.0/16' | sitecraft.meraki.subnet(24, 1)": "10.20.1.0/24", "'10.20.0.0/16' | sitecraft.meraki.subnet(24)": "10.20.0.0/24",
             "'10.20.0.0/16' | sitecraft.meraki.subnet(length=24, number=-1) | sitecraft.meraki.address(-1)": "10.20.255.254",
             "'1-4,7' | sitecraft.meraki.expand | join(' ')": "1 2 3 4 7", "[3, 1, 2] | sitecraft.meraki.ranges": "1-3",
             "'001122AABBCC' | sitecraft.meraki.mac": "00:11:22:aa:bb:cc",
             "'0011.22aa.bbcc' | sitecraft.meraki.mac('hyphen', upper=true)": "00-11-22-AA-BB-CC"}
    wrong = {"'10.20.0.0/16' | sitecraft.meraki.subnet(8)": "subnet: 10.20.0.0/16 has no /8 in it",
             "'4-1' | sitecraft.meraki.expand": "expand: '4-1' is no range",
             "'x' | sitecraft.meraki.mac": "mac: 'x' is no hardware address", "'10.0.0.0/24' | sitecraft.meraki.address(255)": "address: 10.0.0.0/24 has",
             "['x'] | sitecraft.meraki.ranges": "ranges: 'x' is no number"}
    tasks = [{"ansible.builtin.debug": {"msg": "got {{ %s }}" % text}} for text in right]
    tasks += [{"ansible.builtin.debug": {"msg": "{{ %s }}" % text}, "ignore_errors": True} for text in wrong]
    run = play(Nobody, tmp_path, written(tmp_path / "book.yml", tasks)).good()
    assert [result["msg"] for result in run.results[:len(right)]] == [f"got {value}" for value in right.values()]
    assert [sentence for sentence, result in zip(wrong.values(), run.results[len(right):]) if sentence not in result["msg"]] == []


@pytest.mark.parametrize("name", ["subnet", "address", "expand", "ranges", "mac"])
def test_every_example_of_a_filter_uses_it(name):
    module = __import__(f"ansible_collections.sitecraft.meraki.plugins.filter.{name}", fromlist=["EXAMPLES"])
    assert all(f"sitecraft.meraki.{name}" in str(task) for task in yaml.safe_load(module.EXAMPLES))
