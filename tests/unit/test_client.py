# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The client's promises, one by one, on a scripted transport and an injected clock: no socket, no sleeping."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils import errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import USER_AGENT, Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.pages import NoContent
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import NoReply, Settings
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.proofs import Proof

KEY = "c" * 40
HOME = "https://api.meraki.com/api/v1"


class Answer:
    """What a transport gives back."""

    def __init__(self, status=200, body=None, **headers):
        self.status_code, self.url = status, ""
        self.text = body if isinstance(body, str) else json.dumps(body) if body is not None else ""
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Script:
    """A transport that answers from a list and remembers what it was asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def send(self, method, url, headers, data):
        self.asked.append((method, url, headers, json.loads(data) if data else None))
        return self.answers.pop(0)


def client(*answers, **settings):
    waits = []
    made = Client(Settings(KEY, **{"retries": 3, **settings}), sleep=waits.append, random=lambda: 1.0, session=Script(*answers))
    made.waits = waits
    return made


def asked(made):
    return [(method, url) for method, url, dummy, dummy in made.session.asked]


def test_the_key_goes_as_bearer():
    made = client(Answer(200, []))
    made.get("/organizations")
    headers = made.session.asked[0][2]
    assert headers["Authorization"] == f"Bearer {KEY}" and headers["User-Agent"] == USER_AGENT and "X-Cisco-Meraki-API-Key" not in headers


def test_the_former_version_of_the_api_is_refused_before_any_call():
    with pytest.raises(errors.BadInput, match="version 1 has replaced: write https://api.meraki.com/api/v1"):
        client(base_url="https://api.meraki.com/api/v0")


def test_the_user_agent_follows_the_services_rule():
    name, vendor = USER_AGENT.split(" ")
    assert name.split("/")[0].isalnum() and vendor.isalnum() and "meraki" not in vendor.lower()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("verb", ["get", "put", "post", "delete"])
def test_redirects_keep_method_body_and_key_and_the_shard_is_remembered(verb, status):
    shard = "https://n123.meraki.com/api/v1/networks/N_1"
    made = client(Answer(status, Location=shard), Answer(200, {"id": "N_1"}), Answer(200, {}))
    body = {"name": "x"} if verb in ("put", "post") else None
    assert (getattr(made, verb)("/networks/N_1", body, org="1") if body else getattr(made, verb)("/networks/N_1", org="1")) == {"id": "N_1"}
    second = made.session.asked[1]
    assert second[0] == verb.upper() and second[1] == shard and second[3] == body and second[2]["Authorization"].endswith(KEY)
    made.get("/networks/N_2", org="1")
    assert made.session.asked[2][1] == "https://n123.meraki.com/api/v1/networks/N_2"


@pytest.mark.parametrize("target", ["https://evil.example.com/api/v1/x", "https://api.meraki.com.evil.com/x", "https://evilmeraki.com/x",
                                    "http://api.meraki.com/api/v1/x", "http://127.0.0.1/x"])
def test_the_key_is_never_sent_to_a_foreign_host(target):
    made = client(Answer(302, Location=target))
    with pytest.raises(errors.ForeignRedirect) as caught:
        made.get("/x")
    assert len(made.session.asked) == 1 and KEY not in str(caught.value)


def test_a_circle_of_redirects_ends():
    made = client(*[Answer(302, Location=HOME + "/x") for dummy in range(9)])
    with pytest.raises(errors.ForeignRedirect, match="circle"):
        made.get("/x")


@pytest.mark.parametrize(("header", "wait"), [({"Retry_After": "7"}, 7.0), ({}, 1.0), ({"Retry_After": "0"}, 1.0)])
@pytest.mark.parametrize("verb", ["get", "put", "post", "delete"])
def test_a_429_is_waited_for_whatever_the_verb(verb, header, wait):
    made = client(Answer(429, {"errors": ["API rate limit exceeded for organization"]}, **header), Answer(200, {"a": 1}))
    assert getattr(made, verb)("/x") == {"a": 1}
    assert made.waits[0] == pytest.approx(wait) and made.calls == 2


def test_429_for_ever_ends_with_a_sentence():
    made = client(*[Answer(429) for dummy in range(20)])
    with pytest.raises(errors.Throttled, match="requests_per_second"):
        made.get("/x")
    assert made.calls == 9


LOSSES = [Answer(500, {"errors": ["oops"]}), Answer(502, "<html>"), Answer(503), Answer(504), Answer(200, "{truncat"), NoReply("reset", True)]


@pytest.mark.parametrize("loss", LOSSES, ids=lambda one: getattr(one, "text", "reset")[:10] + str(getattr(one, "status_code", "")))
@pytest.mark.parametrize("verb", ["get", "put", "delete"])
def test_lost_answers_are_retried_where_that_is_safe(verb, loss):
    made = client(loss, loss, Answer(200, {"a": 1}))
    assert getattr(made, verb)("/x") == {"a": 1}
    assert made.calls == 3 and made.waits[0] < made.waits[1]


@pytest.mark.parametrize("loss", LOSSES, ids=lambda one: getattr(one, "text", "reset")[:10] + str(getattr(one, "status_code", "")))
def test_a_post_whose_answer_was_lost_is_looked_up_before_it_is_repeated(loss):
    there = client(loss)
    assert there.post("/x", {"name": "a"}, find_created=lambda: {"id": "1"}) == {"id": "1"} and there.calls == 1
    gone = client(loss, Answer(201, {"id": "2"}))
    assert gone.post("/x", {"name": "a"}, find_created=lambda: None, again=True) == {"id": "2"} and gone.calls == 2
    blind = client(loss)
    with pytest.raises(errors.AnswerLost):
        blind.post("/x", {"name": "a"})
    assert blind.calls == 1


@pytest.mark.parametrize("loss", LOSSES, ids=lambda one: getattr(one, "text", "reset")[:10] + str(getattr(one, "status_code", "")))
def test_a_post_that_may_come_twice_is_looked_for_twice_and_not_repeated(loss):
    looks = []
    made = client(loss)
    with pytest.raises(errors.AnswerLost, match="looked for twice.*may be carried out later") as caught:
        made.post("/x", {"name": "a"}, find_created=lambda: looks.append(len(made.waits)))
    assert caught.value.unsure and made.calls == 1 and looks == [1, 2]
    late = iter([None, {"id": "1"}])
    assert client(loss).post("/x", {"name": "a"}, find_created=lambda: next(late)) == {"id": "1"}


def test_a_post_that_was_never_sent_is_sent_again_whatever_it_makes():
    made = client(NoReply("refused", False), NoReply("refused", False), Answer(201, {"id": "2"}))
    assert made.post("/x", {}, find_created=lambda: pytest.fail("looked for"), made="id") == {"id": "2"} and made.calls == 3


@pytest.mark.parametrize("words", ["Name has already been taken", "Devices already claimed", "No"])
def test_a_second_try_refused_for_what_the_first_one_made_late_is_no_failure(words):
    looks = iter([None, None, {"id": "1"}])
    made = client(NoReply("reset", True), Answer(400, {"errors": [words]}))
    assert made.post("/x", {}, find_created=lambda: next(looks), again=True) == {"id": "1"} and made.calls == 2
    somebody = client(NoReply("reset", True), Answer(400, {"errors": [words]}))
    with pytest.raises(errors.Refused, match=f"{words}.*is not known") as caught:
        somebody.post("/x", {}, find_created=lambda: None, again=True)
    assert caught.value.unsure
    with pytest.raises(errors.Refused) as caught:
        client(Answer(400, {"errors": [words]})).post("/x", {}, find_created=lambda: pytest.fail("looked for"), again=True)
    assert not caught.value.unsure


@pytest.mark.parametrize(("answer", "fits"), [
    ({"id": "8", "name": "Core"}, True), ({"id": 8, "name": " Core "}, True), ({"id": "8"}, False), ({"id": "8", "name": None}, False),
    ({"id": "7", "name": "Core"}, False), ({"id": 7}, False), ({"id": "8", "name": "CORE"}, False), ({"name": "Core"}, False), ([], False), (None, False)])
def test_an_answer_that_names_another_object_is_as_good_as_none(answer, fits):
    proof = Proof("/x", Field("name", ""), ("Core",), "id", frozenset({"7"}))
    made = client(Answer(201, answer))
    assert made.post("/x", {}, find_created=lambda: "looked up", made="id", is_valid=proof.answered) == (answer if fits else "looked up")


def test_a_refused_connection_sent_nothing_so_a_post_is_repeated():
    made = client(NoReply("no connection", False), Answer(201, {"id": "1"}))
    assert made.post("/x", {}) == {"id": "1"}


def test_retries_end_with_the_last_words_and_the_request():
    made = client(*[Answer(500, {"errors": ["oops"]}, X_Request_Id="f" * 32) for dummy in range(9)])
    with pytest.raises(errors.ServerFault) as caught:
        made.put("/networks/N_1", {"name": "a"})
    failure = errors.as_failure(caught.value)
    assert {**failure, "hint": ""} == {"status": 500, "errors": ["oops"], "method": "PUT", "path": "/networks/N_1", "request_id": "f" * 32, "hint": ""}
    assert "request_id" in failure["hint"] and made.calls == 4 and caught.value.unsure


def test_a_404_after_a_lost_delete_is_no_proof_and_says_that_it_may_have_been_carried_out():
    made = client(NoReply("reset", True), Answer(404), Answer(200, []))
    with pytest.raises(errors.NotFound) as caught:
        made.delete("/x")
    assert caught.value.unsure


@pytest.mark.parametrize("text", ["This may be due to concurrent requests to delete networks.", "Too many concurrently executing batches. Maximum is 5",
                                  "Cannot delete organization: currently processing data. Please try again later"])
def test_refusals_that_say_later_are_tried_later(text):
    made = client(Answer(400, {"errors": [text]}), Answer(204))
    assert made.delete("/x") is None and made.calls == 2


def test_other_refusals_are_raised_at_once_with_the_services_sentence():
    made = client(Answer(400, {"errors": ["Vlan has already been taken"]}))
    with pytest.raises(errors.Refused, match="Vlan has already been taken"):
        made.post("/x", {"secret": "hidden"})


@pytest.mark.parametrize("link", ["<{}?startingAfter=2>; rel=next", '<{}?startingAfter=2>; rel="next"', "<{}>; rel=first, <{}?startingAfter=2>; rel=next"])
@pytest.mark.parametrize("shape", [lambda rows: rows, lambda rows: {"items": rows, "meta": {"counts": {}}}])
def test_lists_are_followed_to_the_end_in_both_shapes(link, shape):
    made = client(Answer(200, shape([{"id": 1}, {"id": 2}]), Link=link.replace("{}", HOME + "/x")), Answer(200, shape([{"id": 3}])))
    assert made.pages("/x", {"perPage": 2}) == [{"id": 1}, {"id": 2}, {"id": 3}]
    assert asked(made) == [("GET", HOME + "/x?perPage=2"), ("GET", HOME + "/x?startingAfter=2")]


def test_a_list_that_begins_at_its_end_is_followed_backwards():
    newest = Answer(200, [{"id": 3}], Link=f"<{HOME}/x?startingAfter=3>; rel=next, <{HOME}/x?endingBefore=3>; rel=prev")
    made = client(newest, Answer(200, [{"id": 2}], Link=f"<{HOME}/x?startingAfter=2>; rel=next"))
    assert made.pages("/x", link="prev") == [{"id": 3}, {"id": 2}]
    assert asked(made)[1] == ("GET", HOME + "/x?endingBefore=3")


def test_a_204_ends_a_list_when_it_is_said_twice_and_the_list_tells_so():
    made = client(Answer(204), Answer(204))
    assert isinstance(made.pages("/x", without_content=True), NoContent) and made.calls == 2
    with pytest.raises(errors.ServerFault, match="without content .204., twice"):
        client(Answer(204), Answer(204)).pages("/x")
    again = client(Answer(204), Answer(200, [{"id": 1}]))
    assert again.pages("/x") == [{"id": 1}] and not isinstance(client(Answer(200, [])).pages("/x"), NoContent)


@pytest.mark.parametrize(("counts", "words"), [({"remaining": 2}, "2 more"), ({"total": 5}, "4 more"), ({"total": 9, "remaining": 1}, "1 more"),
                                               ({"remaining": "7"}, "7 more")])
def test_a_list_that_says_that_more_is_to_come_and_not_where_is_a_failure(counts, words):
    made = client(Answer(200, {"items": [{"id": 1}], "meta": {"counts": {"items": counts}}}))
    with pytest.raises(errors.ServerFault, match=words):
        made.pages("/x")


@pytest.mark.parametrize("meta", [{}, None, {"counts": None}, {"counts": {"items": {"remaining": 0, "total": 7}}}, {"counts": {"items": {"total": 1}}},
                                  {"counts": {"items": {"remaining": None, "total": None}}}, {"counts": {"items": 3}},
                                  {"counts": {"items": {"remaining": -1}}}])
def test_a_list_that_says_that_it_is_whole_or_nothing_is_whole(meta):
    assert client(Answer(200, {"items": [{"id": 1}], "meta": meta})).pages("/x") == [{"id": 1}]


def test_what_remains_counts_from_the_page_that_says_it():
    first = Answer(200, {"items": [{"id": 1}], "meta": {"counts": {"items": {"remaining": 1, "total": 2}}}}, Link=f"<{HOME}/x?startingAfter=1>; rel=next")
    last = {"items": [{"id": 2}], "meta": {"counts": {"items": {"remaining": 0, "total": 2}}}}
    assert len(client(first, Answer(200, last)).pages("/x")) == 2
    first.text = first.text.replace('"remaining": 1, ', "")
    assert len(client(first, Answer(200, {**last, "meta": {"counts": {"items": {"total": 2}}}})).pages("/x")) == 2


def test_a_list_read_backwards_counts_what_comes_before_it():
    made = client(Answer(200, {"items": [{"id": 1}], "meta": {"counts": {"items": {"remaining": 2}}}}))
    assert made.pages("/x", link="prev") == [{"id": 1}]


def test_a_link_to_a_foreign_host_is_not_followed():
    made = client(Answer(200, [{"id": 1}], Link="<https://evil.example.com/x>; rel=next"))
    with pytest.raises(errors.ForeignRedirect):
        made.pages("/x")
    assert len(made.session.asked) == 1


def test_array_parameters_repeat_their_name():
    made = client(Answer(200, []))
    made.get("/x", {"serials": ["a", "b"], "perPage": 3})
    assert made.session.asked[0][1].endswith("/x?serials%5B%5D=a&serials%5B%5D=b&perPage=3")


@pytest.mark.parametrize(("visible", "words"), [
    ([], "another region"), ([{"id": "2", "name": "Other"}], "does not see the organization; it sees Other"),
    ([{"id": "1", "name": "Acme", "api": {"enabled": False}}], "API access is not enabled for organization Acme"),
    ([{"id": "1", "name": "Acme", "api": {"enabled": True}}], "the object itself is missing")])
def test_a_404_is_explained_by_what_the_key_sees(visible, words):
    made = client(Answer(404), Answer(200, visible), Answer(404))
    for dummy in range(2):
        with pytest.raises(errors.NotFound, match=words):
            made.get("/networks/N_9", org="1")
    assert made.calls == 3, "the key's view is asked once a run"


@pytest.mark.parametrize("call", ["get", "pages"])
def test_a_404_on_the_organizations_may_be_a_refusal_of_the_key_and_says_so_first(call):
    with pytest.raises(errors.NotFound) as caught:
        getattr(client(Answer(404)), call)("/organizations")
    hint = caught.value.hint
    assert hint.startswith("The API key may be wrong") and hint.index("key") < hint.index("base_url") and HOME in hint and KEY not in hint


@pytest.mark.parametrize("status", [401, 404])
def test_a_404_is_a_refusal_of_the_key_where_it_may_not_even_see_the_organizations(status):
    made = client(Answer(404), Answer(status))
    with pytest.raises(errors.NotFound, match="The API key may be wrong") as caught:
        made.get("/organizations/1/networks", org="1")
    assert not caught.value.gone


def test_an_expected_404_is_not_explained():
    made = client(Answer(404))
    with pytest.raises(errors.NotFound):
        made.get("/x", expect_missing=True)
    assert made.calls == 1


def test_a_401_says_that_the_key_was_refused():
    with pytest.raises(errors.Unauthorized, match="refused the API key"):
        client(Answer(401, {"errors": ["Invalid API key"]})).get("/organizations")


@pytest.mark.parametrize("base", ["https://api.meraki.ca/api/v1", "https://api.meraki.cn/api/v1", "https://api.meraki.in/api/v1",
                                  "https://api.gov-meraki.com/api/v1"])
def test_the_other_clouds_are_reached_by_base_url(base):
    made = client(Answer(200, []), base_url=base)
    made.get("/organizations")
    assert made.session.asked[0][1] == base + "/organizations"


def test_the_key_shows_in_no_text():
    made = client(Answer(400, {"errors": ["no"]}))
    with pytest.raises(errors.Refused) as caught:
        made.get("/x")
    assert KEY not in repr(made.settings) + str(caught.value) + str(errors.as_failure(caught.value))


@pytest.mark.parametrize(("options", "attribute", "value"), [
    ({"proxy": "http://proxy:3128"}, "proxies", {"http": "http://proxy:3128", "https": "http://proxy:3128"}), ({"ca_path": "ca.pem"}, "verify", "ca.pem"),
    ({"validate_certs": False}, "verify", False), ({}, "verify", True), ({"timeout": 5.0}, "timeout", (5.0, 5.0))])
def test_proxy_ca_file_and_timeout_reach_the_transport(options, attribute, value):
    assert getattr(Client(Settings(KEY, **options)).session, attribute) == value


# -- what is not believed, and what may have happened

def test_looking_for_a_lost_post_waits_first_and_may_fail_itself():
    def fails():
        raise errors.ServerFault("GET", "/x", 500)
    made = client(NoReply("reset", True))
    with pytest.raises(errors.AnswerLost, match="failed too.*look before you repeat") as caught:
        made.post("/x", {}, find_created=fails)
    assert caught.value.unsure and made.waits and made.calls == 1


def test_a_post_that_is_not_there_after_all_its_tries_may_still_come():
    made = client(*[NoReply("reset", True)] * 4)
    with pytest.raises(errors.AnswerLost) as caught:
        made.post("/x", {}, find_created=lambda: None, again=True)
    assert made.calls == 4 and caught.value.unsure


@pytest.mark.parametrize("verb", ["put", "delete"])
@pytest.mark.parametrize("end", [
    [NoReply("refused", False)] * 4, [Answer(400, {"errors": ["no"]})], [Answer(429)] * 20, [Answer(308, Location="https://api.meraki.com/api/v1/x")],
    [Answer(308, Location="https://example.com/x")]], ids=["unreachable", "refused", "throttled", "in a circle", "elsewhere"])
def test_a_write_that_was_lost_once_may_have_been_carried_out_whatever_comes_after(verb, end):
    made = client(NoReply("reset", True), *end)
    with pytest.raises(errors.ApiError) as caught:
        getattr(made, verb)("/x")
    assert caught.value.unsure


def test_a_write_that_was_refused_was_not_carried_out():
    with pytest.raises(errors.Refused) as caught:
        client(Answer(400)).put("/x")
    assert not caught.value.unsure


@pytest.mark.parametrize("body", [None, {}, [], {"id": None}, {"id": ""}, "<html>"])
def test_a_creation_that_does_not_say_its_id_is_looked_up(body):
    assert client(Answer(201, body)).post("/x", {}, find_created=lambda: {"id": "7"}, made="id") == {"id": "7"}


@pytest.mark.parametrize("lost", [0, 1])
def test_a_removal_by_post_is_repeated_and_its_404_left_to_the_caller(lost):
    made = client(*[NoReply("reset", True)] * lost, Answer(404), Answer(200, []))
    with pytest.raises(errors.NotFound) as caught:
        made.post("/networks/N_1/devices/remove", {"serial": "Q"}, is_removal=True)
    assert caught.value.unsure is bool(lost)


@pytest.mark.parametrize("answer", [Answer(200), Answer(202), Answer(204), Answer(200, {}), Answer(200, []), Answer(200, {"ok": False}), Answer(200, "null")])
def test_a_success_of_an_update_is_handed_on_as_it_is(answer):
    made = client(answer)
    assert made.put("/x", {}) == (json.loads(answer.text) if answer.text else None) and made.calls == 1


def test_an_update_answered_with_a_mere_error_or_with_no_json_is_tried_again():
    made = client(Answer(200, {"errors": ["No"]}), Answer(200, "<html>"), Answer(200, {"a": 1}))
    assert made.put("/x", {}) == {"a": 1}


@pytest.mark.parametrize("link", ["<{}>; rel=next", "<{}?startingAfter=1>; rel=next", "https://api.meraki.com; rel=next", "<>; rel=next"])
def test_pages_in_a_circle_end_in_a_failure(link):
    made = client(*[Answer(200, [{"id": 1}], Link=link.replace("{}", HOME + "/x"))] * 9)
    with pytest.raises(errors.ServerFault, match="circle.*nothing is known"):
        made.pages("/x")


@pytest.mark.parametrize("link", ['<{}>; title="a, b"; rel="last next"', "<{}>;rel=NEXT", "<{0}>; rel=prev, <{}> ; rel='next'"])
def test_links_are_understood_however_they_are_written(link):
    made = client(Answer(200, [{"id": 1}], Link=link.replace("{0}", HOME + "/y").replace("{}", HOME + "/x?startingAfter=1")), Answer(200, [{"id": 2}]))
    assert made.pages("/x") == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize(("headers", "wait"), [
    ({"Retry-After": "Wed, 21 Oct 2026 07:28:30 GMT", "Date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30.0),
    ({"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT", "Date": "Wed, 21 Oct 2026 07:28:30 GMT"}, 1.0),
    ({"Retry-After": "Mon, soon"}, 1.0), ({"Retry-After": "-5"}, 1.0), ({"Retry-After": "nan"}, 1.0), ({"Retry-After": "inf"}, 1.0),
    ({"Retry-After": "1e9"}, 600.0), ({"Retry-After": "290"}, 290.0)])
def test_a_retry_after_is_a_number_a_date_or_nonsense(headers, wait):
    refusal = Answer(429)
    refusal.headers = headers
    made = client(refusal, Answer(200, []))
    made.get("/x")
    assert made.waits[0] == pytest.approx(wait)


def test_a_503_that_says_when_is_waited_for():
    made = client(Answer(503, Retry_After="20"), Answer(200, []))
    made.get("/x")
    assert made.waits[0] == 20


@pytest.mark.parametrize(("status", "text", "words"), [
    (403, "", "rights"), (400, "This setting cannot be changed on a template network", "change it on the template"),
    (400, "Vlan has already been taken", "run again"), (400, "Foo is not supported by this network", "no device, or no license"),
    (400, "Networks must meet minimum firmware requirements to do so", "newer firmware")])
def test_refusals_say_what_can_be_done(status, text, words):
    with pytest.raises(errors.Refused, match=words):
        client(Answer(status, {"errors": [text]} if text else None)).put("/x")


def test_a_web_page_instead_of_an_answer_is_called_so():
    with pytest.raises(errors.Refused, match="a proxy or a firewall"):
        client(Answer(403, "<html>Blocked by policy</html>", Content_Type="text/html")).put("/x")
    with pytest.raises(errors.ServerFault, match="a proxy or a firewall"):
        client(*[Answer(200, "<html>Sign in</html>", Content_Type="text/html")] * 4).get("/x")


def test_refusals_that_say_later_are_given_minutes():
    busy = Answer(400, {"errors": ["This may be due to concurrent requests to delete networks."]})
    made = client(*[busy] * 8, Answer(204))
    assert made.delete("/x") is None and sum(made.waits) > 120


def test_a_failed_look_at_what_the_key_sees_is_said_and_not_taken_for_nothing():
    made = client(Answer(404), *[Answer(500)] * 9)
    with pytest.raises(errors.NotFound, match="could not be found out") as caught:
        made.get("/networks/N_1", org="1")
    assert not caught.value.gone
