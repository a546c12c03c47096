# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A declaration with a slip fails when it is made, and says which resource and which field it is about."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import WrongDeclaration
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import PRODUCTS, Resource

NAME = Field("name", "Name.")


def declare(*fields, **words):
    return Resource("switch_things", "thing", ("Manage things",), **{"scope": "network", "path": "/networks/{network}/things", "fields": fields, **words})


@pytest.mark.parametrize(("words", "said"), [
    ({"compare": "sett"}, "compare='sett' does not exist; did you mean 'set'?"),
    ({"type": "string"}, "type='string' does not exist; did you mean 'str'"),
    ({"type": "list", "elements": "strings"}, "elements='strings' does not exist"),
    ({"compare": "text:cidrs"}, "compare='text:cidrs' is no way of comparing"),
    ({"only_if": {"nam": "x"}}, "only_if names 'nam', which is not there; did you mean 'name'?"),
    ({"required_if": {"modus": "x"}}, "required_if names 'modus'"),
    ({"only_if": ({"name": "x"}, {"nam": "x"})}, "only_if names 'nam', which is not there; did you mean 'name'?"),
    ({"only_if": ("name", "x")}, "only_if=('name', 'x') is no dict of options and their values, and no tuple of such"),
    ({"only_if": {"mode": "of"}}, "only_if of mode names 'of', which is not there; did you mean 'off'?"),
    ({"only_if": {"thing": "x"}}, "only_if leads back to thing"), ({"only_if": {"leans": "x"}}, "only_if leads back to thing by leans"),
    ({"required_on_create": "nme"}, "required_on_create names 'nme'"),
    ({"type": "list", "compare": "by:key", "fields": (NAME,)}, "compare names 'key'"),
    ({"type": "list", "compare": "rules", "match": ("comment",), "fields": (NAME,)}, "match names 'comment'"),
    ({"choices": ("a", "b"), "default": "c"}, "default names 'c'")])
def test_a_slip_in_a_field_is_told_with_resource_and_field(words, said):
    with pytest.raises(WrongDeclaration) as told:
        declare(NAME, Field("thing", "A thing.", **words), Field("mode", "Mode.", choices=("on", "off")), Field("leans", "Leans.", only_if={"thing": "x"}))
    assert str(told.value).startswith("resource switch_things, field thing: ") and said in str(told.value)


def test_a_slip_deep_inside_names_the_way_to_it():
    with pytest.raises(WrongDeclaration, match="resource switch_things, field outer, field inner: type='bol'"):
        declare(Field("outer", "Outer.", type="dict", fields=(Field("inner", "Inner.", type="bol"),)))


@pytest.mark.parametrize(("words", "said"), [
    ({"kind": "slot", "key": "name"}, "kind='slot' does not exist; did you mean 'slots'?"), ({"scope": "networks"}, "scope='networks'"),
    ({"batch": ("delete",)}, "batch='delete'"), ({"kind": "collection", "key": "nam"}, "key names 'nam'"),
    ({"path": "/networks/{net}/things"}, "path /networks/{net}/things names 'net'")])
def test_a_slip_in_a_resource_is_told(words, said):
    with pytest.raises(WrongDeclaration) as told:
        declare(NAME, **words)
    assert str(told.value).startswith("resource switch_things: ") and said in str(told.value)


def test_a_word_that_does_not_exist_is_told_with_the_name():
    with pytest.raises(WrongDeclaration, match="field thing: .*'sme'"):
        Field("thing", "A thing.", sme="set")
    with pytest.raises(WrongDeclaration, match="resource switch_things: .*'kinds'"):
        declare(NAME, kinds="slots")
    with pytest.raises(WrongDeclaration, match="name is declared twice"):
        declare(NAME, NAME)


def test_the_products_are_those_of_the_api():
    assert declare(NAME, path="/networks/{network}/sm/things").product == "systemsManager"
    assert declare(NAME, path="/networks/{network}/campusGateway/things").product == "campusGateway"
    assert declare(NAME).product is None and {one.product for one in RESOURCES.values()} <= {None, *PRODUCTS.values()}
