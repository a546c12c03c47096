# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks against the plain API: a script of tasks leads where the same writes by hand lead, and independent tasks in any order to one state."""
from __future__ import annotations

import json
import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.values import sent, to_api
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.samples import ALL, SAMPLES
from tests.support import rotation
from tests.support.drawing import bounded, configs
from tests.support.stage import Stage
from tests.support.world import World, listed, typed

pytestmark = pytest.mark.dear


def plain(resource):
    """Whether objects are written by plain POST and PUT, told by one key, in a path of the network or device, and not nested alone."""
    own = set(re.findall(r"{(\w+)}", resource.path + resource.update[1] if resource.update else resource.path)) <= {"network", "serial", "id", resource.key}
    nested = [one for one in resource.fields if one.type == "dict"]
    return (resource.scope in ("network", "device") and own and not SAMPLES[resource.name].by_name and len(nested) < len(resource.fields)
            and not (resource.build_requests or resource.membership or resource.rules or resource.send_all or resource.key_with or resource.hangs_on
                     or any(one.required or one.required_on_create for one in nested)
                     or any(one.required_on_create and one.default is not NOTHING for one in resource.fields)))


PLAIN = sorted(name for name in RESOURCES if plain(RESOURCES[name]))
#: Tasks that do not touch each other's objects: those whose samples need nothing of the same network before.
INDEPENDENT = [name for name in rotation.some(ALL) if RESOURCES[name].scope in ("network", "device") and not SAMPLES[name].turn
               and not RESOURCES[name].requires and set(SAMPLES[name].setup) <= {"networks"}][:16]


def flat(config, resource):
    """Without nested objects and entries found by their key, of which a write by hand would lose what it does not name, and without what is
    not always shown: a task takes it to be right while it is not."""
    items = config if isinstance(config, list) else [config]
    kept = [{name: value for name, value in item.items() if not isinstance(value, dict) and not resource.by_option[name].not_always_returned
             and whole(value, resource.by_option[name])} for item in items]
    return kept if isinstance(config, list) else kept[0]


def whole(value, field):
    """Whether entries that are found by their key name all there is of them, or must be given."""
    names = {one.name for one in field.fields if not one.control}
    return field.mode != "by" or field.required or field.required_on_create or all(names <= item.keys() for item in value if isinstance(item, dict))


def by_hand(world, resource, config):
    """Write what was given as anybody would with the API's reference at hand. Raises AssertionError where the Dashboard refuses."""
    place = {"network": world.network, "serial": world.device(resource.name), "organization": world.organization}
    for item in config if resource.many else [config]:
        body = sent(to_api(item, resource.fields, lambda kind, one, path: one), resource.fields)
        if not resource.many:
            call(world, "PUT", resource.update[1].format(**place), body)
            continue
        key = resource.by_option[resource.key].api
        rows = listed(call(world, "GET", resource.path.format(**place))) if not resource.read_path else []
        there = next((one for one in rows if str(one.get(key)).casefold() == str(body[key]).casefold()), None)
        made = None
        if resource.kind == "collection" and there is None:
            made = call(world, "POST", resource.path.format(**place), {name: value for name, value in body.items() if name not in later(resource)})
        number = (made or there or {}).get(resource.id, body[key])
        if made is None or set(body) & later(resource):
            call(world, "PUT", resource.update[1].format(**place, id=number),
                 {name: one for name, one in body.items() if name != key or resource.id != key})


def lean(value):
    """Without what is empty: unset, null and empty are one on reading (quirk H6)."""
    if isinstance(value, dict):
        return {name: lean(one) for name, one in value.items() if one not in (None, "", [], {})}
    return [lean(one) for one in value] if isinstance(value, list) else value


def seen(stage):
    """What is gathered, without what is empty or as it is by default."""
    resource, gathered = RESOURCES[stage.name], lean(stage.run(None, "gathered")[0]["gathered"])
    items = [{name: value for name, value in one.items() if value != resource.by_option[name].default} for one in (gathered if resource.many else [gathered])]
    return items if resource.many else items[0]


def later(resource):
    return {one.api for one in resource.fields if one.update_only}


def call(world, method, path, body=None):
    data = json.dumps(body) if body is not None else None
    reply = world.session.send(method, world.emulator.url + path, {"Authorization": f"Bearer {world.emulator.key}"}, data)
    assert reply.status_code < 300, reply.text
    return json.loads(reply.text or "null")


@pytest.fixture(name="stage", scope="module", params=PLAIN)
def _stage(request):
    with Emulator(unlimited=True) as emulator:
        yield Stage(emulator, request.param)


def test_a_script_of_tasks_leads_where_the_same_writes_by_hand_lead(stage):
    resource, compared = RESOURCES[stage.name], []

    @bounded(10)
    @given(script=st.lists(configs(stage.name, resource).map(lambda config: flat(config, resource)), min_size=1, max_size=3))
    def check(script):
        stage.again()
        for config in script:
            result, dummy = stage.run(config)
            assume(not result.get("failed") and not result["warnings"])
        ours = seen(stage)
        stage.again()
        try:
            for config in script:
                by_hand(stage.world, resource, typed(stage.name, config))
        except AssertionError:
            assume(False)
        assert seen(stage) == ours
        compared.append(script)

    check()
    assert compared, "nothing could be compared"


def told(gathered):
    """What is there without the facts: identifiers follow the order of creation."""
    return [told(one) for one in gathered] if isinstance(gathered, list) else {name: one for name, one in gathered.items() if name != "facts"}


def test_independent_tasks_lead_to_one_state_in_any_order():
    with Emulator(unlimited=True) as emulator:
        stage, states = Stage(emulator, *INDEPENDENT), []

        @bounded(8)
        @given(order=st.permutations(INDEPENDENT))
        def check(order):
            stage.again()
            for name in order:
                result = stage.world.run(name, SAMPLES[name].config)
                assert not result.get("failed"), result["msg"]
            states.append({name: told(stage.world.run(name, state="gathered")["gathered"]) for name in INDEPENDENT})
            assert states[-1] == states[0]

        check()
        assert len(states) > 1 and isinstance(stage.world, World)
