"""What a message asks beside its first question is read where a clause says nothing else, and never guessed."""

from __future__ import annotations

import pytest

from bot.services.questions.asked_besides import asked_besides
from bot.services.questions.reading import Aspect, Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import TODAY, Read, StoredNames
from tests.unit.questions.read_once import rules


@pytest.mark.parametrize(
    ("text", "aspect", "besides"),
    [
        ("when was Kestrel listed and why", "why", ["since"]),
        ("Kestrel: last day to unwind, please, and quote the order", "deadline", ["document"]),
        ("Kestrel: list + date + reason", "why", ["since"]),
        ("is Kestrel on the Entity List? since when", "list", ["since"]),
        ("why was Kestrel listed, and under what order?", "why", ["document"]),
        ("Kestrel. What does it forbid? Who owns it? Since when?", "since", ["effect", "owner"]),
        ("since when and why: Kestrel?", "why", ["since"]),
        ("seit wann ist Kestrel sanktioniert, und warum?", "why", ["since"]),
        ("depuis quand Kestrel est-il sanctionné et pourquoi ?", "why", ["since"]),
        ("¿desde cuándo está sancionado Kestrel y por qué?", "why", ["since"]),
        ("с каких пор Kestrel под санкциями и за что", "why", ["since"]),
        ("منذ متى Kestrel مدرجة ولماذا", "why", ["since"]),
        ("大鸢科技为啥被制裁，什么时候", "why", ["since"]),
        ("can we hold Kestrel shares, and since when", "since", ["hold_or_buy"]),
        ("are we allowed to keep Kestrel bonds? why was it listed?", "why", ["hold_or_buy"]),
        ("since when is Kestrel blocked and can we hold Kestrel bonds", "since", ["hold_or_buy"]),
        ("by when must we sell Kestrel and may we still buy", "deadline", ["hold_or_buy"]),
        ("what does Kestrel's listing forbid, and since when", "since", ["effect"]),
        ("大鸢科技的股票能持有吗，什么时候被列入的", "since", ["hold_or_buy"]),
        ("Kestrelはなぜ制裁対象ですか、いつから？", "why", ["since"]),
    ],
)
def test_what_is_asked_besides_is_read(read: Read, text: str, aspect: str, besides: list[str]) -> None:
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert (reading.aspect, list(reading.besides)) == (aspect, besides)
    assert reading.read_as.besides == tuple(besides)
    assert not reading.is_bare


@pytest.mark.parametrize(
    "text",
    [
        "is Kestrel sanctioned? We bought it in May, when it was cheap",
        "why was Kestrel listed",
        "Kestrel. why? because they pay us in rub",
        "Kestrel, date: 3 May 2021, reason: payment",
        "Kestrel, nobody knows when or why, is it listed?",
        "charter party, owners Kestrel, is it blocked?",
        "invoice from Kestrel, source of funds is a loan, ok?",
        "Kestrel",
    ],
)
def test_what_is_told_in_passing_asks_nothing_besides(read: Read, text: str) -> None:
    assert read(text).besides == ()


def of(masked: str, main: Aspect, *, names: int = 1) -> tuple[Aspect, ...]:
    return asked_besides(masked, vocabularies()["en"], main, names=names)


def test_no_more_than_two_are_told_besides_and_the_main_one_is_none_of_them() -> None:
    asked = "@ : since when, why, what is the source, who owns it"
    assert of(asked, Aspect.WHY) == (Aspect.SINCE, Aspect.DOCUMENT)


def test_a_history_needs_nothing_besides() -> None:
    assert of("what happened to @ ? since when? why?", Aspect.HISTORY) == ()


def test_when_is_of_the_day_that_was_asked_about_before_it() -> None:
    assert of("has the window for @ closed, and on which day", Aspect.DEADLINE) == ()
    assert of("who owns @ , and since when", Aspect.OWNER) == ()
    assert of("who owns @ , and when was it listed", Aspect.OWNER) == (Aspect.SINCE,)
    assert of("can we still hold @ , and until when?", Aspect.HOLD_OR_BUY) == (Aspect.DEADLINE,)


def test_of_one_among_several_names_no_more_is_told_than_of_the_others() -> None:
    assert of("is @ listed, and why was @ listed", Aspect.STATUS, names=2) == ()
    assert of("are @ and @ listed, and why", Aspect.STATUS, names=2) == (Aspect.WHY,)


def test_a_follow_up_asks_besides_too() -> None:
    reading = rules().read("since when? and source?", StoredNames(), today=TODAY, in_thread=True)
    assert (reading.aspect, reading.besides) == (Aspect.DOCUMENT, (Aspect.SINCE,))


@pytest.mark.parametrize("fillers", ["gib mir " * 30, "ですか" * 40, "de @ " * 30])
def test_a_clause_longer_than_a_question_is_not_tried(fillers: str) -> None:
    """Its fillers fit together in so many ways that to try them all would take for ever."""
    for words in vocabularies().values():
        assert asked_besides(f"{fillers}x", words, Aspect.STATUS, names=1) == ()
