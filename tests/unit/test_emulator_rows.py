# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws of the emulator's rows: what holds for every plain resource, whatever it is."""
from __future__ import annotations

import copy
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.checks import without
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.ids import EVERYWHERE
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROWS as ALL
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.tables import TITLES, Objects, Settings, Slots

from tests.support.rows import ORG, WORDS, Stage, body_of, dotted, drawn, leaves, with_value

JUNK = (None, [], {}, "", "junk", 0, -1, 1.5, True, [None], [[]], [{}], ["junk"], {"junk": None})
WRONG = {str: 5, int: "some", float: "some", bool: "yes", list: "some", dict: "some"}
ROWS = [row for row in ALL if isinstance(row, (Settings, Slots, Objects))]
READ = [row for row in ROWS if (row.reads if isinstance(row, Settings) else row.listed if isinstance(row, Objects) else True)]
OBJECTS = [row for row in READ if isinstance(row, Objects)]


def name(row):
    return row.path


def every(rows=ROWS):
    return pytest.mark.parametrize("row", rows, ids=name)


@pytest.fixture
def stage():
    return Stage(ROUTER)


def thing(stage, row):
    """The path of the settings, of a slot or of an object just made."""
    place = stage.place(row)
    return place if isinstance(row, Settings) else stage.item(row, place)


def writes(stage, row):
    """Every write of the row: its method, its path, and the fields it takes."""
    if not isinstance(row, Objects):
        return [("PUT", thing(stage, row), row.fields)]
    place = stage.place(row)
    return [("POST", place, {**row.fields, **row.create_only}), ("PUT", stage.item(row, place), {**row.fields, **row.update_only})]


def known(row):
    """The fields that a PUT takes."""
    return {**row.fields, **row.update_only} if isinstance(row, Objects) else row.fields


@every()
def test_a_field_refuses_other_types_and_names_itself(stage, row):
    for method, path, fields in writes(stage, row):
        for where, kind in leaves(fields):
            if kind.type is not None:
                said = stage.refusal(method, path, with_value(row, fields, where, WRONG[kind.type]))
                assert f"'{dotted(where)}' must be {WORDS[kind.type]}" in said


@every()
def test_a_null_is_refused_unless_it_means_something(stage, row):
    for method, path, fields in writes(stage, row):
        for where, kind in leaves(fields):
            if kind.type is not None and not kind.null:
                assert f"'{dotted(where)}' must be" in stage.refusal(method, path, with_value(row, fields, where, None))


@every()
def test_a_value_out_of_bounds_or_choices_or_form_is_refused(stage, row):
    for method, path, fields in writes(stage, row):
        for where, kind in leaves(fields):
            for value in outside(kind):
                assert f"'{dotted(where)}' must be" in stage.refusal(method, path, with_value(row, fields, where, value))


def outside(kind):
    """Values of the right type that do not fit."""
    below, above = kind.low is not None and kind.low > (0 if kind.type in (str, list) else float("-inf")), kind.high is not None
    sized = {int: lambda size: size, float: lambda size: size, str: lambda size: "x" * int(size),
             list: lambda size: [drawn(kind.elements)] * int(size)}.get(kind.type)
    yield from ["no such choice"] if kind.choices else []
    yield from ["\n"] if kind.form else []
    yield from [sized(kind.low - 1)] if below and sized and not kind.choices else []
    yield from [sized(kind.high + 1)] if above and sized and not kind.choices else []


@every()
def test_every_needed_key_is_asked_for(stage, row):
    for method, path, fields in writes(stage, row):
        for key in row.needs if method == "POST" or not isinstance(row, Objects) else row.update_needs:
            body = {other: value for other, value in body_of(row).items() if other != key}
            assert f"Missing required parameter: '{key}'" in stage.refusal(method, path, body)
        for where, kind in leaves(fields):
            for key in kind.needs:
                body = with_value(row, fields, where, {other: drawn(inner) for other, inner in kind.fields.items() if other != key})
                assert f"Missing required parameter: '{dotted(where)}.{key}'" in stage.refusal(method, path, body)


@every()
def test_no_value_of_any_field_makes_the_emulator_stumble(stage, row):
    for method, path, fields in writes(stage, row):
        for where, _kind in leaves(fields):
            for value in JUNK:
                status, content, _headers = stage.call(method, path, with_value(row, fields, where, value))
                assert status in (200, 201, 400), f"{dotted(where)}={value!r}: {status} {content}"


@every(READ)
def test_what_was_written_is_read_and_unknown_keys_are_not(stage, row):
    path = thing(stage, row)
    written = stage.ok("PUT", path, {**body_of(row), "unheardOf": 1, "networkId": "N_1"})
    read = stage.read(row, path)
    assert "unheardOf" not in read and read.get("networkId") in (None, stage.network)
    assert as_sets(read) == as_sets(written)


def as_sets(value):
    """A value in which no order of a list counts (quirk H14)."""
    if isinstance(value, dict):
        return {key: as_sets(one) for key, one in value.items()}
    return sorted((as_sets(one) for one in value), key=str) if isinstance(value, list) else value


@every(READ)
def test_a_write_of_one_field_leaves_the_others(stage, row):
    path = thing(stage, row)
    if not isinstance(row, Objects):
        stage.ok("PUT", path, body_of(row))
    before = stage.read(row, path)
    needed = row.update_needs if isinstance(row, Objects) else row.needs
    must = {key: value for key, value in body_of(row).items() if key in needed}
    for key in row.fields:
        if key in body_of(row):
            stage.ok("PUT", path, {**must, key: body_of(row)[key]})
            now = stage.read(row, path)
            stamps = row.stamps if isinstance(row, Objects) else ()
            assert as_sets(without(now, stamps)) == as_sets(without(before, stamps))
    stage.ok("PUT", path, must)


@every(READ)
def test_reading_leaves_no_trace(stage, row):
    place = stage.place(row)
    if isinstance(row, Objects) and row.born:
        stage.ok("GET", place)
    before = copy.deepcopy(stage.store.dump())
    assert stage.call("GET", place)[0] == 200
    assert stage.store.dump() == before


@every([row for row in READ if any(kind.secret for _where, kind in leaves(known(row)))])
def test_secrets_are_written_and_never_shown(stage, row):
    path = thing(stage, row)
    for where, kind in leaves(row.fields):
        if kind.secret:
            body = with_value(row, row.fields, where, "a-canary-sings")
            shown = [stage.ok("PUT", path, body), stage.ok("PUT", path, body), stage.read(row, path)]
            log = [entry["oldValue"] for entry in stage.ok("GET", f"{ORG}/configurationChanges")]
            assert "a-canary-sings" not in json.dumps(shown) + json.dumps(log)
            assert "a-canary-sings" in json.dumps(stage.store.dump())


@every()
def test_an_action_batch_takes_the_writes_that_it_takes(stage, row):
    place = stage.place(row)
    operations = row.batch or {} if isinstance(row, Objects) else {"PUT": row.batch} if row.batch else {}
    for verb in ("POST", "PUT", "DELETE") if isinstance(row, Objects) else ("PUT",):
        path = place if verb == "POST" or isinstance(row, Settings) else stage.item(row, place, nth=len(verb) * (not isinstance(row, Slots)))
        usual = {"POST": "create", "PUT": "update", "DELETE": "destroy"}[verb]
        status, done = stage.batch(operations.get(verb, usual), path, None if verb == "DELETE" else body_of(row, 20 + len(verb)))
        if verb in operations:
            assert status == 201 and done["status"]["completed"], done
            assert bool(done["status"]["createdResources"]) == (verb == "POST")
        else:
            assert status == 400 and "nsupported" in done["errors"][0]


@every()
def test_a_network_or_device_that_is_not_there_is_a_404(stage, row):
    path = row.path.format(**{**stage.ids(row), "organizationId": "1", "networkId": "N_1", "serial": "Q2XX-AAAA-0009"})
    assert stage.call("GET", path)[:2] == (404, None)


@every([row for row in ROWS if row.path.startswith("/networks/")])
def test_products_and_templates_are_respected(stage, row):
    lacking = stage.ok("POST", f"{ORG}/networks", {"name": "Other", "productTypes": [next(one for one in ("sensor", "switch") if one != row.product)],
                                                   "timeZone": "UTC"})["id"]
    template = stage.ok("POST", f"{ORG}/configTemplates", {"name": "Golden"})["id"]
    bound = stage.ok("POST", f"{ORG}/networks", {"name": "Bound", "productTypes": ["switch", "wireless", "appliance"], "timeZone": "UTC"})["id"]
    stage.ok("POST", f"/networks/{bound}/bind", {"configTemplateId": template})
    for method, body in ((("GET", None),) if row in READ else ()) + (("POST" if isinstance(row, Objects) else "PUT", body_of(row)),):
        if row.parent is None and not (method == "PUT" and not isinstance(row, Settings)):
            if row.product:
                assert "not supported for this network" in stage.refusal(method, row.path.format(networkId=lacking), body)
            if method != "GET" and row.product in ("", "switch", "wireless", "appliance"):
                refused = "on a template network" in str(stage.call(method, row.path.format(networkId=bound), body)[1])
                assert refused == (not row.local)


@every()
def test_every_write_is_in_the_change_log_with_its_former_values(stage, row):
    path = thing(stage, row)
    stage.ok("PUT", path, body_of(row))
    answer = stage.ok("PUT", path, body_of(row))
    entry = stage.ok("GET", f"{ORG}/configurationChanges")[0]
    assert entry["label"] == f"PUT /api/v1{path}"
    assert json.loads(entry["newValue"]) == json.loads(json.dumps(answer)) and json.loads(entry["oldValue"]).keys() == answer.keys()


# Objects

@every(OBJECTS)
def test_an_object_is_made_and_deleted_and_gone(stage, row):
    place = stage.place(row)
    before = stage.listed(place)
    path = stage.item(row, place)
    assert len(stage.listed(place)) == len(before) + 1
    assert stage.call("GET", path)[0] == (200 if row.single else 404)
    assert stage.call("DELETE", path)[:2] == (204, None)
    assert stage.listed(place) == before
    for method in ("GET", "PUT", "DELETE"):
        assert stage.call(method, path, {} if method == "PUT" else None)[:2] == (404, None)


@every([row for row in OBJECTS if row.unique])
def test_a_name_is_taken_once(stage, row):
    place = stage.place(row)
    first, second = stage.item(row, place), stage.item(row, place, 2)
    for key in row.unique:
        value = body_of(row)[key]
        said = f"{TITLES.get(key) or key[0].upper() + key[1:]} has already been taken"
        assert stage.refusal("POST", place, {**body_of(row, 3), key: value}) == said
        if key in known(row):
            assert stage.refusal("PUT", second, {key: value}) == said
            stage.ok("PUT", first, {key: value})


@every([row for row in OBJECTS if row.page])
def test_a_list_comes_in_pages(stage, row):
    place = stage.place(row)
    default, most, least = row.page
    made = [stage.item(row, place, nth) for nth in range(1, least + 2)]
    for size in (least - 1, most + 1, "x"):
        assert "'perPage' must be an integer between" in stage.refusal("GET", f"{place}?perPage={size}")
    _status, content, headers = stage.call("GET", f"{place}?perPage={least}")
    following = headers["Link"].partition("<")[2].partition(">; rel=next")[0].rpartition("<")[2].partition("/api/v1")[2]
    rows = [*(content["items"] if row.items else content), *stage.ok("GET", following)]
    assert [f"{place}/{one[row.id_key]}" for one in rows] == made and default <= most


@every([row for row in OBJECTS if row.path.startswith("/networks/")])
def test_a_copy_of_a_network_has_objects_of_its_own(stage, row):
    place = stage.place(row)
    stage.item(row, place)
    copied = stage.ok("POST", f"{ORG}/networks", {"name": "Copy", "productTypes": sorted(stage_products(stage)), "timeZone": "UTC",
                                                  "copyFromNetworkId": stage.network})["id"]
    if row.parent is None:
        mine, theirs = stage.listed(place), stage.listed(row.path.format(networkId=copied))
        assert len(mine) == len(theirs)
        same = {one[row.id_key] for one in mine} & {one[row.id_key] for one in theirs}
        assert bool(same) == (row.new_id not in EVERYWHERE.values())


def stage_products(stage):
    return stage.store.orgs["100"].networks[stage.network].product_types
