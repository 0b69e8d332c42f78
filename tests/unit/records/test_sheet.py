"""What is printed of a record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Answer, NearName
from bot.services.asker import Asker
from bot.services.records.record import Place, Record
from bot.services.records.sheet import MOST_CANDIDATES, sheet
from bot.services.screening.recalling import answer_adapter
from data.printing.letters import printable
from tests.unit.handlers.answers import apple, huawei_today, smic, xiaomi_in_january, xiaomi_today

AT = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
CANDIDATE = {"entity": "xiaomi", "name": "Xiaomi", "score": 1.0, "why": "alias “Xiaomi”, exactly"}


def printed(answer: Answer, **more: Any) -> dict[str, Any]:
    record = Record(
        id="0a1b2c", asked_at=AT, asker=Asker(surface="command", user="U1", team="T1", channel="C1", name="anna"),
        query="is Xiaomi listed?", as_of=answer.as_of, outcome=answer.outcome.value, lists={}, candidates=[CANDIDATE],
        answer=answer_adapter().dump_json(answer).decode(), matter="Falcon",
        basis={"threshold": 0.79, "policy": "ab", "facts": 7, "program": {"version": "0.1", "commit": "c0"},
               "editions": [{"dataset": answer.lists[0].dataset, "fetched_at": "2026-11-20T01:02:03+00:00",
                             "files": [{"name": "sdn.xml", "sha256": "cd" * 32, "size": 3}]}]},
        place=Place(position=12, previous=bytes(32), hash=b"\x01" * 32),
    )  # fmt: skip
    since = more.pop("since", None)
    return dict(sheet(replace(record, **more), at=AT, since=since))


def test_it_says_who_asked_what_when_where_and_in_which_matter() -> None:
    about, question = dict(printed(xiaomi_today())["about"]), dict(printed(xiaomi_today())["question"])
    assert about == {
        "Record": "0a1b2c",
        "Asked at": "2026-11-24 09:00:00 UTC",
        "By": "anna (U1)",
        "Where": "workspace T1, channel C1, by command",
        "Matter": "Falcon",
    }
    assert question["As typed"] == "is Xiaomi listed?"


def test_it_is_no_certificate_and_says_so_first() -> None:
    assert "not a certificate" in printed(apple())["no_certificate"]
    assert "nothing on" in printed(apple())["verdict"]


def test_each_listing_stands_with_its_effect_its_dates_with_their_clause_and_its_sources() -> None:
    (found,) = printed(xiaomi_in_january())["findings"]
    (listing,) = found["listings"]
    assert listing["status"] == "designated"
    assert listing["effects"]
    ban = listing["deadlines"][0]
    assert ban["title"].startswith("Purchase ban from 15 Mar 2021")
    assert ban["rule"] == "E.O. 13959 s.1(a)(ii): listing + 60 days (derived)"
    assert all(len(source) == 3 for source in listing["sources"])
    assert listing["checked"]


def test_the_timeline_ends_a_listing_that_ended_and_marks_what_never_took_effect() -> None:
    (found,) = printed(xiaomi_today())["findings"]
    (row,) = found["chart"]["rows"]
    assert [kind for _, _, kind in row["bars"]] == ["listed", "suspended"]
    (_, first_end, _), (second, second_end, _) = row["bars"]
    assert first_end == second < second_end < found["chart"]["asked"] <= 1.0
    assert {kind for _, kind, _ in row["marks"]} == {"never"}


@pytest.mark.parametrize("answer", [huawei_today(), smic(), xiaomi_in_january()])
def test_everything_drawn_lies_on_the_line(answer: Answer) -> None:
    for found in printed(answer)["findings"]:
        drawn = found["chart"]
        if drawn:
            ends = [x for row in drawn["rows"] for bar in row["bars"] for x in bar[:2]]
            places = [*ends, drawn["asked"], *(x for row in drawn["rows"] for x, *_ in row["marks"])]
            assert all(0 <= place <= 1 for place in places)


def test_how_it_was_matched_names_the_threshold_and_every_candidate_up_to_what_a_page_holds() -> None:
    page = printed(xiaomi_today(), candidates=[CANDIDATE] * 99)
    assert page["candidates"][0] == ["Xiaomi", "xiaomi", "1.0000", "alias “Xiaomi”, exactly"]
    assert (len(page["candidates"]), page["candidates_left_out"]) == (MOST_CANDIDATES, 99 - MOST_CANDIDATES)
    assert any("0.79" in line for line in page["matching"])


def test_lists_stand_with_the_day_they_came_and_the_digest_of_their_file() -> None:
    first = printed(apple())["lists"][0]
    assert first[2:] == ["2026-11-20", "cd" * 8]
    assert any("owner" in line.casefold() for line in printed(apple())["not_searched"])


def test_what_changed_since_is_told_or_that_nobody_looked() -> None:
    assert printed(apple())["since"] == [
        "It was not asked again on 24 Nov 2026: what has changed since is not shown here."
    ]
    assert printed(apple(), since=())["since"] == ["Asked again on 24 Nov 2026: nothing has changed."]
    assert printed(apple(), since=("outcome: x",))["since"] == ["outcome: x"]


def test_the_seal_says_how_to_verify_and_of_an_old_record_that_nobody_can() -> None:
    seal = dict(printed(apple())["seal"])
    assert seal["To verify"] == f"python -m bot records verify --team T1 --head 12:{'01' * 32}"
    assert seal["Program"] == "0.1, commit c0"
    assert "cannot be verified" in dict(printed(apple(), place=None)["seal"])["Chain"]


def test_letters_that_no_font_has_are_written_in_latin_and_marked() -> None:
    assert printable("小米 Путин محمد Łódź 삼성") == "小米 Путин محمد Łódź 삼성"
    assert printable({"a": ["မြန်မာ", 1]}) == {"a": ["‹mrnma›", 1]}
    assert "‹" in printable("สวัสดี Co")


def test_names_that_were_near_and_not_near_enough_are_printed_where_nothing_was_found() -> None:
    near = NearName(entity_id="e", caption="Osprey Ltd", name="Osprey", score=0.5, why="")
    nothing = replace(apple(), nearest=(near, near))
    line = "Nearest, and not near enough: Osprey (50%); Osprey (50%)."
    assert [one for one in printed(nothing)["matching"] if one.startswith("Nearest")] == [line]
    for other in (replace(nothing, nearest=()), replace(xiaomi_today(), nearest=(near,))):
        assert not [one for one in printed(other)["matching"] if one.startswith("Nearest")]
