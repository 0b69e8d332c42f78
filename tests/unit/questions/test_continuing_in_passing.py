"""Follow-ups in words that ask only where a name was given before: of courts, clauses, what it owns, thanks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.threads.continuing import NO_NAME, OLD
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.follow_ups import DAY, READER, SAID, follow_up


@pytest.mark.parametrize(
    ("text", "aspect", "besides"),
    [
        ("and when was that due?", Aspect.DEADLINE, ()),
        ("what if we miss it?", Aspect.DEADLINE, ()),
        ("was that always the case?", Aspect.HISTORY, ()),
        ("was it extended", Aspect.DEADLINE, ()),
        ("any grace period?", Aspect.DEADLINE, ()),
        ("are there exceptions?", Aspect.EFFECT, ()),
        ("does that include updates?", Aspect.EFFECT, ()),
        ("and charter a vessel from it?", Aspect.EFFECT, ()),
        ("and before that?", Aspect.HISTORY, ()),
        ("which ones exactly?", Aspect.STATUS, ()),
        ("who did it", Aspect.STATUS, ()),
        ("is that date confirmed?", Aspect.DOCUMENT, ()),
        ("where's the EO?", Aspect.DOCUMENT, ()),
        ("ok but what about existing holdings", Aspect.HOLD_OR_BUY, ()),
        ("is it on another list?", Aspect.STATUS, ()),
        ("was it on another list before", Aspect.HISTORY, ()),
        ("and the date for each?", Aspect.SINCE, ()),
        ("when's the last day to get out", Aspect.DEADLINE, ()),
        ("what if we had bought it?", Aspect.HOLD_OR_BUY, ()),
        ("show me the law", Aspect.DOCUMENT, ()),
        ("by whom?", Aspect.STATUS, ()),
        ("who listed it", Aspect.STATUS, ()),
        ("what for", Aspect.WHY, ()),
        ("ok. when was it added, and what's the source", Aspect.DOCUMENT, (Aspect.SINCE,)),
        ("what about a 49% stake in it?", Aspect.HOLD_OR_BUY, ()),
        ("and ETFs holding it", Aspect.HOLD_OR_BUY, ()),
        ("fyi. since when?", Aspect.SINCE, ()),
        ("since when? cc", Aspect.SINCE, ()),
    ],
)
def test_it_is_asked_of_the_name_and_the_day_before(text: str, aspect: Aspect, besides: tuple[Aspect, ...]) -> None:
    reading = follow_up(text)
    assert (reading.kind, reading.names, reading.certain) == (Kind.SCREEN, SAID.names, True)
    assert (reading.aspect, reading.besides) == (aspect, besides)
    assert reading.day is not None
    assert reading.day.on == DAY


@pytest.mark.parametrize(
    ("text", "aspect", "point"),
    [
        ("which court ended it?", Aspect.HISTORY, Point.COURT),
        ("did they go to court?", Aspect.HISTORY, Point.COURT),
        ("have they sued?", Aspect.HISTORY, Point.COURT),
        ("what did the court say?", Aspect.HISTORY, Point.COURT),
        ("why was it removed", Aspect.WHY, Point.ENDING),
        ("so from when could clients buy again", Aspect.HOLD_OR_BUY, Point.BUYING),
    ],
)
def test_what_is_asked_of_an_end_or_a_court_is_asked_as_of_today(text: str, aspect: Aspect, point: Point) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.day) == (SAID.names, aspect, None)
    assert point in reading.points
    assert reading.certain


def test_when_it_was_free_again_is_told_with_when_the_listing_ended() -> None:
    assert follow_up("so from when could clients buy again").besides == (Aspect.UNTIL,)
    assert follow_up("when did it end?").aspect is Aspect.UNTIL


@pytest.mark.parametrize("text", ["which clause says that", "where does it say that?", "can you show me the rule"])
def test_the_clause_is_told_with_the_date_that_rests_on_it_and_else_by_the_documents(text: str) -> None:
    of_date = follow_up(text)
    assert (of_date.names, of_date.aspect, of_date.besides) == (SAID.names, Aspect.DEADLINE, (Aspect.DOCUMENT,))
    assert follow_up(text, replace(SAID, aspect=Aspect.SINCE)).aspect is Aspect.DOCUMENT


@pytest.mark.parametrize(
    "text",
    [
        "does he own any company we should care about",
        "what companies does he own",
        "which of his companies are listed",
        "does it cover its subsidiaries?",
    ],
)
def test_what_it_owns_is_asked_by_the_rules_of_its_lists(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.certain) == (SAID.names, Aspect.OWNER, True)
    assert reading.points.count(Point.SUBSIDIARIES) == 1


@pytest.mark.parametrize(
    "text", ["what if it owns 30% of our supplier?", "our supplier is 30% owned by it", "what if it is 55%?"]
)
def test_of_what_it_owns_a_share_of_the_name_is_asked_with_that_share(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, Point.STAKE in reading.points, reading.certain) == (SAID.names, True, True)


@pytest.mark.parametrize("text", ["UK as well?", "in the UK too?", "the UK side?", "and in Britain?"])
def test_a_body_is_meant_whatever_stands_around_its_name(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.list_meant) == (SAID.names, Aspect.LIST, "UK Sanctions List")


def test_points_of_a_question_are_asked_of_the_next_name_too() -> None:
    said = replace(SAID, aspect=Aspect.HOLD_OR_BUY, points=(Point.BUYING,), may=True)
    reading = follow_up("and SMIC?", said)
    assert (reading.points, reading.may) == ((Point.BUYING,), True)


@pytest.mark.parametrize("text", ["he was born 2 Jan 1968", "DOB: 2 Jan 1968", "and born on 1968-01-02"])
def test_a_day_of_birth_is_told_of_the_name_before_and_asks_the_same(text: str) -> None:
    reading = follow_up(text)
    assert (reading.kind, reading.names, reading.certain) == (Kind.SCREEN, ("Osprey Telecom; born: 1968-01-02",), True)
    assert (reading.aspect, reading.lists) == (SAID.aspect, SAID.lists)
    assert follow_up(text, replace(SAID, names=reading.names)).names == reading.names
    assert follow_up(text, after=dt.timedelta(hours=2)).doubts == (OLD,)
    assert follow_up(text, None).names == ()


def test_a_nationality_is_told_of_the_name_before() -> None:
    assert follow_up("he is a Russian national").names == ("Osprey Telecom; country: ru",)


@pytest.mark.parametrize(("text", "year"), [("and 2020?", 2020), ("what about 2019?", 2019), ("und 2020?", 2020)])
def test_a_year_alone_is_asked_about_as_a_day(text: str, year: int) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect) == (SAID.names, SAID.aspect)
    assert reading.day is not None
    assert reading.day.on == dt.date(year, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "noted",
        "thanks, that's all for now!",
        "got it, thx a lot",
        "thank you so much!",
        "ok cheers",
        "great, many thanks",
    ],
)
def test_thanks_behind_an_answer_end_the_conversation(text: str) -> None:
    reading = follow_up(text)
    assert reading.kind is Kind.NOT_FOR_US
    assert reading.leaning is not None
    assert reading.leaning.closes
    first = follow_up(text, None)
    assert first.leaning is not None
    assert not first.leaning.closes


def test_what_looks_like_thanks_and_is_a_name_is_screened() -> None:
    assert follow_up("Kestrel").names == ("Kestrel",)
    assert follow_up("Great Kestrel").kind is Kind.SCREEN


@pytest.mark.parametrize("text", ["thanks. since when?", "ok, is it listed?", "got it, and the source?"])
def test_a_question_behind_thanks_is_asked(text: str) -> None:
    assert follow_up(text).names == SAID.names


@pytest.mark.parametrize(
    "text",
    [
        "heads up: lunch moved to 12:30 today, room 4",
        "the meeting is on 3 December now",
        "by whom?",
        "which clause says so",
        "is the first one out?",
    ],
)
def test_where_nothing_was_asked_before_talk_is_read_as_outside_of_threads(text: str) -> None:
    alone = READER.read(text, StoredNames(), today=TODAY)
    assert follow_up(text, None).kind is alone.kind
    assert follow_up(text, None).doubts == alone.doubts


def test_talk_of_a_day_asks_nothing_of_the_name_before() -> None:
    assert follow_up("heads up: lunch moved to 12:30 today, room 4").names == ()


@pytest.mark.parametrize("text", ["did they go to court?", "does he own any company?", "who listed it?"])
def test_what_needs_a_name_is_asked_for_it(text: str) -> None:
    assert follow_up(text, None).doubts == (NO_NAME,)


@pytest.mark.parametrize(
    "part", ["which clause says that ", "when was it buy ", "any ", "if it is ", "does it own any ", "第二"]
)
def test_a_long_text_is_read_for_no_words_of_threads(part: str) -> None:
    """Without a clock: were it read for them, it would take minutes."""
    reading = follow_up(part * (12_000 // len(part)))
    assert reading.leaning is not None
    assert not reading.leaning.asks_in_passing
    assert not reading.leaning.supposed
