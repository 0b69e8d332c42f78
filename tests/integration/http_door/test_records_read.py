"""Records read over HTTP: by a key for records, of the key’s own team."""

from __future__ import annotations

from bot.api.services import Services
from bot.services.keys import Scope
from bot.services.ports import Asker
from bot.services.records.archive import looked_at
from bot.services.records.record import RecordKind
from tests.fakes import FakeClock
from tests.integration import doors
from tests.integration.conftest import NewWork
from tests.integration.http_door.asking import screened


def test_only_a_key_for_records_reads_records(services: Services) -> None:
    app = doors.web(services)
    reader, asker = (
        doors.caller(app, doors.key(services, team="T7", scope=scope)) for scope in (Scope.RECORDS, Scope.SCREEN)
    )
    row = screened(asker, "Xiaomi")[0]
    assert reader.get(f"/v1/records/{row['record']}").get_json()["answers"] == [row]
    assert asker.get(f"/v1/records/{row['record']}").status_code == 403
    assert reader.get("/v1/records/000000000000").status_code == 400


def test_what_was_told_of_lists_is_a_record_of_the_keys_team_and_is_read_again(services: Services) -> None:
    app = doors.web(services)
    reader, other = (doors.caller(app, doors.key(services, team=team)) for team in ("T10", "T11"))
    asked = reader.get("/v1/changes", query_string={"since": "2026-01-01", "list": "1260H"}).get_json()
    page = f"/v1/records/{asked['answers'][0]['record']}"
    told = reader.get(page).get_json()
    assert (told["answers"][0]["query"], told["answers"][0]["outcome"]) == ("since 1 January 2026 (1260H)", "changes")
    assert told["text"] == asked["text"]
    assert other.get(page).status_code == 400
    members = reader.post("/v1/ask", json={"text": "who is on the 1260H list?"}).get_json()
    assert reader.get(f"/v1/records/{members['answers'][0]['record']}").get_json()["text"] == members["text"]


def test_a_record_of_something_else_than_an_answer_is_not_told_as_one(services: Services, facts: NewWork) -> None:
    reader = doors.caller(doors.web(services), doors.key(services, team="T4"))
    looked = looked_at(
        ["r1"], asker=Asker(surface="cli", team="T4"), kind=RecordKind.READ, what="", at=FakeClock().time
    )
    with facts() as uow:
        uow.records.add(looked)
        uow.commit()
    answer = reader.get(f"/v1/records/{looked.id}")
    assert (answer.status_code, answer.get_json()["detail"]) == (400, f"There is no record {looked.id!r} of yours.")
