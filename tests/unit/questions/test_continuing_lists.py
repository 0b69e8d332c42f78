"""Follow-ups of questions about lists: another side or period, who is on it, a name on it, what it means."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import NO_NAME
from bot.services.questions.threads.said import OfLists, Said
from tests.unit.questions.follow_ups import MEANT, NOW, SAID, follow_up

LISTS = (MEANT["1260h"],)
JANUARY = OfLists(
    kind=Kind.CHANGES, lists=LISTS, list_meant="1260H list", first=dt.date(2025, 1, 1), last=dt.date(2025, 1, 31)
)
CHANGED = Said(at=NOW, kind=Kind.CHANGES, lists=LISTS, list_meant="1260H list", of_lists=JANUARY)
EXPLAINED = Said(
    at=NOW,
    kind=Kind.GLOSSARY,
    lists=(MEANT["ns-cmic"],),
    list_meant="NS-CMIC",
    of_lists=OfLists(kind=Kind.GLOSSARY, lists=(MEANT["ns-cmic"],), list_meant="NS-CMIC"),
)
TOLD = Said(
    at=NOW,
    kind=Kind.MEMBERS,
    lists=LISTS,
    list_meant="1260H list",
    of_lists=OfLists(kind=Kind.MEMBERS, lists=LISTS, list_meant="1260H list"),
)
SCREENED = replace(SAID, of_lists=JANUARY)


@pytest.mark.parametrize("said", [CHANGED, SCREENED])
@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("who was taken off?", " 1260H list from 2025-01-01 to 2025-01-31"),
        ("who was added?", " 1260H list from 2025-01-01 to 2025-01-31"),
        ("and who came off in 2024?", " 1260H list"),
    ],
)
def test_the_other_side_is_of_the_same_list_and_days(said: Said, text: str, days: str) -> None:
    reading = follow_up(text, said)
    assert (reading.kind, reading.lists, reading.certain) == (Kind.CHANGES, LISTS, True)
    assert reading.text == f"{text.rstrip('?')}{days}"


def test_another_side_or_year_is_of_the_same_list() -> None:
    assert follow_up("and added?", CHANGED).text == "and added 1260H list from 2025-01-01 to 2025-01-31"
    reading = follow_up("how about 2024?", CHANGED)
    assert (reading.kind, reading.text) == (Kind.CHANGES, "how about in 2024 1260H list")


@pytest.mark.parametrize("text", ["who was added to the Entity List?", "what changed on all lists?"])
def test_a_question_that_names_its_lists_takes_none(text: str) -> None:
    reading = follow_up(text, CHANGED)
    assert (reading.kind, "1260H" in reading.text) == (Kind.CHANGES, False)


def test_after_an_hour_a_question_about_lists_stands_for_itself() -> None:
    assert follow_up("who was taken off?", CHANGED, after=dt.timedelta(hours=2)).text == "who was taken off?"


@pytest.mark.parametrize(
    "text",
    [
        "is Kestrel one of them?",
        "was Kestrel among them?",
        "is Kestrel on it?",
        "and Kestrel?",
    ],
)
def test_whether_a_name_is_among_them_is_asked_of_that_list_as_of_the_last_of_those_days(text: str) -> None:
    reading = follow_up(text, CHANGED)
    assert (reading.names, reading.aspect, reading.lists) == (("Kestrel",), Aspect.LIST, LISTS)
    assert reading.day is not None
    assert (reading.day.on, reading.certain) == (JANUARY.last, True)


def test_whether_it_is_so_now_is_asked_as_of_today() -> None:
    assert follow_up("is Kestrel on it now?", CHANGED).day is None
    assert follow_up("is Kestrel still there?", CHANGED).day is None
    assert follow_up("is Kestrel on it?", TOLD).day is None
    since = follow_up("since when is Kestrel on it?", CHANGED)
    assert (since.aspect, since.lists) == (Aspect.SINCE, ())


@pytest.mark.parametrize("said", [TOLD, EXPLAINED, CHANGED])
@pytest.mark.parametrize(
    "text", ["who is on it?", "how many are there?", "which companies are on that list?", "list them"]
)
def test_who_is_on_the_list_told_of(said: Said, text: str) -> None:
    reading = follow_up(text, said)
    assert (reading.kind, reading.lists, reading.certain) == (Kind.MEMBERS, said.lists, True)
    assert reading.text.endswith(said.list_meant)


@pytest.mark.parametrize("text", ["who are they?", "which ones?", "how many?", "list them all"])
def test_who_those_are_that_were_told_of_is_the_same_question_again(text: str) -> None:
    asked = "who was added to the 1260H list in January 2025?"
    reading = follow_up(text, replace(CHANGED, of_lists=replace(JANUARY, text=asked)))
    assert (reading.kind, reading.text, reading.lists) == (Kind.CHANGES, asked, LISTS)


def test_a_list_is_gone_on_with_where_a_name_was_asked_for_in_between() -> None:
    asked_for = Said(at=NOW, aspect=Aspect.STATUS, asked_back=True, of_lists=TOLD.of_lists)
    assert follow_up("who's on it?", asked_for).kind is Kind.MEMBERS
    assert follow_up("Kestrel", asked_for).aspect is Aspect.STATUS


@pytest.mark.parametrize(
    "text", ["does it cover subsidiaries?", "must we sell what we hold?", "source?", "since when?", "is it a ban?"]
)
def test_what_is_asked_of_a_list_that_was_explained_is_answered_by_its_entry(text: str) -> None:
    reading = follow_up(text, EXPLAINED)
    assert (reading.kind, reading.lists, reading.certain) == (Kind.GLOSSARY, EXPLAINED.lists, True)
    assert reading.text == f"{text.rstrip('?')} NS-CMIC"


def test_what_is_asked_of_a_name_goes_on_with_the_one_before_the_question_about_lists() -> None:
    explained = replace(EXPLAINED, before=("Osprey Telecom",))
    on_it = follow_up("is it still on it?", explained)
    assert (on_it.names, on_it.aspect, on_it.lists) == (("Osprey Telecom",), Aspect.LIST, EXPLAINED.lists)
    owner = follow_up("who owns it?", explained)
    assert (owner.names, owner.aspect) == (("Osprey Telecom",), Aspect.OWNER)
    assert follow_up("only the export side please", explained).names == ("Osprey Telecom",)
    assert follow_up("does it cover subsidiaries?", explained).kind is Kind.GLOSSARY
    blocked = follow_up("is it blocked?", explained)
    assert (blocked.names, blocked.aspect) == (("Osprey Telecom",), Aspect.STATUS)
    assert follow_up("is it blocked?", EXPLAINED).doubts == (NO_NAME,)


def test_the_dates_to_come_are_narrowed_to_a_list_and_asked_of_a_name() -> None:
    year = OfLists(kind=Kind.DEADLINES, first=dt.date(2027, 1, 1), last=dt.date(2027, 12, 31))
    dates = Said(at=NOW, kind=Kind.DEADLINES, of_lists=year)
    reading = follow_up("only for NS-CMIC", dates)
    assert (reading.kind, reading.text) == (Kind.DEADLINES, "only for NS-CMIC from 2027-01-01 to 2027-12-31")
    assert follow_up("and for Kestrel?", dates).aspect is Aspect.DEADLINE


def test_a_name_on_the_list_that_another_was_asked_for() -> None:
    reading = follow_up("is Kestrel on it now?", replace(SAID, aspect=Aspect.LIST))
    assert (reading.names, reading.aspect, reading.lists) == (("Kestrel",), Aspect.LIST, SAID.lists)


@pytest.mark.parametrize(
    "text",
    [
        "and if it goes onto NS-CMIC, how long would we have?",
        "what happens if it gets added to the SDN list?",
        "would we have to sell if it were put on the Entity List?",
    ],
)
@pytest.mark.parametrize("said", [SAID, CHANGED])
def test_what_would_be_if_it_were_on_a_list_is_asked_of_that_list_and_of_no_name(text: str, said: Said) -> None:
    reading = follow_up(text, said)
    assert (reading.kind, reading.names, reading.text) == (Kind.GLOSSARY, (), text)
    assert len(reading.lists) == 1
