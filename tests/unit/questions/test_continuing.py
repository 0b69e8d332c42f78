"""Follow-ups in a thread: what they do not say is taken from the last answer there, and asked where two are meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.continuing import NO_NAME, NOT_CERTAIN, OLD, continued
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.said import WHICH, Said
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
DAY = dt.date(2021, 2, 1)
MEANT = vocabularies()["en"].meant
SAID = Said(
    at=NOW,
    names=("Osprey Telecom",),
    aspect=Aspect.DEADLINE,
    on=DAY,
    day_typed="1 Feb 2021",
    lists=(MEANT["1260h"],),
    above=("Osprey Group",),
)
BOTH = replace(SAID, names=("Osprey Telecom", "Kestrel"), above=())
READER = rules()


def follow_up(text: str, said: Said | None = SAID, *, after: dt.timedelta = dt.timedelta(0)) -> Reading:
    reading = READER.read(text, StoredNames(), today=TODAY, in_thread=True)
    return continued(reading, said, now=NOW + after)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("since when?", Aspect.SINCE),
        ("source?", Aspect.DOCUMENT),
        ("sources please", Aspect.DOCUMENT),
        ("why?", Aspect.WHY),
        ("until when?", Aspect.UNTIL),
        ("history?", Aspect.HISTORY),
        ("owner?", Aspect.OWNER),
        ("who owns it?", Aspect.OWNER),
        ("what does that mean for us?", Aspect.EFFECT),
        ("which lists is it on?", Aspect.STATUS),
        ("on which lists?", Aspect.STATUS),
        ("and its subsidiaries?", Aspect.OWNER),
        ("what about its bonds?", Aspect.HOLD_OR_BUY),
        ("what's the legal basis?", Aspect.WHY),
        ("where can I read this", Aspect.DOCUMENT),
        ("seit wann?", Aspect.SINCE),
        ("depuis quand?", Aspect.SINCE),
        ("¿desde cuándo?", Aspect.SINCE),
        ("с какого времени?", Aspect.SINCE),
        ("从什么时候开始?", Aspect.SINCE),
        ("いつから?", Aspect.SINCE),
        ("منذ متى؟", Aspect.SINCE),
    ],
)
def test_a_question_without_a_name_takes_name_day_and_list(text: str, aspect: Aspect) -> None:
    reading = follow_up(text)
    assert (reading.kind, reading.names, reading.aspect) == (Kind.SCREEN, SAID.names, aspect)
    assert reading.day is not None
    assert (reading.day.on, reading.lists, reading.certain) == (DAY, SAID.lists, True)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("as of March 2021?", dt.date(2021, 3, 31)),
        ("and in 2020?", dt.date(2020, 12, 31)),
        ("on 3 May 2021?", dt.date(2021, 5, 3)),
        ("and today?", None),
        ("can we still buy it?", None),
        ("can we keep the bonds until year end?", None),
        ("dürfen wir sie bis Jahresende halten?", None),
        ("peut-on encore les garder ?", None),
        ("можно ещё держать?", None),
        ("现在还能持有吗？", None),
        ("was it still listed?", DAY),
    ],
)
def test_a_day_or_the_present_is_asked_of_the_same_name(text: str, on: dt.date | None) -> None:
    reading = follow_up(text)
    assert reading.names == SAID.names
    assert (reading.day.on if reading.day else None) == on
    assert reading.certain


@pytest.mark.parametrize(
    "text", ["and on the entity list?", "is it on the entity list?", "what about the entity list?"]
)
def test_a_list_alone_is_asked_of_the_same_name(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect) == (SAID.names, Aspect.LIST)
    assert [one.key for one in reading.lists] == ["entity-list"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("UN?", "un"),
        ("what about the EU?", "eu"),
        ("ok, and the UK?", "uk"),
        ("OFAC?", "us"),
        ("und die EU?", "eu"),
        ("et l’ONU ?", "un"),
        ("y la UE?", "eu"),
        ("а США?", "us"),
        ("欧盟呢？", "eu"),
        ("国連は？", "un"),
        ("وماذا عن الأمم المتحدة؟", "un"),
    ],
)
def test_a_body_alone_means_its_list_where_a_name_was_given_before(text: str, key: str) -> None:
    reading = follow_up(text)
    assert (reading.kind, reading.names, reading.aspect) == (Kind.SCREEN, SAID.names, Aspect.LIST)
    assert ([one.key for one in reading.lists], reading.certain) == ([key], True)
    assert follow_up(text, None).lists == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("and SMIC?", "SMIC"),
        ("what about Kestrel?", "Kestrel"),
        ("same for Kestrel", "Kestrel"),
        ("Kestrel too?", "Kestrel"),
        ("ok and Kestrel", "Kestrel"),
        ("Thanks! What about Kestrel?", "Kestrel"),
        ("can you do the same for Kestrel", "Kestrel"),
        ("und SMIC?", "SMIC"),
        ("et SMIC?", "SMIC"),
        ("y SMIC?", "SMIC"),
        ("а SMIC?", "SMIC"),
        ("大鸢科技呢?", "大鸢科技"),
        ("Kestrelは?", "Kestrel"),
        ("وماذا عن Kestrel؟", "Kestrel"),
    ],
)
def test_another_name_is_asked_the_same(text: str, name: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.lists) == ((name,), SAID.aspect, SAID.lists)
    assert reading.day is not None
    assert (reading.day.on, reading.certain) == (DAY, True)


@pytest.mark.parametrize(
    "text",
    [
        "also check Kestrel",
        "and please screen Kestrel",
        "et vérifie Kestrel",
        "还有查一下Kestrel",
    ],
)
def test_another_name_that_is_to_be_screened_is_not_asked_what_was_asked_before(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect) == (("Kestrel",), Aspect.ANY)
    assert reading.day is not None
    assert reading.day.on == DAY
    assert follow_up(text, replace(SAID, aspect=Aspect.LIST)).aspect is Aspect.LIST


@pytest.mark.parametrize("text", ["same check for Kestrel", "and Kestrel?"])
def test_where_the_same_is_asked_for_it_is_the_same_question(text: str) -> None:
    assert follow_up(text).aspect is SAID.aspect


@pytest.mark.parametrize(
    "text", ["what about its parent?", "und was ist mit der Mutter?", "它的母公司呢?", "親会社は?"]
)
def test_its_parent_is_the_one_that_is_held(text: str) -> None:
    assert follow_up(text).names == ("Osprey Group",)
    unknown = follow_up(text, replace(SAID, above=()))
    assert (unknown.names, unknown.aspect) == (SAID.names, Aspect.OWNER)
    two = follow_up(text, replace(SAID, above=("Osprey Group", "Heron Holding")))
    assert (two.names, two.doubts) == (("Osprey Group", "Heron Holding"), (WHICH,))


@pytest.mark.parametrize(
    "text",
    [
        "is Kestrel sanctioned?",
        "when must we be out of Kestrel?",
        "Kestrel",
        "who is on the 1260H list?",
        "what changed this week?",
        "what is NS-CMIC?",
        "NS-CMIC?",
        "thanks!",
        "ok, will do",
        "we will hold it then and tell the client",
        "and target?",
        "help",
    ],
)
def test_what_is_whole_or_no_question_takes_nothing(text: str) -> None:
    alone = READER.read(text, StoredNames(), today=TODAY)
    assert replace(follow_up(text), leaning=None) == alone


@pytest.mark.parametrize("text", ["since when?", "as of March 2021?", "and SMIC?", "and on the entity list?"])
def test_after_an_hour_a_follow_up_is_asked_back(text: str) -> None:
    assert follow_up(text, after=dt.timedelta(hours=1)).certain
    late = follow_up(text, after=dt.timedelta(hours=1, seconds=1))
    assert late.doubts == (OLD,)
    assert late.names


def test_of_several_names_it_is_asked_which_is_meant() -> None:
    assert follow_up("since when?", BOTH).doubts == (WHICH,)
    assert follow_up("is it listed?", BOTH).doubts == (WHICH,)
    assert follow_up("are they listed?", BOTH).certain
    assert follow_up("as of March 2021?", replace(BOTH, aspect=Aspect.ANY)).certain
    assert follow_up("since when?", BOTH).names == BOTH.names


def test_of_two_days_that_may_be_meant_it_is_asked_which() -> None:
    reading = follow_up("and is Kestrel sanctioned?")
    assert reading.day is not None
    assert (reading.day.choices, reading.certain) == ((DAY, TODAY), False)
    assert follow_up("and is Kestrel sanctioned today?").certain


def test_an_ordinary_word_that_may_be_a_name_is_asked() -> None:
    reading = follow_up("can we buy target?")
    assert reading.names == ("Osprey Telecom", "target")
    assert not reading.certain


def test_what_was_asked_back_stays_in_doubt() -> None:
    assert follow_up("since when?", replace(SAID, asked_back=True)).doubts == (NOT_CERTAIN,)


def test_a_question_about_lists_goes_on_with_another_list_or_period() -> None:
    members = Said(at=NOW, kind=Kind.MEMBERS, lists=(MEANT["1260h"],), list_meant="1260H list")
    assert follow_up("and the entity list?", members).kind is Kind.MEMBERS
    kestrel = follow_up("and Kestrel?", members)
    assert (kestrel.names, kestrel.aspect, kestrel.lists) == (("Kestrel",), Aspect.LIST, members.lists)
    changes = replace(members, kind=Kind.CHANGES)
    last_week = follow_up("and last week?", changes)
    assert (last_week.kind, last_week.text) == (Kind.CHANGES, "and last week 1260H list")
    assert follow_up("since when?", members).doubts == (NO_NAME,)
    assert follow_up("and NS-CMIC?", replace(members, kind=Kind.GLOSSARY)).kind is Kind.GLOSSARY


@pytest.mark.parametrize(
    "text", ["since when?", "as of March 2021?", "is it on the 1260H list?", "what about its parent?"]
)
def test_where_nothing_was_asked_before_the_name_is_asked_for(text: str) -> None:
    reading = follow_up(text, None)
    assert (reading.kind, reading.names, reading.doubts) == (Kind.SCREEN, (), (NO_NAME,))


@pytest.mark.parametrize(
    "text", ["Kestrel", "is Kestrel sanctioned?", "what about the 1260H list?", "NS-CMIC?", "thanks", "help"]
)
def test_where_nothing_was_asked_before_all_else_is_as_outside_of_threads(text: str) -> None:
    assert replace(follow_up(text, None), leaning=None) == READER.read(text, StoredNames(), today=TODAY)


def test_the_name_that_was_asked_for_gets_the_answer_to_the_question() -> None:
    asked_for = Said(at=NOW, aspect=Aspect.SINCE, asked_back=True)
    reading = follow_up("Kestrel", asked_for)
    assert (reading.names, reading.aspect, reading.certain) == (("Kestrel",), Aspect.SINCE, True)
    assert follow_up("Kestrel", asked_for, after=dt.timedelta(hours=2)).aspect is Aspect.ANY
    assert follow_up("why?", asked_for).doubts == (NO_NAME,)
