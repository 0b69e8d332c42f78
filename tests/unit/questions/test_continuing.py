"""Follow-ups in a thread: what they do not say is taken from the last answer there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import NO_NAME
from bot.services.questions.threads.said import WHICH, Said
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.follow_ups import DAY, MEANT, NOW, READER, SAID, follow_up


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
    ("text", "aspect", "besides"),
    [
        ("as of March 2021?", Aspect.SINCE, (Aspect.WHY,)),
        ("and today?", Aspect.SINCE, (Aspect.WHY,)),
        ("what about its parent?", Aspect.SINCE, (Aspect.WHY,)),
        ("and SMIC?", Aspect.SINCE, (Aspect.WHY,)),
        ("source?", Aspect.DOCUMENT, ()),
        ("source? and until when?", Aspect.UNTIL, (Aspect.DOCUMENT,)),
        ("and its subsidiaries?", Aspect.OWNER, ()),
    ],
)
def test_what_was_asked_besides_is_taken_with_what_was_asked(
    text: str, aspect: Aspect, besides: tuple[Aspect, ...]
) -> None:
    both = replace(SAID, aspect=Aspect.SINCE, besides=(Aspect.WHY,))
    reading = follow_up(text, both)
    assert (reading.aspect, reading.besides) == (aspect, besides)


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
    assert (follow_up(text).names, follow_up(text).read_as.above) == (("Osprey Group",), "Osprey Telecom")
    assert follow_up("since when?").read_as.above == ""
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
