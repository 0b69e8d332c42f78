"""The door for programs: /v1, its keys and its limits."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from bot.api.http.blueprint import AT_ONCE, LARGEST_BODY, make_blueprint
from bot.api.limits import Limit
from bot.api.services import Services
from bot.errors import StoreError
from bot.runtime.server import THREADS
from bot.services.keys import Key, Scope
from bot.services.ports import Asker
from bot.services.records.archive import looked_at
from bot.services.records.record import RecordKind
from bot.services.screening.answer_json import to_json
from tests.fakes import FakeClock
from tests.integration import doors
from tests.integration.conftest import NewWork


@pytest.fixture
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture
def caller(services: Services) -> FlaskClient:
    return doors.caller(doors.web(services), doors.key(services, team="T9"))


def screened(caller: FlaskClient, *names: str, **more: str) -> list[dict[str, Any]]:
    answer = caller.post("/v1/screen", json={"names": list(names), **more})
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json["answers"]
    return rows


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
    assert said in str(answer.json["detail"])


@pytest.mark.parametrize("body", ["", "{", "[]", "\\", '{"names": ["\\ud800"]}', "[" * 100_000])
def test_a_body_that_is_no_json_is_refused(caller: FlaskClient, body: str) -> None:
    assert caller.post("/v1/screen", data=body).status_code == 422


def test_a_body_of_more_than_a_mebibyte_is_refused(caller: FlaskClient) -> None:
    body = json.dumps({"text": "x" * LARGEST_BODY})
    answer = caller.post("/v1/ask", data=body)
    assert (answer.status_code, "detail" in answer.json) == (413, True)


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
    assert answer.json["answers"][0]["outcome"] == outcome
    assert said in answer.json["text"]


def test_the_lists_tell_how_fresh_they_are(caller: FlaskClient) -> None:
    lists = {row["dataset"]: row for row in caller.get("/v1/lists").json["lists"]}
    assert lists["us_dod_1260h"]["version"] is not None
    assert lists["us_ofac_sdn"]["version"] is None


def test_changes_are_told_since_a_day_of_one_list_or_of_all(caller: FlaskClient) -> None:
    for query in ({}, {"list": "us_dod_1260h"}, {"list": "1260H"}):
        answer = caller.get("/v1/changes", query_string={"since": "2026-01-01", **query})
        period = answer.json["answers"][0]["answer"]["period"]
        assert (period["first"], period["last"], period["supposed"]) == ("2026-01-01", "2026-11-24", False)
    one = caller.get("/v1/changes", query_string={"since": "2026-01-01", "list": "1260H"}).json["answers"][0]
    assert one["answer"]["own_dates"]
    for wrong in ({"since": "soon"}, {}, {"since": "2026-01-01", "list": "no such list"}):
        assert caller.get("/v1/changes", query_string=wrong).status_code == 400


def test_only_a_key_for_records_reads_records(services: Services) -> None:
    app = doors.web(services)
    reader, asker = (
        doors.caller(app, doors.key(services, team="T7", scope=scope)) for scope in (Scope.RECORDS, Scope.SCREEN)
    )
    row = screened(asker, "Xiaomi")[0]
    assert reader.get(f"/v1/records/{row['record']}").json["answers"] == [row]
    assert asker.get(f"/v1/records/{row['record']}").status_code == 403
    assert reader.get("/v1/records/000000000000").status_code == 400


def test_what_was_told_of_lists_is_a_record_of_the_keys_team_and_is_read_again(services: Services) -> None:
    app = doors.web(services)
    reader, other = (doors.caller(app, doors.key(services, team=team)) for team in ("T10", "T11"))
    asked = reader.get("/v1/changes", query_string={"since": "2026-01-01", "list": "1260H"}).json
    page = f"/v1/records/{asked['answers'][0]['record']}"
    told = reader.get(page).json
    assert (told["answers"][0]["query"], told["answers"][0]["outcome"]) == ("since 1 January 2026 (1260H)", "changes")
    assert told["text"] == asked["text"]
    assert other.get(page).status_code == 400
    members = reader.post("/v1/ask", json={"text": "who is on the 1260H list?"}).json
    assert reader.get(f"/v1/records/{members['answers'][0]['record']}").json["text"] == members["text"]


def test_a_record_of_something_else_than_an_answer_is_not_told_as_one(services: Services, facts: NewWork) -> None:
    reader = doors.caller(doors.web(services), doors.key(services, team="T4"))
    looked = looked_at(
        ["r1"], asker=Asker(surface="cli", team="T4"), kind=RecordKind.READ, what="", at=FakeClock().time
    )
    with facts() as uow:
        uow.records.add(looked)
        uow.commit()
    answer = reader.get(f"/v1/records/{looked.id}")
    assert (answer.status_code, answer.json["detail"]) == (400, f"There is no record {looked.id!r} of yours.")


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer sbk_x", "Basic dXNlcjpwYXNz", "sbk_x", "Bearer \xe9"])
def test_without_a_key_nothing_is_answered_and_nothing_recorded(services: Services, sent: str) -> None:
    client = doors.web(services).test_client()
    for call in (client.post("/v1/screen", json={"names": ["Xiaomi"]}, headers={"Authorization": sent}),):
        assert (call.status_code, call.headers["WWW-Authenticate"]) == (401, "Bearer")
    for page in ("/v1/lists", "/catalog", "/algorithms", "/entities/xiaomi", "/search/default?q=Xiaomi"):
        assert client.get(page, headers={"Authorization": sent}).status_code == 401


def test_a_revoked_key_opens_nothing(services: Services) -> None:
    secret = doors.key(services)
    client = doors.caller(doors.web(services), secret)
    assert client.get("/v1/lists").status_code == 200
    services.keys.revoke(services.keys.all()[0].name)
    assert client.get("/v1/lists").status_code == 401


def test_a_key_over_its_limit_waits_and_hurts_nobody_else(services: Services) -> None:
    app = doors.web(services, most=3)
    busy, other = (doors.caller(app, doors.key(services)) for _ in range(2))
    assert [busy.get("/v1/lists").status_code for _ in range(5)] == [200, 200, 200, 429, 429]
    assert 1 <= int(busy.get("/v1/lists").headers["Retry-After"]) <= 60
    assert other.get("/v1/lists").status_code == 200


def test_who_has_waited_may_call_again() -> None:
    seconds = [0.0]
    limit = Limit(2, now=lambda: seconds[0])
    assert [limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0.0, 0.0, 0.0]
    seconds[0] = 20.0
    assert limit.wait("a") == 40.0
    seconds[0] = 60.0
    assert [limit.wait("a"), limit.wait("a")] == [0.0, 0.0]
    assert limit.wait("a") == 60.0


def test_a_fault_is_told_with_a_reference_and_without_a_trace(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = doors.caller(doors.web(services), doors.key(services))

    def broken(*_args: object, **_more: object) -> None:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(type(services.lists), "list_states", broken)
    with capture_logs() as log:
        answer = client.get("/v1/lists")
    reference = answer.json["detail"].rpartition(": ")[2].rstrip(".")
    assert (answer.status_code, "secret" in answer.text, "Traceback" in answer.text) == (500, False, False)
    assert [entry["reference"] for entry in log if entry["event"] == "api_fault"] == [reference]


def test_a_database_that_is_gone_is_said_to_be(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    client = doors.caller(doors.web(services), doors.key(services))

    def gone(*_args: object, **_more: object) -> None:
        raise StoreError("The database cannot be used now: password is hunter2")

    monkeypatch.setattr(type(services.lists), "list_states", gone)
    answer = client.get("/v1/lists")
    assert (answer.status_code, answer.headers["Retry-After"], "hunter2" in answer.text) == (503, "5", False)


def test_a_key_that_takes_long_to_be_looked_up_takes_no_more_threads_either(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=1))
    first, second = (doors.caller(app, doors.key(services)) for _ in range(2))
    told: list[int] = []
    known = services.keys.known

    def slowly(secret: str) -> Key | None:
        with monkeypatch.context() as patched, ThreadPoolExecutor(1) as another:
            patched.setattr(services.keys, "known", known)
            told.append(another.submit(second.get, "/algorithms").result().status_code)
        return known(secret)

    monkeypatch.setattr(services.keys, "known", slowly)
    assert first.get("/algorithms").status_code == 200
    assert told == [503]
    assert app.test_client().get("/algorithms").status_code == 401
    assert first.get("/algorithms").status_code == 200


def test_the_description_names_every_page_and_needs_no_key(services: Services) -> None:
    app = doors.web(services)
    told = app.test_client().get("/v1/openapi.json").json
    described = {(verb.upper(), path) for path, verbs in told["paths"].items() for verb in verbs}
    there = {
        (verb, rule.rule.replace("<path:", "<").replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for verb in rule.methods - {"HEAD", "OPTIONS"}
        if not rule.endpoint.startswith(("static", "api.not_had", "api.openapi", "api.page"))
    }
    assert described == there
    page = app.test_client().get("/v1/")
    assert "no match is not clearance" in page.text


def test_calls_take_no_more_of_the_servers_threads_than_are_theirs(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=1))
    first, second = (doors.caller(app, doors.key(services)) for _ in range(2))
    told: list[tuple[int, str | None]] = []

    def meanwhile(*_args: object, **_more: object) -> list[object]:
        with ThreadPoolExecutor(1) as another:
            answer = another.submit(second.get, "/algorithms").result()
        told.append((answer.status_code, answer.headers.get("Retry-After")))
        return []

    with monkeypatch.context() as patched:
        patched.setattr(type(services.lists), "list_states", meanwhile)
        assert first.get("/v1/lists").status_code == 200
    assert told == [(503, "1")]
    assert second.get("/algorithms").status_code == 200
    assert THREADS > 2 * AT_ONCE


def test_a_key_takes_half_of_the_calls_answered_at_once_and_leaves_the_others_to_others(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=4))
    greedy, other = (doors.key(services) for _ in range(2))
    told: list[int] = []

    def status(key: str, page: str) -> int:
        with ThreadPoolExecutor(1) as another:
            return another.submit(doors.caller(app, key).get, page).result().status_code

    def meanwhile(*_args: object, **_more: object) -> list[object]:
        if not told:
            told.append(0)
            told[0] = status(greedy, "/v1/lists")
        else:
            told.extend([status(greedy, "/algorithms"), status(other, "/algorithms")])
        return []

    with monkeypatch.context() as patched:
        patched.setattr(type(services.lists), "list_states", meanwhile)
        assert status(greedy, "/v1/lists") == 200
    assert told == [200, 503, 200]
    assert status(greedy, "/algorithms") == 200


@pytest.mark.parametrize(("page", "status"), [("/v1/records/a%00b", 400), ("/entities/a%00b", 404)])
def test_an_id_that_postgresql_cannot_hold_is_the_id_of_nothing(caller: FlaskClient, page: str, status: int) -> None:
    assert caller.get(page).status_code == status
