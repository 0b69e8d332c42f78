"""What stands beside a name and is no part of it: shares, numbers, places, terms; and days that only tell something."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("if Tamrock has 30 and Vellum 25 of the same firm, is it blocked?", ("Tamrock", "Vellum")),
        ("is Kestrel Novy Sad 50% or more held by anyone blocked", ("Kestrel Novy Sad",)),
        ("Tamrock 2020s: hold or dump", ("Tamrock",)),
        ("is Forever 21 sanctioned", ("Forever 21",)),
        ("is Kestrel an FTO as well as SDGT", ("Kestrel",)),
        ("Jon Merlyn, Egyptian, passport A04512398, hit or false positive", ("Jon Merlyn",)),
        ("Counterparty Merlyn Bank, BIC MERLSARI, nothing expected", ("Merlyn Bank",)),
        ("sorry forget Kestrel, I meant Osprey Telecom", ("Osprey Telecom",)),
        ("Is Bank (Osprey Telecom) fine?", ("Is Bank", "Osprey Telecom")),
    ],
)
def test_what_tells_more_of_a_name_is_no_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Coming back on yesterday's committee: what is Kestrel on?", None),
        ("yesterday Kestrel was fine. today?", None),
        ("Kestrel is in a note we are supposed to distribute in January. Is there anything to stop us?", None),
        ("Kestrel off the list again? I read something in dec 2024", None),
        ("Kestrel came off in Jan 2019, along with who else?", None),
        ("Settlement 11/13/2020, Kestrel, any issue?", dt.date(2020, 11, 13)),
        ("Kestrel, status this time last year", dt.date(2025, 11, 26)),
        ("was Kestrel fine yesterday?", dt.date(2026, 11, 25)),
    ],
)
def test_a_day_that_only_tells_something_is_not_asked_about(read: Read, text: str, day: dt.date | None) -> None:
    asked = read(text).day
    assert (asked.on if asked else None) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SDGT??", Kind.GLOSSARY),
        ("FDPR meaning?", Kind.GLOSSARY),
        ("if money is “blocked” do we send it back", Kind.GLOSSARY),
        ("what did OFAC put out yesterday", Kind.CHANGES),
        ("does this thing include OFSI", Kind.LISTS),
        ("is there a way to get a pdf out of this for the file", Kind.HELP),
        ("你能看懂中文吗", Kind.HELP),
    ],
)
def test_terms_and_questions_about_the_bot_screen_nobody(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind


def test_an_ordinary_word_with_the_capital_of_a_sentence_is_asked_about(read: Read) -> None:
    asked = read('Opposing counsel says Kestrel is "a sanctioned company". Who is right?')
    assert not asked.certain
    assert ("Kestrel",) in asked.either


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AT&T, H&M, C&A", ("AT&T", "H&M", "C&A")),
        ("3M, Forever 21, vendor onboarding", ("3M", "Forever 21")),
        ("is 3M sanctioned?", ("3M",)),
        ("can we buy Kestrel for 3M USD?", ("Kestrel",)),
        ("tamrock & vellum; johnson controls; kestrel", ("tamrock & vellum", "johnson controls", "kestrel")),
        ("kestrel / vellum / any hits", ("kestrel", "vellum")),
        ("can a pension plan buy into the Kestrel H-share placement", ("Kestrel",)),
        ("Kestrel: still designated after the Fifth Circuit ruling?", ("Kestrel",)),
        ("Depuis quand Kestrel est-il visé par les Américains ?", ("Kestrel",)),
        ("kestrel same as osprey telecom or other company? both forbiden?", ("kestrel", "osprey telecom")),
    ],
)
def test_an_item_of_a_list_is_a_name_and_a_court_or_share_class_is_none(
    read: Read, text: str, names: tuple[str, ...]
) -> None:
    assert read(text).names == names


@pytest.mark.parametrize(
    "text",
    [
        "A Embraer tem algum problema com os EUA? E a Avibras?",
        "Xinjiang Merlyn, polysilicon, UFLPA?",
    ],
)
def test_words_that_may_be_talk_are_asked_back(read: Read, text: str) -> None:
    assert not read(text).certain


def test_a_name_that_ends_with_a_noun_of_firms_is_no_talk(read: Read) -> None:
    asked = read("Commerce added Kestrel and the Wuxi supercomputing centre, is there a document?")
    assert asked.certain
    assert "Wuxi supercomputing centre" in asked.names
