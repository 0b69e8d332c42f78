"""Questions of what is held: which lists and publishers they name, in several languages; and what is none of them."""

from __future__ import annotations

import pytest

from bot.services.questions.lists.coverage import asked_of
from bot.services.questions.reading import Kind
from bot.services.questions.words.lists_meant import NamedLists
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import Read

LISTS = NamedLists(vocabularies(), load_lists_meant())


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("can you also do UK sanctions?", ["uk"]),
        ("do you cover the EU?", ["eu"]),
        ("does this cover Canada and Japan as well or just OFAC", ["canadian", "japanese", "ofac"]),
        ("got canada and australia in there, or just the big three?", ["canadian", "australian"]),
        ("which list u r having, japan METI is included?", ["japanese"]),
        ("do you have the OFAC SDN list?", ["sdn"]),
        ("what about PEPs, do you cover them?", ["pep"]),
        ("is today's OFAC update in?", ["ofac"]),
        ("when was the 1260H list last updated?", ["1260h"]),
        ("is there an EU list?", ["eu"]),
        ("deckt ihr auch die EU ab?", ["eu"]),
        ("ist die Schweiz dabei?", ["swiss"]),
        ("couvrez-vous le Royaume-Uni et l'UE ?", ["uk", "eu"]),
        ("¿cubren también la Unión Europea?", ["eu"]),
        ("а евросоюз и британия у вас есть?", ["eu", "uk"]),
        ("你们覆盖欧盟和英国吗", ["eu", "uk"]),
        ("OFAC今天早上刚发的那批你们库里有了没", ["ofac"]),
        ("有日本的名单吗", ["japanese"]),
        ("英国のリストは含まれていますか？", ["uk"]),
    ],
)
def test_the_lists_and_publishers_that_are_named_are_found_in_their_order(
    read: Read, text: str, keys: list[str]
) -> None:
    reading = read(text)
    assert reading.kind is Kind.LISTS
    assert reading.names == ()
    assert [one.key for one in asked_of(reading, LISTS)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "does it cover Canada Steamship Lines?",
        "do you have Kestrel in there?",
        "has the UK listed Kestrel?",
        "do you have data on Japan",
        "can you screen Kestrel against the UK list?",
        "欧盟制裁了大鸢科技吗",
    ],
)
def test_a_question_that_names_a_party_too_asks_of_it(read: Read, text: str) -> None:
    assert read(text).kind is Kind.SCREEN


def test_a_long_text_is_no_question_of_what_is_held() -> None:
    signs = LISTS.vocabularies["zh"].signs
    assert signs.asks_what_is_held("你们有欧盟的名单吗", [])
    assert not signs.asks_what_is_held("你们有没有欧盟的名单" * 60, [])
    assert not signs.asks_what_is_held("你们有没有名单吗", [])


@pytest.mark.parametrize(
    "text",
    [
        "send me delta since monday",
        "changes since june",
        "gimme the adds and removals for october",
        "九月份新增和移除的给我拉个单子",
        "9月以来新增了哪些",
        "which firms left the 1260H list",
        "who joined the 1260H list in 2026",
        "what was the last change to NS-CMIC",
    ],
)
def test_what_came_and_left_since_a_day_is_asked_of_all_lists(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.kind, reading.names) == (Kind.CHANGES, ())


def test_what_an_order_covers_asks_of_its_entries(read: Read) -> None:
    assert read("which apps did the orders of 2020 and 2021 cover?").kind is Kind.MEMBERS
    assert read("upcoming dates").kind is Kind.DEADLINES
