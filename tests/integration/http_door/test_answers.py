"""The door over HTTP: names and questions are answered there as everywhere else."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from bot.api.http.blueprint import LARGEST_BODY
from bot.api.services import Services
from bot.services.ports import Asker
from bot.services.screening.answer_json import to_json
from tests.integration import doors
from tests.integration.http_door.asking import screened


def test_a_name_is_answered_as_everywhere_else(caller: FlaskClient, services: Services) -> None:
    row = screened(caller, "Xiaomi", as_of="2021-01-15")[0]
    found = row["findings"][0]
    assert (row["outcome"], found["status"]) == ("match", "designated")
    assert [date["on"] for date in found["designations"][0]["deadlines"]] == ["2021-03-15", "2022-01-14"]
    kept = services.screener.recall(row["record"], asker=Asker(surface="", team="T9"))
    assert kept is not None
    assert json.loads(json.dumps(to_json(kept))) == row


def test_each_answer_is_a_record_of_its_surface_and_its_key(services: Services) -> None:
    secret = doors.key(services, team="T8")
    name = services.keys.all()[0].name
    row = screened(doors.caller(doors.web(services), secret), "Huawei")[0]
    record = services.screener.latest(Asker(surface="", user=f"key:{name}", team="T8"), limit=5)[0]
    assert (record.id, record.asker.surface, record.query) == (row["record"], "http", "Huawei")


def test_each_call_is_logged_with_its_key_and_never_with_what_was_asked(services: Services) -> None:
    client = doors.caller(doors.web(services), doors.key(services, team="T6"))
    key = services.keys.all()[0].name
    with capture_logs() as log:
        client.get("/v1/lists")
        screened(client, "Hikvision")
    told = [(one["user"], one["team"], one["what"], one["status"]) for one in log if one["event"] == "called"]
    assert told == [(f"key:{key}", "T6", "/v1/lists", 200), (f"key:{key}", "T6", "/v1/screen", 200)]
    assert "Hikvision" not in str(log)


def test_a_name_that_is_none_spoils_no_other(caller: FlaskClient) -> None:
    rows = screened(caller, "…", "Is Xiaomi sanctioned?", "Hikvision")
    assert [row["outcome"] for row in rows] == ["invalid", "invalid", "match"]
    assert rows[1]["problem"] == "That is a question and no name: ask it instead."


def test_what_is_known_beside_a_name_is_compared_and_hides_nobody(caller: FlaskClient) -> None:
    for country, agrees in (("cn", True), ("CN", True), ("fr", False)):
        finding = screened(caller, "Xiaomi", country=country)[0]["findings"][0]
        assert finding["agrees"] == {"country": agrees}


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"names": []}, 422, "at least 1 item"),
        ({"names": ["x"] * 26}, 422, "at most 25 items"),
        ({"names": "Xiaomi"}, 422, "valid array"),
        ({"names": ["Xiaomi"], "fuzzy": True}, 422, "Extra inputs"),
        ({"names": ["Xiaomi"], "as_of": "soon"}, 400, "I can't read the date"),
        ({"names": ["Xiaomi"], "as_of": "1066-10-14"}, 400, "too early"),
        ({"names": ["Xiaomi"], "list": "us_ofac_sdm"}, 400, "Did you mean us_ofac_sdn?"),
        ({"names": ["Xiaomi"], "birth_date": "12/3/70"}, 400, "no date of birth"),
        ({"names": ["Xiaomi"], "country": "China"}, 400, "no country's code"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    caller: FlaskClient, body: dict[str, object], status: int, said: str
) -> None:
    answer = caller.post("/v1/screen", json=body)
    assert answer.status_code == status
    assert said in str(answer.get_json()["detail"])


@pytest.mark.parametrize("body", ["", "{", "[]", "\\", '{"names": ["\\ud800"]}', "[" * 100_000])
def test_a_body_that_is_no_json_is_refused(caller: FlaskClient, body: str) -> None:
    assert caller.post("/v1/screen", data=body).status_code == 422


def test_a_body_of_more_than_a_mebibyte_is_refused(caller: FlaskClient) -> None:
    body = json.dumps({"text": "x" * LARGEST_BODY})
    answer = caller.post("/v1/ask", data=body)
    assert (answer.status_code, "detail" in answer.get_json()) == (413, True)


@pytest.mark.parametrize(
    ("text", "outcome", "said"),
    [
        ("was Xiaomi designated on 15 January 2021?", "match", "designated on 15 Jan 2021"),
        ("who is on the 1260H list?", "members", "1260H"),
        ("which deadlines come in the next 90 days?", "deadlines", "dates from 24 Nov 2026 to 22 Feb 2027"),
        ("what changed this week?", "changes", "changed"),
        ("what does SDN mean?", "glossary", "SDN"),
        ("which lists do you have?", "lists", "Lists held here"),
        ("hlep", "asked", "Did you mean"),
        (":tada:", "not_for_us", "Nothing was screened"),
    ],
)
def test_a_question_in_plain_words_is_answered(caller: FlaskClient, text: str, outcome: str, said: str) -> None:
    answer = caller.post("/v1/ask", json={"text": text})
    assert answer.status_code == 200, answer.text
    assert answer.get_json()["answers"][0]["outcome"] == outcome
    assert said in answer.get_json()["text"]


def test_the_lists_tell_how_fresh_they_are(caller: FlaskClient) -> None:
    lists = {row["dataset"]: row for row in caller.get("/v1/lists").get_json()["lists"]}
    assert lists["us_dod_1260h"]["version"] is not None
    assert lists["us_ofac_sdn"]["version"] is None


def test_changes_are_told_since_a_day_of_one_list_or_of_all(caller: FlaskClient) -> None:
    for query in ({}, {"list": "us_dod_1260h"}, {"list": "1260H"}):
        answer = caller.get("/v1/changes", query_string={"since": "2026-01-01", **query})
        period = answer.get_json()["answers"][0]["answer"]["period"]
        assert (period["first"], period["last"], period["supposed"]) == ("2026-01-01", "2026-11-24", False)
    one = caller.get("/v1/changes", query_string={"since": "2026-01-01", "list": "1260H"}).get_json()["answers"][0]
    assert one["answer"]["own_dates"]
    for wrong in ({"since": "soon"}, {}, {"since": "2026-01-01", "list": "no such list"}):
        assert caller.get("/v1/changes", query_string=wrong).status_code == 400


def test_the_description_names_every_page_and_needs_no_key(services: Services) -> None:
    app = doors.web(services)
    told = app.test_client().get("/v1/openapi.json").get_json()
    described = {(verb.upper(), path) for path, verbs in told["paths"].items() for verb in verbs}
    there = {
        (verb, rule.rule.replace("<path:", "<").replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for verb in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.endpoint.startswith(("static", "api.not_had", "api.openapi", "api.page"))
    }
    assert described == there
    page = app.test_client().get("/v1/")
    assert "no match is not clearance" in page.text


@pytest.mark.parametrize(("page", "status"), [("/v1/records/a%00b", 400), ("/entities/a%00b", 404)])
def test_an_id_that_postgresql_cannot_hold_is_the_id_of_nothing(caller: FlaskClient, page: str, status: int) -> None:
    assert caller.get(page).status_code == status
