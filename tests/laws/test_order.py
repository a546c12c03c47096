# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The place of a resource in the order of writing follows from its declaration: kinds declared here, in the wrong order, and served by rows that
refuse what comes too early or goes too late."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import references
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.parts import identifier
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import WrongDeclaration
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.turns import turns
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.errors import refused
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.kinds import as_set, flag, listing, nullable, text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.tables import BATCHED, Objects, Settings

from tests.support.world import DEVICES, PRODUCTS, good, teach

SERIAL = "Q2MX-AAAA-0012"
NETWORK, ORGANIZATION = "/networks/{networkId}", "/organizations/{organizationId}"


def kept(draft, key):
    """The objects of another kind beside the one that is written."""
    return draft.home.data.get(key, {})


def enabled(spot):
    if not spot.home.data.get("switch/bells/settings", {}).get("enabled"):
        raise refused("Bells are not enabled for this network")


def silent(spot):
    if spot.home.data.get("switch/bells/settings", {}).get("enabled"):
        raise refused("A whistle needs bells to be off")


def spare_there(draft):
    if draft.after["spareId"] and draft.after["spareId"] not in kept(draft, "switch/ringers"):
        raise refused("There is no such spare ringer")


def no_spare(draft):
    if any(one["spareId"] == draft.before["id"] for one in draft.others):
        raise refused("The ringer is the spare of another")


def no_bells(draft):
    if not draft.after["enabled"] and kept(draft, "switch/bells"):
        raise refused("Bells are there")


def heard(draft):
    if draft.after["ringerId"] and draft.after["ringerId"] not in kept(draft, "switch/ringers"):
        raise refused("There is no such ringer")


def unheard(draft):
    if any(one["ringerId"] == draft.before["id"] for one in kept(draft, "switch/bells").values()):
        raise refused("The ringer is used by a bell")


def in_a_group(draft):
    if any(draft.before["id"] in one["partIds"] for one in kept(draft, "kits").values()):
        raise refused("The part is in a kit")


def joined(draft):
    """A part says which kits it is in: the kits hold it."""
    for one in kept(draft, "kits").values():
        others = [other for other in one["partIds"] if other != draft.after["id"]]
        if "kitIds" in draft.body:
            one["partIds"] = others + [draft.after["id"]] * (one["id"] in draft.body["kitIds"])


def of_kits(spot, part):
    return {**part, "kitIds": [one["id"] for one in kept(spot, "kits").values() if part["id"] in one["partIds"]]}


def parts_there(draft):
    if not set(draft.after["partIds"]) <= kept(draft, "parts").keys():
        raise refused("There is no such part")


def kits_there(draft):
    if not set(draft.body.get("kitIds") or ()) <= kept(draft, "kits").keys():
        raise refused("There is no such kit")


ROWS = (
    Settings(NETWORK + "/switch/bells/settings", product="switch", batch="update", fields={"enabled": flag()}, fresh={"enabled": False}, checks=(no_bells,)),
    Objects(NETWORK + "/switch/bells", item="bellId", product="switch", batch=BATCHED, needs=("name",), requires=(enabled,), checks=(heard,),
            fields={"name": text(1), "ringerId": nullable(text())}, fresh={"ringerId": None}),
    Settings(NETWORK + "/switch/whistle", product="switch", batch="update", fields={"tone": text(1)}, fresh={"tone": "low"}, requires=(silent,)),
    Objects(NETWORK + "/switch/ringers", item="ringerId", product="switch", batch=BATCHED, needs=("name",), removal=(unheard, no_spare), checks=(spare_there,),
            fields={"name": text(1), "spareId": nullable(text())}, fresh={"spareId": None}),
    Objects(ORGANIZATION + "/parts", item="partId", batch=BATCHED, needs=("name",), removal=(in_a_group,), checks=(kits_there,), effects=(joined,),
            shows=(of_kits,), fields={"name": text(1), "kitIds": listing(text(1), cast=as_set)}, fresh={"kitIds": []}),
    Objects(ORGANIZATION + "/kits", item="kitId", batch=BATCHED, needs=("name",), checks=(parts_there,),
            fields={"name": text(1), "partIds": listing(text(1), cast=as_set)}, fresh={"partIds": []}))

BATCH = ("create", "update", "destroy")
BELL_SETTINGS = Resource("switch_bell_settings", "bell settings", ("Turn bells on",), scope="network", path="/networks/{network}/switch/bells/settings",
                         batch=("update",), fields=(Field("enabled", "Enabled.", type="bool", default=False),))
BELLS = Resource(
    "switch_bells", "bell", ("Manage bells",), scope="network", kind="collection", path="/networks/{network}/switch/bells", key="name", id="id", batch=BATCH,
    requires=(BELL_SETTINGS, {"enabled": True}), disabled_error="Bells are not enabled",
    fields=(Field("name", "Name.", required=True), Field("ringer_id", "Ringer.", ref="switch_ringers", nullable=True, default=None)))
RINGERS = Resource("switch_ringers", "ringer", ("Manage ringers",), scope="network", kind="collection", path="/networks/{network}/switch/ringers", key="name",
                   id="id", referred_by="name", batch=BATCH, fields=(
                       Field("name", "Name.", required=True), Field("spare_id", "Spare.", ref="switch_ringers", nullable=True, default=None)))
WHISTLE = Resource("switch_whistle", "whistle", ("Set the whistle",), scope="network", path="/networks/{network}/switch/whistle", batch=("update",),
                   requires=(BELL_SETTINGS, {"enabled": False}), fields=(Field("tone", "Tone.", default="low"),))
KITS = Resource(
    "organization_kits", "kit", ("Manage kits",), scope="organization", kind="collection", path="/organizations/{organization}/kits", key="name", id="id",
    referred_by="name", batch=BATCH, fields=(
        identifier("kit"), Field("name", "Name.", required=True),
        Field("part_ids", "Parts.", type="list", compare="set", ref="organization_parts", default=[])))
PARTS = Resource(
    "organization_parts", "part", ("Manage parts",), scope="organization", kind="collection", path="/organizations/{organization}/parts", key="name", id="id",
    referred_by="name", batch=BATCH, fields=(
        identifier("part"), Field("name", "Name.", required=True),
        Field("kit_ids", "Kits.", type="list", compare="set", ref="organization_kits", other_side="organization_kits.part_ids", default=[])))
KINDS = (WHISTLE, BELLS, RINGERS, BELL_SETTINGS, KITS, PARTS)


@pytest.fixture(name="site", params=["batches", "single calls"])
def _site(world, monkeypatch, request):
    """A world whose Dashboard and catalog know all that, with action batches and without."""
    teach(world, monkeypatch, ROWS, KINDS)
    if request.param == "single calls":
        world.faults({"method": "POST", "path": "actionBatches", "status": 403, "body": {"errors": ["Not for you"]}})
    return world


def play(site, tree, state="merged", again=None):
    """The writes of a blueprint, each (method, last part of the path, body): carried out once, foreseen by check mode, silent the second time."""
    predicted = good(site.run("blueprint", tree, state=state, check=True))
    real = good(site.run("blueprint", tree, state=state))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    assert good(site.run("blueprint", again or tree, state=state))["requests"] == []
    return [(one["method"], one["path"].split("/")[-2 if one["method"] == "DELETE" else -1], one["body"]) for one in real["requests"]]


def at_store(**kinds):
    return {"networks": [{"name": "Store 0012", **kinds}]}


FULL = at_store(switch_bells=[{"name": "Door", "ringer_id": "Hall"}], switch_ringers=[{"name": "Hall"}])


def test_a_kind_is_written_after_what_it_refers_to_and_the_setting_it_requires_wherever_the_catalog_has_it(site):
    sent = [call[:2] for call in play(site, FULL)]
    assert sent[-1] == ("POST", "bells") and sorted(sent[:-1]) == [("POST", "ringers"), ("PUT", "settings")]


@pytest.mark.parametrize(("state", "tree"), [
    ("deleted", at_store(switch_bells=[{"name": "Door"}], switch_ringers=[{"name": "Hall"}], switch_bell_settings={})),
    ("overridden", at_store(switch_bells=[], switch_ringers=[], switch_bell_settings={})),
    ("overridden", at_store(switch_bells=[], switch_ringers=[], switch_bell_settings={"enabled": False}))])
def test_it_goes_before_what_it_refers_to_and_before_the_setting_is_taken_from_it(site, state, tree):
    play(site, FULL)
    sent = [call[:2] for call in play(site, tree, state)]
    assert sent.index(("DELETE", "bells")) < min(sent.index(("DELETE", "ringers")), sent.index(("PUT", "settings"))) and len(sent) == 3


def test_what_ceases_to_refer_is_written_before_what_it_referred_to_goes(site):
    play(site, FULL)
    sent = play(site, at_store(switch_bells=[{"name": "Door", "ringer_id": None}], switch_ringers=[]), "overridden")
    assert [call[:2] for call in sent[-1:]] == [("DELETE", "ringers")] and len(sent) == 2


def test_what_stands_in_the_way_of_a_setting_that_something_given_needs_goes_before_it(site):
    play(site, FULL)
    sent = play(site, at_store(switch_bells=[], switch_whistle={"tone": "high"}), "overridden")
    assert [call[:2] for call in sent] == [("DELETE", "bells"), ("PUT", "settings"), ("PUT", "whistle")]


def test_a_setting_cannot_be_two_things_at_once(site):
    refused_ = site.run("blueprint", at_store(switch_bells=[{"name": "Door"}], switch_whistle={"tone": "high"}))
    assert "enabled" in refused_["msg"] and "needs it to be" in refused_["msg"] and not refused_["changed"]


def test_objects_of_one_kind_that_name_each_other_come_and_go_in_their_order(site):
    sent = play(site, at_store(switch_ringers=[{"name": "A", "spare_id": "B"}, {"name": "B", "spare_id": "C"}, {"name": "C"}]))
    assert [call[2]["name"] for call in sent] == ["C", "B", "A"]
    assert len(play(site, at_store(switch_ringers=[{"name": name} for name in "CBA"]), "deleted")) == 3
    circle = at_store(switch_ringers=[{"name": "A", "spare_id": "B"}, {"name": "B", "spare_id": "A"}])
    assert [call[0] for call in play(site, circle)] == ["POST", "POST", "PUT"]


@pytest.mark.parametrize("subnet", ["10.0.100", "192.168.128"])
def test_a_setting_is_on_before_what_comes_with_it_is_removed(site, subnet):
    vlan = {"id": "100", "name": "Data", "subnet": f"{subnet}.0/24", "appliance_ip": f"{subnet}.1"}
    copy = {"name": "Copy", "product_types": PRODUCTS, "copy_from_network_id": "Store 0012",
            "appliance_vlans": [{**vlan, "name": "Copied"}]}
    for tree in (at_store(appliance_vlans=[vlan]), {"networks": [copy, {"name": "Store 0012"}]}):
        sent = play(site, tree, "overridden")
        calls = [call[:2] for call in sent]
        assert ("DELETE", "vlans") not in calls or calls.index(("PUT", "settings")) < calls.index(("DELETE", "vlans"))


@pytest.mark.parametrize("state", ["deleted", "overridden"])
def test_serials_are_released_when_they_are_in_no_network_any_more(site, state):
    rest = [serial for serial in DEVICES if serial != SERIAL]
    tree = {"networks": [{"name": "Store 0012"}] if state == "deleted" else [], "organization_inventory": {"serials": [SERIAL] if state == "deleted" else rest}}
    assert [call[:2] for call in play(site, tree, state)] == [("DELETE", "networks"), ("POST", "release")]


def test_a_device_leaves_its_network_before_it_is_released(site):
    tree = {**at_store(devices=[{"serial": SERIAL}]), "organization_inventory": {"serials": [SERIAL]}}
    assert [call[1] for call in play(site, tree, "deleted")] == ["remove", "release"]


CORE = {"organization_kits": [{"name": "Core", "part_ids": ["Bolt"]}], "organization_parts": [{"name": "Bolt"}]}


def test_what_one_new_object_names_of_another_is_there_before(site):
    assert [call[1] for call in play(site, CORE)] == ["parts", "kits"]
    other = {"organization_parts": [{"name": "Nut", "kit_ids": ["Edge"]}], "organization_kits": [{"name": "Edge"}]}
    assert sorted(call[1] for call in play(site, other)) == ["kits", "parts"]


def test_who_belongs_together_is_written_once_when_both_sides_say_it(site):
    both = {"organization_kits": [{"name": "Core", "part_ids": ["Bolt"]}], "organization_parts": [{"name": "Bolt", "kit_ids": ["Core"]}]}
    assert play(site, both) == [("POST", "parts", {"name": "Bolt"}), ("POST", "kits", {"name": "Core", "partIds": ["(Bolt)"]})]
    apart = {"organization_kits": [{"name": "Core", "part_ids": []}], "organization_parts": [{"name": "Bolt", "kit_ids": []}]}
    assert [(call[0], call[2]["partIds"]) for call in play(site, apart)] == [("PUT", [])]
    assert [call[0] for call in play(site, both)] == ["PUT"]


def test_what_no_single_write_brings_about_comes_in_two(site):
    tree = {"organization_kits": [{"name": "Core", "part_ids": ["Bolt"]}, {"name": "Edge"}],
            "organization_parts": [{"name": "Bolt", "kit_ids": ["Core", "Edge"]}]}
    sent = play(site, tree)
    assert sorted(call[:2] for call in sent if call[0] == "POST") == [("POST", "kits"), ("POST", "kits"), ("POST", "parts")]
    assert [call[2] for call in sent if call[0] == "PUT"] == [{"kitIds": ["(Core)", "(Edge)"]}]


@pytest.mark.parametrize(("parts", "kits"), [([], ["Core"]), (["Bolt"], [])])
def test_sides_that_contradict_each_other_are_refused(site, parts, kits):
    tree = {"organization_kits": [{"name": "Core", "part_ids": parts}], "organization_parts": [{"name": "Bolt", "kit_ids": kits}]}
    for dummy in range(2):
        assert site.run("blueprint", tree)["msg"].startswith(
            "config.organization_parts[0].kit_ids says otherwise than config.organization_kits[0].part_ids; give both alike, or only one of them")
        play(site, CORE)


def test_what_belongs_to_the_organization_goes_in_the_other_direction(site):
    play(site, CORE)
    sent = play(site, {"organization_kits": [], "organization_parts": []}, "overridden")
    assert [call[:2] for call in sent] == [("DELETE", "kits"), ("DELETE", "parts")]


def test_a_whole_site_comes_and_goes_in_one_run_each(site):
    new = {"name": "Store 0013", "product_types": ["switch"], **FULL["networks"][0], "devices": [{"serial": "Q2SW-AAAA-0013", "name": "sw"}]}
    new["name"] = "Store 0013"
    site.emulator.store.pool["Q2SW-AAAA-0013"] = {"serial": "Q2SW-AAAA-0013", "model": "MS225-24", "order": "1"}
    tree = {"organization_inventory": {"serials": ["Q2SW-AAAA-0013"]}, **CORE, "networks": [new]}
    sent = play(site, tree)
    assert [call[1] for call in sent].count("claim") == 2 and len(sent) == 1 + len({str(call) for call in sent})  # into the organization and the network
    gone = {"organization_inventory": {"serials": ["Q2SW-AAAA-0013"]}, "organization_kits": [{"name": "Core"}], "organization_parts": [{"name": "Bolt"}],
            "networks": [{"name": "Store 0013"}]}
    sent = [call[:2] for call in play(site, gone, "deleted")]
    assert sent[:2] == [("DELETE", "networks"), ("DELETE", "kits")] and sorted(sent[2:]) == [("DELETE", "parts"), ("POST", "release")]


def test_the_catalog_stands_in_an_order_in_which_it_can_be_written():
    number = {name: turn.number for name, turn in BLUEPRINT.turns.items()}
    assert number.keys() == RESOURCES.keys()
    assert all(number[needed] < number[name] for name, turn in BLUEPRINT.turns.items() for needed in turn.needs & number.keys())


def made(name, *fields, **words):
    words = {"scope": "organization", "kind": "collection", "path": f"/organizations/{{organization}}/{name}", "key": "name", "id": "id",
             "referred_by": "name", **words}
    return Resource(name, name, (f"Manage {name}",), fields=(Field("name", "Name.", required=True), *fields), **words)


def test_kinds_that_need_each_other_are_told_when_they_are_declared():
    one, other = made("ones", Field("other", "Other.", ref="others")), made("others", Field("one", "One.", ref="ones"))
    with pytest.raises(WrongDeclaration, match="resource (ones|others): it needs itself to be there before, by way of"):
        turns({"ones": one, "others": other})
    assert turns({"ones": one, "others": made("others", Field("one", "One.", ref="ones", existing=True))}).keys() == {"ones", "others"}


def test_what_stands_nowhere_is_told():
    nowhere = Field("kits", "Kits.", type="list", ref="organization_kits", other_side="organization_kits.parts")
    for kind, said in ((made("ones", after=("appliance_vlan",)), "resource ones: after names 'appliance_vlan'"),
                       (made("ones", nowhere), "field kits: other_side="),
                       (made("ones", Field("lot", "Lot.", said_in="organization_kits.lots")), "field lot: said_in='organization_kits.lots' is no option")):
        with pytest.raises(WrongDeclaration, match=said):
            references.out_of_turn({"ones": kind, "organization_kits": KITS})


@pytest.mark.parametrize(("words", "said"), [
    ({"home_of": "site"}, "home_of='site' does not exist"), ({"one_by_one": ("destroy",)}, "one_by_one='destroy' does not exist")])
def test_a_slip_in_a_word_of_order_is_told(words, said):
    with pytest.raises(WrongDeclaration, match=f"resource ones: {said}"):
        made("ones", **words)
    with pytest.raises(WrongDeclaration, match="field other: existing= and other_side= say something of a reference"):
        made("ones", Field("other", "Other.", existing=True))
